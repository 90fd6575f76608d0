-- fiscal_years: the company's own years, one row per (cik, fiscal_year).
-- A closed year is what annual filings report as one; its end is the company's fiscal year end,
-- so a trailing-twelve-month span in a quarterly filing is never one. A year still open (or
-- whose annual filing is not here) is known by its start from the quarterly filings, and has
-- no end. fiscal_year is the calendar year in which it ends; an end in the first seven days of
-- January belongs to a 52/53-week year and counts for the year before.

-- A table of its own: within one statement DuckDB makes it anew for each use.
create or replace temp table filed_spans as
select f.cik, f.accession, f.filed, f.annual, f.period_start, f.period_end,
    f.period_end - f.period_start + 1 as days,
    -- A bit a concept: to count distinct ones takes several times as long.
    bit_count(bit_or(1::bigint << enum_code(t.concept))) as concepts
from concept_facts f
join tag_rules t on t.tag_rule = f.tag_rule
where t.is_flow
group by all;

create or replace temp table fiscal_years as
with
-- The filing's own year: the latest of its year-long spans that many concepts share.
own_year as (
    select cik, accession, period_end as year_end
    from (
        select *, max(concepts) over (partition by cik, accession) as most
        from filed_spans
        where annual and days between 350 and 380
    )
    where concepts * 2 >= most
    qualify row_number() over (partition by cik, accession order by period_end desc) = 1
),
-- Its comparative years end on the same day of the year, give or take a 53rd week.
closed_spans as (
    select s.cik, s.period_start, s.period_end, sum(s.concepts) as votes
    from filed_spans s
    join own_year o on o.cik = s.cik and o.accession = s.accession
    where s.days between 350 and 380
        and abs(
            date_diff('day', s.period_end, o.year_end)
            - round(date_diff('day', s.period_end, o.year_end) / 365.25) * 365.25
        ) <= 8
    group by all
),
closed as (
    select cik, year(period_end - 7) as fiscal_year,
        period_start as year_start, period_end as year_end
    from closed_spans
    qualify row_number() over (
        partition by cik, year(period_end - 7) order by votes desc, period_end desc
    ) = 1
),
-- A quarterly filing's year to date starts where the fiscal year does.
interim_end as (
    select cik, accession, period_end
    from (
        select *, max(concepts) over (partition by cik, accession) as most
        from filed_spans
        where not annual and days between 80 and 285
    )
    where concepts * 2 >= most
    qualify row_number() over (partition by cik, accession order by period_end desc) = 1
),
interim_start as (
    select s.cik, s.accession, min(s.period_start) as year_start
    from filed_spans s
    join interim_end e
        on e.cik = s.cik and e.accession = s.accession and e.period_end = s.period_end
    where s.days between 80 and 100 or s.days between 170 and 195 or s.days between 260 and 285
    group by all
),
stated_end as (
    select c.cik, try_cast('2000-' || c.fiscal_year_end as date) as year_end
    from base.companies c
),
-- It must agree with a year known from annual filings, else with the year end SEC states.
agreed as (
    select i.cik, i.year_start, count(*) as votes
    from interim_start i
    where exists (
            from closed y
            where y.cik = i.cik and abs(
                date_diff('day', y.year_start, i.year_start)
                - round(date_diff('day', y.year_start, i.year_start) / 365.25) * 365.25
            ) <= 8
        )
        or (
            i.cik not in (select cik from closed)
            and exists (
                from stated_end s
                where s.cik = i.cik and abs(
                    date_diff('day', s.year_end + 1, i.year_start)
                    - round(date_diff('day', s.year_end + 1, i.year_start) / 365.25) * 365.25
                ) <= 10
            )
        )
    group by all
),
open_years as (
    select a.cik, year(a.year_start + 364 - 7) as fiscal_year, a.year_start
    from agreed a
    where not exists (
        from closed y
        where y.cik = a.cik and a.year_start between y.year_start - 8 and y.year_end - 8
    )
    qualify row_number() over (
        partition by a.cik, year(a.year_start + 364 - 7) order by a.votes desc, a.year_start
    ) = 1
)
select cik, fiscal_year, year_start, year_end from closed
union all
select o.cik, o.fiscal_year, o.year_start, null
from open_years o
anti join closed c on c.cik = o.cik and c.fiscal_year = o.fiscal_year;
