import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from shared_data import SHARED, needs_shared_data

from extractors import tickers
from extractors.errors import FinalError
from extractors.http import Client, ClientConfig
from extractors.raw_store import RawStore
from extractors.records import Ticker


def _map(*rows: Any) -> bytes:
    return json.dumps({str(i): row for i, row in enumerate(rows)}).encode()


def _row(cik: Any, ticker: Any, title: Any = "Some Co") -> dict[str, Any]:
    return {"cik_str": cik, "ticker": ticker, "title": title}


def test_symbols_are_upper_case_and_unique() -> None:
    content = _map(_row(7, "goog"), _row(7, "GOOGL"), _row("0000000008", "GOOG", "Other"))
    assert tickers.parse(content) == [Ticker("GOOG", 7, "Some Co"), Ticker("GOOGL", 7, "Some Co")]


def test_missing_title_is_an_empty_name() -> None:
    assert tickers.parse(_map(_row(7, "A", None))) == [Ticker("A", 7, "")]


@pytest.mark.parametrize(
    "content",
    [
        _map(),
        _map(_row(7, None)),
        _map(_row(7, " ")),
        _map(_row(None, "A")),
        _map(_row(7.5, "A")),
        _map(_row(True, "A")),
        _map("A"),
        _map(_row(7, "A"))[:-2],
        b"[]",
        b"\xff\xfe\xfa",
        b"[" * 100_000,
        b'{"0": NaN}',
    ],
)
def test_another_shape_is_one_known_error(content: bytes) -> None:
    with pytest.raises(FinalError) as caught:
        tickers.parse(content)
    assert "\n" not in str(caught.value)


def test_fetch_asks_the_address_of_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "mirror/www.example.org/files/company_tickers.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(_map(_row(7, "A")))
    config = ClientConfig(mirror=tmp_path / "mirror", sec_www_url="https://www.example.org")
    client = Client(config, RawStore(tmp_path / "raw"), lambda: datetime(2026, 1, 1, tzinfo=UTC))
    fetched = tickers.fetch(client)
    assert tickers.parse(fetched.content) == [Ticker("A", 7, "Some Co")]
    assert not tickers.fetch(client, previous=fetched.document).changed


@needs_shared_data
def test_sec_map_is_read_whole() -> None:
    rows = tickers.parse((SHARED / "edgar/index/company_tickers.json").read_bytes())
    assert len(rows) == 9610
    assert Ticker("AAPL", 320193, "Apple Inc.") in rows
    assert {row.ticker for row in rows if row.cik == 1652044} >= {"GOOG", "GOOGL"}
