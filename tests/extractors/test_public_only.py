"""Addresses of a private network are refused, by number, by name, by redirect, by DNS."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from local_edgar import LocalEdgar, Reply, serving

from extractors.client_config import ClientConfig
from extractors.errors import FinalError
from extractors.http import Client
from extractors.public_only import require_public
from extractors.raw_store import RawStore


@pytest.fixture
def server() -> Iterator[LocalEdgar]:
    with serving() as local:
        local.says("/inside.html", Reply(b"<p>secret</p>"))
        yield local


def _client(folder: Path, **changes: Any) -> Client:
    config = ClientConfig(
        contact="Jane Doe jane@example.org", retries=0, host_rate_per_second=1000, **changes
    )
    return Client(config, RawStore(folder), clock=lambda: datetime(2026, 3, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "::1", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "::",
    ],
)  # fmt: skip
def test_private_addresses(address: str) -> None:
    with pytest.raises(FinalError, match=r"private network.*(?i:allow_private) to true"):
        require_public("host", address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "www.example.org"])
def test_public_addresses_and_names(address: str) -> None:
    require_public("host", address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "[::1]"])
def test_a_private_host_is_not_asked(server: LocalEdgar, tmp_path: Path, host: str) -> None:
    url = server.says("/inside.html", Reply(b"<p>secret</p>")).replace("127.0.0.1", host)
    with pytest.raises(FinalError, match=r"private network") as caught:
        _client(tmp_path).get(url)
    assert "\n" not in str(caught.value)
    assert not server.asked


def test_a_name_that_leads_to_a_private_address_is_not_asked(
    server: LocalEdgar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = server.url.rpartition(":")[2]
    answer = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", int(port)))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **more: answer)
    with pytest.raises(FinalError, match=r"news\.example\.org is at 127\.0\.0\.1"):
        _client(tmp_path).get(f"http://news.example.org:{port}/inside.html")
    assert not server.asked


def test_a_redirect_to_a_private_address_is_not_followed(
    server: LocalEdgar, tmp_path: Path
) -> None:
    # The base URLs are the user's own choice, wherever they are; where they lead is not.
    with serving() as sec:
        url = sec.says("/a", Reply(status=302, headers={"Location": server.url + "/inside.html"}))
        client = _client(tmp_path, sec_www_url=sec.url)
        with pytest.raises(FinalError, match=r"private network"):
            client.get(url)
    assert not server.asked


def test_a_setting_allows_it(server: LocalEdgar, tmp_path: Path) -> None:
    client = _client(tmp_path, allow_private=True)
    assert client.get(server.url + "/inside.html").content == b"<p>secret</p>"


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://example.org/a", "gopher://x/"])
def test_a_redirect_to_another_kind_of_address_is_final(
    server: LocalEdgar, tmp_path: Path, to: str
) -> None:
    url = server.says("/a", Reply(status=302, headers={"Location": to}))
    with pytest.raises(FinalError) as caught:
        _client(tmp_path, allow_private=True).get(url)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("status", [302, 503])
def test_bodies_that_nobody_wants_are_not_read(
    server: LocalEdgar, tmp_path: Path, status: int
) -> None:
    endless = Reply(b"x" * 60_000_000, status, {"Location": "/inside.html"}, chunked=True)
    url = server.says("/a", endless, Reply(b"<p>words</p>"))
    client = _client(tmp_path, allow_private=True, max_bytes=1000)
    if status == 302:
        assert client.get(url).content == b"<p>secret</p>"
    else:
        with pytest.raises(Exception, match="HTTP 503"):
            client.get(url)
