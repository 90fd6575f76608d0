"""Tables of numbers of people as reports' details have them: bars, abstracts, several totals."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, page

from extractors.headcount import read
from extractors.text import read as text_of

END = date(2024, 12, 31)
TOTAL = "Total | 7,300 | 7,100"


def counted(*lines: str, filer: str = "Globex SE") -> list[tuple[date | None, int, str]]:
    found = read(text_of("\n".join(lines).encode()), ANNUAL._replace(company=filer))
    return [(one.as_of, one.headcount_persons, one.basis) for one in found]


def test_lines_without_bars_name_the_rows_below_them() -> None:
    told = (
        "Staff by function (Detail) - Employees",
        " | Dec. 31, 2024 | Dec. 31, 2023",
        "Disclosure of staff [abstract]",
        "Classes of staff",
        "Number of employees, mills | 4,200 | 4,000",
        "Number of employees, stores | 3,100 | 3,100",
        "Number of employees, total | 7,300 | 7,100",
    )
    assert counted(*told) == [(END, 7_300, "total")]


def test_the_year_ends_beside_the_averages() -> None:
    told = (
        "PEOPLE EMPLOYED: FULL-TIME EQUIVALENTS",
        " | At 31 December | Average during the year",
        " | 2024 | 2023 | 2024 | 2023",
        "Segment",
        "Pumps | 4,200 | 4,000 | 4,250 | 4,100",
        "Mills | 3,000 | 3,000 | 3,000 | 3,000",
        "Sub-total | 7,200 | 7,000 | 7,250 | 7,100",
        "Shared | 100 | 100 | 150 | 150",
        "Total | 7,300 | 7,100 | 7,400 | 7,250",
    )
    assert counted(*told) == [(END, 7_300, "full_time_equivalent")]


def test_a_total_for_each_of_several_days() -> None:
    told = (
        "Schedule of Headcount of Employees",
        "Full-time equivalents | 12/31/2024 | 12/31/2023",
        " | North | South | Total | North | South | Total",
        "Mills | 2,200 | 2,000 | 4,200 | 2,100 | 1,900 | 4,000",
        "Sales and marketing | 1,100 | 2,000 | 3,100 | 1,100 | 2,000 | 3,100",
        "Globex Group (12/31) | 3,300 | 4,000 | 7,300 | 3,200 | 3,900 | 7,100",
        "Globex Group (months' end average) | 3,300 | 3,900 | 7,200 | 3,100 | 3,900 | 7,000",
    )
    assert counted(*told) == [(END, 7_300, "full_time_equivalent")]


@pytest.mark.parametrize(
    "last", ["Number of employees - headcount, end of period", "Number of people, end of year"]
)
def test_how_many_at_the_end_of_the_period(last: str) -> None:
    head = ("Staff", " | 2024 | 2023", "Number of employees - beginning of period | 7,100 | 6,900")
    assert counted(*head, f"{last} | 7,300 | 7,100") == [(END, 7_300, "total")]


def test_days_in_figures() -> None:
    head = ("Our people by region", "Full-time equivalents | 31.12.24 | 31.12.23")
    rows = ("North | 4,200 | 4,000", "South | 3,100 | 3,100", TOTAL)
    assert counted(*head, *rows) == [(END, 7_300, "full_time_equivalent")]
    assert counted(head[0], "People | 31.14.24 | 31.14.23", *rows) == []


@pytest.mark.parametrize(
    "told",
    [
        # averages alone, and people who were let go
        ("Average number of employees (Detail)", " | 2024 | 2023", TOTAL),
        ("Employees let go", " | 2024 | 2023", "Number of employees terminated | 7,300 | 7,100"),
    ],
)
def test_no_count_of_all_at_a_day(told: tuple[str, ...]) -> None:
    assert counted(*told) == []


def test_all_but_who_is_of_an_agency() -> None:
    said = (
        "The number of persons employed by the Group worldwide excluding agency staff was 7,300"
        " (2023: 7,100) as at 31 December 2024."
    )
    assert [one.headcount_persons for one in page(said)] == [7_300]


@pytest.mark.parametrize(
    "topic", ["Restructuring", "Acquisitions", "Related parties", "Subsequent events", "Claims"]
)
def test_the_people_of_what_a_title_names(topic: str) -> None:
    told = (f"{topic} (Details) - employee", " | Dec. 31, 2024", "Number of employees | 7,300")
    assert counted(*told) == []
    assert counted("Organization (Details) - employee", *told[1:]) == [(END, 7_300, "total")]


def test_the_people_of_members_are_parts() -> None:
    head = ("Employees (Detail)", " | Dec. 31, 2024 | Dec. 31, 2023")
    parts = (
        *("North [Member]", "Number of employees | 4,200 | 4,000"),
        *("South [Member]", "Number of employees | 3,100 | 3,100"),
    )
    total = ("Total [Member]", "Number of employees | 7,300 | 7,100")
    assert counted(*head, *parts) == []
    assert counted(*head, *parts, *total) == [(END, 7_300, "total")]


def test_full_time_and_part_time_together() -> None:
    row = "Number of employees, full time and part time | 7,300"
    assert counted("Business (Details)", " | Dec. 31, 2024", row) == [(END, 7_300, "total")]
