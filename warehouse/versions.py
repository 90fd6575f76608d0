"""The versions of every period in the order of days, as arrays.

Rows are many and what orders them is two columns. In arrays to sort those, to look at neighbours
and to find what was known on a day takes a tenth of the time of DuckDB's windows and joins, which
carry all other columns along.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from warehouse.connection import Connection

Numbers = NDArray[np.int64]

FOREVER = int(np.datetime64("9999-12-31", "D").astype(int))
DAY_BITS = 22  # of days since 1970, the last being FOREVER
NOWHERE = -1
KEYS = "select rowid, slot, filed - date '1970-01-01' as day from own_vintages"


class Versions(NamedTuple):
    """Rows (slot, day) in their order: where each was given, its day and version, counted from 1,
    until when it was known (exclusive), and its `key`; of each slot once its first and last row."""

    given: Numbers
    days: Numbers
    version: Numbers
    known_until: Numbers
    keys: Numbers
    slots: Numbers
    first: Numbers
    last: Numbers

    def place(self, slots: Numbers) -> Numbers:
        """Where in `slots` each is, or NOWHERE."""
        if not len(self.slots):
            return np.full(len(slots), NOWHERE)
        found = np.minimum(np.searchsorted(self.slots, slots), len(self.slots) - 1)
        return np.where(self.slots[found] == slots, found, NOWHERE)

    def known(self, places: Numbers, days: Numbers) -> Numbers:
        """The row of each slot, by its place, that was known on a day: the first before any was;
        NOWHERE for no slot."""
        if not len(self.slots):
            return places
        rows = np.searchsorted(self.keys, key_of(places, days), side="right") - 1
        return np.where(places == NOWHERE, NOWHERE, np.maximum(rows, self.first[places]))


def number_versions(connection: Connection) -> Versions:
    """The versions of own_vintages, and by name version_numbers, one row for each of own_vintages
    in the same order: its version, and known_until as a day since 1970."""
    slots, days = columns_of(connection, KEYS)
    versions = in_order(slots, days)
    numbers = {
        "version": as_given(versions.version, versions.given),
        "known_until": as_given(versions.known_until, versions.given),
    }
    connection.register("version_numbers", numbers)
    return versions


def columns_of(connection: Connection, sql: str) -> list[NDArray[Any]]:
    """Numbers by column, but the first: that is the rowid, which tells the order of all."""
    ids, *columns = map(np.asarray, connection.execute(sql).fetchnumpy().values())
    # Several threads read in any order; to let DuckDB sort takes longer than all the rest.
    if (np.diff(ids) < 0).any():
        order = np.argsort(ids)
        columns = [column[order] for column in columns]
    return columns


def in_order(slots: Numbers, days: Numbers) -> Versions:
    """Each (slot, day), days since 1970, as a version of its slot."""
    # Rows come almost in the order of slots: to sort by those first is quick.
    given = np.argsort(slots, kind="stable")
    slots = slots[given]
    is_first = np.diff(slots, prepend=-1) != 0
    keys = key_of(np.cumsum(is_first) - 1, days[given])
    by_day = np.argsort(keys, kind="stable")
    given, keys = given[by_day], keys[by_day]
    first = np.flatnonzero(is_first)
    last = np.append(first[1:], len(slots))[: len(first)] - 1
    days = days[given]
    known_until = np.roll(days, -1)
    known_until[last] = FOREVER
    version = np.arange(len(slots)) - np.repeat(first, last - first + 1) + 1
    return Versions(given, days, version, known_until, keys, slots[first], first, last)


def as_given(values: NDArray[Any], given: Numbers) -> NDArray[Any]:
    """Values of rows in order, in the order in which the rows were given."""
    placed = np.empty_like(values)
    placed[given] = values
    return placed


def taken(values: NDArray[Any], places: Numbers, absent: float) -> NDArray[Any]:
    """The value at each place, ``absent`` at NOWHERE."""
    return np.where(places == NOWHERE, absent, np.append(values, absent)[places])


def key_of(places: Numbers, days: Numbers) -> Numbers:
    """A place and a day as one number; no day is taken for one of another place."""
    return (places << DAY_BITS) | np.clip(days, 0, FOREVER)


NO_VERSIONS = in_order(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
