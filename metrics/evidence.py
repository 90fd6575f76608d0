"""How good the evidence for a value is: that of its weakest input."""

import pandas as pd

from metrics.errors import MetricError

# From strongest to weakest.
ORDER = (
    "reported",
    "derived",
    "extracted",
    "official_notice",
    "announced",
    "press",
    "assumed",
    "scenario",
)
_RANKS = {label: rank for rank, label in enumerate(ORDER)}
_LABELS = dict(enumerate(ORDER))


def ranks(labels: "pd.Series[str]", present: "pd.Series[bool]") -> "pd.Series[float]":
    """Rank of each label, larger is weaker; NaN where no value is present."""
    found = labels.map(_RANKS).astype(float)
    unknown = labels[found.isna() & present]
    if len(unknown):
        raise MetricError(
            f"a value with evidence {unknown.iloc[0]!r}",
            f"one of {', '.join(ORDER)}",
            "Look at the query that delivers the inputs.",
        )
    return found.where(present)


def weakest(input_ranks: pd.DataFrame, *, is_plain: bool) -> "pd.Series[str]":
    """Label for each row of ranks (a column an input); none where an input has none.

    Arithmetic on filed numbers is at best `derived`.
    """
    rank = input_ranks.max(axis="columns", skipna=False)
    if not is_plain:
        rank = rank.clip(lower=_RANKS["derived"])
    return rank.map(_LABELS).astype("str")
