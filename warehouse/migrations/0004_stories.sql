-- News stories, as feeds and article pages gave them.

create table stories (
    url         varchar primary key,    -- canonical
    title       varchar not null,
    published   timestamptz,            -- null where no date is stated
    outlet      varchar not null,
    language    varchar not null,       -- ISO 639-1 or ''
    text        varchar not null,
    feed_url    varchar not null,
    story_group varchar not null        -- url of the first of near-equal stories
);
