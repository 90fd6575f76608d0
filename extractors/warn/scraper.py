"""Runs the `warn-scraper` package, an optional extra, and takes the files it writes.

It is a program of its own with its own dependencies: `warn-scraper STATE --data-dir D
--cache-dir C` writes D/state.csv and stops at the first state that fails, so that it is run once
for each. Source: https://github.com/biglocalnews/warn-scraper
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from extractors.errors import FinalError

PROGRAM = "warn-scraper"
SECONDS = 900.0
LAST_LINE = 300  # characters of the program's last words


class StateFile(NamedTuple):
    """What a run gave for one state: the file, or why there is none."""

    state: str
    path: Path | None
    failure: str


def fetch(states: Sequence[str], folder: Path, *, seconds: float = SECONDS) -> list[StateFile]:
    """Writes each state's list into ``folder``; each state has ``seconds``. One row a state.

    Errors: FinalError when the package is not installed, or a state is no postal code.
    """
    program = _program()
    codes = [_code(state) for state in states]
    folder.mkdir(parents=True, exist_ok=True)
    return [_fetch_one(program, code, folder, seconds) for code in codes]


def _program() -> str:
    beside = Path(sys.executable).parent
    found = shutil.which(PROGRAM) or shutil.which(PROGRAM, path=str(beside))
    if not found:
        raise FinalError(
            "no warn-scraper on this machine",
            "the optional package that reads the states' lists",
            "Run: pip install 'aisubsidy[warn]'",
        )
    return found


def _code(state: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2}", state):
        raise FinalError(
            f"the state {state!r}", "a postal code of two letters", "For example: WA CA NY"
        )
    return state.lower()


def _fetch_one(program: str, code: str, folder: Path, seconds: float) -> StateFile:
    written = folder / f"{code}.csv"
    written.unlink(missing_ok=True)  # an older list must not pass for this run's
    command = [
        program, code, "--data-dir", str(folder), "--cache-dir", str(folder / "cache"),
    ]  # fmt: skip
    log = folder / f"{code}.log"
    ended = _run(command, log, seconds)
    if ended == 0 and written.is_file():
        return StateFile(code.upper(), written, "")
    written.unlink(missing_ok=True)
    if ended is None:
        return StateFile(code.upper(), None, f"not done after {seconds:g} seconds")
    return StateFile(code.upper(), None, _last_line(log) or f"ended with code {ended}, no file")


def _run(command: list[str], log: Path, seconds: float) -> int | None:
    """The exit code, or None when time ran out; then it and what it started are stopped."""
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - the program found above, a checked code
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            return process.wait(timeout=seconds)
        except BaseException as stopped:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if isinstance(stopped, subprocess.TimeoutExpired):
                return None
            raise


def _last_line(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    return next((line.strip()[:LAST_LINE] for line in reversed(lines) if line.strip()), "")
