-- severity: error
-- meaning: a series has two values for one quarter that were filed on one day: neither is the later
select c.ticker, v.concept, v.period_end,
    'fiscal ' || v.fiscal_year || ' Q' || v.fiscal_quarter || ', filed on ' || v.filed
    || ': more than one value' as detail
from vintages v
join companies c on c.cik = v.cik
where v.known_until <= v.filed and v.fiscal_quarter > 0
