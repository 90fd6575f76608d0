-- severity: warning
-- meaning: a company still files, but a concept it used to report every quarter has stopped
with last_seen as (
    select cik, concept, max(period_end) as last_end, count(*) as quarters
    from quarterly
    where vintage = 'latest' and how <> 'combined'
    group by all
),
newest as (
    select cik, max(period_end) as last_end, max(period_end) - 380 as a_year_ago
    from quarterly where vintage = 'latest' group by all
)
select c.ticker, s.concept, s.last_end as period_end,
    'last value is for ' || s.last_end || ', but the company has filed up to ' || n.last_end
        as detail
from last_seen s
join newest n on n.cik = s.cik
join companies c on c.cik = s.cik
where s.quarters >= 4 and s.last_end < n.a_year_ago
