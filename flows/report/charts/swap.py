"""The swap map: growth of capital expenditure across, growth of headcount up."""

from typing import Any

import altair as alt

from flows.report.charts.base import (
    GROWTH,
    SHOWN,
    axis,
    by_company,
    finished,
    named,
    rows,
    tooltip,
)
from flows.report.palette import colour

HEIGHT = 400
TRAIL = 8  # quarters drawn behind a company's point
CAPEX, HEADCOUNT = "capex_ttm_yoy", "headcount_yoy_pct"
METRICS = (CAPEX, HEADCOUNT)
# Quadrants by where they lie: name, and what it means.
QUADRANTS = (
    (1, 1, "expansion", "both grow"),
    (1, -1, "swap", "spending up, people down"),
    (-1, 1, "reversal", "spending down, people up"),
    (-1, -1, "retrenchment", "both shrink"),
)


def swap_map(tickers: list[str]) -> dict[str, Any]:
    """Each company's point at the chosen quarter, with the way it came."""
    trail = (
        rows()
        .transform_filter(f"{SHOWN} && datum.status === 'ok'")
        .transform_filter(f"datum.q <= at && datum.q > at - {TRAIL + 1}")
        .transform_pivot("metric", value="shown_value", groupby=["ticker", "quarter", "q"])
        .transform_filter(f"isValid(datum.{CAPEX}) && isValid(datum.{HEADCOUNT})")
    )
    across = alt.X(
        f"{CAPEX}:Q",
        axis=axis(GROWTH, title="capital expenditure against a year before", grid=False),
        scale=alt.Scale(nice=False, zero=True, padding=30),
    )
    up = alt.Y(
        f"{HEADCOUNT}:Q",
        axis=axis(GROWTH, title="headcount against a year before", grid=False),
        scale=alt.Scale(nice=False, zero=True, padding=30),
    )
    drawn = trail.encode(x=across, y=up, color=by_company(tickers))
    way = drawn.mark_line(strokeWidth=1.5, opacity=0.45).encode(order="q:Q")
    steps = drawn.mark_circle(size=22, opacity=0.45)
    here = drawn.transform_filter("datum.q === at")
    points = here.mark_circle(size=150, opacity=1, stroke=colour("raised"), strokeWidth=1.5)
    names = named(here, "ticker:N", align="left", dx=11, dy=-9)
    told = [
        ("ticker:N", "company"),
        ("quarter:N", "12 months to"),
        (f"{CAPEX}:Q", "capex growth, percent"),
        (f"{HEADCOUNT}:Q", "headcount growth, percent"),
    ]
    layers = [
        *_quadrants(),
        way,
        steps,
        points.encode(tooltip=tooltip(*told)),
        *names,
        *_named_where_they_end(drawn),
    ]
    return finished(alt.layer(*layers), tickers, HEIGHT, right=24)


def _named_where_they_end(drawn: alt.Chart) -> list[alt.Chart]:
    """Those with no point in the chosen quarter: by name and the quarter of their newest."""
    newest = (
        drawn.transform_joinaggregate(newest="max(q)", groupby=["ticker"])
        .transform_filter("datum.q === datum.newest && datum.q < at")
        .transform_calculate(said="datum.ticker + ' ' + datum.quarter")
    )
    return named(newest, "said:N", align="left", dx=7, dy=-8, fontSize=11)


def _quadrants() -> list[alt.Chart]:
    """Lines through nought, and the names of what lies between, in the corners."""
    nought = alt.Chart(alt.InlineData([{"nought": 0}]))
    layers = [
        nought.mark_rule(color=colour("soft")).encode(x="nought:Q"),
        nought.mark_rule(color=colour("soft")).encode(y="nought:Q"),
    ]
    for right, top, name, meaning in QUADRANTS:
        place: dict[str, Any] = {
            "x": alt.ExprRef("width - 4" if right > 0 else "4"),
            "y": alt.ExprRef("12" if top > 0 else "height - 22"),
            "align": "right" if right > 0 else "left",
        }
        words = alt.Chart(alt.InlineData([{}]))
        layers.append(
            words.mark_text(
                text=name, fontSize=13, fontStyle="italic", color=colour("soft"), **place
            )
        )
        layers.append(
            words.mark_text(text=meaning, fontSize=11, dy=14, color=colour("soft"), **place)
        )
    return layers
