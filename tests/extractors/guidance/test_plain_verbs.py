"""Capital expenditure told by what it is spent on, by what is changed, or by "this amount"."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import REPORT, STORY, claims, figures

EARLY = STORY._replace(published=date(2026, 1, 20))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex will pour $9 billion into data centers and chips this year.", (9000, 9000)),
        ("Globex expects to spend $4 billion on new planes and other gear in 2026.", (4000, 4000)),
        ("Globex has budgeted $3.6 billion for capital work in 2026.", (3600, 3600)),
        ("Globex is on track to invest about $8 billion in 2026 to build factories.", (8000, 8000)),
        ("At least $40 million will be invested in capital projects in 2026.", (40, 0)),
        ("Globex raised its 2026 capex forecast by $15 billion to $50 billion.", (50000, 50000)),
        ("Globex set capital spending in 2026 at $13 billion, 20% below 2025.", (13000, 13000)),
        ("Globex sees about $5 billion of capital expenditures in 2026.", (5000, 5000)),
    ],
)
def test_a_story_in_plain_verbs(words: str, expected: tuple[float, float]) -> None:
    assert [figure[:3] for figure in figures(words, EARLY)] == [("FY2026", *expected)]


@pytest.mark.parametrize(
    "words",
    [
        # one plant, one town, several years, no year, something that is not kept
        "Globex will spend $4 billion on a new plant this year.",
        "Globex plans to invest $4 billion in data centers in Texas in 2026.",
        "Globex will pour $40 billion into data centers over the next four years.",
        "Globex plans to spend $4 billion on data centers.",
        "Globex plans to spend $4 billion on research and data centers in 2026.",
        "Globex had budgeted $4 billion for factories in 2026 before it scrapped the plan.",
    ],
)
def test_what_is_no_years_capital(words: str) -> None:
    assert figures(words, EARLY) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Capital expenditures were $35 million in 2024. In 2025, we expect this amount to be "
            "$40 million.",
            (40, 40),
        ),
        ("Actions include trimming capital spending to about $120 million in 2025.", (120, 120)),
        (
            "Our material cash requirements for 2025 include $15 million of capital expenditures.",
            (15, 15),
        ),
        (
            "Total growth and maintenance capital expenditures in 2025 will be $97 million.",
            (97, 97),
        ),
        ("We plan capital expenditures of slightly over $15 million in 2025.", (15, 0)),
        ("Our capital plan for 2025 is $28 million, down from $31 million in 2024.", (28, 28)),
        (
            "We expect 2025 capital spending to be $12 million, of which half is committed.",
            (12, 12),
        ),
    ],
)
def test_a_filing_in_plain_verbs(words: str, expected: tuple[float, float]) -> None:
    assert [figure[:3] for figure in figures(words, REPORT)] == [("FY2025", *expected)]


def test_an_amount_of_something_else_before() -> None:
    words = (
        "Depreciation was $35 million in 2024. In 2025, we expect this amount to be $40 million."
    )
    assert figures(words, REPORT) == []


def test_clauses_of_two_companies() -> None:
    words = (
        "Globex expects to spend $25 billion on capex in 2026, while Initech plans to spend "
        "$5 billion on capex."
    )
    found = [(claim.company, claim.low_usd) for claim in claims(words, EARLY)]
    assert found == [("Globex", 25 * 10**9), ("Initech", 5 * 10**9)]
