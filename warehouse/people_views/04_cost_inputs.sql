-- cost_inputs: what an employee costs a year, by the newest median pay disclosed for the fiscal year
-- or for one of the three before it; and the price of an accelerator, which is an assumption.

create or replace temp table cost_inputs as
with wanted as (
    select * from people_spans where concept like 'cost_per_head%'
),
found as (
    select w.*, c.fiscal_year as pay_year, c.low_usd, c.mid_usd, c.high_usd, c.median_pay_usd,
        c.published, c.accession, c.source_url, c.evidence, m.sentence
    from wanted w
    left join cost_per_head c
        on c.cik = w.cik and c.fiscal_year between w.fiscal_year - w.years_before - 3
            and w.fiscal_year - w.years_before
    left join median_pay m
        on m.cik = c.cik and m.fiscal_year = c.fiscal_year and m.kind = 'required'
        and m.accession = c.accession
    qualify row_number() over (
        partition by w.cik, w.period_kind, w.period_end, w.input
        order by c.fiscal_year desc nulls last) = 1
)
select
    cik, period_kind, fiscal_year, fiscal_quarter, period_end, input,
    case concept
        when 'cost_per_head_low' then low_usd
        when 'cost_per_head_mid' then mid_usd
        else high_usd
    end::double as value,
    'USD' as unit, evidence, '' as tag_scope, published as filed,
    if(pay_year is null, 'no median pay disclosed for fiscal ' || (fiscal_year - years_before)
        || ' or the three years before', null) as reason,
    [{'kind': 'median_pay', 'value': median_pay_usd::double, 'day': null::date,
        'published': published, 'accession': accession, 'source_url': source_url,
        'sentence': sentence}] as sources
from found
union all
select
    s.cik, s.period_kind, s.fiscal_year, s.fiscal_quarter, s.period_end, s.input, a.mid, 'USD',
    'assumed', '', null, null,
    [{'kind': 'assumption', 'value': a.mid, 'day': null, 'published': null, 'accession': null,
        'source_url': null, 'sentence': a.source}]
from people_spans s
join temp.assumptions a on a.name = 'accelerator_price_usd'
where s.concept = 'accelerator_price';
