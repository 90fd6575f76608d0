"""A parent and the subsidiaries that file with it, each with its people; and numbers set apart."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, page, rows, table

END = date(2024, 12, 31)
FILED_BY = "This combined Form 10-K is separately filed by Globex Corp., Hooli Power Co. and Acme."
ABOVE = "The table below has the number of employees at December 31, 2024:"
BY_ROW = table(
    ("", "Total Employees", "Covered by agreements"),
    ("Globex(a)", "8,400", "3,100"),
    ("Hooli", "4,100", "2,000"),
    ("Acme", "900", "300"),
)
BY_COLUMN = table(
    ("", "Globex", "Hooli", "Acme"),
    ("Women", "2,100", "900", "200"),
    ("Total employees", "8,400", "4,100", "900"),
)


@pytest.mark.parametrize("told", [BY_ROW, BY_COLUMN])
@pytest.mark.parametrize(("filer", "persons"), [("Globex Corp.", [8_400]), ("Hooli Power Co.", [])])
def test_a_table_of_all_who_file_has_the_parents(told: str, filer: str, persons: list[int]) -> None:
    found = page(FILED_BY, ABOVE, told, about=ANNUAL._replace(company=filer))
    assert [(one.as_of, one.headcount_persons) for one in found] == [(END, n) for n in persons]


@pytest.mark.parametrize(
    "told",
    [
        "This report is a combined report being filed separately by two different registrants:"
        " Globex Corp. and Hooli Power Co.",
        "This combined Annual Report on Form 10-K is filed by Globex Corp. and Hooli Power Co.",
        "This combined Form 10-K is separately filed by the following in their individual"
        " capacity: Globex Corp., Hooli Power Co. and Acme.",
    ],
)
def test_words_in_which_several_file_together(told: str) -> None:
    said = "At December 31, 2024, we had 8,400 employees."
    for filer, persons in (("Globex Corp.", [8_400]), ("Hooli Power Co.", [])):
        found = page(told, said, about=ANNUAL._replace(company=filer))
        assert [one.headcount_persons for one in found] == persons


def test_a_parent_whose_name_is_part_of_the_filers() -> None:
    filed_by = "This combined Form 10-K is separately filed by Globex Corp. and Globex Power Co."
    for sentence, persons in (
        ("Globex subsidiaries employed 8,400 people as of December 31, 2024.", []),
        ("Globex Power employed 2,100 people as of December 31, 2024.", [2_100]),
    ):
        found = page(filed_by, sentence, about=ANNUAL._replace(company="Globex Power Co."))
        assert [one.headcount_persons for one in found] == persons


@pytest.mark.parametrize(
    "lines",
    [
        # one of several parts has the company's name
        (("", "Employees"), ("Globex", "900"), ("Hooli", "4,100")),
        (("", "Globex", "Hooli"), ("Total employees", "900", "4,100")),
        # no people
        (("", "Paid to employees"), ("Globex", "8,400"), ("Hooli", "4,100")),
    ],
)
def test_a_part_that_has_the_parents_name(lines: tuple[tuple[str, ...], ...]) -> None:
    about = ANNUAL._replace(company="Globex Corp.")
    assert page("At December 31, 2024:", table(*lines), about=about) == []


def test_subsidiaries_told_of_some_paragraphs_apart() -> None:
    first = "Example had 640 employees, of which half belong to a union."
    between = "The contracts end in 2026."
    assert page(first, between, "Globex had 210 active employees, of which few do.") == []
    assert len(page(first, between, "Globex had 210 stores.")) == 1


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (("We employed:", "29,187"), 29_187),
        (("Our offices are good. As of December 31, 2024, we employed:", "850"), 850),
        (("Total employees as of December 31, 2024:", "29,187"), 29_187),
        (("We had:", "approximately 29,187 people"), 29_187),
    ],
)
def test_a_number_in_a_paragraph_of_its_own(paragraphs: tuple[str, ...], found: int) -> None:
    assert rows(*paragraphs) == [(END, found, "total")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Awards to our employees:", "29,187"),
        ("We employed:", "640 in our mills", "210 in our stores"),
        ("We had:", "640 stores", "210 offices"),
        ("We employed people.", "640"),
    ],
)
def test_a_number_below_something_else(paragraphs: tuple[str, ...]) -> None:
    assert rows(*paragraphs) == []


def test_all_of_a_company_in_the_row_of_its_name_with_its_subsidiaries() -> None:
    above = "The table presents our employees and related workforce at December 31, 2024."
    told = table(
        ("(In thousands)", "2024"),
        ("Globex/wholly owned subsidiaries", "64.3"),
        ("Less-than-wholly owned subsidiaries", "8.7"),
    )
    found = page(above, told, about=ANNUAL._replace(company="Globex Corp."))
    assert [(one.headcount_persons, one.approximate) for one in found] == [(64_300, True)]
    assert page(above, told, about=ANNUAL._replace(company="Hooli Corp.")) == []
