"""The whole market's indicators from its facts: every company that changed, some at a time."""

import logging
import uuid
from importlib.metadata import version
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from flows.build import build
from flows.fetch import now
from metrics.catalogue import catalogue, peer_metrics, statement_metrics, wanted_inputs
from metrics.evaluate import evaluate_blocks
from warehouse import market, peers, publish, runs
from warehouse.blocks import input_blocks
from warehouse.connection import Connection
from warehouse.lake import Lake

log = logging.getLogger("aisubsidy")

COMPANIES_A_PART = 250


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
        if not database.exists():
            _build_empty(connection, database)
        with publish.building(connection, database, anew=False):
            changed = market.companies_changed(connection, rules)
            market.forget(connection, changed)
            values = sum(
                _take_part(connection, changed[at : at + COMPANIES_A_PART], rules, at, len(changed))
                for at in range(0, len(changed), COMPANIES_A_PART)
            )
            market.finish(connection)
            if changed:
                values += _compare(connection)
    return Market(len(changed), values, monotonic() - started)


def _take_part(connection: Connection, ciks: list[int], rules: str, done: int, of: int) -> int:
    metrics = statement_metrics()
    market.derive_part(connection, ciks, wanted_inputs(metrics))
    blocks = list(input_blocks(connection, len(ciks)))
    market.append_part(connection, rules)
    stored = 0
    for values in evaluate_blocks(blocks, metrics):
        publish.append_values(connection, values)
        stored += len(values)
    log.info("indicators of %s of %s companies", f"{done + len(ciks):,}", f"{of:,}")
    return stored


def _compare(connection: Connection) -> int:
    """Everyone among their peers, anew: one company's values move those of the others."""
    log.info("comparing companies with their peers")
    inputs = peers.compare(connection)
    stored = 0
    for values in evaluate_blocks([inputs], peer_metrics()):
        publish.append_values(connection, values)
        stored += len(values)
    return stored


def _build_empty(connection: Connection, database: Path) -> None:
    """Every public table without a row, so that all commands work on the market as on a few."""
    run_id = str(uuid.uuid4())
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
