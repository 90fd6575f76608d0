"""Points in time as pages and feeds write them."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

EARLIEST = 1990  # before it no news was published on the web: a year of zero seconds, a typo
LONGEST = 80
SPELLED = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d")


def read_moment(text: str) -> datetime | None:
    """The moment a date text names, with its zone; None for what names none.

    A text without a zone, or a day alone, is taken in UTC: the day stays the one printed.
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    found = _iso(text) or _mail(text) or _spelled(text)
    if found is None or found.year < EARLIEST:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def has_zone(text: str) -> bool:
    """Whether a date text says its zone."""
    return bool(re.search(r"(Z|[+-]\d\d:?\d\d|\b[A-Z]{2,4})\s*$", text.strip())) and ":" in text


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _spelled(text: str) -> datetime | None:
    for form in SPELLED:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None
