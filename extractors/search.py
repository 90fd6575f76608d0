"""SEC's full-text search: documents of filings, of 2001 and later, that hold a phrase.

https://efts.sec.gov/LATEST/search-index?q=%22Item+2.05%22&forms=8-K&dateRange=custom&startdt=
2026-11-01&enddt=2026-11-22&from=100 is answered as Elasticsearch does: ``hits.total`` with
``value`` and ``relation``, ``hits.hits`` 100 a page. Quirks: a hit is a document (``_id`` is
"accession:name"), so that a filing with exhibits comes several times, and registrants who file
together share one; companies are named "FMC CORP  (FMC)  (CIK 0000037785)"; at most 10,000 hits can
be paged to, and a total beyond reads 10000 with the relation "gte"; the order shifts as filings
arrive, so a document can come twice and another not at all. The phrase may stand anywhere in the
document: what was filed is in ``_source.items``.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from extractors.errors import FinalError, TransientError
from extractors.found import Found, FoundFiling, gathered, is_form, lack_items, read_page
from extractors.http import Client
from extractors.identifiers import check_accession, cik_number
from extractors.json_body import load_object, malformed
from extractors.news.plain import one_line

WHAT = "SEC's search"
PATH = "/LATEST/search-index"
MOST_HITS = 10_000
MOST_PAGES = 100
LONGEST_NAME = 300
DISPLAY_NAME = re.compile(
    r"(?P<name>.*?)\s*(?:\((?P<tickers>[A-Z0-9][A-Z0-9.\-, ]*)\)\s*)?\(CIK (?P<cik>\d{1,10})\)",
    re.ASCII,
)


class SearchPage(NamedTuple):
    """One page: hits promised in all, hits on it, their documents and filings, unusable hits."""

    total: int
    hits: int
    documents: list[str]
    filings: list[FoundFiling]
    unusable: list[str]


def search(client: Client, phrase: str, form: str, since: date, until: date) -> Found:
    """The filings of a form, amendments included, filed between two days, that hold the phrase.

    Errors: those of ``Client.get``; TransientError for an answer from a part of the index;
    FinalError for more than 10,000 documents, and for an answer of another shape.
    """
    pages, error = gathered(_pages(client, phrase, form, since, until))
    came = [document for page in pages for document in page.documents]
    unusable = [hit for page in pages for hit in page.unusable]
    filings = {(f.cik, f.accession): f for page in pages for f in page.filings}
    if unusable and not filings:
        raise malformed(WHAT, f"the hit {unusable[0]}", "adsh, ciks, form, items and file_date")
    if lack_items(filings.values()):
        raise malformed(WHAT, "no item of any 8-K", "items such as 2.05")
    remarks = []
    if unusable:
        remarks.append(f"{WHAT}: {len(unusable)} hits of another shape left out")
    twice = len(came) - len(set(came))
    absent = pages[-1].total - sum(page.hits for page in pages) + twice
    if absent > 0 and error is None:
        remarks.append(
            f"{WHAT}: {absent} documents did not come ({twice} came twice); run it again"
        )
    return Found([f for f in filings.values() if is_form(f.form, form)], remarks, error)


def page_url(base: str, phrase: str, form: str, since: date, until: date, start: int) -> str:
    """The address of the page that begins at hit ``start``."""
    parameters = {
        "q": f'"{phrase}"',
        "forms": form,
        "dateRange": "custom",
        "startdt": since.isoformat(),
        "enddt": until.isoformat(),
    }
    if start:
        parameters["from"] = str(start)
    return f"{base}{PATH}?{urlencode(parameters)}"


def parse(content: bytes) -> SearchPage:
    """One page of an answer. Errors: TransientError where a part of the index is silent,
    FinalError for more hits than can be paged to or another shape."""
    body = load_object(content, WHAT)
    hits = body.get("hits")
    if not isinstance(hits, dict) or not isinstance(hits.get("hits"), list):
        raise malformed(WHAT, "no hits.hits", "a list of hits")
    shards = body.get("_shards")
    if body.get("timed_out") or (isinstance(shards, dict) and shards.get("failed")):
        raise TransientError(f"{WHAT} over a part of its index", "all of it", "Run again later")
    documents, filings, unusable = list[str](), list[FoundFiling](), list[str]()
    for hit in hits["hits"]:
        try:
            documents.append(str(hit["_id"]))
            filings += _filings(hit["_source"])
        except (KeyError, TypeError, ValueError, FinalError):
            unusable.append(one_line(str(hit))[:80])
    return SearchPage(_total(hits), len(hits["hits"]), documents, filings, unusable)


def _pages(
    client: Client, phrase: str, form: str, since: date, until: date
) -> Iterator[SearchPage]:
    start = 0
    for _ in range(MOST_PAGES):
        url = page_url(client.config.sec_efts_url, phrase, form, since, until, start)
        page = read_page(client, url, parse, expect="json")
        yield page
        start += page.hits
        if not page.hits or start >= page.total:
            return


def _total(hits: dict[str, Any]) -> int:
    total = hits.get("total")
    value = total.get("value") if isinstance(total, dict) else total
    if not isinstance(value, int) or isinstance(value, bool):
        raise malformed(WHAT, "no hits.total", "a number of hits")
    if value > MOST_HITS or (isinstance(total, dict) and total.get("relation") == "gte"):
        raise FinalError(
            f"{WHAT} with {value} documents or more",
            f"at most {MOST_HITS}, which is all that it gives",
            "Ask for fewer days",
        )
    return value


def _filings(source: dict[str, Any]) -> list[FoundFiling]:
    """A row for each registrant of a hit. Errors: of any kind for a hit of another shape."""
    accession = check_accession(source["adsh"])
    items = source["items"]
    if not isinstance(items, list):
        raise TypeError(items)
    found = {cik_number(cik): ("", ()) for cik in source["ciks"]} | _named(source)
    if not found:
        raise ValueError(source)
    filed = date.fromisoformat(source["file_date"])
    kept = tuple(one_line(str(item)) for item in items)
    form = one_line(source["form"])
    return [
        FoundFiling(cik, name, tickers, accession, form, kept, filed)
        for cik, (name, tickers) in found.items()
    ]


def _named(source: dict[str, Any]) -> dict[int, tuple[str, tuple[str, ...]]]:
    """Names and tickers by CIK, of those names that are written as usual."""
    found = {}
    for text in source.get("display_names") or []:
        parts = DISPLAY_NAME.fullmatch(one_line(text)[:LONGEST_NAME])
        if parts:
            tickers = [ticker.strip() for ticker in (parts["tickers"] or "").split(",")]
            found[cik_number(parts["cik"])] = (parts["name"], tuple(filter(None, tickers)))
    return found
