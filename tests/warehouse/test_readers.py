"""Readers during publishes: never blocked, never in the way, never shown parts of two runs.

Also a script, for readers in processes of their own: `python test_readers.py FILE STOP` asks
every 10 ms until the file STOP is there, and prints what it saw as JSON.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from warehouse.connection import open_published, open_working
from warehouse.publish import building

READERS, PUBLISHES, PAUSE_S = 8, 20, 0.01
# One row where both tables are of one run: its number, and how many rows of it are there.
QUESTION = "select min(run), max(run), count(*) from (from told union all from counted)"
ROWS = 5_000


def publish(connection, path: Path, run: int) -> None:
    with building(connection, path):
        connection.execute("create table schema_version as select 1::integer as version")
        for table in ("told", "counted"):
            connection.execute(f"create table {table} as select {run} as run from range({ROWS})")


def read_until(path: Path, stop: Path) -> dict[str, list[int]]:
    """The runs seen in order, by a file opened for every question and by one kept open a while."""
    seen: dict[str, list[int]] = {"opened": [], "kept": []}
    while not stop.exists():
        with open_published(path) as kept:
            first = ask(kept)
            for _ in range(10):
                with open_published(path) as opened:
                    seen["opened"].append(ask(opened))
                assert ask(kept) == first, "a file kept open has changed under its reader"
                seen["kept"].append(first)
                time.sleep(PAUSE_S)
    return seen


def ask(connection) -> int:
    lowest, highest, rows = connection.execute(QUESTION).fetchone()
    assert (lowest, rows) == (highest, 2 * ROWS), "rows of two runs, or not all of one"
    return int(lowest)


@pytest.fixture(scope="module")
def seen(tmp_path_factory) -> list[dict[str, list[int]]]:
    folder = tmp_path_factory.mktemp("readers")
    path, stop = folder / "published.duckdb", folder / "stop"
    with open_working(folder / "working.duckdb") as connection:
        publish(connection, path, 0)
        readers = [
            subprocess.Popen(
                [sys.executable, __file__, path, stop],
                cwd=Path(__file__).parents[2],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(READERS)
        ]
        assert [reader.stdout.readline() for reader in readers] == ["reading\n"] * READERS
        for run in range(1, PUBLISHES + 1):
            publish(connection, path, run)
            time.sleep(0.1)
    stop.touch()
    ended = [(reader.communicate(timeout=60), reader.returncode) for reader in readers]
    assert [(err, code) for (_, err), code in ended if code] == []
    return [json.loads(out) for (out, _), _ in ended]


def test_no_reader_fails_or_sees_two_runs_in_one(seen):
    assert len(seen) == READERS
    assert all(reader["opened"] for reader in seen)
    assert sum(len(reader["opened"]) for reader in seen) >= READERS * PUBLISHES // 4


def test_no_reader_sees_an_older_run_after_a_newer(seen):
    for reader in seen:
        assert reader["opened"] == sorted(reader["opened"])


def test_readers_see_the_runs_come(seen):
    runs = {run for reader in seen for run in reader["opened"]}
    assert PUBLISHES in runs and len(runs) > PUBLISHES // 2


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    print("reading", flush=True)
    print(json.dumps(read_until(Path(sys.argv[1]), Path(sys.argv[2]))))
