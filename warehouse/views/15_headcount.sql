-- headcount: every count of a company's people as one document states it, with its sentence.

create or replace temp macro known(day) as
    day <= coalesce(getvariable('as_of')::date, date '9999-12-31');

-- The page of a filing, or of a story, that a claim was read from.
create or replace temp macro evidence_of(document_form, company_host) as
    case
        when document_form <> 'news' then 'extracted'
        when company_host then 'announced'
        else 'press'
    end;

create or replace temp macro host_of(url) as regexp_extract(url, '^https?://([^/]+)', 1);

create or replace table headcount as
select
    c.ticker, h.cik, h.as_of, h.headcount_persons, h.basis, h.approximate, h.sentence, h.accession,
    h.url as source_url, h.document_form, h.published, h.company, h.source,
    evidence_of(h.document_form, o.cik is not null) as evidence
from base.headcount_claims h
join companies c on c.cik = h.cik
left join company_hosts o on o.host = host_of(h.url) and o.cik = h.cik
where known(h.published)
order by ticker, h.as_of, h.basis, h.published, h.url;
