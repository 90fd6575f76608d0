"""Reports with figures and dates become events; those that tell nothing new join them."""

from metrics.events import counts
from metrics.events.claim import (
    COMPANY,
    COMPANY_NEWS,
    FILING,
    NEWS,
    OWN_SOURCES,
    PRECISIONS,
    TRACKER,
    Claim,
)
from metrics.events.cut import Cut, begin, by_date
from metrics.events.matching import best_match, gap_days, role_of, vague_match
from metrics.events.shape import CORROBORATES
from metrics.events.staff import Staff

# Whose date is right: the company's own, then who dates the cut, then who dates the story.
DATE_RANK = {FILING: 0, COMPANY_NEWS: 0, TRACKER: 1, NEWS: 2}
NUMBER, PERCENT, NOTHING = range(3)  # what a report tells, most first
CONFLICT_WINDOW_DAYS = 5  # two sources that differ on a number speak within the same days
OWN_AND_PRESS_RATIO = 0.4  # leaks are off by more: 30,000 for what was then announced as 14,000
SAME_ORDER_RATIO = 0.6  # 20,000 and 30,000 may be one cut; 9,000 and 600 are two


def order(claim: Claim) -> tuple[int, bool, int, int, str, tuple[int, ...], str]:
    """Most telling first: numbers before percents, the company before its units, exact days
    before months, its own word before the press."""
    figure = NUMBER if claim.span else PERCENT if claim.percent else NOTHING
    precision = PRECISIONS.index(claim.precision)
    source = DATE_RANK.get(claim.source, len(DATE_RANK))
    is_unit = claim.scope != COMPANY
    numbers = tuple(number or 0 for number in claim.span or ())
    return figure, is_unit, precision, source, claim.first.isoformat(), numbers, claim.report_id


def gather(claims: list[Claim], cuts: list[Cut], staff: Staff) -> list[Cut]:
    """The company's events (``cuts``, to which it adds), each report joined to the one that it
    speaks of, or begun as one of its own. The order of ``claims`` does not matter."""
    for claim in sorted(claims, key=order):
        found = best_match(claim, cuts, staff) or vague_match(claim, cuts)
        if found is None:
            cuts.append(begin(claim))
        else:
            cut, hit = found
            figure = None if hit.is_part else claim.span
            cut.add(claim, role_of(claim, cut), hit.why, figure, is_part=hit.is_part)
    return cuts


def join_conflicting(cuts: list[Cut]) -> list[Cut]:
    """The events without those that another takes in: of the same days, where sources differ on
    the number. The one that is kept has the reports of both, and says that they differ."""
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda each: order(each.anchor)):
        other = next((each for each in by_date(kept) if _differ_on_one(each, cut)), None)
        if other is None:
            kept.append(cut)
        else:
            other.absorb(cut, CORROBORATES, _why(other, cut))
    return kept


def _differ_on_one(one: Cut, other: Cut) -> bool:
    if not (one.is_company_wide and other.is_company_wide and one.figure and other.figure):
        return False
    unowned = [cut.sources.isdisjoint(OWN_SOURCES) for cut in (one, other)]
    least = SAME_ORDER_RATIO if all(unowned) else OWN_AND_PRESS_RATIO
    return (
        one.anchor.announced is not None
        and other.anchor.announced is not None
        and gap_days(other.anchor, one) <= CONFLICT_WINDOW_DAYS
        and counts.ratio(one.figure.size, other.figure.size) >= least
        and one.documents.isdisjoint(other.documents)
        and not _each_has_its_own(one.sources, other.sources)
    )


def _each_has_its_own(one: set[str], other: set[str]) -> bool:
    """A tracker lists each cut once, and a company knows its own: their two numbers are two."""
    both_tracked = TRACKER in one and TRACKER in other
    return both_tracked or not (one.isdisjoint(OWN_SOURCES) or other.isdisjoint(OWN_SOURCES))


def _why(kept: Cut, joined: Cut) -> str:
    told, other = (cut.figure.words if cut.figure else "" for cut in (joined, kept))
    return (
        f"same company, announced within {gap_days(joined.anchor, kept)} days; "
        f"sources differ on the number, {told} and {other}"
    )
