"""`aisubsidy serve` and a worker for real: a Prefect server on loopback, cut off from all else."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import duckdb
import pytest
import requests
from lakes import Reader, differing, members_of, new_lake, published, single_file
from ports import free_port, without_settings
from postgres import empty_postgres, needs_postgres
from served import PROGRAMS, Listener, Served, machine, parent_of, process_of, wait

from benchmarks.archive import write_archive
from flows.bulk import Part
from flows.settings import SHIPPED_MIRROR
from warehouse.connection import open_published

ROOT = Path(__file__).resolve().parents[2]
FILERS, OTHER_TAGS = 24, 20


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
            start_new_session=True,
        )
    api = f"http://127.0.0.1:{port}/api"
    made = Served(process, home, api, environment, log, webhook, outside)
    try:
        wait(lambda: "page: http" in log.read_text(), "page", log)
        wait(lambda: _scheduled(made), "scheduled run", log)
        # One is enough: each takes the processor from what follows.
        _pause(made, "aisubsidy-news/news")
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
    (run, *_) = _scheduled(served)
    assert run["auto_scheduled"]
    published = f"select state, source from runs where run_id = '{run['id']}'"
    assert served.runs(published) == [("complete", "mirror")]
    news = served.deployment("aisubsidy-news/news")
    assert news["global_concurrency_limit"]["limit"] == 1
    limits = served.ask("v2/concurrency_limits/filter")
    assert {x["limit"] for x in limits if x["name"].startswith("aisubsidy-writes")} == {1}


def test_the_page_shows_what_was_made_and_from_what(served: Served) -> None:
    (run, *_) = _scheduled(served)
    artifacts = served.ask("artifacts/filter")
    (summary, *_) = [a for a in artifacts if a["key"] == "aisubsidy-summary"]
    assert "https://www.sec.gov/Archives/edgar/data/" in summary["data"]
    wanted_logs = {"logs": {"flow_run_id": {"any_": [run["id"]]}}}

    def told() -> bool:
        lines = served.ask("logs/filter", wanted_logs)
        return any(line["message"] == "reading the news" for line in lines)

    wait(told, "step in the log", served.log)

    def materialized() -> set[str]:
        prefix = ["prefect.asset.materialization.succeeded"]
        events = served.ask("events/filter", {"filter": {"event": {"prefix": prefix}}})
        return {event["resource"]["prefect.resource.id"] for event in events["events"]}

    wanted = {"raw/news", "working/stories", "published/database", "published/tables"}
    wait(lambda: {f"aisubsidy://{path}" for path in wanted} <= materialized(), "assets", served.log)


def test_a_run_that_is_killed_is_noted_and_told(served: Served) -> None:
    run = served.start("aisubsidy-run/filings", tickers=["META"])
    wait(lambda: served.state(run) == "RUNNING", "running run", served.log)
    os.kill(wait(lambda: process_of(run), "process", served.log), signal.SIGKILL)
    (body,) = wait(lambda: served.webhook.bodies, "message", served.log)
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

    assert wait(noted, "row of the run", served.log) == [("failed", True, message["detail"])]
    _free_the_place_of_the_dead(served)


def test_parameters_are_checked_before_anything_runs(served: Served) -> None:
    deployment = served.deployment("aisubsidy-run/filings")["id"]
    answer = requests.post(
        f"{served.api}/deployments/{deployment}/create_flow_run",
        json={"parameters": {"tickers": ["../../etc"]}},
        timeout=30,
    )
    assert answer.status_code == 409
    assert "does not match" in answer.text


@pytest.fixture(scope="module")
def deployed(served: Served) -> dict[str, str]:
    """The environment of a worker; what prefect.yaml and automations.yaml say is in place."""
    environment = {**served.environment, "PREFECT_API_URL": served.api}
    for words in (
        ["work-pool", "create", "aisubsidy", "--type", "process"],
        ["--no-prompt", "deploy", "--all"],
        ["automation", "create", "--from-file", "automations.yaml"],
    ):
        made = subprocess.run(
            [PROGRAMS / "prefect", *words],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert made.returncode == 0, made.stdout + made.stderr
    return environment


def test_a_worker_runs_a_deployment_of_prefect_yaml(
    served: Served, deployed: dict[str, str]
) -> None:
    # The same deployments are served there, and only the worker is to take this run.
    served.process.send_signal(signal.SIGSTOP)
    run = served.start("aisubsidy-run/filings", live=False, tickers=["META"])
    worker = subprocess.run(
        [PROGRAMS / "prefect", "worker", "start", "--pool", "aisubsidy", "--run-once"],
        env=deployed,
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


@needs_postgres
def test_workers_take_an_archive_in_parts_and_one_is_lost(
    served: Served, deployed: dict[str, str], tmp_path: Path
) -> None:
    archive, single = tmp_path / "companyfacts.zip", tmp_path / "single"
    write_archive(archive, FILERS, other_tags=OTHER_TAGS)
    _in_small_batches(served)
    with empty_postgres("aisubsidy") as port, ExitStack() as machines:
        lake = new_lake(port, tmp_path / "lake")
        reader = Reader(lake)

        # One that also takes `archive`, and one for parts alone.
        main, other = (
            machines.enter_context(machine(deployed, lake, tmp_path / name, words))
            for name, words in (
                ("main", ["--limit", "2"]),
                ("other", ["--work-queue", "parts", "--limit", "1"]),
            )
        )
        (tmp_path / "other" / "hold").touch()
        run = served.start(
            "aisubsidy-archive/archive", parts=2, archive=str(archive), submissions=None
        )
        part, number, process = wait(lambda: _part_of(served, other), "part", served.log)
        wait(lambda: members_of(lake, Part(number, 2)), "batch of the part", served.log)
        for pid in (other.pid, process):
            os.kill(pid, signal.SIGKILL)
        kept = members_of(lake, Part(number, 2))
        # What the automation does where heartbeats stop; the first is expected in a minute.
        crashed = {"state": {"type": "CRASHED", "message": "no heartbeat"}, "force": True}
        served.ask(f"flow_runs/{part}/set_state", crashed)

        ended = {"COMPLETED", "FAILED", "CRASHED"}
        assert wait(lambda: ended & {served.state(run)}, "end", served.log) == {"COMPLETED"}
        assert main.poll() is None
        counts = reader.counts()
        assert counts == sorted(counts)
        assert len(set(counts)) > 2
        single.mkdir()
        file = single_file(single, archive)
        assert differing(lake, file) == {}
    states = sorted(state for _, _, state in _parts(served))
    assert states == ["COMPLETED", "COMPLETED", "CRASHED"]
    assert f"filers stored, {kept} unchanged" in (tmp_path / "main" / "log").read_text()
    assert _values(tmp_path / "main") == published(file, single)


def test_ctrl_c_in_the_middle_of_a_run_stops_it_all(served: Served) -> None:
    run = served.start("aisubsidy-metrics/metrics")
    wait(lambda: served.state(run) == "RUNNING", "running run", served.log)
    process = wait(lambda: process_of(run), "process", served.log)
    # As a terminal sends it: to the run and to the Prefect server too.
    os.killpg(served.process.pid, signal.SIGINT)
    assert served.process.wait(60) == 0
    assert not Path(f"/proc/{process}").exists()
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


def _free_the_place_of_the_dead(served: Served) -> None:
    """At once; by itself it comes back when the lease ends, five minutes later."""
    for limit in served.ask("v2/concurrency_limits/filter"):
        if limit["name"].startswith("aisubsidy-writes"):
            requests.delete(f"{served.api}/v2/concurrency_limits/{limit['id']}", timeout=30)


def _pause(served: Served, name: str) -> None:
    """No more runs by schedule, and none under way."""
    deployment = wait(lambda: served.deployment(name).get("id"), "deployment", served.log)
    requests.post(f"{served.api}/deployments/{deployment}/pause_deployment", timeout=30)
    under_way = {"flow_runs": {"state": {"type": {"any_": ["PENDING", "RUNNING"]}}}}
    wait(lambda: not served.ask("flow_runs/filter", under_way), "end of runs", served.log)


def _in_small_batches(served: Served) -> None:
    deployment = served.deployment("aisubsidy-archive-part/archive-part")
    assert deployment["job_variables"]["env"]["AISUBSIDY_SEC_RATE"] == "1"
    command = f"{sys.executable} -P {ROOT / 'tests' / 'archive_part_worker.py'}"
    changed = {"job_variables": {**deployment["job_variables"], "command": command}}
    served.ask(f"deployments/{deployment['id']}", changed, method="PATCH")


def _parts(served: Served) -> list[tuple[str, int, str]]:
    """Every run of a part: its id, which part, its state."""
    asked = {"flows": {"name": {"any_": ["aisubsidy-archive-part"]}}}
    runs = served.ask("flow_runs/filter", asked)
    return [(run["id"], run["parameters"]["part"], run["state_type"]) for run in runs]


def _part_of(served: Served, worker: "subprocess.Popen[bytes]") -> tuple[str, int, int] | None:
    """The run that a worker has taken: its id, which part, its process."""
    for run, number, _ in _parts(served):
        process = process_of(run)
        if process and parent_of(process) == worker.pid:
            return run, number, process
    return None


def _values(home: Path) -> list[tuple[object, ...]]:
    with open_published(home / "market.duckdb") as connection:
        return connection.execute("from metric_values order by all").fetchall()
