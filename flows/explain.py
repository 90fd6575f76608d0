"""`aisubsidy explain`: a value with its formula, its inputs, and the filings behind each."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console

from flows.numbers import millions, short
from metrics.catalogue import find_metric
from metrics.explain import explain_formula
from warehouse import reads
from warehouse.connection import Connection, open_published

Record = dict[str, Any]


def explain(database: Path, ticker: str, metric: str, period: str, vintage: str) -> Record:
    """Everything behind one value, ready to print or to write as JSON.

    Keys: company, metric (title, unit, meaning, caveats), period, value, status, reason,
    evidence, formula, inputs (each with the filed numbers behind it), other_vintages.
    A period that has several kinds gives the trailing twelve months.
    """
    with open_published(database) as connection:
        company = reads.find_company(connection, ticker)
        reads.check_metric(connection, metric)
        rows = reads.metric_value(connection, company.ticker, metric, period)
        chosen = _chosen(rows, vintage)
        inputs = _inputs(reads.metric_sources(connection, chosen))
        return {
            "company": company._asdict(),
            **_about(metric),
            **{key: chosen[key] for key in VALUE_KEYS},
            "formula_with_numbers": _formula(metric, inputs),
            "inputs": inputs,
            "would_change_it": _others(connection, rows, chosen),
        }


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
    "status",
    "reason",
    "evidence",
    "filed",
)


def _chosen(rows: list[Record], vintage: str) -> Record:
    order = {"ttm": 0, "quarter": 1, "fiscal_year": 2}
    return min(rows, key=lambda row: (row["vintage"] != vintage, order[row["period_kind"]]))


def _about(metric: str) -> Record:
    entry = find_metric(metric)
    return {
        "title": entry.title,
        "formula": entry.formula,
        "meaning": entry.meaning,
        "caveats": entry.caveats,
    }


def _inputs(rows: Iterable[Record]) -> list[Record]:
    """One record per input; numbers filed in several filings that cancel out are counted only."""
    inputs = []
    for name, group in groupby(rows, key=lambda row: row["input"]):
        facts = list(group)
        first = facts[0]
        filed = [fact for fact in facts if fact["accession"]]
        kept = _without_cancelling(filed)
        inputs.append(
            {
                "input": name,
                "value": first["input_value"],
                "unit": first["input_unit"],
                "reason": first["input_reason"],
                "facts": [{key: fact[key] for key in FACT_KEYS} for fact in kept],
                "cancelling": len(filed) - len(kept),
            }
        )
    return inputs


FACT_KEYS = (
    "fact_weight",
    "fact_value",
    "tag",
    "fact_start",
    "fact_end",
    "filed",
    "accession",
    "source_url",
)


def _without_cancelling(facts: list[Record]) -> list[Record]:
    """Leaves out pairs of one number added in one difference and taken away in the next."""
    kept: list[Record] = []
    for fact in facts:
        twin = next((k for k in kept if _cancels(k, fact)), None)
        if twin:
            kept.remove(twin)
        else:
            kept.append(fact)
    return kept


def _cancels(one: Record, other: Record) -> bool:
    same = ("tag", "fact_start", "fact_end", "fact_value")
    return one["fact_weight"] == -other["fact_weight"] and all(one[k] == other[k] for k in same)


def _formula(metric: str, inputs: list[Record]) -> str:
    numbers = {i["input"]: i["value"] for i in inputs if i["value"] is not None}
    return explain_formula(find_metric(metric), numbers)


def _others(connection: Connection, rows: list[Record], chosen: Record) -> list[Record]:
    """The same indicator and period in its other vintage and period kinds."""
    keys = ("vintage", "period_kind", "value", "unit", "status", "reason")
    return [{key: row[key] for key in keys} for row in rows if row is not chosen]


def print_explanation(found: Record) -> None:
    """Prints an explanation, readable at 80 columns; every filed number ends at its link."""
    console = Console(soft_wrap=True, highlight=False)
    quarter = f" Q{found['fiscal_quarter']}" if found["fiscal_quarter"] else ""
    console.print(f"[bold]{found['company']['name']}[/]: {found['title']}")
    console.print(
        f"{KIND_WORDS[found['period_kind']]} to {found['period_end']} "
        f"(fiscal {found['fiscal_year']}{quarter}, calendar {found['calendar_quarter']}), "
        f"{VINTAGE_WORDS[found['vintage']]}\n"
    )
    if found["status"] == "ok":
        value = short(found["value"], found["unit"], found["metric"])
        console.print(f"[bold]{value}[/]   evidence: {found['evidence']}")
    else:
        console.print(f"[bold]no value[/]   {found['status']}: {found['reason']}")
    if [entry["input"] for entry in found["inputs"]] != [found["formula"]]:
        console.print(f"\n  {found['formula']}\n  {found['formula_with_numbers']}")
    console.print()
    for entry in found["inputs"]:
        _print_input(console, entry)
    if found["would_change_it"]:
        console.print("Otherwise counted:")
    for other in found["would_change_it"]:
        console.print(f"  {_other(other, found['metric'])}")
    console.print(f"\n{found['meaning']}\n[dim]{found['caveats']}[/]")


KIND_WORDS = {"ttm": "Trailing twelve months", "quarter": "Quarter", "fiscal_year": "Fiscal year"}
VINTAGE_WORDS = {"latest": "as filed last", "first_reported": "as first reported"}


def _print_input(console: Console, entry: Record) -> None:
    if entry["value"] is None:
        console.print(f"[bold]{entry['input']}[/]: none, {entry['reason']}\n")
        return
    console.print(f"[bold]{entry['input']}[/] {millions(entry['value'])} million {entry['unit']}")
    for fact in entry["facts"]:
        sign = "+" if fact["fact_weight"] > 0 else "-"
        span = f"{fact['fact_start']} to " if fact["fact_start"] else "on "
        console.print(f"  {sign} {millions(fact['fact_value']):>10}  {span}{fact['fact_end']}")
        console.print(f"    {fact['tag']}, {fact['accession']}, filed {fact['filed']}", style="dim")
        console.print(f"    {fact['source_url']}", style="dim", no_wrap=True)
    if entry["cancelling"]:
        console.print(
            f"  ({entry['cancelling']} more year-to-date numbers cancel out)", style="dim"
        )
    console.print()


def _other(row: Record, metric: str) -> str:
    value = (
        short(row["value"], row["unit"], metric)
        if row["status"] == "ok"
        else f"{row['status']}: {row['reason']}"
    )
    return f"{KIND_WORDS[row['period_kind']]}, {VINTAGE_WORDS[row['vintage']]}: {value}"
