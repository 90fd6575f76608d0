"""A Prefect server for one command, which ends with it however it ends, be it by SIGKILL.

Prefect starts one of its own where no server is set, and ends it as the interpreter exits: a
command that is killed leaves it behind. This one ends with its parent.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from flows import quiet_prefect  # noqa: F401  (before prefect, which reads the environment)

# isort: split
import uvicorn
from prefect.context import refresh_global_settings_context
from prefect.settings import PREFECT_API_URL, PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS

from extractors.reach import status
from flows.errors import FlowError
from flows.with_parent import end_with_parent

STOPS_WITHIN_S = 5.0
Process = subprocess.Popen[bytes]


@contextmanager
def temporary_server() -> Iterator[None]:
    """Prefect uses a server of this process's own within the block, unless one is set.

    FlowError when it does not start.
    """
    if PREFECT_API_URL.value():
        yield
        return
    with tempfile.TemporaryFile() as said:
        server = _start(said)
        try:
            url = _url(server, said)
            _wait(server, url, said)
            # In all threads, which temporary_settings would not reach, and all processes.
            os.environ["PREFECT_API_URL"] = url
            refresh_global_settings_context()
            yield
        finally:
            os.environ.pop("PREFECT_API_URL", None)
            refresh_global_settings_context()
            _stop(server)


def _start(said: IO[bytes]) -> Process:
    return subprocess.Popen(
        [sys.executable, "-m", "flows.temporary_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=said,
        # Ctrl-C is for the command, which still needs it to say how it ended.
        start_new_session=True,
    )


def _url(server: Process, said: IO[bytes]) -> str:
    """Where it will answer: it says its port before anything else."""
    assert server.stdout  # noqa: S101 - it was started with a pipe
    port = server.stdout.readline().decode().strip()
    if not port:
        raise _did_not_start(said)
    return f"http://127.0.0.1:{port}/api"


def _wait(server: Process, url: str, said: IO[bytes]) -> None:
    end = time.monotonic() + PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS.value()
    while status(f"{url}/health", seconds=1) != 200:
        if server.poll() is not None or time.monotonic() > end:
            raise _did_not_start(said)
        time.sleep(0.1)


def _did_not_start(said: IO[bytes]) -> FlowError:
    said.seek(0)
    lines = [line.strip() for line in said.read().decode(errors="replace").splitlines()]
    last = next((line for line in reversed(lines) if line), "it said nothing")
    return FlowError(
        f"Prefect's temporary server did not start: {last[:200]}",
        "one that answers",
        "Run it again; or run: prefect server start, and set PREFECT_API_URL to it",
    )


def _stop(server: Process) -> None:
    assert server.stdin  # noqa: S101 - it was started with a pipe
    server.stdin.close()
    try:
        server.wait(STOPS_WITHIN_S)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _app() -> object:
    from prefect.server.api.server import create_app

    return create_app(ephemeral=True, final=True)


def _serve() -> None:
    end_with_parent(STOPS_WITHIN_S)
    config = uvicorn.Config(_app, factory=True, host="127.0.0.1", port=0, log_level="error")
    listening = config.bind_socket()
    print(listening.getsockname()[1], flush=True)
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    _serve()
