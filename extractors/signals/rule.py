"""The shape of a rule: what a sentence must say, and must not, to be a sighting of a kind."""

import re
from collections.abc import Callable
from typing import NamedTuple

from extractors.text.any_case import holds


class Told(NamedTuple):
    """A sentence with what stands before it and the sentence after it; ``news``: of a story."""

    text: str
    before: str
    after: str
    news: bool

    @property
    def near(self) -> str:
        """The sentence with what surrounds it."""
        return f"{self.before[-AROUND:]} {self.text} {self.after}"


class Found(NamedTuple):
    """A sentence that says it: what exactly, how sure, and what makes it the same as another."""

    detail: str
    confidence: float
    same: str


class Rule(NamedTuple):
    """One kind of signal.

    ``words``: lower case, one of which the sentence holds, and one of ``also`` where there are any;
    ``in_press``: words that do as well in a story. ``look``: reads a sentence; None where it says
    no such thing. ``among_risks``: risk factors count, too.
    """

    kind: str
    words: tuple[str, ...]
    look: Callable[[Told], Found | None]
    also: tuple[str, ...] = ()
    in_press: tuple[str, ...] = ()
    among_risks: bool = False

    def may_be_in(self, low: str, *, news: bool) -> bool:
        """Whether a text in lower case holds the words: a quick look before a closer one."""
        if news and holds(low, self.in_press):
            return True
        return holds(low, self.words) and (not self.also or holds(low, self.also))


AROUND = 600


def compiled(*parts: str) -> re.Pattern[str]:
    """One pattern of several ways to say a thing, whatever the case of its letters."""
    return re.compile("|".join(parts), re.IGNORECASE)


def squeezed(text: str, length: int = 80) -> str:
    """A detail: one line without quotes, cut at the end of a word."""
    plain = " ".join(re.sub(r"[“”\"]", "", text).split()).strip(" ,.;:—–-")
    return plain if len(plain) <= length else plain[:length].rsplit(" ", 1)[0]
