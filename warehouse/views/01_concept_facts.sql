-- concept_facts: what each periodic filing says of each concept, one row per
-- (cik, tag_rule, period, accession). Ties a tag to its concept, keeps one currency a filing, and
-- lets no later zero replace a number. What is not kept are few rows, taken out of all: to copy the
-- others would take several times as long.

create or replace temp table concept_facts as
select
    f.cik, f.tag_rule, f.unit::unit_name as unit, f.period_start, f.period_end, f.value,
    enum_code(f.accession::accession_number)::integer as accession, f.filed, p.annual,
    f.is_of_company_facts
from tagged_facts f
join periodic_forms p on p.form = f.form
where f.dimensions = ''
    and f.period_end <= f.filed
    and f.period_end >= date '1900-01-01'  -- slips of the pen, such as the year 202
    and f.is_flow = (f.period_start is not null)
    and f.filed <= coalesce(getvariable('as_of')::date, date '9999-12-31');

-- A filing that adds a convenience translation states fewer numbers in that currency.
create or replace temp table other_currencies as
with currencies as (
    select unit from (select unnest(enum_range(null::unit_name))::unit_name as unit)
    where regexp_full_match(unit::varchar, '[A-Z]{3}')
)
select cik, accession, unit
from concept_facts
semi join (from tag_rules where is_money) using (tag_rule)
group by cik, accession, unit
qualify row_number() over (
    partition by cik, accession
    order by unit not in (from currencies), count(*) desc, unit
) > 1 or unit not in (from currencies);

delete from concept_facts f
using other_currencies o
where o.cik = f.cik and o.accession = f.accession and o.unit = f.unit
    and f.tag_rule in (select tag_rule from tag_rules where is_money);

-- Few facts come twice in a filing: they alone are ranked, from a table of their own, since DuckDB
-- makes ready for as many rows as it expects.
create or replace temp macro told(cik, tag_rule, period_start, period_end, accession) as
    hash(cik, tag_rule, period_start, period_end, accession);
create or replace temp table told_twice as
with twice as (
    select told(cik, tag_rule, period_start, period_end, accession) as told
    from concept_facts
    group by all
    having count(*) > 1
)
select rowid as fact, *
from concept_facts
where told(cik, tag_rule, period_start, period_end, accession) in (from twice);

delete from concept_facts
where rowid in (
    select fact
    from told_twice
    qualify row_number() over (
        partition by cik, tag_rule, period_start, period_end, accession
        order by not is_of_company_facts, abs(value) desc, value desc
    ) > 1
);

delete from concept_facts
where rowid in (
    select z.rowid
    from concept_facts n
    join concept_facts z
        on n.cik = z.cik and n.tag_rule = z.tag_rule and n.unit = z.unit
        and n.period_start is not distinct from z.period_start and n.period_end = z.period_end
    where z.value = 0 and n.value <> 0
        and (n.filed < z.filed or (n.filed = z.filed and n.accession < z.accession))
);
