"""Every chart of the report: what it is called, what it says, its picture and its rows."""

from collections.abc import Callable
from typing import Any, NamedTuple

from flows.report.charts.bars import (
    DEBT_PARTS,
    FUNDING_PARTS,
    SPENT,
    SUBSIDY,
    debt_parts,
    funding_mix,
    subsidy_bands,
)
from flows.report.charts.base import MONEY, PERCENT
from flows.report.charts.lines import over_time
from flows.report.charts.scenario import payback
from flows.report.charts.swap import METRICS, swap_map
from flows.report.charts.timeline import timeline
from flows.report.gather import Gathered
from flows.report.rows import metric_rows, payback_rows, reasoned_rows, timeline_rows

Record = dict[str, Any]


class Chart(NamedTuple):
    """A chart: ``table`` says which table holds the same numbers: of one quarter, or over
    several, or the cuts one by one. ``focused``: it shows one company at a time. ``parts``: what
    its colours stand for, where they are not companies."""

    name: str
    title: str
    says: str
    spec: Callable[[list[str]], Record]
    rows: Callable[[Gathered], list[Record]]
    metrics: tuple[str, ...] = ()
    table: str = ""
    focused: bool = False
    parts: tuple[str, ...] = ()


def _points(*metrics: str) -> Callable[[Gathered], list[Record]]:
    return lambda gathered: metric_rows(gathered, {metric: metric for metric in metrics})


CHARTS = (
    Chart(
        "swap_map",
        "The swap map",
        "To the right, companies spend more on property and equipment than a year before; below "
        "the line they have fewer people. The trail is the two years before. Headcount is mostly "
        "stated once a year, so a point can stand still while a company cuts.",
        swap_map,
        _points(*METRICS),
        METRICS,
        "quarter",
    ),
    Chart(
        "capex",
        "Capital expenditure",
        "Cash paid for property and equipment over the twelve months to each quarter, in billions. "
        "Not all of it is for AI, and equipment on leases is left out. Dotted across quarters of "
        "which it is not known.",
        lambda tickers: over_time("capex_ttm", tickers, "capital expenditure", MONEY),
        _points("capex_ttm"),
        ("capex_ttm",),
        "history",
    ),
    Chart(
        "infrastructure_to_revenue",
        "Infrastructure to revenue",
        "The part of twelve months' revenue that went into property and equipment, in percent. "
        "Dotted across quarters of which it is not known.",
        lambda tickers: over_time("capex_to_revenue", tickers, "part of revenue", PERCENT),
        _points("capex_to_revenue"),
        ("capex_to_revenue",),
        "history",
    ),
    Chart(
        "ai_subsidy",
        "The AI subsidy",
        "What a year's announced cuts would save in pay, as a part of the rise in capital "
        "expenditure. The band is what an employee is taken to cost. It is arithmetic: it does "
        "not say that the one was done for the other.",
        subsidy_bands,
        lambda gathered: reasoned_rows(gathered, {metric: metric for metric in SUBSIDY}),
        (SUBSIDY[1], "announced_cuts_ttm", "cost_per_head", "capex_ttm", "capex_ttm_yoy"),
        "quarter",
    ),
    Chart(
        "funding_mix",
        "What paid for it",
        "Twelve months of capital expenditure, in billions, by what it was paid with. Parts to the "
        "left of nought took money away. They add up to the mark, which is the capital "
        "expenditure; a part that is not filed is in the remainder. Of the eight quarters to the "
        "chosen one, the newest in which they add up.",
        funding_mix,
        lambda gathered: metric_rows(gathered, {**FUNDING_PARTS, SPENT: SPENT}),
        tuple(FUNDING_PARTS),
        "quarter",
        parts=tuple(FUNDING_PARTS.values()),
    ),
    Chart(
        "gpu_debt",
        "GPU debt by part",
        "What is promised and not yet paid, in billions, each part as last stated in the four "
        "quarters to the chosen one, with the quarter it stood at. Parts of different days are "
        "not added up.",
        debt_parts,
        lambda gathered: metric_rows(gathered, DEBT_PARTS),
        (*DEBT_PARTS, "gpu_debt"),
        "quarter",
        parts=tuple(DEBT_PARTS.values()),
    ),
    Chart(
        "timeline",
        "Cuts and signals under the spending",
        "Capital expenditure by quarter, in billions. Below it each announced cut on its day, the "
        "larger the more jobs, and other signals: a model that slips, an order for computers, "
        "posts closed.",
        timeline,
        timeline_rows,
        table="cuts",
    ),
    Chart(
        "scenario_payback",
        "If the payback takes longer",
        "Free cash flow a quarter if new machines bring their revenue as fast as measured so far, "
        "half as late again, or twice as late.",
        payback,
        payback_rows,
        focused=True,
    ),
)
