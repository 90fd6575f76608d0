-- spans: what is known now of each span that an input covers, one row per
-- (period_kind, cik, concept, basis, place of its end); inputs: of that, what each input is, one row
-- per (vintage, cell), where a cell is one of (cik, input, period_kind, place).
-- By the rules of 10_components, of which this is the latest vintage: what is known now does not
-- depend on who asks, so the twelve months a year before are those the earlier period has itself.

-- span_values has a row for each of span_ends, in the same order; -1 is no day and no place.
create or replace temp table spans as
select e.*, v.value, u.unit, v.currencies_differ, v.is_derived,
    day_of(v.filed) as filed,
    nullif(v.first_absent, -1)::integer as first_absent
from span_ends e
positional join span_values v
left join (select unnest(enum_range(null::unit_name))::unit_name as unit) u
    on enum_code(u.unit) = v.unit;

-- Two periods a year apart are on one basis as long as the later one stands as it did when the
-- earlier one was last presented, or as first filed if that came after; give or take a change from
-- thousands to millions. since: when the later one was restated after that.
create or replace temp table restated_after as
select e.period_kind, e.slot as span, max(day_of(p.filed)) as since
from span_ends e
join span_pairs p on p.span = e.rowid
where restated(p.later, p.before)
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
with scopes as (
    select e.period_kind, e.slot as span,
        string_agg(distinct m.scope, '; ' order by m.scope) as scopes
    from span_ends e
    join span_mixtures s on s.span = e.rowid
    join mixtures m on m.mixture = s.mixture
    group by all
),
of_tags as (
    select cell_of(e.cik, w.wanted, e.place + w.back) as cell, s.scopes
    from span_ends e
    join scopes s on s.period_kind = e.period_kind and s.span = e.slot
    join wanted w
        on w.concept = e.concept and w.basis = e.basis and w.period_kind = e.period_kind
),
-- A break between two years parts all that lies before it from all that comes after.
of_another_basis as (
    select cell_of(e.cik, w.wanted, e.place + y.years * if(e.by_year, 1, 4)) as cell,
        max(r.since) as since
    from span_ends e
    join restated_after r on r.period_kind = e.period_kind and r.span = e.slot
    cross join range(1, 4) as y(years)
    join wanted w
        on w.concept = e.concept and w.basis = e.basis and w.period_kind = e.period_kind
        and w.back >= y.years * if(e.by_year, 1, 4)
    group by all
)
select 'latest'::vintage_name as vintage, cell, scope_words(scopes, since) as words
from of_tags
full join of_another_basis using (cell);
