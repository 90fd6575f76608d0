"""The metrics' inputs by blocks of companies, so that those of a whole market fit into memory."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from warehouse.connection import Connection

COMPANIES_A_BLOCK = 250
TEXT_COLUMNS = (
    "ticker vintage period_kind calendar_quarter input unit evidence reason tag_scope".split()
)
INPUTS = """
create or replace temp view block_inputs as
select * exclude (concept, basis, by_year, place) from input_values
union all by name
select * exclude (sources) from people_inputs
"""
# What `derive_latest` leaves, in the numbers it has for words.
CELLS = """
select c.cik, c.vintage, c.place, w.by_year, c.period_end, w.period_kind, w.input, c.value, c.unit,
    c.evidence, coalesce(a.absence, 0) as absence, c.tag_scope, c.filed
from cells c
semi join companies f on f.cik = c.cik
join wanted w on w.wanted = c.wanted
left join causes a on a.cause = c.cause
"""


def input_blocks(
    connection: Connection, companies: int = COMPANIES_A_BLOCK
) -> Iterator[pd.DataFrame]:
    """What metrics.evaluate_blocks takes: the rows of `reads.input_frame`, text categorical.

    Blocks are in the order of tickers, at most so many companies each; no block is empty.
    """
    connection.execute(INPUTS)
    rows = connection.execute("select distinct ticker from block_inputs order by 1").fetchall()
    tickers = [row[0] for row in rows]
    enums = ", ".join(_as_enum(connection, name) for name in TEXT_COLUMNS if tickers)
    for start in range(0, len(tickers), companies):
        block = tickers[start : start + companies]
        yield connection.execute(
            f"select * replace ({enums}) from block_inputs where ticker between ? and ?",
            [block[0], block[-1]],
        ).df()


def cells(connection: Connection) -> pd.DataFrame:
    """One block of all companies in hand, of what `derive_latest` left; of texts and lists none."""
    rows = connection.execute(CELLS).df()
    quarter = rows.pop("place") - 1
    by_year = rows.pop("by_year")
    rows["fiscal_year"] = np.where(by_year, quarter + 1, quarter // 4)
    rows["fiscal_quarter"] = np.where(by_year, 0, quarter % 4 + 1)
    words = "select reason from absences order by absence"
    rows["reason"] = _words(connection, rows.pop("absence") - 1, words)
    words = "select words from scopes order by tag_scope"
    rows["tag_scope"] = _words(connection, rows["tag_scope"], words)
    companies = connection.execute("select cik, ticker from companies order by ticker").df()
    numbers = pd.Index(companies["cik"]).get_indexer(rows["cik"])
    rows["ticker"] = pd.Categorical(companies["ticker"])[numbers]
    ends = connection.execute(
        "select period_end, calendar_quarter_of(period_end) as quarter "
        "from (select distinct period_end from periods)"
    ).df()
    numbers = pd.Index(ends["period_end"]).get_indexer(rows["period_end"])
    rows["calendar_quarter"] = pd.Categorical(ends["quarter"])[numbers]
    return rows


def _words(connection: Connection, numbers: "pd.Series[int]", sql: str) -> "pd.Categorical[str]":
    """The texts of a query by their numbers, counted from 0; none for -1."""
    words = [word for (word,) in connection.execute(sql).fetchall()]
    return pd.Categorical.from_codes(numbers.to_numpy(), categories=pd.Index(words, dtype="str"))


def _as_enum(connection: Connection, name: str) -> str:
    """The column, an enum: DuckDB hands one over as categorical, in half the time of text."""
    column = connection.table("block_inputs").select(name)
    if column.types[0].id == "enum":
        return f"{name} as {name}"
    connection.execute(f"drop type if exists temp.block_{name}")
    connection.execute(
        f"create temp type block_{name} as enum "
        f"(select distinct {name} from block_inputs where {name} is not null order by 1)"
    )
    return f"{name}::block_{name} as {name}"
