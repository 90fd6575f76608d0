"""Whether a case can be computed for a company, why not, and from which parameters it was."""

import json
from collections.abc import Mapping

import pandas as pd

from metrics.evaluate import CONFLICT, MISSING_INPUT, NOT_APPLICABLE, OK
from metrics.scenarios.definition import CURRENCY, Case, Rule
from metrics.scenarios.parameters import DEFAULTS
from metrics.scenarios.resolve import GIVEN, Column

Columns = Mapping[str, Column]


def judge(needs: tuple[str, ...], rules: tuple[Rule, ...], columns: Columns) -> pd.DataFrame:
    """`status` and `reason` of every company, for cases with these needs.

    What is missing comes before a conflict of currencies, and that before a parameter or a rule
    by which the scenario does not apply.
    """
    needed = [columns[name] for name in needs]
    checks = [
        (MISSING_INPUT, _listed(_together([one.missing for one in needed]), ": ", "; ")),
        (CONFLICT, _different(_currencies(needs, columns))),
        *((NOT_APPLICABLE, one.unusable) for one in needed),
        *((NOT_APPLICABLE, _broken(rule, columns)) for rule in rules),
    ]
    rows = needed[0].value.index
    verdict = pd.DataFrame({"status": OK, "reason": None}, index=rows, dtype=object)
    for status, reason in checks:
        if reason.isna().all():
            continue
        fails = reason.notna() & (verdict["status"] == OK)
        verdict.loc[fails, "status"] = status
        verdict.loc[fails, "reason"] = reason[fails]
    return verdict


def currency(needs: tuple[str, ...], columns: Columns) -> "pd.Series[str]":
    """The currency of the money in these parameters; empty where it has none or several."""
    units = _currencies(needs, columns)
    return _first(units).where(~_differ(units), None)


def parameters_text(case: Case, money: "pd.Series[str]", columns: Columns) -> "pd.Series[str]":
    """JSON by company: each parameter of the case with value, unit, source and evidence."""
    common = {name: _chosen(name, value) for name, value in case.chosen.items()}
    own = zip(*(_entries(columns[name], money) for name in case.needs), strict=True)
    texts = [json.dumps(common | dict(zip(case.needs, row, strict=True))) for row in own]
    return pd.Series(texts, index=money.index, dtype=object)


def _entries(column: Column, money: "pd.Series[str]") -> list[dict[str, object]]:
    is_money = column.unit == CURRENCY
    units = money if is_money else pd.Series(column.unit, index=money.index)
    return [
        {
            "value": None if pd.isna(value) else value,
            "unit": None if pd.isna(unit) else unit,
            "from": column.source,
            "evidence": None if pd.isna(label) else label,
        }
        for value, unit, label in zip(column.value, units, column.evidence, strict=True)
    ]


def _chosen(name: str, value: float) -> dict[str, object]:
    """A value common to all companies: one of the factors, or assumed, or given by the user."""
    source = "assumed" if value == getattr(DEFAULTS, name, value) else GIVEN
    return {"value": value, "from": source, "evidence": "assumed"}


def _currencies(needs: tuple[str, ...], columns: Columns) -> pd.DataFrame:
    return _together([columns[name].currencies for name in needs])


def _together(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """Side by side, a measured value that several parameters take once."""
    together = pd.concat(frames, axis="columns")
    return together.loc[:, ~together.columns.duplicated()]


def _different(units: pd.DataFrame) -> "pd.Series[str]":
    heading = "measured values in different currencies: "
    differing = heading + _listed(units[_differ(units)], " ", ", ")
    return differing.reindex(units.index)


def _first(labels: pd.DataFrame) -> "pd.Series[str]":
    """The first label of each row; None for a row without any."""
    first = pd.Series(None, index=labels.index, dtype=object)
    for name in labels.columns:
        first = first.where(first.notna(), labels[name])
    return first


def _differ(labels: pd.DataFrame) -> "pd.Series[bool]":
    others = labels.notna() & labels.ne(_first(labels), axis="index")
    return others.any(axis="columns")


def _listed(labels: pd.DataFrame, between: str, after: str) -> "pd.Series[str]":
    """Each label of a row with its column's name; None for a row without any."""
    labels = labels.dropna(axis="columns", how="all")
    text = pd.Series("", index=labels.index, dtype=object)
    for name in labels.columns:
        named = f"{name}{between}" + labels[name].fillna("").astype(str) + after
        text += named.where(labels[name].notna(), "")
    return text.str.removesuffix(after).where(labels.notna().any(axis="columns"), None)


def _broken(rule: Rule, columns: Columns) -> "pd.Series[str]":
    fails = rule.broken(*(columns[name].value for name in rule.needs))
    return pd.Series(rule.reason, index=fails.index, dtype=object).where(fails, None)
