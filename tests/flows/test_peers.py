"""`aisubsidy peers`, and a share of the peers' spending down to each peer, over a small market."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from cli_answers import assert_refused, rows

from benchmarks.archive import write_archive
from benchmarks.filers import CIK_STEP, FIRST_CIK
from flows.bulk import take_company_facts
from flows.bulk_companies import take_submissions
from flows.explain_text import PEERS_SHOWN
from flows.market import publish_market
from warehouse.connection import open_working

FILERS = 40
WIDTH = 80


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a market of made-up filers of one industry."""
    home = tmp_path_factory.mktemp("market")
    write_archive(home / "companyfacts.zip", FILERS, other_tags=2, odd=False)
    with zipfile.ZipFile(home / "submissions.zip", "w") as packed:
        for number in range(FILERS):
            cik = FIRST_CIK + CIK_STEP * number
            packed.writestr(f"CIK{cik:010d}.json", _submissions(cik, f"MILL{number}"))
    with open_working(home / "facts.duckdb") as connection:
        take_company_facts(connection, home / "companyfacts.zip", home / "scratch", "all")
        take_submissions(connection, home / "submissions.zip")
    publish_market(home / "facts.duckdb", home / "market.duckdb", home / "scratch")
    return home


def _submissions(cik: int, ticker: str) -> bytes:
    filed = {"recent": {"accessionNumber": [], "filingDate": [], "form": []}, "files": []}
    about = {"cik": cik, "name": f"Mill {cik}", "sic": "2200", "fiscalYearEnd": "1231"}
    return json.dumps(about | {"tickers": [ticker], "filings": filed}).encode()


def _values(aisubsidy: Any, home: Path, metric: str, quarter: str) -> dict[str, float]:
    found = rows(
        aisubsidy,
        home,
        f"select ticker, value from metric_values where metric = '{metric}' and unit = 'USD' "
        f"and calendar_quarter = '{quarter}' and period_kind = 'ttm' and status = 'ok' "
        "qualify row_number() over (partition by cik order by period_end desc) = 1",
    )
    return {row["ticker"]: row["value"] for row in found}


def test_a_place_is_that_among_all_others_with_a_value(aisubsidy: Any, market: Path) -> None:
    spent = _values(aisubsidy, market, "capex_ttm", "2023Q4")
    assert len(spent) > 10
    for ticker, value in spent.items():
        answer = aisubsidy(market, "peers", ticker, "capex_ttm", "--period", "2023q4", "--json")
        industry, size = sorted(
            json.loads(answer.out)["percentiles"], key=lambda row: row["peer_kind"], reverse=True
        )
        lower = sum(other < value for other in spent.values())
        assert industry["percentile"] == pytest.approx(100 * lower / (len(spent) - 1))
        assert (industry["peers"], industry["peer_group"]) == (len(spent) - 1, "2200")
        assert size["peer_kind"] == "revenue_decile"
        assert size["percentile"] is not None or "peers in" in size["reason"] or size["peers"] == 0


def test_one_period_is_a_line_an_indicator(aisubsidy: Any, market: Path) -> None:
    ticker = min(_values(aisubsidy, market, "capex_ttm", "2023Q4"))
    lines = aisubsidy(market, "peers", ticker, "--period", "2023Q4").out.splitlines()
    assert lines[0].endswith(f"({ticker}) among its peers, over 2023Q4")
    (line,) = [line.split() for line in lines if line.startswith("capex_ttm ")]
    assert "2200" in line
    assert max(map(len, lines)) <= WIDTH
    assert "No percentile, " in "\n".join(lines)


def test_one_indicator_is_a_line_a_period(aisubsidy: Any, market: Path) -> None:
    ticker = min(_values(aisubsidy, market, "capex_ttm", "2023Q4"))
    lines = aisubsidy(market, "peers", ticker, "capex_ttm", "--periods", "3").out.splitlines()
    assert sum(line[4:5] == "Q" for line in lines) == 3


def test_a_share_of_the_peers_names_each_with_its_filing(aisubsidy: Any, market: Path) -> None:
    spent = _values(aisubsidy, market, "capex_ttm", "2023Q4")
    words = ("explain", min(spent), "capex_share_of_peers", "2023Q4")
    _, peers = json.loads(aisubsidy(market, *words, "--json").out)["inputs"]
    named = {fact["company"]: fact for fact in peers["facts"] if fact["source_kind"] == "peer"}
    assert {ticker: fact["fact_value"] for ticker, fact in named.items()} == spent
    assert sum(spent.values()) == pytest.approx(peers["value"])
    assert all(fact["accession"] in fact["source_url"] for fact in named.values())
    lines = aisubsidy(market, *words).out.splitlines()
    largest = max(spent, key=lambda ticker: spent[ticker])
    (start,) = [n for n, line in enumerate(lines) if "the sum over" in line]
    first, rest = lines[start + 1], lines[start + 1 + PEERS_SHOWN]
    assert largest in first
    assert named[largest]["accession"] in first
    assert f"of {len(spent) - PEERS_SHOWN} more" in rest


def test_what_is_not_compared_is_refused(aisubsidy: Any, market: Path) -> None:
    ticker = min(_values(aisubsidy, market, "capex_ttm", "2023Q4"))
    for words, said in (
        ((ticker, "headcount"), "capex_ttm"),
        ((ticker, "capex_ttm", "--period", "1999Q1"), "a period such as 20"),
        (("NONE",), "no company 'NONE'"),
    ):
        assert_refused(aisubsidy(market, "peers", *words), said)


def test_who_is_not_in_the_market_comes_with_the_archives(
    aisubsidy: Any, market: Path, tmp_path: Path
) -> None:
    for home in (market, tmp_path / "nowhere"):
        answer = aisubsidy(home, "peers", "LOOM")
        assert_refused(answer, "aisubsidy ingest bulk companyfacts.zip", "submissions.zip")


def test_a_few_companies_are_no_peers(aisubsidy: Any, published_home: Path) -> None:
    assert_refused(aisubsidy(published_home, "peers", "META"), "no percentile", "ingest bulk")


def test_a_followed_company_is_looked_up_by_its_cik(
    aisubsidy: Any, market: Path, home: Path
) -> None:
    (home / "market.duckdb").symlink_to(market / "market.duckdb")
    ticker = min(_values(aisubsidy, market, "capex_ttm", "2023Q4"))
    assert aisubsidy(home, "peers", ticker).status == 0
    assert_refused(aisubsidy(home, "peers", "META"), "no company 'META'")
