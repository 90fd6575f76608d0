"""What a lake can fail with, whichever statement met it, in one line without a password."""

import re
from typing import TYPE_CHECKING

import duckdb

from warehouse.errors import WarehouseError

if TYPE_CHECKING:
    from warehouse.lake import Lake

SECRET = re.compile(r"(password\s*=\s*)('[^']*'|[^\s\"]+)|(?<=:)[^:@/\s]+(?=@)")
ELSEWHERE = re.compile('does not match existing data path in the catalog "([^"]*)"')
LOST = re.compile(
    "onnection to server|server closed the connection|connect to Postgres|no connection"
    "|could not receive data from server|could not send data to server|SSL SYSCALL"
    # What the next statement meets, where the one that lost it said nothing.
    "|DuckLake: Current transaction is aborted"
    # What Postgres said to a statement, where nothing was heard of it.
    r'|": *\Z'
)
MISSING = re.compile('Cannot open file "([^"]+)": No such file')


def without_secrets(text: str) -> str:
    """The text with passwords left out."""
    return SECRET.sub(lambda met: f"{met[1] or ''}***", text)


def cannot_attach(lake: "Lake", error: duckdb.Error) -> WarehouseError:
    """Why the lake cannot be opened."""
    elsewhere = ELSEWHERE.search(" ".join(str(error).split()))
    if elsewhere:
        return WarehouseError(
            f"{lake} has its rows elsewhere than in {lake.data}",
            f"the folder that it was made with, {elsewhere[1]}",
            "Set AISUBSIDY_WAREHOUSE_DATA to that folder, under the same name on every machine",
        )
    return WarehouseError(
        f"{lake} cannot be opened ({_why(error)})",
        "a Postgres that answers, and a database there that may be written",
        "See AISUBSIDY_WAREHOUSE; the password is best in PGPASSWORD or ~/.pgpass",
    )


def lake_error(lake: "Lake", error: duckdb.Error) -> WarehouseError | None:
    """What has become of an open lake; None for an error of another kind."""
    said = str(error)
    if LOST.search(said):
        return WarehouseError(
            f"{lake} does not answer any more ({_why(error)})",
            "its Postgres, over a network that holds",
            "When it answers, run the same command again: it goes on where it stopped",
        )
    if missing := MISSING.search(said):
        name = missing[1].rpartition("/")[2]
        return WarehouseError(
            f"{lake.data} lacks a file that others have written to the lake ({name})",
            "the one folder that all machines write to, under the same name on each",
            "Mount it here, or see on which machine it is another",
        )
    if isinstance(error, duckdb.HTTPException) or "error for HTTP" in said:
        return WarehouseError(
            f"{lake.data} cannot be read or written ({_why(error)})",
            "an object store that answers, a bucket there, and keys that may write to it",
            "See AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and AWS_ENDPOINT_URL",
        )
    return None


def _why(error: duckdb.Error) -> str:
    """Less how we connect, or which of many files it was, and the statement."""
    said = without_secrets(" ".join(str(error).split())).partition(" LINE ")[0]
    return re.split('": ?|parquet: ', said)[-1][-200:] or "no word from it"
