"""Outlooks told as a list or a table."""

from extractors.guidance import read
from extractors.text import read as read_text
from tests.extractors.guidance.reading import (
    MILLION,
    RELEASE,
    figures,
)


def test_a_list_under_an_outlook() -> None:
    page = (
        b"<html><body><p>Outlook for fiscal 2025</p><ul><li>Revenue of $4.0 billion</li>"
        b"<li>Capital expenditures of $200 million to $225 million</li></ul></body></html>"
    )
    [claim] = read(read_text(page), RELEASE)
    assert (claim.fiscal_period, claim.low_usd) == ("FY2025", 200 * MILLION)


def test_a_list_of_results_is_no_outlook() -> None:
    page = (
        b"<html><body><p>Fourth quarter highlights</p><ul>"
        b"<li>Capital expenditures of $200 million for 2025</li></ul></body></html>"
    )
    assert read(read_text(page), RELEASE) == []


def test_a_row_of_an_outlook_table() -> None:
    page = (
        b"<html><body><p>Full-year 2025 guidance</p><table>"
        b"<tr><td>Revenue</td><td>$4.1 billion</td></tr>"
        b"<tr><td>Capital expenditures</td><td>$200 - $225 million</td></tr></table></body></html>"
    )
    assert [c.high_usd for c in read(read_text(page), RELEASE)] == [225 * MILLION]


def test_a_line_of_an_outlook_below_one_without_a_figure() -> None:
    words = (
        "The outlook for fiscal 2025 is:\n\nSales growth in the low single digits\n\n"
        "Capital expenditures of $150 million to $160 million invested in new stores"
    )
    assert figures(words) == [("FY2025", 150, 160, "range")]


def test_an_outlook_table_gives_the_column_that_holds_now() -> None:
    rows = [
        ("", "Prior 2025 Outlook", "Updated 2025 Outlook"),
        ("Sales growth", "2% to 3%", "3% to 4%"),
        ("Capital expenditures", "$70 to $80 million", "$60 to $65 million"),
    ]
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    assert figures(f"<html><table>{table}</table></html>") == [("FY2025", 60, 65, "range")]


def test_results_beside_an_outlook_are_not_guidance() -> None:
    rows = [
        ("", "Q1 2025 Results", "Q1 2024 Results"),
        ("Capital expenditures", "$70 million", "$60 million"),
    ]
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    assert figures(f"<html><p>Results and Outlook</p><table>{table}</table></html>") == []


def test_a_new_outlook_beside_the_one_before() -> None:
    rows = [
        ("", "New", "Previous"),
        ("New branches", "50", "48"),
        ("Capital expenditures", "$104 million", "$107 million"),
    ]
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    above = 'The outlook for the year ending February 1, 2026 ("fiscal 2025") is below.'
    assert figures(f"<html><p>{above}</p><table>{table}</table></html>") == [
        ("FY2025", 104, 104, "point")
    ]
