"""`explain` for every indicator that has a value: the number, what is behind it, and that it adds
up; and `show`, which lists them all."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from flows import explain_text
from flows.explain import explain
from flows.numbers import short
from metrics.catalogue import catalogue, find_metric
from metrics.explain import value_of
from warehouse.connection import open_published
from warehouse.reads import records

Record = dict[str, Any]
WIDTH = 80
FOUND = [(entry.metric, kind) for entry in catalogue() for kind in entry.period_kinds]


@cache
def newest_values(home: Path) -> dict[tuple[str, str], Record]:
    """The newest ok value of each indicator and period kind, of Meta where it has one."""
    sql = """
        select * from metric_values where status = 'ok' and vintage = 'latest'
        qualify row_number() over (partition by metric, period_kind
            order by ticker <> 'META', period_end desc, ticker) = 1
    """
    with open_published(home / "aisubsidy.duckdb") as connection:
        rows = records(connection, sql, {})
    return {(row["metric"], row["period_kind"]): row for row in rows}


def period_of(row: Record) -> str:
    by_year = row["period_kind"] in ("fiscal_year", "guided_year")
    return f"FY{row['fiscal_year']}" if by_year else row["calendar_quarter"]


def explained(home: Path, row: Record) -> Record:
    """That row, unless the same period has another kind that goes before it."""
    return _explained(home, row["ticker"], row["metric"], period_of(row), row["vintage"])


@cache
def _explained(home: Path, *words: str) -> Record:
    return explain(home / "aisubsidy.duckdb", *words)


@pytest.fixture(params=FOUND, ids=lambda pair: "-".join(pair))
def value(request: pytest.FixtureRequest, published_home: Path) -> Record:
    row = newest_values(published_home).get(request.param)
    if row is None:
        pytest.skip("no value on the mirror")
    return row


def test_it_prints_the_value_at_80_columns(
    value: Record, published_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = explained(published_home, value)
    explain_text.print_explanation(found)
    out = capsys.readouterr().out
    assert short(found["value"], found["unit"], found["metric"]) in out
    assert f"evidence: {found['evidence']}" in out
    assert [line for line in out.splitlines() if _is_too_wide(line)] == []
    for entry in found["inputs"]:
        assert any(line.startswith(entry["input"]) for line in out.splitlines())


def _is_too_wide(line: str) -> bool:
    """Links stay whole, and so do words that no terminal holds."""
    return len(line) > WIDTH and len(line.split()) > 1


def test_it_is_the_value_of_metric_values(value: Record, published_home: Path) -> None:
    found = explained(published_home, value)
    same_kind = [
        row
        for row in [found, *found["would_change_it"]]
        if (row["period_kind"], row["vintage"]) == (value["period_kind"], value["vintage"])
    ]
    assert [row["value"] for row in same_kind] == [value["value"]]


def test_the_formula_gives_the_value_of_the_inputs(value: Record, published_home: Path) -> None:
    found = explained(published_home, value)
    numbers = {entry["input"]: entry["value"] for entry in found["inputs"]}
    given = {name: number for name, number in numbers.items() if number is not None}
    result = value_of(find_metric(found["metric"]), given)
    assert result == pytest.approx(found["value"], rel=1e-12, abs=1e-9)


def test_every_input_leads_to_a_link_or_an_assumption(value: Record, published_home: Path) -> None:
    for entry in explained(published_home, value)["inputs"]:
        if entry["value"] is None:
            assert entry["optional"]
            assert entry["reason"]
            continue
        assert entry["evidence"]
        for fact in entry["facts"]:
            assert fact["source_kind"] == "assumption" or fact["source_url"].startswith("https://")
        # No cut within the period is what no report says: there is nothing to link.
        assert entry["facts"] or entry["value"] == 0


def test_what_is_behind_an_input_adds_up_to_it(value: Record, published_home: Path) -> None:
    for entry in explained(published_home, value)["inputs"]:
        parts = [fact for fact in entry["facts"] if fact["fact_value"] is not None]
        if entry["value"] is None or not parts:
            continue
        events = entry["input"].startswith("cut_events")
        total = (
            len(entry["facts"])
            if events
            else sum(fact["fact_weight"] * fact["fact_value"] for fact in parts)
        )
        assert total == pytest.approx(entry["value"], rel=1e-9)


# -- what the numbers are of


def ask(aisubsidy: Any, home: Path, *words: str) -> str:
    answer = aisubsidy(home, "explain", *words)
    assert (answer.status, answer.err) == (0, "")
    return str(answer.out)


def test_a_plan_shows_its_band_its_statements_and_their_sentences(
    aisubsidy: Any, published_home: Path
) -> None:
    out = ask(aisubsidy, published_home, "META", "ai_subsidy_ratio_guided", "FY2026")
    for words in (
        "Plan for fiscal 2026, last statement",
        "Plan for fiscal 2026, first statement: ",
        "band: ",
        "407,610 USD a year, assumed",
        "388,200 USD median annual pay, times 1.05",
        "8,000 persons, announced 2026-04-23",
        "72,215 million USD",
        "evidence: assumed, that of cost_per_head_mid",
    ):
        assert words in out


def test_the_first_statement_of_a_plan_leads_to_itself(
    aisubsidy: Any, published_home: Path
) -> None:
    words = ("META", "guidance_revision", "FY2026", "--json")
    found = json.loads(ask(aisubsidy, published_home, *words))
    last, first = found["inputs"]
    assert (last["value"], first["value"]) == (137_500e6, 125_000e6)
    assert (last["facts"][0]["fact_end"], first["facts"][0]["fact_end"]) == (
        "2026-07-29",
        "2026-01-28",
    )


def test_a_state_is_told_by_its_word(aisubsidy: Any, published_home: Path) -> None:
    out = ask(aisubsidy, published_home, "META", "swap_state", "FY2023")
    assert "= retrenchment" in " ".join(out.split())
    assert "67,317 persons, extracted" in out
    assert "Trailing twelve months, as filed last: " in out


def test_capex_is_shown_on_its_other_bases(aisubsidy: Any, published_home: Path) -> None:
    out = ask(aisubsidy, published_home, "META", "capex_to_revenue", "FY2025")
    assert "Capex as cash paid plus principal of finance leases: 35.9%" in out  # 72,215 / 200,966


def test_an_absent_value_names_the_input_and_why(aisubsidy: Any, published_home: Path) -> None:
    out = ask(aisubsidy, published_home, "META", "gpu_debt", "FY2025")
    assert "no value   missing_input: leases_not_yet_commenced: " in out
    assert "\nleases_not_yet_commenced: none, no leases not yet commenced stated" in out


def test_a_cohort_share_leads_to_each_company(aisubsidy: Any, published_home: Path) -> None:
    words = ("META", "capex_share_of_peers", "2025Q4", "--json")
    found = json.loads(ask(aisubsidy, published_home, *words))
    _, peers = found["inputs"]
    assert {fact["company"] for fact in peers["facts"]} >= {"AMZN", "GOOGL", "META", "MSFT"}


def test_the_periods_of_a_plan_are_years(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "explain", "META", "guided_capex", "2026Q1")
    assert answer.status == 1
    assert "to FY2026" in answer.err


def test_show_lists_every_family_within_80_columns(aisubsidy: Any, published_home: Path) -> None:
    lines = aisubsidy(published_home, "show", "META").out.splitlines()
    assert max(map(len, lines)) <= WIDTH
    starts = [line.rstrip() for line in lines]
    assert {entry.family.replace("_", " ") for entry in catalogue()} <= set(starts)
    assert not [line for line in lines if "…" in line]
    (band, *_) = [
        lines[place + 1] for place, line in enumerate(lines) if line.startswith("cost_per_head ")
    ]
    assert band.startswith("  low to high")
    assert "388-458k" in band  # 388,200 times 1.00 and 1.18


def test_show_says_a_state_and_people_plainly(aisubsidy: Any, published_home: Path) -> None:
    out = aisubsidy(published_home, "show", "META").out
    by_name = {line.split()[0]: line for line in out.splitlines() if line.split()}
    assert "retrenchment" in by_name["swap_state"]
    assert "78,865" in out
    assert "407,610" in by_name["cost_per_head"]


def test_show_of_many_periods_cuts_no_number(aisubsidy: Any, published_home: Path) -> None:
    lines = aisubsidy(published_home, "show", "META", "--periods", "9").out.splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert not [line for line in lines if "…" in line]
