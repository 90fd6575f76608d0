"""The nightly archive in parts, which workers on any machines take; then the market is published.

Parts are runs of a deployment: Prefect's work pool hands them out, and nothing here does.
"""

import logging
import time
from collections import Counter
from collections.abc import Collection
from typing import Annotated, Any
from uuid import UUID

from flows import quiet_prefect  # noqa: F401  (before prefect, which reads the environment)

# isort: split
from prefect import flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterName,
    FlowFilter,
    FlowFilterName,
    FlowRunFilter,
    FlowRunFilterId,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import TERMINAL_STATES, FlowRun
from prefect.deployments import run_deployment
from pydantic import Field, StringConstraints

from flows.bulk import WHOLE, Part, publish_facts, take_part
from flows.cli_ingest import COMPANY_FACTS_ARCHIVE
from flows.errors import FlowError
from flows.hooks import note_failure, one_line
from flows.only_writer import the_only_writer
from flows.settings import Settings, load_settings
from warehouse.lake import Lake

log = logging.getLogger("aisubsidy")
# The steps go to Prefect's page with the run, wherever it runs.
log.setLevel(logging.INFO)

FLOW, DEPLOYMENT = "aisubsidy-archive-part", "archive-part"
MOST_PARTS = 100
TRIES = 3  # of a part: its process killed, its machine gone
LOOK_AGAIN_S = 2.0
LONGEST_S = 12 * 3600.0
PartNumber = Annotated[int, Field(ge=1, le=MOST_PARTS)]
ArchiveName = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"[^\s]\.zip$")]


@flow(name=FLOW, validate_parameters=True)
def archive_part(
    part: PartNumber,
    of: PartNumber,
    archive: ArchiveName = COMPANY_FACTS_ARCHIVE,
    concepts: bool = False,
) -> int:
    """Takes in one part of an archive; the facts stored. Started again, it goes on."""
    if part > of:
        raise FlowError(f"part {part} of {of}", f"a part from 1 to {of}", "Correct the parameters")
    taken = take_part(load_settings(), archive, "concepts" if concepts else "all", Part(part, of))
    log.info(
        "part %d of %d: %s facts of %s filers stored, %s unchanged",
        part,
        of,
        f"{taken.facts:,}",
        f"{taken.members:,}",
        f"{taken.unchanged:,}",
    )
    return taken.facts


@flow(
    name="aisubsidy-archive",
    validate_parameters=True,
    on_failure=[note_failure],
    on_crashed=[note_failure],
)
def archive_in_parts(
    parts: PartNumber = 2,
    archive: ArchiveName = COMPANY_FACTS_ARCHIVE,
    concepts: bool = False,
    submissions: ArchiveName | None = None,
) -> int:
    """Has every part taken in by whichever workers are there, then publishes every filer's
    indicators; how many values were computed.

    ``archive`` is an address, or a file that every worker reaches under that name;
    ``submissions`` describes the filers. FlowError names the parts that were not taken in.
    """
    settings = load_settings()
    _refuse_parts_of_a_file(settings, parts)
    while earlier := _under_way():
        log.info("waiting for %d parts that an earlier run has started", len(earlier))
        _ended(earlier)
    given = {"of": parts, "archive": archive, "concepts": concepts}
    lost = _have_taken({number: {"part": number, **given} for number in range(1, parts + 1)})
    if lost:
        raise FlowError(
            "; ".join(f"part {number} of {parts}: {why}" for number, why in sorted(lost.items())),
            "every part taken in",
            "What the others stored is kept; started again, each part goes on where it stopped",
        )
    with the_only_writer(settings):
        if submissions:
            take_part(settings, submissions, "all", WHOLE)
        return publish_facts(settings).values


def _refuse_parts_of_a_file(settings: Settings, parts: int) -> None:
    if parts > 1 and not isinstance(settings.market_facts, Lake):
        raise FlowError(
            f"{parts} parts, for a file that one process writes",
            "a DuckLake, which many can write",
            "Set AISUBSIDY_WAREHOUSE=ducklake:postgres:... for every worker, or take one part",
        )


def _have_taken(wanted: dict[int, dict[str, Any]]) -> dict[int, str]:
    """Has the parts taken in, one that ends badly again; why of those that always did."""
    tries, lost = Counter[int](), dict[int, str]()
    running = {_start(parameters): number for number, parameters in wanted.items()}
    while running:
        for run in _ended(running):
            number = running.pop(run.id)
            tries[number] += 1
            if run.state is None or run.state.is_completed():
                continue
            why = f"{run.state.name} ({one_line(run.state.message or 'no word', None)})"
            log.warning("part %d: %s", number, why)
            if tries[number] < TRIES and not run.state.is_cancelled():
                running[_start(wanted[number])] = number
            else:
                lost[number] = why
    return lost


def _start(parameters: dict[str, Any]) -> UUID:
    name = f"part {parameters['part']} of {parameters['of']}"
    run = run_deployment(
        f"{FLOW}/{DEPLOYMENT}", parameters=parameters, timeout=0, flow_run_name=name
    )
    assert isinstance(run, FlowRun)  # noqa: S101 - in a coroutine only it is awaited
    return run.id


def _under_way() -> list[UUID]:
    """Parts that an earlier run started and did not see the end of: of two processes that take
    the same part at once, each would store it."""
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(
            flow_filter=FlowFilter(name=FlowFilterName(any_=[FLOW])),
            deployment_filter=DeploymentFilter(name=DeploymentFilterName(any_=[DEPLOYMENT])),
            flow_run_filter=FlowRunFilter(
                state=FlowRunFilterState(
                    type=FlowRunFilterStateType(not_any_=list(TERMINAL_STATES))
                )
            ),
        )
    return [run.id for run in runs]


def _ended(ids: Collection[UUID]) -> list[FlowRun]:
    """Those of the runs that have ended, as soon as one has; FlowError where none does."""
    end = time.monotonic() + LONGEST_S
    wanted = FlowRunFilter(
        id=FlowRunFilterId(any_=list(ids)),
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=list(TERMINAL_STATES))),
    )
    with get_client(sync_client=True) as client:
        while not (runs := client.read_flow_runs(flow_run_filter=wanted)):
            if time.monotonic() > end:
                raise FlowError(
                    f"none of {len(ids)} parts has ended within {LONGEST_S / 3600:.0f} hours",
                    "workers that take parts: prefect worker start --pool aisubsidy",
                    "See their runs on Prefect's page, and mark those that are dead as crashed",
                )
            time.sleep(LOOK_AGAIN_S)
    return runs
