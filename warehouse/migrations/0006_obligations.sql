-- What texts say of obligations still to be paid, claim by claim, as they say it.

create table obligation_claims (
    cik             bigint,                 -- null where no company we know is named
    url             varchar not null,
    accession       varchar not null,       -- '' for news
    document_form   varchar not null,
    published       date not null,
    company         varchar not null,
    part            varchar not null,
    subpart         varchar not null,       -- '' for the whole of the part
    amount_low_usd  bigint,
    amount_high_usd bigint,
    as_of           date,
    sentence        varchar not null
);
