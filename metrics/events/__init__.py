"""Reports of layoffs resolve to events: many claims of sources, each event once.

A report is one source's claim, an event is what happened. Nothing is merged away: every report
stays, with what it is to its event and why. Frames in, frames out.
"""

from typing import Any

import pandas as pd

from metrics.events.claim import Claim, read_claims
from metrics.events.company import resolve_company
from metrics.events.cut import Cut
from metrics.events.describe import row, sums
from metrics.events.ids import Known, give_ids, read_known
from metrics.events.shape import (
    DENIAL,
    EVENT_COLUMNS,
    MEMBERSHIP_COLUMNS,
    OPTIONAL_REPORT_COLUMNS,
    REPORT_COLUMNS,
    ROLES,
    UNDATED,
    Resolved,
    check_reports,
    events_frame,
    memberships_frame,
)
from metrics.events.staff import Staff, read_staff

__all__ = [
    "EVENT_COLUMNS",
    "MEMBERSHIP_COLUMNS",
    "OPTIONAL_REPORT_COLUMNS",
    "REPORT_COLUMNS",
    "ROLES",
    "Resolved",
    "resolve",
]

Membership = tuple[str, str | None, str, str]


def resolve(
    reports: pd.DataFrame,
    known_ids: pd.DataFrame | None = None,
    headcounts: pd.DataFrame | None = None,
) -> Resolved:
    """Events (EVENT_COLUMNS) and memberships (MEMBERSHIP_COLUMNS) of reports (REPORT_COLUMNS).

    ``known_ids`` (report_id, event_id) keeps the ids of earlier runs. ``headcounts`` (cik,
    as_of, headcount_persons) makes positions of percents. The order of rows does not matter.
    A denial without an event, and a report without any date, has a membership without event_id.
    MetricError if columns are missing, a report has no company, or two have one id.
    """
    check_reports(reports)
    known, staff = read_known(known_ids), read_staff(headcounts)
    claims, undated = read_claims(reports)
    events: list[dict[str, Any]] = []
    members: list[Membership] = [
        (report_id, None, UNDATED, "neither the report nor its source has a date")
        for report_id in undated
    ]
    for cik, own in sorted(_by_company(claims).items()):
        persons = staff.get(cik, Staff())
        cuts, denials = resolve_company(own, persons)
        company_events, company_members = _rows(cuts, known, persons)
        events += company_events
        members += company_members
        members += [_loose_denial(claim) for claim in denials]
    return Resolved(events_frame(events), memberships_frame(members))


def _by_company(claims: list[Claim]) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.cik, []).append(claim)
    return found


def _rows(
    cuts: list[Cut], known: Known, staff: Staff
) -> tuple[list[dict[str, Any]], list[Membership]]:
    ids, merged = give_ids(cuts, known)
    added = sums(cuts, ids)
    events = [
        row(cut, staff)
        | {
            "event_id": ids[cut],
            "merged_ids": ", ".join(merged.get(cut, [])),
            "sum_with": added.get(cut, ""),
        }
        for cut in cuts
    ]
    members: list[Membership] = [
        (member.claim.report_id, ids[cut], member.role, member.why)
        for cut in cuts
        for member in cut.members
    ]
    return events, members


def _loose_denial(claim: Claim) -> Membership:
    why = "a denial makes no event, and none of the company is near its date"
    return claim.report_id, None, DENIAL, why
