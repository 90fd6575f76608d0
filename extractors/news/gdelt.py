"""GDELT DOC 2.0: lists of articles of the last three months that match a query.

https://api.gdeltproject.org/api/v2/doc/doc?query=..&mode=artlist&format=json, no key, at most one
request in 5 s (the client keeps that pace), 250 articles an answer. Quirks (2026): a refusal and a
bad query both come as a line of plain text, with status 429 or 200; no match is ``{}``; titles may
hold bare backslashes and control characters, which JSON does not allow.
"""

import json
import re
from collections import Counter
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from extractors.errors import FinalError, TransientError
from extractors.news.canonical import canonical
from extractors.news.feeds import FeedItem, FeedReading
from extractors.news.plain import one_line, plain_text

PATH = "/api/v2/doc/doc"
MOST_RECORDS = 250
BARE_BACKSLASH = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
BUSY = re.compile(r"limit requests|too many requests|rate limit|try again|timed? ?out", re.I)
# GDELT names languages in English; those not here are left empty.
LANGUAGES = {
    "english": "en", "spanish": "es", "german": "de", "french": "fr", "italian": "it",
    "portuguese": "pt", "dutch": "nl", "polish": "pl", "russian": "ru", "ukrainian": "uk",
    "turkish": "tr", "arabic": "ar", "hebrew": "he", "hindi": "hi", "chinese": "zh",
    "japanese": "ja", "korean": "ko", "vietnamese": "vi", "indonesian": "id", "swedish": "sv",
    "norwegian": "no", "danish": "da", "finnish": "fi", "czech": "cs", "hungarian": "hu",
    "romanian": "ro", "greek": "el", "bulgarian": "bg", "croatian": "hr", "slovak": "sk",
}  # fmt: skip


def query_url(base: str, query: str, timespan: str = "1week") -> str:
    """The address of the newest articles that match ``query``; ``timespan`` as GDELT writes it."""
    parameters = {
        "query": query,
        "mode": "artlist",
        "format": "json",
        "maxrecords": str(MOST_RECORDS),
        "sort": "datedesc",
        "timespan": timespan,
    }
    return f"{base}{PATH}?{urlencode(parameters)}"


def parse(content: bytes, url: str) -> FeedReading:
    """The articles of an answer; ``published`` is when GDELT saw each, minutes after as a rule.

    Errors: TransientError for a refusal or a cut-off answer, FinalError for a query that GDELT
    does not take or an answer of another shape.
    """
    body = _body(content.decode("utf-8", "replace"), url)
    articles = body.get("articles", [])
    if not isinstance(articles, list):
        raise _other_shape(url, type(articles).__name__)
    items: dict[str, FeedItem] = {}
    bad: Counter[str] = Counter()
    for article in articles:
        item = _item(article) if isinstance(article, dict) else "no article"
        if isinstance(item, str):
            bad[item] += 1
        else:
            items.setdefault(item.url, item)
    return FeedReading(list(items.values()), dict(bad))


def _body(text: str, url: str) -> dict[str, Any]:
    line = one_line(text[:300])
    if not text.lstrip("\ufeff \r\n\t").startswith("{"):
        if not line or BUSY.search(line):
            raise TransientError(f"{line or 'nothing'!r} for {url}", "JSON", "Run again later")
        next_step = "Correct the query in the feeds file"
        raise FinalError(f"{line[:120]!r} for {url}", "a list of articles", next_step)
    try:
        body = json.loads(BARE_BACKSLASH.sub(r"\\\\", text.lstrip("\ufeff")), strict=False)
    except (ValueError, RecursionError) as error:
        got = f"JSON cut off or broken after {len(text)} characters for {url}"
        raise TransientError(got, "all of it", "Run again later") from error
    if not isinstance(body, dict):
        raise _other_shape(url, type(body).__name__)
    return body


def _other_shape(url: str, got: str) -> FinalError:
    return FinalError(
        f"GDELT's answer with {got} for {url}",
        "an object with a list of articles",
        "Fetch it again; if it stays so, the source has changed its format",
    )


def _item(article: dict[str, Any]) -> FeedItem | str:
    """The item, or why it cannot be used."""
    link = _text(article, "url")
    url = canonical(link)
    # Titles come with spaces about every sign of punctuation.
    title = re.sub(r"\s+([,.;:!?%’'])", r"\1", plain_text(_text(article, "title")))
    if not url:
        return "no link"
    if not title:
        return "no title"
    language = LANGUAGES.get(_text(article, "language").lower(), "")
    return FeedItem(url, link, title, _seen(article), "", language, _text(article, "domain"))


def _seen(article: dict[str, Any]) -> datetime | None:
    try:
        seen = datetime.strptime(_text(article, "seendate"), "%Y%m%dT%H%M%SZ")
    except ValueError:
        return None
    return seen.replace(tzinfo=UTC)


def _text(article: dict[str, Any], name: str) -> str:
    value = article.get(name)
    return one_line(value) if isinstance(value, str) else ""
