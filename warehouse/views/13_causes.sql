-- scopes and numbered_gaps: by number, of which scope an input is and why a period has no value, for
-- the cells that are laid of `inputs`: one per (cik, vintage, wanted, place), absent ones included.

create or replace temp table scopes as
select row_number() over (order by words)::integer as tag_scope, words
from (select distinct words from scoped)
union all
select 0, '';

create or replace temp table numbered_gaps as
select row_number() over ()::integer as gap, cik, concept, basis,
    if(fiscal_quarter = 0, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place,
    ': ' || reason as reason
from gaps;
