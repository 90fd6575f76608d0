-- year_checks: for each closed fiscal year with four quarters, do they add up to the year?
-- One row per (company, concept, fiscal_year), latest vintage, flows on their own basis.

create or replace table year_checks as
with quarters as (
    select cik, concept, basis, fiscal_year, count(*) as quarters, sum(value) as quarters_sum,
        count(distinct unit) as units, string_agg(distinct tag, ', ' order by tag) as tags
    from quarterly
    where vintage = 'latest' and period_start is not null and how <> 'combined'
    group by all
)
select
    a.ticker, a.cik, a.concept, a.basis, a.fiscal_year, a.period_end, a.value as year_value,
    q.quarters_sum, q.quarters_sum - a.value as difference, a.unit,
    abs(q.quarters_sum - a.value) <= 2000000 as agrees, a.tag as year_tag, q.tags as quarter_tags
from annual a
join quarters q
    on q.cik = a.cik and q.concept = a.concept and q.basis = a.basis
    and q.fiscal_year = a.fiscal_year
where a.vintage = 'latest' and q.quarters = 4 and q.units = 1
order by a.ticker, a.concept, a.fiscal_year;
