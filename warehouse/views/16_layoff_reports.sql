-- report_rows: every source's claim of a cut, each with an id of its own, before they are resolved
-- to events. Sources: texts (filings, exhibits, news), WARN notices, tracker exports, XBRL facts.

create or replace temp table text_reports as
select
    'text-' || md5(concat_ws('|', l.url, l.announced, l.positions_low, l.positions_high,
        l.percent_low, l.percent_high, l.charge_low_usd, l.charge_high_usd, l.kind, l.scope_name,
        l.cumulative)) as report_id,
    l.cik, l.company, l.announced, l.announced_precision, l.effective, l.published,
    l.positions_low, l.positions_high, l.positions_net, l.cumulative, l.cumulative_since,
    l.remaining_persons, l.percent_low, l.percent_high, l.percent_of, l.charge_low_usd,
    l.charge_high_usd, l.stage, l.kind, l.scope, l.scope_name, l.roles, l.attribution,
    l.attributed_by, l.attribution_sentence, l.other_attribution, l.other_attributed_by,
    l.other_attribution_sentence, l.sentence, l.confidence, l.document_form,
    case
        when l.document_form <> 'news' then 'filing'
        when o.cik is not null then 'company_news'
        else 'news'
    end as source,
    evidence_of(l.document_form, o.cik is not null) as evidence,
    l.url as source_url, l.accession, null::varchar as notice_id, null::integer as version
from base.layoff_claims l
left join company_hosts o on o.host = host_of(l.url) and o.cik = l.cik
where known(l.published)
qualify row_number() over (partition by report_id order by l.sentence) = 1;

create or replace temp table notice_reports as
select
    'warn-' || state || '-' || notice_id as report_id, cik, employer as company,
    coalesce(notice_date, effective_date) as announced, 'day' as announced_precision,
    effective_date as effective, coalesce(notice_date, effective_date) as published,
    workers as positions_low, workers as positions_high, false as cumulative,
    '' as percent_of, 'announced' as stage,
    if(kind ilike '%clos%', 'closure', 'layoff') as kind, 'site' as scope, state || ': ' || location as scope_name,
    '' as roles, 'unknown' as attribution, '' as attributed_by, '' as attribution_sentence,
    concat_ws(', ', 'WARN notice, ' || state, employer, nullif(location, ''),
        workers || ' workers', 'effective ' || effective_date) as sentence,
    1.0 as confidence, 'WARN' as document_form, 'warn' as source,
    'official_notice' as evidence, source_url, '' as accession, notice_id, version
from counted_notices()
where coalesce(notice_date, effective_date) is not null;

create or replace temp table tracker_row_reports as
select
    'tracker-' || row_id as report_id, cik, company, announced,
    'day' as announced_precision, announced as published, positions as positions_low,
    positions as positions_high, false as cumulative, percent as percent_low,
    percent as percent_high, if(percent is null, '', 'workforce') as percent_of,
    'announced' as stage, 'layoff' as kind, 'company' as scope, '' as scope_name, '' as roles,
    'unknown' as attribution, '' as attributed_by, '' as attribution_sentence,
    concat_ws(', ', 'Tracker row: ' || company, location, positions || ' laid off', percent || '%',
        announced) as sentence,
    0.8 as confidence, 'tracker' as document_form, 'tracker' as source, 'press' as evidence,
    source_url, '' as accession
from tracker_reports();

-- What a filing tags as positions of a plan. The period is all that says when.
create or replace temp table tagged_reports as
select
    'xbrl-' || md5(concat_ws('|', f.accession, f.tag, f.dimensions, f.period_start, f.period_end,
        f.value)) as report_id,
    f.cik, c.name as company, f.period_start as announced, 'year' as announced_precision,
    f.filed as published, f.value::bigint as positions_low, f.value::bigint as positions_high,
    false as cumulative, '' as percent_of, 'announced' as stage, 'layoff' as kind,
    'company' as scope, f.dimensions as scope_name, '' as roles, 'unknown' as attribution,
    '' as attributed_by, '' as attribution_sentence,
    concat_ws(' ', f.tag || ':', f.value::bigint, f.unit, nullif(f.dimensions, ''),
        f.period_start || ' to ' || f.period_end) as sentence,
    0.9 as confidence, f.form as document_form, 'filing' as source, 'reported' as evidence,
    f.source_url, f.accession
from facts f
join companies c on c.cik = f.cik
where f.taxonomy = 'us-gaap' and f.period_start is not null and f.value >= 1
    and f.tag in ('RestructuringAndRelatedCostNumberOfPositionsEliminated',
        'RestructuringAndRelatedCostExpectedNumberOfPositionsEliminated')
    and f.period_end - f.period_start between 300 and 380
qualify row_number() over (partition by report_id order by f.source_url) = 1;

create or replace temp table told_reports as
select * from text_reports
union all by name select * from notice_reports
union all by name select * from tracker_row_reports
union all by name select * from tagged_reports;

-- A subsidiary that goes by its own name is a unit of its owner: a tenth of it is not a tenth of all.
create or replace temp table report_rows as
with names as (
    select distinct company as name, published as seen
    from told_reports
    where scope = 'company' and source <> 'filing'
),
parts as (
    select name as company, seen as published, cik from owners_of('names') where is_part
)
select t.* replace (
    if(p.cik is null, t.scope, 'unit') as scope,
    if(p.cik is null, t.scope_name, t.company) as scope_name,
    if(p.cik is null or t.percent_of = '', t.percent_of, concat(t.percent_of, ' (', t.company, ')'))
        as percent_of)
from told_reports t
left join parts p
    on p.company = t.company and p.published = t.published and p.cik = t.cik
    and t.scope = 'company' and t.source <> 'filing';
