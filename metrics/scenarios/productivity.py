"""What do the people left have to achieve? Output after a cut, and where it breaks even."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from metrics.growth import Number
from metrics.scenarios import defaults
from metrics.scenarios.definition import RATIO, Case, Measure, Parameter, Result, Rule, Scenario
from metrics.scenarios.parameters import Parameters

EVERYONE = 1  # the whole workforce
NOBODY = 0  # no cut


def velocity(multiplier: float, cut: Number) -> Number:
    """Output against that before the cut, ratio: the people left, each so many times as much."""
    return multiplier * (EVERYONE - cut)


def break_even_multiplier(cut: Number) -> Number:
    """How many times as much each person left must do for output to stay as it was."""
    return EVERYONE / (EVERYONE - cut)


def _velocity(values: pd.DataFrame, multiplier: float) -> Mapping[str, Result]:
    return {"velocity": velocity(multiplier, values["cut"])}


def _break_even(values: pd.DataFrame) -> Mapping[str, Result]:
    return {"break_even_multiplier": break_even_multiplier(values["cut"])}


VELOCITY = Measure("velocity", "Output against that before the cut", RATIO)
BREAK_EVEN = Measure("break_even_multiplier", "Output a person that makes up for the cut", RATIO)
OWN_CUT = "own cut"


def _cases(parameters: Parameters) -> list[Case]:
    needs = (defaults.CUT.name,)
    by_multiplier = [
        Case(
            label=f"m={multiplier:g}",
            chosen={"multiplier": multiplier},
            needs=needs,
            measures=(VELOCITY,),
            compute=partial(_velocity, multiplier=multiplier),
        )
        for multiplier in parameters.multipliers
    ]
    return [Case(OWN_CUT, {}, needs, (BREAK_EVEN,), _break_even), *by_multiplier]


def _no_part(cut: "pd.Series[float]") -> "pd.Series[bool]":
    return (cut < NOBODY) | (cut >= EVERYONE)


PRODUCTIVITY = Scenario(
    name="productivity",
    title="How much more must the people left achieve?",
    meaning=(
        "Output after a cut is m x (1 - cut): the people left, each doing m times as much. It "
        "breaks even at m = 1 / (1 - cut). Threefold output a person and 60% of people gone "
        "would leave 1.2 times the output. Shown for each company's own cut, and as a grid of "
        "multipliers and cuts that holds for any."
    ),
    caveats=(
        "Takes all people as alike and work as divisible; nobody measures m. Cuts announced are "
        "not all carried out, and hiring elsewhere can make up for them."
    ),
    parameters=(
        defaults.CUT,
        Parameter(
            "multipliers",
            "Output a person against that before the cut",
            RATIO,
            "assumed: from no gain to threefold, the most that was claimed",
        ),
        Parameter(
            "grid_cuts",
            "Parts of the workforce let go, for the grid that holds for any company",
            RATIO,
            "assumed: from none to 60%, the most that was claimed",
        ),
    ),
    rules=(
        Rule(
            (defaults.CUT.name,),
            _no_part,
            "the cut is not a part of the workforce (from 0 to below 1)",
        ),
    ),
    cases=_cases,
)
