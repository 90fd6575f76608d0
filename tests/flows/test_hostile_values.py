"""Values that would be SQL if they were pasted into it: asked for, in data, and in paths."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from warehouse import reads
from warehouse.connection import open_published

DROP = "META'; drop table metric_values; --"
EITHER = "' or 1=1 --"
TRACKER = (
    "Company,Location HQ,# Laid Off,Date,%,Industry,Source,Stage,$ Raised (mm),Country,Date Added\n"
    '"{name}","Seattle","120",4/1/2026,,Other,https://example.org/a,Post-IPO,,United States,'
    "4/2/2026\n"
)


@pytest.mark.parametrize("value", [DROP, EITHER])
@pytest.mark.parametrize(
    "command",
    [
        ("show", "{}"),
        ("show", "META", "--vintage", "{}"),
        ("explain", "{}", "capex", "2025Q4"),
        ("explain", "META", "{}", "2025Q4"),
        ("explain", "META", "capex", "{}"),
        ("explain", "META", "layoff", "{}"),
        ("panel", "--tickers", "{}"),
        ("export", "--tables", "{}"),
        ("report", "--tickers", "{}"),
        ("scenario", "{}"),
        ("discover", "--items", "{}"),
        ("ingest", "warn", "--fetch", "{}"),
    ],
    ids=" ".join,
)
def test_what_is_asked_for_is_never_sql(
    aisubsidy: Any, home: Path, command: tuple[str, ...], value: str
) -> None:
    before = (home / "aisubsidy.duckdb").read_bytes()
    answer = aisubsidy(home, *(part.format(value) for part in command))
    assert answer.status == 1, answer.err
    assert answer.out == ""
    assert (home / "aisubsidy.duckdb").read_bytes() == before


def test_what_a_list_says_is_stored_as_it_stands(
    aisubsidy: Any, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "it's; a list.csv"
    file.write_text(TRACKER.format(name=DROP))
    answer = aisubsidy(home, "ingest", "tracker", file)
    assert answer.status == 0, answer.err
    with open_published(home / "aisubsidy.duckdb") as connection:
        assert reads.has_facts(connection)
        stored = connection.execute("select company from tracker_rows").fetchall()
    assert (DROP,) in stored


def test_a_folder_may_have_quotes_in_its_name(aisubsidy: Any, home: Path, tmp_path: Path) -> None:
    quoted = tmp_path / 'it\'s; "here" --'
    shutil.move(home, quoted)
    shown = aisubsidy(quoted, "show", "META")
    assert shown.status == 0, shown.err
    written = aisubsidy(quoted, "export", "--format", "csv,parquet", "--tables", "metric_values")
    assert written.status == 0, written.err
    stored = aisubsidy(quoted, "ingest", "news")
    assert stored.status == 0, stored.err
