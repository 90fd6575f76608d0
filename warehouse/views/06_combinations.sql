-- vintages: own_vintages, and the series made of them by the rules of combinations.csv: the other
-- bases of capex, debt, lease liabilities. All parts come from one filing, so that no value mixes
-- a restated part with one that was never presented again. A part that the filing does not give
-- leaves the combination absent, unless it is optional; one in the role `absent` leaves it absent
-- when it is there: a total of long-term debt beside debt due within a year may or may not hold
-- that. Of several rules the first that a filing meets is used, and once one has been met for a
-- period, no later one is for it.

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
    from own_vintages v
    join tag_rules t on t.tag_rule = v.tag_rule
    join rules_of_parts r on r.component = t.concept and r.part_basis = t.basis
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

-- Few mixtures make up all values, each of one concept, basis and rule; a tag alone is one, too, of
-- the number it has among tag_rules: as mixtures those come first, in the same order.
create or replace temp table mixtures as
with every as (
    select tag_rule::bigint as tag_rules, concept, basis, null::tinyint as rule from tag_rules
    union all
    select distinct tag_rules, concept, basis, rule::tinyint from combined
),
parts as (
    select e.*, p.part, t.tag::varchar as tag, t.scope::varchar as scope
    from every e
    cross join range(1, 7) as p(part)
    join tag_rules t on t.tag_rule = (e.tag_rules >> (10 * (p.part - 1))) & 1023
)
select
    row_number() over (order by rule nulls first, tag_rules, concept, basis)::smallint as mixture,
    tag_rules, concept, basis, rule,
    string_agg(tag, '+' order by part) as tag,
    coalesce(string_agg(distinct scope, '; ' order by scope) filter (scope <> ''), '') as scope
from parts
group by tag_rules, concept, basis, rule;

-- Beside the others, where a mixture's number stands for the tag's.
insert into own_vintages by name
select c.* exclude (tag_rules), m.mixture as tag_rule, 'combined'::how_made as how
from combined c
join mixtures m
    on m.tag_rules = c.tag_rules and m.concept = c.concept and m.basis = c.basis
    and m.rule = c.rule;
