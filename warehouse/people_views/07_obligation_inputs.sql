-- obligation_inputs: parts of GPU debt at a period's end, give or take a week (52/53-week years).

create or replace temp table obligation_inputs as
select
    s.cik, v.vintage, s.period_kind, s.fiscal_year, s.fiscal_quarter, s.period_end, s.input,
    g.value, g.unit, g.evidence, g.subpart as tag_scope, g.filed,
    if(g.value is null, 'no ' || replace(s.concept, '_', ' ') || ' stated for ' || s.last_day, null)
        as reason,
    [{'kind': 'obligation', 'value': g.value, 'day': g.period_end, 'published': g.filed,
        'accession': g.accession, 'source_url': g.source_url, 'sentence': o.sentence}] as sources
from people_spans s
cross join (values ('latest'), ('first_reported')) as v(vintage)
left join gpu_debt_parts g
    on g.cik = s.cik
    and g.part = replace(s.concept, 'finance_lease_liabilities', 'finance_leases') and g.vintage = v.vintage
    and g.period_end between s.last_day - 7 and s.last_day + 7
left join (
    select cik, part, period_end, accession, any_value(sentence) as sentence
    from obligations
    where sentence is not null
    group by all
) o
    on o.cik = g.cik and o.part = g.part and o.period_end = g.period_end
    and o.accession = g.accession
where s.concept in ('leases_not_yet_commenced', 'purchase_obligations',
    'finance_lease_liabilities')
qualify row_number() over (
    partition by s.cik, v.vintage, s.period_kind, s.period_end, s.input
    order by abs(date_diff('day', g.period_end, s.last_day)) nulls last) = 1;
