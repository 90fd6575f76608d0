"""What holds for all tests, and a home filled from the shipped mirror once a session."""

import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is slow, and that is no fault of what is tested.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

# A shell that runs the tests in the background has Ctrl-C ignored, by every process below it, too.
# Those that the tests start, and stop so, shall heed it as at a terminal.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def published_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home after one run on the shipped mirror. Read it only; see ``home`` for one to change."""
    import plain_pipeline  # not for tests that need no pipeline

    from flows.settings import SHIPPED_MIRROR, Settings

    home = tmp_path_factory.mktemp("published")
    loaded = plain_pipeline.run(Settings(home=home, mirror=SHIPPED_MIRROR))
    assert not loaded.failures
    return home
