-- severity: warning
-- meaning: a number read from the filing itself differs from SEC's company facts for that filing
select c.ticker, i.tag as concept, i.period_end,
    i.accession || ' ' || coalesce(i.period_start || ' to ', '') || i.period_end || ': filing '
    || i.value || ', company facts ' || k.value || ' ' || i.unit as detail
from fact_rows i
join fact_rows k
    on i.cik = k.cik and i.accession = k.accession and i.taxonomy = k.taxonomy
    and i.tag = k.tag and i.unit = k.unit and i.period_end = k.period_end
    and i.period_start is not distinct from k.period_start
    and i.dimensions = '' and k.source = 'companyfacts'
join companies c on c.cik = i.cik
where i.source = 'inline_xbrl' and i.value <> k.value
