"""How Prefect behaves on a machine of one's own: no reports home, no log of its own chatter.

Import this before prefect: it reads its settings as it is imported. What the user has set wins.
"""

import os
import tempfile
from pathlib import Path

DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # A cold start of the server inside the process takes 10-18 s; the default limit is 20 s.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
    "PREFECT_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    # A synchronous flow waits a second at its end for a heartbeat that only a worker needs.
    "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "",
}

for name, value in DEFAULTS.items():
    if value:
        os.environ.setdefault(name, value)

# Its server needs a folder it can write to, and without one waits for itself until time runs out.
home = Path(os.environ.get("PREFECT_HOME", "~/.prefect")).expanduser()
try:
    home.mkdir(parents=True, exist_ok=True)
except OSError:
    os.environ["PREFECT_HOME"] = tempfile.mkdtemp(prefix="aisubsidy-prefect-")
