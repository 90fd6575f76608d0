"""Parts of an archive as flows: what is asked of a person, and what becomes of a lost part.

Real workers take them in test_serve.py.
"""

from typing import Any
from uuid import UUID, uuid4

import pytest
from prefect.client.schemas.objects import FlowRun
from prefect.exceptions import ParameterTypeError
from prefect.states import Cancelled, Completed, Crashed, State

from flows import archive_parts
from flows.archive_parts import archive_in_parts, archive_part
from flows.errors import FlowError

PARTS = {number: {"part": number, "of": 2} for number in (1, 2)}


def have_taken(ends: list[State[Any]], monkeypatch: pytest.MonkeyPatch) -> tuple[Any, list[int]]:
    """Runs of parts that end so, in the order in which they start: what is lost, what started."""
    started, waiting = list[int](), dict[UUID, FlowRun]()

    def start(parameters: dict[str, Any]) -> UUID:
        run = FlowRun(id=uuid4(), flow_id=uuid4(), state=ends[len(started)])
        started.append(parameters["part"])
        waiting[run.id] = run
        return run.id

    monkeypatch.setattr(archive_parts, "_start", start)
    monkeypatch.setattr(archive_parts, "_ended", lambda ids: [waiting[next(iter(ids))]])
    return archive_parts._have_taken(PARTS), started


def test_a_lost_part_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = [Crashed(message="no heartbeat"), Completed(), Completed()]
    assert have_taken(ends, monkeypatch) == ({}, [1, 2, 1])


def test_a_part_that_is_lost_each_time_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = [Crashed(message="killed"), Completed(), *[Crashed(message="killed")] * 9]
    lost, started = have_taken(ends, monkeypatch)
    assert started == [1, 2, 1, 1]
    assert lost == {1: "Crashed (killed)"}


def test_a_part_that_a_person_cancelled_is_not_started_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost, started = have_taken([Cancelled(), Completed()], monkeypatch)
    assert (started, list(lost)) == ([1, 2], [1])


def test_parts_need_a_lake() -> None:
    with pytest.raises(FlowError, match="2 parts, for a file that one process writes"):
        archive_in_parts.fn(parts=2, archive="companyfacts.zip")


def test_a_part_beyond_the_last_is_refused() -> None:
    with pytest.raises(FlowError, match="part 3 of 2"):
        archive_part.fn(part=3, of=2, archive="companyfacts.zip")


@pytest.mark.parametrize(
    "wrong", [{"part": 0}, {"part": 1, "of": 101}, {"archive": "companyfacts.json"}]
)
def test_parameters_are_held_to_their_form(wrong: dict[str, Any]) -> None:
    given = {"part": 1, "of": 1, "archive": "companyfacts.zip"} | wrong
    with pytest.raises(ParameterTypeError):
        archive_part.validate_parameters(given)
