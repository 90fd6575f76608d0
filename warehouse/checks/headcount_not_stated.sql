-- severity: info
-- meaning: an annual report's main document does not say how many people there are
select c.ticker, 'headcount' as concept, f.report_date as period_end,
    f.form || ' ' || f.accession || ': ' || n.detail || ' (' || n.url || ')' as detail
from base.reading_notes n
join base.filings f on contains(n.url, replace(f.accession, '-', ''))
join companies c on c.cik = f.cik
where n.kind = 'headcount_not_stated' and known(f.filed)
    and not exists (
        select 1 from headcount h where h.accession = f.accession and h.cik = f.cik)
