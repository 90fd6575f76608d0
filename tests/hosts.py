"""Hosts: network namespaces of Linux, each with an address of its own, on one switch; whose
cable can be pulled."""

import ctypes
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

NETWORK = "10.77.0"
SPACES = Path("/run/netns")
CLONE_NEWNET = 0x40000000


class Host(NamedTuple):
    """The name of its namespace, its address, and the other end of its cable in the switch."""

    space: str
    address: str
    switch: str
    port: str

    @contextmanager
    def here(self) -> Iterator[None]:
        """This thread, and processes that it starts, are on the host's network alone."""
        before = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        try:
            with (SPACES / self.space).open("rb") as own:
                _enter(own.fileno())
            try:
                yield
            finally:
                _enter(before)
        finally:
            os.close(before)

    def pull_cable(self) -> None:
        """Nothing gets through any more, and neither side is told."""
        _ip("-n", self.switch, "link", "set", self.port, "down")

    def plug_in(self) -> None:
        """Everything gets through again."""
        _ip("-n", self.switch, "link", "set", self.port, "up")


@contextmanager
def hosts(number: int) -> Iterator[list[Host]]:
    """So many on one switch, which has a namespace of its own; gone afterwards."""
    names = [f"aisubsidy-{os.getpid()}-{place}" for place in range(number + 1)]
    try:
        for name in names:
            _ip("netns", "add", name)
            _ip("-n", name, "link", "set", "lo", "up")
        switch = names[0]
        _ip("-n", switch, "link", "add", "switch", "type", "bridge")
        _ip("-n", switch, "link", "set", "switch", "up")
        yield [_plugged(switch, name, place) for place, name in enumerate(names[1:], 1)]
    finally:
        for name in names:
            subprocess.run(["ip", "netns", "delete", name], capture_output=True)


def _plugged(switch: str, space: str, place: int) -> Host:
    port, address = f"port{place}", f"{NETWORK}.{place}"
    far = ["peer", "name", "eth0", "netns", space]
    _ip("-n", switch, "link", "add", port, "type", "veth", *far)
    _ip("-n", switch, "link", "set", port, "master", "switch", "up")
    _ip("-n", space, "address", "add", f"{address}/24", "dev", "eth0")
    _ip("-n", space, "link", "set", "eth0", "up")
    return Host(space, address, switch, port)


def _enter(namespace: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setns(namespace, CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), "setns")


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


def _permitted() -> bool:
    try:
        with hosts(1):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


needs_hosts = pytest.mark.skipif(not _permitted(), reason="no network namespaces here: ip netns")
