"""Named reads of the published file about pay: what letting one person go cost."""

from typing import Any

from warehouse.connection import Connection
from warehouse.reads import records

Record = dict[str, Any]

# A range of positions makes the band wider: the least cost over the most people, and the reverse.
# So does a cut that adds up with others: its charge may be told for all of them.
SEVERANCE_PER_HEAD = """
with events as (
    select e.*, together, coalesce(positions_low, positions) as fewest,
        greatest(coalesce(positions_high, positions), together) as most
    from layoff_events e
    left join lateral (
        select sum(coalesce(part.positions_high, part.positions))::bigint as together
        from layoff_events part
        where part.cik = e.cik and contains(e.sum_with, part.event_id)
    ) on true
),
charged as (
    select e.*, r.published as charge_published, r.document_form as charge_form,
        r.source_url as charge_url
    from events e
    left join layoff_event_reports m on m.event_id = e.event_id
    left join layoff_reports r on r.report_id = m.report_id
        and (r.charge_low_usd = e.charge_low_usd or r.charge_high_usd = e.charge_high_usd)
    qualify row_number() over (
        partition by e.event_id order by r.published desc nulls last, r.report_id) = 1
),
paid as (
    select e.*, c.fiscal_year as pay_year, c.median_pay_usd, c.accession as pay_accession,
        c.source_url as pay_url, c.low_usd as cost_low_usd, c.high_usd as cost_high_usd
    from charged e
    left join cost_per_head c on c.cik = e.cik and c.published <= e.announced
    qualify row_number() over (partition by e.event_id order by c.fiscal_year desc nulls last) = 1
)
select
    ticker, cik, event_id, announced, positions, positions_low, positions_high, together,
    charge_low_usd, charge_high_usd, charge_published, charge_form, charge_url,
    charge_low_usd / nullif(most, 0) as low_usd,
    charge_high_usd / nullif(fewest, 0) as high_usd, pay_year, median_pay_usd, pay_accession,
    pay_url, cost_low_usd, cost_high_usd,
    12 * charge_low_usd / nullif(most, 0) / median_pay_usd as low_months_of_pay,
    12 * charge_high_usd / nullif(fewest, 0) / median_pay_usd as high_months_of_pay,
    case
        when charge_low_usd is null and charge_high_usd is null then 'no charge told'
        when fewest is null and most is null then 'no positions told'
        when coalesce(most, fewest) = 0 or coalesce(fewest, most) = 0 then 'no positions cut'
        when median_pay_usd is null then 'no median pay known on that day'
    end as reason
from paid
where $ticker is null or ticker = $ticker
order by ticker, announced desc, event_id
"""


def severance_per_head(connection: Connection, ticker: str | None = None) -> list[Record]:
    """What each layoff cost a person let go, in USD and in months of the median employee's pay.

    One row a layoff event, of one company or of all. ``low_usd`` and ``high_usd``: the charge told
    for the whole cut over the positions told (``together``: over those of the cuts it adds up
    with, at the low end); ``reason`` says what is not known. The charge may hold more than
    severance, such as leases given up. Median pay, and the band of what a head costs a year that
    is supposed from it: the newest known on the day the cut was made known.
    """
    return records(connection, SEVERANCE_PER_HEAD, {"ticker": ticker})
