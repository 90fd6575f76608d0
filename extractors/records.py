"""The rows that extractors give, one shape whatever the source.

Field names are the warehouse's column names; a contract test holds them together.
"""

from datetime import date, datetime
from typing import NamedTuple


class Ticker(NamedTuple):
    """One listed symbol. Grain: ticker. Source: SEC's company_tickers.json."""

    ticker: str
    cik: int
    name: str


class Company(NamedTuple):
    """One registrant. Grain: cik. Source: SEC submissions.

    ``fiscal_year_end`` is "MM-DD" as SEC states it, or None; a 52/53-week year may end days off it.
    """

    cik: int
    name: str
    fiscal_year_end: str | None
    sic: str | None
    tickers: tuple[str, ...]


class Filing(NamedTuple):
    """One filing of one registrant. Grain: cik x accession. Source: SEC submissions.

    ``primary_document`` is a file name, "" where the filing has none; ``items``: of an 8-K.
    """

    cik: int
    accession: str
    form: str
    filed: date
    report_date: date | None
    accepted: datetime | None
    items: str
    primary_document: str


class Document(NamedTuple):
    """One response kept as it came. Grain: url x sha256. ``path`` is below the raw folder."""

    url: str
    fetched_at: datetime
    sha256: str
    size_bytes: int
    status: int
    etag: str | None
    last_modified: str | None
    path: str


class Fact(NamedTuple):
    """One XBRL fact as one filing states it. Grain: every field.

    ``period_start`` is None for an instant. ``dimensions`` is "" for none, else
    "axis=member" pairs sorted and joined by ";". ``value`` is in whole units of ``unit``
    (USD, not millions). ``source`` is "companyfacts" or "inline_xbrl".
    """

    cik: int
    taxonomy: str
    tag: str
    unit: str
    period_start: date | None
    period_end: date
    dimensions: str
    value: float
    accession: str
    form: str
    filed: date
    source: str
