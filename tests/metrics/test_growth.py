"""Growth on numbers typed from filings (USD million)."""

import numpy as np
import pandas as pd
import pytest

from metrics.growth import average, compound_growth, growth, increase


def test_growth_of_numbers_and_of_series() -> None:
    assert growth(69_691.0, 37_256.0) == pytest.approx(0.8706, abs=5e-5)
    both = growth(pd.Series([69_691.0, 91_447.0]), pd.Series([37_256.0, 52_535.0]))
    assert both.round(4).tolist() == [0.8706, 0.7407]


def test_compound_growth() -> None:
    assert compound_growth(8.0, 1.0, 3) == pytest.approx(1.0)
    assert compound_growth(69_691.0, 37_256.0, 1) == growth(69_691.0, 37_256.0)


def test_an_increase_is_a_rise_only() -> None:
    assert increase(69_691.0, 37_256.0) == 32_435.0
    assert np.isnan(increase(37_256.0, 69_691.0)) and np.isnan(increase(5.0, 5.0))
    assert np.isnan(increase(5.0, np.nan))
    rises = increase(np.array([3.0, 1.0]), np.array([1.0, 3.0]))
    np.testing.assert_array_equal(rises, [2.0, np.nan])


def test_average() -> None:
    assert average(78_865.0, 74_067.0) == 76_466.0
