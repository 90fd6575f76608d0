"""All facts without dimensions that one registrant has tagged, from SEC's company facts.

https://data.sec.gov/api/xbrl/companyfacts/CIK0000320193.json: facts, then taxonomy, tag, units,
unit, then a list of rows. Dimensional facts and company extensions are not in it. ``fy``, ``fp``
and ``frame`` describe the filing or SEC's choice, not the fact, and are not read. The registrant's
``cik`` is an integer in most responses and "0001997711" in some.

This parser is plain on purpose: the warehouse reads the same bytes in SQL, and each checks
the other.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from extractors.errors import FinalError
from extractors.http import Client, Fetched, NotFoundError
from extractors.http_answer import BLANK
from extractors.identifiers import cik_number, padded_cik
from extractors.json_body import FETCH_AGAIN, load_object, malformed
from extractors.records import Document, Fact

WHAT = "company facts"
NEEDED = ("accn", "end", "filed")
# How SEC's responses begin, to the letter.
BEGINNING = re.compile(
    rb'\{"cik":"?0*(\d{1,10})"?,"entityName":("(?:[^"\\]|\\.){0,400}"),"facts":\{'
)
HEAD = 1024
# A val that is no number, which readers of typed JSON may take for one; what is braced is a tag.
NO_NUMBER = re.compile(rb'val":[^-0-9n{]')


class CompanyFacts(NamedTuple):
    """The facts of one response, the registrant's name, and how many rows are no facts.

    ``without_value``: val is null. ``incomplete``: no accession number, end or filing date, or
    one that cannot be read, or a val that is no number.
    """

    facts: list[Fact]
    name: str
    without_value: int
    incomplete: int


def fetch(client: Client, cik: int | str, previous: Document | None = None) -> Fetched:
    """The company facts of one registrant as SEC serves them.

    Errors: NotFoundError for a registrant that has tagged nothing; those of ``Client.get``.
    """
    name = padded_cik(cik)
    url = f"{client.config.sec_data_url}/api/xbrl/companyfacts/{name}.json"
    try:
        return client.get(url, expect="json", previous=previous, check=check)
    except NotFoundError as error:
        raise NotFoundError(
            f"no company facts for {name} ({error.got})",
            "a registrant that files with XBRL",
            f"{error.next_step}. People, most funds and filers of before 2009 have none",
        ) from error


def check(content: bytes) -> None:
    """Return when the body can be company facts, without reading it through. Errors: FinalError."""
    body = content.strip(BLANK)
    if not (body.startswith(b"{") and body.endswith(b"}") and b'"facts"' in body):
        got = f"{WHAT} of {len(content)} bytes without both braces and facts"
        raise FinalError(got, "a whole response", FETCH_AGAIN)


def beginning(content: bytes) -> tuple[int, str] | None:
    """(cik, registrant's name) of a response exactly as SEC sends them; None for any other.

    Read from its first bytes; those that are None here may be good, and want ``read``.
    """
    found = BEGINNING.match(content[:HEAD])
    if not found or b"\n" in content or NO_NUMBER.search(content):
        return None
    try:
        return int(found[1]), str(json.loads(found[2]))
    except ValueError:
        return None


def parse(content: bytes) -> list[Fact]:
    """Every fact of the response, all taxonomies, as ``read`` gives them."""
    return read(content).facts


def read(content: bytes) -> CompanyFacts:
    """Every fact in the order of the response; rows that are no facts are counted, not guessed.

    Errors: FinalError when the body is not one registrant's company facts.
    """
    body = load_object(content, WHAT)
    cik = cik_number(body.get("cik"))
    facts: list[Fact] = []
    without_value = incomplete = 0
    for taxonomy, tag, unit, row in _rows(body.get("facts")):
        if row.get("val") is None:
            without_value += 1
        elif (fact := _fact(cik, taxonomy, tag, unit, row)) is None:
            incomplete += 1
        else:
            facts.append(fact)
    name = str(body.get("entityName") or "")
    return CompanyFacts(facts, name, without_value, incomplete)


def _rows(taxonomies: Any) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    try:
        for taxonomy, tags in taxonomies.items():
            for tag, detail in tags.items():
                for unit, rows in detail["units"].items():
                    for row in rows:
                        yield taxonomy, tag, unit, dict(row)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        expected = "facts by taxonomy, tag and unit"
        raise malformed(WHAT, f"an odd shape ({type(error).__name__})", expected) from error


def _fact(cik: int, taxonomy: str, tag: str, unit: str, row: dict[str, Any]) -> Fact | None:
    """The row's fact, or None for an incomplete row."""
    value = row["val"]
    if not all(isinstance(row.get(name), str) for name in NEEDED) or not _is_number(value):
        return None
    start = row.get("start")
    try:
        period_start = date.fromisoformat(start) if start else None
        period_end, filed = date.fromisoformat(row["end"]), date.fromisoformat(row["filed"])
    except (TypeError, ValueError):
        return None
    return Fact(
        cik=cik,
        taxonomy=taxonomy,
        tag=tag,
        unit=unit,
        period_start=period_start,
        period_end=period_end,
        dimensions="",
        value=float(value),
        accession=row["accn"],
        form=row.get("form") or "",
        filed=filed,
        source="companyfacts",
    )


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    # Turns away infinity and integers that no float can hold.
    return abs(value) <= sys.float_info.max
