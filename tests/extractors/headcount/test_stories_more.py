"""Further turns of the press: who came down to how many, whom it counts from, whose they are."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, STORY, page, rows

LATE = STORY._replace(published=date(2024, 11, 2))
ABOVE = "Globex reported its results on Friday."


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Globex staff strength came down from 8,400 to 7,300 owing to its new machines.", None),
        ("Globex's workforce has gone down from 8,400 to 7,300.", None),
        ("Globex's headcount dropped to 7,300 in its last quarter.", None),
        ("Globex cut from 8,400 to 7,300 employees while its profits rose.", None),
        ("Globex went from 8,400 to 7,300 people.", None),
        ("Globex employs about 7,300 people across departments, brands and offices.", None),
        ("Globex hired 90 people and now employs 7,300 workers overall, up from 7,210.", None),
        ("As of end-2023, Globex had 7,300 employees.", date(2023, 12, 31)),
        ("Globex ended September with 7,300 employees, up 8%.", date(2024, 9, 30)),
        ("Globex will trim its 7,300-strong workforce with a voluntary plan.", None),
        ("The pump company founded by Jane Roe has more than 7,300 employees.", None),
        ("The pump app had about 7,300 full-time employees as of Sept. 30.", date(2024, 9, 30)),
        ("The pump maker had about 7,300 group employees.", None),
        ("Globex said 500 jobs would go from a global headcount of 7,300.", None),
        ("At the end of June the pump brokerage employed about 7,300 people.", date(2024, 6, 30)),
        (
            "The pump maker's workforce has already shrunk, from 8,400 in 2022 to 7,300 at the end"
            " of 2023.",
            date(2023, 12, 31),
        ),
        ("Globex Corp. (GLX), a maker of pumps with 7,300 employees, will cut costs.", None),
        ("Globex Corp., which employs 7,300, said no.", None),
        ("Globex's workforce of about 7,300 will be cut by a third.", None),
        ("Since 2022, the number of people working at Globex has dropped by 900 to 7,300.", None),
        ("Globex had 7,300 workers on LinkedIn when it said so.", None),
        ("Globex has 7,300 workers in their entire company and sells pumps.", None),
        ("Globex, a maker of pumps in Ohio, now has about 7,300 staff members left.", None),
        ("Globex, a lender that once boasted 10,000 workers, is down to 7,300 workers.", None),
        ("Globex's latest annual report lists 7,300 full-time employees.", None),
        ("Globex's headcount, at 7,300 at the end of 2023, did not change.", date(2023, 12, 31)),
        ("April 30, 2024: The pump maker has cut its workforce down to 7,300 people.", None),
        ("Globex will cut 900 of its 7,300 jobs, its chief said.", None),
        (
            "Globex, whose ranks had swelled to 7,300 by the end of June, said no.",
            date(2024, 6, 30),
        ),
        ("Globex had 7,300 workers at the start of the year.", None),
        ("The asset manager's head count was 7,300 at the end of June.", date(2024, 6, 30)),
        ("Globex tells The Initech Times it is well. The company employs 7,300 people.", None),
        ("The pump maker had 7,300 staff across its worldwide operations.", None),
        ("Globex, which has grown to more than 7,300 employees in recent years, hires.", None),
        ("That is a fraction of Globex's 7,300 strong global workforce.", None),
        ("The plan will ready its workforce of 7,300 for the future of pumps.", None),
        ("Globex lost few jobs – 12 in a year – ending the June quarter with 7,300 people.", None),
        ("The cuts will hit 900 of Globex’s 7,300 employees, or about 12% of its staff.", None),
        ("Globex employs 7,300 people directly in addition to 900 contractors.", None),
        (
            "Additionally, that came to 900 people, bringing the total number of employees down to"
            " 7,300.",
            None,
        ),
        (
            "Globex is a public company, headquartered in Springfield, Ohio, with 7,300 staff.",
            None,
        ),
        (
            "For the year as a whole, Globex grew, finishing fiscal 2023 with 7,300 employees.",
            None,
        ),
        ("Globex, a 7,300-person company based in Springfield, Ohio, is cutting jobs.", None),
        ("Globex, the 7,300-employee pump maker, is cutting jobs.", None),
        ("There are about 7,300 Globex employees worldwide.", None),
        ("Some 500 of the 7,300 Globex employees will lose their jobs.", None),
        ("Globex plans to hire 700 workers, on top of the 7,300 it employs today.", None),
        ("The hires would bring its total headcount to 8,000 from 7,300.", None),
        ("Globex's 7,300 employees were told of the plan on Monday.", None),
        ("Globex's staff of 7,300 will shrink by 500.", None),
        ("The pump maker, with more than 7,300 employees, is sending notices to a few.", None),
        ("At its peak Globex made 90 pumps a day; the company now has just 7,300 workers.", None),
        (
            "Globex plans to end 2025 with 6,000 employees, down from 7,300 at the end of 2023.",
            date(2023, 12, 31),
        ),
    ],
)
def test_how_many_there_are(sentence: str, day: date | None) -> None:
    found = [
        (one.company, one.as_of, one.headcount_persons) for one in page(ABOVE, sentence, about=LATE)
    ]
    assert found == [("Globex", day, 7_300)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Globex put machines to work in its sales division, leading to a reduction in staff from"
        " 8,400 to 7,300.",
        "Globex said 500 jobs would go in Spain from a workforce of 7,300.",
        "Globex said 500 jobs would go at its mill from a workforce of 7,300.",
        "Globex cut from 8,400 to 7,300 stores.",
        "Globex will cut 900 of its 7,300 jobs in Spain.",
        "Globex has cut 900 of its 7,300 jobs to go by May.",
        "The Globex Foundation reached 7,300 people in 2023.",
        "Globex will trim its 7,300-strong workforce in Spain.",
        "Globex staff costs came down from 8,400 to 7,300.",
        "Globex's 7,300 employees in Spain were told of the plan on Monday.",
        "The hires would bring headcount at its mill to 8,000.",
        "Globex's sales staff of 7,300 will shrink by 500.",
        "The plan will ready its workforce of 7,300 for Spain.",
        "Globex will let go 7,300 employees, or about 12% of its staff.",
    ],
)
def test_of_a_part_or_of_other_things(sentence: str) -> None:
    assert page(ABOVE, sentence, about=LATE) == []


def test_a_second_company_with_so_many() -> None:
    said = "Globex, which employs 7,300 people, and Initech, with 4,100, both hire fewer."
    found = {(one.company, one.headcount_persons) for one in page(said, about=LATE)}
    assert found == {("Globex", 7_300), ("Initech", 4_100)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Globex will let go 10% of its 2000-person workforce.", [2000]),
        ("Globex will let go 10% of its workforce in 2024.", []),
        ("The maker of Pumpos, which counts some 2,400 employees, will close a mill.", [2400]),
    ],
)
def test_round_numbers_that_could_be_years(sentence: str, expected: list[int]) -> None:
    assert [one.headcount_persons for one in page(sentence, about=LATE)] == expected


def test_thousands_said_before_their_number() -> None:
    expected = [(ANNUAL.period_end, 58_000, "total")]
    assert rows("Headcount (in thousands) was 58 at year end, compared to 61.") == expected
    assert rows("Our headcount (000s) was 58 at year end.") == expected
    assert rows("Our headcount (in thousands) was 58,000 at year end.") == expected


def test_a_center_at_an_address_is_no_company() -> None:
    said = "The center at 21 University Park Blvd. employs about 640 people."
    assert page("Globex is laying off 20 workers in Ohio.", said, about=STORY) == []


def test_a_company_that_leads_a_list() -> None:
    said = "Globex, which runs large warehouses, led the pack with 640 staff."
    found = page("The companies added people.", said, about=STORY)
    assert [(one.company, one.headcount_persons) for one in found] == [("Globex", 640)]


def test_facts_of_several_companies_each_below_its_name() -> None:
    found = page(
        "The Company: Globex",
        "Number of Employees: 640",
        "Globex is first on many lists, as Globex says.",
        "The Company: Initech",
        "Number of Employees: 310",
        about=STORY,
    )
    assert [(one.company, one.headcount_persons) for one in found] == [
        ("Globex", 640),
        ("Initech", 310),
    ]
