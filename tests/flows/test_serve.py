"""`aisubsidy serve` and a worker for real: a Prefect server on loopback, cut off from all else."""

import http.server
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest
import requests
from ports import free_port, without_settings

from flows.settings import SHIPPED_MIRROR

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(sys.executable).parent
PATIENCE_S = 240.0


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

    def ask(self, path: str, body: Any = None) -> Any:
        answer = requests.post(f"{self.api}/{path}", json=body or {}, timeout=30)
        answer.raise_for_status()
        return answer.json()

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


def _wait(look: Callable[[], Any], what: str, log: Path) -> Any:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.25)
    raise AssertionError(f"no {what} in {PATIENCE_S} s; the log: {log.read_text()[-3000:]}")


@pytest.fixture(scope="module")
def served(published_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`aisubsidy serve --mirror`, the news every few seconds, with a server of its own."""
    folder = tmp_path_factory.mktemp("serve")
    home, port, log = folder / "home", free_port(), folder / "log"
    subprocess.run(["cp", "-r", published_home, home], check=True)
    webhook, outside = Listener(), Listener()
    environment = without_settings() | {
        "AISUBSIDY_HOME": str(home),
        "AISUBSIDY_MIRROR": str(SHIPPED_MIRROR),
        "AISUBSIDY_SERVE_PORT": str(port),
        "AISUBSIDY_FILINGS_CRON": "",
        "AISUBSIDY_NEWS_CRON": "* * * * * */10",
        "AISUBSIDY_FAILURE_WEBHOOK": f"{webhook.url}/hook",
        "AISUBSIDY_CONTACT": "Jane Doe jane@example.org",
        "PREFECT_HOME": str(folder / "prefect"),
        "PREFECT_RUNNER_POLL_FREQUENCY": "1",
        # Everything that is not on loopback would be seen here.
        "HTTP_PROXY": outside.url,
        "HTTPS_PROXY": outside.url,
        "NO_PROXY": "127.0.0.1,localhost",
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            [PROGRAMS / "aisubsidy", "serve", "--mirror"],
            env=environment,
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    api = f"http://127.0.0.1:{port}/api"
    made = Served(process, home, api, environment, log, webhook, outside)
    try:
        _wait(lambda: "page: http" in log.read_text(), "page", log)
        yield made
    finally:
        # Asked first: its Prefect server goes with it.
        process.send_signal(signal.SIGCONT)
        process.terminate()
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
        webhook.close()
        outside.close()


def _scheduled(served: Served) -> list[Any]:
    runs = served.ask("flow_runs/filter", {"flows": {"name": {"any_": ["aisubsidy-news"]}}})
    return [run for run in runs if run["state_type"] == "COMPLETED"]


def test_it_fires_on_schedule(served: Served) -> None:
    (run, *_) = _wait(lambda: _scheduled(served), "scheduled run", served.log)
    assert run["auto_scheduled"]
    published = f"select state, source from runs where run_id = '{run['id']}'"
    assert served.runs(published) == [("complete", "mirror")]
    news = served.deployment("aisubsidy-news/news")
    assert news["global_concurrency_limit"]["limit"] == 1
    limits = served.ask("v2/concurrency_limits/filter")
    assert {x["limit"] for x in limits if x["name"].startswith("aisubsidy-writes")} == {1}


def test_the_page_shows_what_was_made_and_from_what(served: Served) -> None:
    (run, *_) = _wait(lambda: _scheduled(served), "scheduled run", served.log)
    artifacts = served.ask("artifacts/filter")
    (summary, *_) = [a for a in artifacts if a["key"] == "aisubsidy-summary"]
    assert "https://www.sec.gov/Archives/edgar/data/" in summary["data"]
    wanted_logs = {"logs": {"flow_run_id": {"any_": [run["id"]]}}}

    def told() -> bool:
        lines = served.ask("logs/filter", wanted_logs)
        return any(line["message"] == "reading the news" for line in lines)

    _wait(told, "step in the log", served.log)

    def materialized() -> set[str]:
        prefix = ["prefect.asset.materialization.succeeded"]
        events = served.ask("events/filter", {"filter": {"event": {"prefix": prefix}}})
        return {event["resource"]["prefect.resource.id"] for event in events["events"]}

    wanted = {"raw/news", "working/stories", "published/database", "published/tables"}
    _wait(
        lambda: {f"aisubsidy://{path}" for path in wanted} <= materialized(), "assets", served.log
    )


def test_a_run_that_is_killed_is_noted_and_told(served: Served) -> None:
    _pause(served, "aisubsidy-news/news")
    run = served.start("aisubsidy-run/filings", tickers=["META"])
    _wait(lambda: served.state(run) == "RUNNING", "running run", served.log)
    os.kill(_wait(lambda: _process_of(run), "process", served.log), signal.SIGKILL)
    (body,) = _wait(lambda: served.webhook.bodies, "message", served.log)
    message = json.loads(body)
    assert (message["run_id"], message["flow"]) == (run, "aisubsidy-run")
    assert "-9" in message["detail"]
    assert "jane@example.org" not in body.decode()
    failed = f"select state, ended is not null, detail from runs where run_id = '{run}'"

    def noted() -> list[Any]:
        try:
            return served.runs(failed, "mirror.duckdb")
        except duckdb.IOException:  # the hook has it open
            return []

    assert _wait(noted, "row of the run", served.log) == [("failed", True, message["detail"])]


def test_parameters_are_checked_before_anything_runs(served: Served) -> None:
    deployment = served.deployment("aisubsidy-run/filings")["id"]
    answer = requests.post(
        f"{served.api}/deployments/{deployment}/create_flow_run",
        json={"parameters": {"tickers": ["../../etc"]}},
        timeout=30,
    )
    assert answer.status_code == 409
    assert "does not match" in answer.text


def test_a_worker_runs_a_deployment_of_prefect_yaml(served: Served) -> None:
    assert served.outside.lines == []
    environment = {**served.environment, "PREFECT_API_URL": served.api}
    for words in (
        ["work-pool", "create", "aisubsidy", "--type", "process"],
        ["--no-prompt", "deploy", "--all"],
    ):
        made = subprocess.run(
            [PROGRAMS / "prefect", *words],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert made.returncode == 0, made.stdout + made.stderr
    # The same deployments are served there, and only the worker is to take this run.
    served.process.send_signal(signal.SIGSTOP)
    run = served.start("aisubsidy-run/filings", live=False, tickers=["META"])
    worker = subprocess.run(
        [PROGRAMS / "prefect", "worker", "start", "--pool", "aisubsidy", "--run-once"],
        env=environment,
        cwd=served.home,
        capture_output=True,
        text=True,
    )
    served.process.send_signal(signal.SIGCONT)
    assert served.state(run) == "COMPLETED", worker.stdout + worker.stderr
    # Prefect asks for its list of worker types, and goes by its own where nobody answers.
    assert {line.split()[1] for line in served.outside.lines} <= {"raw.githubusercontent.com:443"}
    published = f"select state, source from runs where run_id = '{run}'"
    assert served.runs(published) == [("complete", "mirror")]


def test_it_stops_when_told(served: Served) -> None:
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(60) == 0
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{served.api}/health", timeout=5)
    said = served.log.read_text()
    assert "Traceback" not in said
    assert "Warning" not in said


def test_who_asks_is_in_none_of_its_files(served: Served) -> None:
    folder = served.log.parent
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any(path.is_relative_to(folder / "prefect") for path in files)
    for secret in served.environment["AISUBSIDY_CONTACT"].rsplit(" ", 1):
        assert not [path for path in files if secret.encode() in path.read_bytes()]


def _pause(served: Served, name: str) -> None:
    """No more runs by schedule, and none under way."""
    deployment = served.deployment(name)["id"]
    requests.post(f"{served.api}/deployments/{deployment}/pause_deployment", timeout=30)
    under_way = {"flow_runs": {"state": {"type": {"any_": ["PENDING", "RUNNING"]}}}}
    _wait(lambda: not served.ask("flow_runs/filter", under_way), "end of runs", served.log)


def _process_of(run: str) -> int | None:
    """The process that Prefect started for a flow run (as Linux tells)."""
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and run in (folder / "environ").read_text(errors="replace"):
                return int(folder.name)
        except OSError:
            continue
    return None
