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
from warehouse.scripts import scripts

OF_STATEMENTS = {
    "packed.filed_rows": "filed_to_store",
    "packed.made_rows": "made_to_store",
    "packed.input_rows": "inputs_to_store",
}
OF_VALUES = "packed.value_rows"
# Where the numbers of each table of words are: (table, column).
USED_IN = {
    "words": [
        ("filed_rows", "unit"),
        ("made_rows", "unit"),
        ("input_rows", "unit"),
        ("input_rows", "tag_scope"),
    ],
    "mixtures": [("filed_rows", "mixture"), ("made_rows", "mixture")],
    "accessions": [
        ("filed_rows", "accession"),
        ("made_rows", "accession"),
        ("made_rows", "minus_accession"),
    ],
    "reasons": [("input_rows", "reason")],
    "value_words": [("value_rows", "unit"), ("value_rows", "reason")],
}
VALUES = dict(scripts("packed_values"))
# Parts of a market are stored side by side, but words get their numbers one part after the other.
NUMBERING = Lock()


def clear(connection: Connection) -> None:
    """Nothing is stored in the catalog in use any more."""
    connection.execute("drop schema if exists packed cascade")


def store(connection: Connection) -> None:
    """Adds what `derive` made of statements to the tables of OF_STATEMENTS, and makes the views
    vintage_rows and input_values read from those."""
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


class ValueWords:
    """The words of metric_values' units and reasons by their numbers in packed.value_words.

    They are held here while values are appended: to look for some in the table is to read them all.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] | None = None

    def numbers(self, connection: Connection, words: "pd.Series[Any]") -> NDArray[np.int32]:
        """The number of each word, where new ones get theirs; 0 for none."""
        column = words.astype("category").cat
        used = column.categories.tolist()
        with NUMBERING:
            numbers = self._number(connection, used)
        return np.array([*(numbers[word] for word in used), 0], dtype=np.int32)[column.codes]

    def _number(self, connection: Connection, used: list[str]) -> dict[str, int]:
        if self._numbers is None:
            stored = "select word, number from packed.value_words where word is not null"
            self._numbers = dict(connection.execute(stored).fetchall())
        new = [word for word in used if word not in self._numbers]
        if new:
            last = max(self._numbers.values(), default=0)
            numbered = {word: last + n for n, word in enumerate(new, 1)}
            _insert(connection, numbered)
            self._numbers |= numbered
        return self._numbers


def _insert(connection: Connection, words: dict[str, int]) -> None:
    # Objects: DuckDB reads them in half the time that pandas' own text takes.
    texts = pd.Series(list(words), dtype=object)
    rows = pd.DataFrame({"number": list(words.values()), "word": texts})
    connection.register("new_words", rows)
    connection.execute("insert into packed.value_words from new_words")
    connection.unregister("new_words")


def append_values(
    connection: Connection, values: pd.DataFrame, words: ValueWords | None = None
) -> None:
    """Adds rows of metrics.evaluate_blocks to metric_values.

    ``words``: the same for all blocks, so that none looks for its words in the table.
    """
    words = words or ValueWords()
    packed = values.assign(
        **{name: words.numbers(connection, values[name]) for name in ("unit", "reason")}
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
