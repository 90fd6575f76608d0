-- What the sources gave, as they gave it. Nothing here is derived.

create table companies (
    cik             bigint primary key,
    name            varchar not null,
    fiscal_year_end varchar,            -- MM-DD as SEC states it
    sic             varchar
);

create table tickers (
    ticker  varchar primary key,
    cik     bigint not null,
    name    varchar not null,
    listed  integer not null            -- place in SEC's list: the first of a company is its main one
);

create table filings (
    cik              bigint not null,
    accession        varchar not null,
    form             varchar not null,
    filed            date not null,
    report_date      date,
    accepted         timestamptz,
    items            varchar not null,
    primary_document varchar not null,
    primary key (cik, accession)        -- several registrants can share one filing
);

create table fact_rows (
    cik          bigint not null,
    taxonomy     varchar not null,
    tag          varchar not null,
    unit         varchar not null,
    period_start date,                  -- null for an instant
    period_end   date not null,
    dimensions   varchar not null,      -- '' for none
    value        double not null,
    accession    varchar not null,
    form         varchar not null,
    filed        date not null,
    source       varchar not null       -- companyfacts or inline_xbrl
);

create table documents (
    url           varchar not null,
    fetched_at    timestamptz not null,
    sha256        varchar not null,
    size_bytes    bigint not null,
    status        integer not null,
    etag          varchar,
    last_modified varchar,
    path          varchar not null,
    primary key (url, sha256)
);

-- Which bytes are in facts now, so that unchanged bytes are not read again.
create table loads (
    url       varchar primary key,
    sha256    varchar not null,
    rows      bigint not null
);

-- What a source failed to give; cleared when it gives it. Feeds findings.
create table source_failures (
    url     varchar primary key,
    cik     bigint,
    detail  varchar not null
);

create table runs (
    run_id  varchar primary key,
    started timestamptz not null,
    ended   timestamptz,
    state   varchar not null,           -- running, complete, partial, failed
    as_of   date,
    source  varchar not null,           -- mirror or live
    counts  varchar not null,           -- JSON
    version varchar not null
);
