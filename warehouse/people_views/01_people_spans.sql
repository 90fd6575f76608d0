-- people_spans: which people input is wanted for which period, and the days that it covers:
-- after first_day up to last_day, a quarter or a year long, and so many years before.

create or replace temp table evidence_order as
select unnest(['reported', 'derived', 'extracted', 'official_notice', 'announced', 'press',
    'user_supplied', 'assumed', 'scenario']) as evidence, unnest(range(9)) as rank;

-- What companies plan to spend in a year, statement by statement, on the one basis that most
-- statements of it name and a filing reports, with what the year before saw on that basis.
create or replace temp table guided_statements as
with bases as (
    select cik, fiscal_period, basis
    from guidance_statements
    where concept = 'capex'
    group by cik, fiscal_period, basis
    qualify row_number() over (
        partition by cik, fiscal_period
        order by (basis in ('as_stated', 'including_joint_ventures')), count(*) desc, basis) = 1
),
stated as (
    select s.*, try_cast(substr(s.fiscal_period, 3) as integer) as fiscal_year,
        case
            when s.low_usd is null then s.high_usd
            when s.high_usd is null then s.low_usd
            else (s.low_usd + s.high_usd) / 2
        end::double as midpoint,
        c.fiscal_year_end
    from guidance_statements s
    join bases b on b.cik = s.cik and b.fiscal_period = s.fiscal_period and b.basis = s.basis
    join companies c on c.cik = s.cik
    where s.concept = 'capex' and c.fiscal_year_end is not null
),
ended as (
    -- The 29th of February is the end of a year only every fourth.
    select *, make_date(fiscal_year, left(fiscal_year_end, 2)::integer, 1) as month_of_end,
        least(month_of_end + right(fiscal_year_end, 2)::integer - 1, last_day(month_of_end))::date
            as period_end
    from stated
    where fiscal_year is not null
)
select
    e.* exclude (month_of_end, fiscal_year_end), a.value as spent_before, a.unit as spent_unit,
    a.filed as spent_filed, a.accessions[-1] as spent_accession
from ended e
left join annual a
    on a.cik = e.cik and a.concept = 'capex' and a.basis = e.basis
    and a.fiscal_year = e.fiscal_year - 1 and a.vintage = 'latest';

-- One row a year and vintage: first_reported the first statement, latest the last.
create or replace temp table guided_years as
select s.*, v.vintage
from guided_statements s
cross join (values ('latest'), ('first_reported')) as v(vintage)
qualify row_number() over (
    partition by s.cik, s.fiscal_year, v.vintage
    order by if(v.vintage = 'latest', -1, 1) * epoch(s.announced::timestamp)) = 1;

create or replace temp table people_periods as
select cik, fiscal_year, fiscal_quarter, period_end,
    unnest(if(fiscal_quarter = 0, ['fiscal_year'], ['quarter', 'ttm'])) as period_kind
from periods
union all
select distinct cik, fiscal_year, 0::tinyint, period_end, 'guided_year' from guided_years;

create or replace temp table people_spans as
select
    p.cik, w.period_kind, p.fiscal_year, p.fiscal_quarter, p.period_end, w.input, w.concept,
    w.years_before, (p.period_end - to_years(w.years_before))::date as last_day,
    (p.period_end - to_years(w.years_before)
        - if(w.period_kind = 'quarter', interval 3 month, interval 1 year))::date as first_day
from people_periods p
join wanted_inputs w on w.period_kind = p.period_kind
anti join concepts k on k.concept = w.concept;
