-- flow_vintages: every value ever filed or derivable for a flow, tag by tag, one row per
-- (cik, concept, tag, fiscal_year, fiscal_quarter, filed); fiscal_quarter 0 is the whole year.
--
-- A quarter is three months as filed, or year-to-date less the year-to-date before, both of one
-- tag. The subtrahend is the latest filed by the day of the minuend. When the minuend is a
-- restatement, the subtrahend must have been presented again since another value stood in its
-- place: otherwise the difference would mix two bases, and is not made.
-- plus_start and plus_value are of the filed number that the value begins with, the minus_ columns
-- of the one taken away from it, if any: it begins on the same day, and ends before the quarter.

create or replace temp table to_date_vintages as
with to_dates as (
    from placed_flows where to_date
),
twice_a_day as (
    select cik, concept, tag, unit, fiscal_year, quarter_number, filed
    from to_dates
    group by all
    having count(*) > 1
),
one_a_day as (
    from to_dates
    anti join twice_a_day
        using (cik, concept, tag, unit, fiscal_year, quarter_number, filed)
    union all
    from to_dates
    semi join twice_a_day
        using (cik, concept, tag, unit, fiscal_year, quarter_number, filed)
    qualify row_number() over (
        partition by cik, concept, tag, unit, fiscal_year, quarter_number, filed
        order by accession desc
    ) = 1
),
-- Most periods never changed: only the versions of the others need to be compared in order.
periods_filed as (
    select cik, concept, tag, unit, fiscal_year, quarter_number, min(filed) as first_filed,
        min(value) <> max(value) as changed
    from one_a_day
    group by all
),
known_first as (
    select d.*, p.first_filed, p.changed
    from one_a_day d
    join periods_filed p using (cik, concept, tag, unit, fiscal_year, quarter_number)
),
changes as (
    select *,
        case when value <> lag(value) over versions then lag(filed) over versions end
            as changed_after,
        first_value(value) over versions as first_filed_value
    from known_first
    where changed
    window versions as (
        partition by cik, concept, tag, unit, fiscal_year, quarter_number order by filed
    )
)
select * exclude (changed), value as first_filed_value, null::date as other_value_until
from known_first
where not changed
union all by name
select * exclude (changed, changed_after),
    max(changed_after) over (
        partition by cik, concept, tag, unit, fiscal_year, quarter_number order by filed
    ) as other_value_until
from changes;

create or replace temp table flow_vintages as
with as_filed as (
    select
        cik, concept, by_size, rank, scope, tag, unit, fiscal_year,
        quarter_number as fiscal_quarter, period_start, period_end, value, filed, accession,
        'reported'::how_made as how, period_start as plus_start, value as plus_value
    from placed_flows
    where quarter_alone
),
years as (
    select
        cik, concept, by_size, rank, scope, tag, unit, fiscal_year,
        0 as fiscal_quarter, period_start, period_end, value, filed, accession,
        'reported'::how_made as how, period_start as plus_start, value as plus_value
    from to_date_vintages
    where quarter_number = 4
),
differences as (
    select
        a.cik, a.concept, a.by_size, a.rank, a.scope, a.tag, a.unit, a.fiscal_year,
        a.quarter_number as fiscal_quarter, b.period_end + 1 as period_start, a.period_end,
        a.value - b.value as value, a.filed, a.accession,
        if(a.quarter_number = 4, 'year_less_nine_months', 'ytd_difference')::how_made as how,
        a.period_start as plus_start, a.value as plus_value,
        b.value as minus_value, b.accession as minus_accession, b.filed as minus_filed
    from to_date_vintages a
    asof join to_date_vintages b
        on a.cik = b.cik and a.concept = b.concept and a.tag = b.tag and a.unit = b.unit
        and a.fiscal_year = b.fiscal_year and a.quarter_number - 1 = b.quarter_number
        and a.filed >= b.filed
    where a.period_end - b.period_end between 80 and 100
        and coalesce(b.filed > a.other_value_until, true)
),
three_months as (
    select cik, concept, tag, unit, fiscal_year, fiscal_quarter, min(filed) as since
    from as_filed
    group by all
)
from as_filed
union all by name from years
-- From the day three months are filed as such, they win over any difference.
union all by name
select d.*
from differences d
left join three_months t
    on t.cik = d.cik and t.concept = d.concept and t.tag = d.tag and t.unit = d.unit
    and t.fiscal_year = d.fiscal_year and t.fiscal_quarter = d.fiscal_quarter
where t.since is null or d.filed < t.since;
