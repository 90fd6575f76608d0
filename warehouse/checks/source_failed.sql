-- severity: warning
-- meaning: a source did not give what was asked; what was stored before is kept
select c.ticker, null as concept, null::date as period_end, f.detail as detail
from base.source_failures f
left join companies c on c.cik = f.cik
