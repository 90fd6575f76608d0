-- input_values: what the indicators take, one row per
-- (cik, vintage, period_kind, fiscal_year, fiscal_quarter, input), absent ones included.
-- Everything a value looks back on is taken as known on the day its own period was filed
-- (first_reported) or now (latest), so no value mixes vintages.

create or replace temp table anchors as
select
    p.cik, p.concept, p.basis, p.vintage, p.fiscal_year, p.fiscal_quarter,
    if(p.fiscal_quarter = 0, p.fiscal_year, p.fiscal_year * 4 + p.fiscal_quarter) as place,
    if(p.vintage = 'latest', date '9999-12-31', p.filed) as known_on
from picked p;

-- Steps back from the period itself: four quarters for a trailing twelve months, else one period.
create or replace temp table steps as
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

create or replace temp table indexed_vintages as
select *,
    if(fiscal_quarter = 0, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place,
    fiscal_quarter = 0 as by_year
from vintages;

create or replace temp table components as
with wanted as (
    select a.cik, a.vintage, a.fiscal_year, a.fiscal_quarter, a.concept, a.basis, a.known_on,
        s.input, s.period_kind, s.needed, s.by_year, a.place - s.back as place
    from anchors a
    join steps s
        on s.concept = a.concept and s.basis = a.basis and s.by_year = (a.fiscal_quarter = 0)
)
select w.*, v.value, v.unit, v.scope, v.how, v.filed, v.facts, v.period_end
from wanted w
asof left join indexed_vintages v
    on v.cik = w.cik and v.concept = w.concept and v.basis = w.basis
    and v.by_year = w.by_year and v.place = w.place and v.filed <= w.known_on;

create or replace temp table made_inputs as
select
    cik, vintage, fiscal_year, fiscal_quarter, input, period_kind,
    if(count(value) = any_value(needed) and count(distinct unit) = 1, sum(value), null) as value,
    any_value(unit) as unit,
    count(distinct unit) as units,
    string_agg(distinct scope, '; ' order by scope) filter (scope <> '') as tag_scope,
    if(bool_or(how <> 'reported') or any_value(needed) > 1, 'derived', 'reported') as evidence,
    max(filed) as filed,
    flatten(list(facts order by place desc) filter (facts is not null)) as facts,
    min(place) filter (value is null) as first_absent,
    any_value(by_year) as by_year
from components
group by all;

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
        m.value, m.unit, m.units, m.tag_scope, m.evidence, m.filed, m.facts,
        case
            when m.value is not null then null
            -- The input itself is of another period: name the oldest that is missing.
            when m.first_absent is not null then m.first_absent
            else w.place
        end as absent_place
    from wanted w
    join concepts k on k.concept = w.concept
    left join made_inputs m
        on m.cik = w.cik and m.vintage = w.vintage and m.fiscal_year = w.fiscal_year
        and m.fiscal_quarter = w.fiscal_quarter and m.input = w.input
        and m.period_kind = w.period_kind
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
                || if(combined, ': a part of it is not filed', ' filed')
        )
    end as reason,
    coalesce(j.tag_scope, '') as tag_scope, j.filed, j.facts
from joined j
join companies c on c.cik = j.cik
left join reasons r
    on r.cik = j.cik and r.concept = j.concept and r.basis = j.basis
    and r.by_year = j.by_year and r.place = j.absent_place;
