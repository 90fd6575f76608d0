"""What the charts have in common: fonts, axes, parameters, and labels that keep apart."""

from typing import Any

import altair as alt

from flows.report.palette import colour, company_colours

ROWS = "rows"
MONEY = (
    "datum.value === 0 ? '0' : (datum.value < 0 ? '−' : '') + symbol"
    " + format(abs(datum.value), ',~r') + ' bn'"
)
PERCENT = "format(datum.value, ',~r') + '%'"
GROWTH = "(datum.value > 0 ? '+' : '') + format(datum.value, ',~r') + '%'"
FONT = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"
SHOWN = "datum.vintage === vintage && indexof(shown, datum.ticker) >= 0"
LABEL_HEIGHT = 15  # pixels from one label to the next
AXIS = {
    "labelColor": colour("soft"),
    "titleColor": colour("soft"),
    "gridColor": colour("grid"),
    "domainColor": colour("line"),
    "tickColor": colour("line"),
    "labelFontSize": 12,
    "titleFontSize": 12,
    "titleFontWeight": "normal",
    "labelFont": FONT,
    "titleFont": FONT,
    "labelOverlap": True,
    "labelSeparation": 8,
    "labelPadding": 5,
    "tickCount": 5,
}
CONFIG = {
    "background": None,
    # A chart is one picture with a text of its own; its numbers are in the table below it.
    "aria": False,
    "font": FONT,
    "view": {"stroke": None},
    "axis": AXIS,
    "legend": {
        "labelColor": colour("ink"),
        "titleColor": colour("soft"),
        "labelFontSize": 12,
        "labelFont": FONT,
        "titleFont": FONT,
    },
    "text": {"font": FONT, "fontSize": 12, "fill": colour("ink")},
}


def rows() -> alt.Chart:
    """A chart over the rows that it is given when it is drawn."""
    return alt.Chart(alt.NamedData(ROWS, format={"parse": {"date": "date"}}))


def by_company(tickers: list[str]) -> alt.Color:
    """A company's colour, the same in every chart; no legend, since each is labelled."""
    scale = alt.Scale(domain=tickers, range=company_colours(len(tickers)))
    return alt.Color("ticker:N", scale=scale, legend=None)


def axis(words: str, *, title: str | None = None, **look: Any) -> alt.Axis:
    """An axis whose numbers are said in full, such as ``MONEY``: $50 bn."""
    return alt.Axis(labelExpr=words, title=title, **look)


def named(points: alt.Chart, field: str, **place: Any) -> list[alt.Chart]:
    """Words beside points, on a ground of their own, so that lines do not cross them."""
    ground = points.mark_text(
        fontWeight="bold", stroke=colour("raised"), strokeWidth=4, strokeJoin="round", **place
    )
    return [
        part.encode(text=field) for part in (ground, points.mark_text(fontWeight="bold", **place))
    ]


def tooltip(*fields: tuple[str, str]) -> list[alt.Tooltip]:
    """What a point says of itself: (field with type, title)."""
    return [alt.Tooltip(field, title=title) for field, title in fields]


def finished(
    chart: alt.LayerChart | alt.FacetChart | alt.Chart,
    tickers: list[str],
    height: int,
    *,
    right: int = 8,
    each: int = 0,
) -> dict[str, Any]:
    """The chart as Vega-Lite, as wide as its place, with the parameters and the look of all.

    ``right``: pixels kept free for labels, which Vega does not reckon with. ``each``: pixels more
    for each company shown; Vega-Lite's own step for that fits no width, and warns of it.
    """
    tall = height + each * len(tickers)
    spec: dict[str, Any] = chart.properties(width="container", height=tall).to_dict()
    spec["usermeta"] = {"height": height, "each": each}
    spec.pop("config", None)
    spec["config"] = CONFIG
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    spec["padding"] = {"left": 4, "right": right, "top": 8, "bottom": 4}
    spec.setdefault("datasets", {})
    values = {"at": 0, "vintage": "latest", "shown": tickers, "focus": "", "symbol": "$"}
    spec["params"] = [{"name": name, "value": value} for name, value in values.items()]
    return spec


def apart(chart: alt.Chart, field: str, height: int) -> alt.Chart:
    """Adds `label_at`: the value at which each row's label stands clear of those above it.

    The running minimum moves a label down only as far as those above it need. ``field`` must
    have the greatest value of the picture beside it as `top`.
    """
    gap = f"datum.top * {LABEL_HEIGHT} / {height}"
    return (
        chart.transform_window(
            place="row_number()", sort=[alt.SortField(field, order="descending")], frame=[None, 0]
        )
        .transform_calculate(raised=f"datum.{field} + datum.place * {gap}")
        .transform_window(
            lowest="min(raised)",
            sort=[alt.SortField(field, order="descending")],
            frame=[None, 0],
        )
        .transform_calculate(label_at=f"datum.lowest - datum.place * {gap}")
    )
