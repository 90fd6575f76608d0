-- year_checks: for each closed fiscal year with four quarters, do they add up to the year?
-- One row per (company, concept, fiscal_year), latest vintage, flows on their own basis.

create or replace table year_checks as
with latest as (
    select *, slot_of(cik, concept, basis, fiscal_year) as year_slot
    from versions
    where known_until = date '9999-12-31' and how <> 'combined' and period_start is not null
),
quarters as (
    select year_slot, sum(value) as quarters_sum, min(unit) as unit,
        min(mixture) as mixture, max(mixture) as other_mixture
    from latest
    where fiscal_quarter > 0
    group by all
    having count(*) = 4 and min(unit) = max(unit)
),
-- Few years have quarters of several tags: their words are joined for those alone.
of_several_tags as (
    select l.year_slot, string_agg(distinct m.tag, ', ' order by m.tag) as tags
    from latest l
    join mixtures m on m.mixture = l.mixture
    semi join (from quarters where mixture <> other_mixture) q on q.year_slot = l.year_slot
    where l.fiscal_quarter > 0
    group by all
)
select
    c.ticker, a.cik, a.concept::varchar as concept, a.basis::varchar as basis,
    a.fiscal_year::bigint as fiscal_year, a.period_end, a.value as year_value,
    q.quarters_sum, q.quarters_sum - a.value as difference, a.unit::varchar as unit,
    abs(q.quarters_sum - a.value) <= 2000000 as agrees, y.tag as year_tag,
    coalesce(s.tags, m.tag) as quarter_tags
from latest a
join quarters q on q.year_slot = a.slot
join companies c on c.cik = a.cik
join mixtures y on y.mixture = a.mixture
join mixtures m on m.mixture = q.mixture
left join of_several_tags s on s.year_slot = q.year_slot
where a.fiscal_quarter = 0
order by c.ticker, a.concept, a.fiscal_year;
