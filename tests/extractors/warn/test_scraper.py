"""Running warn-scraper: a small program in its place, which behaves as it does."""

import os
import sys
import time
from pathlib import Path

import pytest

from extractors.errors import FinalError
from extractors.warn import fetch, parse

PROGRAM = """#!{python}
import pathlib, sys, time
state = sys.argv[1]
options = dict(zip(sys.argv[2::2], sys.argv[3::2]))
pathlib.Path(options["--cache-dir"]).mkdir(exist_ok=True)
print("Scraping", state, file=sys.stderr)
if state == "ks":
    raise ValueError("could not find the list")
if state == "va":
    time.sleep(60)
if state != "me":
    rows = "Company,Location,# of Workers,Received Date\\nAcme,Kent,119,3/11/2022\\n"
    (pathlib.Path(options["--data-dir"]) / (state + ".csv")).write_text(rows)
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "bin" / "warn-scraper"
    program.parent.mkdir()
    program.write_text(PROGRAM.format(python=sys.executable))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    return tmp_path / "lists"


def test_each_state_gives_its_file_or_its_reason(installed):
    found = fetch(["WA", "ks", "or"], installed)
    assert [(f.state, f.path and f.path.name) for f in found] == [
        ("WA", "wa.csv"), ("KS", None), ("OR", "or.csv"),
    ]  # fmt: skip
    assert found[1].failure == "ValueError: could not find the list"
    assert parse(found[0].path.read_bytes(), None, str(found[0].path))[0].workers == 119


def test_a_state_that_takes_too_long_is_stopped(installed):
    began = time.monotonic()
    (found,) = fetch(["VA"], installed, seconds=0.5)
    assert (found.path, found.failure) == (None, "not done after 0.5 seconds")
    assert time.monotonic() - began < 20


def test_an_older_list_does_not_pass_for_this_run(installed):
    installed.mkdir()
    (installed / "ks.csv").write_text("Company\n")
    (installed / "me.csv").write_text("Company\n")
    found = fetch(["KS", "ME"], installed)
    assert [f.path for f in found] == [None, None]
    assert not list(installed.glob("*.csv"))


def test_without_the_package_one_line_names_the_extra(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(FinalError, match=r"pip install 'aisubsidy\[warn\]'") as caught:
        fetch(["WA"], tmp_path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("state", ["--delete", "all", "W1", ""])
def test_a_state_is_a_postal_code(installed, state):
    with pytest.raises(FinalError, match="postal code"):
        fetch([state], installed)
