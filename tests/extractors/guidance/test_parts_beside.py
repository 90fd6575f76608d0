"""Amounts that stand beside the whole: parts before it, changes, ends in other dollars."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, REPORT, STORY, claims, figures

CAPITAL = "Globex plans its capital spending.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "Capital expenditures for 2025, including $38 million of stripping, are expected to be $80"
        " million.",
        "Capital expenditures in 2025 (including $38 million of stripping) will be $80 million.",
        "Capital expenditures, net of $9 million of allowances, are expected to be $80 million in"
        " 2025.",
        "Projected fiscal 2025 free cash flow assumes $80 million of capital spending.",
        "Our outlook for 2025 free cash flow reflects $80 million in capital expenditures.",
        "Net of government incentives, we expect net capital spending of $80 million for 2025.",
    ],
)
def test_a_part_told_first_is_not_the_whole(words: str) -> None:
    assert figures(words, REPORT) == [("FY2025", 80, 80, "point")]


@pytest.mark.parametrize(
    "words",
    [
        "Capital expenditures in 2024, including $38 million of stripping, were $80 million.",
        "The outlook for 2025 includes $80 million of capital expenditures for the new plant.",
        "In 2024 free cash flow reflected $80 million of capital expenditures.",
        "Governments expect capital spending of $80 million in 2025.",
    ],
)
def test_what_was_spent_or_is_of_one_thing_is_no_whole(words: str) -> None:
    assert figures(words, REPORT) == []


def test_a_second_period_goes_on() -> None:
    words = (
        "For the second quarter of 2025, we expect capital expenditures of $20 million, and"
        " continue to expect full year capital expenditures of $80 million."
    )
    assert figures(words, RELEASE) == [("2025Q2", 20, 20, "point"), ("FY2025", 80, 80, "point")]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        (
            "Globex will cut its planned 2026 capital spending by ~$500 million, nearly 30%, to"
            " $1.1 billion-$1.3 billion.",
            1_100,
            1_300,
        ),
        ("Globex will cut its 2026 capital spending by 30% to $900 million.", 900, 900),
    ],
)
def test_a_cut_is_not_what_is_left(words: str, low: float, high: float) -> None:
    assert [(year, a, b) for year, a, b, _ in figures(words, STORY)] == [("FY2026", low, high)]


def test_both_ends_are_of_the_dollars_of_the_first() -> None:
    words = "Globex is lowering its 2026 capital spending to C$2.3 billion-$2.5 billion."
    assert figures(words, STORY) == []


def test_a_calendar_year_may_be_called_so_behind() -> None:
    words = (
        "Globex expects capital expenditures of $50 million for the first quarter of fiscal 2027"
        " and $175 million for the 2026 calendar year."
    )
    found = [(year, high) for year, _, high, _ in figures(words, STORY)]
    assert found == [("2027Q1", 50), ("CY2026", 175)]


@pytest.mark.parametrize(
    "words",
    [
        "Globex reduced planned spending. Revised plans call for outlays of $60 million in 2026 and"
        " about $40 million in 2027.",
        "Globex reduced planned spending. It expects outlays of $60 million in 2026 and about $40"
        " million in 2027.",
    ],
)
def test_outlays_go_on_to_the_next_year(words: str) -> None:
    told = [(c.company, c.fiscal_period, c.high_usd) for c in claims(CAPITAL + words, STORY)]
    assert told == [("Globex", "FY2026", 60 * 10**6), ("Globex", "FY2027", 40 * 10**6)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("Globex is cutting its 2026 capex expectations by US$1bn to US$4-4.5bn.", 4_000, 4_500),
        (
            "Globex has reduced its capital expenditure for 2026 from US$740m to US$690m.",
            690,
            690,
        ),
        ("In 2026, Globex earmarked $4 billion in capital and exploratory outlays.", 4_000, 4_000),
    ],
)
def test_what_is_left_is_told_in_us_dollars(words: str, low: float, high: float) -> None:
    assert [(year, a, b) for year, a, b, _ in figures(words, STORY)] == [("FY2026", low, high)]


@pytest.mark.parametrize(
    "words",
    [
        "Globex plans to increase total capital spending to about $24 billion the next 5 years.",
        "While most of Globex's capital expenditures are earmarked for servers, renovations are"
        " expected to total $1 billion this year.",
        "Globex said capex in 2026 will be lower than the current estimate of US$8 billion.",
        "Globex reduced its capital expenditure in 2025 from $740 million to $690 million.",
    ],
)
def test_sums_of_years_and_other_subjects_are_no_figure(words: str) -> None:
    assert [claim.low_usd for claim in claims(words, STORY) if claim.low_usd] == []


def test_an_orbit_and_key_points_are_no_companies() -> None:
    words = (
        "Globex told of its plans.\n\nThe low Earth orbit unit loses money. Key points follow."
        " The company expects capex of $9 billion in 2026."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Globex"]


@pytest.mark.parametrize(
    "words",
    [
        "Globex spent $73 million in 2025, but will trim that back to $57 million in 2026.",
        "Globex spent $73 million in 2025 and will cut it to $57 million in 2026.",
    ],
)
def test_what_was_spent_is_changed_to_what_will_be(words: str) -> None:
    assert figures(CAPITAL + words, STORY) == [("FY2026", 57, 57, "point")]


def test_what_is_expected_follows_what_was_spent() -> None:
    words = (
        "Capital expenditures for the first half of 2025 were $129 million, with expectations to"
        " range between $200 million and $250 million for the full year."
    )
    about = RELEASE._replace(published=date(2025, 7, 30), period_end=date(2025, 6, 30))
    assert figures(words, about) == [("FY2025", 200, 250, "range")]


def test_the_level_of_this_year_is_not_the_next_year_s() -> None:
    words = (
        "Globex is looking to trim its 2027 capital spending budget by 10% from this year's"
        " surprisingly robust level of $75 million."
    )
    assert [claim.low_usd for claim in claims(words, STORY) if claim.low_usd] == []


@pytest.mark.parametrize(
    ("words", "highs"),
    [
        (
            "Gross capital expenditures are expected to be $90 million, and net capital"
            " expenditures, after proceeds from the sale of equipment of $20 million, approximately"
            " $70 million in 2025.",
            [90, 70],
        ),
        (
            "Our budget for 2025 contemplates $22 million of capital expenditures, most of which"
            " will be incurred in the second half.",
            [22],
        ),
        ("For 2025, we continue to model $50 million in capex.", [50]),
        # only that half is told of
        ("We expect $22 million of capital expenditures in the second half of 2025.", []),
    ],
)
def test_what_is_said_of_an_amount_is_not_its_period(words: str, highs: list[float]) -> None:
    found = figures(words, RELEASE)
    assert [high for _, _, high, _ in found] == highs
    assert {year for year, *_ in found} <= {"FY2025"}


def test_how_a_figure_changed_stands_between_two_years() -> None:
    words = (
        "We estimate capital expenditures of $105 million for 2025, an increase of $5 million from"
        " our last estimate, and approximately $120 million for 2026."
    )
    found = [(year, high) for year, _, high, _ in figures(words, RELEASE)]
    assert found == [("FY2025", 105), ("FY2026", 120)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("We announced our 2025 E&P capital budget will be $21 million.", 21, 21),
        ("Our 2025 capital budget is $25 million, inclusive of $5 million of commitments.", 25, 25),
        ("We expect 2025 capital spending of $11 million, plus or minus $1 million.", 10, 12),
    ],
)
def test_what_stands_behind_a_budget_leaves_it_whole(words: str, low: float, high: float) -> None:
    found = [(year, a, b) for year, a, b, _ in figures(words, RELEASE)]
    assert found == [("FY2025", low, high)]


@pytest.mark.parametrize(
    "words",
    [
        # one who refines has other capital, too
        "Our downstream business grew. Our 2025 E&P capital budget will be $21 million.",
        "We have commitments for capital expenditures of $25 million in 2025.",
    ],
)
def test_a_part_of_one_who_refines_and_a_commitment_stay_none(words: str) -> None:
    assert figures(words, RELEASE) == []


def test_a_revised_budget_is_one_of_what_was_reduced() -> None:
    words = (
        "Globex has reduced its 2026 capital spending budget by $500 million. The revised budget of"
        " approximately $1.3 billion is a decline of nearly 30 percent."
    )
    assert figures(words, STORY) == [("FY2026", 1_300, 1_300, "about")]
