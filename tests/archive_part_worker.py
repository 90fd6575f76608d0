"""What a worker starts for a flow run, taking an archive in small batches; for tests that stop it
halfway."""

import runpy

from flows import bulk

if __name__ == "__main__":
    bulk.BATCH_BYTES = 600_000
    runpy.run_module("prefect.engine", run_name="__main__")
