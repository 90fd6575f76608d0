"""Loads whole archives: a batch of members a transaction, so that a killed run goes on after it."""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pandas as pd

from warehouse.connection import Connection, in_transaction
from warehouse.fact_series import SERIES_COLUMNS, answers, counts_of, series_of
from warehouse.loads import frame_of

SEEDS = Path(__file__).parent / "seeds"
MEMORY = "2GB"
# Whole row groups go past the log; one without end would make the next start slow.
LOG = "64MB"
ALL, CONCEPTS = "all", "concepts"
MEMBER_KEYS = ("archive", "member")
NAMED_TAGS = "where (taxonomy, tag.key) in (select (unnest($taxonomies), unnest($tags)))"
TWICE = """
select cik from {catalog}.archive_members
where cik is not null group by archive, member, cik having count(*) > 1
"""


class BadMemberError(Exception):
    """Among some members there is one that cannot be read; nothing of them was stored.

    ``member``: which, where DuckDB says so.
    """

    def __init__(self, said: str, member: "ReadMember | None") -> None:
        super().__init__(said)
        self.member = member


class ReadMember(NamedTuple):
    """A member as unpacked: whose it is, what the directory says of it, and its file."""

    name: str
    cik: int
    company: str
    size: int
    crc: int
    path: Path
    detail: str | None

    def lacking(self, rows: int) -> "ReadMember":
        """The same, saying how many of its rows were left out."""
        left_out = f"{rows} rows are no facts and were left out" if rows else None
        return self._replace(detail="; ".join(filter(None, [self.detail, left_out])) or None)


class Known(NamedTuple):
    """What an earlier run had of a member."""

    size: int
    crc: int
    kept: str


def be_bounded(connection: Connection, scratch: Path) -> None:
    """Keeps DuckDB within MEMORY and its log within LOG; the rest goes into ``scratch``."""
    quoted = str(scratch).replace("'", "''")
    connection.execute(f"set memory_limit = '{MEMORY}'")
    connection.execute(f"set wal_autocheckpoint = '{LOG}'")
    # To join what replaced rows leave of row groups costs more than a night; empty ones go anyway.
    connection.execute("set max_vacuum_tasks = 0")
    connection.execute(f"set temp_directory = '{quoted}'")


def known_members(connection: Connection, archive: str) -> dict[str, Known]:
    """What is in of an archive, by the name of the member."""
    rows = connection.execute(
        "select member, size_bytes, crc, kept from base.archive_members where archive = ?",
        [archive],
    ).fetchall()
    return {name: Known(*rest) for name, *rest in rows}


def forget_twice_taken(connection: Connection, ciks: Sequence[int]) -> None:
    """Takes out, of these registrants, who is in twice: two processes took the same part at once.

    Only in a lake, which has no keys. They are read again as if they were new.
    """
    twice = connection.execute(
        f"select cik from ({TWICE.format(catalog='base')}) where cik in (select unnest($ciks))",
        {"ciks": list(ciks)},
    ).fetchall()
    if not twice:
        return
    again = {"ciks": [cik for (cik,) in twice]}

    def forget() -> None:
        for table in ("fact_series", "single_facts", "archive_members", "companies"):
            connection.execute(
                f"delete from base.{table} where cik in (select unnest($ciks))", again
            )

    in_transaction(connection, forget)


def load_members(connection: Connection, members: Sequence[ReadMember], kept: str) -> int:
    """Replaces the company facts of the registrants of ``members``; rows stored. All or nothing.

    Members are single lines of JSON as SEC sends them. Raises BadMemberError when there is one
    that DuckDB cannot read.
    """
    if not members:
        return 0
    sql, values = _facts_of(members, kept)

    def load() -> int:
        _forget_facts(connection, [member.cik for member in members])
        try:
            connection.execute(f"insert into base.fact_series ({SERIES_COLUMNS}) {sql}", values)
        except (duckdb.ProgrammingError, duckdb.DataError) as error:
            said = str(error).splitlines()[0]
            named = [member for member in members if f'"{member.path}"' in said]
            raise BadMemberError(said, named[0] if named else None) from error
        counts, read = _counted(connection, members)
        return _note(connection, read, counts, kept)

    return in_transaction(connection, load)


def _counted(
    connection: Connection, members: Sequence[ReadMember]
) -> tuple[dict[int, int], list[ReadMember]]:
    """Facts by cik, and the members as they are to be noted. BadMemberError: a val is infinite."""
    ciks = {"ciks": [member.cik for member in members]}
    rows = connection.execute(counts_of("cik in (select unnest($ciks))"), ciks).fetchall()
    counts, read = dict[int, int](), list[ReadMember]()
    found = {cik: counted for cik, *counted in rows}
    for member in members:
        counts[member.cik], incomplete, infinite = found.get(member.cik, (0, 0, False))
        if infinite:
            raise BadMemberError("a val beyond all numbers", member)
        read.append(member.lacking(incomplete))
    return counts, read


def load_member_facts(
    connection: Connection,
    members: Sequence[ReadMember],
    facts: Sequence[tuple[Any, ...]],
    kept: str,
) -> int:
    """As ``load_members`` for members whose facts were read elsewhere: rows of `single_facts`."""
    if not members:
        return 0
    if kept == CONCEPTS:
        wanted = set(_concept_tags())
        facts = [fact for fact in facts if (fact[1], fact[2]) in wanted]
    frame = frame_of(connection, "single_facts", facts)

    def load() -> int:
        _forget_facts(connection, [member.cik for member in members])
        _insert(connection, "single_facts", frame)
        return _note(connection, members, Counter(fact[0] for fact in facts), kept)

    return in_transaction(connection, load)


def companies(connection: Connection) -> set[int]:
    """The ciks of all whose facts are in."""
    return {cik for (cik,) in connection.execute("select cik from base.companies").fetchall()}


def load_described(
    connection: Connection,
    archive: str,
    described: Sequence[tuple[tuple[str, int, int, int], tuple[Any, ...]]],
    kept: str,
) -> None:
    """Replaces companies and their tickers: (member, company), as the archive describes them."""
    noted = [(archive, *member, kept, 1, None) for member, _ in described]
    rows = [company[:4] for _, company in described]
    tickers = [
        (ticker, company[0], company[1], place)
        for _, company in described
        for place, ticker in enumerate(company[4])
    ]
    ciks = [company[0] for _, company in described]

    def load() -> None:
        connection.execute("delete from base.tickers where cik in (select unnest(?))", [ciks])
        _replace(connection, "companies", ["cik"], rows)
        _replace(connection, "tickers", ["ticker"], list({row[0]: row for row in tickers}.values()))
        _replace(connection, "archive_members", MEMBER_KEYS, noted)

    in_transaction(connection, load)


def note_unread(
    connection: Connection,
    archive: str,
    unread: Sequence[tuple[str, int | None, int, int, str]],
    kept: str,
) -> None:
    """Notes members of which nothing was taken, as findings: (member, cik, size, crc, why).

    What an earlier archive gave of the same registrants stays.
    """
    rows = [(archive, name, cik, size, crc, kept, 0, why) for name, cik, size, crc, why in unread]
    if rows:
        in_transaction(
            connection, lambda: _replace(connection, "archive_members", MEMBER_KEYS, rows)
        )


def note_odd(
    connection: Connection, archive: str, odd: Sequence[tuple[str, str]], kept: str
) -> None:
    """Replaces what an archive's directory showed of members not read: (member, why)."""
    rows = [(archive, name, None, 0, 0, kept, 0, why) for name, why in odd]

    def note() -> None:
        connection.execute(
            "delete from base.archive_members where archive = ? and cik is null", [archive]
        )
        _replace(connection, "archive_members", MEMBER_KEYS, rows)

    noted = connection.execute(
        "select * from base.archive_members where archive = ? and cik is null", [archive]
    ).fetchall()
    # To delete would make other processes do their batches anew.
    if Counter(noted) != Counter(rows):
        in_transaction(connection, note)


def _forget_facts(connection: Connection, ciks: Sequence[int]) -> None:
    """What these registrants had; to look for it where nobody had is slow."""
    present = _present(connection, ciks)
    if present:
        for rows in ("fact_series where true", "single_facts where source = 'companyfacts'"):
            connection.execute(
                f"delete from base.{rows} and cik in (select unnest($ciks))", {"ciks": present}
            )


def _present(connection: Connection, ciks: Sequence[int]) -> list[int]:
    found = connection.execute(
        "select cik from base.companies where cik in (select unnest($ciks))", {"ciks": list(ciks)}
    )
    return [cik for (cik,) in found.fetchall()]


def _note(
    connection: Connection, members: Sequence[ReadMember], counts: Mapping[int, int], kept: str
) -> int:
    """Inside the caller's transaction: the members, and their companies where they are new.

    ``counts``: facts by cik; returns them all.
    """
    _replace(
        connection,
        "archive_members",
        MEMBER_KEYS,
        [
            ("companyfacts", m.name, m.cik, m.size, m.crc, kept, counts.get(m.cik, 0), m.detail)
            for m in members
        ],
    )
    present = set(_present(connection, [member.cik for member in members]))
    new = [(m.cik, m.company, None, None) for m in members if m.cik not in present]
    _insert(connection, "companies", frame_of(connection, "companies", new))
    return sum(counts.values())


def _replace(
    connection: Connection, table: str, keys: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """A lake has no keys to replace by, so that those that are there go first."""
    frame = frame_of(connection, table, rows)
    if rows:
        matches = " and ".join(f"frame.{key} = t.{key}" for key in keys)
        connection.execute(
            f"delete from base.{table} t where exists (select 1 from frame where {matches})"
        )
    _insert(connection, table, frame)


def _insert(connection: Connection, table: str, frame: pd.DataFrame) -> None:
    if len(frame):
        connection.execute(f"insert into base.{table} by name select * from frame")


def _facts_of(members: Sequence[ReadMember], kept: str) -> tuple[str, dict[str, list[str]]]:
    """The query that reads the facts of some members, and its values."""
    values = {"paths": [str(member.path) for member in members]}
    if kept == CONCEPTS:
        taxonomies, tags = zip(*_concept_tags(), strict=True)
        values |= {"taxonomies": list(taxonomies), "tags": list(tags)}
    read = answers("$paths", max(member.size for member in members) + 1)
    return series_of(read, NAMED_TAGS if kept == CONCEPTS else ""), values


def _concept_tags() -> list[tuple[str, str]]:
    with (SEEDS / "concept_tags.csv").open(encoding="utf-8", newline="") as lines:
        return list(dict.fromkeys((row["taxonomy"], row["tag"]) for row in csv.DictReader(lines)))
