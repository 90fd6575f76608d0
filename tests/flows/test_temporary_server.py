"""A run's own Prefect server: there while it runs, gone when it is, however it ended."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from ports import without_settings
from served import PROGRAMS

from flows.settings import SHIPPED_MIRROR

PATIENCE_S = 120.0
MODULE = b"flows.temporary_server"
Process = subprocess.Popen[str]


def _wait(look: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not look():
        assert time.monotonic() < end, f"no {what} in {PATIENCE_S} s"
        time.sleep(0.05)


def _servers_of(process: Process) -> list[Path]:
    """The folders in /proc of the Prefect servers that it has started."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    folders = [Path("/proc") / child for child in children]
    return [folder for folder in folders if MODULE in (folder / "cmdline").read_bytes()]


@pytest.fixture(scope="module")
def prefect_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("prefect")


@pytest.fixture
def run(tmp_path: Path, prefect_home: Path) -> Iterator[Process]:
    """`aisubsidy run`, in the middle of it."""
    given = {
        "AISUBSIDY_HOME": str(tmp_path / "home"),
        "AISUBSIDY_MIRROR": str(SHIPPED_MIRROR),
        "PREFECT_HOME": str(prefect_home),
    }
    process = subprocess.Popen(
        [PROGRAMS / "aisubsidy", "run"],
        env=without_settings() | given,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait((tmp_path / "home/mirror.duckdb").exists, "working file")
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_run_that_is_killed_leaves_no_server(run: Process) -> None:
    (server,) = _servers_of(run)
    run.send_signal(signal.SIGKILL)
    _wait(lambda: not server.exists(), "end of the server")


def test_a_run_that_is_interrupted_ends_without_a_trace(run: Process) -> None:
    (server,) = _servers_of(run)
    run.send_signal(signal.SIGINT)
    _, words = run.communicate(timeout=PATIENCE_S)
    assert run.returncode == 130
    assert "Traceback" not in words
    assert "Error" not in words
    _wait(lambda: not server.exists(), "end of the server")
