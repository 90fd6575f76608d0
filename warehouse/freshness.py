"""What `doctor` asks: how runs ended, and how fresh each source is by now."""

from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from warehouse.connection import Connection, attach, open_in_memory, refuse_newer
from warehouse.errors import InUseError
from warehouse.reads import records

SCHEMA_WITH_CHECKS = 8


class Working(NamedTuple):
    """The private working file: whether a run writes it now, its runs (newest first), its checks.

    ``runs`` and ``checks`` (by source) are empty where it is in use, or was never written.
    """

    in_use: bool
    runs: list[dict[str, Any]]
    checks: dict[str, dict[str, Any]]


def read_working(path: Path) -> Working:
    """Looks into the working file without changing it; WarehouseError if it is no such file."""
    if not path.exists():
        return Working(False, [], {})
    with open_in_memory() as connection:
        try:
            attach(connection, path, "base", read_only=True)
        except InUseError:
            return Working(True, [], {})
        if refuse_newer(connection, path, "base") < SCHEMA_WITH_CHECKS:
            return Working(False, [], {})
        checks = records(connection, "select * from base.source_checks", {})
        return Working(False, _runs(connection, "base."), {row["source"]: row for row in checks})


def is_older(connection: Connection) -> bool:
    """Whether the published file was written before it told how fresh its sources are."""
    found = connection.execute("select max(version) from schema_version").fetchone()
    return not found or int(found[0]) < SCHEMA_WITH_CHECKS


def published_runs(connection: Connection) -> list[dict[str, Any]]:
    """The runs that the published file knows of, newest first."""
    return _runs(connection, "")


def published_sources(connection: Connection) -> list[dict[str, Any]]:
    """The rows of `sources` of the published file."""
    return records(connection, "select * from sources order by kind, source", {})


def silent_companies(connection: Connection) -> list[str]:
    """The tickers of companies that have filed no report for longer than their usual gaps."""
    found = connection.execute(
        "select distinct ticker from findings where kind = 'source_silent' "
        "and ticker is not null order by 1"
    )
    return [ticker for (ticker,) in found.fetchall()]


def asked_within_days() -> dict[str, int]:
    """How often a source of each kind is to be asked, by kind: rows of seeds/silence_rules.csv."""
    path = Path(__file__).parent / "seeds" / "silence_rules.csv"
    rows = duckdb.read_csv(str(path), header=True).select("kind, asked_within_days").fetchall()
    return {kind: days for kind, days in rows if days is not None}


def days_between(then: datetime | None, now: datetime) -> float | None:
    """Days from one moment to another; None where there is none."""
    return (now - then).total_seconds() / 86400 if then else None


def _runs(connection: Connection, catalog: str) -> list[dict[str, Any]]:
    return records(
        connection,
        "select run_id, started, ended, state, source, detail "
        f"from {catalog}runs order by started desc limit 100",
        {},
    )
