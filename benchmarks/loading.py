"""SEC company facts into the working file: the pipeline's way against two usual ones, side by side.

All ways read the same files into an empty table, up to a checkpoint, and must leave the same
rows: ours into its own, the others into a plain one. Row by row takes a minute and more for the
whole, so it gets a part of the rows.
"""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

import pandas as pd

from benchmarks.plain_table import open_plain
from flows.settings import SHIPPED_MIRROR
from warehouse.connection import Connection, attach, open_in_memory, open_working
from warehouse.loads import FACT_COLUMNS, load_company_facts

PUBLIC_DATA = Path(__file__).resolve().parents[2] / "shared/data/edgar/companyfacts"
MIRRORED = SHIPPED_MIRROR / "data.sec.gov/api/xbrl/companyfacts"

REPETITIONS = 5
# Few facts cost mostly the fixed work of a transaction and a checkpoint; many show the pace.
COPIES = 10
ROWS_ONE_BY_ONE = 5_000
GOAL_ONE_BY_ONE, GOAL_FRAMES = 20, 5
PLACES = ", ".join("?" for _ in FACT_COLUMNS.split(", "))
CIK = re.compile(rb'"cik":\s*"?0*(\d+)"?')

Way = Callable[[Connection, Sequence[Path]], object]


class Timed(NamedTuple):
    """A way to load: facts stored, seconds of the median repetition, and its last working file."""

    facts: int
    seconds: float
    file: Path


def compare_loads() -> None:
    """Times the ways on the files as they are, and on a batch of more; prints figures and goals."""
    folder = PUBLIC_DATA if PUBLIC_DATA.is_dir() else MIRRORED
    paths = sorted(folder.glob("CIK*.json"))
    origin = "whole responses of SEC" if folder == PUBLIC_DATA else "the shipped mirror's, cut down"
    with tempfile.TemporaryDirectory() as name:
        print(f"Company facts of {_size_of(paths)} ({origin})")
        _compare(paths, Path(name), {"executemany": GOAL_ONE_BY_ONE, "DataFrames": GOAL_FRAMES})
        more = [copy for path in paths for copy in _copies(path, Path(name))]
        print(f"The same under {COPIES} CIKs each: {_size_of(more)}")
        _compare(more, Path(name), {"DataFrames": GOAL_FRAMES})


def _compare(paths: Sequence[Path], place: Path, goals: dict[str, int]) -> None:
    ways: dict[str, Way] = {
        "load_company_facts": load_company_facts,
        "DataFrames": _load_frames,
        "executemany": _load_one_by_one,
    }
    timed = _timed({name: ways[name] for name in ["load_company_facts", *goals]}, paths, place)
    ours = timed["load_company_facts"]
    megabytes = sum(path.stat().st_size for path in paths) / 1e6
    for name, way in timed.items():
        is_part = name == "executemany" and way.facts < ours.facts
        # The whole, had every row taken as long as those of the part.
        seconds = way.seconds * ours.facts / way.facts
        note = f"  from {way.facts:,} facts in {way.seconds:.2f} s" if is_part else ""
        print(
            f"  {name:<20}{seconds:>8.2f} s {ours.facts / seconds:>10,.0f} facts/s "
            f"{megabytes / seconds:>7.2f} MB/s{note}"
        )
        if name in goals:
            lacking = ours.facts - way.facts if is_part else 0
            assert _differing(way.file, ours.file) == (0, lacking), f"{name} stores other rows"
            ratio = seconds / ours.seconds
            verdict = "met" if ratio >= goals[name] else "not met"
            print(
                f"    load_company_facts is {ratio:.1f}x as fast (goal {goals[name]}x: {verdict})"
            )


def _timed(ways: dict[str, Way], paths: Sequence[Path], place: Path) -> dict[str, Timed]:
    """The ways take turns, so that a busy moment of the machine hits them all."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    facts = dict.fromkeys(ways, 0)
    for _ in range(REPETITIONS):
        for name, load in ways.items():
            file = place / f"{name}.duckdb"
            file.unlink(missing_ok=True)
            opened = open_working if load is load_company_facts else open_plain
            with opened(file) as connection:
                started = perf_counter()
                load(connection, paths)
                connection.execute("checkpoint")
                seconds[name].append(perf_counter() - started)
                facts[name] = _count(connection, "fact_rows")
    return {
        name: Timed(facts[name], median(seconds[name]), place / f"{name}.duckdb") for name in ways
    }


def _size_of(paths: Sequence[Path]) -> str:
    size = sum(path.stat().st_size for path in paths)
    return f"{len(paths)} companies, {size / 1e6:.1f} MB"


def _copies(path: Path, place: Path) -> Iterator[Path]:
    """The same answer as if other companies had given it."""
    content = path.read_bytes()
    cik = int(path.stem.removeprefix("CIK"))
    for number in range(COPIES):
        other = cik + number * 100_000_000
        copy = place / f"CIK{other:010d}.json"
        copy.write_bytes(CIK.sub(b'"cik": %d' % other, content, count=1))
        yield copy


def _load_frames(connection: Connection, paths: Sequence[Path]) -> None:
    for path in paths:
        frame = frame_of_answer(path.read_bytes())  # noqa: F841  (DuckDB finds it by its name)
        connection.execute(f"insert into fact_rows ({FACT_COLUMNS}) select * from frame")


def _load_one_by_one(connection: Connection, paths: Sequence[Path]) -> None:
    """Files in their order until there are enough rows; a file is cut where the part ends."""
    left = ROWS_ONE_BY_ONE
    connection.execute("begin")
    for path in paths:
        frame = frame_of_answer(path.read_bytes()).head(left)
        rows = frame.astype(object).where(frame.notna(), None)
        connection.executemany(
            f"insert into fact_rows ({FACT_COLUMNS}) values ({PLACES})",
            list(rows.itertuples(index=False, name=None)),
        )
        left -= len(frame)
        if not left:
            break
    connection.execute("commit")


def frame_of_answer(content: bytes) -> pd.DataFrame:
    """The facts of one company's answer, as rows of fact_rows."""
    rows = _flat(json.loads(content))
    return pd.DataFrame(rows, columns=FACT_COLUMNS.split(", "))


def _flat(answer: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    cik = int(answer["cik"])
    for taxonomy, tags in answer["facts"].items():
        for tag, concept in tags.items():
            for unit, facts in concept["units"].items():
                for fact in facts:
                    if fact.get("val") is not None:
                        yield (
                            *(cik, taxonomy, tag, unit, fact.get("start"), fact["end"], ""),
                            *(fact["val"], fact["accn"], fact["form"], fact["filed"]),
                            "companyfacts",
                        )


def _differing(one: Path, other: Path) -> tuple[int, int]:
    """How many rows only the one file has, and how many only the other."""
    with open_in_memory() as connection:
        attach(connection, one, "one", read_only=True)
        attach(connection, other, "other", read_only=True)
        return _count(connection, _only_in("one", "other")), _count(
            connection, _only_in("other", "one")
        )


def _only_in(one: str, other: str) -> str:
    return (
        f"(select {FACT_COLUMNS} from {one}.fact_rows "
        f"except all select {FACT_COLUMNS} from {other}.fact_rows)"
    )


def _count(connection: Connection, rows: str) -> int:
    found = connection.execute(f"select count(*) from {rows}").fetchone()
    assert found is not None
    return int(found[0])
