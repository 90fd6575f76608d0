-- span_ends: each span that an input covers, and the same one years before, one row per
-- (period_kind, slot of its end); what is known of them is laid beside them.

create or replace temp table span_ends as
with spans_wanted as (
    select concept::concept_name as concept, basis::basis_name as basis,
        period_kind::kind_of_period as period_kind, by_year, needed::tinyint as needed,
        years_before * if(by_year, 1, 4) as back,
        max(years_before) over (partition by concept, basis, period_kind) > 0 as is_compared
    from steps
    where step = 0
)
select s.period_kind, s.needed, s.by_year, a.cik, a.concept, a.basis,
    a.place - s.back as place, a.slot - s.back as slot, bool_or(s.back = 0) as is_anchor
from versions a
join spans_wanted s
    on s.concept = a.concept and s.basis = a.basis and s.by_year = (a.fiscal_quarter = 0)
where a.known_until = date '9999-12-31'
group by all;
