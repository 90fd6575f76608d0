-- severity: warning
-- meaning: a source stored a notice's effective date as a second notice; those rows are not counted
select
    null as ticker, null as concept, max(notice_date) as period_end,
    state || ': ' || count(*) || ' rows with ' || coalesce(sum(workers), 0)
    || ' workers repeat a notice under its effective date and are not counted' as detail
from shadow_notices()
group by state
