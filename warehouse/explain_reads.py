"""Reads of what stands behind one metric value, beyond the filed numbers of metric_inputs."""

from collections.abc import Sequence
from typing import Any

from warehouse.connection import Connection
from warehouse.reads import records

Record = dict[str, Any]
OF_THESE = """
with spent as (
    select cik, ticker, value, period_end
    from metric_values
    where metric = 'capex_ttm' and status = 'ok' and vintage = $vintage
        and calendar_quarter = $calendar_quarter and unit = $unit and list_contains($ciks, cik)
)"""
# A company's group begins with the group of whoever it is a peer of: a part of it, or the same.
OF_INDUSTRY = """
with placed as (
    from metric_percentiles
    where metric = 'capex_ttm' and period_kind = 'ttm' and peer_kind = 'sic'
        and calendar_quarter = $calendar_quarter and unit = $unit
),
spent as (
    select cik, ticker, value, period_end
    from placed
    where starts_with(peer_group, (select peer_group from placed where cik = $cik))
)"""
SPENT_AND_FILED = """
select s.ticker, s.value, s.period_end, max(i.filed) as filed,
    arg_max(i.accession, i.filed) as accession, arg_max(i.source_url, i.filed) as source_url
from spent s
join metric_inputs i
    on i.cik = s.cik and i.period_end = s.period_end and i.metric = 'capex_ttm'
    and i.period_kind = 'ttm' and i.vintage = $vintage
group by all
order by s.value desc, s.ticker
"""


def same_period(connection: Connection, row: Record) -> list[Record]:
    """The indicator of a metric value in every vintage and period kind that ends on its day."""
    return records(
        connection,
        "select * from metric_values where ticker = $ticker and metric = $metric "
        "and period_end = $period_end order by period_kind, vintage desc",
        {key: row[key] for key in ("ticker", "metric", "period_end")},
    )


def beside(connection: Connection, row: Record, metrics: Sequence[str]) -> list[Record]:
    """Other indicators of the company over the same period, kind and vintage: metric_values."""
    keys = ("ticker", "vintage", "period_kind", "period_end")
    matches = " and ".join(f"{key} = ${key}" for key in keys)
    return records(
        connection,
        f"select * from metric_values where {matches} and list_contains($metrics, metric)",
        {key: row[key] for key in keys} | {"metrics": list(metrics)},
    )


def period_inputs(connection: Connection, row: Record) -> list[Record]:
    """All inputs of the company over the period of a metric value, as metrics.evaluate takes them.

    Those on other bases are among them; each has its unit, evidence and reason.
    """
    keys = ("cik", "vintage", "period_kind", "period_end")
    matches = " and ".join(f"{key} = ${key}" for key in keys)
    return records(
        connection,
        "select * exclude (concept, basis, by_year, place) from input_values "
        f"where {matches} union all by name "
        f"select * exclude (sources) from people_inputs where {matches}",
        {key: row[key] for key in keys},
    )


def peers(connection: Connection, row: Record, ciks: Sequence[int], unit: str) -> list[Record]:
    """Capex of these companies over the twelve months to the calendar quarter of a metric value.

    One record a company that has it, the largest first: ticker, value, and its newest filing
    behind it.
    """
    given = {key: row[key] for key in ("vintage", "calendar_quarter")}
    return records(
        connection, OF_THESE + SPENT_AND_FILED, given | {"ciks": list(ciks), "unit": unit}
    )


def industry_peers(connection: Connection, row: Record, unit: str) -> list[Record]:
    """The same of those that were summed up as the company's industry, in the market's file."""
    given = {key: row[key] for key in ("vintage", "calendar_quarter", "cik")}
    return records(connection, OF_INDUSTRY + SPENT_AND_FILED, given | {"unit": unit})


def assumption(connection: Connection, name: str) -> Record | None:
    """What is supposed under that name (low, mid, high, unit) and where it is from; None if not."""
    rows = records(connection, "select * from assumptions where name = $name", {"name": name})
    return rows[0] if rows else None
