-- company_key(name): a name without punctuation, legal form and writing; what names are matched by.
-- owners_of(rows): for a table with columns name and seen (a day), one row per (name, seen) that
-- belongs to exactly one company on that day; is_part: by the name of a subsidiary
-- or a product, or by a longer name than the company's own.

create or replace temp macro company_key(name) as trim(regexp_replace(
    ' ' || trim(regexp_replace(
        regexp_replace(lower(strip_accents(name)), '[''’]|\s*/[a-z]{2,3}/?\s*$', '', 'g'),
        '[^a-z0-9]+', ' ', 'g')),
    '^ the |( (inc|incorporated|llc|l l c|corp|corporation|co|company|ltd|limited|lp|l p|llp|plc))+$',
    ' ', 'g'));

-- "Acme (Long Island)", "Acme - New York Region" and "Acme dba Foo" are Acme, unless what
-- follows the dash is a firm's name itself.
create or replace temp macro company_head(name) as regexp_replace(
    regexp_extract(name,
        case when regexp_matches(name, '(?i)\s[-–]\s.*\b(inc|llc|corp|co|ltd|lp)\b\.?\s*$')
            then '^(.*)$' else '^(.*?)(\s+[-–]\s.*)?$' end, 1),
    '(\s*\([^()]*\))+\s*$|\s+d/?b/?a\b.*$', '', 'i');

-- Names of the seeds are dated; beside them every listed company goes by its present name.
create or replace temp table owner_names as
select
    company_key(name) as name_key, cik, match, kind,
    coalesce(valid_from, date '0001-01-01') as valid_from,
    coalesce(valid_until, date '9999-12-31') as valid_until,
    true as of_seeds
from company_names
union all
select distinct company_key(name), cik, 'exact', 'name', date '0001-01-01', date '9999-12-31', false
from (select name, cik from base.companies union all select name, cik from base.tickers);

-- The closest way decides, and if it leads to two companies the name belongs to none: a name of
-- the seeds, then a listed company's, then the beginning of a name of the seeds, by whole words;
-- the whole name before its head.
create or replace temp macro owners_of(rows) as table
with wanted as (
    select distinct name, seen from query_table(rows)
),
keys as (
    select name, seen, 0 as part, company_key(name) as name_key from wanted
    union all
    select name, seen, 1, company_key(company_head(name)) from wanted
    where company_key(company_head(name)) <> company_key(name)
),
ways as (
    select k.name, k.seen, o.cik, o.name_key, o.kind, 3 * k.part + if(o.of_seeds, 0, 1) as way
    from keys k
    join owner_names o
        on o.name_key = k.name_key
        and coalesce(k.seen, date '0001-01-01') between o.valid_from and o.valid_until
    union all
    select k.name, k.seen, o.cik, o.name_key, o.kind, 3 * k.part + 2
    from keys k
    join owner_names o
        on o.match = 'prefix' and starts_with(k.name_key, o.name_key || ' ')
        and coalesce(k.seen, date '0001-01-01') between o.valid_from and o.valid_until
),
closest as (
    select * from ways qualify way = min(way) over (partition by name, seen)
)
select
    name, seen, min(cik) as cik, max_by(name_key, length(name_key)) as matched,
    min(way) % 3 = 2 or max_by(kind, length(name_key)) <> 'name' as is_part,
    case min(way) % 3 when 0 then 'name' when 1 then 'listed name' else 'beginning' end as how
from closest
where name_key <> ''
group by name, seen
having count(distinct cik) = 1;
