"""The day before each filing its numbers are not there: over every filing date there is.

Facts pass two scripts, which cut them off at `as_of`. Those two run for every date; that all the
rest is made from what they let through is shown once, by taking the stored facts away after them.
The companies are those of the mirror, in the place of whose files come the stored ones where they
are on this machine: whole ones, and one that files under IFRS.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from shared_data import SHARED

from warehouse import derive, loads, packed

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    ROOT / "extractors/mirror/data.sec.gov/api/xbrl/companyfacts",
    SHARED / "edgar/companyfacts",
)
GATES = ("00_words_as_numbers", "01_concept_facts", "14_facts")
MADE = ("quarterly", "annual", "restatements", "input_values", "fact_rows")
# Others pass the same gate; one a filing and tag is enough to see whether it is there.
ENOUGH = """
select * from base.fact_rows where tag in (select tag from concept_tags)
qualify row_number() over (partition by cik, accession, filed, tag order by period_end) = 1
"""


@pytest.fixture
def stored(bench) -> Iterator:
    """A bench with all company facts at hand, in use, and nothing derived yet."""
    paths = {path.name: path for folder in FOLDERS for path in folder.glob("CIK*.json")}
    _, refused = loads.load_company_facts(bench.connection, [*paths.values()])
    assert not refused
    loads.load_companies(
        bench.connection,
        [
            (cik, f"C{cik}", None, None)
            for cik in bench.rows("select distinct cik from base.fact_rows")
        ],
    )
    bench.connection.execute("use derived")
    derive.load_seeds(bench.connection)
    derive._load_wanted(bench.connection, bench.wanted)
    derive._name_facts(bench.connection)
    yield bench
    bench.connection.execute("use base")


def run(bench, names, as_of: date) -> None:
    bench.connection.execute("use derived")
    bench.connection.execute(f"set variable as_of = date '{as_of}'")
    derive.run_scripts(bench.connection, names)


def make(bench, as_of: date, but) -> None:
    """Runs all scripts but these."""
    packed.clear(bench.connection)
    run(bench, [name for name in derive.OF_STATEMENTS if name not in but], as_of)
    packed.store(bench.connection)
    run(bench, [name for name in derive.OF_TEXTS if name not in but], as_of)


def test_the_day_before_any_filing_its_numbers_are_not_there(stored):
    stored.connection.execute(f"insert into base.single_facts {ENOUGH}")
    stored.connection.execute("delete from base.fact_series")
    days = stored.rows("select distinct filed from base.fact_rows order by filed")
    filed_before = dict(
        stored.rows(
            "select filed, coalesce(sum(count(*)) over (order by filed "
            "rows between unbounded preceding and 1 preceding), 0) "
            "from (select distinct * from base.fact_rows) group by filed"
        )
    )
    assert len(days) >= 100
    for day in days:
        run(stored, GATES, day - timedelta(days=1))
        found = stored.rows(
            "select count(*), count(*) filter (filed >= $1), "
            "(select count(*) from concept_facts where filed >= $1) from fact_rows",
            day,
        )
        assert found == [(filed_before[day], 0, 0)], day


def test_all_else_is_made_of_what_the_two_let_through(stored):
    days = stored.rows("select distinct filed from base.fact_rows order by filed")
    day = days[len(days) // 2]
    make(stored, day, but=())
    whole = {table: _content(stored, table) for table in MADE}
    run(stored, GATES, day)
    stored.connection.execute("delete from base.fact_series")
    make(stored, day, but=GATES)
    for table in MADE:
        assert len(whole[table]) and _content(stored, table).equals(whole[table]), table
    assert max(whole["input_values"]["filed"].dropna()).date() <= day


def _content(bench, table: str):
    bench.connection.execute("use derived")
    return bench.connection.execute(f"from {table} order by all").df()
