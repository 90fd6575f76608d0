-- peers_capex among people_inputs: what a company's industry spent over the twelve months to one
-- calendar quarter, the company's own included; its industry is the SIC group of its capex_ttm in
-- metric_percentiles. Until those who made nine tenths of the quarter before have filed, there is
-- no sum: it would be of those who file early.

create or replace temp table spent as
select v.cik, u.word as unit, v.value, v.filed, left(v.sic, d.digits) as peer_group,
    v.period as place
from peer_values v
join packed.value_words u on u.number = v.unit
cross join (values (4), (3), (2)) as d(digits)
where v.metric = 'capex_ttm' and v.sic is not null;

create or replace temp table sums as
select s.peer_group, s.unit, s.place, sum(s.value) as value, count(*) as companies,
    max(s.filed) as filed, sum(b.value) as of_these_before
from spent s
left join spent b
    on b.cik = s.cik and b.peer_group = s.peer_group and b.unit = s.unit and b.place = s.place - 1
group by all;

create or replace temp table industry_capex as
select s.*, coalesce(s.of_these_before, 0) / b.value as filed_part
from sums s
left join sums b
    on b.peer_group = s.peer_group and b.unit = s.unit and b.place = s.place - 1 and b.value > 0;

delete from people_inputs where input = 'peers_capex';

insert into people_inputs by name
with found as (
    select v.*, p.peer_group, i.value as sum_of_group, i.companies, i.filed as filed_last,
        case
            when v.status <> 'ok' then 'its peers are those with capex, of which it has none'
            when p.cik is null then 'a later period of it ends in the same calendar quarter'
            when p.reason is not null then p.reason
            when i.filed_part < 0.9 then
                'of SIC ' || p.peer_group || ', those who spent '
                || floor(100 * i.filed_part)::integer
                || '% of the capex to the quarter before have filed this one'
        end as why_none
    from metric_values v
    left join metric_percentiles p
        on p.cik = v.cik and p.metric = v.metric and p.period_kind = v.period_kind
        and p.period_end = v.period_end and p.peer_kind = 'sic'
    left join industry_capex i
        on i.peer_group = p.peer_group and i.unit = p.unit
        and i.place = left(p.calendar_quarter, 4)::integer * 4
            + right(p.calendar_quarter, 1)::integer
    where v.metric = 'capex_ttm' and v.vintage = 'latest'
)
select
    ticker, cik, vintage, period_kind, fiscal_year, fiscal_quarter, period_end, calendar_quarter,
    'peers_capex' as input, if(why_none is null, sum_of_group, null) as value,
    if(why_none is null, unit, null) as unit, if(why_none is null, 'derived', null) as evidence,
    why_none as reason, '' as tag_scope, filed_last as filed,
    if(why_none is null, [{
        'kind': 'peers', 'value': null::double, 'day': null::date, 'published': null::date,
        'accession': null::varchar, 'source_url': null::varchar,
        'sentence': companies || ' companies of SIC ' || peer_group || ' that report in ' || unit
    }], null) as sources
from found;
