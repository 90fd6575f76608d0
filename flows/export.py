"""Exports: the published file's tables as files for other programs."""

from collections.abc import Sequence
from pathlib import Path

from warehouse.connection import open_published
from warehouse.export import export_tables


def export(database: Path, folder: Path, formats: Sequence[str] = ("csv", "parquet")) -> list[Path]:
    """Writes every public table into ``folder`` in each format; the paths written."""
    with open_published(database, as_base=True) as connection:
        return export_tables(connection, folder, list(formats))
