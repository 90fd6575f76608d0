"""From the bytes of a filing's document to its inline XBRL elements and their text."""

import html
import re
from collections.abc import Iterator

from lxml import etree

from extractors.errors import FinalError, TransientError

NIL = ("{http://www.w3.org/2001/XMLSchema-instance}nil", "xsi:nil")

# A page that forgot to declare a prefix still reads: recovery keeps "ix:header" as a plain name.
_UNDECLARED = ("ix:", "xbrli:", "xbrldi:")
_MARKS = (b"inlineXBRL", b"<ix:")
_HTML_END = re.compile(rb"</(?:\w+:)?html\s*>", re.IGNORECASE)
_TAIL_BYTES = 4096
_NEXT_STEP = "Fetch the filing's primary document again and look at what came"
_BLOCKS = frozenset(
    {"br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"hr", "li", "ol", "p", "table", "td", "th", "tr", "ul"}
)


def open_document(content: bytes) -> etree._Element | None:
    """The root element of a document, or None where it carries no inline XBRL.

    Nothing is fetched and no entity is expanded; a page that is not well-formed is read as far
    as its tags allow. Raises FinalError for bytes that are no document and for a document that
    declares entities, TransientError for a document that stops before its end.
    """
    if not content.strip() or b"\x00" in content[:_TAIL_BYTES]:
        raise FinalError(
            f"{len(content)} bytes that are not text", "a filing's document", _NEXT_STEP
        )
    if not any(mark in content for mark in _MARKS):
        return None
    _refuse_entities(content)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=True, recover=True
    )
    # The stubs say otherwise, but recovery gives None where there is no tag at all.
    root: etree._Element | None = etree.fromstring(_as_utf8(content), parser)
    if root is None:
        raise FinalError(f"{len(content)} bytes without a tag", "an XHTML document", _NEXT_STEP)
    # Recovery ends without a word where unclosed tags nest too deep: facts would be missing.
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise FinalError("tags nested beyond the parser's limit", "an XHTML document", _NEXT_STEP)
    if not _HTML_END.search(content[-_TAIL_BYTES:]):
        raise TransientError(
            f"a document of {len(content)} bytes without its closing html tag",
            "a whole document",
            _NEXT_STEP,
        )
    return root


def elements(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The descendants with these local names, in document order, in any namespace."""
    patterns = [prefix + name for name in names for prefix in ("{*}", *_UNDECLARED)]
    return root.iter(*patterns)


def local_name(element: etree._Element) -> str:
    """The name without its namespace or prefix; "" for a comment, instruction or entity."""
    tag = element.tag
    return re.split("[}:]", tag)[-1] if isinstance(tag, str) else ""


def is_nil(element: etree._Element) -> bool:
    """True where the filer states that the fact has no value."""
    return any(element.get(name, "").strip() in ("true", "1") for name in NIL)


def shown_text(element: etree._Element) -> str:
    """The text that a reader sees, ix:exclude left out, blocks apart, white space single."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: etree._Element) -> Iterator[str]:
    # A list of what is still to come, not recursion: unclosed tags nest a page thousands deep.
    pending: list[str | etree._Element] = [element]
    while pending:
        piece = pending.pop()
        if isinstance(piece, str):
            yield piece
        else:
            pending.extend(reversed(_inside(piece)))


def _inside(element: etree._Element) -> list[str | etree._Element]:
    """An element's own text, its children and the text between them."""
    pieces: list[str | etree._Element] = [element.text or ""]
    for child in element:
        name = local_name(child)
        if child.tag is etree.Entity:
            pieces.append(html.unescape(child.text or ""))
        elif name in _BLOCKS:
            # Without the space "Revenue" and "Cost" of two cells would become one word.
            pieces += [" ", child, " "]
        elif name and name != "exclude":
            pieces.append(child)
        pieces.append(child.tail or "")
    return pieces


def _as_utf8(content: bytes) -> bytes:
    """UTF-8 bytes: a stray Windows byte under a declared ASCII would end the parse there."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace").encode()
    return content


def _refuse_entities(content: bytes) -> None:
    # EDGAR accepts no such filing, and attribute values would be expanded whatever the settings.
    if b"<!ENTITY" in content:
        raise FinalError(
            "a document that declares its own entities", "a filing as EDGAR accepts it", _NEXT_STEP
        )
