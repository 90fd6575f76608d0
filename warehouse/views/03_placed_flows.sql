-- placed_flows: each flow fact in its fiscal year, with how far into the year it reaches
-- (quarter_number 1-4, by days since the year's start) and what it covers: the quarter alone,
-- or the year to date from the year's first day. Other lengths are kept in facts and used
-- by nothing.

create or replace temp table placed_flows as
with placed as (
    select
        f.cik, f.tag_rule, f.unit, y.fiscal_year::smallint as fiscal_year, y.year_start, y.year_end,
        f.period_start, f.period_end, f.value, f.accession, f.filed,
        f.period_end - y.year_start + 1 as days_in, f.period_start = y.year_start as to_date,
        f.period_end - f.period_start + 1 between 80 and 100 as quarter_alone
    from concept_facts f
    join fiscal_years y
        on y.cik = f.cik
        and f.period_start >= y.year_start
        and f.period_end <= coalesce(y.year_end, y.year_start + 285)
    where f.period_start is not null
),
numbered as (
    select * exclude (days_in, year_start, year_end),
        case
            when days_in between 80 and 100 then 1
            when days_in between 170 and 195 then 2
            when days_in between 260 and 285 then 3
            when period_end = year_end then 4
        end::tinyint as quarter_number
    from placed
)
from numbered
where quarter_number is not null and (to_date or quarter_alone);

-- periods: each quarter and year (fiscal_quarter 0) for which the company reported any flow.
-- A company that reports by the year only has no quarters, so it has no gaps in them either.
create or replace temp table periods as
with by_quarter as (
    select cik, fiscal_year, quarter_number as fiscal_quarter, period_end
    from placed_flows
    where quarter_alone or quarter_number < 4
        or (cik, fiscal_year) in (
            select (cik, fiscal_year) from placed_flows where quarter_number < 4
        )
    union all
    select cik, fiscal_year, 0, period_end
    from placed_flows
    where to_date and quarter_number = 4
)
select
    cik, fiscal_year::bigint as fiscal_year, fiscal_quarter::tinyint as fiscal_quarter,
    mode(period_end) as period_end, fiscal_year::bigint * 4 + fiscal_quarter as place
from by_quarter
group by all;
