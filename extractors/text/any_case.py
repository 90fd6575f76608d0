"""Patterns in any case of letters, several times as quick as re.IGNORECASE over long choices.

A choice of plain words is skipped by its first letter where case matters, and is tried in full
where it does not. So what is looked through is put in lower case first.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

# An escape or the name of a group is none of the letters looked for.
LETTERS = re.compile(r"\\.|\(\?P[<=]\w+[>)]?|[A-Z]", re.DOTALL)


class AnyCase:
    """A pattern whatever the case; ``group()`` of what it finds is in lower case.

    Places are those of the text as given. Raises ValueError for a pattern in which some capitals
    matter: that is one for re.IGNORECASE.
    """

    def __init__(self, pattern: str) -> None:
        if "(?-i" in pattern:
            raise ValueError(f"capitals matter in {pattern!r}")
        self.pattern = pattern
        self._low = re.compile(LETTERS.sub(_lowered, pattern))

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        pattern, text = self._for(text)
        return pattern.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        pattern, text = self._for(text)
        return pattern.match(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        pattern, text = self._for(text)
        return pattern.finditer(text)

    def _for(self, text: str) -> tuple[re.Pattern[str], str]:
        low = text.lower()
        # A few letters are two in lower case: then places would not be those of the text.
        return (self._low, low) if len(low) == len(text) else (self._plain, text)


def holds(text: str, some: Iterable[str]) -> bool:
    """Whether one of some words stands anywhere in a text: a quick look before a closer one."""
    return any(map(text.__contains__, some))


def _lowered(found: re.Match[str]) -> str:
    return found.group().lower() if len(found.group()) == 1 else found.group()
