-- What is published repeats few words over millions of rows: it is stored as numbers of words, and
-- read through views in which they are words again. Number 0 is no word.

create schema if not exists packed;
create table if not exists packed.words (number integer, word varchar);
create table if not exists packed.mixtures (
    number integer,
    word struct(concept varchar, basis varchar, rule tinyint, tag varchar, scope varchar)
);
create table if not exists packed.input_kinds (
    number integer,
    word struct(wanted smallint, vintage varchar, evidence varchar, unit varchar)
);
create table if not exists packed.accessions (number integer, word varchar);
create table if not exists packed.reasons (number integer, word varchar);

create or replace temp macro new_words(dictionary, used) as table
with numbers as (select coalesce(max(number), -1) as last from query_table(dictionary))
select last + row_number() over (order by u.word nulls first) as number, u.word
from numbers, query_table(used) u
where not exists (from query_table(dictionary) d where d.word is not distinct from u.word);

create or replace temp table used_words as
select null::varchar as word
union select unnest(enum_range(null::unit_name))::varchar
union select words from scopes
union select several_tags from year_sums;
insert into packed.words from new_words('packed.words', 'used_words');

create or replace temp table used_mixtures as
select {
    'concept': concept::varchar, 'basis': basis::varchar, 'rule': rule, 'tag': tag, 'scope': scope
} as word
from mixtures;
insert into packed.mixtures from new_words('packed.mixtures', 'used_mixtures');

create or replace temp table used_accessions as
select null::varchar as word union all select word from accessions_filed;
insert into packed.accessions from new_words('packed.accessions', 'used_accessions');

create or replace temp table used_reasons as
select null::varchar as word union select reason from absences;
insert into packed.reasons from new_words('packed.reasons', 'used_reasons');

create or replace temp table used_input_kinds as
select {
    'wanted': wanted::smallint, 'vintage': vintage, 'evidence': evidence, 'unit': unit
} as word
from cell_kinds;
insert into packed.input_kinds from new_words('packed.input_kinds', 'used_input_kinds');
