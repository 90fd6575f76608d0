"""Exports: the published file's tables as files for other programs."""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from flows.numbers import spreadsheet_format
from metrics.catalogue import catalogue
from warehouse.connection import open_published
from warehouse.export import Exported, export_tables

log = logging.getLogger("aisubsidy")

DEFAULT_FORMATS = ("csv", "parquet")


def export(
    database: Path,
    folder: Path,
    formats: Sequence[str] = DEFAULT_FORMATS,
    tables: Sequence[str] | None = None,
) -> Exported:
    """Writes public tables (default: all) into ``folder`` in each format, all of them or none."""
    shown = {entry.metric: spreadsheet_format(entry.unit, entry.metric) for entry in catalogue()}

    def pictures(forms: Sequence[str]) -> Mapping[str, bytes]:
        from flows.report.gather import gather
        from flows.report.images import chart_images

        return chart_images(gather(database, None, None), tuple(forms))

    with open_published(database, as_base=True) as connection:
        return export_tables(
            connection, folder, formats, tables, shown, pictures=pictures, say=log.info
        )


def print_exported(done: Exported, folder: Path) -> None:
    """How many files there are, and what is not among them."""
    print(f"{len(done.paths)} files in {folder}")
    for table in done.left_out:
        print(
            f"{table} is left out of csv and json for its size: "
            f"aisubsidy export --format csv --tables {table}"
        )
    if done.workbook_since:
        print(
            f"the workbook begins with {done.workbook_since}, older values are too many for one: "
            "aisubsidy export --format csv"
        )
