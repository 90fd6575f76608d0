"""`aisubsidy extract`: everything read from one document, nothing stored."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from extractors import guidance, headcount, inline_xbrl, layoffs, pay, signals
from extractors.claims import About
from extractors.errors import ExtractorError
from extractors.http import Client
from extractors.text import about, read
from flows.errors import FlowError
from flows.fetch import client_for
from flows.fetched import PROXY
from flows.files import read_bytes
from flows.settings import load_settings

# Facts need these; a document that is only looked at may lack them.
UNKNOWN_ACCESSION, UNKNOWN_DATE = "", date.min
# Columns of the public tables that only a stored claim has.
OF_A_STORED_CLAIM = {"ticker": None, "accession": None}
KINDS = ("headcount", "layoffs", "guidance", "signals", "pay")

Record = dict[str, Any]


class Given(NamedTuple):
    """What the user says of a document that it may not say itself."""

    form: str | None = None
    company: str | None = None
    published: date | None = None


def extract_source(source: str, given: Given) -> Record:
    """What ``extract`` gives for a file or an address."""
    client = client_for(load_settings(), live=True)
    return extract(read_source(source, client), given, source)


def read_source(source: str, client: Client) -> bytes:
    """The bytes of a file or of an http(s) address."""
    if urlsplit(source).scheme in ("http", "https"):
        return client.get(source).content
    return read_bytes(Path(source), "a file or an http(s) address")


def extract(content: bytes, given: Given, source: str = "") -> Record:
    """What one document says: its cover, its claims with their sentences, and its facts.

    Keys: cover; headcount, layoffs, guidance and signals (columns of the tables of these names),
    pay (of a proxy statement, as in median_pay);
    facts (count) and fact_rows (columns of `facts`, without the filing's own), conflicts, unread.
    """
    text = read(content)
    cover = about(content, text, About(given.form or "", given.company or "", given.published))
    claims: dict[str, Sequence[Any]] = {
        "headcount": headcount.read(text, cover),
        "layoffs": layoffs.read(text, cover),
        "guidance": guidance.read(text, cover),
        "signals": signals.read(text, cover),
        "pay": pay.read(text, cover) if cover.form == PROXY else [],
    }
    rows = {
        kind: [OF_A_STORED_CLAIM | claim._asdict() | {"source_url": source} for claim in found]
        for kind, found in claims.items()
    }
    for row in rows["layoffs"]:
        row |= {"source": "news" if cover.form == "news" else "filing", "event_id": None}
    return {"cover": cover._asdict(), **rows, **_facts(content, cover.form)}


def _facts(content: bytes, form: str) -> Record:
    reading = inline_xbrl.read(content, accession=UNKNOWN_ACCESSION, form=form, filed=UNKNOWN_DATE)
    return {
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


def extract_batch(path: Path) -> Iterator[Record]:
    """One record for each line of a JSON lines file, in its order, each with the line's id.

    A line has id, form, company, published, and text or path (below the file's folder, or as it
    stands). One that cannot be read gives its id and "error".
    """
    for number, line in enumerate(read_bytes(path).splitlines(), 1):
        if line.strip():
            yield _extract_line(line, number, path.parent)


def _extract_line(line: bytes, number: int, folder: Path) -> Record:
    identity: Any = number
    try:
        said = json.loads(line)
        identity = said.get("id", number)
        found = extract(_content(said, folder), _given(said), said.get("path") or "")
        return {"id": identity} | {key: found[key] for key in ("cover", *KINDS, "facts")}
    except (ExtractorError, FlowError, ValueError, AttributeError) as error:
        return {"id": identity, "error": f"line {number}: {error}"}


def _content(said: Record, folder: Path) -> bytes:
    if said.get("text") is not None:
        return str(said["text"]).encode()
    if not said.get("path"):
        raise FlowError("neither text nor path", "one of them", "See: aisubsidy extract --help")
    below = folder / said["path"]
    return read_bytes(below if below.exists() else Path(said["path"]))


def _given(said: Record) -> Given:
    day = said.get("published")
    return Given(said.get("form"), said.get("company"), date.fromisoformat(day) if day else None)


def print_extract(found: Record) -> None:
    """Prints the cover, every claim with its sentence, the count of facts, and each fact."""
    for name, value in found["cover"].items():
        if value:
            print(f"{name}: {value}")
    for kind in KINDS:
        print(f"{kind}: {len(found[kind])}")
        for row in found[kind]:
            print(f"  {_figures(row)}")
            print(f'    "{row["sentence"]}"')
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


def _figures(row: Record) -> str:
    """The fields of a claim that say something, apart from its sentences."""
    return ", ".join(
        f"{name} {value}"
        for name, value in row.items()
        if value not in (None, "", False) and "sentence" not in name and name != "source_url"
    )
