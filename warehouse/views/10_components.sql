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

-- wanted: the inputs by number. An input of one company, period kind and period is a cell.
create or replace temp table wanted as
select row_number() over (order by w.input, w.period_kind)::smallint as wanted, w.input::input_name as input,
    w.concept::concept_name as concept, w.basis::basis_name as basis,
    w.period_kind::kind_of_period as period_kind, w.period_kind = 'fiscal_year' as by_year,
    (w.years_before * if(w.period_kind = 'fiscal_year', 1, 4))::tinyint as back,
    ': no ' || w.concept || if(w.basis in ('', 'cash'), '', ' (' || w.basis || ')')
        || if(k.choose = 'combined' or w.basis <> coalesce(k.basis, ''),
            ': a part of it is not filed', ' filed') as nothing_filed
from wanted_inputs w
join concepts k on k.concept = w.concept;

create or replace temp macro cell_of(cik, wanted, place) as
    (cik::bigint * 1024 + wanted) * 16384 + place;
create or replace temp macro scope_words(scopes, since) as concat_ws('; ', scopes,
    'not presented again since the later period was restated, filed ' || since);

-- Two values of one period that are not of one basis: more apart than rounding makes them.
create or replace temp macro restated(later, before) as
    abs(later - before) > abs(later) / 1000
    and not (later % 1e6 = 0 and abs(later - before) <= 1e6)
    and not (later % 1e3 = 0 and abs(later - before) <= 1e3);
