"""Notices and tracker rows as stored: loaded twice, amended, counted once."""

import json
import time
from datetime import date

import pytest
from shared_data import SHARED, needs_shared_data

from extractors.claims import TrackerRow, WarnNotice
from extractors.tracker import parse as parse_tracker
from extractors.warn import parse as parse_warn
from warehouse.notices import load_tracker_rows, load_warn_notices

NOTICE = WarnNotice(
    "WA", "n1", 1, "Acme Inc", "Kent", date(2023, 1, 18), None, date(2023, 3, 20), 878,
    "Layoff", "https://wa.example", "{}",
)  # fmt: skip
ROW = TrackerRow(
    "r1", "Acme", "Seattle", date(2023, 1, 18), 10_000, 5.0, "Other", "US", None, "https://n"
)


def stored(bench, what: str = "count(*)") -> list:
    return bench.connection.execute(f"select {what} from base.warn_notices order by all").fetchall()


def shadow_findings(bench) -> list[str]:
    bench.check()
    return bench.rows("select detail from findings where kind = 'shadow_notices'")


def counted(bench) -> tuple[int, int | None]:
    bench.derive()
    return bench.rows("select count(*), sum(workers) from counted_notices()")[0]


@pytest.mark.parametrize(
    ("record", "table"), [(WarnNotice, "warn_notices"), (TrackerRow, "tracker_rows")]
)
def test_records_are_the_columns_they_are_stored_in(bench, record, table):
    columns = bench.connection.execute(f"describe base.{table}").fetchall()
    assert [column[0] for column in columns] == list(record._fields)


def test_loading_twice_changes_nothing(bench):
    for _ in range(2):
        assert load_warn_notices(bench.connection, [NOTICE]) == 1
        assert load_tracker_rows(bench.connection, [ROW]) == 1
        assert stored(bench, "*") == [tuple(NOTICE)]
        rows = bench.connection.execute("select * from base.tracker_rows").fetchall()
        assert rows == [tuple(ROW)]


def test_nothing_to_load_is_no_work(bench):
    assert load_warn_notices(bench.connection, []) == 0
    assert load_tracker_rows(bench.connection, []) == 0


def test_gaps_keep_their_columns_types(bench):
    bare = NOTICE._replace(notice_date=None, effective_date=None, workers=None)
    many = [bare._replace(notice_id=str(n)) for n in range(3_000)]
    load_warn_notices(bench.connection, [*many, NOTICE])
    assert stored(bench, "count(*), count(workers), max(effective_date)") == [
        (3_001, 1, date(2023, 3, 20))
    ]


def test_a_count_changed_in_the_list_is_a_new_version(bench):
    load_warn_notices(bench.connection, [NOTICE])
    amended = NOTICE._replace(workers=900)
    for _ in range(2):
        load_warn_notices(bench.connection, [amended])
    assert stored(bench, "version, workers") == [(1, 878), (2, 900)]
    assert counted(bench) == (1, 900)


def test_a_name_spelled_anew_is_no_new_version(bench):
    load_warn_notices(bench.connection, [NOTICE])
    load_warn_notices(bench.connection, [NOTICE._replace(employer="ACME, Inc.")])
    assert stored(bench, "version, employer") == [(1, "ACME, Inc.")]


def test_versions_of_one_list_keep_their_order(bench):
    both = [NOTICE._replace(version=2, workers=900), NOTICE]
    for _ in range(2):
        load_warn_notices(bench.connection, both)
    assert stored(bench, "version, workers") == [(1, 878), (2, 900)]


def test_an_amendment_without_a_number_leaves_the_last_one(bench):
    blank = NOTICE._replace(version=2, workers=None, effective_date=None)
    load_warn_notices(bench.connection, [NOTICE, blank])
    assert counted(bench) == (1, 878)


def test_a_bad_row_rolls_the_whole_load_back(bench):
    with pytest.raises(Exception, match="NOT NULL"):
        load_warn_notices(bench.connection, [NOTICE, NOTICE._replace(notice_id=None)])
    assert stored(bench) == [(0,)]
    load_warn_notices(bench.connection, [NOTICE])
    assert stored(bench) == [(1,)]


def test_notices_received_after_the_day_are_not_known(bench):
    late = NOTICE._replace(version=2, received_date=date(2023, 2, 1), workers=900)
    load_warn_notices(bench.connection, [NOTICE, late])
    load_tracker_rows(bench.connection, [ROW._replace(date_added=date(2023, 2, 1))])
    for day, workers, reports in (("2023-01-17", None, 0), ("2023-01-31", 878, 0),
                                  ("2023-02-01", 900, 1)):  # fmt: skip
        bench.derive(day)
        assert bench.rows("select sum(workers) from counted_notices()") == [workers]
        assert bench.rows("select count(*) from tracker_reports()") == [reports]


SHADOW = NOTICE._replace(notice_id="n2", employer="ACME", notice_date=date(2023, 3, 20))


@pytest.mark.parametrize("own", [date(2023, 3, 20), None])
def test_an_effective_date_stored_as_a_notice_is_a_shadow(bench, own):
    load_warn_notices(bench.connection, [NOTICE, SHADOW._replace(effective_date=own)])
    assert counted(bench) == (1, 878)
    (detail,) = shadow_findings(bench)
    assert detail.startswith("WA: 1 rows with 878 workers")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(SHADOW._replace(effective_date=date(2023, 5, 1)), id="has its own day"),
        pytest.param(SHADOW._replace(workers=879), id="other workers"),
        pytest.param(SHADOW._replace(location="Auburn"), id="another place"),
        pytest.param(SHADOW._replace(employer="Other"), id="another employer"),
        pytest.param(SHADOW._replace(state="OR"), id="another state"),
        pytest.param(SHADOW._replace(notice_date=date(2023, 3, 21)), id="another day"),
    ],
)
def test_what_differs_is_no_shadow(bench, other):
    load_warn_notices(bench.connection, [NOTICE, other])
    assert counted(bench) == (2, 878 + other.workers)
    assert not shadow_findings(bench)


def test_people_let_go_at_once_are_no_shadow_of_themselves(bench):
    load_warn_notices(bench.connection, [NOTICE._replace(effective_date=NOTICE.notice_date)])
    assert counted(bench) == (1, 878)


@needs_shared_data
def test_washington_counts_each_worker_once(bench):
    content = (SHARED / "warn/register/wa.csv").read_bytes()
    load_warn_notices(bench.connection, parse_warn(content, None, "register/wa.csv"))
    assert counted(bench) == (2_835 - 1_361, 444_240 - 211_088)
    assert bench.rows("select count(*), sum(workers) from shadow_notices()") == [(1_361, 211_088)]
    (detail,) = shadow_findings(bench)
    assert "1361 rows with 211088 workers" in detail
    # The state's own list of notices up to March 2022 adds no second count of the same people.
    raw = parse_warn((SHARED / "warn/raw/wa.csv").read_bytes(), "WA", "raw/wa.csv")
    before = counted(bench)[1]
    load_warn_notices(bench.connection, raw)
    assert counted(bench)[1] < before + 0.05 * sum(notice.workers for notice in raw)


@needs_shared_data
def test_the_whole_export_parses_and_loads_in_time(bench):
    began = time.perf_counter()
    content = (SHARED / "layoffs/layoffs_fyi_2020_2026.csv").read_bytes()
    assert load_tracker_rows(bench.connection, parse_tracker(content).rows) == 4_277
    assert time.perf_counter() - began < 5
    bare = "select count(*) from base.tracker_rows where positions is null and percent is null"
    assert bench.connection.execute(bare).fetchone() == (699,)


@needs_shared_data
def test_the_row_is_kept_as_it_stands(bench):
    raw = parse_warn((SHARED / "warn/raw/wa.csv").read_bytes(), "WA", "raw/wa.csv")
    load_warn_notices(bench.connection, raw)
    (text,) = bench.connection.execute(
        "select row from base.warn_notices where employer = 'Outdoor Research' and workers = 55"
    ).fetchone()
    assert json.loads(text)["Received Date"] == "1/6/2022"
