-- concept_facts: what each periodic filing says of each concept, one row per
-- (cik, concept, tag, period, accession). Ties a tag to its concept, keeps one currency
-- a filing, and lets no later zero replace a number.

create or replace temp table tagged_facts as
select
    f.cik, t.concept, t.tag, t.is_flow, t.is_money, t.by_size, t.rank, t.scope,
    f.unit::unit_name as unit, f.period_start, f.period_end,
    f.value, f.accession::accession_number as accession, f.filed, p.annual, f.source
from base.fact_rows f
join tag_rules t
    on t.taxonomy = f.taxonomy and t.tag_filed = f.tag and (t.cik is null or t.cik = f.cik)
join periodic_forms p on p.form = f.form
where f.dimensions = ''
    and f.period_end <= f.filed
    and t.is_flow = (f.period_start is not null)
    and f.filed <= coalesce(getvariable('as_of')::date, date '9999-12-31');

create or replace temp table in_one_currency as
with currencies as (
    select unit from (select distinct unit from tagged_facts)
    where regexp_full_match(unit::varchar, '[A-Z]{3}')
),
-- A filing that adds a convenience translation states fewer numbers in that currency.
other_currencies as (
    select cik, accession, unit
    from tagged_facts
    where is_money
    group by cik, accession, unit
    qualify row_number() over (
        partition by cik, accession
        order by unit not in (from currencies), count(*) desc, unit
    ) > 1 or unit not in (from currencies)
)
from tagged_facts where not is_money
union all
from (from tagged_facts where is_money) anti join other_currencies using (cik, accession, unit);

-- Few facts come twice in a filing: to rank those alone takes a third of the time.
create or replace temp table twice as
select cik, concept, tag, period_start, period_end, accession
from in_one_currency
group by all
having count(*) > 1;

create or replace temp table concept_facts as
with one_each as (
    select * from in_one_currency f
    where not exists (
        from twice t
        where t.cik = f.cik and t.concept = f.concept and t.tag = f.tag
            and t.period_start is not distinct from f.period_start
            and t.period_end = f.period_end and t.accession = f.accession)
    union all
    select f.* from in_one_currency f
    join twice t
        on t.cik = f.cik and t.concept = f.concept and t.tag = f.tag
        and t.period_start is not distinct from f.period_start
        and t.period_end = f.period_end and t.accession = f.accession
    qualify row_number() over (
        partition by f.cik, f.concept, f.tag, f.period_start, f.period_end, f.accession
        order by f.source, abs(f.value) desc
    ) = 1
),
zeros as (from one_each where value = 0),
-- Only the numbers that a zero might replace.
beside_zeros as (
    select distinct n.cik, n.concept, n.tag, n.unit, n.period_start, n.period_end, n.filed,
        n.accession
    from one_each n
    join zeros z
        on z.cik = n.cik and z.concept = n.concept and z.tag = n.tag and z.unit = n.unit
        and z.period_end = n.period_end
    where n.value <> 0
)
select
    * exclude (is_money, source), date_diff('day', period_start, period_end) + 1 as days
from (
    from one_each where value <> 0
    union all
    from zeros z
    where not exists (
        from beside_zeros n
        where n.cik = z.cik and n.concept = z.concept and n.tag = z.tag and n.unit = z.unit
            and n.period_start is not distinct from z.period_start
            and n.period_end = z.period_end
            and (n.filed < z.filed or (n.filed = z.filed and n.accession < z.accession))
    )
);
