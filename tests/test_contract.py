"""What holds the layers together: a source's records, the stored tables and a metric's inputs."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from extractors.claims import (
    Guidance,
    Headcount,
    Layoff,
    Obligation,
    Signal,
    Story,
    TrackerRow,
    WarnNotice,
)
from extractors.records import Document, Fact, Filing
from metrics import inputs
from metrics.catalogue import catalogue
from metrics.evaluate import INPUT_COLUMNS, OUTPUT_COLUMNS
from metrics.events.shape import EVENT_COLUMNS, REPORT_COLUMNS
from warehouse.claims import SOURCE_COLUMNS
from warehouse.dictionary import dictionary_rows

ROOT = Path(__file__).resolve().parents[1]

# Names that people script against: columns at least, by table.
PROMISED = {
    "companies": "ticker cik name fiscal_year_end cohort",
    "facts": "cik taxonomy tag unit period_start period_end dimensions value accession form filed "
    "source_url",
    "quarterly": "ticker concept basis fiscal_year fiscal_quarter period_start period_end "
    "calendar_quarter value unit vintage how filed accessions",
    "annual": "ticker concept basis fiscal_year period_start period_end value unit vintage how "
    "filed accessions",
    "headcount": "ticker as_of headcount_persons basis approximate sentence accession source_url",
    "layoff_reports": "ticker announced effective positions_low positions_high percent_low "
    "percent_high percent_of charge_low_usd charge_high_usd stage kind scope attribution "
    "attributed_by sentence source source_url event_id",
    "layoff_events": "event_id ticker announced positions positions_basis percent evidence reports",
    "guidance": "ticker concept fiscal_period low_usd high_usd form basis announced sentence "
    "source_url",
    "signals": "ticker kind observed confidence sentence source_url",
    "metric_values": "ticker metric period_end period_kind calendar_quarter value unit status "
    "reason evidence vintage",
    "metric_inputs": "ticker metric period_end input input_value input_unit source_kind accession "
    "source_url",
    "metrics": "metric title unit grain formula inputs meaning caveats",
    "findings": "kind ticker concept period_end detail severity",
    "documents": "url fetched_at sha256 size_bytes status etag last_modified path",
    "runs": "run_id started ended as_of source counts version",
}


@pytest.fixture(scope="module")
def columns(published_home: Path) -> dict[str, list[tuple[str, str]]]:
    """(column, type) by table of a file published from the shipped mirror."""
    with duckdb.connect(str(published_home / "aisubsidy.duckdb"), read_only=True) as connection:
        rows = connection.execute(
            "select table_name, column_name, data_type from information_schema.columns "
            "where table_schema = 'main' order by table_name, ordinal_position"
        ).fetchall()
    tables: dict[str, list[tuple[str, str]]] = {}
    for table, column, kind in rows:
        tables.setdefault(table, []).append((column, kind))
    return tables


def test_the_dictionary_describes_every_table_and_column(
    columns: dict[str, list[tuple[str, str]]],
) -> None:
    described: dict[str, list[tuple[str, str]]] = {}
    for row in dictionary_rows():
        assert row["description"], row
        described.setdefault(row["table_name"], []).append((row["column_name"], row["type"]))
    assert described == columns


@pytest.mark.parametrize("table", PROMISED)
def test_promised_columns_are_there(table: str, columns: dict[str, list[tuple[str, str]]]) -> None:
    assert set(PROMISED[table].split()) <= {name for name, _ in columns[table]}


@pytest.mark.parametrize(
    ("record", "table"),
    [
        (Fact, "fact_rows"),
        (Filing, "filings"),
        (Document, "documents"),
        (Story, "stories"),
        (WarnNotice, "warn_notices"),
        (TrackerRow, "tracker_rows"),
    ],
)
def test_records_are_the_columns_they_are_stored_in(
    record: Any, table: str, columns: dict[str, list[tuple[str, str]]]
) -> None:
    assert list(record._fields) == [name for name, _ in columns[table]]


@pytest.mark.parametrize(
    ("claim", "table"),
    [
        (Headcount, "headcount_claims"),
        (Layoff, "layoff_claims"),
        (Guidance, "guidance_claims"),
        (Signal, "signal_claims"),
        (Obligation, "obligation_claims"),
    ],
)
def test_claims_are_stored_beside_their_source(
    claim: Any, table: str, columns: dict[str, list[tuple[str, str]]]
) -> None:
    assert [*SOURCE_COLUMNS, *claim._fields] == [name for name, _ in columns[table]]


def test_events_take_and_give_stored_columns(columns: dict[str, list[tuple[str, str]]]) -> None:
    given = {name for name, _ in columns["layoff_reports"]}
    assert set(REPORT_COLUMNS) <= given | {"cumulative_since"}
    kept = {name for name, _ in columns["layoff_events"]}
    assert set(EVENT_COLUMNS) - kept == {"percent_low", "percent_high", "merged_ids"}


def test_metrics_take_and_give_stored_columns(
    columns: dict[str, list[tuple[str, str]]],
) -> None:
    assert set(INPUT_COLUMNS) <= {name for name, _ in columns["input_values"]}
    # The label is looked up in the catalogue where values are stored.
    assert {*OUTPUT_COLUMNS, "label"} == {name for name, _ in columns["metric_values"]}


def test_inputs_name_concepts_and_bases_that_the_warehouse_makes() -> None:
    with duckdb.connect() as connection:
        seeds = ROOT / "warehouse" / "seeds"
        made = set(
            connection.execute(
                "select concept, coalesce(basis, '') from read_csv($concepts, header = true) "
                "union select concept, coalesce(basis, '') from read_csv($combinations, "
                "header = true)",
                {
                    "concepts": str(seeds / "concepts.csv"),
                    "combinations": str(seeds / "combinations.csv"),
                },
            ).fetchall()
        )
    filed = [
        (item.concept, item.basis)
        for metric in catalogue()
        for item in metric.inputs
        if item.concept in inputs.CONCEPTS
    ]
    assert set(filed) <= made
    assert set(inputs.CONCEPTS) <= {concept for concept, _ in made}
