"""What a flow run that failed or crashed leaves behind: a line in `runs`, and a message if wanted.

Prefect calls the hook in the run's own process, or in that of `serve` or the worker where the
run's was killed.
"""

import logging
import re
from datetime import datetime
from importlib.metadata import version
from typing import Any

from extractors import webhook
from extractors.errors import ExtractorError
from flows.errors import KNOWN_ERRORS
from flows.fetch import now
from flows.ingest import is_live
from flows.only_writer import working_file
from flows.settings import Settings, load_settings
from warehouse import runs
from warehouse.errors import WarehouseError

log = logging.getLogger("aisubsidy")

LONGEST = 500
# Another run may write meanwhile; nobody waits for an unattended one.
PATIENCE_S = 1800.0
# "Flow run encountered an exception: flows.errors.FlowError: no contact; expected ..."
PREFIX = re.compile(r"^.*?encountered an exception: (?:[\w.]+: )?")
SECRETS = re.compile(r"(?<=//)[^/@\s]+@|\S+@\S+\.\w+")


def note_failure(flow: Any, flow_run: Any, state: Any) -> None:
    """Notes the run as failed, with one line why, and calls the webhook if one is set."""
    try:
        settings = load_settings()
    except KNOWN_ERRORS as error:
        log.error("%s", error)
        return
    detail = one_line(state.message or state.name, settings.contact)
    started = flow_run.start_time or flow_run.expected_start_time or now()
    if settings.failure_webhook:
        _tell(settings.failure_webhook, flow.name, flow_run, state, started, detail)
    try:
        _note(settings, flow_run, started, detail)
    except (WarehouseError, OSError) as error:
        if not flow_run.deployment_id:
            return  # a person is told why it failed
        log.error("the failed run is not in the table runs: %s", error)


def _tell(url: str, flow: str, flow_run: Any, state: Any, started: datetime, detail: str) -> None:
    message = {
        "flow": flow,
        "run_id": str(flow_run.id),
        "state": state.name,
        "started": started.isoformat(),
        "ended": now().isoformat(),
        "detail": detail,
    }
    try:
        webhook.post(url, message)
    except ExtractorError as error:
        log.error("%s", error)


def _note(settings: Settings, flow_run: Any, started: datetime, detail: str) -> None:
    live = flow_run.parameters.get("live")
    live = is_live(settings) if live is None else live
    ended = now()
    patience_s = PATIENCE_S if flow_run.deployment_id else 0.0
    with working_file(settings, live=live, patience_s=patience_s) as connection:
        runs.fail_run(
            connection,
            str(flow_run.id),
            started=started,
            ended=ended,
            source="live" if live else "mirror",
            version=version("aisubsidy"),
            detail=detail,
        )


def one_line(message: str, contact: str | None) -> str:
    """Why a run failed, in one line, without the contact, addresses of people, or passwords."""
    text = PREFIX.sub("", " ".join(message.split()))
    if contact:
        text = text.replace(contact, "(contact)")
    return SECRETS.sub("(left out) ", text)[:LONGEST].rstrip()
