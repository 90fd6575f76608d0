"""What a cut cost a position, beside what is known of the company: a cross-check, no indicator."""

from typing import Any

from rich.console import Console

from flows.numbers import money
from flows.paragraphs import print_filled

Record = dict[str, Any]
ABOUT = "The charge may hold more than severance, such as leases given up."


def severance_of(event_id: str, costs: list[Record]) -> Record:
    """The cost of that event a position, with those of the company's other cuts.

    Columns of ``pay_reads.severance_per_head``; ``other_cuts``: event_id, low_usd, high_usd of
    each other event of which charge and positions are told.
    """
    found = next(row for row in costs if row["event_id"] == event_id)
    keys = ("event_id", "low_usd", "high_usd")
    others = [
        {key: row[key] for key in keys}
        for row in costs
        if row is not found and _ends(row["low_usd"], row["high_usd"])
    ]
    return found | {"other_cuts": others}


def print_severance(console: Console, cost: Record) -> None:
    """Prints the cost a position with its filing, or why there is none, and what it is beside."""
    ends = _ends(cost["low_usd"], cost["high_usd"])
    if not ends:
        console.print(f"severance per head: none, {cost['reason']}")
    else:
        console.print(f"severance per head: [bold]{_usd(ends)}[/], a cross-check")
        print_filled(console, f"{_division(cost)} {ABOUT}", indent=2)
        _print_source(console, cost["charge_url"])
        _print_pay(console, cost)
    for other in cost["other_cuts"]:
        told = _usd(_ends(other["low_usd"], other["high_usd"]))
        print_filled(console, f"beside its cut {other['event_id']}: {told}", indent=2)


def _division(cost: Record) -> str:
    """What was divided by what, and where the charge is told."""
    low, high = cost["charge_low_usd"], cost["charge_high_usd"]
    charge = " to ".join(dict.fromkeys(money(end) for end in (low, high) if end is not None))
    people = [cost["positions_low"], cost["positions"], cost["positions_high"], cost["together"]]
    counts = sorted({int(count) for count in people if count is not None})
    over = " to ".join(f"{count:,}" for count in dict.fromkeys((counts[0], counts[-1])))
    told = f", by the {cost['charge_form']} of {cost['charge_published']}"
    also = ", which counts the cuts it adds up with" if cost["together"] else ""
    return f"{charge} USD{told if cost['charge_url'] else ''}, over {over} positions{also}."


def _print_pay(console: Console, cost: Record) -> None:
    """The months of median pay that it is, and what a head is supposed to cost a year."""
    if cost["median_pay_usd"] is None:
        print_filled(console, f"beside pay: none, {cost['reason']}", indent=2)
        return
    months = _ends(cost["low_months_of_pay"], cost["high_months_of_pay"])
    text = " to ".join(dict.fromkeys(f"{end:,.1f}" for end in months))
    print_filled(
        console,
        f"{text} months of the median employee's pay: {cost['median_pay_usd']:,.0f} USD in fiscal "
        f"{cost['pay_year']}, by the proxy statement {cost['pay_accession']}; a head is supposed "
        f"to cost {cost['cost_low_usd']:,.0f} to {cost['cost_high_usd']:,.0f} USD a year",
        indent=2,
    )
    _print_source(console, cost["pay_url"])


def _print_source(console: Console, url: str | None) -> None:
    if url:
        print_filled(console, url, indent=2, style="dim")


def _ends(low: float | None, high: float | None) -> list[float]:
    return [end for end in (low, high) if end is not None]


def _usd(ends: list[float]) -> str:
    return " to ".join(dict.fromkeys(f"{end:,.0f}" for end in ends)) + " USD"
