"""Counts told in roundabout ways: other verbs, orders, comparisons, parts first."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, STORY, page, rows, table

END = date(2024, 12, 31)


@pytest.mark.parametrize(
    "sentence",
    [
        "On December 31, 2024, the Company had 640 persons in its employ.",
        "The Registrant had in its employ at December 31, 2024 approximately 640 persons.",
        "There were 640 employees on the Company's payroll at year end.",
        "At the close of 2024, 640 people were on staff.",
        "About 640 men and women worked for us at December 31, 2024.",
        "We had, as of December 31, 2024, 640 employees.",
        "We have only 640 employees.",
        "Our total workforce equaled 640 at December 31, 2024.",
        "The total number of persons employed by us at December 31, 2024 was 640.",
        "Personnel at the end of the year amounted to 640 (702).",
        "The average number of employees was 655 (690) and 640 (702) at year-end.",
        "The average number of employees was 655, and the number of employees at year-end was 640.",
        "The average number of employees was 655 in 2024. The number at year-end was 640.",
        "The number of employees at year-end was 640 and averaged 655 over the year.",
        "At both December 31, 2024 and 2023, we employed 640 people.",
        "As of December 31, 2024, we had 640 employees, compared with 702 and 733 as of"
        " December 31, 2023 and 2022, respectively.",
        "As of December 31, 2022, 2023 and 2024, our employees totaled 733, 702 and 640.",
        "During 2024, our employee base shrank by 12% to 640 people.",
        "In the past year, we grew our team by 8% to more than 640 employees.",
        "From 2023 to 2024 the workforce size grew by 5% from 610 to 640 employees.",
        "In the year ended December 31, 2024, our number of employees rose from 610 to 640.",
        "Employment at year-end 2024 was 640 persons compared to 655 at year-end 2023.",
        "Our employee count grew 3% in 2024, to 640.",
        "The Company employed an aggregate of 640 people at December 31, 2024.",
        "With approximately 640 employees, we are a large employer.",
        "At present we have 640 employees.",
        "Since 1998, Example Pumps has grown to 640 employees and 24 offices.",
        "Our workforce rose by 31 employees in the year and totalled 640 at year-end.",
        "We added 31 employees during 2024, ending the year with 640.",
        "Our workforce included the following: 410 employees in production, 100 in sales and 130"
        " elsewhere, for a total of 640 employees.",
        "We operate 64 stores in 12 states with 640 employees.",
        "We listed our headcount as 640 at December 31, 2024.",
        "Of the 640 people we employed on December 31, 2024, 512 were paid hourly.",
        "We employ 640 people whose average tenure is nine years.",
        "As of December 31, 2024, the Group had 640 (2023: 702) employees in Spain and Portugal.",
        "Example Pumps and its 640 employees are committed to safety.",
        "After the restructuring, we have 640 remaining employees.",
        "On 31 December 2024, there were 640 (702) employees in the Group.",
        "There were 640 employees in the Company at December 31, 2024.",
        "The total number of personnel in the Group was 640 at the end of the year.",
        "At the end of the period, the total number of Group personnel was 640, down by 62.",
        "The number of Group employees at year-end was 640.",
        "At year-end, the total number of the Group's employees was 640 (702).",
        "The total number of Company employees stood at 640 on December 31, 2024.",
    ],
)
def test_all_of_a_companys_people_told_in_other_words(sentence: str) -> None:
    assert rows(sentence) == [(END, 640, "total")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We had fifty-two (52) full-time employees.", (52, "full_time")),
        ("We had 640 fulltime employees.", (640, "full_time")),
        ("The Company's payroll included 640 full-time employees.", (640, "full_time")),
        ("On a full-time equivalent basis, we had 640 employees.", (640, "full_time_equivalent")),
        ("We had roughly half a million employees.", (500_000, "total")),
    ],
)
def test_numbers_and_bases_in_other_words(sentence: str, expected: tuple[int, str]) -> None:
    assert [found[1:] for found in rows(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Payroll was 12,300 in 2024.",
        "Personnel expenses amounted to 12,300 thousand.",
        "Each store employs approximately 150 associates.",
        "We operate a plant in Ohio with 400 employees.",
        "We serve 230 employers in 40 states with over 100,000 employees.",
        "Example Pumps is a unit of Initech, a group with 64,000 employees.",
        "The number of employees covered by the plan was 640.",
        "The average number of employees in 2024 was 640 (655).",
        "Our headcount in research was 640.",
        "Our ten employee resource groups have over 2,100 members.",
        "The number of Group customers was 640.",
        "The number of Group employees trained was 640.",
        "The number of Group personnel in Finland was 640.",
        "The average number of Group personnel was 640.",
        "There were 640 employees in the Company's plants in Ohio.",
        "There were 640 employees in the group of retailers we serve.",
        "The share plan covers 640 employees in the Group.",
        "In Finland there were 12 450 (11 980) employees in the Group.",
        "On average there were 12 450 (11 980) employees in the Group.",
        "The average number of employees was 12 450 (11 980).",
        "The number of employees was 12 450 (12%) at year-end.",
        "With 640 employees by December Spain will have a tenth of our people.",
    ],
)
def test_what_only_sounds_alike_is_none(sentence: str) -> None:
    assert rows(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "On 31 December 2024, there were 12 450 (11 980) employees in the Group.",
        "At year-end the Group employed 12 450 (11 980) people.",
        "The number of employees was 12 450 (11 980) at year-end.",
        "Personnel at year-end totalled 12 450 (11 980).",
        "The Group had 12 450 (31 December 2023: 11 980) employees at the end of the year.",
        "We had 12 450 (2023: 11 980; 2022: 9 120) employees at 31 December 2024.",
    ],
)
def test_thousands_after_a_space_beside_last_years(sentence: str) -> None:
    assert rows(sentence) == [(END, 12_450, "total")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Globex listed its headcount as 64,000 in its filing.", {("Globex", 64_000)}),
        ("Globex's payroll, which had swelled, now stands at 64,000.", {("Globex", 64_000)}),
        ("Globex, an Ohio-based maker with 64,000 employees, is bankrupt.", {("Globex", 64_000)}),
        ("Globex went from 80,000 employees in 2015 to 64,000.", {("Globex", 64_000)}),
        ("At last count, Globex had 64,000 employees.", {("Globex", 64_000)}),
        ("Globex counts 64,000 workers in its ranks.", {("Globex", 64_000)}),
        ("Globex provides jobs for about 64,000 people.", {("Globex", 64_000)}),
        ("Globex, a maker of pumps that employs 64,000 people, said no.", {("Globex", 64_000)}),
        ("The cuts hit 5% of the 64,000-employee pump maker Globex.", {("Globex", 64_000)}),
        (
            "Globex said it is one of the largest firms, with 64,000 employees.",
            {("Globex", 64_000)},
        ),
        ("Globex reported having 64,000 full-time employees.", {("Globex", 64_000)}),
        ("A total of 64,000 people work at Globex, most of them here.", {("Globex", 64_000)}),
        ("There are now 64,000 people working at Globex.", {("Globex", 64_000)}),
        ("Globex, a 64,000-employee company, is cutting costs.", {("Globex", 64_000)}),
        ("About 12% of Globex's workforce of 64,000 will be let go.", {("Globex", 64_000)}),
        ("Employing 64,000 people worldwide, Globex makes pumps.", {("Globex", 64_000)}),
        (
            "Globex was founded in 1994, employs about 64,000 people and is private.",
            {("Globex", 64_000)},
        ),
        (
            "Globex is currently represented with 64,000 employees in 12 countries.",
            {("Globex", 64_000)},
        ),
        (
            "Globex has 64,000 employees, down from the 70,000 employees it had.",
            {("Globex", 64_000)},
        ),
        (
            "Globex has 64,000 employees, compared with 8,100 at Initech.",
            {("Globex", 64_000), ("Initech", 8_100)},
        ),
        (
            "The largest are Globex (64,000 employees) and Initech (8,100 employees).",
            {("Globex", 64_000), ("Initech", 8_100)},
        ),
        ("Globex hired 500 people, to end 2023 with 64,000 employees.", {("Globex", 64_000)}),
        (
            "Globex and Initech, which employ 64,000 and 8,100 people respectively, will merge.",
            {("Globex", 64_000), ("Initech", 8_100)},
        ),
    ],
)
def test_the_press_has_other_words_too(sentence: str, expected: set[tuple[str, int]]) -> None:
    assert {(one.company, one.headcount_persons) for one in page(sentence, about=STORY)} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The 700-employee plant is owned by Globex.",
        "The 1,200-strong sales team at Globex will be cut in half.",
        "Around 500 people work at Globex's plant in Ohio.",
        "Globex's headcount in India rose to 30,000.",
    ],
)
def test_a_part_told_by_the_press_is_none(sentence: str) -> None:
    assert [one for one in page(sentence, about=STORY) if one.company] == []


def test_a_total_below_a_rule_has_no_label() -> None:
    people = table(
        ("", "At 31 December 2024", "At 31 December 2023"),
        ("Home", "211", "220"),
        ("Abroad", "429", "450"),
        ("", "640", "670"),
    )
    assert rows("Employees", people) == [(END, 640, "total")]


def test_columns_of_averages_are_left_out() -> None:
    people = table(
        ("Number of people employed", "At 31 December", "Average during the year"),
        ("", "2024", "2023", "2024", "2023"),
        ("Production", "400", "420", "410", "430"),
        ("Sub-total", "400", "420", "410", "430"),
        ("Corporate", "240", "250", "245", "255"),
        ("Total", "640", "670", "655", "685"),
    )
    assert rows("People", people) == [(END, 640, "total")]


def test_an_average_beside_the_total_may_head_the_table() -> None:
    people = table(
        ("", "2024 Average No.", "2023 Average No.", "2024 Total No.", "2023 Total No."),
        ("Production", "410", "430", "400", "420"),
        ("Sales", "245", "255", "240", "250"),
        ("", "655", "685", "640", "670"),
    )
    above = "The average number of employees in the year and the total number at 31 December 2024:"
    assert rows(above, people) == [(END, 640, "total")]


@pytest.mark.parametrize("label", ["Group", "Consolidated total", "Worldwide"])
def test_a_total_may_be_called_by_what_it_is_of(label: str) -> None:
    people = table(("At 31 December", "2024"), ("Parent", "200"), ("Others", "440"), (label, "640"))
    assert rows("Employees by business", people) == [(END, 640, "total")]


def test_the_days_row_of_a_table_headed_by_the_people() -> None:
    people = table(
        ("", "2024", "2023"), ("At 31 December", "640", "670"), ("Average", "650", "680")
    )
    assert rows("Number of employees", people) == [(END, 640, "total")]


def test_members_of_unions_and_the_others_are_all() -> None:
    unions = (("Teamsters", "300"), ("Machinists", "140"))
    with_others = table(("Union", "Employees"), *unions, ("Non-union", "200"), ("Total", "640"))
    without = table(("Union", "Employees"), *unions, ("Total", "440"))
    assert rows("Our people:", with_others) == [(END, 640, "total")]
    assert rows("Our people:", without) == []


@pytest.mark.parametrize(
    "sheet",
    [
        table(("Age", "%"), ("Under 30", "21"), ("Older", "79"), ("Total", "100")),
        table(("Stores", "2024"), ("Owned", "410"), ("Franchised", "230"), ("Total", "640")),
        table(("Amounts due", "2024"), ("Bonuses", "410"), ("Vacation", "230"), ("", "640")),
    ],
)
def test_shares_and_amounts_add_up_to_no_people(sheet: str) -> None:
    assert rows("Employees", sheet, about=ANNUAL) == []


@pytest.mark.parametrize("title", ["Training of our employees", "Loans to employees"])
def test_what_is_done_for_people_does_not_count_them(title: str) -> None:
    sheet = table(("", "2024"), ("Here", "410"), ("Elsewhere", "230"), ("Total", "640"))
    assert rows(title, sheet) == []
    assert rows("Breakdown of our employees", sheet) == [(END, 640, "total")]
