"""`aisubsidy report`: one page that needs nothing beside itself."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from flows.files import whole_file
from flows.numbers import MARKS
from flows.report import words
from flows.report.charts.catalogue import CHARTS
from flows.report.document import embedded, page_data
from flows.report.gather import Gathered, gather
from flows.report.palette import DARK, LIGHT
from flows.suppositions import suppositions

ASSETS = Path(__file__).parent / "assets"
SCRIPTS = ("dom.js", "cells.js", "tables.js", "charts.js", "answer.js", "page.js")
SNIPPET = "window.vegaEmbed = vegaEmbed;"


def write_report(
    database: Path, target: Path, tickers: list[str] | None, quarter: str | None
) -> Path:
    """Writes the page whole or not at all; the same database gives the same bytes.

    FlowError for a folder that cannot be written; WarehouseError as ``gather`` says.
    """
    page = render(gather(database, tickers, quarter))
    with whole_file(target, "Run it again with --out") as part:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(page, encoding="utf-8")
    return target


def render(gathered: Gathered) -> str:
    """The page as HTML. Every text in it that is not ours is escaped."""
    environment = Environment(
        loader=PackageLoader("flows.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(words=words, marks=MARKS, is_link=is_link)
    return environment.get_template("page.html").render(
        gathered=gathered,
        charts=CHARTS,
        companies=_companies(gathered),
        supposed=_supposed(gathered),
        data=Markup(embedded(page_data(gathered))),  # noqa: S704  escaped for a script
        style=Markup(_style()),  # noqa: S704  our own
        library=Markup(_library()),  # noqa: S704  the chart library's own
        script=Markup("\n".join(_asset(name) for name in SCRIPTS)),  # noqa: S704  our own
    )


def is_link(address: str | None) -> bool:
    """Whether it is an address that a page may lead to: http or https, nothing that runs."""
    return bool(address) and str(address).startswith(("http://", "https://"))


def _companies(gathered: Gathered) -> list[dict[str, Any]]:
    """The cohort's companies, each with what is told of it."""
    by_ticker = {row["ticker"]: row for row in gathered.companies}
    told = ("events", "signals", "guidance", "headcount")
    return [
        by_ticker[ticker]
        | {name: [row for row in gathered.told[name] if row["ticker"] == ticker] for name in told}
        for ticker in gathered.cohort
    ]


def _supposed(gathered: Gathered) -> list[dict[str, Any]]:
    """Scenario results that are one number, by company: what it is, its text, or why not; and
    what they rest on."""
    shown = [
        row
        for row in gathered.told["scenarios"]
        if row["quarter"] is None and row["unit"] != "flag"
    ]
    return [
        {
            "ticker": ticker,
            "rows": [row for row in shown if row["ticker"] == ticker],
            "parameters": suppositions(
                row for row in gathered.told["supposed"] if row["ticker"] == ticker
            ),
        }
        for ticker in gathered.cohort
        if any(row["ticker"] == ticker for row in shown)
    ]


def _style() -> str:
    light, dark = (
        "".join(f"--{name}:{value};" for name, value in colours.items())
        for colours in (LIGHT, DARK)
    )
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light])"
        f"{{color-scheme:dark;{dark}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
        f"@media print{{:root:root:root{{color-scheme:light;{light}}}}}\n" + _asset("page.css")
    )


def _library() -> str:
    # Takes long to load, and only who wants the page needs it.
    import vl_convert

    return vl_convert.javascript_bundle(SNIPPET).replace("</script", "<\\/script")


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")
