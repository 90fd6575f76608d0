"""Does a report speak of that event? The same company is given; date, scope and count decide."""

import re
from datetime import date
from typing import NamedTuple

from metrics.events import counts
from metrics.events.claim import COMPANY, FILING, OWN_SOURCES, TRACKER, UNIT, Claim
from metrics.events.cut import Cut, by_date
from metrics.events.shape import CORROBORATES, RETOLD
from metrics.events.staff import Staff

SAME, ROUNDED, INSIDE, PERCENT, OPEN = range(5)  # how well figures agree, best first

# Leaks come before an announcement and trackers date by the story, so days differ.
WINDOW_DAYS = {SAME: 14, ROUNDED: 7, INSIDE: 14, PERCENT: 7, OPEN: 3}
PERIOD_SLACK_DAYS = 7  # "in November" is said of the last days of October too
EFFECTIVE_SLACK_DAYS = 7  # stories run again in the week in which people leave
STORY_RETELLS_DAYS = 120  # a story without a date of its own may tell of a cut of months ago
RETOLD_AFTER_DAYS = 30  # a report of later than that looks back
PART_WINDOW_DAYS = 2  # a unit's number belongs to the company's if told in the same days
_NAME_WORD = re.compile(r"[^\W_]{2,}")
_COMMON_WORDS = {"and", "the", "of", "unit", "team", "division", "group", "business", "segment"}


class Match(NamedTuple):
    """How well a report fits an event: ``level`` of the figures and ``gap`` in days, smaller is
    better; ``why`` in words. ``is_part``: the report is of a part of the event."""

    level: int
    gap: int
    why: str
    is_part: bool = False


def match(claim: Claim, cut: Cut, staff: Staff) -> Match | None:
    """How well and why the report of a company speaks of one of its events; None if it does not."""
    gap = gap_days(claim, cut)
    if is_part(claim, cut):
        return _part(claim, cut, gap) if gap <= PART_WINDOW_DAYS else None
    found = agreement(claim, cut, staff)
    if found is None or not scopes_meet(claim, cut, found[0]):
        return None
    level, figures = found
    when = _when(claim, cut, level, gap)
    return Match(level, gap, f"same company, {figures}, {when}") if when else None


def gap_days(claim: Claim, cut: Cut) -> int:
    """Days between the spans of days in which either may have been announced; 0 if they meet."""
    return max(0, (claim.first - cut.last).days, (cut.first - claim.last).days)


def agreement(claim: Claim, cut: Cut, staff: Staff) -> tuple[int, str] | None:
    """How well the figures agree, and in words; None if they contradict each other."""
    figure, told = cut.figure, claim.span
    if told and figure:
        return _counts_agree(told, figure)
    by_percent = cut.percent_claim
    if claim.percent and by_percent and by_percent.percent and claim.scope == by_percent.scope:
        if not counts.percents_agree(claim.percent, by_percent.percent):
            return None
        return PERCENT, f"{claim.percent.words} of the workforce"
    if told and by_percent:
        return _percent_agrees(by_percent, told, staff)
    if claim.percent and figure:
        return _percent_agrees(claim, figure, staff)
    return OPEN, "no two figures to compare"


def _counts_agree(told: counts.Span, figure: counts.Span) -> tuple[int, str] | None:
    if counts.is_same(told, figure):
        return SAME, f"{told.words} persons"
    if counts.is_rounded(told, figure):
        return ROUNDED, f"{told.words} and {figure.words} persons are equal within rounding"
    if counts.is_inside(told, figure):
        return INSIDE, f"{told.words} and {figure.words} persons overlap"
    return None


def _percent_agrees(
    percent_claim: Claim, span: counts.Span, staff: Staff
) -> tuple[int, str] | None:
    percent, headcount = percent_claim.percent, staff.on(percent_claim.first)
    if percent is None or headcount is None or percent_claim.scope != COMPANY:
        return OPEN, "no headcount to compare percent and persons"
    if not counts.percent_fits(percent, span, headcount):
        return None
    return PERCENT, f"{percent.words} of {headcount:,} agrees with {span.words} persons"


def scopes_meet(claim: Claim, cut: Cut, level: int) -> bool:
    """Whether both may speak of the same part of the company. Trackers do not say which part,
    unless they list a subsidiary."""
    one, other = claim, cut.anchor
    names = one.scope_name, other.scope_name
    named_apart = all(names) and not share_a_word(*names)
    if named_apart and (one.document in cut.documents or one.scope == other.scope != UNIT):
        return False
    if one.scope == other.scope:
        return not named_apart or level == SAME
    return level <= INSIDE or any(
        each.source == TRACKER and each.scope == COMPANY for each in (one, other)
    )


def share_a_word(one: str, other: str) -> bool:
    """Whether two names, of companies or of their parts, have a word that tells them apart."""
    words = [set(_NAME_WORD.findall(name.lower())) - _COMMON_WORDS for name in (one, other)]
    return not words[0].isdisjoint(words[1])


def is_part(claim: Claim, cut: Cut) -> bool:
    """Whether the report is of a unit, country or site, and smaller than a company-wide event."""
    figure = cut.figure
    return (
        claim.scope != COMPANY
        and cut.is_company_wide
        and claim.span is not None
        and figure is not None
        and not counts.is_same(claim.span, figure)
        and claim.span.size < figure.size
    )


def _part(claim: Claim, cut: Cut, gap: int) -> Match:
    figure = cut.figure.words if cut.figure else ""
    what = claim.scope_name or f"one {claim.scope}"
    return Match(OPEN, gap, f"a part, {what}, of the {figure} told in the same days", is_part=True)


def _when(claim: Claim, cut: Cut, level: int, gap: int) -> str:
    """Why the dates allow both to be one event, in words; empty if they do not."""
    if level == OPEN and claim.precision not in ("day", "month"):
        return ""
    if claim.announced is None:
        if gap:
            return ""
        return f"told {claim.said} without a date of its own"
    if gap <= _window(claim, cut, level):
        return _days_apart(claim, cut, gap)
    if level in (SAME, ROUNDED, PERCENT) and _is_under_way(claim.first, cut):
        return f"told between its announcement and its effective date {cut.effective}"
    looks_back = (claim.said - cut.last).days
    if level == SAME and claim.is_story_dated and 0 <= looks_back <= STORY_RETELLS_DAYS:
        return f"told again by a story {looks_back} days later"
    return ""


def _window(claim: Claim, cut: Cut, level: int) -> int:
    """Days that two reports of one event may lie apart. A tracker lists each cut once, so two
    rows of one are the same only on the same day, or with the same figures."""
    both_tracked = TRACKER == claim.source == cut.anchor.source
    if level == OPEN and both_tracked:
        return 0
    both_exact = claim.source in OWN_SOURCES and cut.anchor.source in OWN_SOURCES
    if level == OPEN or (claim.is_day and cut.anchor.is_day and not both_exact):
        return WINDOW_DAYS[level]
    return PERIOD_SLACK_DAYS


def _days_apart(claim: Claim, cut: Cut, gap: int) -> str:
    if not claim.is_day and claim.precision != "none":
        return f"it tells of the {claim.precision} of {claim.announced}"
    return f"announced within {gap} days" if gap else "announced the same day"


def _is_under_way(when: date, cut: Cut) -> bool:
    effective = cut.effective
    if effective is None or when < cut.first:
        return False
    return (when - effective).days <= EFFECTIVE_SLACK_DAYS


def best_match(claim: Claim, cuts: list[Cut], staff: Staff) -> tuple[Cut, Match] | None:
    """The event that the report speaks of, and why: that whose figures agree best, then the
    nearest in days; None if none. The order of ``cuts`` does not matter."""
    found = [(cut, hit) for cut in cuts if (hit := match(claim, cut, staff))]
    if not found:
        return None
    return min(
        found,
        key=lambda pair: (
            pair[1].level,
            pair[1].gap,
            abs(claim.said - pair[0].first),  # of two that it may mean, the nearer
            pair[0].first,
            pair[0].anchor.report_id,
        ),
    )


def vague_match(claim: Claim, cuts: list[Cut]) -> tuple[Cut, Match] | None:
    """What a report means that gives neither figure nor nearer date than a quarter, such as a
    yearly report that tells only of charges: the one event of its time; of several the newest,
    which then takes nothing from it."""
    if claim.span or claim.percent or claim.precision in ("day", "month"):
        return None
    within = [cut for cut in by_date(cuts) if cut.first <= claim.said and not gap_days(claim, cut)]
    if not within:
        return None
    is_one = len(within) == 1
    why = "the only cut" if is_one else "it does not say which cut"
    time = f"same company, {why} of the time it tells of, {claim.first} to {claim.last}"
    return within[-1], Match(OPEN, 0, time, is_part=not is_one)


def role_of(claim: Claim, cut: Cut) -> str:
    """The role of a report that was matched: RETOLD where it was told again later, or by a filing
    without a day, else CORROBORATES."""
    is_late = (claim.said - cut.last).days > RETOLD_AFTER_DAYS
    return RETOLD if is_late or (claim.source == FILING and not claim.is_day) else CORROBORATES
