"""One sheet of a workbook: headings that stay, filters, widths, number formats, links."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from warehouse.errors import WarehouseError

ROWS = 1_048_576  # of a sheet, its heading among them
LINKS = 65_530  # of a sheet; further ones stay text
LONGEST = 32_767  # characters of a cell
CUT = " [cut]"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
DATE, MONEY, PLAIN = "yyyy-mm-dd", "#,##0", "0"
NOT_GROUPED = ("cik", "fiscal_year", "fiscal_quarter")
WIDTHS = {
    "company": 22, "indicator": 40, "metric": 32, "title": 40, "reason": 44, "sentence": 60,
    "meaning": 70, "caveats": 70, "description": 80, "formula": 60, "value": 18, "status": 14,
    "evidence": 12, "source": 22, "source_url": 24, "accession": 22, "event_id": 20, "note": 60,
    "column": 28, "sheet": 18, "fiscal_year": 10, "fiscal_quarter": 10, "ticker": 8, "unit": 16,
}  # fmt: skip
WIDTH = 14
HEADING_HEIGHT, MARGIN = 30, 0.3  # points, inches


class Column(NamedTuple):
    """A column as the query gives it."""

    name: str
    kind: str


@dataclass(frozen=True)
class Sheet:
    """A sheet to write. `links`: the column whose cells carry the address of another column;
    `number_formats`: by metric, for the column `value`."""

    name: str
    links: Mapping[str, str] = field(default_factory=dict)
    number_formats: Mapping[str, str] = field(default_factory=dict)


def write_sheet(
    book: xlsxwriter.Workbook,
    sheet: Sheet,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Any]],
) -> list[str]:
    """Writes the rows under their headings; the columns shown (an address is in its link).

    WarehouseError for more rows than a sheet can have.
    """
    hidden = set(sheet.links.values())
    shown = [column.name for column in columns if column.name not in hidden]
    page = _page(book, sheet.name, shown)
    writer = _Writer(book, page, sheet)
    names = [column.name for column in columns]
    last = 0
    for last, values in enumerate(rows, start=1):
        if last >= ROWS:
            raise WarehouseError(
                f"more than {ROWS - 1:,} rows of {sheet.name}",
                "what a sheet can hold",
                "Run: aisubsidy export --format parquet",
            )
        writer.row(last, dict(zip(names, values, strict=True)), shown)
    page.autofilter(0, 0, last, len(shown) - 1)
    if "status" in shown and last:
        _grey(book, page, f"${xl_col_to_name(shown.index('status'))}2", last, len(shown) - 1)
    return shown


def _page(book: xlsxwriter.Workbook, name: str, shown: Sequence[str]) -> Worksheet:
    page = book.add_worksheet(name)
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    for place, column in enumerate(shown):
        page.set_column(place, place, WIDTHS.get(column, WIDTH))
        page.write_string(0, place, column, heading)
    page.freeze_panes(1, 1)
    page.set_row(0, HEADING_HEIGHT)
    page.set_landscape()
    page.set_margins(left=MARGIN, right=MARGIN)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    return page


def _grey(book: xlsxwriter.Workbook, page: Worksheet, status: str, last: int, right: int) -> None:
    """Rows without a value stand back; their status says it in words."""
    page.conditional_format(
        1, 0, last, right,
        {
            "type": "formula",
            "criteria": f'={status}<>"ok"',
            "format": book.add_format({"font_color": "#6b6b6b"}),
        },
    )  # fmt: skip


class _Writer:
    """Puts values into cells, each by its type: a text never becomes a formula or a number."""

    def __init__(self, book: xlsxwriter.Workbook, page: Worksheet, sheet: Sheet) -> None:
        self.book, self.page, self.sheet = book, page, sheet
        self.links = 0
        self.formats: dict[str, Format] = {}
        self.quoted = book.add_format({"quote_prefix": True})

    def row(self, number: int, values: Mapping[str, Any], shown: Sequence[str]) -> None:
        """One row, at its number from the top."""
        for place, name in enumerate(shown):
            value = values[name]
            link = values.get(self.sheet.links.get(name, ""))
            if link and self.links < LINKS:
                self.links += 1
                self.page.write_url(number, place, link, string=_text(value or link))
            elif not _is_absent(value):
                self.cell(number, place, value, self._number_format(name, values))

    def cell(self, number: int, place: int, value: Any, number_format: str) -> None:
        """One value that is there."""
        if isinstance(value, bool):
            self.page.write_boolean(number, place, value)
        elif isinstance(value, int | float):
            self.page.write_number(number, place, value, self._format(number_format))
        elif isinstance(value, date) and not isinstance(value, datetime):
            self.page.write_datetime(number, place, value, self._format(DATE))
        else:
            text = _text(value)
            starts = text.startswith(STARTS_A_FORMULA)
            self.page.write_string(number, place, text, self.quoted if starts else None)

    def _number_format(self, name: str, values: Mapping[str, Any]) -> str:
        if name == "value":
            return self.sheet.number_formats.get(values.get("metric", ""), MONEY)
        if name in NOT_GROUPED:
            return PLAIN
        return "General" if isinstance(values[name], float) else MONEY

    def _format(self, number_format: str) -> Format:
        if number_format not in self.formats:
            self.formats[number_format] = self.book.add_format({"num_format": number_format})
        return self.formats[number_format]


def _is_absent(value: Any) -> bool:
    return value is None or (isinstance(value, float) and not math.isfinite(value))


def _text(value: Any) -> str:
    text = ";".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT
