-- Adds `values_of_block`, whose units and reasons are numbers already, to packed.value_rows.

insert into packed.value_rows
select cik, metric, period_kind, fiscal_year, fiscal_quarter, period_end, value, unit, status,
    reason, evidence, vintage, filed
from values_of_block;
