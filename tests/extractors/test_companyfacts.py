import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from shared_data import SHARED, needs_shared_data

from extractors import companyfacts
from extractors.errors import FinalError
from extractors.http import Client, ClientConfig, NotFoundError
from extractors.raw_store import RawStore
from extractors.records import Fact

TAG = "PaymentsToAcquirePropertyPlantAndEquipment"
ROW = {
    "start": "2023-01-01",
    "end": "2023-12-31",
    "val": 27266000000,
    "accn": "0000000042-24-000012",
    "fy": 2023,
    "fp": "FY",
    "form": "10-K",
    "filed": "2024-02-02",
    "frame": "CY2023",
}


def _body(*rows: Any, cik: Any = 42) -> bytes:
    tags = {TAG: {"label": None, "description": None, "units": {"USD": list(rows)}}}
    return json.dumps({"cik": cik, "entityName": "Some Co", "facts": {"us-gaap": tags}}).encode()


def _with(**changes: Any) -> dict[str, Any]:
    return ROW | changes


def _without(name: str) -> dict[str, Any]:
    return {key: value for key, value in ROW.items() if key != name}


def test_duration_and_instant() -> None:
    duration, instant = companyfacts.parse(_body(ROW, _with(start=None, val=-0.5)))
    assert duration == Fact(
        cik=42,
        taxonomy="us-gaap",
        tag=TAG,
        unit="USD",
        period_start=date(2023, 1, 1),
        period_end=date(2023, 12, 31),
        dimensions="",
        value=27_266_000_000.0,
        accession="0000000042-24-000012",
        form="10-K",
        filed=date(2024, 2, 2),
        source="companyfacts",
    )
    assert (instant.period_start, instant.value) == (None, -0.5)


def test_every_vintage_and_every_taxonomy_is_kept() -> None:
    rows = {"units": {"USD": [ROW, _with(val=27045000000, filed="2025-01-30")], "EUR": [ROW]}}
    body = {"cik": "0000000042", "facts": {"us-gaap": {TAG: rows}, "ifrs-full": {"Revenue": rows}}}
    facts = companyfacts.parse(json.dumps(body).encode())
    assert [(fact.cik, fact.taxonomy, fact.unit, fact.value) for fact in facts] == [
        (42, taxonomy, unit, value)
        for taxonomy in ("us-gaap", "ifrs-full")
        for unit, value in (("USD", 27266e6), ("USD", 27045e6), ("EUR", 27266e6))
    ]


def test_zero_is_a_value() -> None:
    assert companyfacts.parse(_body(_with(val=0)))[0].value == 0


def test_rows_that_are_no_facts_are_counted() -> None:
    read = companyfacts.read(
        _body(
            ROW,
            _with(val=None),
            _without("val"),
            _without("accn"),
            _without("end"),
            _without("filed"),
            _with(end=""),
            _with(end="2023-13-31"),
            _with(start=2023),
            _with(val="27266"),
            _with(val=True),
            _with(val=10**400),
        )
    )
    assert (len(read.facts), read.without_value, read.incomplete) == (1, 2, 9)


def test_registrant_without_facts() -> None:
    assert companyfacts.parse(b'{"cik": 42, "facts": {}}') == []


@pytest.mark.parametrize(
    "content",
    [
        _body(ROW)[:-30],
        b"",
        b"{}",
        b'{"cik": 42}',
        b'{"cik": null, "facts": {}}',
        b'{"cik": 42, "facts": []}',
        b'{"cik": 42, "facts": {"dei": {"A": {}}}}',
        b'{"cik": 42, "facts": {"dei": {"A": {"units": {"USD": [7]}}}}}',
        b'{"cik": 42, "facts": {"dei": {"A": {"units": {"USD": [{"val": NaN}]}}}}}',
        b"<html></html>",
    ],
)
def test_another_shape_is_one_known_error(content: bytes) -> None:
    with pytest.raises(FinalError) as caught:
        companyfacts.parse(content)
    assert "\n" not in str(caught.value)


def test_check_looks_at_the_ends_and_for_facts() -> None:
    companyfacts.check(_body(ROW) + b"\n")
    for content in (b"", b"{}", _body(ROW)[:-20], b'{"error": "none"}', b'["facts"]'):
        with pytest.raises(FinalError):
            companyfacts.check(content)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    folder = tmp_path / "mirror/data.sec.gov/api/xbrl/companyfacts"
    folder.mkdir(parents=True)
    (folder / "CIK0000000042.json").write_bytes(_body(ROW))
    (folder / "CIK0000000043.json").write_bytes(b'{"message": "nothing here"}')
    config = ClientConfig(mirror=tmp_path / "mirror")
    return Client(config, RawStore(tmp_path / "raw"), lambda: datetime(2026, 1, 1, tzinfo=UTC))


def test_fetch(client: Client) -> None:
    fetched = companyfacts.fetch(client, "0000000042")
    assert len(companyfacts.parse(fetched.content)) == 1
    assert not companyfacts.fetch(client, 42, previous=fetched.document).changed


def test_registrant_that_tagged_nothing_is_a_clear_error(client: Client) -> None:
    with pytest.raises(
        NotFoundError, match=r"no company facts for CIK0000000044 .*Run with --live"
    ):
        companyfacts.fetch(client, 44)


def test_body_without_facts_is_not_kept(client: Client) -> None:
    with pytest.raises(FinalError, match=r"without both braces and facts"):
        companyfacts.fetch(client, 43)
    assert not client.store.folder.exists()


@needs_shared_data
@pytest.mark.parametrize(
    ("cik", "count"),
    [
        (320193, 24579),
        (789019, 589),
        (1045810, 26903),
        (1326801, 487),
        (1652044, 20324),
        (1997711, 768),
    ],
)
def test_stored_responses_are_read_whole(cik: int, count: int) -> None:
    content = (SHARED / f"edgar/companyfacts/CIK{cik:010}.json").read_bytes()
    companyfacts.check(content)
    facts, _, without_value, incomplete = companyfacts.read(content)
    assert (len(facts), without_value, incomplete) == (count, 0, 0)
    assert {fact.cik for fact in facts} == {cik}


@needs_shared_data
def test_a_restated_year_has_both_its_values() -> None:
    content = (SHARED / "edgar/companyfacts/CIK0001326801.json").read_bytes()
    year = (date(2023, 1, 1), date(2023, 12, 31))
    values = {
        fact.value
        for fact in companyfacts.parse(content)
        if fact.tag == TAG and (fact.period_start, fact.period_end) == year
    }
    assert values >= {27_266e6, 27_045e6}
