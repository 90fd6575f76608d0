"""`aisubsidy explain`: a value with its formula, its inputs, and the filings behind each."""

from pathlib import Path
from typing import Any

from flows.explain_inputs import inputs_behind
from flows.explain_text import print_explanation
from flows.numbers import BAND_ENDS
from metrics.catalogue import find_metric
from metrics.definition import DECLARED
from metrics.explain import explain_formula
from metrics.inputs import DEFAULT_BASIS, OTHER_BASES, Input
from metrics.one_period import evaluate_one
from warehouse import explain_reads, reads
from warehouse.connection import Connection, open_published

__all__ = ["explain", "print_explanation"]

Record = dict[str, Any]
VALUE_KEYS = (
    "metric",
    "period_kind",
    "fiscal_year",
    "fiscal_quarter",
    "period_end",
    "calendar_quarter",
    "vintage",
    "value",
    "unit",
    "label",
    "status",
    "reason",
    "evidence",
    "filed",
)
OTHER_KEYS = ("metric", "vintage", "period_kind", "value", "unit", "status", "reason")
KIND_ORDER = ("ttm", "quarter", "fiscal_year", "guided_year")


def explain(database: Path, ticker: str, metric: str, period: str, vintage: str) -> Record:
    """Everything behind one value, ready to print or to write as JSON.

    Keys: company, metric (title, formula, meaning, caveats), period, value, unit, label, status,
    reason, evidence, band (its low and high end), formula_with_numbers, inputs (each with what was
    filed or said behind it), would_change_it (the value in the other vintage and period kinds),
    other_bases (with capex counted otherwise). A period that has several kinds gives the trailing
    twelve months.
    """
    with open_published(database) as connection:
        company = reads.find_company(connection, ticker)
        reads.check_metric(connection, metric)
        rows = reads.metric_value(connection, company.ticker, metric, period)
        chosen = _chosen(rows, vintage)
        delivered = explain_reads.period_inputs(connection, chosen)
        inputs = inputs_behind(connection, chosen, delivered)
        return {
            "company": company._asdict(),
            **_about(metric),
            **{key: chosen[key] for key in VALUE_KEYS},
            "band": _band(connection, chosen),
            "formula_with_numbers": _formula(metric, inputs),
            "inputs": inputs,
            "would_change_it": _others(connection, chosen),
            "other_bases": _other_bases(chosen, delivered),
        }


def _chosen(rows: list[Record], vintage: str) -> Record:
    return min(
        rows,
        key=lambda row: (row["vintage"] != vintage, KIND_ORDER.index(row["period_kind"])),
    )


def _about(metric: str) -> Record:
    entry = find_metric(metric)
    return {
        "title": entry.title,
        "formula": entry.formula,
        "meaning": entry.meaning,
        "caveats": entry.caveats,
    }


def _band(connection: Connection, chosen: Record) -> list[Record]:
    """The low and the high end of the indicator, where it is the middle of a band."""
    ends = [chosen["metric"] + end for end in BAND_ENDS]
    if not all(end in DECLARED for end in ends):
        return []
    found = {row["metric"]: row for row in explain_reads.beside(connection, chosen, ends)}
    return [{key: found[end][key] for key in OTHER_KEYS} for end in ends if end in found]


def _formula(metric: str, inputs: list[Record]) -> str:
    numbers = {i["input"]: i["value"] for i in inputs if i["value"] is not None}
    return explain_formula(find_metric(metric), numbers)


def _others(connection: Connection, chosen: Record) -> list[Record]:
    """The same indicator to the same day in its other vintage and period kinds."""
    itself = (chosen["vintage"], chosen["period_kind"])
    rows = explain_reads.same_period(connection, chosen)
    return [
        {key: row[key] for key in OTHER_KEYS}
        for row in rows
        if (row["vintage"], row["period_kind"]) != itself
    ]


def _other_bases(chosen: Record, delivered: list[Record]) -> list[Record]:
    """The indicator with capex on each other basis that is filed for the period.

    Only where all its capex is of the period itself: what a year before would be on that basis
    is not among the period's inputs.
    """
    based = [item for item in find_metric(chosen["metric"]).inputs if item.concept in OTHER_BASES]
    if not based or any(item.years_before for item in based):
        return []
    concept = based[0].concept
    bases = (DEFAULT_BASIS[concept], *OTHER_BASES[concept])
    found = [
        _on_basis(chosen, delivered, based, basis)
        for basis in bases
        if basis not in {item.basis for item in based}
    ]
    return [row for row in found if row is not None]


def _on_basis(
    chosen: Record, delivered: list[Record], based: list[Input], basis: str
) -> Record | None:
    """The indicator computed with inputs of another basis in the place of its own."""
    concept = based[0].concept
    name = concept if basis == DEFAULT_BASIS[concept] else f"{concept}_{basis}"
    there = next((i for i in delivered if i["input"] == name and i["value"] is not None), None)
    if there is None:
        return None
    inputs = {row["input"]: row for row in delivered} | {item.name: there for item in based}
    found = evaluate_one(find_metric(chosen["metric"]), inputs)
    return {"basis": basis, "metric": chosen["metric"], **found._asdict()} if found else None
