-- severity: info
-- meaning: the company reported the period, but a concept it reports has no value for it
select c.ticker, g.concept, g.period_end,
    'fiscal ' || g.fiscal_year || if(g.fiscal_quarter = 0, '', ' Q' || g.fiscal_quarter)
    || if(g.basis in ('', 'cash'), '', ' (' || g.basis || ')') || ': ' || g.reason as detail
from gaps g
join companies c on c.cik = g.cik
join concepts k on k.concept = g.concept
where k.kind = 'flow' and g.basis = coalesce(k.basis, '')
