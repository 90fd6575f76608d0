"""Of each year to date as filed: until when it was known, and what was known of the one before."""

import numpy as np
from numpy.typing import NDArray

from warehouse.connection import Connection
from warehouse.versions import (
    DAY_BITS,
    NOWHERE,
    Numbers,
    Versions,
    as_given,
    columns_of,
    in_order,
    key_of,
    taken,
)

PLACE_BITS, SERIES_BITS = 14, 26  # as in slot_of; ten of a tag's rule, sixteen of a unit
FILED = """
select rowid, cik, tag_rule::bigint * 65536 + enum_code(unit) as series,
    place_of(fiscal_year, quarter_number)::bigint as place, filed - date '1970-01-01' as day,
    period_end - date '1970-01-01' as period_end, accession::bigint as accession, value
from years_to_date
"""


def number_years_to_date(connection: Connection) -> None:
    """Names to_date_numbers, one row for each of years_to_date in the same order.

    known_until; other_value_until, the last day on which another value was known; and before_, what
    was known, when it was filed, of the year to date that ends a quarter earlier. Days are since
    1970; NOWHERE and NaN where there is none.
    """
    ciks, series, place, day, *stated = columns_of(connection, FILED)
    company = np.unique(ciks, return_inverse=True)[1]
    slot = (company << (SERIES_BITS + PLACE_BITS)) + (series << PLACE_BITS) + place
    versions = in_order(slot, day)
    period_end, accession, value = (column[versions.given] for column in stated)
    before = _quarter_before(versions, slot[versions.given])
    columns = {
        "known_until": versions.known_until,
        "other_value_until": _other_value_until(versions, value),
        "before_value": taken(value, before, np.nan),
        "before_end": taken(period_end, before, NOWHERE),
        "before_filed": taken(versions.days, before, NOWHERE),
        "before_accession": taken(accession, before, NOWHERE),
    }
    numbers = {name: as_given(column, versions.given) for name, column in columns.items()}
    connection.register("to_date_numbers", numbers)


def _quarter_before(versions: Versions, slot: Numbers) -> Numbers:
    """The row of the same year's quarter before that was filed last by then, or NOWHERE."""
    is_first_quarter = slot % 4 == 1
    places = np.where(is_first_quarter, NOWHERE, versions.place(slot - 1))
    rows = versions.known(places, versions.days)
    return np.where(taken(versions.days, rows, np.inf) <= versions.days, rows, NOWHERE)


def _other_value_until(versions: Versions, value: NDArray[np.float64]) -> Numbers:
    before = np.where(versions.version > 1, np.roll(versions.days, 1), NOWHERE)
    changed = np.where(value != np.roll(value, 1), before, NOWHERE)
    place = versions.keys >> DAY_BITS
    # A day of this period or none, which is less: the greatest so far is of the same place.
    last = np.maximum.accumulate(key_of(place, changed + 1))
    return last - key_of(place, np.zeros_like(place)) - 1
