"""The command `aisubsidy`: thin commands over plain functions; a known error is one line."""

import json
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from flows import completion
from flows.cli_discover import discover
from flows.cli_ingest import ingest_app
from flows.cli_options import (
    AsJson,
    AsOf,
    Db,
    Ticker,
    Tickers,
    Vintage,
    complain,
    day,
    print_json,
    quarter_name,
    split,
    ticker_list,
    vintage_name,
)
from flows.cli_run import run
from flows.cli_serve import doctor, serve
from flows.cli_suppose import audit, scenario
from flows.errors import KNOWN_ERRORS, storage_error

app = typer.Typer(
    name="aisubsidy",
    help="Are companies paying for AI machines with people's jobs, and how much?",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
mirror_app = typer.Typer(no_args_is_help=True, help="The offline mirror.")
# Groups of commands in the help, which lists them as they come in this file.
MAKE = "Make and keep up"
READ = "Read"
SUPPOSE = "Suppose"
GIVE = "Hand out"
SOURCES = "Sources"


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"aisubsidy {version('aisubsidy')}")
        raise typer.Exit


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show the trace of an error.")] = False,
    _: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version and exit.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Capital expenditure and layoffs of companies, each number down to its filing."""
    if debug:
        os.environ["AISUBSIDY_TRACE"] = "1"


app.command(rich_help_panel=MAKE, epilog="Such as: aisubsidy run --live --tickers META,AMD,TSM")(
    run
)


@app.command(
    rich_help_panel=READ, epilog="Such as: aisubsidy panel --tickers META,NVDA --quarter 2025Q4"
)
def panel(
    tickers: Tickers = None,
    quarter: Annotated[str | None, typer.Option(metavar="QUARTER", help="Such as 2025Q4.")] = None,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Companies side by side over the twelve months to one calendar quarter."""
    from flows.panel import print_panel, rows_of
    from flows.settings import load_settings

    rows = rows_of(load_settings(db=db).read_from, ticker_list(tickers), quarter_name(quarter))
    if as_json:
        print_json(rows)
    else:
        print_panel(rows)


@app.command(rich_help_panel=READ, epilog="Such as: aisubsidy show META --as-of 2024-03-01")
def show(
    ticker: Ticker,
    as_of: AsOf = None,
    vintage: Vintage = "latest",
    periods: Annotated[
        int, typer.Option(min=1, max=40, help="How many quarters and years to show.")
    ] = 4,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """One company: its indicators by quarter and year, its people, its plans."""
    from flows.market_file import database_of, refuse_as_of
    from flows.settings import load_settings
    from flows.show import as_document, history, print_show

    settings = load_settings(db=db)
    database = database_of(settings, ticker)
    refuse_as_of(settings, database, ticker, day(as_of))
    found = history(
        database,
        ticker,
        as_of=day(as_of),
        vintage=vintage_name(vintage),
        own=settings.own_files,
    )
    if as_json:
        print_json(as_document(found))
    else:
        print_show(found, periods=periods, as_of=day(as_of))


@app.command(rich_help_panel=READ, epilog="Such as: aisubsidy explain META capex_to_revenue 2025Q4")
def explain(
    ticker: Ticker,
    metric: Annotated[
        str, typer.Argument(help="An indicator; or: layoff.", autocompletion=completion.metrics)
    ],
    period: Annotated[
        str,
        typer.Argument(help="2025Q4, or FY2025 for a fiscal year; of a layoff its day or id."),
    ],
    vintage: Vintage = "latest",
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """One value, or one layoff, down to the filings and sentences behind it."""
    from flows.explain import explain as explain_value
    from flows.explain import print_explanation
    from flows.explain_event import WORDS, explain_event, print_event
    from flows.market_file import database_of
    from flows.settings import load_settings

    database = database_of(load_settings(db=db), ticker)
    of_event = metric.lower() in WORDS
    found = (
        explain_event(database, ticker, period)
        if of_event
        else explain_value(database, ticker, metric, period, vintage_name(vintage))
    )
    if as_json:
        print_json(found)
    elif of_event:
        print_event(found)
    else:
        print_explanation(found)


@app.command(rich_help_panel=READ, epilog="Such as: aisubsidy peers META capex_to_revenue")
def peers(
    ticker: Ticker,
    metric: Annotated[
        str | None,
        typer.Argument(
            help="An indicator, over its periods; default: all of them, over one.",
            autocompletion=completion.metrics,
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(help="2025Q4, or FY2025 for a fiscal year; default: the newest quarter."),
    ] = None,
    periods: Annotated[
        int, typer.Option(min=1, max=40, help="How many quarters and years of an indicator.")
    ] = 8,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Where a company stands among its industry and those of its size, in the whole market."""
    from flows.peers import print_standing, standing
    from flows.settings import load_settings

    found = standing(load_settings(db=db), ticker, metric, period)
    if as_json:
        print_json(found)
    else:
        print_standing(found, metric, periods)


@app.command(
    rich_help_panel=READ, epilog='Such as: aisubsidy query "from layoff_events" --format csv'
)
def query(
    sql: Annotated[str, typer.Argument(help="One statement, such as: from metrics.")],
    format: Annotated[str, typer.Option(help="table, csv, json or parquet.")] = "table",
    output: Annotated[Path | None, typer.Option(help="File to write instead.")] = None,
    db: Db = None,
) -> None:
    """SQL on the published database, read only."""
    from flows.query import run_query
    from flows.settings import load_settings

    run_query(load_settings(db=db).read_from, sql, format, output)


app.command(
    rich_help_panel=SUPPOSE, epilog="Such as: aisubsidy scenario META --set delay_factors=1,2"
)(scenario)
app.command(rich_help_panel=SUPPOSE, epilog="Such as: aisubsidy audit my.csv --currency EUR")(audit)


@app.command(rich_help_panel=GIVE, epilog="Such as: aisubsidy export --format xlsx --out shared")
def export(
    out: Annotated[Path | None, typer.Option(help="Folder to write into.")] = None,
    format: Annotated[
        str, typer.Option(help="Some of csv,parquet,json,xlsx,png,svg.")
    ] = "csv,parquet",
    tables: Annotated[str | None, typer.Option(help="Such as panel,metrics; default: all.")] = None,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Tables as files; csv with a datapackage.json, xlsx as one workbook; charts as png, svg."""
    from flows.export import export as export_files
    from flows.export import print_exported
    from flows.progress import progress
    from flows.settings import load_settings

    settings = load_settings(db=db, out=out)
    with progress():
        done = export_files(
            settings.read_from, settings.tables, split(format) or [format], split(tables)
        )
    if as_json:
        print_json(
            {
                "files": done.paths,
                "left_out": done.left_out,
                "workbook_since": done.workbook_since or None,
            }
        )
    else:
        print_exported(done, settings.tables)


@app.command(rich_help_panel=GIVE, epilog="Such as: aisubsidy report --out report.html")
def report(
    tickers: Tickers = None,
    quarter: Annotated[
        str | None, typer.Option(metavar="QUARTER", help="The one shown first, such as 2025Q4.")
    ] = None,
    out: Annotated[Path, typer.Option(help="File to write.")] = Path("aisubsidy-report.html"),
    db: Db = None,
) -> None:
    """One page for people: the panel, charts, a section a company; opens without a network."""
    from flows.report.page import write_report
    from flows.settings import load_settings

    written = write_report(
        load_settings(db=db).database, out, split(tickers), quarter_name(quarter)
    )
    print(f"{written}, {written.stat().st_size / 1e6:.1f} MB")


@app.command(rich_help_panel=MAKE)
def check(db: Db = None, as_json: AsJson = False) -> None:
    """What falls short in the published data; exit 1 if a number would be wrong."""
    from flows.check import print_findings, read_findings
    from flows.settings import load_settings

    findings = read_findings(load_settings(db=db).read_from)
    if as_json:
        print(findings.to_json(orient="records", date_format="iso", indent=1))
    else:
        print_findings(findings)
    if (findings["severity"] == "error").any():
        raise typer.Exit(1)


@app.command(
    rich_help_panel=SOURCES, epilog="Such as: aisubsidy extract exhibit.htm --form EX-99.1"
)
def extract(
    source: Annotated[str | None, typer.Argument(help="A file, or an http(s) address.")] = None,
    form: Annotated[
        str | None, typer.Option(help="10-K, 10-Q, 8-K, EX-99.1, EX-13, DEF 14A or news.")
    ] = None,
    company: Annotated[str | None, typer.Option(help="Whose it is, where it does not say.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Its day, where the document does not say.")
    ] = None,
    batch: Annotated[
        Path | None, typer.Option(help="JSON lines: id, form, company, published, text or path.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Everything read from one document (or, with --batch, from many), nothing stored."""
    from flows.extract import Given, extract_batch, extract_source, print_extract

    if (batch is None) == (source is None):
        raise typer.BadParameter("give one document, or --batch FILE")
    if batch:
        for record in extract_batch(batch):
            print(json.dumps(record, default=str))
        return
    found = extract_source(str(source), Given(form, company, day(published)))
    if as_json:
        print_json(found)
    else:
        print_extract(found)


@mirror_app.command("build")
def mirror_build(
    source: Annotated[Path, typer.Option("--from", help="Folder of fetched SEC responses.")],
    target: Annotated[Path, typer.Option("--to", help="Mirror folder to write.")],
) -> None:
    """Build the figures of an offline mirror from SEC responses that you have fetched."""
    from flows.mirror import build_mirror
    from warehouse.reads import cohort, concept_tags

    made = build_mirror(source, target, [company.cik for company in cohort()], concept_tags())
    print(f"{sum(made.facts.values()):,} facts of {len(made.facts)} companies in {target}")


app.command(rich_help_panel=MAKE)(serve)
app.command(rich_help_panel=MAKE)(doctor)
app.add_typer(ingest_app, name="ingest", rich_help_panel=SOURCES)
app.command(
    rich_help_panel=SOURCES,
    epilog="Such as: aisubsidy discover --live --since 2026-11-01 --items 2.05",
)(discover)
app.add_typer(mirror_app, name="mirror", rich_help_panel=SOURCES)


def main() -> None:
    """The entry point: known errors become one line on standard error and exit status 1."""
    try:
        app()
    except KNOWN_ERRORS as error:
        if os.environ.get("AISUBSIDY_TRACE"):
            raise
        complain(str(error))
        sys.exit(1)
    except OSError as error:
        known = storage_error(error)
        if known is None or os.environ.get("AISUBSIDY_TRACE"):
            raise
        complain(str(known))
        sys.exit(1)
