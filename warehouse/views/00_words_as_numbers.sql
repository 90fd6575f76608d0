-- Words that repeat over millions of rows are enums while they are worked with: numbers to sort and
-- compare, in the order of the words, and words again where a table is published. What is taken
-- from the seeds alone has one more, the empty word.

drop type if exists temp.concept_name;
create temp type concept_name as enum (
    select concept from concepts union select concept from combinations order by 1);
drop type if exists temp.basis_name;
create temp type basis_name as enum (
    select '' union select basis from concepts where basis is not null
    union select basis from combinations where basis is not null order by 1);
drop type if exists temp.tag_name;
create temp type tag_name as enum (select distinct tag from concept_tags order by 1);
drop type if exists temp.scope_text;
create temp type scope_text as enum (
    select '' union select scope from concept_tags where scope is not null order by 1);
-- What is known of a tag, one row per rule of concept_tags. Facts and all that is made of them bear
-- its number alone: every column more costs as much again on each of their ways.
create or replace temp table tag_rules as
select
    row_number() over (order by t.concept, t.rank, t.tag)::smallint as tag_rule, t.taxonomy,
    t.tag as tag_filed, t.cik, t.concept::concept_name as concept,
    coalesce(c.basis, '')::basis_name as basis, t.tag::tag_name as tag, t.rank::tinyint as rank,
    coalesce(t.scope, '')::scope_text as scope, c.kind = 'flow' as is_flow,
    c.choose = 'largest' as by_size, c.measure = 'currency' as is_money
from concept_tags t
join concepts c on c.concept = t.concept;

-- tagged_facts: each fact once per rule of its tag. A series is tied to its rules as one, before its
-- facts are taken apart as fact_rows does: to compare words for each fact takes twice as long.
create or replace temp view tagged_facts as
with tagged_series as (
    select s.cik, t.tag_rule, t.is_flow, s.unit, unnest(s.facts) as fact
    from series_read s
    join tag_rules t
        on t.taxonomy = s.taxonomy and t.tag_filed = s.tag and (t.cik is null or t.cik = s.cik)
)
select cik, tag_rule, is_flow, unit, fact."start" as period_start, fact."end" as period_end,
    '' as dimensions, fact.val as value, fact.accn as accession, coalesce(fact.form, '') as form,
    fact.filed as filed, true as is_of_company_facts
from tagged_series
where isfinite(fact.val) and fact."end" is not null and fact.accn is not null
    and fact.filed is not null
union all
select f.cik, t.tag_rule, t.is_flow, f.unit, f.period_start, f.period_end, f.dimensions, f.value,
    f.accession, f.form, f.filed, f.source = 'companyfacts'
from rows_read f
join tag_rules t
    on t.taxonomy = f.taxonomy and t.tag_filed = f.tag and (t.cik is null or t.cik = f.cik);

create or replace temp table words_filed as select distinct unit, accession from tagged_facts;
drop type if exists temp.unit_name;
create temp type unit_name as enum (select '' union select unit from words_filed order by 1);
-- Accessions go by their number in the enum, not by the enum: to plan a statement with one of so
-- many words takes longer than to run it.
drop type if exists temp.accession_number;
create temp type accession_number as enum (select distinct accession from words_filed order by 1);
create or replace temp table accessions_filed as
select enum_code(word::accession_number)::integer as accession, word
from (select unnest(enum_range(null::accession_number)) as word);
drop type if exists temp.how_made;
create temp type how_made as enum (
    'reported', 'ytd_difference', 'year_less_nine_months', 'combined');
drop type if exists temp.vintage_name;
create temp type vintage_name as enum ('latest', 'first_reported');
drop type if exists temp.evidence_name;
create temp type evidence_name as enum (
    'reported', 'derived', 'extracted', 'official_notice', 'announced', 'press', 'user_supplied',
    'assumed', 'scenario');

-- A period of a company is a place: the year, or four times the year and the quarter, which do not
-- meet. A series (company, concept, basis) and place as one number is a slot.
create or replace temp macro place_of(fiscal_year, fiscal_quarter) as
    if(fiscal_quarter = 0, fiscal_year::integer, fiscal_year::integer * 4 + fiscal_quarter);
create or replace temp macro slot_of(cik, concept, basis, place) as
    ((cik::bigint * 256 + enum_code(concept::concept_name)) * 64 + enum_code(basis::basis_name)) * 16384 + place;
