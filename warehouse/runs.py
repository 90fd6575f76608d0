"""The log of runs: what ran, over what, and how it ended."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from warehouse.connection import Connection


def start_run(
    connection: Connection,
    run_id: str,
    *,
    started: datetime,
    as_of: date | None,
    source: str,
    version: str,
) -> None:
    """Notes that a run has begun; runs that were cut off before are marked so."""
    connection.execute("update base.runs set state = 'failed' where state = 'running'")
    connection.execute(
        "insert into base.runs values (?, ?, null, 'running', ?, ?, '{}', ?)",
        [run_id, started, as_of, source, version],
    )


def end_run(
    connection: Connection,
    run_id: str,
    *,
    ended: datetime,
    state: str,
    counts: Mapping[str, int],
    catalog: str = "base",
) -> None:
    """Notes how a run ended: complete, partial (a source failed) or failed."""
    connection.execute(
        f"update {catalog}.runs set ended = ?, state = ?, counts = ? where run_id = ?",
        [ended, state, json.dumps(counts), run_id],
    )
