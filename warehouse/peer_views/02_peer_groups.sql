-- industries: the group of each SIC code, the narrowest in which least_peers others have a value:
-- its four digits, else three, else two.
drop type if exists temp.kind_of_peers;
create temp type kind_of_peers as enum ('sic', 'revenue_decile');

create or replace temp table industries as
with counted as (
    select comparison, sic, count(*) as by_four
    from comparables
    where sic is not null
    group by all
),
wider as (
    select *, sum(by_four) over (partition by comparison, left(sic, 3)) as by_three
    from counted
)
select
    comparison, sic,
    case
        when by_four > least_peers() then sic
        when by_three > least_peers() then left(sic, 3)
        else left(sic, 2)
    end as peer_group
from wider;

-- sizes: tenths by revenue of those that report in one currency, 10 the largest. Equal revenue is
-- of equal size.
create or replace temp table sizes as
select
    v.cik, v.period,
    u.word || ' ' || ((rank() over by_revenue - 1) * 10 // count(*) over (partition by v.unit, v.period)
        + 1) as peer_group
from peer_values v
join packed.value_words u on u.number = v.unit
where v.metric = 'revenue'
window by_revenue as (partition by v.unit, v.period order by v.value);

-- peer_members: who is in which group, each company in its own and in the wider ones of others.
-- Statement by statement: in one, DuckDB joins in an order that takes several times as long.
create or replace temp table peer_members as
select c.id, c.comparison, c.value, 'sic'::kind_of_peers as peer_kind, i.peer_group, true as is_own
from comparables c
join industries i on i.comparison = c.comparison and i.sic = c.sic;

create or replace temp table wider_groups as
select distinct comparison, peer_group
from industries
where len(peer_group) < 4;

insert into peer_members
select c.id, c.comparison, c.value, 'sic'::kind_of_peers, w.peer_group, false
from comparables c
cross join (values (3), (2)) as d(digits)
join wider_groups w on w.comparison = c.comparison and w.peer_group = left(c.sic, d.digits)
join industries i on i.comparison = c.comparison and i.sic = c.sic
where i.peer_group <> w.peer_group;

insert into peer_members
select c.id, c.comparison, c.value, 'revenue_decile'::kind_of_peers, s.peer_group, true
from comparables c
join sizes s on s.cik = c.cik and s.period = c.period;
