"""The documents of one filing: where they are, what the filing's index lists, and the bytes.

https://www.sec.gov/Archives/edgar/data/CIK/ACCESSION-WITHOUT-HYPHENS/ holds ACCESSION-index.htm
(names, sizes, types and descriptions, so exhibits are found there) and the documents. Quirks:
inline XBRL documents are linked through the viewer (/ix?doc=/Archives/...); filings of before 2001
list documents without a name (0000912057-00-023442), which exist only inside the complete
submission text file.
"""

from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from bs4 import BeautifulSoup, Tag

from extractors.errors import FinalError, TransientError
from extractors.http import Client, Fetched
from extractors.identifiers import check_accession, check_document_name, cik_number
from extractors.json_body import FETCH_AGAIN
from extractors.records import Document, Filing

SEC_WWW_URL = "https://www.sec.gov"
WHAT = "a filing index"
END_BYTES = 4096


class FilingDocument(NamedTuple):
    """One document that a filing's index lists. Grain: filing x document.

    ``type`` is SEC's (10-K, EX-99.1, GRAPHIC), "" where the index gives none; ``name`` is ""
    for a document that is only inside the complete submission; ``size_bytes`` None: not said.
    """

    type: str
    name: str
    description: str
    size_bytes: int | None


def folder_url(cik: int | str, accession: str, base: str = SEC_WWW_URL) -> str:
    """The filing's folder, without a slash at its end. Errors: FinalError for a bad identifier."""
    folder = check_accession(accession).replace("-", "")
    return f"{base}/Archives/edgar/data/{cik_number(cik)}/{folder}"


def document_url(cik: int | str, accession: str, name: str, base: str = SEC_WWW_URL) -> str:
    """Where one document of a filing is. Errors: FinalError for a bad identifier or name."""
    return f"{folder_url(cik, accession, base)}/{check_document_name(name)}"


def index_url(cik: int | str, accession: str, base: str = SEC_WWW_URL) -> str:
    """The filing's page for people, which also lists its exhibits by type."""
    return f"{folder_url(cik, accession, base)}/{accession}-index.htm"


def fetch_document(
    client: Client, filing: Filing, name: str | None = None, previous: Document | None = None
) -> Fetched:
    """One document of a filing: the one named, else the primary one.

    Errors: FinalError when the filing has no primary document; those of ``Client.get``.
    """
    wanted = filing.primary_document if name is None else name
    if not wanted:
        raise FinalError(
            f"filing {filing.accession} has no primary document",
            "a document name",
            f"See {index_url(filing.cik, filing.accession)}",
        )
    url = document_url(filing.cik, filing.accession, wanted, client.config.sec_www_url)
    return client.get(url, previous=previous, check=check_end)


def check_end(content: bytes) -> None:
    """Return unless a page stops before its end: it would be kept for good. Errors: TransientError.

    Filings' documents have their end even where much else of them is broken.
    """
    is_page = b"<html" in content[:END_BYTES].lower()
    if is_page and b"</html" not in content[-END_BYTES:].lower():
        got = f"a page cut off after {len(content)} bytes"
        raise TransientError(got, "its end", "Run again later")


def fetch_index(client: Client, filing: Filing, previous: Document | None = None) -> Fetched:
    """The filing's index page, for ``parse_index_page``. Errors: those of ``Client.get``."""
    url = index_url(filing.cik, filing.accession, client.config.sec_www_url)
    return client.get(url, expect="html", previous=previous)


def parse_index_page(content: bytes) -> list[FilingDocument]:
    """The documents on a filing's index page, in its order, data files last.

    Errors: FinalError when the page has no table of documents.
    """
    page = BeautifulSoup(content, "lxml")
    rows = [row for table in page.select("table.tableFile") for row in table.select("tr")]
    documents = [_document(cells) for row in rows if (cells := row.select("td"))]
    if not documents:
        raise FinalError(f"{WHAT} page without documents", "a table of them", FETCH_AGAIN)
    return documents


def _document(cells: list[Tag]) -> FilingDocument:
    """One row: sequence, description, document, type, size."""
    if len(cells) != 5:
        raise FinalError(f"{WHAT} page with {len(cells)} columns", "five", FETCH_AGAIN)
    _, description, link, kind, size = cells
    anchor = link.find("a")
    href = str(anchor.get("href", "")) if isinstance(anchor, Tag) else ""
    return FilingDocument(_text(kind), _name(href), _text(description), _size(_text(size)))


def _name(href: str) -> str:
    """The document's name: the last part of its address, or of the one given to the viewer."""
    parts = urlsplit(href)
    path = parse_qs(parts.query).get("doc", [parts.path])[0]
    return path.rpartition("/")[2]


def _text(cell: Tag) -> str:
    return " ".join(cell.get_text().split())


def _size(text: object) -> int | None:
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() else None
