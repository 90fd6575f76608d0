-- What proxy statements say of the median employee's pay, claim by claim, as they say it.

create table pay_claims (
    cik            bigint not null,
    url            varchar not null,
    accession      varchar not null,
    document_form  varchar not null,
    published      date not null,           -- the filing date
    fiscal_year    integer not null,        -- by the calendar year in which it ends
    median_pay_usd bigint not null,
    ceo_pay_usd    bigint,                  -- null where not told, or where two make two ratios
    pay_ratio      double,
    kind           varchar not null,        -- required or supplemental
    estimated      boolean not null,
    sentence       varchar not null
);
