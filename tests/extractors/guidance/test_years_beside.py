"""Years that stand beside a figure and are another's, and clauses that go on without a verb."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, STORY, claims, figures

WINTER = RELEASE._replace(published=date(2024, 12, 10), fiscal_year_end="01-31")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex's capital expenditures for 2026 are projected at $9 billion, with a sharp"
            " increase expected in 2027.",
            [("FY2026", 9000)],
        ),
        (
            "Globex sees 2026 capex of $9 billion, and further significant growth in 2027.",
            [("FY2026", 9000)],
        ),
        (
            "Globex plans to more than double its annual capital spending to $20 billion by 2027.",
            [("FY2027", 20_000)],
        ),
        ("Globex plans to raise capital spending to $20 billion by 2027.", [("FY2027", 20_000)]),
        ("Globex plans capital spending of $20 billion by 2027.", []),
        (
            "Globex told its plans for 2026 capital expenditure, with growth above the rise of"
            " 2025, which saw investments of $6 billion.",
            [],
        ),
        (
            "The stars are Globex's new $125 billion capex target (up from $118 billion) and"
            " Initech that flagged a sharp growth of its capex into fiscal 2027 after all.",
            [("FY2026", 125_000)],
        ),
        (
            "Globex has set its sights on capital expenditures ranging from $8 billion to"
            " $10 billion for fiscal 2026 and fiscal 2027.",
            [("FY2026", 8000), ("FY2027", 8000)],
        ),
        ("Globex to spend $20 billion in CapEx in 2027.", [("FY2027", 20_000)]),
        ("Globex Sets 2027 Capex at $18–19 Billion", [("FY2027", 18_000)]),
        (
            "Globex revised its fiscal year 2026 capex upward to $91 billion.",
            [("FY2026", 91_000)],
        ),
    ],
)
def test_the_year_of_a_story_s_figure(words: str, expected: list[tuple[str, float]]) -> None:
    assert [(period, low) for period, low, _, _ in figures(words, STORY)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Fiscal 2025 profit expected in line with or below fiscal 2024; capital expenditures"
            " $160M-$180M.",
            [("FY2025", 160, 180, "range")],
        ),
        (
            "We expect sales of $2 billion in 2025; total capital expenditures of $160 million.",
            [("FY2025", 160, 160, "point")],
        ),
        ("Profit was $100 million in 2024; capital expenditures $160 million.", []),
        ("We expect sales to grow in 2025; capital expenditures were $160 million.", []),
        (
            "The board approved an increase in our 2025 capital expenditure plan. We plan to spend"
            " about $119 million, which represents a rise of 32%.",
            [("FY2025", 119, 119, "about")],
        ),
        (
            "The board approved our 2025 advertising plan. We plan to spend about $119 million,"
            " which represents a rise of 32%.",
            [],
        ),
    ],
)
def test_a_clause_that_goes_on(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, RELEASE) == expected


def test_the_last_day_of_weeks_is_no_year() -> None:
    words = (
        "<html><body><p>Our full year 2024 outlook, for the 52 weeks ending February 1, 2025, is"
        " told below.</p><table><tr><td>Metric</td><td>Prior Guidance</td><td>Updated</td></tr>"
        "<tr><td>Capital Expenditures</td><td>$290 million</td><td>$275 million</td></tr></table>"
        "</body></html>"
    )
    assert figures(words, WINTER) == [("FY2024", 275, 275, "point")]


def test_an_officer_named_after_the_title_is_no_company() -> None:
    words = 'Globex CEO, Ivo Roe said: "We expect capital expenditure of $3.9 billion in 2026."'
    assert [claim.company for claim in claims(words, STORY)] == ["Globex"]


@pytest.mark.parametrize(
    "words",
    [
        "Globex said capex would come to between $65 billion and $70 billion in 2026, well above"
        " the $58 billion expected by analysts polled by LSEG.",
        "Globex said capex would come to between $65 billion and $70 billion in 2026, topping the"
        " $60 billion consensus estimate of FactSet.",
        "Globex guided 2026 capex to between $65 billion and $70 billion, compared with the"
        " $62 billion that Jefferies projected.",
    ],
)
def test_what_analysts_expected_beside_it_is_theirs(words: str) -> None:
    assert [(low, high) for _, low, high, _ in figures(words, STORY)] == [(65_000, 70_000)]


@pytest.mark.parametrize(
    "words",
    [
        "Jefferies expects Globex's capex to reach $65 billion in 2026.",
        "According to LSEG, Globex will have capex of $65 billion in 2026.",
    ],
)
def test_what_analysts_expect_is_no_guidance(words: str) -> None:
    assert figures(words, STORY) == []


def test_a_figure_for_each_of_several_years() -> None:
    words = (
        "We estimate capital spending for 2025 of $1.4 billion (excluding fuel), $1.5 billion for"
        " 2026 and $1.6 billion for 2027."
    )
    assert [(period, low) for period, low, _, _ in figures(words, RELEASE)] == [
        ("FY2025", 1400),
        ("FY2026", 1500),
        ("FY2027", 1600),
    ]


def test_what_it_is_mainly_for_stands_between() -> None:
    words = (
        "We anticipate 2025 sales of $1.2 billion and capital expenditures, primarily for new shops"
        " and systems, in the range of $45 million to $50 million."
    )
    assert figures(words, RELEASE) == [("FY2025", 45, 50, "range")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex will invest $900 million in its grid and plants in 2026.", 1),
        ("Globex will invest $900 million in its stores in Ohio in 2026.", 0),
        ("Globex will invest $900 million in its people in 2026.", 0),
    ],
)
def test_money_for_ones_own_plants(words: str, expected: int) -> None:
    assert len(figures(f"Globex spoke of capital spending.\n\n{words}", STORY)) == expected
