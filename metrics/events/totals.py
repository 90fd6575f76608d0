"""Totals of several cuts: "18,000 in all" after 10,000 is 8,000 more.

A total whose parts are known adds nothing. One larger than its known parts gives an event for
the rest, dated when it was said.
"""

import re
from datetime import timedelta
from typing import NamedTuple

from metrics.events import counts
from metrics.events.announcements import SAME_ORDER_RATIO
from metrics.events.claim import TRACKER, Claim
from metrics.events.counts import Span, is_about, tolerance
from metrics.events.cut import Cut, begin, by_date
from metrics.events.shape import CUMULATIVE_TOTAL

SAYS_WINDOW = timedelta(days=14)  # the newest part is announced with the total, or days around
SINCE_SLACK = timedelta(days=31)  # "since October" may mean the last days of September
LOOKS_BACK = timedelta(days=400)  # without a "since": a campaign of cuts rarely spans more
REPEATS_WINDOW = timedelta(days=30)  # who repeats a total without saying so, does it soon
SMALLEST_TOTAL = 1_000  # smaller numbers add up by chance
TWO_PARTS = 2

# Said by whoever raises an earlier number, in a sentence or in the words of a link.
_RAISES = re.compile(
    r"more[ -]than[ -](?:it[ -])?(?:first|initially|originally|previously|earlier)[ -]"
    r"(?:planned|expected|announced|reported|said|thought)"
    r"|\b(?:in[ -]all|in[ -]total|altogether|all[ -]told)\b"
    r"|\bbring(?:s|ing)?[ -](?:the|its)[ -]total\b",
    re.IGNORECASE,
)


class Parts(NamedTuple):
    """Events that may be parts of a total, and what they count together, persons."""

    cuts: tuple[Cut, ...]
    persons: int


def set_aside_totals(
    cuts: list[Cut], totals: list[Claim]
) -> tuple[list[Cut], list[Claim], list[Claim]]:
    """Events that only repeat a total without saying so, taken apart: the other events, all
    totals, and reports of parts that are to be placed again.

    A bare number is a total if another source calls it one, if it is what another source's
    number and those before come to, or if its own words raise an earlier number."""
    kept, parts = by_date(cuts), list[Claim]()
    for cut in by_date(cuts):
        point = cut.figure.point if cut.figure else None
        if point is None or point < SMALLEST_TOTAL or not cut.is_company_wide:
            continue
        others = [each for each in kept if each is not cut]
        if _is_called_total(cut, totals) or _adds_up(cut, others) or _raises(cut, others):
            kept = others
            totals = totals + [each.claim for each in cut.members if not each.is_part]
            parts += [each.claim for each in cut.members if each.is_part]
    return kept, totals, parts


def _is_called_total(cut: Cut, totals: list[Claim]) -> bool:
    return any(
        total.cumulative
        and total.span is not None
        and cut.figure is not None
        and counts.is_same(total.span, cut.figure)
        and abs(total.said - cut.first) <= REPEATS_WINDOW
        for total in totals
    )


def _adds_up(cut: Cut, others: list[Cut]) -> bool:
    point = cut.figure.point if cut.figure else None
    return point is not None and any(
        abs(newest.first - cut.first) <= SAYS_WINDOW
        and not (TRACKER in newest.sources and TRACKER in cut.sources)
        and newest.documents.isdisjoint(cut.documents)
        and _run(point, _until(newest, others), at_least=TWO_PARTS) is not None
        for newest in others
    )


def _raises(cut: Cut, others: list[Cut]) -> bool:
    """Whether it says that it raises a number, and an earlier one is there to be raised."""
    figure = cut.figure
    return (
        figure is not None
        and any(_RAISES.search(member.claim.wording) for member in cut.members)
        and any(
            other.figure is not None
            and other.is_company_wide
            and timedelta(0) < cut.first - other.first <= LOOKS_BACK
            and tolerance(figure.size) < other.figure.size < figure.size
            for other in others
        )
    )


def _until(newest: Cut, cuts: list[Cut]) -> list[Cut]:
    """The event and those of the time before it, earliest first."""
    oldest = newest.first - LOOKS_BACK
    earlier = [
        cut
        for cut in cuts
        if cut is not newest and oldest <= cut.first < newest.first and cut.figure
    ]
    return [*by_date(earlier), newest]


def _run(total: int, cuts: list[Cut], *, at_least: int = 1) -> Parts | None:
    """The shortest run of the latest events that comes to the total; small ones are left out,
    for the total is too rounded to hold them."""
    run: list[Cut] = []
    persons = 0
    for cut in reversed(cuts):
        point = cut.figure.point if cut.figure else None
        if point is None or point <= tolerance(total):
            continue
        run.append(cut)
        persons += point
        if len(run) >= at_least and is_about(total, persons):
            return Parts(tuple(reversed(run)), persons)
    return None


def place_totals(totals: list[Claim], cuts: list[Cut]) -> list[Cut]:
    """The events (``cuts``), with each total joined to the newest of its parts; where the parts
    known are less, the rest, in persons, is an event of the day it was said."""
    for claim in sorted(totals, key=lambda each: (each.last, each.said, each.report_id)):
        total = claim.span.size if claim.span else 0
        pool = _pool(claim, cuts)
        run = _run(total, pool)
        if run is not None:
            _corroborate(claim, total, run)
        else:
            cuts = _place_rest(claim, total, pool, cuts)
    return cuts


def _pool(claim: Claim, cuts: list[Cut]) -> list[Cut]:
    """Events that a total may be made of, earliest first."""
    since = claim.since - SINCE_SLACK if claim.since else claim.first - LOOKS_BACK
    until = claim.last + SAYS_WINDOW
    return [cut for cut in by_date(cuts) if since <= cut.first <= until and cut.figure]


def _corroborate(claim: Claim, total: int, run: Parts) -> None:
    newest = run.cuts[-1]
    newest.add(claim, CUMULATIVE_TOTAL, f"{total:,} in all is {_sum(run.cuts)}")
    if len(run.cuts) > 1:
        _note_total(total, run.cuts)


def _note_total(total: int, cuts: tuple[Cut, ...]) -> None:
    if (total, cuts) not in cuts[-1].totals:
        cuts[-1].totals.append((total, cuts))


def _sum(cuts: tuple[Cut, ...]) -> str:
    told = [f"{cut.figure.words} of {cut.first}" for cut in cuts if cut.figure]
    return " and ".join(told)


def _place_rest(claim: Claim, total: int, pool: list[Cut], cuts: list[Cut]) -> list[Cut]:
    parts = [cut for cut in pool if (cut.figure or Span(0, 0)).size > tolerance(total)]
    newest = [cut for cut in parts if abs(cut.first - claim.last) <= SAYS_WINDOW]
    for cut in reversed(newest):
        earlier = tuple(each for each in parts if each is not cut and each.first <= cut.first)
        rest = total - _persons(earlier)
        if cut.figure and rest > 0 and counts.ratio(rest, cut.figure.size) >= SAME_ORDER_RATIO:
            why = f"{total:,} in all, less {_sum(earlier)}" if earlier else f"{total:,} in all"
            cut.add(claim, CUMULATIVE_TOTAL, why, Span(rest, rest))
            _note_total(total, (*earlier, cut))
            return cuts
    known = tuple(parts)
    rest = total - _persons(known)
    if rest <= tolerance(total):
        return _disagree(claim, total, known, cuts)
    return [*cuts, _begin_rest(claim, total, rest, known)]


def _persons(cuts: tuple[Cut, ...]) -> int:
    return sum(cut.figure.size for cut in cuts if cut.figure)


def _disagree(claim: Claim, total: int, known: tuple[Cut, ...], cuts: list[Cut]) -> list[Cut]:
    newest = known[-1]
    newest.add(claim, CUMULATIVE_TOTAL, f"{total:,} in all is less than {_sum(known)}")
    newest.notes.append(f"{total:,} in all ({claim.source}), but the parts are {_sum(known)}")
    return cuts


def _begin_rest(claim: Claim, total: int, rest: int, known: tuple[Cut, ...]) -> Cut:
    if not known:
        return begin(claim, f"{total:,} in all, and no earlier part is known")
    cut = begin(claim, f"{total:,} in all, less {_sum(known)}", Span(rest, rest))
    _note_total(total, (*known, cut))
    return cut
