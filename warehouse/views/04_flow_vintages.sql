-- own_vintages, of flows: every value ever filed or derivable, tag by tag, one row per
-- (cik, tag_rule, unit, fiscal_year, fiscal_quarter, filed); fiscal_quarter 0 is the whole year.
--
-- A quarter is three months as filed, or year-to-date less the year-to-date before, both of one
-- tag. The subtrahend is the latest filed by the day of the minuend. When the minuend is a
-- restatement, the subtrahend must have been presented again since another value stood in its
-- place: otherwise the difference would mix two bases, and is not made.
-- plus_start and plus_value are of the filed number that the value begins with, the minus_ columns
-- of the one taken away from it, if any: it begins on the same day, and ends before the quarter.

-- to_date_vintages: years to date, each known from its filing until the next (known_until).
create or replace temp macro filed_once(cik, tag_rule, unit, fiscal_year, quarter_number, filed) as
    hash(cik, tag_rule, unit, fiscal_year, quarter_number, filed);
create or replace temp table twice_a_day as
with twice as (
    select filed_once(cik, tag_rule, unit, fiscal_year, quarter_number, filed) as once
    from placed_flows
    where to_date
    group by all
    having count(*) > 1
)
select rowid as flow, *
from placed_flows
where to_date
    and filed_once(cik, tag_rule, unit, fiscal_year, quarter_number, filed) in (from twice);

create or replace temp table to_date_vintages as
with superseded as (
    select flow
    from twice_a_day
    qualify row_number() over (
        partition by cik, tag_rule, unit, fiscal_year, quarter_number, filed
        order by accession desc
    ) > 1
)
select cik, tag_rule, unit, fiscal_year, quarter_number, period_start, period_end, value, filed,
    accession, lead(filed, 1, date '9999-12-31') over versions as known_until,
    case when value <> lag(value) over versions then lag(filed) over versions end as changed_after,
    null::date as other_value_until
from placed_flows
where to_date and rowid not in (from superseded)
window versions as (
    partition by cik, tag_rule, unit, fiscal_year, quarter_number order by filed
);

-- Most periods never changed: other_value_until is of the versions of the others.
update to_date_vintages v
set other_value_until = c.other_value_until
from (
    select a.rowid as version, max(b.changed_after) as other_value_until
    from to_date_vintages a
    join (from to_date_vintages where changed_after is not null) b
        on b.cik = a.cik and b.tag_rule = a.tag_rule and b.unit = a.unit
        and b.fiscal_year = a.fiscal_year and b.quarter_number = a.quarter_number
        and b.filed <= a.filed
    group by a.rowid
) c
where v.rowid = c.version;

create or replace temp table own_vintages as
with as_filed as (
    select
        cik, tag_rule, unit, fiscal_year, quarter_number as fiscal_quarter, period_start,
        period_end, value, filed, accession, 'reported'::how_made as how,
        period_start as plus_start, value as plus_value
    from placed_flows
    where quarter_alone
),
years as (
    select
        cik, tag_rule, unit, fiscal_year, 0 as fiscal_quarter, period_start,
        period_end, value, filed, accession, 'reported'::how_made as how,
        period_start as plus_start, value as plus_value
    from to_date_vintages
    where quarter_number = 4
),
three_months as (
    select cik, tag_rule, unit, fiscal_year, quarter_number, min(filed) as since
    from placed_flows
    where quarter_alone
    group by all
),
-- From the day three months are filed as such, they win over any difference.
differences as (
    select
        a.cik, a.tag_rule, a.unit, a.fiscal_year, a.quarter_number as fiscal_quarter,
        b.period_end + 1 as period_start, a.period_end, a.value - b.value as value, a.filed,
        a.accession,
        if(a.quarter_number = 4, 'year_less_nine_months', 'ytd_difference')::how_made as how,
        a.period_start as plus_start, a.value as plus_value,
        b.value as minus_value, b.accession as minus_accession, b.filed as minus_filed
    from to_date_vintages a
    join to_date_vintages b
        on b.cik = a.cik and b.tag_rule = a.tag_rule and b.unit = a.unit
        and b.fiscal_year = a.fiscal_year and b.quarter_number = a.quarter_number - 1
        and b.filed <= a.filed and a.filed < b.known_until
    left join three_months t
        on t.cik = a.cik and t.tag_rule = a.tag_rule and t.unit = a.unit
        and t.fiscal_year = a.fiscal_year and t.quarter_number = a.quarter_number
    where a.period_end - b.period_end between 80 and 100
        and coalesce(b.filed > a.other_value_until, true)
        and (t.since is null or a.filed < t.since)
),
every as (
    from as_filed
    union all by name from years
    union all by name from differences
)
select
    e.* replace (e.fiscal_quarter::tinyint as fiscal_quarter), t.concept, t.basis,
    slot_of(e.cik, t.concept, t.basis, place_of(e.fiscal_year, e.fiscal_quarter)) as slot,
    null::tinyint as rule
from every e
join tag_rules t on t.tag_rule = e.tag_rule;
