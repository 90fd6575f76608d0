"""Copies of a home filled from the shipped mirror, and the command."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from flows import cli


@pytest.fixture(autouse=True)
def no_settings_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the environment nor an aisubsidy.toml of the one who tests has a say."""
    for name in [name for name in os.environ if name.startswith("AISUBSIDY_")]:
        monkeypatch.delenv(name)
    # A refusal in one test is not to be respected by the next, nor by the user's own runs.
    monkeypatch.setenv("AISUBSIDY_PACE", str(tmp_path / "pace"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def home(published_home: Path, tmp_path: Path) -> Path:
    """A copy of ``published_home`` of the test's own."""
    return Path(shutil.copytree(published_home, tmp_path / "home"))


class Answer(NamedTuple):
    """How the command ended: exit status and what it printed."""

    status: int
    out: str
    err: str


Command = Callable[..., Answer]


@pytest.fixture
def aisubsidy(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """The command `aisubsidy`, called within this process: `aisubsidy(home, "show", "META")`."""

    def call(home: Path, *arguments: object) -> Answer:
        monkeypatch.setenv("AISUBSIDY_HOME", str(home))
        monkeypatch.setattr(sys, "argv", ["aisubsidy", *map(str, arguments)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capfd.readouterr()
        return Answer(_status(ended.value.code), out, err)

    return call


def _status(code: object) -> int:
    return code if isinstance(code, int) else 0 if code is None else 1
