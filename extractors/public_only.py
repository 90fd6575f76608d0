"""Connections to the public internet only, for addresses that come from feeds and pages.

An item of a feed can name a machine of the user's own network, by number, by a name that leads
there, or by way of a redirect. What counts is therefore where a connection has led, looked at
before anything is sent.
"""

import socket
from ipaddress import IPv6Address, ip_address

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from extractors.advice import setting
from extractors.errors import FinalError


def require_public(host: str, address: str) -> None:
    """Return for an address of the public internet, or for a name. Errors: FinalError."""
    try:
        number = ip_address(address.split("%")[0])
    except ValueError:
        return
    if isinstance(number, IPv6Address):
        number = number.ipv4_mapped or number
    if not number.is_global or number.is_multicast:
        raise FinalError(
            f"{host} is at {address}, an address of a private network",
            "a public one",
            f"If that is meant, set {setting('allow_private')} to true",
        )


class _PublicHTTP(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(self.host, super()._new_conn())


class _PublicHTTPS(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(self.host, super()._new_conn())


class _PublicHTTPPool(HTTPConnectionPool):
    ConnectionCls = _PublicHTTP


class _PublicHTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _PublicHTTPS


POOLS = {"http": _PublicHTTPPool, "https": _PublicHTTPSPool}


def _checked(host: str, connected: socket.socket) -> socket.socket:
    try:
        require_public(host, connected.getpeername()[0])
    except BaseException:
        connected.close()
        raise
    return connected
