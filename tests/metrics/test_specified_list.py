"""The specification's list of indicators, as typed from it, against what is declared."""

import pytest

from metrics.catalogue import catalogue, find_metric
from metrics.scenarios.catalogue import scenario_rows

BAND = ("", "_low", "_high")  # the mid has no suffix

CAPEX = (
    "capex_yoy",
    "capex_ttm",
    "capex_ttm_yoy",
    "capex_cagr_3y",
    "capex_acceleration",
    "capex_to_revenue",
    "capex_to_ocf",
    "capex_to_depreciation",
    "capex_share_of_peers",
    "capital_productivity",
)
HEADCOUNT = (
    "headcount_yoy",
    "headcount_yoy_pct",
    "headcount_from_peak_pct",
    "announced_cuts_ttm",
    "announced_cuts_pct",
    "implied_net_hiring",
    "revenue_per_employee",
    "capex_per_employee",
    "ppe_per_employee",
    "sbc_per_employee",
    "compute_to_labor_stock",
)
SWAP_AND_SUBSIDY = (
    "swap_state",
    "funding_operating_cash_flow_kept",
    "funding_net_debt",
    "funding_cash_drawn",
    "funding_buybacks_cut",
    "funding_layoff_savings",
    "funding_remainder",
    "self_funding_ratio",
    "accelerators_per_head",
    "marginal_revenue_per_head",
    "marginal_revenue_per_capex_usd",
)
BANDS = (
    "compute_to_labor",
    "cost_per_head",
    "layoff_savings_annualised",
    "ai_subsidy_ratio",
    "ai_subsidy_ratio_guided",
    "ai_subsidy_share",
    "capex_days_funded",
    "capex_increment_head_years",
)
STRAIN = (
    "free_cash_flow",
    "free_cash_flow_after_lease_principal",
    "free_cash_flow_plus_disposals",
    "fcf_margin",
    "net_cash",
    "gpu_debt",
    "gpu_debt_leases_not_yet_commenced",
    "gpu_debt_purchase_obligations",
    "gpu_debt_finance_leases",
    "gpu_debt_to_ocf",
    "cash_runway_quarters",
)
FRAGILITY = (
    "break_even_multiplier",
    "repeat_cuts_24m",
    "cut_depth_24m",
    "toil_proxy",
    "understaffing_flag",
)
SCENARIOS = ("payback_stress", "productivity", "subsidy_gap")

SPECIFIED = [
    *CAPEX,
    *HEADCOUNT,
    *SWAP_AND_SUBSIDY,
    *(f"{name}{end}" for name in BANDS for end in BAND),
    *STRAIN,
    *FRAGILITY,
]


@pytest.mark.parametrize("name", SPECIFIED)
def test_the_indicator_is_declared_whole(name: str) -> None:
    entry = find_metric(name)
    for text in (entry.title, entry.unit, entry.grain, entry.formula, entry.meaning, entry.caveats):
        assert text.strip()
    assert entry.inputs


@pytest.mark.parametrize("name", SPECIFIED)
def test_growth_over_a_year_is_of_one_basis(name: str) -> None:
    """A concept that is compared over years comes on one basis only."""
    bases: dict[str, set[str]] = {}
    for item in find_metric(name).inputs:
        bases.setdefault(item.concept, set()).add(item.basis)
    assert all(len(found) == 1 for found in bases.values())


def test_scenarios_are_declared_apart_from_measurements() -> None:
    rows = {row["scenario"]: row for row in scenario_rows()}
    assert set(SCENARIOS) <= set(rows)
    assert all(text.strip() for name in SCENARIOS for text in rows[name].values())
    assert not set(rows) & {entry.metric for entry in catalogue()}
