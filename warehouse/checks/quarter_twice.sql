-- severity: error
-- meaning: a series has two values for one quarter and vintage
select ticker, concept, any_value(period_end) as period_end,
    'fiscal ' || fiscal_year || ' Q' || fiscal_quarter || ' ' || vintage || ': '
    || count(*) || ' values' as detail
from quarterly
group by ticker, concept, basis, fiscal_year, fiscal_quarter, vintage
having count(*) > 1
