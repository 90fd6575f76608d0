-- severity: error
-- meaning: a series has two values for one quarter and vintage
with told as (
    select *, hash(cik, concept, basis, fiscal_year, fiscal_quarter, vintage) as told from quarterly
),
-- Hardly ever any: all others are let go by one number.
twice as (
    select told from told group by told having count(*) > 1
)
select ticker, concept, any_value(period_end) as period_end,
    'fiscal ' || fiscal_year || ' Q' || fiscal_quarter || ' ' || vintage || ': '
    || count(*) || ' values' as detail
from told
where told in (from twice)
group by ticker, concept, basis, fiscal_year, fiscal_quarter, vintage
having count(*) > 1
