"""From bytes to a header and rows: a CSV as the scraper writes it, or a job link search page.

Job link pages (Kansas, Oklahoma and others): one HTML table; the notice's number is only in the
employer's link, /search/warn_lookups/780. They list no number of workers.
"""

import csv
import io
import re

from bs4 import BeautifulSoup

from extractors.errors import FinalError

Table = tuple[list[str], list[list[str]]]
RECORD = re.compile(r"/warn_lookups/(\d+)")
# A cell of a whole page pasted in is no reason to stop; csv's own limit is 128 kB.
LONGEST_CELL = 10_000_000


def read_table(content: bytes) -> Table:
    """(header, rows) of a WARN list; the rows as they stand, blank ones too.

    Errors: FinalError when there is no table.
    """
    text = _decoded(content)
    if re.match(r"\s*<(?:!doctype|html)", text, re.I):
        return _job_link(text)
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise _no_table(f"a file that is no CSV ({error})") from error
    if not rows:
        raise _no_table("an empty file")
    return _without_empty_columns(rows[0], rows[1:])


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _without_empty_columns(header: list[str], rows: list[list[str]]) -> Table:
    """A spreadsheet's sixteen thousand unused columns go; named ones stay."""
    last = max((place for place, name in enumerate(header) if name.strip()), default=-1)
    return header[: last + 1], [row[: last + 1] for row in rows]


def _job_link(text: str) -> Table:
    table = BeautifulSoup(text, "lxml").find("table")
    rows = table.find_all("tr") if table else []
    if not rows:
        raise _no_table("a page without a table")
    header = [*(cell.get_text(" ", strip=True) for cell in rows[0].find_all("th")), "record_number"]
    found = []
    for row in rows[1:]:
        record = RECORD.search(str(row))
        cells = [cell.get_text(" ", strip=True) for cell in row.find_all("td")]
        found.append([*cells, record[1] if record else ""])
    return header, found


def _no_table(got: str) -> FinalError:
    return FinalError(
        got,
        "a WARN list as warn-scraper writes it, or a job link search page",
        "Fetch the state's list again",
    )
