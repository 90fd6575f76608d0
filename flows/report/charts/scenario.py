"""What would be if the build-out paid off later: dashed, since nothing here was measured."""

from typing import Any

import altair as alt

from flows.report.charts.base import MONEY, axis, finished, rows, tooltip
from flows.report.palette import colour

HEIGHT = 240
FACTORS = ("1x", "1.5x", "2x")
DASHES = ([2, 2], [6, 3], [10, 4])


def payback(tickers: list[str]) -> dict[str, Any]:
    """Free cash flow by quarter from now, for each delay supposed, of the company in focus."""
    drawn = rows().transform_filter("datum.ticker === focus")
    # One legend of both, since two that differ are a conflict.
    legend = alt.Legend(
        title="payback takes", orient="top", symbolType="stroke", symbolStrokeWidth=3
    )
    colours = [colour(name) for name in ("accent", "soft", "warm")]
    factor = alt.Color(
        "factor:N",
        scale=alt.Scale(domain=list(FACTORS), range=colours),
        legend=legend,
    )
    lines = drawn.mark_line(strokeWidth=2).encode(
        x=alt.X("quarter:Q", title="quarters from now", axis=alt.Axis(grid=False)),
        y=alt.Y(
            "shown_value:Q",
            axis=axis(MONEY, title="free cash flow a quarter, supposed"),
        ),
        color=factor,
        strokeDash=alt.StrokeDash(
            "factor:N", scale=alt.Scale(domain=list(FACTORS), range=list(DASHES)), legend=legend
        ),
        tooltip=tooltip(
            ("factor:N", "payback takes"), ("quarter:Q", "quarter"), ("text:N", "supposed")
        ),
    )
    return finished(lines, tickers, HEIGHT)
