"""The pace of requests to one server, shared by all processes of a machine.

Each request takes its place in a file that all of them lock (pyrate-limiter's SQLite bucket), so
that together they are no faster than one alone may be. Without a folder the pace is this
object's own.
"""

import sqlite3
from contextlib import AbstractContextManager
from math import ceil
from pathlib import Path
from threading import Lock
from time import monotonic_ns, sleep
from typing import Any

from pyrate_limiter import InMemoryBucket, Rate, RateItem, SQLiteBucket

from extractors.advice import setting
from extractors.errors import FinalError

# A request leaves some time after its place was taken. So that no second holds more than it may
# where the server counts, the places are a little further apart than the rate says, and one that
# is older than LATE_MS is given up for a new one.
SLACK_MS = 150
LATE_MS = 50
FILE = "pace.sqlite"


class Pace:
    """At most ``per_second`` requests in any second, evenly spaced. ``name``: of the server."""

    def __init__(self, name: str, per_second: float, folder: Path | None) -> None:
        self._name = name
        self._per_second = per_second
        self._bucket = _bucket(name, per_second, folder)
        lock: Any = self._bucket.limiter_lock()
        self._lock: AbstractContextManager[Any] = lock or Lock()

    def wait(self) -> None:
        """Returns when the next request may go out."""
        while True:
            item, wait_ms = self._take()
            if wait_ms:
                sleep(wait_ms / 1000)
            elif _moment() - item.timestamp <= LATE_MS:
                return

    def slow_down(self, per_second: float) -> None:
        """Takes this pace where it is slower than the one so far."""
        self._per_second = min(self._per_second, per_second)
        self._bucket.rates = [_rate(self._per_second)]

    def _take(self) -> tuple[RateItem, int]:
        """A place, and how many milliseconds to wait for another where it was not to be had."""
        bucket = self._bucket
        with self._lock:
            item = RateItem(self._name, _moment())
            newest = bucket.peek(0)
            if newest and newest.timestamp > item.timestamp:
                # The machine has started anew since, and counts from nothing.
                bucket.flush()
            bucket.leak(item.timestamp)
            if bucket.put(item):
                return item, 0
            wait_ms = bucket.waiting(item)
            return item, max(1, wait_ms) if isinstance(wait_ms, int) else 1


def _moment() -> int:
    """Milliseconds since the machine started: one clock for its processes, never set back."""
    return monotonic_ns() // 1_000_000


def _rate(per_second: float) -> Rate:
    return Rate(1, ceil((1000 + SLACK_MS) / per_second))


def _bucket(name: str, per_second: float, folder: Path | None) -> InMemoryBucket | SQLiteBucket:
    rates = [_rate(per_second)]
    if folder is None:
        return InMemoryBucket(rates)
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return SQLiteBucket.init_from_file(
            rates, table=f"pace_{name}", db_path=str(file), use_file_lock=True
        )
    except (OSError, sqlite3.Error) as error:
        raise FinalError(
            f"{file}, where processes share their pace, cannot be used ({error})",
            "a folder to write in",
            f"Set {setting('pace_folder')} to one, or delete that file",
        ) from error
