-- guidance: every stated future figure. guidance_actuals: what came of it, on the same basis.

-- A fiscal year has the number of the calendar year in which it ends, or of the one before where that is
-- in the first week of January. Of a year that ends in winter or spring some companies say the one in
-- which it begins: one that was over by then, of which they tell what they will do, is the next.
create or replace temp macro year_meant(fiscal_period, fiscal_year_end, told) as
    case
        when fiscal_year_end >= '12-01' then replace(fiscal_period, 'CY', 'FY')
        when fiscal_year_end between '01-08' and '05-31' and fiscal_period like 'FY%'
            and try_cast(substr(fiscal_period, 3) || '-' || fiscal_year_end as date) < told
            then 'FY' || (substr(fiscal_period, 3)::integer + 1)
        else fiscal_period
    end;

create or replace table guidance as
select
    c.ticker, g.cik, g.concept,
    year_meant(g.fiscal_period, c.fiscal_year_end, coalesce(g.announced, g.published))
        as fiscal_period,
    g.low_usd, g.high_usd, g.form, g.direction,
    g.basis, coalesce(g.announced, g.published) as announced, g.sentence, g.accession,
    g.url as source_url, g.document_form, g.published,
    evidence_of(g.document_form, o.cik is not null) as evidence
from base.guidance_claims g
join companies c on c.cik = g.cik
left join company_hosts o on o.host = host_of(g.url) and o.cik = g.cik
where known(g.published)
order by ticker, g.concept, fiscal_period, announced, g.url, g.low_usd;

-- One statement a day and basis: where a day has several, the filing's.
create or replace temp table guidance_statements as
select *
from guidance
where coalesce(low_usd, high_usd) is not null and fiscal_period like 'FY%'
qualify row_number() over (
    partition by cik, concept, fiscal_period, basis, announced
    order by (evidence = 'press'), source_url, low_usd) = 1;

-- A year's first and last stated figure on one basis.
create or replace table guidance_actuals as
with years as (
    select
        ticker, cik, concept, fiscal_period, basis, count(*) as statements,
        min(announced) as first_announced, max(announced) as last_announced,
        arg_min({'low': low_usd, 'high': high_usd, 'url': source_url}, announced) as first,
        arg_max({'low': low_usd, 'high': high_usd, 'url': source_url}, announced) as last
    from guidance_statements
    group by all
)
select
    y.ticker, y.cik, y.concept, y.fiscal_period, y.basis, y.statements, y.first_announced,
    y.first.low as first_low_usd, y.first.high as first_high_usd,
    y.first.url as first_source_url, y.last_announced, y.last.low as last_low_usd,
    y.last.high as last_high_usd, y.last.url as last_source_url, a.value as actual, a.unit, a.period_end, a.filed,
    case
        when a.value is not null then 'ok'
        when y.basis not in ('cash', 'cash_net', 'cash_plus_lease_principal',
            'cash_plus_new_finance_leases') then 'not_applicable'
        else 'missing_input'
    end as status,
    case
        when a.value is not null then null
        when y.basis not in ('cash', 'cash_net', 'cash_plus_lease_principal',
            'cash_plus_new_finance_leases') then 'stated on a basis that no filing reports'
        else 'no ' || y.concept || ' on this basis filed for ' || y.fiscal_period
    end as reason
from years y
left join annual a
    on a.cik = y.cik and a.concept = y.concept and a.basis = y.basis
    and a.fiscal_year = try_cast(substr(y.fiscal_period, 3) as integer) and a.vintage = 'latest'
order by ticker, concept, fiscal_period, basis;
