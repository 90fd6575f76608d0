"""Fetching for a run: which addresses, in which order, and what to do when one fails."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from extractors import companyfacts, filings, submissions, tickers
from extractors.errors import ExtractorError, FinalError, TransientError
from extractors.http import Client, ClientConfig, Fetched
from extractors.identifiers import padded_cik
from extractors.raw_store import RawStore
from extractors.records import Company, Document, Filing, Ticker
from flows.settings import Settings

PERIODIC = ("10-K", "10-K/A", "10-Q", "10-Q/A", "20-F", "20-F/A", "40-F", "40-F/A")
# What later readings of people and pay come from.
OTHER_FORMS = ("8-K", "8-K/A", "6-K", "6-K/A", "DEF 14A")


class Failure(NamedTuple):
    """An address that did not give what was asked, for one company, and why, in one line."""

    url: str
    cik: int | None
    detail: str
    transient: bool


Attempt = Callable[[str, Callable[[Document | None], Fetched]], Fetched | None]


class CompanyFetch(NamedTuple):
    """All that was fetched for one company; a document is None where it failed.

    ``described``: what is known of the company without its submissions.
    """

    cik: int
    described: Company
    submissions: Document | None
    company_facts: Document | None
    filing_documents: list[tuple[Filing, Document]]
    failures: list[Failure]


def client_for(settings: Settings, *, live: bool) -> Client:
    """The HTTP client of a run: the network when ``live``, else the mirror folder."""
    config = ClientConfig(
        contact=settings.contact,
        rate_per_second=settings.sec_rate,
        sec_data_url=settings.sec_data_url,
        sec_www_url=settings.sec_www_url,
        mirror=None if live else settings.mirror,
    )
    return Client(config, RawStore(settings.raw), now)


def now() -> datetime:
    """The time, with its zone."""
    return datetime.now(UTC)


def fetch_tickers(client: Client, known: Mapping[str, Document]) -> tuple[Document, list[Ticker]]:
    """The ticker map. A run cannot go on without it, so errors are not caught here."""
    url = f"{client.config.sec_www_url}/files/company_tickers.json"
    fetched = tickers.fetch(client, known.get(url))
    return fetched.document, tickers.parse(fetched.content)


def fetch_company(
    client: Client, ticker: Ticker, known: Mapping[str, Document], documents: int
) -> CompanyFetch:
    """Submissions, company facts and the newest ``documents`` annual and quarterly reports.

    A source that fails is noted and leaves the others whole. ``known`` is the last document of
    each address, so that unchanged ones are not sent again.
    """
    cik, failures = ticker.cik, list[Failure]()
    data = client.config.sec_data_url

    def attempt(url: str, fetch: Callable[[Document | None], Fetched]) -> Fetched | None:
        try:
            return fetch(known.get(url))
        except ExtractorError as error:
            failures.append(Failure(url, cik, str(error), isinstance(error, TransientError)))
            return None

    listed = attempt(
        f"{data}/submissions/{padded_cik(cik)}.json",
        lambda previous: submissions.fetch(client, cik, previous),
    )
    facts = attempt(
        f"{data}/api/xbrl/companyfacts/{padded_cik(cik)}.json",
        lambda previous: companyfacts.fetch(client, cik, previous),
    )
    read = []
    for filing in _reports(listed, failures)[:documents]:
        document = _report(client, filing, known, attempt)
        if document:
            read.append((filing, document))
    return CompanyFetch(
        cik,
        Company(cik, ticker.name, None, None, (ticker.ticker,)),
        listed and listed.document,
        facts and facts.document,
        read,
        failures,
    )


def _report(
    client: Client, filing: Filing, known: Mapping[str, Document], attempt: Attempt
) -> Document | None:
    """A report once filed never changes, so one that was fetched is not asked for again."""
    url = filings.document_url(
        filing.cik, filing.accession, filing.primary_document, client.config.sec_www_url
    )
    stored = known.get(url)
    if stored and client.config.mirror is None and client.store.has(stored):
        return stored
    fetched = attempt(url, lambda previous: filings.fetch_document(client, filing, None, previous))
    return fetched.document if fetched else None


def _reports(listed: Fetched | None, failures: list[Failure]) -> list[Filing]:
    """The annual and quarterly reports that have a document, newest first."""
    if listed is None:
        return []
    try:
        found = submissions.parse(listed.content).filings
    except FinalError as error:
        failures.append(Failure(listed.document.url, None, str(error), transient=False))
        return []
    reports = [f for f in found if f.form in PERIODIC and f.primary_document]
    return sorted(reports, key=lambda f: (f.filed, f.accession), reverse=True)
