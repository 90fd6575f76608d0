"""What is stored as numbers of words: the words come back, and numbers never meet."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pandas as pd
import pytest

from metrics.catalogue import as_rows, wanted_inputs
from warehouse import packed, publish
from warehouse.connection import Connection, open_in_memory
from warehouse.derive import load_seeds
from warehouse.scripts import scripts

COLUMNS = (
    "cik metric period_kind fiscal_year fiscal_quarter period_end value unit status reason "
    "evidence vintage filed"
).split()
TABLES = """
create table companies (ticker varchar, cik bigint);
insert into companies values ('ONE', 1), ('TWO', 2);
create macro year_of(place) as if(place < 4096, place, (place - 1) // 4)::bigint;
create macro quarter_of(place) as if(place < 4096, 0, (place - 1) % 4 + 1)::tinyint;
create macro calendar_quarter_of(period_end) as
    year(period_end - 45) || 'Q' || quarter(period_end - 45);
create macro filing_url(cik, accession) as accession;
create table input_values (ticker varchar, cik bigint, vintage varchar, period_kind varchar,
    period_end date, input varchar, value double, unit varchar, reason varchar);
create table input_facts (cik bigint, vintage varchar, period_kind varchar, period_end date,
    input varchar, weight integer, tag varchar, period_start date, fact_end date, value double,
    accession varchar, filed date);
create table people_inputs as select *, null::struct(kind varchar, "value" double, "day" date,
    published date, accession varchar, source_url varchar, sentence varchar)[] as sources
    from input_values;
"""


@pytest.fixture
def target() -> Iterator[Connection]:
    with open_in_memory() as connection:
        connection.execute("attach ':memory:' as target; use target")
        connection.execute(TABLES)
        publish.store_metrics(connection, [], as_rows())
        yield connection


def row(cik: int, value: float | None, unit: str | None, reason: str | None, **other) -> tuple:
    status = "missing_input" if value is None else "ok"
    said = {"metric": "capex_to_revenue", "status": status, "evidence": "derived"} | other
    end = date(2025, 12, 31)
    return (
        cik, said["metric"], "ttm", 2025, 4, end, value, unit, said["status"], reason,
        said["evidence"], "latest", end,
    )  # fmt: skip


def append(connection: Connection, *rows: tuple) -> None:
    packed.append_values(connection, pd.DataFrame(rows, columns=COLUMNS))


def told(connection: Connection, columns: str) -> list:
    return connection.execute(f"select {columns} from metric_values order by all").fetchall()


def test_words_come_back_block_by_block(target):
    append(target, row(1, 0.5, "ratio", None), row(1, None, None, "no revenue", metric="capex_yoy"))
    append(target, row(2, None, None, "no revenue"), row(2, 3.0, "EUR", "x", metric="capex_ttm"))
    assert told(target, "ticker, metric, value, unit, status, reason") == [
        ("ONE", "capex_to_revenue", 0.5, "ratio", "ok", None),
        ("ONE", "capex_yoy", None, None, "missing_input", "no revenue"),
        ("TWO", "capex_to_revenue", None, None, "missing_input", "no revenue"),
        ("TWO", "capex_ttm", 3.0, "EUR", "ok", "x"),
    ]
    assert told(target, "distinct calendar_quarter, fiscal_year, fiscal_quarter, vintage") == [
        ("2025Q4", 2025, 4, "latest")
    ]
    twice = "select word from packed.value_words group by word having count(*) > 1"
    assert target.execute(twice).fetchall() == []


STATEMENTS = """
create table packed.filed_rows (cik bigint, unit int, mixture int, accession int);
create table packed.made_rows as select *, null::int as minus_accession from packed.filed_rows;
create table packed.input_rows (cik bigint, kind int, reason int, tag_scope int);
create table packed.year_rows as
    select cik, unit, mixture, mixture as quarter_mixture, 0 as several_tags from packed.filed_rows;
create table packed.input_kinds as from (values (1, {'unit': 'TWD'}), (2, {'unit': 'USD'}))
    as w(number, word);
create table packed.words as from (values (0, null), (1, 'USD'), (2, 'TWD')) as w(number, word);
create table packed.mixtures as from (values (0, null), (3, {'tag': 'CapexTag', 'scope': ''}),
    (4, {'tag': 'OwnTag', 'scope': ''})) as w(number, word);
create table packed.accessions as from (values (0, null), (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd'))
    as w(number, word);
create table packed.reasons as from (values (0, null), (1, 'no revenue'), (2, 'no capex'))
    as w(number, word);
insert into packed.filed_rows values (1, 1, 3, 3), (2, 1, 3, 4);
insert into packed.made_rows values (1, 2, 4, 1, 2), (2, 1, 3, 4, 2);
insert into packed.input_rows values (1, 1, 1, 0), (2, 2, 2, 0);
insert into packed.year_rows values (1, 2, 4, 3, 0), (2, 1, 3, 3, 0);
"""


def test_a_company_forgotten_is_gone_and_no_other(target):
    target.execute(STATEMENTS)
    append(target, row(1, 0.5, "ratio", None), row(2, 0.7, "ratio", None))
    packed.forget(target, [1])
    assert told(target, "cik, value") == [(2, 0.7)]
    for table in packed.OF_STATEMENTS:
        assert target.execute(f"select distinct cik from {table}").fetchall() == [(2,)]


def test_words_that_no_row_has_any_more_go_and_new_ones_get_numbers_of_their_own(target):
    target.execute(STATEMENTS)
    append(target, row(1, 3.0, "TWD", None), row(2, None, None, "no revenue"))
    packed.forget(target, [1])
    left = {
        table: [
            word
            for (word,) in target.execute(
                f"select word from packed.{table} where number <> 0 order by 1"
            ).fetchall()
        ]
        for table in packed.USED_IN
    }
    assert left == {
        "words": ["USD"],
        "mixtures": [{"tag": "CapexTag", "scope": ""}],
        "accessions": ["b", "d"],
        "input_kinds": [{"unit": "USD"}],
        "reasons": ["no capex"],
        # A unit goes with a kind of value, of which there are few: those stay.
        "value_words": ["TWD", "no revenue"],
    }
    append(target, row(1, 3.0, "EUR", None))
    assert told(target, "cik, unit, reason") == [(1, "EUR", None), (2, None, "no revenue")]


@pytest.mark.parametrize("unknown", [{"metric": "x"}, {"status": "x"}, {"evidence": "x"}])
def test_a_word_outside_its_list_is_refused(target, unknown):
    with pytest.raises(duckdb.ConversionException):
        append(target, row(1, 0.5, "ratio", None, **unknown))


# -- one number for several words


def test_there_are_fewer_words_than_the_numbers_leave_room_for():
    with open_in_memory() as connection:
        load_seeds(connection)
        counted = connection.execute(
            "select count(distinct concept), count(distinct basis) from "
            "(select concept, basis from concepts "
            "union all select concept, basis from combinations)"
        ).fetchone()
    assert counted is not None
    assert counted[0] < 256 and counted[1] < 63
    assert len(wanted_inputs()) < 1024


def test_two_series_or_periods_never_have_one_number():
    words = dict(scripts("views"))["00_words_as_numbers"].split(";")
    (macro,) = [sql for sql in words if "macro slot_of(" in sql]
    keys = """
    with ends as (
        from (values (1), (2), (320193), (9999999998), (9999999999)) as c(cik)
        cross join (select unnest(enum_range(null::concept_name))::concept_name as concept)
        cross join (select unnest(enum_range(null::basis_name))::basis_name as basis)
        cross join (values (1), (2), (2025), (8104), (16383)) as p(place)
    )
    select count(*), count(distinct slot_of(cik, concept, basis, place)) from ends
    """
    with open_in_memory() as connection:
        for name, words in (("concept_name", 256), ("basis_name", 64)):
            members = ", ".join(f"'{n:03}'" for n in range(words))
            connection.execute(f"create type {name} as enum ({members})")
        connection.execute(macro)
        found = connection.execute(keys).fetchone()
    assert found == (5 * 256 * 64 * 5,) * 2
