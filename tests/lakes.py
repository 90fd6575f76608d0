"""Lakes of a test's own, what is in them beside what a single file has, and a reader of one."""

import subprocess
import sys
import threading
import time
from pathlib import Path

from ports import without_settings
from postgres import create_database

from flows.bulk import Part, take_company_facts
from flows.market import publish_market
from warehouse.connection import attach, open_in_memory, open_published, open_working
from warehouse.lake import TABLES, Lake

ROOT = Path(__file__).resolve().parents[1]
COUNTED = "select (select sum(rows) from {0}.archive_members), (select count(*) from {0}.fact_rows)"


def new_lake(port: int, data: Path, address: str = "127.0.0.1") -> Lake:
    """An empty one, its catalog in a database of its own."""
    name = f"lake_{time.monotonic_ns()}"
    create_database(port, "aisubsidy", name, address)
    where = f"dbname={name} host={address} port={port} user=aisubsidy"
    return Lake(f"ducklake:postgres:{where}", str(data))


def taking(lake: Lake, home: Path, archive: Path, part: str) -> "subprocess.Popen[str]":
    """`aisubsidy ingest bulk --part`, in small batches, with a home of its own."""
    home.mkdir(exist_ok=True)
    settings = {
        "HOME": str(home),
        "AISUBSIDY_HOME": str(home),
        "AISUBSIDY_WAREHOUSE": lake.catalog,
        "AISUBSIDY_WAREHOUSE_DATA": lake.data,
        "AWS_ENDPOINT_URL": lake.endpoint or "",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.Popen(
        [
            *(sys.executable, ROOT / "tests" / "archive_worker.py"),
            *("ingest", "bulk", archive, "--part", part),
        ],
        env=without_settings() | settings,
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def single_file(folder: Path, *archives: Path) -> Path:
    """What one process stores in a file of its own."""
    path = folder / "single.duckdb"
    with open_working(path) as connection:
        for archive in archives:
            take_company_facts(connection, archive, folder / "scratch", "all")
    return path


def differing(lake: Lake, file: Path) -> dict[str, int]:
    """Rows by table that only one of them has, each as often as it is there too often."""
    with open_in_memory() as connection:
        attach(connection, lake, "lake", read_only=True)
        attach(connection, file, "file", read_only=True)
        counts = {
            f"{table} of {one}": connection.execute(
                f"select count(*) from (from {one}.{table} except all from {other}.{table})"
            ).fetchall()[0][0]
            for table in TABLES
            for one, other in (("lake", "file"), ("file", "lake"))
        }
    return {name: count for name, count in counts.items() if count}


def published(facts: Lake | Path, home: Path) -> list[tuple[object, ...]]:
    """Every indicator value of them, in order."""
    publish_market(facts, home / "market.duckdb", home / "scratch")
    with open_published(home / "market.duckdb") as connection:
        values = connection.execute("from metric_values order by all").fetchall()
        assert connection.execute("select count(value) > 0 from metric_values").fetchall() == [
            (True,)
        ]
    return values


class Reader(threading.Thread):
    """Counts again and again what is in: facts as the members say, and facts."""

    def __init__(self, lake: Lake) -> None:
        super().__init__(daemon=True)
        self._seen: list[tuple[int, int]] = []
        self._failed: BaseException | None = None
        self._lake, self._end = lake, threading.Event()
        with open_working(lake):
            pass
        self.start()

    def run(self) -> None:
        try:
            with open_in_memory() as connection:
                while not self._end.wait(0.3):
                    attach(connection, self._lake, "lake", read_only=True)
                    ((said, there),) = connection.execute(COUNTED.format("lake")).fetchall()
                    connection.execute("detach lake")
                    self._seen.append((int(said or 0), there))
        except BaseException as error:  # noqa: BLE001 - told by counts()
            self._failed = error

    def counts(self) -> list[int]:
        """Ends it: the facts that it counted, each time as many as the members say."""
        self._end.set()
        self.join()
        assert self._failed is None, self._failed
        assert all(said == there for said, there in self._seen)
        return [there for _, there in self._seen]


def members_of(lake: Lake, part: Part) -> int:
    """How many registrants of a part are in."""
    with open_in_memory() as connection:
        attach(connection, lake, "lake", read_only=True)
        found = connection.execute("select cik from lake.archive_members where cik is not null")
        return sum(part.has(cik) for (cik,) in found.fetchall())
