"""What a lake needs once its parts are in: every batch leaves small files, and replaced rows stay.

DuckLake's own maintenance calls, in the order in which each has the most to do.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from warehouse.connection import Connection, in_transaction
from warehouse.lake import TABLES

# Longer than anybody reads one snapshot: its files stay as long.
KEPT = timedelta(days=2)
# A file is written anew when this part of its rows is gone: some nights' changes. Only one of
# which nothing is gone is joined to others.
GONE = 0.05


class Upkeep(NamedTuple):
    """Files of rows that the tables had and have now; files that nobody reads any more, removed."""

    before: int
    after: int
    removed: int


def tidy(connection: Connection, now: datetime, kept: timedelta = KEPT) -> Upkeep:
    """Joins small files of the lake in use as `base`, and removes what was replaced long ago.

    Readers and writers need not wait. One who reads a snapshot that is older than ``kept`` finds
    it gone. InUseError where others' commits always come between.
    """
    before = _files(connection)
    for call in (
        f"call ducklake_rewrite_data_files('base', delete_threshold => {GONE})",
        "call ducklake_merge_adjacent_files('base')",
    ):
        in_transaction(connection, lambda call=call: connection.execute(call).fetchall())  # type: ignore[misc]
    until = f"older_than => timestamptz '{(now - kept).isoformat()}'"
    connection.execute(f"call ducklake_expire_snapshots('base', {until})")
    removed = connection.execute(f"call ducklake_cleanup_old_files('base', {until})").fetchall()
    return Upkeep(before, _files(connection), len(removed))


def _files(connection: Connection) -> int:
    counted = connection.execute(
        "select sum(file_count + delete_file_count) from ducklake_table_info('base') "
        "where table_name in (select unnest($tables))",
        {"tables": list(TABLES)},
    ).fetchall()
    return int(counted[0][0] or 0)
