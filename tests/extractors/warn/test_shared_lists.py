"""The states' own lists: every row is a notice, posted again, or unread with a reason."""

import pytest
from shared_data import SHARED, needs_shared_data

from extractors.warn import Reading, read

pytestmark = needs_shared_data
WARN = SHARED / "warn"


def reading(name: str, state: str | None = None) -> Reading:
    return read((WARN / name).read_bytes(), state, name)


@pytest.mark.parametrize(
    ("name", "state", "rows", "notices"),
    [
        ("raw/ca.csv", None, 10_737, None),
        ("raw/ny.csv", None, 252, 126),
        ("raw/or.csv", None, 1_081, None),
        ("raw/tx.csv", None, 6_582, None),
        ("raw/wa.csv", None, 1_123, 1_123),
        ("raw/ks_joblink_search_06.html", "KS", 1, 1),
        ("raw/ok_joblink_search_01.html", "OK", 2, 2),
        ("register/wa.csv", None, 2_835, 2_835),
        ("register/ny.csv", None, 6_346, 6_346),
    ],
)
def test_no_row_is_lost(name, state, rows, notices):
    got = reading(name, state)
    assert got.rows == rows == len(got.notices) + got.repeated
    assert not got.unread
    assert notices in (None, len(got.notices))
    keys = {(n.state, n.notice_id, n.version) for n in got.notices}
    assert len(keys) == len(got.notices)


def test_every_count_and_notice_date_is_read():
    for name in ("ca", "ny", "or", "wa"):
        got = reading(f"raw/{name}.csv")
        assert all(n.notice_date for n in got.notices)
        assert not [odd for odd in got.odd if odd.field in ("workers", "notice_date")]


def test_both_sources_of_washington_name_a_notice_alike():
    listed = {n.notice_id for n in reading("raw/wa.csv").notices}
    register = {n.notice_id for n in reading("register/wa.csv").notices}
    assert len(listed & register) / len(listed) > 0.95
