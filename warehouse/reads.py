"""Named reads of the published file: small frames for people, and the frame metrics work on."""

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb

from warehouse.cohort import CORE, members
from warehouse.connection import Connection
from warehouse.errors import WarehouseError
from warehouse.literals import with_literals

if TYPE_CHECKING:
    import pandas as pd

MEMBER_LIMIT = 12  # names listed in an error message


class CompanyName(NamedTuple):
    """Who a ticker stands for."""

    ticker: str
    cik: int
    name: str


def cohort() -> list[CompanyName]:
    """The core companies, in the order of `seeds/cohort.csv`: those of the offline mirror."""
    return [CompanyName(*member[:3]) for member in members() if member.cohort == CORE]


def company_names() -> list[tuple[Any, ...]]:
    """Names that companies, and what they own, went by: rows of `seeds/company_names.csv`."""
    path = Path(__file__).parent / "seeds" / "company_names.csv"
    return duckdb.read_csv(str(path), header=True).fetchall()


def concept_tags() -> set[tuple[str, str]]:
    """(taxonomy, tag) of every tag that gives a concept its value."""
    rows = duckdb.read_csv(str(Path(__file__).parent / "seeds" / "concept_tags.csv"), header=True)
    return {(row[1], row[2]) for row in rows.fetchall()}


INPUTS = """
select * exclude (concept, basis, by_year, place) from input_values
union all by name
select * exclude (sources) from people_inputs
"""


def input_frame(connection: Connection) -> "pd.DataFrame":
    """What metrics.evaluate takes: inputs from statements and from texts, without their sources."""
    return connection.execute(INPUTS).df()


def latest_inputs(
    connection: Connection, names: Sequence[str], cik: int | None = None
) -> "pd.DataFrame":
    """Those of these names as filed last, of all companies or of one."""
    return connection.execute(
        f"select * from ({INPUTS}) where vintage = 'latest' and list_contains($names, input) "
        "and cik = coalesce($cik, cik)",
        {"names": list(names), "cik": cik},
    ).df()


def report_frame(connection: Connection) -> "pd.DataFrame":
    """What metrics.events.resolve takes: the reports of companies we know, one row a claim."""
    return connection.execute(
        "select r.* from report_rows r join companies c on c.cik = r.cik"
    ).df()


def event_ids(connection: Connection) -> "pd.DataFrame":
    """The event that each report went to in earlier runs: report_id, event_id."""
    return connection.execute("select report_id, event_id from base.event_ids").df()


def headcount_frame(connection: Connection) -> "pd.DataFrame":
    """Counts of a company's people by day, as the events' percents are taken of."""
    return connection.execute(
        "select cik, as_of, headcount_persons from headcount where as_of is not null"
    ).df()


def newest_filings(connection: Connection, limit: int) -> list[dict[str, Any]]:
    """The filings filed last: ticker, form, filed, source_url."""
    return records(
        connection,
        "select c.ticker, f.form, f.filed, filing_url(f.cik, f.accession) as source_url "
        "from filings f join companies c on c.cik = f.cik "
        "order by f.filed desc, c.ticker, f.accession limit $limit",
        {"limit": limit},
    )


def find_company(
    connection: Connection, ticker: str, *, next_step: str | None = None
) -> CompanyName:
    """The company of a ticker, any of its share classes; WarehouseError names near ones, and the
    ``next_step``, by default how one company is added."""
    found = _company(connection, ticker)
    if found:
        return found
    known = [row[0] for row in connection.execute("select ticker from companies").fetchall()]
    raise WarehouseError(
        f"no company {ticker!r} in the database",
        f"one of {listed(ticker.upper(), known)}",
        next_step or f"To add it from SEC: aisubsidy run --live --tickers {ticker.upper()}",
    )


def has_company(connection: Connection, ticker: str) -> bool:
    """Whether a ticker, any of a company's share classes, is in the published file."""
    return _company(connection, ticker) is not None


def _company(connection: Connection, ticker: str) -> CompanyName | None:
    rows = records(
        connection,
        "select ticker, cik, name from companies "
        "where upper($ticker) in (ticker, 'CIK' || lpad(cik::varchar, 10, '0')) "
        "union all select c.ticker, c.cik, c.name from companies c join tickers t using (cik) "
        "where t.ticker = upper($ticker) limit 1",
        {"ticker": ticker},
    )
    return CompanyName(**rows[0]) if rows else None


def check_metric(connection: Connection, metric: str) -> None:
    """WarehouseError, with near names, when there is no such indicator."""
    known = [row[0] for row in connection.execute("select metric from metrics").fetchall()]
    if metric not in known:
        raise WarehouseError(
            f"no indicator {metric!r}",
            f"one of {listed(metric, known)}",
            'To see all: aisubsidy query "select metric, title from metrics"',
        )


def metric_history(connection: Connection, ticker: str, vintage: str) -> list[dict[str, Any]]:
    """All indicator values of one company in one vintage, oldest first."""
    return records(
        connection,
        "select * from metric_values where ticker = $ticker and vintage = $vintage "
        "order by period_end, metric, period_kind",
        {"ticker": ticker, "vintage": vintage},
    )


def metric_value(
    connection: Connection, ticker: str, metric: str, period: str
) -> list[dict[str, Any]]:
    """One indicator and period in every vintage and period kind it has: rows of metric_values.

    ``period`` is a calendar quarter ("2025Q4") or a fiscal year ("FY2025"), as that of a plan is.
    WarehouseError names the periods there are.
    """
    if period.upper().startswith("FY"):
        where = "period_kind in ('fiscal_year', 'guided_year') and 'FY' || fiscal_year = $period"
    else:
        where = "period_kind not in ('fiscal_year', 'guided_year') and calendar_quarter = $period"
    rows = records(
        connection,
        f"select * from metric_values where ticker = $ticker and metric = $metric and {where} "
        "order by period_kind, vintage desc",
        {"ticker": ticker, "metric": metric, "period": period.upper()},
    )
    if not rows:
        raise WarehouseError(
            f"no {metric} of {ticker} for {period!r}",
            _periods(connection, ticker, metric),
            f"For example: aisubsidy show {ticker}",
        )
    return rows


def metric_sources(connection: Connection, row: dict[str, Any]) -> list[dict[str, Any]]:
    """The inputs of one metric value and the filed numbers behind each: rows of metric_inputs."""
    keys = ("ticker", "cik", "metric", "vintage", "period_kind", "period_end")
    matches = " and ".join(f"{key} = ${key}" for key in keys)
    return records(
        connection,
        f"select * exclude ({', '.join(keys)}, calendar_quarter) from metric_inputs "
        f"where {matches} "
        "order by input, fact_end desc, fact_start, fact_weight desc, accession",
        {key: row[key] for key in keys},
    )


def year_check_counts(connection: Connection) -> tuple[int, int]:
    """(n, m): of m closed fiscal years with four quarters, n whose quarters add up to the year.

    Counted over capex, revenue and operating cash flow.
    """
    row = connection.execute(
        "select count(*) filter (agrees), count(*) from year_checks "
        "where concept in ('capex', 'revenue', 'operating_cash_flow')"
    ).fetchone()
    return (row[0], row[1]) if row else (0, 0)


def latest_run(connection: Connection) -> dict[str, Any]:
    """The run that published this file: a row of `runs`."""
    rows = records(connection, "select * from runs order by started desc limit 1", {})
    if not rows:
        raise WarehouseError("a database without a run", "one", "Run: aisubsidy run")
    return rows[0]


def has_facts(connection: Connection) -> bool:
    """Whether the published file has a number of any company."""
    return connection.execute("select 1 from vintages limit 1").fetchone() is not None


def findings(connection: Connection) -> "pd.DataFrame":
    """All findings, the grave ones first."""
    return connection.execute(
        "select severity, kind, ticker, concept, period_end, detail from findings order by "
        "case severity when 'error' then 0 when 'warning' then 1 else 2 end, "
        "kind, ticker, concept, period_end"
    ).df()


def common_quarter(connection: Connection, tickers: list[str]) -> str | None:
    """The latest calendar quarter that most of the companies have trailing twelve months for."""
    row = connection.execute(
        """
        select calendar_quarter
        from metric_values
        where vintage = 'latest' and status = 'ok' and metric = 'capex_to_revenue'
            and period_kind = 'ttm' and list_contains($tickers, ticker)
        group by calendar_quarter
        order by count(*) desc, calendar_quarter desc
        limit 1
        """,
        {"tickers": tickers},
    ).fetchone()
    return row[0] if row else None


def panel(
    connection: Connection, metrics: list[str], tickers: list[str], quarter: str
) -> list[dict[str, Any]]:
    """Indicators over the twelve months to one calendar quarter, companies side by side.

    One record per (ticker, metric) that has a row: value, unit, status, reason, evidence, and
    the newest filing that stands behind it.
    """
    return records(
        connection,
        """
        select v.ticker, v.metric, v.value, v.unit, v.status, v.reason, v.evidence, v.filed,
            v.period_end, v.calendar_quarter,
            (select arg_max(i.source_url, i.filed) from metric_inputs i
                where i.cik = v.cik and i.ticker = v.ticker and i.metric = v.metric
                and i.vintage = v.vintage and i.period_kind = v.period_kind
                and i.period_end = v.period_end) as source_url
        from metric_values v
        where v.vintage = 'latest' and v.period_kind = 'ttm' and v.calendar_quarter = $quarter
            and list_contains($metrics, v.metric) and list_contains($tickers, v.ticker)
        """,
        {"metrics": metrics, "tickers": tickers, "quarter": quarter},
    )


def newest_period(connection: Connection, ticker: str) -> str | None:
    """The calendar quarter of the newest period the company has filed anything for."""
    row = connection.execute(
        "select max(calendar_quarter) from metric_values "
        "where ticker = ? and period_kind <> 'guided_year'",
        [ticker],
    ).fetchone()
    return row[0] if row else None


def query(connection: Connection, sql: str) -> "pd.DataFrame":
    """Any SQL, on the published file, which is open read only; WarehouseError if it is wrong."""
    try:
        if not connection.extract_statements(sql):
            raise duckdb.ParserException("no statement")
        return connection.execute(sql).df()
    except duckdb.InterruptException:
        raise
    except duckdb.Error as error:
        lines = [line for line in str(error).splitlines() if line.strip()]
        raise WarehouseError(
            " ".join(lines[:2]).strip(),
            "SQL that reads the published tables",
            'To see them: aisubsidy query "select * from dictionary"',
        ) from error


def records(connection: Connection, sql: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a query with a value for each $name in it, each row as a dict by column."""
    result = connection.execute(with_literals(sql, values))
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _periods(connection: Connection, ticker: str, metric: str) -> str:
    row = connection.execute(
        "select min(calendar_quarter), max(calendar_quarter), min(fiscal_year), max(fiscal_year), "
        "bool_or(period_kind not in ('fiscal_year', 'guided_year')) "
        "from metric_values where ticker = $ticker and metric = $metric",
        {"ticker": ticker, "metric": metric},
    ).fetchone()
    if not row or row[0] is None:
        return f"a period in which {ticker} reported"
    first_quarter, last_quarter, first_year, last_year, by_quarter = row
    if not by_quarter:
        return f"a fiscal year from FY{first_year} to FY{last_year}"
    return (
        f"a calendar quarter from {first_quarter} to {last_quarter}, "
        f"or a fiscal year such as FY{last_year}"
    )


def listed(wanted: str, known: list[str]) -> str:
    """Known names near to the one that was wanted, else the first, and how many more there are."""
    near = difflib.get_close_matches(wanted, known, n=MEMBER_LIMIT, cutoff=0.5)
    names = near or sorted(known)[:MEMBER_LIMIT]
    more = f" and {len(known) - len(names)} more" if len(known) > len(names) else ""
    return ", ".join(names) + more
