"""A disk that is full or read-only: one line, nothing published is lost, the next run mends it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import plain_pipeline
import pytest

from flows.cli import main
from flows.settings import load_settings
from warehouse.errors import WarehouseError

PUBLISHED = "aisubsidy.duckdb"
Remount = Callable[[str], None]


def _mount(*words: str) -> bool:
    return (
        shutil.which("mount") is not None
        and not subprocess.run(["mount", *words], capture_output=True, check=False).returncode
    )


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[tuple[Path, Remount]]:
    """A home on a disk of its own, and what changes its options; the disk is as good as empty."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.name != "posix" or not _mount("-t", "tmpfs", "-o", "size=200m", "none", str(place)):
        pytest.skip("no disk can be mounted here")

    def remount(options: str) -> None:
        assert _mount("-o", f"remount,{options}", str(place))

    yield place / "home", remount
    subprocess.run(["umount", place], check=True)


@pytest.mark.parametrize(
    "megabytes",
    [pytest.param(1, id="kept bytes"), pytest.param(3, id="loading"), pytest.param(8, id="build")],
)
def test_a_full_disk_is_one_error_and_a_larger_one_mends_it(
    disk: tuple[Path, Remount], published_home: Path, megabytes: int
) -> None:
    home, remount = disk
    remount(f"size={megabytes}m")
    settings = load_settings(home=home)
    with pytest.raises((OSError, WarehouseError), match="No space left on device"):
        plain_pipeline.run(settings)
    assert not (home / PUBLISHED).exists()
    remount("size=200m")
    plain_pipeline.run(settings)
    assert plain_pipeline.differences(published_home / PUBLISHED, home / PUBLISHED) == {}
    assert not list(home.glob("*.new*"))


def test_what_was_published_stays_on_a_disk_that_fills_up(
    disk: tuple[Path, Remount], published_home: Path
) -> None:
    home, remount = disk
    shutil.copytree(published_home, home, ignore=shutil.ignore_patterns("tables"))
    before = (home / PUBLISHED).read_bytes()
    taken = sum(file.stat().st_size for file in home.rglob("*") if file.is_file())
    remount(f"size={taken // 2**20 + 4}m")
    with pytest.raises(WarehouseError, match="No space left on device"):
        plain_pipeline.run(load_settings(home=home))
    assert (home / PUBLISHED).read_bytes() == before


def test_a_read_only_disk_is_read_and_not_written(
    disk: tuple[Path, Remount],
    published_home: Path,
    aisubsidy: Any,
) -> None:
    home, remount = disk
    shutil.copytree(published_home, home, ignore=shutil.ignore_patterns("tables"))
    remount("ro")
    asked = aisubsidy(home, "query", "select count(*) as n from companies")
    assert asked.status == 0 and "7" in asked.out
    with pytest.raises(WarehouseError, match="Read-only file system"):
        plain_pipeline.run(load_settings(home=home))


def test_an_error_of_the_disk_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "data/raw/ab")

    monkeypatch.setattr("flows.cli.app", full)
    monkeypatch.delenv("AISUBSIDY_TRACE", raising=False)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("aisubsidy: data/raw/ab: No space left on device; expected room")


@pytest.mark.parametrize(
    "words",
    [
        ("export", "--format", "csv", "--out"),
        ("export", "--format", "parquet", "--out"),
        ("export", "--format", "xlsx", "--out"),
        ("report", "--out"),
        ("query", "from metric_values, range(9)", "--format", "csv", "--output"),
        ("query", "from metric_values, range(9)", "--format", "parquet", "--output"),
    ],
    ids=" ".join,
)
def test_what_is_handed_out_is_whole_or_not_there(
    disk: tuple[Path, Remount], published_home: Path, aisubsidy: Any, words: tuple[str, ...]
) -> None:
    home, remount = disk
    home.mkdir()
    remount("size=100k")
    answer = aisubsidy(published_home, *words, home / "result")
    assert answer.status == 1
    assert "No space left on device" in answer.err.splitlines()[-1]
    assert "Traceback" not in answer.err
    assert not [path for path in home.rglob("*") if path.is_file()]
