import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from extractors.errors import FinalError
from extractors.raw_store import RawStore
from extractors.records import Document

AT = datetime(2026, 3, 6, 12, 0, tzinfo=UTC)
URL = "https://data.sec.gov/x.json"


def _keep(store: RawStore, content: bytes = b"abc") -> Document:
    return store.keep(content, url=URL, fetched_at=AT, etag='"e"', last_modified="then")


def test_document_names_the_bytes(tmp_path: Path) -> None:
    document = _keep(RawStore(tmp_path))
    sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert document == Document(URL, AT, sha256, 3, 200, '"e"', "then", f"ba/{sha256}")
    assert (tmp_path / document.path).read_bytes() == b"abc"


def test_equal_bytes_are_written_once_and_never_again(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    path = store.path(_keep(store))
    before = path.stat()
    _keep(store)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert not path.stat().st_mode & 0o222


def test_read_gives_the_bytes_back(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    content = bytes(range(256)) * 1000
    document = _keep(store, content)
    assert store.has(document)
    assert store.read(document) == content


def test_missing_file_is_a_known_error(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    document = _keep(store)
    store.path(document).unlink()
    assert not store.has(document)
    with pytest.raises(FinalError, match=r"Fetch it again"):
        store.read(document)


def test_damaged_file_is_a_known_error(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    document = _keep(store)
    store.path(document).chmod(0o644)
    store.path(document).write_bytes(b"abd")
    with pytest.raises(FinalError, match=r"Delete that file"):
        store.read(document)


def test_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(_: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="no space"):
        _keep(RawStore(tmp_path))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_many_writers_of_the_same_bytes(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    content = b"z" * 300_000
    writers = [Thread(target=_keep, args=(store, content)) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.name for path in files] == [hashlib.sha256(content).hexdigest()]
    assert files[0].read_bytes() == content
