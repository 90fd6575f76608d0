"""The workbook: a sheet an indicator family, each value with its status, evidence and filing.

Same data, same bytes: the only time in it is that of the run, and rows have a stable order.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from warehouse.connection import Connection
from warehouse.dictionary import dictionary_rows
from warehouse.sheets import Column, Sheet, write_sheet

WORKBOOK = "aisubsidy.xlsx"
FETCHED = 5000  # rows held at a time

MANY = 200_000  # values; older quarters of a database of more are left to the other formats
LEAST = 4  # quarters that are never left out

# Empty where nothing is left out.
SINCE = """
with quarters as (
    select calendar_quarter, sum(count(*)) over newest as values, row_number() over newest as place
    from base.metric_values
    where vintage = 'latest' and period_kind <> 'guided_year'
    group by calendar_quarter
    window newest as (order by calendar_quarter desc)
),
kept as (from quarters where values <= $many or place <= $least)
select case
    when (select count(*) from quarters) > count(*) then min(calendar_quarter) else ''
end
from kept
"""
MEMORY = "1GB"  # for the links: the sources of all values at once would take three times that

# The newest filing or story behind a value stands for all of them; aisubsidy explain has each.
LINKS = """
create or replace temp table links as
select
    cik, metric, period_kind, period_end,
    max({'filed': filed, 'url': source_url, 'accession': accession}) as newest
from base.metric_inputs
where vintage = 'latest' and source_url is not null and calendar_quarter >= $since
group by all
"""
VALUES = """
select
    v.ticker, c.name as company, m.title as indicator, v.metric, v.period_kind, v.fiscal_year,
    v.fiscal_quarter, v.period_end, v.calendar_quarter, v.value, v.unit, v.label, v.status,
    v.reason, v.evidence, v.filed, l.newest.accession as source, l.newest.url as source_url
from base.metric_values v
join base.metrics m on m.metric = v.metric
join base.companies c on c.cik = v.cik
left join temp.links l
    on l.cik = v.cik and l.metric = v.metric and l.period_kind = v.period_kind
    and l.period_end = v.period_end
where v.vintage = 'latest' and v.calendar_quarter >= $since and m.family = $family
order by v.ticker, v.metric, v.period_kind, v.period_end
"""
# Columns that only the sheets have; what the others mean is in the dictionary.
OWN_COLUMNS = {
    "company": "Name of the company as SEC lists it",
    "indicator": "Title of the indicator",
    "source": "Newest filing or story among the sources of the value: its accession number, "
    "with a link",
}
# Tables that make a sheet as they are, and the column whose text carries the link beside it.
TABLES = {
    "headcount": "accession",
    "layoff_events": None,
    "layoff_reports": "source",
    "guidance": None,
    "subsidy_by_event": None,
    "cost_per_head": "accession",
    "assumptions": None,
}
CATALOGUE = (
    "select family, metric, title, unit, period_kinds, formula, meaning, caveats "
    "from base.metrics order by all"
)
ABOUT = (
    "Capital expenditure and layoffs of companies, each number with its filing",
    "",
    "A sheet for each family of indicators; then what was read from texts; then the catalogue of "
    "indicators and the dictionary of columns.",
    "Values are as filed last. The first reported ones are in the csv and parquet exports, and in "
    "the DuckDB file.",
    "Money is in whole units of its currency. A ratio of 1 is 100%.",
    "A value that is missing has a status other than ok, and a reason. It is not zero.",
    "Evidence is the weakest among the inputs: reported, derived, extracted, official_notice, "
    "announced, press, assumed.",
    "The link beside a value is the newest of its sources. aisubsidy explain TICKER METRIC PERIOD "
    "shows all of them.",
)


class _Made(NamedTuple):
    """A sheet that has been written, for the dictionary."""

    name: str
    columns: list[str]
    table: str


def write_workbook(connection: Connection, path: Path, number_formats: Mapping[str, str]) -> str:
    """Writes all sheets of `base` to ``path``; ``number_formats``: how each metric is shown.

    The calendar quarter with which values begin, where there are too many to open: older ones are
    left out. Else an empty text.
    """
    [(since,)] = connection.execute(SINCE, {"many": MANY, "least": LEAST}).fetchall()
    connection.execute(f"set memory_limit = '{MEMORY}'")
    connection.execute(LINKS, {"since": since or ""})
    run = connection.execute(
        "select ended, as_of, source, version from base.runs order by started desc limit 1"
    ).fetchone()
    ended, as_of, source, version = run or (None, None, None, None)
    options = {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    # Packed in memory: a zip file that meets a full disk says so once more when it is forgotten.
    packed = BytesIO()
    with _as_os_error(), xlsxwriter.Workbook(packed, options) as book:
        book.set_properties({"title": "aisubsidy", "created": ended and ended.replace(tzinfo=None)})
        facts = {
            "Run ended": ended,
            "As known on": as_of,
            "Source": source,
            "Version": version,
            "Values of quarters before this are in the other formats only": since or None,
        }
        _about(book, {name: value for name, value in facts.items() if value is not None})
        made = [*_families(connection, book, number_formats, since), *_tables(connection, book)]
        _write(connection, book, Sheet("indicators"), CATALOGUE)
        _dictionary(book, made)
    path.write_bytes(packed.getbuffer())
    return str(since or "")


@contextmanager
def _as_os_error() -> Iterator[None]:
    """What the disk refuses, as the library met it before it made an error of its own of it."""
    try:
        yield
    except FileCreateError as error:
        raise error.args[0] from error


def _about(book: xlsxwriter.Workbook, facts: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet("about")
    sheet.set_column(0, 0, 110)
    lines = [*ABOUT, "", *(f"{name}: {value}" for name, value in facts.items())]
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for number, line in enumerate(lines):
        sheet.write_string(number, 0, line, wrapped)


def _families(
    connection: Connection,
    book: xlsxwriter.Workbook,
    number_formats: Mapping[str, str],
    since: str | None,
) -> Iterator[_Made]:
    families = connection.execute("select distinct family from base.metrics order by all")
    for (family,) in families.fetchall():
        sheet = Sheet(family, links={"source": "source_url"}, number_formats=number_formats)
        columns = _write(connection, book, sheet, VALUES, {"family": family, "since": since or ""})
        yield _Made(family, columns, "metric_values")


def _tables(connection: Connection, book: xlsxwriter.Workbook) -> Iterator[_Made]:
    for table, linked in TABLES.items():
        sheet = Sheet(table, links={linked: "source_url"} if linked else {})
        columns = _write(connection, book, sheet, f"select * from base.{table} order by all")
        yield _Made(table, columns, table)


def _write(
    connection: Connection,
    book: xlsxwriter.Workbook,
    sheet: Sheet,
    sql: str,
    values: Mapping[str, Any] | None = None,
) -> list[str]:
    """Writes the rows of a query as a sheet; the names of its columns."""
    result = connection.execute(sql, dict(values or {}))
    columns = [Column(name, str(kind)) for name, kind, *_ in result.description]

    def rows() -> Iterator[tuple[Any, ...]]:
        while batch := result.fetchmany(FETCHED):
            yield from batch

    return write_sheet(book, sheet, columns, rows())


def _dictionary(book: xlsxwriter.Workbook, made: list[_Made]) -> None:
    """What each column of each sheet is, from the data dictionary."""
    known = {(row["table_name"], row["column_name"]): row for row in dictionary_rows()}
    rows = []
    for sheet in made:
        for name in sheet.columns:
            row = known.get((sheet.table, name), {})
            meaning = row.get("description") or OWN_COLUMNS[name]
            rows.append((sheet.name, name, row.get("type", "VARCHAR"), row.get("unit"), meaning))
    names = ("sheet", "column", "type", "unit", "description")
    write_sheet(book, Sheet("dictionary"), [Column(name, "VARCHAR") for name in names], rows)
