-- severity: info
-- meaning: a difference takes a restated year to date less one presented again unchanged, so the quarter absorbs the change
with first_filed as (
    select cik, tag_rule, unit, fiscal_year, quarter_number, min(filed) as filed,
        arg_min(value, filed) as value
    from to_date_vintages
    group by all
)
select
    c.ticker, r.concept, a.period_end,
    'fiscal ' || a.fiscal_year || ' Q' || a.quarter_number || ': year to date restated from '
    || round(fa.value / 1e6)::bigint || ' to ' || round(a.value / 1e6)::bigint
    || ' million while the one before stayed at ' || round(b.value / 1e6)::bigint
    || ' million; the quarter takes the whole change' as detail
from to_date_vintages a
join to_date_vintages b
    on b.cik = a.cik and b.tag_rule = a.tag_rule and b.unit = a.unit
    and b.fiscal_year = a.fiscal_year and b.quarter_number = a.quarter_number - 1
    and b.filed <= a.filed and a.filed < b.known_until
join first_filed fa
    on fa.cik = a.cik and fa.tag_rule = a.tag_rule and fa.unit = a.unit
    and fa.fiscal_year = a.fiscal_year and fa.quarter_number = a.quarter_number
join first_filed fb
    on fb.cik = b.cik and fb.tag_rule = b.tag_rule and fb.unit = b.unit
    and fb.fiscal_year = b.fiscal_year and fb.quarter_number = b.quarter_number
join tag_rules r on r.tag_rule = a.tag_rule
join companies c on c.cik = a.cik
where abs(a.value - fa.value) > 5000000 and b.filed > a.other_value_until
    and b.value = fb.value and fb.filed <= fa.filed
qualify row_number() over (
    partition by a.cik, r.concept, a.fiscal_year, a.quarter_number order by a.filed desc
) = 1
