"""Inline XBRL: the facts that a filing carries in its own pages."""

from extractors.inline_xbrl.header import FilingHeader, read_cover, read_header
from extractors.inline_xbrl.reader import Conflict, Reading, Unread, parse, read
from extractors.inline_xbrl.texts import TextFact, read_texts

__all__ = [
    "Conflict",
    "FilingHeader",
    "Reading",
    "TextFact",
    "Unread",
    "parse",
    "read",
    "read_cover",
    "read_header",
    "read_texts",
]
