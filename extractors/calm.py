"""Keeping quiet after a server has asked for it: all processes of a machine, over restarts too."""

import json
from datetime import UTC, datetime
from pathlib import Path
from time import sleep, time
from typing import NamedTuple
from uuid import uuid4

from extractors.errors import RefusedError

LONGEST_S = 3600.0


class CalmError(RefusedError):
    """A server has refused us a while ago, so that it was not asked; there is more to wait."""


class _Quiet(NamedTuple):
    """Until when (in seconds since 1970) a server is not asked, and why."""

    until: float
    why: str


class Calm:
    """The quiet times of one server, kept in ``file`` (None: by this object alone)."""

    def __init__(self, server: str, file: Path | None, longest_wait_s: float) -> None:
        self._server, self._file = server, file
        self._longest_wait_s = longest_wait_s
        self._own: _Quiet | None = None

    def begin(self, seconds: float, why: str) -> None:
        """No request for so long (an hour at most), beginning now."""
        until = time() + min(seconds, LONGEST_S)
        before = self._quiet()
        if before is None or before.until < until:
            self._own = _Quiet(until, why)
            self._write(self._own)

    def keep(self) -> None:
        """Returns when the server may be asked. Errors: CalmError where that is not soon."""
        while quiet := self._quiet():
            left = quiet.until - time()
            if left <= 0:
                return
            if left > self._longest_wait_s:
                until = datetime.fromtimestamp(quiet.until, UTC).strftime("%H:%M:%S")
                raise CalmError(
                    f"{self._server} has asked for calm ({quiet.why})",
                    f"no request until {until} UTC",
                    "Run again after that; what is missing is fetched then",
                )
            sleep(left)

    def _quiet(self) -> _Quiet | None:
        """What was asked for last, by any process; an hour ahead at most, whatever a clock did."""
        found = _read(self._file) if self._file else self._own
        return found if found and found.until <= time() + LONGEST_S else None

    def _write(self, quiet: _Quiet) -> None:
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_name(f"{self._file.name}.{uuid4().hex}")
        new.write_text(json.dumps(quiet), encoding="utf-8")
        new.replace(self._file)


def _read(file: Path) -> _Quiet | None:
    try:
        until, why = json.loads(file.read_text(encoding="utf-8"))
        return _Quiet(float(until), str(why))
    except (OSError, ValueError, TypeError):
        return None
