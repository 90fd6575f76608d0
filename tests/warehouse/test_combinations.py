"""Series made of others: the further bases of capex, debt, lease liabilities."""

from sec_json import (
    CAPEX,
    CASH,
    COMMERCIAL_PAPER,
    DEBT_CURRENT,
    DEBT_DUE,
    DEBT_LONG_TERM,
    DEBT_NONCURRENT,
    DISPOSALS,
    LEASE_PRINCIPAL,
    NEW_LEASES,
    Company,
    Filing,
    half,
    q1,
    whole,
)


def meta(figures, *later: Filing) -> Company:
    year = Filing("10-K", "2026-01-29", {CAPEX: {whole(2025): 69_691}, **figures})
    return Company(1326801, "META", "12-31").having(year, *later)


def test_capex_with_lease_principal_is_metas_headline(bench):
    bench.reads(meta({LEASE_PRINCIPAL: {whole(2025): 2_524}}))
    assert bench.years(basis="cash_plus_lease_principal") == {2025: 72_215}
    assert bench.years(basis="cash") == {2025: 69_691}


def test_capex_net_and_with_new_leases(bench):
    bench.reads(meta({DISPOSALS: {whole(2025): 691}, NEW_LEASES: {whole(2025): 309}}))
    assert bench.years(basis="cash_net") == {2025: 69_000}
    assert bench.years(basis="cash_plus_new_finance_leases") == {2025: 70_000}


def test_without_its_part_a_basis_is_absent_and_never_the_plain_one(bench):
    bench.reads(meta({}))
    assert bench.rows("select distinct basis from annual where concept = 'capex'") == ["cash"]
    value, reason = bench.inputs("capex_cash_net", "fiscal_year")["2025"]
    assert value is None and reason


def test_quarters_of_a_basis_come_from_the_quarters_of_its_parts(bench):
    company = Company(1326801, "META", "12-31").having(
        Filing("10-Q", "2025-05-01", {CAPEX: {q1(2025): 100}, LEASE_PRINCIPAL: {q1(2025): 10}}),
        Filing("10-Q", "2025-07-31", {CAPEX: {half(2025): 250}, LEASE_PRINCIPAL: {half(2025): 25}}),
    )
    bench.reads(company)
    assert bench.quarters(basis="cash_plus_lease_principal") == {"2025Q1": 110, "2025Q2": 165}


def test_a_basis_needs_its_part_known_on_the_day(bench):
    # The disposals of 2025 are filed only a year later: nothing known before may show them.
    later = Filing("10-K", "2027-01-29", {CAPEX: {whole(2026): 1}, DISPOSALS: {whole(2025): 691}})
    company = meta({}, later)
    bench.reads(company, as_of="2026-12-31")
    assert bench.years(basis="cash_net") == {}


def test_debt_is_its_two_parts_and_commercial_paper_where_there_is_any(bench):
    parts = {DEBT_NONCURRENT: {"2025-12-31": 58_000}, DEBT_CURRENT: {"2025-12-31": 700}}
    bench.reads(meta(parts))
    assert bench.years("debt") == {2025: 58_700}
    bench.reads(meta({**parts, COMMERCIAL_PAPER: {"2025-12-31": 300}}))
    assert bench.years("debt") == {2025: 59_000}


def test_debt_never_adds_a_total_to_its_parts(bench):
    figures = {
        DEBT_NONCURRENT: {"2025-12-31": 58_000},
        DEBT_CURRENT: {"2025-12-31": 700},
        DEBT_LONG_TERM: {"2025-12-31": 58_700},
    }
    bench.reads(meta(figures))
    assert bench.years("debt") == {2025: 58_700}


def test_debt_is_the_total_where_a_part_is_not_filed(bench):
    figures = {DEBT_NONCURRENT: {"2025-12-31": 58_000}, DEBT_LONG_TERM: {"2025-12-31": 58_700}}
    bench.reads(meta(figures))
    assert bench.years("debt") == {2025: 58_700}


def test_debt_is_no_total_beside_debt_due_that_it_may_not_hold(bench):
    # Tesla tags what is due after a year as its long-term debt, beside 2,343 due within one.
    figures = {DEBT_LONG_TERM: {"2025-12-31": 5_535}, DEBT_DUE: {"2025-12-31": 2_343}}
    bench.reads(meta(figures))
    assert bench.years("debt") == {}
    bench.reads(meta({**figures, DEBT_NONCURRENT: {"2025-12-31": 5_535}}))
    assert bench.years("debt") == {2025: 7_878}


def test_debt_is_absent_where_only_a_part_is_filed(bench):
    bench.reads(meta({DEBT_NONCURRENT: {"2025-12-31": 58_000}}))
    assert bench.years("debt") == {}


def test_a_balance_stands_at_the_end_of_quarter_and_year(bench):
    bench.reads(meta({CASH: {"2025-12-31": 35_900, "2024-12-31": 43_900, "2025-11-15": 1}}))
    assert bench.years("cash") == {2025: 35_900}
    assert 1 not in bench.quarters("cash").values()


def test_a_combination_is_the_weighted_sum_of_its_facts(bench):
    bench.reads(meta({DISPOSALS: {whole(2025): 691}, LEASE_PRINCIPAL: {whole(2025): 2_524}}))
    assert not bench.findings("inputs_not_their_facts")
    facts = bench.rows(
        "select weight * value / 1e6 from input_facts where input = 'capex_cash_net' "
        "and vintage = 'latest' and period_kind = 'fiscal_year' order by 1"
    )
    assert facts == [-691, 69_691]


def test_a_better_rule_met_later_leaves_the_first_report_as_it_was(bench):
    # Alphabet's note total of 2023, at face value with leases; its balance-sheet lines came later.
    total = {DEBT_LONG_TERM: {"2023-12-31": 14_862}}
    lines = {DEBT_NONCURRENT: {"2023-12-31": 11_870}, DEBT_CURRENT: {"2023-12-31": 1_000}}
    company = Company(1652044, "GOOGL", "12-31").having(
        Filing("10-K", "2024-01-31", {**total, CAPEX: {whole(2023): 32_251}}),
        Filing("10-K", "2025-02-05", {**lines, CAPEX: {whole(2024): 52_535}}),
    )
    bench.reads(company)
    assert bench.years("debt", vintage="first_reported")[2023] == 14_862
    assert bench.years("debt")[2023] == 12_870


def test_a_worse_rule_never_follows_a_better_one(bench):
    figures = {DEBT_NONCURRENT: {"2025-12-31": 58_000}, DEBT_CURRENT: {"2025-12-31": 700}}
    later = Filing("10-K", "2027-01-29", {DEBT_LONG_TERM: {"2025-12-31": 60_000}})
    bench.reads(meta(figures, later))
    assert bench.years("debt") == {2025: 58_700}
