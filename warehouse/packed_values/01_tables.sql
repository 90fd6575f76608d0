-- packed.value_rows: the indicators, one row per (cik, metric, period_kind, period_end, vintage);
-- metric_values: the same in words. What few combinations say for all rows is a kind, a row of
-- packed.value_kinds: every column more costs as much again for each of the many rows. Number 0 is no
-- word. Enums have the order that evaluated values come in: others are told apart word by word.

create schema if not exists packed;
create or replace table packed.value_words as select 0 as number, null::varchar as word;

create type if not exists packed.metric_name as enum (select metric from metrics order by 1);
create or replace table packed.value_kinds (
    number integer,
    metric packed.metric_name,
    period_kind enum ('quarter', 'ttm', 'fiscal_year', 'guided_year'),
    vintage enum ('first_reported', 'latest'),
    status enum ('ok', 'missing_input', 'conflict', 'not_applicable'),
    evidence enum ('reported', 'derived', 'extracted', 'official_notice', 'announced', 'press',
        'user_supplied', 'assumed', 'scenario'),
    unit integer
);
create or replace table packed.value_rows (
    cik bigint,
    kind integer,
    place smallint,
    period_end date,
    value double,
    reason integer,
    filed date
);

-- Only a state has words for its codes.
create or replace table packed.labels as
select metric::packed.metric_name as metric, codes.code::double as code,
    json_extract_string(labels, '$."' || codes.code || '"') as label
from metrics, unnest(json_keys(labels)) as codes(code)
where unit = 'state';

create or replace view metric_values as
select
    c.ticker, v.cik, k.metric::varchar as metric, k.period_kind::varchar as period_kind,
    year_of(v.place)::integer as fiscal_year, quarter_of(v.place) as fiscal_quarter, v.period_end,
    calendar_quarter_of(v.period_end) as calendar_quarter, v.value, u.word as unit,
    k.status::varchar as status, r.word as reason, k.evidence::varchar as evidence,
    k.vintage::varchar as vintage, v.filed, l.label
from packed.value_rows v
join companies c on c.cik = v.cik
join packed.value_kinds k on k.number = v.kind
join packed.value_words u on u.number = k.unit
join packed.value_words r on r.number = v.reason
left join packed.labels l on l.metric = k.metric and l.code = v.value;
