"""Builds report rows for resolving: what a source claims, everything else absent."""

from datetime import date, timedelta
from typing import Any

import pandas as pd

from metrics.events import REPORT_COLUMNS

META, MSFT, GOOGL, AMZN, ORCL = 1326801, 789019, 1652044, 1018724, 1341439

BLANK = dict.fromkeys(REPORT_COLUMNS) | {
    "cik": META,
    "announced_precision": "day",
    "cumulative": False,
    "percent_of": "",
    "stage": "announced",
    "kind": "layoff",
    "scope": "company",
    "scope_name": "",
    "roles": "",
    "sentence": "",
    "source_url": "",
    "accession": "",
}
EVIDENCE = {
    "filing": "announced",
    "company_news": "announced",
    "warn": "official_notice",
    "tracker": "press",
    "news": "press",
}


def report(
    report_id: str, source: str, announced: str | None, count: int | None = None, **cells: Any
) -> dict[str, Any]:
    """One report; published on the announced day unless given."""
    row = BLANK | {
        "report_id": report_id,
        "source": source,
        "evidence": EVIDENCE[source],
        "announced": date.fromisoformat(announced) if announced else None,
        "positions_low": count,
        "positions_high": count,
        "source_url": f"https://example.test/{report_id}",
    }
    row |= {
        name: date.fromisoformat(cell) if isinstance(cell, str) and name in DATES else cell
        for name, cell in cells.items()
    }
    row["published"] = row["published"] or row["announced"]
    return row


DATES = ("published", "effective", "cumulative_since")


def tracker(report_id: str, announced: str, count: int | None = None, **cells: Any) -> dict:
    percent = cells.pop("percent", None)
    of = "workforce" if percent else ""
    numbers = {"percent_low": percent, "percent_high": percent, "percent_of": of}
    return report(report_id, "tracker", announced, count, **numbers | cells)


def notice(report_id: str, given: str, workers: int | None, **cells: Any) -> dict[str, Any]:
    place = {"scope": "site", "scope_name": "WA: Redmond"}
    day = date.fromisoformat(given)
    effective = (day + timedelta(days=60)).isoformat()
    return report(report_id, "warn", given, workers, **{"effective": effective} | place | cells)


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=[*REPORT_COLUMNS, *_extra(rows)])


def _extra(rows: tuple[dict[str, Any], ...]) -> list[str]:
    return sorted({name for row in rows for name in row} - set(REPORT_COLUMNS))


def counted(events: pd.DataFrame) -> list[tuple[str, int | None]]:
    """Announced day and positions of each event, by date."""
    return [
        (f"{day:%Y-%m-%d}", None if pd.isna(count) else int(count))
        for day, count in zip(events["announced"], events["positions"], strict=True)
    ]
