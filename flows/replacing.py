"""What may take the place of the published file."""

from collections.abc import Sequence

from flows.errors import FlowError
from flows.settings import Settings
from warehouse import loads, reads
from warehouse.connection import Connection, open_published


def refuse_mirror_over_live(settings: Settings, *, live: bool) -> None:
    """What is of the offline mirror never takes the place of live data; FlowError says so."""
    if live or not settings.database.exists():
        return
    with open_published(settings.database) as connection:
        if reads.latest_run(connection)["source"] == "live":
            raise FlowError(
                f"{settings.database} holds live data, and this run is on the offline mirror",
                "--live, or another place for the result",
                "Run: aisubsidy run --live, or: aisubsidy run --db mirror.duckdb --out mirror",
            )


def refuse_none_over_some(
    connection: Connection, settings: Settings, failed: Sequence[str] = ()
) -> None:
    """Data without any company's facts never takes the place of data with some.

    So it is with news before the first live run, or where no company's source answered. What was
    stored is kept for the next run. FlowError says so, and the first of what ``failed``.
    """
    if loads.has_facts(connection) or not settings.database.exists():
        return
    with open_published(settings.database) as published:
        if not reads.has_facts(published):
            return
    why = f" ({failed[0]})" if failed else ""
    raise FlowError(
        f"no company's facts are in yet{why}, and {settings.database} has some, which stays",
        "companies' filings before anything is published in its place; what came is kept",
        "Run: aisubsidy run --live",
    )
