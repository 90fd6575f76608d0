-- packed.input_rows: what the indicators take, one row per (cik, vintage, wanted, place), absent
-- ones included.

create or replace temp table scope_numbers_of_inputs as
select w.number, s.tag_scope
from packed.words w
join scopes s on s.words = w.word;
create or replace temp table cause_numbers as
select r.number, c.cause
from packed.reasons r
join reasons_of_causes c on c.reason = r.word;

create or replace temp view inputs_to_store as
select c.cik, c.vintage, c.wanted, c.place, c.period_end, c.value, u.number as unit,
    c.evidence, coalesce(a.number, 0) as reason, s.number as tag_scope, c.filed
from cells c
join unit_numbers u on u.unit = coalesce(enum_code(c.unit)::integer, -1)
left join cause_numbers a on a.cause = c.cause
join scope_numbers_of_inputs s on s.tag_scope = c.tag_scope;

create table if not exists packed.input_rows as from inputs_to_store limit 0;
create or replace table packed.wanted as from wanted;

create or replace view input_values as
select
    f.ticker, c.cik, c.vintage::varchar as vintage, w.period_kind::varchar as period_kind,
    if(w.by_year, c.place, (c.place - 1) // 4)::bigint as fiscal_year,
    if(w.by_year, 0, (c.place - 1) % 4 + 1)::tinyint as fiscal_quarter, c.period_end,
    calendar_quarter_of(c.period_end) as calendar_quarter, w.input::varchar as input,
    w.concept::varchar as concept, w.basis::varchar as basis, c.value, u.word as unit,
    c.evidence::varchar as evidence, r.word as reason, s.word as tag_scope, c.filed, w.by_year,
    c.place::bigint as place
from packed.input_rows c
join companies f on f.cik = c.cik
join packed.wanted w on w.wanted = c.wanted
join packed.words u on u.number = c.unit
join packed.reasons r on r.number = c.reason
join packed.words s on s.number = c.tag_scope;
