"""`aisubsidy`, which takes an archive in small batches; for tests that stop it halfway."""

from flows import bulk
from flows.cli import main

if __name__ == "__main__":
    bulk.BATCH_BYTES = 600_000
    bulk.LOOK_AGAIN_S = 1.0
    main()
