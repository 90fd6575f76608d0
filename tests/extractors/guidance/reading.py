"""Guidance read from a few words, for the tests of this folder."""

from datetime import date

from extractors.claims import About, Guidance
from extractors.guidance import read
from extractors.text import read as read_text

MILLION, BILLION = 10**6, 10**9
RELEASE = About("EX-99.1", "Example Corp", date(2025, 2, 12), date(2024, 12, 31), "12-31")
REPORT = RELEASE._replace(form="10-K")
CALL = About("EX-99.1", "Example Corp", date(2025, 9, 3), date(2025, 7, 31), "07-31")
STORY = About("news", "", date(2026, 3, 16))


def claims(words: str, about: About = RELEASE) -> list[Guidance]:
    """The claims of a text; paragraphs are set apart by an empty line."""
    return read(read_text(words.encode()), about)


def figures(words: str, about: About = RELEASE) -> list[tuple[str, float, float, str]]:
    """(period, low, high, form) of each claim, in millions; 0 where an end is open."""
    return [
        (c.fiscal_period, (c.low_usd or 0) / MILLION, (c.high_usd or 0) / MILLION, c.form)
        for c in claims(words, about)
    ]
