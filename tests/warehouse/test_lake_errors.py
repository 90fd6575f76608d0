"""What is said of a lake that fails, whichever statement met it."""

import duckdb

from warehouse.lake import Lake
from warehouse.lake_errors import lake_error

LAKE = Lake("ducklake:postgres:dbname=aisubsidy host=db.example.org", "facts")


def test_a_link_cut_in_a_statement_that_said_nothing_is_told_by_the_next() -> None:
    error = duckdb.TransactionException(
        "TransactionContext Error: Failed to get data file list from DuckLake: Current transaction "
        "is aborted (please ROLLBACK)"
    )
    told = lake_error(LAKE, error)
    assert told is not None
    assert "does not answer any more" in told.got


def test_an_error_of_the_statement_itself_is_none_of_the_lake() -> None:
    assert lake_error(LAKE, duckdb.BinderException("Binder Error: no such column")) is None
