-- Whose people a text counts, in the words of the text, as layoff_claims have it.
alter table headcount_claims rename to headcount_claims_before;

create table headcount_claims (
    cik               bigint not null,
    url               varchar not null,
    accession         varchar not null,     -- '' for news
    document_form     varchar not null,
    published         date not null,        -- the filing date, or the story's day
    company           varchar not null,
    as_of             date,
    headcount_persons bigint not null,
    basis             varchar not null,
    approximate       boolean not null,
    sentence          varchar not null,
    source            varchar not null
);

-- Until its text is read anew, a count is of the company it was stored for.
insert into headcount_claims
select h.cik, h.url, h.accession, h.document_form, h.published, coalesce(c.name, ''), h.as_of,
    h.headcount_persons, h.basis, h.approximate, h.sentence, h.source
from headcount_claims_before h
left join companies c on c.cik = h.cik;

drop table headcount_claims_before;
