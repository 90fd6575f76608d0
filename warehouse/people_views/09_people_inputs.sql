-- people_inputs: every input that no statement holds, as input_values has those that one does. A
-- count or a cut is the same in both vintages, for it has no restated value.

create or replace table people_inputs as
with dated as (
    select * from headcount_inputs
    union all by name select * from headcount_peak_inputs
    union all by name select * from cut_inputs
    union all by name select * from cost_inputs
),
together as (
    select d.*, v.vintage
    from dated d
    cross join (values ('latest'), ('first_reported')) as v(vintage)
    union all by name select * from guided_inputs
    union all by name select * from peer_inputs
    union all by name select * from obligation_inputs
)
select
    c.ticker, t.cik, t.vintage, t.period_kind, t.fiscal_year, t.fiscal_quarter, t.period_end,
    calendar_quarter_of(t.period_end) as calendar_quarter, t.input, t.value, t.unit,
    if(t.value is null, null, t.evidence) as evidence, t.reason,
    coalesce(t.tag_scope, '') as tag_scope, t.filed, t.sources
from together t
join companies c on c.cik = t.cik;
