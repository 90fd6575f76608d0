"""Which amount of a sentence is the obligation, of which day, and which piece of it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from extractors.obligations import words
from extractors.text import Amount, DateMention, amounts, dates

# "As of", "at" and "by" a day give a balance; "On March 3, 2025 we signed" is an event.
BALANCE = re.compile(
    r"\b(?:as of|at|as at|by|and|both|of|ended|end of)(?: (?:the )?end of)?(?: [\w]+)? ?$", re.I
)


class Figure(NamedTuple):
    """One amount of an obligation. ``as_of`` is None where the sentence gives no day."""

    amount: Amount
    subpart: str
    as_of: date | None


def money(sentence: str) -> list[Amount]:
    """The amounts in dollars, in order."""
    return [
        amount
        for amount in amounts(sentence)
        if amount.kind == "money" and "$" in amount.currency and (amount.low or amount.high)
    ]


def days(sentence: str) -> list[DateMention] | None:
    """The balance dates of a sentence; None where it tells of an event of some other day."""
    found = [mention for mention in dates(sentence) if mention.precision == "day"]
    if not words.EVENT.search(sentence) and all(
        BALANCE.search(sentence[: mention.start]) for mention in found
    ):
        return found
    return None


def undivided(sentence: str, given: Sequence[Amount]) -> list[Amount]:
    """The amounts up to where the sentence begins to divide what it has given."""
    kept = list(given[:1])
    for amount in given[1:]:
        between, behind = sentence[kept[-1].end : amount.start], sentence[amount.end :]
        if words.DIVIDED.search(between) or words.OF_THAT.search(behind):
            break
        kept.append(amount)
    return kept


def placed(sentence: str, given: Sequence[Amount]) -> list[Figure]:
    """Each amount with its day or its piece; [] where it is not clear which is which."""
    when = days(sentence)
    if when is None or not given:
        return []
    if len(given) == 1:
        return [Figure(given[0], "", _nearest(given[0], when))]
    if len(when) == len(given):
        return [Figure(a, "", d.first) for a, d in zip(given, when, strict=True)]
    names = _pieces(sentence)
    if len(names) == len(given) and len(when) <= 1 and "respectively" in sentence:
        day = when[0].first if when else None
        return [Figure(a, name, day) for a, name in zip(given, names, strict=True)]
    return []


def _nearest(amount: Amount, when: Sequence[DateMention]) -> date | None:
    """The day that stands closest to an amount."""
    gaps = [(max(d.start - amount.end, amount.start - d.end), d.first) for d in when]
    return min(gaps)[1] if gaps else None


def _pieces(sentence: str) -> list[str]:
    """The names of the two pieces that a sentence tells apart, in its order."""
    for pair in words.PAIRS:
        found = [(match.start(), name) for name, p in pair if (match := p.search(sentence))]
        if len(found) == len(pair):
            return [name for _, name in sorted(found)]
    return []
