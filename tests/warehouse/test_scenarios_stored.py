"""Scenarios keep their columns' types also where no company has one."""

from metrics.scenarios import DEFAULTS, productivity_grid
from warehouse import publish
from warehouse.connection import open_in_memory
from warehouse.dictionary import dictionary_rows


def test_the_grid_alone_is_stored_as_the_dictionary_says():
    with open_in_memory() as connection:
        publish.store_scenarios(connection, productivity_grid(DEFAULTS))
        found = connection.execute(
            "select column_name, data_type from information_schema.columns "
            "where table_name = 'scenarios'"
        ).fetchall()
        quarters = connection.execute("select distinct calendar_quarter from scenarios").fetchall()
    said = [
        (row["column_name"], row["type"])
        for row in dictionary_rows()
        if row["table_name"] == "scenarios"
    ]
    assert sorted(found) == sorted(said)
    assert quarters == [(None,)]
