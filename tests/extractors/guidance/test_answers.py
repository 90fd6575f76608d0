"""Guidance of real filings against what was read in them by hand."""

import csv

import pytest
from shared_data import SHARED, needs_shared_data

from extractors.claims import Guidance
from extractors.guidance import read
from extractors.text import about
from extractors.text import read as read_text

pytestmark = needs_shared_data

ANSWERS = SHARED / "answers" / "capex_guidance.csv"
ROWS = list(csv.DictReader(ANSWERS.open(encoding="utf-8"))) if ANSWERS.is_file() else []
EMPTY = ("trap: commitments", "trap: pollution control only")


def found(name: str) -> list[Guidance]:
    content = (SHARED / "edgar" / "filings" / name).read_bytes()
    text = read_text(content)
    return read(text, about(content, text))


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_what_was_read_by_hand_is_found(row: dict[str, str]) -> None:
    claims = found(row["file"])
    if row["kind"] in EMPTY:
        assert claims == []
        return
    year = row["fiscal_year"].removeprefix("FY")[:4]
    [claim] = [claim for claim in claims if claim.fiscal_period == f"FY{year}"]
    bounds = [str(bound) if bound is not None else "" for bound in (claim.low_usd, claim.high_usd)]
    assert bounds == [row["low_usd"], row["high_usd"]]
    assert {claim.form, claim.direction} & {"range", "more_than", "increase"}


@pytest.mark.parametrize(
    "name",
    [
        "aapl-10k-2024-11-01.html",
        "jnj-10k-2025-02-13.html",
        "csco-10k-acc0000858877-24-000017.html",
    ],
)
def test_a_filing_without_guidance_gives_none(name: str) -> None:
    assert found(name) == []
