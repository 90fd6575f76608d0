-- packed.value_rows: the indicators, one row per (cik, metric, period_kind, period_end, vintage);
-- metric_values: the same in words. Number 0 is no word. Enums have the order that evaluated values
-- come in: others are told apart word by word.

create schema if not exists packed;
create or replace table packed.value_words as select 0 as number, null::varchar as word;

create type if not exists packed.metric_name as enum (select metric from metrics order by 1);
create or replace table packed.value_rows (
    cik bigint,
    metric packed.metric_name,
    period_kind enum ('quarter', 'ttm', 'fiscal_year', 'guided_year'),
    fiscal_year smallint,
    fiscal_quarter tinyint,
    period_end date,
    value double,
    unit integer,
    status enum ('ok', 'missing_input', 'conflict', 'not_applicable'),
    reason integer,
    evidence enum ('reported', 'derived', 'extracted', 'official_notice', 'announced', 'press',
        'user_supplied', 'assumed', 'scenario'),
    vintage enum ('first_reported', 'latest'),
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
    c.ticker, v.cik, v.metric::varchar as metric, v.period_kind::varchar as period_kind,
    v.fiscal_year::integer as fiscal_year, v.fiscal_quarter, v.period_end,
    calendar_quarter_of(v.period_end) as calendar_quarter, v.value, u.word as unit,
    v.status::varchar as status, r.word as reason, v.evidence::varchar as evidence,
    v.vintage::varchar as vintage, v.filed, l.label
from packed.value_rows v
join companies c on c.cik = v.cik
join packed.value_words u on u.number = v.unit
join packed.value_words r on r.number = v.reason
left join packed.labels l on l.metric = v.metric and l.code = v.value;
