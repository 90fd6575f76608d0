"""Which companies a run covers."""

import difflib
from collections.abc import Sequence

from extractors.records import Ticker
from flows.errors import FlowError
from warehouse.reads import cohort

SHOWN = 8


def choose(wanted: Sequence[str] | None, listed: Sequence[Ticker]) -> list[Ticker]:
    """The companies of ``wanted`` tickers, in that order; without any, the core cohort.

    FlowError names a ticker that SEC does not list, and near ones.
    """
    by_ticker = {ticker.ticker: ticker for ticker in listed}
    symbols = [t.strip().upper() for t in wanted] if wanted else [c.ticker for c in cohort()]
    chosen = [by_ticker.get(symbol) or _unknown(symbol, by_ticker) for symbol in symbols]
    return list({ticker.cik: ticker for ticker in chosen}.values())


def _unknown(symbol: str, by_ticker: dict[str, Ticker]) -> Ticker:
    near = difflib.get_close_matches(symbol, by_ticker, n=SHOWN, cutoff=0.5)
    names = near or sorted(by_ticker)[:SHOWN]
    raise FlowError(
        f"ticker {symbol!r} is not among the {len(by_ticker)} of this source",
        f"one such as {', '.join(names)}",
        "The offline mirror has seven companies; for others: aisubsidy run --live --tickers "
        + symbol,
    )
