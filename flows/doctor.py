"""`aisubsidy doctor`: what is installed, set and reachable, how runs ended, how fresh sources are.

Whether a source is fresh is told by the dates of what it gave and by the clock now: neither a
run that ends well nor a process that is up makes old data fresh.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from platform import python_version
from typing import Any, NamedTuple

from extractors.errors import ExtractorError
from extractors.http import CONTACT
from extractors.reach import status
from extractors.webhook import check_webhook
from flows.errors import KNOWN_ERRORS
from flows.feeds import feed_list
from flows.settings import Settings
from warehouse import freshness
from warehouse.connection import open_published
from warehouse.derive import check_own
from warehouse.errors import WarehouseError

OK, NOTE, PROBLEM = "ok", "note", "problem"
POOL = "aisubsidy"
LITTLE_SPACE = 1_000_000_000
FAILURES_OF_A_BAD_DAY = 2
SHOWN = 8


class Check(NamedTuple):
    """One thing looked at. ``status``: ok, note, or problem, which needs a person."""

    area: str
    name: str
    status: str
    detail: str
    next_step: str = ""


class Published(NamedTuple):
    """What the published file knows of itself."""

    live: bool
    runs: list[dict[str, Any]]
    sources: list[dict[str, Any]]
    silent_companies: list[str]


def examine(settings: Settings, now: datetime) -> list[Check]:
    """Everything looked at, in the order in which a person would ask."""
    checks = [*_installed(), *_set(settings)]
    published, about = _published(settings)
    checks += [*_places(settings), about]
    live = published is not None and published.live
    if published:
        working = freshness.read_working(settings.working(live=live))
        checks += _runs(working, published, now)
        checks += _sources(working, published, now)
    return checks + _reachable(settings, needed=live)


def _installed() -> Iterator[Check]:
    names = ("aisubsidy", "duckdb", "prefect", "pandas")
    found = ", ".join(f"{name} {version(name)}" for name in names)
    yield Check("installed", "program", OK, f"{found}, Python {python_version()}")
    try:
        yield Check("installed", "warn-scraper", OK, version("warn-scraper"))
    except PackageNotFoundError:
        yield Check("installed", "warn-scraper", NOTE, "not there", "pip install 'aisubsidy[warn]'")


def _set(settings: Settings) -> Iterator[Check]:
    """The settings that can be wrong although each alone has the right form."""
    if not settings.contact:
        yield Check("set", "contact", NOTE, "none: live data needs it", "Set AISUBSIDY_CONTACT")
    elif not CONTACT.fullmatch(settings.contact):
        yield Check("set", "contact", PROBLEM, "no e-mail address in it", "Set AISUBSIDY_CONTACT")
    else:
        yield Check("set", "contact", OK, "set")
    try:
        check_own(settings.own_files)
        feeds, unusable = feed_list(settings, live=True)
    except KNOWN_ERRORS as error:
        yield Check("set", "files", PROBLEM, str(error))
    else:
        state = PROBLEM if unusable else OK
        yield Check("set", "feeds", state, "; ".join([f"{len(feeds)} feeds", *unusable]))
    if settings.failure_webhook:
        try:
            check_webhook(settings.failure_webhook)
            yield Check("set", "webhook", OK, "set")
        except ExtractorError as error:
            yield Check("set", "webhook", PROBLEM, str(error))


def _places(settings: Settings) -> Iterator[Check]:
    home = settings.home.resolve()
    there = next(folder for folder in (home, *home.parents) if folder.exists())
    if not os.access(there, os.W_OK):
        yield Check("places", "home", PROBLEM, f"{home} cannot be written", "Set AISUBSIDY_HOME")
    free = shutil.disk_usage(there).free
    state = PROBLEM if free < LITTLE_SPACE else OK
    yield Check("places", "home", state, f"{home}, {free / 1e9:.1f} GB free")


def _published(settings: Settings) -> tuple[Published | None, Check]:
    """What the published file says; None, with the reason, where there is none to ask."""
    path = settings.database
    try:
        with open_published(path) as connection:
            if freshness.is_older(connection):
                older = "written by an older version, which tells less"
                return None, Check("places", "database", NOTE, older, "Run: aisubsidy run")
            runs = freshness.published_runs(connection)
            found = Published(
                runs[0]["source"] == "live",
                runs,
                freshness.published_sources(connection),
                freshness.silent_companies(connection),
            )
    except WarehouseError as error:
        return None, Check("places", "database", PROBLEM, error.got, error.next_step)
    data = "live data" if found.live else "the offline mirror"
    return found, Check("places", "database", OK, f"{path}, {data}")


def _runs(working: freshness.Working, published: Published, now: datetime) -> Iterator[Check]:
    """The last success, and what failed since."""
    if working.in_use:
        yield Check("runs", "now", OK, "a run is writing")
    runs = working.runs or published.runs
    done = next((run for run in runs if run["state"] in ("complete", "partial")), None)
    if done is None:
        yield Check("runs", "last success", PROBLEM, "none", "Run: aisubsidy run")
    else:
        state = NOTE if done["state"] == "partial" else OK
        when = _ago(freshness.days_between(done["ended"], now))
        yield Check("runs", "last success", state, f"{done['state']}, {when}")
    since = runs[: runs.index(done)] if done else runs
    failed = [run for run in since if run["state"] == "failed"]
    if failed:
        detail = f"{len(failed)} in a row, the last: {failed[0]['detail'] or 'no reason known'}"
        yield Check("runs", "failed since", PROBLEM, detail, "Run it again: aisubsidy run")


def _sources(working: freshness.Working, published: Published, now: datetime) -> Iterator[Check]:
    due = freshness.asked_within_days()
    for row in published.sources:
        newer = working.checks.get(row["source"], {})
        yield source_check(row | newer, due.get(row["kind"]), now if published.live else None)
    for source in sorted(working.checks.keys() - {row["source"] for row in published.sources}):
        row = {"silent_after_days": None} | working.checks[source]
        yield source_check(row, due.get(row["kind"]), now if published.live else None)
    if published.silent_companies:
        yield Check(
            "sources",
            "companies",
            NOTE,
            f"no report of {_some(published.silent_companies)} for longer than the usual gap",
            "How long: aisubsidy check",
        )


def source_check(row: dict[str, Any], due_days: int | None, now: datetime | None) -> Check:
    """How fresh a source is. ``now``: None for the mirror, which grows no older.

    A problem: failed more often than a bad day explains, silent longer than its usual gap, or
    not asked for longer than its schedule allows.
    """
    lag = freshness.days_between(row["newest_item"], now) if now else row.get("lag_days")
    asked = freshness.days_between(row["last_tried"], now) if now else None
    failures, silent_after = row["failures_in_row"] or 0, row["silent_after_days"]
    newest = f"newest {row['newest_item'].date()}" if row["newest_item"] else "nothing yet"
    parts, state, step = [f"{newest}, {_ago(lag)}" if now and lag is not None else newest], OK, ""
    if failures:
        state = PROBLEM if failures > FAILURES_OF_A_BAD_DAY else NOTE
        parts.append(f"failed {failures} times in a row: {row['detail']}")
    if lag is not None and silent_after is not None and lag > silent_after:
        state = PROBLEM
        parts.append(f"silent: its gaps are up to {row['usual_gap_days']:.0f} days")
        step = "See whether it has moved, or ended"
    if due_days is not None and asked is not None and asked > due_days:
        state = PROBLEM
        parts.append(f"asked {_ago(asked)}")
        step = "Is `aisubsidy serve` or a worker running?"
    return Check("sources", row["source"], state, "; ".join(parts), step)


def _reachable(settings: Settings, *, needed: bool) -> list[Check]:
    """One small request each, and none before live data is wanted."""
    prefect = os.environ.get("PREFECT_API_URL")
    checks = [_prefect(prefect, given=True)] if prefect else []
    checks = checks or [_prefect(f"http://127.0.0.1:{settings.serve_port}/api", given=False)]
    if not settings.contact and not needed:
        return checks
    hosts = {
        "SEC data": settings.sec_data_url,
        "SEC www": settings.sec_www_url,
        "SEC search": settings.sec_efts_url,
        "GDELT": settings.gdelt_url,
    }
    with ThreadPoolExecutor(len(hosts)) as pool:
        answers = pool.map(lambda url: status(url, contact=settings.contact), hosts.values())
    for name, url, answer in zip(hosts, hosts.values(), answers, strict=True):
        if isinstance(answer, int):
            checks.append(Check("reachable", name, OK, f"{url} answers"))
        else:
            state = PROBLEM if needed else NOTE
            checks.append(Check("reachable", name, state, f"{url}: {answer}", "See the network"))
    return checks


def _prefect(url: str, *, given: bool) -> Check:
    if status(f"{url}/health") == 200:
        if given and status(f"{url}/work_pools/{POOL}") == 404:
            step = f"For workers: prefect work-pool create {POOL} --type process"
            return Check("reachable", "Prefect", NOTE, f"{url}, no work pool {POOL}", step)
        return Check("reachable", "Prefect", OK, url)
    if given:
        step = "Run: prefect server start"
        return Check("reachable", "Prefect", PROBLEM, f"PREFECT_API_URL {url}: no answer", step)
    return Check("reachable", "Prefect", NOTE, "no server: nothing runs by schedule here")


def _some(names: Sequence[str]) -> str:
    more = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" and {more} more" if more > 0 else "")


def _ago(days: float | None) -> str:
    if days is None:
        return "no telling when"
    count, unit = (round(days * 24), "hour") if days < 1 else (round(days), "day")
    return f"{count} {unit}{'' if count == 1 else 's'} ago"
