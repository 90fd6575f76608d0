"""Which year "this fiscal year" of a story is, by what the database knows of its company."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from extractors.claims import Story
from extractors.news.mentions import Name
from flows.news import read_story, store
from warehouse import loads
from warehouse.connection import open_working

GLOBEX, INITECH, HOOLI = 1, 2, 3
NAMES = [Name("Globex", GLOBEX), Name("Initech", INITECH), Name("Hooli", HOOLI)]
ENDS = {GLOBEX: "06-30", INITECH: "12-31", HOOLI: "01-31"}


def story(text: str, title: str = "Plans", day: str = "2026-08-14") -> Story:
    published = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return Story("https://news.example/1", title, published, "news.example", "en", text, "", "")


def years(text: str, ends: Mapping[int, str] = ENDS, **told: str) -> list[tuple[int | None, str]]:
    """(cik, period) of each figure or direction of a story of August 2026."""
    rows: Any = read_story(story(text, **told), "a", NAMES, ends).claims["guidance_claims"]
    return [(cik, claim[2]) for cik, claim in rows]


@pytest.mark.parametrize(
    ("words", "cik", "year"),
    [
        ("Globex expects capex of $80 million this fiscal year.", GLOBEX, "FY2027"),
        ("Globex expects capex of $80 million next fiscal year.", GLOBEX, "FY2028"),
        ("Globex said capital expenditures will rise this fiscal year.", GLOBEX, "FY2027"),
        ("Globex grew.\n\nIt plans capex of $80 million this fiscal year.", GLOBEX, "FY2027"),
        ("Globex plans capex of $80 million for the full fiscal year.", GLOBEX, "FY2027"),
        ("Globex plans capex of $80 million in the second quarter.", GLOBEX, "2027Q2"),
        ("Initech expects capex of $80 million this fiscal year.", INITECH, "FY2026"),
        ("Initech expects capex of $80 million this year.", INITECH, "FY2026"),
        # its fiscal 2026 was over in June: the calendar's is meant
        ("Globex expects capex of $80 million in 2026.", GLOBEX, "CY2026"),
        ("Globex expects capex of $80 million in fiscal 2027.", GLOBEX, "FY2027"),
    ],
)
def test_a_known_year_s_end_names_the_year_of_a_story(words: str, cik: int, year: str) -> None:
    assert years(words) == [(cik, year)]


@pytest.mark.parametrize(
    "words",
    [
        # it may be the fiscal year, or the calendar's
        "Globex expects capex of $80 million this year.",
        "Globex expects capex of $80 million.",
        # over since June
        "Globex expects capex of $80 million in fiscal 2026.",
        # fiscal 2026 or 2027, as the company likes to call it
        "Hooli expects capex of $80 million this fiscal year.",
        "Hooli expects capex of $80 million this year.",
        # nobody knows when this one's ends
        "Vandelay expects capex of $80 million this fiscal year.",
    ],
)
def test_a_year_that_has_two_names_or_none_is_not_guessed(words: str) -> None:
    assert years(words) == []


def test_this_year_is_the_fiscal_one_while_both_have_one_name() -> None:
    words = "Globex expects capex of $80 million this year."
    assert years(words, day="2026-03-14") == [(GLOBEX, "FY2026")]


def test_each_company_of_a_story_has_its_own_year() -> None:
    text = (
        "Globex expects capex of $80 million this fiscal year.\n\n"
        "Initech expects capex of $90 million this fiscal year."
    )
    assert years(text) == [(GLOBEX, "FY2027"), (INITECH, "FY2026")]
    text = "Globex expects capex of $80 million this fiscal year, Initech at $90 million."
    assert years(text) == [(GLOBEX, "FY2027"), (INITECH, "FY2026")]


def test_a_statement_of_nobody_by_name_has_the_year_of_the_story_s_company() -> None:
    text = "The company expects capital expenditures of $80 million this fiscal year."
    assert years(text, title="Globex grows") == [(GLOBEX, "FY2027")]


def test_without_a_database_such_a_year_has_no_name() -> None:
    assert years("Globex expects capex of $80 million this fiscal year.", {}) == []


def test_a_story_is_read_anew_once_its_company_s_year_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.news.reads.company_names", lambda: [tuple(n) for n in NAMES])
    told = story("Globex expects capex of $80 million this fiscal year.")
    found = "select cik, fiscal_period from guidance_claims"
    with open_working(tmp_path / "working.duckdb") as connection:
        store(connection, [told])
        assert connection.execute(found).fetchall() == []
        loads.load_companies(connection, [(GLOBEX, "Globex Corp", "06-30", None)])
        store(connection, [])
        assert connection.execute(found).fetchall() == [(GLOBEX, "FY2027")]
        read = connection.execute("select * from readings").fetchall()
        store(connection, [])
        assert connection.execute("select * from readings").fetchall() == read
