-- peer_inputs: the capex of the core cohort over the twelve months to one calendar quarter.
-- Companies that file by the year only are left out; if any other lacks the quarter, or files in
-- another currency, there is no sum.

create or replace temp table peer_inputs as
with spent as (
    select i.cik, i.ticker, i.vintage, i.calendar_quarter, i.value, i.unit, i.evidence, i.filed
    from input_values i
    join cohort h on h.cik = i.cik and h.cohort = 'core'
    where i.period_kind = 'ttm' and i.input = 'capex'
),
quarterly_filers as (
    select distinct cik, ticker from spent where value is not null
),
sums as (
    select q.calendar_quarter, q.vintage, sum(s.value) as value, count(distinct s.unit) as units,
        any_value(s.unit) as unit, max(s.filed) as filed,
        string_agg(f.ticker, ', ' order by f.ticker) filter (s.value is null) as lacking
    from (select distinct calendar_quarter, vintage from spent) q
    cross join quarterly_filers f
    left join spent s
        on s.cik = f.cik and s.calendar_quarter = q.calendar_quarter and s.vintage = q.vintage
    group by all
)
select
    p.cik, v.vintage, p.period_kind, p.fiscal_year, p.fiscal_quarter, p.period_end, p.input,
    if(s.lacking is null and s.units = 1, s.value, null) as value, s.unit, 'derived' as evidence,
    '' as tag_scope, s.filed,
    case
        when s.lacking is not null then 'no twelve months of capex of ' || s.lacking
        when s.units > 1 then 'the cohort files in more than one currency'
        when s.value is null then 'no company of the cohort has filed this quarter'
    end as reason,
    null::struct(kind varchar, "value" double, "day" date, published date, accession varchar,
        source_url varchar, sentence varchar)[] as sources
from people_spans p
cross join (values ('latest'), ('first_reported')) as v(vintage)
left join sums s
    on s.calendar_quarter = calendar_quarter_of(p.period_end) and s.vintage = v.vintage
where p.concept = 'peers_capex';
