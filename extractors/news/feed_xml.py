"""Feed bytes made safe to read: decoded, cut down to what is used, well-formed, in linear time.

feedparser reads any feed, but some hostile ones for hours (its patterns for authors and broken
tags are quadratic), and one broken item can swallow those after it. So libxml2, which recovers
from broken XML and is bounded, takes the feed apart first, and feedparser gets the parts.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from extractors.errors import FinalError

MOST_ITEMS = 2_000
# What an item may hold, by local name, with the longest text that is taken for one.
LENGTHS = {
    "title": 5_000,
    "link": 5_000,
    "guid": 5_000,
    "id": 5_000,
    "origLink": 5_000,
    "pubDate": 200,
    "published": 200,
    "updated": 200,
    "modified": 200,
    "issued": 200,
    "date": 200,
    "description": 300_000,
    "summary": 300_000,
    "content": 300_000,
    "encoded": 300_000,
    "source": 5_000,
    "lang": 50,
    "language": 50,
}
XML = "{http://www.w3.org/XML/1998/namespace}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
NAMESPACES = {
    "http://www.w3.org/2005/Atom",
    "http://purl.org/atom/ns#",
    "http://purl.org/rss/1.0/",
    "http://purl.org/rss/1.0/modules/content/",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
    "http://rssnamespace.org/feedburner/ext/1.0",
    RDF.strip("{}"),
}
ATTRIBUTES = {
    "version", "href", "rel", "type", "mode", "url", "isPermaLink",
    f"{XML}lang", f"{XML}base", f"{RDF}about", f"{RDF}resource",
}  # fmt: skip
ROOT_START = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|RDF|channel)[\s>]")
ITEMS = {"item", "entry"}
ITEM_START = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)[\s>/]")
DECLARED = re.compile(
    rb"""^[^<]{0,4}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})"""
)
# Others that Python knows are no encodings of text, or take quadratic time.
ENCODINGS = re.compile(r"iso-?8859|latin|windows-|cp\d|koi8|gb|big5|shift|euc|mac|ascii", re.I)
ENTITY = re.compile(r"&(\w{1,32});")
XML_ENTITIES = {"amp", "lt", "gt", "quot", "apos"}
UNCLOSED = 10_000
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class FeedXml(NamedTuple):
    """A well-formed feed, and how many items of the original it lacks."""

    content: bytes
    broken: int
    beyond_limit: int


def safe_feed(content: bytes, feed_url: str) -> FeedXml:
    """The same feed, well-formed and without document type. Errors: FinalError for no feed."""
    text = ENTITY.sub(_as_character, NOT_XML.sub(" ", decoded(content)))
    # Without its prolog there is no document type, so no entity that could expand.
    start = ROOT_START.search(text)
    root = _root(text[start.start() :]) if start and _has_tags(text) else None
    if root is None:
        got = f"{len(content)} bytes that are no feed for {feed_url}"
        raise FinalError(got, "RSS or Atom", "Check the address in the feeds file")
    found = [element for element in root.iter(etree.Element) if _name(element) in ITEMS]
    kept = found[:MOST_ITEMS]
    promised = max(len(ITEM_START.findall(text)), len(found))
    rebuilt = etree.tostring(_rebuilt(root, kept), encoding="utf-8")
    return FeedXml(rebuilt, promised - len(found), len(found) - len(kept))


def decoded(content: bytes) -> str:
    """The text, whatever encoding is declared: UTF-8 where most of it is, which is no chance.

    Otherwise as declared, and Windows-1252 where that does not fit either.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    text = content.decode("utf-8-sig", "replace")
    wrong = text.count("\ufffd")
    if not wrong or sum(c > "\x7f" for c in text) > 2 * wrong:
        return text
    declared = DECLARED.match(content)
    name = declared.group(1).decode("ascii") if declared else ""
    if ENCODINGS.match(name):
        try:
            return content.decode(name)
        except (LookupError, UnicodeError):
            pass
    return content.decode("cp1252", "replace")


def _has_tags(text: str) -> bool:
    """Whether tags are mostly closed: libxml2 takes minutes for millions that are not."""
    return text.count("<") <= 2 * text.count(">") + UNCLOSED


def _as_character(found: re.Match[str]) -> str:
    name = found.group(1)
    return found.group() if name in XML_ENTITIES else html5.get(f"{name};", found.group())


def _root(text: str) -> etree._Element | None:
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _rebuilt(root: etree._Element, items: list[etree._Element]) -> etree._Element:
    """An own root of the same kind, the feed's language and title, and the items."""
    feed = etree.Element(_tag(root), _attributes(root))
    holder = feed
    if _name(root) == "rss":
        holder = etree.SubElement(feed, "channel")
    for element in root.iter(etree.Element):
        if _name(element) in ITEMS:
            break
        if _name(element) == "language" and len(element.text or "") <= LENGTHS["language"]:
            _copy(element, holder)
    for item in items:
        copied = etree.SubElement(holder, _tag(item), _attributes(item))
        own = NAMESPACES | {"", _namespace(item)}
        for child in item.iterchildren(etree.Element):
            # A title of another vocabulary, such as a picture's, is not the item's.
            longest = LENGTHS.get(_name(child)) if _namespace(child) in own else None
            if longest and sum(map(len, child.itertext())) <= longest:
                _copy(child, copied)
    return feed


def _copy(element: etree._Element, parent: etree._Element) -> None:
    """A copy below ``parent``, markup within it left out; a source keeps its own elements."""
    twin = etree.SubElement(parent, _tag(element), _attributes(element))
    if _name(element) == "source" and len(element):
        for child in element.iterchildren(etree.Element):
            if _name(child) in LENGTHS:
                _copy(child, twin)
    elif len(element):
        twin.text = " ".join("".join(_texts(element)).split())
        if twin.get("type") == "xhtml":
            twin.set("type", "text")
    else:
        twin.text = element.text


def _texts(element: etree._Element) -> Iterator[str]:
    """Texts within, up to where a broken element has swallowed the next item."""
    for event, part in etree.iterwalk(element, events=("start", "end")):
        is_element = isinstance(part.tag, str)  # Comments and entities have functions there.
        if event == "end":
            yield f" {part.tail or ''}" if is_element else str(part.tail or "")
        elif is_element and _name(part) in ITEMS:
            return
        elif is_element:
            yield str(part.text or "")


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items() if name in ATTRIBUTES}


def _name(element: etree._Element) -> str:
    """The local name; not by QName, since what was recovered can be no name at all."""
    return re.split("[}:]", str(element.tag))[-1]


def _namespace(element: etree._Element) -> str:
    """What stands before the local name: an address, an undeclared prefix or nothing."""
    return str(element.tag).removesuffix(_name(element)).strip("{}: ")


def _tag(element: etree._Element) -> str:
    """The full name in a namespace of feeds, the local name in any other."""
    namespace = _namespace(element)
    return f"{{{namespace}}}{_name(element)}" if namespace in NAMESPACES else _name(element)
