-- fact_rows: every vintage as filed. A fact that SEC's company facts give twice, or they and the
-- filing itself, is one row. facts adds the link to the filing.

create or replace macro filing_url(cik, accession) as
    'https://www.sec.gov/Archives/edgar/data/' || cik || '/' || replace(accession, '-', '')
    || '/' || accession || '-index.htm';

create or replace table fact_rows as
with known as (
    select * from base.fact_rows
    where filed <= coalesce(getvariable('as_of')::date, date '9999-12-31')
)
select distinct * from known
where source = 'companyfacts'
union all
select i.*
from known i
anti join known k
    on i.cik = k.cik and i.accession = k.accession and i.taxonomy = k.taxonomy
    and i.tag = k.tag and i.unit = k.unit and i.period_end = k.period_end and i.value = k.value
    and i.period_start is not distinct from k.period_start
    and i.dimensions = k.dimensions and k.source = 'companyfacts'
where i.source <> 'companyfacts';

create or replace view facts as
select
    cik, taxonomy, tag, unit, period_start, period_end, dimensions, value, accession, form, filed,
    filing_url(cik, accession) as source_url, source
from fact_rows;
