-- What texts say of people and plans, claim by claim, as they say it. Every claim stands beside
-- the document it was read from: `url`, and `accession` where it is a filing.

create table headcount_claims (
    cik               bigint not null,
    url               varchar not null,
    accession         varchar not null,     -- '' for news
    document_form     varchar not null,
    published         date not null,        -- the filing date, or the story's day
    as_of             date,
    headcount_persons bigint not null,
    basis             varchar not null,
    approximate       boolean not null,
    sentence          varchar not null,
    source            varchar not null
);

create table layoff_claims (
    cik                  bigint,            -- null where no company we know is named
    url                  varchar not null,
    accession            varchar not null,
    document_form        varchar not null,
    published            date not null,
    company              varchar not null,
    announced            date,
    announced_precision  varchar not null,
    effective            date,
    positions_low        bigint,
    positions_high       bigint,
    positions_net        bigint,
    cumulative           boolean not null,
    cumulative_since     date,
    remaining_persons    bigint,
    percent_low          double,
    percent_high         double,
    percent_of           varchar not null,
    charge_low_usd       bigint,
    charge_high_usd      bigint,
    stage                varchar not null,
    kind                 varchar not null,
    scope                varchar not null,
    scope_name           varchar not null,
    roles                varchar not null,
    attribution          varchar not null,
    attributed_by        varchar not null,
    attribution_sentence varchar not null,
    sentence             varchar not null,
    confidence           double not null
);

create table guidance_claims (
    cik           bigint,
    url           varchar not null,
    accession     varchar not null,
    document_form varchar not null,
    published     date not null,
    company       varchar not null,
    concept       varchar not null,
    fiscal_period varchar not null,
    low_usd       bigint,
    high_usd      bigint,
    form          varchar not null,
    direction     varchar not null,
    basis         varchar not null,
    announced     date,
    sentence      varchar not null
);

create table signal_claims (
    cik        bigint,
    url        varchar not null,
    accession  varchar not null,
    document_form varchar not null,
    published  date not null,
    company    varchar not null,
    kind       varchar not null,
    observed   date,
    detail     varchar not null,
    confidence double not null,
    sentence   varchar not null
);

-- Which bytes of an address have been read for claims, and by which rules: bytes read by the
-- same rules are not read again, and new rules read everything anew from what was kept.
create table readings (
    url    varchar primary key,
    sha256 varchar not null,
    rules  varchar not null
);

-- The event a report was given to first, so that an event keeps its name as reports come in.
create table event_ids (
    report_id varchar primary key,
    event_id  varchar not null
);

-- What a source held that could not be used, counted; replaced whenever the source is read again.
create table reading_notes (
    url    varchar not null,
    kind   varchar not null,
    rows   bigint not null,
    detail varchar not null
);
