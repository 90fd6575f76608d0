"""What is known now of each span of `span_ends`: twelve months of four quarters, or one period.

By the rules of 10_components, of which this is the latest vintage: of four quarters, those of the
fiscal year in which the span ends are as known when its end was last filed, those of the year
before as when that year's last quarter was.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from warehouse.connection import Connection
from warehouse.versions import (
    DAY_BITS,
    FOREVER,
    NOWHERE,
    Numbers,
    Versions,
    as_given,
    columns_of,
    in_order,
    key_of,
    taken,
)

Columns = dict[str, NDArray[Any]]

STEPS = range(4)  # back from a span's end; a span of one period has the first alone
NO_UNIT = 1_000_000  # more than any
ENDS = """
select rowid, rowid as span, slot, enum_code(period_kind)::bigint as kind, place::bigint as place,
    needed::bigint as needed, if(by_year, 1, 4)::bigint as year
from span_ends
"""
STATED = """
select rowid, value, enum_code(unit)::bigint as unit, tag_rule::bigint as mixture,
    how <> 'reported' as is_derived
from own_vintages
"""
NARROW = "select rowid, mixture from mixtures where scope <> ''"


class Stated(NamedTuple):
    """What each version says, in the order of `Versions`."""

    value: NDArray[np.float64]
    unit: Numbers
    mixture: Numbers
    is_derived: NDArray[np.bool_]


class Ends(NamedTuple):
    """Rows of span_ends in the order of slots and kinds."""

    order: Versions  # where a kind stands for a day
    span: Numbers
    slot: Numbers
    kind: Numbers
    place: Numbers
    needed: Numbers
    year: Numbers


def lay_spans(connection: Connection, versions: Versions) -> None:
    """Names three tables of the rows of span_ends, each by its rowid or in the same order.

    span_values: a row for each in the same order. span_mixtures: of which tags of a narrower scope
    it is. span_pairs: what the year after states for a period (later), and what that was known as
    when this span was last filed (before).
    """
    stated = Stated(*(c[versions.given] for c in columns_of(connection, STATED)))
    ends = _ends(connection)
    rows = _rows_of(ends, versions)
    (narrow,) = columns_of(connection, NARROW)
    frames = {
        "span_values": _values(ends, rows, versions, stated),
        "span_mixtures": _mixtures(ends, rows, stated, narrow),
        "span_pairs": _pairs(ends, rows, versions, stated.value),
    }
    for name, columns in frames.items():
        connection.register(name, columns)


def _ends(connection: Connection) -> Ends:
    columns = columns_of(connection, ENDS)
    _, slot, kind, *_ = columns
    order = in_order(slot, kind)
    return Ends(order, *(column[order.given] for column in columns))


def _rows_of(ends: Ends, versions: Versions) -> list[Numbers]:
    """By step: the version that each span takes of its period, NOWHERE if there is none."""
    in_year = (ends.place - 1) % 4
    own, before = (_last_day(versions, ends.slot - back) for back in (0, in_year + 1))
    rows = []
    for step in STEPS:
        row = np.full(len(ends.slot), NOWHERE)
        of = np.flatnonzero(ends.needed > step)
        day = np.where(in_year >= step, own, before)
        row[of] = versions.known(versions.place(ends.slot[of] - step), day[of])
        rows.append(row)
    return rows


def _last_day(versions: Versions, slots: Numbers) -> Numbers:
    """When each slot was last filed; one that never was hides nothing known now."""
    return taken(versions.days[versions.last], versions.place(slots), FOREVER - 1)


def _values(ends: Ends, rows: list[Numbers], versions: Versions, stated: Stated) -> Columns:
    """The sum of each span: NaN where a period is absent or of another currency."""
    value = np.zeros(len(ends.slot))
    other, filed, absent = (np.full(len(ends.slot), NOWHERE) for _ in range(3))
    unit = np.full(len(ends.slot), NO_UNIT)
    for step, row in zip(STEPS, rows, strict=True):
        unit = np.minimum(unit, taken(stated.unit, row, NO_UNIT))
        other = np.maximum(other, taken(stated.unit, row, NOWHERE))
        filed = np.maximum(filed, taken(versions.days, row, NOWHERE))
        value += taken(stated.value, row, 0)
        absent = np.where((row == NOWHERE) & (ends.needed > step), ends.place - step, absent)
    differ = (other != NOWHERE) & (unit != other)
    value[(absent != NOWHERE) | differ] = np.nan
    derived = (ends.needed > 1) | taken(stated.is_derived, rows[0], False)
    columns = {
        "value": value,
        "unit": unit,
        "currencies_differ": differ,
        "is_derived": derived,
        "filed": filed,
        "first_absent": absent,
    }
    return {name: as_given(column, ends.order.given) for name, column in columns.items()}


def _mixtures(ends: Ends, rows: list[Numbers], stated: Stated, narrow: Numbers) -> Columns:
    spans, mixtures = [], []
    for row in rows:
        mixture = taken(stated.mixture, row, NOWHERE)
        of = np.flatnonzero(np.isin(mixture, narrow))
        spans.append(ends.span[of])
        mixtures.append(mixture[of])
    return {"span": np.concatenate(spans), "mixture": np.concatenate(mixtures)}


def _pairs(ends: Ends, rows: list[Numbers], versions: Versions, value: NDArray[Any]) -> Columns:
    after = _year_after(ends)
    changed = _ever_changed(versions, value)
    pairs = []
    for row in rows:
        later = taken(row, after, NOWHERE)
        slot = taken(versions.keys, later, NOWHERE) >> DAY_BITS
        of = np.flatnonzero((row != NOWHERE) & taken(changed, slot, False))
        before = versions.known(slot[of], versions.days[row[of]])
        later = later[of]
        pairs.append((ends.span[of], versions.days[later], value[later], value[before]))
    names = ("span", "filed", "later", "before")
    return {n: np.concatenate(c) for n, c in zip(names, zip(*pairs, strict=True), strict=True)}


def _year_after(ends: Ends) -> Numbers:
    """Where the span of the same kind a year later is, or NOWHERE."""
    wanted = key_of(ends.order.place(ends.slot + ends.year), ends.kind)
    found = np.searchsorted(ends.order.keys, wanted)
    return np.where(taken(ends.order.keys, found, NOWHERE) == wanted, found, NOWHERE)


def _ever_changed(versions: Versions, value: NDArray[Any]) -> NDArray[np.bool_]:
    """Of each slot, whether its versions differ: few do."""
    least: NDArray[Any] = np.minimum.reduceat(value, versions.first)
    most: NDArray[Any] = np.maximum.reduceat(value, versions.first)
    changed: NDArray[np.bool_] = least != most
    return changed
