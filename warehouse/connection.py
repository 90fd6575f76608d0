"""Opening DuckDB files: the private working file, and the published one that everybody reads.

A connection always has an in-memory main catalog; files are attached to it under fixed names,
so that the same SQL runs over the working file, the published file, or a file being built:
`base` is what is read from, `target` what is being built.
"""

import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import duckdb

from warehouse.errors import InUseError, WarehouseError
from warehouse.lake import Lake, attach_lake, make_tables
from warehouse.lake_errors import lake_error

Connection = duckdb.DuckDBPyConnection
Done = TypeVar("Done")
REFUSED = re.compile(
    "No space left on device|Disk quota exceeded|Read-only file system|Permission denied"
    "|File too large|Stale file handle|Input/output error"
)
INTERRUPTED = "Query interrupted"
CONFLICT = re.compile("Transaction conflict|retry count")
TRIES = 20  # of a transaction that other processes' commits come between
MIGRATIONS = Path(__file__).parent / "migrations"


def newest_version() -> int:
    """The schema version this program writes: the number of its last migration."""
    return max(number for number, _ in _migrations())


@contextmanager
def open_working(path: Path | Lake) -> Iterator[Connection]:
    """The private working file, attached as `base` and in use, at the newest schema.

    One process at a time: held for as long as the block runs; a lake may be open in many. Raises
    WarehouseError when another process holds it, when it is no DuckDB file, or when a newer
    version wrote it.
    """
    if isinstance(path, Path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with open_in_memory() as connection:
        # Row order carries no meaning in any table, and keeping it costs half the load speed.
        connection.execute("set preserve_insertion_order = false")
        attach(connection, path, "base", private=True)
        connection.execute("use base")
        folder = path.parent if isinstance(path, Path) else path.data
        with lake_errors(path), storage_errors(folder):
            if isinstance(path, Path):
                migrate(connection, path)
            else:
                _migrate_lake(connection, path)
            yield connection


@contextmanager
def open_published(path: Path, *, as_base: bool = False) -> Iterator[Connection]:
    """The published file, read only; cut off from files and network unless ``as_base``.

    With ``as_base`` it is attached as `base` for deriving from it into memory; otherwise it is
    attached as `published` and in use. Raises WarehouseError when there is none yet, or when it
    is no DuckDB file, or when a newer version wrote it.
    """
    if not path.exists():
        raise WarehouseError(
            f"no database at {path}", "one that a run has published", "Run: aisubsidy run"
        )
    name = "base" if as_base else "published"
    with open_in_memory() as connection:
        attach(connection, path, name, read_only=True)
        refuse_newer(connection, path, name)
        if not as_base:
            connection.execute("use published")
            connection.execute("set enable_external_access = false")
            connection.execute("set lock_configuration = true")
        try:
            yield connection
        except duckdb.IOException as error:
            # A part of the file that opening it does not read.
            if "Corrupt database" not in str(error):
                raise
            raise _cannot_open(path, error) from error


def attach(
    connection: Connection,
    path: Path | Lake,
    name: str,
    *,
    read_only: bool = False,
    private: bool = False,
    whole_or_gone: bool = False,
) -> None:
    """Attaches the DuckDB file at ``path`` under ``name``; WarehouseError says why it cannot.

    ``private``: for a file that only this program reads. Its newest format takes facts a quarter
    faster, and older versions of DuckDB cannot open it; of row groups as small as they can be, a
    few of fact_series a company, both cores write some whole ones of a batch before its commit,
    which one core does.
    ``whole_or_gone``: for one that is thrown away unless it becomes whole. No log is written from
    which to put it right: until its checkpoint nothing of it is kept.
    """
    if isinstance(path, Lake):
        attach_lake(connection, path, name, read_only=read_only)
        return
    quoted = str(path).replace("'", "''")
    options = ", read_only" if read_only else ""
    options += ", storage_version 'latest', row_group_size 2048" if private else ""
    options += ", recovery_mode 'no_wal_writes'" if whole_or_gone else ""
    try:
        connection.execute(f"attach '{quoted}' as {name} (type duckdb{options})")
    except duckdb.Error as error:
        raise _cannot_open(path, error) from error


def migrate(connection: Connection, path: Path | Lake, name: str = "base") -> None:
    """Brings the working file, in use as ``name``, to the newest schema.

    Each migration is one transaction.
    """
    connection.execute("create table if not exists schema_version (version integer not null)")
    present = refuse_newer(connection, path, name)
    for number, sql in _migrations():
        if number <= present:
            continue
        with transaction(connection):
            connection.execute(sql)
            connection.execute("delete from schema_version")
            connection.execute("insert into schema_version values (?)", [number])


def _migrate_lake(connection: Connection, lake: Lake) -> None:
    """Makes the lake's tables as migrations make them, in memory, since it takes no keys."""
    connection.execute("attach ':memory:' as newest")
    connection.execute("use newest")
    migrate(connection, lake, "newest")
    connection.execute("use base")

    def make() -> None:
        connection.execute("create table if not exists schema_version (version integer not null)")
        if refuse_newer(connection, lake, "base") < newest_version():
            make_tables(connection)
            connection.execute("delete from schema_version")
            connection.execute("insert into schema_version values (?)", [newest_version()])

    in_transaction(connection, make)
    connection.execute("detach newest")
    # In another folder than the others', which nothing else would tell as yet.
    connection.execute("select * from schema_version").fetchall()


def in_transaction(connection: Connection, work: Callable[[], Done]) -> Done:
    """Does ``work`` all or nothing; anew where another process's commit into a lake came between.

    InUseError when others are always first.
    """
    for tries in range(1, TRIES + 1):
        try:
            with transaction(connection):
                return work()
        except duckdb.TransactionException as error:
            if not CONFLICT.search(str(error)):
                raise
            conflict = error
            time.sleep(random.uniform(0, min(tries, 5)))  # noqa: S311 - only to fall out of step
    raise InUseError(
        f"other processes wrote in between {TRIES} times ({str(conflict).splitlines()[-1][:160]})",
        "a moment without",
        "Run the same command again with fewer processes at once",
    ) from conflict


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing: commits at the end, rolls back on any error."""
    connection.execute("begin")
    try:
        yield
    except BaseException:
        # Of a lake whose Postgres is gone this fails too; what met that first is what is told.
        with suppress(duckdb.Error):
            connection.execute("rollback")
        raise
    connection.execute("commit")


def refuse_newer(connection: Connection, path: Path | Lake, name: str) -> int:
    """The schema version of the file attached as ``name``; WarehouseError if it is too new."""
    try:
        row = connection.execute(f"select max(version) from {name}.schema_version").fetchone()
    except duckdb.CatalogException as error:
        raise WarehouseError(
            f"{path} is a DuckDB file, but not one of aisubsidy",
            "a table schema_version in it",
            "Point AISUBSIDY_DB or --db at the file that a run has published",
        ) from error
    present = int(row[0]) if row and row[0] is not None else 0
    if present > newest_version():
        raise WarehouseError(
            f"{path} has schema version {present}, written by a newer aisubsidy",
            f"version {newest_version()} or older",
            "Upgrade aisubsidy, or point AISUBSIDY_HOME and AISUBSIDY_DB at another place",
        )
    return present


@contextmanager
def storage_errors(folder: Path | str) -> Iterator[None]:
    """WarehouseError where a statement finds the disk full, or that it may not be written."""
    try:
        yield
    except duckdb.Error as error:
        met = REFUSED.search(str(error))
        if met is None:
            raise
        raise WarehouseError(
            f"{folder} cannot be written ({met[0]})",
            "room on the disk, and permission to write there",
            "Mend that, then run the same command again; what was published before is whole",
        ) from error


@contextmanager
def lake_errors(path: Path | Lake) -> Iterator[None]:
    """WarehouseError where a lake's Postgres or files are gone, whichever statement met it."""
    try:
        yield
    except duckdb.Error as error:
        known = lake_error(path, error) if isinstance(path, Lake) else None
        if known is None:
            raise
        raise known from error


@contextmanager
def open_in_memory() -> Iterator[Connection]:
    """A connection with nothing attached yet."""
    connection = duckdb.connect(":memory:")
    try:
        connection.execute("set autoinstall_known_extensions = false")
        yield connection
    except (duckdb.InterruptException, RuntimeError) as error:
        # Ctrl-C in the middle of a statement: DuckDB says it one way or the other.
        if isinstance(error, RuntimeError) and str(error) != INTERRUPTED:
            raise
        raise KeyboardInterrupt from error
    finally:
        connection.close()


def _cannot_open(path: Path, error: duckdb.Error) -> WarehouseError:
    first_line = str(error).splitlines()[0]
    if "Could not set lock" in first_line:
        return InUseError(
            f"{path} is in use by another process",
            "to be the only one that writes it",
            "Wait for the other run to end, then run the same command again",
        )
    return WarehouseError(
        f"{path} cannot be opened as a DuckDB file ({first_line[:160]})",
        "a file that this version of aisubsidy or an older one wrote",
        "Move it away, then run: aisubsidy run",
    )


def _migrations() -> list[tuple[int, str]]:
    scripts = sorted(MIGRATIONS.glob("*.sql"))
    return [(int(p.name.split("_")[0]), p.read_text(encoding="utf-8")) for p in scripts]
