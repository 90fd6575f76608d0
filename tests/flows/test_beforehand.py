"""What is refused before a run begins leaves nothing behind, and starts no server."""

from pathlib import Path
from typing import Any

import pytest
from cli_answers import assert_refused

from flows import temporary_server


@pytest.fixture(autouse=True)
def no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(*_: object) -> None:
        raise AssertionError("a Prefect server was started")

    monkeypatch.setattr(temporary_server, "_start", start)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("run --live", ("no contact", "AISUBSIDY_CONTACT")),
        ("run --live --tickers META", ("no contact",)),
        ("ingest filings --live --tickers FMC", ("no contact",)),
        ("run --tickers METS", ("'METS'", "META", "--live")),
        ("ingest filings --tickers XXXX", ("'XXXX'", "--live")),
    ],
)
def test_it_is_one_line_and_leaves_nothing(
    aisubsidy: Any, tmp_path: Path, words: str, said: tuple[str, ...]
) -> None:
    assert_refused(aisubsidy(tmp_path / "nowhere", *words.split()), *said)
    assert not (tmp_path / "nowhere").exists()


def test_files_of_the_users_are_looked_at_first(
    aisubsidy: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cohort.csv").write_text("who\nMETA\n", encoding="utf-8")
    monkeypatch.setenv("AISUBSIDY_COHORT", str(tmp_path / "cohort.csv"))
    assert_refused(aisubsidy(tmp_path / "nowhere", "run"), "cohort.csv")
    assert not (tmp_path / "nowhere").exists()
