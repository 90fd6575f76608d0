-- median_pay: the median employee's pay as each proxy statement tells it. assumptions: what is
-- supposed, with its source. cost_per_head: what an employee costs a year, as a band, one row per
-- (cik, fiscal_year) of which a required figure is known; the newest statement's counts.

create or replace table median_pay as
select
    c.ticker, p.cik, p.fiscal_year, p.median_pay_usd, p.ceo_pay_usd, p.pay_ratio, p.kind,
    p.estimated, p.sentence, p.accession, p.url as source_url, p.published,
    'extracted' as evidence
from base.pay_claims p
join companies c on c.cik = p.cik
where known(p.published)
order by ticker, p.fiscal_year, p.kind, p.published, p.url, p.median_pay_usd;

create or replace table assumptions as
select name, low::double as low, mid::double as mid, high::double as high, unit, source, note
from temp.assumptions
order by name;

create or replace table cost_per_head as
with newest as (
    select *
    from median_pay
    where kind = 'required'
    qualify row_number() over (
        partition by cik, fiscal_year order by published desc, accession desc) = 1
)
select
    m.ticker, m.cik, m.fiscal_year,
    round(m.median_pay_usd * load.low)::bigint as low_usd,
    round(m.median_pay_usd * load.mid)::bigint as mid_usd,
    round(m.median_pay_usd * load.high)::bigint as high_usd,
    m.median_pay_usd, load.low as load_low, load.mid as load_mid, load.high as load_high,
    m.accession, m.source_url, m.published, 'assumed' as evidence
from newest m
join temp.assumptions load on load.name = 'benefits_load'
order by ticker, m.fiscal_year;
