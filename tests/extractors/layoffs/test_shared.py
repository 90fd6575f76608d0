"""The filings and stories kept beside the project, against answers read by hand."""

import csv
from collections.abc import Iterator
from datetime import date
from itertools import groupby

import pytest

from extractors import layoffs
from extractors.claims import About, Layoff
from extractors.text import read
from tests.shared_data import SHARED, needs_shared_data

YEAR_ENDS = {"csco": "07-27"}
FILINGS = SHARED / "edgar" / "filings"


def _read(file: str, form: str) -> list[Layoff]:
    year_end = YEAR_ENDS.get(file.split("-")[0], "12-31")
    about = About(form, "", date(2026, 3, 20), None, year_end)
    return layoffs.read(read((FILINGS / file).read_bytes()), about)


def _answers() -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    path = SHARED / "answers" / "restructuring_in_10k_10q.csv"
    with path.open(encoding="utf-8") as rows:
        columns = ("positions", "pct_workforce", "charge_low_usd", "charge_high_usd")
        for file, group in groupby(csv.DictReader(rows), lambda row: row["file"]):
            yield file, [tuple(row[column] for column in columns) for row in group]


def _as_written(claim: Layoff) -> tuple[str, ...]:
    numbers = (claim.positions_low, claim.percent_low, claim.charge_low_usd, claim.charge_high_usd)
    return tuple("" if number is None else f"{number:.10g}" for number in numbers)


@needs_shared_data
def test_every_answer_is_found_with_its_numbers_in_their_fields() -> None:
    for file, answers in _answers():
        claims = [_as_written(c) for c in _read(file, "10-K" if "10k" in file else "10-Q")]
        assert set(answers) <= set(claims), file


@needs_shared_data
@pytest.mark.parametrize(
    "file",
    [
        "meta-8k-2025-12-19.html",
        "mmm-8k-2024-03-08.html",
        "mmm-8k-2024-03-08-ex99.1.html",
        "nvda-8k-2026-03-06.html",
        "orcl-8k-2024-11-14.html",
        "jwn-8k-2023-03-01.html",
    ],
)
def test_reports_of_other_things_give_none(file: str) -> None:
    assert _read(file, "EX-99.1" if "ex99" in file else "8-K") == []


@needs_shared_data
def test_two_reports_of_layoffs() -> None:
    (pericom,) = _read("psem-8k-2005-02-23-full.txt", "8-K")
    assert (pericom.positions_low, pericom.positions_high) == (25, 25)
    assert (pericom.charge_low_usd, pericom.charge_high_usd) == (None, 250_000)
    (nutanix,) = _read("ntnx-8k-2026-08-04.txt", "8-K")
    assert (nutanix.percent_low, nutanix.announced) == (5, date(2026, 8, 4))
    assert (nutanix.charge_low_usd, nutanix.charge_high_usd) == (33_000_000, 43_000_000)
    assert nutanix.effective == date(2026, 10, 31)


@needs_shared_data
def test_the_stories_that_the_project_was_made_from() -> None:
    published = date(2026, 3, 16)
    stories = sorted((SHARED / "news").glob("seed-*.txt"))
    found = [layoffs.read(read(s.read_bytes()), About("news", "", published)) for s in stories]
    assert found[0] == []
    (meta,) = found[1]
    assert (meta.company, meta.percent_low, meta.percent_high) == ("Meta", 20, 20)
    assert (meta.stage, meta.announced) == ("planned", published)
    assert (meta.attribution, meta.attributed_by) == ("ai_funding", "press")
