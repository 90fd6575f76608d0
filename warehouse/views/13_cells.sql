-- cells: what the indicators take, one row per
-- (cik, vintage, period_kind, fiscal_year, fiscal_quarter, input), absent ones included, as laid in
-- cell_columns; why one is absent, and its scope, by number. input_values: the same in words.

-- Few causes make many inputs absent: the input, of which period, by which gap, or in currencies.
create or replace temp table reasons_of_causes as
select c.cause,
    case
        when c.currencies_differ then 'its quarters are in more than one currency'
        else if(w.by_year, 'fiscal ' || c.absent_place,
            'fiscal ' || ((c.absent_place - 1) // 4) || ' Q' || ((c.absent_place - 1) % 4 + 1))
            || coalesce(g.reason, w.nothing_filed)
    end as reason
from cell_causes c
join wanted w on w.wanted = c.wanted
left join numbered_gaps g on g.gap = c.gap;

create or replace temp table absences as
select row_number() over (order by reason)::integer as absence, reason
from (select distinct reason from reasons_of_causes);

create or replace temp table causes as
select cause, absence from reasons_of_causes join absences using (reason)
union all
select -1, 0;

create or replace temp view cells as
select l.cik, k.vintage, k.wanted, l.place, day_of(l.day) as period_end, l.value, k.unit,
    k.evidence, l.kind, c.absence, l.tag_scope, day_of(l.filed) as filed
from cell_columns l
join cell_kinds k on k.kind = l.kind
join causes c on c.cause = l.cause;

create or replace view input_values as
select
    f.ticker, c.cik, c.vintage, w.period_kind::varchar as period_kind,
    if(w.by_year, c.place, (c.place - 1) // 4)::bigint as fiscal_year,
    if(w.by_year, 0, (c.place - 1) % 4 + 1)::tinyint as fiscal_quarter, c.period_end,
    calendar_quarter_of(c.period_end) as calendar_quarter, w.input::varchar as input,
    w.concept::varchar as concept, w.basis::varchar as basis, c.value, c.unit,
    c.evidence, a.reason, s.words as tag_scope, c.filed, w.by_year,
    c.place::bigint as place
from cells c
join companies f on f.cik = c.cik
join wanted w on w.wanted = c.wanted
left join absences a on a.absence = c.absence
join scopes s on s.tag_scope = c.tag_scope;
