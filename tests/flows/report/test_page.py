"""The page as bytes: small, the same each time, and without a word that could run."""

import json
import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.report.document import embedded, page_data
from flows.report.gather import gather
from flows.report.page import is_link, render
from flows.report.words import amount, plan, supposed, written

LARGEST = 6_000_000


@pytest.fixture(scope="module")
def page(published_home: Path) -> str:
    return render(gather(published_home / "aisubsidy.duckdb", None, None))


def _data(page: str) -> dict[str, object]:
    found = re.search(r'id="report-data">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_the_command_writes_one_file(home: Path, aisubsidy: Any, tmp_path: Path) -> None:
    target = tmp_path / "new" / "page.html"
    answer = aisubsidy(home, "report", "--out", target, "--quarter", "2024Q4")
    assert answer.status == 0, answer.err
    assert [path.name for path in target.parent.iterdir()] == ["page.html"]
    assert target.stat().st_size < LARGEST
    assert _data(target.read_text())["quarter"] == "2024Q4"


def test_a_folder_that_cannot_be_is_one_line(home: Path, aisubsidy: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    answer = aisubsidy(home, "report", "--out", tmp_path / "file" / "page.html")
    assert answer.status == 1
    assert answer.err.count("\n") == 1 and "--out" in answer.err


def test_the_same_database_gives_the_same_bytes(page: str, published_home: Path) -> None:
    assert page == render(gather(published_home / "aisubsidy.duckdb", None, None))


def test_nothing_is_fetched_and_the_data_are_there_once(page: str) -> None:
    assert "default-src 'none'" in page
    assert not re.search(r"<(?:link|img|iframe|script[^>]* src)", page.split("<script>")[0])
    assert page.count('id="report-data"') == 1
    outside = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    links = re.findall(r"<a [^>]*href=\"(?!#)[^\"]*\"[^>]*>", outside)
    assert links and all('href="http' in link and 'rel="noopener"' in link for link in links)


def test_every_value_leads_to_its_source(page: str, published_home: Path) -> None:
    """As many cells with a source as the database has values behind which one is named."""
    data = _data(page)
    place = data["quarters"].index("2025Q4")  # type: ignore[attr-defined]
    first, *line = data["cells"]["META"]["latest"]["capex_to_revenue"]  # type: ignore[index]
    _, text, _, sources, *_ = line[place - first]
    urls = {data["urls"][at] for _, at in data["sources"][sources]}  # type: ignore[index]
    with duckdb.connect(str(published_home / "aisubsidy.duckdb"), read_only=True) as connection:
        newest = connection.execute(
            "select distinct arg_max(source_url, filed) over (partition by input) "
            "from metric_inputs where ticker = 'META' and metric = 'capex_to_revenue' "
            "and vintage = 'latest' and period_kind = 'ttm' and calendar_quarter = '2025Q4'"
        ).fetchall()
    assert text == "34.7%"
    assert urls == {row[0].replace(str(data["sec"]), "~") for row in newest}


def test_the_first_quarter_is_the_newest_that_most_have(published_home: Path) -> None:
    gathered = gather(published_home / "aisubsidy.duckdb", None, None)
    there = {
        (row["ticker"], row["calendar_quarter"])
        for row in gathered.cells
        if row["name"] == "capex_to_revenue" and row["status"] == "ok"
    }
    have = {q: sum((t, q) in there for t in gathered.cohort) for q in gathered.quarters}
    enough = [q for q in gathered.quarters if 3 * have[q] >= 2 * len(gathered.cohort)]
    assert gathered.quarter == max(enough)


def test_no_company_beside_a_year_stands_for_a_quarter(published_home: Path) -> None:
    """Oracle files by the year: its year is twelve months, and never one quarter."""
    cells = gather(published_home / "aisubsidy.duckdb", ["ORCL"], "2025Q2").cells
    kinds = {(row["name"], row["period_kind"]) for row in cells if row["name"].startswith("capex")}
    assert ("capex_ttm", "fiscal_year") in kinds
    assert ("capex", "fiscal_year") not in kinds


def test_every_parameter_of_a_scenario_stands_beside_its_results(
    page: str, published_home: Path
) -> None:
    with duckdb.connect(str(published_home / "aisubsidy.duckdb"), read_only=True) as connection:
        rows = connection.execute(
            "select distinct unnest(json_keys(parameters)) from scenarios where ticker = 'META'"
        ).fetchall()
    part = page[page.index('data-supposed="META"') :].split("</details>")[0]
    results, parameters = part.split("What they suppose, and where it is from")
    assert "trough free cash flow" in results
    names = {name.replace("_", " ") for (name,) in rows}
    assert {"delay factor", "asset life years", "cost per head mid"} <= names
    assert names == set(re.findall(r'<th scope="row">([^<]*)</th>', parameters))
    # The default of twelve quarters of building; 89.33 bn, as the panel has it.
    assert ">12</td>" in parameters and ">$89.3 bn</td>" in parameters
    assert parameters.count("<td>all</td>") > 5 and "<td>1.5x</td>" in parameters


def test_data_cannot_leave_their_script(published_home: Path) -> None:
    gathered = gather(published_home / "aisubsidy.duckdb", ["META"], None)
    gathered.companies[0]["name"] = "</script><!--\u2028"
    text = embedded(page_data(gathered))
    assert "<" not in text and "\u2028" not in text
    assert "</script><!--\u2028" in [
        company["name"] for company in json.loads(text)["companies"].values()
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//host/x", "file:///x", "", None]
)
def test_only_http_is_an_address(address: str | None) -> None:
    assert not is_link(address)
    assert is_link("https://www.sec.gov/x")


def test_numbers_are_said_as_people_say_them() -> None:
    assert written(52_750_000_000, "USD", "capex_ttm") == "$52.8 bn"
    assert written(-59_505_000_000, "USD", "free_cash_flow") == "−$59.5 bn"
    assert written(0.346782, "ratio", "capex_to_revenue") == "34.7%"
    assert written(911_398.5, "USD per person", "capex_per_employee") == "$911,398"
    assert written(2, "state", "swap_state") == "expansion"
    assert supposed(5.5, None) == "5.5" and supposed(388_200, "USD") == "$388,200"
    assert amount(1.25e12, "TWD") == "TWD 1.25 tn"
    row = {"low_usd": 115e9, "high_usd": 135e9, "form": "range", "direction": ""}
    assert plan(row) == "$115.0 bn to $135.0 bn"
    assert plan(row | {"high_usd": 115e9, "form": "about"}) == "about $115.0 bn"
    assert plan(row | {"low_usd": None, "high_usd": None, "direction": "up"}) == "up"
