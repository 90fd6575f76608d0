-- own_vintages, of flows: every value ever filed or derivable, tag by tag, one row per
-- (cik, tag_rule, unit, fiscal_year, fiscal_quarter, filed); fiscal_quarter 0 is the whole year.
--
-- A quarter is three months as filed, or year-to-date less the year-to-date before, both of one
-- tag. The subtrahend is the latest filed by the day of the minuend. When the minuend is a
-- restatement, the subtrahend must have been presented again since another value stood in its
-- place: otherwise the difference would mix two bases, and is not made.
-- plus_start and plus_value are of the filed number that the value begins with, the minus_ columns
-- of the one taken away from it, if any: it begins on the same day, and ends before the quarter.

-- to_date_vintages: years to date, each known from its filing until the next (known_until);
-- other_value_until: the last day on which another value stood in its place; before_: what was known
-- that day of the year to date a quarter earlier.
create or replace temp macro day_of(number) as
    date '1970-01-01' + nullif(number, -1)::integer;
create or replace temp view to_date_vintages as
select y.*, day_of(n.known_until) as known_until, day_of(n.other_value_until) as other_value_until,
    n.before_value, day_of(n.before_end) as before_end, day_of(n.before_filed) as before_filed,
    n.before_accession::integer as before_accession
from years_to_date y
positional join to_date_numbers n;

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
        a.before_end + 1 as period_start, a.period_end, a.value - a.before_value as value, a.filed,
        a.accession,
        if(a.quarter_number = 4, 'year_less_nine_months', 'ytd_difference')::how_made as how,
        a.period_start as plus_start, a.value as plus_value, a.before_value as minus_value,
        a.before_accession as minus_accession, a.before_filed as minus_filed
    from to_date_vintages a
    left join three_months t
        on t.cik = a.cik and t.tag_rule = a.tag_rule and t.unit = a.unit
        and t.fiscal_year = a.fiscal_year and t.quarter_number = a.quarter_number
    where a.period_end - a.before_end between 80 and 100
        and coalesce(a.before_filed > a.other_value_until, true)
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
