-- spans: what is known now of each span that an input covers, one row per
-- (period_kind, cik, concept, basis, place of its end); inputs: of that, what each input is, one row
-- per (vintage, cell), where a cell is one of (cik, input, period_kind, place).
-- By the rules of 10_components, of which this is the latest vintage: what is known now does not
-- depend on who asks, so the twelve months a year before are those the earlier period has itself.

create or replace temp table latest as
select slot, cik, concept, basis, fiscal_quarter = 0 as by_year, place, value, unit, mixture,
    how <> 'reported' as is_derived, filed
from versions
where known_until = date '9999-12-31';

create or replace temp table span_ends as
with spans_wanted as (
    select concept::concept_name as concept, basis::basis_name as basis,
        period_kind::kind_of_period as period_kind, by_year, needed::tinyint as needed,
        years_before * if(by_year, 1, 4) as back,
        max(years_before) over (partition by concept, basis, period_kind) > 0 as is_compared
    from steps
    where step = 0
)
select s.period_kind, s.needed, s.by_year, s.is_compared, a.cik, a.concept, a.basis,
    a.place - s.back as place, a.slot - s.back as slot, bool_or(s.back = 0) as is_anchor
from latest a
join spans_wanted s on s.concept = a.concept and s.basis = a.basis and s.by_year = a.by_year
group by all;

-- Of four quarters, those of the fiscal year in which the span ends are as known when its end was
-- last filed, those of the year before as when that year's last quarter was.
create or replace temp table quarters_of_spans as
with quarters as (
    select e.slot as span, n.step::tinyint as step, e.slot - n.step as slot,
        e.place - n.step as place,
        if(n.step <= (e.place - 1) % 4, e.slot, e.slot - (e.place - 1) % 4 - 1) as last_slot
    from span_ends e
    cross join range(0, 4) as n(step)
    where e.needed = 4
),
dated as (
    select q.*, coalesce(l.filed, date '9999-12-30') as day
    from quarters q
    left join latest l on l.slot = q.last_slot
)
select d.span, d.step, d.slot, d.place, v.value, v.unit, v.mixture, v.filed
from dated d
left join (
    select slot, value, unit, mixture, filed, known_until,
        if(version = 1, date '0001-01-01', filed) as known_from
    from versions
) v on v.slot = d.slot and v.known_from <= d.day and d.day < v.known_until;

create or replace temp table spans as
with sums as (
    select span,
        if(count(value) = 4 and min(unit) = max(unit), sum(value), null) as value,
        min(unit) as unit, min(unit) <> max(unit) as currencies_differ, max(filed) as filed,
        min(place) filter (value is null) as first_absent
    from quarters_of_spans
    group by span
)
select e.*, v.value, v.unit, false as currencies_differ,
    coalesce(v.is_derived, false) as is_derived, v.filed,
    if(v.value is null, e.place, null) as first_absent
from span_ends e
left join latest v on v.slot = e.slot
where e.needed = 1
union all by name
select e.*, s.* exclude (span), true as is_derived
from span_ends e
join sums s on s.span = e.slot
where e.needed = 4;

-- Two periods a year apart are on one basis as long as the later one stands as it did when the
-- earlier one was last presented, or as first filed if that came after; give or take a change from
-- thousands to millions. since: when the later one was restated after that.
create or replace temp table restated_after as
-- Most periods never changed: to look at those alone takes a tenth of the time.
with changed as (
    select slot from versions group by slot having min(value) <> max(value)
),
parts as (
    select 'ttm'::kind_of_period as period_kind, span, step, slot, value, filed, 4 as back
    from quarters_of_spans
    union all
    select period_kind, slot, 0, slot, value, filed, if(by_year, 1, 4)
    from spans
    where is_compared and needed = 1
),
later as (
    from parts semi join changed using (slot)
)
select l.period_kind, l.span - l.back as span, max(l.filed) as since
from later l
join parts c on c.period_kind = l.period_kind and c.span = l.span - l.back and c.step = l.step
join versions before
    on before.slot = l.slot and c.filed < before.known_until
    and (before.filed <= c.filed or before.version = 1)
where restated(l.value, before.value)
group by all;

create or replace temp table inputs as
with anchored as (
    from spans where is_anchor
),
others as (
    select cell_of(a.cik, w.wanted, a.place) as cell, w.period_kind, a.slot - w.back as span
    from anchored a
    join wanted w
        on w.concept = a.concept and w.basis = a.basis and w.period_kind = a.period_kind
    where w.back > 0
)
select 'latest'::vintage_name as vintage, cell_of(a.cik, w.wanted, a.place) as cell,
    a.value, a.unit, a.currencies_differ, a.is_derived, a.filed, a.first_absent
from anchored a
join wanted w
    on w.concept = a.concept and w.basis = a.basis and w.period_kind = a.period_kind
where w.back = 0
union all
select 'latest'::vintage_name, o.cell, s.value, s.unit, s.currencies_differ, s.is_derived, s.filed,
    s.first_absent
from others o
join spans s on s.period_kind = o.period_kind and s.slot = o.span;

-- scoped: inputs that are of tags of a narrower scope, or of another basis than the later period.
create or replace temp table scoped as
with narrow_mixtures as (
    from mixtures where scope <> ''
),
scopes as (
    select 'ttm'::kind_of_period as period_kind, q.span,
        string_agg(distinct m.scope, '; ' order by m.scope) as scopes
    from quarters_of_spans q
    join narrow_mixtures m on m.mixture = q.mixture
    group by q.span
    union all
    select e.period_kind, e.slot, m.scope
    from span_ends e
    join latest l on l.slot = e.slot
    join narrow_mixtures m on m.mixture = l.mixture
    where e.needed = 1
),
of_tags as (
    select cell_of(e.cik, w.wanted, e.place + w.back) as cell, s.scopes
    from scopes s
    join span_ends e on e.period_kind = s.period_kind and e.slot = s.span
    join wanted w
        on w.concept = e.concept and w.basis = e.basis and w.period_kind = e.period_kind
),
-- A break between two years parts all that lies before it from all that comes after.
of_another_basis as (
    select cell_of(e.cik, w.wanted, e.place + y.years * if(e.by_year, 1, 4)) as cell,
        max(r.since) as since
    from restated_after r
    join span_ends e on e.period_kind = r.period_kind and e.slot = r.span
    cross join range(1, 4) as y(years)
    join wanted w
        on w.concept = e.concept and w.basis = e.basis and w.period_kind = e.period_kind
        and w.back >= y.years * if(e.by_year, 1, 4)
    group by all
)
select 'latest'::vintage_name as vintage, cell, scope_words(scopes, since) as words
from of_tags
full join of_another_basis using (cell);
