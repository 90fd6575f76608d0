"""The client against an offline mirror: the same answers, no network, no contact."""

import hashlib
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractors.http import Client, ClientConfig, NotFoundError
from extractors.raw_store import RawStore

AT = datetime(2026, 3, 6, 12, 0, tzinfo=UTC)
URL = "https://data.sec.gov/submissions/CIK0000000001.json"


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("the mirror used the network")

    monkeypatch.setattr(socket, "socket", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    file = tmp_path / "mirror/data.sec.gov/submissions/CIK0000000001.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(b'{"cik": 1}')
    (tmp_path / "mirror/secret.txt").write_bytes(b"of no host")
    (tmp_path / "outside.txt").write_bytes(b"outside")
    (file.parent / "link.txt").symlink_to(tmp_path / "outside.txt")
    config = ClientConfig(mirror=tmp_path / "mirror")
    return Client(config, RawStore(tmp_path / "raw"), clock=lambda: AT)


def test_file_is_served_and_kept(client: Client) -> None:
    document, content, changed = client.get(URL, expect="json")
    assert (content, changed) == (b'{"cik": 1}', True)
    assert document.etag == f'"{hashlib.sha256(content).hexdigest()}"'
    assert client.store.read(document) == content


def test_unchanged_file_is_not_modified(client: Client) -> None:
    first = client.get(URL)
    assert client.get(URL, previous=first.document) == (first.document, first.content, False)


def test_changed_file_is_a_new_document(client: Client, tmp_path: Path) -> None:
    first = client.get(URL)
    (tmp_path / "mirror/data.sec.gov/submissions/CIK0000000001.json").write_bytes(b'{"cik": 2}')
    assert client.get(URL, previous=first.document).content == b'{"cik": 2}'


@pytest.mark.parametrize(
    "url",
    [
        "https://data.sec.gov/submissions/CIK0000000002.json",
        "https://data.sec.gov/submissions",
        "https://data.sec.gov/submissions/",
        f"{URL}/",
        f"{URL}?a=b",
        "https://www.sec.gov/submissions/CIK0000000001.json",
        "https://data.sec.gov/../secret.txt",
        "https://data.sec.gov/%2e%2e/secret.txt",
        "https://data.sec.gov/..%2fsecret.txt",
        "https://data.sec.gov/..%5csecret.txt",
        "https://data.sec.gov/submissions/link.txt",
        "https://data.sec.gov//etc/hostname",
        "https://data.sec.gov/a%00b",
        "http://127.0.0.1:8000/anything",
    ],
)
def test_anything_else_is_not_found(client: Client, url: str) -> None:
    with pytest.raises(NotFoundError, match=r"not in the offline mirror"):
        client.get(url)
