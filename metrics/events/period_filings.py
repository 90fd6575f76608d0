"""A filing that gives one number for a year: it bounds what the press told of that year.

"A filed total wins": press figures of the same order that cannot all be parts of it were
several tellings of one plan.
"""

from datetime import date, timedelta

from metrics.events import counts
from metrics.events.announcements import DATE_RANK
from metrics.events.claim import COMPANY, FILING, OWN_SOURCES, Claim
from metrics.events.counts import Span, is_same
from metrics.events.cut import Cut, begin, by_date
from metrics.events.shape import CORROBORATES, CUMULATIVE_TOTAL, RETOLD

YEAR_SLACK = timedelta(days=31)  # a fiscal year that is called by a calendar year's name
SAME_ORDER_RATIO = 0.5  # of a year's number, half and double are still that plan
SUM_RATIO = 0.95  # parts are rounded each, so their sum is off by more than one rounding


def is_period_filing(claim: Claim) -> bool:
    """Whether a filing gives a company-wide number for no nearer date than a year."""
    has_no_day = claim.announced is None or claim.precision in ("year", "none")
    return (
        claim.source == FILING and claim.scope == COMPANY and claim.span is not None and has_no_day
    )


def place_period_filings(claims: list[Claim], cuts: list[Cut]) -> list[Cut]:
    """Each filing joined to the event with its number, to the events that add up to it, or to
    those that tell its plan otherwise; else begun as an event."""
    for claim in sorted(claims, key=lambda each: (each.last, each.said, each.report_id)):
        span = claim.span or Span(0, 0)
        near = _in_period(claim, cuts)
        equal = [cut for cut in near if cut.figure and is_same(span, cut.figure)]
        if equal:
            why = f"same company, {span.words} persons, it tells of {_period(claim)}"
            equal[-1].add(claim, RETOLD, why, span)
        elif _are_parts(span, near):
            why = f"{span.words} in {_period(claim)} is the sum of its announced cuts"
            near[-1].add(claim, CUMULATIVE_TOTAL, why)
            near[-1].totals.append((span.size, tuple(near)))
        else:
            cuts = _wins(claim, span, near, cuts)
    return cuts


def _in_period(claim: Claim, cuts: list[Cut]) -> list[Cut]:
    first, last = claim.first - YEAR_SLACK, claim.last + YEAR_SLACK
    tiny = counts.tolerance((claim.span or Span(0, 0)).size)
    return [
        cut
        for cut in by_date(cuts)
        if cut.is_company_wide
        and cut.last >= first
        and cut.first <= min(last, claim.said)
        and cut.figure
        and cut.figure.size > tiny
    ]


def _are_parts(span: Span, near: list[Cut]) -> bool:
    persons = sum(cut.figure.size for cut in near if cut.figure)
    return len(near) > 1 and counts.ratio(persons, span.size) >= SUM_RATIO


def _wins(claim: Claim, span: Span, near: list[Cut], cuts: list[Cut]) -> list[Cut]:
    """The filing over the press figures of its order, now tellings of one event."""
    tellings = [
        cut
        for cut in near
        if cut.sources.isdisjoint(OWN_SOURCES)
        and cut.figure
        and counts.ratio(cut.figure.size, span.size) >= SAME_ORDER_RATIO
    ]
    if not tellings:
        return [*cuts, begin(claim)]
    kept, *others = sorted(
        tellings,
        key=_date_order,
    )
    for other in others:
        why = f"the filing counts {span.words} in {_period(claim)}, too few for both to be parts"
        kept.absorb(other, CORROBORATES, why)
    why = f"same company, it counts {span.words} in {_period(claim)}; the press told other numbers"
    kept.add(claim, RETOLD, why, span)
    return [cut for cut in cuts if cut not in others]


def _date_order(cut: Cut) -> tuple[int, date, str]:
    """Whose date is right comes first, then the earlier."""
    rank = DATE_RANK.get(cut.anchor.source, len(DATE_RANK))
    return rank, cut.first, cut.anchor.report_id


def _period(claim: Claim) -> str:
    return f"{claim.first} to {claim.last}"
