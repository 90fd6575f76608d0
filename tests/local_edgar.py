"""A server on loopback that behaves as SEC's do, bad days included; a test says what it answers."""

import gzip
import hashlib
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(frozen=True)
class Reply:
    """One answer. ``cut`` promises the whole body and sends this many bytes fewer.

    ``packed`` answers with gzip, less ``gzip_cut`` bytes at a length that admits to it.
    ``drip_s`` sends one byte, waits, sends the next.
    """

    body: bytes = b"{}"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    packed: bool = False
    gzip_cut: int = 0
    cut: int = 0
    chunked: bool = False
    drip_s: float = 0.0


class LocalEdgar:
    """Replies by path: each is given once, the last one again and again; requests are recorded."""

    def __init__(self) -> None:
        self.replies: dict[str, list[Reply]] = {}
        self.asked: dict[str, list[Any]] = defaultdict(list)
        self.url = ""

    def says(self, path: str, *replies: Reply) -> str:
        """Set the replies for a path; returns its URL."""
        self.replies[path] = list(replies)
        return self.url + path

    def next_reply(self, path: str, headers: Any) -> Reply:
        """What a request gets; one without an e-mail address in its User-Agent is refused."""
        self.asked[path].append(headers)
        if "@" not in headers.get("User-Agent", ""):
            return Reply(b"<html><title>Undeclared Automated Tool</title></html>", 403)
        left = self.replies.get(path)
        if not left:
            return Reply(b"<html><title>404</title></html>", 404)
        return left.pop(0) if len(left) > 1 else left[0]


@contextmanager
def serving() -> Iterator[LocalEdgar]:
    """A running server, stopped at the end."""
    edgar = LocalEdgar()

    class Handler(_Handler):
        state = edgar

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    edgar.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield edgar
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    state: LocalEdgar
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        reply = self.state.next_reply(self.path, self.headers)
        etag = f'"{hashlib.sha256(reply.body).hexdigest()[:16]}"'
        if reply.status == 200 and self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.send_header("ETag", etag)
            self.end_headers()
            return
        body = self._body(reply)
        self.send_response(reply.status)
        if reply.status == 200:
            self.send_header("ETag", etag)
            self.send_header("Last-Modified", "Fri, 06 Mar 2026 21:11:25 GMT")
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.packed:
            self.send_header("Content-Encoding", "gzip")
        self._send(reply, body)

    def _body(self, reply: Reply) -> bytes:
        if not reply.packed:
            return reply.body
        packed = gzip.compress(reply.body)
        return packed[: len(packed) - reply.gzip_cut]

    def _send(self, reply: Reply, body: bytes) -> None:
        if reply.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if reply.chunked:
            body = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
        if reply.cut:
            self.close_connection = True
        self._write(body[: len(body) - reply.cut], reply.drip_s)

    def _write(self, body: bytes, drip_s: float) -> None:
        try:
            if not drip_s:
                self.wfile.write(body)
            for position in range(len(body) if drip_s else 0):
                self.wfile.write(body[position : position + 1])
                time.sleep(drip_s)
        except (BrokenPipeError, ConnectionResetError):
            # The client has had enough, as it should of a body without end.
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: tests read ``asked``."""
