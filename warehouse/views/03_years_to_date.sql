-- years_to_date: what is filed of a year from its first day, one row per
-- (cik, tag_rule, unit, fiscal_year, quarter_number, filed). Of two filings of a day the last counts:
-- few come so, and those alone are compared.

create or replace temp table years_to_date as
select * exclude (to_date, quarter_alone)
from placed_flows
where to_date;

create or replace temp macro filed_once(cik, tag_rule, unit, fiscal_year, quarter_number, filed) as
    hash(cik, tag_rule, unit, fiscal_year, quarter_number, filed);
create or replace temp table twice_a_day as
with twice as (
    select filed_once(cik, tag_rule, unit, fiscal_year, quarter_number, filed) as once
    from years_to_date
    group by all
    having count(*) > 1
)
select rowid as flow, *
from years_to_date
where filed_once(cik, tag_rule, unit, fiscal_year, quarter_number, filed) in (from twice);

delete from years_to_date
where rowid in (
    select flow
    from twice_a_day
    qualify row_number() over (
        partition by cik, tag_rule, unit, fiscal_year, quarter_number, filed
        order by accession desc
    ) > 1
);
