-- components: the versions of the periods that each input is made of, one row per
-- (cik, concept, basis, vintage, period_kind, years_before, own_place, step): four quarters for a
-- trailing twelve months, else the one period, of the same span up to three years before.
-- latest takes what is known now, first_reported what was known on the day the period itself was
-- first filed. Within a span, quarters of one fiscal year are taken as known on the day the last of
-- them was filed: a year restated quarter by quarter is never added up half before, half after.

create or replace table steps as
with furthest as (
    select concept, basis, period_kind, max(years_before) as years
    from wanted_inputs
    group by all
),
spans as (
    select f.* exclude (years), y.years_before, f.period_kind = 'fiscal_year' as by_year,
        if(f.period_kind = 'ttm' and c.kind = 'flow', 4, 1) as needed
    from furthest f
    join concepts c on c.concept = f.concept
    join range(0, 4) as y(years_before) on y.years_before <= f.years
)
select s.*, w.input, n.step, if(s.by_year, s.years_before, s.years_before * 4 + n.step) as back
from spans s
join range(0, 4) as n(step) on n.step < s.needed
left join wanted_inputs w
    on w.concept = s.concept and w.basis = s.basis and w.period_kind = s.period_kind
    and w.years_before = s.years_before;

create or replace macro components_of(vintages_of, steps_of) as table
with anchors as (
    select *, 'latest' as vintage, date '9999-12-30' as known_on
    from query_table(vintages_of)
    where known_until = date '9999-12-31'
    union all
    select *, 'first_reported', filed
    from query_table(vintages_of)
    where version = 1
),
wanted as (
    select
        a.cik, a.concept, a.basis, a.vintage, a.known_on, a.by_year, a.place as own_place,
        s.period_kind, s.years_before, s.step, s.needed, s.input, a.place - s.back as place,
        if(
            s.needed = 1, a.place - s.back,
            least(a.place - s.years_before * 4, ((a.place - s.back - 1) // 4) * 4 + 4)
        ) as last_place
    from anchors a
    join query_table(steps_of) s
        on s.concept = a.concept and s.basis = a.basis and s.by_year = a.by_year
),
dated as (
    select w.*, coalesce(l.filed, w.known_on) as day
    from wanted w
    left join query_table(vintages_of) l
        on l.cik = w.cik and l.concept = w.concept and l.basis = w.basis
        and l.by_year = w.by_year and l.place = w.last_place
        and l.filed <= w.known_on and w.known_on < l.known_until
),
-- What is known now includes a period that was first filed only after that day. Each vintage has
-- its own rows, since a join on either of two conditions would compare everything with everything.
known as (
    select v.* exclude (version), 'first_reported' as vintage, v.filed as known_from
    from query_table(vintages_of) v
    union all
    select v.* exclude (version), 'latest', if(v.version = 1, date '0001-01-01', v.filed)
    from query_table(vintages_of) v
)
select d.* exclude (day), v.value, v.unit, v.scope, v.how, v.filed
from dated d
left join known v
    on v.vintage = d.vintage and v.cik = d.cik and v.concept = d.concept and v.basis = d.basis
    and v.by_year = d.by_year and v.place = d.place
    and v.known_from <= d.day and d.day < v.known_until;

create or replace view components as from components_of('vintages', 'steps');

drop type if exists temp.input_name;
create temp type input_name as enum (select distinct input from wanted_inputs order by 1);
drop type if exists temp.kind_of_period;
create temp type kind_of_period as enum (select distinct period_kind from wanted_inputs order by 1);
create or replace temp table steps_in_numbers as
select * replace (concept::concept_name as concept, basis::basis_name as basis,
    period_kind::kind_of_period as period_kind, input::input_name as input,
    needed::tinyint as needed, step::tinyint as step, years_before::tinyint as years_before)
from steps;

-- A whole market is derived in its latest vintage alone.
create or replace temp table made_components as
select * exclude (known_on, last_place)
from components_of('versions', 'steps_in_numbers')
where getvariable('only_latest') is null or vintage = 'latest';

-- Two periods a year apart are on one basis as long as the later one stands as it did when the
-- earlier one was last presented, or as first filed if that came after; give or take a change from
-- thousands to millions. since: when the later one was restated after that.
create or replace temp table breaks as
-- Most periods never changed: to look at those alone takes a tenth of the time.
with changed_periods as (
    select cik, concept, basis, by_year, place
    from versions
    group by all
    having min(value) <> max(value)
),
changed as (
    from versions semi join changed_periods using (cik, concept, basis, by_year, place)
),
of_changed as (
    select later.*
    from made_components later
    join changed_periods p
        on p.cik = later.cik and p.concept = later.concept and p.basis = later.basis
        and p.by_year = later.by_year and p.place = later.place
),
restated as (
    select c.cik, c.concept, c.basis, c.vintage, c.period_kind, c.own_place, c.years_before,
        max(later.filed) as since
    from made_components c
    join of_changed later
        on later.cik = c.cik and later.concept = c.concept and later.basis = c.basis
        and later.vintage = c.vintage and later.period_kind = c.period_kind
        and later.own_place = c.own_place and later.step = c.step
        and later.years_before = c.years_before - 1
    join changed before
        on before.cik = c.cik and before.concept = c.concept and before.basis = c.basis
        and before.by_year = c.by_year and before.place = later.place
        and (before.filed <= c.filed or before.version = 1) and c.filed < before.known_until
    where abs(later.value - before.value) > abs(later.value) / 1000
        and not (later.value % 1e6 = 0 and abs(later.value - before.value) <= 1e6)
        and not (later.value % 1e3 = 0 and abs(later.value - before.value) <= 1e3)
    group by all
)
select c.cik, c.concept, c.basis, c.vintage, c.period_kind, c.own_place, c.years_before,
    max(r.since) as since
from restated r
join made_components c
    on c.cik = r.cik and c.concept = r.concept and c.basis = r.basis
    and c.vintage = r.vintage and c.period_kind = r.period_kind
    and c.own_place = r.own_place and c.years_before >= r.years_before and c.step = 0
group by all;

create or replace temp table made_inputs as
with spans as (
    select cik, vintage, by_year, own_place, input, period_kind, concept, basis, years_before, value, unit, false as currencies_differ, coalesce(how <> 'reported', false) as is_derived, filed,
        if(value is null, place, null) as first_absent
    from made_components
    where input is not null and needed = 1
    union all by name
    select cik, vintage, by_year, own_place, input, period_kind, concept, basis, years_before,
        if(count(value) = any_value(needed) and min(unit) = max(unit), sum(value), null) as value,
        min(unit) as unit, min(unit) <> max(unit) as currencies_differ,
        true as is_derived, max(filed) as filed,
        min(place) filter (value is null) as first_absent
    from made_components
    where input is not null and needed > 1
    group by all
),
-- Few are of tags of a narrower scope.
scopes as (
    select cik, vintage, by_year, own_place, input, period_kind,
        string_agg(distinct scope, '; ' order by scope) as scopes
    from made_components
    where input is not null and scope <> ''
    group by all
)
select
    s.cik, s.vintage, s.by_year, s.own_place as place, s.input, s.period_kind, s.value, s.unit,
    s.currencies_differ, s.is_derived, s.filed, s.first_absent,
    concat_ws(
        '; ', o.scopes,
        'not presented again since the later period was restated, filed ' || b.since
    ) as tag_scope
from spans s
left join scopes o using (cik, vintage, by_year, own_place, input, period_kind)
left join breaks b using (cik, concept, basis, vintage, period_kind, own_place, years_before);

-- input_values: what the indicators take, one row per
-- (cik, vintage, period_kind, fiscal_year, fiscal_quarter, input), absent ones included.

create or replace temp table inputs_in_numbers as
with wanted as (
    select w.concept::concept_name as concept, w.basis::basis_name as basis,
        w.input::input_name as input, w.period_kind::kind_of_period as period_kind,
        w.period_kind = 'fiscal_year' as by_year,
        ': no ' || w.concept || if(w.basis in ('', 'cash'), '', ' (' || w.basis || ')')
            || if(k.choose = 'combined' or w.basis <> coalesce(k.basis, ''),
                ': a part of it is not filed', ' filed') as nothing_filed
    from wanted_inputs w
    join concepts k on k.concept = w.concept
),
reported as (
    select c.ticker, p.cik, v.vintage, p.fiscal_year, p.fiscal_quarter, p.period_end,
        calendar_quarter_of(p.period_end) as calendar_quarter, p.fiscal_quarter = 0 as by_year,
        if(p.fiscal_quarter = 0, p.fiscal_year, p.place) as place
    from periods p
    join companies c on c.cik = p.cik
    cross join (values ('latest'), ('first_reported')) as v(vintage)
    where getvariable('only_latest') is null or v.vintage = 'latest'
),
joined as (
    select p.*, w.* exclude (by_year),
        m.value, m.unit, m.currencies_differ, m.tag_scope, m.is_derived, m.filed,
        -- The input itself is of another period: name the oldest that is missing.
        if(m.value is null, coalesce(m.first_absent, p.place), null) as absent_place
    from reported p
    join wanted w on w.by_year = p.by_year
    left join made_inputs m
        on m.cik = p.cik and m.vintage = p.vintage and m.by_year = p.by_year
        and m.place = p.place and m.input = w.input and m.period_kind = w.period_kind
),
-- Few periods are named for many inputs.
named as (
    select by_year, absent_place,
        if(by_year, 'fiscal ' || absent_place,
            'fiscal ' || ((absent_place - 1) // 4) || ' Q' || ((absent_place - 1) % 4 + 1)) as name
    from (select distinct by_year, absent_place from joined where absent_place is not null)
),
reasons as (
    select cik, concept, basis, fiscal_quarter = 0 as by_year, ': ' || reason as reason,
        if(fiscal_quarter = 0, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place
    from gaps
)
select
    j.ticker, j.cik, j.vintage, j.period_kind, j.fiscal_year, j.fiscal_quarter, j.period_end,
    j.calendar_quarter, j.input, j.concept, j.basis, j.value, j.unit,
    case when j.is_derived then 'derived' when not j.is_derived then 'reported' end as evidence,
    case
        when j.value is not null then null
        when j.currencies_differ then 'its quarters are in more than one currency'
        else n.name || coalesce(r.reason, j.nothing_filed)
    end as reason,
    coalesce(j.tag_scope, '') as tag_scope, j.filed, j.by_year, j.place
from joined j
left join named n on n.by_year = j.by_year and n.absent_place = j.absent_place
left join reasons r
    on r.cik = j.cik and r.concept = j.concept and r.basis = j.basis
    and r.by_year = j.by_year and r.place = j.absent_place;

create or replace table input_values as
select
    ticker, cik, vintage, period_kind::varchar as period_kind, fiscal_year, fiscal_quarter,
    period_end, calendar_quarter, input::varchar as input, concept::varchar as concept,
    basis::varchar as basis, value, unit::varchar as unit, evidence, reason, tag_scope, filed,
    by_year, place
from inputs_in_numbers;

-- input_facts: the filed numbers that make each input, with their weight; a view, since storing
-- them for every value of every company would dwarf the facts themselves.
create or replace table combination_rules as from rules;

create or replace view vintage_facts as
with own as (
    select * exclude (plus, minus, rule), unnest([plus, minus]) as fact, unnest([1, -1]) as weight
    from vintages
    where how <> 'combined'
)
select cik, concept, basis, by_year, place, filed, fact, weight
from own
where fact is not null
union all
select c.cik, c.concept, c.basis, c.by_year, c.place, c.filed, o.fact, o.weight * r.weight
from vintages c
join combination_rules r on r.concept = c.concept and r.basis = c.basis and r.rule = c.rule
join own o
    on o.cik = c.cik and o.concept = r.component and o.basis = r.part_basis
    and o.by_year = c.by_year and o.place = c.place and o.filed = c.filed and o.unit = c.unit
where c.how = 'combined' and r.role <> 'absent' and o.fact is not null;

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
