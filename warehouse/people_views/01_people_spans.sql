-- people_spans: which people input is wanted for which period, and the days that it covers:
-- after first_day up to last_day, a quarter or a year long, and so many years before.

create or replace temp table evidence_order as
select unnest(['reported', 'derived', 'extracted', 'official_notice', 'announced', 'press',
    'user_supplied', 'assumed', 'scenario']) as evidence, unnest(range(9)) as rank;

create or replace temp table people_spans as
select
    p.cik, w.period_kind, p.fiscal_year, p.fiscal_quarter, p.period_end, w.input, w.concept,
    w.years_before, (p.period_end - to_years(w.years_before))::date as last_day,
    (p.period_end - to_years(w.years_before)
        - if(w.period_kind = 'quarter', interval 3 month, interval 1 year))::date as first_day
from periods p
join wanted_inputs w on (w.period_kind = 'fiscal_year') = (p.fiscal_quarter = 0)
anti join concepts k on k.concept = w.concept
where w.period_kind <> 'guided_year';
