"""A formula with its numbers put in, for a person at a terminal."""

import math
import re
import textwrap
from collections.abc import Mapping

import numpy as np

from metrics.definition import Metric
from metrics.reasons import MONEY, money

WIDTH = 80  # columns of a plain terminal
MILLION = 1_000_000
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def explain_formula(metric: Metric, values: Mapping[str, float]) -> str:
    """The formula with numbers in place of names and its result: "69,691 / 200,966 = 0.3468".

    Whole units where that fits on a line, otherwise money in millions, and says so. Absent inputs
    keep their name, and the result is then "no value", as it is for an unusable base.
    """
    result = _result(metric, values)
    whole = _line(metric, values, result, scale=1)
    if len(whole) <= WIDTH:
        return whole
    what = "" if money(metric) == metric.input_names else "money "
    return textwrap.fill(
        _line(metric, values, result, scale=MILLION) + f" ({what}in millions)",
        width=WIDTH,
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _result(metric: Metric, values: Mapping[str, float]) -> float:
    """The metric's value, NaN where `evaluate` would give none."""
    numbers = [np.float64(values.get(name, math.nan)) for name in metric.input_names]
    if any(values.get(name, math.nan) <= 0 for name in metric.positive):
        return math.nan
    with np.errstate(all="ignore"):
        return float(metric.function(*numbers))


def _line(metric: Metric, values: Mapping[str, float], result: float, scale: int) -> str:
    in_money = money(metric)

    def number(match: re.Match[str]) -> str:
        value = values.get(match.group(), math.nan)
        if math.isnan(value):
            return match.group()
        text = _digits(value, scale if match.group() in in_money else 1)
        return f"({text})" if value < 0 and not metric.is_plain else text

    left = _NAME.sub(number, metric.formula)
    if not math.isfinite(result):
        return f"{left} = no value"
    return f"{left} = {_answer(metric, result, scale)}"


def _answer(metric: Metric, result: float, scale: int) -> str:
    if metric.labels:
        return metric.labels[int(result)]
    return _digits(result, scale) if metric.unit in MONEY else f"{result:,.4f}"


def _digits(value: float, scale: int) -> str:
    """Grouped digits, as many decimals as the number has, six at most."""
    text = f"{value / scale:,.6f}"
    return text.rstrip("0").rstrip(".")
