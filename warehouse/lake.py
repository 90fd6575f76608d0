"""A DuckLake: the catalog in Postgres, the rows in Parquet files where every machine reaches them,
in a folder or an object store.

Many processes write at once, which no DuckDB file allows. It has no keys: what they would
keep apart is looked for before it is used.
"""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

import duckdb

from warehouse.errors import InUseError, WarehouseError
from warehouse.lake_errors import cannot_attach, without_secrets

# What archives are loaded into.
TABLES = ("companies", "tickers", "fact_series", "single_facts", "archive_members")
EXTENSIONS = ("ducklake", "postgres_scanner")
CATALOG, OBJECT_STORE = "ducklake:postgres:", "s3://"
# Where a machine is cut off, both ends give up after two minutes. That is sooner than its
# heartbeats are missed (automations.yaml): nobody goes on with a part that another has by then.
PATIENCE = {
    "connect_timeout": "10",
    "tcp_user_timeout": "120000",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "9",
    "options": "-c tcp_user_timeout=120000 -c tcp_keepalives_idle=30 "
    "-c tcp_keepalives_interval=10 -c tcp_keepalives_count=9",
}
# Commits that meet are put one after the other: waits of 0.1 s, growing to seconds.
RETRIES, LONGER_EACH_TIME = 20, 1.2
# Of several processes that are the first one makes the catalog, and the others meet it half made.
ATTACHES = 5


class Lake(NamedTuple):
    """``catalog``: ducklake:postgres: and how to connect; ``data``: the folder of the rows, or
    s3:// with bucket and prefix; ``endpoint``: the address of an object store not of AWS."""

    catalog: str
    data: str
    endpoint: str | None = None

    def __str__(self) -> str:
        return without_secrets(self.catalog)


def attach_lake(
    connection: duckdb.DuckDBPyConnection, lake: Lake, name: str, *, read_only: bool = False
) -> None:
    """Attaches the lake, which is made if there is none; read only, as it is now and stays so.

    WarehouseError: the extensions are not installed, Postgres does not let us in, or the lake's
    data are in another folder.
    """
    _load_extensions(connection, lake)
    connection.execute(f"set ducklake_max_retry_count = {RETRIES}")
    connection.execute(f"set ducklake_retry_backoff = {LONGER_EACH_TIME}")
    if not read_only:
        _attach(connection, lake, name, "data_inlining_row_limit 0", ATTACHES)
        return
    _attach(connection, lake, name, "read_only", 1)
    row = connection.execute(f"select max(snapshot_id) from {name}.snapshots()").fetchone()
    connection.execute(f"detach {name}")
    _attach(connection, lake, name, f"read_only, snapshot_version {row[0] if row else 0}", 1)


@contextmanager
def alone(connection: duckdb.DuckDBPyConnection, what: str) -> Iterator[None]:
    """For as long as the block lasts, the only process that does ``what`` with the lake in use as
    `base`; InUseError at once where another does.

    Postgres keeps count, and ends it with the connection of a process that is gone.
    """
    asked = f"select pg_try_advisory_xact_lock(hashtext({_quoted(what)}))"
    held = connection.cursor()
    try:
        held.execute("begin")
        ((free,),) = held.execute(
            f"from postgres_query('__ducklake_metadata_base', {_quoted(asked)})"
        ).fetchall()
        if not free:
            raise InUseError(
                f"{what} is being taken in by another process",
                "to be the only one",
                "Wait for it to end, then run the same command again",
            )
        yield
    finally:
        # DuckDB aborts where it has to end this itself, and Postgres is gone.
        with suppress(duckdb.Error):
            held.execute("rollback")
        held.close()


def make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """What `base`, in use, lacks of the tables in `newest`, of their columns, and of its view."""
    _rename_fact_rows(connection)
    for table in TABLES:
        columns = connection.execute(
            "select column_name, data_type, is_nullable from duckdb_columns() "
            "where database_name = 'newest' and table_name = ? order by column_index",
            [table],
        ).fetchall()
        definitions = ", ".join(
            f'"{column}" {kind}{"" if nullable else " not null"}'
            for column, kind, nullable in columns
        )
        connection.execute(f"create table if not exists base.{table} ({definitions})")
        for column, kind, _ in columns:
            connection.execute(
                f'alter table base.{table} add column if not exists "{column}" {kind}'
            )
    ((view,),) = connection.execute(
        "select sql from duckdb_views() where database_name = 'newest' and not internal"
    ).fetchall()
    connection.execute(str(view).replace("CREATE VIEW", "create view if not exists", 1))


def _rename_fact_rows(connection: duckdb.DuckDBPyConnection) -> None:
    """What migration 12 does: of lakes made before it, where this was a table."""
    found = connection.execute(
        "select 1 from duckdb_tables() where database_name = 'base' and table_name = 'fact_rows'"
    )
    if found.fetchone():
        connection.execute("alter table base.fact_rows rename to single_facts")


def _attach(
    connection: duckdb.DuckDBPyConnection, lake: Lake, name: str, options: str, tries: int
) -> None:
    where = f"{_quoted(_patient(lake.catalog))} as {name} (data_path {_quoted(lake.data)}"
    while True:
        try:
            connection.execute(f"attach {where}, {options})")
        except duckdb.Error as error:
            tries -= 1
            if tries and "already exists" in str(error):
                time.sleep(1)
                continue
            raise cannot_attach(lake, error) from error
        return


def _patient(catalog: str) -> str:
    """With PATIENCE, where the catalog's own words say nothing of it."""
    words = catalog.removeprefix(CATALOG)
    lacking = {name: v for name, v in PATIENCE.items() if not re.search(rf"\b{name}\s*=", words)}
    if re.match("postgres(ql)?://", words):
        return f"{catalog}{'&' if '?' in words else '?'}{urlencode(lacking, quote_via=quote)}"
    return " ".join([catalog, *(f"{name}='{value}'" for name, value in lacking.items())])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _load_extensions(connection: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    in_store = lake.data.startswith(OBJECT_STORE)
    for name in (*EXTENSIONS, "httpfs") if in_store else EXTENSIONS:
        found = find_spec(f"duckdb_extension_{name}")
        folder = Path(str(found.origin)).parent if found else Path()
        file = folder / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"
        if found is None or not file.exists():
            raise WarehouseError(
                f"DuckDB's extension {name} is not installed for DuckDB {duckdb.__version__}",
                "it, as AISUBSIDY_WAREHOUSE is a DuckLake",
                "Run: pip install 'aisubsidy[several]'",
            )
        connection.execute(f"load {_quoted(str(file))}")
    # The keys it has read itself, as it was loaded: AWS_ACCESS_KEY_ID and the like.
    if in_store and lake.endpoint:
        address = urlsplit(lake.endpoint)
        connection.execute(
            f"set s3_endpoint = {_quoted(address.netloc + address.path.rstrip('/'))}"
        )
        connection.execute(f"set s3_use_ssl = {address.scheme != 'http'}")
        connection.execute("set s3_url_style = 'path'")
