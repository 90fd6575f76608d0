"""The whole market: derived some companies at a time from its facts, which stay in their own file.

`market` is the working file that archives are loaded into, and `target` the file that is published.
Parts of the market are derived side by side, each over a connection of its own, with a catalog in
memory: in its schema `base` are the companies at hand, so that the same SQL derives them as it does
a few, beside it what is derived of them.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from duckdb import CatalogException

from warehouse import packed
from warehouse.bulk import TWICE
from warehouse.cells import Sheet
from warehouse.checks import add_findings
from warehouse.connection import Connection, attach, lake_errors, migrate, open_in_memory
from warehouse.derive import WantedInput, derive_latest, load_seeds
from warehouse.errors import WarehouseError
from warehouse.lake import Lake
from warehouse.scripts import HERE, scripts

# By company, beside what is packed; inputs and indicators are in the latest vintage alone.
TABLES = "companies restatements".split()
CHECKS = ("quarter_twice", "year_not_ended", "amount_beyond_exact", "quarters_against_year")
BETWEEN_SCRIPTS = "years_to_date versions spans cells places".split()
PARTS_AT_A_TIME = 4  # more would not fit into the memory that is meant for all
CHECKS_OF_ALL = ("archive_member_unread",)
# What a company's numbers are made from: when it differs, they are made again.
MADE_FROM = """
select c.cik, c.name, c.fiscal_year_end, c.sic, m.member, m.size_bytes, m.crc, m.kept,
    $rules as rules
from market.companies c
join market.archive_members m on m.cik = c.cik and m.archive = 'companyfacts'
where m.rows > 0
"""
FACT_TABLES = ("fact_series", "single_facts")
FACTS = """
insert into base.{table}
select f.*
from market.{table} f
join (select distinct taxonomy, tag from concept_tags) t
    on t.taxonomy = f.taxonomy and t.tag = f.tag
where f.cik between $first and $last and f.cik in (select unnest($ciks))
"""


class Part(NamedTuple):
    """Where some companies at a time are derived: a catalog in memory, in use by a connection."""

    catalog: str
    connection: Connection


@contextmanager
def open_market(path: Path | Lake, scratch: Path) -> Iterator[Connection]:
    """The market's facts, read only as `market`; `base` is in memory, without a company.

    WarehouseError where a lake has some of them twice.
    """
    with open_in_memory() as connection, lake_errors(path):
        connection.execute("set preserve_insertion_order = false")
        connection.execute("set memory_limit = '2GB'")
        # Of that, blocks that are used again as they are: to ask for new ones costs a tenth of all.
        connection.execute("set block_allocator_memory = '1GB'")
        connection.execute(f"set temp_directory = '{str(scratch).replace(chr(39), chr(39) * 2)}'")
        attach(connection, path, "market", read_only=True)
        _refuse_twice_taken(connection)
        _attach_base(connection)
        load_seeds(connection)
        yield connection


def _attach_base(connection: Connection) -> None:
    connection.execute("attach ':memory:' as base")
    connection.execute("use base")
    migrate(connection, Path(":memory:"))
    connection.execute(
        "insert into base.archive_members select distinct * from market.archive_members"
    )


@contextmanager
def parts(connection: Connection) -> Iterator[list[Part]]:
    """As many parts as can be derived at a time; meanwhile there is no catalog `base`.

    Each statement is worked on by one thread: statements of several parts side by side take a fifth
    less than the same ones, one after the other, that all threads share. Joins are made as they are
    written, the many rows first: DuckDB takes tables that arrays are laid beside for empty, and
    would make its hash tables of those.
    """
    threads = int(connection.execute("select current_setting('threads')").fetchall()[0][0])
    connection.execute("set threads = 1")
    connection.execute("set disabled_optimizers = 'join_order,build_side_probe_side'")
    connection.execute("use target")
    connection.execute("detach base")
    at_a_time = [
        Part(f"part_{n}", connection.cursor()) for n in range(min(threads, PARTS_AT_A_TIME))
    ]
    try:
        for part in at_a_time:
            _prepare(part)
        yield at_a_time
    finally:
        for part in at_a_time:
            part.connection.close()
            connection.execute(f"detach database if exists {part.catalog}")
        connection.execute("reset disabled_optimizers")
        connection.execute("reset threads")
        _attach_base(connection)


def _prepare(part: Part) -> None:
    connection = part.connection
    connection.execute(f"attach ':memory:' as {part.catalog}")
    connection.execute(f"create schema {part.catalog}.base")
    connection.execute(f"use {part.catalog}.base")
    migrate(connection, Path(":memory:"))
    connection.execute(f"use {part.catalog}")
    connection.execute("create view fact_rows as from base.fact_rows")
    connection.execute("create table people_inputs as from target.people_inputs limit 0")
    load_seeds(connection)


def _refuse_twice_taken(connection: Connection) -> None:
    twice = connection.execute(TWICE.format(catalog="market")).fetchall()
    if twice:
        raise WarehouseError(
            f"the facts of {len(twice):,} filers are in twice, such as of CIK {twice[0][0]}: "
            "two processes took the same part of the archive at once",
            "each part taken by one process",
            "Run: aisubsidy ingest bulk, which reads them again",
        )


def rules_now(formulas: Sequence[str]) -> str:
    """What names the rules that numbers are made by: SQL, what is between its scripts, seeds and
    the metrics' formulas."""
    folders = ("views", "packed", "packed_values", "peer_views")
    texts = [sql for folder in folders for _, sql in scripts(folder)]
    texts += formulas
    between = [HERE / f"{name}.py" for name in BETWEEN_SCRIPTS]
    files = [*between, *sorted((HERE / "seeds").glob("*.csv"))]
    texts += [path.read_text(encoding="utf-8") for path in files]
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def is_made_by(connection: Connection, database: Path, rules: str) -> bool:
    """Whether a published market is made by these rules; else its tables may be others, too."""
    if not database.exists():
        return False
    attach(connection, database, "published", read_only=True)
    try:
        made = "select 1 from published.made_from where rules = ? limit 1"
        return connection.execute(made, [rules]).fetchone() is not None
    except CatalogException:
        return False
    finally:
        connection.execute("detach published")


def companies_changed(connection: Connection, rules: str) -> list[int]:
    """Companies whose numbers in `target` are of other facts, or made by other rules; in order."""
    connection.execute(
        "create table if not exists target.made_from as "
        f"select * from ({MADE_FROM}) limit 0".replace("$rules", "''")
    )
    rows = connection.execute(
        f"select cik from ({MADE_FROM} except select * from target.made_from) order by cik",
        {"rules": rules},
    )
    return [cik for (cik,) in rows.fetchall()]


def forget(connection: Connection, ciks: Sequence[int]) -> None:
    """Takes what was derived of some companies out of `target`."""
    tickers = "select ticker from target.companies where cik in (select unnest($ciks))"
    connection.execute(f"delete from target.findings where ticker in ({tickers})", {"ciks": ciks})
    packed.forget(connection, ciks)
    for table in (*TABLES, "made_from"):
        connection.execute(
            f"delete from target.{table} where cik in (select unnest($ciks))", {"ciks": ciks}
        )


def derive_part(part: Part, ciks: Sequence[int], wanted: Sequence[WantedInput]) -> list[Sheet]:
    """Derives some companies, whose catalog is then in use; their inputs as `lay_cells` gives."""
    connection, given = part.connection, {"ciks": list(ciks)}
    connection.execute(f"use {part.catalog}")
    for table in (*FACT_TABLES, "companies", "tickers"):
        connection.execute(f"truncate base.{table}")
    for table in FACT_TABLES:
        connection.execute(
            FACTS.format(table=table), given | {"first": min(ciks), "last": max(ciks)}
        )
    for table in ("companies", "tickers"):
        connection.execute(
            f"insert into base.{table} from market.{table} where cik in (select unnest($ciks))",
            given,
        )
    return derive_latest(connection, wanted=wanted)


def append_part(part: Part, rules: str) -> None:
    """Adds what is derived to `target`, which is then in use."""
    connection = part.connection
    add_findings(connection, CHECKS, "target.findings")
    for table in TABLES:
        connection.execute(f"insert into target.{table} by name from {table}")
    connection.execute(
        f"insert into target.made_from select * from ({MADE_FROM}) "
        "where cik in (select cik from companies)",
        {"rules": rules},
    )
    connection.execute("use target")
    packed.store(connection)


def finish(connection: Connection) -> None:
    """What is of the market as a whole: every ticker, and the members that could not be used."""
    connection.execute("use target")
    connection.execute("create or replace table target.tickers as from market.tickers")
    kinds = ", ".join(f"'{name}'" for name in CHECKS_OF_ALL)
    connection.execute(f"delete from target.findings where kind in ({kinds})")
    add_findings(connection, CHECKS_OF_ALL, "target.findings")
