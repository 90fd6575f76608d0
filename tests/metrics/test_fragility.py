"""What is asked of the people left: numbers typed from filings, bounds, and every absence."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.evaluate import evaluate

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.Series]

ORACLE_2026 = {"headcount_year_before": 162_000.0, "headcount": 141_000.0}
META_2023 = {
    "headcount": 67_317.0,
    "headcount_year_before": 86_482.0,
    "headcount_two_years_before": 71_970.0,
    "headcount_peak": 87_314.0,
    "cuts": 10_000.0,
    "cuts_24m": 21_000.0,
    "cut_events_24m": 2.0,
    "revenue": 134_902e6,
    "revenue_year_before": 116_609e6,
}
META_2026 = {"cuts": 8_000.0, "headcount_year_before": 75_945.0}
ALPHABET_2024 = {
    "headcount": 183_323.0,
    "headcount_year_before": 182_502.0,
    "revenue": 350_018e6,
    "revenue_year_before": 307_394e6,
}
# At the bounds of the flag: two cuts, a tenth below the peak, and just above 15% more a person.
FLAGGED = {
    "cut_events_24m": 2.0,
    "headcount": 90_000.0,
    "headcount_peak": 100_000.0,
    "headcount_year_before": 90_000.0,
    "revenue": 115.1e9,
    "revenue_year_before": 100e9,
}


@pytest.mark.parametrize(
    ("metric", "values", "expected"),
    [
        ("break_even_multiplier", ORACLE_2026, 1.14894),
        ("break_even_multiplier", META_2023, 1.28470),
        ("break_even_multiplier_announced", META_2026, 1.11774),
        ("break_even_multiplier_announced", META_2023, 1.13075),
        ("repeat_cuts_24m", META_2023, 2),
        ("cut_depth_24m", META_2023, 29.17882),
        ("toil_proxy", META_2023, 0.48623),
        ("toil_proxy", ALPHABET_2024, 0.13356),
        ("understaffing_flag", META_2023, 1),
    ],
)
def test_filed_numbers(
    inputs: Build, pick: Pick, metric: str, values: dict[str, float], expected: float
) -> None:
    row = pick(evaluate(inputs(values)), metric)
    assert row["status"] == "ok"
    assert row["value"] == pytest.approx(expected, rel=1e-4)


def test_the_multiplier_is_one_over_what_is_left(inputs: Build, pick: Pick) -> None:
    cut = (162_000 - 141_000) / 162_000
    values = evaluate(inputs(ORACLE_2026 | {"cuts": 21_000.0}))
    for metric in ("break_even_multiplier", "break_even_multiplier_announced"):
        assert pick(values, metric)["value"] == pytest.approx(1 / (1 - cut))


@pytest.mark.parametrize(
    ("metric", "values", "reason"),
    [
        (
            "break_even_multiplier",
            {"headcount": 90_000.0},
            "headcount did not fall over the year: no cut to make up for",
        ),
        (
            "break_even_multiplier",
            {"headcount": 86_482.0},
            "headcount did not fall over the year: no cut to make up for",
        ),
        (
            "break_even_multiplier",
            {"headcount": 0.0},
            "headcount is 0: a zero base gives no ratio",
        ),
        (
            "break_even_multiplier_announced",
            {"cuts": 86_482.0},
            "as many were to go as there were: nobody is left to make up for them",
        ),
        (
            "cut_depth_24m",
            {"headcount_two_years_before": 0.0},
            "headcount two years before is 0: a zero base gives no ratio",
        ),
        (
            "toil_proxy",
            {"revenue_year_before": 0.0},
            "revenue a year before is 0: a zero base gives no growth rate",
        ),
        (
            "understaffing_flag",
            {"revenue_year_before": -1e6},
            "revenue a year before is negative: a negative base gives no answer",
        ),
    ],
)
def test_not_applicable(
    inputs: Build, pick: Pick, metric: str, values: dict[str, float], reason: str
) -> None:
    row = pick(evaluate(inputs(META_2023 | values)), metric)
    assert (row["status"], row["reason"]) == ("not_applicable", reason)
    assert np.isnan(row["value"])


@pytest.mark.parametrize(
    ("metric", "needs"),
    [
        ("break_even_multiplier", ["headcount", "headcount_year_before"]),
        ("break_even_multiplier_announced", ["cuts", "headcount_year_before"]),
        ("repeat_cuts_24m", ["cut_events_24m"]),
        ("cut_depth_24m", ["cuts_24m", "headcount_two_years_before"]),
        (
            "toil_proxy",
            ["revenue", "headcount", "revenue_year_before", "headcount_year_before"],
        ),
        ("understaffing_flag", list(FLAGGED)),
    ],
)
def test_each_missing_input_is_named(
    inputs: Build, pick: Pick, metric: str, needs: list[str]
) -> None:
    why = "the newest count is older than a year"
    for absent in needs:
        rest = {name: value for name, value in META_2023.items() if name != absent}
        row = pick(evaluate(inputs(rest, change={absent: {"reason": why}})), metric)
        assert (row["status"], row["reason"]) == ("missing_input", f"{absent}: {why}")


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({}, 1),
        ({"cut_events_24m": 5.0}, 1),
        ({"cut_events_24m": 1.0}, 0),
        ({"headcount_peak": 99_999.0}, 0),
        ({"revenue": 114.9e9}, 0),
        ({"headcount_year_before": 80_000.0}, 0),
    ],
)
def test_the_flag_needs_all_three(
    inputs: Build, pick: Pick, change: dict[str, float], answer: int
) -> None:
    row = pick(evaluate(inputs(FLAGGED | change)), "understaffing_flag")
    assert (row["status"], row["value"]) == ("ok", answer)


def test_no_cut_asks_for_nothing_more(inputs: Build, pick: Pick) -> None:
    values = evaluate(inputs(META_2023 | {"cuts": 0.0, "cuts_24m": 0.0, "cut_events_24m": 0.0}))
    assert pick(values, "break_even_multiplier_announced")["value"] == 1
    assert pick(values, "cut_depth_24m")["value"] == 0
    assert pick(values, "repeat_cuts_24m")["value"] == 0


def test_restated_headcount_on_another_basis_is_a_conflict(inputs: Build, pick: Pick) -> None:
    change = {"headcount_year_before": {"tag_scope": "full-time"}}
    values = evaluate(inputs(META_2023, change=change))
    for metric in ("break_even_multiplier", "toil_proxy", "understaffing_flag"):
        assert pick(values, metric)["status"] == "conflict"


def test_press_counts_make_a_press_value(inputs: Build, pick: Pick) -> None:
    change = {
        "headcount_year_before": {"unit": "persons", "evidence": "extracted"},
        "cuts": {"unit": "persons", "evidence": "press"},
    }
    row = pick(evaluate(inputs(META_2023, change=change)), "break_even_multiplier_announced")
    assert (row["status"], row["evidence"]) == ("ok", "press")


STAFF = st.integers(2, 10**6)


@settings(max_examples=25)
@given(staff=STAFF, share=st.floats(0, 0.99), more=st.integers(0, 1000))
def test_more_cuts_never_ask_for_less(
    inputs: Build, pick: Pick, staff: int, share: float, more: int
) -> None:
    cuts = int(staff * share)
    larger = min(cuts + more, staff - 1)
    asked = [
        pick(
            evaluate(inputs({"headcount_year_before": staff, "cuts": cut})),
            "break_even_multiplier_announced",
        )["value"]
        for cut in (cuts, larger)
    ]
    assert 1 <= asked[0] <= asked[1]


@settings(max_examples=25)
@given(factor=st.integers(-6, 12).map(lambda power: 2.0**power))
def test_money_and_people_scale_apart(inputs: Build, pick: Pick, factor: float) -> None:
    """In another currency, or at a company so many times as large, all stays as it is."""
    same = ("break_even_multiplier", "cut_depth_24m", "toil_proxy", "understaffing_flag")
    money = {name: META_2023[name] * factor for name in ("revenue", "revenue_year_before")}
    people = {
        name: value * factor
        for name, value in META_2023.items()
        if name.startswith(("headcount", "cuts"))
    }
    before = evaluate(inputs(META_2023))
    for changed in (money, people):
        after = evaluate(inputs(META_2023 | changed))
        for metric in same:
            assert pick(after, metric)["value"] == pytest.approx(pick(before, metric)["value"])
