-- Series made of other series by the rules of combinations.csv, added to vintages:
-- the other bases of capex, debt, lease liabilities. A combination is dated by its first
-- component; the others are taken as known that day. A required component that is absent
-- leaves the combination absent. When the first component is a restatement, the others must
-- have been presented again since another value stood in its place: Meta's 2023 capex, restated
-- net of disposals, must not lose the disposals a second time.

create or replace temp table combined as
with rules as (
    select * exclude (basis, component_basis), coalesce(component_basis, '') as part_basis,
        coalesce(basis, '') as whole_basis
    from combinations
),
changes as (
    select r.concept as whole, r.whole_basis, r.rule, v.*,
        case when value <> lag(value) over versions then lag(filed) over versions end
            as changed_after
    from rules r
    join vintages v on v.concept = r.component and v.basis = r.part_basis
    where r.part = 1
    window versions as (
        partition by r.concept, r.whole_basis, r.rule, cik, fiscal_year, fiscal_quarter
        order by filed
    )
),
anchors as (
    select whole as concept, whole_basis, rule, cik, fiscal_year, fiscal_quarter,
        period_start, period_end, unit, filed, accession,
        max(changed_after) over (
            partition by whole, whole_basis, rule, cik, fiscal_year, fiscal_quarter
            order by filed
        ) as other_value_until
    from changes
),
parts as (
    select a.*, r.component, r.part_basis, r.weight, r.required
    from anchors a
    join rules r
        on r.concept = a.concept and r.whole_basis = a.whole_basis and r.rule = a.rule
),
found as (
    select p.*, v.value, v.scope, v.tag, v.filed <= p.other_value_until as of_old_basis,
        list_transform(v.facts, lambda f: struct_update(f, weight := f.weight * p.weight)) as facts
    from parts p
    asof left join vintages v
        on v.cik = p.cik and v.concept = p.component and v.basis = p.part_basis
        and v.fiscal_year = p.fiscal_year and v.fiscal_quarter = p.fiscal_quarter
        and v.unit = p.unit and v.filed <= p.filed
),
made as (
    select
        concept, whole_basis as basis, rule, cik, fiscal_year, fiscal_quarter, period_start,
        period_end, unit, filed, accession,
        sum(weight * value) as value,
        string_agg(tag, '+' order by component) as tag,
        string_agg(distinct scope, '; ' order by scope) filter (scope <> '') as scope,
        flatten(list(facts) filter (facts is not null)) as facts
    from found
    group by all
    having bool_and(value is not null or not required)
        and not coalesce(bool_or(of_old_basis), false)
)
select * exclude (rule, scope), coalesce(scope, '') as scope, 'combined' as how
from made
qualify row_number() over (
    partition by cik, concept, basis, fiscal_year, fiscal_quarter, filed order by rule
) = 1;

insert into vintages by name from combined;
