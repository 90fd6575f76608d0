"""Capital expenditure to come as the press tells it."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import (
    BILLION,
    STORY,
    claims,
    figures,
)


def test_the_press_gives_a_figure_for_the_year_it_writes_in() -> None:
    [claim] = claims("Meta is spending $135B+ on AI infrastructure while it cuts jobs.", STORY)
    assert claim[:6] == ("Meta", "capex", "FY2026", 135 * BILLION, None, "more_than")
    [claim] = claims(
        "Press reports put Meta's capital expenditures at more than $135 billion.", STORY
    )
    assert (claim.company, claim.low_usd, claim.form) == ("Meta", 135 * BILLION, "more_than")


@pytest.mark.parametrize(
    "words",
    [
        "Meta spent $72 billion on AI infrastructure last year.",
        "Big Tech is spending $650 billion on AI infrastructure this year.",
        "Meta plans to spend $600 billion on data centers through 2028.",
        "The group is spending $10 billion on a data center in Louisiana.",
        "Analysts expect Meta's capital expenditures to reach $150 billion in 2026.",
        "Amazon, Meta and Oracle are planning capital expenditures of $630 billion in 2026.",
        "Five cloud providers guided to $660 billion of capital spending for 2026.",
    ],
)
def test_the_press_writes_of_others_and_of_the_past(words: str) -> None:
    assert claims(words, STORY) == []


def test_the_next_company_keeps_its_own_figure() -> None:
    words = (
        "Alphabet has indicated 2026 capex of $55-60 billion, and Meta has guided to $45 billion."
    )
    assert [(c.company, c.low_usd) for c in claims(words, STORY)] == [("Alphabet", 55 * BILLION)]


@pytest.mark.parametrize(
    "words",
    [
        "Globex Inc. (GBX) lifted its outlook. Analysts polled by Initech expect more.\n\n"
        "For 2026, the company expects capital spending of $9 billion, with its 4G LTE network.",
        "Globex Inc., Springfield, has cut its 2026 capex guidance.\n\n"
        "The company's revised 2026 capital expenditures budget is $9 billion.",
        "Globex reiterated its outlook.\n\nThe company expects the following for fiscal 2026: Net"
        " sales growth of 5%. Capital expenditures, including the Company's stores, of $9 billion.",
        "Globex saw its stock soar after the company said 2026 capex will be $9 billion.",
    ],
)
def test_the_company_is_the_one_told_before(words: str) -> None:
    assert [(c.company, c.low_usd) for c in claims(words, STORY)] == [("Globex", 9 * BILLION)]


def test_what_was_meant_once_is_no_guidance() -> None:
    words = "Globex will drill where it {} to spend $1 billion of its $9 billion 2026 capex budget."
    assert figures(words.format("originally expected"), STORY) == []
    assert figures(words.format("now expects"), STORY) == [("FY2026", 9000, 9000, "point")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex will increase capital spending in 2027.", ["Globex"]),
        ("Globex, one of the shale producers, will increase capital spending in 2027.", ["Globex"]),
        ("Artificial intelligence: Globex will increase capital spending in 2027.", ["Globex"]),
        ("Shale producers will increase capital spending in 2027.", []),
        ("Globex will increase capital spending in 2027, according to Rystad.", []),
    ],
)
def test_a_direction_is_a_companys_own(words: str, expected: list[str]) -> None:
    assert [claim.company for claim in claims(words, STORY)] == expected


def test_a_narrowed_range_is_guidance() -> None:
    words = "Globex, led by Jane Doe, narrowed its 2026 capex range to $70-72 billion."
    assert figures(words, STORY) == [("FY2026", 70_000, 72_000, "range")]


def test_a_second_thought_about_another_year_does_not_move_the_figure() -> None:
    words = "Globex said 2026 capex will reach $125 billion, with an even higher outlay in 2027."
    assert figures(words, STORY) == [("FY2026", 125_000, 125_000, "point")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex projected about $125 billion in 2026 capex.", [("FY2026", 125_000, 125_000)]),
        ("Globex set 2026 capex at about $200 billion.", [("FY2026", 200_000, 200_000)]),
        (
            "Globex narrowed its 2026 capex range to $70-72 billion and signaled a notably larger"
            " 2027.",
            [("FY2026", 70_000, 72_000)],
        ),
        ("Globex plans to spend up to $30 billion on capex this quarter.", []),
    ],
)
def test_the_press_tells_of_plans(words: str, expected: list[tuple[str, float, float]]) -> None:
    assert [row[:3] for row in figures(words, STORY)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the "would" of reported speech is no condition
        (
            "The company said its capital spending would fall to $3-4 billion in 2026.",
            [("FY2026", 3000, 4000, "range")],
        ),
        # a budget named after its size counts where the year is told
        ("It kept the $700 million capex budget for 2026.", [("FY2026", 700, 700, "point")]),
        ("It has finished the $700 million capital program begun in 2021.", []),
        # ... and money set aside within one is a part
        ("Also in the 2026 capital budget is $80 million that will go toward new lines.", []),
        (
            "Capex will top $6 billion in 2026 and range from $4 billion to $5 billion for each of "
            "the following two years.",
            [
                ("FY2026", 6000, 0, "more_than"),
                ("FY2027", 4000, 5000, "range"),
                ("FY2028", 4000, 5000, "range"),
            ],
        ),
        # another clause's half-year does not belong to the first figure
        (
            "We expect 2026 capex of $900 million and anticipate first-half 2027 capex of $500 "
            "million.",
            [("FY2026", 900, 900, "point")],
        ),
        (
            "For 2026 we will put about $2 billion into our business in the form of capital "
            "expenditures.",
            [("FY2026", 2000, 2000, "about")],
        ),
        ("Our share of the capital expenditures is expected to be $100 million in 2026.", []),
        (
            "It expects: tax of $9 million; capital expenditures of $60 million; growth in 2026.",
            [("FY2026", 60, 60, "point")],
        ),
        (
            "Capex is estimated to be $70 million, up from $60 million in its outlook for 2026.",
            [("FY2026", 70, 70, "point")],
        ),
        ("Landlords will contribute $12 million toward capital expenditures in 2026.", []),
        ("It aims to lower its 2026 capex plan by minimum $300 million.", []),
        ("It raised its five-year capital expenditure plan to $70 billion in 2026.", []),
        ("It expects savings compared with expected 2026 capital spending of $9 billion.", []),
        ("The 2026 capital plan will be spent on rail, much like last year's $3 billion.", []),
        # what another currency comes to was not said
        ("It expects 2026 capex of A$3 billion ($2 billion).", []),
        # a target laid out before is not the new one
        ("Its 2026 capex is set to exceed the $7 billion target it laid out in May.", []),
        (
            "It reiterated its prior guidance for 2026 capital expenditures of $250 million.",
            [("FY2026", 250, 250, "point")],
        ),
        (
            "Guidance for 2026 capex was set between $3 billion and $4 billion.",
            [("FY2026", 3000, 4000, "range")],
        ),
        (
            "It expects second-quarter 2026 capex of $1 billion and total 2026 capital spending "
            "of $5 billion.",
            [("2026Q2", 1000, 1000, "point"), ("FY2026", 5000, 5000, "point")],
        ),
        (
            "It expects 2026 capex of $5 billion and expects 2027 capex to increase.",
            [("FY2026", 5000, 5000, "point"), ("FY2027", 0, 0, "direction")],
        ),
        (
            "For 2026 Bigco expects capital expenditure of $5-6 billion and for 2027-30 now "
            "expects capital expenditure of $4 billion to $7 billion a year.",
            [("FY2026", 5000, 6000, "range")],
        ),
    ],
)
def test_a_figure_keeps_to_its_own_clause(
    words: str, expected: list[tuple[str, float, float, str]]
) -> None:
    assert figures(words, STORY._replace(published=date(2026, 2, 3))) == expected


def test_a_figure_after_which_is_the_last_name_s() -> None:
    story = "Bigco bought a stake in Smallco, which plans $2 billion in capex for 2026."
    assert [claim.company for claim in claims(story, STORY)] == ["Smallco"]
