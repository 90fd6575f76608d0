"""Counts of all people beside years, reasons, places of work and agreements; and mere parts."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, STORY, rows, table

END = date(2024, 12, 31)
TOTAL = [(END, 640, "total")]


@pytest.mark.parametrize(
    "sentence",
    [
        # two years, and shares of both
        "As of December 31, 2024 and 2023, our total workforce was about 640 and 610, with 14% and"
        " 13% in Spain.",
        "At December 31, 2024 and 2023, our headcount was 640 and 610, of which 80 and 70 were in"
        " Spain.",
        "As of December 31, 2024 and 2023, we employed approximately 640 and 610 employees,"
        " respectively, with 90% and 89% of them in the U.S. Approximately 46% and 47% were members"
        " of a union as of December 31, 2024 and 2023.",
        # why it changed
        "In connection with this strategy, and in recognition of weak demand, we reduced our"
        " employee headcount from 900 at December 31, 2022 to 640 at December 31, 2024.",
        "As part of our plan to lower costs, we reduced our workforce from 900 to 640.",
        "During 2024, in response to weak demand, we reduced headcount from 900 to 640.",
        "To lower costs, we cut our workforce from 900 at the end of 2022 to 640.",
        # where they serve guests, and the rest
        "We employed 640 people in the company restaurants we own and operate and our Support"
        " Center.",
        "We employed 640 people in the stores that we operate and in our corporate offices.",
        "We employed 640 people in our stores, distribution centers and corporate offices.",
        # who came, and how many there are
        "We hired 40 people during the year, ending 2024 with a total of 640 employees.",
        "We added 40 people in 2024, bringing our total to 640 team members.",
        "We added 40 employees in 2024 for a total of 640 at year-end.",
        "The Company added 40 additional employees, for a total of 640 people.",
        "We ended the year with more staff, as we grew our headcount, adding 40 employees in May"
        " for a total of 640.",
        "There are currently 640 employees (many of them in Spain).",
    ],
)
def test_all_of_them(sentence: str) -> None:
    assert [(day, n, "total") for day, n, _ in rows(sentence)] == TOTAL


@pytest.mark.parametrize(
    "sentence",
    [
        "There are currently 640 employees (corresponding to 83% of all) who are covered by"
        " collective agreements.",
        "There are 640 employees, equivalent to 83% of the workforce, under such agreements.",
        "There are currently 640 employees (many of them in Spain) who are covered by collective"
        " agreements.",
        "There are 640 employees, about 83% of our workforce, who are covered by agreements.",
        "There are 640 employees - 83% of the workforce - covered by agreements.",
        "There are 640 employees (in two plants) represented by unions.",
        # two numbers of one day
        "As of December 31, 2024, our workforce was 640 and 610, with 14% and 13% in Spain.",
        # another's people, a part, and what is to come
        "In connection with the purchase of Initech, we grew our workforce from 900 to 640.",
        "In response to weak demand at our Ohio plant, we reduced our workforce from 900 to 640.",
        "In Spain, we reduced our workforce from 900 to 640.",
        "As part of our plan to lower costs, we expect to reduce our workforce from 900 to 640.",
        "We employed 640 people in the stores that we operate.",
        "We employed 640 people in our stores and corporate offices, and 90 in our plants.",
        "We let 40 people go in May, bringing our total to 640 employees.",
        "We added 40 stores, bringing our total to 640.",
        "We added 40 employees in Spain for a total of 640.",
        "We added 40 employees at our new plant for a total of 640.",
        "We added 40 employees for a total of 640 hires since May.",
        "We had: 640 employees in Spain and 300 in Italy.",
        "We had: 640 union members and 30 clerks.",
    ],
)
def test_a_part_or_another_time(sentence: str) -> None:
    assert rows(sentence) == []


def test_a_story_tells_who_came_and_how_many_there_are() -> None:
    came = "adding nearly 40 employees in the first quarter for a total of 640."
    assert rows(f"Globex grew its headcount, {came}", about=STORY) == [(None, 640, "total")]
    assert rows(f"Globex grew its headcount in Spain, {came}", about=STORY) == []


def test_a_number_after_a_colon_or_below_it() -> None:
    full_time = [(END, 640, "full_time")]
    said = "As of December 31, 2024, we employed:"
    assert rows(f"{said} 640 EMPLOYEES on a full-time basis 310 of whom are in Spain") == full_time
    below = ("on a full-time basis", "310", "of whom are in Spain")
    assert rows(said, "640 EMPLOYEES", *below) == full_time
    assert rows("We had approximately:", "640 employees") == TOTAL
    assert rows(said, "640 EMPLOYEES", "310", "of whom are in Spain") == TOTAL


def test_years_that_end_in_the_first_days_of_the_next() -> None:
    about = ANNUAL._replace(
        published=date(2023, 2, 16), period_end=date(2023, 1, 1), fiscal_year_end="01-01"
    )
    said = "As of January 1, 2023 and January 2, 2022, the number of employees was:"
    people = ("Employees (1)", "640", "610"), ("Full-time equivalent positions (2)", "600", "590")
    day = date(2023, 1, 1)
    expected = [(day, 640, "total"), (day, 600, "full_time_equivalent")]
    assert rows(said, table(("", "2022", "2021"), *people), about=about) == expected
    assert rows("People:", table(("", "2022", "2021"), *people), about=about) == expected
    other = "As of May 1, 2022 and January 2, 2022, the number of employees was:"
    assert rows(other, table(("", "2023", "2020"), *people), about=about) == []


def test_a_word_that_goes_on_from_what_was_told_before() -> None:
    said = "as of December 31, 2024, our subsidiaries had 640 full-time and part-time employees."
    assert rows(f"Additionally, {said}") == [(END, 640, "full_and_part_time")]
    assert rows("Additionally, as of December 31, 2024, we had 640 seasonal employees.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We employed an average of 660 employees during 2024 and 640 at the end of 2024.",
        "The Company had an average of about 660 people in 2024, and about 640 employees at the end"
        " of 2024.",
        "In aggregate, we think that a third of our global workforce of 640 employees is covered.",
        "Example Pumps, with its subsidiaries, employed 640 people as of December 31, 2024.",
        "As of December 31, 2024, we employed about 640 people representing approximately 610"
        " full-time equivalents.",
        "We had 640 internal employees engaged directly in our staffing, consulting, and placement"
        " operations as of December 31, 2024.",
    ],
)
def test_beside_an_average_a_share_or_what_they_do(sentence: str) -> None:
    assert rows(sentence) == TOTAL


@pytest.mark.parametrize(
    "sentence",
    [
        "We employed an average of 660 employees during 2024.",
        "We had 640 employees engaged directly in our mining operations.",
    ],
)
def test_an_average_and_a_part(sentence: str) -> None:
    assert rows(sentence) == []


def test_functions_that_are_columns() -> None:
    above = "The number of our employees by function and region at December 31, 2024:"
    lines = (("North", "200", "300", "500"), ("South", "40", "100", "140"))
    head, last = ("", "Production", "{}", "Total"), ("Total", "240", "400", "640")
    for function in ("Marketing & sales", "Sales and marketing"):
        told = table((*head[:2], function, head[3]), *lines, last)
        assert rows(above, told) == TOTAL
    assert rows(above, table((*head[:2], "Sales", head[3]), *lines, last)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We employed approximately 640 Examplers, half of whom work full-time.",
        "In our worldwide consolidated operations, we had approximately 640 employees.",
        "As of December 31, 2024, our operations employed approximately 640 employees.",
    ],
)
def test_people_by_the_companys_name_and_operations(sentence: str) -> None:
    assert rows(sentence) == TOTAL
    assert rows("We employed approximately 640 Traders, half of whom work full-time.") == []


def test_employees_in_a_workforce_with_contractors() -> None:
    said = "As of December 31, 2024, we had a workforce of 900, comprised of 640 employees and 260"
    assert rows(f"{said} contractors.") == TOTAL
    assert rows("Our workforce was 900 people, including 640 employees and 260 contingent"
                " workers.") == TOTAL  # fmt: skip
    assert rows("Our workforce of 900 includes contractors.") == []
    said = "We had 900 total team members worldwide, comprised of 640 full- and part-time employees"
    assert rows(f"{said} and 260 temporary workers.") == [(END, 640, "full_and_part_time")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Our people", "~1,640", "global employees as of December 31, 2024"),
        ("Human capital at a glance", "Approximately 1,640 employees", "~40% women"),
        ("Our team", "1,640 team members", "in 12 countries"),
        ("Workforce", "<ul><li>12 countries</li><li>1,640 team members</li></ul>"),
    ],
)
def test_facts_below_a_heading_about_people(paragraphs: tuple[str, ...]) -> None:
    assert [persons for _, persons, _ in rows(*paragraphs)] == [1_640]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Purchase of Initech", "~1,640", "global employees as of December 31, 2024"),
        ("Our customers", "1,640 employees"),
        ("Initech at a glance", "1,640 employees"),
        ("Our team", "1,640 team members", "of Initech, which we bought"),
        ("People", "We may be unable to hire in " + "all of our markets, and " * 4, "1,640 people"),
        ("Employees", "1,640", "options granted to employees"),
    ],
)
def test_facts_below_something_else(paragraphs: tuple[str, ...]) -> None:
    assert rows(*paragraphs) == []


def test_a_team_that_somebody_led_elsewhere() -> None:
    assert rows("Before, Ms. Roe was a chief of sales, leading a team of 640 people.") == []


def test_a_total_that_is_a_sentence() -> None:
    assert rows(
        "We had 90 employees in our US offices. Total of about 640 employees worldwide."
    ) == [(END, 640, "total")]
    assert rows("Total of about 640 employees in our US offices.") == []


def test_a_network_of_employees_and_offices() -> None:
    offices = "and 58 offices in 12 countries."
    said = "Example Pumps' network connects makers and users through its network of 640 employees"
    assert rows(f"{said} {offices}") == TOTAL
    assert rows(f"{said} of dealers.") == []
    said = "serves users through our network of 640 employees"
    assert rows(f"Our group {said} {offices}") == TOTAL
    assert rows(f"Initech serves users through its network of 640 employees {offices}") == []


def test_all_places_of_people_told_by_kind_or_with_their_shares() -> None:
    said = (
        "As of December 31, 2024, we employed 640 people in company-operated restaurants, support"
    )
    assert rows(f"{said} centers and field operations, of whom 90 were full-time.") == TOTAL
    assert rows(f"{said} centers and field trials.") == []
    said = "At December 31, 2024, we employed 640 employees in the U.S. and Canada, comprised of"
    assert rows(f"{said} about 56% full-time employees.") == TOTAL


def test_years_in_the_release_of_a_last_quarter() -> None:
    told = table(
        ("", "2024", "2023", "% change"),
        ("Average employee headcount", "630", "620", "1.6%"),
        ("Ending employee headcount", "640", "610", "4.9%"),
    )
    release = ANNUAL._replace(form="EX-99.1")
    assert rows(told, about=release) == TOTAL
    assert rows(told, about=release._replace(period_end=date(2024, 6, 30))) == []


def test_thousands_apart_by_spaces_in_a_table() -> None:
    told = table(
        ("", "12 months ended", "12 months ended"),
        ("", "31.12.2024", "31.12.2023"),
        ("Blue-collar positions", "5 200", "5 100"),
        ("White-collar positions", "1 440", "1 400"),
        ("TOTAL", "6 640", "6 500"),
    )
    assert rows("49. Employment", told) == [(END, 6_640, "total")]
    assert rows("49. Deposits", told) == []


def test_more_than_a_year_ago_is_no_share() -> None:
    said = "At year-end 2024, we employed a total of 640 persons or 12.8% more than in 2023."
    assert rows(said) == TOTAL
    assert rows("At year-end 2024, we employed 640 persons, or 12.8% of our staff, in mines.") == []
