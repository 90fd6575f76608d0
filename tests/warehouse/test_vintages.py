"""Every version kept: Meta's 2023 capex, filed gross and presented again net a year later."""

import pytest
from sec_json import CAPEX, DISPOSALS, Company, Filing, half, nine_months, q1, whole

META = Company(1326801, "META", "12-31").having(
    Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): 6_842}, DISPOSALS: {q1(2023): 19}}),
    Filing("10-Q", "2023-07-27", {CAPEX: {half(2023): 13_058}, DISPOSALS: {half(2023): 101}}),
    Filing(
        "10-Q",
        "2023-10-26",
        {CAPEX: {nine_months(2023): 19_601}, DISPOSALS: {nine_months(2023): 148}},
    ),
    Filing("10-K", "2024-02-02", {CAPEX: {whole(2023): 27_266}, DISPOSALS: {whole(2023): 221}}),
    Filing("10-Q", "2024-04-25", {CAPEX: {q1(2023): 6_823, q1(2024): 6_400}}),
    Filing("10-Q", "2024-08-01", {CAPEX: {half(2023): 12_957, half(2024): 14_573}}),
    Filing("10-Q", "2024-10-31", {CAPEX: {nine_months(2023): 19_453, nine_months(2024): 22_831}}),
    Filing("10-K", "2025-01-30", {CAPEX: {whole(2023): 27_045, whole(2024): 37_256}}),
    Filing("10-K", "2026-01-29", {CAPEX: {whole(2023): 27_045, whole(2024): 37_256}}),
)
GROSS = {"2023Q1": 6_842, "2023Q2": 6_216, "2023Q3": 6_543, "2023Q4": 7_665}
NET = {"2023Q1": 6_823, "2023Q2": 6_134, "2023Q3": 6_496, "2023Q4": 7_592}


def of_2023(quarters: dict[str, float]) -> dict[str, float]:
    return {label: value for label, value in quarters.items() if label.startswith("2023")}


def test_each_vintage_has_quarters_of_its_own_basis(bench):
    bench.reads(META)
    assert of_2023(bench.quarters(vintage="first_reported")) == GROSS
    assert of_2023(bench.quarters(vintage="latest")) == NET
    assert bench.years(vintage="first_reported")[2023] == 27_266
    assert bench.years(vintage="latest")[2023] == 27_045
    assert sum(GROSS.values()) == 27_266
    assert sum(NET.values()) == 27_045


@pytest.mark.parametrize(
    ("day", "net"),
    [
        ("2024-02-02", []),
        ("2024-04-24", []),
        ("2024-04-25", ["2023Q1"]),
        ("2024-07-31", ["2023Q1"]),
        ("2024-08-01", ["2023Q1", "2023Q2"]),
        ("2024-10-31", ["2023Q1", "2023Q2", "2023Q3"]),
        ("2025-01-29", ["2023Q1", "2023Q2", "2023Q3"]),
        ("2025-01-30", ["2023Q1", "2023Q2", "2023Q3", "2023Q4"]),
        ("2026-06-30", ["2023Q1", "2023Q2", "2023Q3", "2023Q4"]),
    ],
)
def test_as_of_any_day_each_quarter_is_wholly_of_one_basis(bench, day, net):
    bench.reads(META, as_of=day)
    assert of_2023(bench.quarters()) == {q: (NET if q in net else GROSS)[q] for q in GROSS}
    assert of_2023(bench.quarters(vintage="first_reported")) == GROSS
    assert bench.years()[2023] == (27_045 if day >= "2025-01-30" else 27_266)


def test_between_two_presentations_the_year_check_says_why_it_fails(bench):
    bench.reads(META, as_of="2024-12-31")
    (detail,) = bench.findings("quarters_against_year", "capex")
    assert "27118 million" in detail and "27266 million" in detail


def test_before_the_first_filing_there_is_nothing(bench):
    bench.reads(META, as_of="2023-04-26")
    for table in ("quarterly", "annual", "restatements", "input_values", "facts"):
        assert not bench.rows(f"from {table}"), table


def test_a_filing_counts_from_the_day_it_is_filed(bench):
    bench.reads(META, as_of="2023-04-27")
    assert bench.quarters() == {"2023Q1": 6_842}


def test_a_restated_year_without_its_nine_months_keeps_the_old_fourth_quarter(bench):
    company = Company(1326801, "META", "12-31").having(
        *(f for f in META.filings if f.filed not in ("2024-10-31",))
    )
    bench.reads(company)
    assert bench.years()[2023] == 27_045
    assert bench.quarters()["2023Q4"] == 7_665
    (detail,) = bench.findings("quarters_against_year", "capex")
    assert "first filed as 27266 million and restated" in detail


def test_a_year_restated_twice_needs_its_nine_months_again_each_time(bench):
    # The nine months were presented again after the first version, but not after the second.
    again = Filing("10-K", "2027-01-28", {CAPEX: {whole(2023): 26_000}})
    bench.reads(META.having(again))
    assert bench.years()[2023] == 26_000
    assert bench.quarters()["2023Q4"] == NET["2023Q4"]


def test_a_year_put_back_is_not_set_against_restated_nine_months(bench):
    back = Filing("10-K", "2027-01-28", {CAPEX: {whole(2023): 27_266}})
    bench.reads(META.having(back))
    assert bench.years()[2023] == 27_266
    # 27,266 less the restated 19,453 would be of two bases.
    assert bench.quarters()["2023Q4"] in (GROSS["2023Q4"], NET["2023Q4"])
    kind = "select kind from restatements where concept = 'capex' and period_end = '2023-12-31'"
    assert bench.rows(kind) == ["restated and put back"]


def test_restatements_name_both_values_and_both_filings(bench):
    bench.reads(META)
    found = bench.rows(
        "select period_start::varchar, period_end::varchar, first_value / 1e6, "
        "latest_value / 1e6, difference / 1e6, first_filed::varchar, kind "
        "from restatements where concept = 'capex' order by period_end"
    )
    assert found == [
        ("2023-01-01", "2023-03-31", 6_842, 6_823, -19, "2023-04-27", "restated"),
        ("2023-01-01", "2023-06-30", 13_058, 12_957, -101, "2023-07-27", "restated"),
        ("2023-01-01", "2023-09-30", 19_601, 19_453, -148, "2023-10-26", "restated"),
        ("2023-01-01", "2023-12-31", 27_266, 27_045, -221, "2024-02-02", "restated"),
    ]


def test_a_value_repeated_in_thousands_is_rounding(bench):
    company = Company(1, "RND", "12-31").having(
        Filing("10-K", "2023-02-01", {CAPEX: {whole(2022): 512}}),
        Filing("10-K", "2024-02-01", {CAPEX: {whole(2022): 511.604, whole(2023): 600}}),
    )
    bench.reads(company)
    assert bench.rows("select kind from restatements") == ["rounding"]


def test_a_repeated_equal_value_is_no_restatement(bench):
    company = Company(1, "SAME", "12-31").having(
        Filing("10-K", "2023-02-01", {CAPEX: {whole(2022): 512}}),
        Filing("10-K", "2024-02-01", {CAPEX: {whole(2022): 512, whole(2023): 600}}),
    )
    bench.reads(company)
    assert not bench.rows("from restatements")


def test_disposals_are_not_taken_off_a_figure_already_net_of_them(bench):
    # The net presentation of 27,045 takes the place of 27,266; the disposals of 221 stay as they
    # were first filed. Net capex is 27,045 in both vintages, never 27,045 less 221.
    bench.reads(META)
    assert bench.years(basis="cash_net", vintage="first_reported") == {2023: 27_045}
    assert bench.years(basis="cash_net", vintage="latest") == {2023: 27_045}
    assert bench.quarters(basis="cash_net") == NET


@pytest.mark.parametrize("order", [1, -1])
def test_two_filings_of_one_day_are_both_kept_and_give_one_quarter(bench, order):
    filings = (
        Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): 10}}),
        Filing("10-Q/A", "2023-04-27", {CAPEX: {q1(2023): 12}}, number=2),
    )
    bench.reads(Company(1, "DAY", "12-31").having(*filings[::order]))
    assert bench.quarters() == {"2023Q1": 12}
    assert bench.rows("select count(*) from facts") == [2]
    found = bench.rows("select first_value, latest_value, latest_accession from restatements")
    assert found == [(10e6, 12e6, "0000000001-23-042702")]
    assert not bench.findings("quarter_twice")


def test_two_values_of_one_quarter_that_one_day_gave_are_found(bench):
    bench.reads(
        Company(1, "DAY", "12-31").having(Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): 10}}))
    )
    assert not bench.findings("quarter_twice")
    bench.rows(
        "insert into packed.filed_rows select * replace (filed as known_until) "
        "from packed.filed_rows where mixture in (select number from packed.mixtures "
        "where word.concept = 'capex' and word.basis = 'cash')"
    )
    assert bench.findings("quarter_twice") == [
        "fiscal 2023 Q1, filed on 2023-04-27: more than one value"
    ]


def test_twelve_months_are_of_one_basis_while_a_year_is_restated_quarter_by_quarter(bench):
    # Between April 2024 and January 2025 some quarters of 2023 stood restated and some not.
    bench.reads(META, as_of="2024-06-30")
    assert bench.quarters()["2023Q1"] == 6_823
    assert bench.inputs("capex", "ttm")["2023Q4"][0] == 27_266
    bench.reads(META)
    assert bench.inputs("capex", "ttm")["2023Q4"][0] == 27_045


def test_a_year_that_is_a_slip_of_the_pen_is_no_year(bench):
    slip, year = "0202-01-01 0202-12-31", "2024-01-01 2024-12-31"
    annual = Filing("10-K", "2025-01-30", {CAPEX: {year: 37_256, slip: 9}})
    bench.reads(Company(1, "SLIP", "12-31").having(annual))
    assert bench.years() == {2024: 37_256}
    assert bench.rows("select distinct fiscal_year from input_values") == [2024]
    assert bench.rows("select count(*) from fact_rows") == [2]
