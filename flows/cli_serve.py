"""`aisubsidy serve` and `aisubsidy doctor`: unattended, and whether all is well."""

import logging
import os
import signal
import threading
from typing import Annotated

import typer

from flows.cli_options import AsJson, Db, print_json

# Unlike a command that ends, what runs unattended keeps a log: here, and on Prefect's page.
LOGGED = {
    "PREFECT_LOGGING_LEVEL": "INFO",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "aisubsidy",
    # What `serve` itself says belongs to no flow run.
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}


def serve(
    mirror: Annotated[
        bool, typer.Option("--mirror", help="On the offline mirror, to try it out.")
    ] = False,
) -> None:
    """Run the flows on their schedules, with Prefect's page, until stopped."""
    for name, value in LOGGED.items():
        os.environ.setdefault(name, value)
    _take_ctrl_c_for_all()
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    logging.getLogger("aisubsidy").setLevel(logging.INFO)
    from flows.serve import serve as serve_flows

    serve_flows(live=not mirror)


def _take_ctrl_c_for_all() -> None:
    """Makes Ctrl-C a SIGTERM to this process, which then ends its runs and its server in order.

    A terminal sends it to all of them at once. A blocked signal stays so in threads and processes
    that are started after it, so this is called before the libraries that start some.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    def pass_on() -> None:
        while signal.sigwait({signal.SIGINT}):
            os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=pass_on, daemon=True).start()


def doctor(db: Db = None, as_json: AsJson = False) -> None:
    """What is installed, set, reachable, and how fresh each source is; exit 1 if one needs you."""
    from flows.doctor import PROBLEM, examine
    from flows.doctor_print import print_checks
    from flows.fetch import now
    from flows.settings import load_settings

    checks = examine(load_settings(db=db), now())
    needs_a_person = any(check.status == PROBLEM for check in checks)
    if as_json:
        status = "problem" if needs_a_person else "ok"
        print_json({"status": status, "checks": [c._asdict() for c in checks]})
    else:
        print_checks(checks)
    if needs_a_person:
        raise typer.Exit(1)
