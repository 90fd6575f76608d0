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
    v.cik, v.metric, v.period_kind, v.fiscal_year, v.period_end, v.value, v.unit, v.filed,
    if(v.period_kind = 'ttm', year(v.period_end - 45) * 4 + quarter(v.period_end - 45),
        v.fiscal_year)::smallint as period,
    c.sic, row_number() over () as id
from packed.value_rows v
join compared m on m.metric = v.metric
join industry_codes c on c.cik = v.cik
where v.vintage = 'latest' and v.status = 'ok' and v.period_kind in ('ttm', 'fiscal_year');

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
