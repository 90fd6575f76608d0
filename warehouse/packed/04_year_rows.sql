-- packed.year_rows: each closed fiscal year beside the sum of its quarters, one row per
-- (cik, mixture, place); year_checks: the same in words.

create or replace temp table numbers_of_several as
select number, word from numbers_of('packed.words', (select list(several_tags) from year_sums));

create or replace temp view years_to_store as
select s.cik, y.number as mixture, s.place::smallint as place, s.period_end, s.year_value,
    s.quarters_sum, u.number as unit, q.number as quarter_mixture,
    coalesce(n.number, 0) as several_tags
from year_sums s
join mixture_numbers y on y.mixture = s.mixture
join mixture_numbers q on q.mixture = s.quarter_mixture
join unit_numbers u on u.unit = enum_code(s.unit)::integer
left join numbers_of_several n on n.word = s.several_tags;

create table if not exists packed.year_rows as from years_to_store limit 0;

create or replace view year_checks as
select
    c.ticker, s.cik, y.word.concept as concept, y.word.basis as basis,
    year_of(s.place) as fiscal_year, s.period_end, s.year_value, s.quarters_sum,
    s.quarters_sum - s.year_value as difference, u.word as unit,
    add_up(s.quarters_sum, s.year_value) as agrees, y.word.tag as year_tag,
    coalesce(n.word, q.word.tag) as quarter_tags
from packed.year_rows s
join companies c on c.cik = s.cik
join packed.mixtures y on y.number = s.mixture
join packed.mixtures q on q.number = s.quarter_mixture
join packed.words u on u.number = s.unit
join packed.words n on n.number = s.several_tags;
