"""The offline mirror: https://HOST/PATH is served from FOLDER/HOST/PATH, and no network is touched.

It stands below requests, so that mirrored and live data take the same way through the code.
"""

import hashlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

NOT_MIRRORED = "not in the offline mirror"


class MirrorTransport(HTTPAdapter):
    """Answers GET with 200, 304 (the ETag is the quoted sha256) or 404; a query string is a 404."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """The mirrored file as an HTTP answer; time-outs and certificates mean nothing here."""
        return self.build_response(request, self._answer(request))

    def _answer(self, request: requests.PreparedRequest) -> HTTPResponse:
        if request.method != "GET":
            return _response(405, "the mirror only answers GET")
        file = self._file(request.url or "")
        if file is None:
            return _response(404, NOT_MIRRORED)
        content = file.read_bytes()
        etag = f'"{hashlib.sha256(content).hexdigest()}"'
        if request.headers.get("If-None-Match") == etag:
            return _response(304, "Not Modified", etag=etag)
        return _response(200, "OK", content, etag)

    def _file(self, url: str) -> Path | None:
        """The file for an address, or None; nothing outside the folder is ever reached."""
        parts = urlsplit(url)
        path = unquote(parts.path)
        if parts.query or not parts.hostname or path.endswith("/") or "\\" in path or "\0" in path:
            return None
        root = self._folder.resolve()
        file = root.joinpath(parts.hostname, path.lstrip("/")).resolve()
        inside = file.is_relative_to(root / parts.hostname)
        return file if inside and file.is_file() else None


def _response(status: int, reason: str, content: bytes = b"", etag: str = "") -> HTTPResponse:
    headers = {"Content-Length": str(len(content))} | ({"ETag": etag} if etag else {})
    return HTTPResponse(
        body=BytesIO(content), headers=headers, status=status, reason=reason, preload_content=False
    )
