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
select
    v.cik, v.metric, v.period_kind, v.fiscal_year, v.period_end, v.value, v.unit,
    i.peer_group, coalesce(i.members - 1, 0), i.below, i.not_above,
    s.peer_group, coalesce(s.members - 1, 0), s.below, s.not_above
from peer_values v
left join (from ranked where is_own and peer_kind = 'sic') i on i.id = v.id
left join (from ranked where is_own and peer_kind = 'revenue_decile') s on s.id = v.id;
