"""The data dictionary: every table and column of the published file, with type and meaning."""

import csv
from pathlib import Path

FILE = Path(__file__).parent / "dictionary.csv"
# Plumbing of the published file: documented, but not exported.
INTERNAL = (
    "fact_rows",
    "input_values",
    "input_facts",
    "people_inputs",
    "steps",
    "components",
    "combination_rules",
    "vintage_facts",
    "vintage_rows",
    "schema_version",
    "event_ids",
    "headcount_claims",
    "layoff_claims",
    "guidance_claims",
    "signal_claims",
    "obligation_claims",
    "pay_claims",
    # Words of others, for the user's own eyes.
    "stories",
    "tracker_rows",
)


def dictionary_rows() -> list[dict[str, str]]:
    """Rows of `dictionary`: table_name, column_name, type, unit, description; in table order."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def public_tables() -> list[str]:
    """The tables people hold on to, in the order of the dictionary."""
    names = dict.fromkeys(row["table_name"] for row in dictionary_rows())
    return [name for name in names if name not in INTERNAL]
