"""Fetching the documents of filings: reports, 8-Ks about events, and the exhibits they point to.

A filing once made never changes, so a document of one that was fetched is not asked for again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from extractors import filings
from extractors.errors import FinalError
from extractors.filings import document_url, index_url
from extractors.http import Client, Fetched
from extractors.records import Document, Filing
from flows.fetched import EVENT_ITEMS, PERIODIC, PROXY, Attempt, TextDocument, Wanted

# Where the numbers often are: press releases (99), and the annual report to holders (13).
POINTS_TO_EXHIBIT = {
    "8-K": re.compile(rb"99\.\d|exhibit(?:&#160;|&nbsp;|\s)*99", re.IGNORECASE),
    "10-K": re.compile(rb"exhibit(?:&#160;|&nbsp;|\s)*13\b|\bEX-13\b", re.IGNORECASE),
}
WANTED_EXHIBIT = {"8-K": re.compile(r"EX-99"), "10-K": re.compile(r"EX-13")}
WORDS = (".htm", ".html", ".txt")


def fetch_documents(
    client: Client,
    listed: Sequence[Filing],
    known: Mapping[str, Document],
    attempt: Attempt,
    wanted: Wanted,
) -> tuple[list[tuple[Filing, Document]], list[TextDocument]]:
    """The newest reports, and every other document to read words from; ``listed`` newest first."""
    get = partial(_get, client, known, attempt)
    reports, texts = list[tuple[Filing, Document]](), list[TextDocument]()
    for filing in [f for f in listed if f.form in PERIODIC][: wanted.reports]:
        if main := get(filing, filing.primary_document):
            reports.append((filing, main.document))
            texts += _exhibits(client, attempt, filing, main, get)
    for filing in [f for f in listed if _tells_of_events(f)][: wanted.events]:
        if main := get(filing, filing.primary_document):
            texts.append(TextDocument(filing, main.document, filing.form))
            texts += _exhibits(client, attempt, filing, main, get)
    for filing in [f for f in listed if f.form == PROXY][: wanted.proxies]:
        if main := get(filing, filing.primary_document):
            texts.append(TextDocument(filing, main.document, filing.form))
    return reports, texts


def _tells_of_events(filing: Filing) -> bool:
    items = {item.strip() for item in filing.items.split(",")}
    return filing.form.startswith("8-K") and bool(items & EVENT_ITEMS)


def _get(
    client: Client, known: Mapping[str, Document], attempt: Attempt, filing: Filing, name: str
) -> Fetched | None:
    url = document_url(filing.cik, filing.accession, name, client.config.sec_www_url)
    stored = known.get(url)
    if stored and client.config.mirror is None and client.store.has(stored):
        return Fetched(stored, client.store.read(stored), changed=False)
    return attempt(url, lambda previous: filings.fetch_document(client, filing, name, previous))


def _exhibits(
    client: Client,
    attempt: Attempt,
    filing: Filing,
    main: Fetched,
    get: "partial[Fetched | None]",
) -> Iterator[TextDocument]:
    """The exhibits with words that a filing's main document points to."""
    form = filing.form.removesuffix("/A")
    points = POINTS_TO_EXHIBIT.get(form)
    if points is None or not points.search(main.content):
        return
    index = attempt(
        index_url(filing.cik, filing.accession, client.config.sec_www_url),
        lambda previous: filings.fetch_index(client, filing, previous),
    )
    for exhibit in _listed(index):
        if WANTED_EXHIBIT[form].match(exhibit.type) and exhibit.name.lower().endswith(WORDS):
            found = get(filing, exhibit.name)
            if found:
                yield TextDocument(filing, found.document, exhibit.type)


def _listed(index: Fetched | None) -> list[filings.FilingDocument]:
    try:
        return filings.parse_index_page(index.content) if index else []
    except FinalError:
        # A page of another shape: the main document stands alone.
        return []
