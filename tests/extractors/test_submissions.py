import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from shared_data import SHARED, needs_shared_data

from extractors import submissions
from extractors.errors import FinalError
from extractors.http import Client, ClientConfig
from extractors.raw_store import RawStore
from extractors.records import Company, Filing

OLDER = "CIK0000000042-submissions-001.json"


def _columns(**changes: Any) -> dict[str, Any]:
    columns: dict[str, Any] = {
        "accessionNumber": ["0000000042-26-000002", "0000000042-26-000001"],
        "filingDate": ["2026-03-06", "2026-02-01"],
        "reportDate": ["2026-03-02", ""],
        "acceptanceDateTime": ["2026-03-06T21:11:25.000Z", None],
        "form": ["8-K", "UPLOAD"],
        "items": ["2.05,9.01", ""],
        "primaryDocument": ["a.htm", None],
    }
    return columns | changes


def _body(recent: Any = None, files: Any = None, **changes: Any) -> bytes:
    company = {
        "cik": "0000000042",
        "name": "Some Co",
        "fiscalYearEnd": "0630",
        "sic": "3571",
        "tickers": ["sco", "SCO-P"],
        "filings": {"recent": _columns() if recent is None else recent, "files": files or []},
    }
    return json.dumps(company | changes).encode()


def test_company_and_filings() -> None:
    company, filings, older = submissions.parse(_body())
    assert company == Company(42, "Some Co", "06-30", "3571", ("SCO", "SCO-P"))
    assert filings == [
        Filing(
            42,
            "0000000042-26-000002",
            "8-K",
            date(2026, 3, 6),
            date(2026, 3, 2),
            datetime(2026, 3, 6, 21, 11, 25, tzinfo=UTC),
            "2.05,9.01",
            "a.htm",
        ),
        Filing(42, "0000000042-26-000001", "UPLOAD", date(2026, 2, 1), None, None, "", ""),
    ]
    assert older == []


@pytest.mark.parametrize("cik", [42, "42", "0000000042"])
def test_cik_may_be_a_number_or_padded(cik: Any) -> None:
    assert submissions.parse(_body(cik=cik)).company.cik == 42


@pytest.mark.parametrize(
    ("given", "read"),
    [("0630", "06-30"), ("1231", "12-31"), (None, None), ("", None), ("0000", None), (630, None)],
)
def test_fiscal_year_end(given: Any, read: str | None) -> None:
    assert submissions.parse(_body(fiscalYearEnd=given)).company.fiscal_year_end == read


def test_people_and_funds_have_little() -> None:
    body = json.dumps({"cik": 42, "sic": "", "name": None, "filings": {"recent": _columns()}})
    company, filings, _ = submissions.parse(body.encode())
    assert company == Company(42, "", None, None, ())
    assert len(filings) == 2


def test_hostile_name_is_kept_as_it_is() -> None:
    name = "Co `!#$(),:;=.-;\\|@/{}&'\\\\ <b>\u202e"
    assert submissions.parse(_body(name=name)).company.name == name


def test_absent_column_is_empty() -> None:
    columns = _columns()
    del columns["items"], columns["acceptanceDateTime"]
    filing = submissions.parse(_body(columns)).filings[0]
    assert (filing.items, filing.accepted) == ("", None)


def test_eastern_times_are_told_by_the_hours_edgar_takes_filings() -> None:
    # 06:01 is before EDGAR opens if it were UTC, so both times are Eastern: in January five
    # hours behind, in July four.
    times = ["2026-01-30T06:01:32.000Z", "2026-07-29T16:30:33.000Z"]
    filings = submissions.parse(_body(_columns(acceptanceDateTime=times))).filings
    assert [filing.accepted for filing in filings] == [
        datetime(2026, 1, 30, 11, 1, 32, tzinfo=UTC),
        datetime(2026, 7, 29, 20, 30, 33, tzinfo=UTC),
    ]


def test_older_page_has_its_columns_at_the_top() -> None:
    content = json.dumps(_columns()).encode()
    assert submissions.parse_older(content, "0000000042") == submissions.parse(_body()).filings


@pytest.mark.parametrize(
    "content",
    [
        _body()[:-5],
        b"{}",
        b"[]",
        _body(cik=None),
        _body(cik="forty-two"),
        _body(cik=-42),
        _body(cik=99999999999),
        _body(tickers=7),
        _body(filings=None),
        _body(filings={"recent": []}),
        _body({"form": []}),
        _body(_columns(form=["8-K"])),
        _body(_columns(items="2.05")),
        _body(_columns(filingDate=["2026-03-06", None])),
        _body(_columns(filingDate=["2026-03-06", "yesterday"])),
        _body(_columns(acceptanceDateTime=["2026-03-06T21:11:25.000Z", 5])),
        _body(_columns(accessionNumber=["../../../../x", "0000000042-26-000001"])),
        _body(_columns(accessionNumber=[None, "0000000042-26-000001"])),
        _body(files=[{"name": "../secret.json", "filingFrom": "2001-01-01"}]),
        _body(files=[{"name": "x", "filingFrom": "2001-01-01", "filingTo": "2001-01-01"}]),
        _body(files=[{"name": OLDER, "filingFrom": None, "filingTo": None}]),
        _body(files={"name": OLDER}),
    ],
)
def test_another_shape_is_one_known_error(content: bytes) -> None:
    with pytest.raises(FinalError) as caught:
        submissions.parse(content)
    assert "\n" not in str(caught.value)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    folder = tmp_path / "mirror/data.sec.gov/submissions"
    folder.mkdir(parents=True)
    names = [OLDER, OLDER.replace("001", "002")]
    spans = [("2011-01-01", "2020-05-05"), ("1999-01-01", "2010-12-31")]
    files = [
        {"name": name, "filingFrom": first, "filingTo": last}
        for name, (first, last) in zip(names, spans, strict=True)
    ]
    (folder / "CIK0000000042.json").write_bytes(_body(files=files))
    for name in names:
        (folder / name).write_bytes(json.dumps(_columns()).encode())
    config = ClientConfig(mirror=tmp_path / "mirror")
    return Client(config, RawStore(tmp_path / "raw"), lambda: datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("since", "pages"),
    [("2020-05-06", []), ("2020-05-05", ["001"]), ("2010-12-31", ["001", "002"])],
)
def test_only_the_older_pages_that_are_needed(client: Client, since: str, pages: list[str]) -> None:
    older = submissions.parse(submissions.fetch(client, "42").content).older
    fetched = submissions.fetch_older(client, older, date.fromisoformat(since))
    assert [page.document.url[-8:-5] for page in fetched] == pages
    known = {page.document.url: page.document for page in fetched}
    again = submissions.fetch_older(client, older, date.fromisoformat(since), known)
    assert not any(page.changed for page in again)


def _stored(name: str) -> bytes:
    return (SHARED / "edgar/submissions" / name).read_bytes()


@needs_shared_data
def test_every_stored_response_is_read() -> None:
    read = 0
    for path in sorted((SHARED / "edgar/submissions").iterdir()):
        body = json.loads(path.read_bytes())
        columns = body["filings"]["recent"] if "filings" in body else body
        if "filings" in body:
            filings = submissions.parse(path.read_bytes()).filings
        else:
            filings = submissions.parse_older(path.read_bytes(), path.name[3:13])
        assert [filing.accession for filing in filings] == columns["accessionNumber"]
        read += 1
    assert read == 34


@needs_shared_data
def test_known_companies() -> None:
    read = {
        cik: submissions.parse(_stored(f"CIK{cik:010}.json")).company
        for cik in (789019, 320193, 315090, 350001)
    }
    assert read[789019] == Company(789019, "MICROSOFT CORP", "06-30", "7372", ("MSFT",))
    assert read[320193].fiscal_year_end == "09-26"
    assert read[315090].fiscal_year_end is None
    assert "`" in read[350001].name


@needs_shared_data
def test_acceptance_time_agrees_with_the_index_page() -> None:
    # The index page of 0001564590-18-004771 says 2018-03-07 18:03:42, which is Eastern.
    filings = submissions.parse(_stored("CIK0001009672.json")).filings
    accepted = {filing.accession: filing.accepted for filing in filings}
    assert accepted["0001564590-18-004771"] == datetime(2018, 3, 7, 23, 3, 42, tzinfo=UTC)


@needs_shared_data
def test_two_responses_agree_on_acceptance_times() -> None:
    one = submissions.parse(_stored("extra-company_submission.json")).filings
    two = submissions.parse(_stored("CIK0001318605.json")).filings
    two += submissions.parse_older(_stored("CIK0001318605-submissions-001.json"), 1318605)
    accepted = {filing.accession: filing.accepted for filing in two}
    common = [filing for filing in one if filing.accession in accepted]
    assert len(common) > 900
    assert [filing for filing in common if filing.accepted != accepted[filing.accession]] == []
