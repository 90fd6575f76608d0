"""A formula with its numbers put in, for a person at a terminal."""

import math
import re
import textwrap
from collections.abc import Mapping

from metrics.definition import CURRENCY, Metric

WIDTH = 78  # columns of a plain terminal, less an indent
MILLION = 1_000_000
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def explain_formula(metric: Metric, values: Mapping[str, float]) -> str:
    """The formula with numbers in place of names and its result: "69,691 / 200,966 = 0.3468".

    Whole units where that fits on a line, otherwise money in millions: said once where there is
    only money, and beside each amount ("52,785 mn") where people or pay are in it too. Absent
    inputs keep their name; the result is then "no value" unless they are optional, as it is for
    an unusable base.
    """
    result = value_of(metric, values)
    whole = _line(metric, values, result, scale=1)
    if len(whole) <= WIDTH:
        return whole
    only_money = _only_money(metric)
    line = _line(metric, values, result, scale=MILLION, mark="" if only_money else " mn")
    return textwrap.fill(
        line + " (in millions)" if only_money else line,
        width=WIDTH,
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def value_of(metric: Metric, values: Mapping[str, float]) -> float:
    """The metric's value, in its unit, for these inputs by name. NaN where `evaluate` would give
    none: an input that is not optional lacks, or one that must be positive is not."""
    numbers = [float(values.get(name, math.nan)) for name in metric.input_names]
    lacking = [name for name in metric.input_names if name not in values]
    if set(lacking) - set(metric.optional):
        return math.nan
    if any(values.get(name, math.nan) <= 0 for name in metric.positive):
        return math.nan
    try:
        value = metric.function(*numbers)
    except (ZeroDivisionError, OverflowError):
        return math.nan
    # The root of a negative number.
    return math.nan if isinstance(value, complex) else float(value)


def _money(metric: Metric) -> set[str]:
    """Inputs that are amounts in a currency, not amounts a head."""
    return {item.name for item in metric.inputs if item.measure == CURRENCY}


def _only_money(metric: Metric) -> bool:
    return len(_money(metric)) == len(metric.inputs)


def _line(
    metric: Metric, values: Mapping[str, float], result: float, scale: int, mark: str = ""
) -> str:
    in_money = _money(metric)

    def number(match: re.Match[str]) -> str:
        name = match.group()
        value = values.get(name, math.nan)
        if math.isnan(value):
            return name
        text = _amount(value, scale, mark) if name in in_money else _digits(value)
        return f"({text})" if value < 0 and not metric.is_plain else text

    left = _NAME.sub(number, metric.formula)
    if not math.isfinite(result):
        return f"{left} = no value"
    return f"{left} = {_answer(metric, result, scale, mark)}"


def _answer(metric: Metric, result: float, scale: int, mark: str) -> str:
    if metric.labels:
        return metric.labels[int(result)]
    if metric.unit == CURRENCY:
        return _amount(result, scale, mark)
    return f"{result:,.4f}" if metric.unit == "ratio" else _digits(result, decimals=2)


def _amount(value: float, scale: int, mark: str) -> str:
    """Money in `scale`, marked as such; what is far below it, as a price is, stays as it is."""
    if mark and abs(value) < scale:
        return _digits(value)
    return _digits(value / scale) + mark


def _digits(value: float, decimals: int = 6) -> str:
    """Grouped digits, as many decimals as the number has, up to `decimals`."""
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
