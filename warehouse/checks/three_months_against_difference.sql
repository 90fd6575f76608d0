-- severity: warning
-- meaning: three months as filed and the year-to-date difference differ by more than 5 million
select
    c.ticker, r.concept, d.period_end,
    'fiscal ' || d.fiscal_year || ' Q' || d.quarter_number || ': three months filed as '
    || round(d.three_months / 1e6)::bigint || ' million, year-to-date difference '
    || round(d.difference / 1e6)::bigint || ' million (' || d.unit
    || '); the filed three months are used' as detail
from (
    select t.cik, t.tag_rule, t.fiscal_year, t.quarter_number, t.period_end, t.unit,
        arg_max(t.value, t.filed) as three_months,
        arg_max(a.value - b.value, a.filed) as difference
    from placed_flows t
    join to_date_vintages a
        on a.cik = t.cik and a.tag_rule = t.tag_rule and a.unit = t.unit
        and a.fiscal_year = t.fiscal_year and a.quarter_number = t.quarter_number
    join to_date_vintages b
        on b.cik = a.cik and b.tag_rule = a.tag_rule and b.unit = a.unit
        and b.fiscal_year = a.fiscal_year and b.quarter_number = a.quarter_number - 1
        and b.filed <= a.filed and a.filed < b.known_until
    where t.quarter_alone and t.quarter_number > 1
        and coalesce(b.filed > a.other_value_until, true)
    group by all
) d
join tag_rules r on r.tag_rule = d.tag_rule and r.scope = ''
join companies c on c.cik = d.cik
where abs(d.three_months - d.difference) > 5000000
