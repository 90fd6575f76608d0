"""The data dictionary: every public table and column, with type, unit and meaning."""

import csv
from pathlib import Path

PUBLIC = Path(__file__).parent / "dictionary.csv"


def dictionary_rows() -> list[dict[str, str]]:
    """Rows of `dictionary`: table_name, column_name, type, unit, description; in table order."""
    with PUBLIC.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def public_tables() -> list[str]:
    """The names people hold on to, in the order of the dictionary."""
    return list(dict.fromkeys(row["table_name"] for row in dictionary_rows()))
