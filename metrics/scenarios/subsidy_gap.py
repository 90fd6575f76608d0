"""How many people would have to go if cuts alone were to pay for the capex increment?"""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from metrics.growth import Number
from metrics.scenarios import defaults
from metrics.scenarios.definition import PERSONS, RATIO, Case, Measure, Result, Scenario
from metrics.scenarios.parameters import Parameters
from metrics.scenarios.payback import NO_INCREMENT


def cuts_needed(capex_run_rate: Number, capex_before: Number, cost_per_head: Number) -> Number:
    """Persons whose yearly cost equals the capex increment."""
    return (capex_run_rate - capex_before) / cost_per_head


def _needed(values: pd.DataFrame, band: str) -> "pd.Series[float]":
    return cuts_needed(
        values["capex_run_rate"], values["capex_before"], values[f"cost_per_head_{band}"]
    )


def _persons(values: pd.DataFrame, band: str) -> Mapping[str, Result]:
    return {"cuts_needed": _needed(values, band)}


def _share(values: pd.DataFrame, band: str) -> Mapping[str, Result]:
    return {"cuts_needed_to_headcount": _needed(values, band) / values["headcount"]}


def _gap(values: pd.DataFrame, band: str) -> Mapping[str, Result]:
    return {"cuts_needed_beyond_made": _needed(values, band) - values["cuts_made"]}


_PERSONS = Measure("cuts_needed", "Cuts that would pay for the whole capex increment", PERSONS)
_SHARE = Measure("cuts_needed_to_headcount", "Those cuts as part of all people employed", RATIO)
_GAP = Measure("cuts_needed_beyond_made", "Those cuts less the cuts of the last year", PERSONS)
_GROUPS = (
    ((), _PERSONS, _persons),
    ((defaults.HEADCOUNT.name,), _SHARE, _share),
    ((defaults.CUTS_MADE.name,), _GAP, _gap),
)
_INCREMENT = (defaults.CAPEX_RUN_RATE.name, defaults.CAPEX_BEFORE.name)


def _cases(parameters: Parameters) -> list[Case]:
    return [
        Case(
            label=band,
            chosen={},
            needs=(*_INCREMENT, cost.name, *more),
            measures=(measure,),
            compute=partial(function, band=band),
        )
        for band, cost in defaults.COST_PER_HEAD.items()
        for more, measure, function in _GROUPS
    ]


SUBSIDY_GAP = Scenario(
    name="subsidy_gap",
    title="How many cuts would pay for the capex increment?",
    meaning=(
        "capex_run_rate less capex_before, divided by what an employee costs a year: the people "
        "whose pay would have to go for labour to fund the whole increment, at the low, mid and "
        "high cost per head. Above 1 as a part of headcount, the whole workforce would not do; "
        "beyond those made below zero, the cuts made save more than the increment."
    ),
    caveats=(
        "A yardstick, not a plan: it sets a year of saved pay against a year of spending and "
        "leaves out severance, lost output and the years after. At the low cost per head more "
        "cuts are needed than at the high one."
    ),
    parameters=(
        defaults.CAPEX_RUN_RATE,
        defaults.CAPEX_BEFORE,
        *defaults.COST_PER_HEAD.values(),
        defaults.HEADCOUNT,
        defaults.CUTS_MADE,
    ),
    rules=(NO_INCREMENT,),
    cases=_cases,
)
