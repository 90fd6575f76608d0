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
drop type if exists temp.unit_name;
create temp type unit_name as enum (
    select '' union select f.unit from base.fact_rows f semi join concept_tags t on t.tag = f.tag
    order by 1);
drop type if exists temp.accession_number;
create temp type accession_number as enum (
    select '' union
    select f.accession from base.fact_rows f semi join concept_tags t on t.tag = f.tag order by 1);
drop type if exists temp.how_made;
create temp type how_made as enum (
    'reported', 'ytd_difference', 'year_less_nine_months', 'combined');
drop type if exists temp.vintage_name;
create temp type vintage_name as enum ('latest', 'first_reported');
drop type if exists temp.evidence_name;
create temp type evidence_name as enum (
    'reported', 'derived', 'extracted', 'official_notice', 'announced', 'press', 'user_supplied',
    'assumed', 'scenario');

-- A series (company, concept, basis) and period as one number. Years and quarters do not meet: a
-- place is the year, or four times the year and the quarter.
create or replace temp macro slot_of(cik, concept, basis, place) as
    ((cik::bigint * 256 + enum_code(concept::concept_name)) * 64 + enum_code(basis::basis_name)) * 16384 + place;

-- What is known of a tag, one row per rule of concept_tags.
create or replace temp table tag_rules as
select
    t.taxonomy, t.tag as tag_filed, t.cik, t.concept::concept_name as concept,
    t.tag::tag_name as tag, t.rank::tinyint as rank, coalesce(t.scope, '')::scope_text as scope,
    c.kind = 'flow' as is_flow, c.choose = 'largest' as by_size, c.measure = 'currency' as is_money
from concept_tags t
join concepts c on c.concept = t.concept;
