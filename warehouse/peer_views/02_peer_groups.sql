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

insert into packed.peer_groups
select row_number() over (order by peer_group), peer_group
from (select peer_group from industries union select peer_group from sizes);

create or replace temp table numbered_industries as
select i.* exclude (peer_group), i.peer_group as digits, g.number as peer_group
from industries i
join packed.peer_groups g on g.word = i.peer_group;

-- peer_members: who is in which group, each company in its own and in the wider ones of others.
-- Statement by statement: in one, DuckDB joins in an order that takes several times as long.
create or replace temp table peer_members as
select c.id, c.comparison, c.value, 'sic'::kind_of_peers as peer_kind, i.peer_group, true as is_own
from comparables c
join numbered_industries i on i.comparison = c.comparison and i.sic = c.sic;

create or replace temp table wider_groups as
select distinct comparison, digits, peer_group
from numbered_industries
where len(digits) < 4;

insert into peer_members
select c.id, c.comparison, c.value, 'sic'::kind_of_peers, w.peer_group, false
from comparables c
cross join (values (3), (2)) as d(digits)
join wider_groups w on w.comparison = c.comparison and w.digits = left(c.sic, d.digits)
join numbered_industries i on i.comparison = c.comparison and i.sic = c.sic
where i.peer_group <> w.peer_group;

insert into peer_members
select c.id, c.comparison, c.value, 'revenue_decile'::kind_of_peers, g.number, true
from sizes s
join packed.peer_groups g on g.word = s.peer_group
join comparables c on c.cik = s.cik and c.period = s.period;
