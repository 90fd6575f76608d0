-- own_vintages: every version of every series that a concept's own tags give, one row per
-- (cik, concept, basis, fiscal_year, fiscal_quarter, filed); fiscal_quarter 0 is the year.
-- Within a filing the best-ranked tag speaks for the concept, or the largest where a smaller
-- tag can only be a part of it (revenue, depreciation); from then on that part speaks for the period no more,
-- and for other periods not within 400 days, not even alone. A tag of narrower scope speaks for a period only until a tag
-- of full scope does. A tag that says only zero gives way to one that says a number, in the same
-- filing and in any before it.

create or replace temp table instant_vintages as
select
    f.cik, f.concept, f.choose, f.rank, f.scope, f.tag, f.unit, p.fiscal_year, p.fiscal_quarter,
    null::date as period_start, f.period_end, f.value, f.filed, f.accession, 'reported' as how,
    filed_number(f.tag, null::date, f.period_end, f.value, f.accession, f.filed) as plus,
    null as minus
from concept_facts f
join periods p on p.cik = f.cik and p.period_end = f.period_end
where f.kind = 'instant';

create or replace temp table all_vintages as
with every as (
    select *, value = 0 and plus.value = 0 as only_zero, fiscal_quarter = 0 as by_year
    from (from flow_vintages union all by name from instant_vintages)
),
-- Smaller by more than rounding, that is a thousandth.
beside_larger as (
    select *, choose = 'largest'
        and max(value) over same_day_of_tag < max(value) over same_day - abs(value) / 1000
        as is_part
    from every
    window same_day as (partition by cik, concept, scope, fiscal_year, fiscal_quarter, filed),
        same_day_of_tag as (
            partition by cik, concept, scope, fiscal_year, fiscal_quarter, filed, tag
        )
)
select *,
    bool_or(is_part) over (
        partition by cik, concept, tag, fiscal_year, fiscal_quarter order by filed
    ) or bool_or(is_part) over (
        partition by cik, concept, tag, by_year order by filed
        range between interval 400 days preceding and current row
    ) as known_part
from beside_larger;

create or replace temp table own_vintages as
with by_filing as (
    select * from all_vintages
    where not known_part
    qualify row_number() over (
        partition by cik, concept, fiscal_year, fiscal_quarter, filed
        order by scope <> '', only_zero, if(choose = 'largest', -value, 0), rank,
            how <> 'reported', accession desc
    ) = 1
),
full_scope as (
    select *,
        bool_or(scope = '') over (
            partition by cik, concept, fiscal_year, fiscal_quarter order by filed
        ) as has_full_scope,
        bool_or(not only_zero) over (
            partition by cik, concept, fiscal_year, fiscal_quarter, scope order by filed
        ) as number_before
    from by_filing
)
select
    f.cik, f.concept, coalesce(c.basis, '') as basis, f.fiscal_year,
    f.fiscal_quarter::tinyint as fiscal_quarter, f.period_start, f.period_end, f.value, f.unit,
    f.tag, f.scope, f.how, f.filed, f.accession, f.plus, f.minus
from full_scope f
join concepts c on c.concept = f.concept
where (f.scope = '' or not f.has_full_scope) and not (f.only_zero and f.number_before);
