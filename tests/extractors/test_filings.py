from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from shared_data import SHARED, needs_shared_data

from extractors import filings
from extractors.errors import FinalError, TransientError
from extractors.filings import FilingDocument
from extractors.http import Client, ClientConfig
from extractors.raw_store import RawStore
from extractors.records import Filing

ACCESSION = "0000000042-26-000001"
FOLDER = "https://www.sec.gov/Archives/edgar/data/42/000000004226000001"
FILING = Filing(42, ACCESSION, "8-K", date(2026, 3, 6), None, None, "2.05", "a.htm")


@pytest.mark.parametrize(
    "content", [b"<HTML><p>words</p></HTML>\n</TEXT>", b"words only", b"<p>a part</p>", b""]
)
def test_a_whole_document(content: bytes) -> None:
    filings.check_end(content)


def test_a_document_that_stops_before_its_end() -> None:
    with pytest.raises(TransientError, match="cut off after"):
        filings.check_end(b"<?xml version='1.0'?><html><body><p>words</p>" + b"x" * 9000)


def test_addresses() -> None:
    assert filings.document_url("0000000042", ACCESSION, "a.htm") == f"{FOLDER}/a.htm"
    assert filings.index_url(42, ACCESSION) == f"{FOLDER}/{ACCESSION}-index.htm"
    assert filings.folder_url(42, ACCESSION, "http://x").startswith("http://x/Archives/")
    rendered = filings.document_url(42, ACCESSION, "xslF345X05/form4.xml")
    assert rendered == f"{FOLDER}/xslF345X05/form4.xml"


@pytest.mark.parametrize(
    "accession",
    ["", "000000004226000001", "0000000042-26-00001", "../../../etc/hosts", f"{ACCESSION}\n"],
)
def test_bad_accession_number(accession: str) -> None:
    with pytest.raises(FinalError, match=r"accession number"):
        filings.folder_url(42, accession)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../a.htm", "a/../b.htm", "a/b/c.htm", "/a.htm", "a\\b", "a%2e", "a?b", "a\n"],
)
def test_bad_document_name(name: str) -> None:
    with pytest.raises(FinalError, match=r"document name"):
        filings.document_url(42, ACCESSION, name)


@pytest.mark.parametrize("cik", [0, -1, "", "x", "12345678901", "٤٢"])
def test_bad_cik(cik: int | str) -> None:
    with pytest.raises(FinalError, match=r"CIK"):
        filings.folder_url(cik, ACCESSION)


HEAD = "<tr><th>Seq</th><th>Description</th><th>Document</th><th>Type</th><th>Size</th></tr>"


def _line(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _page(*lines: str) -> bytes:
    table = f'<table class="tableFile">{HEAD}{"".join(lines)}</table>'
    return f"<html><body><p>x</p><table><tr><td>y</td></tr></table>{table}</body></html>".encode()


def test_index_page_lists_exhibits() -> None:
    viewer = "/ix?doc=/Archives/edgar/data/42/000000004226000001/a.htm"
    content = _page(
        _line("1", "8-K", f'<a href="{viewer}">a.htm</a> iXBRL', "8-K", "31103"),
        _line("2", "PRESS &amp;\n RELEASE", '<a href="/Archives/x/b.htm">b</a>', "EX-99.1", "7"),
        _line("3", "OLD", '<a href="/Archives/x/"></a>', "EX-27", "&nbsp;"),
        _line("&nbsp;", "Whole", "", "&nbsp;", ""),
    )
    assert filings.parse_index_page(content) == [
        FilingDocument("8-K", "a.htm", "8-K", 31103),
        FilingDocument("EX-99.1", "b.htm", "PRESS & RELEASE", 7),
        FilingDocument("EX-27", "", "OLD", None),
        FilingDocument("", "", "Whole", None),
    ]


@pytest.mark.parametrize("content", [b"<html></html>", _page(), _page(_line("1", "8-K")), b"\xff"])
def test_another_page_is_one_known_error(content: bytes) -> None:
    with pytest.raises(FinalError):
        filings.parse_index_page(content)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    folder = tmp_path / "mirror" / FOLDER.removeprefix("https://")
    folder.mkdir(parents=True)
    line = _line("1", "8-K", '<a href="/x/a.htm">a</a>', "8-K", "1")
    (folder / "a.htm").write_bytes(b"<html>a</html>")
    (folder / "b.pdf").write_bytes(b"%PDF")
    (folder / f"{ACCESSION}-index.htm").write_bytes(_page(line))
    config = ClientConfig(mirror=tmp_path / "mirror")
    return Client(config, RawStore(tmp_path / "raw"), lambda: datetime(2026, 1, 1, tzinfo=UTC))


def test_fetch(client: Client) -> None:
    assert filings.fetch_document(client, FILING).content == b"<html>a</html>"
    assert filings.fetch_document(client, FILING, "b.pdf").content == b"%PDF"
    page = filings.parse_index_page(filings.fetch_index(client, FILING).content)
    assert [document.name for document in page] == ["a.htm"]


def test_filing_without_primary_document(client: Client) -> None:
    with pytest.raises(FinalError, match=r"no primary document.*-index\.htm"):
        filings.fetch_document(client, FILING._replace(primary_document=""))


@needs_shared_data
@pytest.mark.parametrize(
    ("accession", "types"),
    [
        ("0001045810-26-000024", ["8-K", "EX-10.1", ""]),
        ("0000912057-00-023442", ["10-Q", "EX-3.2", "EX-10.A49", "EX-10.A51", "EX-27", ""]),
        ("0000000000-24-003505", ["LETTER", "TEXT-EXTRACT", ""]),
    ],
)
def test_stored_index_pages(accession: str, types: list[str]) -> None:
    content = (SHARED / f"edgar/index/{accession}-index.html").read_bytes()
    documents = filings.parse_index_page(content)
    assert [document.type for document in documents][: len(types)] == types
    assert documents[len(types) - 1].name == f"{accession}.txt"


@needs_shared_data
def test_every_stored_index_page_is_read() -> None:
    pages = sorted((SHARED / "edgar/index").glob("*-index.html"))
    assert len(pages) == 12
    for page in pages:
        documents = filings.parse_index_page(page.read_bytes())
        names = [document.name for document in documents]
        assert page.name.replace("-index.html", ".txt") in names
