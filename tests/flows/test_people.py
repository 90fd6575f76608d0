"""People on the offline mirror: what is published, shown, explained, extracted and ingested."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cli_answers import rows
from rich.console import Console

from flows.severance import print_severance

META_CUTS = [
    ("2022-11-09", 11_000),
    ("2023-03-14", 10_000),
    ("2025-02-10", 3_600),
    ("2025-10-22", 600),
    ("2026-01-13", 1_500),
    ("2026-03-25", 700),
    ("2026-04-23", 8_000),
]
WASHINGTON = """Company,Location,Layoff Start Date,# of Workers,Closure Layoff,Type of Layoff,Received Date
Microsoft Corporation,Redmond,7/12/2025,1985,Layoff,Permanent,5/13/2025
Microsoft Corporation,Redmond,7/12/2025,1985,Layoff,Permanent,5/13/2025
Corner Bakery,Kent,7/1/2025,40,Closure,Permanent,5/2/2025
"""  # noqa: E501
TRACKER = """company,location,total_laid_off,date,percentage_laid_off,industry,source,stage,funds_raised,country,date_added
Amazon ,Seattle,30.0,6/1/2024,,Retail,https://example.org/a,Post-IPO,1,United States,6/2/2024
Small Shop,Oslo,,6/1/2024,0.15,Retail,https://example.org/b,Seed,1,Norway,6/2/2024
"""  # noqa: E501
NOTICE = (
    "On January 5, 2026, Example Corp announced a reduction in force of approximately 250 "
    "employees, or about 12% of its workforce. It expects charges of $9 million to $11 million."
)


# -- what is published


def test_each_cut_of_meta_is_one_event(aisubsidy: Any, published_home: Path) -> None:
    sql = "select * from layoff_events where ticker = 'META' order by announced"
    events = rows(aisubsidy, published_home, sql)
    assert [(event["announced"][:10], event["positions"]) for event in events] == META_CUTS
    assert all(event["reports"] >= 1 for event in events)
    assert events[-1]["effective"][:10] == "2026-05-20"


def test_increments_add_up_to_the_total(aisubsidy: Any, published_home: Path) -> None:
    sql = (
        "select sum(positions) as persons from layoff_events where ticker = 'AMZN' "
        "and announced between '{}' and '{}'"
    )
    assert rows(aisubsidy, published_home, sql.format("2022-11-01", "2023-01-31")) == [
        {"persons": 18_000}
    ]
    assert rows(aisubsidy, published_home, sql.format("2025-10-01", "2026-01-31")) == [
        {"persons": 30_000}
    ]


def test_a_voluntary_programme_is_no_layoff(aisubsidy: Any, published_home: Path) -> None:
    sql = "select kind, positions, positions_high from layoff_events where announced = '2026-04-23'"
    found = rows(aisubsidy, published_home, sql + " and ticker = 'MSFT'")
    assert found == [{"kind": "voluntary", "positions": None, "positions_high": 8_750}]


@pytest.mark.parametrize(
    ("ticker", "as_of", "persons"),
    [
        ("META", "2024-12-31", 74_067),
        ("GOOGL", "2024-12-31", 183_323),
        ("ORCL", "2026-05-31", 141_000),
    ],
)
def test_headcount_has_its_sentence(
    aisubsidy: Any, published_home: Path, ticker: str, as_of: str, persons: int
) -> None:
    sql = f"select * from headcount where ticker = '{ticker}' and as_of = '{as_of}'"
    found = rows(aisubsidy, published_home, sql)
    assert {row["headcount_persons"] for row in found} == {persons}
    assert all(row["sentence"] and row["source_url"].startswith("https://") for row in found)


def test_the_late_model_and_the_planned_cut_are_seen(aisubsidy: Any, published_home: Path) -> None:
    sql = "select detail, sentence from signals where ticker = 'META' and kind = 'model_delay'"
    [signal] = rows(aisubsidy, published_home, sql)
    assert "Avocado" in signal["detail"]
    sql = (
        "select stage, percent_low, attributed_by, event_id from layoff_reports "
        "where percent_low = 20"
    )
    [report] = rows(aisubsidy, published_home, sql)
    assert (report["stage"], report["attributed_by"]) == ("planned", "press")
    assert report["event_id"].endswith("2026-04-23")


def test_metas_plan_for_2025_meets_what_was_spent(aisubsidy: Any, published_home: Path) -> None:
    sql = (
        "select first_low_usd, last_high_usd, actual, status from guidance_actuals "
        "where ticker = 'META' and fiscal_period = 'FY2025' and basis = 'cash_plus_lease_principal'"
    )
    [plan] = rows(aisubsidy, published_home, sql)
    assert (plan["first_low_usd"], plan["last_high_usd"]) == (60e9, 72e9)
    assert (round(plan["actual"] / 1e9, 1), plan["status"]) == (72.2, "ok")


# -- shown and explained


def test_show_has_people_and_plans(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "show", "META")
    for words in ("74,067", "8,000", "115-135", "cash_plus_lease_principal"):
        assert words in answer.out
    found = json.loads(aisubsidy(published_home, "show", "META", "--json").out)
    assert {"values", "headcount", "layoffs", "guidance"} <= found.keys()


def test_show_as_of_a_day_knows_no_later_cut(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "show", "META", "--as-of", "2025-06-30", "--json")
    days = [event["announced"][:10] for event in json.loads(answer.out)["layoffs"]]
    assert days == ["2025-02-10", "2023-03-14", "2022-11-09"]


@pytest.mark.parametrize("wanted", ["2026-04-23", "1326801-2026-04-23"])
def test_explain_says_why_reports_are_one_event(
    aisubsidy: Any, published_home: Path, wanted: str
) -> None:
    answer = aisubsidy(published_home, "explain", "META", "layoff", wanted)
    assert (answer.status, answer.err) == (0, "")
    for words in ("8,000", "plan_before", "20%", "https://news.example.org/"):
        assert words in answer.out


def test_explain_sets_the_charge_a_position_beside_pay_and_other_cuts(
    aisubsidy: Any, published_home: Path
) -> None:
    # Amazon's 10-K: 720 million for 2022; 10,000 in November, 18,000 with January's.
    answer = aisubsidy(published_home, "explain", "AMZN", "layoff", "2022-11-16")
    assert "severance per head: 40,000 to 72,000 USD, a cross-check" in answer.out
    assert "720 mn USD, by the 10-K of 2025-02-07, over 10,000 to 18,000" in answer.out
    assert "beside pay: none, no median pay known on that day" in answer.out
    found = json.loads(
        aisubsidy(published_home, "explain", "AMZN", "layoff", "2023-03-20", "--json").out
    )["severance_per_head"]
    assert (found["low_usd"], found["reason"]) == (None, "no charge told")
    assert found["other_cuts"] == [
        {"event_id": "1018724-2022-11-16", "low_usd": 40_000, "high_usd": 72_000}
    ]
    shown = aisubsidy(published_home, "explain", "META", "layoff", "2022-11-09").out
    assert "severance per head: none, no charge told\n" in shown


def test_severance_is_said_in_months_of_the_median_employees_pay(
    capsys: pytest.CaptureFixture[str],
) -> None:
    counts = {"positions": 8_000, "positions_low": 8_000, "positions_high": 8_000, "together": None}
    charge = {"charge_low_usd": 1e9, "charge_high_usd": 1.2e9, "charge_url": "https://a.example/8k"}
    told = {"charge_form": "8-K", "charge_published": date(2025, 6, 2), "reason": None}
    ends = {"low_usd": 125_000.0, "high_usd": 150_000.0, "other_cuts": []}
    pay = {"median_pay_usd": 417_400, "pay_year": 2024, "pay_accession": "0001326801-25-000040"}
    cost = {"cost_low_usd": 417_400, "cost_high_usd": 492_532, "pay_url": "https://a.example/p"}
    months = {"low_months_of_pay": 3.594, "high_months_of_pay": 4.312}
    record = counts | charge | told | ends | pay | cost | months
    print_severance(Console(soft_wrap=True, highlight=False), record)
    said = " ".join(capsys.readouterr().out.split())
    assert "125,000 to 150,000 USD, a cross-check" in said
    assert "1.00 bn to 1.20 bn USD, by the 8-K of 2025-06-02, over 8,000 positions." in said
    assert "3.6 to 4.3 months of the median employee's pay: 417,400 USD in fiscal 2024" in said
    assert "0001326801-25-000040; a head is supposed to cost 417,400 to 492,532 USD a year" in said
    assert "https://a.example/p" in said


def test_a_layoff_that_is_not_known_names_those_that_are(
    aisubsidy: Any, published_home: Path
) -> None:
    answer = aisubsidy(published_home, "explain", "META", "layoff", "2020-01-01")
    assert answer.status == 1
    assert "2022-11-09" in answer.err and answer.err.count("\n") == 1


# -- extracted


def test_extract_gives_claims_with_the_columns_of_their_tables(
    aisubsidy: Any, tmp_path: Path
) -> None:
    (tmp_path / "notice.txt").write_text(NOTICE)
    answer = aisubsidy(
        *(tmp_path, "extract", "notice.txt", "--form", "8-K", "--company", "Example Corp"),
        *("--published", "2026-01-06", "--json"),
    )
    [cut] = json.loads(answer.out)["layoffs"]
    assert (cut["positions_low"], cut["percent_low"]) == (250, 12)
    assert (cut["charge_low_usd"], cut["charge_high_usd"]) == (9_000_000, 11_000_000)
    assert cut["sentence"] in NOTICE
    assert cut.keys() >= {"ticker", "announced", "scope", "attribution", "source_url", "event_id"}


def test_extract_reads_many_a_line_each(aisubsidy: Any, tmp_path: Path) -> None:
    lines = [
        {"id": "a", "form": "8-K", "company": "Example Corp", "published": "2026-01-06"}
        | {"text": NOTICE},
        {"id": "b", "form": "10-K"},
        {"id": "c", "form": "news", "text": "Nothing happened.", "published": "2026-01-06"},
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\nno json\n")
    answer = aisubsidy(tmp_path, "extract", "--batch", "many.jsonl")
    found = [json.loads(line) for line in answer.out.splitlines()]
    assert [record["id"] for record in found] == ["a", "b", "c", 4]
    assert found[0]["layoffs"][0]["positions_low"] == 250
    assert "neither text nor path" in found[1]["error"]
    assert found[2]["layoffs"] == [] and "error" in found[3]


# -- ingested


def test_notices_corroborate_and_never_add(aisubsidy: Any, home: Path, tmp_path: Path) -> None:
    (tmp_path / "wa.csv").write_text(WASHINGTON)
    sql = "select sum(positions) as n from layoff_events where ticker = 'MSFT' and kind = 'layoff'"
    before = rows(aisubsidy, home, sql)
    answer = aisubsidy(home, "ingest", "warn", tmp_path / "wa.csv")
    assert answer.status == 0
    assert "2 notices stored" in answer.out
    assert rows(aisubsidy, home, sql) == before
    sql = "select role, why from layoff_event_reports where role = 'local_notice'"
    assert len(rows(aisubsidy, home, sql)) == 1
    unknown = "select cik from layoff_reports where company = 'Corner Bakery'"
    assert rows(aisubsidy, home, unknown) == [{"cik": None}]


def test_a_trackers_rows_all_stay_reports(aisubsidy: Any, home: Path, tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text(TRACKER)
    for _ in range(2):
        answer = aisubsidy(home, "ingest", "tracker", tmp_path / "export.csv")
        assert "2 rows stored" in answer.out
    sql = (
        "select ticker, company, positions_low, percent_low from layoff_reports "
        "where source = 'tracker' order by company"
    )
    assert rows(aisubsidy, home, sql) == [
        {"ticker": "AMZN", "company": "Amazon", "positions_low": 30, "percent_low": None},
        {"ticker": None, "company": "Small Shop", "positions_low": None, "percent_low": 15},
    ]


def test_news_taken_again_changes_nothing(aisubsidy: Any, home: Path) -> None:
    sql = "select event_id, reports from layoff_events order by event_id"
    before = rows(aisubsidy, home, sql)
    answer = aisubsidy(home, "ingest", "news")
    assert answer.status == 0
    assert rows(aisubsidy, home, sql) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ingest", "warn", "absent.csv"), "absent.csv"),
        (("ingest", "warn"), "no list of notices"),
        (("ingest", "tracker", "bad.csv"), "bad.csv"),
        (("extract", "--batch", "absent.jsonl"), "absent.jsonl"),
    ],
)
def test_a_mistake_is_one_line_and_loses_nothing(
    aisubsidy: Any, published_home: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    home = Path(shutil.copytree(published_home, tmp_path / "home"))
    (tmp_path / "bad.csv").write_text("one,two\n1,2\n")
    answer = aisubsidy(home, *arguments)
    said = [line for line in answer.err.splitlines() if line.startswith("aisubsidy: ")]
    assert (answer.status, len(said)) == (1, 1)
    assert words in said[0]
    assert rows(aisubsidy, home, "select count(*) as n from layoff_events")[0]["n"] > 0


def test_a_page_of_the_day_is_no_claim_of_a_later_day(aisubsidy: Any, published_home: Path) -> None:
    sql = "select published, announced from layoff_reports where source = 'news'"
    for row in rows(aisubsidy, published_home, sql):
        assert date.fromisoformat(row["announced"][:10]) <= date.fromisoformat(
            row["published"][:10]
        )
