"""Reads of where a company stands among its peers, which only the market's file can tell."""

from typing import Any

from warehouse.connection import Connection
from warehouse.errors import WarehouseError
from warehouse.reads import CompanyName, listed, records

Record = dict[str, Any]
WHOLE_MARKET = "aisubsidy ingest bulk companyfacts.zip"
PERIOD = "if(period_kind = 'ttm', calendar_quarter, 'FY' || fiscal_year)"
PLACES = f"""
select {PERIOD} as period, *
from metric_percentiles
where cik = $cik and metric = coalesce($metric, metric)
    and {PERIOD} = coalesce($period, {PERIOD})
order by period_kind desc, period_end, metric, peer_kind desc
"""


def newest_period(connection: Connection, company: CompanyName) -> str:
    """The last calendar quarter for which a percentile of the company is known.

    WarehouseError where it has none, as in a file of few companies.
    """
    rows = records(
        connection,
        "select max(calendar_quarter) as newest from metric_percentiles "
        "where cik = $cik and period_kind = 'ttm' and percentile is not null",
        {"cik": company.cik},
    )
    newest: str | None = rows[0]["newest"]
    if newest is None:
        raise WarehouseError(
            f"no percentile of {company.ticker} in this database",
            "the whole market's, with industries, in which it has five peers or more",
            f"Run: {WHOLE_MARKET}, then the same with submissions.zip",
        )
    return newest


def places(
    connection: Connection, company: CompanyName, metric: str | None, period: str | None
) -> list[Record]:
    """Rows of metric_percentiles with their `period`, such as 2025Q4 or FY2025: oldest first,
    quarters before years.

    Of one indicator, one period or both; WarehouseError names what there is in their place.
    """
    given = {"cik": company.cik, "metric": metric, "period": period}
    found = records(connection, PLACES, given)
    if not found:
        raise _nowhere(connection, company, metric, period)
    return found


def _nowhere(
    connection: Connection, company: CompanyName, metric: str | None, period: str | None
) -> WarehouseError:
    known = records(connection, PLACES, {"cik": company.cik, "metric": None, "period": None})
    metrics = sorted({row["metric"] for row in known})
    if metric and metric not in metrics:
        return WarehouseError(
            f"no percentile of {company.ticker} by {metric!r}",
            f"one of {listed(metric, metrics)}",
            f"For example: aisubsidy peers {company.ticker}",
        )
    periods = [row["period"] for row in known if metric in (None, row["metric"])]
    return WarehouseError(
        f"no percentile of {company.ticker} for {period!r}",
        f"a period such as {', '.join(dict.fromkeys(periods[-1:] + periods[:1]))}",
        f"For example: aisubsidy peers {company.ticker}",
    )
