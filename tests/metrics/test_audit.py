"""A user's own table: what is wrong is named by row and column, the rest becomes inputs."""

import io
from collections.abc import Callable

import pandas as pd
import pytest

from metrics import audit, evidence
from metrics.audit_inputs import CIK, SOURCES, own_inputs
from metrics.catalogue import wanted_inputs
from metrics.errors import MetricError
from metrics.evaluate import INPUT_COLUMNS, evaluate
from metrics.scenarios import evaluate_scenarios, measured_from_inputs

Pick = Callable[..., pd.Series]

HEADER = "period,revenue,capex,operating_cash_flow,headcount,cuts,labour_cost"
YEARS = f"""{HEADER},cash
FY2024,1000,100,300,40,0,3600,50
FY2025,1200,180,-20,20,10,3000,
"""
QUARTERS = f"{HEADER}\n" + "\n".join(
    f"{year}Q{quarter},{100 * (year - 2023) + quarter},{10 * (year - 2023)},50,{headcount},1,900"
    for year, headcount in ((2024, 40), (2025, 20))
    for quarter in (1, 2, 3, 4)
)


def _read(text: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(text), dtype=str)


def _inputs(text: str, **how: object) -> pd.DataFrame:
    return own_inputs(audit.parse(_read(text)), **how)  # type: ignore[arg-type]


def _one(inputs: pd.DataFrame, name: str, kind: str, quarter: str = "2025Q4") -> pd.Series:
    found = inputs[
        (inputs["input"] == name)
        & (inputs["period_kind"] == kind)
        & (inputs["calendar_quarter"] == quarter)
    ]
    assert len(found) == 1
    return found.iloc[0]


def test_the_template_is_right_and_complete() -> None:
    figures = audit.parse(_read(audit.template()))
    assert list(figures) == list(audit.COLUMNS) and len(figures) == 2
    assert figures.notna().all(axis=None)


def test_numbers_are_read_as_people_write_them() -> None:
    text = f'{HEADER}\n fy2025 ,"1,200,000", 1.5e3 ,-20,20.5,0,\n'
    row = audit.parse(_read(text)).iloc[0]
    assert row["period"] == "FY2025"
    assert (row["revenue"], row["capex"], row["operating_cash_flow"]) == (1_200_000, 1500, -20)
    assert row["headcount"] == 20.5 and pd.isna(row["labour_cost"]) and pd.isna(row["debt"])


def test_a_frame_of_numbers_is_read_as_well() -> None:
    row = audit.parse(pd.read_csv(io.StringIO(YEARS))).iloc[1]
    assert row["capex"] == 180 and pd.isna(row["cash"])


def test_names_of_columns_may_be_in_capitals() -> None:
    assert len(audit.parse(_read(YEARS.replace("revenue", " Revenue ")))) == 2


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("1200", "1.2m", r"row 3, column revenue: '1\.2m' where a number as 12500000"),
        ("1200", '"1,20"', "row 3, column revenue: '1,20' where a number"),
        ("1200", "1e999", "row 3, column revenue: '1e999' where a finite number"),
        ("1200", "inf", "row 3, column revenue: 'inf' where a number"),
        (",180,", ",-180,", "row 3, column capex: '-180' where a number of 0 or more"),
        (",0,3600", ",-5,3600", "row 2, column cuts: '-5' where a number of 0 or more"),
        ("FY2024", "2024", "row 2, column period: '2024' where a quarter as 2025Q4 or a year"),
        ("FY2024", "2024Q5", "row 2, column period: '2024Q5' where a quarter"),
        ("FY2024", "", "row 2, column period: '' where a quarter"),
        ("FY2024", "FY2025", "row 3, column period: 'FY2025' again, as in row 2"),
        ("labour_cost", "labor", "no column labour_cost; column labor, which is none of period"),
    ],
)
def test_what_is_wrong_is_named_by_row_and_column(old: str, new: str, message: str) -> None:
    with pytest.raises(MetricError, match=message):
        audit.parse(_read(YEARS.replace(old, new, 1)))


def test_all_problems_are_named_at_once() -> None:
    wrong = YEARS.replace("1200", "a").replace(",180,", ",b,").replace("FY2024", "c")
    with pytest.raises(MetricError, match=r"'C' .*row 3, column revenue: 'a'.*column capex: 'b'"):
        audit.parse(_read(wrong))


def test_many_problems_are_counted() -> None:
    rows = "\n".join(f"FY{year},x,1,1,1,1,1" for year in range(2000, 2025))
    with pytest.raises(MetricError, match=r"row 11, column revenue: 'x'.* and 15 more"):
        audit.parse(_read(f"{HEADER}\n{rows}\n"))


def test_a_table_without_rows() -> None:
    with pytest.raises(MetricError, match="no row of figures"):
        audit.parse(_read(HEADER + "\n"))


def test_a_column_that_comes_twice() -> None:
    table = _read(YEARS)
    table.columns = [*table.columns[:-1], "capex"]
    with pytest.raises(MetricError, match="column capex twice"):
        audit.parse(table)


def test_years_become_inputs() -> None:
    inputs = _inputs(YEARS)
    assert list(inputs) == INPUT_COLUMNS
    assert set(inputs["period_kind"]) == {"fiscal_year"}
    capex = _one(inputs, "capex", "fiscal_year")
    assert (capex["value"], capex["unit"], capex["evidence"]) == (180, "USD", "user_supplied")
    assert (capex["ticker"], capex["cik"], capex["vintage"]) == ("OWN", CIK, "latest")
    assert (capex["fiscal_year"], capex["fiscal_quarter"]) == (2025, 0)
    assert capex["period_end"] == pd.Timestamp("2025-12-31")
    assert _one(inputs, "capex_year_before", "fiscal_year")["value"] == 100
    assert _one(inputs, "headcount_year_before", "fiscal_year")["value"] == 40
    assert _one(inputs, "headcount", "fiscal_year")["unit"] == "persons"
    assert _one(inputs, "headcount_peak", "fiscal_year")["value"] == 40
    assert _one(inputs, "cuts_24m", "fiscal_year")["value"] == 10
    # 3,000 by the average of 40 and 20 people.
    for band in ("low", "mid", "high"):
        assert _one(inputs, f"cost_per_head_{band}", "fiscal_year")["value"] == 100


def test_absent_inputs_say_why() -> None:
    inputs = _inputs(YEARS)
    for name, reason in {
        "cash": "cash is not given for FY2025",
        "capex_two_years_before": "capex is not given for FY2023",
        "debt": "debt is not given for FY2025",
        "finance_lease_principal": "not among the figures of the table",
    }.items():
        row = _one(inputs, name, "fiscal_year")
        assert pd.isna(row["value"]) and pd.isna(row["evidence"]) and pd.isna(row["unit"])
        assert row["reason"] == reason
    first = _one(inputs, "cost_per_head_mid", "fiscal_year", "2024Q4")
    assert first["reason"].startswith("labour_cost for a year, or headcount at both its ends")


def test_quarters_become_quarters_twelve_months_and_years() -> None:
    inputs = _inputs(QUARTERS)
    assert _one(inputs, "revenue", "quarter")["value"] == 204
    assert _one(inputs, "revenue_year_before", "quarter")["value"] == 104
    assert _one(inputs, "revenue", "ttm")["value"] == 810
    assert _one(inputs, "revenue_year_before", "ttm")["value"] == 410
    assert _one(inputs, "revenue", "fiscal_year")["value"] == 810
    assert _one(inputs, "headcount", "ttm")["value"] == 20
    assert _one(inputs, "headcount_year_before", "ttm")["value"] == 40
    assert _one(inputs, "cuts_24m", "ttm")["value"] == 8
    assert _one(inputs, "cost_per_head_mid", "ttm")["value"] == 120
    early = _one(inputs, "revenue", "ttm", "2024Q3")
    assert early["reason"] == "revenue is not given for the four quarters to 2024Q3"


def test_a_missing_quarter_is_not_filled() -> None:
    lines = QUARTERS.splitlines()
    inputs = _inputs("\n".join(line for line in lines if not line.startswith("2025Q2")))
    assert pd.isna(_one(inputs, "revenue", "ttm")["value"])
    assert "fiscal_year" not in set(inputs.loc[inputs["fiscal_year"] == 2025, "period_kind"])
    assert _one(inputs, "revenue", "fiscal_year", "2024Q4")["value"] == 410
    assert not (inputs["calendar_quarter"] == "2025Q2").any()


def test_an_empty_cell_is_not_zero() -> None:
    inputs = _inputs(QUARTERS.replace("2025Q2,202,20,50,20,1", "2025Q2,202,,50,20,1"))
    assert pd.isna(_one(inputs, "capex", "ttm")["value"])
    assert _one(inputs, "revenue", "ttm")["value"] == 810


def test_a_years_own_row_goes_before_its_quarters() -> None:
    inputs = _inputs(QUARTERS + "\nFY2025,900,70,200,20,4,3600")
    assert _one(inputs, "revenue", "fiscal_year")["value"] == 900
    assert _one(inputs, "revenue", "ttm")["value"] == 810
    assert _one(inputs, "revenue_year_before", "fiscal_year")["value"] == 410


@pytest.mark.parametrize(
    ("month", "last_day", "calendar_quarter"),
    [
        (12, "2025-12-31", "2025Q4"),
        (6, "2025-06-30", "2025Q2"),
        (5, "2025-05-31", "2025Q2"),
        (1, "2025-01-31", "2024Q4"),
        (9, "2025-09-30", "2025Q3"),
    ],
)
def test_fiscal_years_that_end_in_another_month(
    month: int, last_day: str, calendar_quarter: str
) -> None:
    inputs = _inputs(QUARTERS, year_end_month=month)
    for kind, number in (("quarter", 4), ("fiscal_year", 0)):
        rows = inputs[
            (inputs["period_kind"] == kind)
            & (inputs["fiscal_year"] == 2025)
            & (inputs["fiscal_quarter"] == number)
        ]
        assert set(rows["period_end"]) == {pd.Timestamp(last_day)}
        assert set(rows["calendar_quarter"]) == {calendar_quarter}
    first = inputs[(inputs["fiscal_year"] == 2025) & (inputs["fiscal_quarter"] == 1)]
    assert set(first["period_end"] + pd.DateOffset(months=9) + pd.offsets.MonthEnd(0)) == {
        pd.Timestamp(last_day)
    }


@pytest.mark.parametrize("wrong", [{"currency": "dollars"}, {"year_end_month": 13}])
def test_settings_that_cannot_be(wrong: dict[str, object]) -> None:
    with pytest.raises(MetricError, match="expected"):
        _inputs(YEARS, **wrong)


def test_every_input_of_a_metric_has_its_row() -> None:
    inputs = _inputs(QUARTERS)
    found = set(zip(inputs["input"], inputs["period_kind"], strict=True))
    kinds = {"quarter", "ttm", "fiscal_year"}
    assert {(one.name, one.period_kind) for one in wanted_inputs() if one.period_kind in kinds} <= (
        found
    )
    assert {field.name for field in audit.FIELDS} <= set(SOURCES)


def test_the_same_indicators(pick: Pick) -> None:
    values = evaluate(_inputs(QUARTERS, currency="EUR"))
    assert values["value"].notna().any()
    growth = pick(values, "capex_ttm_yoy", calendar_quarter="2025Q4")
    assert (growth["value"], growth["evidence"]) == (1, "user_supplied")
    ratio = pick(values, "capex_to_revenue", calendar_quarter="2025Q4", period_kind="ttm")
    assert ratio["value"] == pytest.approx(80 / 810)
    spent = pick(values, "capex_ttm", calendar_quarter="2025Q4")
    assert (spent["value"], spent["unit"]) == (80, "EUR")
    assert set(values["evidence"].dropna()) == {"user_supplied"}


def test_the_users_figures_rank_behind_what_others_say_and_before_assumptions() -> None:
    order = evidence.ORDER
    assert order.index("press") < order.index("user_supplied") < order.index("assumed")


@pytest.mark.parametrize(("text", "by_year"), [(QUARTERS, False), (QUARTERS, True), (YEARS, True)])
def test_the_same_scenarios(text: str, by_year: bool) -> None:
    rows = evaluate_scenarios(measured_from_inputs(_inputs(text), by_year=by_year))
    last = rows[rows["calendar_quarter"] == "2025Q4"].set_index(["measure", "factor"])
    cuts, before = (10, 40) if text == YEARS else (4, 40)
    assert last.loc[("break_even_multiplier", "own cut"), "value"].item() == pytest.approx(
        1 / (1 - cuts / before)
    )
    increment, cost = (80, 100) if text == YEARS else (40, 120)
    assert last.loc[("cuts_needed", "mid"), "value"].item() == pytest.approx(increment / cost)
    assert set(rows["ticker"]) == {"OWN"} and set(rows["evidence"]) == {"scenario"}
