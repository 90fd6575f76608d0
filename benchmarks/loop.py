"""The usual way to compute indicators, to measure against: company by company with pandas."""

import numpy as np
import pandas as pd

from metrics.catalogue import catalogue
from metrics.definition import Metric

KEY = ["cik", "metric", "vintage", "period_kind", "period_end"]


def by_company(inputs: pd.DataFrame) -> pd.DataFrame:
    """KEY and value of every indicator, as a loop gives them that keeps neither status nor reason,
    unit, evidence or day of filing; no number where an input is missing or a base not positive."""
    inputs = inputs.astype(dict.fromkeys(inputs.select_dtypes("category"), "str"))
    frames = [_company(rows) for _, rows in inputs.groupby("cik")]
    return pd.concat(frames, ignore_index=True)


def _company(rows: pd.DataFrame) -> pd.DataFrame:
    found = []
    for (vintage, kind), part in rows.groupby(["vintage", "period_kind"]):
        wide = part.pivot(index="period_end", columns="input", values="value")
        values = pd.DataFrame(
            {m.metric: _values(m, wide) for m in catalogue() if kind in m.period_kinds}
        )
        long = values.reset_index().melt("period_end", var_name="metric")
        found.append(long.assign(vintage=vintage, period_kind=kind))
    return pd.concat(found).assign(cik=rows["cik"].iloc[0])


def _values(metric: Metric, wide: pd.DataFrame) -> "pd.Series[float]":
    columns = [wide[name] for name in metric.input_names]
    with np.errstate(all="ignore"):
        value = pd.Series(metric.function(*columns), index=wide.index)
    for name in metric.positive:
        value = value.where(wide[name] > 0)
    return value.replace([np.inf, -np.inf], np.nan)
