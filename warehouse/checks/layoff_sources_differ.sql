-- severity: info
-- meaning: sources of one cut give different numbers; the event shows the best of them
select ticker, 'layoffs' as concept, announced as period_end,
    event_id || ': ' || conflict as detail
from layoff_events
where conflict <> ''
