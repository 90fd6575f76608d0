-- Adds `values_of_block`, whose kinds and reasons are numbers already, to packed.value_rows.

insert into packed.value_rows
select cik, kind, place, period_end, value, reason, filed
from values_of_block;
