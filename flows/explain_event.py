"""`aisubsidy explain META layoff 2022-11-09`: one cut, and every report that it rests on."""

from pathlib import Path
from typing import Any

from rich.console import Console

from flows.numbers import money
from flows.paragraphs import print_filled
from flows.severance import print_severance, severance_of
from warehouse import pay_reads, people_reads, reads
from warehouse.connection import open_published

Record = dict[str, Any]
# What may stand in place of an indicator's name.
WORDS = ("layoff", "layoffs", "layoff_event", "layoff_events")
ATTRIBUTIONS = (("attribution_employer", "employer says"), ("attribution_press", "press says"))


def explain_event(database: Path, ticker: str, wanted: str) -> Record:
    """The event with that id or day: its columns, its reports, each with why it was joined, and
    what it cost a position."""
    with open_published(database) as connection:
        company = reads.find_company(connection, ticker)
        event = people_reads.layoff_event(connection, company.ticker, wanted)
        reports = people_reads.event_reports(connection, event["event_id"])
        costs = pay_reads.severance_per_head(connection, company.ticker)
    return {
        "company": company._asdict(),
        **event,
        "reports_joined": reports,
        "severance_per_head": severance_of(event["event_id"], costs),
    }


def print_event(found: Record) -> None:
    """Prints the event, what employer and press put it down to, and its reports with links."""
    console = Console(soft_wrap=True, highlight=False)
    print_filled(console, f"{found['company']['name']}: {headline(found)}", style="bold")
    console.print(f"event {found['event_id']}, evidence: {found['evidence']}\n")
    if found["conflict"]:
        print_filled(console, f"Sources differ: {found['conflict']}")
        console.print()
    if found["sum_with"]:
        print_filled(console, found["sum_with"])
        console.print()
    for column, words in ATTRIBUTIONS:
        console.print(f"{words}: [bold]{found[column] or 'unknown'}[/]")
        if found[f"{column}_sentence"]:
            print_filled(console, f'"{found[f"{column}_sentence"]}"', indent=2, style="dim")
    console.print()
    print_severance(console, found["severance_per_head"])
    console.print()
    for report in found["reports_joined"]:
        _print_report(console, report)


def headline(event: Record) -> str:
    """The event in a line: how many, of what, when."""
    many = _count(event["positions"], event["positions_low"], event["positions_high"])
    share = f", {event['percent']:g}% of {event['percent_of']}" if event["percent"] else ""
    scope = f", {event['scope_name']}" if event["scope_name"] else ""
    effective = f", effective {event['effective']}" if event["effective"] else ""
    stage = "" if event["stage"] == "announced" else f", {event['stage']}".replace("_", " ")
    return (
        f"{event['kind']} of {many}{share}{scope}{stage}, announced {event['announced']}{effective}"
    )


def _count(exact: int | None, low: int | None, high: int | None) -> str:
    if exact is not None:
        return f"{exact:,}"
    if low is not None and high is not None:
        return f"{low:,} to {high:,}"
    if low is not None:
        return f"more than {low:,}"
    return f"up to {high:,}" if high is not None else "an unstated number"


def _print_report(console: Console, report: Record) -> None:
    many = _count(None, report["positions_low"], report["positions_high"])
    if report["positions_low"] is not None and report["positions_low"] == report["positions_high"]:
        many = f"{report['positions_low']:,}"
    charge = report["charge_high_usd"] or report["charge_low_usd"]
    cost = f", charge {money(charge)} USD" if charge else ""
    console.print(
        f"[bold]{report['published']}[/] {report['source']} ({report['document_form']}), "
        f"{many}{cost}"
    )
    print_filled(console, f"{report['role']}: {report['why']}", indent=2)
    if report["sentence"]:
        print_filled(console, f'"{report["sentence"]}"', indent=2, style="dim")
    print_filled(console, report["source_url"], indent=2, style="dim")
    console.print()
