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

-- A mixture of tags is one number, ten bits for each part's.
create or replace temp macro in_mixture(tag_rule, part) as tag_rule::bigint << (10 * (part - 1));

create or replace temp table combined as
with rules_of_parts as (
    select concept::concept_name as concept, basis::basis_name as basis, rule, parts_needed, part,
        component::concept_name as component, part_basis::basis_name as part_basis, weight,
        role = 'part' as is_needed, role = 'absent' as is_absent
    from rules
),
found as (
    select r.concept, r.basis, r.rule, r.parts_needed, r.part, r.is_needed, r.is_absent, r.weight,
        slot_of(v.cik, r.concept, r.basis, place_of(v.fiscal_year, v.fiscal_quarter)) as slot,
        v.cik, v.fiscal_year, v.fiscal_quarter, v.filed, v.unit, v.tag_rule, v.period_start,
        v.period_end, v.accession, v.value, v.minus_accession
    from rules_of_parts r
    join tag_rules t on t.concept = r.component and t.basis = r.part_basis
    join own_vintages v on v.tag_rule = t.tag_rule
),
made as (
    select
        slot, rule, filed, unit, any_value(concept) as concept, any_value(basis) as basis,
        any_value(cik) as cik, any_value(fiscal_year) as fiscal_year,
        any_value(fiscal_quarter) as fiscal_quarter,
        arg_min(period_start, part) as period_start,
        arg_min(period_end, part) as period_end,
        arg_min(accession, part) as accession,
        sum(weight * value) as value,
        bit_or(in_mixture(tag_rule, part)) filter (not is_absent) as tag_rules,
        max(minus_accession) as minus_accession
    from found
    group by slot, rule, filed, unit
    having count(*) filter (is_needed) = any_value(parts_needed)
        and count(*) filter (is_absent and value <> 0) = 0
)
select m.*
from made m
anti join made b on b.slot = m.slot and b.rule < m.rule and b.filed <= m.filed;

-- Few mixtures make up all values; a tag alone is one, too.
create or replace temp table mixtures as
with every as (
    select tag_rule::bigint as tag_rules from tag_rules
    union
    select tag_rules from combined
),
parts as (
    select e.tag_rules, p.part, t.tag::varchar as tag, t.scope::varchar as scope
    from every e
    cross join range(1, 7) as p(part)
    join tag_rules t on t.tag_rule = (e.tag_rules >> (10 * (p.part - 1))) & 1023
)
select row_number() over (order by tag_rules)::smallint as mixture, tag_rules,
    string_agg(tag, '+' order by part) as tag,
    coalesce(string_agg(distinct scope, '; ' order by scope) filter (scope <> ''), '') as scope
from parts
group by tag_rules;

-- versions: all that indicators take of `vintages`.
create or replace temp table versions as
with every as (
    select o.* exclude (tag_rule), o.tag_rule::bigint as tag_rules, t.basis, null::bigint as rule
    from own_vintages o
    join tag_rules t on t.tag_rule = o.tag_rule
    union all by name
    select *, 'combined'::how_made as how from combined
)
select e.* exclude (tag_rules), m.mixture, place_of(fiscal_year, fiscal_quarter) as place,
    row_number() over versions as version,
    lead(filed, 1, date '9999-12-31') over versions as known_until
from every e
join mixtures m on m.tag_rules = e.tag_rules
window versions as (partition by slot order by filed);

-- vintage_rows: what the view below is made of, here as it is derived; once stored, as packed.
create or replace view vintage_rows as
select
    v.cik, v.concept::varchar as concept, v.basis::varchar as basis,
    v.fiscal_year::bigint as fiscal_year, v.fiscal_quarter, v.period_start, v.period_end, v.value,
    v.unit::varchar as unit, m.tag, m.scope, v.how::varchar as how, v.filed,
    a.word as accession, v.version, v.known_until, v.plus_start, v.plus_value,
    v.minus_value, b.word as minus_accession, v.minus_filed, v.rule
from versions v
join mixtures m on m.mixture = v.mixture
join accessions_filed a on a.accession = v.accession
left join accessions_filed b on b.accession = v.minus_accession;

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
