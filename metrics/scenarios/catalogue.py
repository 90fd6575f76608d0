"""The scenarios there are, as a reader finds them."""

import json

import pandas as pd

from metrics.scenarios.definition import Scenario
from metrics.scenarios.parameters import DEFAULTS
from metrics.scenarios.payback import PAYBACK_STRESS
from metrics.scenarios.productivity import PRODUCTIVITY
from metrics.scenarios.subsidy_gap import SUBSIDY_GAP


def catalogue() -> tuple[Scenario, ...]:
    """All scenarios, in the order of their rows."""
    return (PAYBACK_STRESS, PRODUCTIVITY, SUBSIDY_GAP)


def scenario_rows() -> list[dict[str, str]]:
    """A row a scenario: scenario, title, meaning, caveats, names of parameters and measures."""
    return [
        {
            "scenario": entry.name,
            "title": entry.title,
            "meaning": entry.meaning,
            "caveats": entry.caveats,
            "parameters": ", ".join(one.name for one in entry.parameters),
            "measures": ", ".join(row["measure"] for row in measure_rows(entry)),
        }
        for entry in catalogue()
    ]


def parameter_rows() -> list[dict[str, str]]:
    """A row a scenario and parameter: title, unit, default ("measured" where each company has
    its own) and where the default comes from."""
    return [
        {
            "scenario": entry.name,
            "parameter": one.name,
            "title": one.title,
            "unit": one.unit,
            "default": "measured" if one.measured else json.dumps(getattr(DEFAULTS, one.name)),
            "default_from": one.default_from,
        }
        for entry in catalogue()
        for one in entry.parameters
    ]


def measure_rows(entry: Scenario) -> list[dict[str, str]]:
    """A row a measure that the scenario gives, with title and unit."""
    found = {one.name: one for case in entry.cases(DEFAULTS) for one in case.measures}
    return [
        {"scenario": entry.name, "measure": one.name, "title": one.title, "unit": one.unit}
        for one in found.values()
    ]


def catalogue_frame() -> pd.DataFrame:
    """The rows of `scenario_rows` as a table."""
    return pd.DataFrame(scenario_rows())
