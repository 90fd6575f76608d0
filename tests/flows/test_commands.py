"""The commands on a published file: what they print, their exit status, one line for an error."""

import csv
import io
import json
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import duckdb
import plain_pipeline
import pytest
import sec_json
from cli_answers import assert_refused, rows

from flows.settings import SHIPPED_MIRROR
from warehouse.dictionary import public_tables

META_10K = SHIPPED_MIRROR / (
    "www.sec.gov/Archives/edgar/data/1326801/000132680125000017/meta-20241231.htm"
)
ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}")
NEW_COMPANY = sec_json.Company(
    cik=999_999,
    ticker="NEWCO",
    filings=(
        sec_json.Filing(
            "10-K",
            "2025-02-01",
            {
                sec_json.CAPEX: {sec_json.whole(2024): 250},
                sec_json.REVENUE: {sec_json.whole(2024): 1_000},
            },
        ),
    ),
)


# -- show


def test_show_prints_a_company(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "show", "META")
    assert (answer.status, answer.err) == (0, "")
    for word in ("Meta Platforms", "capex_to_revenue", "34.7%", "2025Q4", "FY2025"):
        assert word in answer.out


def test_show_as_json_has_the_columns_of_metric_values(
    aisubsidy: Any, published_home: Path
) -> None:
    found = json.loads(aisubsidy(published_home, "show", "meta", "--json").out)
    assert found["company"]["ticker"] == "META"
    rows = found["values"]
    assert {row["ticker"] for row in rows} == {"META"}
    assert {row["vintage"] for row in rows} == {"latest"}
    assert rows[0].keys() >= {
        *("metric", "period_end", "period_kind", "calendar_quarter", "value", "unit"),
        *("status", "reason", "evidence"),
    }


def test_show_as_of_a_day_knows_nothing_filed_later(aisubsidy: Any, published_home: Path) -> None:
    def capex_2023(*options: str) -> float:
        answer = aisubsidy(published_home, "show", "META", "--json", *options)
        (value,) = [
            row["value"]
            for row in json.loads(answer.out)["values"]
            if (row["metric"], row["period_kind"], row["fiscal_year"]) == ("capex_ttm", "ttm", 2023)
            and row["calendar_quarter"] == "2023Q4"
        ]
        return value

    assert capex_2023("--as-of", "2024-03-31") == 27_266e6
    assert capex_2023() == 27_045e6
    assert capex_2023("--vintage", "first_reported") == 27_266e6


def test_show_as_of_a_day_before_any_filing_says_so(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "show", "META", "--as-of", "1990-01-01")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.split("\n\n") == [
        "Meta Platforms, Inc. (META), no amounts, as known on 1990-01-01",
        "headcount: none known",
        "layoffs: none known",
        "guidance: none known\n",
    ]


def test_the_version_is_told(aisubsidy: Any, tmp_path: Path) -> None:
    answer = aisubsidy(tmp_path, "--version")
    assert (answer.status, answer.out) == (0, f"aisubsidy {version('aisubsidy')}\n")


def test_any_share_class_names_the_company(aisubsidy: Any, published_home: Path) -> None:
    found = json.loads(aisubsidy(published_home, "show", "GOOG", "--json").out)
    assert found["company"]["ticker"] == "GOOGL"


# -- explain


def test_explain_ends_at_accession_numbers_and_links(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "explain", "META", "capex_to_revenue", "2025Q4")
    assert (answer.status, answer.err) == (0, "")
    for word in ("capex / revenue", "69,691", "200,96", "0001628280-26-003942"):
        assert word in answer.out
    assert "https://www.sec.gov/Archives/edgar/data/1326801/000162828026003942/" in answer.out


def test_explain_as_json_adds_up(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "explain", "META", "capex_to_revenue", "2025Q4", "--json")
    found = json.loads(answer.out)
    assert (found["metric"], found["status"], found["unit"]) == ("capex_to_revenue", "ok", "ratio")
    inputs = {entry["input"]: entry for entry in found["inputs"]}
    assert found["value"] == inputs["capex"]["value"] / inputs["revenue"]["value"]
    for entry in inputs.values():
        facts = entry["facts"]
        assert entry["value"] == sum(fact["fact_weight"] * fact["fact_value"] for fact in facts)
        assert all(ACCESSION.fullmatch(fact["accession"]) for fact in facts)
        assert all(fact["source_url"].startswith("https://www.sec.gov/") for fact in facts)


def test_explain_takes_a_fiscal_year(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "explain", "META", "capex_to_revenue", "FY2025", "--json")
    found = json.loads(answer.out)
    assert found["period_kind"] == "fiscal_year"
    assert found["value"] == pytest.approx(69_691 / 200_966)


def test_explain_gives_the_reason_of_a_gap(aisubsidy: Any, published_home: Path) -> None:
    sql = (
        "select ticker, metric, calendar_quarter, reason from metric_values where "
        "status = 'missing_input' and period_kind = 'ttm' and vintage = 'latest' "
        "order by all limit 1"
    )
    (gap,) = rows(aisubsidy, published_home, sql)
    answer = aisubsidy(
        published_home, "explain", gap["ticker"], gap["metric"], gap["calendar_quarter"]
    )
    assert answer.status == 0
    assert "missing_input" in answer.out or gap["reason"] in " ".join(answer.out.split())


# -- query


def test_query_prints_a_table(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "query", "select ticker from companies order by 1")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.split() == ["ticker", "AAPL", "AMZN", "GOOGL", "META", "MSFT", "NVDA", "ORCL"]


def test_query_formats_agree(aisubsidy: Any, published_home: Path, tmp_path: Path) -> None:
    sql = "select ticker, cik, period_end, value from quarterly order by all limit 20"
    as_json = rows(aisubsidy, published_home, sql)
    as_csv = list(
        csv.DictReader(io.StringIO(aisubsidy(published_home, "query", sql, "--format", "csv").out))
    )
    file = tmp_path / "rows.parquet"
    aisubsidy(published_home, "query", sql, "--format", "parquet", "--output", file)
    as_parquet = duckdb.read_parquet(str(file)).fetchall()
    assert [row["ticker"] for row in as_json] == [row["ticker"] for row in as_csv]
    assert [float(row["value"]) for row in as_csv] == [row["value"] for row in as_json]
    assert [row[3] for row in as_parquet] == [row["value"] for row in as_json]
    assert as_csv[0]["period_end"] == str(as_parquet[0][2])[:10]


def test_query_without_rows_says_so(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "query", "select ticker from companies where false")
    assert answer.status == 0
    assert "no rows" in answer.out


@pytest.mark.parametrize(
    "sql",
    [
        "copy (select 1) to 'written.csv'",
        "copy companies to 'written.parquet' (format parquet)",
        "create table mine as select 1",
        "delete from metric_values",
        "drop table metric_values",
        "attach 'written.duckdb' as mine",
        "export database 'written'",
        "select * from read_text('/etc/passwd')",
        "select * from '/etc/passwd'",
        "select * from read_csv('https://example.org/a.csv')",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "install httpfs",
        "load httpfs",
    ],
)
def test_query_neither_writes_nor_reads_elsewhere(aisubsidy: Any, home: Path, sql: str) -> None:
    before = (home / "aisubsidy.duckdb").read_bytes()
    assert_refused(aisubsidy(home, "query", sql))
    assert (home / "aisubsidy.duckdb").read_bytes() == before
    assert not list(Path.cwd().glob("written*"))


@pytest.mark.parametrize("command", ["query from(companies)", "check", "panel", "show META"])
def test_where_only_the_market_is_published_it_is_read(
    aisubsidy: Any, home: Path, command: str
) -> None:
    expected = aisubsidy(home, *command.split())
    (home / "aisubsidy.duckdb").rename(home / "market.duckdb")
    assert aisubsidy(home, *command.split()) == expected


# -- export, check, extract


def test_export_writes_every_table(aisubsidy: Any, published_home: Path, tmp_path: Path) -> None:
    answer = aisubsidy(published_home, "export", "--out", tmp_path / "out", "--format", "csv")
    assert (answer.status, answer.err) == (0, f"writing {len(public_tables())} tables as csv\n")
    names = {path.stem for path in (tmp_path / "out").iterdir()}
    assert names >= {"companies", "facts", "quarterly", "annual", "metric_values"}
    assert names >= {"metrics", "findings", "documents", "runs", "dictionary"}
    with (tmp_path / "out/companies.csv").open(newline="", encoding="utf-8") as file:
        assert {row["ticker"] for row in csv.DictReader(file)} >= {"META", "MSFT"}


def test_check_lists_findings_and_passes(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "check")
    assert (answer.status, answer.err) == (0, "")
    findings = json.loads(aisubsidy(published_home, "check", "--json").out)
    assert {row["severity"] for row in findings} <= {"warning", "info"}
    assert findings[0].keys() == {
        *("severity", "kind", "ticker", "concept"),
        "period_end",
        "detail",
    }


def test_check_fails_where_a_number_would_be_wrong(aisubsidy: Any, home: Path) -> None:
    with duckdb.connect(str(home / "aisubsidy.duckdb")) as connection:
        connection.execute("update findings set severity = 'error' where rowid = 0")
    answer = aisubsidy(home, "check")
    assert answer.status == 1
    assert "1 error" in answer.out


def test_extract_reads_one_document_and_stores_nothing(aisubsidy: Any, tmp_path: Path) -> None:
    answer = aisubsidy(tmp_path / "none", "extract", META_10K, "--form", "10-K", "--json")
    assert (answer.status, answer.err) == (0, "")
    found = json.loads(answer.out)
    assert found["facts"] == len(found["fact_rows"]) > 0
    assert {row["cik"] for row in found["fact_rows"]} == {1_326_801}
    assert not (tmp_path / "none").exists()


def test_extract_prints_each_fact(aisubsidy: Any, tmp_path: Path) -> None:
    answer = aisubsidy(tmp_path, "extract", META_10K)
    assert answer.status == 0
    assert "us-gaap:PaymentsToAcquirePropertyPlantAndEquipment" in answer.out


# -- ingest


def test_ingest_adds_a_company_of_a_file(aisubsidy: Any, home: Path, tmp_path: Path) -> None:
    file = sec_json.write(NEW_COMPANY, tmp_path)
    answer = aisubsidy(home, "ingest", "filings", file)
    assert answer.status == 0, answer.err
    assert "2 facts of 1 companies" in answer.out
    sql = (
        "select value from metric_values where cik = 999999 and metric = 'capex_to_revenue' "
        "and period_kind = 'fiscal_year' and vintage = 'latest' and status = 'ok'"
    )
    assert rows(aisubsidy, home, sql) == [{"value": 0.25}]
    assert len(rows(aisubsidy, home, "select ticker from companies")) == 8


def test_ingest_of_the_same_file_again_changes_nothing(
    aisubsidy: Any, home: Path, tmp_path: Path
) -> None:
    file = sec_json.write(NEW_COMPANY, tmp_path)
    aisubsidy(home, "ingest", "filings", file)
    once = tmp_path / "once.duckdb"
    once.write_bytes((home / "aisubsidy.duckdb").read_bytes())
    aisubsidy(home, "ingest", "filings", file)
    assert plain_pipeline.differences(once, home / "aisubsidy.duckdb") == {}


def test_ingest_takes_a_report(aisubsidy: Any, tmp_path: Path) -> None:
    details = ("--accession", "0001326801-25-000017", "--filed", "2025-01-30")
    answer = aisubsidy(tmp_path / "new", "ingest", "filings", META_10K, *details)
    assert answer.status == 0, answer.err
    (row,) = rows(aisubsidy, tmp_path / "new", "select distinct cik, accession from facts")
    assert row == {"cik": 1_326_801, "accession": "0001326801-25-000017"}


def _bad_files(folder: Path) -> dict[str, Path]:
    whole = sec_json.write(NEW_COMPANY, folder).read_text(encoding="utf-8")
    contents = {
        "cut.json": whole[: len(whole) // 2],
        "empty.json": "",
        "list.json": "[]",
        "other.json": '{"cik": 1, "facts": {}}',
        "report.pdf": "%PDF-1.7",
        "page.htm": "<html><body>No facts here.</body></html>",
    }
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
    return {name: folder / name for name in [*contents, "absent.json"]}


@pytest.mark.parametrize(
    "name",
    ["cut.json", "empty.json", "list.json", "other.json", "report.pdf", "page.htm", "absent.json"],
)
def test_ingest_of_a_bad_file_beside_a_good_one_stores_neither(
    aisubsidy: Any, home: Path, tmp_path: Path, name: str
) -> None:
    bad = _bad_files(tmp_path)[name]
    good = tmp_path / "CIK0000999999.json"
    before = (home / "aisubsidy.duckdb").read_bytes()
    answer = aisubsidy(home, "ingest", "filings", good, bad)
    assert answer.status == 1
    *steps, last = answer.err.splitlines()
    assert last.startswith("aisubsidy: ")
    assert name in last
    assert not [line for line in steps if line.startswith("aisubsidy: ") or "Traceback" in line]
    assert (home / "aisubsidy.duckdb").read_bytes() == before
    with duckdb.connect(str(home / "mirror.duckdb"), read_only=True) as connection:
        assert connection.execute("from fact_rows where cik = 999999").fetchall() == []
