"""The command `aisubsidy`: thin commands over plain functions; a known error is one line."""

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from flows.errors import KNOWN_ERRORS, FlowError

app = typer.Typer(
    name="aisubsidy",
    help="Are companies paying for AI machines with people's jobs, and how much?",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
ingest_app = typer.Typer(no_args_is_help=True, help="Take in one source.")
mirror_app = typer.Typer(no_args_is_help=True, help="The offline mirror.")
app.add_typer(ingest_app, name="ingest")
app.add_typer(mirror_app, name="mirror")

Tickers = Annotated[str | None, typer.Option(help="Such as META,MSFT; default: the core cohort.")]
AsOf = Annotated[
    str | None, typer.Option(metavar="DATE", help="As known that day: nothing filed after it.")
]
Db = Annotated[Path | None, typer.Option(help="The published DuckDB file.")]
Live = Annotated[bool, typer.Option("--live", help="From the real sources, not the mirror.")]
Vintage = Annotated[str, typer.Option(help="latest or first_reported.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for scripts.")]


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show the trace of an error.")] = False,
) -> None:
    """Capital expenditure and layoffs of companies, each number down to its filing."""
    if debug:
        os.environ["AISUBSIDY_TRACE"] = "1"


@app.command()
def run(
    live: Live = False,
    tickers: Tickers = None,
    as_of: AsOf = None,
    db: Db = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the exported tables.")] = None,
) -> None:
    """Fetch, load, check, compute, publish and export: the whole pipeline."""
    from flows.progress import progress

    day, wanted = _day(as_of), _split(tickers)
    with progress("starting Prefect"):
        from flows.pipeline import run_pipeline

        result = run_pipeline(live=live, tickers=wanted, as_of=day, db=db, out=out)
    from flows.summary import print_summary

    print_summary(result.database, result.tables, result.tickers)
    for failure in result.failures:
        _complain(failure.detail)
    if result.failures:
        raise typer.Exit(1)


@ingest_app.command("filings")
def ingest_filings(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Company facts (.json) or reports (.htm).")
    ] = None,
    live: Live = False,
    tickers: Tickers = None,
    accession: Annotated[str | None, typer.Option(help="Of a report.")] = None,
    form: Annotated[str | None, typer.Option(help="Of a report; default: its cover.")] = None,
    filed: Annotated[str | None, typer.Option(metavar="DATE", help="Of a report.")] = None,
    db: Db = None,
) -> None:
    """Take in filings: files you have, or those of some companies; then publish anew."""
    if not files:
        run(live=live, tickers=tickers, db=db)
        return
    from flows.ingest import FilingDetails, ingest_and_publish
    from flows.progress import progress

    with progress(f"reading {len(files)} files"):
        done = ingest_and_publish(files, FilingDetails(accession, form, _day(filed)), db)
    print(f"{done.facts:,} facts of {done.companies} companies stored, {done.database} published")


@app.command()
def show(
    ticker: str,
    as_of: AsOf = None,
    vintage: Vintage = "latest",
    periods: Annotated[int, typer.Option(min=1, max=40, help="How many to show.")] = 4,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """One company: its indicators by quarter and by fiscal year."""
    from flows.settings import load_settings
    from flows.show import history, print_show

    company, values = history(
        load_settings(db=db).database, ticker, as_of=_day(as_of), vintage=_vintage(vintage)
    )
    if as_json:
        print(values.to_json(orient="records", date_format="iso", indent=1))
    else:
        print_show(company, values, periods=periods, as_of=_day(as_of))


@app.command()
def explain(
    ticker: str,
    metric: str,
    period: Annotated[str, typer.Argument(help="2025Q4, or FY2025 for a fiscal year.")],
    vintage: Vintage = "latest",
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """One value: its formula with numbers, its inputs, and the filings behind each."""
    from flows.explain import explain as explain_value
    from flows.explain import print_explanation
    from flows.settings import load_settings

    database = load_settings(db=db).database
    found = explain_value(database, ticker, metric, period, _vintage(vintage))
    if as_json:
        print(json.dumps(found, default=str, indent=1))
    else:
        print_explanation(found)


@app.command()
def query(
    sql: str,
    format: Annotated[str, typer.Option(help="table, csv, json or parquet.")] = "table",
    output: Annotated[Path | None, typer.Option(help="File to write instead.")] = None,
    db: Db = None,
) -> None:
    """SQL on the published database, read only."""
    from flows.query import run_query
    from flows.settings import load_settings

    run_query(load_settings(db=db).database, sql, format, output)


@app.command()
def export(
    out: Annotated[Path | None, typer.Option(help="Folder to write into.")] = None,
    format: Annotated[str, typer.Option(help="csv, parquet or both.")] = "csv,parquet",
    db: Db = None,
) -> None:
    """Every public table as files."""
    from flows.export import export as export_files
    from flows.settings import load_settings

    settings = load_settings(db=db, out=out)
    paths = export_files(settings.database, settings.tables, format.split(","))
    print(f"{len(paths)} files in {settings.tables}")


@app.command()
def check(db: Db = None, as_json: AsJson = False) -> None:
    """What falls short in the published data; exit 1 if a number would be wrong."""
    from flows.check import print_findings, read_findings
    from flows.settings import load_settings

    findings = read_findings(load_settings(db=db).database)
    if as_json:
        print(findings.to_json(orient="records", date_format="iso", indent=1))
    else:
        print_findings(findings)
    if (findings["severity"] == "error").any():
        raise typer.Exit(1)


@app.command()
def extract(
    source: Annotated[str, typer.Argument(help="A file, or an http(s) address.")],
    form: Annotated[str | None, typer.Option(help="Such as 10-K; default: its cover.")] = None,
    as_json: AsJson = False,
) -> None:
    """Everything read from one document, nothing stored."""
    from flows.extract import extract_source, print_extract

    found = extract_source(source, form)
    if as_json:
        print(json.dumps(found, default=str, indent=1))
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


def main() -> None:
    """The entry point: known errors become one line on standard error and exit status 1."""
    try:
        app()
    except KNOWN_ERRORS as error:
        if os.environ.get("AISUBSIDY_TRACE"):
            raise
        _complain(str(error))
        sys.exit(1)


def _complain(text: str) -> None:
    Console(stderr=True, soft_wrap=True).print(f"aisubsidy: {text}", markup=False, highlight=False)


def _split(tickers: str | None) -> list[str] | None:
    return [part for part in tickers.split(",") if part.strip()] if tickers else None


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise FlowError(f"date {text!r}", "a day such as 2025-01-31", "Run it again") from error


def _vintage(text: str) -> str:
    known: tuple[Any, ...] = ("latest", "first_reported")
    if text not in known:
        raise FlowError(f"vintage {text!r}", " or ".join(known), "Run it again")
    return text
