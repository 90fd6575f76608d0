"""Several cuts told together: each with its day, and their sum."""

from datetime import date

import pytest

from tests.extractors.layoffs.reading import found

TWO = (
    "On October 30, 2023, the Company announced a realignment, which includes the elimination of "
    "about 40 positions impacted on August 23, 2023, and about 25 positions impacted on "
    "October 30, 2023."
)


def days(words: str) -> list[tuple[int | None, date | None]]:
    """(positions, announced) of each claim of a report."""
    return [(c.positions_low, c.announced) for c in found(words)]


def test_each_of_two_cuts_in_a_sentence_has_its_day() -> None:
    assert days(TWO) == [(40, date(2023, 8, 23)), (25, date(2023, 10, 30))]


@pytest.mark.parametrize(
    "after",
    [
        "Together these actions reduced the workforce by 10%.",
        "The Company expects to incur severance charges of about $3.0 million.",
    ],
)
def test_what_is_of_both_cuts_is_of_neither_alone(after: str) -> None:
    claims = found(f"{TWO} {after}")
    assert [c.positions_low for c in claims] == [40, 25]
    assert {(c.percent_low, c.charge_low_usd) for c in claims} == {(None, None)}


def test_a_sentence_told_twice_keeps_what_follows_it() -> None:
    told = "On May 2, 2023, we announced a reduction of our workforce by 40 employees."
    cost = "We expect severance charges of $3.0 million."
    far = "\n\n".join(f"We opened store number {n}." for n in range(40))
    assert [c.charge_low_usd for c in found(f"{told}\n\n{far}\n\n{told} {cost}")] == [3_000_000]


@pytest.mark.parametrize(
    "words",
    [
        "On May 2, 2023, we announced that 40 positions will be eliminated on July 1, 2023.",
        "On May 2, 2023, we eliminated 40 positions, of which 25 were in sales.",
    ],
)
def test_one_cut_stays_one(words: str) -> None:
    assert days(words) == [(40, date(2023, 5, 2))]


def story(words: str) -> list[tuple[int | None, bool]]:
    """(positions, whether cumulative) of each claim of a story."""
    return [(c.positions_low, c.cumulative) for c in found(words, "news", company="")]


def test_a_sum_of_the_cuts_told_before_is_no_further_one() -> None:
    words = (
        "Globex gave 610 production staff at its Ohio and Iowa plants their walking papers.\n\n"
        "Last fall, the company laid off 225 employees in Moline. Another 34 employees got pink "
        "slips in May. In total, more than 1,000 Globex workers have been laid off since October."
    )
    assert story(words) == [(610, False), (225, False), (34, False)]


def test_a_sum_told_alone_says_that_it_is_one() -> None:
    words = "In total, more than 1,000 Globex workers have been laid off since October."
    assert story(words) == [(1000, True)]


def test_in_total_of_one_cut_is_that_cut() -> None:
    assert story("In total, Globex will lay off 900 employees.") == [(900, False)]


@pytest.mark.parametrize("kind", ["indefinite", "permanent"])
def test_people_put_on_layoff_go(kind: str) -> None:
    words = f"Globex said it will place more than 600 employees at four plants on {kind} layoffs."
    assert story(words) == [(600, False)]


def test_an_additional_number_is_a_further_cut() -> None:
    words = "On July 27, 2017, we announced the elimination of about 50 hourly positions"
    day = date(2017, 7, 27)
    more = f"{words}, and a reduction of an additional 70 salaried positions."
    assert days(more) == [(50, day), (70, day)]
    assert days(f"{words}, and a reduction of 70 tons of an additional product.") == [(50, day)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The plan eliminates 120 positions in Reno, 45 in Austin and 30 in Ghent.", [120, 45, 30]),
        ("About 120 employees at Ghent and 85 employees at Reno will be laid off.", [120, 85]),
        (
            "The number of employees affected was 900 in 2023, 700 in 2022 and 500 in 2021.",
            [900, 700, 500],
        ),
        # The first number is of all of them.
        ("We eliminated 165 positions, 120 positions in Reno and 45 in Austin.", [165]),
        ("We eliminated 120 positions in Reno and opened an office in Austin in 2023.", [120]),
        # How many go in all is told nowhere.
        ("The mill is idled, affecting 30 salaried and 50 hourly employees.", []),
    ],
)
def test_places_told_one_after_the_other(words: str, expected: list[int]) -> None:
    assert [c.positions_low for c in found(words)] == expected


def test_a_cost_of_several_places_is_of_none_of_them() -> None:
    words = (
        "On May 2, 2023, we eliminated 120 positions in Reno and 45 in Austin, at a cost of $3"
        " million. We expect total charges of $4 million."
    )
    assert [c.charge_high_usd for c in found(words)] == [None, None]


def test_shares_told_with_their_months() -> None:
    words = (
        "We made workforce reductions of 6% in August 2023 (the first plan) and 12% in May 2024."
    )
    claims = found(words)
    assert [(c.percent_low, c.announced) for c in claims] == [
        (6, date(2023, 8, 1)),
        (12, date(2024, 5, 1)),
    ]
