"""Which published file has a company; apart from what makes them, which is slow to import."""

from datetime import date
from pathlib import Path

from flows.errors import FlowError
from flows.settings import Settings
from warehouse import reads
from warehouse.connection import open_published


def database_of(settings: Settings, ticker: str) -> Path:
    """The published file that has the company: the companies followed, else the whole market."""
    if settings.db or not settings.market.exists():
        return settings.database
    if settings.database.exists():
        with open_published(settings.database) as connection:
            if reads.has_company(connection, ticker):
                return settings.database
    return settings.market


def refuse_as_of(settings: Settings, database: Path, ticker: str, as_of: date | None) -> None:
    """What was known on a day is computed anew, which no one waits for over a whole market."""
    if as_of is not None and database == settings.market:
        raise FlowError(
            f"--as-of for {ticker}, which only the market's file has",
            "a company that a run has followed",
            f"Run: aisubsidy run --live --tickers {ticker}",
        )
