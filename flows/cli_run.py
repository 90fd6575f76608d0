"""`aisubsidy run`: the whole pipeline, under Prefect."""

from pathlib import Path
from typing import Annotated

import typer

from flows.cli_options import (
    AsJson,
    AsOf,
    Db,
    Followed,
    Live,
    complain_of,
    day,
    print_json,
    ticker_list,
)


def run(
    live: Live = False,
    tickers: Followed = None,
    as_of: AsOf = None,
    db: Db = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the exported tables.")] = None,
    as_json: AsJson = False,
) -> None:
    """Fetch, load, check, compute, publish and export: the whole pipeline."""
    from flows.beforehand import refuse_beforehand
    from flows.progress import progress
    from flows.settings import load_settings

    known_on, wanted = day(as_of), ticker_list(tickers)
    refuse_beforehand(load_settings(db=db, out=out), live=live, tickers=wanted)
    with progress("starting Prefect"):
        from flows.pipeline import result_as_document, run_pipeline
        from flows.prefect_server import require_server
        from flows.temporary_server import temporary_server

        require_server()
        with temporary_server():
            result = run_pipeline(live=live, tickers=wanted, as_of=known_on, db=db, out=out)
    from flows.summary import print_summary

    if as_json:
        print_json(result_as_document(result))
    else:
        print_summary(result.database, result.tables, result.tickers)
    complain_of(failure.detail for failure in result.failures)
