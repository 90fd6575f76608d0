"""What would be, apart from what was measured: scenarios of companies by their newest figures."""

from pathlib import Path
from typing import Any

import pandas as pd
from rich.console import Console
from rich.table import Table

from flows.errors import FlowError
from flows.numbers import MILLION, money, short
from flows.paragraphs import print_filled
from flows.suppositions import Supposition, suppositions
from metrics.scenarios import (
    DEFAULTS,
    TAKEN,
    Parameters,
    evaluate_scenarios,
    measured_from_inputs,
    productivity_grid,
)
from warehouse import reads
from warehouse.connection import open_published

Record = dict[str, Any]


def scenario_frame(inputs: pd.DataFrame, parameters: Parameters = DEFAULTS) -> pd.DataFrame:
    """All scenarios of each company's newest quarter with twelve months of capex; of a company
    that files by the year only, of its newest year. The grid of productivity belongs to none."""
    latest = inputs[inputs["vintage"] == "latest"]
    by_quarter = measured_from_inputs(latest)
    by_year = measured_from_inputs(latest, by_year=True)
    by_year = by_year[~by_year["cik"].isin(_spending(by_quarter)["cik"])]
    newest = pd.concat([_newest(by_quarter), _newest(by_year)], ignore_index=True)
    of_none = productivity_grid(parameters)
    if newest.empty:
        return of_none
    return pd.concat([evaluate_scenarios(newest, parameters), of_none], ignore_index=True)


def _spending(measured: pd.DataFrame) -> pd.DataFrame:
    return measured[(measured["metric"] == "capex_ttm") & measured["value"].notna()]


def _newest(measured: pd.DataFrame) -> pd.DataFrame:
    last = _spending(measured).groupby("cik")["calendar_quarter"].max()
    return measured[measured["calendar_quarter"] == measured["cik"].map(last)]


def scenarios_of(database: Path, ticker: str, settings: list[str]) -> list[Record]:
    """A company's scenarios with the user's own parameters (NAME=VALUE); paths left out."""
    with open_published(database) as connection:
        company = reads.find_company(connection, ticker)
        inputs = reads.latest_inputs(connection, TAKEN, company.cik)
    found = scenario_frame(inputs, parameters_from(settings))
    results = found[(found["ticker"] == company.ticker) & found["quarter"].isna()]
    return [{str(key): value for key, value in row.items()} for row in results.to_dict("records")]


def parameters_from(settings: list[str]) -> Parameters:
    """Parameters out of NAME=VALUE; a list has commas. FlowError for what is no such thing."""
    given: dict[str, Any] = {}
    for setting in settings:
        name, _, text = setting.partition("=")
        if name not in Parameters.__dataclass_fields__:
            known = ", ".join(Parameters.__dataclass_fields__)
            raise FlowError(f"parameter {name!r}", f"one of {known}", "Run it again")
        many = isinstance(getattr(DEFAULTS, name), tuple)
        try:
            numbers = tuple(float(part) for part in text.split(","))
        except ValueError as error:
            raise FlowError(f"{name} = {text!r}", "a number", "Run it again") from error
        given[name] = numbers if many else _whole(numbers[0])
    return Parameters(**given)


def _whole(number: float) -> float | int:
    return int(number) if number.is_integer() else number


def print_scenarios(rows: list[Record]) -> None:
    """A table a scenario, and the parameters that it rests on."""
    console = Console(highlight=False)
    for scenario in dict.fromkeys(row["scenario"] for row in rows):
        of_it = [row for row in rows if row["scenario"] == scenario]
        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in (f"scenario: {scenario}", "case", "value", ""):
            table.add_column(column, justify="right" if column == "value" else "left")
        for row in (row for row in of_it if row["status"] == "ok"):
            table.add_row(row["measure"], row["factor"], _shown(row), str(row["unit"]))
        console.print(table)
        for reason, names in _without(of_it).items():
            print_filled(
                console, f"no {', '.join(names)}: {reason}", indent=2, hanging=2, style="dim"
            )
        print_filled(console, _rests_on(of_it), hanging=2, style="dim")
        console.print()


def _without(rows: list[Record]) -> dict[str, list[str]]:
    """By the reason, what has no value, and in which cases where it has one in others."""
    there = {row["measure"] for row in rows if row["status"] == "ok"}
    found: dict[str, list[str]] = {}
    for row in (row for row in rows if row["status"] != "ok"):
        name = f"{row['measure']} {row['factor']}" if row["measure"] in there else row["measure"]
        names = found.setdefault(str(row["reason"]), [])
        if name not in names:
            names.append(name)
    return found


def _shown(row: Record) -> str:
    if row["unit"] in ("ratio", "percent", "quarters", "persons", "times"):
        return f"{row['value']:,.4g}" if row["unit"] != "persons" else f"{row['value']:,.0f}"
    return short(row["value"], row["unit"])


def _supposed(value: float) -> str:
    return money(value) if abs(value) >= MILLION else f"{value:,.6g}"


def _rests_on(rows: list[Record]) -> str:
    parts = [
        f"{one.name} {_supposed(one.value)}{_in_cases(one)} ({one.source})"
        for one in suppositions(rows)
        if one.value is not None
    ]
    return "supposing: " + "; ".join(parts)


def _in_cases(one: Supposition) -> str:
    return f" in {', '.join(one.cases)}" if one.cases else ""
