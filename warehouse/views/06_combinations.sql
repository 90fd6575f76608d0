-- Series made of other series by the rules of combinations.csv, added to vintages: the other
-- bases of capex, debt, lease liabilities. All parts come from one filing, so that no value mixes
-- a restated part with one that was never presented again. A required part that the filing does
-- not give leaves the combination absent. Of several rules, the first that any filing meets for the
-- period is the one for that period, so that two vintages of it always mean the same.

create or replace temp table combined as
with rules as (
    select * exclude (basis, component_basis), coalesce(component_basis, '') as part_basis,
        coalesce(basis, '') as whole_basis,
        count(*) filter (required) over (partition by concept, basis, rule) as parts_needed
    from combinations
),
found as (
    select r.concept, r.whole_basis as basis, r.rule, r.parts_needed, r.component, r.part,
        r.required, r.weight, v.* exclude (concept, basis)
    from rules r
    join vintages v on v.concept = r.component and v.basis = r.part_basis
),
made as (
    select
        concept, basis, rule, cik, fiscal_year, fiscal_quarter, filed, unit,
        arg_min(period_start, part) as period_start,
        arg_min(period_end, part) as period_end,
        arg_min(accession, part) as accession,
        sum(weight * value) as value,
        string_agg(tag, '+' order by part) as tag,
        coalesce(string_agg(distinct scope, '; ' order by scope) filter (scope <> ''), '') as scope,
        'combined' as how,
        flatten(list(
            list_transform(facts, lambda f: struct_update(f, weight := f.weight * weight))
            order by part
        )) as facts
    from found
    group by concept, basis, rule, cik, fiscal_year, fiscal_quarter, filed, unit
    having count(*) filter (required) = any_value(parts_needed)
)
select * exclude (rule)
from made
qualify rule = min(rule) over (partition by cik, concept, basis, fiscal_year, fiscal_quarter);

insert into vintages by name from combined;
