"""The inline XBRL reader against real filings and against what SEC made of the same filings."""

import json
import time
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest
from shared_data import SHARED, needs_shared_data

from extractors.inline_xbrl import Reading, read
from extractors.records import Fact

pytestmark = needs_shared_data

FILINGS = SHARED / "edgar" / "filings"
COMPANY_FACTS = SHARED / "edgar" / "companyfacts"
STANDARD = frozenset({"us-gaap", "dei", "srt", "ecd", "ffd", "invest"})
# Company facts of these are cut to some concepts and to periods that end from here on.
TRIMMED_TO = {1326801: "2023-01-01"}


class Known(NamedTuple):
    """A filing whose facts SEC publishes too; ``expected`` is how many facts both must hold."""

    file: str
    cik: int
    accession: str
    form: str
    filed: date
    expected: int


# Accessions, forms and dates as company facts states them. Both sides hold the same facts without
# exception, so there is no list of explained differences: a new one is a bug until named here.
KNOWN = [
    Known("aapl-10k-2024-11-01", 320193, "0000320193-24-000123", "10-K", date(2024, 11, 1), 431),
    Known("aapl-10q-2025-08-01", 320193, "0000320193-25-000073", "10-Q", date(2025, 8, 1), 253),
    Known(
        "nvda-10k-period2023-01-29", 1045810, "0001045810-23-000017", "10-K", date(2023, 2, 24), 558
    ),
    Known("nvda-10k-2025-02-26", 1045810, "0001045810-25-000023", "10-K", date(2025, 2, 26), 580),
    Known("nvda-10q-2025-08-27", 1045810, "0001045810-25-000209", "10-Q", date(2025, 8, 27), 401),
    Known("googl-10k-2025-02-05", 1652044, "0001652044-25-000014", "10-K", date(2025, 2, 5), 607),
    Known(
        "goog-10q-acc0001652044-23-000070",
        1652044,
        "0001652044-23-000070",
        "10-Q",
        date(2023, 7, 26),
        436,
    ),
    Known("meta-10k-2025-01-30", 1326801, "0001326801-25-000017", "10-K", date(2025, 1, 30), 35),
    Known(
        "meta-10k-acc0001326801-24-000012",
        1326801,
        "0001326801-24-000012",
        "10-K",
        date(2024, 2, 2),
        19,
    ),
    Known(
        "meta-10q-acc0001326801-23-000093",
        1326801,
        "0001326801-23-000093",
        "10-Q",
        date(2023, 7, 27),
        26,
    ),
]

Key = tuple[str, str, str, str | None, str, float]


@lru_cache(maxsize=4)
def company_facts(cik: int) -> dict[str, dict[str, dict[str, dict[str, list[dict[str, object]]]]]]:
    return json.loads((COMPANY_FACTS / f"CIK{cik:010}.json").read_bytes())["facts"]


def published(cik: int, accession: str) -> Iterator[Key]:
    for taxonomy, tags in company_facts(cik).items():
        for tag, concept in tags.items():
            for unit, rows in concept["units"].items():
                for row in rows:
                    if row["accn"] == accession:
                        start, end, value = row.get("start"), row["end"], float(row["val"])
                        yield taxonomy, tag, unit, start, end, value


def comparable(facts: list[Fact], cik: int) -> Iterator[Key]:
    """Ours without what company facts leaves out: dimensions, extensions, trimmed concepts."""
    kept = company_facts(cik) if cik in TRIMMED_TO else None
    for fact in facts:
        start = fact.period_start.isoformat() if fact.period_start else None
        end = fact.period_end.isoformat()
        if fact.dimensions or fact.taxonomy not in STANDARD or end < TRIMMED_TO.get(cik, ""):
            continue
        if kept is None or fact.tag in kept.get(fact.taxonomy, {}):
            yield fact.taxonomy, fact.tag, fact.unit, start, end, fact.value


def reading_of(file: str, accession: str = "", form: str = "", filed: date = date.min) -> Reading:
    content = (FILINGS / f"{file}.html").read_bytes()
    return read(content, accession=accession, form=form, filed=filed)


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known.file)
def test_the_facts_of_a_filing_are_those_that_sec_publishes(
    known: Known, capsys: pytest.CaptureFixture[str]
) -> None:
    reading = reading_of(known.file, known.accession, known.form, known.filed)
    ours = set(comparable(reading.facts, known.cik))
    theirs = set(published(known.cik, known.accession))
    both = len(ours & theirs)
    with capsys.disabled():
        print(f"\n{known.file}: {both} of {len(theirs)} of SEC's, {both} of {len(ours)} of ours")
    assert sorted(theirs - ours, key=str) == []
    assert sorted(ours - theirs, key=str) == []
    assert both == known.expected
    assert {fact.cik for fact in reading.facts} == {known.cik}
    assert (reading.header.cik, reading.header.document_type) == (known.cik, known.form)


def undimensioned(file: str, tag: str) -> dict[tuple[str | None, str], float]:
    """USD million by (start, end)."""
    return {
        (
            fact.period_start.isoformat() if fact.period_start else None,
            fact.period_end.isoformat(),
        ): (fact.value / 1e6)
        for fact in reading_of(file).facts
        if fact.tag == tag and not fact.dimensions
    }


def test_amazons_capex_in_its_annual_report() -> None:
    assert undimensioned("amzn-10k-2025-02-07", "PaymentsToAcquireProductiveAssets") == {
        ("2022-01-01", "2022-12-31"): 63_645,
        ("2023-01-01", "2023-12-31"): 52_729,
        ("2024-01-01", "2024-12-31"): 82_999,
    }


def test_amazons_quarterly_report_states_twelve_months_beside_three_and_six() -> None:
    capex = undimensioned("amzn-10q-acc0001018724-23-000012", "PaymentsToAcquireProductiveAssets")
    assert capex == {
        ("2022-04-01", "2022-06-30"): 15_724,
        ("2023-04-01", "2023-06-30"): 11_455,
        ("2022-01-01", "2022-06-30"): 30_675,
        ("2023-01-01", "2023-06-30"): 25_662,
        ("2021-07-01", "2022-06-30"): 65_358,
        ("2022-07-01", "2023-06-30"): 58_632,
    }


@pytest.mark.parametrize(
    ("file", "capex"),
    [
        (
            "orcl-10q-acc0000950170-23-047713",
            {("2023-06-01", "2023-08-31"): 1_314, ("2022-06-01", "2022-08-31"): 1_719},
        ),
        (
            "orcl-10q-period2024-08-31",
            {("2024-06-01", "2024-08-31"): 2_303, ("2023-06-01", "2023-08-31"): 1_314},
        ),
    ],
)
def test_oracles_capex(file: str, capex: dict[tuple[str, str], float]) -> None:
    assert undimensioned(file, "PaymentsToAcquirePropertyPlantAndEquipment") == capex


@pytest.mark.parametrize(
    ("file", "tag", "dimensions", "value"),
    [
        # Meta's cuts of 2022, a dimensional fact; its unit is an extension of Meta's.
        (
            "meta-10k-2025-01-30",
            "RestructuringAndRelatedCostExpectedNumberOfPositionsEliminated",
            "us-gaap:RestructuringPlanAxis=meta:A2022RestructuringMember",
            11_000,
        ),
        # Leases not yet commenced, an extension tag.
        (
            "meta-10k-acc0001326801-24-000012",
            "LesseeOperatingLeaseLeaseNotYetCommencedAmount",
            "",
            7.07e9,
        ),
        # Property additions of one segment.
        (
            "amzn-10k-2025-02-07",
            "SegmentExpenditureAdditionToLongLivedAssets",
            "srt:ConsolidationItemsAxis=us-gaap:OperatingSegmentsMember;"
            "us-gaap:StatementBusinessSegmentsAxis=amzn:AmazonWebServicesSegmentMember",
            53.267e9,
        ),
        # A typed dimension: the share of the backlog recognised from a given day on.
        (
            "orcl-10q-acc0000950170-23-047713",
            "RevenueRemainingPerformanceObligationPercentage",
            "us-gaap:RevenueRemainingPerformanceObligationExpectedTimingOfSatisfactionStartDateAxis"
            "=2023-09-01",
            0.49,
        ),
    ],
)
def test_what_company_facts_leaves_out(file: str, tag: str, dimensions: str, value: float) -> None:
    found = {
        fact.value
        for fact in reading_of(file).facts
        if (fact.tag, fact.dimensions) == (tag, dimensions)
    }
    assert value in found


@pytest.mark.parametrize("path", sorted(FILINGS.glob("*")), ids=lambda path: path.name)
def test_every_stored_filing_reads_whole_and_fast(path: Path) -> None:
    content = path.read_bytes()
    started = time.perf_counter()
    reading = read(content, accession="", form="", filed=date.min)
    seconds = time.perf_counter() - started
    assert (reading.unread, reading.conflicts) == ([], [])
    annual = reading.header.document_type in ("10-K", "10-Q")
    assert (len(reading.facts) > 50) == annual
    # About 0.15 s for 4 MB where it was measured; the bound only catches a changed order.
    assert seconds < 3


@pytest.mark.parametrize(
    ("file", "period_end", "fiscal_year_end", "symbols"),
    [
        ("aapl-10k-2024-11-01", date(2024, 9, 28), "09-28", ("AAPL",)),
        ("goog-10q-acc0001652044-23-000070", date(2023, 6, 30), "12-31", ("GOOGL", "GOOG")),
        ("nvda-10q-2025-08-27", date(2025, 7, 27), "01-25", ("NVDA",)),
        ("orcl-10q-period2024-08-31", date(2024, 8, 31), "05-31", ("ORCL",)),
        ("csco-10q-acc0000858877-23-000013", date(2023, 4, 29), "07-29", ("CSCO",)),
        ("meta-8k-2025-12-19", date(2025, 12, 19), None, ("META",)),
    ],
)
def test_headers(
    file: str, period_end: date, fiscal_year_end: str | None, symbols: tuple[str, ...]
) -> None:
    header = reading_of(file).header
    assert (header.period_end, header.fiscal_year_end) == (period_end, fiscal_year_end)
    assert (header.trading_symbols, header.is_amendment) == (symbols, False)
