"""Where the stored public material lies; tests that need it skip with one line without it."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"

needs_shared_data = pytest.mark.skipif(
    not SHARED.is_dir(), reason="stored public material (../shared/data) is not on this machine"
)
