"""What is laid of a market's inputs, as metrics take it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics.grid import Grid
from metrics.laid import Laid, Words, days, grid_of
from warehouse.cells import EVIDENCE_WORDS, VINTAGE_WORDS, Sheet
from warehouse.connection import Connection
from warehouse.places import taken_apart

NAMES = "select wanted, input::varchar, period_kind::varchar from wanted order by wanted"
REASONS = "select reason from absences order by absence"
SCOPES = "select words from scopes order by tag_scope"
UNITS = "select unnest(enum_range(null::unit_name))::varchar"


def market_grids(connection: Connection, sheets: Sequence[Sheet]) -> dict[str, Grid]:
    """The inputs of the companies in hand by period kind, from `warehouse.cells.lay_cells`."""
    names = connection.execute(NAMES).fetchall()
    reasons = _reasons_of_causes(connection)
    words = Words(
        units=_texts(connection, UNITS),
        evidence=EVIDENCE_WORDS,
        scopes=_texts(connection, SCOPES),
        reasons=_texts(connection, REASONS),
    )
    grids: dict[str, Grid] = {}
    for sheet in sheets:
        if not len(sheet.cik):
            continue
        periods = _periods(sheet)
        rows = {number: row for row, number in enumerate(sheet.wanted)}
        for kind in dict.fromkeys(kind for number, _, kind in names if number in rows):
            inputs = {name: rows[number] for number, name, of in names if of == kind}
            laid = _laid(sheet, list(inputs.values()), reasons)
            grids[kind] = grid_of(list(inputs), periods, laid, words)
    return grids


def _reasons_of_causes(connection: Connection) -> NDArray[np.int32]:
    """By cause the number of its reason, from 0; last of all that of cause -1, which is none."""
    found = connection.execute("select cause, absence from causes").fetchnumpy()
    reasons = np.empty(len(found["cause"]), dtype=np.int32)
    reasons[found["cause"]] = np.asarray(found["absence"]) - 1
    return reasons


def _laid(sheet: Sheet, rows: list[int], reasons: NDArray[np.int32]) -> Laid:
    return Laid(
        value=sheet.value[rows],
        unit=sheet.unit[rows],
        evidence=sheet.evidence[rows],
        scope=sheet.tag_scope[rows],
        reason=reasons[sheet.cause[rows]],
        filed=sheet.filed[rows],
    )


def _periods(sheet: Sheet) -> pd.DataFrame:
    fiscal_year, fiscal_quarter = taken_apart(sheet.place)
    return pd.DataFrame(
        {
            "cik": sheet.cik,
            "vintage": pd.Categorical.from_codes(sheet.vintage, pd.Index(VINTAGE_WORDS)),
            "fiscal_year": fiscal_year,
            "fiscal_quarter": fiscal_quarter,
            "period_end": days(sheet.day),
        }
    )


def _texts(connection: Connection, sql: str) -> list[str]:
    return [text for (text,) in connection.execute(sql).fetchall()]
