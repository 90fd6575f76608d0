-- guided_inputs: what a statement plans for a year, and what the year before it saw, on one basis.

create or replace temp table guided_inputs as
with firsts as (
    select cik, fiscal_year, midpoint as at_first
    from guided_years
    where vintage = 'first_reported'
),
together as (
    select g.*, f.at_first
    from guided_years g
    join firsts f on f.cik = g.cik and f.fiscal_year = g.fiscal_year
),
wanted as (
    select distinct input, concept from wanted_inputs
    where period_kind = 'guided_year'
        and concept in ('guided_capex', 'guided_capex_at_first', 'capex_before_guided')
)
select
    t.cik, t.vintage, 'guided_year' as period_kind, t.fiscal_year, 0::tinyint as fiscal_quarter,
    t.period_end, w.input,
    case w.concept
        when 'guided_capex' then t.midpoint
        when 'guided_capex_at_first' then t.at_first
        else t.spent_before
    end as value,
    case w.concept when 'capex_before_guided' then t.spent_unit else 'USD' end as unit,
    case w.concept when 'capex_before_guided' then 'reported' else t.evidence end as evidence,
    t.basis as tag_scope,
    case w.concept when 'capex_before_guided' then t.spent_filed else t.announced end as filed,
    if(w.concept = 'capex_before_guided' and t.spent_before is null,
        'no capex on the basis ' || t.basis || ' filed for fiscal ' || (t.fiscal_year - 1), null)
        as reason,
    [{'kind': if(w.concept = 'capex_before_guided', 'xbrl_fact', 'guidance'),
        'value': case w.concept when 'capex_before_guided' then t.spent_before else t.midpoint end,
        'day': if(w.concept = 'capex_before_guided', null, t.announced),
        'published': if(w.concept = 'capex_before_guided', t.spent_filed, t.published),
        'accession': if(w.concept = 'capex_before_guided', t.spent_accession, t.accession),
        'source_url': if(w.concept = 'capex_before_guided',
            filing_url(t.cik, t.spent_accession), t.source_url),
        'sentence': if(w.concept = 'capex_before_guided', null, t.sentence)}] as sources
from together t
cross join wanted w;
