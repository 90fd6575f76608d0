"""`aisubsidy serve`: the flows on their schedules, each run a process of its own."""

import asyncio
import logging
import signal
import warnings
import zoneinfo
from typing import Any, NamedTuple

from flows import quiet_prefect  # noqa: F401  (before prefect, which reads the environment)

# isort: split
from prefect import serve as prefect_serve
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.flows import Flow
from prefect.types.entrypoint import EntrypointType
from pydantic import ValidationError

from extractors.http import CONTACT
from extractors.webhook import check_webhook
from flows.errors import FlowError
from flows.patterns import STATE
from flows.pipeline import run_pipeline
from flows.prefect_server import prefect_server
from flows.replacing import refuse_mirror_over_live
from flows.scheduled import metrics, news, warn_lists
from flows.settings import Settings, load_settings

log = logging.getLogger("aisubsidy")

# A run that is still going gets all there is: one more of its kind would find nothing.
ONE_AT_A_TIME = ConcurrencyLimitConfig(
    limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW
)


class Scheduled(NamedTuple):
    """One flow, and when it runs by itself: a cron expression, "" for only when asked."""

    name: str
    flow: Flow[Any, Any]
    setting: str
    cron: str
    parameters: dict[str, Any]


def schedule(settings: Settings, *, live: bool) -> list[Scheduled]:
    """The flows to serve. WARN lists have no mirror, and need to be told which states."""
    states = [state.strip() for state in (settings.warn_states or "").split(",") if state.strip()]
    for state in states:
        if not STATE.fullmatch(state):
            raise FlowError(
                f"AISUBSIDY_WARN_STATES names {state!r}", "postal codes such as WA,CA", "Change it"
            )
    planned = [
        Scheduled("filings", run_pipeline, "filings_cron", settings.filings_cron, {"live": live}),
        Scheduled("news", news, "news_cron", settings.news_cron, {"live": live}),
        Scheduled("metrics", metrics, "", "", {"live": live}),
    ]
    if live and states:
        planned.append(
            Scheduled("warn", warn_lists, "warn_cron", settings.warn_cron, {"states": states})
        )
    return planned


def deployment(planned: Scheduled, timezone: str) -> RunnerDeployment:
    """The flow as Prefect serves it; FlowError names a schedule that is none."""
    if timezone not in zoneinfo.available_timezones():
        raise FlowError(
            f"AISUBSIDY_TIMEZONE is {timezone!r}", "a zone such as America/New_York", "Change it"
        )
    try:
        when = CronSchedule(cron=planned.cron, timezone=timezone) if planned.cron else None
    except ValidationError as error:
        raise FlowError(
            f"AISUBSIDY_{planned.setting.upper()} is {planned.cron!r}",
            "a cron expression such as 15 22 * * 1-5",
            "Change it; empty for never",
        ) from error
    made = planned.flow.to_deployment(
        planned.name,
        schedules=[when] if when else [],
        parameters=planned.parameters,
        concurrency_limit=ONE_AT_A_TIME,
        entrypoint_type=EntrypointType.MODULE_PATH,
        paused=False,
        tags=["aisubsidy"],
    )
    assert isinstance(made, RunnerDeployment)  # noqa: S101 - in a coroutine only it is awaited
    return made


def _stop(*_: object) -> None:
    raise SystemExit(0)


def _is_no_cancelled_connection(record: logging.LogRecord) -> bool:
    """False for what Python 3.11 logs, with its trace, of a connection that a stop has ended."""
    return not record.exc_info or record.exc_info[0] is not asyncio.CancelledError


def serve(*, live: bool) -> None:
    """Runs until it is stopped. FlowError says what keeps it from starting."""
    settings = load_settings()
    if live and not CONTACT.fullmatch(settings.contact or ""):
        raise FlowError(
            "no contact" if not settings.contact else "a contact without an e-mail address",
            "a name and an e-mail address, as SEC asks of every client",
            'Set AISUBSIDY_CONTACT, for example "Jane Doe jane@example.org"',
        )
    refuse_mirror_over_live(settings, live=live)
    if settings.failure_webhook:
        check_webhook(settings.failure_webhook)
    planned = schedule(settings, live=live)
    # Until Prefect has its own way to stop, so that a server started here is stopped too.
    signal.signal(signal.SIGTERM, _stop)
    deployments = [deployment(each, settings.timezone) for each in planned]
    with prefect_server(settings) as url:
        for each in planned:
            log.info("%s: %s", each.name, each.cron or "when asked")
        log.info("times are in %s; page: %s", settings.timezone, url.removesuffix("/api"))
        # Prefect 3.8 forgets to await its own stop; it stops all the same.
        warnings.filterwarnings("ignore", message="coroutine 'Runner.astop' was never awaited")
        logging.getLogger("asyncio").addFilter(_is_no_cancelled_connection)
        prefect_serve(*deployments, print_starting_message=False)
