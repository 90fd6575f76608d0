-- severity: warning
-- meaning: the parts of a stated total of obligations differ from it by more than 5 million
with totals as (
    select cik, ticker, source_url, period_end, unit, value, part as concept,
        if(part = 'contractual_obligations' and subpart <> '', subpart, part) as part
    from obligations
    where role = 'total'
),
sums as (
    -- A schedule of all obligations is whole when it has its last row, other commitments.
    select cik, source_url, period_end, unit, of_total as part, sum(value) as parts,
        count(*) as rows
    from obligations
    where of_total <> ''
    group by all
    having bool_or(part = 'other_commitments')
    union all by name
    select cik, source_url, period_end, unit, part, sum(value) as parts, count(*) as rows
    from obligations
    where role = 'part' and subpart not in ('', 'with interest')
    group by all
    having count(*) > 1
)
select t.ticker, t.concept, t.period_end,
    t.source_url || ': ' || s.rows || ' parts add up to ' || round(s.parts / 1e6)::bigint
    || ' million, the total is ' || round(t.value / 1e6)::bigint || ' million ' || t.unit as detail
from totals t
join sums s using (cik, source_url, period_end, unit, part)
where abs(s.parts - t.value) > 5000000
    -- Parts given in tenths of a billion cannot add up to the million.
    and abs(s.parts - t.value) > if(s.parts % 1e8 = 0, 5e7 * s.rows, 0)
