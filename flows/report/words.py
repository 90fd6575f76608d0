"""Numbers and names as the page says them: $52.8 bn, 34.7%, 2.24x, 14,000."""

from typing import Any

from flows.numbers import BILLION, MILLION, cell, is_money, is_per_person

TRILLION = 1e12
NEAR_PLACES = 6  # significant digits kept of a value that is only sorted and drawn
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
MINUS = "−"
PERIODS = {"ttm": "twelve months to", "fiscal_year": "fiscal year to", "quarter": "quarter to"}
EVIDENCE = {
    "reported": "a number as filed",
    "derived": "arithmetic on filed numbers",
    "extracted": "read from the text of a filing",
    "official_notice": "a notice to a public authority",
    "announced": "said by the company",
    "press": "said by the press",
    "assumed": "rests on an assumption, such as what an employee costs",
    "user_supplied": "a user's own figure",
    "scenario": "supposed, not measured",
}
STATUSES = {
    "missing_input": "missing",
    "not_applicable": "not applicable",
    "conflict": "conflict",
}
ATTRIBUTIONS = {
    "ai_funding": "to pay for AI",
    "ai_automation": "work now done by AI",
    "selection": "other skills wanted",
    "context_only": "AI only as background",
    "denied": "denies a link with AI",
    "other": "another reason",
    "unknown": "says nothing of AI",
}


def written(value: float, unit: str | None, metric: str) -> str:
    """A value as a reader says it, with its unit: $69.7 bn, 34.7%, 14,000, $911,399, swap."""
    if is_money(unit):
        return amount(value, unit)
    if is_per_person(unit):
        return _signed(value, f"{symbol(unit)}{abs(value):,.0f}")
    return cell(value, unit, metric).replace("-", MINUS)


def supposed(value: float, unit: str | None) -> str:
    """A parameter of a scenario; one without a unit as the number that it is."""
    return written(value, unit, "") if unit else f"{value:,.6g}"


def amount(value: float, currency: str | None) -> str:
    """Money, rounded to what is read: $52.8 bn, -$841 mn, TWD 1.2 tn."""
    size = abs(value)
    for unit, name, form in (
        (TRILLION, "tn", ",.2f"),
        (BILLION, "bn", ",.1f"),
        (MILLION, "mn", ",.0f"),
    ):
        if size >= unit:
            return _signed(value, f"{symbol(currency)}{size / unit:{form}} {name}")
    return _signed(value, f"{symbol(currency)}{size:,.0f}")


def drawn(value: float, unit: str | None) -> float:
    """The value on a chart's axis: billions of money, percent of a ratio, else itself."""
    if is_money(unit):
        value = value / BILLION
    elif unit == "ratio":
        value = value * 100
    return near(value)


def near(value: float) -> float:
    """The value to six significant digits, whole where it is."""
    rounded = float(f"{value:.{NEAR_PLACES}g}")
    return int(rounded) if rounded.is_integer() else rounded


def jobs(event: dict[str, Any]) -> str:
    """How many jobs an event says: 8,000; 4,000 to 6,000; up to 8,750; number not known."""
    exact, low, high = (event[name] for name in ("positions", "positions_low", "positions_high"))
    if exact is not None:
        return f"{exact:,}"
    if low is not None and high is not None and low != high:
        return f"{low:,} to {high:,}"
    if high is not None:
        return f"up to {high:,}"
    return f"at least {low:,}" if low is not None else "number not known"


def plan(row: dict[str, Any]) -> str:
    """A company's plan for its spending: $115 bn to $135 bn, about $200 bn, or its direction."""
    low, high = row["low_usd"], row["high_usd"]
    if low is None and high is None:
        return str(row["direction"]).replace("_", " ") or "no figure"
    if low is not None and high is not None and low != high:
        return f"{amount(low, 'USD')} to {amount(high, 'USD')}"
    words = {"about": "about ", "more_than": "more than ", "less_than": "less than "}
    return words.get(row["form"], "") + amount(low if low is not None else high, "USD")


def plain(name: str) -> str:
    """A name of the database as words."""
    return name.replace("_", " ")


def symbol(currency: str | None) -> str:
    """What stands before an amount: $, or the currency's code."""
    code = (currency or "").split("/")[0].split(" ")[0]
    return SYMBOLS.get(code, f"{code} ")


def _signed(value: float, text: str) -> str:
    return MINUS + text if value < 0 else text
