"""Amounts in a sentence, every way they are written."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text import Amount, amounts

BILLION = 10**9


def found(sentence: str) -> list[tuple[str, float | None, float | None, str]]:
    return [(a.kind, _round(a.low), _round(a.high), a.form) for a in amounts(sentence)]


def _round(value: Decimal | None) -> float | None:
    return None if value is None else round(float(value), 2)


@pytest.mark.parametrize(
    ("words", "low", "high", "form"),
    [
        ("$60 billion to $65 billion", 60, 65, "range"),
        ("$60 billion-$65 billion", 60, 65, "range"),
        ("$60-65 billion", 60, 65, "range"),
        ("$60-$65 billion", 60, 65, "range"),
        ("US$ 115–135bn", 115, 135, "range"),
        ("USD 3.0-3.2 billion", 3, 3.2, "range"),
        ("between $17.0 billion and $17.5 billion", 17, 17.5, "range"),
        ("approximately $200 billion", 200, 200, "about"),
        ("$91.4 billion", 91.4, 91.4, "point"),
        ("more than $135 billion", 135, None, "more_than"),
        ("$135B+", 135, None, "more_than"),
        ("up to $1 billion", None, 1, "less_than"),
        ("to exceed $11.00 billion", 11, None, "more_than"),
        ("to recover $80 billion", 80, 80, "point"),
    ],
)
def test_money(words: str, low: float, high: float | None, form: str) -> None:
    expected = [low and low * BILLION, high and high * BILLION]
    assert found(f"It plans to spend {words} next year.") == [("money", *expected, form)]


@pytest.mark.parametrize(
    ("words", "low", "high", "form"),
    [
        ("11,000", 11000, 11000, "point"),
        ("4,000 to 6,000", 4000, 6000, "range"),
        ("4,000-6,000", 4000, 6000, "range"),
        ("4 thousand-6 thousand", 4000, 6000, "range"),
        ("as many as 9,000", None, 9000, "less_than"),
        ("at least 1,500", 1500, None, "more_than"),
        ("1,000 or more", 1000, None, "more_than"),
        ("2.1 million", 2_100_000, 2_100_000, "point"),
        ("two hundred and six", 206, 206, "point"),
        ("thirty-five to forty", 35, 40, "range"),
        ("nearly 600", 600, 600, "about"),
    ],
)
def test_counts(words: str, low: float | None, high: float | None, form: str) -> None:
    assert found(f"It will let go {words} people.") == [("count", low, high, form)]


@pytest.mark.parametrize(
    ("words", "low", "high", "form"),
    [
        ("5%", 5, 5, "point"),
        ("10 percent to 15 percent", 10, 15, "range"),
        ("10-15%", 10, 15, "range"),
        ("up to 10%", None, 10, "less_than"),
        ("about one-third", 33.33, 33.33, "about"),
        ("a fifth", 20, 20, "about"),
        ("ten percent", 10, 10, "point"),
        ("12-percent", 12, 12, "point"),
    ],
)
def test_percents(words: str, low: float | None, high: float, form: str) -> None:
    assert found(f"It cuts {words} of the workforce.") == [("percent", low, high, form)]


def test_a_share_by_which_something_is_reduced_is_no_ordinal() -> None:
    assert found("We announced a one-third reduction in staff.") == [
        ("percent", 33.33, 33.33, "about")
    ]
    assert found("We announced a third reduction in staff.") == []


def test_two_numbers_side_by_side_are_no_range() -> None:
    assert [a.low for a in amounts("14,000 and 16,000 posts")] == [14000, 16000]
    assert [a.kind for a in amounts("10% or 600 employees")] == ["percent", "count"]
    assert [a.low for a in amounts("down from 57 to 9 people")] == [57, 9]


def test_two_number_words_joined_by_and_are_no_sum() -> None:
    assert found("It cuts between three and five percent of jobs.") == [("percent", 3, 5, "range")]


def test_a_quarter_of_the_year_is_no_share() -> None:
    assert amounts("in the third quarter of the year") == []


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_any_range_of_counts_is_read_as_written(low: int, more: int) -> None:
    [amount] = amounts(f"a cut of {low:,} to {low + more:,} posts")
    assert (amount.low, amount.high, amount.form) == (low, low + more, "range")


@given(st.text(max_size=200))
def test_any_text_gives_amounts_inside_it_in_order(text: str) -> None:
    made: list[Amount] = amounts(text)
    assert all(0 <= a.start < a.end <= len(text) for a in made)
    assert all(one.end <= other.start for one, other in pairwise(made))


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("2,81,200 employees", [281_200]),
        ("66 185 employees", [66_185]),
        ("2 185 lamps", [2, 185]),
        ("10,674 at December 31, 2006 to 16,805", [10_674, 31, 2006, 16_805]),
        ("10,674 to 16,805", [10_674]),
    ],
)
def test_numbers_in_other_groups(words: str, numbers: list[int]) -> None:
    assert [amount.low for amount in amounts(words)] == numbers


def test_dollars_told_behind_a_number() -> None:
    (charge,) = amounts("a charge of eleven to thirteen million dollars this year")
    assert (charge.kind, charge.low, charge.high) == ("money", 11_000_000, 13_000_000)
    assert charge.currency == "$"
