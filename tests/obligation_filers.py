"""Companies that file balances of obligations, typed in millions, and what comes of them."""

from datetime import date
from itertools import count

from sec_json import Company, Filing

from extractors.claims import Obligation
from warehouse import claims, loads

AMAZON, META, MICROSOFT, NVIDIA, INTEL = 1018724, 1326801, 789019, 1045810, 50863
OTHER, ALPHABET = 1234567, 1652044
DAY = "2026-06-30"
FILED = date(2026, 7, 31)
LEASES, PURCHASES, FINANCE = "leases_not_yet_commenced", "purchase_obligations", "finance_leases"
EVERY_KIND = "contractual_obligations"

UNRECORDED = "us-gaap:UnrecordedUnconditionalPurchaseObligationBalanceSheetAmount"
BY_ITEM = "us-gaap:UnrecordedUnconditionalPurchaseObligationByCategoryOfItemPurchasedAxis"
BY_TERM = "us-gaap:LeaseContractualTermAxis"
FINANCE_LEASE = "us-gaap:FinanceLeaseLiability"
MEDIA = (
    "amzn:LongTermAgreementsToAcquireAndLicenseDigitalMediaContentProcureEnergy"
    "AndLicenseSoftwareMember"
)
SEVEN = {
    "amzn:LongTermDebtIncludingInterest": 220_309,
    "us-gaap:LesseeOperatingLeaseLiabilityPaymentsDue": 116_350,
    "us-gaap:FinanceLeaseLiabilityPaymentsDue": 16_660,
    "amzn:FinancingObligationsFutureMinimumPaymentsDue": 11_070,
    f"{UNRECORDED} {BY_ITEM}=amzn:OperatingAndFinanceLeasesLeaseNotYetCommencedMember": 137_214,
    f"{UNRECORDED} {BY_ITEM}={MEDIA}": 130_065,
    "us-gaap:OtherCommitment": 18_366,
}
ALL_SEVEN = {**SEVEN, "us-gaap:ContractualObligation": 650_034}


NUMBERS = count(1)


class Filer:
    """One company's balances, filing by filing, in millions by "prefix:Tag axis=member"."""

    def __init__(self, bench, cik: int) -> None:
        self.bench, self.cik = bench, cik
        bench.load(Company(cik, f"C{cik}", "12-31").having(Filing("10-Q", str(FILED), {})))

    def files(self, balances, day: str = DAY, filed: date = FILED, unit: str = "USD") -> str:
        accession = f"{self.cik:010d}-26-{next(NUMBERS):06d}"
        rows = []
        for name, millions in balances.items():
            concept, _, dimensions = name.partition(" ")
            taxonomy, tag = concept.split(":")
            row = (self.cik, taxonomy, tag, unit, None, date.fromisoformat(day), dimensions)
            rows.append((*row, millions * 1e6, accession, "10-Q", filed, "inline_xbrl"))
        loads.load_filing_facts(self.bench.connection, accession, rows)
        return accession

    def says(self, accession: str, *said: Obligation, filed: date = FILED) -> None:
        url = f"https://www.sec.gov/Archives/edgar/data/{self.cik}/{accession}.htm"
        source = claims.ClaimSource(self.cik, url, accession, "10-Q", filed)
        rows = {"obligation_claims": [(self.cik, tuple(claim)) for claim in said]}
        claims.load_readings(self.bench.connection, [claims.Reading(source, "a", "1", rows, ())])

    def debt(self, vintage: str = "latest", as_of: str | None = None) -> dict[str, float]:
        """Millions by part on DAY."""
        self.bench.derive(as_of)
        return dict(
            self.bench.rows(
                "select part, value / 1e6 from gpu_debt_parts where vintage = ? and period_end = ?",
                vintage,
                DAY,
            )
        )

    def shown(self, role: str) -> dict[tuple[str, str], float]:
        rows = self.bench.rows(
            "select part, subpart, value / 1e6 from obligations where role = ? and period_end = ?",
            role,
            DAY,
        )
        return {(part, subpart): value for part, subpart, value in rows}


def say(part: str, billions: float, subpart: str = "", day: str = DAY) -> Obligation:
    amount = round(billions * 1e9)
    return Obligation(
        "Example", part, subpart, amount, amount, date.fromisoformat(day), "It owes that."
    )
