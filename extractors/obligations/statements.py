"""Statements of obligations in a document: what, how much, on which day."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from extractors.claims import About, Obligation
from extractors.obligations import words
from extractors.obligations.figures import Figure, days, money, placed, undivided
from extractors.text import Amount, Text
from extractors.text.any_case import holds
from extractors.text.sentences import sentences

ABOVE = 3
Found = Iterator[tuple[str, Figure]]


def read(text: Text, about: About) -> list[Obligation]:
    """Every obligation that a report states in words. Grain: part x subpart x day x amount.

    Amounts are in USD. The day is the sentence's own, else the report's last day; what has
    neither, and what is of a later day, is left out. [] for news: what the press says is owed
    is in no series.
    """
    if about.form == "news":
        return []
    found = [claim for claim in _prose(text, about) if _dated(claim, about)]
    return _distinct([*found, *_schedule(text, about)])


def _prose(text: Text, about: About) -> Iterator[Obligation]:
    for number, low in enumerate(text.lower):
        block = text.blocks[number]
        if block.cells or "$" not in low or not holds(low, words.CHEAP):
            continue
        above = text.before(number, ABOVE) + " " + block.text
        for sentence, after in pairwise([*sentences(block.text), ""]):
            if "$" not in sentence or words.OWED_BY_OTHERS.search(sentence):
                continue
            for part, figure in _said(sentence, after, above):
                yield _claim(part, figure, about, sentence)


def _said(sentence: str, after: str, above: str) -> Found:
    """The parts that a sentence gives amounts for; the first reader that finds any is right."""
    readers: tuple[Callable[[str], list[tuple[str, Figure]]], ...] = (
        lambda s: list(_leases(s, after, above)),
        lambda s: list(_purchases(s)),
        lambda s: list(_every_kind(s)),
        lambda s: list(_finance_leases(s)),
    )
    for reader in readers:
        if found := reader(sentence):
            yield from found
            return


def _leases(sentence: str, after: str, above: str) -> Found:
    if not words.LEASE.search(sentence) or words.NO_LEASES_TO_BEGIN.search(sentence):
        return
    if not _not_begun(sentence, after) or words.LESSOR_ABOVE.search(above):
        return
    for figure in placed(sentence, undivided(sentence, money(sentence))):
        yield "leases_not_yet_commenced", figure


def _not_begun(sentence: str, after: str) -> bool:
    """Whether the leases of a sentence are still to begin, by it or by the sentence after it."""
    if words.TO_BEGIN.search(sentence):
        return words.LEASES_TO_BEGIN.search(sentence) is not None
    if words.NOT_BEGUN.search(sentence):
        return True
    return (
        words.LEASE_COMMITMENTS.search(sentence) is not None
        and words.REFERS_BACK.search(after) is not None
        and words.TO_BEGIN.search(after) is not None
    )


def _purchases(sentence: str) -> Found:
    key = words.PURCHASES.search(sentence)
    if key is None or words.NO_PURCHASES.search(sentence):
        return
    subpart = _kind(sentence[: key.start()], key[0])
    given = undivided(sentence, _attached(sentence, key.start(), key.end()))
    for figure in placed(sentence, given):
        yield "purchase_obligations", figure._replace(subpart=subpart)


def _kind(before: str, key: str) -> str:
    """What is bought, by the key and the words right before it; "" for all purchases."""
    near = " ".join([*before.split()[-3:], key])
    return next((name for name, pattern in words.KINDS if pattern.search(near)), "")


def _attached(sentence: str, start: int, end: int) -> list[Amount]:
    """The amounts from the one that belongs to the words at ``start`` to ``end`` on."""
    given = money(sentence)
    for place, amount in enumerate(given):
        if amount.end <= start and words.OF_WHAT.search(sentence[amount.end : start]):
            return given[place:]
        if amount.start >= end:
            between = sentence[end : amount.start]
            linked = words.LINK.search(between) and not words.IN_SOME_TIME.search(between)
            return given[place:] if linked else []
    return []


def _every_kind(sentence: str) -> Found:
    key = words.OF_EVERY_KIND.search(sentence)
    if key is None or words.NO_FINANCE_LEASES.search(sentence):
        return
    for figure in placed(sentence, undivided(sentence, _attached(sentence, *key.span()))):
        yield "contractual_obligations", figure


def _finance_leases(sentence: str) -> Found:
    if words.NO_FINANCE_LEASES.search(sentence):
        return
    when = days(sentence)
    for amount in money(sentence):
        key = words.FINANCE_LEASES.search(sentence[: amount.start])
        if key and when is not None and len(when) <= 1:
            carried = key["kind"].lower() == "liabilities" and not key["interest"]
            day = when[0].first if when else None
            yield "finance_leases", Figure(amount, "" if carried else "with interest", day)


def _schedule(text: Text, about: About) -> Iterator[Obligation]:
    """Rows of a list under a stated total: "Leases not yet commenced: $137.2 billion"."""
    day, section = None, ""
    for block in text.blocks:
        if "$" not in block.text:
            continue
        if words.OF_EVERY_KIND.search(block.text):
            found = [figure.as_of for _, figure in _every_kind(sentences(block.text)[0])]
            day, section = (found[0], block.section) if found else (None, "")
        item = words.ITEM.match(block.text)
        if item is None or day is None or block.section != section:
            continue
        for label in words.LABELS:
            given = money(item["rest"])
            if label.words.fullmatch(item["label"]) and len(given) == 1:
                figure = Figure(given[0], label.subpart, day)
                yield _claim(label.part, figure, about, block.text)


def _claim(part: str, figure: Figure, about: About, sentence: str) -> Obligation:
    low, high = figure.amount.low, figure.amount.high
    return Obligation(
        company=about.company,
        part=part,
        subpart=figure.subpart,
        amount_low_usd=None if low is None else int(low),
        amount_high_usd=None if high is None else int(high),
        as_of=figure.as_of or about.period_end,
        sentence=sentence,
    )


def _dated(claim: Obligation, about: About) -> bool:
    last = about.period_end or about.published or date.max
    return claim.as_of is not None and claim.as_of <= last


def _distinct(claims: list[Obligation]) -> list[Obligation]:
    """Each amount once, in the sentence that gives it first."""
    kept = {claim._replace(sentence=""): claim for claim in reversed(claims)}
    return list(reversed(kept.values()))
