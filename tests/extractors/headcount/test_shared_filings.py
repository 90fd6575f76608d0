"""Every filing with an answer read by hand, and every other one too."""

import csv
from functools import cache
from pathlib import Path

import pytest
from shared_data import SHARED, needs_shared_data

from extractors.headcount import read
from extractors.text import about
from extractors.text import read as read_text

FILINGS = SHARED / "edgar" / "filings"


@cache
def answers() -> dict[str, set[tuple[str, int]]]:
    """(day, persons) by file; a file whose answer is "not stated" has none."""
    found = dict[str, set[tuple[str, int]]]()
    with (SHARED / "answers" / "headcount.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            stated = {(row["as_of"], int(row["headcount"]))} if row["headcount"] else set()
            found.setdefault(row["file"], set()).update(stated)
    return found


@needs_shared_data
@pytest.mark.parametrize(
    "path", sorted(FILINGS.iterdir()) if FILINGS.is_dir() else [], ids=lambda path: path.name
)
def test_a_filing_gives_its_answer_and_nothing_else(path: Path) -> None:
    content = path.read_bytes()
    text = read_text(content)
    found = read(text, about(content, text))
    given = {(str(row.as_of), row.headcount_persons) for row in found}
    assert given == answers().get(path.name, set())
