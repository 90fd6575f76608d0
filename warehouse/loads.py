"""Loads: what a source gave, into the working file. Each is one transaction: delete by key, insert.

Running a load twice with the same input changes nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pandas as pd

from warehouse.connection import Connection, transaction
from warehouse.fact_series import SERIES_COLUMNS, answers, counts_of, series_of

FACT_COLUMNS = (
    "cik, taxonomy, tag, unit, period_start, period_end, dimensions, value, accession, form, "
    "filed, source"
)

# A cut-off download can be empty, and an error page can be JSON: neither names a company.
NAMES_A_COMPANY = """
select filename from read_json(
    $paths, format = 'unstructured', maximum_object_size = 200000000, filename = true,
    columns = {cik: 'VARCHAR', facts: 'JSON'}
)
where cik is not null and facts is not null
"""


# One company's answer is one JSON value of up to 5 MB today, and the largest filers grow. DuckDB
# takes memory for twice the largest that may come, so it is told what comes.
LARGEST = 200_000_000
HEAD = 4096  # bytes that show whether a file has lines


class Refused(NamedTuple):
    """A file that could not be read, and why, in one line."""

    path: Path
    reason: str


def load_company_facts(
    connection: Connection, paths: Sequence[Path]
) -> tuple[dict[int, int], list[Refused]]:
    """Replaces the company facts of every company found in ``paths`` (SEC's JSON, as it came).

    Returns rows now stored by cik, and the files that could not be read: their companies keep
    what they had. All readable files go in together or not at all.
    """
    readable, refused = list(paths), list[Refused]()
    try:
        counts = _replace_company_facts(connection, readable, by_line=True)
    except duckdb.Error:
        readable, refused = _sort_out(connection, paths)
        counts = _replace_company_facts(connection, readable, by_line=False)
    if len(counts) < len(readable):
        nameless = _nameless(connection, readable)
        refused += [Refused(path, "no company and no facts in it") for path in nameless]
    return counts, refused


def _replace_company_facts(
    connection: Connection, paths: Sequence[Path], *, by_line: bool
) -> dict[int, int]:
    """Facts go from the files straight into the table; those of the same companies go after that.

    Which companies the files hold is known only then, and to read them twice, or to keep what
    was read aside, takes half as long again. What came now has the row numbers above ``last``;
    of a company without a fact that goes, and what it had stays.
    """
    if not paths:
        return {}
    with straight_to_the_table(connection), transaction(connection):
        row = connection.execute("select coalesce(max(rowid), -1) from fact_series").fetchone()
        last = {"last": row[0] if row else -1}
        sql, values = _reading(paths, by_line=by_line)
        connection.execute(f"insert into fact_series ({SERIES_COLUMNS}) {sql}", values)
        rows = connection.execute(counts_of("rowid > $last"), last).fetchall()
        counts = {cik: facts for cik, facts, *_ in rows if facts}
        ciks = {"ciks": list(counts)}
        if last["last"] >= 0 or len(counts) < len(rows):
            connection.execute(
                "delete from fact_series where (rowid <= $last) = (cik in (select unnest($ciks)))",
                last | ciks,
            )
        connection.execute(
            "delete from single_facts where source = 'companyfacts' "
            "and cik in (select unnest($ciks))",
            ciks,
        )
    return counts


def _reading(paths: Sequence[Path], *, by_line: bool) -> tuple[str, dict[str, list[str]]]:
    """The query that reads company facts, and its values.

    SEC sends an answer as one line; copies that were made readable have many. ``by_line`` False
    takes no file at its first line's word.
    """
    by_format: dict[str, list[str]] = {}
    # The largest first: else one thread is left with it when the other is done.
    ordered = sorted(paths, key=_size, reverse=True)
    largest = min(LARGEST, _size(ordered[0]) + HEAD)
    for path in ordered:
        one_line = by_line and _is_one_line(path)
        format = "newline_delimited" if one_line else "unstructured"
        by_format.setdefault(format, []).append(str(path))
    read = [answers(f"${format}", largest, format) for format in by_format]
    return series_of(" union all ".join(read)), by_format


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _is_one_line(path: Path) -> bool:
    """As far as its beginning shows; a file that is not there is left for DuckDB to name."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return b"\n" not in file.read(HEAD)


@contextmanager
def straight_to_the_table(connection: Connection) -> Iterator[None]:
    """A large commit goes into the table at once, not into the log and from there to the table."""
    connection.execute("set wal_autocheckpoint = '1B'")
    try:
        yield
    finally:
        connection.execute("reset wal_autocheckpoint")


def _sort_out(connection: Connection, paths: Sequence[Path]) -> tuple[list[Path], list[Refused]]:
    """Reads each file alone, to find the bad ones."""
    readable, refused = [], []
    for path in paths:
        try:
            sql, values = _reading([path], by_line=False)
            connection.execute(f"create or replace temp table read_facts as {sql}", values)
            readable.append(path)
        except duckdb.Error as error:
            refused.append(Refused(path, str(error).splitlines()[0]))
    connection.execute("drop table if exists temp.read_facts")
    return readable, refused


def _nameless(connection: Connection, paths: Sequence[Path]) -> list[Path]:
    """Files that are JSON, or empty, but no company facts; looked for only when a company lacks."""
    named = connection.execute(NAMES_A_COMPANY, {"paths": [str(path) for path in paths]})
    found = {Path(name) for (name,) in named.fetchall()}
    return [path for path in paths if path not in found]


def load_filing_facts(
    connection: Connection, accession: str, rows: Sequence[tuple[Any, ...]]
) -> int:
    """Replaces the inline XBRL facts of one filing, also when it has none now; rows stored."""
    frame = frame_of(connection, "single_facts", rows)
    with transaction(connection):
        connection.execute(
            "delete from single_facts where accession = ? and source = 'inline_xbrl'", [accession]
        )
        connection.execute("insert into single_facts by name select distinct * from frame")
    return len(frame)


def load_companies(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
    """Replaces companies by cik; a row is (cik, name, fiscal_year_end, sic)."""
    return _replace(connection, "companies", rows, ["cik"])


def load_filings(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
    """Replaces filings by company and accession; a row is a Filing record."""
    return _replace(connection, "filings", rows, ["cik", "accession"])


def load_documents(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
    """Adds documents not stored yet (url and bytes); those stored keep their first fetch.

    What the server last named the bytes by is kept, or it would send them again and again.
    """
    frame = frame_of(connection, "documents", rows)
    with transaction(connection):
        connection.execute(
            "insert into documents by name select * from frame qualify row_number() over "
            "(partition by url, sha256 order by fetched_at desc) = 1 "
            "on conflict do update set etag = excluded.etag, last_modified = excluded.last_modified"
        )
    return len(frame)


def forget_document(connection: Connection, url: str, sha256: str) -> None:
    """Takes away a document whose bytes cannot be read, so that it counts as never fetched."""
    connection.execute("delete from documents where url = ? and sha256 = ?", [url, sha256])


def load_tickers(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
    """Replaces the whole ticker map; a row is (ticker, cik, name), in SEC's order."""
    listed = [(*row, place) for place, row in enumerate(rows)]
    frame = frame_of(connection, "tickers", listed)
    with transaction(connection):
        connection.execute("delete from tickers")
        connection.execute("insert into tickers by name select * from frame")
    return len(frame)


def record_load(connection: Connection, url: str, sha256: str, rows: int) -> None:
    """Notes that the facts of ``url`` now come from the bytes ``sha256``."""
    connection.execute("insert or replace into loads values (?, ?, ?)", [url, sha256, rows])


def loaded(connection: Connection) -> dict[str, str]:
    """sha256 of the bytes now loaded, by url."""
    return dict(connection.execute("select url, sha256 from loads").fetchall())


def record_failure(connection: Connection, url: str, cik: int | None, detail: str) -> None:
    """Notes what a source failed to give; it becomes a finding until the source gives it."""
    row = [url, cik, detail]
    connection.execute("insert or replace into source_failures values (?, ?, ?)", row)


def clear_failure(connection: Connection, url: str) -> None:
    """The source has given it now."""
    connection.execute("delete from source_failures where url = ?", [url])


def _replace(
    connection: Connection, table: str, rows: Sequence[tuple[Any, ...]], keys: list[str]
) -> int:
    if not rows:
        return 0
    frame = frame_of(connection, table, rows)
    matches = " and ".join(f"{table}.{key} = frame.{key}" for key in keys)
    with transaction(connection):
        connection.execute(
            f"delete from {table} where exists (select 1 from frame where {matches})"
        )
        connection.execute(f"insert into {table} by name select distinct * from frame")
    return len(frame)


def frame_of(connection: Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> pd.DataFrame:
    """Rows of a table of the working file under the names of its columns."""
    columns = [
        row[0]
        for row in connection.execute(
            "select column_name from duckdb_columns() where database_name = 'base' "
            "and table_name = ? order by column_index",
            [table],
        ).fetchall()
    ]
    return pd.DataFrame(list(rows), columns=columns, dtype=object)


def has_facts(connection: Connection) -> bool:
    """Whether any company's facts were loaded."""
    return connection.execute("select 1 from base.fact_rows limit 1").fetchone() is not None


def fiscal_year_ends(connection: Connection) -> dict[int, str | None]:
    """The fiscal year end (MM-DD, None where not known) of each company stored, by cik."""
    return dict(connection.execute("select cik, fiscal_year_end from companies").fetchall())


def newest_documents(connection: Connection) -> list[tuple[Any, ...]]:
    """The last document of each address: rows of `documents`."""
    return connection.execute(
        "select * from documents qualify row_number() over ("
        "partition by url order by fetched_at desc) = 1"
    ).fetchall()
