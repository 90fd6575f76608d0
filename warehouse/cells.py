"""What the indicators take: each wanted input of each period that a company reported.

`inputs` has those that something is known of. Here they are laid side by side as arrays, a row an
input and a column a period, with what is absent between them: to join the two in SQL row by row
takes three times as long, and the indicators are computed from such arrays.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from warehouse.connection import Connection
from warehouse.versions import NOWHERE, Numbers, columns_of, taken

# What a cell or a slot has room for, as cell_of and slot_of have it.
PLACE_BITS, WANTED_BITS, SERIES_BITS = 14, 10, 14
CIK_BITS = 40  # more than any of ten digits
WANTED = """
select rowid, wanted::bigint as wanted, by_year, slot_of(0, concept, basis, 0) as series
from wanted
"""
PERIODS = """
select row_number() over (order by cik, place), cik,
    if(fiscal_quarter = 0, fiscal_year, place) as place,
    period_end - date '1970-01-01' as day, fiscal_quarter = 0 as by_year
from periods
"""
INPUTS = """
select rowid, enum_code(vintage)::bigint as vintage, cell, coalesce(value, 'nan') as value,
    coalesce(enum_code(unit)::integer, -1) as unit, is_derived::tinyint as evidence,
    coalesce(filed - date '1970-01-01', -1)::integer as filed, currencies_differ,
    coalesce(first_absent, -1)::bigint as first_absent
from inputs
"""
SCOPED = """
select row_number() over (), enum_code(s.vintage)::bigint as vintage, s.cell, n.tag_scope
from scoped s
join scopes n on n.words = s.words
"""
GAPS = """
select row_number() over (order by slot), slot, gap
from (select slot_of(cik, concept, basis, place) as slot, gap::bigint as gap from numbered_gaps)
"""
VINTAGE_WORDS = ("latest", "first_reported")
EVIDENCE_WORDS = ("reported", "derived")
NO_GAP = 0


class Sheet(NamedTuple):
    """The inputs of periods of one length, quarters or years, by number; NOWHERE is none.

    The first four have an entry a period, each with its vintage; days are since 1970. In the others
    a row is an input of `wanted` and a column a period. An absent value is NaN, and has a cause.
    """

    cik: Numbers
    vintage: Numbers
    place: Numbers
    day: Numbers
    wanted: Numbers
    value: NDArray[np.float64]
    unit: NDArray[np.int32]
    evidence: NDArray[np.int8]
    filed: NDArray[np.int32]
    cause: NDArray[np.int32]
    tag_scope: NDArray[np.int32]


class Layout(NamedTuple):
    """The periods of a sheet in the order of vintage, company and place, and its wanted inputs,
    each with its series as slot_of has it."""

    cik: Numbers
    vintage: Numbers
    place: Numbers
    day: Numbers
    wanted: Numbers
    series: Numbers

    def find(self, vintage: Numbers, cell: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Row and column of those cells that are of this sheet, and which of all they are."""
        place, rest = cell & ((1 << PLACE_BITS) - 1), cell >> PLACE_BITS
        rows = np.full(1 << WANTED_BITS, NOWHERE)
        rows[self.wanted] = np.arange(len(self.wanted))
        row = rows[rest & ((1 << WANTED_BITS) - 1)]
        keys = _period_key(self.vintage, self.cik, self.place)
        column = _found(keys, _period_key(vintage, rest >> WANTED_BITS, place))
        of = np.flatnonzero((row != NOWHERE) & (column != NOWHERE))
        return row[of], column[of], of


class Known(NamedTuple):
    """Rows of `inputs` by column."""

    vintage: Numbers
    cell: Numbers
    value: NDArray[np.float64]
    unit: NDArray[np.int32]
    evidence: NDArray[np.int8]
    filed: NDArray[np.int32]
    currencies_differ: NDArray[np.bool_]
    first_absent: Numbers


Columns = Mapping[str, NDArray[Any]]


def lay_cells(connection: Connection, *, only_latest: bool) -> list[Sheet]:
    """The sheets of quarters and of years, in both vintages or the latest alone.

    Names three tables, too: cell_columns, the cells of both, input by input; cell_causes, why
    some are absent; and cell_kinds, what few combinations say of the many cells.
    """
    known = Known(*columns_of(connection, INPUTS))
    scoped, gaps = columns_of(connection, SCOPED), columns_of(connection, GAPS)
    sheets: list[Sheet] = []
    causes: list[Columns] = []
    for layout in _layouts(connection, 1 if only_latest else len(VINTAGE_WORDS)):
        first = sum(len(each["cause"]) for each in causes)
        sheet, reasons = _sheet(layout, known, scoped, gaps, first)
        sheets.append(sheet)
        causes.append(reasons)
    connection.register("cell_causes", _below(causes))
    _name_cells(connection, sheets)
    return sheets


def _layouts(connection: Connection, vintages: int) -> Iterator[Layout]:
    wanted, is_year, series = columns_of(connection, WANTED)
    *periods, of_year = columns_of(connection, PERIODS)
    for years in (False, True):
        cik, place, day = (np.tile(column[of_year == years], vintages) for column in periods)
        vintage = np.repeat(np.arange(vintages), len(cik) // vintages)
        rows = is_year == years
        yield Layout(cik, vintage, place, day, wanted[rows], series[rows])


def _period_key(vintage: Numbers, cik: Numbers, place: Numbers) -> Numbers:
    return ((vintage << CIK_BITS | cik) << PLACE_BITS) | place


def _found(keys: Numbers, wanted: Numbers) -> Numbers:
    """Where each is among keys in order, or NOWHERE."""
    if not len(keys):
        return np.full(len(wanted), NOWHERE)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, at, NOWHERE)


def _sheet(
    layout: Layout,
    known: Known,
    scoped: Sequence[Numbers],
    gaps: Sequence[Numbers],
    first_cause: int,
) -> tuple[Sheet, Columns]:
    row, column, given = layout.find(known.vintage, known.cell)

    def spread(values: NDArray[Any], empty: float) -> NDArray[Any]:
        laid = np.full((len(layout.wanted), len(layout.cik)), empty, dtype=values.dtype)
        laid[row, column] = values[given]
        return laid

    value = spread(known.value, np.nan)
    absent = np.nonzero(np.isnan(value))
    differ = spread(known.currencies_differ, False)[absent]
    oldest = spread(known.first_absent, NOWHERE)[absent]
    numbers, causes = _causes(layout, absent[0], absent[1], oldest, differ, gaps, first_cause)
    cause = np.full(value.shape, NOWHERE, dtype=np.int32)
    cause[absent] = numbers
    *at, of = layout.find(scoped[0], scoped[1])
    tag_scope = np.zeros(value.shape, dtype=np.int32)
    tag_scope[tuple(at)] = scoped[2][of]
    sheet = Sheet(
        *(layout.cik, layout.vintage, layout.place, layout.day, layout.wanted, value),
        unit=spread(known.unit, NOWHERE),
        evidence=spread(known.evidence, NOWHERE),
        filed=spread(known.filed, NOWHERE),
        cause=cause,
        tag_scope=tag_scope,
    )
    return sheet, causes


def _causes(
    layout: Layout,
    row: Numbers,
    column: Numbers,
    oldest: Numbers,
    differ: NDArray[np.bool_],
    gaps: Sequence[Numbers],
    first_cause: int,
) -> tuple[Numbers, Columns]:
    """Why each of these inputs is absent, by number, and the causes: of several periods that are
    missing the oldest is named."""
    place = np.where(oldest == NOWHERE, layout.place[column], oldest)
    slots, numbers = gaps
    slot = (layout.cik[column] << (SERIES_BITS + PLACE_BITS)) + layout.series[row] + place
    causes = {
        "gap": taken(numbers, _found(slots, slot), NO_GAP),
        "wanted": layout.wanted[row],
        "absent_place": place,
        "currencies_differ": differ,
    }
    number, found = _distinct(causes)
    return number + first_cause, {"cause": np.arange(len(found["gap"])) + first_cause, **found}


def _distinct(columns: Columns) -> tuple[Numbers, dict[str, Numbers]]:
    """Of rows of small numbers that repeat: the number of each row, and the rows that differ."""
    sizes = {name: int(column.max(initial=NOWHERE)) + 2 for name, column in columns.items()}
    joined: Numbers = np.zeros(1, dtype=np.int64)
    for name, column in columns.items():
        joined = joined * sizes[name] + (column - NOWHERE)
    number, left = pd.factorize(joined)
    found: dict[str, Numbers] = {}
    for name in reversed(list(columns)):
        left, found[name] = np.divmod(left, sizes[name])
        found[name] += NOWHERE
    return number, found


def _name_cells(connection: Connection, sheets: Sequence[Sheet]) -> None:
    units = connection.execute("select unnest(enum_range(null::unit_name))::varchar").fetchall()
    words: dict[str, Sequence[str]] = {
        "vintage": VINTAGE_WORDS,
        "evidence": EVIDENCE_WORDS,
        "unit": [unit for (unit,) in units],
    }
    cells = _below([_columns(sheet) for sheet in sheets])
    kind = cells.pop("wanted")
    for name in words:
        kind = kind * (len(words[name]) + 1) + (cells.pop(name) - NOWHERE)
    connection.register("cell_columns", cells | {"kind": kind})
    found = np.flatnonzero(np.bincount(kind))
    kinds, left = {"kind": found}, found
    for name in reversed(words):
        left, number = np.divmod(left, len(words[name]) + 1)
        kinds[name] = np.array([None, *words[name]], dtype=object)[number]
    connection.register("cell_kinds", kinds | {"wanted": left})


def _columns(sheet: Sheet) -> Columns:
    """The cells of a sheet one below the other, all of an input together."""
    inputs, periods = sheet.value.shape
    of_periods = {name: getattr(sheet, name) for name in ("cik", "vintage", "place", "day")}
    of_cells = ("value", "unit", "evidence", "filed", "cause", "tag_scope")
    return (
        {name: np.tile(column, inputs) for name, column in of_periods.items()}
        | {"wanted": np.repeat(sheet.wanted, periods)}
        | {name: getattr(sheet, name).ravel() for name in of_cells}
    )


def _below(parts: Sequence[Columns]) -> dict[str, NDArray[Any]]:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
