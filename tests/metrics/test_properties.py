"""What must hold for any numbers: scale, order of rows and other companies do not matter.

Few examples, but each is a crowd of companies: a call costs the same for one as for many.
"""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.catalogue import find_metric, wanted_inputs
from metrics.evaluate import evaluate
from metrics.inputs import parse_input

Build = Callable[..., pd.DataFrame]
Amounts = dict[str, float | None]

NAMES = sorted({item.name for item in wanted_inputs() if item.period_kind == "fiscal_year"})
MONEY = ("currency", "currency_per_person")
AMOUNT = st.integers(1, 10**12) | st.integers(-(10**9), 10**9) | st.just(0) | st.none()
COMPANY = st.fixed_dictionaries(dict.fromkeys(NAMES, AMOUNT))
CROWD = st.lists(COMPANY, min_size=4, max_size=8)
KEY = ["cik", "metric", "vintage", "period_kind", "period_end"]

few = settings(max_examples=12)


def _frame(build: Build, crowd: list[Amounts], factor: float = 1.0) -> pd.DataFrame:
    companies = [
        build(
            {
                name: number * factor if parse_input(name).measure in MONEY else number
                for name, number in amounts.items()
                if number is not None
            },
            cik=cik,
            ticker=f"T{cik}",
        )
        for cik, amounts in enumerate(crowd)
    ]
    return pd.concat(companies, ignore_index=True)


@few
@given(crowd=CROWD)
def test_every_value_is_finite_or_has_a_reason(inputs: Build, crowd: list[Amounts]) -> None:
    rows = evaluate(_frame(inputs, crowd))
    is_ok = rows["status"] == "ok"
    assert np.isfinite(rows["value"][is_ok]).all()
    assert rows["reason"][is_ok].dropna().str.startswith("counted as nothing: ").all()
    assert rows["evidence"][is_ok].notna().all()
    assert rows["value"][~is_ok].isna().all() and rows["reason"][~is_ok].str.len().gt(10).all()
    assert not rows.duplicated(KEY).any()


@few
@given(crowd=CROWD, power=st.integers(-6, 12))
def test_scaling_all_money_leaves_all_else_alone(
    inputs: Build, crowd: list[Amounts], power: int
) -> None:
    # A power of two keeps every number exact, so that no sign or zero can change.
    factor = math.ldexp(1.0, power)
    before, after = evaluate(_frame(inputs, crowd)), evaluate(_frame(inputs, crowd, factor))
    is_money = before["metric"].map(lambda name: find_metric(name).unit in MONEY)
    expected = before["value"].mask(is_money, before["value"] * factor)
    np.testing.assert_allclose(after["value"], expected, rtol=1e-12)
    pd.testing.assert_frame_equal(after.drop(columns="value"), before.drop(columns="value"))


@few
@given(crowd=CROWD, seed=st.integers(0, 2**32 - 1))
def test_the_order_of_rows_does_not_matter(inputs: Build, crowd: list[Amounts], seed: int) -> None:
    frame = _frame(inputs, crowd)
    pd.testing.assert_frame_equal(
        evaluate(frame.sample(frac=1, random_state=seed)), evaluate(frame)
    )


@few
@given(crowd=CROWD)
def test_other_companies_do_not_change_a_companys_rows(inputs: Build, crowd: list[Amounts]) -> None:
    frame = _frame(inputs, crowd)
    together = evaluate(frame)
    own = together[together["cik"] == 1].reset_index(drop=True)
    pd.testing.assert_frame_equal(own, evaluate(frame[frame["cik"] == 1]))
