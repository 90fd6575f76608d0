"""Named reads of the published file for the report: values with their filings, events, findings.

All of them take tickers and calendar quarters as lists, and go over whole tables at once.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from warehouse.connection import Connection
from warehouse.reads import records

Record = dict[str, Any]


class Series(NamedTuple):
    """Where a column of the report takes its value from: the first of these with one."""

    name: str
    metric: str
    period_kind: str
    place: int


# Of a company that files by the year only, the year that ends in the quarter.
CELLS = """
with series as (
    select unnest($names) as name, unnest($metrics) as metric,
        unnest($kinds) as period_kind, unnest($places) as place
),
chosen as (
    select s.name, s.place, v.*
    from metric_values v
    join series s on s.metric = v.metric and s.period_kind = v.period_kind
    where list_contains($tickers, v.ticker) and list_contains($quarters, v.calendar_quarter)
    qualify row_number() over (
        partition by v.ticker, v.vintage, v.calendar_quarter, s.name
        order by (v.status <> 'ok'), s.place, v.period_end desc) = 1
),
periods as (
    select distinct cik, vintage, period_kind, period_end from chosen where status = 'ok'
),
filed as (
    select * exclude (accession), filing_url(cik, accession) as url
    from (
        select f.cik, f.vintage, f.period_kind, f.period_end, f.input, max(f.filed) as filed,
            arg_max(f.accession, f.filed::varchar || f.accession) as accession
        from input_facts f
        semi join periods p on p.cik = f.cik and p.vintage = f.vintage
            and p.period_kind = f.period_kind and p.period_end = f.period_end
        group by all
    )
),
told as (
    select p.cik, p.vintage, p.period_kind, p.period_end, p.input, max(p.source.published) as filed,
        arg_max(p.source.source_url, p.source.published::varchar || p.source.source_url) as url
    from (select * exclude (sources), unnest(sources) as source from people_inputs) p
    semi join periods k on k.cik = p.cik and k.vintage = p.vintage
        and k.period_kind = p.period_kind and k.period_end = p.period_end
    where p.source.source_url <> ''
    group by all
),
inputs as (
    select metric, unnest(string_split(inputs, ', ')) as input from metrics
),
behind as (
    select distinct c.ticker, c.vintage, c.calendar_quarter, c.name, i.input, n.url, n.filed
    from chosen c
    join inputs i on i.metric = c.metric
    join (from filed union all from told) n on n.cik = c.cik and n.vintage = c.vintage
        and n.period_kind = c.period_kind and n.period_end = c.period_end and n.input = i.input
    where c.status = 'ok'
),
linked as (
    select ticker, vintage, calendar_quarter, name,
        list(input order by filed desc, url, input) as inputs,
        list(url order by filed desc, url, input) as urls
    from behind
    group by all
)
select c.ticker, c.vintage, c.calendar_quarter, c.name, c.period_kind, c.period_end, c.value,
    c.unit, c.status, c.reason, c.evidence, l.inputs, l.urls
from chosen c
left join linked l on l.ticker = c.ticker and l.vintage = c.vintage
    and l.calendar_quarter = c.calendar_quarter and l.name = c.name
order by c.ticker, c.vintage, c.calendar_quarter, c.name
"""
COMPANIES = """
select c.ticker, c.cik, c.name, c.fiscal_year_end, c.cohort,
    (select arg_max(v.unit, v.period_end) from metric_values v
        where v.ticker = c.ticker and v.metric = 'capex' and v.status = 'ok') as currency
from companies c
order by c.cohort <> 'core', c.ticker
"""
QUARTERS = """
select calendar_quarter
from metric_values
where metric = 'capex_ttm' and status = 'ok' and vintage = 'latest'
group by calendar_quarter
order by calendar_quarter desc
limit $count
"""
SHARED = """
with there as (
    select calendar_quarter, ticker
    from panel
    where metric = 'capex_to_revenue' and status = 'ok' and list_contains($tickers, ticker)
)
select calendar_quarter
from there
group by calendar_quarter
having 3 * count(*) >= 2 * (select count(distinct ticker) from there)
order by calendar_quarter desc
limit 1
"""
LARGEST = """
select ticker
from metric_values
where metric = 'capex_ttm' and status = 'ok' and vintage = 'latest' and unit = 'USD'
group by ticker
order by arg_max(value, period_end) desc, ticker
limit $count
"""
EVENTS = """
select e.* exclude (cik), r.reports as reports_of
from layoff_events e
left join (
    select event_id, list({
        'published': published, 'source': source, 'evidence': evidence, 'sentence': sentence,
        'source_url': source_url
    } order by published, report_id) as reports
    from layoff_reports
    group by event_id
) r on r.event_id = e.event_id
where list_contains($tickers, e.ticker)
order by e.announced desc, e.event_id
"""
SIGNALS = """
select ticker, kind, observed, detail, confidence, sentence, source_url, evidence
from signals
where list_contains($tickers, ticker) and kind not in ('layoff', 'capex_guidance')
order by observed desc, ticker, kind, source_url, sentence
"""
GUIDANCE = """
select g.ticker, g.fiscal_period, g.low_usd, g.high_usd, g.form, g.direction, g.basis, g.announced,
    g.evidence, g.sentence, g.source_url, a.actual, a.status as actual_status,
    a.reason as actual_reason
from guidance g
left join guidance_actuals a on a.cik = g.cik and a.concept = g.concept
    and a.fiscal_period = g.fiscal_period and a.basis = g.basis
where list_contains($tickers, g.ticker) and g.concept = 'capex'
order by g.announced desc, g.ticker, g.fiscal_period, g.source_url
"""
HEADCOUNT = """
select ticker, as_of, headcount_persons, basis, approximate, evidence, sentence, source_url
from headcount
where list_contains($tickers, ticker) and as_of is not null
qualify row_number() over (
    partition by ticker, as_of, basis order by (evidence = 'press'), published, source_url) = 1
order by as_of desc, ticker, basis
"""
SCENARIOS = """
select ticker, calendar_quarter, scenario, factor, quarter, measure, value, unit, status, reason
from scenarios
where list_contains($tickers, ticker)
order by ticker, scenario, factor, measure, quarter
"""
SUPPOSED = """
select distinct ticker, scenario, factor, parameters
from scenarios
where list_contains($tickers, ticker)
order by ticker, scenario, factor, length(parameters) desc, parameters
"""
FINDINGS = """
select severity, kind, ticker, concept, period_end, detail
from findings
where severity <> 'info' and list_contains($tickers, ticker)
order by severity, kind, ticker, concept, period_end, detail
limit $count
"""
FINDING_COUNTS = """
select severity, kind, count(*) as number, count(distinct ticker) as companies
from findings
group by severity, kind
order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, kind
"""
AS_OF = """
select
    (select max(filed) from metric_values) as newest_filing,
    (select arg_max(source, started) from runs) as source,
    (select arg_max(as_of, started) from runs) as as_of,
    (select arg_max(version, started) from runs) as version,
    (select count(*) from companies) as companies,
    (select count(*) from facts) as facts
"""


def cells(
    connection: Connection,
    series: Sequence[Series],
    tickers: Sequence[str],
    quarters: Sequence[str],
) -> list[Record]:
    """One record a ticker, vintage, calendar quarter and column: the value, or why there is none.

    Columns: period_kind and period_end it is of, value, unit, status, reason, evidence, and what
    stands behind it, the newest first: inputs, and beside each its filing or article in urls.
    """
    names, metrics, kinds, places = (list(part) for part in zip(*series, strict=True))
    return records(
        connection,
        CELLS,
        {
            "names": names,
            "metrics": metrics,
            "kinds": kinds,
            "places": places,
            "tickers": list(tickers),
            "quarters": list(quarters),
        },
    )


def companies(connection: Connection) -> list[Record]:
    """Every company, the core ones first: ticker, cik, name, fiscal_year_end, cohort, currency."""
    return records(connection, COMPANIES, {})


def newest_quarters(connection: Connection, count: int) -> list[str]:
    """The newest calendar quarters with twelve months of capex of any company, oldest first."""
    rows = records(connection, QUARTERS, {"count": count})
    return [row["calendar_quarter"] for row in reversed(rows)]


def newest_shared(connection: Connection, tickers: Sequence[str]) -> str | None:
    """The newest calendar quarter that two thirds of these companies have; None if none has any."""
    rows = records(connection, SHARED, {"tickers": list(tickers)})
    return str(rows[0]["calendar_quarter"]) if rows else None


def largest_spenders(connection: Connection, count: int) -> list[str]:
    """Tickers of the companies with the most capex in their newest twelve months, in dollars."""
    return [row["ticker"] for row in records(connection, LARGEST, {"count": count})]


def told(connection: Connection, tickers: Sequence[str]) -> dict[str, list[Record]]:
    """What texts say of these companies: events (with their reports), signals, guidance,
    headcount; and what is supposed of them: scenarios, and the parameters of each."""
    named = {
        "events": EVENTS,
        "signals": SIGNALS,
        "guidance": GUIDANCE,
        "headcount": HEADCOUNT,
        "scenarios": SCENARIOS,
        "supposed": SUPPOSED,
    }
    values = {"tickers": list(tickers)}
    return {name: records(connection, sql, values) for name, sql in named.items()}


def findings(connection: Connection, tickers: Sequence[str], count: int) -> list[Record]:
    """Errors and warnings of these companies, the grave ones first, at most ``count``."""
    return records(connection, FINDINGS, {"tickers": list(tickers), "count": count})


def finding_counts(connection: Connection) -> list[Record]:
    """How many findings of each kind there are, and of how many companies."""
    return records(connection, FINDING_COUNTS, {})


def assumptions(connection: Connection) -> list[Record]:
    """What is supposed, with its source: name, low, mid, high, unit, source, note."""
    return records(connection, "select * from assumptions order by name", {})


def as_of(connection: Connection) -> Record:
    """What the data are: newest_filing, source, as_of, version, companies, facts."""
    return records(connection, AS_OF, {})[0]
