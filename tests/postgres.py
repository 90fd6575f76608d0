"""A Postgres of a test's own, on loopback; Debian keeps its programs out of the way."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from ports import free_port

STARTS_WITHIN_S = 60.0


def _program(name: str) -> str | None:
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(debian[-1]) if debian else None)


POSTGRES, INITDB, CREATEDB = (_program(name) for name in ("postgres", "initdb", "createdb"))

needs_postgres = pytest.mark.skipif(
    None in (POSTGRES, INITDB, CREATEDB), reason="no postgres on this machine"
)


@contextmanager
def empty_postgres(user: str, address: str = "127.0.0.1") -> Iterator[int]:
    """The port of an empty one, with a database `postgres` that ``user`` owns.

    At an ``address`` that is not this machine's own, its whole network may connect.

    It refuses to run as root, so then nobody runs it.
    """
    owner = "nobody" if os.geteuid() == 0 else None
    folder = Path("/tmp") / f"aisubsidy-pg-{os.getpid()}-{free_port()}"  # noqa: S108  (others must reach it)
    folder.mkdir(mode=0o700)
    if owner:
        shutil.chown(folder, owner)
    port = free_port()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/", "user": owner}
    where = ["-D", folder / "data"]
    try:
        subprocess.run([INITDB, *where, "-U", user, "-A", "trust"], check=True, **quiet)  # type: ignore[call-overload]
        with (folder / "data" / "pg_hba.conf").open("a") as admitted:
            admitted.write("host all all samenet trust\n")
        server = subprocess.Popen(
            [POSTGRES, "-F", *where, "-h", address, "-p", str(port), "-k", folder],
            **quiet,  # type: ignore[call-overload]
        )
        try:
            _wait_for(folder / "data" / "postmaster.pid")
            yield port
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait(30)
    finally:
        shutil.rmtree(folder)


def create_database(port: int, user: str, name: str, address: str = "127.0.0.1") -> None:
    """One more, empty."""
    where = ["-h", address, "-p", str(port), "-U", user]
    subprocess.run([str(CREATEDB), *where, name], check=True)


def _wait_for(pid_file: Path) -> None:
    """Its last line says when it takes connections."""
    end = time.monotonic() + STARTS_WITHIN_S
    while not pid_file.exists() or "ready" not in pid_file.read_text():
        assert time.monotonic() < end, "postgres does not start"
        time.sleep(0.05)
