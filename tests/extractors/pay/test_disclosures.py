"""The median employee's pay in proxy statements: told in words, every trap and way to be absent."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import About, MedianPay
from extractors.pay import read
from extractors.text import about
from extractors.text import read as read_text

PROXY = About("DEF 14A", "Example Corp", date(2026, 4, 15), None, "12-31")
JUNE = PROXY._replace(published=date(2025, 10, 21), fiscal_year_end="06-30")
RETAILER = PROXY._replace(published=date(2025, 5, 20), fiscal_year_end="02-01")
ARCHIVES = Path(__file__).resolve().parents[3] / "extractors/mirror/www.sec.gov/Archives/edgar/data"


def found(*paragraphs: str, of: About = PROXY) -> list[MedianPay]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ("CEO Pay Ratio", *paragraphs))
    return read(read_text(f"<html><body>{body}</body></html>".encode()), of)


def figures(*paragraphs: str, of: About = PROXY) -> tuple[object, ...] | None:
    """(fiscal year, median, chief executive, ratio) of the one claim; None where there is none."""
    claims = found(*paragraphs, of=of)
    if not claims:
        return None
    [claim] = claims
    assert claim.kind == "required"
    return claim[:4]


# -- as filed: the mirror restates these proxies in words of its own


@pytest.mark.parametrize(
    ("path", "published", "year_end", "told"),
    [
        ("1326801/000162828026025532/meta-20260416.htm", "2026-04-16", "12-31",
         (2025, 388_200, None, None)),
        ("1326801/000132680125000040/meta-20250417.htm", "2025-04-17", "12-31",
         (2024, 417_400, 27_219_874, 65)),
        ("1652044/000130817925000511/goog012701-def14a.htm", "2025-04-25", "12-31",
         (2024, 331_894, 10_725_043, 32)),
        ("1652044/000130817923000736/lgoog2023_def14a.htm", "2023-04-21", "12-31",
         (2022, 279_802, 225_985_145, 808)),
        ("789019/000119312525245150/d908201ddef14a.htm", "2025-10-21", "06-30",
         (2025, 200_972, 96_496_790, 480)),
        ("1018724/000110465924045910/tm2329302d4_def14a.htm", "2024-04-11", "12-31",
         (2023, 36_274, None, 37)),
        ("1341439/000119312523240594/d744477ddef14a.htm", "2023-09-22", "05-31",
         (2023, 85_991, 5_250_680, 61)),
        ("1045810/000104581025000095/nvda-20250512.htm", "2025-05-13", "01-25",
         (2025, 301_233, 49_866_251, 166)),
        ("320193/000119312522003583/d222670ddef14a.htm", "2022-01-06", "09-27",
         (2021, 68_254, 98_734_394, 1_447)),
    ],
)  # fmt: skip
def test_restated_proxies(path: str, published: str, year_end: str, told: tuple[object]) -> None:
    content = (ARCHIVES / path).read_bytes()
    text = read_text(content)
    given = About("DEF 14A", "", date.fromisoformat(published), None, year_end)
    [claim] = read(text, about(content, text, given))
    assert claim[:4] == told
    assert f"{claim.median_pay_usd:,}" in claim.sentence


def test_every_restated_proxy_of_the_mirror_gives_its_one_figure() -> None:
    pages = [page for page in ARCHIVES.rglob("*.htm") if b">DEF 14A<" in page.read_bytes()]
    assert len(pages) == 17
    for page in pages:
        content = page.read_bytes()
        text = read_text(content)
        [claim] = read(text, about(content, text))
        told = re.search(rb"the chief executive officer left out, was \$([\d,]+)\.", content)
        assert told is not None
        assert claim.median_pay_usd == int(told[1].replace(b",", b"")), page
        ended = re.search(rb"pay of the year to (\d{4})-", content)
        assert ended is not None
        assert claim.fiscal_year == int(ended[1])


# -- whose an amount is


@pytest.mark.parametrize(
    "sentence",
    [
        "For 2025 the median employee had annual total compensation of $80,000 and our CEO had "
        "$8,000,000 of it, a ratio of 100 to 1.",
        "Our CEO's annual total compensation for 2025 was $8,000,000, that of our median-paid "
        "associate was $80,000, and the ratio of the two is 100:1.",
        "In 2025 total compensation was $8,000,000 for our CEO and $80,000 for our median "
        "employee; the pay ratio is 100 to one.",
        "The 2025 ratio of our CEO's annual total compensation ($8,000,000) to that of our median "
        "team member ($80,000) was 100 to 1.",
        "Our CEO's annual total compensation of $8,000,000 for 2025 was 100 times the median "
        "annual total compensation of all other employees, which was $80,000.",
        "The median of the annual total compensation of all our employees besides "
        "Ms. Ray, was $80,000 in 2025; Ms. Ray had annual total compensation of $8,000,000, so "
        "that median to chief is 1-to-100, as a ratio.",
        "Median employee total annual compensation for 2025: $0.08 million; CEO total annual "
        "compensation: $8.0 million; pay ratio: 100:1.",
    ],
)
def test_amounts_go_to_the_one_they_are_told_of(sentence: str) -> None:
    assert figures(sentence) == (2025, 80_000, 8_000_000, 100)


def test_bullets_under_a_line_with_the_year() -> None:
    assert figures(
        "For fiscal 2025, our last year:",
        "the median of the annual total compensation of all employees (the CEO not among them) "
        "was $56,806; and",
        "the annual total compensation of our CEO, as in the table above, was $444,576.",
        "The ratio of the two was 7.83 to 1.",
    ) == (2025, 56_806, 444_576, 7.83)


def test_her_compensation_after_who_she_is() -> None:
    told = figures(
        "Our median employee is a technician. Her annual total compensation for 2025 was $85,500, "
        "and our CEO's was $17,100,000. The ratio of both is 200:1."
    )
    assert told == (2025, 85_500, 17_100_000, 200)


def test_a_chief_executive_without_pay() -> None:
    told = figures(
        "The 2025 annual total compensation of our median employee was $57,243 and that of our "
        "CEO was $0, so that a ratio has no meaning."
    )
    assert told == (2025, 57_243, 0, None)


def test_two_chief_executives_leave_the_median_alone() -> None:
    told = figures(
        "The median employee's annual total compensation was $70,000. That of Ms. Reed, "
        "annualised, was $7,000,000, a ratio of 100 to 1; that of Mr. Hall was $10,500,000, a "
        "ratio of 150 to 1."
    )
    assert told == (2025, 70_000, None, None)


def test_an_estimate_is_told_as_one() -> None:
    sentence = "The median employee's annual total compensation for 2025 was {} $58,300."
    [exact] = found(sentence.format(""))
    [rough] = found(sentence.format("approximately"))
    assert (exact.estimated, rough.estimated) == (False, True)
    assert exact.median_pay_usd == rough.median_pay_usd == 58_300


# -- of which year


def test_last_years_figure_is_a_comparison() -> None:
    told = figures(
        "The annual total compensation of our median employee for 2025 was $101,250, against "
        "$96,200 for 2024. The ratio was 100 to 1, against 95 to 1 for 2024, with annual total "
        "compensation of our CEO of $10,125,000 in 2025."
    )
    assert told == (2025, 101_250, 10_125_000, 100)


@pytest.mark.parametrize(
    ("of", "words", "year"),
    [
        (JUNE, "fiscal year 2025", 2025),
        (JUNE, "the year ended June 30, 2025", 2025),
        # A year that ends in February is called by the year before by many retailers.
        (RETAILER, "fiscal 2024", 2025),
        (RETAILER, "the year ended February 1, 2025", 2025),
        (PROXY._replace(fiscal_year_end="01-02"), "the year ended January 2, 2026", 2025),
        (PROXY._replace(fiscal_year_end=None), "2025", 2025),
    ],
)
def test_fiscal_years_go_by_the_year_they_end_in(of: About, words: str, year: int) -> None:
    told = f"For {words}, the median employee's annual total compensation was $49,512."
    assert figures(told, of=of) == (year, 49_512, None, None)


def test_a_year_of_something_else_is_not_of_the_pay() -> None:
    told = figures(
        "As told in our 2024 proxy statement, the median employee was found as of October 1, 2023. "
        "The annual total compensation of that employee, the median employee, was $64,842."
    )
    assert told == (2025, 64_842, None, None)


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        (PROXY, "For 2024, the median employee's annual total compensation was $64,000."),
        (PROXY, "For fiscal years 2025 and 2024 the annual total compensation of the median "
         "employee was $80,000 and $78,000, respectively."),
        (PROXY._replace(fiscal_year_end=None),
         "The median employee's annual total compensation was $64,000."),
    ],
)  # fmt: skip
def test_no_figure_of_the_documents_own_year(of: About, sentence: str) -> None:
    assert found(sentence, of=of) == []


# -- what is no median pay


@pytest.mark.parametrize(
    "sentence",
    [
        "The base salary of the median employee was $48,001 in 2025.",
        "We found the median employee by total cash compensation, which for the median employee "
        "was $71,000 in 2025.",
        "The median employee's total compensation, made up of salary of $50,000, bonus of $5,000 "
        "and the rest, was higher in 2025.",
        "The median employee was given health insurance with premiums of $14,200 in 2025.",
        "We aim at the median of the peer group; the median total compensation of chief executive "
        "officers of the peers was $2,500,000 in 2025, at a ratio of 2 to 1.",
        "The median total compensation of directors was $310,000 in 2025.",
        "The ratio of our CEO's annual total compensation to that of our median employee was 186 "
        "to 1 for 2025.",
        "As a smaller reporting company we need not disclose a pay ratio.",
        "The median employee's annual total compensation for 2025 was C$81,000.",
        "The annual total compensation of the median employee was between $60,000 and $65,000.",
        "The median employee's annual total compensation in 2025 was $63 (in thousands).",
        "The median employee's annual total compensation rose by $4,000 in 2025.",
        "If the median employee had annual total compensation of $100,000 in 2025, the ratio would "
        "be 90 to 1, if we had counted so.",
    ],
)
def test_look_alikes(sentence: str) -> None:
    assert [claim for claim in found(sentence) if claim.kind == "required"] == []


def test_without_a_word_of_a_disclosure_a_median_is_nothing() -> None:
    page = (
        b"<html><body><p>The median employee had total compensation of $92,000.</p></body></html>"
    )
    assert read(read_text(page), PROXY) == []


def test_amounts_that_contradict_the_ratio_are_left_out() -> None:
    told = "The median employee had total pay of $50,000, the CEO total pay of $5,000,000: {} to 1."
    assert figures("The ratio for 2025. " + told.format(100)) is not None
    assert figures("The ratio for 2025. " + told.format(250)) is None


def test_two_medians_that_nothing_tells_apart_are_left_out() -> None:
    sentence = "The annual total compensation of our median employee for 2025 was ${}."
    assert figures(sentence.format("66,000"), sentence.format("69,000")) is None
    assert figures(sentence.format("66,000"), sentence.format("66,000")) is not None


# -- of a part


def test_a_supplemental_figure_stands_beside_the_required_one() -> None:
    required, other = found(
        "For fiscal 2025 the annual total compensation of our median employee was $9,010 and of "
        "our CEO $12,614,000, a ratio of 1,400 to 1.",
        "Supplemental ratio: excluding part-time and seasonal employees, the median employee's "
        "annual total compensation was $35,000, a ratio of 360 to 1.",
    )
    assert required[:5] == (2025, 9_010, 12_614_000, 1_400, "required")
    assert (other.median_pay_usd, other.pay_ratio, other.kind) == (35_000, 360, "supplemental")


def test_the_same_median_with_other_pay_of_the_chief_is_supplemental() -> None:
    required, other = found(
        "In 2025 the annual total compensation of our CEO was $93,244,700, that of our median "
        "employee was $114,900, and the ratio of both was 812 to 1.",
        "Supplemental. Without the one-time award our CEO's annual total compensation is "
        "$39,723,900, against annual total compensation of our median employee of $114,900: a "
        "ratio of 346 to 1.",
    )
    assert required[1:4] == (114_900, 93_244_700, 812)
    assert (*other[1:4], other.kind) == (114_900, 39_723_900, 346, "supplemental")


def test_a_part_of_the_staff_alone_is_never_the_required_figure() -> None:
    claims = found("The 2025 annual total compensation of our median U.S. employee was $95,000.")
    assert [claim for claim in claims if claim.kind == "required"] == []
    claims = found("The median of the annual total compensation of U.S. employees was $95,000.")
    assert [claim.kind for claim in claims] == ["supplemental"]


# -- whatever the numbers


@given(
    median=st.integers(2_000, 900_000),
    ratio=st.integers(2, 3_000),
    chief_first=st.booleans(),
)
def test_any_median_is_read_whatever_stands_first(
    median: int, ratio: int, chief_first: bool
) -> None:
    chief = f"the annual total compensation of our CEO was ${median * ratio:,}"
    middle = f"the annual total compensation of our median employee was ${median:,}"
    first, second = (chief, middle) if chief_first else (middle, chief)
    told = figures(f"For 2025, {first}, {second}, and the pay ratio was {ratio:,} to 1.")
    assert told == (2025, median, median * ratio, ratio)
