"""SEC's list of the newest filings of everyone, minutes after they were accepted.

https://www.sec.gov/cgi-bin/browse-edgar?action=getcurrent&type=8-K&count=100&start=0&output=atom,
newest first, 100 a page, some days back. An entry is a filing of one registrant: its title reads
"8-K - FMC CORP (0000037785) (Filer)", its summary holds "Filed: 2025-12-12" and, of an 8-K, a line
an item ("Item 2.06: Material Impairments"), its id the accession number.
Quirks: ``type`` is how a form begins, so that 8-K gives 8-K12B too; a filing accepted after 17:30
Eastern is dated the next business day; entries move to later pages while one is read, so the same
one comes twice. No tickers.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from lxml import etree

from extractors.errors import FinalError, TransientError
from extractors.found import Found, FoundFiling, gathered, is_form, lack_items, read_page
from extractors.http import Client
from extractors.identifiers import check_accession, cik_number
from extractors.json_body import FETCH_AGAIN
from extractors.news.feed_xml import safe_feed
from extractors.news.plain import one_line

WHAT = "SEC's list of new filings"
PATH = "/cgi-bin/browse-edgar"
PAGE = 100
MOST_PAGES = 20
TITLE = re.compile(
    r"(?P<form>.{1,40}?) - (?P<company>.{0,300}) \((?P<cik>\d{1,10})\) \([^()]{0,40}\)", re.ASCII
)
TAG = re.compile(r"</?\w{1,9}>")
ACCESSION = re.compile(r"accession-number=([\d-]{1,30})")
FILED = re.compile(r"\bFiled: (\d{4}-\d\d-\d\d)\b")
ITEM = re.compile(r"\bItem (\d{1,2}\.\d\d):")


class ListPage(NamedTuple):
    """One page: its filings, how many entries it has, and how many of them could not be used."""

    filings: list[FoundFiling]
    entries: int
    unusable: int


def new_filings(client: Client, form: str, since: date) -> Found:
    """The newest filings of a form, amendments included, page by page until ``since`` is passed.

    Errors: those of ``Client.get``; TransientError for a list that is cut off; FinalError for
    one of another shape.
    """
    pages, error = gathered(_pages(client, form, since))
    unusable = sum(page.unusable for page in pages)
    filings = {(f.cik, f.accession): f for page in pages for f in page.filings}
    remarks = []
    if not any(page.entries for page in pages):
        remarks.append(f"{WHAT} is empty")
    if unusable:
        remarks.append(f"{WHAT}: {unusable} entries of another shape left out")
    if len(pages) == MOST_PAGES and not _is_last(pages[-1], since):
        remarks.append(f"{WHAT} goes on beyond {MOST_PAGES * PAGE:,} entries, which were not read")
    return Found([f for f in filings.values() if is_form(f.form, form)], remarks, error)


def page_url(base: str, form: str, start: int) -> str:
    """The address of the page that begins at entry ``start``."""
    parameters = {"action": "getcurrent", "type": form, "count": PAGE, "start": start}
    return f"{base}{PATH}?{urlencode(parameters | {'output': 'atom'})}"


def parse(content: bytes) -> ListPage:
    """One page of the list. Errors: TransientError where it stops before its end; FinalError for
    what is no such list, and for one whose entries, or whose 8-Ks' items, are nowhere."""
    try:
        feed = safe_feed(content, WHAT)
    except FinalError as error:
        raise _other_shape(f"{len(content)} bytes that are no feed") from error
    if not content.rstrip().endswith(b"</feed>"):
        got = f"{WHAT}, cut off after {len(content)} bytes"
        raise TransientError(got, "all of it", "Run again later")
    entries = list(etree.fromstring(feed.content).iter("{*}entry"))
    filings = [filing for entry in entries if (filing := _filing(entry))]
    unusable = len(entries) - len(filings) + feed.broken
    if unusable and not filings:
        raise _other_shape("no entry as usual")
    if lack_items(filings):
        raise _other_shape("no item of any 8-K")
    return ListPage(filings, len(entries) + feed.broken, unusable)


def _pages(client: Client, form: str, since: date) -> Iterator[ListPage]:
    for number in range(MOST_PAGES):
        url = page_url(client.config.sec_www_url, form, number * PAGE)
        page = read_page(client, url, parse)
        yield page
        if _is_last(page, since):
            return


def _is_last(page: ListPage, since: date) -> bool:
    return page.entries < PAGE or any(filing.filed < since for filing in page.filings)


def _other_shape(got: str) -> FinalError:
    return FinalError(f"{WHAT} with {got}", "entries with form, company and items", FETCH_AGAIN)


def _filing(entry: etree._Element) -> FoundFiling | None:
    """The filing of an entry, or None where it is not written as usual."""
    title = TITLE.fullmatch(one_line(_text(entry, "title")))
    accession = ACCESSION.search(_text(entry, "id"))
    summary = one_line(TAG.sub(" ", _text(entry, "summary")))
    filed = FILED.search(summary)
    if not (title and accession and filed):
        return None
    try:
        return FoundFiling(
            cik_number(title["cik"]),
            title["company"],
            (),
            check_accession(accession[1]),
            title["form"],
            tuple(ITEM.findall(summary)),
            date.fromisoformat(filed[1]),
        )
    except (FinalError, ValueError):
        return None


def _text(entry: etree._Element, name: str) -> str:
    return entry.findtext(f"{{*}}{name}") or ""
