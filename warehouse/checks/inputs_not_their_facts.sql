-- severity: error
-- meaning: an indicator's input is not the sum of the filed numbers given as its source
select ticker, input as concept, period_end,
    period_kind || ' ' || vintage || ': ' || value || ' against '
    || list_sum(list_transform(facts, lambda f: f.weight * f.value)) as detail
from input_values
where value is not null
    and abs(value - list_sum(list_transform(facts, lambda f: f.weight * f.value)))
        > 1e-9 * greatest(abs(value), 1)
