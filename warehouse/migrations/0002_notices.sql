-- Layoffs as the states' WARN lists and a tracker's export tell them, row by row.

create table warn_notices (
    state          varchar not null,    -- postal code
    notice_id      varchar not null,
    version        integer not null,    -- 1 as first listed; amendments in the order they came
    employer       varchar not null,
    location       varchar not null,
    notice_date    date,                -- or the received date where only that is listed
    received_date  date,
    effective_date date,
    workers        bigint,
    kind           varchar not null,
    source_url     varchar not null,
    row            varchar not null,    -- JSON: the row as it stands in the list
    primary key (state, notice_id, version)
);

create table tracker_rows (
    row_id     varchar primary key,
    company    varchar not null,
    location   varchar not null,
    announced  date not null,
    positions  bigint,
    percent    double,                  -- 0-100
    industry   varchar not null,
    country    varchar not null,
    date_added date,
    source_url varchar not null
);
