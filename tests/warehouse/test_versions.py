"""Versions in order: numbered by day within a slot, whatever order their rows come in."""

import numpy as np
import pytest

from warehouse.versions import FOREVER, NO_VERSIONS, NOWHERE, as_given, in_order

# (slot, day, version, known until)
ROWS = [(70, 20, 1, 35), (7, 10, 1, 30), (70, 35, 2, FOREVER), (7, 30, 2, 40), (7, 40, 3, FOREVER)]


def columns(rows: list[tuple[int, ...]]) -> list[np.ndarray]:
    return [np.array(column, dtype=np.int64) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("seed", range(5))
def test_each_row_has_its_version_and_the_day_of_the_next(seed):
    rows = [ROWS[n] for n in np.random.default_rng(seed).permutation(len(ROWS))]
    slots, days, version, known_until = columns(rows)
    versions = in_order(slots, days)
    assert as_given(versions.version, versions.given).tolist() == version.tolist()
    assert as_given(versions.known_until, versions.given).tolist() == known_until.tolist()


@pytest.mark.parametrize(
    ("slot", "day", "version"),
    [(7, 10, 1), (7, 29, 1), (7, 30, 2), (7, 99, 3), (70, 34, 1), (70, 35, 2)],
)
def test_on_a_day_the_last_version_filed_by_then_is_known(slot, day, version):
    assert known(slot, day) == version


def test_before_any_was_filed_the_first_stands_in():
    assert known(7, 9) == known(70, 1) == 1


@pytest.mark.parametrize("slot", [1, 8, 71])
def test_of_a_slot_that_is_not_there_nothing_is_known(slot):
    assert known(slot, 99) is None


def test_where_there_is_no_version_nothing_is_known():
    places = NO_VERSIONS.place(np.array([7]))
    assert NO_VERSIONS.known(places, np.array([10])).tolist() == [NOWHERE]


def test_a_day_before_1970_is_not_taken_for_one_of_another_slot():
    versions = in_order(np.array([7, 7, 70]), np.array([-400, 10, 5]))
    assert versions.version.tolist() == [1, 2, 1]
    assert versions.first.tolist() == [0, 2]


def known(slot: int, day: int) -> int | None:
    slots, days, *_ = columns(ROWS)
    versions = in_order(slots, days)
    (row,) = versions.known(versions.place(np.array([slot])), np.array([day]))
    return None if row == NOWHERE else int(versions.version[row])
