"""One way through an archive: `python -m benchmarks.bulk_ways WAY PLACE ARCHIVE`."""

import json
import resource
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.loading import frame_of_answer
from benchmarks.plain_table import attach_plain, open_plain
from flows.bulk import take_company_facts
from flows.market import publish_market
from warehouse.connection import Connection, open_working
from warehouse.loads import FACT_COLUMNS, straight_to_the_table

Timed = tuple[int, float, float]


def timed(work: Callable[[], int]) -> Timed:
    """(facts, seconds, CPU seconds) of some work that gives the number of facts."""
    started, cpu = perf_counter(), process_time()
    facts = work()
    return facts, perf_counter() - started, process_time() - cpu


def contents(archive: Path) -> Iterator[bytes]:
    """Every filer's answer but the odd ones', over which other ways stumble."""
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            if not name.startswith("CIK199000"):
                yield packed.read(name)


def inflate(place: Path, archive: Path) -> Timed:
    """Unpacking alone."""
    return timed(lambda: sum(0 for _ in contents(archive)))


def with_orjson(place: Path, archive: Path) -> Timed:
    """Unpacking and parsing, every number kept nowhere."""
    import orjson

    return timed(lambda: sum(0 * len(orjson.loads(content)) for content in contents(archive)))


def with_edgartools(place: Path, archive: Path) -> Timed:
    """edgartools' own parser of company facts, which ends before any database."""
    from edgar.entity.parser import EntityFactsParser

    def parse() -> int:
        facts = 0
        for content in contents(archive):
            parsed = EntityFactsParser.parse_company_facts(json.loads(content))
            facts += len(parsed) if parsed else 0
        return facts

    return timed(parse)


def with_frames(place: Path, archive: Path) -> Timed:
    """A DataFrame a company, into a plain table."""
    with open_plain(place / "frames.duckdb") as connection:

        def load() -> int:
            facts = 0
            for content in contents(archive):
                frame = frame_of_answer(content)
                connection.execute(f"insert into fact_rows ({FACT_COLUMNS}) select * from frame")
                facts += len(frame)
            connection.execute("checkpoint")
            return facts

        return timed(load)


def floor(place: Path, archive: Path) -> Timed:
    """What DuckDB takes to write the facts that it has in memory into a plain table."""
    with open_working(_fresh(place / "floor.duckdb")) as connection:
        _load(connection, place, archive, "all")
        attach_plain(connection, place / "plain.duckdb")
        return _insert(connection, "fact_rows", "plain.fact_rows")


def series_floor(place: Path, archive: Path) -> Timed:
    """The same into the table where we store them; counts rows of it."""
    with open_working(_fresh(place / "floor.duckdb")) as connection:
        _load(connection, place, archive, "all")
        connection.execute("create table base.again as from fact_series limit 0")
        return _insert(connection, "fact_series", "base.again")


def _insert(connection: Connection, rows: str, table: str) -> Timed:
    connection.execute("attach ':memory:' as kept")
    connection.execute(f"create table kept.rows as from {rows}")
    catalog = table.partition(".")[0]

    def insert() -> int:
        with straight_to_the_table(connection):
            connection.execute(f"insert into {table} from kept.rows")
        connection.execute(f"checkpoint {catalog}")
        return _count(connection, table)

    return timed(insert)


def ours(place: Path, archive: Path, kept: str = "all") -> Timed:
    """The whole way into a checkpointed table."""
    file = place / ("ours.duckdb" if kept == "all" else "concepts.duckdb")
    with open_working(_fresh(file)) as connection:
        return timed(lambda: _load(connection, place, archive, kept))


def concepts(place: Path, archive: Path) -> Timed:
    """As ours, with the tags of the concept table alone."""
    return ours(place, archive, "concepts")


def again(place: Path, archive: Path) -> Timed:
    """The next night's archive into the file that `ours` left."""
    with open_working(place / "ours.duckdb") as connection:
        return timed(lambda: _load(connection, place, archive, "all"))


def indicators(place: Path, archive: Path) -> Timed:
    """Indicators of all that `ours` or `again` changed, published; counts values."""
    return timed(
        lambda: (
            publish_market(place / "ours.duckdb", place / "market.duckdb", place / "scratch").values
        )
    )


WAYS = {
    "inflate": inflate,
    "orjson": with_orjson,
    "edgartools": with_edgartools,
    "frames": with_frames,
    "floor": floor,
    "series-floor": series_floor,
    "ours": ours,
    "concepts": concepts,
    "again": again,
    "indicators": indicators,
}


def _load(connection: Connection, place: Path, archive: Path, kept: str) -> int:
    taken = take_company_facts(connection, archive, place / "scratch", kept)
    connection.execute("checkpoint")
    return taken.facts


def _count(connection: Connection, table: str) -> int:
    found = connection.execute(f"select count(*) from {table}").fetchone()
    assert found is not None
    return int(found[0])


def _fresh(path: Path) -> Path:
    path.unlink(missing_ok=True)
    return path


if __name__ == "__main__":
    way, place, archive = sys.argv[1:]
    facts, seconds, cpu = WAYS[way](Path(place), Path(archive))
    # Kilobytes, of this process.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(json.dumps({"facts": facts, "seconds": seconds, "cpu": cpu, "peak_gb": peak}))
