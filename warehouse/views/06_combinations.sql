-- vintages: own_vintages, and the series made of them by the rules of combinations.csv: the other
-- bases of capex, debt, lease liabilities. All parts come from one filing, so that no value mixes
-- a restated part with one that was never presented again. A part that the filing does not give
-- leaves the combination absent, unless it is optional; one in the role `absent` leaves it absent
-- when it is there: a total of long-term debt beside debt due within a year may or may not hold
-- that. Of several rules the first that a filing meets is used, and once one has been met for a
-- period, no later one is for it.
-- A vintage is what was known from its filing until the next one (known_until, exclusive);
-- version counts them from 1.

create or replace temp table rules as
select * exclude (basis, component_basis), coalesce(component_basis, '') as part_basis,
    coalesce(basis, '') as basis,
    count(*) filter (role = 'part') over (partition by concept, basis, rule) as parts_needed
from combinations;

create or replace temp table combined as
with rules_of_parts as (
    select concept::concept_name as concept, basis::basis_name as basis, rule, parts_needed, part,
        component::concept_name as component, part_basis::basis_name as part_basis, weight,
        role = 'part' as is_needed, role = 'absent' as is_absent
    from rules
),
found as (
    select r.concept, r.basis, r.rule, r.parts_needed, r.part, r.is_needed, r.is_absent, r.weight,
        v.cik, v.fiscal_year, v.fiscal_quarter, v.by_year, v.filed, v.unit, v.tag, v.scope,
        v.period_start, v.period_end, v.accession, v.value, v.minus_accession
    from rules_of_parts r
    join own_vintages v on v.concept = r.component and v.basis = r.part_basis
),
made as (
    select
        concept, basis, rule, cik, fiscal_year, fiscal_quarter, by_year, filed, unit,
        arg_min(period_start, part) as period_start,
        arg_min(period_end, part) as period_end,
        arg_min(accession, part) as accession,
        sum(weight * value) as value,
        list({'part': part, 'tag': tag, 'scope': scope}) filter (not is_absent) as parts,
        max(minus_accession) as minus_accession
    from found
    group by all
    having count(*) filter (is_needed) = any_value(parts_needed)
        and count(*) filter (is_absent and value <> 0) = 0
),
first_rule as (
    from made
    qualify rule = min(rule) over (
        partition by cik, concept, basis, fiscal_year, fiscal_quarter order by filed
    )
)
from first_rule;

-- Few mixtures of tags make up all values: their words are joined once each.
create or replace temp table mixtures as
select parts,
    array_to_string(list_transform(list_sort(parts), lambda p: p.tag::varchar), '+') as tag,
    array_to_string(list_sort(list_distinct(list_filter(
        list_transform(parts, lambda p: p.scope::varchar), lambda s: s <> ''))), '; ') as scope
from (select distinct parts from combined);

drop type if exists temp.tags_text;
create temp type tags_text as enum (
    select tag from mixtures union select unnest(enum_range(null::tag_name))::varchar order by 1);
drop type if exists temp.scopes_text;
create temp type scopes_text as enum (
    select scope from mixtures union select unnest(enum_range(null::scope_text))::varchar
    order by 1);

-- versions: all that indicators take of `vintages`.
create or replace temp table versions as
with every as (
    select * replace (tag::tags_text as tag, scope::scopes_text as scope) from own_vintages
    union all by name
    select c.* exclude (parts), 'combined'::how_made as how, m.tag::tags_text as tag,
        m.scope::scopes_text as scope
    from combined c
    join mixtures m on m.parts = c.parts
),
placed as (
    select *, if(by_year, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place from every
),
numbered as (
    select *, slot_of(cik, concept, basis, place) as slot from placed
)
select *, row_number() over versions as version,
    lead(filed, 1, date '9999-12-31') over versions as known_until
from numbered
window versions as (partition by slot order by filed);

-- vintage_rows: what the view below is made of, here as it is derived; once stored, as packed.
create or replace view vintage_rows as
select
    cik, concept::varchar as concept, basis::varchar as basis, fiscal_year::bigint as fiscal_year,
    fiscal_quarter::tinyint as fiscal_quarter, period_start, period_end, value,
    unit::varchar as unit, tag::varchar as tag, scope::varchar as scope, how::varchar as how,
    filed, accession::varchar as accession, version::bigint as version, known_until, plus_start,
    plus_value, minus_value, minus_accession::varchar as minus_accession, minus_filed,
    rule::bigint as rule
from versions;

create or replace macro filed_number(tag, period_start, period_end, value, accession, filed) as {
    'tag': tag, 'period_start': period_start, 'period_end': period_end, 'value': value,
    'accession': accession, 'filed': filed
};

-- Both numbers of a difference begin with the year, and the one taken away ends before the quarter.
create or replace view vintages as
select
    * exclude (
        version, known_until, plus_start, plus_value, minus_value, minus_accession, minus_filed, rule
    ),
    version, fiscal_quarter = 0 as by_year,
    if(fiscal_quarter = 0, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place, known_until,
    if(minus_accession is null, [accession], list_distinct([accession, minus_accession]))
        as accessions,
    if(how = 'combined', null, filed_number(
        tag, plus_start, period_end, plus_value, accession, filed
    )) as plus,
    if(minus_value is null, null, filed_number(
        tag, plus_start, period_start - 1, minus_value, minus_accession, minus_filed
    )) as minus,
    rule
from vintage_rows;
