-- versions: all that indicators take of `vintages`, one row per (slot, filed): own_vintages, and in
-- the same order what version_numbers says of each. A vintage is what was known from its filing
-- until the next one (known_until, exclusive); version counts them from 1.
create or replace temp view versions as
select o.* exclude (tag_rule), o.tag_rule as mixture,
    place_of(o.fiscal_year, o.fiscal_quarter) as place, n.version,
    day_of(n.known_until) as known_until
from own_vintages o
positional join version_numbers n;

-- vintage_rows: what the view below is made of, here as it is derived; once stored, as packed.
create or replace view vintage_rows as
select
    v.cik, v.concept::varchar as concept, v.basis::varchar as basis,
    v.fiscal_year::bigint as fiscal_year, v.fiscal_quarter, v.period_start, v.period_end, v.value,
    v.unit::varchar as unit, m.tag, m.scope, v.how::varchar as how, v.filed,
    a.word as accession, v.version, v.known_until, v.plus_start, v.plus_value,
    v.minus_value, b.word as minus_accession, v.minus_filed, v.rule
from versions v
join mixtures m on m.mixture = v.mixture
join accessions_filed a on a.accession = v.accession
left join accessions_filed b on b.accession = v.minus_accession;

create or replace macro filed_number(tag, period_start, period_end, value, accession, filed) as {
    'tag': tag, 'period_start': period_start, 'period_end': period_end, 'value': value,
    'accession': accession, 'filed': filed
};

-- Both numbers of a difference begin with the year, and the one taken away ends before the quarter.
create or replace view vintages as
select
    * exclude (
        version, known_until, plus_start, plus_value, minus_value, minus_accession, minus_filed, rule
    ),
    version, fiscal_quarter = 0 as by_year,
    if(fiscal_quarter = 0, fiscal_year, fiscal_year * 4 + fiscal_quarter) as place, known_until,
    if(minus_accession is null, [accession], list_distinct([accession, minus_accession]))
        as accessions,
    if(how = 'combined', null, filed_number(
        tag, plus_start, period_end, plus_value, accession, filed
    )) as plus,
    if(minus_value is null, null, filed_number(
        tag, plus_start, period_start - 1, minus_value, minus_accession, minus_filed
    )) as minus,
    rule
from vintage_rows;
