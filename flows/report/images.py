"""Each chart as PNG and SVG."""

from typing import Any

from flows.report.charts.catalogue import CHARTS, Chart
from flows.report.gather import Gathered
from flows.report.palette import painted
from flows.report.words import symbol

WIDTH = 900  # pixels
SHARPNESS = 2  # pixels of a PNG for each of the chart's
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
    values = {
        "at": gathered.quarters.index(gathered.quarter) if gathered.quarter else 0,
        "vintage": vintage,
        "shown": gathered.cohort,
        "symbol": symbol(gathered.currency),
        "focus": rows[0]["ticker"] if chart.focused else "",
    }
    title = {"text": chart.title, "anchor": "start", "fontSize": 16, "offset": 14}
    if chart.table == "quarter" and gathered.quarter:
        title["subtitle"] = f"up to calendar quarter {gathered.quarter}"
    return spec | {
        "width": WIDTH,
        "title": title,
        "datasets": spec["datasets"] | {"rows": rows},
        "params": [{"name": name, "value": value} for name, value in values.items()],
    }


def _image(spec: dict[str, Any], form: str) -> bytes:
    # Takes long to load, and only who wants pictures needs it.
    import vl_convert

    if form == "svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return bytes(vl_convert.vegalite_to_png(spec, scale=SHARPNESS))
