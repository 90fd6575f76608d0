-- severity: warning
-- meaning: a feed, a list or an export held rows that could not be used; the others are in
select
    null as ticker, null as concept, null::date as period_end,
    url || ': ' || sum(rows) || ' of kind ' || kind || ', for example: ' || min(detail) as detail
from base.reading_notes
where kind <> 'headcount_not_stated'
group by url, kind
