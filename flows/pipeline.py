"""The pipeline as a Prefect flow: fetch, load, derive, compute, check, publish, export.

The flow and its tasks only wire plain functions. A task is a batch of companies, never one fact,
and only fetching retries: what it reads is kept, so asking again costs a "not modified".
"""

import logging
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from flows import quiet_prefect  # noqa: F401  (before prefect, which reads the environment)

# isort: split
from prefect import flow
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE
from prefect.runtime import deployment, flow_run, task_run
from prefect.tasks import exponential_backoff

from extractors.errors import TransientError
from extractors.http import Client
from extractors.news.feed_list import Feed
from extractors.news.fetch import NewsFetched, fetch_stories
from extractors.raw_store import RawStore
from extractors.records import Document, Ticker
from flows.artifacts import show_artifacts
from flows.assets import (
    CLAIMS,
    DATABASE,
    FACTS,
    NOTICES,
    RAW_FILINGS,
    RAW_NEWS,
    STORIES,
    TABLES,
)
from flows.beforehand import refuse_beforehand
from flows.build import Built, build
from flows.export import export
from flows.fetch import client_for, fetch_company, fetch_tickers, now
from flows.fetched import CompanyFetch, Failure, Wanted
from flows.hooks import note_failure
from flows.load import Loaded, load_batch, load_ticker_map, remember_in
from flows.news import take_news
from flows.only_writer import LONGEST_WAIT_S, the_only_writer, working_file
from flows.parameters import TickerParameter
from flows.progress import out_of
from flows.replacing import refuse_none_over_some
from flows.select import choose, default_members
from flows.settings import Settings, load_settings
from flows.source_checks import note_sec
from warehouse import loads, reads, runs
from warehouse.connection import Connection, open_published

log = logging.getLogger("aisubsidy")
# Each step is told: on a terminal, or on Prefect's page where its logs are wanted.
log.setLevel(logging.INFO)

BATCH = 25  # companies a task: a second of work or more
FETCH_RETRIES = 2


class RunResult(NamedTuple):
    """How a run ended, and where it left what it made."""

    run_id: str
    built: Built
    failures: list[Failure]
    database: Path
    tables: Path
    tickers: list[str]


def result_as_document(result: RunResult) -> dict[str, Any]:
    """For scripts: run_id, database, tables, tickers, what was built, and each failure."""
    return {
        **result._asdict(),
        "built": result.built._asdict(),
        "failures": [failure._asdict() for failure in result.failures],
    }


@flow(
    name="aisubsidy-run",
    validate_parameters=True,
    on_failure=[note_failure],
    on_crashed=[note_failure],
)
def run_pipeline(
    live: bool = False,
    tickers: list[TickerParameter] | None = None,
    as_of: date | None = None,
    db: Path | None = None,
    out: Path | None = None,
) -> RunResult:
    """Fetches and publishes everything for some companies (default: the core cohort; live, all
    of the cohort file).

    The run is `partial` when a source failed; what it gave before is kept, and findings say so.
    """
    settings = load_settings(db=db, out=out)
    refuse_beforehand(settings, live=live, tickers=tickers)
    with begun(settings, live=live, as_of=as_of) as (connection, run_id):
        client = client_for(settings, live=live)
        chosen, loaded = fetch_and_load(connection, client, settings, tickers)
        failed = news_task(connection, client, settings, live)
        loaded = loaded._replace(failures=loaded.failures + failed)
        built = build_task(connection, settings, as_of, run_id, loaded)
    return finish(settings, run_id, built, loaded.failures, chosen)


@contextmanager
def begun(
    settings: Settings, *, live: bool, as_of: date | None = None
) -> Iterator[tuple[Connection, str]]:
    """The working file of the one run that writes now, and the run's id: Prefect's own."""
    run_id = str(flow_run.id or uuid.uuid4())
    # A person at the command is told at once that another run writes; a scheduled run waits.
    patience_s = LONGEST_WAIT_S if deployment.id else 0.0
    with (
        the_only_writer(settings),
        working_file(settings, live=live, patience_s=patience_s) as connection,
    ):
        runs.start_run(
            connection,
            run_id,
            started=now(),
            as_of=as_of,
            source="live" if live else "mirror",
            version=version("aisubsidy"),
        )
        yield connection, run_id


def finish(
    settings: Settings,
    run_id: str,
    built: Built,
    failures: list[Failure],
    chosen: Sequence[Ticker] = (),
) -> RunResult:
    """Exports what was published, and shows it on Prefect's page."""
    export_task(settings.database, settings.tables)
    with open_published(settings.database) as connection:
        names = [reads.find_company(connection, ticker.ticker).ticker for ticker in chosen]
    show_artifacts(settings.database, names, failures)
    return RunResult(run_id, built, failures, settings.database, settings.tables, names)


def fetch_and_load(
    connection: Connection, client: Client, settings: Settings, tickers: Sequence[str] | None
) -> tuple[list[Ticker], Loaded]:
    """The companies covered, and what their sources gave, batch by batch."""
    known = {row[0]: Document(*row) for row in loads.newest_documents(connection)}
    document, listed, failed = fetch_tickers(client, known)
    live = client.config.mirror is None
    load_ticker_map(connection, document, listed, failed)
    chosen = choose(tickers, listed, default_members(settings.cohort, live=live), live=live)
    total = Loaded(0, 0, failed)
    for number, batch in enumerate(batches(chosen)):
        log.info("fetching %d companies", len(batch), extra=out_of(number * BATCH, len(chosen)))
        fetched = fetch_batch(client, batch, known, settings.wanted, remember_in(connection))
        log.info("loading %d companies", len(batch), extra=out_of(number * BATCH, len(chosen)))
        part = load_batch_task(connection, client.store, fetched)
        total = Loaded(
            total.companies + part.companies,
            total.facts + part.facts,
            total.failures + part.failures,
        )
        log.debug("batch %d: %d facts", number, part.facts)
    note_sec(connection, len(chosen), total.failures)
    return chosen, total


def batches(chosen: Sequence[Ticker]) -> Iterator[Sequence[Ticker]]:
    """Some companies at a time."""
    for start in range(0, len(chosen), BATCH):
        yield chosen[start : start + BATCH]


FETCHING: dict[str, Any] = {
    "retries": FETCH_RETRIES,
    "retry_delay_seconds": exponential_backoff(backoff_factor=5),
    "retry_jitter_factor": 0.5,
}
# What is fetched is asked for again each time, with its ETag; only that knows if it has changed.
ASKED_ANEW: dict[str, Any] = {"cache_policy": NO_CACHE, "persist_result": False}


@materialize(RAW_FILINGS, by="SEC EDGAR", name="fetch-companies", **FETCHING, **ASKED_ANEW)
def fetch_batch(
    client: Client,
    batch: Sequence[Ticker],
    known: dict[str, Document],
    wanted: Wanted,
    remember: Callable[[Document], None],
) -> list[CompanyFetch]:
    """Fetches some companies; a passing failure retries the batch, a lasting one is returned."""
    fetched = [fetch_company(client, ticker, known, wanted, remember) for ticker in batch]
    passing = [f for company in fetched for f in company.failures if f.transient]
    if passing and may_pass(client):
        raise TransientError(
            f"{len(passing)} addresses failed, the first: {passing[0].detail}",
            "an answer",
            "Prefect tries the batch again",
        )
    return fetched


def may_pass(client: Client) -> bool:
    """Prefect will try the task again, and that can help: a folder always answers the same."""
    return client.config.mirror is None and (task_run.get_run_count() or 0) <= FETCH_RETRIES


@materialize(FACTS, CLAIMS, asset_deps=[RAW_FILINGS], name="load-companies", **ASKED_ANEW)
def load_batch_task(
    connection: Connection, store: RawStore, fetched: Sequence[CompanyFetch]
) -> Loaded:
    """Stores a batch in the working file."""
    return load_batch(connection, store, fetched)


@materialize(RAW_NEWS, by="feeds", name="fetch-news", **FETCHING, **ASKED_ANEW)
def fetch_feeds(
    client: Client, feeds: Sequence[Feed], known: dict[str, Document], refused: set[str]
) -> NewsFetched:
    """Fetches the feeds and their new stories; tried again only where no feed answered."""
    fetched = fetch_stories(client, feeds, known, refused)
    failed = [failure for failure in fetched.failures if failure.what == "feed"]
    if failed and len(failed) >= len(feeds) and may_pass(client):
        raise TransientError(
            f"none of {len(feeds)} feeds answered, the first: {failed[0].reason}",
            "an answer",
            "Prefect tries them again",
        )
    return fetched


@materialize(STORIES, CLAIMS, asset_deps=[RAW_NEWS], name="read-the-news", **ASKED_ANEW)
def news_task(
    connection: Connection, client: Client, settings: Settings, live: bool
) -> list[Failure]:
    """Fetches the feeds and reads their stories; what failed."""
    log.info("reading the news")
    known = {row[0]: Document(*row) for row in loads.newest_documents(connection)}
    return take_news(connection, client, settings, known, live=live, fetch=fetch_feeds).failures


@materialize(
    DATABASE,
    asset_deps=[FACTS, CLAIMS, STORIES, NOTICES],
    by="DuckDB",
    name="build-and-publish",
    **ASKED_ANEW,
)
def build_task(
    connection: Connection, settings: Settings, as_of: date | None, run_id: str, loaded: Loaded
) -> Built:
    """Derives, computes, checks, and puts the new published file in place."""
    refuse_none_over_some(connection, settings, [failure.detail for failure in loaded.failures])
    log.info("computing indicators and checks")
    return build(
        connection,
        settings.database,
        as_of=as_of,
        run_id=run_id,
        counts={
            "companies": loaded.companies,
            "facts_loaded": loaded.facts,
            "failures": len(loaded.failures),
        },
        state="partial" if loaded.failures else "complete",
        clock=now,
        own=settings.own_files,
    )


@materialize(TABLES, asset_deps=[DATABASE], name="export-tables", **ASKED_ANEW)
def export_task(database: Path, folder: Path) -> None:
    """Writes every public table as csv and parquet."""
    export(database, folder)
