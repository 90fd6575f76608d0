"""`aisubsidy serve` as a process, what it can call, and workers of its Prefect server."""

import http.server
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import requests

from warehouse.lake import Lake

PROGRAMS = Path(sys.executable).parent
PATIENCE_S = 480.0


class Listener:
    """A server on loopback that takes whatever comes: the webhook, and the way out."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.lines: list[str] = []
        listener = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                listener.lines.append(self.requestline)
                listener.bodies.append(self.rfile.read(int(self.headers["Content-Length"] or 0)))
                self.send_response(204)
                self.end_headers()

            def do_GET(self) -> None:
                listener.lines.append(self.requestline)
                self.send_error(403)

            do_CONNECT = do_HEAD = do_GET  # noqa: N815

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class Served(NamedTuple):
    """A running `serve`, its home, the API of its Prefect server, and what it can call."""

    process: "subprocess.Popen[bytes]"
    home: Path
    api: str
    environment: dict[str, str]
    log: Path
    webhook: Listener
    outside: Listener

    def ask(self, path: str, body: Any = None, method: str = "POST") -> Any:
        """What the API answers to a POST, or to ``method``; asked again where it is too busy."""

        def answered() -> requests.Response | None:
            answer = requests.request(method, f"{self.api}/{path}", json=body or {}, timeout=30)
            return None if answer.status_code == 503 else answer

        answer = wait(answered, "answer", self.log)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def deployment(self, name: str) -> Any:
        return requests.get(f"{self.api}/deployments/name/{name}", timeout=30).json()

    def start(self, name: str, **parameters: Any) -> str:
        deployment = self.deployment(name)["id"]
        body = {"parameters": parameters, "state": {"type": "SCHEDULED"}}
        return str(self.ask(f"deployments/{deployment}/create_flow_run", body)["id"])

    def state(self, run: str) -> str:
        found = requests.get(f"{self.api}/flow_runs/{run}", timeout=30).json()
        return str(found["state_type"])

    def runs(self, sql: str, file: str = "aisubsidy.duckdb") -> list[Any]:
        with duckdb.connect(str(self.home / file), read_only=True) as connection:
            return connection.execute(sql).fetchall()


def wait(look: Callable[[], Any], what: str, log: Path) -> Any:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.25)
    raise AssertionError(f"no {what} in {PATIENCE_S} s; the log: {log.read_text()[-3000:]}")


@contextmanager
def machine(
    environment: dict[str, str], lake: Lake, home: Path, words: Sequence[str]
) -> Iterator["subprocess.Popen[bytes]"]:
    """A worker with a home of its own."""
    home.mkdir()
    settings = {
        "AISUBSIDY_HOME": str(home),
        "AISUBSIDY_WAREHOUSE": lake.catalog,
        "AISUBSIDY_WAREHOUSE_DATA": lake.data,
        "PREFECT_WORKER_QUERY_SECONDS": "1",
        "PREFECT_LOGGING_LEVEL": "INFO",
    }
    with (home / "log").open("wb") as output:
        worker = subprocess.Popen(
            [PROGRAMS / "prefect", "worker", "start", "--pool", "aisubsidy", *words],
            env=environment | settings,
            cwd=home,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield worker
    finally:
        worker.terminate()
        worker.wait(60)


def process_of(run: str) -> int | None:
    """The process that Prefect started for a flow run (as Linux tells)."""
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and run in (folder / "environ").read_text(errors="replace"):
                return int(folder.name)
        except OSError:
            continue
    return None


def parent_of(process: int) -> int:
    """The process that started it."""
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
