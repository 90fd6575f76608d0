-- inputs and scoped, as first reported: what was known on the day the period itself was first filed,
-- which differs from period to period. A whole market is derived in its latest vintage alone.

create or replace temp table steps_in_numbers as
select * replace (concept::concept_name as concept, basis::basis_name as basis,
    period_kind::kind_of_period as period_kind, needed::tinyint as needed, step::tinyint as step,
    years_before::tinyint as years_before)
from steps;

create or replace temp view versions_with_scope as
select v.*, v.fiscal_quarter = 0 as by_year, m.scope
from versions v
join mixtures m on m.mixture = v.mixture;

create or replace temp table first_components as
select c.* exclude (vintage, known_on, last_place, input), w.wanted
from components_of('versions_with_scope', 'steps_in_numbers') c
left join wanted w on w.input = c.input::input_name and w.period_kind = c.period_kind
where c.vintage = 'first_reported';

insert into inputs by name
select 'first_reported' as vintage, cell_of(cik, wanted, own_place) as cell, value, unit,
    false as currencies_differ, coalesce(how <> 'reported', false) as is_derived, filed,
    if(value is null, place, null) as first_absent
from first_components
where wanted is not null and needed = 1
union all by name
select 'first_reported' as vintage, cell_of(cik, wanted, own_place) as cell,
    if(count(value) = 4 and min(unit) = max(unit), sum(value), null) as value,
    min(unit) as unit, min(unit) <> max(unit) as currencies_differ, true as is_derived,
    max(filed) as filed, min(place) filter (value is null) as first_absent
from first_components
where wanted is not null and needed = 4
group by cell;

create or replace temp table breaks as
with changed_periods as (
    select slot from versions group by slot having min(value) <> max(value)
),
later as (
    select c.*, slot_of(c.cik, c.concept, c.basis, c.place) as slot
    from first_components c
    where slot in (from changed_periods)
)
select c.cik, c.concept, c.basis, c.period_kind, c.own_place, c.years_before,
    max(l.filed) as since
from first_components c
join later l
    on l.cik = c.cik and l.concept = c.concept and l.basis = c.basis
    and l.period_kind = c.period_kind and l.own_place = c.own_place and l.step = c.step
    and l.years_before = c.years_before - 1
join versions before
    on before.slot = l.slot and c.filed < before.known_until
    and (before.filed <= c.filed or before.version = 1)
where restated(l.value, before.value)
group by all;

insert into scoped by name
with of_tags as (
    select cell_of(cik, wanted, own_place) as cell,
        string_agg(distinct scope, '; ' order by scope) as scopes
    from first_components
    where wanted is not null and scope <> ''
    group by cell
),
of_another_basis as (
    select cell_of(b.cik, w.wanted, b.own_place) as cell, max(b.since) as since
    from breaks b
    join wanted w
        on w.concept = b.concept and w.basis = b.basis and w.period_kind = b.period_kind
        and w.back >= b.years_before * if(w.by_year, 1, 4)
    group by cell
)
select 'first_reported' as vintage, cell, scope_words(scopes, since) as words
from of_tags
full join of_another_basis using (cell);
