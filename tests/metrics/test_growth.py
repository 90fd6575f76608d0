"""Growth on numbers typed from filings (USD million)."""

import pandas as pd
import pytest

from metrics.growth import compound_growth, growth


def test_growth_of_numbers_and_of_series() -> None:
    assert growth(69_691.0, 37_256.0) == pytest.approx(0.8706, abs=5e-5)
    both = growth(pd.Series([69_691.0, 91_447.0]), pd.Series([37_256.0, 52_535.0]))
    assert both.round(4).tolist() == [0.8706, 0.7407]


def test_compound_growth() -> None:
    assert compound_growth(8.0, 1.0, 3) == pytest.approx(1.0)
    assert compound_growth(69_691.0, 37_256.0, 1) == growth(69_691.0, 37_256.0)
