"""The filing about itself: the dei facts of its cover page."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lxml import etree

from extractors.inline_xbrl.contexts import Context, Contexts, read_contexts, stated_cik
from extractors.inline_xbrl.dates import full_date, month_and_day
from extractors.inline_xbrl.document import elements, is_nil, open_document
from extractors.inline_xbrl.names import qualified_name
from extractors.inline_xbrl.numbers import local_format
from extractors.inline_xbrl.texts import read_continuations, whole_text

_YES = frozenset({"true", "1", "yes", "\u2611", "\u2612", "\u00fe"})
_NO = frozenset({"false", "0", "no", "\u2610", "\u00a8"})
_TAGS = frozenset(
    {
        "EntityCentralIndexKey",
        "DocumentType",
        "DocumentPeriodEndDate",
        "CurrentFiscalYearEndDate",
        "EntityRegistrantName",
        "TradingSymbol",
        "AmendmentFlag",
    }
)


class FilingHeader(NamedTuple):
    """What a filing's cover page says. Grain: document. None (or empty) where it is silent.

    ``fiscal_year_end`` is "MM-DD"; ``trading_symbols`` keeps the cover's order, each once.
    """

    cik: int | None
    document_type: str | None
    period_end: date | None
    fiscal_year_end: str | None
    registrant_name: str | None
    trading_symbols: tuple[str, ...]
    is_amendment: bool | None


_NAMES = tuple(tag.encode() for tag in _TAGS)
_PREFIX = b"dei:"
# Where the cover ends, a page or two after the last of its facts begins.
_COVER_MARGIN = 100_000
_LAST_BYTES = 4_096

EMPTY_HEADER = FilingHeader(None, None, None, None, None, (), None)


class _Cover(NamedTuple):
    text: str
    format: str


def read_header(content: bytes) -> FilingHeader:
    """The header of a filing's primary document, shown or hidden facts alike.

    Every field is None where the document has no inline XBRL. Raises as open_document does.
    Source: dei facts; of several registrants the one without dimensions.
    """
    root = open_document(content)
    if root is None:
        return EMPTY_HEADER
    used = {element.get("contextRef", "") for _, element in _cover_elements(root)}
    return header_of(root, read_contexts(root, used))


def read_cover(content: bytes) -> FilingHeader:
    """The same, from the first pages alone where all that it needs stands there.

    Of a document that is damaged further back, it reads what the cover says.
    """
    last = _last_fact(content)
    end = content.find(b">", last + _COVER_MARGIN) + 1
    tail = content.find(b"<", max(end, len(content) - _LAST_BYTES))
    if content.rfind(b"context>") > last or 0 in (end, tail + 1):
        return read_header(content)
    # The end says whether the document is whole.
    return read_header(content[:end] + content[tail:])


def _last_fact(content: bytes) -> int:
    """Where the last of the cover's facts begins its name; -1 where none has the usual prefix.

    That of reports with another one is read whole: all are looked for at once, as reports are long.
    """
    last = at = -1
    while (at := content.find(_PREFIX, at + 1)) >= 0:
        if content.startswith(_NAMES, at + len(_PREFIX)):
            last = at + len(_PREFIX) - 1
    return last


def header_of(root: etree._Element, contexts: Contexts) -> FilingHeader:
    """The header of an opened document."""
    cover = _cover_facts(root, contexts)
    first = {tag: facts[0] for tag, facts in cover.items()}
    nothing = _Cover("", "")
    year_end = first.get("CurrentFiscalYearEndDate", nothing)
    symbols = [fact.text for fact in cover.get("TradingSymbol", [])]
    return FilingHeader(
        cik=stated_cik(first.get("EntityCentralIndexKey", nothing).text),
        document_type=first.get("DocumentType", nothing).text or None,
        period_end=full_date(*first.get("DocumentPeriodEndDate", nothing)),
        fiscal_year_end=month_and_day(*year_end),
        registrant_name=first.get("EntityRegistrantName", nothing).text or None,
        trading_symbols=tuple(dict.fromkeys(symbols)),
        is_amendment=_flag(first.get("AmendmentFlag", nothing)),
    )


def _cover_facts(root: etree._Element, contexts: Contexts) -> dict[str, list[_Cover]]:
    """The cover's facts by tag, those without dimensions (the registrant itself) first."""
    continuations = read_continuations(root)
    own: dict[str, list[_Cover]] = {}
    others: dict[str, list[_Cover]] = {}
    for tag, element in _cover_elements(root):
        context = contexts.get(element.get("contextRef", ""))
        home = others if isinstance(context, Context) and context.dimensions else own
        fact = _Cover(whole_text(element, continuations), local_format(element.get("format")))
        home.setdefault(tag, []).append(fact)
    return {tag: own.get(tag, []) + others.get(tag, []) for tag in own | others}


def _cover_elements(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """(tag, element) of the cover's facts that have a value."""
    for element in elements(root, "nonNumeric"):
        name = element.get("name", "").strip()
        # Namespaces are looked up only where the name is one of them: a report has thousands.
        if name.rpartition(":")[2] in _TAGS and not is_nil(element):
            taxonomy, tag = qualified_name(name, element)
            if taxonomy == "dei":
                yield tag, element


def _flag(fact: _Cover) -> bool | None:
    """A flag said by its format (fixed-true) or by its text (true, a ticked box)."""
    for said in (fact.format.removeprefix("fixed").removeprefix("boolean"), fact.text.lower()):
        if said in _YES or said in _NO:
            return said in _YES
    return None
