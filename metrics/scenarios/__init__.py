"""What would be: computed from parameters, labelled `scenario`, never among the measurements."""

from metrics.scenarios.catalogue import catalogue, catalogue_frame, parameter_rows, scenario_rows
from metrics.scenarios.evaluate import SCENARIO_COLUMNS, evaluate_scenarios, productivity_grid
from metrics.scenarios.measured import MEASURED_COLUMNS, TAKEN, measured_from_inputs
from metrics.scenarios.parameters import DEFAULTS, Parameters

__all__ = [
    "DEFAULTS",
    "MEASURED_COLUMNS",
    "SCENARIO_COLUMNS",
    "TAKEN",
    "Parameters",
    "catalogue",
    "catalogue_frame",
    "evaluate_scenarios",
    "measured_from_inputs",
    "parameter_rows",
    "productivity_grid",
    "scenario_rows",
]
