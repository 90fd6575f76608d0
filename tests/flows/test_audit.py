"""A user's own organisation: its figures worked by hand, beside the cohort, and nothing stored."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from cli_answers import assert_refused, rows

from flows.audit import Asked, Audit, audit_table

HEADER = "period,revenue,capex,operating_cash_flow,headcount,cuts,labour_cost"
FY2024 = "FY2024,400000000,20000000,80000000,1000,0,100000000"
FY2025 = 'FY2025,"500,000,000",50000000,100000000,900,100,95000000'
TABLE = "\n".join((HEADER, FY2024, FY2025)) + "\n"

# Worked by hand: 95 million for 950 people on average is 100,000 a head, so the 100 that went
# save 10 million; capex rose by 30 million, from 20 to 50.
WORKED = {
    "capex": 50e6,
    "capex_yoy": 1.5,
    "capex_to_revenue": 0.1,
    "capex_to_ocf": 0.5,
    "free_cash_flow": 50e6,
    "fcf_margin": 0.1,
    "headcount": 900,
    "headcount_yoy": -100,
    "headcount_yoy_pct": -10,
    "announced_cuts_ttm": 100,
    "announced_cuts_pct": 10,
    "implied_net_hiring": 0,
    "cost_per_head": 100_000,
    "layoff_savings_annualised": 10e6,
    "ai_subsidy_ratio": 1 / 3,
    "ai_subsidy_ratio_low": 1 / 3,
    "ai_subsidy_ratio_high": 1 / 3,
    "ai_subsidy_share": 0.2,
    "compute_to_labor": 50 / 95,
    "break_even_multiplier": 10 / 9,
    "break_even_multiplier_announced": 10 / 9,
    "swap_state": 1,
}

MONEY = ("USD", "USD per person")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write(tmp_path, TABLE)


def write(folder: Path, text: str) -> Path:
    path = folder / "my.csv"
    path.write_text(text, encoding="utf-8")
    return path


def document(aisubsidy: Any, home: Path, table: Path, *options: str) -> dict[str, Any]:
    answer = aisubsidy(home, "audit", table, "--json", *options)
    assert (answer.status, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def newest(values: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The values of FY2025 by indicator."""
    return {row["metric"]: row for row in values if row["fiscal_year"] == 2025}


# -- the user's own


@pytest.mark.parametrize("metric", WORKED)
def test_the_indicators_worked_by_hand(table: Path, tmp_path: Path, metric: str) -> None:
    values = audit_table(tmp_path / "absent.duckdb", table, Asked()).values
    row = values[(values["metric"] == metric) & (values["fiscal_year"] == 2025)].iloc[0]
    assert (row["status"], row["evidence"], row["ticker"]) == ("ok", "user_supplied", "OWN")
    assert row["value"] == pytest.approx(WORKED[metric])


def test_scenarios_take_the_users_figures_and_parameters(
    aisubsidy: Any, tmp_path: Path, table: Path
) -> None:
    found = document(aisubsidy, tmp_path, table)["scenarios"]
    results = {(row["measure"], row["factor"]): row for row in found}
    assert {row["ticker"] for row in found} == {"OWN"}
    assert {row["scenario"] for row in found} == {"payback_stress", "productivity", "subsidy_gap"}
    assert results["break_even_multiplier", "own cut"]["value"] == pytest.approx(10 / 9)
    # 30 million more capex at 100,000 a head.
    assert results["cuts_needed", "mid"]["value"] == pytest.approx(300)
    changed = document(aisubsidy, tmp_path, table, "--set", "cut=0.5")["scenarios"]
    assert [row["value"] for row in changed if row["factor"] == "own cut"] == [2]


def test_quarters_give_twelve_months(aisubsidy: Any, tmp_path: Path) -> None:
    lines = [f"{year}Q{n},100,{10 * (year - 2023)},40,50,1,900"
             for year in (2024, 2025) for n in (1, 2, 3, 4)]  # fmt: skip
    found = document(aisubsidy, tmp_path, write(tmp_path, "\n".join([HEADER, *lines]) + "\n"))
    assert found["calendar_quarter"] == "2025Q4"
    [growth] = [
        row for row in found["values"]
        if (row["metric"], row["calendar_quarter"]) == ("capex_ttm_yoy", "2025Q4")
    ]  # fmt: skip
    assert growth["value"] == 1  # 80 after 40


def test_another_currency_and_year_end(aisubsidy: Any, tmp_path: Path, table: Path) -> None:
    found = document(
        aisubsidy, tmp_path, table, "--currency", "EUR", "--year-end-month", "6"
    )  # fmt: skip
    capex = newest(found["values"])["capex"]
    assert (capex["unit"], capex["period_end"][:10]) == ("EUR", "2025-06-30")
    assert found["calendar_quarter"] == capex["calendar_quarter"] == "2025Q2"


def test_an_earlier_quarter_can_be_asked_for(aisubsidy: Any, tmp_path: Path, table: Path) -> None:
    found = document(aisubsidy, tmp_path, table, "--quarter", "2024q4")
    assert found["calendar_quarter"] == "2024Q4"
    assert {row["calendar_quarter"] for row in found["scenarios"]} <= {"2024Q4"}


@pytest.mark.parametrize("times", [0.001, 7.5, 1e6])
def test_scaling_money_scales_amounts_and_leaves_all_else(tmp_path: Path, times: float) -> None:
    table = pd.read_csv(write(tmp_path, TABLE), thousands=",")
    plain = _values(audit_table(tmp_path / "absent", tmp_path / "my.csv", Asked()))
    for column in ("revenue", "capex", "operating_cash_flow", "labour_cost"):
        table[column] *= times
    table.to_csv(tmp_path / "my.csv", index=False)
    scaled = _values(audit_table(tmp_path / "absent", tmp_path / "my.csv", Asked()))
    assert (plain["status"] == scaled["status"]).all()
    assert (plain["status"] == "ok").sum() > len(WORKED)
    expected = plain["value"].mask(plain["unit"].isin(MONEY), plain["value"] * times)
    pd.testing.assert_series_equal(scaled["value"], expected)


def _values(found: Audit) -> pd.DataFrame:
    return found.values.set_index(["metric", "period_kind", "fiscal_year"])


# -- beside the cohort


def test_beside_it_stand_the_cohorts_values_of_the_same_quarter(
    aisubsidy: Any, published_home: Path, table: Path
) -> None:
    found = document(aisubsidy, published_home, table)
    assert found["published"]
    assert {row["calendar_quarter"] for row in found["cohort"]} == {"2025Q4"}
    assert {row["ticker"] for row in found["cohort"]} >= {"META", "AMZN"}
    [meta] = [
        row["value"] for row in found["cohort"]
        if (row["ticker"], row["metric"], row["period_kind"])
        == ("META", "capex_to_revenue", "ttm")
    ]  # fmt: skip
    assert meta == pytest.approx(0.347, abs=0.0005)


def test_the_table_says_where_the_user_stands(
    aisubsidy: Any, published_home: Path, table: Path
) -> None:
    answer = aisubsidy(published_home, "audit", table)
    assert answer.status == 0
    indicators, scenarios = answer.out.split("What would be")
    assert all(len(line) <= 80 for line in indicators.splitlines())
    lines = {line.split()[0]: line.split()[1:] for line in indicators.splitlines() if line.split()}
    own, lowest, median, highest, companies = lines["capex_to_revenue"]
    assert (own, highest) == ("10.0%", "34.7%")
    assert float(lowest[:-1]) < float(median[:-1]) < 34.7
    assert int(companies) >= 5
    assert lines["swap_state"][0] == "swap"
    # A year is never set beside a quarter: Amazon's capex of 2025, not of its last quarter.
    assert "131.82 bn" in " ".join(lines["capex"])
    assert "user_supplied" in indicators
    assert "gpu_debt_to_ocf" in indicators
    assert "scenario: payback_stress" in scenarios


def test_amounts_in_other_currencies_are_not_set_side_by_side(
    aisubsidy: Any, published_home: Path, table: Path
) -> None:
    out = aisubsidy(published_home, "audit", table, "--currency", "EUR").out
    lines = {line.split()[0]: line.split()[1:] for line in out.splitlines() if line.split()}
    assert lines["free_cash_flow"] == ["50", "mn", "-", "-", "-", "-"]
    assert lines["capex_to_revenue"][3] == "34.7%"
    assert "Amounts in EUR are not set beside those in USD." in out


def test_a_quarter_that_nobody_has_filed_stands_alone(
    aisubsidy: Any, published_home: Path, tmp_path: Path
) -> None:
    path = write(tmp_path, TABLE.replace("FY2025", "FY2035").replace("FY2024", "FY2034"))
    out = aisubsidy(published_home, "audit", path).out
    assert "none of its companies has filed 2035Q4 yet" in out
    assert document(aisubsidy, published_home, path)["cohort"] == []


def test_without_a_published_file_it_stands_alone(
    aisubsidy: Any, tmp_path: Path, table: Path
) -> None:
    nowhere = tmp_path / "nowhere"
    answer = aisubsidy(nowhere, "audit", table)
    assert answer.status == 0
    assert "Run: aisubsidy run" in answer.out
    assert not nowhere.exists()
    assert not document(aisubsidy, nowhere, table)["published"]


def test_nothing_is_stored(aisubsidy: Any, home: Path, table: Path) -> None:
    def files() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in home.rglob("*.duckdb")}

    before, names = files(), sorted(home.rglob("*"))
    assert aisubsidy(home, "audit", table).status == 0
    assert (files(), sorted(home.rglob("*"))) == (before, names)
    assert rows(aisubsidy, home, "from metric_values where ticker = 'OWN'") == []


# -- the template


def test_the_template_is_a_table_that_can_be_audited(aisubsidy: Any, tmp_path: Path) -> None:
    answer = aisubsidy(tmp_path, "audit", "--template")
    assert (answer.status, answer.err) == (0, "")
    found = newest(document(aisubsidy, tmp_path, write(tmp_path, answer.out))["values"])
    # 75 of 540 million.
    assert found["capex_to_revenue"]["value"] == pytest.approx(75 / 540)


# -- every way to be wrong


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("50000000", "50m", ("row 3, column capex: '50m'", "12500000")),
        ("50000000", "-5", ("row 3, column capex: '-5'", "0 or more")),
        ("50000000", "NA", ("row 3, column capex: 'NA'",)),
        ("50000000", "1e999", ("row 3, column capex: '1e999'", "finite")),
        ("FY2025", "2025", ("row 3, column period: '2025'", "2025Q4", "FY2025")),
        ("FY2025", "FY2024", ("row 3, column period: 'FY2024' again, as in row 2",)),
        ("FY2024", "", ("row 2, column period: ''",)),
        ("labour_cost", "labor", ("no column labour_cost", "column labor")),
        ("labour_cost", "capex", ("column capex twice",)),
        ('"500,000,000"', "500,000,000", ("row 3: 9 cells", "7, as in the header", "quotes")),
        (",95000000", "", ("row 3: 6 cells",)),
        ("\nFY2025", "\n\nFY2025", ("row 3, column period: ''",)),
        (",", ";", ("no column period",)),
        (TABLE, HEADER + "\n", ("no row of figures",)),
        (TABLE, "", ("is empty",)),
        (TABLE, "\n,,\n", ("is empty",)),
        (TABLE, HEADER + '\n"FY2025', ("cannot be read",)),
    ],
)
def test_what_is_wrong_with_a_table_is_one_line(
    aisubsidy: Any, tmp_path: Path, old: str, new: str, words: tuple[str, ...]
) -> None:
    path = write(tmp_path, TABLE.replace(old, new))
    answer = aisubsidy(tmp_path, "audit", path)
    assert_refused(answer, str(path), "aisubsidy audit --template", *words)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00p\x00e", b"\x00\x01\x02"])
def test_a_file_that_is_no_text_is_one_line(aisubsidy: Any, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "my.csv").write_bytes(content)
    assert_refused(aisubsidy(tmp_path, "audit", tmp_path / "my.csv"), "my.csv", "--template")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("absent.csv",), ("absent.csv", "aisubsidy audit --template")),
        (("my.csv", "--quarter", "2031Q1"), ("'2031Q1'", "2024Q4, 2025Q4")),
        (("my.csv", "--currency", "dollars"), ("'dollars'", "USD")),
        (("my.csv", "--set", "speed=2"), ("'speed'", "delay_factors")),
        (("my.csv", "--set", "cut=half"), ("'half'", "a number")),
    ],
)
def test_a_mistake_beside_the_table_is_one_line(
    aisubsidy: Any, tmp_path: Path, table: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert_refused(aisubsidy(tmp_path, "audit", *arguments), *words)


@pytest.mark.parametrize(
    "arguments", [(), ("my.csv", "--template"), ("my.csv", "--year-end-month", "13")]
)
def test_wrong_usage_is_status_2(
    aisubsidy: Any, tmp_path: Path, table: Path, arguments: tuple[str, ...]
) -> None:
    answer = aisubsidy(tmp_path, "audit", *arguments)
    assert (answer.status, answer.out) == (2, "")


def test_a_broken_published_file_is_one_line(aisubsidy: Any, tmp_path: Path, table: Path) -> None:
    (tmp_path / "aisubsidy.duckdb").write_bytes(b"no database")
    assert_refused(aisubsidy(tmp_path, "audit", table), "aisubsidy.duckdb")
