-- severity: warning
-- meaning: for a period only a tag is filed that is a part of the concept beside its whole elsewhere
select c.ticker, t.concept, a.period_end,
    'fiscal ' || a.fiscal_year || if(a.fiscal_quarter = 0, '', ' Q' || a.fiscal_quarter) || ': '
    || t.tag || ' says ' || round(a.value / 1e6)::bigint || ' million ' || a.unit
    || ', but has been a part of it in a filing of the last 400 days; not used' as detail
from known_parts a
join tag_rules t on t.tag_rule = a.tag_rule
join companies c on c.cik = a.cik
anti join vintages v
    on v.cik = a.cik and v.concept = t.concept and v.fiscal_year = a.fiscal_year
    and v.fiscal_quarter = a.fiscal_quarter
qualify row_number() over (
    partition by a.cik, a.tag_rule, a.fiscal_year, a.fiscal_quarter order by a.filed desc
) = 1
