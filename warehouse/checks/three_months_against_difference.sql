-- severity: warning
-- meaning: three months as filed and the year-to-date difference differ by more than 5 million
select
    c.ticker, d.concept, d.period_end,
    'fiscal ' || d.fiscal_year || ' Q' || d.quarter_number || ': three months filed as '
    || round(d.three_months / 1e6)::bigint || ' million, year-to-date difference '
    || round(d.difference / 1e6)::bigint || ' million (' || d.unit
    || '); the filed three months are used' as detail
from (
    select t.cik, t.concept, t.fiscal_year, t.quarter_number, t.period_end, t.unit,
        arg_max(t.value, t.filed) as three_months,
        arg_max(a.value - b.value, a.filed) as difference
    from placed_flows t
    join to_date_vintages a
        on a.cik = t.cik and a.concept = t.concept and a.tag = t.tag and a.unit = t.unit
        and a.fiscal_year = t.fiscal_year and a.quarter_number = t.quarter_number
    asof join to_date_vintages b
        on a.cik = b.cik and a.concept = b.concept and a.tag = b.tag and a.unit = b.unit
        and a.fiscal_year = b.fiscal_year and a.quarter_number - 1 = b.quarter_number
        and a.filed >= b.filed
    where t.quarter_alone and t.quarter_number > 1 and t.scope = ''
        and coalesce(b.filed > a.other_value_until, true)
    group by all
) d
join companies c on c.cik = d.cik
where abs(d.three_months - d.difference) > 5000000
