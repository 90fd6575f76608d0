-- year_sums: each closed fiscal year with four quarters beside their sum, one row per
-- (cik, concept, fiscal_year), latest vintage, flows on their own basis.
-- year_checks: do they add up to the year? In words; once stored, from what is packed.

create or replace temp table year_sums as
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
select a.cik, a.mixture, a.place, a.period_end, a.value as year_value, q.quarters_sum, a.unit,
    q.mixture as quarter_mixture, s.tags as several_tags
from latest a
join quarters q on q.year_slot = a.slot
left join of_several_tags s on s.year_slot = q.year_slot
where a.fiscal_quarter = 0;

-- Whether four quarters make the year, give or take rounding.
create or replace macro add_up(quarters_sum, year_value) as
    abs(quarters_sum - year_value) <= 2000000;

create or replace view year_checks as
select
    c.ticker, s.cik, y.concept::varchar as concept, y.basis::varchar as basis,
    year_of(s.place) as fiscal_year, s.period_end, s.year_value, s.quarters_sum,
    s.quarters_sum - s.year_value as difference, s.unit::varchar as unit,
    add_up(s.quarters_sum, s.year_value) as agrees, y.tag as year_tag,
    coalesce(s.several_tags, q.tag) as quarter_tags
from year_sums s
join companies c on c.cik = s.cik
join mixtures y on y.mixture = s.mixture
join mixtures q on q.mixture = s.quarter_mixture;
