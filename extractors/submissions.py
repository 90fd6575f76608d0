"""A registrant and its filings, from SEC's submissions.

https://data.sec.gov/submissions/CIK0000320193.json holds the company and its latest 1,000 or so
filings as columns; ``filings.files`` names pages with the older ones
(CIK0000320193-submissions-001.json), which have the same columns at the top level.

Quirk, seen 2026-02 in CIK0000320193.json and CIK0001009672.json: acceptanceDateTime always ends
in "Z", but some responses give Eastern time under that letter, others UTC, and one filing can
have both in two responses (0001564590-18-004771: 18:03:42 on its index page, which is Eastern,
and 18:03:42Z here). EDGAR takes filings from 06:00 to 22:00 Eastern, so a time from 06:00 to
09:59 cannot be UTC: a response that has one is read as Eastern. Without such a time the "Z" is
believed, so ``accepted`` of a short list may be some hours early; ``filed`` is not affected.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from extractors.http import Client, Fetched
from extractors.identifiers import check_accession, cik_number, padded_cik
from extractors.json_body import load_object, malformed
from extractors.records import Company, Document, Filing

WHAT = "submissions"
OLDER_NAME = re.compile(r"CIK\d{10}-submissions-\d{3,}\.json", re.ASCII)
MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", re.ASCII)
EASTERN = ZoneInfo("America/New_York")
HOURS_ONLY_EASTERN = range(6, 10)


class OlderPage(NamedTuple):
    """A page of older filings, with the dates of its first and last one."""

    name: str
    filing_from: date
    filing_to: date


class Submissions(NamedTuple):
    """One response: the company, its latest filings, and the pages that hold the older ones."""

    company: Company
    filings: list[Filing]
    older: list[OlderPage]


def fetch(client: Client, cik: int | str, previous: Document | None = None) -> Fetched:
    """The submissions of one registrant as SEC serves them. Errors: those of ``Client.get``."""
    return client.get(_url(client, f"{padded_cik(cik)}.json"), expect="json", previous=previous)


def fetch_older(
    client: Client,
    older: list[OlderPage],
    since: date,
    previous: Mapping[str, Document] | None = None,
) -> list[Fetched]:
    """Those older pages that hold filings of ``since`` or later; ``previous`` is by URL.

    Errors: those of ``Client.get``.
    """
    known = previous or {}
    urls = [_url(client, page.name) for page in older if page.filing_to >= since]
    return [client.get(url, expect="json", previous=known.get(url)) for url in urls]


def parse(content: bytes) -> Submissions:
    """The company, its filings as SEC lists them (latest first), and the names of older pages.

    People and funds have no fiscal year end. Errors: FinalError when the body is not one
    registrant's submissions.
    """
    body = load_object(content, WHAT)
    filings = body.get("filings")
    if not isinstance(filings, dict) or not isinstance(filings.get("recent"), dict):
        raise malformed(WHAT, "no filings.recent", "a registrant's submissions")
    company = _company(body)
    older = [_older_page(page) for page in _list(filings, "files")]
    return Submissions(company, _filings(filings["recent"], company.cik), older)


def parse_older(content: bytes, cik: int | str) -> list[Filing]:
    """The filings of one older page; the page does not say whose they are, so ``cik`` does.

    Errors: FinalError when the body is not such a page.
    """
    return _filings(load_object(content, WHAT), cik_number(cik))


def _url(client: Client, name: str) -> str:
    return f"{client.config.sec_data_url}/submissions/{name}"


def _company(body: dict[str, Any]) -> Company:
    year_end = MONTH_DAY.fullmatch(str(body.get("fiscalYearEnd")))
    return Company(
        cik=cik_number(body.get("cik")),
        name=str(body.get("name") or ""),
        fiscal_year_end=f"{year_end[1]}-{year_end[2]}" if year_end else None,
        sic=str(body.get("sic") or "") or None,
        tickers=tuple(str(ticker).upper() for ticker in _list(body, "tickers") if ticker),
    )


def _list(body: dict[str, Any], name: str) -> list[Any]:
    found = body.get(name) or []
    if not isinstance(found, list):
        raise malformed(WHAT, f"{name} that is no list", "a list or nothing")
    return found


def _older_page(page: Any) -> OlderPage:
    try:
        name, first, last = page["name"], page["filingFrom"], page["filingTo"]
        # The name becomes a URL: only SEC's own pattern may.
        if OLDER_NAME.fullmatch(name):
            return OlderPage(name, date.fromisoformat(first), date.fromisoformat(last))
    except (KeyError, TypeError, ValueError) as error:
        raise malformed(WHAT, f"the older page {str(page)[:80]!r}", "name and dates") from error
    raise malformed(
        WHAT, f"an older page named {name[:80]!r}", "CIK##########-submissions-###.json"
    )


def _filings(columns: dict[str, Any], cik: int) -> list[Filing]:
    """Columns to rows. A column may be absent or null where a filing can be without it."""
    accessions = columns.get("accessionNumber")
    if not isinstance(accessions, list):
        raise malformed(WHAT, "no column accessionNumber", "filings as columns")
    size = len(accessions)
    times = _column(columns, "acceptanceDateTime", size)
    rows = zip(
        accessions,
        _column(columns, "form", size),
        _column(columns, "filingDate", size),
        _column(columns, "reportDate", size),
        times,
        _column(columns, "items", size),
        _column(columns, "primaryDocument", size),
        strict=True,
    )
    try:
        zone = _zone([datetime.fromisoformat(time) for time in times if time])
        return [_filing(cik, row, zone) for row in rows]
    except (TypeError, ValueError) as error:
        raise malformed(WHAT, f"a bad row ({error})", "dates and texts") from error


def _column(columns: dict[str, Any], name: str, size: int) -> list[Any]:
    column = columns.get(name, [None] * size)
    if not isinstance(column, list) or len(column) != size:
        raise malformed(WHAT, f"a column {name} of another length", f"{size} rows")
    return column


def _filing(cik: int, row: tuple[Any, ...], zone: tzinfo) -> Filing:
    accession, form, filed, report_date, accepted, items, primary_document = row
    return Filing(
        cik=cik,
        accession=check_accession(accession),
        form=form or "",
        filed=date.fromisoformat(filed),
        report_date=date.fromisoformat(report_date) if report_date else None,
        accepted=_accepted(accepted, zone) if accepted else None,
        items=items or "",
        primary_document=primary_document or "",
    )


def _zone(times: list[datetime]) -> tzinfo:
    """The zone that a response's times are in, whatever their "Z" says (see above)."""
    return EASTERN if any(time.hour in HOURS_ONLY_EASTERN for time in times) else UTC


def _accepted(text: str, zone: tzinfo) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)
