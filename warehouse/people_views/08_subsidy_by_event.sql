-- subsidy_by_event: how much of a planned rise in capex one cut pays for, against every statement of
-- the year that it takes effect in: positions x cost per head / (midpoint - spent the year before).

create or replace table subsidy_by_event as
with paired as (
    select
        e.event_id, c.ticker, e.cik, e.announced, e.effective, e.evidence as event_evidence,
        coalesce(e.positions, e.positions_low) as positions, g.fiscal_period, g.fiscal_year,
        g.basis, g.announced as guidance_announced, g.midpoint as guided_usd, g.spent_before,
        g.spent_unit, g.midpoint - g.spent_before as increment_usd, g.evidence,
        g.source_url as guidance_url, g.spent_accession
    from layoff_events e
    join companies c on c.cik = e.cik
    join guided_statements g
        on g.cik = e.cik
        and coalesce(e.effective, e.announced) > (g.period_end - interval 1 year)::date
        and coalesce(e.effective, e.announced) <= g.period_end
    where e.kind in ('layoff', 'closure', 'performance') and e.stage not in ('planned', 'denied')
),
priced as (
    select p.*, h.low_usd, h.mid_usd, h.high_usd, h.accession as pay_accession,
        h.fiscal_year as pay_fiscal_year
    from paired p
    left join cost_per_head h
        on h.cik = p.cik and h.fiscal_year between p.fiscal_year - 3 and p.fiscal_year
    qualify row_number() over (
        partition by p.event_id, p.fiscal_period, p.guidance_announced
        order by h.fiscal_year desc nulls last) = 1
),
judged as (
    select *,
        case
            when positions is null then 'the cut has no number'
            when mid_usd is null then 'no median pay disclosed'
            when spent_before is null
                then 'no capex on the basis ' || basis || ' filed for the year before'
            when spent_unit <> 'USD' then 'capex is filed in ' || spent_unit
            when increment_usd <= 0 then 'the plan is no rise over the year before'
        end as reason
    from priced
)
select
    event_id, ticker, cik, announced, effective, positions, fiscal_period, basis,
    guidance_announced, guided_usd, spent_before as spent_before_usd, increment_usd,
    positions * low_usd::double as savings_low_usd, positions * mid_usd::double as savings_usd,
    positions * high_usd::double as savings_high_usd,
    if(reason is null, positions * low_usd / increment_usd, null) as ratio_low,
    if(reason is null, positions * mid_usd / increment_usd, null) as ratio,
    if(reason is null, positions * high_usd / increment_usd, null) as ratio_high,
    case
        when reason is null then 'ok'
        when increment_usd <= 0 then 'not_applicable'
        else 'missing_input'
    end as status,
    reason, 'assumed' as evidence, pay_fiscal_year, pay_accession, guidance_url, spent_accession
from judged
order by ticker, announced, event_id, guidance_announced;
