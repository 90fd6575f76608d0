"""What the press said was planned, and denials: before an announcement, no event of their own."""

from datetime import timedelta

from metrics.events import counts
from metrics.events.claim import COMPANY, Claim
from metrics.events.cut import Cut, begin, by_date
from metrics.events.matching import OPEN, best_match, role_of, scopes_meet
from metrics.events.shape import CORROBORATES, DENIAL, PLAN_BEFORE
from metrics.events.staff import Staff

PLAN_LEADS = timedelta(days=120)  # from the first leak to the announcement
PLAN_DATE_SLACK = timedelta(days=7)  # a tracker may date the announcement by the leak
# A plan is remembered as larger than what comes, seldom thrice: 20% planned became 10%.
SAME_PLAN_RATIO = 1 / 3
DENIAL_WINDOW = timedelta(days=120)  # as long as a plan is in the news


def place_plans(plans: list[Claim], cuts: list[Cut], staff: Staff) -> list[Cut]:
    """The events (``cuts``), with plans joined to what was announced after them, and the rest of
    the plans joined to each other as events that are planned."""
    announced, planned = list(cuts), list[Cut]()
    for plan in sorted(plans, key=lambda each: (each.said, each.span is None, each.report_id)):
        found = best_match(plan, announced, staff)
        later = None if found else _announced_then(plan, announced, staff)
        if found:
            cut, hit = found
            figure = None if hit.is_part else plan.span
            cut.add(plan, role_of(plan, cut), hit.why, figure, is_part=hit.is_part)
        elif later:
            days = (later.first - plan.said).days
            why = f"same company, planned {days} days before it was announced"
            later.add(plan, PLAN_BEFORE, why)
        else:
            _join_planned(plan, planned)
    return announced + planned


def _announced_then(plan: Claim, cuts: list[Cut], staff: Staff) -> Cut | None:
    """The announcement that a plan led to: within the time, and of the nearest size."""
    within = [
        cut
        for cut in by_date(cuts)
        if -PLAN_DATE_SLACK <= cut.first - plan.said <= PLAN_LEADS
        and cut.anchor.scope == plan.scope
        and scopes_meet(plan, cut, OPEN)
    ]
    sized = [(size, cut) for cut in within if (size := _likeness(plan, cut, staff)) is not None]
    if sized:
        size, cut = max(sized, key=lambda pair: pair[0])
        return cut if size >= SAME_PLAN_RATIO else None
    # Without a size to compare, only the one that there is can be meant.
    return within[0] if len(within) == 1 and _has_no_size(plan, within[0]) else None


def _likeness(plan: Claim, cut: Cut, staff: Staff) -> float | None:
    """How near the sizes are, 0-1: by count, by percent, or across by a headcount."""
    told = cut.percent_claim
    if plan.span and cut.figure:
        return counts.ratio(plan.span.size, cut.figure.size)
    if plan.percent and told and told.percent:
        return counts.ratio(plan.percent.high, told.percent.high)
    headcount = staff.on(cut.first)
    if headcount is None:
        return None
    one = plan.span.size if plan.span else _persons(plan, headcount)
    other = cut.figure.size if cut.figure else _persons(told, headcount)
    return counts.ratio(one, other) if one and other else None


def _persons(claim: Claim | None, headcount: int) -> float:
    return claim.percent.high * headcount / counts.HUNDRED if claim and claim.percent else 0.0


def _has_no_size(plan: Claim, cut: Cut) -> bool:
    return not (plan.span or plan.percent) or not (cut.figure or cut.percent_claim)


def _join_planned(plan: Claim, planned: list[Cut]) -> None:
    """Stories of one plan are one event that is planned, whatever numbers they name."""
    for cut in by_date(planned):
        if plan.said - cut.anchor.said <= PLAN_LEADS and scopes_meet(plan, cut, OPEN):
            days = (plan.said - cut.anchor.said).days
            cut.add(plan, CORROBORATES, f"same company, a plan told {days} days later", plan.span)
            return
    planned.append(begin(plan))


def place_denials(denials: list[Claim], cuts: list[Cut]) -> list[Claim]:
    """The denials that no event of the time fits; the others are noted at the nearest company-wide
    one."""
    loose = []
    for denial in sorted(denials, key=lambda each: (each.said, each.report_id)):
        near = [
            cut
            for cut in by_date(cuts)
            if abs(cut.first - denial.said) <= DENIAL_WINDOW and cut.anchor.scope == COMPANY
        ]
        if near:
            cut = min(near, key=lambda each: abs(each.first - denial.said))
            days = abs((cut.first - denial.said).days)
            cut.add(denial, DENIAL, f"same company, denied {days} days from the announcement")
        else:
            loose.append(denial)
    return loose
