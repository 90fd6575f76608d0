"""Companies beside their peers, over a whole market: percentiles, and what an industry spends."""

import pandas as pd

from warehouse.connection import Connection
from warehouse.derive import scripts

LEAST_PEERS = 5  # others with a value; a percentile among fewer says next to nothing
EMPTY = """
create or replace table metric_percentiles (
    ticker varchar, cik bigint, metric varchar, period_kind varchar, fiscal_year integer,
    period_end date, calendar_quarter varchar, value double, unit varchar, peer_kind varchar,
    peer_group varchar, peers bigint, "rank" bigint, percentile double, reason varchar
)
"""
SHARE_INPUTS = """
select * exclude (concept, basis, by_year, place)
from input_values
where input = 'capex' and period_kind = 'ttm' and vintage = 'latest'
union all by name
select * exclude (sources)
from people_inputs
where input = 'peers_capex'
"""


def create_percentiles(connection: Connection) -> None:
    """Creates metric_percentiles without a row: a few companies are no field to be ranked in."""
    connection.execute(EMPTY)


def compare(connection: Connection) -> pd.DataFrame:
    """Ranks everyone in the catalog in use among their peers, and sums up what industries spend.

    Makes metric_percentiles anew, since one company's value moves all its peers. Returns what
    metrics.evaluate_blocks takes for the shares of those sums; shares of before are taken out.
    """
    create_percentiles(connection)
    connection.execute(f"set variable least_peers = {LEAST_PEERS}")
    for _, sql in scripts("peer_views"):
        connection.execute(sql)
    connection.execute("delete from metric_values where metric = 'capex_share_of_peers'")
    return connection.execute(SHARE_INPUTS).df()
