"""A period of a company as one number: the year, or four times the year and the quarter.

The two do not meet, since no year of business is as large as four times another. In SQL: place_of
in views/00_words_as_numbers, year_of and quarter_of in views/07_series.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.signedinteger[Any]]

FIRST_QUARTER = 4096  # less than four times the first year that facts are taken of, 1900


def place_of(fiscal_year: Numbers, fiscal_quarter: Numbers) -> Numbers:
    """The place of each period; of quarter 0 it is the year."""
    return np.where(fiscal_quarter == 0, fiscal_year, fiscal_year * 4 + fiscal_quarter)


def taken_apart(place: Numbers) -> tuple[Numbers, Numbers]:
    """Fiscal year and quarter of each place."""
    by_year = place < FIRST_QUARTER
    return np.where(by_year, place, (place - 1) // 4), np.where(by_year, 0, (place - 1) % 4 + 1)
