"""Real rows: a tracker's export, and Washington's notices as listed and as another normalised."""

import time

import pandas as pd
from layoff_reports import AMZN, GOOGL, META, MSFT, ORCL, frame, notice, tracker
from shared_data import SHARED, needs_shared_data

from metrics.events import resolve

pytestmark = needs_shared_data

EXPORT = SHARED / "layoffs" / "layoffs_fyi_2020_2026.csv"
CIKS = {"amazon": AMZN, "meta": META, "google": GOOGL, "microsoft": MSFT, "oracle": ORCL}


def _cell(value: object) -> object:
    return None if pd.isna(value) else value


def _tracked(names: set[str] | None = None) -> list[dict]:
    listed = pd.read_csv(EXPORT)
    company = listed["company"].str.strip().str.lower()
    others = {name: place for place, name in enumerate(sorted(set(company)))}
    return [
        tracker(
            f"t{row.Index}",
            pd.Timestamp(row.date).date().isoformat(),
            _cell(row.total_laid_off),
            percent=None if pd.isna(row.percentage_laid_off) else 100 * row.percentage_laid_off,
            cik=CIKS.get(name, others[name]),
            source_url=str(row.source),
        )
        for row, name in zip(listed.itertuples(), company, strict=True)
        if names is None or name in names
    ]


def _listed_notices() -> list[dict]:
    listed = pd.read_csv(SHARED / "warn" / "raw" / "wa.csv")
    own = listed[listed["Company"].str.strip() == "Microsoft"]
    return [
        notice(
            f"w{row[0]}",
            pd.Timestamp(row[7]).date().isoformat(),
            int(row[4]),
            effective=pd.Timestamp(row[3]).date().isoformat(),
            scope_name=f"WA: {row[2]}",
            cik=MSFT,
        )
        for row in own.itertuples(name=None)
    ]


def _registered_notices() -> list[dict]:
    listed = pd.read_csv(SHARED / "warn" / "register" / "wa.csv")
    own = listed[listed["canonical_name"] == "Microsoft"]
    return [
        notice(
            f"r{row.Index}",
            row.notice_date,
            int(row.employees_affected),
            effective=row.effective_date,
            scope_name=f"WA: {row.location}",
            cik=MSFT,
        )
        for row in own.itertuples()
    ]


def _large(events: pd.DataFrame, first: str, last: str) -> list[int]:
    """Positions of the company's cuts of a thousand or more, announced in that time."""
    within = events[events["announced"].between(pd.Timestamp(first), pd.Timestamp(last))]
    return [int(count) for count in within["positions"].dropna() if count >= 1_000]


def test_amazons_two_campaigns() -> None:
    events, _ = resolve(frame(*_tracked({"amazon"})))
    assert _large(events, "2022-11-01", "2023-01-31") == [10_000, 8_000]
    assert _large(events, "2025-10-01", "2026-01-31") == [14_000, 16_000]


def test_the_other_core_companies() -> None:
    events, _ = resolve(frame(*_tracked(set(CIKS))))
    large = {cik: _large(own, "2022-01-01", "2026-01-31") for cik, own in events.groupby("cik")}
    assert large[META] == [11_000, 10_000, 3_600, 1_500]
    assert large[MSFT] == [10_000, 1_000, 1_900, 1_000, 6_000, 9_000]
    assert large[GOOGL] == [12_000, 1_000]
    assert ORCL not in large or large[ORCL] == []


def test_microsofts_washington_notices_do_not_add_to_its_national_totals() -> None:
    told = _tracked({"microsoft"})
    for notices in (_listed_notices(), _registered_notices(), _listed_notices()[:4]):
        events, memberships = resolve(frame(*told, *notices))
        national = events[events["positions_basis"] != "notices"]
        alone = resolve(frame(*told)).events
        assert national["positions"].sum() == alone["positions"].sum()
        own = memberships[memberships["report_id"].isin({row["report_id"] for row in notices})]
        assert own["event_id"].notna().all()


def test_washingtons_notices_within_a_national_cut_are_part_of_it() -> None:
    rows = frame(*_tracked({"microsoft"}), *_registered_notices())
    events, _ = resolve(rows)
    since = events[events["announced"].between(pd.Timestamp("2023-01-01"), "2026-01-31")]
    assert (since["positions_basis"] == "notices").sum() <= 1


def test_workers_are_counted_once_in_a_register_that_lists_effective_days_as_notices() -> None:
    events, _ = resolve(frame(*_registered_notices()))
    by_day = events.set_index("announced")["positions"]
    assert by_day[pd.Timestamp("2004-08-23")] == 67
    assert by_day[pd.Timestamp("2009-01-23")] == 872 + 2


def test_all_companies_within_seconds() -> None:
    rows = frame(*_tracked())
    started = time.perf_counter()
    events, memberships = resolve(rows)
    assert time.perf_counter() - started < 5
    assert len(memberships) == 4_277 and memberships["event_id"].notna().all()
    assert len(events) > 4_200, "a tracker lists nearly every cut once"
