"""SEC's map of listed symbols to registrants.

https://www.sec.gov/files/company_tickers.json: one object, its keys "0", "1", ... in order of
market value, its values {"cik_str": 320193, "ticker": "AAPL", "title": "Apple Inc."}.
A registrant with several share classes has several rows.
"""

from typing import Any

from extractors.http import Client, Fetched
from extractors.identifiers import cik_number
from extractors.json_body import load_object, malformed
from extractors.records import Document, Ticker

WHAT = "the ticker map"


def fetch(client: Client, previous: Document | None = None) -> Fetched:
    """The ticker map as SEC serves it. Errors: those of ``Client.get``."""
    url = f"{client.config.sec_www_url}/files/company_tickers.json"
    return client.get(url, expect="json", previous=previous)


def parse(content: bytes) -> list[Ticker]:
    """Every listed symbol once, upper-case, in the file's order; of a repeated one the first row.

    Errors: FinalError when the body is not a ticker map.
    """
    found: dict[str, Ticker] = {}
    for row in load_object(content, WHAT).values():
        ticker = _ticker(row)
        found.setdefault(ticker.ticker, ticker)
    if not found:
        raise malformed(WHAT, "no rows", "thousands of them")
    return list(found.values())


def _ticker(row: Any) -> Ticker:
    symbol = row.get("ticker") if isinstance(row, dict) else None
    if not isinstance(symbol, str) or not symbol.strip():
        raise malformed(WHAT, f"the row {str(row)[:80]!r}", "cik_str, ticker and title")
    return Ticker(symbol.strip().upper(), cik_number(row.get("cik_str")), row.get("title") or "")
