-- packed.input_rows: what the indicators take, one row per (cik, vintage, wanted, place), absent
-- ones included; what few combinations say for all rows is a kind.

create or replace temp table scope_numbers_of_inputs as
select w.number, s.tag_scope
from packed.words w
join scopes s on s.words = w.word;
create or replace temp table kind_numbers_of_inputs as
select p.number, k.kind
from cell_kinds k
join packed.input_kinds p
    on p.word.wanted = k.wanted and p.word.vintage = k.vintage
    and p.word.evidence is not distinct from k.evidence
    and p.word.unit is not distinct from k.unit;
create or replace temp table reason_numbers as
select r.number, c.cause
from reasons_of_causes c
join packed.reasons r on r.word = c.reason
union all
select 0, -1;

create or replace temp view inputs_to_store as
select l.cik, k.number as kind, l.place::smallint as place, day_of(l.day) as period_end, l.value,
    r.number as reason, s.number as tag_scope, day_of(l.filed) as filed
from cell_columns l
join kind_numbers_of_inputs k on k.kind = l.kind
join reason_numbers r on r.cause = l.cause
join scope_numbers_of_inputs s on s.tag_scope = l.tag_scope;

create table if not exists packed.input_rows as from inputs_to_store limit 0;
create or replace table packed.wanted as from wanted;

create or replace view input_values as
select
    f.ticker, c.cik, k.word.vintage as vintage, w.period_kind::varchar as period_kind,
    year_of(c.place) as fiscal_year, quarter_of(c.place) as fiscal_quarter, c.period_end,
    calendar_quarter_of(c.period_end) as calendar_quarter, w.input::varchar as input,
    w.concept::varchar as concept, w.basis::varchar as basis, c.value, k.word.unit as unit,
    k.word.evidence as evidence, r.word as reason, s.word as tag_scope, c.filed, w.by_year,
    c.place::bigint as place
from packed.input_rows c
join companies f on f.cik = c.cik
join packed.input_kinds k on k.number = c.kind
join packed.wanted w on w.wanted = k.word.wanted
join packed.reasons r on r.number = c.reason
join packed.words s on s.number = c.tag_scope;
