"""The best figure of an event, and where it is from: filed over announced over press."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from metrics import evidence
from metrics.events import counts
from metrics.events.announcements import DATE_RANK
from metrics.events.claim import (
    ANNOUNCED,
    COMPANY_NEWS,
    FILING,
    NEWS,
    PLANNED,
    PRECISIONS,
    TRACKER,
    WARN,
    Claim,
)
from metrics.events.counts import Span
from metrics.events.cut import Cut, Member
from metrics.events.shape import FIRST, RETOLD
from metrics.events.staff import Staff

# Who is believed on a number, best first; trackers copy the press, so they are equal.
SOURCE_RANK = {FILING: 0, COMPANY_NEWS: 1, WARN: 2, TRACKER: 3, NEWS: 3}
BASES = {
    FILING: "filed",
    COMPANY_NEWS: "announced",
    WARN: "notices",
    TRACKER: "tracker",
    NEWS: "press",
}
DERIVED = "derived_from_percent"
UNDER_WAY = "under_way"
STAGES = (PLANNED, ANNOUNCED, UNDER_WAY, "done")
DAYS_OF_A_YEAR = 365


class Figure(NamedTuple):
    """``positions`` stays empty for a range and for a ceiling; ``basis`` says so after a comma:
    range, at least, up to, net, rest of a total."""

    positions: int | None
    span: Span | None
    basis: str
    evidence: str
    claim: Claim | None


NO_FIGURE = Figure(None, None, "", "", None)


def source_rank(claim: Claim) -> int:
    """How much a report is believed on a number: 0 for a filing, larger is less."""
    return SOURCE_RANK.get(claim.source, len(SOURCE_RANK))


def best_figure(cut: Cut, staff: Staff) -> Figure:
    """The count of an event, in persons, with its evidence and the report that gave it; by a
    percent and a headcount where no source gives a count; NO_FIGURE where neither is there."""
    if cut.is_local:
        return _notices(cut)
    told = best_told(cut)
    if told is not None and told.figure is not None:
        return _told(told, told.figure, cut)
    return _derived(cut, staff)


def best_told(cut: Cut) -> Member | None:
    """The report whose count stands: best source; a number before a range; the announcement
    before its retelling; and of equals the latest."""
    return min((each for each in cut.members if each.figure), key=_figure_order, default=None)


def _figure_order(member: Member) -> tuple[int, bool, bool, int, str]:
    is_vague = member.figure is None or member.figure.point is None
    latest_first = -member.claim.said.toordinal()
    return (
        source_rank(member.claim),
        is_vague,
        member.role == RETOLD,
        latest_first,
        member.claim.report_id,
    )


def _told(member: Member, span: Span, cut: Cut) -> Figure:
    claim = member.claim
    basis = BASES.get(claim.source, claim.source)
    notes = [basis]
    labels = [claim.evidence]
    if span != claim.span:
        notes.append("rest of a total")
        labels += [told.claim.evidence for part in _parts(cut) if (told := best_told(part))]
    elif claim.is_net:
        notes.append("net")
    if note := _vagueness(span):
        notes.append(note)
    return Figure(span.point, span, ", ".join(notes), _weakest(labels), claim)


def _vagueness(span: Span) -> str:
    if span.low is None:
        return "up to"
    if span.high is None:
        return "at least"
    return "range" if span.low != span.high else ""


def _parts(cut: Cut) -> list[Cut]:
    return [part for _, parts in cut.totals for part in parts if part is not cut]


def _weakest(labels: Iterable[str]) -> str:
    known = [label for label in labels if label in evidence.ORDER]
    return max(known, key=evidence.ORDER.index, default="")


def _notices(cut: Cut) -> Figure:
    """Each notice once; empty where a notice names no number at all."""
    workers = [each.figure.size for each in cut.members if each.figure]
    if not workers:
        return NO_FIGURE
    total = sum(workers)
    return Figure(total, Span(total, total), BASES[WARN], cut.anchor.evidence, cut.anchor)


def _derived(cut: Cut, staff: Staff) -> Figure:
    """A percent of the whole workforce in persons, unless it is no more than a plan."""
    claim = best(cut, lambda each: each.percent is not None)
    if claim is None or claim.percent is None or not claim.is_of_whole:
        return NO_FIGURE
    headcount = staff.on(announced(cut).first)
    if headcount is None or stage(cut) == PLANNED:
        return NO_FIGURE
    low, high = (round(headcount * bound / counts.HUNDRED) for bound in claim.percent)
    span = Span(low, high)
    notes = [DERIVED, note] if (note := _vagueness(span)) else [DERIVED]
    return Figure(span.point, span, ", ".join(notes), claim.evidence, claim)


def best(cut: Cut, has: Callable[[Claim], bool]) -> Claim | None:
    """The claim of the whole event for which ``has`` holds, of the best source; of equals the
    latest; None where there is none."""
    found = [each.claim for each in cut.members if each.is_whole and has(each.claim)]
    return min(
        found,
        key=lambda claim: (source_rank(claim), -claim.said.toordinal(), claim.report_id),
        default=None,
    )


def announced(cut: Cut) -> Claim:
    """The claim whose date of announcement stands: the most exact, the company's own before
    the press, the earliest."""
    dated = [each.claim for each in cut.members if each.is_whole and each.claim.announced]
    return min(dated, key=_date_order, default=cut.anchor)


def _date_order(claim: Claim) -> tuple[int, int, int, str]:
    precision = PRECISIONS.index(claim.precision)
    rank = DATE_RANK.get(claim.source, len(DATE_RANK))
    return precision, rank, claim.first.toordinal(), claim.report_id


def stage(cut: Cut) -> str:
    """The furthest stage (STAGES) that a report of the whole event tells of; announced where none
    tells of any. What was under way is so no more once a filing of a year later tells of it as
    past; whether it was done, only a report can say."""
    told = [each.claim for each in cut.members if each.is_whole or each.role == FIRST]
    filed = max((claim.said for claim in told if claim.source == FILING), default=date.min)
    reached = [
        STAGES.index(claim.stage)
        for claim in told
        if claim.stage in STAGES
        and not (claim.stage == UNDER_WAY and (filed - claim.said).days > DAYS_OF_A_YEAR)
    ]
    return STAGES[max(reached)] if reached else ANNOUNCED
