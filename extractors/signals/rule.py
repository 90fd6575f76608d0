"""The shape of a rule: what a sentence must say, and must not, to be a sighting of a kind."""

import re
from collections.abc import Callable
from typing import NamedTuple


class Found(NamedTuple):
    """A sentence that says it: what exactly, how sure, and what makes it the same as another."""

    detail: str
    confidence: float
    same: str


class Rule(NamedTuple):
    """One kind of signal.

    ``words``: lower case, one of which the sentence holds, and one of ``also`` where there are any.
    ``look``: reads a sentence, with the
    one after it and whether it is of a story; None where it says no such thing. ``among_risks``:
    risk factors count, too.
    """

    kind: str
    words: tuple[str, ...]
    look: Callable[[str, str, bool], Found | None]
    also: tuple[str, ...] = ()
    among_risks: bool = False

    def may_be_in(self, low: str) -> bool:
        """Whether a text in lower case holds the words: a quick look before a closer one."""
        return any(word in low for word in self.words) and (
            not self.also or any(word in low for word in self.also)
        )


def compiled(*parts: str) -> re.Pattern[str]:
    """One pattern of several ways to say a thing, whatever the case of its letters."""
    return re.compile("|".join(parts), re.IGNORECASE)


def squeezed(text: str, length: int = 80) -> str:
    """A detail: one line without quotes, cut at the end of a word."""
    plain = " ".join(re.sub(r"[“”\"]", "", text).split()).strip(" ,.;:—–-")
    return plain if len(plain) <= length else plain[:length].rsplit(" ", 1)[0]
