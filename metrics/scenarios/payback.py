"""What if the build-out takes longer to pay off? Free cash flow and cash, quarter by quarter.

The model, in quarters counted from the one measured (quarter 0, the business without it):

- The business as it is goes on unchanged: a quarter of its yearly operating cash flow comes in,
  a quarter of the capex before the build-out goes out. That is the level before.
- For `build_quarters`, capex above that is spent evenly: run rate less capex before.
- A quarter's spending earns from the next quarter on. As planned, its revenue rises evenly to
  `revenue_per_capex` times the spending, a year, and reaches it after
  `quarters_to_full_revenue`. `margin` of it is cash.
- With a delay factor it takes so many times as long to bring the same: what would have come
  within n quarters comes within factor x n.
- What has been built wears out evenly over `asset_life_years`, and is replaced, on top of the
  run rate, so that it earns for good.
- Nothing else moves: no interest, tax, dividends, buybacks or new debt.
"""

from collections.abc import Mapping
from functools import partial

import numpy as np
import pandas as pd

from metrics.growth import Number
from metrics.scenarios import defaults
from metrics.scenarios.definition import (
    CURRENCY,
    FLAG,
    QUARTERS,
    RATIO,
    YEARS,
    Case,
    Measure,
    Parameter,
    Result,
    Rule,
    Scenario,
)
from metrics.scenarios.parameters import Parameters

QUARTERS_A_YEAR = 4  # by definition
START = 0  # the quarter measured
FIRST = 1  # the first quarter of the build-out
NOTHING = 0.0  # no revenue yet, no money left, nothing more to pay back
FULL = 1.0  # share of the revenue expected


def level_before(operating_cash_flow: Number, capex_before: Number) -> Number:
    """Free cash flow a quarter of the business without the build-out."""
    return (operating_cash_flow - capex_before) / QUARTERS_A_YEAR


def spending(capex_run_rate: Number, capex_before: Number) -> Number:
    """Money a quarter put into the build-out while it lasts."""
    return (capex_run_rate - capex_before) / QUARTERS_A_YEAR


def cash_return(revenue_per_capex: Number, margin: Number) -> Number:
    """Cash a quarter from each unit of money built, once it earns in full."""
    return revenue_per_capex * margin / QUARTERS_A_YEAR


def wear(asset_life_years: float) -> float:
    """Part of what was built that is worn out and replaced each quarter."""
    return FULL / (asset_life_years * QUARTERS_A_YEAR)


def phases(parameters: Parameters, delay_factor: float) -> pd.DataFrame:
    """Where the build-out stands, by quarter (index), in quarters' worth of its spending.

    `building`: spent in the quarter. `built`: spent before it. `earning`: that again, each
    quarter's spending counted by the part of its planned full revenue that it brings.
    """
    quarters = np.arange(START, parameters.quarters_shown + FIRST)
    ages = np.subtract.outer(quarters, np.arange(FIRST, parameters.build_quarters + FIRST))
    planned_ages = ages / delay_factor
    ramp = np.clip(planned_ages / parameters.quarters_to_full_revenue, NOTHING, FULL)
    is_now, is_past = np.equal(ages, START), np.greater(ages, START)
    return pd.DataFrame(
        {
            "building": is_now.sum(axis=FIRST),
            "built": is_past.sum(axis=FIRST),
            "earning": (ramp / delay_factor).sum(axis=FIRST),
        },
        index=pd.Index(quarters, name="quarter"),
    )


def effect(values: pd.DataFrame, parameters: Parameters, delay_factor: float) -> pd.DataFrame:
    """What the build-out adds to free cash flow: a row a company, a column a quarter."""
    phase = phases(parameters, delay_factor)
    spent = spending(values["capex_run_rate"], values["capex_before"])
    earned = np.multiply.outer(
        cash_return(values["revenue_per_capex"], values["margin"]).to_numpy(),
        phase["earning"].to_numpy(),
    )
    paid = phase["building"] + phase["built"] * wear(parameters.asset_life_years)
    by_unit = pd.DataFrame(earned - paid.to_numpy(), values.index, phase.index)
    return by_unit.mul(spent, axis="index")


def first_quarter(holds: pd.DataFrame) -> "pd.Series[float]":
    """The first quarter (column) in which it holds; NaN where it never does."""
    return holds.idxmax(axis="columns").astype(float).where(holds.any(axis="columns"))


def free_cash_flow(
    values: pd.DataFrame, parameters: Parameters, delay_factor: float
) -> pd.DataFrame:
    """Free cash flow: a row a company, a column a quarter; at the start, the level before."""
    level = level_before(values["operating_cash_flow"], values["capex_before"])
    return effect(values, parameters, delay_factor).add(level, axis="index")


def cash(values: pd.DataFrame, parameters: Parameters, delay_factor: float) -> pd.DataFrame:
    """Cash and securities at the end of each quarter (column); at the start, those measured."""
    flow = free_cash_flow(values, parameters, delay_factor)
    flow[START] = values["liquid_funds"]
    return flow.cumsum(axis="columns")


def _flows(values: pd.DataFrame, parameters: Parameters, delay: float) -> Mapping[str, Result]:
    added = effect(values, parameters, delay)
    flow = free_cash_flow(values, parameters, delay)
    balance = added.cumsum(axis="columns")
    later = slice(FIRST, None)
    return {
        "free_cash_flow": flow,
        "payback_balance": balance,
        "trough_free_cash_flow": flow.loc[:, later].min(axis="columns"),
        "trough_quarter": flow.loc[:, later].idxmin(axis="columns").astype(float),
        "fcf_recovery_quarter": first_quarter(added.loc[:, later] >= NOTHING),
        "payback_quarter": first_quarter(balance.loc[:, later] >= NOTHING),
    }


def _funds(values: pd.DataFrame, parameters: Parameters, delay: float) -> Mapping[str, Result]:
    path = cash(values, parameters, delay)
    return {
        "cash": path,
        "cash_low": path.min(axis="columns"),
        "cash_low_quarter": path.idxmin(axis="columns").astype(float),
        "cash_runs_out": (path < NOTHING).any(axis="columns").astype(float),
        "cash_out_quarter": first_quarter(path < NOTHING),
    }


def _net_funds(values: pd.DataFrame, parameters: Parameters, delay: float) -> Mapping[str, Result]:
    lowest = cash(values, parameters, delay).min(axis="columns")
    return {"net_cash_low": lowest - values["debt"]}


_FLOWS = (
    Measure("free_cash_flow", "Free cash flow of the quarter", CURRENCY),
    Measure("payback_balance", "What the build-out has brought less what it has cost", CURRENCY),
    Measure("trough_free_cash_flow", "Lowest free cash flow of a quarter", CURRENCY),
    Measure("trough_quarter", "Quarter of the lowest free cash flow", QUARTERS),
    Measure(
        "fcf_recovery_quarter",
        "First quarter with free cash flow back at its level before the build-out",
        QUARTERS,
        never="free cash flow is not back at its level before within the quarters shown",
    ),
    Measure(
        "payback_quarter",
        "First quarter in which the build-out has brought as much as it has cost",
        QUARTERS,
        never="the build-out has not paid back what it cost within the quarters shown",
    ),
)
_FUNDS = (
    Measure("cash", "Cash and securities at the end of the quarter", CURRENCY),
    Measure("cash_low", "Lowest cash and securities", CURRENCY),
    Measure("cash_low_quarter", "Quarter of the lowest cash and securities", QUARTERS),
    Measure("cash_runs_out", "Whether cash and securities fall below zero", FLAG),
    Measure(
        "cash_out_quarter",
        "First quarter that ends with less than no cash and securities",
        QUARTERS,
        never="cash and securities last for all quarters shown",
    ),
)
_NET_FUNDS = (Measure("net_cash_low", "Lowest cash and securities less debt", CURRENCY),)

_OF_FLOWS = (
    defaults.CAPEX_RUN_RATE,
    defaults.CAPEX_BEFORE,
    defaults.OPERATING_CASH_FLOW,
    defaults.REVENUE_PER_CAPEX,
    defaults.MARGIN,
)
_OF_FUNDS = (*_OF_FLOWS, defaults.LIQUID_FUNDS)
_OF_NET_FUNDS = (*_OF_FUNDS, defaults.DEBT)
_ASSUMED = (
    Parameter(
        "quarters_to_full_revenue",
        "Quarters from spending to its full revenue, if all goes to plan",
        QUARTERS,
        "assumed: the one year of lag that capital_productivity assumes as well",
    ),
    Parameter(
        "build_quarters",
        "Quarters for which the run rate goes on",
        QUARTERS,
        "assumed: three years, the span of capex_cagr_3y",
    ),
    Parameter(
        "asset_life_years",
        "Years after which what was built is worn out",
        YEARS,
        "assumed: useful life of servers, Meta from 2025; Amazon states 5, Alphabet 6",
    ),
    Parameter("quarters_shown", "Length of the path", QUARTERS, "assumed: ten years"),
)
_DELAYS = Parameter(
    "delay_factors",
    "How many times as long as planned the build-out takes to bring the same revenue",
    RATIO,
    "assumed: as planned, half as long again, and twice as long",
)


def _cases(parameters: Parameters) -> list[Case]:
    groups = (
        (_OF_FLOWS, _FLOWS, _flows),
        (_OF_FUNDS, _FUNDS, _funds),
        (_OF_NET_FUNDS, _NET_FUNDS, _net_funds),
    )
    assumed = {entry.name: getattr(parameters, entry.name) for entry in _ASSUMED}
    return [
        Case(
            label=f"{delay:g}x",
            chosen={"delay_factor": delay} | assumed,
            needs=tuple(entry.name for entry in needs),
            measures=measures,
            compute=partial(function, parameters=parameters, delay=delay),
        )
        for delay in parameters.delay_factors
        for needs, measures, function in groups
    ]


def _no_build_out(
    capex_run_rate: "pd.Series[float]", capex_before: "pd.Series[float]"
) -> "pd.Series[bool]":
    return spending(capex_run_rate, capex_before) <= NOTHING


NO_INCREMENT = Rule(
    ("capex_run_rate", "capex_before"),
    _no_build_out,
    "the capex increment is zero or negative: the run rate is not above capex_before, so there "
    "is no build-out to pay for",
)

PAYBACK_STRESS = Scenario(
    name="payback_stress",
    title="What if the build-out takes longer to pay off?",
    meaning=(
        "The business as measured goes on unchanged. For build_quarters, capex stays at "
        "capex_run_rate; the part above capex_before is the build-out. As planned, a quarter's "
        "spending brings revenue_per_capex times itself in yearly revenue, rising evenly from "
        "nothing to all of it over quarters_to_full_revenue; margin of that is cash. With a delay "
        "factor of 2 it takes twice as long to bring the same: what would have come within n "
        "quarters comes within 2 x n. What was built is replaced evenly over asset_life_years, on "
        "top. Free cash flow is compared with its level before: operating_cash_flow less "
        "capex_before. Cash starts at liquid_funds; quarter 0 is the quarter measured, without "
        "the build-out."
    ),
    caveats=(
        "A scenario, not a forecast: one company, nothing else moving. By default all growth in "
        "revenue is credited to the capex of the year before, which flatters the build-out. "
        "Interest, tax, dividends, buybacks, leases and new debt are left out; buildings outlast "
        "servers; what was spent over the year measured is not counted again."
    ),
    parameters=(*_OF_NET_FUNDS, _DELAYS, *_ASSUMED),
    rules=(NO_INCREMENT,),
    cases=_cases,
)
