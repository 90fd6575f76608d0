-- vintages: every version of every series, one row per
-- (cik, concept, basis, fiscal_year, fiscal_quarter, filed); fiscal_quarter 0 is the year.
-- Within a filing the best-ranked tag speaks for the concept, or the largest where a smaller
-- tag can only be a part of it (revenue); from then on that part speaks for the period no more,
-- not even alone in a later filing. A tag of narrower scope speaks for a period only until a tag
-- of full scope does. A tag that says only zero gives way to one that says a number, in the same
-- filing and in any before it. facts: the filed numbers and their weights that make the value.

create or replace temp table instant_vintages as
select
    f.cik, f.concept, f.choose, f.rank, f.scope, f.tag, f.unit, p.fiscal_year, p.fiscal_quarter,
    null::date as period_start, f.period_end, f.value, f.filed, f.accession, 'reported' as how,
    [{
        'tag': f.tag, 'period_start': null::date, 'period_end': f.period_end,
        'value': f.value, 'weight': 1, 'accession': f.accession, 'filed': f.filed
    }] as facts
from concept_facts f
join periods p on p.cik = f.cik and p.period_end = f.period_end
where f.kind = 'instant';

create or replace temp table vintages as
with every as (
    select *, case when value = 0 then not list_bool_or(
        list_transform(facts, lambda f: f.value <> 0)
    ) else false end as only_zero
    from (from flow_vintages union all by name from instant_vintages)
),
-- Smaller by more than rounding, that is a thousandth.
beside_larger as (
    select *, choose = 'largest'
        and max(value) over same_day_of_tag < max(value) over same_day - abs(value) / 1000
        as is_part
    from every
    window same_day as (partition by cik, concept, fiscal_year, fiscal_quarter, filed),
        same_day_of_tag as (
            partition by cik, concept, fiscal_year, fiscal_quarter, filed, tag
        )
),
by_filing as (
    select * from (
        select *, bool_or(is_part) over (
            partition by cik, concept, tag, fiscal_year, fiscal_quarter order by filed
        ) as known_part
        from beside_larger
    )
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
    cik, f.concept, coalesce(c.basis, '') as basis, fiscal_year,
    fiscal_quarter::tinyint as fiscal_quarter, period_start, period_end, value, unit, tag, scope,
    how, filed, accession, facts
from full_scope f
join concepts c on c.concept = f.concept
where (scope = '' or not has_full_scope) and not (only_zero and number_before);
