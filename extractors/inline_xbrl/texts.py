"""Facts in words: ix:nonNumeric and the pages on which it goes on."""

from datetime import date
from typing import NamedTuple

from lxml import etree

from extractors.inline_xbrl.contexts import Context, read_contexts
from extractors.inline_xbrl.document import elements, is_nil, open_document, shown_text
from extractors.inline_xbrl.names import qualified_name


class TextFact(NamedTuple):
    """One fact in words as displayed. Grain: ix:nonNumeric element.

    ``text`` is what a reader sees, continuations joined, not transformed by its format: a useful
    life shown as "four" has format ixt-sec:durwordsen and stays "four".
    """

    cik: int
    taxonomy: str
    tag: str
    period_start: date | None
    period_end: date
    dimensions: str
    text: str
    format: str


def read_texts(content: bytes) -> list[TextFact]:
    """The facts in words of a filing's primary document, in document order; [] for none.

    Facts without a usable context and nil ones are left out. Raises as open_document does.
    Source: the document's inline XBRL.
    """
    root = open_document(content)
    if root is None:
        return []
    contexts = read_contexts(root)
    continuations = read_continuations(root)
    facts = []
    for element in elements(root, "nonNumeric"):
        context = contexts.get(element.get("contextRef", ""))
        if isinstance(context, Context) and not is_nil(element):
            facts.append(_text_fact(element, context, continuations))
    return facts


def read_continuations(root: etree._Element) -> dict[str, etree._Element]:
    """The ix:continuation elements by id."""
    return {element.get("id", ""): element for element in elements(root, "continuation")}


def whole_text(element: etree._Element, continuations: dict[str, etree._Element]) -> str:
    """The element's text and that of its continuations in turn; a chain that loops is read once."""
    texts, seen = [shown_text(element)], set()
    following = element.get("continuedAt")
    while following in continuations and following not in seen:
        seen.add(following)
        texts.append(shown_text(continuations[following]))
        following = continuations[following].get("continuedAt")
    return " ".join(text for text in texts if text)


def _text_fact(
    element: etree._Element, context: Context, continuations: dict[str, etree._Element]
) -> TextFact:
    taxonomy, tag = qualified_name(element.get("name", ""), element)
    return TextFact(
        context.cik,
        taxonomy,
        tag,
        context.period_start,
        context.period_end,
        context.dimensions,
        whole_text(element, continuations),
        element.get("format", ""),
    )
