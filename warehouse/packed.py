"""Stores what is derived and computed as numbers of words, read through views in words again.

A market repeats a few thousand words over millions of rows; as numbers they take a fifth of the
time to write. The tables are in the schema `packed` of the catalog in use, the SQL in `packed/` and
`packed_values/`. Some companies at a time are added to what is there.
"""

from collections.abc import Sequence
from threading import Lock
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from warehouse.connection import Connection
from warehouse.places import place_of
from warehouse.scripts import scripts

OF_STATEMENTS = {
    "packed.filed_rows": "filed_to_store",
    "packed.made_rows": "made_to_store",
    "packed.input_rows": "inputs_to_store",
    "packed.year_rows": "years_to_store",
}
OF_VALUES = "packed.value_rows"
# Where the numbers of each table of words are: (table, column).
USED_IN = {
    "words": [
        ("filed_rows", "unit"),
        ("made_rows", "unit"),
        ("input_rows", "tag_scope"),
        ("year_rows", "unit"),
        ("year_rows", "several_tags"),
    ],
    "mixtures": [
        ("filed_rows", "mixture"),
        ("made_rows", "mixture"),
        ("year_rows", "mixture"),
        ("year_rows", "quarter_mixture"),
    ],
    "accessions": [
        ("filed_rows", "accession"),
        ("made_rows", "accession"),
        ("made_rows", "minus_accession"),
    ],
    "input_kinds": [("input_rows", "kind")],
    "reasons": [("input_rows", "reason")],
    "value_words": [("value_rows", "reason")],
}
VALUES = dict(scripts("packed_values"))
OF_KIND = ["metric", "period_kind", "vintage", "status", "evidence"]
# Parts of a market are stored side by side, but words get their numbers one part after the other.
NUMBERING = Lock()


def clear(connection: Connection) -> None:
    """Nothing is stored in the catalog in use any more."""
    connection.execute("drop schema if exists packed cascade")


def store(connection: Connection) -> None:
    """Adds what `derive` made of statements to the tables of OF_STATEMENTS, and makes the views
    vintage_rows, input_values and year_checks of those."""
    with NUMBERING:
        for _, sql in scripts("packed"):
            connection.execute(sql)
    for table, rows in OF_STATEMENTS.items():
        connection.execute(f"insert into {table} from {rows}")


def create_values(connection: Connection) -> None:
    """Creates metric_values without a row; after `metrics`."""
    connection.execute(VALUES["01_tables"])


def create_percentiles(connection: Connection) -> None:
    """Creates metric_percentiles without a row; after create_values."""
    connection.execute(VALUES["03_percentiles"])


class Dictionary:
    """Words by their numbers in one table, each word a tuple of its columns.

    They are held here while rows are appended: to look for some in the table is to read them all.
    """

    def __init__(self, table: str, columns: Sequence[str]) -> None:
        self._table, self._columns = table, list(columns)
        self._numbers: dict[tuple[Any, ...], int] | None = None

    def numbers(
        self, connection: Connection, words: Sequence[tuple[Any, ...]]
    ) -> NDArray[np.int32]:
        """The number of each of some words that differ, where new ones get theirs."""
        with NUMBERING:
            if self._numbers is None:
                self._numbers = self._stored(connection)
            new = [word for word in words if word not in self._numbers]
            if new:
                last = max(self._numbers.values(), default=0)
                numbered = {word: last + n for n, word in enumerate(new, 1)}
                self._insert(connection, numbered)
                self._numbers |= numbered
            known = self._numbers
        return np.array([known[word] for word in words], dtype=np.int32)

    def _stored(self, connection: Connection) -> dict[tuple[Any, ...], int]:
        stored = f"select number, {', '.join(self._columns)} from {self._table} where number > 0"
        rows = connection.execute(stored).fetchall()
        return {tuple(word): number for number, *word in rows}

    def _insert(self, connection: Connection, words: dict[tuple[Any, ...], int]) -> None:
        # Objects: DuckDB reads them in half the time that pandas' own text takes.
        rows = pd.DataFrame(list(words), columns=self._columns, dtype=object)
        rows.insert(0, "number", list(words.values()))
        connection.register("new_words", rows)
        connection.execute(f"insert into {self._table} by name from new_words")
        connection.unregister("new_words")


class ValueWords:
    """The words of metric_values by their numbers: units, reasons, and kinds."""

    def __init__(self) -> None:
        self._words = Dictionary("packed.value_words", ["word"])
        self._kinds = Dictionary("packed.value_kinds", [*OF_KIND, "unit"])

    def of(self, connection: Connection, column: "pd.Series[Any]") -> NDArray[np.int32]:
        """The number of each word of a column; 0 for none."""
        texts = column.astype("category").cat
        numbers = self._words.numbers(connection, list(zip(texts.categories, strict=True)))
        return np.append(numbers, np.int32(0))[texts.codes]

    def kinds(self, connection: Connection, values: pd.DataFrame) -> NDArray[np.int32]:
        """The number of what each row says of OF_KIND and its unit."""
        columns = [values[name].astype("category").cat for name in OF_KIND]
        unit = self.of(connection, values["unit"])
        code = unit.astype(np.int64)
        for column in columns:
            code = code * (len(column.categories) + 1) + column.codes.to_numpy() + 1
        places, found = pd.factorize(code)
        words: list[Sequence[Any]] = []
        for column in reversed(columns):
            found, at = np.divmod(found, len(column.categories) + 1)
            words.insert(0, np.array([None, *column.categories], dtype=object)[at].tolist())
        kinds = list(zip(*words, found.tolist(), strict=True))
        return self._kinds.numbers(connection, kinds)[places]


def append_values(
    connection: Connection, values: pd.DataFrame, words: ValueWords | None = None
) -> None:
    """Adds rows of metrics.evaluate_blocks to metric_values.

    ``words``: the same for all blocks, so that none looks for its words in the table.
    """
    words = words or ValueWords()
    period = values["fiscal_year"].to_numpy(), values["fiscal_quarter"].to_numpy()
    packed = values[["cik", "period_end", "value", "filed"]].assign(
        kind=words.kinds(connection, values),
        place=place_of(*period),
        reason=words.of(connection, values["reason"]),
    )
    connection.register("values_of_block", packed)
    connection.execute(VALUES["02_append"])
    connection.unregister("values_of_block")


def forget(connection: Connection, ciks: Sequence[int]) -> None:
    """Takes what is stored of some companies out, and the words that no row has any more."""
    those, given = "where cik in (select unnest($ciks))", {"ciks": list(ciks)}
    for words in USED_IN:
        connection.execute(
            f"create or replace temp table forgotten_{words} as {_numbers_used(words, those)}",
            given,
        )
    for table in (*OF_STATEMENTS, OF_VALUES):
        connection.execute(f"delete from {table} {those}", given)
    for words in USED_IN:
        forgotten = f"(from forgotten_{words})"
        still = _numbers_used(words, "where number in " + forgotten)
        connection.execute(
            f"delete from packed.{words} "
            f"where number <> 0 and number in {forgotten} and number not in ({still})"
        )


def _numbers_used(words: str, where: str) -> str:
    return " union ".join(
        f"select number from (select {column} as number, cik from packed.{table}) {where}"
        for table, column in USED_IN[words]
    )
