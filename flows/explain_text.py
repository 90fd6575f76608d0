"""An explanation as text: readable at 80 columns, every number ends at its link or its reason."""

from datetime import date
from typing import Any

from rich.console import Console

from flows.explain_inputs import INDUSTRY, PEER
from flows.numbers import in_full, is_money, millions, short
from flows.paragraphs import print_filled
from metrics.catalogue import find_metric

Record = dict[str, Any]
WIDTH = 80
PEERS_SHOWN = 12
KIND_WORDS = {
    "ttm": "Trailing twelve months",
    "quarter": "Quarter",
    "fiscal_year": "Fiscal year",
    "guided_year": "Plan for the year",
}
VINTAGE_WORDS = {"latest": "as filed last", "first_reported": "as first reported"}
STATEMENT_WORDS = {"latest": "last statement", "first_reported": "first statement"}
BASIS_WORDS = {
    "cash": "cash paid",
    "cash_net": "cash paid less disposals",
    "cash_plus_lease_principal": "cash paid plus principal of finance leases",
    "cash_plus_new_finance_leases": "cash paid plus new finance leases",
}
FILED = ("reported", "derived")  # evidence of numbers, which any input has at least
OF_FACTS = {
    "headcount": "counted",
    "layoff_event": "announced",
    "guidance": "stated",
    "obligation": "at",
    "xbrl_fact": "on",
}


def print_explanation(found: Record) -> None:
    """Prints what `explain` gives, at most 80 columns wide but for links and filers' own tags."""
    console = Console(soft_wrap=True, highlight=False)
    _print(console, f"{found['company']['name']}: {found['title']}", style="bold")
    console.print(f"{_period(found)}\n")
    _print_value(console, found)
    if not find_metric(found["metric"]).is_plain:
        console.print()
        for text in (found["formula"], found["formula_with_numbers"]):
            _print(console, text, indent=2)
    console.print()
    for entry in found["inputs"]:
        _print_input(console, entry)
    _print_others(console, found)
    _print(console, found["meaning"])
    _print(console, found["caveats"], style="dim")


def _print(
    console: Console, text: str, *, indent: int = 0, hanging: int = 2, style: str = ""
) -> None:
    print_filled(console, text, indent=indent, hanging=hanging if indent else 0, style=style)


def _period(found: Record) -> str:
    if found["period_kind"] == "guided_year":
        return f"Plan for fiscal {found['fiscal_year']}, {STATEMENT_WORDS[found['vintage']]}"
    quarter = f" Q{found['fiscal_quarter']}" if found["fiscal_quarter"] else ""
    return (
        f"{KIND_WORDS[found['period_kind']]} to {_day(found['period_end'])} "
        f"(fiscal {found['fiscal_year']}{quarter}, calendar {found['calendar_quarter']}),\n"
        f"{VINTAGE_WORDS[found['vintage']]}"
    )


def _print_value(console: Console, found: Record) -> None:
    if found["status"] != "ok":
        _print(console, f"no value   {found['status']}: {found['reason']}", style="bold")
    else:
        console.print(_value(found), style="bold")
        _print(console, f"evidence: {_evidence(found)}")
    ends = [end for end in found["band"] if end["status"] == "ok"]
    if len(ends) > 1:
        low, high = ends
        console.print(f"band: {_value(low)} to {_value(high)}")
        console.print(f"  {low['metric']}, {high['metric']}", style="dim")


def _value(row: Record) -> str:
    """A value with its unit, money with its currency."""
    text = short(row["value"], row["unit"], row["metric"])
    return f"{text} {row['unit']}" if is_money(row["unit"]) else text


def _evidence(found: Record) -> str:
    """The evidence, and the inputs whose weakness it is."""
    same = [e["input"] for e in found["inputs"] if e["evidence"] == found["evidence"]]
    weakest = found["evidence"] not in FILED and 0 < len(same) < len(found["inputs"])
    return f"{found['evidence']}, that of {', '.join(same)}" if weakest else found["evidence"]


def _print_input(console: Console, entry: Record) -> None:
    name = f"[bold]{entry['input']}[/]"
    if entry["value"] is None:
        counted = "counted as nothing: " if entry["optional"] else ""
        _print(console, f"{entry['input']}: none, {counted}{entry['reason']}", hanging=2)
        console.print()
        return
    value = in_full(entry["value"], entry["unit"], entry["input"])
    console.print(f"{name} {value}, {entry['evidence']}")
    for fact in entry["facts"]:
        if fact["source_kind"] != PEER:
            _print_fact(console, fact, entry)
    _print_peers(console, [fact for fact in entry["facts"] if fact["source_kind"] == PEER])
    if entry["cancelling"]:
        console.print(
            f"  ({entry['cancelling']} more year-to-date numbers cancel out)", style="dim"
        )
    if not entry["facts"]:
        nothing = (
            "summed over the companies of the cohort"
            if entry["value"]
            else "no report of the period tells of any"
        )
        console.print(f"  {nothing}", style="dim")
    console.print()


def _print_fact(console: Console, fact: Record, entry: Record) -> None:
    console.print(f"  {_fact_line(fact, entry)}", markup=False)
    about = _about(fact)
    if about:
        _print(console, about, indent=4, hanging=0, style="dim")
    if fact["sentence"] and fact["source_kind"] != INDUSTRY:
        quoted = fact["sentence"] if fact["source_kind"] == "assumption" else _quoted(fact)
        _print(console, quoted, indent=4, hanging=0, style="dim")
    if fact["source_url"]:
        console.print(f"    {fact['source_url']}", style="dim", markup=False, no_wrap=True)


def _print_peers(console: Console, peers: list[Record]) -> None:
    """A line a company, the largest first, with the newest filing behind its value."""
    for fact in peers[:PEERS_SHOWN]:
        console.print(
            f"  + {millions(fact['fact_value']):>11}  {fact['company']:<13} to "
            f"{_day(fact['fact_end'])}  {fact['accession']}  {_day(fact['filed'])}",
            markup=False,
        )
    rest = peers[PEERS_SHOWN:]
    if rest:
        total = millions(sum(fact["fact_value"] for fact in rest))
        console.print(f"  + {total:>11}  of {len(rest)} more; all, with links: --json")


def _quoted(fact: Record) -> str:
    return f'"{" ".join(fact["sentence"].split())}"'


def _fact_line(fact: Record, entry: Record) -> str:
    """The number itself, with its sign or weight and its day."""
    kind, value = fact["source_kind"], fact["fact_value"]
    if kind == "assumption":
        return "assumption" + (f": {fact['name']}" if fact.get("name") else "")
    if kind == "median_pay":
        load = f"{fact['fact_weight']:.2f}"
        return f"{value:,.0f} {entry['unit'].split()[0]} median annual pay, times {load}"
    if kind == INDUSTRY:
        return f"the sum over {fact['sentence']}"
    if kind == "xbrl_fact":
        sign = "+" if fact["fact_weight"] > 0 else "-"
        return f"{sign} {millions(value):>10}  {_span(fact)}".rstrip()
    day = f", {OF_FACTS[kind]} {_day(fact['fact_end'])}" if fact["fact_end"] else ""
    if value is None:
        return f"an unstated number{day}"
    unit = "persons" if kind == "layoff_event" else entry["unit"]
    return in_full(value, unit, entry["input"]) + day


def _span(fact: Record) -> str:
    if not fact["fact_end"]:
        return ""
    start = f"{_day(fact['fact_start'])} to " if fact["fact_start"] else "on "
    return start + _day(fact["fact_end"])


def _about(fact: Record) -> str:
    """Tag, event, filing and day, as far as there are any."""
    parts = [
        fact["tag"],
        f"event {fact['event_id']}" if fact.get("event_id") else None,
        fact["accession"],
        f"filed {_day(fact['filed'])}"
        if fact["accession"]
        else f"published {_day(fact['filed'])}"
        if fact["filed"]
        else None,
    ]
    return ", ".join(part for part in parts if part)


def _day(day: date) -> str:
    return str(day)[:10]


def _print_others(console: Console, found: Record) -> None:
    if not found["would_change_it"] and not found["other_bases"]:
        return
    console.print("Otherwise counted:")
    for row in found["would_change_it"]:
        _print(console, f"{_counted(row, found)}: {_otherwise(row, found)}", indent=2)
    for row in found["other_bases"]:
        _print(console, f"Capex as {BASIS_WORDS[row['basis']]}: {_value(row)}", indent=2)
    console.print()


def _otherwise(row: Record, found: Record) -> str:
    """The value counted so, or why there is none, which is said once."""
    if row["status"] == "ok":
        return _value(row)
    same = row["reason"] == found["reason"]
    return f"{row['status']}, " + ("for the same reason" if same else str(row["reason"]))


def _counted(row: Record, found: Record) -> str:
    if row["period_kind"] == "guided_year":
        return f"Plan for fiscal {found['fiscal_year']}, {STATEMENT_WORDS[row['vintage']]}"
    return f"{KIND_WORDS[row['period_kind']]}, {VINTAGE_WORDS[row['vintage']]}"
