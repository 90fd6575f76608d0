-- metric_percentiles: where each value stands among its peers of the same period, one row per
-- (cik, metric, period_kind, period_end, peer_kind).

create or replace temp table ranked as
select
    id, peer_kind, peer_group, is_own,
    count(*) over (partition by comparison, peer_kind, peer_group) as members,
    rank() over upwards - 1 as below,
    round(cume_dist() over upwards * members)::bigint as not_above
from peer_members
window upwards as (partition by comparison, peer_kind, peer_group order by value);

insert into metric_percentiles by name
with placed as (
    select v.* exclude (sic, period, filed), k.peer_kind, r.peer_group, coalesce(r.members - 1, 0) as peers,
        r.members, r.below, r.not_above
    from peer_values v
    cross join (values ('sic'), ('revenue_decile')) as k(peer_kind)
    left join ranked r on r.id = v.id and r.peer_kind = k.peer_kind and r.is_own
)
select
    ticker, cik, metric, period_kind, fiscal_year, period_end, calendar_quarter, value, unit,
    peer_kind, peer_group, peers,
    if(peers >= getvariable('least_peers'), members - not_above + 1, null) as rank,
    -- A value that others have too has half of them below it.
    if(peers >= getvariable('least_peers'), 50 * (below + not_above - 1) / peers, null)
        as percentile,
    case
        when peer_group is null and peer_kind = 'sic' then 'no industry (SIC code) of it is known'
        when peer_group is null then 'no revenue of the period to tell its size by'
        when peers < getvariable('least_peers')
            then 'fewer than ' || getvariable('least_peers') || ' peers in '
                || if(peer_kind = 'sic', 'SIC ', 'revenue decile ') || peer_group
    end as reason
from placed
order by ticker, metric, period_kind, period_end, peer_kind;
