"""What a worker starts for a flow run, taking an archive in small batches; for tests that stop it
halfway: with a file `hold` in its home it waits after each batch."""

import os
import runpy
import time
from pathlib import Path
from typing import Any

from flows import bulk

store = bulk._store
HOLD = Path(os.environ["AISUBSIDY_HOME"]) / "hold"


def _store_and_wait(*batch: Any) -> tuple[int, int]:
    stored = store(*batch)
    while HOLD.exists():
        time.sleep(0.1)
    return stored


if __name__ == "__main__":
    bulk.BATCH_BYTES = 600_000
    bulk._store = _store_and_wait
    runpy.run_module("prefect.engine", run_name="__main__")
