-- headcount_inputs: how many people at a period's end. The newest count of the year up to 45 days
-- after it (some count at the filing); a year before it: the count nearest to a year before that
-- one. A count more than a year old says nothing of the period. One count a day: a filing's before
-- the press's, the whole workforce's before a part's.

create or replace temp table counted as
select h.*
from headcount h
where h.as_of is not null
qualify row_number() over (
    partition by h.cik, h.as_of
    order by (h.evidence = 'press'), list_position(['total', 'full_and_part_time',
        'full_time_equivalent', 'associates', 'active', 'full_time'], h.basis), h.published,
        h.source_url) = 1;

create or replace temp table counted_now as
select s.*, c.as_of, c.headcount_persons, c.basis, c.evidence, c.published, c.accession,
    c.source_url, c.sentence
from (select distinct cik, period_kind, fiscal_year, fiscal_quarter, period_end
    from people_spans where concept in ('headcount', 'headcount_peak')) s
join counted c
    on c.cik = s.cik and c.as_of > s.period_end - 365 and c.as_of <= s.period_end + 45
qualify row_number() over (
    partition by s.cik, s.period_kind, s.period_end order by c.as_of desc) = 1;

create or replace temp table headcount_inputs as
with at_day as (
    select s.*, n.as_of as now_as_of, (n.as_of - to_years(s.years_before))::date as wanted_day
    from people_spans s
    left join counted_now n
        on n.cik = s.cik and n.period_kind = s.period_kind and n.period_end = s.period_end
    where s.concept = 'headcount'
),
found as (
    select a.*, c.as_of, c.headcount_persons, c.basis, c.evidence, c.published, c.accession,
        c.source_url, c.sentence
    from at_day a
    left join counted c
        on c.cik = a.cik and c.as_of between a.wanted_day - 45 and a.wanted_day + 45
    qualify row_number() over (
        partition by a.cik, a.period_kind, a.period_end, a.input
        order by abs(date_diff('day', c.as_of, a.wanted_day)) nulls last) = 1
)
select
    cik, period_kind, fiscal_year, fiscal_quarter, period_end, input,
    headcount_persons::double as value, 'persons' as unit, evidence, basis as tag_scope,
    published as filed,
    case
        when headcount_persons is not null then null
        when now_as_of is null
            then 'no headcount known of the year to ' || (period_end + 45)::date
        else 'no headcount known of about ' || wanted_day
    end as reason,
    [{'kind': 'headcount', 'value': headcount_persons::double, 'day': as_of,
        'published': published, 'accession': accession, 'source_url': source_url,
        'sentence': sentence}] as sources
from found;

create or replace temp table headcount_peak_inputs as
with highest as (
    select s.cik, s.period_kind, s.fiscal_year, s.fiscal_quarter, s.period_end, s.input, c.*
    from people_spans s
    left join counted_now n
        on n.cik = s.cik and n.period_kind = s.period_kind and n.period_end = s.period_end
    left join (select cik as of_cik, * exclude (cik) from counted) c
        on c.of_cik = s.cik and c.as_of <= n.as_of and c.basis = n.basis
    where s.concept = 'headcount_peak'
    qualify row_number() over (
        partition by s.cik, s.period_kind, s.period_end, s.input
        order by c.headcount_persons desc nulls last, c.as_of desc) = 1
)
select
    cik, period_kind, fiscal_year, fiscal_quarter, period_end, input,
    headcount_persons::double as value, 'persons' as unit, evidence, basis as tag_scope,
    published as filed,
    if(headcount_persons is null,
        'no headcount known of the year to ' || (period_end + 45)::date, null) as reason,
    [{'kind': 'headcount', 'value': headcount_persons::double, 'day': as_of,
        'published': published, 'accession': accession, 'source_url': source_url,
        'sentence': sentence}] as sources
from highest;
