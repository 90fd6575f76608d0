"""All indicators of the shipped mirror computed anew, and the published file asked a question."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from flows.build import compute
from flows.settings import SHIPPED_MIRROR, Settings
from metrics.catalogue import as_rows, wanted_inputs
from metrics.evaluate import evaluate
from tests.plain_pipeline import run
from warehouse import publish, reads
from warehouse.connection import Connection, open_published, open_working
from warehouse.derive import derive

REPETITIONS = 5
GOAL_S = 2
QUESTION = "select ticker, calendar_quarter, value from metric_values where metric = 'capex_ttm'"


def time_mirror() -> None:
    """Loads the mirror once, then prints how long computing and asking take."""
    with tempfile.TemporaryDirectory() as name:
        settings = Settings(home=Path(name), mirror=SHIPPED_MIRROR)
        run(settings)
        with open_working(settings.working(live=False)) as connection:
            _time_compute(connection, Path(name) / "computed.duckdb")
        _time_queries(settings.database)


def _time_compute(connection: Connection, path: Path) -> None:
    whole, parts = [], []
    for _ in range(REPETITIONS):
        with publish.building(connection, path):
            started = perf_counter()
            _, values = compute(connection, None)
            whole.append(perf_counter() - started)
        with publish.building(connection, path):
            parts.append(_parts(connection, values))
    seconds = median(whole)
    print(f"All indicators of the mirror, {values:,} values")
    verdict = "met" if seconds < GOAL_S else "not met"
    print(f"  {seconds:.2f} s (goal under {GOAL_S} s: {verdict})")
    names = ("derive", "evaluate", "store")
    medians = (median(column) for column in zip(*parts, strict=True))
    print("  " + ", ".join(f"{n} {s:.2f} s" for n, s in zip(names, medians, strict=True)))


def _parts(connection: Connection, expected: int) -> tuple[float, float, float]:
    """Seconds of the steps of flows.build.compute."""
    started = perf_counter()
    derive(connection, wanted=wanted_inputs())
    derived = perf_counter()
    values = evaluate(reads.input_frame(connection))
    evaluated = perf_counter()
    publish.store_metrics(connection, values, as_rows())
    stored = perf_counter()
    assert len(values) == expected, "the steps do not give what flows.build.compute gives"
    return derived - started, evaluated - derived, stored - evaluated


def _time_queries(database: Path) -> None:
    command = [Path(sys.executable).with_name("aisubsidy"), "query", QUESTION, "--db", database]
    print("A query of the published file")
    process = _median(lambda: subprocess.run(command, check=True, capture_output=True))  # noqa: S603
    inside = _median(lambda: _ask(database))
    print(f"  aisubsidy query {process:.2f} s, of which open and ask {inside:.3f} s")


def _ask(database: Path) -> None:
    with open_published(database) as connection:
        reads.query(connection, QUESTION)


def _median(act: Callable[[], object]) -> float:
    seconds = []
    for _ in range(REPETITIONS):
        started = perf_counter()
        act()
        seconds.append(perf_counter() - started)
    return median(seconds)
