"""What press releases and stories say of a company's people, often as its last paragraph."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, RELEASE, STORY, rows, table

QUARTER = RELEASE._replace(published=date(2024, 10, 24), period_end=date(2024, 9, 30))


@pytest.mark.parametrize(
    "sentence",
    [
        "Example's approximately 640 employees serve makers of boats.",
        "The company's 640 employees work on three continents.",
        "Example Pumps' global workforce of 640 serves makers of boats.",
        "With revenues of $2 billion and a talent force of almost 640, we make pumps.",
        "With 640 employees in facilities throughout the world, it sells in 50 countries.",
        "Example has 640 employees working in more than 30 operations around the world.",
        "Through a global team of 640 people, we make pumps.",
        "With more than 640 Team Example Members worldwide, we are people of pumps.",
        "Headquartered in Ohio, the company has 640 employees committed to safety.",
        "We are proud to employ 640 people across the world.",
        "Example Pumps, Inc. makes pumps. It employs 640 people in nine countries.",
    ],
)
def test_the_last_paragraph_has_a_count_and_no_day(sentence: str) -> None:
    assert [(day, count) for day, count, _ in rows(sentence, about=QUARTER)] == [(None, 640)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Example bought Globex and its 640 employees for cash.",
        "Globex's 640 employees joined in May.",
        "The company's 640 employees in Ohio make valves.",
        "The company's 640 engineers make valves.",
        "The company's workforce of 640 contractors makes valves.",
        "With 640 employees in facilities throughout the state, our customers stay small.",
        "Globex makes valves. It employs 640 people in nine countries.",
        "Headquartered in Ohio, the company has 640 employees committed to its valve business.",
    ],
)
def test_other_peoples_and_parts_are_none(sentence: str) -> None:
    assert rows(sentence, about=QUARTER) == []


def test_the_end_of_a_month_is_the_one_before() -> None:
    said = "The number of employees at the end of September was 640."
    assert rows(said, about=QUARTER) == [(date(2024, 9, 30), 640, "total")]
    growth = "The number of employees rose by about 8.0% from 593 at the end of September 2023 to"
    assert rows(f"{growth} 640 by the end of September 2024.", about=QUARTER) == [
        (date(2024, 9, 30), 640, "total")
    ]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Globex, which had 640 employees at the end of June, makes pumps.", date(2024, 6, 30)),
        ("The group, which had 640 employees at 31 January, makes pumps.", date(2025, 1, 31)),
        ("The group, which had 640 employees, makes pumps.", None),
    ],
)
def test_a_story_means_the_last_such_day(said: str, day: date | None) -> None:
    assert rows(said, about=STORY) == [(day, 640, "total")]


def test_a_number_below_the_words_that_count() -> None:
    above = "As of December 31, 2024, we employed:"
    assert rows(above, "640 employees on a full-time basis") == [
        (date(2024, 12, 31), 640, "full_time")
    ]
    assert rows("We report on our people below:", "640 employees on a full-time basis") == []


def test_two_companies_side_by_side_are_both_parts() -> None:
    first, second = "Example had 640 employees.", "Globex had 210 employees."
    assert rows(f"{first} {second}") == []
    assert len(rows(f"{first} We had 210 job openings.")) == 1
    assert len(rows(f"Example Pumps had 640 employees. {second}")) == 1


def test_officers_and_no_employees() -> None:
    assert [count for _, count, _ in rows("We have two executive officers and no employees.")] == [
        0
    ]
    assert rows("We have two plants and no employees of ours were hurt there.") == []


def test_full_time_equivalents_among_figures_of_money() -> None:
    sheet = table(
        ("in millions", "Dec. 31, 2024", "Dec. 31, 2023", ""),
        ("Total assets", "1,907.5", "1,957.2", "-3"),
        ("Employees (FTE)", "4,596", "4,471", "3"),
    )
    assert rows("Key figures", sheet) == [(date(2024, 12, 31), 4596, "full_time_equivalent")]
    without_day = sheet.replace("Dec. 31, 2024", "Now").replace("Dec. 31, 2023", "Then")
    assert rows("Key figures", without_day, about=ANNUAL) == []
