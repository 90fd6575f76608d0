"""Large files to disk: streamed, resumed where they were cut off, there whole or not at all.

For SEC's nightly archives (companyfacts.zip, submissions.zip; over a gigabyte), which no memory
should hold. NAME.part is what came so far, NAME.part.json the version that it is a part of,
NAME.json the version of the whole file.
"""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import requests
from filelock import FileLock
from urllib3.exceptions import HTTPError

from extractors.errors import FinalError, TransientError
from extractors.http import Client
from extractors.http_answer import LATER, bounded, check_body, check_status, received

MOST_BYTES = 20_000_000_000
MOST_SECONDS = 7200.0
MOST_IDLE = 1  # tries in a row that bring nothing new
HEAD_BYTES = 4096
RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(\d{1,18})")


class _Version(NamedTuple):
    """What names one version of a file at its server."""

    url: str
    etag: str | None
    last_modified: str | None

    @property
    def strong(self) -> str | None:
        """What a server can compare to the byte, as resuming needs; None where it gives nothing."""
        return self.last_modified if not self.etag or self.etag.startswith("W/") else self.etag


def download(
    client: Client,
    url: str,
    target: Path,
    *,
    begins: bytes = b"",
    max_bytes: int = MOST_BYTES,
    max_seconds: float = MOST_SECONDS,
) -> Path:
    """``target``, holding what is at ``url`` now; left as it is where the server has no newer.

    A cut-off body is resumed at once as long as each try brings more, then by the next call;
    another process that downloads the same file is waited for. ``begins``: what the file must
    begin with, such as ``b"PK"`` of a zip. Errors: those of ``Client.get``; FinalError where
    the file cannot be written. ``target`` is then as before.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = _Part(target, url, begins)
    with _alone(target):
        best, idle = part.size(), 0
        while True:
            try:
                return part.fetch(client, max_bytes, max_seconds)
            except TransientError:
                idle = 0 if part.size() > best else idle + 1
                if idle > MOST_IDLE:
                    raise
                best = max(best, part.size())
            except OSError as error:
                got = f"{target} cannot be written ({error.strerror or error})"
                next_step = "Make room or grant access, then run again; what came is kept"
                raise FinalError(got, f"room for {url}", next_step) from error


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Waits for other processes that download the same file; leaves nothing beside it."""
    path = Path(f"{target}.lock")
    with FileLock(path):
        try:
            yield
        finally:
            # Who waits for it sees that it has no name any more, and makes a new one.
            path.unlink(missing_ok=True)


class _Part:
    """The unfinished file beside its target."""

    def __init__(self, target: Path, url: str, begins: bytes) -> None:
        self._target, self._url, self._begins = target, url, begins
        self._path = target.with_name(f"{target.name}.part")
        self._notes = target.with_name(f"{target.name}.part.json")
        self._whole_notes = target.with_name(f"{target.name}.json")

    def size(self) -> int:
        return self._path.stat().st_size if self._path.exists() else 0

    def fetch(self, client: Client, max_bytes: int, max_seconds: float) -> Path:
        """One try: what is missing, or all of it where the file has changed meanwhile."""
        with client.minding(self._url), client.open(self._url, self._conditions()) as response:
            if response.status_code == 304 and self._target.exists():
                self._drop()
                return self._target
            total = self._begin(response)
            if total is not None and total > max_bytes:
                raise FinalError(
                    f"a file of {total} bytes for {self._url}",
                    f"at most {max_bytes}",
                    "If the source has grown so, raise the limit on bytes",
                )
            self._append(response, max_bytes - self.size(), max_seconds)
            return self._finish(total)

    def _conditions(self) -> dict[str, str]:
        plain = {"Accept-Encoding": "identity"}
        begun = _version(self._notes, self._url)
        if self.size() and begun and begun.strong:
            return plain | {"Range": f"bytes={self.size()}-", "If-Range": begun.strong}
        whole = _version(self._whole_notes, self._url)
        if whole is None or not self._target.exists():
            return plain
        headers = {"If-None-Match": whole.etag, "If-Modified-Since": whole.last_modified}
        return plain | {name: value for name, value in headers.items() if value}

    def _begin(self, response: requests.Response) -> int | None:
        """Readies the part for this answer; the size of the whole file, where it is said."""
        if response.status_code == 206:
            return self._resume(response)
        if response.status_code == 416:
            self._drop()
            raise TransientError(f"no such range of {self._url}", "the rest of it", LATER)
        check_status(response)
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise FinalError(f"a packed answer for {self._url}", "the file itself", LATER)
        self._drop()
        headers = response.headers
        version = _Version(self._url, headers.get("ETag"), headers.get("Last-Modified"))
        self._notes.write_text(json.dumps(version), encoding="utf-8")
        length = headers.get("Content-Length", "")
        return int(length) if length.isdigit() else None

    def _resume(self, response: requests.Response) -> int:
        place = RANGE.fullmatch(response.headers.get("Content-Range", ""))
        if place is None or int(place[1]) != self.size():
            self._drop()
            raise TransientError(f"another range of {self._url}", "the rest of it", LATER)
        return int(place[2])

    def _append(self, response: requests.Response, max_bytes: int, max_seconds: float) -> None:
        with self._path.open("ab") as file:
            try:
                for chunk in bounded(received(response), self._url, max_bytes, max_seconds):
                    file.write(chunk)
            except HTTPError as error:
                got = f"a cut-off body ({type(error).__name__}) for {self._url}"
                raise TransientError(got, "the whole body", LATER) from error
            finally:
                file.flush()
                os.fsync(file.fileno())

    def _finish(self, total: int | None) -> Path:
        if total is not None and self.size() < total:
            raise TransientError(
                f"{self.size()} of {total} bytes for {self._url}", "all of them", LATER
            )
        try:
            self._check(total)
        except (FinalError, TransientError):
            self._drop()
            raise
        self._path.replace(self._target)
        self._notes.replace(self._whole_notes)
        return self._target

    def _check(self, total: int | None) -> None:
        with self._path.open("rb") as file:
            head = file.read(HEAD_BYTES)
        check_body(head, "any", self._url)
        if not head.startswith(self._begins) or total not in (None, self.size()):
            raise TransientError(
                f"{self.size()} bytes that begin {head[:8]!r} for {self._url}",
                f"{total or 'some'} bytes that begin {self._begins!r}",
                LATER,
            )

    def _drop(self) -> None:
        self._path.unlink(missing_ok=True)
        self._notes.unlink(missing_ok=True)


def _version(notes: Path, url: str) -> _Version | None:
    """The version noted; None without notes, with broken ones, or with those of another address."""
    try:
        version = _Version(*json.loads(notes.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return version if version.url == url else None
