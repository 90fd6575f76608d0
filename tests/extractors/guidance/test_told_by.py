"""Who tells a figure, of which years, and several measures of spending in one sentence."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import BILLION, CALL, STORY, claims, figures


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("Doe told analysts that Globex plans 2026 capital expenditures of $5 billion.", "Globex"),
        ("Medical technology company Globex expects 2026 capex of $5 billion.", "Globex"),
        ("Initech's parent company Globex raised its 2026 capex target to $5 billion.", "Globex"),
        ("Steel manufacturer Globex expects 2026 capex of $5 billion.", "Globex"),
        (
            "Globex spoke at Initech's conference.\n\nThe CFO, Jane Doe, noted that demand is good."
            " The company projects $5 billion in capital expenditure for 2026.",
            "Globex",
        ),
        (
            "Shares of Globex fell after CFO Jane Doe spoke at the Hooli event.\n\nFor 2026, capex"
            " is expected to be $5 billion, according to the company.",
            "Globex",
        ),
        ("Globex said its capex for FY26 will be $5 billion.", "Globex"),
        (
            "Globex sees growth.\n\nWe expect 2026 capex of $5 billion, some of it for the new"
            " Wellfleet Glass furnace.",
            "Globex",
        ),
        (
            "Globex chief financial officer Jane Doe spoke.\n\nDoe said 2026 capex will be"
            " $5 billion.",
            "Globex",
        ),
        (
            "Globex unveiled a plan. The state-run oil company set capex for 2026 at $5 billion.",
            "Globex",
        ),
    ],
)
def test_the_company_behind_other_names(words: str, company: str) -> None:
    found = claims(words, STORY)
    assert [(claim.company, claim.low_usd) for claim in found] == [(company, 5_000_000_000)]


@pytest.mark.parametrize(
    "words",
    [
        "Globex, which grew 26% in 2025 and trades at record levels now, said it would keep capex"
        " flat with 2025 at $2 billion.",
        "Globex plans to more than double its capital expenditures to $2 billion during the 2026"
        " fiscal year.",
    ],
)
def test_the_year_ahead_and_not_the_one_compared_with(words: str) -> None:
    assert figures(words, STORY) == [("FY2026", 2000, 2000, "point")]


def test_a_past_year_of_another_name_is_not_this_year() -> None:
    words = "In its fiscal 2025 (year ended March 2026), Globex continues to forecast capex of $5B."
    assert figures(words, STORY._replace(published=date(2026, 4, 15))) == []


def test_a_past_year_right_at_the_figure_is_its_year() -> None:
    assert figures("Globex said its 2025 capex will be $2 billion.", STORY) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We expect gross capital expenditures of $18 billion in 2026, and are targeting net"
            " capital expenditures of $8 billion to $11 billion.",
            [(18_000, 18_000, "as_stated"), (8000, 11_000, "cash_net")],
        ),
        (
            "For 2026 we expect cash flow from operations of $11 billion, less capital expenditures"
            " of $2 billion.",
            [(2000, 2000, "as_stated")],
        ),
        (
            "On capital expenditures, in 2026 we expect growth capex of $1.8 billion and recurring"
            " capex of $0.2 billion, for total capex of $2 billion.",
            [(2000, 2000, "as_stated")],
        ),
        ("We expect quarterly capex in 2026 to be at or above the $12 billion of March.", []),
    ],
)
def test_measures_side_by_side(words: str, expected: list[tuple[float, float, str]]) -> None:
    found = claims(words, CALL)
    assert [
        ((c.low_usd or 0) / 10**6, (c.high_usd or 0) / 10**6, c.basis) for c in found
    ] == expected


def test_companies_after_an_amount_that_comes_first() -> None:
    words = (
        "Globex guided to $200 billion in 2026 capex, Initech to $175–$185 billion, Umbrella to"
        " $115 billion, and Hooli is quiet."
    )
    assert [(claim.company, claim.low_usd) for claim in claims(words, STORY)] == [
        ("Globex", 200 * BILLION),
        ("Initech", 175 * BILLION),
        ("Umbrella", 115 * BILLION),
    ]


def test_a_sum_of_several_is_nobodys() -> None:
    words = "We are projecting $750 billion in 2026 capex for the top five hyperscalers."
    assert claims(words, STORY) == []


def test_a_unit_of_growth_is_no_company() -> None:
    words = (
        "Globex's revenue was $60.8B (+28% YoY). Management raised 2026 capex guidance to $130-145B"
        " (from $125-145B)."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Globex"]


@pytest.mark.parametrize(
    "words",
    [
        "Globex raised the floor on its 2026 capex guidance to $70 billion from $66 billion.",
        "Globex plans capital expenditure of $95-$105 billion through 2030.",
    ],
)
def test_not_the_figure_of_a_year(words: str) -> None:
    assert claims(words, STORY) == []


def test_an_amount_of_the_year_before_is_none_of_this_one() -> None:
    words = (
        "We expect our fiscal 2026 capital expenditures will be $0.4 billion higher than fiscal"
        " 2025 capital expenditures of $4.8 billion."
    )
    (claim,) = claims(words, CALL)
    assert (claim.fiscal_period, claim.direction, claim.low_usd) == ("FY2026", "increase", None)


def test_the_figure_is_of_whoever_says_we() -> None:
    words = (
        "Initech cut its forecast. Ilka Roe is the finance chief of Hooli, which buys from"
        " Initech. “We expect capital expenditures of $400 million in 2026,” Roe said."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Hooli"]


def test_the_parent_of_a_company_is_another_one() -> None:
    words = "The Hooli parent expects 2026 capital expenditures of $5 billion."
    assert [claim.company for claim in claims(words, STORY)] == [""]
    heading = "Globex (GLX)\n\n"
    assert [claim.company for claim in claims(heading + words, STORY)] == ["Globex"]


def test_a_range_between_dashes() -> None:
    words = "Globex projected 2026 capital spending at $13 billion - plus or minus $500 million -"
    assert figures(f"{words} above estimates.", STORY) == [("FY2026", 12_500, 13_500, "range")]


def test_after_a_rival_that_does_not_comment_the_company_is_the_storys() -> None:
    words = (
        "Globex said it would spend more. Its rival Initech, which makes pumps, declined to"
        " comment. The company expects capital expenditures of $400 million in 2026."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Globex"]


@pytest.mark.parametrize("when", ["this year", "in 2026", "this calendar year"])
def test_a_year_between_an_amount_and_its_name(when: str) -> None:
    words = f"Globex plans to spend about $75 billion {when} on capex, up from $50 billion in 2025."
    assert figures(words, STORY) == [("FY2026", 75_000, 75_000, "about")]


def test_letters_stand_for_the_name_that_a_story_has_in_full() -> None:
    words = (
        "NS to spend less\n\nNorfolk Southern Corp. plans to spend less next year. NS announced a"
        " $705 million 2026 capital spending budget."
    )
    assert {claim.company for claim in claims(words, STORY)} == {"Norfolk Southern"}


def test_the_text_tells_more_exactly_what_its_headline_rounds() -> None:
    words = (
        "Globex Sets $1 Billion 2026 Capital Budget\n\nGlobex Resources reported that a $1.065"
        " billion capital budget has been set for 2026."
    )
    assert figures(words, STORY) == [("FY2026", 1_065, 1_065, "point")]


def test_who_says_something_before_a_colon_is_meant() -> None:
    words = (
        "Globex will supply Initech with pumps. Initech CEO Ilka Roe said: “We are spending $400"
        " million on capital expenditures in 2026.” Globex makes pumps."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Initech"]
