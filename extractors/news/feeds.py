"""RSS and Atom feeds: their bytes in, their items out.

Real feeds are broken in every way: titles with HTML, dates without zone or in no format, wrong
encodings, items cut off. What can be used is used, the rest is counted with its reason.
"""

import io
from calendar import timegm
from collections import Counter
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urljoin

import feedparser  # type: ignore[import-untyped]

from extractors.news.canonical import canonical
from extractors.news.feed_xml import safe_feed
from extractors.news.moments import EARLIEST, read_moment
from extractors.news.plain import plain_text

MAX_BYTES = 5_000_000  # of one feed; they have some hundred thousand
LATEST = 9999


class FeedItem(NamedTuple):
    """One item of a feed or of GDELT's list. Grain: url.

    ``url`` is canonical, ``link`` as given. ``title`` and ``summary`` are plain text.
    ``published`` has its zone (UTC where none is stated) or is None. ``language``: ISO 639-1 or
    "". ``outlet``: who published it, where the feed says, or "".
    """

    url: str
    link: str
    title: str
    published: datetime | None
    summary: str
    language: str
    outlet: str


class FeedReading(NamedTuple):
    """What a feed gave: its items, each url once, and how many could not be used, by reason."""

    items: list[FeedItem]
    bad: dict[str, int]


def parse(content: bytes, feed_url: str) -> FeedReading:
    """The items of an RSS or Atom feed. Errors: FinalError for what is no feed."""
    feed = safe_feed(content, feed_url)
    # Sanitizing and resolving addresses within HTML cost most of the time; text is all we keep.
    parsed = feedparser.parse(
        io.BytesIO(feed.content), sanitize_html=False, resolve_relative_uris=False
    )
    language = language_code(parsed.feed.get("language", ""))
    bad = Counter({"broken or cut off": feed.broken, "beyond the limit": feed.beyond_limit})
    items: dict[str, FeedItem] = {}
    for entry in parsed.entries:
        item = _item(entry, feed_url, language)
        if isinstance(item, str):
            bad[item] += 1
        else:
            items.setdefault(item.url, item)
    return FeedReading(list(items.values()), {why: count for why, count in bad.items() if count})


def language_code(text: str) -> str:
    """ISO 639-1 of a language tag such as "en-US"; "" for what is none."""
    code = text.strip().replace("_", "-").split("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""


def _item(entry: Any, feed_url: str, language: str) -> FeedItem | str:
    """The item, or why it cannot be used."""
    link, url = _link(entry, feed_url)
    title = plain_text(entry.get("title", ""))
    if not url:
        return "no link"
    if not title:
        return "no title"
    own = entry.get("title_detail", {}).get("language") or entry.get("language") or ""
    outlet = plain_text(entry.get("source", {}).get("title", ""))
    texts = [entry.get("summary", ""), *(content.value for content in entry.get("content", []))]
    summary = plain_text(max(texts, key=len))
    return FeedItem(
        url, link, title, _published(entry), summary, language_code(own) or language, outlet
    )


def _link(entry: Any, feed_url: str) -> tuple[str, str]:
    """As given, made whole, and canonical; the first that is a web address."""
    for given in (entry.get("feedburner_origlink"), entry.get("link"), entry.get("id")):
        url = canonical(given, feed_url) if given and _is_address(given) else ""
        if url:
            return urljoin(feed_url, given.strip()), url
    return "", ""


def _is_address(text: str) -> bool:
    """Whether a text can be an address: ids are often "tag:..." or a bare number."""
    return "/" in text and not any(c.isspace() for c in text.strip())


def _published(entry: Any) -> datetime | None:
    for name in ("published", "updated"):
        # Under this name only: feedparser gives one date for another, and warns of it.
        text = dict.get(entry, name) or ""
        moment = read_moment(text) or _struct(dict.get(entry, f"{name}_parsed"))
        if moment:
            return moment
    return None


def _struct(parsed: Any) -> datetime | None:
    """feedparser's own reading, always in UTC."""
    if not parsed or not EARLIEST <= parsed[0] <= LATEST:
        return None
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None
