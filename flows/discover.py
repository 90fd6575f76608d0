"""`aisubsidy discover`: who filed 8-Ks with certain items, whether followed here or not."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from extractors import new_filings, search, tickers
from extractors.errors import ExtractorError, RefusedError
from extractors.found import Found, FoundFiling
from extractors.http import Client
from extractors.identifiers import padded_cik
from flows.errors import FlowError
from flows.fetch import client_for, now
from flows.patterns import ITEM
from flows.settings import Settings

FORM = "8-K"
# Costs of exits, which layoffs are; material impairments.
ITEMS = ("2.05", "2.06")
DAYS = 30
# The search knows a filing after this time at the latest; newer ones are only on the list.
SEARCH_LAG = timedelta(days=4)
EASTERN = ZoneInfo("America/New_York")  # EDGAR's days


class Asked(NamedTuple):
    """What is looked for: 8-Ks with one of these items, filed from one day to another.

    ``dated_later``: also those dated after ``until``, as all are that come after 17:30 Eastern.
    """

    since: date
    until: date
    items: tuple[str, ...]
    dated_later: bool


class Discovered(NamedTuple):
    """Filings, newest first, the ticker that SEC lists for each of their CIKs, and what to say:
    remarks on what came, and the failure of each source that gave nothing or not all."""

    filings: list[FoundFiling]
    listed: dict[int, str]
    remarks: list[str]
    failures: list[str]


def asked(since: date | None, until: date | None, items: Sequence[str] | None) -> Asked:
    """What is asked for, the last 30 days by default. FlowError for what cannot be."""
    wanted = tuple(dict.fromkeys(items or ITEMS))
    for item in wanted:
        if not ITEM.fullmatch(item):
            raise FlowError(f"item {item!r}", "items of an 8-K, such as 2.05,2.06", "Run it again")
    last = until or today()
    first = since or last - timedelta(days=DAYS)
    if first > last:
        raise FlowError(f"days from {first} to {last}", "the earlier one first", "Run it again")
    return Asked(first, last, wanted, dated_later=until is None)


def today() -> date:
    """The day where EDGAR is."""
    return now().astimezone(EASTERN).date()


def discover(settings: Settings, wanted: Asked, *, live: bool) -> Discovered:
    """Asks SEC's search for each item, its list of new filings, and its ticker map.

    A source that fails leaves the others whole. FlowError on the offline mirror; the first
    source's error where none answered.
    """
    if not live:
        raise FlowError(
            "the offline mirror, which has no list of everyone's filings",
            "--live",
            "Run: aisubsidy discover --live",
        )
    client = client_for(settings, live=True)
    client.require_contact()
    found, failures = _ask(_sources(client, wanted))
    errors = failures + [str(each.error) for each in found if each.error]
    filings = _chosen([filing for each in found for filing in each.filings], wanted)
    listed, unlisted = _listed(client) if filings else ({}, [])
    remarks = [remark for each in found for remark in each.remarks]
    return Discovered(filings, listed, remarks, errors + unlisted)


def _sources(client: Client, wanted: Asked) -> Iterable[Callable[[], Found]]:
    for item in wanted.items:
        yield partial(search.search, client, f"Item {item}", FORM, wanted.since, wanted.until)
    newest = today() - SEARCH_LAG
    if wanted.until >= newest:
        yield partial(new_filings.new_filings, client, FORM, max(wanted.since, newest))


def _ask(sources: Iterable[Callable[[], Found]]) -> tuple[list[Found], list[str]]:
    """What each source gave, and why others did not; after a refusal none is asked any more."""
    found, errors = list[Found](), list[ExtractorError]()
    for source in sources:
        try:
            found.append(source())
            last = found[-1].error
        except ExtractorError as error:
            errors.append(error)
            last = error
        if isinstance(last, RefusedError):
            break
    if not found:
        raise errors[0]
    return found, [str(error) for error in errors]


def _chosen(filings: Iterable[FoundFiling], wanted: Asked) -> list[FoundFiling]:
    """Those asked for, each once, newest first; of one in two sources that of the first."""
    chosen: dict[tuple[int, str], FoundFiling] = {}
    for filing in filings:
        in_time = filing.filed <= wanted.until or wanted.dated_later
        if in_time and filing.filed >= wanted.since and {*filing.items} & {*wanted.items}:
            chosen.setdefault((filing.cik, filing.accession), filing)
    return sorted(chosen.values(), key=lambda f: (f.filed, f.accession, f.cik), reverse=True)


def _listed(client: Client) -> tuple[dict[int, str], list[str]]:
    """A registrant's first ticker on SEC's map, by CIK; without the map, why."""
    try:
        rows = tickers.parse(tickers.fetch(client).content)
    except ExtractorError as error:
        return {}, [str(error)]
    return {row.cik: row.ticker for row in reversed(rows)}, []


def names(found: Discovered) -> list[str]:
    """The companies as `--tickers` takes them: by ticker where SEC lists one, else by CIK."""
    ciks = dict.fromkeys(filing.cik for filing in found.filings)
    return [found.listed.get(cik) or padded_cik(cik) for cik in ciks]


def ticker(found: Discovered, filing: FoundFiling) -> str | None:
    """The filer's ticker: SEC's map's, else the one that the search gives."""
    return found.listed.get(filing.cik) or next(iter(filing.tickers), None)


def as_document(found: Discovered, wanted: Asked) -> dict[str, Any]:
    """For scripts: what was asked, the filings, the names for `--tickers`, what to know of it."""
    return {
        "since": wanted.since,
        "until": wanted.until,
        "items": wanted.items,
        "filings": [
            {"ticker": ticker(found, each)}
            | {name: value for name, value in each._asdict().items() if name != "tickers"}
            | {"url": each.url}
            for each in found.filings
        ],
        "tickers": names(found),
        "remarks": found.remarks,
        "failures": found.failures,
    }
