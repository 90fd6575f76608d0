"""A company's share of what the cohort spends."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from metrics.evaluate import evaluate

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.Series]

# Year to the end of 2025, USD million: of Meta, and of Meta, Alphabet and Amazon together.
META, THREE = 69_691e6, 69_691e6 + 91_447e6 + 131_819e6
TTM = {"period_kind": "ttm", "fiscal_quarter": 4}


def test_the_share_of_three(inputs: Build, pick: Pick) -> None:
    values = evaluate(inputs({"capex": META, "peers_capex": THREE}, **TTM))
    assert pick(values, "capex_share_of_peers")["value"] == pytest.approx(0.23789, abs=1e-5)


@pytest.mark.parametrize(
    ("values", "change", "status", "reason"),
    [
        ({"capex": META}, {}, "missing_input", "peers_capex: nothing filed"),
        ({"peers_capex": THREE}, {}, "missing_input", "capex: nothing filed"),
        (
            {"capex": 0.0, "peers_capex": 0.0},
            {},
            "not_applicable",
            "peers capex is 0: a zero base gives no ratio",
        ),
        (
            {"capex": META, "peers_capex": THREE},
            {"capex": {"unit": "EUR"}},
            "conflict",
            "inputs in different currencies: capex EUR, peers_capex USD",
        ),
    ],
)
def test_why_there_is_no_share(
    inputs: Build,
    pick: Pick,
    values: dict[str, float],
    change: dict[str, dict[str, object]],
    status: str,
    reason: str,
) -> None:
    row = pick(evaluate(inputs(values, change=change, **TTM)), "capex_share_of_peers")
    assert (row["status"], row["reason"]) == (status, reason)
    assert np.isnan(row["value"])
