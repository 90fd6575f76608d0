"""Tables that count a parent's people beside those of the subsidiaries that file with it.

All of the parent's are the largest number: in the row, or in the column, that has its name.
"""

import re
from decimal import Decimal
from functools import lru_cache

from extractors.headcount.names import COMMON, is_company, name_words

# "Exelon(a)", "AEP *", "Globex/wholly owned subsidiaries"
MARKS = re.compile(
    r"(?:(?:/|,? and (?:its )?)(?:(?:consolidated|wholly[- ]owned) )?subsidiaries)?"
    r"\s?(?:[(\[]\w{1,2}[)\]]|[*†]+)?$",
    re.IGNORECASE,
)


def is_own(label: str, company: str) -> bool:
    """Whether the words of a row's or a column's label are the company's name and no more."""
    known = _words(company)
    # Most labels begin otherwise.
    if label[:1].lower() not in _initials(company):
        return False
    said = MARKS.sub("", label)
    first = said.lower().split(" ", 1)[0].strip(".,")
    return first in known and first not in COMMON and is_company(said, known)


def own_column(heads: tuple[str, ...], numbers: list[Decimal], company: str) -> int | None:
    """The place of the only column headed by the company's name, if it holds the most people."""
    own = [place for place, head in enumerate(heads) if is_own(head, company)]
    if len(own) != 1 or len(heads) != len(numbers) or len(heads) < 2:
        return None
    return own[0] if numbers[own[0]] == max(numbers) else None


@lru_cache(maxsize=64)
def _words(company: str) -> frozenset[str]:
    return name_words(company)


@lru_cache(maxsize=64)
def _initials(company: str) -> frozenset[str]:
    return frozenset(word[0] for word in _words(company) - COMMON if word)
