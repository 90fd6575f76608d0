-- cells: what the indicators take, one row per
-- (cik, vintage, period_kind, fiscal_year, fiscal_quarter, input), absent ones included; why one is
-- absent, and its scope, by number. input_values: the same in words.

create or replace temp table scopes as
select row_number() over (order by words)::integer as tag_scope, words
from (select distinct words from scoped)
union all
select 0, '';

create or replace temp table numbered_gaps as
select row_number() over ()::integer as gap, cik, concept, basis,
    if(fiscal_quarter = 0, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place,
    ': ' || reason as reason
from gaps;

-- Why an input is absent as one number: its own, of which period, by which gap, or in currencies.
create or replace temp macro cause_of(wanted, place, gap, currencies_differ) as
    ((gap::bigint * 1024 + wanted) * 32768 + place) * 2 + currencies_differ::integer;

create or replace temp table cells as
with reported as (
    select p.cik, v.vintage, p.period_end, p.fiscal_quarter = 0 as by_year,
        if(p.fiscal_quarter = 0, p.fiscal_year, p.place)::smallint as place
    from periods p
    cross join (select unnest(enum_range(null::vintage_name))::vintage_name as vintage) v
    where v.vintage = 'latest' or getvariable('only_latest') is null
),
joined as (
    select p.* exclude (by_year), w.wanted, w.concept, w.basis, i.value, i.unit, i.filed,
        i.cell, coalesce(i.currencies_differ, false) as currencies_differ,
        case when i.is_derived then 'derived' when not i.is_derived then 'reported'
            end::evidence_name as evidence,
        -- The input itself is of another period: name the oldest that is missing.
        if(i.value is null, coalesce(i.first_absent, p.place), null)::smallint as absent_place
    from reported p
    join wanted w on w.by_year = p.by_year
    left join inputs i on i.vintage = p.vintage and i.cell = cell_of(p.cik, w.wanted, p.place)
)
select j.* exclude (concept, basis, cell, currencies_differ, absent_place),
    cause_of(j.wanted, j.absent_place, coalesce(g.gap, 0), j.currencies_differ) as cause,
    coalesce(s.tag_scope, 0) as tag_scope
from joined j
left join numbered_gaps g
    on g.cik = j.cik and g.concept = j.concept and g.basis = j.basis and g.place = j.absent_place
left join (from scoped join scopes using (words)) s
    on s.vintage = j.vintage and s.cell = j.cell;

-- Few causes make many inputs absent.
create or replace temp table reasons_of_causes as
select c.cause,
    case
        when c.currencies_differ then 'its quarters are in more than one currency'
        else if(w.by_year, 'fiscal ' || c.absent_place,
            'fiscal ' || ((c.absent_place - 1) // 4) || ' Q' || ((c.absent_place - 1) % 4 + 1))
            || coalesce(g.reason, w.nothing_filed)
    end as reason
from (
    select cause, cause % 2 = 1 as currencies_differ, (cause // 2) % 32768 as absent_place,
        (cause // 65536) % 1024 as wanted, cause // 67108864 as gap
    from (select distinct cause from cells where cause is not null)
) c
join wanted w on w.wanted = c.wanted
left join numbered_gaps g on g.gap = c.gap;

create or replace temp table absences as
select row_number() over (order by reason)::integer as absence, reason
from (select distinct reason from reasons_of_causes);

create or replace temp table causes as
select cause, absence from reasons_of_causes join absences using (reason);

create or replace view input_values as
select
    f.ticker, c.cik, c.vintage::varchar as vintage, w.period_kind::varchar as period_kind,
    if(w.by_year, c.place, (c.place - 1) // 4)::bigint as fiscal_year,
    if(w.by_year, 0, (c.place - 1) % 4 + 1)::tinyint as fiscal_quarter, c.period_end,
    calendar_quarter_of(c.period_end) as calendar_quarter, w.input::varchar as input,
    w.concept::varchar as concept, w.basis::varchar as basis, c.value, c.unit::varchar as unit,
    c.evidence::varchar as evidence, a.reason, s.words as tag_scope, c.filed, w.by_year,
    c.place::bigint as place
from cells c
join companies f on f.cik = c.cik
join wanted w on w.wanted = c.wanted
left join reasons_of_causes a on a.cause = c.cause
join scopes s on s.tag_scope = c.tag_scope;
