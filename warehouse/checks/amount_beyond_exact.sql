-- severity: error
-- meaning: an amount is too large for a DOUBLE to hold to the unit (2^53)
select distinct c.ticker, f.tag as concept, f.period_end,
    f.tag || ' is ' || f.value || ' ' || f.unit || ' in ' || f.accession as detail
from fact_rows f
join companies c on c.cik = f.cik
where abs(f.value) > 9007199254740992
