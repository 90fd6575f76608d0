"""A night's archive of many filers into the warehouse, against other ways, side by side.

`python -m benchmarks.bulk` takes minutes; `--filers 650 --growth 1000,4000,16000` is the full
size, whose results are in docs/benchmarks.md. Each way runs in a process of its own, for its peak
memory. CPU seconds are printed beside the wall's, since only they mean much on a busy machine.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import NamedTuple

from benchmarks.archive import write_archive

FILERS, GROWTH = 120, "100,400,1600"
FEW_TAGS = 4.0  # a grown archive's members are smaller than real ones
CHANGED = 100  # one in so many has filed once more the next night
WAYS = ("inflate", "orjson", "edgartools", "frames", "floor", "series-floor", "concepts", "ours")
GOALS = {"frames": 8, "edgartools": 8}
GOAL_OF_FLOOR, GOAL_GB, GOAL_NIGHT, GOAL_EXPONENT = 0.35, 4, 0.05, 1.1


class Timed(NamedTuple):
    """What one process took: facts (0 where it counts none), seconds, CPU seconds, peak memory."""

    facts: int
    seconds: float
    cpu: float
    peak_gb: float


def time_bulk(filers: int, growth: Sequence[int]) -> None:
    """Prints every way's pace, then indicators, the next night, and growth."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        archive, night = place / "companyfacts.zip", place / "night.zip"
        size = write_archive(archive, filers) / 1e6
        print(f"An archive of {filers:,} made-up filers, {size:,.0f} MB unpacked")
        _compare(place, archive, size)
        ours = _run("ours", place, archive)
        indicators = _run("indicators", place, archive)
        _say("indicators of all", indicators, size)
        _goal("less than their ingest", indicators.cpu / ours.cpu, indicators.cpu < ours.cpu)
        write_archive(night, filers, later=range(0, filers, CHANGED))
        _say("the next night", again := _run("again", place, night), size)
        share = again.cpu / ours.cpu
        _goal(f"{GOAL_NIGHT:.0%} of a full ingest", share, share <= GOAL_NIGHT)
        _say("its indicators", _run("indicators", place, night), size)
        _grow(place, growth)


def _compare(place: Path, archive: Path, size: float) -> None:
    timed = {}
    for way in WAYS:
        timed[way] = _run(way, place, archive)
        _say(way, timed[way], size)
    ours = timed["ours"]
    for way, goal in GOALS.items():
        ratio = timed[way].seconds / ours.seconds
        _goal(f"{goal}x as fast as {way}", ratio, ratio >= goal)
        print(f"    by CPU seconds {timed[way].cpu / ours.cpu:.2f}")
    for floor in ("floor", "series-floor"):
        of_floor = timed[floor].seconds / ours.seconds
        _goal(f"{GOAL_OF_FLOOR} of the insert {floor}", of_floor, of_floor >= GOAL_OF_FLOOR)
        print(f"    by CPU seconds {timed[floor].cpu / ours.cpu:.2f}")
    _goal(f"under {GOAL_GB} GB", ours.peak_gb, ours.peak_gb < GOAL_GB)


def _grow(place: Path, growth: Sequence[int]) -> None:
    """The same at several sizes, of filers with few tags, and the exponent fitted to them."""
    print(f"Growth, filers with {FEW_TAGS:.0f} further tags each (median)")
    points = []
    for filers in growth:
        archive = place / "grown.zip"
        size = write_archive(archive, filers, other_tags=FEW_TAGS) / 1e6
        timed = _run("ours", place, archive)
        _say(f"{filers:,} filers", timed, size)
        points.append((log(filers), log(timed.seconds), log(timed.cpu)))
    for column, name in ((1, "seconds"), (2, "CPU seconds")):
        exponent = _slope([(point[0], point[column]) for point in points])
        _goal(f"exponent by {name} of at most {GOAL_EXPONENT}", exponent, exponent <= GOAL_EXPONENT)


def _slope(points: Sequence[tuple[float, float]]) -> float:
    x_mean = sum(x for x, _ in points) / len(points)
    y_mean = sum(y for _, y in points) / len(points)
    spread = sum((x - x_mean) ** 2 for x, _ in points)
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / spread


def _run(way: str, place: Path, archive: Path) -> Timed:
    command = [sys.executable, "-m", "benchmarks.bulk_ways", way, str(place), str(archive)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return Timed(**json.loads(ran.stdout.splitlines()[-1]))


def _say(name: str, timed: Timed, megabytes: float) -> None:
    print(
        f"  {name:<20}{timed.seconds:>8.2f} s {timed.cpu:>8.2f} CPU s "
        f"{megabytes / timed.seconds:>8.1f} MB/s {timed.facts / timed.seconds:>11,.0f} facts/s "
        f"{timed.peak_gb:>6.2f} GB",
        flush=True,
    )


def _goal(what: str, value: float, met: bool) -> None:
    print(f"    {value:.2f} (goal: {what}: {'met' if met else 'not met'})", flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--filers", type=int, default=FILERS)
    options.add_argument("--growth", default=GROWTH)
    given = options.parse_args()
    time_bulk(given.filers, [int(number) for number in given.growth.split(",")])
