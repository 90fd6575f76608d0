"""The whole market's indicators from its facts: every company that changed, some at a time."""

import logging
import uuid
from concurrent.futures import ThreadPoolExecutor, as_completed
from importlib.metadata import version
from math import ceil
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import pandas as pd

from flows.build import build
from flows.fetch import now
from flows.market_grids import market_grids
from metrics.catalogue import catalogue, peer_metrics, statement_metrics, wanted_inputs
from metrics.evaluate import evaluate_blocks, evaluate_grids
from warehouse import market, packed, peers, publish, runs
from warehouse.connection import Connection
from warehouse.lake import Lake

log = logging.getLogger("aisubsidy")

COMPANIES_AT_A_TIME = 1600  # at most, in all parts


class Market(NamedTuple):
    """What was computed: companies anew, and their indicator values."""

    companies: int
    values: int
    seconds: float


def publish_market(facts: Path | Lake, database: Path, scratch: Path) -> Market:
    """Publishes every indicator that statements alone give, in the latest vintage.

    Only companies whose facts changed are computed; the others are as they were published. A
    reader of ``database`` sees the old state until the new one is whole.
    """
    started = monotonic()
    rules = market.rules_now([repr(metric.formula) for metric in catalogue()])
    with market.open_market(facts, scratch) as connection:
        begins_as, empty = database, scratch / "empty.duckdb"
        if not market.is_made_by(connection, database, rules):
            _build_empty(connection, begins_as := empty)
        with publish.building(connection, database, begins_as=begins_as):
            changed = market.companies_changed(connection, rules)
            market.forget(connection, changed)
            words = packed.ValueWords()
            values = _take_parts(connection, changed, rules, words) if changed else 0
            market.finish(connection)
            if changed:
                values += _compare(connection, words)
    empty.unlink(missing_ok=True)
    return Market(len(changed), values, monotonic() - started)


def _take_parts(
    connection: Connection, ciks: list[int], rules: str, words: packed.ValueWords
) -> int:
    """Derives and evaluates some companies at a time, as many such parts as there are threads."""
    metrics, stored = statement_metrics(), 0
    with market.parts(connection) as parts, ThreadPoolExecutor(len(parts)) as threads:
        idle = list(parts)

        def take(companies: list[int]) -> int:
            part = idle.pop()
            sheets = market.derive_part(part, companies, wanted_inputs(metrics))
            grids = market_grids(part.connection, sheets)
            market.append_part(part, rules)
            values = _append_values(part.connection, evaluate_grids(grids, metrics), words)
            idle.append(part)
            return values

        rounds = ceil(len(ciks) / COMPANIES_AT_A_TIME)
        size = ceil(len(ciks) / (len(parts) * rounds))  # all parts have as much to do
        taken = [threads.submit(take, ciks[at : at + size]) for at in range(0, len(ciks), size)]
        try:
            for number, done in enumerate(as_completed(taken), 1):
                stored += done.result()
                companies = min(number * size, len(ciks))
                log.info("indicators of %s of %s companies", f"{companies:,}", f"{len(ciks):,}")
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            for part in parts:
                part.connection.interrupt()
            raise
    return stored


def _append_values(connection: Connection, values: pd.DataFrame, words: packed.ValueWords) -> int:
    connection.execute("use target")
    packed.append_values(connection, values, words)
    return len(values)


def _compare(connection: Connection, words: packed.ValueWords) -> int:
    """Everyone among their peers, anew: one company's values move those of the others."""
    log.info("comparing companies with their peers")
    blocks = evaluate_blocks([peers.compare(connection)], peer_metrics())
    return sum(_append_values(connection, values, words) for values in blocks)


def _build_empty(connection: Connection, database: Path) -> None:
    """Every public table without a row, so that all commands work on the market as on a few."""
    run_id = str(uuid.uuid4())
    connection.execute("set threads = 1")  # there is nothing to share among more
    runs.start_run(
        connection, run_id, started=now(), as_of=None, source="bulk", version=version("aisubsidy")
    )
    build(
        connection,
        database,
        as_of=None,
        run_id=run_id,
        counts={},
        state="complete",
        clock=now,
    )
    connection.execute("reset threads")
