"""Named reads of the published file about people and plans: headcount, layoffs, guidance."""

from typing import Any

from warehouse.connection import Connection
from warehouse.errors import WarehouseError
from warehouse.reads import records

Record = dict[str, Any]

# One line a day and basis: what a filing says goes before what the press says of it.
HEADCOUNT = """
select as_of, headcount_persons, basis, approximate, evidence, published, sentence, source_url
from headcount
where ticker = $ticker and as_of is not null
qualify row_number() over (
    partition by as_of, basis order by (evidence = 'press'), published, source_url) = 1
order by as_of desc, basis
"""
LAYOFFS = """
select event_id, announced, announced_precision, effective, positions, positions_low,
    positions_high, positions_basis, percent, percent_of, kind, stage, scope, scope_name, evidence,
    attribution_employer, attribution_press, reports, conflict
from layoff_events
where ticker = $ticker
order by announced desc, event_id desc
"""
GUIDANCE = """
select g.concept, g.fiscal_period, g.low_usd, g.high_usd, g.form, g.direction, g.basis,
    g.announced, g.evidence, a.actual, a.status as actual_status, g.sentence, g.source_url
from guidance g
left join guidance_actuals a
    on a.cik = g.cik and a.concept = g.concept and a.fiscal_period = g.fiscal_period
    and a.basis = g.basis
where g.ticker = $ticker
order by g.announced desc, g.fiscal_period, g.source_url
"""
REPORTS = """
select m.role, m.why, r.* exclude (ticker, cik, event_id)
from layoff_event_reports m
join layoff_reports r on r.report_id = m.report_id
where m.event_id = $event
order by (m.role <> 'first'), r.published, r.report_id
"""


def people(connection: Connection, ticker: str) -> dict[str, list[Record]]:
    """A company's headcount, layoffs (events) and guidance, the newest first."""
    named = {"headcount": HEADCOUNT, "layoffs": LAYOFFS, "guidance": GUIDANCE}
    return {name: records(connection, sql, {"ticker": ticker}) for name, sql in named.items()}


def layoff_event(connection: Connection, ticker: str, wanted: str) -> Record:
    """One event of a company, by its id or by the day it was announced; WarehouseError if none."""
    rows = records(
        connection,
        "select * from layoff_events where ticker = $ticker "
        "and $wanted in (event_id, announced::varchar) order by event_id",
        {"ticker": ticker, "wanted": wanted},
    )
    if not rows:
        known = records(
            connection,
            "select announced::varchar as day from layoff_events where ticker = $ticker "
            "order by announced",
            {"ticker": ticker},
        )
        days = ", ".join(row["day"] for row in known) or "none: no layoff of it is known"
        raise WarehouseError(
            f"no layoff of {ticker} by the name {wanted!r}",
            f"an event_id, or a day of these: {days}",
            f"See: aisubsidy show {ticker}",
        )
    return rows[0]


def event_reports(connection: Connection, event_id: str) -> list[Record]:
    """The reports of one event, each with why it was joined: the first one, then by day."""
    return records(connection, REPORTS, {"event": event_id})
