-- packed.percentile_rows: where values stand among those of peers, one row per
-- (cik, metric, period_kind, period_end, peer_kind); metric_percentiles: the same in words.

create or replace table packed.peer_groups (number integer, word varchar);
create or replace table packed.percentile_rows (
    cik bigint,
    metric packed.metric_name,
    period_kind enum ('ttm', 'fiscal_year'),
    fiscal_year smallint,
    period_end date,
    value double,
    unit integer,
    peer_kind enum ('sic', 'revenue_decile'),
    peer_group integer,
    peers integer,
    "rank" integer,
    percentile double
);

create or replace view metric_percentiles as
select
    c.ticker, p.cik, p.metric::varchar as metric, p.period_kind::varchar as period_kind,
    p.fiscal_year::integer as fiscal_year, p.period_end,
    calendar_quarter_of(p.period_end) as calendar_quarter, p.value, u.word as unit,
    p.peer_kind::varchar as peer_kind, g.word as peer_group, p.peers::bigint as peers,
    p."rank"::bigint as "rank", p.percentile,
    case
        when p."rank" is not null then null
        when g.word is null and p.peer_kind = 'sic' then 'no industry (SIC code) of it is known'
        when g.word is null then 'no revenue of the period to tell its size by'
        else 'fewer than ' || least_peers() || ' peers in '
            || if(p.peer_kind = 'sic', 'SIC ', 'revenue decile ') || g.word
    end as reason
from packed.percentile_rows p
join companies c on c.cik = p.cik
join packed.value_words u on u.number = p.unit
left join packed.peer_groups g on g.number = p.peer_group;
