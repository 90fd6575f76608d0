-- own_vintages: every version of every series that a concept's own tags give, one row per
-- (cik, concept, basis, fiscal_year, fiscal_quarter, filed); fiscal_quarter 0 is the year.
-- Within a filing the best-ranked tag speaks for the concept, or the largest where a smaller
-- tag can only be a part of it (revenue, depreciation); from then on that part speaks for the period no more,
-- and for other periods not within 400 days, not even alone. A tag of narrower scope speaks for a period only until a tag
-- of full scope does. A tag that says only zero gives way to one that says a number, in the same
-- filing and in any before it.

create or replace temp table instant_vintages as
select
    f.cik, f.concept, f.by_size, f.rank, f.scope, f.tag, f.unit, p.fiscal_year, p.fiscal_quarter,
    null::date as period_start, f.period_end, f.value, f.filed, f.accession,
    'reported'::how_made as how, null::date as plus_start, f.value as plus_value
from concept_facts f
join periods p on p.cik = f.cik and p.period_end = f.period_end
where not f.is_flow;

create or replace temp table all_vintages as
with every as (
    select *, value = 0 and plus_value = 0 as only_zero, fiscal_quarter = 0 as by_year
    from (from flow_vintages union all by name from instant_vintages)
),
-- Smaller by more than rounding, that is a thousandth.
beside_larger as (
    select *,
        max(value) over same_day_of_tag < max(value) over same_day - abs(value) / 1000 as is_part
    from every
    where by_size
    window same_day as (partition by cik, concept, scope, fiscal_year, fiscal_quarter, filed),
        same_day_of_tag as (
            partition by cik, concept, scope, fiscal_year, fiscal_quarter, filed, tag
        )
)
select *, false as is_part, false as known_part
from every
where not by_size
union all by name
select *,
    bool_or(is_part) over (
        partition by cik, concept, tag, fiscal_year, fiscal_quarter order by filed
    ) or bool_or(is_part) over (
        partition by cik, concept, tag, by_year order by filed
        range between interval 400 days preceding and current row
    ) as known_part
from beside_larger;

create or replace temp table own_vintages as
with candidates as (
    from all_vintages
    where not known_part
),
-- Most filings have one candidate: to rank the others alone takes half the time.
contested as (
    select cik, concept, fiscal_year, fiscal_quarter, filed
    from candidates
    group by all
    having count(*) > 1
),
by_filing as (
    from candidates
    anti join contested using (cik, concept, fiscal_year, fiscal_quarter, filed)
    union all by name
    from candidates
    semi join contested using (cik, concept, fiscal_year, fiscal_quarter, filed)
    qualify row_number() over (
        partition by cik, concept, fiscal_year, fiscal_quarter, filed
        order by scope <> '', only_zero, if(by_size, -value, 0), rank,
            how <> 'reported', accession desc
    ) = 1
),
-- Few are of tags of narrower scope, or say zero; only beside those is looked for what goes before.
others as (
    from by_filing where scope <> '' or only_zero
),
full_scope as (
    select cik, concept, fiscal_year, fiscal_quarter, min(filed) as since
    from by_filing
    semi join others using (cik, concept, fiscal_year, fiscal_quarter)
    where scope = ''
    group by all
),
number as (
    select cik, concept, fiscal_year, fiscal_quarter, scope, min(filed) as since
    from by_filing
    semi join others using (cik, concept, fiscal_year, fiscal_quarter)
    where not only_zero
    group by all
),
speaking as (
    from by_filing
    where scope = '' and not only_zero
    union all
    select f.*
    from others f
    left join full_scope w
        on w.cik = f.cik and w.concept = f.concept
        and w.fiscal_year = f.fiscal_year and w.fiscal_quarter = f.fiscal_quarter
    left join number n
        on n.cik = f.cik and n.concept = f.concept and n.scope = f.scope
        and n.fiscal_year = f.fiscal_year and n.fiscal_quarter = f.fiscal_quarter
    where coalesce(f.scope = '' or f.filed < w.since, true)
        and coalesce(not f.only_zero or f.filed < n.since, true)
)
select
    s.* exclude (by_size, rank, only_zero, is_part, known_part),
    coalesce(c.basis, '')::basis_name as basis
from speaking s
join concepts c on c.concept::concept_name = s.concept;
