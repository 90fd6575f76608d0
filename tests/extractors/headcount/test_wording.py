"""What may stand around a count of everybody, and what makes it the count of a part."""

import pytest

from extractors.headcount.mentions import mentions
from extractors.headcount.names import is_company, name_words, short_names
from extractors.headcount.plain import plain
from extractors.headcount.scale import spread
from extractors.text import read as text_of

COMPANY = name_words("Example Pumps, Inc.")


def counted(sentence: str) -> list[tuple[int, str]]:
    return [(one.persons, one.basis) for one in mentions(plain(spread(sentence)), COMPANY)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # where all of them are
        ("We had 640 employees primarily in Ohio, with some abroad.", (640, "total")),
        ("We have 640 employees located mainly in Asia.", (640, "total")),
        ("We employ 640 people in various locations in Spain.", (640, "total")),
        ("We had 640 employees located in the following states:", (640, "total")),
        ("We had 640 employees in locations across the organization.", (640, "total")),
        ("We have 640 people in our consolidated operations.", (640, "total")),
        ("We employ 640 people within our business globally.", (640, "total")),
        ("We had 640 permanent employees located worldwide.", (640, "total")),
        ("We had 640 full-time employees located throughout the United States.",
         (640, "full_time")),
        ("We and our affiliates employed 640 persons at various shops throughout Canada.",
         (640, "total")),
        ("We had 640 employees across Ohio, Iowa and Maine.", (640, "total")),
        ("We have employees in 9 countries, with a total of 640 employees working worldwide.",
         (640, "total")),
        # who they are, all of them
        ("We had 640 employees, over 90% of whom are full-time.", (640, "total")),
        ("We had 640 employees over 90% of whom are full-time.", (640, "total")),
        ("We employ 640 people representing 31 nationalities.", (640, "total")),
        ("We employ 640 people of more than 31 different nationalities.", (640, "total")),
        ("We employ 640 persons whom we call crew.", (640, "total")),
        ("We have 640 colleagues dedicated to our mission of dry cellars.", (640, "total")),
        ("We had 640 employees working toward our vision of dry cellars.", (640, "total")),
        ("We employed 640 people who primarily support our operations.", (640, "total")),
        ("We have 640 people in full-time and part-time roles.", (640, "full_and_part_time")),
        ("We had 640 full and part- time employees.", (640, "full_and_part_time")),
        ("We have 640 employees as compared to 700 a year ago.", (640, "total")),
        ("We had 640 employees with a presence in nine states.", (640, "total")),
        ("Example Pumps and its subsidiaries have 640 employees worldwide engaged in the design, "
         "manufacture and sale of pumps.", (640, "total")),
        ("We have 640 full-, part-time and seasonal employees.", (640, "total")),
        ("We employ 640 people directly and 300 through contractors.", (640, "total")),
        ("Our team has grown to over 640 people across five continents.", (640, "total")),
        # the number itself
        ("We employed just under 640 employees in nine countries.", (640, "total")),
        ("We employed 640, including part-time and temporary employees.", (640, "total")),
        ("The company had 640 (May 31, 2023: 702) employees.", (640, "total")),
        ("Our headcount was 58 thousand at year end.", (58_000, "total")),
        # whose
        ("Example Pumps and consolidated affiliates employed 640 people.", (640, "total")),
        ("Example subsidiaries employed 640 people.", (640, "total")),
        ("The Company permanently employed 640 people on a full-time basis.", (640, "full_time")),
        ("After giving effect to the sale of our mill, we employed 640 people globally.",
         (640, "total")),
        ("Through its operating subsidiaries, Example Pumps employed 640 people.",
         (640, "total")),
        ("Our worldwide employment was 640 people at year end.", (640, "total")),
        ("Our work is powered by 640 associates as of May 31, 2024.", (640, "associates")),
        ("Our brands and consolidated subsidiaries employed 640 people.", (640, "total")),
        ("There were 640 employees in the Corporation at year end.", (640, "total")),
        ("With offices in 9 countries and more than 640 employees, Example Pumps sells pumps.",
         (640, "total")),
        ("We employ 640 full-time employees year-round and up to 900 in summer.",
         (640, "full_time")),
        ("We will let go about a tenth, or 10% of our 640 employees as of May 1, 2024.",
         (640, "total")),
        ("As of May 1, 2024, prior to the workforce reduction, we had 640 employees.",
         (640, "total")),
        ("We employed 655 people on average; at year-end the number was 640.", (640, "total")),
        ("Our total workforce was approximately 640 with approximately 12% located abroad.",
         (640, "total")),
        ("The Company's total employees was 640: 500 in Ohio and 140 in Spain.", (640, "total")),
        ("We employed 640 associates on a full- or part-time basis, with 500 in our stores.",
         (640, "associates")),
        ("The Company had employees, and persons on contract, that represented the equivalent of"
         " approximately 640 full-time employees.", (640, "full_time_equivalent")),
        ("We had 640 employees, including 300 employees in Spain and 340 employees"
         " internationally.", (640, "total")),
        ("Example Pumps full-time employment was 640, compared with 702.", (640, "full_time")),
        ("We employed 640 individuals on an active full-time basis in the following categories:",
         (640, "full_time")),
        ("We ended the third quarter of 2024 with 640 employees.", (640, "total")),
        ("We have a highly distributed team of over 640 people in 9 countries.", (640, "total")),
        # shares and parts of them, told after
        ("We employed 640 employees (approximately 60% of whom were full-time).", (640, "total")),
        ("At year end, we employed 640 people in the U.S. and Canada, of which 500 are hourly.",
         (640, "total")),
        ("Our employees, which includes those in stores, at the mill and at sea, totaled over 640.",
         (640, "total")),
        ("We had 640 employees within the following departments: 500 in sales and 140 in design.",
         (640, "total")),
        ("At year end, we employed 640 year-round employees.", (640, "total")),
        ("We employed 640 employee-partners.", (640, "total")),
        ("Our internal staff numbered 640 at year end.", (640, "total")),
        ("We have 640 domestic and foreign employees.", (640, "total")),
    ],
)  # fmt: skip
def test_everybody(sentence: str, expected: tuple[int, str]) -> None:
    assert counted(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "We had 640 seasonal and part-time employees in the summer.",
        "We had 640 full-time and 120 part-time employees in Ohio, and 300 people in Spain.",
        "We had 640 full-time and 120 part-time employees domestically.",
        "Example Pumps had 10 employees, and the Utility had 2,900 regular employees.",
        "We had 640 employees across Ohio and approximately 300 in Spain.",
        "After the sale of our mill, we employed 640 people globally.",
        "Through our dealers, we have 640 employees.",
        "We had under 640 employees at year end.",
        "We have 640 employees who support our sales in Ohio.",
        "We had 640 employees primarily engaged in research.",
        "We had 640 employees primarily in our valves business.",
        "We have 640 employees directly engaged in sales.",
        "We had 640 employees in the following departments: sales and marketing.",
        "We have 640 people dedicated to our mission in Africa.",
        "We have 45 sales employees located throughout the United States.",
        "We hired 640, including part-time and temporary employees.",
        "At year end, we employed 640 people in the U.S. and Canada, and 90 in Spain.",
        "We employed 640 crew members in our restaurants and 120 people at our support center.",
        "Prior to the workforce reduction, we had 640 employees.",
        "We will have 640 employees as of May 1, 2025.",
        "Northern headcount was 640 at year end.",
        "Initech headcount was 640 at year end.",
        "We count 640 employees (approximately 60% of the total) here.",
    ],
)
def test_a_part(sentence: str) -> None:
    assert counted(sentence) == []


def test_a_total_told_after_its_parts() -> None:
    said = "We had 510 full-time and 130 part-time employees, for a total of 640 employees."
    assert counted(said) == [(510, "full_time"), (640, "total")]


def test_thousands_of_several_years_stay_apart() -> None:
    said = "The number of employees was 58 thousand, 61 thousand and 62 thousand at year end."
    (found,) = mentions(spread(said), COMPANY)
    assert (found.persons, found.others) == (58_000, (61_000, 62_000))
    assert spread("62.3, 63.0 and 64.0 thousand") == "62,300, 63,000 and 64,000"


def test_names_that_companies_are_called_by() -> None:
    assert is_company("BNE", name_words("The Bank of New Example Corporation"))
    assert is_company("Exam", name_words("ExamCorp"))
    for said, expected in (
        ("Example Electric Company (doing business as EE Orbit) makes pumps.", {"ee", "orbit"}),
        ("Example Electric Company (“Ex Power”) makes pumps.", {"ex", "power"}),
        ("Example Electric (New Town Exchange: EEC) makes pumps.", {"new"}),
    ):
        assert short_names(text_of(said.encode()), "Example Electric Company") == expected
