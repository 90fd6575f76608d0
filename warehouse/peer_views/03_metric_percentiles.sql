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

insert into packed.percentile_rows
with placed as (
    select v.*, k.peer_kind, r.peer_group, coalesce(r.members - 1, 0) as peers,
        r.members, r.below, r.not_above
    from peer_values v
    cross join (select unnest(enum_range(null::kind_of_peers))::kind_of_peers) as k(peer_kind)
    left join (from ranked where is_own) r on r.id = v.id and r.peer_kind = k.peer_kind
)
select
    cik, metric, period_kind, fiscal_year, period_end, value, unit, peer_kind, peer_group, peers,
    if(peers >= least_peers(), members - not_above + 1, null),
    -- A value that others have too has half of them below it.
    if(peers >= least_peers(), 50 * (below + not_above - 1) / peers, null)
from placed;
