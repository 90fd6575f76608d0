-- peer_values: what companies are compared by, one row per (cik, metric, period). Money only where
-- its amount says something: who spends the most, who is the largest. Of two periods that end in
-- one quarter or fiscal year, the later one.

create or replace temp table compared as
select metric::packed.metric_name as metric
from metrics
where metric in ('capex', 'capex_ttm', 'revenue')
    or (unit in ('ratio', 'percent', 'quarters', 'days') and metric <> 'capex_share_of_peers');

create or replace temp table industry_codes as
select cik, if(regexp_full_match(sic, '0*[1-9]\d{1,3}'), lpad(sic, 4, '0'), null) as sic
from companies;

-- A period is the number of a calendar quarter, or of a fiscal year, which is the smaller.
create or replace temp table peer_values as
select
    v.cik, k.metric, k.period_kind, year_of(v.place)::smallint as fiscal_year, v.period_end,
    v.value, k.unit, v.filed,
    if(k.period_kind = 'ttm', year(v.period_end - 45) * 4 + quarter(v.period_end - 45),
        year_of(v.place))::smallint as period,
    c.sic, row_number() over () as id
from packed.value_rows v
join packed.value_kinds k on k.number = v.kind
join industry_codes c on c.cik = v.cik
where k.metric in (from compared) and k.vintage = 'latest' and k.status = 'ok'
    and k.period_kind in ('ttm', 'fiscal_year');

-- Few periods end in one quarter or year: they alone are ranked.
delete from peer_values
where id in (
    select v.id
    from peer_values v
    semi join (
        select cik, metric, period from peer_values group by all having count(*) > 1
    ) using (cik, metric, period)
    qualify row_number() over (
        partition by v.cik, v.metric, v.period order by v.period_end desc
    ) > 1
);

-- comparables: the same for the many rows to come; one comparison is that of a metric in one unit
-- and period.
create or replace temp table comparisons as
select metric, unit, period, row_number() over ()::integer as comparison
from (select distinct metric, unit, period from peer_values);

create or replace temp table comparables as
select v.id, v.cik, v.value, v.unit, v.sic, v.period, c.comparison
from peer_values v
join comparisons c on c.metric = v.metric and c.unit = v.unit and c.period = v.period;
