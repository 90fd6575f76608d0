-- severity: error
-- meaning: a fiscal year stands in annual although it had not ended when it was filed
select ticker, concept, period_end, 'fiscal ' || fiscal_year || ' filed on ' || filed as detail
from annual
where filed < period_end
