"""Reads of what stands behind one metric value, beyond the filed numbers of metric_inputs."""

from collections.abc import Sequence
from typing import Any

from warehouse.connection import Connection
from warehouse.reads import records

Record = dict[str, Any]


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


def peers(connection: Connection, row: Record, ciks: Sequence[int]) -> list[Record]:
    """Capex of these companies over the twelve months to the calendar quarter of a metric value.

    One record a company that has it: ticker, value, and its newest filing behind it.
    """
    return records(
        connection,
        """
        select v.ticker, v.value, v.unit, v.period_end, max(i.filed) as filed,
            arg_max(i.accession, i.filed) as accession, arg_max(i.source_url, i.filed) as source_url
        from metric_values v
        join metric_inputs i
            on i.cik = v.cik and i.metric = v.metric and i.vintage = v.vintage
            and i.period_kind = v.period_kind and i.period_end = v.period_end
        where v.metric = 'capex_ttm' and v.status = 'ok' and v.vintage = $vintage
            and v.calendar_quarter = $calendar_quarter and list_contains($ciks, v.cik)
        group by all
        order by v.ticker
        """,
        {key: row[key] for key in ("vintage", "calendar_quarter")} | {"ciks": list(ciks)},
    )


def assumption(connection: Connection, name: str) -> Record | None:
    """What is supposed under that name (low, mid, high, unit) and where it is from; None if not."""
    rows = records(connection, "select * from assumptions where name = $name", {"name": name})
    return rows[0] if rows else None
