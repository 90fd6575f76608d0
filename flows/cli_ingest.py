"""`aisubsidy ingest ...`: one source at a time, then everything published anew."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli_options import Db, Followed, Live, complain_of, day
from flows.cli_run import run
from flows.errors import FlowError
from flows.progress import progress

if TYPE_CHECKING:
    from flows.bulk import Part
    from flows.ingest_people import Stored

COMPANY_FACTS_ARCHIVE = "https://www.sec.gov/Archives/edgar/daily-index/xbrl/companyfacts.zip"
MOST_PARTS = 1000

ingest_app = typer.Typer(no_args_is_help=True, help="Take in one source, and publish anew.")


@ingest_app.command("filings")
def ingest_filings(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Company facts (.json) or reports (.htm).")
    ] = None,
    live: Live = False,
    tickers: Followed = None,
    accession: Annotated[
        str | None, typer.Option(help="Accession of a report, such as 0001326801-26-000012.")
    ] = None,
    form: Annotated[
        str | None, typer.Option(help="Form of a report; default: by its cover.")
    ] = None,
    filed: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day on which a report was filed.")
    ] = None,
    db: Db = None,
) -> None:
    """Take in filings: files you have, or those of some companies."""
    if not files:
        run(live=live, tickers=tickers, db=db)
        return
    from flows.ingest import FilingDetails, ingest_and_publish

    more = f" and {len(files) - 1:,} more" if len(files) > 1 else ""
    with progress(f"reading {files[0].name}{more}"):
        done = ingest_and_publish(files, FilingDetails(accession, form, day(filed)), db)
    print(f"{done.facts:,} facts of {done.companies} companies stored, {done.database} published")


@ingest_app.command("news")
def ingest_news(live: Live = False, db: Db = None) -> None:
    """Take in the news: every feed of the list, and the new stories in them."""
    from flows.ingest_people import ingest_news as ingest

    with progress("reading feeds"):
        stored = ingest(live=live, db=db)
    _say(stored)


@ingest_app.command("warn")
def ingest_warn(
    files: Annotated[
        list[Path] | None, typer.Argument(help="A state's list as CSV, such as wa.csv.")
    ] = None,
    state: Annotated[
        str | None, typer.Option(help="Postal code; default: the name of the file.")
    ] = None,
    fetch: Annotated[
        str | None, typer.Option(metavar="STATES", help="Scrape first, such as WA,CA.")
    ] = None,
    db: Db = None,
) -> None:
    """Take in WARN notices: files you have, or (with --fetch) the states' pages."""
    from flows.ingest_people import ingest_warn as ingest

    with progress("reading notices"):
        stored = ingest(files or [], state=state, fetch=fetch, db=db)
    _say(stored)


@ingest_app.command("tracker")
def ingest_tracker(
    file: Annotated[Path, typer.Argument(help="Your export of a layoffs tracker, as CSV.")],
    db: Db = None,
) -> None:
    """Take in a layoffs tracker's export."""
    from flows.ingest_people import ingest_tracker as ingest

    with progress("reading the export"):
        stored = ingest(file, db=db)
    _say(stored)


@ingest_app.command("bulk")
def ingest_bulk(
    archive: Annotated[
        str,
        typer.Argument(help="SEC's companyfacts.zip, or submissions.zip: a file, or its address."),
    ] = COMPANY_FACTS_ARCHIVE,
    concepts: Annotated[
        bool,
        typer.Option(
            "--concepts/--all-tags",
            help="Only the tags that indicators are made of, a smaller file; or every tag.",
        ),
    ] = False,
    part: Annotated[
        str, typer.Option(metavar="K/N", help="Only this part, as 1/2; needs AISUBSIDY_WAREHOUSE.")
    ] = "1/1",
) -> None:
    """Take in SEC's nightly archive: every filer's facts, of which only what changed is read.

    Indicators that statements alone give are published for all filers, once no part is left.
    """
    from flows.bulk import ingest_bulk as ingest

    wanted = _part(part)
    with progress("reading the archive's directory"):
        done, market, database = ingest(archive, "concepts" if concepts else "all", wanted)
    print(
        f"{done.facts:,} facts of {done.members:,} filers stored in {done.seconds:.0f} s "
        f"({done.megabytes:,.0f} MB), {done.unchanged:,} filers unchanged"
    )
    if done.unread:
        print(f"{done.unread:,} members could not be used: aisubsidy check --db {database}")
    if market is None:
        print(f"part {part} is in; when all are: aisubsidy ingest bulk, which publishes")
        return
    print(
        f"{market.values:,} indicator values of {market.companies:,} filers computed in "
        f"{market.seconds:.0f} s, {database} published"
    )


def _part(text: str) -> "Part":
    from flows.bulk import Part

    number, _, of = text.partition("/")
    if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of) <= MOST_PARTS):
        raise FlowError(
            f"--part {text}", f"a part of at most {MOST_PARTS}, as 1/2 and 2/2", "Correct it"
        )
    return Part(int(number), int(of))


def _say(stored: "Stored") -> None:
    print(f"{stored.what} stored, {stored.database} published")
    complain_of(stored.failed)
