"""What a page says of its article in JSON-LD (schema.org), as far as it can be read."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from bs4 import BeautifulSoup

from extractors.news.plain import one_line, plain_text

ARTICLES = ("Article", "BlogPosting", "LiveBlogPosting", "Report", "PressRelease")
DEEPEST = 6


class JsonLd(NamedTuple):
    """Texts as stated; empty where the page says nothing. ``body``: paragraphs."""

    headline: str
    published: list[str]
    publisher: str
    body: list[str]


def json_ld(soup: BeautifulSoup) -> JsonLd:
    """The first article that the page's JSON-LD describes; blocks that are no JSON are left out."""
    for script in soup("script", type="application/ld+json"):
        try:
            block = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(block):
            if _is_article(node):
                return _described(node)
    return JsonLd("", [], "", [])


def _nodes(block: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(block, dict):
        yield block
        yield from _nodes([block.get("@graph"), block.get("mainEntity")], depth + 1)
    elif isinstance(block, list):
        for part in block:
            yield from _nodes(part, depth + 1)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(str(k).endswith(ARTICLES) for k in (kinds if isinstance(kinds, list) else [kinds]))


def _described(node: dict[str, Any]) -> JsonLd:
    publisher = node.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    body = _text(node.get("articleBody"))
    return JsonLd(
        plain_text(_text(node.get("headline")) or _text(node.get("name"))),
        [
            text
            for text in (_text(node.get("datePublished")), _text(node.get("dateCreated")))
            if text
        ],
        one_line(_text(name)),
        [line for line in map(plain_text, body.splitlines()) if line],
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
