-- year_checks: for each closed fiscal year with four quarters, do they add up to the year?
-- One row per (company, concept, fiscal_year), latest vintage, flows on their own basis.

create or replace table year_checks as
with latest as (
    from versions
    where known_until = date '9999-12-31' and how <> 'combined' and period_start is not null
),
quarters as (
    select cik, concept, basis, fiscal_year, sum(value) as quarters_sum, min(unit) as unit,
        string_agg(distinct tag, ', ' order by tag) as tags
    from latest
    where fiscal_quarter > 0
    group by all
    having count(*) = 4 and min(unit) = max(unit)
)
select
    c.ticker, a.cik, a.concept::varchar as concept, a.basis::varchar as basis, a.fiscal_year,
    a.period_end, a.value as year_value,
    q.quarters_sum, q.quarters_sum - a.value as difference, a.unit::varchar as unit,
    abs(q.quarters_sum - a.value) <= 2000000 as agrees, a.tag::varchar as year_tag, q.tags as quarter_tags
from versions a
join quarters q
    on q.cik = a.cik and q.concept = a.concept and q.basis = a.basis
    and q.fiscal_year = a.fiscal_year
join companies c on c.cik = a.cik
where a.known_until = date '9999-12-31' and a.fiscal_quarter = 0
order by c.ticker, a.concept, a.fiscal_year;
