-- absences: why cells are absent, one row per reason; causes: which of them each cause is.

-- Few causes make many inputs absent: the input, of which period, by which gap, or in currencies.
create or replace temp table reasons_of_causes as
select c.cause,
    case
        when c.currencies_differ then 'its quarters are in more than one currency'
        else if(w.by_year, 'fiscal ' || c.absent_place,
            'fiscal ' || ((c.absent_place - 1) // 4) || ' Q' || ((c.absent_place - 1) % 4 + 1))
            || coalesce(g.reason, w.nothing_filed)
    end as reason
from cell_causes c
join wanted w on w.wanted = c.wanted
left join numbered_gaps g on g.gap = c.gap;

create or replace temp table absences as
select row_number() over (order by reason)::integer as absence, reason
from (select distinct reason from reasons_of_causes);

create or replace temp table causes as
select cause, absence from reasons_of_causes join absences using (reason)
union all
select -1, 0;
