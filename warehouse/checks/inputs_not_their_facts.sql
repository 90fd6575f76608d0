-- severity: error
-- meaning: an indicator's input is not the sum of the filed numbers given as its source
select i.ticker, i.input as concept, i.period_end,
    i.period_kind || ' ' || i.vintage || ': ' || i.value || ' against ' || f.total as detail
from input_values i
left join (
    select cik, vintage, period_kind, period_end, input, sum(weight * value) as total
    from input_facts
    group by all
) f using (cik, vintage, period_kind, period_end, input)
where i.value is not null and (
    f.total is null or abs(i.value - f.total) > 1e-9 * greatest(abs(i.value), 1)
)
