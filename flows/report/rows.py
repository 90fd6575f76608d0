"""The rows behind the charts: one a point, with its text, evidence and status."""

from calendar import monthrange
from collections.abc import Mapping
from itertools import product
from operator import itemgetter
from typing import Any

from flows.numbers import is_money
from flows.report.gather import Gathered
from flows.report.pack import VINTAGES
from flows.report.words import ATTRIBUTIONS, drawn, jobs, plain, written

Record = dict[str, Any]

NO_ROW = "nothing filed for this quarter yet"


def metric_rows(gathered: Gathered, names: Mapping[str, str]) -> list[Record]:
    """Points of these indicators, of the cohort, in every quarter and vintage.

    ``names`` gives the part that an indicator is in the chart, in the chart's order.
    """
    at = {quarter: place for place, quarter in enumerate(gathered.quarters)}
    parts = list(names)
    found = {
        (row["ticker"], row["vintage"], row["calendar_quarter"], row["name"]): row
        for row in gathered.cells
        if row["name"] in names
    }
    places = product(gathered.cohort, VINTAGES, gathered.quarters, names)
    return [
        _point(place, found.get(place), gathered.currency)
        | {"q": at[place[2]], "part": names[place[3]], "place": parts.index(place[3])}
        for place in places
    ]


def reasoned_rows(gathered: Gathered, names: Mapping[str, str]) -> list[Record]:
    """As metric_rows, with the `reason` why a value is missing."""
    why = {
        (row["ticker"], row["vintage"], row["calendar_quarter"], row["name"]): row["reason"]
        for row in gathered.cells
    }
    place = itemgetter("ticker", "vintage", "quarter", "metric")
    return [row | {"reason": why.get(place(row), NO_ROW)} for row in metric_rows(gathered, names)]


def _point(place: tuple[str, ...], row: Record | None, currency: str) -> Record:
    ticker, vintage, quarter, name = place
    point: Record = {
        "ticker": ticker,
        "vintage": vintage,
        "quarter": quarter,
        "date": last_day(quarter),
        "metric": name,
        "status": row["status"] if row else "missing_input",
        "shown_value": None,
        "text": "",
        "evidence": "",
    }
    if row is None or row["status"] != "ok":
        return point
    if is_money(row["unit"]) and row["unit"] != currency:
        # Two currencies on one axis would be no comparison.
        return point | {"status": "not_applicable"}
    return point | {
        "shown_value": drawn(row["value"], row["unit"]),
        "text": written(row["value"], row["unit"], name),
        "evidence": row["evidence"],
    }


def last_day(quarter: str) -> str:
    """The last day of a calendar quarter: 2025-12-31 of 2025Q4."""
    year, month = int(quarter[:4]), int(quarter[-1]) * 3
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def timeline_rows(gathered: Gathered) -> list[Record]:
    """Capex by quarter, and what happened by day: cuts and signals since the first quarter."""
    spent = [row | {"kind": "capex"} for row in metric_rows(gathered, {"capex": "capex"})]
    if not spent:
        return []
    since = min(row["date"] for row in spent)
    cuts = [_cut(event) for event in gathered.told["events"] if event["announced"]]
    signals = [_signal(row) for row in gathered.told["signals"] if row["observed"]]
    return spent + [row for row in cuts + signals if row["date"] >= since]


def _cut(event: Record) -> Record:
    known = event["positions"] or event["positions_high"] or event["positions_low"]
    said = f"{jobs(event)} jobs" if known else "a cut, number not known"
    linked = [
        f"{who}: {ATTRIBUTIONS[event[f'attribution_{who}']]}"
        for who in ("employer", "press")
        if event[f"attribution_{who}"] not in ("unknown", "", None)
    ]
    return _happened("cut", event["ticker"], event["announced"], event["evidence"]) | {
        "shown_value": known or 0,
        "text": "; ".join([said, *linked]),
    }


def _signal(row: Record) -> Record:
    said = plain(row["kind"]) + (f": {row['detail']}" if row["detail"] else "")
    return _happened("signal", row["ticker"], row["observed"], row["evidence"]) | {"text": said}


def _happened(kind: str, ticker: str, day: Any, evidence: str) -> Record:
    return {
        "kind": kind,
        "ticker": ticker,
        "date": str(day),
        "day": str(day),
        "status": "ok",
        "evidence": evidence,
    }


def payback_rows(gathered: Gathered) -> list[Record]:
    """Free cash flow supposed for each quarter from now and each delay."""
    return [
        {
            "ticker": row["ticker"],
            "factor": row["factor"],
            "quarter": row["quarter"],
            "shown_value": drawn(row["value"], row["unit"]),
            "text": written(row["value"], row["unit"], row["measure"]),
        }
        for row in gathered.told["scenarios"]
        if row["scenario"] == "payback_stress"
        and row["measure"] == "free_cash_flow"
        and row["status"] == "ok"
    ]
