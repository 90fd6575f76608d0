"""The Prefect server of `serve`: the one that is set, one that runs here already, or its own."""

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows import quiet_prefect  # noqa: F401  (before prefect, which reads the environment)

# isort: split
from prefect.settings import PREFECT_API_URL, temporary_settings

from extractors.reach import status
from flows.errors import FlowError
from flows.settings import Settings

log = logging.getLogger("aisubsidy")

STARTS_WITHIN_S = 120.0
STOPS_WITHIN_S = 20.0


def require_server() -> None:
    """FlowError when a Prefect server is set, and none answers there."""
    url = PREFECT_API_URL.value()
    answer = status(f"{url}/health") if url else 200
    if not isinstance(answer, int) or answer >= 500:
        raise FlowError(
            f"no Prefect server answers at {url} ({answer})",
            "one, as PREFECT_API_URL says",
            "Run: prefect server start, or unset PREFECT_API_URL",
        )


@contextmanager
def prefect_server(settings: Settings) -> Iterator[str]:
    """The address of the API of a server that answers; Prefect uses it within the block.

    FlowError: none answers at PREFECT_API_URL, or something else holds the port.
    """
    given = PREFECT_API_URL.value()
    if given:
        require_server()
        yield given
        return
    port = settings.serve_port
    url = f"http://127.0.0.1:{port}/api"
    with _server_at(url, port, settings.home), temporary_settings({PREFECT_API_URL: url}):
        os.environ["PREFECT_API_URL"] = url
        try:
            yield url
        finally:
            del os.environ["PREFECT_API_URL"]


@contextmanager
def _server_at(url: str, port: int, home: Path) -> Iterator[None]:
    """Uses the server that answers on the port, such as one started by hand, or starts one."""
    found = status(f"{url}/health")
    if found == 200:
        log.info("using the Prefect server at %s", url)
        yield
        return
    if isinstance(found, int):
        raise _port_taken(port)
    home.mkdir(parents=True, exist_ok=True)
    log_path = home / "prefect-server.log"
    with log_path.open("wb") as output:
        where = ["--host", "127.0.0.1", "--port", str(port)]
        server = subprocess.Popen(  # noqa: S603 - our own interpreter, a checked port
            [sys.executable, "-m", "flows.with_parent", "prefect", "server", "start", *where],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(server, url, port, log_path)
        yield
    finally:
        server.terminate()
        try:
            server.wait(STOPS_WITHIN_S)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait(server: "subprocess.Popen[bytes]", url: str, port: int, log_path: Path) -> None:
    log.info("starting a Prefect server on port %d", port)
    end = time.monotonic() + STARTS_WITHIN_S
    while status(f"{url}/health", seconds=2) != 200:
        if server.poll() is not None:
            said = log_path.read_text(encoding="utf-8", errors="replace")
            if "already in use" in said:
                raise _port_taken(port)
            last = next((line for line in reversed(said.splitlines()) if line.strip()), "nothing")
            raise FlowError(
                f"the Prefect server ended as it started: {last.strip()[:200]}",
                "a server that runs",
                f"See {log_path}",
            )
        if time.monotonic() > end:
            raise FlowError(
                f"the Prefect server does not answer after {STARTS_WITHIN_S:.0f} seconds",
                "an answer",
                f"See {log_path}",
            )
        time.sleep(0.25)


def _port_taken(port: int) -> FlowError:
    return FlowError(
        f"port {port} on 127.0.0.1 is taken by another program",
        "a free port, or a Prefect server on it",
        "Set AISUBSIDY_SERVE_PORT to another, or PREFECT_API_URL to a server that runs",
    )
