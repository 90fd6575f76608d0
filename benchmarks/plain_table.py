"""A table of a row a fact, in a file of its own as suits it best: where usual ways load facts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.connection import Connection, open_in_memory

OPTIONS = "storage_version 'latest', row_group_size 16384"
TABLE = """
create table plain.fact_rows (
    cik bigint not null, taxonomy varchar not null, tag varchar not null, unit varchar not null,
    period_start date, period_end date not null, dimensions varchar not null,
    value double not null, accession varchar not null, form varchar not null, filed date not null,
    source varchar not null
)
"""


@contextmanager
def open_plain(path: Path) -> Iterator[Connection]:
    """A connection with the new file at ``path`` in use, its table fact_rows empty."""
    with open_in_memory() as connection:
        connection.execute("set preserve_insertion_order = false")
        attach_plain(connection, path)
        connection.execute("use plain")
        yield connection


def attach_plain(connection: Connection, path: Path) -> None:
    """Attaches the new file at ``path`` as `plain`, its table fact_rows empty."""
    path.unlink(missing_ok=True)
    connection.execute(f"attach '{path}' as plain ({OPTIONS})")
    connection.execute(TABLE)
