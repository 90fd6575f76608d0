"""A made-up company that files and says everything that any indicator takes.

Each line of its statements grows by the same step a quarter, so that every sum can be told.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from sec_json import CAPEX, CASH, CASH_FLOW, REVENUE, Company, Filing

from extractors.claims import Guidance, Headcount, Layoff, MedianPay
from warehouse import claims

YEARS = range(2021, 2026)
CORE = 9_000_001
# Of the first quarter, and how much more each later one; in millions.
FLOWS: dict[str, tuple[int, int]] = {
    CAPEX: (1_000, 50),
    CASH_FLOW: (900, 10),
    REVENUE: (5_000, 100),
    "FinanceLeasePrincipalPayments": (20, 1),
    "RightOfUseAssetObtainedInExchangeForFinanceLeaseLiability": (30, 1),
    "ProceedsFromSaleOfPropertyPlantAndEquipment": (10, 1),
    "DepreciationDepletionAndAmortization": (400, 10),
    "Depreciation": (350, 10),
    "ShareBasedCompensation": (200, 5),
    "PaymentsForRepurchaseOfCommonStock": (300, -5),
    "PaymentsOfDividends": (50, 1),
    "ProceedsFromIssuanceOfLongTermDebt": (500, 10),
    "RepaymentsOfLongTermDebt": (100, 2),
}
BALANCES: dict[str, tuple[int, int]] = {
    CASH: (8_000, -100),
    "MarketableSecuritiesCurrent": (4_000, -50),
    "LongTermDebtNoncurrent": (10_000, 300),
    "LongTermDebtCurrent": (500, 10),
    "PropertyPlantAndEquipmentNet": (20_000, 500),
    "FinanceLeaseLiability": (700, 10),
    "UnrecordedUnconditionalPurchaseObligationBalanceSheetAmount": (3_000, 100),
    "LesseeLeasesNotYetCommenced": (2_000, 100),
}
Ends = Mapping[int, tuple[date, tuple[date, ...]]]  # fiscal year: its first day, its quarters' last


def calendar_years() -> Ends:
    """Years that end in December."""
    last = ((3, 31), (6, 30), (9, 30), (12, 31))
    return {
        year: (date(year, 1, 1), tuple(date(year, month, day) for month, day in last))
        for year in YEARS
    }


def years_of_weeks() -> Ends:
    """52 weeks to the Saturday nearest the end of December; 2025 has 53, a week more at its end."""
    starts = {2021: date(2021, 1, 3)}
    for year in YEARS[1:]:
        starts[year] = starts[year - 1] + timedelta(weeks=52)
    return {
        year: (
            start,
            tuple(
                start + timedelta(weeks=13 * n + (year == 2025 and n == 4), days=-1)
                for n in (1, 2, 3, 4)
            ),
        )
        for year, start in starts.items()
    }


def filings(ends: Ends) -> dict[tuple[int, int], Filing]:
    """Its reports by fiscal year and quarter: 10-Qs to date, and the 10-K."""
    return {
        (year, number): _report(year, number, start, last)
        for year, (start, days) in ends.items()
        for number, last in enumerate(days, start=1)
    }


def company(cik: int, reports: Mapping[tuple[int, int], Filing], year_end: str) -> Company:
    return Company(cik, f"C{cik}", year_end).having(*reports.values())


def _report(year: int, number: int, start: date, last: date) -> Filing:
    place = (year - YEARS[0]) * 4 + number - 1
    spans = {
        tag: {
            f"{start} {last}": sum(first + step * q for q in range(place - number + 1, place + 1))
        }
        for tag, (first, step) in FLOWS.items()
    }
    balances = {tag: {str(last): first + step * place} for tag, (first, step) in BALANCES.items()}
    form, filed = "10-K" if number == 4 else "10-Q", last + timedelta(days=30)
    return Filing(form, str(filed), spans | balances)


def store_words(connection, cik: int, *, counted_until: int = YEARS[-1]) -> None:
    """What it says of its people, its pay and its plans; counts up to the end of that year."""
    said = [
        *(
            (f"{cik}-people-{year}", date(year + 1, 2, 10), "headcount_claims", _count(year))
            for year in YEARS
            if year <= counted_until
        ),
        (f"{cik}-pay", date(2025, 4, 17), "pay_claims", PAY),
        *((f"{cik}-cut-{day}", day, "layoff_claims", _cut(day, cik)) for day in CUT_ON),
        *((f"{cik}-plan-{day}", day, "guidance_claims", _plan(day)) for day in PLANNED_ON),
    ]
    readings = []
    for accession, day, table, claim in said:
        url = f"https://www.sec.gov/a/{accession}.htm"
        source = claims.ClaimSource(cik, url, accession, "10-K", day)
        readings.append(claims.Reading(source, "a", "1", {table: [(cik, tuple(claim))]}, ()))
    claims.load_readings(connection, readings)


PAY = MedianPay(2024, 400_000, None, None, "required", False, "The median was $400,000.")
CUT_ON = (date(2024, 6, 3), date(2025, 6, 2))
PLANNED_ON = (date(2025, 1, 30), date(2025, 7, 30))


def _count(year: int) -> Headcount:
    people = 100_000 - 2_000 * (year - YEARS[0])
    return Headcount(
        "Filer", date(year, 12, 31), people, "total", False, f"{people} people.", "prose"
    )


def _cut(day: date, cik: int) -> Layoff:
    return Layoff(
        company=f"C{cik}", announced=day, announced_precision="day", effective=None,
        positions_low=3_000, positions_high=3_000, positions_net=None, cumulative=False,
        cumulative_since=None, remaining_persons=None, percent_low=None, percent_high=None,
        percent_of="", charge_low_usd=None, charge_high_usd=None, stage="announced", kind="layoff",
        scope="company", scope_name="", roles="", attribution="unknown", attributed_by="",
        attribution_sentence="", sentence="It lets 3,000 people go.", confidence=0.9,
    )  # fmt: skip


def _plan(day: date) -> Guidance:
    return Guidance(
        company="", concept="capex", fiscal_period="FY2025", low_usd=9_000_000_000,
        high_usd=9_500_000_000, form="range", direction="", basis="cash", announced=day,
        sentence="It will spend $9.0 to 9.5 billion.",
    )  # fmt: skip
