"""Facts that are kept and shown but stand behind no quarter and no year."""

import pytest
from sec_json import CAPEX, CASH_FLOW, Company, Filing, half, nine_months, q1, q2, whole

AMAZON = Company(1018724, "AMZN", "12-31")
# Amazon's operating cash flow, with the trailing twelve months its statement shows beside it.
FIRST = Filing(
    "10-Q", "2022-04-29", {CASH_FLOW: {q1(2022): -2_790, "2021-04-01 2022-03-31": 39_324}}
)
SECOND = Filing(
    "10-Q",
    "2022-07-29",
    {CASH_FLOW: {half(2022): 6_175, q2(2022): 8_965, "2021-07-01 2022-06-30": 35_574}},
)
THIRD = Filing(
    "10-Q",
    "2022-10-28",
    {CASH_FLOW: {nine_months(2022): 17_579, "2021-10-01 2022-09-30": 39_665}},
)
YEAR = Filing("10-K", "2023-02-03", {CASH_FLOW: {whole(2022): 46_752}})
CONCEPT = "operating_cash_flow"


def test_trailing_twelve_months_are_neither_year_nor_quarter(bench):
    bench.reads(AMAZON.having(FIRST, SECOND, THIRD, YEAR))
    assert bench.years(CONCEPT) == {2022: 46_752}
    assert bench.quarters(CONCEPT) == {
        "2022Q1": -2_790,
        "2022Q2": 8_965,
        "2022Q3": 11_404,
        "2022Q4": 29_173,
    }


def test_trailing_twelve_months_make_no_year_before_the_first_annual_filing(bench):
    bench.reads(AMAZON.having(FIRST, SECOND, THIRD))
    assert bench.years(CONCEPT) == {}
    assert bench.quarters(CONCEPT) == {"2022Q1": -2_790, "2022Q2": 8_965, "2022Q3": 11_404}


def test_a_year_that_has_not_ended_has_no_row(bench):
    company = AMAZON.having(FIRST, SECOND, THIRD, YEAR).having(
        Filing(
            "10-Q", "2023-04-28", {CASH_FLOW: {q1(2023): 4_788, "2022-04-01 2023-03-31": 54_330}}
        )
    )
    bench.reads(company)
    assert list(bench.years(CONCEPT)) == [2022]
    assert not bench.findings("year_not_ended")


@pytest.mark.parametrize("form", ["DEF 14A", "8-K", "S-1", "S-4", "10-12B", "424B4"])
def test_forms_other_than_periodic_reports_are_not_used(bench, form):
    # Proxy statements repeat figures, some a thousand times off.
    other = Filing(form, "2023-04-14", {CASH_FLOW: {whole(2022): 46.752, q1(2022): -2.79}})
    bench.reads(AMAZON.having(FIRST, SECOND, THIRD, YEAR, other))
    assert bench.years(CONCEPT) == {2022: 46_752}
    assert bench.quarters(CONCEPT)["2022Q1"] == -2_790
    assert not bench.rows("from restatements")
    assert bench.rows("select count(*) from facts where form = ?", form) == [2]


@pytest.mark.parametrize("form", ["10-Q/A", "6-K"])
def test_amendments_and_foreign_reports_are_used(bench, form):
    amended = Filing(form, "2022-05-20", {CASH_FLOW: {q1(2022): -2_800}})
    bench.reads(AMAZON.having(FIRST, amended, SECOND))
    assert bench.quarters(CONCEPT)["2022Q1"] == -2_800


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("2022-05-22 2022-06-30", 40),
        ("2022-03-11 2022-06-30", 112),
        ("2022-02-01 2022-06-30", 150),
        ("2022-01-01 2022-08-15", 227),
        ("2021-01-01 2022-06-30", 546),
        ("2022-01-01 2022-01-31", 31),
    ],
)
def test_other_lengths_are_kept_as_facts_and_used_by_nothing(bench, period, days):
    odd = Filing("10-Q", "2022-08-30", {CASH_FLOW: {period: 99}})
    bench.reads(AMAZON.having(FIRST, SECOND, THIRD, YEAR, odd))
    assert 99 not in bench.quarters(CONCEPT).values()
    assert bench.years(CONCEPT) == {2022: 46_752}
    assert bench.rows("select period_end - period_start + 1 from facts where value = 99e6") == [
        days
    ]
    assert not bench.rows("from input_facts where value = 99e6")


def test_a_half_year_filer_has_years_and_no_quarters(bench):
    company = Company(1997711, "XYZ", "12-31").having(
        Filing("6-K", "2022-08-30", {CASH_FLOW: {half(2022): 40}}),
        Filing("20-F", "2023-04-30", {CASH_FLOW: {whole(2022): 100}}),
    )
    bench.reads(company)
    assert bench.years(CONCEPT) == {2022: 100}
    assert bench.quarters(CONCEPT) == {}


def test_a_period_that_ends_after_the_filing_is_no_fact_of_it(bench):
    forecast = Filing("10-Q", "2022-04-29", {CASH_FLOW: {q1(2022): -2_790, half(2022): 9_999}})
    bench.reads(AMAZON.having(forecast))
    assert bench.quarters(CONCEPT) == {"2022Q1": -2_790}


@pytest.mark.parametrize("empty", [0, None])
def test_a_later_zero_or_null_never_replaces_a_number(bench, empty):
    later = Filing("10-K", "2024-02-02", {CASH_FLOW: {whole(2022): empty, whole(2023): 84_946}})
    bench.reads(AMAZON.having(FIRST, SECOND, THIRD, YEAR, later))
    assert bench.years(CONCEPT) == {2022: 46_752, 2023: 84_946}
    assert bench.quarters(CONCEPT)["2022Q4"] == 29_173
    assert not bench.rows("from restatements")


def test_a_later_zero_under_another_tag_never_replaces_a_number(bench):
    first = Filing("10-K", "2023-02-03", {"PaymentsToAcquireProductiveAssets": {whole(2022): 500}})
    later = Filing("10-K", "2024-02-02", {CAPEX: {whole(2022): 0, whole(2023): 600}})
    bench.reads(AMAZON.having(first, later))
    assert bench.years("capex") == {2022: 500, 2023: 600}


def test_a_zero_beside_a_number_in_one_filing_is_not_the_concept(bench):
    year = Filing(
        "10-K",
        "2023-02-03",
        {CAPEX: {whole(2022): 0}, "PaymentsToAcquireProductiveAssets": {whole(2022): 500}},
    )
    bench.reads(AMAZON.having(year))
    assert bench.years("capex") == {2022: 500}


def test_a_first_zero_is_a_number_like_any_other(bench):
    company = AMAZON.having(
        Filing("10-K", "2023-02-03", {CAPEX: {whole(2022): 0}, CASH_FLOW: {whole(2022): 46_752}}),
    )
    bench.reads(company)
    assert bench.years("capex") == {2022: 0}


def test_segments_and_other_dimensions_stand_behind_no_total(bench):
    from warehouse.loads import load_filing_facts

    bench.load(AMAZON.having(FIRST, SECOND, THIRD, YEAR))
    accession = AMAZON.accession(YEAR)
    segment = (
        AMAZON.cik, "us-gaap", CASH_FLOW, "USD", "2022-01-01", "2022-12-31",
        "us-gaap:StatementBusinessSegmentsAxis=amzn:AmazonWebServicesMember",
        22_841e6, accession, "10-K", "2023-02-03", "inline_xbrl",
    )  # fmt: skip
    load_filing_facts(bench.connection, accession, [segment])
    bench.derive()
    assert bench.years(CONCEPT) == {2022: 46_752}
    assert bench.rows("select value from facts where dimensions <> ''") == [22_841e6]
