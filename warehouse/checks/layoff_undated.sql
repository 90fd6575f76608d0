-- severity: info
-- meaning: a report of a cut that says no day, month or year of it; it is in no event
select ticker, 'layoffs' as concept, published as period_end,
    source || ' ' || source_url || ': ' || sentence as detail
from layoff_reports
where event_id is null and cik is not null and stage <> 'denied' and announced is null
