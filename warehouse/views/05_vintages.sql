-- own_vintages, of flows and balances: every version of every series that a concept's own tags give,
-- one row per (slot, filed), where a slot is one of (cik, concept, basis, period).
-- Within a filing the best-ranked tag speaks for the concept, or the largest where a smaller
-- tag can only be a part of it (revenue, depreciation); from then on that part speaks for the period
-- no more, and for other periods not within 400 days, not even alone. A tag of narrower scope speaks
-- for a period only until a tag of full scope does. A tag that says only zero gives way to one that
-- says a number, in the same filing and in any before it.
-- Few do not speak: those are taken out, rather than all others copied.

insert into own_vintages by name
select
    f.cik, f.tag_rule, f.unit, p.fiscal_year::smallint as fiscal_year, p.fiscal_quarter,
    f.period_end, f.value, f.filed, f.accession, 'reported'::how_made as how,
    f.value as plus_value, t.concept, t.basis,
    slot_of(f.cik, t.concept, t.basis, place_of(p.fiscal_year, p.fiscal_quarter)) as slot
from concept_facts f
join periods p on p.cik = f.cik and p.period_end = f.period_end
join tag_rules t on t.tag_rule = f.tag_rule
where f.period_start is null;

-- Smaller than another tag of that scope by more than rounding, that is a thousandth.
create or replace temp table parts as
with by_size as (
    select v.rowid as vintage, v.*, t.scope
    from own_vintages v
    join tag_rules t on t.tag_rule = v.tag_rule
    where t.by_size
),
several as (
    select slot, scope, filed
    from by_size
    group by all
    having min(tag_rule) <> max(tag_rule)
)
select vintage, cik, tag_rule, slot, fiscal_quarter = 0 as by_year, filed
from by_size
semi join several using (slot, scope, filed)
qualify max(value) over (partition by slot, scope, filed, tag_rule)
    < max(value) over (partition by slot, scope, filed) - abs(value) / 1000;

create or replace temp table known_parts as
select v.*
from own_vintages v
where v.rowid in (
    select a.rowid
    from own_vintages a
    join parts p on p.slot = a.slot and p.tag_rule = a.tag_rule and p.filed <= a.filed
    union all
    select a.rowid
    from own_vintages a
    join parts p
        on p.cik = a.cik and p.tag_rule = a.tag_rule and p.by_year = (a.fiscal_quarter = 0)
        and a.filed between p.filed and p.filed + 400
);

delete from own_vintages v
using known_parts p
where p.slot = v.slot and p.filed = v.filed and p.tag_rule = v.tag_rule;

create or replace temp macro only_zero(value, plus_value) as value = 0 and plus_value = 0;

-- Most filings have one candidate: the others alone are ranked.
create or replace temp table contested as
with several as (
    select slot, filed from own_vintages group by all having count(*) > 1
)
select v.rowid as vintage, v.*, t.scope, t.rank, t.by_size
from own_vintages v
semi join several s on s.slot = v.slot and s.filed = v.filed
join tag_rules t on t.tag_rule = v.tag_rule;

delete from own_vintages
where rowid in (
    select vintage
    from contested
    qualify row_number() over (
        partition by slot, filed
        order by scope <> '', only_zero(value, plus_value), if(by_size, -value, 0), rank,
            how <> 'reported', accession desc
    ) > 1
);

-- Of narrower scope, or zero: what goes before is looked for beside those alone.
create or replace temp table others as
select v.rowid as vintage, v.slot, v.filed, t.scope, only_zero(v.value, v.plus_value) as only_zero
from own_vintages v
join tag_rules t on t.tag_rule = v.tag_rule
where t.scope <> '' or only_zero(v.value, v.plus_value);

delete from own_vintages
where rowid in (
    with beside as (
        select v.slot, v.filed, t.scope, only_zero(v.value, v.plus_value) as only_zero
        from own_vintages v
        semi join others o on o.slot = v.slot
        join tag_rules t on t.tag_rule = v.tag_rule
    )
    select o.vintage
    from others o
    join beside b on b.slot = o.slot and b.filed <= o.filed
    where (o.scope <> '' and b.scope = '') or (o.only_zero and not b.only_zero and b.scope = o.scope)
);
