"""Bars a company: the AI subsidy as a band, obligations by part, what paid for it."""

from typing import Any

import altair as alt

from flows.report.charts.base import (
    MONEY,
    PERCENT,
    SHOWN,
    axis,
    by_company,
    finished,
    rows,
    tooltip,
)
from flows.report.palette import colour, part_colours

ROW_HEIGHT = 34  # pixels a company
PART_HEIGHT = 17  # pixels a part of it
BETWEEN = 0.2  # of a company's row is free where it has parts
WIDE = 600  # pixels, so that a reason fits beside a company's name
SUBSIDY = ("ai_subsidy_ratio_low", "ai_subsidy_ratio", "ai_subsidy_ratio_high")
DEBT_PARTS = {
    "gpu_debt_leases_not_yet_commenced": "leases not yet commenced",
    "gpu_debt_purchase_obligations": "purchase obligations",
    "gpu_debt_finance_leases": "finance leases",
}
FUNDING_PARTS = {
    "funding_operating_cash_flow_kept": "cash flow kept",
    "funding_net_debt": "net debt issued",
    "funding_cash_drawn": "cash drawn down",
    "funding_buybacks_cut": "buybacks cut",
    "funding_layoff_savings": "layoff savings",
    "funding_remainder": "remainder",
}
SPENT = "capex_ttm"  # what the parts of the funding mix add up to
ROUNDING = 0.005  # by which part of it the parts may miss it
NOW = f"datum.q === at && {SHOWN}"
# Quarters that a stated obligation, or a funding mix with all its parts, may lie back, with its
# quarter beside it.
DEBT_AGE, FUNDING_AGE = 4, 8


def subsidy_bands(tickers: list[str]) -> dict[str, Any]:
    """A band from the low to the high cost of an employee, and its middle; missing says so."""
    now = rows().transform_filter(NOW)
    wide = (
        now.transform_filter("datum.status === 'ok'")
        .transform_pivot("metric", value="shown_value", groupby=["ticker", "quarter"])
        .transform_filter(f"isValid(datum.{SUBSIDY[1]})")
    )
    low, mid, high = SUBSIDY
    across = alt.X(
        f"{low}:Q",
        axis=axis(PERCENT, title="of the rise in spending"),
        scale=alt.Scale(zero=True, domainMin=0),
    )
    bands = wide.mark_bar(height=14, opacity=0.4).encode(
        x=across, x2=f"{high}:Q", y=_company_rows(tickers), color=by_company(tickers)
    )
    middles = wide.mark_tick(thickness=3, size=20, opacity=1).encode(
        x=f"{mid}:Q",
        y=_company_rows(tickers),
        color=by_company(tickers),
        tooltip=tooltip(
            ("ticker:N", "company"),
            (f"{low}:Q", "low, percent"),
            (f"{mid}:Q", "middle, percent"),
            (f"{high}:Q", "high, percent"),
        ),
    )
    said = now.transform_filter(f"datum.metric === '{mid}'")
    values = (
        wide.transform_calculate(
            said=f"format(datum.{mid}, '.1f') + '%  (' + format(datum.{low}, '.1f') + ' to '"
            f" + format(datum.{high}, '.1f') + ')'"
        )
        .mark_text(align="left", dx=8)
        .encode(x=f"{high}:Q", y=_company_rows(tickers), text="said:N")
    )
    layers = alt.layer(bands, middles, values, _absent(said, tickers))
    return finished(layers, tickers, 0, right=110, each=ROW_HEIGHT)


def debt_parts(tickers: list[str]) -> dict[str, Any]:
    """The parts of what is promised, each with the day it stood at: never added up here, since
    they are stated on different days."""
    stated = _lately(DEBT_AGE)
    newest = (
        stated.transform_filter("datum.status === 'ok'")
        .transform_joinaggregate(newest="max(q)", groupby=["ticker", "part"])
        .transform_filter("datum.q === datum.newest")
        .transform_calculate(said="datum.text + ' · ' + datum.quarter")
    )
    names = list(DEBT_PARTS.values())
    across = alt.X("shown_value:Q", axis=axis(MONEY))
    part = alt.YOffset("part:N", sort=names)
    bars = newest.mark_bar(height=PART_HEIGHT - 4).encode(
        x=across,
        y=_company_rows(tickers),
        yOffset=part,
        color=_by_part(names),
        tooltip=tooltip(
            ("ticker:N", "company"),
            ("part:N", "part"),
            ("text:N", "amount"),
            ("quarter:N", "at the end of"),
            ("evidence:N", "evidence"),
        ),
    )
    words = newest.mark_text(align="left", dx=6, fontSize=11).encode(
        x=across, y=_company_rows(tickers), yOffset=part, text="said:N"
    )
    lacking = _without(stated, "datum.there === 0", "ticker", "part").transform_calculate(
        said="'missing: not stated in these four quarters'"
    )
    missing = _words(lacking, tickers, size=11).encode(yOffset=part)
    chart = alt.layer(bars, words, missing)
    row = round(PART_HEIGHT * len(names) / (1 - BETWEEN))
    return finished(chart, tickers, 0, right=110, each=row)


def funding_mix(tickers: list[str]) -> dict[str, Any]:
    """What paid for twelve months of capital expenditure: parts that add up to it, and where those
    filed do not, no bar."""
    stated = _balanced(_lately(FUNDING_AGE))
    whole = (
        stated.transform_filter("datum.adds_up && datum.status === 'ok'")
        .transform_filter(f"datum.metric !== '{SPENT}'")
        .transform_joinaggregate(newest="max(q)", groupby=["ticker"])
        .transform_filter("datum.q === datum.newest")
    )
    names = list(FUNDING_PARTS.values())
    bars = whole.mark_bar(height=20, stroke=colour("raised"), strokeWidth=1).encode(
        x=alt.X("shown_value:Q", axis=axis(MONEY)),
        y=_company_rows(tickers),
        color=_by_part(names),
        order=alt.Order("place:Q"),
        tooltip=tooltip(
            ("ticker:N", "company"),
            ("part:N", "part"),
            ("text:N", "amount"),
            ("quarter:N", "12 months to"),
            ("evidence:N", "evidence"),
        ),
    )
    lacking = (
        stated.transform_calculate(drawn="datum.adds_up ? 1 : 0")
        .transform_aggregate(drawn="max(drawn)", groupby=["ticker"])
        .transform_filter("datum.drawn === 0")
        .transform_calculate(said="'missing: what is filed does not add up to it'")
    )
    layers = alt.layer(bars, *_totals(whole, tickers), _words(lacking, tickers))
    return finished(layers, tickers, 0, each=ROW_HEIGHT + 16)


def _totals(whole: alt.Chart, tickers: list[str]) -> list[alt.Chart]:
    """Where the parts of a company end, and in words what they come to, when, and what is not
    among them."""
    sums = whole.transform_aggregate(
        total="sum(shown_value)", quarter="min(quarter)", parts="count()", groupby=["ticker"]
    )
    ends = sums.mark_tick(thickness=3, size=28, color=colour("ink")).encode(
        x="total:Q", y=_company_rows(tickers)
    )
    lacks = f"({len(FUNDING_PARTS)} - datum.parts)"
    words = (
        sums.transform_calculate(
            said="symbol + format(datum.total, ',.1f') + ' bn to ' + datum.quarter"
            f" + ({lacks} > 0 ? ', ' + {lacks} + ' not known' : '')"
        )
        .mark_text(align="left", x=6, dy=20, fontSize=11, color=colour("soft"))
        .encode(y=_company_rows(tickers), text="said:N")
    )
    return [ends, words]


def _balanced(stated: alt.Chart) -> alt.Chart:
    """Adds `adds_up`: whether the parts filed and the remainder are the capital expenditure."""
    there, spent = "datum.status === 'ok'", f"datum.metric === '{SPENT}'"
    return (
        stated.transform_calculate(
            of_spent=f"{there} && {spent} ? datum.shown_value : 0",
            of_parts=f"{there} && !({spent}) ? datum.shown_value : 0",
            of_rest=f"{there} && datum.metric === 'funding_remainder' ? 1 : 0",
        )
        .transform_joinaggregate(
            spent="sum(of_spent)",
            paid="sum(of_parts)",
            rest="sum(of_rest)",
            groupby=["ticker", "q"],
        )
        .transform_calculate(
            adds_up="datum.rest > 0 && datum.spent > 0"
            f" && abs(datum.paid - datum.spent) <= {ROUNDING} * datum.spent"
        )
    )


def _lately(quarters: int) -> alt.Chart:
    return (
        rows()
        .transform_filter(SHOWN)
        .transform_filter(f"datum.q <= at && datum.q > at - {quarters}")
    )


def _without(stated: alt.Chart, test: str, *of: str) -> alt.Chart:
    """Whose values are missing, by company or what else ``of`` says; ``there`` counts them."""
    return (
        stated.transform_calculate(is_there="datum.status === 'ok' ? 1 : 0")
        .transform_aggregate(there="sum(is_there)", groupby=list(of) or ["ticker"])
        .transform_filter(test)
    )


def _absent(said: alt.Chart, tickers: list[str]) -> alt.Chart:
    return _words(
        said.transform_filter("datum.status !== 'ok'").transform_calculate(
            said="(datum.status === 'not_applicable' ? 'not applicable' : 'missing')"
            f" + (width > {WIDE} && datum.reason ? ': ' + datum.reason : '')"
        ),
        tickers,
    )


def _words(said: alt.Chart, tickers: list[str], *, size: int = 12) -> alt.Chart:
    words: alt.Chart = said.mark_text(
        align="left", x=6, fontStyle="italic", fontSize=size, color=colour("soft")
    ).encode(y=_company_rows(tickers), text="said:N")
    return words


def _company_rows(tickers: list[str]) -> alt.Y:
    axis = alt.Axis(labelFontWeight="bold", labelColor=colour("ink"), ticks=False, domain=False)
    return alt.Y("ticker:N", sort=tickers, title=None, axis=axis)


def _by_part(names: list[str]) -> alt.Color:
    scale = alt.Scale(domain=names, range=part_colours(len(names)))
    legend = alt.Legend(title=None, orient="top", columns=3, labelLimit=200)
    return alt.Color("part:N", scale=scale, legend=legend)
