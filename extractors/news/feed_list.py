"""The feeds file: which feeds are read, one ``[[feed]]`` each, for its user to edit.

    [[feed]]
    name = "Apple Newsroom"
    kind = "atom"                  # rss, atom or gdelt; rss and atom are told apart by content
    url = "https://www.apple.com/newsroom/rss-feed.rss"
    language = "en"                # optional: for feeds that do not say

A GDELT feed has a ``query`` in place of an address.
"""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from extractors.errors import FinalError
from extractors.news.canonical import canonical
from extractors.news.feeds import language_code

SHIPPED = Path(__file__).parent / "feeds.toml"
KINDS = ("rss", "atom", "gdelt")
FIELDS = {"name", "kind", "url", "query", "language"}
# GDELT answers longer ones, and shorter ones, with a complaint.
QUERY_LENGTHS = range(3, 251)


class Feed(NamedTuple):
    """One entry of the feeds file. ``url`` is "" for GDELT, ``query`` for all others."""

    name: str
    kind: str
    url: str
    query: str
    language: str


# What the offline mirror holds.
MIRRORED = (Feed("Offline mirror", "rss", "https://news.example.org/feed.xml", "", "en"),)


def read_feed_list(content: bytes) -> tuple[list[Feed], list[str]]:
    """The feeds of a feeds file, and a line for each entry that cannot be used.

    Errors: FinalError when the file is no TOML or has no entries.
    """
    try:
        body = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        got = f"a feeds file that cannot be read ({error})"
        raise FinalError(got, "TOML", "Correct that line") from error
    entries = body.get("feed")
    if not isinstance(entries, list) or not entries:
        raise FinalError("a feeds file without entries", "[[feed]]", "Add a feed, or take it away")
    feeds: dict[tuple[str, str], Feed] = {}
    wrong = []
    for number, entry in enumerate(entries, start=1):
        reason = _fault(entry)
        feed = None if reason else _feed(entry)
        if feed and (feed.url, feed.query) in feeds:
            reason = "the same as an entry before it"
        if feed and not reason:
            feeds[feed.url, feed.query] = feed
        if reason:
            wrong.append(f"feed {number} ({_label(entry)}): {reason}")
    return list(feeds.values()), wrong


def _fault(entry: Any) -> str:
    """What is wrong with an entry; "" where nothing is."""
    if not isinstance(entry, dict):
        return "no [[feed]] table"
    unknown = sorted(set(entry) - FIELDS)
    if unknown:
        return f"unknown field {unknown[0]!r}; known are {', '.join(sorted(FIELDS))}"
    if any(not isinstance(value, str) for value in entry.values()):
        return "a value that is no text in quotes"
    if entry.get("kind") not in KINDS:
        return f"kind is {entry.get('kind')!r}, not one of {', '.join(KINDS)}"
    if entry["kind"] == "gdelt":
        if len(entry.get("query", "").strip()) not in QUERY_LENGTHS:
            return "a gdelt feed needs a query of 3 to 250 characters"
    elif not canonical(entry.get("url", "")):
        return f"url is {entry.get('url')!r}, not a web address"
    if entry.get("language") and not language_code(entry["language"]):
        return f"language is {entry['language']!r}, not two letters such as en"
    return ""


def _feed(entry: dict[str, str]) -> Feed:
    gdelt = entry["kind"] == "gdelt"
    return Feed(
        entry.get("name") or entry.get("url") or entry["query"],
        entry["kind"],
        "" if gdelt else entry["url"].strip(),
        entry["query"].strip() if gdelt else "",
        language_code(entry.get("language", "")),
    )


def _label(entry: Any) -> str:
    fields = entry if isinstance(entry, dict) else {}
    return str(fields.get("name") or fields.get("url") or "no name")[:80]
