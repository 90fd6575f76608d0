"""The median employee's pay in tables: a row or a column for each, years, parts of the pay."""

from datetime import date

import pytest

from extractors.claims import About
from extractors.pay import read
from extractors.text import read as read_text

PROXY = About("DEF 14A", "Example Corp", date(2026, 4, 15), None, "12-31")
Row = tuple[str, ...]


def told(*rows: Row) -> tuple[object, ...] | None:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"<html><body><p>CEO Pay Ratio for 2025</p><table>{body}</table></body></html>"
    claims = read(read_text(page.encode()), PROXY)
    return claims[0][:4] if claims else None


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("CEO annual total compensation", "$12,000,000"),
            ("Median employee annual total compensation", "$60,000"),
            ("CEO to median employee pay ratio", "200:1"),
        ),
        (
            ("Median employee 2025 annual total compensation", "$", "60,000"),
            ("Ms. Ray (\"PEO\") 2025 annual total compensation", "", "12,000,000"),
            ("Ratio of PEO to median employee annual total compensation", "200.0 to 1"),
        ),
        (
            ("", "CEO", "Median employee", "Ratio"),
            ("Annual total compensation for 2025", "$12,000,000", "$60,000", "200 to 1"),
        ),
        (
            ("", "2025", "2024"),
            ("Median employee total annual compensation", "$60,000", "$58,000"),
            ("CEO total annual compensation", "$12,000,000", "$9,000,000"),
            ("Pay ratio for 2025", "200:1"),
        ),
        (
            ("", "Salary", "Stock awards", "Other", "Total"),
            ("CEO", "$1,000,000", "$10,600,000", "$400,000", "$12,000,000"),
            ("Median employee", "$52,000", "$0", "$8,000", "$60,000"),
            ("Pay ratio", "200 to 1"),
        ),
        (
            ("", "Median employee", "CEO"),
            ("Salary", "$52,000", "$1,000,000"),
            ("All other compensation", "$8,000", "$11,000,000"),
            ("Total", "$60,000", "$12,000,000"),
            ("Pay ratio", "200 to 1"),
        ),
    ],
)  # fmt: skip
def test_rows_and_columns(rows: tuple[Row, ...]) -> None:
    assert told(*rows) == (2025, 60_000, 12_000_000, 200)


def test_a_bare_number_is_the_ratio_where_the_row_says_so() -> None:
    rows = (
        ("Annual total compensation of the median employee for 2025", "$", "123,976"),
        ("Annual total compensation of the CEO for 2025", "$", "11,819,204"),
        ("Ratio of annual total compensation of the median employee to that of the CEO", "95.3"),
    )
    assert told(*rows) == (2025, 123_976, 11_819_204, 95.3)


@pytest.mark.parametrize(
    "rows",
    [
        (("", "2024", "2023"), ("Median employee total annual compensation", "$58,000", "$57,000")),
        (("", "Salary", "Bonus"), ("Median employee", "$52,000", "$8,000")),
        (("Median of peer companies' chief executives", "$9,800,000"),),
        (("Median employee hourly pay", "$24.50"),),
    ],
)  # fmt: skip
def test_tables_without_the_years_whole_pay(rows: tuple[Row, ...]) -> None:
    assert told(*rows) is None
