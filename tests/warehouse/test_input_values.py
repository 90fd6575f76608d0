"""What the indicators take: windows of quarters, years before, and what was known when."""

from sec_json import CAPEX, CASH, REVENUE, Company, Filing, half, nine_months, q1, whole

FIRST_2023 = Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): 6_842}})
NINE_2023 = Filing("10-Q", "2023-10-26", {CAPEX: {nine_months(2023): 19_601}})
META = Company(1326801, "META", "12-31").having(
    FIRST_2023,
    Filing("10-Q", "2023-07-27", {CAPEX: {half(2023): 13_058}}),
    NINE_2023,
    Filing("10-K", "2024-02-02", {CAPEX: {whole(2023): 27_266}}),
    Filing("10-Q", "2024-04-25", {CAPEX: {q1(2023): 6_823, q1(2024): 6_400}}),
    Filing("10-Q", "2024-08-01", {CAPEX: {half(2023): 12_957, half(2024): 14_573}}),
    Filing("10-Q", "2024-10-31", {CAPEX: {nine_months(2023): 19_453, nine_months(2024): 22_831}}),
    Filing("10-K", "2025-01-30", {CAPEX: {whole(2023): 27_045, whole(2024): 37_256}}),
)


def test_trailing_twelve_months_are_four_quarters(bench):
    bench.reads(META)
    ttm = bench.inputs("capex", "ttm")
    assert ttm["2023Q4"][0] == 27_045
    assert ttm["2024Q1"][0] == 27_045 - 6_823 + 6_400
    assert ttm["2024Q4"][0] == 37_256


def test_without_four_quarters_there_are_no_trailing_twelve_months(bench):
    bench.reads(META)
    ttm = bench.inputs("capex", "ttm")
    for quarter in ("2023Q1", "2023Q2", "2023Q3"):
        value, reason = ttm[quarter]
        assert value is None
        assert "fiscal 2022 Q" in reason and "no capex filed" in reason


def test_a_hole_in_the_window_is_named(bench):
    bench.reads(META.without(NINE_2023), as_of="2024-04-25")
    value, reason = bench.inputs("capex", "ttm")["2024Q1"]
    assert value is None
    assert reason.startswith("fiscal 2023 Q3")


def test_first_reported_growth_compares_with_the_base_known_that_day(bench):
    # The filing of 25 April 2024 states 6,400 and beside it 6,823, no longer 6,842.
    bench.reads(META)
    before = bench.inputs("capex_year_before", "quarter", "first_reported")
    assert before["2024Q1"][0] == 6_823
    assert before["2024Q2"][0] == 12_957 - 6_823
    assert bench.inputs("capex", "quarter", "first_reported")["2023Q1"][0] == 6_842


def test_first_reported_uses_nothing_filed_after_its_own_day(bench):
    bench.reads(META)
    late = bench.rows(
        "select i.input, i.period_end, i.filed from input_values i join quarterly q "
        "on q.vintage = 'first_reported' and q.concept = 'capex' and q.basis = 'cash' "
        "and q.fiscal_year = i.fiscal_year and q.fiscal_quarter = i.fiscal_quarter "
        "where i.vintage = 'first_reported' and i.concept = 'capex' and i.basis = 'cash' "
        "and i.filed > q.filed"
    )
    assert not late


def test_the_trailing_year_first_reported_is_of_the_versions_known_then(bench):
    bench.reads(META)
    first = bench.inputs("capex", "ttm", "first_reported")
    assert first["2023Q4"][0] == 27_266
    # Only the quarter from January to March 2023 had been presented again by April 2024.
    assert first["2024Q1"][0] == 27_266 - 6_842 + 6_400


def test_as_of_gives_what_a_reader_had_that_day(bench):
    bench.reads(META, as_of="2024-02-02")
    latest = bench.inputs("capex", "ttm")
    assert latest["2023Q4"][0] == 27_266
    assert latest == bench.inputs("capex", "ttm", "first_reported")
    assert "2024Q1" not in latest


def test_years_look_back_by_years(bench):
    bench.reads(META)
    assert bench.inputs("capex_year_before", "fiscal_year")["2024"][0] == 27_045
    value, reason = bench.inputs("capex_year_before", "fiscal_year")["2023"]
    assert value is None
    assert reason == "fiscal 2022: no capex filed"


def test_a_balance_of_a_trailing_year_is_that_of_its_last_day(bench):
    bench.wanted = [("cash", "cash", "", 0, "ttm"), ("cash_year_before", "cash", "", 1, "ttm")]
    balances = {CASH: {"2024-12-31": 43_889, "2023-12-31": 41_862}}
    bench.reads(META.having(Filing("10-K", "2025-01-30", balances, number=2)))
    assert bench.inputs("cash", "ttm")["2024Q4"][0] == 43_889
    assert bench.inputs("cash_year_before", "ttm")["2024Q4"][0] == 41_862


def test_an_absent_input_has_a_row_and_a_reason(bench):
    bench.reads(META)
    values = bench.inputs("revenue", "quarter")
    assert set(values) == {f"{y}Q{q}" for y in (2023, 2024) for q in (1, 2, 3, 4)}
    assert all(value is None and reason for value, reason in values.values())


def test_every_value_is_the_weighted_sum_of_its_facts_and_every_fact_is_stored(bench):
    revenue = Filing("10-K", "2024-02-02", {REVENUE: {whole(2023): 134_902}}, number=2)
    bench.reads(META.having(revenue))
    made = (
        "select cik, vintage, period_kind, period_end, input, sum(weight * value) as total "
        "from input_facts group by all"
    )
    unlike = bench.rows(
        f"select i.input, i.period_end, i.value, f.total from input_values i left join ({made}) f "
        "using (cik, vintage, period_kind, period_end, input) "
        "where i.value is distinct from f.total"
    )
    assert not unlike
    strange = bench.rows(
        "select u.tag, u.value from input_facts u "
        "anti join fact_rows f on f.cik = u.cik and f.tag = u.tag and f.value = u.value "
        "and f.accession = u.accession and f.period_end = u.fact_end "
        "and f.period_start is not distinct from u.period_start"
    )
    assert not strange


def test_every_row_has_a_value_or_a_reason_and_none_has_both(bench):
    bench.reads(META)
    assert not bench.rows("from input_values where (value is null) = (reason is null)")


def test_an_input_comes_once(bench):
    bench.reads(META)
    twice = bench.rows(
        "select input from input_values "
        "group by cik, vintage, period_kind, fiscal_year, fiscal_quarter, input having count(*) > 1"
    )
    assert not twice


def test_evidence_tells_filed_numbers_from_arithmetic(bench):
    bench.reads(META)
    evidence = dict(
        bench.rows(
            "select fiscal_year || 'Q' || fiscal_quarter, evidence from input_values "
            "where input = 'capex' and period_kind = 'quarter' and vintage = 'latest'"
        )
    )
    assert evidence["2023Q1"] == "reported"
    assert evidence["2023Q2"] == "derived"


def test_growth_over_a_restatement_that_reached_one_side_only_is_a_conflict(bench):
    # Alphabet's first quarter of 2016 was restated a year on; that of 2015 never was.
    alphabet = Company(1652044, "GOOGL", "12-31").having(
        Filing("10-Q", "2015-04-23", {CAPEX: {q1(2015): 2_927}}),
        Filing("10-K", "2016-02-11", {CAPEX: {whole(2015): 9_915}}),
        Filing("10-Q", "2016-05-03", {CAPEX: {q1(2015): 2_927, q1(2016): 2_428}}),
        Filing("10-Q", "2017-05-02", {CAPEX: {q1(2016): 2_444, q1(2017): 2_508}}),
    )
    bench.reads(alphabet)
    scope = (
        "select distinct tag_scope from input_values where input = 'capex_year_before' "
        "and calendar_quarter = ? and vintage = ? and period_kind = 'quarter'"
    )
    (restated,) = bench.rows(scope, "2016Q1", "latest")
    assert "2017-05-02" in restated
    assert bench.rows(scope, "2016Q1", "first_reported") == [""]
    assert bench.rows(scope, "2017Q1", "latest") == [""]


def test_a_change_from_thousands_to_millions_is_no_restatement(bench):
    nvidia = Company(1045810, "NVDA", "12-31").having(
        Filing("10-Q", "2013-05-22", {CAPEX: {q1(2013): 30.5}}),
        Filing("10-K", "2014-03-13", {CAPEX: {whole(2013): 255}}),
        Filing("10-Q", "2014-05-21", {CAPEX: {q1(2013): 30.5, q1(2014): 29.068}}),
        Filing("10-Q", "2015-05-20", {CAPEX: {q1(2014): 29, q1(2015): 31}}),
    )
    bench.reads(nvidia)
    assert bench.rows("select distinct tag_scope from input_values") == [""]
