-- guided_inputs: what a statement plans for a year, and what the year before it saw, on one basis.

create or replace temp table guided_inputs as
with firsts as (
    select cik, fiscal_year, midpoint, evidence, announced, published, accession, source_url,
        sentence
    from guided_years
    where vintage = 'first_reported'
),
together as (
    select g.*, f as at_first
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
        when 'guided_capex_at_first' then t.at_first.midpoint
        else t.spent_before
    end as value,
    case w.concept when 'capex_before_guided' then t.spent_unit else 'USD' end as unit,
    case w.concept
        when 'guided_capex' then t.evidence
        when 'guided_capex_at_first' then t.at_first.evidence
        else 'reported'
    end as evidence,
    t.basis as tag_scope,
    case w.concept
        when 'guided_capex' then t.announced
        when 'guided_capex_at_first' then t.at_first.announced
        else t.spent_filed
    end as filed,
    if(w.concept = 'capex_before_guided' and t.spent_before is null,
        'no capex on the basis ' || t.basis || ' filed for fiscal ' || (t.fiscal_year - 1), null)
        as reason,
    [case w.concept
        when 'guided_capex' then {'kind': 'guidance', 'value': t.midpoint, 'day': t.announced,
            'published': t.published, 'accession': t.accession, 'source_url': t.source_url,
            'sentence': t.sentence}
        when 'guided_capex_at_first' then {'kind': 'guidance', 'value': t.at_first.midpoint,
            'day': t.at_first.announced, 'published': t.at_first.published,
            'accession': t.at_first.accession, 'source_url': t.at_first.source_url,
            'sentence': t.at_first.sentence}
        else {'kind': 'xbrl_fact', 'value': t.spent_before, 'day': null,
            'published': t.spent_filed, 'accession': t.spent_accession,
            'source_url': filing_url(t.cik, t.spent_accession), 'sentence': null}
    end] as sources
from together t
cross join wanted w;
