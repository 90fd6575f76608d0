"""How the press counts a company's people."""

from datetime import date

import pytest
from headcount_pages import STORY, page, rows

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
        ("Though costs were affected, Globex reported a headcount of 281,200.", None),
        ("Closed was Globex Ohio, which had over 281,200 employees.", None),
        ("The networking company has about 281,200 employees.", None),
        ("The bank, which has 281,200 staff, will close 30 branches.", None),
        ("Its workforce of roughly 281,200 is spread across 40 countries.", None),
        ("The total workforce strength at Globex is 281,200 employees.", None),
        ("In FY24, Globex fell, and the total workforce stood at 281,200 as per reports.", None),
        ("Globex leads in staff, employing about 281,200 workers around the globe.", None),
        (
            "Globex employs more than 281,200 worldwide, with 14,500 in Spain, not workers only.",
            None,
        ),
        ("With more than 281,200 employees, Globex is one of the largest makers.", None),
        ("Globex's total workforce was 281,200 at the start of the year.", None),
        ("Headcount at the bank fell to 281,200 from 290,000 a year earlier.", None),
        ("Globex had 281,200 employees worldwide at the end of last June.", JUNE),
        ("Globex, by contrast, finished 2023 with 281,200 employees.", date(2023, 12, 31)),
        (
            "Globex's parent company employed 281,200 people at the end of last year.",
            date(2023, 12, 31),
        ),
        ("Globex's headcount fell by 10,500 to 281,200 employees.", None),
        ("Globex's total number of full- and part-time employees fell to 281,200.", None),
        ("Its workforce fell by 10,500 to 281,200 people in the second quarter of 2024.", JUNE),
        ("As of Jun. 30, headcount at Globex stood at 281,200, up from 270,100.", JUNE),
        ("Globex, by contrast, expanded its workforce by 900 in spring, reaching 281,200.", None),
        ("Globex cut its staff 4% over the year, dropping from 291,700 people to 281,200.", None),
        ("About 20 percent of that company's 281,200 employees are at home.", None),
        ("About half of Globex's 281,200 employees were at home.", None),
        (
            "Its headcount has increased over the year, growing from 270,100 at June 30, 2023 to"
            " 281,200 at June 30, 2024.",
            JUNE,
        ),
        (
            "It had reduced its head count by 1,811 (0.9%) from 2,83,011 to 2,81,200 employees.",
            None,
        ),
        (
            "Globex reported a fall of 1,811 in its headcount, taking its headcount to 281,200.",
            None,
        ),
        ("Globex added 2,945 people, taking its employees count to 281,200 in the quarter.", None),
        (
            "Globex told of an increase in staff numbers, from 270,095 in March to 281,200 at the"
            " end of June.",
            JUNE,
        ),
        ("Head count at Globex has fallen for years—by a total of 23%, to 281,200.", None),
        ("Globex, its rival said, did not cut its ranks, growing to 281,200 staffers.", None),
        ("Globex, which has 3,000 people in Spain, has some 281,200 staff worldwide.", None),
        (
            "Globex, its smaller competitor, employs more than 281,200 people across its units.",
            None,
        ),
        (
            "The Springfield, Ohio-based company employed 281,200 people as of June 29.",
            date(2024, 6, 29),
        ),
        ("Globex will cut 15% of its roughly 281,200 employees.", None),
        ("Globex will cut a tenth of its global workforce of 281,200 people.", None),
        ("Globex will cut some of its 281,200-strong workforce.", None),
        ("Of 281,200 employees globally, Spain has 12,000.", None),
        ("The bank employed a total of 281,200 staff members, more than last year.", None),
        ("Staffing at Globex is 281,200 after years of growth.", None),
        ("Globex headcount stood at 281,200 -- a gain of 900.", None),
        ("The news was no surprise to Globex's total workforce of 281,200.", None),
        ("Globex said on Monday headcount was up 7% over last year to 281,200.", None),
        ("Globex's employee count has almost tripled since 2015, to 281,200.", None),
        ("Globex cut its workforce from 290,000 to 281,200 in the past year.", None),
        ("Globex grew from 3,000 employees in 2010 to 281,200 today.", None),
        ("Globex began 2024 with nearly 281,200 employees.", None),
        ("Globex will trim a tenth of its 281,200-plus workforce.", None),
        ("Globex, whose 281,200 employees make pumps, is for sale.", None),
        ("Globex, home to 281,200 staffers, said it would close.", None),
        ("Boasting 281,200 employees, Globex's workforce is the largest of all.", None),
        ("By 2027 Globex would have 270,000 workers, compared to the current 281,200.", None),
        ("Globex plans to have 270,000 employees at the end of 2026, down from 281,200 now.", None),
        (
            "Globex will employ 270,000 people by year-end, down from 281,200 at the end of June.",
            JUNE,
        ),
        ("Globex has 500 employees in Spain and 281,200 worldwide.", None),
        ("Globex, based in Ohio, employs 281,200.", None),
        ("Globex had 281,200 employees at the end of June 2024.", JUNE),
        ("Globex had 281,200 employees as of the end of June 2024.", JUNE),
        ("Globex's headcount fell by 900 to 281,200 at the end of the June quarter.", JUNE),
        ("Globex, Spain's biggest maker of pumps with 281,200 employees, said no.", None),
        ("The Ohio, Iowa-based pump maker ended the year with 281,200 employees.", None),
        (
            "The company that had 270,000 people at the end of March saw its workforce up by 11,200"
            " (4.1%) to 281,200 at the end of the second quarter ended June 30, 2024.",
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
        "These five companies closed the quarter with a total headcount of 281,200.",
        "With more than 281,200 employees, customers of Globex are many.",
        "Globex employed 87,000 (54%) hourly employees.",
        "Globex employs 281,200 tons of steel, and its employees like it.",
        "Outside the country, where 101,000 people worked for the company, it grew.",
        "Globex announced that it now has 281,200 employees in India.",
        "According to data on the 11 biggest banks, there were 1,281,200 people employed in June.",
        "The six largest US lenders had 281,200 employees at the end of June.",
        "About 20 percent of that company's 281,200 employees in Ohio are at home.",
        "Globex's headcount fell by between 1,000 and 2,000 employees in 2024.",
        "Globex expanded its workforce by 900, reaching 28 countries.",
        "Globex said the cuts affected a total headcount of 281,200.",
        "Closed was the Globex Ohio Studio, which had over 2,000 employees.",
        "The Springfield Assembly Plant has 2,000 employees.",
        "Globex fell, and its headcount in Spain dropped by 900 to 2,000.",
        "Headcount fell 5% and profit rose to 281,200.",
        "Of 2,000 employees affected, most are in Spain.",
        "Globex will close its 2,000-person workforce in Spain.",
        "Globex will cut 15% of its 2,000 employees in Spain.",
        "At the plant, where it employs 2,000 people, work goes on.",
        "The closure of the plant is the end for Globex's 2,000 workers.",
        "Its ranks may swell, growing to 2,000 staffers.",
        "Combined headcount fell from roughly 2,200 to around 2,000 in June.",
        "The industry has a workforce of 2,000 people.",
        "Globex Plant Springfield is large, the plant makes cars and employs 2,000 staff.",
        "Globex Plant Springfield employs 2,000 staff.",
        "It will cut jobs in the north, where it employs 2,000 people.",
        "Globex is growing: it will add 500 jobs to its current workforce of 2,000.",
        "Globex will create 300 jobs, adding to its 2,000-strong workforce.",
        "Globex's plant in Ohio would have 900 workers, compared to the current 2,000.",
        "A plant owned by Globex has 2,000 employees.",
        "A unit of Globex, based in Ohio, employs 2,000 people.",
        "A start-up backed by Globex employs 2,000 people.",
        "Globex and Initech employ 2,000 people.",
        "Globex and Initech together had 2,000 employees.",
        "Says a count of seven big banks that publish it, headcount fell from 2,200 to 2,000.",
        "US headcount stood at 2,000 -- a gain of 90.",
        "At the Ohio plant, Globex will cut half of its 2,000 employees.",
    ],
)
def test_a_story_counts_something_else(sentence: str) -> None:
    assert rows(sentence, about=LATE) == []


def test_people_who_work_at_our_bank() -> None:
    said = "As of 31 December 2024, 116 people worked at our bank – four more than a year before."
    assert rows(said) == [(date(2024, 12, 31), 116, "total")]
    assert rows("As of 31 December 2024, 116 people worked at our branches.") == []


def test_what_a_story_counts_now_goes_before_last_years() -> None:
    said = "Globex had 80,110 employees at the end of 2023; its workforce now numbers 85,050."
    assert [(at, count) for at, count, _ in rows(said, about=LATE)] == [(None, 85_050)]
    assert [count for _, count, _ in rows(said.split(";")[0] + ".", about=LATE)] == [80_110]


def test_one_of_the_largest_counts_its_own_people() -> None:
    said = "Globex, one of the five largest banks, had 281,200 employees as of June 30."
    assert rows(said, about=LATE) == [(JUNE, 281_200, "total")]


def test_people_in_a_year_are_of_its_end() -> None:
    said = "Headcount fell by 10,500 to 281,200 employees in {}."
    assert [row[0] for row in rows(said.format(2024))] == [date(2024, 12, 31)]
    assert rows(said.format(2019)) == []


def test_a_day_is_of_the_company_it_was_told_of() -> None:
    said = "Globex had 281,200 employees as of June 30, while Initech employs 18,000 people."
    assert rows(said, about=LATE) == [(JUNE, 281_200, "total"), (None, 18_000, "total")]
    said = "Globex had 281,200 employees at the end of June. Initech employs 18,000 people."
    assert rows(said, about=LATE) == [(JUNE, 281_200, "total"), (None, 18_000, "total")]


def test_part_of_an_earlier_year_is_no_day_of_now() -> None:
    said = "Globex had 281,200 employees as of June 30. The company had 133,000 in early 2022."
    assert rows(said, about=LATE) == [(JUNE, 281_200, "total")]


def test_a_number_after_a_count_may_have_no_noun() -> None:
    said = "In 2021, Globex had 349,600 employees. In 2023, it had 317,500."
    assert rows(said, about=LATE) == [(date(2023, 12, 31), 317_500, "total")]
    assert rows("Globex has shops. In 2023, it had 317,500.", about=LATE) == []


@pytest.mark.parametrize(
    "said",
    [
        "Globex has 281,200 employees, while rival Initech has about 18,000.",
        "Globex has 281,200 employees; Initech employs 18,000.",
        "Globex has 281,200 employees compared with Initech's 18,000.",
        "Globex employs 281,200 and Initech 18,000.",
        "Globex employs 281,200 people. Initech had 18,000 in June.",
    ],
)
def test_people_need_not_be_named_twice(said: str) -> None:
    found = page(said, about=LATE)
    assert [(one.company, one.headcount_persons) for one in found] == [
        ("Globex", 281_200),
        ("Initech", 18_000),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Globex has 281,200 employees, while rival Initech has about 18,000 stores.",
        "Globex has 281,200 employees against Initech's 18,000 shareholders.",
        "Globex has 281,200 employees and has sold 18,000 pumps.",
        "Globex employs 281,200 people. Initech had 18,000 visitors in June.",
    ],
)
def test_what_is_named_is_counted(said: str) -> None:
    assert [one.headcount_persons for one in page(said, about=LATE)] == [281_200]


@pytest.mark.parametrize(
    "item", ["{}: {} employees", "1. {} – about {} workers", "{} (GLX): {} staff"]
)
def test_a_list_of_employers(item: str) -> None:
    names = ("Globex Corp.", "Initech", "Hooli Holdings")
    lines = [item.format(name, "12,000") for name in names]
    found = page("The largest employers of the state:", *lines, about=LATE)
    assert [one.company for one in found] == list(names)
    assert {one.headcount_persons for one in found} == {12_000}
    assert page("Where Globex works:", *lines, about=LATE) == []
    assert page("The largest employers of the state:", *lines[:2], about=LATE) == []


def test_a_list_of_places_is_none_of_employers() -> None:
    lines = [
        f"{place}: 12,000 employees" for place in ("Spain", "United States", "Europe", "Total")
    ]
    assert page("Globex is one of the largest companies:", *lines, about=LATE) == []


def test_a_day_to_come_is_not_of_the_next_count() -> None:
    said = "The cut is 20,000 jobs by the end of 2026. The company has 239,000 staff."
    assert rows(said, about=LATE) == [(None, 239_000, "total")]


def test_a_number_told_twice_is_of_the_day_told_once() -> None:
    said = "Globex has 281,200 workers. Globex employed 281,200 people as of October 1, 2023."
    assert rows(said, about=LATE) == [(date(2023, 10, 1), 281_200, "total")]
