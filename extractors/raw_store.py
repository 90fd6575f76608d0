"""The raw folder: every response's bytes, kept as they came and found by their sha256."""

import hashlib
import os
import tempfile
from datetime import datetime
from pathlib import Path

from extractors.errors import FinalError
from extractors.records import Document


class RawStore:
    """A folder of immutable files named by sha256 (``ab/abcdef...``); equal bytes are kept once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(
        self,
        content: bytes,
        *,
        url: str,
        fetched_at: datetime,
        status: int = 200,
        etag: str | None = None,
        last_modified: str | None = None,
    ) -> Document:
        """Write the bytes unless they are there already; returns the Document that names them."""
        sha256 = hashlib.sha256(content).hexdigest()
        relative = f"{sha256[:2]}/{sha256}"
        target = self.folder / relative
        if not target.exists():
            _write_whole(target, content)
        return Document(
            url, fetched_at, sha256, len(content), status, etag, last_modified, relative
        )

    def path(self, document: Document) -> Path:
        """Where the document's bytes lie, for readers that open files themselves."""
        return self.folder / document.path

    def has(self, document: Document) -> bool:
        """Whether the document's bytes are in this folder; their content is not read."""
        return self.path(document).is_file()

    def read(self, document: Document) -> bytes:
        """The document's bytes, proven against its sha256.

        Errors: FinalError when the file is gone or holds other bytes.
        """
        path = self.path(document)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise FinalError(
                f"no file {path}", f"the bytes of {document.url}", "Fetch it again"
            ) from error
        if hashlib.sha256(content).hexdigest() != document.sha256:
            raise FinalError(
                f"{path} holds other bytes than were kept",
                f"sha256 {document.sha256}",
                "Delete that file and fetch it again",
            )
        return content


def _write_whole(target: Path, content: bytes) -> None:
    """The file appears under its name only when complete on disk, whoever else writes it too."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # Read-only: kept bytes are evidence, nothing may write over them.
        Path(temporary).chmod(0o444)
        Path(temporary).replace(target)
    finally:
        Path(temporary).unlink(missing_ok=True)
