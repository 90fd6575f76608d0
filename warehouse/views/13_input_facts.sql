-- input_facts: the filed numbers that make each input, with their weight; a view, since storing
-- them for every value of every company would dwarf the facts themselves.
create or replace table combination_rules as from rules;

-- `vintages` twice, where a common table expression would be made of all companies for one.
create or replace view vintage_facts as
from (
    select cik, concept, basis, by_year, place, filed,
        unnest([plus, minus]) as fact, unnest([1, -1]) as weight
    from vintages
    where how <> 'combined'
    union all
    select c.cik, c.concept, c.basis, c.by_year, c.place, c.filed,
        unnest([o.plus, o.minus]) as fact, unnest([r.weight, -r.weight]) as weight
    from vintages c
    join combination_rules r on r.concept = c.concept and r.basis = c.basis and r.rule = c.rule
    join vintages o
        on o.cik = c.cik and o.concept = r.component and o.basis = r.part_basis
        and o.by_year = c.by_year and o.place = c.place and o.filed = c.filed and o.unit = c.unit
    where c.how = 'combined' and r.role <> 'absent' and o.how <> 'combined'
)
where fact is not null;

create or replace view input_facts as
select
    i.cik, i.vintage, i.period_kind, i.period_end, i.input, f.weight::integer as weight,
    f.fact.tag, f.fact.period_start, f.fact.period_end as fact_end, f.fact.value,
    f.fact.accession, f.fact.filed
from input_values i
join components c
    on c.cik = i.cik and c.vintage = i.vintage and c.period_kind = i.period_kind
    and c.own_place = i.place and c.by_year = i.by_year and c.input = i.input
join vintage_facts f
    on f.cik = c.cik and f.concept = c.concept and f.basis = c.basis and f.by_year = c.by_year
    and f.place = c.place and f.filed = c.filed
where i.value is not null;
