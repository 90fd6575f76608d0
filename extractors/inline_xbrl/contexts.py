"""Contexts: of whom, over which period and along which dimensions a fact speaks."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from lxml import etree

from extractors.inline_xbrl.document import elements, local_name, shown_text
from extractors.inline_xbrl.names import spelled

_CIK_DIGITS = 10


class Context(NamedTuple):
    """``period_start`` is None for an instant; ``dimensions`` is spelled as in Fact."""

    cik: int
    period_start: date | None
    period_end: date
    dimensions: str


class ContextError(ValueError):
    """A context that no fact can stand on; the message says why."""


# By id; a context that cannot be used is the error that says why.
Contexts = Mapping[str, Context | ContextError]


def read_contexts(root: etree._Element, only: Collection[str] | None = None) -> Contexts:
    """The contexts of a document by id; of these ids, where ``only`` some are asked for."""
    contexts: dict[str, Context | ContextError] = {}
    for element in elements(root, "context"):
        name = element.get("id", "")
        if only is not None and name not in only:
            continue
        try:
            contexts[name] = _context(element)
        except ContextError as error:
            contexts[name] = error
    return contexts


def stated_cik(text: str) -> int | None:
    """The CIK, written with or without leading zeros, as a number; None where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _CIK_DIGITS else None


def _context(element: etree._Element) -> Context:
    parts = {local_name(part): part for part in element}
    if "entity" not in parts or "period" not in parts:
        raise ContextError("the context has no entity or no period")
    start, end = _period(parts["period"])
    return Context(_cik(parts["entity"]), start, end, _dimensions(element))


def _cik(entity: etree._Element) -> int:
    identifier = next(elements(entity, "identifier"), None)
    text = "" if identifier is None else shown_text(identifier)
    if identifier is None or "cik" not in identifier.get("scheme", "").lower():
        raise ContextError(f"the entity {text!r} is not given by its CIK")
    number = stated_cik(text)
    if number is None:
        raise ContextError(f"the CIK {text!r} is not a number")
    return number


def _period(period: etree._Element) -> tuple[date | None, date]:
    stated = {local_name(part): part for part in period}
    if "forever" in stated:
        raise ContextError("the period is forever")
    if "instant" in stated:
        return None, _date(stated["instant"])
    if "startDate" in stated and "endDate" in stated:
        return _date(stated["startDate"]), _date(stated["endDate"])
    raise ContextError("the period is neither an instant nor a duration")


def _date(element: etree._Element) -> date:
    text = shown_text(element)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ContextError(f"{text!r} is not a date") from None


def _dimensions(context: etree._Element) -> str:
    """Both homes, segment and scenario: filers use either, and the meaning is the same."""
    return ";".join(sorted(_pairs(context)))


def _pairs(context: etree._Element) -> Iterator[str]:
    for member in elements(context, "explicitMember"):
        axis = spelled(member.get("dimension", ""), member)
        yield f"{axis}={spelled(shown_text(member), member)}"
    for member in elements(context, "typedMember"):
        axis = spelled(member.get("dimension", ""), member)
        # A typed value is free text: ";" would read as the next pair.
        yield f"{axis}={shown_text(member).replace(';', '%3B')}"
