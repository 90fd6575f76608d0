"""From a filing's bytes to its facts: the numbers that the filing's own pages carry.

SEC company facts leaves out every fact with a dimension and every extension tag; here they are.
"""

from datetime import date
from typing import NamedTuple

from lxml import etree

from extractors.inline_xbrl.contexts import ContextError, Contexts, read_contexts
from extractors.inline_xbrl.document import elements, is_nil, open_document, shown_text
from extractors.inline_xbrl.duplicates import Showing, disagreeing, group, most_precise
from extractors.inline_xbrl.facts import showing_of
from extractors.inline_xbrl.header import EMPTY_HEADER, FilingHeader, header_of
from extractors.inline_xbrl.numbers import NumberError
from extractors.inline_xbrl.units import read_units
from extractors.records import Fact

SOURCE = "inline_xbrl"


class Conflict(NamedTuple):
    """A fact that the filing shows with values that rounding does not explain. Grain: fact.

    ``kept`` is among the facts; ``other_values`` are in its unit and are nowhere else.
    """

    kept: Fact
    other_values: tuple[float, ...]


class Unread(NamedTuple):
    """A displayed number that gave no fact, and why. Grain: element. nil is not among them."""

    name: str
    context_id: str
    text: str
    reason: str


class Reading(NamedTuple):
    """All that one document gives. ``facts`` has one row a fact, in document order."""

    header: FilingHeader
    facts: list[Fact]
    conflicts: list[Conflict]
    unread: list[Unread]


def parse(content: bytes, *, accession: str, form: str, filed: date) -> list[Fact]:
    """The facts of a filing's primary document; [] where it carries no inline XBRL.

    Grain: cik x taxonomy x tag x unit x period x dimensions, the most precise showing of each.
    Values are in whole units. Raises FinalError for bytes that are no document and
    TransientError for one that is cut off. Source: the document's inline XBRL.
    """
    return read(content, accession=accession, form=form, filed=filed).facts


def read(content: bytes, *, accession: str, form: str, filed: date) -> Reading:
    """The facts with the header, the conflicts and what could not be read; raises as parse does."""
    root = open_document(content)
    if root is None:
        return Reading(EMPTY_HEADER, [], [], [])
    contexts = read_contexts(root)
    showings, unread = _showings(root, contexts, read_units(root))
    facts, conflicts = [], []
    for same in group(showings):
        kept = most_precise(same)
        fact = Fact(*kept.key, float(kept.value), accession, form, filed, SOURCE)
        facts.append(fact)
        if others := disagreeing(kept, same):
            conflicts.append(Conflict(fact, tuple(float(value) for value in others)))
    return Reading(header_of(root, contexts), facts, conflicts, unread)


def _showings(
    root: etree._Element, contexts: Contexts, units: dict[str, str]
) -> tuple[list[Showing], list[Unread]]:
    showings, unread = [], []
    for element in elements(root, "nonFraction", "fraction"):
        if is_nil(element):
            continue
        try:
            showings.append(showing_of(element, contexts, units))
        except (ContextError, NumberError) as error:
            name, context_id = element.get("name", ""), element.get("contextRef", "")
            unread.append(Unread(name, context_id, shown_text(element), str(error)))
    return showings, unread
