-- Every version of every series, one row per (cik, concept, basis, fiscal_year, fiscal_quarter, filed):
-- packed.filed_rows as a filing says it; packed.made_rows what is made of several numbers, which has
-- columns more. A mixture says of which concept and basis a row is. vintage_rows: both in words.

create or replace temp macro numbers_of(dictionary, words) as table
select number, word from query_table(dictionary) semi join (select unnest(words) as word) using (word);

-- Row -1 is none: every row then finds one, which DuckDB looks up by place in a third of the time.
create or replace temp table unit_numbers as
select enum_code(word::unit_name)::integer as unit, number
from numbers_of('packed.words', enum_range(null::unit_name))
union all
select -1, 0;
create or replace temp table mixture_numbers as
select m.mixture, p.number
from mixtures m
join packed.mixtures p
    on p.word.concept = m.concept and p.word.basis = m.basis and p.word.tag = m.tag
    and p.word.scope = m.scope and p.word.rule is not distinct from m.rule;
create or replace temp table accession_numbers as
select f.accession, a.number
from accessions_filed f
join packed.accessions a on a.word = f.word
union all
select -1, 0;

create or replace temp view filed_to_store as
select
    v.cik, t.number as mixture, v.place::smallint as place, v.period_start, v.period_end, v.value,
    u.number as unit, v.filed, a.number as accession, v.version::smallint as version, v.known_until
from versions v
join unit_numbers u on u.unit = enum_code(v.unit)::integer
join mixture_numbers t on t.mixture = v.mixture
join accession_numbers a on a.accession = v.accession
where v.how = 'reported';

-- Of a difference, `value` is the number that it begins with: what it comes to follows.
create or replace temp view made_to_store as
select
    v.cik, t.number as mixture, v.place::smallint as place, v.period_start, v.period_end,
    coalesce(v.plus_value, v.value) as value, u.number as unit, v.filed, a.number as accession,
    v.version::smallint as version, v.known_until, v.how, v.plus_start, v.minus_value,
    m.number as minus_accession, v.minus_filed
from versions v
join unit_numbers u on u.unit = enum_code(v.unit)::integer
join mixture_numbers t on t.mixture = v.mixture
join accession_numbers a on a.accession = v.accession
join accession_numbers m on m.accession = coalesce(v.minus_accession, -1)
where v.how <> 'reported';

create table if not exists packed.filed_rows as from filed_to_store limit 0;
create table if not exists packed.made_rows as from made_to_store limit 0;

create or replace view vintage_rows as
select
    v.cik, t.word.concept as concept, t.word.basis as basis, year_of(v.place) as fiscal_year,
    quarter_of(v.place) as fiscal_quarter, v.period_start, v.period_end, v.value, u.word as unit,
    t.word.tag as tag, t.word.scope as scope, v.how::varchar as how, v.filed, a.word as accession,
    v.version::bigint as version, v.known_until, v.plus_start, v.plus_value, v.minus_value,
    m.word as minus_accession, v.minus_filed, t.word.rule::bigint as rule
from (
    select *,
        'reported'::enum ('reported', 'ytd_difference', 'year_less_nine_months', 'combined') as how,
        period_start as plus_start, value as plus_value, 0 as minus_accession
    from packed.filed_rows
    union all by name
    select * replace (value - coalesce(minus_value, 0) as value),
        if(how = 'combined', null, value) as plus_value
    from packed.made_rows
) v
join packed.words u on u.number = v.unit
join packed.mixtures t on t.number = v.mixture
join packed.accessions a on a.number = v.accession
join packed.accessions m on m.number = v.minus_accession;
