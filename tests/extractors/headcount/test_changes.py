"""How many the press says are left, or are there now, after a change; and founded when."""

from datetime import date

import pytest
from headcount_pages import STORY, page

ABOVE = "Globex reported its results on Friday."


@pytest.mark.parametrize(
    "sentence",
    [
        "Globex cut 12% of its workforce in 2023, leaving it with 5,800 employees.",
        "The firm says it cut 12% of its workforce in 2023, leaving it with 5,800 employees.",
        "Globex laid off 300 people, leaving the company with about 5,800 workers.",
        "Details: 37% of workforce eliminated, the company said June 5, leaving it with 5,800"
        " employees, including 57 abroad.",
        "A third of its staff was laid off in May, leaving the pump maker with 5,800 workers.",
        "Globex has shed a third of its staff, which left it with 5,800 employees.",
        "Globex eliminated about 300 jobs, leaving it with a workforce of 5,800.",
        "Globex trimmed its payroll by 5% last year, leaving the retailer with 5,800 employees.",
        "Globex, which had 8,300 employees at the end of 2012, now has 5,800.",
        "Globex, which employed 8,300 people in 2012, now employs 5,800.",
        "Globex, which had 8,300 workers a year ago, now has about 5,800.",
        "Globex, which had 8,300 employees before the cuts, today has 5,800, down from its peak.",
        "Globex employed 8,300 people at its peak, but now has 5,800.",
        "Globex once had 8,300 employees, and currently employs 5,800.",
        "This merger nearly doubles the number of Globex employees bringing the total to 5,800.",
        "The deal doubled the number of Globex employees, bringing the total to 5,800.",
        "Globex increased its workforce by 12% last year, bringing the total to 5,800.",
        "The purchase tripled Globex's workforce, bringing its total to 5,800.",
        "Globex reduced its headcount by 300, bringing the total down to 5,800.",
        "Founded in 1904 and based in Springfield, Ohio, Globex operates plants in 30 countries"
        " and employs more than 5,800 people.",
        "Founded in 1904, Globex makes pumps and employs 5,800 people.",
        "Headquartered in Springfield, Ohio, Globex runs 30 plants and has 5,800 employees.",
        "Established in 1904, the company makes pumps and employs 5,800 people.",
    ],
)
def test_who_is_left_or_there_now(sentence: str) -> None:
    found = [(one.company, one.headcount_persons) for one in page(ABOVE, sentence, about=STORY)]
    assert found == [("Globex", 5800)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Globex cut 50 jobs at its Ohio plant, leaving it with 5,800 employees.",
        "Globex plans to cut 12% of its workforce, leaving it with 5,800 employees.",
        "Globex will cut 300 jobs, leaving it with 5,800 employees.",
        "Globex is to cut 300 jobs, leaving it with 5,800 employees.",
        "Globex cut ties with its agency, leaving it with 5,800 employees.",
        "Globex cut 300 jobs, leaving it with 5,800 stores.",
        "Globex cut 300 jobs in Spain, leaving it with 5,800 employees there.",
        "Globex, which had 8,300 stores in 2012, now has 5,800.",
        "The Ohio plant, which had 8,300 employees in 2012, now has 5,800.",
        "The cuts doubled the number of employees laid off, bringing the total to 5,800.",
        "Globex laid off 300 employees, bringing the total to 5,800.",
        "The deal will double the number of Globex employees, bringing the total to 5,800.",
        "Globex increased the number of Chinese employees, bringing the total to 5,800.",
        "Globex increased the number of US employees, bringing the total to 5,800.",
        "Globex increased the number of employees at its plants, bringing the total to 5,800.",
        "Globex cut its workforce in Spain, bringing the total to 5,800.",
        "Founded in 1904, a plant of Globex makes pumps and employs 5,800 people.",
        "Launched in 2020, its Ohio plant makes pumps and employs 5,800 people.",
    ],
)
def test_a_part_what_is_to_come_and_other_things(sentence: str) -> None:
    assert page(ABOVE, sentence, about=STORY) == []


@pytest.mark.parametrize("rest", ["5,800 stores", "5,800 in Ohio", "$5,800"])
def test_what_is_there_now_is_of_other_things(rest: str) -> None:
    sentence = f"Globex, which had 8,300 employees in 2012, now has {rest}."
    found = [one.headcount_persons for one in page(ABOVE, sentence, about=STORY)]
    assert found == [8300]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Globex had 8,300 staff before the cuts.", []),
        ("Before the layoffs, Globex had 8,300 employees.", []),
        ("Globex's workforce was 8,300 prior to its restructuring.", []),
        ("Globex had 8,300 staff as of December 31, 2024, before the cuts.", [date(2024, 12, 31)]),
        ("Globex employs 8,300 people before the cuts.", [None]),
        ("Ahead of the layoffs, Globex has 8,300 employees.", [None]),
    ],
)
def test_who_was_there_before_a_cut_was_so_on_the_day_it_tells(
    sentence: str, expected: list[date | None]
) -> None:
    found = page(ABOVE, sentence, about=STORY)
    assert [one.as_of for one in found] == expected
    assert {one.headcount_persons for one in found} <= {8300}
