"""The README says what the program does: its generated parts are made again and compared.

To bring them up to date: UPDATE_README=1 .venv/bin/pytest tests/test_readme.py
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from flows.cli import app
from flows.settings import Settings, load_settings
from flows.summary import print_summary
from metrics.catalogue import catalogue
from warehouse.reads import cohort

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"<!-- (?P<name>.+?) -->\n(?P<body>.*?)<!-- end -->", re.DOTALL)


@pytest.fixture(scope="module")
def published(published_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which `aisubsidy run` has run on the shipped mirror, and we are."""
    folder = tmp_path_factory.mktemp("readme")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", "80")
        for name in [name for name in os.environ if name.startswith("AISUBSIDY_")]:
            patch.delenv(name)
        shutil.copytree(published_home, load_settings().home)
        yield folder


def blocks() -> dict[str, str]:
    return {m["name"]: m["body"] for m in BLOCK.finditer(README.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", blocks())
def test_block_is_what_the_program_says(
    name: str, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = made(name, lambda: capsys.readouterr().out)
    if os.environ.get("UPDATE_README"):
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(f"{name} -->\n{blocks()[name]}", f"{name} -->\n{now}"))
    assert blocks()[name] == now


def test_every_command_is_named() -> None:
    text = README.read_text(encoding="utf-8")
    for command in get_command(app).commands:  # type: ignore[attr-defined]
        assert f"`aisubsidy {command}" in text, command


def made(name: str, printed: Callable[[], str]) -> str:
    """A generated part of the README, as it should be now."""
    if name == "indicators":
        return indicators()
    if name == "settings":
        return settings()
    if name == "output of make run":
        return f"```text\n{summary(printed)}```\n"
    command = name.removeprefix("output of ")
    return f"```console\n$ {command.removeprefix('.venv/bin/')}\n{output(command)}```\n"


def indicators() -> str:
    rows = [
        f"| `{m.metric}` | {m.title} | {m.unit} | {', '.join(m.period_kinds)} | `{m.formula}` |"
        for m in catalogue()
    ]
    return "\n".join(
        ["| indicator | is | unit | periods | formula |", "|---|---|---|---|---|", *rows, ""]
    )


def settings() -> str:
    rows = [
        f"| `AISUBSIDY_{name.upper()}` | {field.description} | {default(name, field.default)} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["| setting | is | default |", "|---|---|---|", *rows, ""])


def default(name: str, value: object) -> str:
    if name == "mirror":
        return "the one that comes with the package"
    return "" if value is None else f"`{value}`"


def summary(printed: Callable[[], str]) -> str:
    home = load_settings()
    printed()
    print_summary(home.database, home.tables, [company.ticker for company in cohort()])
    return printed()


def output(command: str) -> str:
    program = Path(sys.executable).with_name("aisubsidy")
    words = [str(program), *shlex.split(command)[1:]]
    ran = subprocess.run(words, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
