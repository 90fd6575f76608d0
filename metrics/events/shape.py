"""The frames that resolving takes and gives: their columns, and the words used in them."""

from datetime import date, datetime
from typing import Any, NamedTuple

import pandas as pd

from metrics.errors import MetricError

REPORT_COLUMNS = [
    "report_id",
    "cik",
    "announced",
    "announced_precision",
    "effective",
    "published",
    "positions_low",
    "positions_high",
    "positions_net",
    "cumulative",
    "cumulative_since",
    "remaining_persons",
    "percent_low",
    "percent_high",
    "percent_of",
    "charge_low_usd",
    "charge_high_usd",
    "stage",
    "kind",
    "scope",
    "scope_name",
    "roles",
    "source",
    "evidence",
    "sentence",
    "source_url",
    "accession",
]
# Taken where they are there: whom the source names, versions of one notice, and what a cut is put
# down to.
OPTIONAL_REPORT_COLUMNS = [
    "company",
    "notice_id",
    "version",
    "attribution",
    "attributed_by",
    "attribution_sentence",
    "other_attribution",
    "other_attributed_by",
    "other_attribution_sentence",
]
EVENT_COLUMNS = [
    "event_id",
    "cik",
    "announced",
    "announced_precision",
    "effective",
    "positions",
    "positions_low",
    "positions_high",
    "positions_basis",
    "percent",
    "percent_low",
    "percent_high",
    "percent_of",
    "charge_low_usd",
    "charge_high_usd",
    "stage",
    "kind",
    "scope",
    "scope_name",
    "evidence",
    "attribution_employer",
    "attribution_employer_sentence",
    "attribution_press",
    "attribution_press_sentence",
    "reports",
    "conflict",
    "sum_with",
    "merged_ids",
]
MEMBERSHIP_COLUMNS = ["report_id", "event_id", "role", "why"]

# What a report is to its event. A denial, and a report without any date, may have none.
FIRST = "first"
RETOLD = "retold"
CORROBORATES = "corroborates"
CUMULATIVE_TOTAL = "cumulative_total"
LOCAL_NOTICE = "local_notice"
PLAN_BEFORE = "plan_before"
DENIAL = "denial"
UNDATED = "undated"
ROLES = (
    FIRST,
    RETOLD,
    CORROBORATES,
    CUMULATIVE_TOTAL,
    LOCAL_NOTICE,
    PLAN_BEFORE,
    DENIAL,
    UNDATED,
)

_DATES = ["announced", "effective"]
_PERCENTS = ["percent", "percent_low", "percent_high"]
_COUNTS = [
    "positions",
    "positions_low",
    "positions_high",
    "charge_low_usd",
    "charge_high_usd",
    "cik",
    "reports",
]


class Resolved(NamedTuple):
    """``events``: one row an event (EVENT_COLUMNS). ``memberships``: one row a report, with its
    event (absent where it belongs to none), its role and why (MEMBERSHIP_COLUMNS)."""

    events: pd.DataFrame
    memberships: pd.DataFrame


def check_reports(reports: pd.DataFrame) -> None:
    """Returns where the reports (one row each, REPORT_COLUMNS) can be resolved.

    MetricError for missing columns, a report without company, or two of one id.
    """
    missing = [column for column in REPORT_COLUMNS if column not in reports]
    if missing:
        raise _unusable(f"without {', '.join(missing)}", f"the columns {', '.join(REPORT_COLUMNS)}")
    if reports["cik"].isna().any():
        raise _unusable("without a cik", "a company for each")
    twice = reports["report_id"][reports["report_id"].duplicated()]
    if len(twice):
        raise _unusable(f"two of the id {twice.iloc[0]!r}", "one row a report")


def _unusable(got: str, expected: str) -> MetricError:
    return MetricError(
        f"layoff reports {got}", expected, "Look at the query that delivers the reports"
    )


def events_frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Event rows as a frame (EVENT_COLUMNS), by company, day and id: dates as timestamps, counts in
    persons as whole numbers that may be absent, percents 0-100."""
    frame = pd.DataFrame(rows, columns=EVENT_COLUMNS)
    for column in _DATES:
        frame[column] = pd.to_datetime(frame[column]).astype("datetime64[s]")
    for column in _COUNTS:
        frame[column] = frame[column].astype("Int64")
    for column in _PERCENTS:
        frame[column] = frame[column].astype("float64")
    texts = [name for name in EVENT_COLUMNS if name not in (*_DATES, *_COUNTS, *_PERCENTS)]
    frame[texts] = frame[texts].astype("str")
    return frame.sort_values(["cik", "announced", "event_id"], ignore_index=True)


def memberships_frame(rows: list[tuple[str, str | None, str, str]]) -> pd.DataFrame:
    """Membership rows as a frame of texts (MEMBERSHIP_COLUMNS), one a report, in the order of their
    ids."""
    frame = pd.DataFrame(rows, columns=MEMBERSHIP_COLUMNS, dtype="str")
    return frame.sort_values("report_id", ignore_index=True)


def day(value: Any) -> date | None:
    """A cell as a date; None for any kind of nothing."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found: date = pd.Timestamp(value).date()
    return found
