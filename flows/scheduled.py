"""The flows beside the whole pipeline: the news, the states' WARN lists, and everything computed
anew. Each ends as the pipeline does: indicators, checks, one published file, exported tables.
"""

import logging
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from flows import quiet_prefect  # noqa: F401  (before prefect, which reads the environment)

# isort: split
from prefect import flow
from prefect.assets import materialize
from prefect.cache_policies import INPUTS

from extractors import warn
from extractors.errors import ExtractorError, TransientError
from flows.assets import NOTICES, RAW_WARN
from flows.errors import FlowError
from flows.fetch import client_for, now
from flows.fetched import Failure
from flows.hooks import note_failure
from flows.ingest import is_live
from flows.ingest_people import load_lists, read_list
from flows.load import Loaded
from flows.parameters import StateParameter
from flows.pipeline import (
    ASKED_ANEW,
    FETCHING,
    RunResult,
    begun,
    build_task,
    finish,
    news_task,
)
from flows.replacing import refuse_mirror_over_live
from flows.settings import load_settings
from flows.source_checks import note_states
from warehouse.connection import Connection

log = logging.getLogger("aisubsidy")

HOOKS: dict[str, Any] = {"on_failure": [note_failure], "on_crashed": [note_failure]}
# The states' pages are scraped once a day, however often the run after it has to be repeated.
SCRAPED_FOR = timedelta(hours=20)


@flow(name="aisubsidy-news", validate_parameters=True, **HOOKS)
def news(live: bool = False) -> RunResult:
    """Every feed of the list, and what their new stories say."""
    settings = load_settings()
    refuse_mirror_over_live(settings, live=live)
    with begun(settings, live=live) as (connection, run_id):
        failures = news_task(connection, client_for(settings, live=live), settings, live)
        built = build_task(connection, settings, None, run_id, Loaded(0, 0, failures))
    return finish(settings, run_id, built, failures)


@flow(name="aisubsidy-metrics", validate_parameters=True, **HOOKS)
def metrics(live: bool = False) -> RunResult:
    """Everything computed and checked anew from what is stored, such as after new assumptions."""
    settings = load_settings()
    refuse_mirror_over_live(settings, live=live)
    with begun(settings, live=live) as (connection, run_id):
        built = build_task(connection, settings, None, run_id, Loaded(0, 0, []))
    return finish(settings, run_id, built, [])


@flow(name="aisubsidy-warn", validate_parameters=True, **HOOKS)
def warn_lists(states: list[StateParameter]) -> RunResult:
    """The WARN lists of some states, by postal code, beside what is published now.

    FlowError when no state's list came; that they failed is noted in `sources`.
    """
    settings = load_settings()
    with begun(settings, live=is_live(settings)) as (connection, run_id):
        paths, failed = fetch_states(states, settings.home / "warn")
        failed += load_lists_task(connection, paths, failed)
        if len(failed) >= len(states):
            raise FlowError(
                "; ".join(f"{state}: {why}" for state, why in failed) or "no state",
                "the list of one state or more",
                "What was stored is kept; try: aisubsidy ingest warn --fetch WA",
            )
        failures = [Failure(f"WARN {state}", None, why, transient=True) for state, why in failed]
        built = build_task(connection, settings, None, run_id, Loaded(0, 0, failures))
    return finish(settings, run_id, built, failures)


def fetch_states(states: Sequence[str], folder: Path) -> tuple[list[Path], list[tuple[str, str]]]:
    """The file of each state's list, and (state, why) where there is none."""
    paths, failed = list[Path](), list[tuple[str, str]]()
    for state in states:
        log.info("reading the list of %s", state)
        try:
            path = fetch_state(state.upper(), folder.resolve(), now().date())
            if not path.exists():
                path = fetch_state.with_options(refresh_cache=True)(
                    state.upper(), folder.resolve(), now().date()
                )
            paths.append(path)
        except ExtractorError as error:
            failed.append((state.upper(), str(error)))
    return paths, failed


def is_passing(task: Any, task_run: Any, state: Any) -> bool:
    """Whether trying again can help: not where the scraper is not installed."""
    return isinstance(state.result(raise_on_failure=False), TransientError)


@materialize(
    RAW_WARN,
    by="warn-scraper",
    name="fetch-warn-list",
    cache_policy=INPUTS,
    cache_expiration=SCRAPED_FOR,
    persist_result=True,
    retry_condition_fn=is_passing,
    **FETCHING,
)
def fetch_state(state: str, folder: Path, day: date) -> Path:
    """Scrapes one state's list; a second call for the same state and day gives the same file."""
    (each,) = warn.fetch([state], folder)
    if each.path is None:
        raise TransientError(each.failure, "the state's list", "Prefect tries it again")
    return each.path


@materialize(NOTICES, asset_deps=[RAW_WARN], name="load-warn-lists", **ASKED_ANEW)
def load_lists_task(
    connection: Connection, paths: Sequence[Path], failed: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Stores the notices of the lists, and notes how asking went; (state, why) of lists unread."""
    unread = list[tuple[str, str]]()
    for path in paths:
        try:
            load_lists(connection, [(path, read_list(path, None))])
        except FlowError as error:
            unread.append((path.stem.upper(), str(error)))
    note_states(connection, [], [*failed, *unread])
    return unread
