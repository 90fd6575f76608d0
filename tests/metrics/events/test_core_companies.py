"""The known cuts of the core companies, from trackers, news, filings and notices together."""

import pandas as pd
from layoff_reports import (
    AMZN,
    GOOGL,
    META,
    MSFT,
    ORCL,
    counted,
    frame,
    notice,
    report,
    tracker,
)

from metrics.events import resolve

HEADCOUNTS = pd.DataFrame(
    [(META, pd.Timestamp("2025-06-30"), 75_945), (MSFT, pd.Timestamp("2025-06-30"), 228_000)],
    columns=["cik", "as_of", "headcount_persons"],
)

META_REPORTS = [
    tracker("t1", "2022-11-09", 11_000, percent=13.0),
    tracker("t2", "2023-03-14", 10_000),
    tracker("t3", "2025-02-10", 3_600, percent=5.0, kind="performance"),
    tracker("t4", "2025-10-22", 600),
    tracker("t5", "2026-01-13", 1_500, percent=2.0),
    tracker("t6", "2026-03-25", 700),
    report("f1", "filing", "2022-11-09", positions_low=11_000, accession="8k"),
    report("f2", "filing", "2022-01-01", 11_000, announced_precision="year", stage="done")
    | {"published": pd.Timestamp("2024-02-02"), "accession": "10k-2023"},
    report("f3", "filing", "2023-03-01", 10_000, announced_precision="month", stage="done")
    | {"published": pd.Timestamp("2024-02-02"), "accession": "10k-2023"},
    report("f4", "filing", None, 11_000, published="2023-02-02", accession="10k-2022"),
    report("f5", "filing", "2022-11-01", 11_000, announced_precision="month", stage="done")
    | {"published": pd.Timestamp("2025-01-30"), "accession": "10k-2024"},
    report("n1", "news", "2026-03-14", percent_low=20.0, percent_high=20.0, stage="planned"),
    report("n2", "news", "2025-10-22", 600, scope="unit", scope_name="Superintelligence Labs"),
    report("n3", "news", "2026-01-14", 1_500, scope="unit", scope_name="Reality Labs"),
    report("c1", "company_news", "2026-04-23", 8_000, effective="2026-05-20")
    | {"percent_low": 10.0, "percent_high": 10.0, "percent_of": "our workforce"},
    report("n4", "news", "2026-04-24", 8_000, stage="planned"),
    report("n5", "news", "2026-05-20", 8_000, stage="under_way"),
    notice("w1", "2022-11-09", 726),
    notice("w2", "2026-01-13", 331),
    notice("w3", "2026-05-20", 1_395),
]


def test_meta_has_each_cut_once() -> None:
    events, memberships = resolve(frame(*META_REPORTS), headcounts=HEADCOUNTS)
    assert counted(events) == [
        ("2022-11-09", 11_000),
        ("2023-03-14", 10_000),
        ("2025-02-10", 3_600),
        ("2025-10-22", 600),
        ("2026-01-13", 1_500),
        ("2026-03-25", 700),
        ("2026-04-23", 8_000),
    ]
    assert events["reports"].tolist() == [6, 2, 1, 2, 3, 1, 5]
    assert events["effective"].iloc[-1] == pd.Timestamp("2026-05-20")
    role = memberships.set_index("report_id")["role"]
    assert role[["f2", "f3", "f4", "f5"]].tolist() == ["retold"] * 4
    assert role["n1"] == "plan_before"


def test_the_press_had_said_twice_as_much() -> None:
    events, _ = resolve(frame(*META_REPORTS), headcounts=HEADCOUNTS)
    last = events.iloc[-1]
    assert last["percent"] == 10.0 and last["evidence"] == "announced"
    assert last["conflict"] == "20% planned (news, 2026-03-14) for an announced 8,000"
    assert (events["conflict"].iloc[:-1] == "").all()


def test_the_part_of_the_company_is_told_by_who_knows_it() -> None:
    events, _ = resolve(frame(*META_REPORTS), headcounts=HEADCOUNTS)
    assert events["scope"].tolist() == ["company"] * 3 + ["unit"] * 2 + ["company"] * 2
    assert events["scope_name"].iloc[4] == "Reality Labs"


def test_a_year_of_two_plans_in_an_annual_report_is_neither_a_third_plan() -> None:
    both = report("f9", "filing", None, 21_000, published="2023-10-26", accession="10q")
    events, memberships = resolve(frame(*META_REPORTS[:2], both))
    assert counted(events) == [("2022-11-09", 11_000), ("2023-03-14", 10_000)]
    assert memberships["role"].iloc[0] == "cumulative_total"


def test_microsoft_and_its_voluntary_programme() -> None:
    told = [
        tracker("t1", "2023-01-18", 10_000, percent=5.0),
        tracker("t2", "2024-01-25", 1_900),
        tracker("t3", "2024-06-03", 1_000),
        tracker("t4", "2024-09-12", 650),
        tracker("t5", "2025-05-13", 6_000, percent=3.0),
        tracker("t6", "2025-07-02", 9_000, percent=4.0),
        report("f1", "filing", "2023-01-01", 10_000, announced_precision="month")
        | {"published": pd.Timestamp("2023-07-27"), "accession": "10k-2023"},
        report("n1", "news", "2024-01-25", 1_900, scope="unit", scope_name="Microsoft Gaming"),
        report("n2", "news", "2026-04-23", None, kind="voluntary", positions_high=8_750),
        report("n3", "news", "2026-04-24", None, kind="voluntary", positions_high=8_750),
        notice("w1", "2023-01-18", 878),
        notice("w2", "2023-02-09", 617),
        notice("w3", "2025-05-13", 1_985),
        notice("w4", "2025-06-02", 305),
        notice("w5", "2025-07-02", 830),
    ]
    events, _ = resolve(frame(*(row | {"cik": MSFT} for row in told)), headcounts=HEADCOUNTS)
    assert counted(events) == [
        ("2023-01-18", 10_000),
        ("2024-01-25", 1_900),
        ("2024-06-03", 1_000),
        ("2024-09-12", 650),
        ("2025-05-13", 6_000),
        ("2025-07-02", 9_000),
        ("2026-04-23", None),
    ]
    programme = events.iloc[-1]
    assert (programme["kind"], programme["positions_high"]) == ("voluntary", 8_750)
    assert programme["positions_basis"] == "press, up to"
    assert programme["sum_with"] == "by choice: never added to layoffs"


def test_alphabet() -> None:
    told = [
        tracker("t1", "2023-01-20", 12_000, percent=6.0),
        tracker("t2", "2024-01-10", 1_000),
        tracker("t3", "2024-01-17", 100),
        report("f1", "filing", "2023-01-01", 12_000, announced_precision="month")
        | {"published": pd.Timestamp("2024-01-31"), "accession": "10k-2023"},
        report("n1", "news", "2024-01-17", 100, scope="unit", scope_name="YouTube"),
    ]
    events, _ = resolve(frame(*(row | {"cik": GOOGL} for row in told)))
    assert counted(events) == [("2023-01-20", 12_000), ("2024-01-10", 1_000), ("2024-01-17", 100)]


def test_amazon_with_totals_told_all_along() -> None:
    told = [
        tracker("t1", "2022-11-16", 10_000, percent=3.0),
        tracker("t2", "2023-01-04", 8_000, percent=2.0),
        tracker("t3", "2023-03-20", 9_000),
        tracker("t4", "2025-10-27", 14_000, percent=1.0),
        tracker("t5", "2026-01-28", 16_000),
        report("n1", "news", "2022-11-14", 10_000, stage="planned"),
        report("c1", "company_news", "2023-01-04", 18_000, cumulative=True),
        report("c2", "company_news", "2023-03-20", 27_000, cumulative=True),
        report("c3", "company_news", "2025-10-28", 14_000),
        report("c4", "company_news", "2026-01-28", 16_000),
        report("n2", "news", "2026-01-28", 30_000, cumulative=True, cumulative_since="2025-10-01"),
        report("n3", "news", "2026-01-29", 30_000),
        report("f1", "filing", "2023-01-01", 27_000, announced_precision="year", cumulative=True)
        | {"published": pd.Timestamp("2024-02-02"), "accession": "10k-2023"},
    ]
    events, memberships = resolve(frame(*(row | {"cik": AMZN} for row in told)))
    assert counted(events) == [
        ("2022-11-16", 10_000),
        ("2023-01-04", 8_000),
        ("2023-03-20", 9_000),
        ("2025-10-28", 14_000),
        ("2026-01-28", 16_000),
    ]
    role = memberships.set_index("report_id")["role"]
    assert set(role[["c1", "c2", "n2", "n3", "f1"]]) == {"cumulative_total"}
    assert events["sum_with"].iloc[-1] == "1018724-2025-10-28 + 1018724-2026-01-28 = 30,000 in all"


def test_oracle_one_plan_with_two_press_figures_and_a_filed_one() -> None:
    told = [
        tracker("t1", "2026-03-05", 20_000),
        tracker("t2", "2026-03-31", 30_000),
        report("f1", "filing", "2025-06-01", positions_net=21_000, announced_precision="year")
        | {"published": pd.Timestamp("2026-06-20"), "accession": "10k-2026"},
    ]
    events, _ = resolve(frame(*(row | {"cik": ORCL} for row in told)))
    assert counted(events) == [("2026-03-05", 21_000)]
    assert events["positions_basis"].iloc[0] == "filed, net"
    assert events["conflict"].iloc[0] == "20,000 (tracker) and 30,000 (tracker) for a filed 21,000"
