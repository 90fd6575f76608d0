"""What keeps `serve` from starting is one line; prefect.yaml and the settings say the same."""

import http.server
import signal
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli_answers import assert_refused

from flows.cli_serve import LOGGED
from flows.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def process_as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """`serve` sets how its whole process logs and takes Ctrl-C; here that must not stay."""
    for name, value in LOGGED.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("NEWS_CRON", "hourly", ("AISUBSIDY_NEWS_CRON", "'hourly'")),
        ("TIMEZONE", "Eastern", ("AISUBSIDY_TIMEZONE", "America/New_York")),
        ("SERVE_PORT", "0", ("AISUBSIDY_SERVE_PORT",)),
        ("FAILURE_WEBHOOK", "http://example.org/x", ("AISUBSIDY_FAILURE_WEBHOOK", "https")),
        ("WARN_STATES", "WA,Oregon", ("AISUBSIDY_WARN_STATES", "'Oregon'")),
    ],
)
def test_a_bad_setting_is_named(
    aisubsidy: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    value: str,
    words: tuple[str, ...],
) -> None:
    monkeypatch.setenv(f"AISUBSIDY_{name}", value)
    assert_refused(aisubsidy(tmp_path / "home", "serve", "--mirror"), *words)


def test_live_needs_a_contact(aisubsidy: Any, tmp_path: Path) -> None:
    assert_refused(aisubsidy(tmp_path / "home", "serve"), "no contact", "AISUBSIDY_CONTACT")


def test_a_port_that_another_program_has_is_named(
    aisubsidy: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    monkeypatch.setenv("AISUBSIDY_SERVE_PORT", str(server.server_port))
    answer = aisubsidy(tmp_path / "home", "serve", "--mirror")
    server.shutdown()
    server.server_close()
    last = answer.err.splitlines()[-1]
    assert answer.status == 1
    assert f"port {server.server_port}" in last
    assert "AISUBSIDY_SERVE_PORT" in last


def test_prefect_yaml_has_the_flows_and_times_of_serve() -> None:
    """And two that only workers can run."""
    said = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    by_name = {each["name"]: each for each in said["deployments"]}
    settings = Settings()
    crons = {"filings": settings.filings_cron, "news": settings.news_cron}
    crons["warn"] = settings.warn_cron
    assert by_name.keys() == {*crons, "metrics", "archive", "archive-part"}
    for name, each in by_name.items():
        module, flow = each["entrypoint"].rsplit(".", 1)
        assert getattr(import_module(module), flow).name.startswith("aisubsidy-")
        wanted = [{"cron": crons[name], "timezone": settings.timezone}] if name in crons else []
        assert each["schedules"] == wanted
        assert each["work_pool"]["name"] == "aisubsidy"
        # Parts run beside one another; `archive` sees to it that no two are the same.
        limit = each.get("concurrency_limit", {}).get("limit")
        assert limit == (None if name == "archive-part" else 1)
