"""All reports of one company become events, in an order where each step leans on the last."""

from dataclasses import replace
from datetime import timedelta

from metrics.events.announcements import gather, join_conflicting
from metrics.events.claim import ANNOUNCED, DENIED, WARN, Claim
from metrics.events.cut import Cut, by_date
from metrics.events.notices import place_notices
from metrics.events.period_filings import is_period_filing, place_period_filings
from metrics.events.plans import place_denials, place_plans
from metrics.events.staff import Staff
from metrics.events.totals import LOOKS_BACK, place_totals, set_aside_totals

LAYOFF = "layoff"
VOLUNTARY = "voluntary"
# Who leaves by choice, or is not replaced, is never counted as laid off.
APART = (VOLUNTARY, "attrition")


def resolve_company(claims: list[Claim], staff: Staff) -> tuple[list[Cut], list[Claim]]:
    """One company's events by date, each with its reports, and the denials that belong to none.

    Layoffs, cuts by choice and attrition are apart: none is counted with the other.
    """
    denials = [claim for claim in claims if claim.stage == DENIED]
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.stage != DENIED:
            is_apart = claim.kind in APART and claim.source != WARN
            groups.setdefault(claim.kind if is_apart else LAYOFF, []).append(claim)
    cuts = [cut for kind in sorted(groups) for cut in _resolve_group(groups[kind], staff)]
    return by_date(cuts), place_denials(denials, cuts)


def _resolve_group(claims: list[Claim], staff: Staff) -> list[Cut]:
    """Events of one group of kinds: announcements, totals, years, what has no number, plans,
    notices."""
    notices = [claim for claim in claims if claim.source == WARN]
    others = [claim for claim in claims if claim.source != WARN]
    totals = [claim for claim in others if _is_total(claim)]
    years = [claim for claim in others if is_period_filing(claim) and not _is_total(claim)]
    set_apart = {claim.report_id for claim in totals + years}
    plain = [claim for claim in others if claim.report_id not in set_apart]
    plain = [replace(c, stage=ANNOUNCED) if _is_built_on(c, totals) else c for c in plain]
    plans = [claim for claim in plain if claim.is_press_plan]
    numbered = [claim for claim in plain if claim.span and not claim.is_press_plan]
    rest = [claim for claim in plain if not claim.span and not claim.is_press_plan]

    cuts, totals, parts = set_aside_totals(gather(numbered, [], staff), totals)
    cuts = join_conflicting(gather(parts, cuts, staff))
    cuts = place_totals(totals, cuts)
    cuts = place_period_filings(years, cuts)
    cuts = gather(rest, cuts, staff)
    cuts = place_plans(plans, cuts, staff)
    return place_notices(notices, cuts, staff)


def _is_total(claim: Claim) -> bool:
    return claim.cumulative and claim.span is not None


def _is_built_on(plan: Claim, totals: list[Claim]) -> bool:
    """Whether a later total holds what the press had as a plan: then it came about."""
    return (
        plan.is_press_plan
        and plan.span is not None
        and any(
            timedelta(0) < total.said - plan.said <= LOOKS_BACK
            and total.span is not None
            and plan.span.size < total.span.size
            for total in totals
        )
    )
