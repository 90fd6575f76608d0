"""What stands behind each input of a value: filed numbers, sentences, assumptions, peers."""

import math
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from flows.numbers import unit_of_input
from metrics.catalogue import find_metric
from warehouse import explain_reads, reads
from warehouse.connection import Connection

Record = dict[str, Any]
FACT_KEYS = (
    "source_kind",
    "fact_weight",
    "fact_value",
    "tag",
    "fact_start",
    "fact_end",
    "filed",
    "accession",
    "source_url",
    "sentence",
)
INDUSTRY, PEER = "peers", "peer"  # the group of a sum, and one of those in it
LOAD = "benefits_load"  # the assumption that makes pay a cost
PRICES = {"accelerator_price": "accelerator_price_usd"}  # inputs that are assumptions as they are


def inputs_behind(
    connection: Connection, chosen: Record, delivered: Sequence[Record]
) -> list[Record]:
    """One record per input of a metric value, in the order of its formula.

    Keys: input, value, unit, evidence, reason (of an absent one), optional, facts (FACT_KEYS;
    weights times values add up to the value, but where events are counted), cancelling (how many
    filed numbers were left out because they are added and taken away again).
    """
    entry = find_metric(chosen["metric"])
    by_input = {
        name: list(group)
        for name, group in groupby(
            reads.metric_sources(connection, chosen), key=lambda row: row["input"]
        )
    }
    rows = {row["input"]: row for row in delivered}
    return [
        _input(connection, chosen, rows.get(name), name, by_input.get(name, []))
        | {"optional": name in entry.optional}
        for name in entry.input_names
    ]


def _input(
    connection: Connection,
    chosen: Record,
    row: Record | None,
    name: str,
    sources: list[Record],
) -> Record:
    row = row or {}
    facts = [_fact(source) for source in sources if _is_fact(source)]
    kept = _without_cancelling(facts)
    cancelling = len(facts) - len(kept)
    if row.get("value") is not None:
        kept += _peers(connection, chosen, row, kept) if name == "peers_capex" else []
        kept = _with_assumptions(connection, name, row["value"], kept)
    return {
        "input": name,
        "value": row.get("value"),
        "unit": unit_of_input(name, row.get("unit")),
        "evidence": row.get("evidence"),
        "reason": row.get("reason") if row else "not delivered for this period",
        "facts": kept,
        "cancelling": cancelling,
    }


def _is_fact(source: Record) -> bool:
    keys = ("accession", "source_url", "sentence")
    return source["input_value"] is not None and any(source[key] for key in keys)


def _fact(source: Record) -> Record:
    """The keys of a fact; a report of a layoff begins with the event it was joined to."""
    fact = {key: source[key] for key in FACT_KEYS}
    if source["source_kind"] == "layoff_event":
        event, _, sentence = (source["sentence"] or "").partition(": ")
        return fact | {"event_id": event, "sentence": sentence}
    return fact


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


def _with_assumptions(
    connection: Connection, name: str, value: float, facts: list[Record]
) -> list[Record]:
    """list[Record] with what was supposed about them: pay becomes a cost by a load, its weight."""
    if name.startswith("cost_per_head"):
        load = explain_reads.assumption(connection, LOAD)
        weighed = [fact | {"fact_weight": value / fact["fact_value"]} for fact in facts]
        return weighed + ([_assumed(LOAD, load)] if load else [])
    price = explain_reads.assumption(connection, PRICES[name]) if name in PRICES else None
    return [fact | {"note": price["note"]} for fact in facts] if price else facts


def _assumed(name: str, row: Record) -> Record:
    """An assumption behind an input; of no value of its own, as the weight of the fact has it."""
    empty = dict.fromkeys(FACT_KEYS)
    about = {"name": name, "note": row["note"], "sentence": row["source"]}
    return empty | about | {"source_kind": "assumption"}


def _peers(
    connection: Connection, chosen: Record, entry: Record, facts: list[Record]
) -> list[Record]:
    """Each company's capex in the sum of peers, with the newest filing behind it.

    None where the sum was made of others than those of now.
    """
    if any(fact["source_kind"] == INDUSTRY for fact in facts):
        found = explain_reads.industry_peers(connection, chosen, entry["unit"])
    else:
        ciks = [company.cik for company in reads.cohort()]
        found = explain_reads.peers(connection, chosen, ciks, entry["unit"])
    if not math.isclose(sum(row["value"] for row in found), entry["value"]):
        return []
    return [
        dict.fromkeys(FACT_KEYS)
        | {
            "source_kind": PEER,
            "company": row["ticker"],
            "fact_weight": 1,
            "fact_value": row["value"],
            "fact_end": row["period_end"],
            **{key: row[key] for key in ("filed", "accession", "source_url")},
        }
        for row in found
    ]
