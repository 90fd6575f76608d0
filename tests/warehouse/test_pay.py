"""Median pay, assumptions with their source, what a head costs, and severance beside it."""

from datetime import date

import duckdb
import pytest
from sec_json import CAPEX, Company, Filing, whole

from extractors.claims import Layoff, MedianPay
from warehouse import claims
from warehouse.pay_reads import severance_per_head
from warehouse.scripts import HERE, scripts

META, MSFT = 1326801, 789019
CAPITAL = {CAPEX: {whole(2024): 37_256}}
COMPANIES = (
    Company(META, "META", "12-31").having(Filing("10-K", "2025-01-30", CAPITAL)),
    Company(MSFT, "MSFT", "06-30").having(Filing("10-K", "2025-01-30", CAPITAL)),
)
PROXY_2025 = claims.ClaimSource(
    META, "https://www.sec.gov/a/meta-20250417.htm", "0001326801-25-000040", "DEF 14A",
    date(2025, 4, 17),
)  # fmt: skip
PROXY_2026 = claims.ClaimSource(
    META, "https://www.sec.gov/a/meta-20260416.htm", "0001628280-26-025532", "DEF 14A",
    date(2026, 4, 16),
)  # fmt: skip
PAY_2024 = MedianPay(2024, 417_400, 27_219_874, 65, "required", False, "It was $417,400.")
PAY_2025 = MedianPay(2025, 388_200, None, None, "required", False, "It was $388,200.")
BAND = "select fiscal_year, low_usd, mid_usd, high_usd from cost_per_head order by 1"


def reading(source, *pay, layoffs=()):
    rows = {
        "pay_claims": [(source.cik, tuple(claim)) for claim in pay],
        "layoff_claims": [(source.cik, tuple(claim)) for claim in layoffs],
    }
    return claims.Reading(source, "a", "1", rows, ())


@pytest.fixture
def bench_with(bench):
    def store(*readings, as_of=None):
        bench.load(*COMPANIES)
        claims.load_readings(bench.connection, readings)
        bench.derive(as_of)
        return bench

    return store


def test_median_pay_stands_with_its_sentence_and_filing(bench_with):
    bench = bench_with(reading(PROXY_2025, PAY_2024))
    sql = (
        "select ticker, fiscal_year, median_pay_usd, pay_ratio, sentence, accession, published, "
        "evidence from median_pay"
    )
    assert bench.rows(sql) == [
        ("META", 2024, 417_400, 65, "It was $417,400.", "0001326801-25-000040",
         date(2025, 4, 17), "extracted")
    ]  # fmt: skip


def test_cost_per_head_is_the_median_with_the_load_of_the_assumptions(bench_with):
    bench = bench_with(reading(PROXY_2025, PAY_2024), reading(PROXY_2026, PAY_2025))
    # 417,400 x 1.05 = 438,270, x 1.18 = 492,532; 388,200 x 1.05 = 407,610, x 1.18 = 458,076
    assert bench.rows(BAND) == [
        (2024, 417_400, 438_270, 492_532),
        (2025, 388_200, 407_610, 458_076),
    ]
    known = "select distinct load_low, load_mid, load_high, evidence from cost_per_head"
    assert bench.rows(known) == [(1.0, 1.05, 1.18, "assumed")]


def test_another_load_gives_another_band(bench_with):
    bench = bench_with(reading(PROXY_2026, PAY_2025))
    bench.connection.execute("update temp.assumptions set mid = 1.1 where name = 'benefits_load'")
    bench.rows(dict(scripts("views"))["19_pay"])
    assert bench.rows(BAND) == [(2025, 388_200, 427_020, 458_076)]


# -- every way to have no cost per head


def test_a_company_without_a_proxy_statement_has_none(bench_with):
    bench = bench_with(reading(PROXY_2025, PAY_2024))
    assert bench.rows("select ticker from cost_per_head where ticker = 'MSFT'") == []


def test_a_supplemental_figure_is_none(bench_with):
    part = PAY_2025._replace(median_pay_usd=350_000, kind="supplemental")
    bench = bench_with(reading(PROXY_2026, part))
    assert bench.rows(BAND) == []
    assert bench.rows("select kind, median_pay_usd from median_pay") == [("supplemental", 350_000)]


def test_nothing_is_known_before_the_proxy_statement_is_filed(bench_with):
    readings = (reading(PROXY_2025, PAY_2024), reading(PROXY_2026, PAY_2025))
    assert bench_with(*readings, as_of="2025-04-16").rows(BAND) == []
    bench = bench_with(*readings, as_of="2026-04-15")
    assert bench.rows("select fiscal_year from cost_per_head") == [2024]
    bench = bench_with(*readings, as_of="2026-04-16")
    assert bench.rows("select fiscal_year from cost_per_head order by 1") == [2024, 2025]


def test_a_corrected_statement_counts_from_its_own_day(bench_with):
    corrected = PROXY_2026._replace(
        url="https://www.sec.gov/a/b.htm", accession="0001628280-26-026000",
        published=date(2026, 4, 30),
    )  # fmt: skip
    readings = (
        reading(PROXY_2026, PAY_2025),
        reading(corrected, PAY_2025._replace(median_pay_usd=388_000)),
    )
    sql = "select median_pay_usd, accession from cost_per_head"
    before = bench_with(*readings, as_of="2026-04-29")
    assert before.rows(sql) == [(388_200, "0001628280-26-025532")]
    assert bench_with(*readings).rows(sql) == [(388_000, "0001628280-26-026000")]


# -- assumptions


def test_each_assumption_has_its_band_source_and_meaning(bench_with):
    bench = bench_with()
    rows = bench.rows("select name, low, mid, high, source, note from assumptions order by name")
    assert [name for name, *_ in rows] == ["accelerator_price_usd", "benefits_load"]
    for _, low, mid, high, source, note in rows:
        assert low <= mid <= high
        assert source and note


def test_the_highest_load_is_what_employers_pay_on_average():
    # Employer Costs for Employee Compensation, private industry, June 2025, USD an hour worked.
    insurance, legally_required = 3.44, 3.31
    wages, paid_leave, supplemental_pay = 32.07, 3.44, 1.84
    load = 1 + (insurance + legally_required) / (wages + paid_leave + supplemental_pay)
    rows = duckdb.read_csv(str(HERE / "seeds" / "assumptions.csv")).filter("name = 'benefits_load'")
    assert rows.select("high").fetchall() == [(round(load, 2),)]


# -- severance per head

CUT = Layoff(
    company="Meta", announced=date(2025, 6, 2), announced_precision="day", effective=None,
    positions_low=8_000, positions_high=8_000, positions_net=None, cumulative=False,
    cumulative_since=None, remaining_persons=None, percent_low=None, percent_high=None,
    percent_of="", charge_low_usd=1_000_000_000, charge_high_usd=1_200_000_000, stage="announced",
    kind="layoff", scope="company", scope_name="", roles="", attribution="unknown",
    attributed_by="", attribution_sentence="", sentence="It lets people go.", confidence=0.9,
)  # fmt: skip
FILED = PROXY_2025._replace(
    url="https://www.sec.gov/a/8k.htm", accession="0001326801-25-000050", document_form="8-K",
    published=date(2025, 6, 2),
)  # fmt: skip


def severance(bench, ticker="META"):
    bench.connection.execute("use derived")
    rows = severance_per_head(bench.connection, ticker)
    bench.connection.execute("use base")
    return rows


def test_severance_is_the_charge_over_the_positions(bench_with):
    bench = bench_with(reading(PROXY_2025, PAY_2024), reading(FILED, layoffs=[CUT]))
    [row] = severance(bench)
    assert (row["low_usd"], row["high_usd"], row["reason"]) == (125_000, 150_000, None)
    # 125,000 of 417,400 a year
    assert row["low_months_of_pay"] == pytest.approx(3.594, abs=0.001)
    assert (row["pay_year"], row["pay_url"]) == (2024, PROXY_2025.url)
    # The load of the assumptions on 417,400: 1.00 and 1.18.
    assert (row["cost_low_usd"], row["cost_high_usd"]) == (417_400, 492_532)
    assert (row["charge_form"], row["charge_url"]) == ("8-K", FILED.url)
    assert severance(bench, None) == [row]


def test_a_charge_of_a_cut_that_adds_up_with_others_may_be_for_all_of_them(bench_with):
    total = CUT._replace(
        announced=date(2025, 7, 2), positions_low=12_000, positions_high=12_000, cumulative=True,
        charge_low_usd=None, charge_high_usd=None, sentence="It is 12,000 in all.",
    )  # fmt: skip
    later = FILED._replace(
        url="https://www.sec.gov/a/8k2.htm", accession="0001326801-25-000060",
        published=date(2025, 7, 2),
    )  # fmt: skip
    bench = bench_with(reading(FILED, layoffs=[CUT]), reading(later, layoffs=[total]))
    rest, first = severance(bench)
    assert (first["positions"], rest["positions"]) == (8_000, 4_000)
    # 1,000 million over all 12,000 to 1,200 million over the first 8,000.
    assert (first["low_usd"], first["high_usd"]) == (pytest.approx(83_333, abs=1), 150_000)
    assert (rest["low_usd"], rest["reason"]) == (None, "no charge told")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"charge_low_usd": None, "charge_high_usd": None}, "no charge told"),
        ({"positions_low": None, "positions_high": None}, "no positions told"),
    ],
)
def test_severance_says_what_is_not_known(bench_with, changed, reason):
    bench = bench_with(
        reading(PROXY_2025, PAY_2024), reading(FILED, layoffs=[CUT._replace(**changed)])
    )
    [row] = severance(bench)
    assert (row["low_usd"], row["high_usd"], row["reason"]) == (None, None, reason)


def test_severance_takes_no_pay_that_was_told_later(bench_with):
    bench = bench_with(reading(PROXY_2026, PAY_2025), reading(FILED, layoffs=[CUT]))
    [row] = severance(bench)
    assert (row["median_pay_usd"], row["low_months_of_pay"]) == (None, None)
    assert row["reason"] == "no median pay known on that day"
    assert row["low_usd"] == 125_000


def test_no_layoff_no_severance(bench_with):
    assert severance(bench_with(reading(PROXY_2025, PAY_2024))) == []
