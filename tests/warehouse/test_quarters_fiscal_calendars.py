"""Companies' own years: June, May, January, September and 52/53 weeks, and the calendar beside."""

from datetime import date, timedelta

import pytest
from sec_json import CAPEX, Company, Filing, half, nine_months, q1, whole


def year_of_filings(starts: str, ends: list[str], values: list[float]) -> tuple[Filing, ...]:
    """Four filings of a fiscal year: to-date values at its three interim ends and its last day."""
    filed = [(date.fromisoformat(end) + timedelta(days=30)).isoformat() for end in ends]
    return tuple(
        Filing("10-K" if number == 3 else "10-Q", day, {CAPEX: {f"{starts} {end}": value}})
        for number, (end, value, day) in enumerate(zip(ends, values, filed, strict=True))
    )


def labels(bench) -> list[tuple[str, str, str]]:
    """(fiscal label, last day, calendar quarter) of each quarter."""
    return bench.rows(
        "select fiscal_year || 'Q' || fiscal_quarter, period_end::varchar, calendar_quarter "
        "from quarterly where concept = 'capex' and basis = 'cash' and vintage = 'latest' "
        "order by period_end"
    )


MICROSOFT_2025 = year_of_filings(
    "2024-07-01",
    ["2024-09-30", "2024-12-31", "2025-03-31", "2025-06-30"],
    [14_923, 30_727, 47_472, 64_551],
)
ORACLE_2024 = year_of_filings(
    "2023-06-01",
    ["2023-08-31", "2023-11-30", "2024-02-29", "2024-05-31"],
    [1_314, 2_394, 4_068, 6_866],
)


def test_june_year(bench):
    bench.reads(Company(789019, "MSFT", "06-30").having(*MICROSOFT_2025))
    assert bench.quarters() == {
        "2025Q1": 14_923,
        "2025Q2": 15_804,
        "2025Q3": 16_745,
        "2025Q4": 17_079,
    }
    assert bench.years() == {2025: 64_551}
    assert labels(bench) == [
        ("2025Q1", "2024-09-30", "2024Q3"),
        ("2025Q2", "2024-12-31", "2024Q4"),
        ("2025Q3", "2025-03-31", "2025Q1"),
        ("2025Q4", "2025-06-30", "2025Q2"),
    ]


def test_may_year(bench):
    bench.reads(Company(1341439, "ORCL", "05-31").having(*ORACLE_2024))
    assert bench.quarters() == {"2024Q1": 1_314, "2024Q2": 1_080, "2024Q3": 1_674, "2024Q4": 2_798}
    assert labels(bench) == [
        ("2024Q1", "2023-08-31", "2023Q3"),
        ("2024Q2", "2023-11-30", "2023Q4"),
        ("2024Q3", "2024-02-29", "2024Q1"),
        ("2024Q4", "2024-05-31", "2024Q2"),
    ]


def test_january_year_of_nvidia(bench):
    # Fiscal 2025: Monday 29 January 2024 to Sunday 26 January 2025.
    filings = year_of_filings(
        "2024-01-29",
        ["2024-04-28", "2024-07-28", "2024-10-27", "2025-01-26"],
        [369, 1_346, 2_159, 3_236],
    )
    bench.reads(Company(1045810, "NVDA", "01-26").having(*filings))
    assert bench.quarters() == {"2025Q1": 369, "2025Q2": 977, "2025Q3": 813, "2025Q4": 1_077}
    assert [quarter for _, _, quarter in labels(bench)] == ["2024Q1", "2024Q2", "2024Q3", "2024Q4"]


def test_september_year_of_apple_with_53_weeks(bench):
    # Fiscal 2023 had 53 weeks: the year before ended on 24 September 2022, this on the 30th.
    before = Filing("10-K", "2022-10-28", {CAPEX: {"2021-09-26 2022-09-24": 10_708}})
    filings = year_of_filings(
        "2022-09-25",
        ["2022-12-31", "2023-04-01", "2023-07-01", "2023-09-30"],
        [3_787, 6_703, 8_796, 10_959],
    )
    bench.reads(Company(320193, "AAPL", "09-30").having(before, *filings))
    assert bench.quarters() == {"2023Q1": 3_787, "2023Q2": 2_916, "2023Q3": 2_093, "2023Q4": 2_163}
    assert bench.years() == {2022: 10_708, 2023: 10_959}


def test_a_december_year_that_ends_in_early_january_counts_for_the_year_before(bench):
    # 52/53 weeks to the Saturday nearest 31 December: 2021 and 2022 both end in calendar 2022.
    years = {
        2020: "2019-12-29 2021-01-02",
        2021: "2021-01-03 2022-01-01",
        2022: "2022-01-02 2022-12-31",
        2023: "2023-01-01 2023-12-30",
        2024: "2023-12-31 2024-12-28",
        2025: "2024-12-29 2026-01-03",
    }
    filings = [
        Filing("10-K", f"{year + 1}-02-20", {CAPEX: {period: year}})
        for year, period in years.items()
    ]
    bench.reads(Company(1, "SAT", "12-31").having(*filings))
    assert bench.years() == {year: year for year in years}


def test_an_early_january_year_still_open_gets_the_same_label(bench):
    company = Company(1, "SAT", "01-03").having(
        Filing("10-K", "2025-02-20", {CAPEX: {"2023-12-31 2024-12-28": 40}}),
        Filing("10-Q", "2025-05-01", {CAPEX: {"2024-12-29 2025-03-29": 10}}),
        Filing("10-Q", "2025-08-01", {CAPEX: {"2024-12-29 2025-06-28": 21}}),
    )
    bench.reads(company)
    assert bench.quarters() == {"2025Q1": 10, "2025Q2": 11}


def test_an_open_year_is_placed_by_the_years_before_it(bench):
    company = Company(789019, "MSFT").having(
        *MICROSOFT_2025,
        Filing("10-Q", "2025-10-29", {CAPEX: {"2025-07-01 2025-09-30": 19_394}}),
    )
    bench.reads(company)
    assert bench.quarters()["2026Q1"] == 19_394
    assert bench.years() == {2025: 64_551}


def test_only_quarterly_filings_and_a_stated_year_end(bench):
    first, second, *_ = ORACLE_2024
    bench.reads(Company(1341439, "ORCL", "05-31").having(first, second))
    assert bench.quarters() == {"2024Q1": 1_314, "2024Q2": 1_080}
    assert bench.years() == {}


def test_only_quarterly_filings_and_no_known_year_end_give_no_quarter(bench):
    first, second, *_ = ORACLE_2024
    bench.reads(Company(1341439, "ORCL").having(first, second))
    assert bench.quarters() == {}


def test_a_quarterly_filing_alone_without_year_to_date_is_not_the_first_quarter(bench):
    # April to June could pass for a first quarter; the stated year end says it is not.
    company = Company(1, "ABC", "12-31").having(
        Filing("10-Q", "2023-08-01", {CAPEX: {"2023-04-01 2023-06-30": 10}})
    )
    bench.reads(company)
    assert "2024Q1" not in bench.quarters()
    assert set(bench.quarters()) <= {"2023Q2"}


def test_a_stated_year_end_of_29_february_is_a_year_end_like_others(bench):
    company = Company(1, "FEB", "02-29").having(
        Filing("10-Q", "2023-07-01", {CAPEX: {"2023-03-01 2023-05-31": 10}})
    )
    bench.reads(company)
    assert bench.quarters() == {"2024Q1": 10}


def test_comparative_years_of_one_filing_are_years_too(bench):
    year = Filing("10-K", "2024-02-02", {CAPEX: {whole(y): y for y in (2021, 2022, 2023)}})
    bench.reads(Company(1326801, "META", "12-31").having(year))
    assert bench.years() == {2021: 2021, 2022: 2022, 2023: 2023}


@pytest.mark.parametrize("shuffled", [[3, 1, 0, 2], [2, 3, 0, 1]])
def test_the_order_of_filings_in_the_file_says_nothing(bench, shuffled):
    company = Company(789019, "MSFT", "06-30")
    bench.reads(company.having(*(MICROSOFT_2025[n] for n in shuffled)))
    assert bench.quarters() == {
        "2025Q1": 14_923,
        "2025Q2": 15_804,
        "2025Q3": 16_745,
        "2025Q4": 17_079,
    }


def test_a_changed_year_end_leaves_each_year_as_filed(bench):
    # December years, then a transition of six months, then June years.
    company = Company(1, "CHG", "06-30").having(
        Filing("10-Q", "2021-05-01", {CAPEX: {q1(2021): 1}}),
        Filing("10-Q", "2021-08-01", {CAPEX: {half(2021): 3}}),
        Filing("10-Q", "2021-11-01", {CAPEX: {nine_months(2021): 6}}),
        Filing("10-K", "2022-02-01", {CAPEX: {whole(2021): 10}}),
        Filing("10-K", "2022-09-01", {CAPEX: {"2022-01-01 2022-06-30": 7}}),
        Filing("10-K", "2023-09-01", {CAPEX: {"2022-07-01 2023-06-30": 20}}),
    )
    bench.reads(company)
    assert bench.years() == {2021: 10, 2023: 20}
    assert bench.quarters() == {"2021Q1": 1, "2021Q2": 2, "2021Q3": 3, "2021Q4": 4}


def test_quarters_of_twelve_and_sixteen_weeks_are_left_out_and_the_year_kept(bench):
    # Costco's fiscal 2024: three quarters of 84 days and one of 112. Only the first lies where
    # a quarter is looked for; the rest is absent, none is taken for another.
    filings = year_of_filings(
        "2023-09-04", ["2023-11-26", "2024-02-18", "2024-05-12", "2024-09-01"], [10, 21, 33, 47]
    )
    bench.reads(Company(909832, "COST", "09-01").having(*filings))
    assert bench.quarters() == {"2024Q1": 10}
    assert bench.years() == {2024: 47}


def test_a_difference_over_too_many_days_is_no_quarter(bench):
    filings = year_of_filings(
        "2023-01-01", ["2023-03-21", "2023-07-13", "2023-09-30", "2023-12-31"], [10, 21, 33, 47]
    )
    bench.reads(Company(1, "LONG", "12-31").having(*filings))
    assert bench.quarters() == {"2023Q1": 10, "2023Q4": 14}
