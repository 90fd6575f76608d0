"""How the press counts a company's people."""

from datetime import date

import pytest
from headcount_pages import STORY, rows

LATE = STORY._replace(published=date(2024, 7, 30))
JUNE = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("As of June 30, the firm had 281,200 people on rolls, dropped from 291,700.", JUNE),
        ("As of June 30, the total headcount of the company stood at 2,81,200.", JUNE),
        ("In its Q2 results, Globex says its headcount was at 281 200 as of 30 June.", JUNE),
        ("Its total headcount as on June 30, 2024 is 281,200.", JUNE),
        ("In its second quarter release, the media giant reported a headcount of 281,200.", None),
        (
            "The workforce shrank, its total strength declining to 281,200 by the end of the year.",
            None,
        ),
        ("The total headcount for the June quarter stood at 281,200, down from 291,700.", None),
        (
            "Globex announced that it now has about 281,200 employees as part of its workforce.",
            None,
        ),
        ("In it, the company says that “for the year” it had 281,200 employees, a drop.", None),
        ("Globex's parent company employed 281,200 people at the end of last year.", None),
        (
            "Its headcount has increased over the year, growing from 270,100 at June 30, 2023 to"
            " 281,200 at June 30, 2024.",
            JUNE,
        ),
    ],
)
def test_a_story_counts_a_companys_people(sentence: str, day: date | None) -> None:
    assert [(at, count) for at, count, _ in rows(sentence, about=LATE)] == [(day, 281_200)]


@pytest.mark.parametrize(
    "sentence",
    [
        "As of June 30, the firm had 281,200 people on its platform.",
        "Its headcount fell by 1,908 in the June quarter.",
        "In its second quarter, Globex had to do with 1,908 people fewer.",
        "The total headcount for the June quarter is expected to be 281,200.",
        "The average headcount for the June quarter was 281,200.",
        "Outside the country, where 101,000 people worked for the company, it grew.",
        "Globex announced that it now has 281,200 employees in India.",
        "Globex had 281,200 employees. Initech had 3,000 employees.",
    ],
)
def test_a_story_counts_something_else(sentence: str) -> None:
    assert rows(sentence, about=LATE) == []


def test_people_who_work_at_our_bank() -> None:
    said = "As of 31 December 2024, 116 people worked at our bank – four more than a year before."
    assert rows(said) == [(date(2024, 12, 31), 116, "total")]
    assert rows("As of 31 December 2024, 116 people worked at our branches.") == []
