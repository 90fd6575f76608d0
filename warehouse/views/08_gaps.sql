-- gaps: periods in which the company reported, and a concept it reports has no value;
-- one row per (cik, concept, basis, fiscal_year, fiscal_quarter), with the reason.

create or replace temp table gaps as
with spans as (
    select cik, concept, basis, min(period_end) as from_end, max(period_end) as to_end
    from versions
    group by all
),
due as (
    select s.concept, s.basis, p.*
    from spans s
    join periods p on p.cik = s.cik and p.period_end >= s.from_end - 380
    anti join (from versions where version = 1) v
        on v.slot = slot_of(
            s.cik, s.concept, s.basis, place_of(p.fiscal_year, p.fiscal_quarter))
),
to_dates as (
    select f.cik, t.concept, f.fiscal_year, f.quarter_number,
        any_value(f.period_start) as period_start, any_value(f.period_end) as period_end
    from placed_flows f
    join tag_rules t on t.tag_rule = f.tag_rule
    semi join due d
        on d.cik = f.cik and d.concept = t.concept and d.fiscal_year = f.fiscal_year
    where f.to_date
    group by all
)
select
    d.cik, d.concept, d.basis, d.fiscal_year, d.fiscal_quarter, d.period_end,
    case
        when k.choose = 'combined' or d.basis <> coalesce(k.basis, '')::basis_name
            then 'a part of it was not filed for the period to ' || d.period_end
        when k.kind = 'instant' then 'no balance at ' || d.period_end || ' filed'
        when d.fiscal_quarter = 0 then 'no value for the year to ' || d.period_end || ' filed'
        when this_one.period_end is null and d.fiscal_quarter = 1
            then 'no three months to ' || d.period_end || ' filed'
        when this_one.period_end is null and d.fiscal_quarter = 4
            then 'neither three months nor a year to ' || d.period_end || ' filed'
        when this_one.period_end is null
            then 'neither three months nor year to date to ' || d.period_end || ' filed'
        when before.period_end is null
            then this_one.period_start || ' to ' || this_one.period_end
                || ' is filed, but not the year to date of the quarter before'
        else this_one.period_start || ' to ' || this_one.period_end
            || ' and the year to date before it are not filed by one tag and on one basis'
    end as reason
from due d
join concepts k on k.concept::concept_name = d.concept
left join to_dates this_one
    on this_one.cik = d.cik and this_one.concept = d.concept
    and this_one.fiscal_year = d.fiscal_year and this_one.quarter_number = d.fiscal_quarter
left join to_dates before
    on before.cik = d.cik and before.concept = d.concept
    and before.fiscal_year = d.fiscal_year and before.quarter_number = d.fiscal_quarter - 1;
