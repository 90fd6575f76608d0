"""Each chart as PNG and SVG, with the words that it needs where it stands alone."""

from textwrap import wrap
from typing import Any

from flows.explain_text import VINTAGE_WORDS
from flows.report.charts.catalogue import CHARTS, Chart
from flows.report.gather import Gathered
from flows.report.palette import LIGHT, painted
from flows.report.words import symbol

WIDTH = 900  # pixels
SHARPNESS = 2  # pixels of a PNG for each of the chart's
LINE = 140  # letters of the small print that fit beside each other
FORMATS = ("png", "svg")


def chart_images(
    gathered: Gathered, formats: tuple[str, ...] = FORMATS, vintage: str = "latest"
) -> dict[str, bytes]:
    """Bytes by file name (``capex.png``) of every chart at the quarter that was gathered.

    A chart without a point to draw is left out. The same data give the same bytes.
    """
    return {
        f"{chart.name}.{form}": _image(spec, form)
        for chart, spec in _specs(gathered, vintage)
        for form in formats
    }


def _specs(gathered: Gathered, vintage: str) -> list[tuple[Chart, dict[str, Any]]]:
    drawn = []
    for chart in CHARTS:
        rows = chart.rows(gathered)
        if any(row.get("status", "ok") == "ok" for row in rows):
            drawn.append((chart, filled(chart, rows, gathered, vintage)))
    return drawn


def filled(
    chart: Chart, rows: list[dict[str, Any]], gathered: Gathered, vintage: str
) -> dict[str, Any]:
    """The chart with its rows, title and parameters, ready to be drawn alone."""
    spec = painted(chart.spec(gathered.cohort))
    focus = _first_with(rows, gathered.cohort) if chart.focused else ""
    values = {
        "at": gathered.quarters.index(gathered.quarter) if gathered.quarter else 0,
        "vintage": vintage,
        "shown": gathered.cohort,
        "symbol": symbol(gathered.currency),
        "focus": focus,
    }
    return spec | {
        "width": WIDTH,
        "background": LIGHT["raised"],
        "title": _title(chart, focus, gathered, vintage),
        "datasets": spec["datasets"] | {"rows": rows},
        "params": [{"name": name, "value": value} for name, value in values.items()],
    }


def _first_with(rows: list[dict[str, Any]], tickers: list[str]) -> str:
    there = {row["ticker"] for row in rows}
    return next(ticker for ticker in tickers if ticker in there)


def _title(chart: Chart, focus: str, gathered: Gathered, vintage: str) -> dict[str, Any]:
    """What it is called, what it says, and what it is made from."""
    when = f"Calendar quarter {gathered.quarter}. " if chart.table == "quarter" else ""
    words = VINTAGE_WORDS[vintage]
    made = "Supposed, from numbers" if chart.focused else "Numbers"
    source = (
        f"{when}{made} {words}, from filings up to {gathered.as_of['newest_filing']}: aisubsidy"
    )
    return {
        "text": f"{focus}: {chart.title[0].lower()}{chart.title[1:]}" if focus else chart.title,
        "subtitle": [*wrap(chart.says, LINE), source],
        "anchor": "start",
        "fontSize": 16,
        "subtitleFontSize": 12,
        "subtitleColor": LIGHT["soft"],
        "subtitlePadding": 6,
        "offset": 14,
    }


def _image(spec: dict[str, Any], form: str) -> bytes:
    # Takes long to load, and only who wants pictures needs it.
    import vl_convert

    if form == "svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return bytes(vl_convert.vegalite_to_png(spec, scale=SHARPNESS))
