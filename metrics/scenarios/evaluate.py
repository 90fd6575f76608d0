"""All scenarios for all companies: each case computed once, for every company that allows it."""

import json
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics.evaluate import NOT_APPLICABLE, OK
from metrics.scenarios.catalogue import catalogue
from metrics.scenarios.definition import CURRENCY, Case, Floats, Measure, Result, Scenario
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
from metrics.scenarios.verdict import Columns, Verdict, judge, parameters_text

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

Objects: TypeAlias = NDArray[Any]  # texts, None where there is none


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
    parts = [part for entry in catalogue() for part in _scenario_parts(entry, columns, parameters)]
    return _typed(_table(parts, table.companies))


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


class Part(NamedTuple):
    """One measure of one case, an entry a row; `company` is its place among the companies."""

    scenario: str
    factor: str
    measure: str
    company: NDArray[np.intp]
    quarter: Floats
    value: Floats
    unit: Objects
    status: Objects
    reason: Objects
    parameters: Objects


def _scenario_parts(entry: Scenario, columns: Columns, parameters: Parameters) -> list[Part]:
    cases = entry.cases(parameters)
    # Several cases need the same of a company, and differ only by factor.
    verdicts = {
        needs: judge(needs, entry.rules, columns)
        for needs in dict.fromkeys(case.needs for case in cases)
    }
    return [
        part for case in cases for part in _case_parts(entry, case, verdicts[case.needs], columns)
    ]


def _case_parts(entry: Scenario, case: Case, verdict: Verdict, columns: Columns) -> list[Part]:
    """All measures; `verdict` says of each company whether the case can be computed."""
    can_be = np.flatnonzero(np.array(verdict.status) == OK)
    values = pd.DataFrame({name: columns[name].value[can_be] for name in case.needs}, can_be)
    results = case.compute(values)
    text = np.array(parameters_text(case, verdict.money, columns), dtype=object)
    parts = []
    for measure in case.measures:
        company, quarter, value = _spread(results[measure.name], len(text))
        status = np.array(verdict.status, dtype=object)[company]
        reason = np.array(verdict.reason, dtype=object)[company]
        never = (status == OK) & np.isnan(value)
        status[never], reason[never] = NOT_APPLICABLE, measure.never
        unit = verdict.money if measure.unit == CURRENCY else [measure.unit] * len(text)
        of_company = np.array(unit, dtype=object)[company], status, reason, text[company]
        named = entry.name, case.label, measure.name
        parts.append(Part(*named, company, quarter, value, *of_company))
    return parts


def _spread(result: Result, count: int) -> tuple[NDArray[np.intp], Floats, Floats]:
    """Company, quarter and value of each row: of a path one a quarter, for those that have it."""
    is_path = isinstance(result, pd.DataFrame)
    quarters = np.array(result.columns if is_path else [np.nan], dtype=float)
    has_it = np.isin(np.arange(count), result.index)
    company = np.repeat(np.arange(count), np.where(has_it, len(quarters), 1))
    quarter, value = np.full(len(company), np.nan), np.full(len(company), np.nan)
    filled = has_it[company]
    quarter[filled] = np.tile(quarters, has_it.sum())
    value[filled] = result.to_numpy(dtype=float).ravel()
    return company, quarter, value


def _table(parts: list[Part], companies: pd.DataFrame) -> pd.DataFrame:
    """All parts one below the other."""
    lengths = [len(part.company) for part in parts]
    company = np.concatenate([part.company for part in parts])
    named = {
        name: np.repeat(np.array([getattr(part, name) for part in parts], dtype=object), lengths)
        for name in ("scenario", "factor", "measure")
    }
    rows = {
        name: np.concatenate([getattr(part, name) for part in parts])
        for name in ("quarter", "value", "unit", "status", "reason", "parameters")
    }
    table = companies.take(company).reset_index(drop=True)
    return table.assign(**named, **rows, evidence=EVIDENCE)


def _typed(rows: pd.DataFrame) -> pd.DataFrame:
    texts = dict.fromkeys(("unit", "status", "reason", "evidence", "parameters"), "str")
    rows = rows.reindex(columns=SCENARIO_COLUMNS).astype(texts)
    return rows.astype({"quarter": "Int64", "value": "float64"})
