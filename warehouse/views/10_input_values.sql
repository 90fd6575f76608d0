-- input_values: what the indicators take, one row per
-- (cik, vintage, period_kind, fiscal_year, fiscal_quarter, input), absent ones included.
-- Everything a value looks back on is taken as known on the day its own period was filed
-- (first_reported) or now (latest), so no value mixes vintages.

-- Steps back from the period itself: four quarters for a trailing twelve months, else one period.
create or replace table steps as
select w.input, w.period_kind, w.concept, w.basis,
    (w.period_kind = 'fiscal_year') as by_year,
    case
        when w.period_kind = 'fiscal_year' then w.years_before
        when w.period_kind = 'ttm' and c.kind = 'flow' then w.years_before * 4 + step
        else w.years_before * 4
    end as back,
    if(w.period_kind = 'ttm' and c.kind = 'flow', 4, 1) as needed
from wanted_inputs w
join concepts c on c.concept = w.concept
cross join range(0, 4) as s(step)
where step = 0 or (w.period_kind = 'ttm' and c.kind = 'flow');

create or replace temp table made_inputs as
with wanted as (
    select p.cik, p.vintage, p.by_year, p.place as own_place, p.place - s.back as place,
        if(p.vintage = 'latest', date '9999-12-30', p.filed) as known_on,
        s.input, s.period_kind, s.needed, p.concept, p.basis
    from picked p
    join steps s on s.concept = p.concept and s.basis = p.basis and s.by_year = p.by_year
)
select
    w.cik, w.vintage, w.by_year, w.own_place as place, w.input, w.period_kind,
    any_value(w.known_on) as known_on,
    if(count(v.value) = any_value(w.needed) and count(distinct v.unit) = 1, sum(v.value), null)
        as value,
    any_value(v.unit) as unit,
    count(distinct v.unit) as units,
    string_agg(distinct v.scope, '; ' order by v.scope) filter (v.scope <> '') as tag_scope,
    if(bool_or(v.how <> 'reported') or any_value(w.needed) > 1, 'derived', 'reported') as evidence,
    max(v.filed) as filed,
    min(w.place) filter (v.value is null) as first_absent
from wanted w
left join vintages v
    on v.cik = w.cik and v.concept = w.concept and v.basis = w.basis
    and v.by_year = w.by_year and v.place = w.place
    and v.filed <= w.known_on and w.known_on < v.known_until
group by w.cik, w.vintage, w.by_year, w.own_place, w.input, w.period_kind;

create or replace table input_values as
with reasons as (
    select *, if(fiscal_quarter = 0, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place,
        fiscal_quarter = 0 as by_year
    from gaps
),
wanted as (
    select p.cik, v.vintage, p.fiscal_year, p.fiscal_quarter, p.period_end, w.*,
        p.fiscal_quarter = 0 as by_year,
        if(p.fiscal_quarter = 0, p.fiscal_year, p.place) as place
    from periods p
    join wanted_inputs w on (w.period_kind = 'fiscal_year') = (p.fiscal_quarter = 0)
    cross join (values ('latest'), ('first_reported')) as v(vintage)
),
joined as (
    select w.*, k.choose = 'combined' or w.basis <> coalesce(k.basis, '') as combined,
        m.value, m.unit, m.units, m.tag_scope, m.evidence, m.filed, m.known_on,
        case
            when m.value is not null then null
            -- The input itself is of another period: name the oldest that is missing.
            when m.first_absent is not null then m.first_absent
            else w.place
        end as absent_place
    from wanted w
    join concepts k on k.concept = w.concept
    left join made_inputs m
        on m.cik = w.cik and m.vintage = w.vintage and m.by_year = w.by_year
        and m.place = w.place and m.input = w.input and m.period_kind = w.period_kind
)
select
    c.ticker, j.cik, j.vintage, j.period_kind, j.fiscal_year,
    j.fiscal_quarter, j.period_end, calendar_quarter_of(j.period_end) as calendar_quarter,
    j.input, j.concept, j.basis, j.value, j.unit, j.evidence,
    case
        when j.value is not null then null
        when j.units > 1 then 'its quarters are in more than one currency'
        else if(
            j.by_year, 'fiscal ' || j.absent_place,
            'fiscal ' || ((j.absent_place - 1) // 4) || ' Q' || ((j.absent_place - 1) % 4 + 1)
        ) || ': ' || coalesce(
            r.reason,
            'no ' || j.concept || if(j.basis in ('', 'cash'), '', ' (' || j.basis || ')')
                || if(j.combined, ': a part of it is not filed', ' filed')
        )
    end as reason,
    coalesce(j.tag_scope, '') as tag_scope, j.filed, j.known_on, j.by_year, j.place
from joined j
join companies c on c.cik = j.cik
left join reasons r
    on r.cik = j.cik and r.concept = j.concept and r.basis = j.basis
    and r.by_year = j.by_year and r.place = j.absent_place;

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
where c.how = 'combined' and o.fact is not null;

create or replace view input_facts as
select
    i.cik, i.vintage, i.period_kind, i.period_end, i.input, f.weight::integer as weight,
    f.fact.tag, f.fact.period_start, f.fact.period_end as fact_end, f.fact.value,
    f.fact.accession, f.fact.filed
from input_values i
join steps s on s.input = i.input and s.period_kind = i.period_kind
join vintages v
    on v.cik = i.cik and v.concept = s.concept and v.basis = s.basis and v.by_year = i.by_year
    and v.place = i.place - s.back and v.filed <= i.known_on and i.known_on < v.known_until
join vintage_facts f
    on f.cik = v.cik and f.concept = v.concept and f.basis = v.basis and f.by_year = v.by_year
    and f.place = v.place and f.filed = v.filed
where i.value is not null;
