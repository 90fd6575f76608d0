"""The published file: built whole beside the old one, then put in its place in one step.

A reader is never blocked and never sees half a run: one that has the old file open keeps it.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from warehouse import packed
from warehouse.connection import Connection, attach, newest_version
from warehouse.dictionary import dictionary_rows
from warehouse.panel import create_panel
from warehouse.peers import create_percentiles

# A view: each trailing-twelve-month value rests on up to eight filed numbers, and storing them
# for every value of every company would dwarf the facts themselves.
METRIC_INPUTS = """
create or replace view metric_inputs as
with inputs as (
    select metric, unnest(string_split(inputs, ', ')) as input from metrics
),
filed as (
    select
        v.ticker, v.cik, v.metric, v.vintage, v.period_kind, v.period_end, v.calendar_quarter,
        i.input, w.value as input_value, w.unit as input_unit, w.reason as input_reason,
        'xbrl_fact' as source_kind, f.tag, f.period_start as fact_start, f.fact_end,
        f.value as fact_value, f.weight as fact_weight, f.accession, f.filed,
        filing_url(v.cik, f.accession) as source_url, null::varchar as sentence
    from metric_values v
    join inputs i on i.metric = v.metric
    join input_values w
        on w.cik = v.cik and w.vintage = v.vintage and w.period_kind = v.period_kind
        and w.period_end = v.period_end and w.input = i.input
    left join input_facts f
        on f.cik = w.cik and f.vintage = w.vintage and f.period_kind = w.period_kind
        and f.period_end = w.period_end and f.input = w.input
),
told as (
    select
        v.ticker, v.cik, v.metric, v.vintage, v.period_kind, v.period_end, v.calendar_quarter,
        i.input, p.value as input_value, p.unit as input_unit, p.reason as input_reason,
        unnest(if(len(p.sources) > 0, p.sources, [null])) as source
    from metric_values v
    join inputs i on i.metric = v.metric
    join people_inputs p
        on p.cik = v.cik and p.vintage = v.vintage and p.period_kind = v.period_kind
        and p.period_end = v.period_end and p.input = i.input
)
from filed
union all
select
    * exclude (source), coalesce(source.kind, 'none'), null, null, source.day, source.value, 1,
    source.accession, source.published, source.source_url, source.sentence
from told
"""


# What was read from texts and lists, and the day from which it was known.
CLAIMS = {
    **{
        f"{kind}_claims": "published"
        for kind in ("headcount", "layoff", "guidance", "signal", "obligation", "pay")
    },
    "stories": "coalesce(published::date, date '0001-01-01')",
    "warn_notices": "coalesce(received_date, notice_date, effective_date, date '0001-01-01')",
    "tracker_rows": "greatest(announced, date_added)",
}


@contextmanager
def building(
    connection: Connection, path: Path, *, begins_as: Path | None = None
) -> Iterator[None]:
    """Within the block a new file is in use as `target`; at its end it takes the place of ``path``.

    ``begins_as``: the file that the new one begins as a copy of, such as the old one; None is an
    empty one. On any error the old file stays as it is and the half-built one is removed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    _remove(new)
    if begins_as:
        shutil.copyfile(begins_as, new)
    attach(connection, new, "target", whole_or_gone=True)
    connection.execute("use target")
    try:
        yield
        connection.execute("checkpoint target")
    except BaseException:
        # On a full disk even letting go of the file fails; the first error says why.
        with suppress(duckdb.Error):
            _detach(connection)
        _remove(new)
        raise
    _detach(connection)
    _sync(new)
    new.replace(path)
    _sync(path.parent)


# Reports of companies that we know resolve to events; the others stay reports.
LAYOFF_REPORTS = """
create or replace table layoff_reports as
select
    c.ticker, r.cik, r.company, r.announced::date as announced, r.announced_precision,
    r.effective::date as effective, r.positions_low, r.positions_high, r.positions_net,
    r.cumulative, r.remaining_persons, r.percent_low, r.percent_high, r.percent_of,
    r.charge_low_usd, r.charge_high_usd, r.stage, r.kind, r.scope, r.scope_name, r.roles,
    r.attribution, r.attributed_by, r.attribution_sentence,
    coalesce(r.other_attribution, 'unknown') as other_attribution,
    coalesce(r.other_attributed_by, '') as other_attributed_by,
    coalesce(r.other_attribution_sentence, '') as other_attribution_sentence,
    r.sentence, r.confidence, r.source,
    r.evidence, r.document_form, r.published, r.accession, r.source_url, r.report_id, m.event_id
from report_rows r
left join companies c on c.cik = r.cik
left join membership_rows m on m.report_id = r.report_id
order by ticker, r.company, r.announced, r.report_id
"""
LAYOFF_EVENTS = """
create or replace table layoff_events as
select
    e.event_id, c.ticker, e.cik::bigint as cik, e.announced::date as announced,
    e.announced_precision, e.effective::date as effective, e.positions::bigint as positions,
    e.positions_low::bigint as positions_low, e.positions_high::bigint as positions_high,
    e.positions_basis, e.percent::double as percent, e.percent_of::varchar as percent_of,
    e.charge_low_usd::bigint as charge_low_usd, e.charge_high_usd::bigint as charge_high_usd,
    e.stage, e.kind, e.scope, e.scope_name, e.evidence,
    e.attribution_employer, e.attribution_employer_sentence, e.attribution_press,
    e.attribution_press_sentence, e.reports::bigint as reports, e.conflict::varchar as conflict,
    e.sum_with::varchar as sum_with
from event_rows e
join companies c on c.cik = e.cik
order by ticker, announced, event_id
"""
LAYOFF_EVENT_REPORTS = """
create or replace table layoff_event_reports as
select m.event_id, m.report_id, m.role, m.why
from membership_rows m
where m.event_id is not null
order by all
"""


def store_events(connection: Connection, events: pd.DataFrame, memberships: pd.DataFrame) -> None:
    """Creates layoff_reports, layoff_events, and layoff_event_reports, which says why they join."""
    connection.register("event_rows", events)
    connection.register("membership_rows", memberships)
    for sql in (LAYOFF_REPORTS, LAYOFF_EVENTS, LAYOFF_EVENT_REPORTS):
        connection.execute(sql)
    connection.unregister("event_rows")
    connection.unregister("membership_rows")


def copy_sources(connection: Connection, as_of: date | None) -> None:
    """Copies what the sources gave, apart from facts (derive does those), into the new file.

    Filings of after ``as_of`` stay out.
    """
    for table in ("tickers", "documents", "runs"):
        connection.execute(f"create table {table} as from base.{table} order by all")
    connection.execute(
        "create table filings as from base.filings where filed <= ? order by all",
        [as_of or date.max],
    )
    for table, known in CLAIMS.items():
        connection.execute(
            f"create table {table} as from base.{table} where {known} <= ? order by all",
            [as_of or date.max],
        )
    connection.execute("create table event_ids as from base.event_ids order by all")
    connection.execute(
        "create table schema_version as select ?::integer as version", [newest_version()]
    )


def store_metrics(
    connection: Connection, blocks: Iterable[pd.DataFrame], catalogue: Sequence[dict[str, Any]]
) -> tuple[int, int]:
    """Creates metric_values, metrics, and metric_inputs, which leads each value to its filings.

    ``blocks``: the values of some companies at a time, in the order of their tickers. Returns how
    many values have a number, and how many there are.
    """
    connection.register("catalogue_rows", pd.DataFrame(list(catalogue)))
    connection.execute("create or replace table metrics as from catalogue_rows order by metric")
    connection.unregister("catalogue_rows")
    packed.create_values(connection)
    ok = rows = 0
    words = packed.ValueWords()
    for values in blocks:
        packed.append_values(connection, values, words)
        ok, rows = ok + int((values["status"] == "ok").sum()), rows + len(values)
    connection.execute(METRIC_INPUTS)
    create_panel(connection)
    create_percentiles(connection)
    return ok, rows


def store_scenarios(connection: Connection, scenarios: pd.DataFrame) -> None:
    """Creates `scenarios`: what would be, apart from metric_values, which were measured."""
    connection.register("scenario_rows", scenarios)
    connection.execute(
        "create or replace table scenarios as "
        "select ticker::varchar as ticker, cik::bigint as cik, "
        "calendar_quarter::varchar as calendar_quarter, scenario, factor, "
        "quarter::integer as quarter, measure, value::double as value, unit::varchar as unit, "
        "status, reason::varchar as reason, evidence, parameters from scenario_rows "
        "order by ticker, scenario, factor, measure, quarter"
    )
    connection.unregister("scenario_rows")


def store_dictionary(connection: Connection) -> None:
    """Creates `dictionary`: each public table and column, its type, unit and meaning."""
    connection.register("dictionary_rows", pd.DataFrame(dictionary_rows()))
    connection.execute("create or replace table dictionary as from dictionary_rows")
    connection.unregister("dictionary_rows")


def _detach(connection: Connection) -> None:
    connection.execute("use base")
    connection.execute("detach target")


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".wal").unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Waits until the file, or the folder's list of names, is on the disk itself."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
