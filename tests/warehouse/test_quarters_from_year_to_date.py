"""From year-to-date figures to quarters: Meta's 2023 as first filed, whole and with holes."""

from sec_json import (
    CAPEX,
    CASH_FLOW,
    REVENUE,
    Company,
    Filing,
    half,
    nine_months,
    q1,
    q2,
    q4,
    whole,
)

FIRST = Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): 6_842}})
SECOND = Filing("10-Q", "2023-07-27", {CAPEX: {half(2023): 13_058}})
THIRD = Filing("10-Q", "2023-10-26", {CAPEX: {nine_months(2023): 19_601}})
YEAR = Filing("10-K", "2024-02-02", {CAPEX: {whole(2023): 27_266}})
META = Company(1326801, "META", "12-31")


def test_first_quarter_is_as_reported_and_the_others_are_differences(bench):
    bench.reads(META.having(FIRST, SECOND, THIRD, YEAR))
    assert bench.quarters() == {
        "2023Q1": 6_842,
        "2023Q2": 6_216,
        "2023Q3": 6_543,
        "2023Q4": 7_665,
    }
    assert bench.how() == {
        "2023Q1": "reported",
        "2023Q2": "ytd_difference",
        "2023Q3": "ytd_difference",
        "2023Q4": "year_less_nine_months",
    }
    assert bench.years() == {2023: 27_266}


def test_a_quarter_names_its_own_days_and_both_filings(bench):
    bench.reads(META.having(FIRST, SECOND, THIRD, YEAR))
    start, end, filed, accessions = bench.rows(
        "select period_start::varchar, period_end::varchar, filed::varchar, accessions "
        "from quarterly where fiscal_quarter = 4 and vintage = 'latest'"
    )[0]
    assert (start, end, filed) == ("2023-10-01", "2023-12-31", "2024-02-02")
    assert set(accessions) == {META.accession(YEAR), META.accession(THIRD)}


def test_without_the_first_quarter_the_second_is_absent_and_not_the_half_year(bench):
    silent = Filing("10-Q", "2023-04-27", {REVENUE: {q1(2023): 28_645}})
    bench.reads(META.having(silent, SECOND, THIRD, YEAR))
    assert bench.quarters() == {"2023Q3": 6_543, "2023Q4": 7_665}
    first, second = bench.findings("quarter_missing", "capex")
    assert "2023 Q1" in first
    assert "2023 Q2: 2023-01-01 to 2023-06-30 is filed, but not the year to date" in second


def test_without_the_half_year_second_and_third_quarters_are_absent(bench):
    bench.reads(META.having(FIRST, THIRD, YEAR))
    assert bench.quarters() == {"2023Q1": 6_842, "2023Q4": 7_665}


def test_without_nine_months_the_fourth_quarter_is_absent(bench):
    bench.reads(META.having(FIRST, SECOND, YEAR))
    assert bench.quarters() == {"2023Q1": 6_842, "2023Q2": 6_216}
    assert bench.years() == {2023: 27_266}
    reasons = bench.findings("quarter_missing", "capex")
    assert any("2023 Q4: 2023-01-01 to 2023-12-31 is filed, but not" in r for r in reasons)


def test_the_fourth_quarter_is_not_the_year_less_three_quarters(bench):
    # With three-month figures for all three, and no nine months, there is nothing to take off.
    third = Filing("10-Q", "2023-10-26", {CAPEX: {"2023-07-01 2023-09-30": 6_543}})
    bench.reads(META.having(FIRST, SECOND, third, YEAR))
    assert list(bench.quarters()) == ["2023Q1", "2023Q2", "2023Q3"]


def test_a_predecessor_under_another_tag_is_none(bench):
    first = Filing("10-Q", "2023-04-27", {"PaymentsToAcquireProductiveAssets": {q1(2023): 6_842}})
    bench.reads(META.having(first, SECOND, THIRD, YEAR))
    assert bench.quarters() == {"2023Q1": 6_842, "2023Q3": 6_543, "2023Q4": 7_665}
    reasons = bench.findings("quarter_missing", "capex")
    assert any("2023 Q2" in r and "one tag" in r for r in reasons)


def test_a_predecessor_that_starts_on_another_day_is_none(bench):
    first = Filing("10-Q", "2023-04-27", {CAPEX: {"2023-01-03 2023-03-31": 6_842}})
    bench.reads(META.having(first, SECOND, THIRD, YEAR))
    assert "2023Q2" not in bench.quarters()


def test_three_months_as_filed_win_over_the_difference(bench):
    second = Filing("10-Q", "2023-07-27", {CAPEX: {half(2023): 13_058, q2(2023): 6_214}})
    bench.reads(META.having(FIRST, second, THIRD, YEAR))
    assert bench.quarters()["2023Q2"] == 6_214
    assert bench.how()["2023Q2"] == "reported"
    assert not bench.findings("three_months_against_difference")


def test_three_months_far_from_the_difference_are_a_finding(bench):
    second = Filing("10-Q", "2023-07-27", {CAPEX: {half(2023): 13_058, q2(2023): 6_210}})
    bench.reads(META.having(FIRST, second, THIRD, YEAR))
    assert bench.quarters()["2023Q2"] == 6_210
    (detail,) = bench.findings("three_months_against_difference")
    assert "6210 million" in detail and "6216 million" in detail


def test_a_fourth_quarter_filed_as_such_wins_over_year_less_nine_months(bench):
    year = Filing("10-K", "2024-02-02", {CAPEX: {whole(2023): 27_266, q4(2023): 7_664}})
    bench.reads(META.having(FIRST, SECOND, THIRD, year))
    assert bench.quarters()["2023Q4"] == 7_664
    assert bench.how()["2023Q4"] == "reported"


def test_three_months_filed_only_a_year_later_leave_the_first_report_as_it_was(bench):
    later = Filing("10-Q", "2024-08-01", {CAPEX: {q2(2023): 6_134}})
    bench.reads(META.having(FIRST, SECOND, THIRD, YEAR, later))
    assert bench.quarters(vintage="first_reported")["2023Q2"] == 6_216
    assert bench.how(vintage="first_reported")["2023Q2"] == "ytd_difference"
    assert bench.quarters()["2023Q2"] == 6_134


def test_negative_cash_flow_keeps_its_sign(bench):
    # Amazon's operating cash flow of early 2022.
    amazon = Company(1018724, "AMZN", "12-31").having(
        Filing("10-Q", "2022-04-29", {CASH_FLOW: {q1(2022): -2_790}}),
        Filing("10-Q", "2022-07-29", {CASH_FLOW: {half(2022): 6_175}}),
    )
    bench.reads(amazon)
    assert bench.quarters("operating_cash_flow") == {"2022Q1": -2_790, "2022Q2": 8_965}


def test_a_year_to_date_that_shrinks_gives_a_negative_quarter(bench):
    company = META.having(FIRST, Filing("10-Q", "2023-07-27", {CAPEX: {half(2023): 6_800}}))
    bench.reads(company)
    assert bench.quarters()["2023Q2"] == -42


def test_the_year_adds_up_within_two_million_or_is_a_finding(bench):
    def year_of(fourth: float) -> Company:
        figures = {REVENUE: {whole(2023): 400, q4(2023): fourth}}
        return META.having(
            Filing("10-Q", "2023-04-27", {REVENUE: {q1(2023): 100}}),
            Filing("10-Q", "2023-07-27", {REVENUE: {q2(2023): 100}}),
            Filing("10-Q", "2023-10-26", {REVENUE: {"2023-07-01 2023-09-30": 100}}),
            Filing("10-K", "2024-02-02", figures),
        )

    bench.reads(year_of(102))
    assert not bench.findings("quarters_against_year")
    bench.reads(year_of(103))
    (detail,) = bench.findings("quarters_against_year")
    assert "add up to 403 million, the year is 400 million" in detail


def test_the_fiscal_labels_of_the_filing_are_not_read(bench):
    # The helper writes fy 1999, fp Q1 and frame CY1999Q1 on every fact.
    bench.reads(META.having(FIRST, SECOND, THIRD, YEAR))
    assert set(bench.rows("select distinct fiscal_year from quarterly")) == {2023}
