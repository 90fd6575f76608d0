-- severity: info
-- meaning: a difference takes a restated year to date less one presented again unchanged, so the quarter absorbs the change
select
    c.ticker, a.concept, a.period_end,
    'fiscal ' || a.fiscal_year || ' Q' || a.quarter_number || ': year to date restated from '
    || round(a.first_filed_value / 1e6)::bigint || ' to ' || round(a.value / 1e6)::bigint
    || ' million while the one before stayed at ' || round(b.value / 1e6)::bigint
    || ' million; the quarter takes the whole change' as detail
from to_date_vintages a
asof join to_date_vintages b
    on a.cik = b.cik and a.concept = b.concept and a.tag = b.tag and a.unit = b.unit
    and a.fiscal_year = b.fiscal_year and a.quarter_number - 1 = b.quarter_number
    and a.filed >= b.filed
join companies c on c.cik = a.cik
where abs(a.value - a.first_filed_value) > 5000000 and b.filed > a.other_value_until
    and b.value = b.first_filed_value and b.first_filed <= a.first_filed
qualify row_number() over (
    partition by a.cik, a.concept, a.fiscal_year, a.quarter_number order by a.filed desc
) = 1
