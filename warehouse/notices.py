"""Loads of what states and trackers list: WARN notices, and rows of a tracker's export.

Each is one transaction, and running it again with the same rows changes nothing.
"""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from warehouse.connection import Connection, transaction

# What makes a listed row a version of its own; a name spelled anew does not.
VERSION_SAYS = ("notice_date", "effective_date", "workers")

AS_TYPED: dict[str, Callable[[Any], Any]] = {
    "DATE": pd.to_datetime,
    "BIGINT": lambda values: values.astype("Int64"),
    "INTEGER": lambda values: values.astype("Int32"),
    "DOUBLE": lambda values: values.astype("Float64"),
    "VARCHAR": lambda values: values,
}

# A version that is stored keeps its number; one that says something new comes after the last.
VERSIONS = """
create or replace temp table arrived as
with once as (
    select * from rows_given
    qualify row_number() over (partition by state, notice_id, {says} order by version) = 1
),
known as (
    select o.*, s.version as stored from once o
    left join warn_notices s
        on s.state = o.state and s.notice_id = o.notice_id and {same}
),
last as (select state, notice_id, max(version) as version from warn_notices group by all)
select k.* exclude (stored) replace (
    coalesce(k.stored, coalesce(l.version, 0) + row_number() over (
        partition by k.state, k.notice_id, k.stored is null order by k.version
    ))::integer as version
)
from known k left join last l on l.state = k.state and l.notice_id = k.notice_id
"""


def load_warn_notices(connection: Connection, notices: Sequence[tuple[Any, ...]]) -> int:
    """Stores WarnNotice rows; how many versions they are.

    A notice listed again with another count or day becomes its next version: what an earlier
    list said stays. The same again takes the place of what was stored.
    """
    same = " and ".join(f"s.{name} is not distinct from o.{name}" for name in VERSION_SAYS)
    with transaction(connection):
        _give(connection, "warn_notices", notices)
        connection.execute(VERSIONS.format(says=", ".join(VERSION_SAYS), same=same))
        return _put(connection, "warn_notices", "arrived", ["state", "notice_id", "version"])


def load_tracker_rows(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
    """Stores TrackerRow rows by their ids; how many there are of different ids."""
    with transaction(connection):
        _give(connection, "tracker_rows", rows)
        connection.execute(
            "create or replace temp table arrived as select * from rows_given "
            "qualify row_number() over (partition by row_id) = 1"
        )
        return _put(connection, "tracker_rows", "arrived", ["row_id"])


def _give(connection: Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """The rows as temp table `rows_given`, in the types of ``table``.

    Typed column by column: DuckDB would guess the type of a column that begins with gaps.
    """
    columns = connection.execute(
        "select column_name, data_type from duckdb_columns() where database_name = 'base' "
        "and table_name = ? order by column_index",
        [table],
    ).fetchall()
    given = pd.DataFrame(list(rows), columns=[name for name, _ in columns], dtype=object)
    frame = pd.DataFrame({name: AS_TYPED[kind](given[name]) for name, kind in columns})
    connection.register("frame_given", frame)
    casts = ", ".join(f"{name}::{kind} as {name}" for name, kind in columns)
    connection.execute(
        f"create or replace temp table rows_given as select {casts} from frame_given"
    )
    connection.unregister("frame_given")


def _put(connection: Connection, table: str, source: str, keys: list[str]) -> int:
    matches = " and ".join(f"{table}.{key} = {source}.{key}" for key in keys)
    connection.execute(f"delete from {table} where exists (select 1 from {source} where {matches})")
    connection.execute(f"insert into {table} by name from {source}")
    count = connection.execute(f"select count(*) from {source}").fetchone()
    connection.execute("drop table temp.rows_given; drop table temp.arrived")
    return int(count[0]) if count else 0
