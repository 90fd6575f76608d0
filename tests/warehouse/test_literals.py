"""Values in SQL as literals: read back by DuckDB as they were, and no way out of a text."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.connection import open_in_memory
from warehouse.literals import literal, with_literals
from warehouse.reads import records

# A text from a terminal has no NUL and no half of a pair of UTF-16.
texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
floats = st.floats(allow_nan=False)
single = st.one_of(
    st.none(), st.booleans(), floats, texts, st.integers(-(2**63) + 1, 2**63 - 1), days
)


@settings(max_examples=60)
@given(value=st.one_of(single, st.lists(texts), st.lists(st.integers(-1000, 1000), min_size=1)))
def test_duckdb_reads_back_what_was_written(value: Any) -> None:
    with open_in_memory() as connection:
        assert records(connection, "select $it as it", {"it": value}) == [{"it": value}]


def test_a_text_stays_a_text() -> None:
    given = {"name": "x'; drop table companies; --", "other": "$name"}
    sql = with_literals("select $name, $other", given)
    assert sql == "select 'x''; drop table companies; --', '$name'"


def test_a_name_without_a_value_is_told() -> None:
    with pytest.raises(KeyError):
        with_literals("select $cik", {"ticker": "META"})


@pytest.mark.parametrize("value", [datetime(2025, 1, 1), {"a": 1}, b"x"])
def test_what_has_no_plain_literal_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        literal(value)
