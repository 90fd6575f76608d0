"""From the working file to the published one: derive, compute, check, put in place."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from flows.scenarios import scenario_frame
from metrics.catalogue import as_rows, wanted_inputs
from metrics.evaluate import evaluate_blocks
from metrics.events import resolve
from metrics.scenarios import TAKEN
from warehouse import claims, publish, reads, runs, sources
from warehouse.blocks import input_blocks
from warehouse.checks import run_checks
from warehouse.connection import Connection
from warehouse.derive import derive, derive_people
from warehouse.own_files import NO_OWN_FILES, OwnFiles


class Built(NamedTuple):
    """What a build published: values with a number, all values, findings by severity, year sums."""

    values_ok: int
    values: int
    findings: dict[str, int]
    years_agreeing: int
    years: int


def compute(
    connection: Connection, as_of: date | None, own: OwnFiles = NO_OWN_FILES
) -> tuple[int, int]:
    """Derives every series and indicator from `base` into the catalog in use.

    Returns how many indicator values there are with a number, and how many in all.
    """
    derive_inputs(connection, as_of, own)
    blocks = evaluate_blocks(input_blocks(connection))
    counts = publish.store_metrics(connection, blocks, as_rows())
    publish.store_scenarios(connection, scenario_frame(reads.latest_inputs(connection, TAKEN)))
    return counts


def derive_inputs(connection: Connection, as_of: date | None, own: OwnFiles = NO_OWN_FILES) -> None:
    """Derives every series, the layoffs, and what the indicators take, into the catalog in use."""
    derive(connection, wanted=wanted_inputs(), as_of=as_of, own=own)
    resolved = resolve(
        reads.report_frame(connection),
        known_ids=reads.event_ids(connection),
        headcounts=reads.headcount_frame(connection),
    )
    publish.store_events(connection, resolved.events, resolved.memberships)
    derive_people(connection)


def build(
    connection: Connection,
    path: Path,
    *,
    as_of: date | None,
    run_id: str,
    counts: dict[str, int],
    state: str,
    clock: Callable[[], datetime],
    own: OwnFiles = NO_OWN_FILES,
) -> Built:
    """Builds a whole new published file at ``path`` and notes how the run ended."""
    with publish.building(connection, path):
        ok, values = compute(connection, as_of, own)
        if as_of is None:
            claims.keep_event_ids(connection)
        sources.create_sources(connection, keep=as_of is None)
        publish.copy_sources(connection, as_of)
        publish.store_dictionary(connection)
        found = run_checks(connection)
        built = Built(ok, values, found, *reads.year_check_counts(connection))
        counts = counts | built_counts(built)
        ended = clock()
        runs.end_run(connection, run_id, ended=ended, state=state, counts=counts, catalog="target")
    runs.end_run(connection, run_id, ended=ended, state=state, counts=counts)
    return built


def built_counts(built: Built) -> dict[str, int]:
    """The counts of a build as they are kept in `runs`."""
    return {
        "values_ok": built.values_ok,
        "values": built.values,
        "years_agreeing": built.years_agreeing,
        "years": built.years,
        **{f"findings_{severity}": n for severity, n in built.findings.items()},
    }
