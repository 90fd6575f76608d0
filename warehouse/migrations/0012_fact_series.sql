-- Company facts as SEC groups them: a row for all that a registrant filed of a tag in a unit, so
-- that its words are stored once. What else there is of facts stays one row each.
alter table fact_rows rename to single_facts;

create table fact_series (
    cik      bigint not null,
    taxonomy varchar not null,
    tag      varchar not null,
    unit     varchar not null,
    facts    struct("start" date, "end" date, val double, accn varchar, form varchar, filed date)[]
);

create view fact_rows as
select
    cik, taxonomy, tag, unit, fact."start" as period_start, fact."end" as period_end,
    '' as dimensions, fact.val as value, fact.accn as accession, coalesce(fact.form, '') as form,
    fact.filed as filed, 'companyfacts' as source
from (select cik, taxonomy, tag, unit, unnest(facts) as fact from fact_series)
where isfinite(fact.val) and fact."end" is not null and fact.accn is not null
    and fact.filed is not null      -- a row of SEC's that lacks any of these is no fact
union all
from single_facts;
