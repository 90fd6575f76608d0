"""Stores what is derived and computed as numbers of words, read through views in words again.

A market repeats a few thousand words over millions of rows; as numbers they take a fifth of the
time to write. The tables are in the schema `packed` of the catalog in use, the SQL in `packed/` and
`packed_values/`. Some companies at a time are added to what is there.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from warehouse.connection import Connection
from warehouse.scripts import scripts

OF_STATEMENTS = ("packed.vintage_rows", "packed.input_rows")
OF_VALUES = "packed.value_rows"
VALUES = dict(scripts("packed_values"))
NEW_WORDS = """
insert into packed.value_words
select (select max(number) from packed.value_words) + row_number() over (order by word), word
from words_used
anti join packed.value_words using (word)
"""
NUMBERS = "select number from words_used join packed.value_words using (word) order by place"


def clear(connection: Connection) -> None:
    """Nothing is stored in the catalog in use any more."""
    connection.execute("drop schema if exists packed cascade")


def store(connection: Connection) -> None:
    """Adds what `derive` made of statements to packed.vintage_rows and packed.input_rows, and
    makes the views vintage_rows and input_values read from those."""
    for _, sql in scripts("packed"):
        connection.execute(sql)


def create_values(connection: Connection) -> None:
    """Creates metric_values without a row; after `metrics`."""
    connection.execute(VALUES["01_tables"])


def create_percentiles(connection: Connection) -> None:
    """Creates metric_percentiles without a row; after create_values."""
    connection.execute(VALUES["03_percentiles"])


def append_values(connection: Connection, values: pd.DataFrame) -> None:
    """Adds rows of metrics.evaluate_blocks to metric_values."""
    packed = values.assign(
        **{name: _numbers(connection, values[name]) for name in ("unit", "reason")}
    )
    connection.register("values_of_block", packed)
    connection.execute(VALUES["02_append"])
    connection.unregister("values_of_block")


def _numbers(connection: Connection, words: "pd.Series[Any]") -> NDArray[np.int32]:
    """The number of each word in packed.value_words, where new ones get theirs; 0 for none."""
    column = words.astype("category").cat
    used = pd.DataFrame({"word": column.categories.astype("str")}).reset_index(names="place")
    connection.register("words_used", used)
    connection.execute(NEW_WORDS)
    numbers = connection.execute(NUMBERS).fetchnumpy()["number"]
    connection.unregister("words_used")
    return np.append(numbers, np.int32(0))[column.codes]


def forget(connection: Connection, ciks: Sequence[int]) -> None:
    """Takes what is stored of some companies out; words that no row has any more stay."""
    for table in (*OF_STATEMENTS, OF_VALUES):
        connection.execute(
            f"delete from {table} where cik in (select unnest($ciks))", {"ciks": list(ciks)}
        )
