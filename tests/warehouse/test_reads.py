"""Values handed to a query arrive as they are, whatever is written in them."""

from datetime import date

import pytest

from warehouse.connection import open_in_memory
from warehouse.reads import records


@pytest.mark.parametrize(
    "value",
    [
        "META",
        "O'Reilly; drop table x",
        "''",
        "",
        "$value",
        12,
        -0.1,
        True,
        None,
        date(2025, 12, 31),
        ["a", "b'c"],
        [1, 2],
    ],
)
def test_a_value_arrives_as_it_is(value):
    with open_in_memory() as connection:
        assert records(connection, "select $value as value", {"value": value}) == [{"value": value}]


def test_a_query_without_values():
    with open_in_memory() as connection:
        assert records(connection, "select 1 as a, 'x' as b", {}) == [{"a": 1, "b": "x"}]
