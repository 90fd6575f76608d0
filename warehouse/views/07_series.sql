-- quarterly and annual: the public series, each period in two vintages.
-- latest is the value filed last, first_reported the value filed first.

create or replace table companies as
select
    coalesce(t.ticker, 'CIK' || lpad(c.cik::varchar, 10, '0')) as ticker, c.cik, c.name,
    c.fiscal_year_end, h.cohort, c.sic
from base.companies c
left join (
    select cik, arg_min(ticker, listed) as ticker from base.tickers group by cik
) t on t.cik = c.cik
left join cohort h on h.cik = c.cik;

-- Nearest calendar quarter, as SEC's frames have it: where the middle of the last quarter lies.
create or replace macro calendar_quarter_of(period_end) as
    year(period_end - 45) || 'Q' || quarter(period_end - 45);

-- A place taken apart: a year is less than four times any year that facts are taken of.
create or replace macro year_of(place) as if(place < 4096, place, (place - 1) // 4)::bigint;
create or replace macro quarter_of(place) as
    if(place < 4096, 0, (place - 1) % 4 + 1)::tinyint;

-- Views: to store each period in two vintages would take as much as to store all its versions.
create or replace view quarterly as
with picked as (
    select *, 'latest' as vintage from vintages where known_until = date '9999-12-31'
    union all
    select *, 'first_reported' from vintages where version = 1
)
select
    c.ticker, p.cik, p.concept, p.basis, p.fiscal_year, p.fiscal_quarter, p.period_start,
    p.period_end, calendar_quarter_of(p.period_end) as calendar_quarter, p.value, p.unit,
    p.vintage, p.how, p.tag, p.scope, p.filed, p.accessions
from picked p
join companies c on c.cik = p.cik
where p.fiscal_quarter > 0;

create or replace view annual as
with picked as (
    select *, 'latest' as vintage from vintages where known_until = date '9999-12-31'
    union all
    select *, 'first_reported' from vintages where version = 1
)
select
    c.ticker, p.cik, p.concept, p.basis, p.fiscal_year, p.period_start,
    p.period_end, calendar_quarter_of(p.period_end) as calendar_quarter, p.value, p.unit,
    p.vintage, p.how, p.tag, p.scope, p.filed, p.accessions
from picked p
join companies c on c.cik = p.cik
where p.fiscal_quarter = 0;

-- A fact whose value later filings changed; rounding to another unit is told apart.
create or replace temp macro told_of(cik, tag_rule, unit, period_start, period_end) as
    hash(cik, tag_rule, unit, period_start, period_end);
create or replace temp table told_otherwise as
select told_of(cik, tag_rule, unit, period_start, period_end) as told
from concept_facts
group by all
having min(value) <> max(value);

create or replace table restatements as
with versions as (
    select
        cik, tag_rule, unit::varchar as unit, period_start, period_end,
        arg_min(value, (filed, accession)) as first_value, min(filed) as first_filed,
        arg_max(value, (filed, accession)) as latest_value, max(filed) as latest_filed,
        arg_min(accession, (filed, accession)) as first_accession,
        arg_max(accession, (filed, accession)) as latest_accession
    from concept_facts
    where told_of(cik, tag_rule, unit, period_start, period_end) in (from told_otherwise)
    group by all
    having min(value) <> max(value)
)
select
    c.ticker, v.cik, t.concept::varchar as concept, t.tag::varchar as tag,
    v.* exclude (cik, tag_rule)
        replace (a.word as first_accession, b.word as latest_accession),
    latest_value - first_value as difference,
    case
        when latest_value = first_value then 'restated and put back'
        when abs(latest_value - first_value) <= 1000000
            and (latest_value % 1000000 = 0 or first_value % 1000000 = 0) then 'rounding'
        else 'restated'
    end as kind
from versions v
join tag_rules t on t.tag_rule = v.tag_rule
join accessions_filed a on a.accession = v.first_accession
join accessions_filed b on b.accession = v.latest_accession
join companies c on c.cik = v.cik
order by c.ticker, t.concept, period_end, period_start, t.tag;
