"""Judging an HTTP answer: what the status means, whether the body is whole, whether it is data."""

import re
import zlib
from collections.abc import Iterator
from time import monotonic
from typing import Literal

import requests
from urllib3.exceptions import HTTPError

from extractors.errors import (
    ExtractorError,
    FinalError,
    NotFoundError,
    RefusedError,
    TransientError,
)
from extractors.mirror_transport import NOT_MIRRORED

Expect = Literal["json", "html", "any"]

CHUNK_BYTES = 1 << 16
GZIP_WINDOW = 31
BLANK = b"\xef\xbb\xbf \t\r\n"
LATER = "Run again later"
# Titles of the pages that SEC sends, with status 200 at times, in place of what was asked for.
REFUSAL = re.compile(
    rb"undeclared\s+automated\s+tool|request\s+rate\s+threshold\s+exceeded", re.IGNORECASE
)


def check_status(response: requests.Response) -> None:
    """Return for 200. Errors: NotFoundError, RefusedError, TransientError, or FinalError."""
    status, url = response.status_code, response.url
    if status == 200:
        return
    got = f"HTTP {status} ({_one_line(response.reason or '')}) for {url}"
    if status in (401, 403):
        raise RefusedError(got, "200", LATER)
    if status in (404, 410):
        mirrored = response.reason == NOT_MIRRORED
        next_step = "Run with --live" if mirrored else "Check that it exists at the source"
        raise NotFoundError(got, "200", next_step)
    if status in (408, 425, 429) or status >= 500:
        wait = _one_line(response.headers.get("Retry-After", ""))
        raise TransientError(got, "200", f"Run again after Retry-After: {wait}" if wait else LATER)
    raise FinalError(got, "200", "Check the address and the base URL settings")


def read_body(response: requests.Response, *, max_bytes: int, max_seconds: float) -> bytes:
    """The whole body, gzip undone, at most ``max_bytes`` before and after.

    Errors: TransientError when it is cut off, broken or slow; FinalError when it is too large.
    """
    url, encoding = response.url, response.headers.get("Content-Encoding", "identity").lower()
    if encoding not in ("gzip", "identity"):
        raise FinalError(f"Content-Encoding {encoding} for {url}", "gzip or none", LATER)
    chunks = bounded(received(response), url, max_bytes, max_seconds)
    if encoding == "gzip":
        chunks = bounded(_gunzip(chunks), url, max_bytes, max_seconds)
    try:
        return b"".join(chunks)
    except (HTTPError, zlib.error) as error:
        got = f"a cut-off or broken body ({type(error).__name__}) for {url}"
        raise TransientError(got, "the whole body", LATER) from error


def received(response: requests.Response) -> Iterator[bytes]:
    """The body as it comes, packed or not."""
    # read1 gives what has arrived: a server that drips bytes still meets the time bound.
    while chunk := response.raw.read1(CHUNK_BYTES, decode_content=False):
        yield chunk


def _gunzip(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack in small steps, so that a bomb meets the size bound; an early end is an error.

    Not left to urllib3, which takes a gzip stream without its end for a whole one.
    """
    unpacker = zlib.decompressobj(GZIP_WINDOW)
    for chunk in chunks:
        rest = chunk
        while rest:
            if unpacker.eof:
                unpacker = zlib.decompressobj(GZIP_WINDOW)
            yield unpacker.decompress(rest, CHUNK_BYTES)
            rest = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
    if not unpacker.eof:
        raise zlib.error("gzip stream ends early")


def bounded(
    chunks: Iterator[bytes], url: str, max_bytes: int, max_seconds: float
) -> Iterator[bytes]:
    """The same chunks. Errors: FinalError when too many bytes, TransientError when too slow."""
    size, deadline = 0, monotonic() + max_seconds
    for chunk in chunks:
        size += len(chunk)
        if size > max_bytes:
            raise FinalError(
                f"a body over {max_bytes} bytes for {url}",
                "a smaller one",
                "If the source has grown so, raise the limit on bytes",
            )
        if monotonic() > deadline:
            raise TransientError(
                f"{size} bytes in {max_seconds:g} s for {url}", "the whole body by then", LATER
            )
        yield chunk


def check_body(content: bytes, expect: Expect, url: str) -> None:
    """Return when the body can be what was asked for; looks at its two ends and its title only.

    Errors: RefusedError for a refusal page or HTML in place of JSON, TransientError for an
    empty, cut-off or other body, FinalError for what is not HTML where HTML is expected.
    """
    body = content.strip(BLANK)
    if not body:
        raise TransientError(f"an empty body for {url}", "data", LATER)
    is_html = body.startswith(b"<")
    if is_html and (expect == "json" or REFUSAL.search(_title(body))):
        title = _one_line(_title(body)) or "no title"
        raise RefusedError(f"an HTML page ({title}) with status 200 for {url}", "data", LATER)
    if expect == "html" and not is_html:
        raise FinalError(f"no HTML for {url}: {_one_line(body)}", "a page", "Check the address")
    if expect == "json":
        _check_json_ends(body, url)


def _check_json_ends(body: bytes, url: str) -> None:
    got: ExtractorError | None = None
    if body[:1] not in (b"{", b"["):
        got = TransientError(f"no JSON for {url}: {_one_line(body)}", "JSON", LATER)
    elif body[-1:] not in (b"}", b"]"):
        got = TransientError(f"JSON cut off after {len(body)} bytes for {url}", "all of it", LATER)
    if got:
        raise got


def _title(body: bytes) -> bytes:
    found = re.search(rb"<title[^>]*>(.*?)</title>", body[:4096], re.IGNORECASE | re.DOTALL)
    return found.group(1) if found else b""


def _one_line(text: str | bytes) -> str:
    """The start of foreign text, safe to show: printable, one line, at most 80 characters."""
    start = text[:400].decode("utf-8", "replace") if isinstance(text, bytes) else text[:400]
    return " ".join("".join(c if c.isprintable() else " " for c in start).split())[:80]
