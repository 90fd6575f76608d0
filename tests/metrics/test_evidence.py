"""A value is as good as its weakest input."""

import numpy as np
import pandas as pd
import pytest

from metrics import evidence
from metrics.errors import MetricError


def _weakest(*labels: str | None, is_plain: bool = False) -> object:
    series = pd.Series(labels, dtype="category")
    ranks = evidence.ranks(series, series.notna().to_numpy())
    (rank,) = evidence.weakest(ranks[:, np.newaxis], is_plain=is_plain)
    return None if rank < 0 else evidence.ORDER[rank]


@pytest.mark.parametrize(
    ("labels", "weakest"),
    [
        (("reported", "reported"), "derived"),
        (("reported", "derived"), "derived"),
        (("extracted", "reported"), "extracted"),
        (("official_notice", "extracted"), "official_notice"),
        (("announced", "official_notice"), "announced"),
        (("press", "announced", "reported"), "press"),
        (("press", "assumed"), "assumed"),
        (("scenario", "assumed"), "scenario"),
    ],
)
def test_the_weakest_counts(labels: tuple[str, ...], weakest: str) -> None:
    assert _weakest(*labels) == weakest


def test_a_plain_value_keeps_its_own() -> None:
    assert _weakest("reported", is_plain=True) == "reported"


def test_no_evidence_for_a_missing_input() -> None:
    assert _weakest("reported", None) is None


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(MetricError, match="evidence 'rumour'; expected one of reported, "):
        _weakest("reported", "rumour")
