"""Companies of several currencies side by side: ratios work, sums across currencies do not."""

from datetime import date
from functools import partial

import pytest
from obligation_filers import FINANCE_LEASE, UNRECORDED, Filer
from sec_json import (
    CAPEX,
    CASH_FLOW,
    REVENUES,
    Company,
    Filing,
    half,
    nine_months,
    q1,
    whole,
)

from flows.build import compute
from warehouse.own_files import OwnFiles

META, GOOGL, SAP, TSM = 1326801, 1652044, 1000184, 1046179
IFRS_CAPEX = "PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities"
IFRS_CASH_FLOW = "CashFlowsFromUsedInOperatingActivities"
SPANS = (q1, half, nine_months, whole)
DAYS = ("2025-04-30", "2025-07-30", "2025-10-30", "2026-01-30")


def by_quarter(cik: int, ticker: str, capex: float, unit: str = "USD") -> Company:
    """A filer of a whole 2025: capex in equal quarters, in millions."""
    filings = (
        Filing("10-K" if n == 4 else "10-Q", day, {CAPEX: {span(2025): n * capex / 4}}, unit)
        for n, (span, day) in enumerate(zip(SPANS, DAYS, strict=True), start=1)
    )
    return Company(cik, ticker, "12-31").having(*filings)


def by_year(cik: int, ticker: str, capex: float, unit: str) -> Company:
    """A foreign private issuer: one 20-F, under IFRS, in its own currency."""
    figures = {
        IFRS_CAPEX: {whole(2025): capex},
        IFRS_CASH_FLOW: {whole(2025): 4 * capex},
        "Revenue": {whole(2025): 10 * capex},
    }
    filing = Filing("20-F", "2026-02-26", figures, unit, "ifrs-full")
    return Company(cik, ticker, "12-31").having(filing)


@pytest.fixture
def values(bench, tmp_path):
    """Indicator values of some companies for 2025Q4: (value, unit, status, reason) by ticker."""

    def looked_up(metric, kind):
        found = bench.rows(
            "select ticker, value, unit, status, reason from metric_values where metric = ? "
            "and period_kind = ? and calendar_quarter = '2025Q4' and vintage = 'latest'",
            metric,
            kind,
        )
        return {ticker: tuple(rest) for ticker, *rest in found}

    def compute_values(*companies, metric=None, kind="ttm", core=()):
        bench.load(*companies)
        own = OwnFiles()
        if core:
            path = tmp_path / "cohort.csv"
            rows = [f"{c.ticker},{c.cik},{c.ticker},core" for c in core]
            path.write_text("\n".join(["ticker,cik,name,cohort", *rows]) + "\n", encoding="utf-8")
            own = OwnFiles(cohort=path)
        bench.connection.execute("use derived")
        compute(bench.connection, None, own)
        bench.connection.execute("use base")
        return looked_up(metric, kind) if metric else partial(looked_up, kind=kind)

    return compute_values


def share(values, *companies, **how):
    return values(*companies, metric="capex_share_of_peers", **how)


def test_the_share_is_of_the_core_alone(values):
    # Meta 69,691 and Alphabet 91,447 (2025); Cisco is in the wider cohort, and has a share beside.
    meta, alphabet = by_quarter(META, "META", 69_691), by_quarter(GOOGL, "GOOGL", 91_447)
    found = share(values, meta, alphabet, by_quarter(858877, "CSCO", 1_000))
    assert found["META"][0] == pytest.approx(69_691 / (69_691 + 91_447))
    assert found["CSCO"][0] == pytest.approx(1_000 / (69_691 + 91_447))


def test_a_company_of_the_core_in_another_currency_leaves_no_sum(values):
    companies = by_quarter(META, "META", 69_691), by_quarter(SAP, "SAP", 800, "EUR")
    for value, _, status, reason in share(values, *companies, core=companies).values():
        assert (value, status) == (None, "missing_input")
        assert reason == "peers_capex: the cohort files in more than one currency"


def test_a_company_in_another_currency_beside_the_core_has_no_share(values):
    found = share(values, by_quarter(META, "META", 69_691), by_quarter(SAP, "SAP", 800, "EUR"))
    assert found["META"][:3] == (1, "ratio", "ok")
    value, _, status, reason = found["SAP"]
    assert (value, status) == (None, "conflict")
    assert reason == "inputs in different currencies: capex EUR, peers_capex USD"


def test_one_that_files_by_the_year_only_is_not_in_the_sum(values):
    companies = by_quarter(META, "META", 69_691), by_year(TSM, "TSM", 1_272_380, "TWD")
    assert share(values, *companies, core=companies)["META"][0] == 1


def test_a_core_of_one_other_currency_is_summed(values):
    companies = by_quarter(SAP, "SAP", 800, "EUR"), by_quarter(3, "EURO", 200, "EUR")
    assert share(values, *companies, core=companies)["SAP"][0] == pytest.approx(0.8)


def test_20f_filers_keep_their_currencies_and_have_their_ratios(values):
    units = {"TSM": "TWD", "SAP": "EUR"}
    companies = (by_year(TSM, "TSM", 100, "TWD"), by_year(SAP, "SAP", 100, "EUR"))
    of = values(*companies, kind="fiscal_year")
    assert of("capex") == {ticker: (100e6, unit, "ok", None) for ticker, unit in units.items()}
    assert of("capex_to_revenue") == dict.fromkeys(units, (0.1, "ratio", "ok", None))


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("EUR", (0.75, "ratio", "ok", None)),
        ("USD", (None, "ratio", "conflict", "inputs in different currencies: ")),
    ],
)
def test_gpu_debt_is_over_cash_flow_of_its_own_currency(bench, values, unit, expected):
    # Owed: 100 on leases not begun, 150 on orders, 50 on finance leases; cash flow 400 in euro.
    filer = Filer(bench, SAP)
    flows = {CASH_FLOW: {whole(2025): 400}, REVENUES: {whole(2025): 900}}
    filing = Filing("10-K", "2026-01-30", flows, "EUR")
    company = Company(SAP, "SAP", "12-31").having(filing)
    bench.load(company)
    owed = {"sap:LeasesNotYetCommenced": 100, UNRECORDED: 150, FINANCE_LEASE: 50}
    filer.files(owed, "2025-12-31", date(2026, 1, 30), unit)
    found = values(company, metric="gpu_debt_to_ocf", kind="fiscal_year")["SAP"]
    assert found[:3] == expected[:3]
    assert (found[3] or "").startswith(expected[3] or "")
