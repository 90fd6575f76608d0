"""The pipeline as plain functions, without Prefect's start of many seconds.

Also a script, for tests that end it from outside: `python plain_pipeline.py` reads and writes
where AISUBSIDY_* says, as the command does, and says each step before taking it; with tickers
(`python plain_pipeline.py META,MSFT`) live. Exit status 1: partial, or refused in one line.
"""

import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from extractors.records import Document
from flows.build import build
from flows.errors import KNOWN_ERRORS
from flows.fetch import client_for, fetch_company, fetch_tickers, now
from flows.load import Loaded, load_batch, load_ticker_map, remember_in
from flows.news import take_news
from flows.select import choose, default_members
from flows.settings import Settings, load_settings
from flows.source_checks import note_sec
from warehouse import loads, runs
from warehouse.connection import Connection, attach, open_published, open_working

# What differs between two homes of the same data: the log of runs, and the times of fetches.
NOT_COMPARED = ["runs", "sources"]
# Tables that are stored in numbers are compared in words.
PACKED = ["metric_values", "metric_percentiles", "input_values", "vintage_rows"]
COMPARED = {"documents": "(select * exclude (fetched_at) from {catalog}.documents)"}

Say = Callable[[str], None]


def run(
    settings: Settings,
    *,
    live: bool = False,
    tickers: Sequence[str] | None = None,
    as_of: date | None = None,
    say: Say = lambda step: None,
) -> Loaded:
    """What `aisubsidy run` does up to the published file, with one company a batch."""
    with open_working(settings.working(live=live)) as connection:
        run_id, source = str(uuid.uuid4()), "live" if live else "mirror"
        runs.start_run(
            connection, run_id, started=now(), as_of=as_of, source=source, version="test"
        )
        parts = _fetch_and_load(connection, settings, live, tickers, say)
        failures = [failure for part in parts for failure in part.failures]

        def at_the_end() -> datetime:
            say("publish")
            return now()

        say("build")
        build(
            connection,
            settings.database,
            as_of=as_of,
            run_id=run_id,
            counts={},
            state="partial" if failures else "complete",
            clock=at_the_end,
            own=settings.own_files,
        )
    return Loaded(
        sum(part.companies for part in parts), sum(part.facts for part in parts), failures
    )


def _fetch_and_load(
    connection: Connection,
    settings: Settings,
    live: bool,
    tickers: Sequence[str] | None,
    say: Say,
) -> list[Loaded]:
    client = client_for(settings, live=live)
    known = {row[0]: Document(*row) for row in loads.newest_documents(connection)}
    document, listed, failed = fetch_tickers(client, known)
    load_ticker_map(connection, document, listed, failed)
    parts = [Loaded(0, 0, failed)]
    for ticker in choose(tickers, listed, default_members(settings.cohort, live=live), live=live):
        say(f"fetch {ticker.ticker}")
        fetched = fetch_company(client, ticker, known, settings.wanted, remember_in(connection))
        say(f"load {ticker.ticker}")
        parts.append(load_batch(connection, client.store, [fetched]))
    note_sec(connection, len(parts), [failure for part in parts for failure in part.failures])
    say("news")
    failures = take_news(connection, client, settings, known, live=live).failures
    return [*parts, Loaded(0, 0, failures)]


def differences(
    one: Path, other: Path, compared: Mapping[str, str] = COMPARED
) -> dict[str, tuple[int, int]]:
    """Tables of two published files that differ: rows that only the one, and only the other has.

    The one view, metric_inputs, follows from the tables. ``compared``: what of a table counts,
    where that is not all.
    """
    with open_published(one, as_base=True) as connection:
        attach(connection, other, "other", read_only=True)
        tables = _tables(connection, "base")
        assert tables == _tables(connection, "other")
        found = {
            table: (
                _more(connection, rows.format(catalog="base"), rows.format(catalog="other")),
                _more(connection, rows.format(catalog="other"), rows.format(catalog="base")),
            )
            for table in tables
            for rows in [compared.get(table, f"{{catalog}}.{table}")]
        }
    return {table: counts for table, counts in found.items() if counts != (0, 0)}


def _tables(connection: Connection, catalog: str) -> list[str]:
    rows = connection.execute(
        "select table_name from information_schema.tables where table_catalog = ? "
        "and table_schema = 'main' and (table_type = 'BASE TABLE' or list_contains(?, table_name)) "
        "and not list_contains(?, table_name) order by 1",
        [catalog, PACKED, NOT_COMPARED],
    )
    return [name for (name,) in rows.fetchall()]


def _more(connection: Connection, one: str, other: str) -> int:
    row = connection.execute(
        f"select count(*) from (from {one} except all from {other})"
    ).fetchone()
    assert row is not None
    return int(row[0])


def main(tickers: Sequence[str]) -> None:
    """One run as the environment says, and its exit status."""
    try:
        done = run(
            load_settings(),
            live=bool(tickers),
            tickers=tickers or None,
            say=lambda step: print(step, flush=True),
        )
    except KNOWN_ERRORS as error:
        sys.exit(str(error))
    sys.exit(bool(done.failures))


if __name__ == "__main__":
    main([ticker for given in sys.argv[1:] for ticker in given.split(",")])
