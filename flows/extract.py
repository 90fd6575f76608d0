"""`aisubsidy extract`: everything read from one document, nothing stored."""

from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from extractors import inline_xbrl
from extractors.http import Client
from flows.errors import FlowError
from flows.fetch import client_for
from flows.settings import load_settings

# Facts need these; a document that is only looked at may lack them.
UNKNOWN_ACCESSION, UNKNOWN_DATE = "", date.min


def read_source(source: str, client: Client) -> bytes:
    """The bytes of a file or of an http(s) address."""
    if urlsplit(source).scheme in ("http", "https"):
        return client.get(source).content
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise FlowError(
            f"{source} cannot be read ({error.strerror})",
            "a file or an http(s) address",
            "Check the path",
        ) from error


def extract(content: bytes, form: str | None) -> dict[str, Any]:
    """What one document says: its cover, how many facts, and each fact.

    Keys: cover, facts (count), fact_rows (columns of the table `facts`, without the filing's
    own), conflicts, unread.
    """
    reading = inline_xbrl.read(
        content, accession=UNKNOWN_ACCESSION, form=form or "", filed=UNKNOWN_DATE
    )
    return {
        "cover": reading.header._asdict(),
        "facts": len(reading.facts),
        "fact_rows": [{key: getattr(fact, key) for key in FACT_COLUMNS} for fact in reading.facts],
        "conflicts": [
            {"tag": c.kept.tag, "kept": c.kept.value, "others": list(c.other_values)}
            for c in reading.conflicts
        ],
        "unread": [u._asdict() for u in reading.unread],
    }


FACT_COLUMNS = (
    "cik",
    "taxonomy",
    "tag",
    "unit",
    "period_start",
    "period_end",
    "dimensions",
    "value",
)


def extract_source(source: str, form: str | None) -> dict[str, Any]:
    """What ``extract`` gives for a file or an address."""
    client = client_for(load_settings(), live=True)
    return extract(read_source(source, client), form)


def print_extract(found: dict[str, Any]) -> None:
    """Prints the cover, the count, and each fact on a line."""
    for name, value in found["cover"].items():
        if value:
            print(f"{name}: {value}")
    print(f"facts: {found['facts']}")
    for fact in found["fact_rows"]:
        span = f"{fact['period_start']} to " if fact["period_start"] else ""
        print(
            f"  {fact['taxonomy']}:{fact['tag']} {span}{fact['period_end']} "
            f"{fact['value']:.15g} {fact['unit']} {fact['dimensions']}".rstrip()
        )
    for name in ("conflicts", "unread"):
        if found[name]:
            print(f"{name}: {found[name]}")
