"""The Prefect server of `serve` ends with it, also where it was killed."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from ports import free_port, without_settings

from extractors.reach import status

PATIENCE_S = 120.0
SERVES = """
import time
from flows.prefect_server import prefect_server
from flows.settings import load_settings
with prefect_server(load_settings()) as url:
    print(url, flush=True)
    time.sleep(600)
"""


def test_a_server_ends_when_who_started_it_is_killed(tmp_path: Path) -> None:
    given = {
        "AISUBSIDY_HOME": str(tmp_path / "home"),
        "AISUBSIDY_SERVE_PORT": str(free_port()),
        "PREFECT_HOME": str(tmp_path / "prefect"),
    }
    started = subprocess.Popen(
        [sys.executable, "-c", SERVES],
        env=without_settings() | given,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert started.stdout
        url = started.stdout.readline().strip()
        assert status(f"{url}/health") == 200
        started.send_signal(signal.SIGKILL)
        end = time.monotonic() + PATIENCE_S
        while isinstance(status(f"{url}/health", seconds=2), int):
            assert time.monotonic() < end, "the server still answers"
            time.sleep(0.1)
    finally:
        started.kill()
        started.communicate()
