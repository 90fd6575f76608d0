"""All scenarios for all companies: each case computed once, for every company that allows it."""

import json

import pandas as pd

from metrics.evaluate import NOT_APPLICABLE, OK
from metrics.scenarios.catalogue import catalogue
from metrics.scenarios.definition import CURRENCY, Case, Measure, Result, Scenario
from metrics.scenarios.measured import COMPANY, side_by_side
from metrics.scenarios.parameters import DEFAULTS, Parameters
from metrics.scenarios.productivity import (
    BREAK_EVEN,
    PRODUCTIVITY,
    VELOCITY,
    break_even_multiplier,
    velocity,
)
from metrics.scenarios.resolve import arguments, resolve
from metrics.scenarios.verdict import Columns, currency, judge, parameters_text

SCENARIO_COLUMNS = [
    *COMPANY,
    "scenario",
    "factor",
    "quarter",
    "measure",
    "value",
    "unit",
    "status",
    "reason",
    "evidence",
    "parameters",
]
EVIDENCE = "scenario"


def evaluate_scenarios(measured: pd.DataFrame, parameters: Parameters = DEFAULTS) -> pd.DataFrame:
    """What would be, one row a company, quarter measured, scenario, factor, measure and quarter.

    `measured` has a row a value (MEASURED_COLUMNS of metrics.scenarios.measured, and `reason`
    where an absent one has one). In the result `quarter` counts from the quarter measured, for
    paths; it is empty for single results, and for a path that there is none of. `value` is empty
    unless `status` is `ok`. `parameters` is JSON, from name to value, unit, source and evidence.
    MetricError for a frame that is no such frame.
    """
    own = {one.name: one for entry in catalogue() for one in entry.parameters if one.measured}
    names = list(dict.fromkeys(name for one in own.values() for name in arguments(one)))
    table = side_by_side(measured, names)
    columns = {name: resolve(one, parameters, table) for name, one in own.items()}
    parts = [_scenario_rows(entry, table.companies, columns, parameters) for entry in catalogue()]
    return _typed(pd.concat(parts, ignore_index=True))


def productivity_grid(parameters: Parameters = DEFAULTS) -> pd.DataFrame:
    """Velocity and break-even multiplier over all cuts and multipliers asked for.

    In the columns of `evaluate_scenarios`, those of the company empty: they hold for any.
    """
    rows = [
        _grid_row(BREAK_EVEN, {"cut": cut}, break_even_multiplier(cut))
        for cut in parameters.grid_cuts
    ]
    rows += [
        _grid_row(VELOCITY, {"m": multiplier, "cut": cut}, velocity(multiplier, cut))
        for multiplier in parameters.multipliers
        for cut in parameters.grid_cuts
    ]
    return _typed(pd.DataFrame(rows))


def _grid_row(measure: Measure, chosen: dict[str, float], value: float) -> dict[str, object]:
    known = {name: {"value": one, "from": "assumed"} for name, one in chosen.items()}
    return {
        "scenario": PRODUCTIVITY.name,
        "factor": ", ".join(f"{name}={one:g}" for name, one in chosen.items()),
        "measure": measure.name,
        "value": value,
        "unit": measure.unit,
        "status": OK,
        "evidence": EVIDENCE,
        "parameters": json.dumps(known),
    }


def _scenario_rows(
    entry: Scenario, companies: pd.DataFrame, columns: Columns, parameters: Parameters
) -> pd.DataFrame:
    cases = entry.cases(parameters)
    # Several cases need the same of a company, and differ only by factor.
    common = {}
    for needs in dict.fromkeys(case.needs for case in cases):
        verdict = judge(needs, entry.rules, columns)
        common[needs] = companies.assign(
            scenario=entry.name, evidence=EVIDENCE, money=currency(needs, columns), **verdict
        )
    return pd.concat(
        [_case_rows(case, common[case.needs], columns) for case in cases], ignore_index=True
    )


def _case_rows(case: Case, common: pd.DataFrame, columns: Columns) -> pd.DataFrame:
    """Rows of all measures; `common` says of each company whether the case can be computed."""
    values = pd.DataFrame({name: columns[name].value for name in case.needs})
    results = case.compute(values[common["status"] == OK])
    common = common.assign(
        factor=case.label, parameters=parameters_text(case, common["money"], columns)
    )
    return pd.concat(
        [
            _measure_rows(
                common.assign(unit=common["money"] if measure.unit == CURRENCY else measure.unit),
                measure,
                results[measure.name],
            )
            for measure in case.measures
        ],
        ignore_index=True,
    )


def _measure_rows(rows: pd.DataFrame, measure: Measure, result: Result) -> pd.DataFrame:
    """Rows of one measure; of a path one a quarter, for the companies that have it."""
    rows = rows.assign(measure=measure.name)
    if isinstance(result, pd.DataFrame):
        long = result.melt(var_name="quarter", ignore_index=False)
        return rows.join(long.sort_values("quarter", kind="stable"), how="left")
    rows = rows.assign(value=result, quarter=None)
    never = (rows["status"] == OK) & rows["value"].isna()
    rows.loc[never, "status"] = NOT_APPLICABLE
    rows.loc[never, "reason"] = measure.never
    return rows


def _typed(rows: pd.DataFrame) -> pd.DataFrame:
    texts = dict.fromkeys(("unit", "status", "reason", "evidence", "parameters"), "str")
    rows = rows.reindex(columns=SCENARIO_COLUMNS).astype(texts)
    return rows.astype({"quarter": "Int64", "value": "float64"})
