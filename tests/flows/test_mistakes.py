"""What a person can get wrong: one line each, and nothing stored is lost."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest
from cli_answers import assert_refused

from flows.settings import SHIPPED_MIRROR

META_10K = SHIPPED_MIRROR / (
    "www.sec.gov/Archives/edgar/data/1326801/000132680125000017/meta-20241231.htm"
)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "METS"), ("'METS'", "META")),
        (("explain", "NOPE", "capex_ttm", "2025Q4"), ("'NOPE'",)),
        (("explain", "META", "capex_to_revenu", "2025Q4"), ("capex_to_revenue",)),
        (("explain", "META", "capex_to_revenue", "2031Q1"), ("'2031Q1'", "calendar quarter from")),
        (("explain", "META", "capex_to_revenue", "soon"), ("'soon'",)),
        (("query", "selec 1"), ("selec",)),
        (("query", "select nothing from companies"), ("nothing",)),
        (("query", "select 1", "--format", "xml"), ("'xml'", "csv")),
        (("query", "select 1", "--format", "parquet"), ("--output",)),
        (("show", "META", "--as-of", "2025-13-01"), ("'2025-13-01'", "2025-01-31")),
        (("show", "META", "--vintage", "newest"), ("'newest'", "first_reported")),
        (("export", "--format", "xls"), ("xls", "parquet")),
        (("export", "--format", ""), ("parquet",)),
        (("export", "--out", "a_file"), ("a_file", "a path")),
        (("query", ""), ("no statement",)),
        (("query", ";"), ("no statement",)),
        (("query", "select 1", "--format", "csv", "--output", "a_folder"), ("a_folder",)),
        (("query", "select 1", "--format", "parquet", "--output", "a_folder"), ("a_folder",)),
        (("panel", "--quarter", "../2025Q4"), ("'../2025Q4'", "such as 2025Q4")),
        (("panel", "--quarter", "2025Q5"), ("'2025Q5'",)),
        (("panel", "--quarter", "1999Q1"), ("1999Q1", "such as 20")),
        (("panel", "--tickers", "../../META"), ("'../../META'",)),
        (("report", "--quarter", "soon"), ("'soon'",)),
        (("show", "../../META"), ("'../../META'",)),
        (("check", "--db", "a_folder"), ("a_folder", "DuckDB file")),
        (("ingest", "filings", "a_folder"), ("a_folder",)),
        (("ingest", "tracker", "odd.csv"), ("odd.csv", "a tracker export")),
        (("ingest", "bulk", "a_file"), ("a_file", "zip")),
        (("audit", "a_file"), ("a_file",)),
        (("extract", "absent.htm"), ("absent.htm",)),
        (("show", "META", "--db", "absent.duckdb"), ("absent.duckdb", "aisubsidy run")),
    ],
)
def test_a_mistake_is_one_line(
    aisubsidy: Any, published_home: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    Path("a_folder").mkdir()
    Path("a_file").write_bytes(b"\xff\xfe not of any kind")
    # What a file holds may end a line, or steer a terminal.
    Path("odd.csv").write_text("a\x1b[2J\x85b,c\n1,2\n", encoding="utf-8")
    answer = aisubsidy(published_home, *arguments)
    answer = answer._replace(err=answer.err.removeprefix(_progress(answer.err)))
    assert_refused(answer, *words)
    assert answer.err.strip().isprintable()


def _progress(err: str) -> str:
    """What a long command says first of what it does."""
    said = err.splitlines(keepends=True)
    return said[0] if said and not said[0].startswith("aisubsidy: ") else ""


@pytest.mark.parametrize("command", ["show META", "check", "export", "query from(runs)"])
def test_without_a_database_the_next_step_is_named(
    aisubsidy: Any, tmp_path: Path, command: str
) -> None:
    answer = aisubsidy(tmp_path / "nowhere", *command.split())
    assert_refused(answer, "no database", "aisubsidy run")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("words", ["filings", "filings a_file", "warn", "tracker", "bulk"])
def test_a_mistyped_path_leaves_nothing_behind(aisubsidy: Any, tmp_path: Path, words: str) -> None:
    Path("a_file").touch()
    answer = aisubsidy(tmp_path / "nowhere", "ingest", *words.split(), "absent.zip")
    answer = answer._replace(err=answer.err.removeprefix(_progress(answer.err)))
    assert_refused(answer)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("AISUBSIDY_SEC_RATE", "50", ("AISUBSIDY_SEC_RATE", "50", "10")),
        ("AISUBSIDY_SEC_RATE", "fast", ("AISUBSIDY_SEC_RATE", "fast")),
        ("AISUBSIDY_SEC_DATA_URL", "data.sec.gov", ("AISUBSIDY_SEC_DATA_URL",)),
    ],
)
def test_a_bad_setting_is_named(
    aisubsidy: Any,
    published_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
    words: tuple[str, ...],
) -> None:
    monkeypatch.setenv(name, value)
    assert_refused(aisubsidy(published_home, "check"), *words)


def test_an_unknown_setting_in_the_file_is_named(aisubsidy: Any, published_home: Path) -> None:
    Path("aisubsidy.toml").write_text('kontact = "Jane"\n', encoding="utf-8")
    assert_refused(aisubsidy(published_home, "check"), "KONTACT")


def test_a_settings_file_that_is_no_toml_is_one_line(aisubsidy: Any, published_home: Path) -> None:
    Path("aisubsidy.toml").write_text("contact = Jane\n", encoding="utf-8")
    assert_refused(aisubsidy(published_home, "check"), "aisubsidy.toml")


def test_a_database_of_a_newer_version_is_left_alone(aisubsidy: Any, home: Path) -> None:
    for name in ("aisubsidy.duckdb", "mirror.duckdb"):
        with duckdb.connect(str(home / name)) as connection:
            connection.execute("update schema_version set version = 99")
    before = (home / "mirror.duckdb").read_bytes()
    assert_refused(aisubsidy(home, "show", "META"), "version 99", "newer")
    answer = aisubsidy(home, "ingest", "filings", META_10K)
    assert answer.status == 1
    assert (home / "mirror.duckdb").read_bytes() == before


@pytest.mark.parametrize("content", [b"no database", b"", b"DUCK" * 4000])
def test_a_file_that_is_no_database_is_one_line(
    aisubsidy: Any, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "aisubsidy.duckdb").write_bytes(content)
    assert_refused(aisubsidy(tmp_path, "show", "META"), "aisubsidy.duckdb")
    assert (tmp_path / "aisubsidy.duckdb").read_bytes() == content


def test_a_block_that_went_bad_is_one_line(aisubsidy: Any, home: Path) -> None:
    database = home / "aisubsidy.duckdb"
    content = bytearray(database.read_bytes())
    # Into every block but the first and the last, which opening the file reads.
    for place in range(500_000, len(content) - 500_000, 262_144):
        content[place] ^= 0xFF
    database.write_bytes(content)
    assert_refused(aisubsidy(home, "show", "META"), "aisubsidy.duckdb", "Corrupt database")
    assert_refused(aisubsidy(home, "query", "select sum(value) from metric_values"), "Corrupt")


def test_somebody_elses_database_is_one_line(aisubsidy: Any, tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "aisubsidy.duckdb")) as connection:
        connection.execute("create table theirs as select 1 as a")
    assert_refused(aisubsidy(tmp_path, "show", "META"), "aisubsidy.duckdb", "schema_version")


@pytest.mark.parametrize(
    "arguments", [("show",), ("nonsense",), ("show", "META", "--periods", "0"), ("--nonsense",)]
)
def test_wrong_usage_is_status_2(
    aisubsidy: Any, published_home: Path, arguments: tuple[str, ...]
) -> None:
    answer = aisubsidy(published_home, *arguments)
    assert (answer.status, answer.out) == (2, "")
    assert "Usage" in answer.err


def test_debug_shows_the_trace(published_home: Path) -> None:
    command = [sys.executable, "-c", "from flows.cli import main; main()", "--debug", "show", "X"]
    ended = subprocess.run(
        [*command, "--db", published_home / "aisubsidy.duckdb"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert ended.returncode == 1
    assert "Traceback" in ended.stderr


def test_an_interrupt_is_no_error(
    aisubsidy: Any, published_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise duckdb.InterruptException("INTERRUPT Error: Interrupted!")

    monkeypatch.setattr("warehouse.reads.find_company", interrupted)
    answer = aisubsidy(published_home, "show", "META")
    assert (answer.status, answer.out) == (130, "")
    assert len(answer.err.splitlines()) <= 1, answer.err


def test_a_closed_pipe_is_nothing_to_complain_of(published_home: Path) -> None:
    command = [sys.executable, "-c", "from flows.cli import main; main()", "show", "META", "--json"]
    with subprocess.Popen(
        [*command, "--db", published_home / "aisubsidy.duckdb"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[2],
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        assert process.stderr.read() == b""
