-- packed.percentile_rows: where values stand among those of peers, by industry and by size, one row
-- per (cik, metric, period_kind, period_end): how many others each is compared to, how many of all
-- are below it, and how many not above it; metric_percentiles: the same in words, one row per kind
-- of peers.

create or replace table packed.peer_groups (number integer, word varchar);
create or replace table packed.percentile_rows (
    cik bigint,
    metric packed.metric_name,
    period_kind enum ('ttm', 'fiscal_year'),
    fiscal_year smallint,
    period_end date,
    value double,
    unit integer,
    industry integer,
    industry_peers integer,
    industry_below integer,
    industry_not_above integer,
    size integer,
    size_peers integer,
    size_below integer,
    size_not_above integer
);

create or replace view metric_percentiles as
with placed as (
    select p.*, k.peer_kind,
        if(k.peer_kind = 'sic', p.industry, p.size) as peer_group,
        if(k.peer_kind = 'sic', p.industry_peers, p.size_peers)::bigint as peers,
        if(k.peer_kind = 'sic', p.industry_below, p.size_below) as below,
        if(k.peer_kind = 'sic', p.industry_not_above, p.size_not_above) as not_above
    from packed.percentile_rows p
    cross join (values ('sic'), ('revenue_decile')) as k(peer_kind)
)
select
    c.ticker, p.cik, p.metric::varchar as metric, p.period_kind::varchar as period_kind,
    p.fiscal_year::integer as fiscal_year, p.period_end,
    calendar_quarter_of(p.period_end) as calendar_quarter, p.value, u.word as unit,
    p.peer_kind, g.word as peer_group, p.peers,
    if(p.peers >= least_peers(), p.peers + 2 - p.not_above, null) as "rank",
    -- A value that others have too has half of them below it.
    if(p.peers >= least_peers(), 50 * (p.below + p.not_above - 1) / p.peers, null) as percentile,
    case
        when p.peers >= least_peers() then null
        when g.word is null and p.peer_kind = 'sic' then 'no industry (SIC code) of it is known'
        when g.word is null then 'no revenue of the period to tell its size by'
        else 'fewer than ' || least_peers() || ' peers in '
            || if(p.peer_kind = 'sic', 'SIC ', 'revenue decile ') || g.word
    end as reason
from placed p
join companies c on c.cik = p.cik
join packed.value_words u on u.number = p.unit
left join packed.peer_groups g on g.number = p.peer_group;
