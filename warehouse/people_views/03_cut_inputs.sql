-- cut_inputs: positions cut in the days of a span, by announcement or by effect. Plans, denials,
-- voluntary programmes and attrition are no cuts. Of a range its lower end counts; a cut without
-- a number counts as an event only. Where no source has ever told of a cut of the company, nothing
-- is known: not even none.

-- The report that an event's number rests on, to lead to.
create or replace temp table event_sources as
select m.event_id, r.sentence, r.source_url, r.accession, r.published
from layoff_event_reports m
join layoff_reports r on r.report_id = m.report_id
join evidence_order o on o.evidence = r.evidence
qualify row_number() over (
    partition by m.event_id
    order by (r.positions_low is null and r.positions_high is null), o.rank, r.published,
        r.report_id) = 1;

create or replace temp table cuts_known as
select
    e.event_id, e.cik, e.announced, coalesce(e.effective, e.announced) as done,
    coalesce(e.positions, e.positions_low) as positions, e.evidence, s.sentence, s.source_url,
    s.accession, s.published
from layoff_events e
left join event_sources s on s.event_id = e.event_id
where e.kind in ('layoff', 'closure', 'performance') and e.stage not in ('planned', 'denied');

create or replace temp table cut_windows as
select
    *,
    case when concept like '%24m' then (last_day - interval 2 year)::date else first_day end
        as since,
    concept = 'cuts_done' as by_effect
from people_spans
where concept in ('cuts', 'cuts_done', 'cuts_24m', 'cut_events_24m');

create or replace temp table cut_inputs as
with told as (
    select cik, max(o.rank) as weakest
    from cuts_known k join evidence_order o on o.evidence = k.evidence
    group by cik
),
within_days as (
    select w.*, k.event_id, k.positions, k.evidence, k.announced, k.sentence, k.source_url,
        k.accession, k.published
    from cut_windows w
    left join cuts_known k
        on k.cik = w.cik and if(w.by_effect, k.done, k.announced) > w.since
        and if(w.by_effect, k.done, k.announced) <= w.last_day
),
summed as (
    select
        cik, period_kind, fiscal_year, fiscal_quarter, period_end, input, concept,
        coalesce(sum(positions), 0)::double as persons, count(event_id)::double as events,
        max(o.rank) as weakest, max(announced) as newest,
        list({'kind': 'layoff_event', 'value': positions::double, 'day': announced,
            'published': published, 'accession': accession, 'source_url': source_url,
            'sentence': event_id || ': ' || sentence} order by announced, event_id)
            filter (event_id is not null) as sources
    from within_days d
    left join evidence_order o on o.evidence = d.evidence
    group by all
)
select
    s.cik, s.period_kind, s.fiscal_year, s.fiscal_quarter, s.period_end, s.input,
    case when t.cik is null then null
        when s.concept = 'cut_events_24m' then s.events else s.persons end as value,
    if(s.concept = 'cut_events_24m', 'count', 'persons') as unit, o.evidence, '' as tag_scope,
    s.newest as filed,
    if(t.cik is null, 'no source tells of a cut of this company', null) as reason, s.sources
from summed s
left join told t on t.cik = s.cik
left join evidence_order o on o.rank = coalesce(s.weakest, t.weakest);
