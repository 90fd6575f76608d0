"""What a figure is set beside, what it was changed to, and who is said to have told it."""

import pytest

from tests.extractors.guidance.reading import STORY, claims, figures

CAPITAL = "Globex plans its capital spending.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        # the share is of the year before
        "Globex told of 2027.\n\nIts capital budget of $70 million is a 25 percent reduction in"
        " expected full-year capital spending for 2026.",
        "Globex has a 2027 capital budget of $70 million, a 5 percent increase over the full year"
        " 2026.",
    ],
)
def test_a_share_more_or_less_is_of_the_year_before(words: str) -> None:
    assert figures(words, STORY) == [("FY2027", 70, 70, "point")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Globex said in its first-quarter 10-Q filing that its capital expenditures will be"
            " $90 million this year.",
            ("FY2026", 90, 90, "point"),
        ),
        (
            "After its third-quarter call Globex expects capex of $90 million this year.",
            ("FY2026", 90, 90, "point"),
        ),
        (
            "Globex has reduced its annual capital investments by almost half to between $50"
            " million and $60 million.",
            ("FY2026", 50, 60, "range"),
        ),
    ],
)
def test_a_quarter_that_is_told_of_is_not_the_figure_s(
    words: str, told: tuple[str, float, float, str]
) -> None:
    assert figures(words, STORY) == [told]


def test_a_quarter_that_is_planned_for_is() -> None:
    words = "Globex expects capex of $90 million for the third quarter."
    assert figures(words, STORY) == [("2026Q3", 90, 90, "point")]


def test_what_was_cut_to_one_amount_may_be_history() -> None:
    words = "Globex has reduced its annual capital investments to $50 million."
    assert figures(words, STORY) == []


@pytest.mark.parametrize(
    ("words", "company", "high"),
    [
        (
            "Globex will reduce investments in fiscal 2027 to $50-$60 million in the wake of lower"
            " demand.",
            "Globex",
            60,
        ),
        (
            "Globex's bigger U.S. rival, Initech Corp., disclosed plans to cut 2027 spending by 24"
            " percent to $60 million.",
            "Initech",
            60,
        ),
        (
            "The analysts cited Initech specifically, which last month said it now expects to"
            " spend between $50 million and $60 million on its network during the course of 2027.",
            "Initech",
            60,
        ),
        (
            "Globex wants to acquire more machines. Its 2027 budget will total $60 million, a 17"
            " percent increase.",
            "Globex",
            60,
        ),
    ],
)
def test_who_plans_is_who_is_said_to(words: str, company: str, high: float) -> None:
    told = claims(CAPITAL + words, STORY)
    assert [(c.fiscal_period, c.high_usd) for c in told] == [("FY2027", high * 10**6)]
    assert told[0].company.startswith(company)


@pytest.mark.parametrize(
    "words",
    [
        "Analysts expect Globex to have capital expenditures of $60 million in 2027.",
        "The analysts cited Initech, which makes pumps, and expect capex of $60 million in 2027.",
        "Globex wants to acquire Initech. It plans to spend $60 million in 2027.",
    ],
)
def test_what_analysts_expect_stays_theirs(words: str) -> None:
    assert figures(CAPITAL + words, STORY) == []
