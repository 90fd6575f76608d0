"""Which tag, axis and member is which part of a company's obligations, typed and as stored."""

from datetime import date, timedelta

import pytest
from obligation_filers import (
    ALPHABET,
    AMAZON,
    BY_ITEM,
    BY_TERM,
    EVERY_KIND,
    FINANCE,
    FINANCE_LEASE,
    INTEL,
    LEASES,
    META,
    MICROSOFT,
    NVIDIA,
    OTHER,
    PURCHASES,
    UNRECORDED,
    Filer,
)
from shared_data import SHARED, needs_shared_data

from extractors import obligations
from extractors.claims import About
from extractors.inline_xbrl import read as read_facts
from extractors.text import about, read
from warehouse import loads

# (company, millions by tag and member, millions by part). Companies of one number have a day each.
TAGGED = [
    (  # Meta 2023: two kinds of leases; its contractual commitments hold no lease.
        META,
        {
            "meta:LesseeOperatingLeaseLeaseNotYetCommencedAmount": 7_070,
            "meta:LesseeFinanceLeaseLeaseNotYetCommencedAmount": 1_370,
            "us-gaap:ContractualObligation": 16_489,
            FINANCE_LEASE: 690,
            "us-gaap:FinanceLeaseLiabilityCurrent": 90,
            "us-gaap:FinanceLeaseLiabilityNoncurrent": 600,
        },
        {LEASES: 8_440, PURCHASES: 16_489, FINANCE: 690},
    ),
    (META, {UNRECORDED: 34_120}, {LEASES: 34_120}),
    (  # Microsoft: one amount tagged twice.
        MICROSOFT,
        {
            f"{UNRECORDED} {BY_TERM}=us-gaap:OperatingLeaseMember": 329_100,
            f"{UNRECORDED} {BY_TERM}=us-gaap:FinanceLeaseMember": 329_100,
        },
        {LEASES: 329_100},
    ),
    (
        MICROSOFT,
        {
            f"{UNRECORDED} {BY_TERM}=us-gaap:OperatingLeaseMember": 8_600,
            f"{UNRECORDED} {BY_TERM}=us-gaap:FinanceLeaseMember": 108_400,
        },
        {LEASES: 117_000},
    ),
    (  # Intel: the amount without a member is not the total of the one with it.
        INTEL,
        {f"{UNRECORDED} {BY_ITEM}=us-gaap:CapitalAdditionsMember": 27_500, UNRECORDED: 8_300},
        {PURCHASES: 35_800},
    ),
    (
        1652044,
        {
            "goog:LesseeLeaseNotYetCommencedCurrentAmount": 773,
            "goog:LesseeLeaseNotYetCommencedNoncurrentAmount": 6_500,
            "us-gaap:PurchaseObligation": 8_800,
        },
        {LEASES: 7_273},
    ),
    # One half of a pair is no whole.
    (ALPHABET, {"goog:LesseeLeaseNotYetCommencedNoncurrentAmount": 6_500}, {}),
    (OTHER, {"us-gaap:FinanceLeaseLiabilityCurrent": 90}, {}),
    (OTHER, {"us-gaap:FinanceLeaseLiabilityCurrent": 78,
             "us-gaap:FinanceLeaseLiabilityNoncurrent": 186}, {FINANCE: 264}),
    (OTHER, {FINANCE_LEASE: 0}, {FINANCE: 0}),
    # A contractual total may hold anything.
    (OTHER, {"us-gaap:ContractualObligation": 5_000}, {}),
    # Others' leases; leases begun with those that are not; one year of a schedule.
    (OTHER, {"xyz:LessorOperatingLeaseLeaseNotYetCommencedAmount": 597}, {}),
    (OTHER, {"xyz:LeaseCommitmentIncludingLeaseNotYetCommencedAmount": 4_000}, {}),
    (OTHER, {"xyz:LesseeLeaseNotYetCommencedDueNextTwelveMonths": 40}, {}),
    (OTHER, {f"{UNRECORDED} us-gaap:OtherAxis=xyz:SomeMember": 40}, {}),
    (OTHER, {f"{UNRECORDED} {BY_ITEM}=us-gaap:InventoriesMember": 5_158}, {PURCHASES: 5_158}),
    # Two members on two axes are a narrower cut.
    (OTHER, {f"{UNRECORDED} {BY_ITEM}=us-gaap:InventoriesMember;srt:X=xyz:YMember": 58}, {}),
    # Two tags for the same thing: the first in rank.
    (OTHER, {"us-gaap:PurchaseObligation": 900, UNRECORDED: 700}, {PURCHASES: 900}),
    # A member more that is the sum of the others.
    (
        OTHER,
        {f"{UNRECORDED} {BY_ITEM}=xyz:{name}Member": value
         for name, value in {"A": 10, "B": 20, "C": 30, "All": 60}.items()},
        {PURCHASES: 60},
    ),
    # Pieces that exceed the whole leave nothing.
    (
        OTHER,
        {UNRECORDED: 8_300, f"{UNRECORDED} {BY_ITEM}=us-gaap:InventoriesMember": 27_500},
        {},
    ),
    # What customers have ordered is owed to the company.
    (MICROSOFT, {"us-gaap:RevenueRemainingPerformanceObligation": 678_000}, {}),
]  # fmt: skip
DAYS = [str(date(2026, 6, 30) - timedelta(days=place)) for place in range(len(TAGGED))]


@pytest.fixture(scope="module")
def loaded(lasting_bench):
    """All of TAGGED and of STORED, derived once."""
    for day, (cik, balances, _) in zip(DAYS, TAGGED, strict=True):
        Filer(lasting_bench, cik).files(balances, day)
    for name in STORED if SHARED.is_dir() else ():
        load_stored(lasting_bench, name)
    lasting_bench.derive()
    return lasting_bench


def parts_of(bench, cik: int, day: str) -> dict[str, float]:
    sql = (
        "select part, value / 1e6 from gpu_debt_parts "
        "where vintage = 'latest' and cik = ? and period_end = ?"
    )
    return dict(bench.rows(sql, cik, day))


@pytest.mark.parametrize("place", range(len(TAGGED)))
def test_tags_make_parts(loaded, place):
    cik, _, expected = TAGGED[place]
    assert parts_of(loaded, cik, DAYS[place]) == expected


STORED = {
    "amzn-10k-2025-02-07": (
        AMAZON,
        "2024-12-31",
        {LEASES: 61_627, PURCHASES: 50_375, FINANCE: 10_602},
    ),
    "amzn-10q-acc0001018724-23-000012": (
        AMAZON,
        "2023-06-30",
        {LEASES: 23_989, PURCHASES: 33_136, FINANCE: 13_458},
    ),
    "meta-10k-2025-01-30": (META, "2024-12-31", {LEASES: 34_120, PURCHASES: 32_824, FINANCE: 709}),
    "meta-10q-acc0001326801-23-000093": (
        META,
        "2023-06-30",
        {LEASES: 10_870, PURCHASES: 19_683, FINANCE: 760},
    ),
    "googl-10k-2025-02-05": (
        ALPHABET,
        "2024-12-31",
        {LEASES: 7_273, PURCHASES: 55_400, FINANCE: 1_677},
    ),
    "nvda-10k-period2023-01-29": (NVIDIA, "2023-01-29", {LEASES: 463, PURCHASES: 8_063}),
    "nvda-10q-2025-08-27": (NVIDIA, "2025-07-27", {LEASES: 7_100, PURCHASES: 45_774}),
    "aapl-10k-2024-11-01": (320193, "2024-09-28", {LEASES: 849, PURCHASES: 65_000, FINANCE: 896}),
    "intc-10k-acc0000050863-24-000010": (INTEL, "2023-12-30", {PURCHASES: 35_800}),
    "csco-10k-acc0000858877-24-000017": (858877, "2024-07-27", {PURCHASES: 5_158}),
    "crm-10k-2025-03-05": (1108524, "2025-01-31", {FINANCE: 678}),
    "tsla-10q-2025-07-24": (1318605, "2025-06-30", {FINANCE: 264}),
    "vz-10k-acc0000732712-24-000010": (
        732712,
        "2023-12-31",
        {LEASES: 1_700, PURCHASES: 21_700, FINANCE: 2_091},
    ),
    "wmt-10k-2025-03-14": (104169, "2025-01-31", {PURCHASES: 37_200, FINANCE: 6_723}),
}


def load_stored(bench, name: str) -> None:
    """The facts and the sentences of a stored filing, as filed 35 days after its last day."""
    content = (SHARED / "edgar" / "filings" / f"{name}.html").read_bytes()
    text = read(content)
    given = about(content, text, About("10-K" if "10k" in name else "10-Q"))
    filed = given.period_end + timedelta(days=35)
    accession = f"{list(STORED).index(name):010d}-26-000001"
    reading = read_facts(content, accession=accession, form=given.form, filed=filed)
    filer = Filer(bench, reading.facts[0].cik)
    loads.load_filing_facts(bench.connection, accession, [tuple(f) for f in reading.facts])
    filer.says(accession, *obligations.read(text, given), filed=filed)


@needs_shared_data
@pytest.mark.parametrize("name", STORED)
def test_stored_filings(loaded, name):
    cik, day, expected = STORED[name]
    assert parts_of(loaded, cik, day) == expected


@needs_shared_data
def test_the_parts_of_stored_filings_make_up_their_totals(loaded):
    sql = "select value / 1e6 from obligations where part = ? and role = 'total' order by 1"
    assert loaded.rows(sql, EVERY_KIND)[-2:] == [283_601, 333_001]
    assert loaded.findings("obligations_parts_against_total") == []
