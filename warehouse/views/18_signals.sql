-- signals: sightings in text. A cut and a stated plan of spending are sightings, too.

create or replace table signals as
with seen as (
    select
        cik, kind, coalesce(observed, published) as observed, detail, confidence, sentence,
        accession, url, document_form, published
    from base.signal_claims
    where cik is not null
    union all
    select
        cik, 'layoff', coalesce(announced, published), scope_name, confidence, sentence,
        accession, url, document_form, published
    from base.layoff_claims
    where cik is not null and stage <> 'denied'
)
select
    c.ticker, s.cik, s.kind, s.observed, calendar_quarter_of(s.observed + 45) as calendar_quarter,
    s.detail, s.confidence, s.sentence, s.accession, s.url as source_url, s.document_form,
    s.published, evidence_of(s.document_form, o.cik is not null) as evidence
from seen s
join companies c on c.cik = s.cik
left join company_hosts o on o.host = host_of(s.url) and o.cik = s.cik
where known(s.published)
order by ticker, s.kind, s.observed, source_url, s.detail, s.sentence;
