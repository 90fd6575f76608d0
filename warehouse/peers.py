"""Companies beside their peers, over a whole market: percentiles, and what an industry spends."""

import pandas as pd

from warehouse import packed
from warehouse.connection import Connection
from warehouse.scripts import scripts

LEAST_PEERS = 5  # others with a value; a percentile among fewer says next to nothing
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
    connection.execute(f"create or replace macro least_peers() as {LEAST_PEERS}")
    packed.create_percentiles(connection)


def compare(connection: Connection) -> pd.DataFrame:
    """Ranks everyone in the catalog in use among their peers, and sums up what industries spend.

    Makes metric_percentiles anew, since one company's value moves all its peers. Returns what
    metrics.evaluate_blocks takes for the shares of those sums; shares of before are taken out.
    """
    create_percentiles(connection)
    for _, sql in scripts("peer_views"):
        connection.execute(sql)
    connection.execute(
        "delete from packed.value_rows where kind in "
        "(select number from packed.value_kinds where metric = 'capex_share_of_peers')"
    )
    return connection.execute(SHARE_INPUTS).df()
