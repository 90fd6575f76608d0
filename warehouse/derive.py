"""Builds every derived table from what the sources gave, for all companies at once.

The SQL is in `views/`, run in the order of its file names; the rules it goes by (which tags
make a concept, which forms count) are the tables in `seeds/`. Input is read from `base`,
output goes to the catalog in use.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

import pandas as pd

from warehouse import assumptions, cohort, packed
from warehouse.cells import Sheet, lay_cells
from warehouse.connection import Connection
from warehouse.fact_series import FACT
from warehouse.own_files import NO_OWN_FILES, OwnFiles
from warehouse.scripts import HERE, scripts
from warehouse.spans import lay_spans
from warehouse.versions import NO_VERSIONS, number_versions
from warehouse.years_to_date import number_years_to_date

# The last of the scripts that make what is stored of statements; those after it read that, or
# are of texts and lists.
LAST_OF_STATEMENTS = "13_cells"
FIRST_REPORTED = "12_first_reported"
# A market is of statements in their latest vintage.
NOT_OF_A_MARKET = ("00_company_names", "00_notices", FIRST_REPORTED)
OF_STATEMENTS = [name for name, _ in scripts("views") if name <= LAST_OF_STATEMENTS]
OF_TEXTS = [name for name, _ in scripts("views") if name > LAST_OF_STATEMENTS]
OF_A_MARKET = [name for name in OF_STATEMENTS if name not in NOT_OF_A_MARKET]
# What these make is put in order as arrays, which the next ones read.
LAST_OF_YEARS_TO_DATE = "03_years_to_date"
LAST_OF_VERSIONS = "06_combinations"
LAST_OF_SPAN_ENDS = "11_span_ends"
LAST_OF_CAUSES = "13_causes"

# Large tables that nothing reads after these scripts of a market: their memory is for later ones.
# New memory takes a tenth of all the time.
READ_NO_MORE = {
    "04_flow_vintages": ("years_to_date", "twice_a_day"),
    "06_combinations": ("contested", "combined"),
    "07_series": ("concept_facts", "told_otherwise"),
    "08_gaps": ("placed_flows",),
    "11_spans": ("span_ends", "spans", "restated_after"),
    "13_cells": ("inputs", "scoped"),
}
NO_DROPS: Mapping[str, Sequence[str]] = {}

NO_SERIES = (
    "select null::bigint as cik, null::varchar as taxonomy, null::varchar as tag, "
    f"null::varchar as unit, null::{FACT}[] as facts where false"
)

WantedInput = tuple[str, str, str, int, str]


def derive(
    connection: Connection,
    *,
    wanted: Sequence[WantedInput],
    as_of: date | None = None,
    own: OwnFiles = NO_OWN_FILES,
) -> None:
    """Creates vintages, quarterly, annual, restatements, year_checks, input_values and companies,
    facts, and what texts and lists say.

    ``wanted``: the indicators' inputs, each (input, concept, basis, years_before, period_kind).
    ``as_of``: nothing filed after that day is used; None uses everything.
    ``own``: the user's files in the place of seeds; WarehouseError for a bad one.
    """
    packed.clear(connection)
    load_seeds(connection)
    _take_own(connection, own)
    _load_wanted(connection, wanted)
    _name_facts(connection)
    day = f"date '{as_of.isoformat()}'" if as_of else "null"
    connection.execute(f"set variable as_of = {day}")
    run_scripts(connection, OF_STATEMENTS)
    packed.store(connection)
    run_scripts(connection, OF_TEXTS)


def derive_latest(connection: Connection, *, wanted: Sequence[WantedInput]) -> list[Sheet]:
    """What `derive` creates of statements alone, inputs in the latest vintage, to be stored by
    packed.store; after load_seeds. Returns the inputs as `lay_cells` does.
    """
    _load_wanted(connection, wanted)
    _name_facts(connection)
    connection.execute("set variable as_of = null")
    return run_scripts(connection, OF_A_MARKET, drops=READ_NO_MORE)


def run_scripts(
    connection: Connection, names: Collection[str], drops: Mapping[str, Sequence[str]] = NO_DROPS
) -> list[Sheet]:
    """Runs these scripts of `views` in their order, and puts in order as arrays what some make;
    the sheets of what indicators take, if any of them makes those.

    ``drops``: by script, the temporary tables that go after it.
    """
    versions, sheets = NO_VERSIONS, list[Sheet]()
    for name, sql in scripts("views"):
        if name not in names:
            continue
        connection.execute(sql)
        if name == LAST_OF_YEARS_TO_DATE:
            number_years_to_date(connection)
        elif name == LAST_OF_VERSIONS:
            versions = number_versions(connection)
        elif name == LAST_OF_SPAN_ENDS:
            lay_spans(connection, versions)
        elif name == LAST_OF_CAUSES:
            sheets = lay_cells(connection, only_latest=FIRST_REPORTED not in names)
        for table in drops.get(name, ()):
            connection.execute(f"drop table temp.{table}")
    return sheets


def derive_people(connection: Connection) -> None:
    """Creates people_inputs, what indicators take that no statement holds; after store_events."""
    for _, sql in scripts("people_views"):
        connection.execute(sql)


def check_own(own: OwnFiles) -> None:
    """WarehouseError says what is wrong with the user's files, before anything else is done."""
    if own.assumptions:
        assumptions.own_assumptions(own.assumptions)
    if own.cohort:
        cohort.members(own.cohort)


def load_seeds(connection: Connection) -> None:
    """The rules that deriving goes by, as temporary tables."""
    for path in sorted((HERE / "seeds").glob("*.csv")):
        connection.execute(
            f"create or replace temp table {path.stem} as from read_csv($path, header = true)",
            {"path": str(path)},
        )


def _take_own(connection: Connection, own: OwnFiles) -> None:
    if own.assumptions:
        assumptions.take_own(connection, own.assumptions)
    if own.cohort:
        cohort.take_own(connection, own.cohort)


def _name_facts(connection: Connection) -> None:
    """Names what the scripts read: series_read, and rows_read, the facts that are in no series.

    A published file has rows alone.
    """
    found = connection.execute(
        "select 1 from duckdb_tables() where database_name = 'base' and table_name = 'fact_series'"
    ).fetchone()
    series = "base.fact_series" if found else f"({NO_SERIES})"
    rows = "base.single_facts" if found else "base.fact_rows"
    connection.execute(f"create or replace temp view series_read as select * from {series}")
    connection.execute(f"create or replace temp view rows_read as select * from {rows}")


def _load_wanted(connection: Connection, wanted: Iterable[WantedInput]) -> None:
    columns = ["input", "concept", "basis", "years_before", "period_kind"]
    connection.register("wanted_rows", pd.DataFrame(list(wanted), columns=columns))
    connection.execute(
        "create or replace temp table wanted_inputs as select input::varchar as input, "
        "concept::varchar as concept, basis::varchar as basis, "
        "years_before::integer as years_before, period_kind::varchar as period_kind "
        "from wanted_rows"
    )
    connection.unregister("wanted_rows")
