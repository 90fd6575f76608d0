"""Headcounts that only a table gives, and tables that give none."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, RELEASE, page, rows, table

from extractors.claims import About
from extractors.headcount import read
from extractors.text import read as text_of

END = date(2024, 12, 31)


def test_a_total_in_thousands_that_the_rows_add_up_to() -> None:
    (row,) = page(
        "At December 31, 2024, we employed 87,000 (54%) hourly employees. Some are represented by"
        " unions. The following table shows worldwide employment (in thousands):",
        table(("December 31, 2024",), ("North", "123"), ("South", "31"), ("Finance", "9"),
              ("Total Worldwide", "163"), ("Of these hourly", "87")),
    )  # fmt: skip
    assert (row.as_of, row.headcount_persons, row.approximate) == (END, 163_000, True)
    assert (row.source, row.sentence) == ("table", "Total Worldwide 163")


def test_rows_of_two_bases_with_years_above() -> None:
    found = rows(
        "Our people at December 29, 2024 and December 31, 2023 were approximately:",
        table(("", "2024", "2023"), ("Employees(1)", "139,800", "134,400"),
              ("Full-time equivalent (FTE) positions(2)", "138,100", "131,900")),
        about=ANNUAL._replace(period_end=date(2024, 12, 29)),
    )  # fmt: skip
    assert found == [
        (date(2024, 12, 29), 139_800, "total"),
        (date(2024, 12, 29), 138_100, "full_time_equivalent"),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "(in thousands)",
        "(dollars in thousands)",
        "(in thousands, except per share data and employees)",
        "($ in thousands)",
    ],
)
@pytest.mark.parametrize(
    "label",
    [
        "Number of full-time equivalent employees",
        "FTE employees (period end)",
        "Full-time equivalent employees at year end",
    ],
)
def test_thousands_of_money_are_no_thousands_of_people(unit: str, label: str) -> None:
    sheet = table((unit, "2024", "2023"), ("Total loans", "4,410,000", "4,210,300"),
                  (label, "845", "860"), ("Branches", "60", "61"))  # fmt: skip
    assert rows("Selected data", sheet) == [(END, 845, "full_time_equivalent")]


def test_an_average_in_the_label_is_none() -> None:
    sheet = table(("", "2024", "2023"), ("Employees (average for the year)", "845", "860"))
    assert rows("Our people", sheet) == []


@pytest.mark.parametrize(
    "head",
    [
        (("", "December 31, 2023", "December 31, 2024"),),
        (("", "Quarter Ended December 31,"), ("2023", "2024")),
        (("", "Q4 2023", "Q4 2024"),),
        (("", "4Q23", "4Q24"),),
        (("", "Q4'23", "Q4'24"),),
        (("12 months to", "31 Dec 23", "31 Dec 24"),),
    ],
)
def test_the_newest_column_by_its_head(head: tuple[tuple[str, ...], ...]) -> None:
    sheet = table(*head, ("Revenues", "$300", "$350"), ("Number of employees", "4,502", "4,323"))
    assert rows("Highlights", sheet, about=RELEASE) == [(END, 4323, "total")]


def test_a_label_may_say_at_length_who_is_counted() -> None:
    label = "Employees (full-time and part-time; excludes contractors and temporary personnel)"
    sheet = table(("", "Q4 2023", "Q4 2024", "Y/Y % Change"), (label, "1,298", "1,608", "24%"))
    assert rows("Highlights", sheet, about=RELEASE) == [(END, 1608, "total")]


def test_a_total_may_have_the_companys_name() -> None:
    sheet = table(("North:", ""), ("Example North", "1,318"), ("Services", "3,250"),
                  ("Total Example", "4,568"))  # fmt: skip
    said = "Our employees and those of each company as of December 31, 2024 were:"
    assert rows(said, sheet) == [(END, 4568, "total")]


def test_dates_may_head_changes_too() -> None:
    sheet = table(("", "Dec 31, 2024", "Dec 31, 2023", "Dec 31, 2023"),
                  ("Headcount", "4,323", "4,502", "(4)%"))  # fmt: skip
    assert rows("Highlights", sheet, about=RELEASE) == [(END, 4323, "total")]


def test_a_long_table_has_its_heads_at_the_top() -> None:
    lines = [(f"Ratio {n}", "1.5", "1.4") for n in range(12)]
    sheet = table(("", "4Q24", "4Q23"), *lines, ("Employees", "4,323", "4,502"))
    said = "HIGHLIGHTS (in millions, except per share and employee data)"
    assert rows(said, sheet, about=RELEASE) == [(END, 4323, "total")]


def test_columns_by_kind_of_staff_have_a_total() -> None:
    sheet = table(
        ("", "Full-time", "Part-time", "Total"),
        ("Stores", "1,200", "1,000", "2,200"),
        ("Offices", "800", "100", "900"),
        ("Total", "2,000", "1,100", "3,100"),
    )
    said = "As of January 25, 2025, our associates were as follows:"
    assert rows(said, sheet) == [(date(2025, 1, 25), 3100, "total")]


def test_a_total_has_the_basis_of_its_heading() -> None:
    sheet = table(("Pilots", "16,000"), ("Crews", "35,000"), ("Total", "51,000"))
    said = "Full-time equivalent employees at December 31, 2024 by work group:"
    assert rows(said, sheet) == [(END, 51_000, "full_time_equivalent")]


def test_a_row_has_the_basis_of_its_aside() -> None:
    sheet = table(("", "December 31, 2024"), ("Number of employees (FTE)", "640"))
    assert rows("Highlights", sheet, about=RELEASE) == [(END, 640, "full_time_equivalent")]


def test_percents_beside_the_numbers_are_left_out() -> None:
    sheet = table(("Function", "Number of Employees", "Percentage"), ("Research", "1,200", "60%"),
                  ("Sales", "800", "40%"), ("Total", "2,000", "100%"))  # fmt: skip
    assert rows("Our employees at December 31, 2024 by function:", sheet) == [(END, 2000, "total")]


def test_prose_goes_before_a_table() -> None:
    sheet = table(("North", "1,204"), ("South", "801"), ("Total", "2,005"))
    (row,) = page("At December 31, 2024, we employed about 2,000 people as follows:", sheet)
    assert (row.headcount_persons, row.source) == (2000, "prose")


@pytest.mark.parametrize(
    ("intro", "lines"),
    [
        ("Employees by region:", (("North", "1,200"), ("South", "800"), ("Total", "2,500"))),
        ("Employees in unions:", (("North", "1,200"), ("South", "800"), ("Total", "2,000"))),
        ("Average employees:", (("North", "1,200"), ("South", "800"), ("Total", "2,000"))),
        ("Awards to employees:", (("", "2024"), ("Employees", "1,200"))),
        ("Expense", (("", "2024", "2023"), ("Employees", "$", "1,200", "$", "1,100"))),
        ("Staff", (("", "2024", "2023"), ("Average number of employees", "1,200", "1,100"))),
        ("Staff", (("Number of employees", "1,200", "1,100"),)),
        ("Staff", (("", "2024"), ("Part-time employees", "1,200"))),
        ("Staff", (("", "Q1 2023", "Q2 2023"), ("Headcount", "1,200", "1,100"))),
        ("Staff", (("", "2024"), ("Headcount", "n/a"))),
    ],
)
def test_parts_averages_money_and_unknown_columns_give_nothing(
    intro: str, lines: tuple[tuple[str, ...], ...]
) -> None:
    assert rows(intro, table(*lines), about=ANNUAL) == []


def test_thousands_of_money_are_not_thousands_of_people() -> None:
    sheet = table(("(in thousands, except headcount)", "December 31, 2024", "December 31, 2023"),
                  ("Revenues", "$5,200", "$4,100"), ("Headcount", "1,234", "1,100"))  # fmt: skip
    assert rows("Highlights", sheet, about=RELEASE) == [(END, 1234, "total")]


@pytest.mark.parametrize(
    "head",
    [("By function", "Employees", "% of total"), ("By function", "December 31, 2024", "Change")],
)
def test_a_column_of_shares_or_changes_is_passed_by(head: tuple[str, str, str]) -> None:
    found = rows(
        "The table shows our employees as of December 31, 2024:",
        table(head, ("Research", "420", "42.0"), ("Production", "580", "58.0"),
              ("Total", "1,000", "100.0")),
    )  # fmt: skip
    assert found == [(END, 1000, "total")]


def test_the_day_of_a_row_in_columns_of_years() -> None:
    sheet = table(
        ("Key figures", "2024", "2023"),
        ("Sales (in millions)", "1,210.0", "1,180.0"),
        ("Employees as of Dec. 31", "6,310", "6,205"),
    )
    assert rows("Highlights", sheet, about=RELEASE) == [(END, 6310, "total")]
    assert rows("Highlights", sheet.replace(" as of Dec. 31", " hired"), about=RELEASE) == []


@pytest.mark.parametrize(
    "label",
    [
        "Personnel, as at 31 Dec.",
        "Personnel at 31 Dec",
        "Staff as on 31 December",
        "Employees at Dec. 31",
        "Headcount - at 31 Dec.",
        "Employees (number)",
        "Employees (total) | employee",
        "Number of employees | employee",
        "Personnel | people",
    ],
)
def test_a_label_that_counts_stands_beside_money(label: str) -> None:
    lines = ("", "2023", "2024"), ("Wages", "300", "310"), ("Personnel, average", "690", "650")
    assert rows("Employee costs", table(*lines, (label, "702", "640"))) == [(END, 640, "total")]


@pytest.mark.parametrize(
    "label",
    [
        "Personnel",
        "Employees (total)",
        "Employees | EUR",
        "Employees (in EUR million)",
        "Employees (average) | employee",
        "Average number of employees | employee",
        "Personnel, average as at 31 Dec.",
        "Personnel, change at 31 Dec.",
        "Personnel in Finland, as at 31 Dec.",
        "Number of part-time employees | employee",
        "Number of employees terminated | employee",
    ],
)
def test_a_label_of_money_or_of_a_part_counts_nobody(label: str) -> None:
    lines = ("", "2023", "2024"), ("Wages", "300", "310"), (label, "702", "640")
    assert rows("Employee costs", table(*lines)) == []


def test_a_total_of_employees_beside_no_money() -> None:
    sheet = table(("", "2023", "2024"), ("Plants", "9", "8"), ("Employees (total)", "702", "640"))
    assert rows("Key figures", sheet) == [(END, 640, "total")]


@pytest.mark.parametrize("newest", ["Q1 FY25", "1Q FY25", "Q1'FY25", "Q1 FY2025"])
def test_quarters_of_fiscal_years(newest: str) -> None:
    summer = RELEASE._replace(period_end=date(2024, 6, 30), published=date(2024, 8, 1))
    sheet = table(("", "Q1 FY24", "Q4 FY24", newest), ("Clients", "61", "66", "67"),
                  ("Total Headcount (Quarter End)", "551", "643", "652"))  # fmt: skip
    fiscal = summer._replace(fiscal_year_end="03-31")
    assert rows(sheet, about=fiscal) == [(date(2024, 6, 30), 652, "total")]
    assert rows(sheet, about=summer._replace(fiscal_year_end=None)) == []


def test_a_column_of_two_years_is_of_the_second() -> None:
    spring = About("20-F", "Example", date(2025, 6, 10), date(2025, 3, 31), "03-31")
    sheet = table(("", "2023/24", "2024/25"), ("Total number of employees", "1,520", "2,352"))
    assert rows(sheet, about=spring) == [(date(2025, 3, 31), 2352, "total")]
    assert rows(sheet.replace("2024/25", "2024/03"), about=spring) == []


def test_a_total_of_rows_that_have_words_beside_their_numbers() -> None:
    head = ("Group", "Employees", "Union")
    parts = (
        ("Pilots", "340", "Northern"),
        ("Mechanics", "560", "Southern"),
        ("Others", "20", "None"),
    )
    assert rows(table(head, *parts, ("Total", "920", ""))) == [(END, 920, "total")]
    assert rows(table(head, *parts, ("Total", "925", ""))) == []
    assert rows(table(head, *parts[:2], ("Total", "900", ""))) == []


def test_thousands_with_decimals_are_of_the_rows_own_people() -> None:
    head = ("(in thousands)", "2024", "2023")
    parts = (("U.S. employees", "36.5", "37.2"), ("Other employees", "48.1", "47.9"))
    assert rows(table(head, *parts, ("Total employees", "84.6", "85.1"))) == [
        (END, 84_600, "total")
    ]
    stores = ("Stores", "1.2", "1.1")
    assert rows(table(head, stores, ("Total employees", "12,300", "11,900"))) == [
        (END, 12_300, "total")
    ]


def test_equivalents_named_after_their_noun() -> None:
    head = ("", "December 31, 2024", "December 31, 2023")
    assert rows(table(head, ("Employees - full-time equivalent (1)", "412", "389"))) == [
        (END, 412, "full_time_equivalent")
    ]


def test_tables_of_plain_text() -> None:
    barred = (
        "People we employed as of December 31, 2024 and 2023 (in thousands):\n| 2024 | 2023\n"
        "North | 75 | 74\nSouth | 16 | 15\nTotal | 91 | 89\n"
    )
    spaced = (
        "People we employed as of December 31:\n\n"
        "                 2024      2023\nNorth            750       740\n"
        "South            160       150\nTotal            910       890\n"
    )
    for plain, expected in ((barred, 91_000), (spaced, 910)):
        found = read(text_of(plain.encode()), ANNUAL)
        assert [(one.as_of, one.headcount_persons) for one in found] == [(END, expected)]


def test_a_bare_label_that_says_whom_it_counts() -> None:
    head = ("", "Q4 2023", "Q3 2024", "Q4 2024", "Change")
    money = ("Stock-based compensation", "$ 5,606", "$ 5,829", "$ 6,319", "13%")
    for label, expected in (
        ("Employees (full-time and part-time; without contractors)", [(END, 1_525, "total")]),
        ("Employees (end of period)", [(END, 1_525, "total")]),
        ("Employees", []),
    ):
        found = rows(table(head, money, (label, "1,541", "1,500", "1,525", "(1)%")), about=RELEASE)
        assert found == expected


def test_years_in_rows() -> None:
    years = (("2024", "1,070"), ("2023", "1,060"), ("2022", "1,010"))
    assert rows(table(("", "Total Number of Employees"), *years)) == [(END, 1_070, "total")]
    assert rows(table(("", "Number of stores"), *years)) == []
    assert rows(table(("", "Employees hired"), *years)) == []
    assert rows(table(("", "Total Number of Employees"), *years[1:])) == []


@pytest.mark.parametrize("said", ["Participants in our plans", "Members of our pension plans"])
def test_active_employees_in_a_plan_are_not_all(said: str) -> None:
    lines = (("", "2024", "2023"), ("Active employees", "1,410", "1,490"), ("Others", "22", "28"))
    assert rows(said, table(*lines)) == []
    assert rows("Our people", table(*lines)) == [(END, 1_410, "active")]


@pytest.mark.parametrize(
    "said",
    [
        "Employees in our joint venture",
        "Loans to employees and others",
        "Hours worked by our employees",
        "Agents and employees of agencies",
        "Franchisees and their employees",
    ],
)
def test_totals_of_others_and_of_other_things(said: str) -> None:
    lines = (("", "2024", "2023"), ("Here", "1,410", "1,490"), ("There", "220", "280"))
    total = ("Total", "1,630", "1,770")
    assert rows(said, table(*lines, total)) == []
    assert rows("Our employees, excluding joint ventures", table(*lines, total)) == [
        (END, 1_630, "total")
    ]


def test_no_company_has_so_many_million_people() -> None:
    lines = (("People (in thousands)", "2024"), ("Here", "14,000"), ("There", "1,200"))
    assert rows("Our people", table(*lines, ("Total", "15,200"))) == []
