"""The client against a server that behaves as SEC's do."""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fetching import AT, CONTACT, quick
from local_edgar import LocalEdgar, Reply, serving

from extractors.errors import ExtractorError, FinalError, TransientError
from extractors.http import Client, NotFoundError, RefusedError

BODY = json.dumps({"facts": list(range(500))}).encode()


@pytest.fixture
def edgar() -> Iterator[LocalEdgar]:
    with serving() as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def _client(folder: Path, url: str = "https://data.sec.gov", **changes: Any) -> Client:
    return quick(folder, **{"retries": 3, "sec_data_url": url} | changes)


def _error(client: Client, url: str, kind: type[ExtractorError], **options: Any) -> str:
    """The message of the error that a fetch ends with: one line, and nothing was kept."""
    with pytest.raises(kind) as caught:
        client.get(url, **options)
    assert "\n" not in str(caught.value)
    assert not [path for path in client.store.folder.rglob("*") if path.is_file()]
    return str(caught.value)


def test_bytes_are_kept_as_they_came(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(BODY))
    client = _client(folder)
    document, content, changed = client.get(url, expect="json")
    assert (content, changed) == (BODY, True)
    assert (document.url, document.fetched_at, document.status) == (url, AT, 200)
    assert document.size_bytes == len(BODY)
    assert document.etag
    assert document.last_modified == "Fri, 06 Mar 2026 21:11:25 GMT"
    assert client.store.read(document) == BODY


def test_user_agent_names_program_and_contact(edgar: LocalEdgar, folder: Path) -> None:
    _client(folder).get(edgar.says("/a.json", Reply(BODY)))
    sent = edgar.asked["/a.json"][0]
    assert sent["User-Agent"].startswith("aisubsidy/")
    assert sent["User-Agent"].endswith(f" ({CONTACT})")
    assert sent["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize(
    "contact",
    [None, "", "Jane Doe", "jane@localhost", "Jane\r\nX: y jane@example.org", "Žofie ž@x.y"],
)
def test_no_request_to_sec_without_a_contact(
    edgar: LocalEdgar, folder: Path, contact: str | None
) -> None:
    url = edgar.says("/a.json", Reply(BODY))
    message = _error(_client(folder, edgar.url, contact=contact), url, FinalError)
    assert "contact" in message.lower()
    assert not edgar.asked


def test_other_servers_need_no_contact(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/feed", Reply(BODY))
    # The local server refuses a client without contact: that it was asked is the point.
    message = _error(_client(folder, contact=None), url, RefusedError)
    assert "403" in message
    assert len(edgar.asked["/feed"]) == 1


def test_sec_is_not_asked_faster_than_it_allows(folder: Path) -> None:
    client = _client(folder, rate_per_second=11)
    message = _error(client, "https://data.sec.gov/a.json", FinalError)
    assert "at most 10" in message


def test_gzip_is_undone(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(BODY, packed=True))
    assert _client(folder).get(url, expect="json").content == BODY


def test_gzip_in_chunks_is_undone(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(BODY * 400, packed=True, chunked=True))
    assert _client(folder).get(url).content == BODY * 400


def test_not_modified_gives_the_earlier_document(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(BODY))
    client = _client(folder)
    first = client.get(url)
    again = client.get(url, previous=first.document)
    assert again == (first.document, BODY, False)
    sent = edgar.asked["/a.json"][1]
    assert sent["If-None-Match"] == first.document.etag
    assert sent["If-Modified-Since"] == first.document.last_modified


def test_modified_gives_a_new_document(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(BODY), Reply(b'{"new": 1}'))
    client = _client(folder)
    first = client.get(url)
    again = client.get(url, previous=first.document)
    assert again.changed
    assert again.content == b'{"new": 1}'
    assert client.store.read(first.document) == BODY


def test_lost_bytes_are_fetched_whole_again(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(BODY))
    client = _client(folder)
    first = client.get(url)
    client.store.path(first.document).unlink()
    again = client.get(url, previous=first.document)
    assert (again.content, again.changed) == (BODY, False)
    assert "If-None-Match" not in edgar.asked["/a.json"][1]


def test_previous_of_another_address_is_a_mistake(edgar: LocalEdgar, folder: Path) -> None:
    client = _client(folder)
    first = client.get(edgar.says("/a.json", Reply(BODY)))
    with pytest.raises(ValueError, match=r"previous document"):
        client.get(edgar.url + "/b.json", previous=first.document)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_overload_is_tried_again(edgar: LocalEdgar, folder: Path, status: int) -> None:
    url = edgar.says("/a.json", Reply(status=status), Reply(status=status), Reply(BODY))
    assert _client(folder).get(url).content == BODY
    assert len(edgar.asked["/a.json"]) == 3


def test_retry_after_is_obeyed(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(status=429, headers={"Retry-After": "1"}), Reply(BODY))
    before = time.monotonic()
    assert _client(folder).get(url).content == BODY
    assert time.monotonic() - before >= 1


@pytest.mark.parametrize("wait", ["3600", "Fri, 06 Mar 2099 21:11:25 GMT"])
def test_long_retry_after_ends_the_tries(edgar: LocalEdgar, folder: Path, wait: str) -> None:
    url = edgar.says("/a.json", Reply(status=429, headers={"Retry-After": wait}))
    message = _error(_client(folder), url, TransientError)
    assert f"Retry-After: {wait}" in message
    assert len(edgar.asked["/a.json"]) == 1


def test_senseless_retry_after_is_transient(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(status=503, headers={"Retry-After": "soon"}))
    _error(_client(folder), url, TransientError)


def test_lasting_overload_is_transient(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(status=503))
    assert "HTTP 503" in _error(_client(folder), url, TransientError)
    assert len(edgar.asked["/a.json"]) == 4


def test_refusal_is_not_tried_again(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a.json", Reply(b"<html>no</html>", 403))
    message = _error(_client(folder, edgar.url), url, RefusedError)
    assert "ten minutes" in message
    assert len(edgar.asked["/a.json"]) == 1


def test_a_refusal_elsewhere_says_nothing_of_sec(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/story.html", Reply(b"<html>no</html>", 403))
    client = _client(folder)
    message = _error(client, url, RefusedError)
    assert "SEC" not in message
    # It is of one page: the next one is asked for.
    assert client.get(edgar.says("/other.html", Reply(b"<p>words</p>"))).content


def test_not_found(edgar: LocalEdgar, folder: Path) -> None:
    assert "404" in _error(_client(folder), edgar.url + "/none.json", NotFoundError)


def test_unexpected_status_is_final(edgar: LocalEdgar, folder: Path) -> None:
    for status in (204, 304, 400):
        url = edgar.says(f"/{status}", Reply(b"", status))
        assert str(status) in _error(_client(folder), url, FinalError)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(BODY, cut=100),
        Reply(BODY, chunked=True, cut=100),
        Reply(BODY, packed=True, cut=20),
        Reply(BODY, packed=True, gzip_cut=20),
        Reply(BODY, packed=True, gzip_cut=20, chunked=True),
        Reply(b"not gzip", headers={"Content-Encoding": "gzip"}),
        Reply(b""),
        Reply(b" \r\n"),
        Reply(b"", packed=True),
        Reply(BODY[:-40]),
        Reply(b"Please limit requests to one every 5 seconds."),
    ],
    ids=lambda reply: f"{len(reply.body)}-{reply.packed}-{reply.cut or reply.gzip_cut}",
)
def test_half_an_answer_is_transient(edgar: LocalEdgar, folder: Path, reply: Reply) -> None:
    _error(_client(folder), edgar.says("/a.json", reply), TransientError, expect="json")


REFUSAL = b"""<!DOCTYPE html>
<html><head><title>SEC.gov | Your Request Originates from an Undeclared
Automated Tool</title></head><body>...</body></html>"""


@pytest.mark.parametrize("expect", ["json", "html", "any"])
def test_refusal_page_with_status_200(edgar: LocalEdgar, folder: Path, expect: str) -> None:
    url = edgar.says("/a", Reply(REFUSAL))
    message = _error(_client(folder), url, RefusedError, expect=expect)
    assert "Undeclared Automated Tool" in message


def test_any_page_in_place_of_json_is_a_refusal(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a", Reply(b"<html>Maintenance</html>"))
    _error(_client(folder), url, RefusedError, expect="json")


def test_json_in_place_of_a_page(edgar: LocalEdgar, folder: Path) -> None:
    _error(_client(folder), edgar.says("/a", Reply(BODY)), FinalError, expect="html")


@pytest.mark.parametrize(
    "reply", [Reply(b"x" * 5000), Reply(b"x" * 5000, chunked=True), Reply(b"x" * 9000, packed=True)]
)
def test_too_large_a_body(edgar: LocalEdgar, folder: Path, reply: Reply) -> None:
    message = _error(_client(folder, max_bytes=4000), edgar.says("/a", reply), FinalError)
    assert "4000 bytes" in message


def test_body_of_the_largest_size(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a", Reply(b"x" * 4000))
    assert len(_client(folder, max_bytes=4000).get(url).content) == 4000


def test_unknown_packing_is_refused(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a", Reply(BODY, headers={"Content-Encoding": "br"}))
    assert "br" in _error(_client(folder), url, FinalError)


def test_dripping_body_meets_the_time_bound(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a", Reply(BODY, drip_s=0.02))
    _error(_client(folder, body_timeout_s=0.1), url, TransientError)


def test_silent_server_is_transient(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a", Reply(b"xyz", drip_s=0.5))
    message = _error(_client(folder, read_timeout_s=0.1), url, TransientError)
    assert "ReadTimeoutError" in message


def test_redirects_are_followed(edgar: LocalEdgar, folder: Path) -> None:
    edgar.says("/new", Reply(BODY))
    url = edgar.says("/old", Reply(status=301, headers={"Location": "/new"}))
    fetched = _client(folder).get(url)
    assert (fetched.content, fetched.document.url) == (BODY, url)


def test_redirect_loop_ends(edgar: LocalEdgar, folder: Path) -> None:
    url = edgar.says("/a", Reply(status=302, headers={"Location": "/a"}))
    assert "redirects" in _error(_client(folder), url, TransientError)
    assert len(edgar.asked["/a"]) <= 6


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/a", "http://no-such-host.invalid/a"])
def test_no_answer_is_transient(folder: Path, url: str) -> None:
    message = _error(_client(folder, retries=1), url, TransientError)
    assert "0x" not in message


@pytest.mark.parametrize("url", ["data.sec.gov/a", "file:///etc/hostname", "http://"])
def test_bad_address_is_final(folder: Path, url: str) -> None:
    _error(_client(folder), url, FinalError)


def test_failed_check_keeps_nothing(edgar: LocalEdgar, folder: Path) -> None:
    def check(content: bytes) -> None:
        raise FinalError(f"{len(content)} bytes", "others", "Look.")

    _error(_client(folder), edgar.says("/a", Reply(BODY)), FinalError, check=check)


def test_pace_holds_for_retries_redirects_and_threads(edgar: LocalEdgar, folder: Path) -> None:
    edgar.says("/new", Reply(BODY))
    urls = [
        edgar.says("/a", Reply(status=503), Reply(BODY)),
        edgar.says("/b", Reply(status=302, headers={"Location": "/new"})),
        edgar.says("/c", Reply(BODY)),
        edgar.says("/d", Reply(BODY)),
    ]
    client = _client(folder, host_rate_per_second=20)
    before = time.monotonic()
    with ThreadPoolExecutor(4) as threads:
        contents = [fetched.content for fetched in threads.map(client.get, urls)]
    assert contents == [BODY] * 4
    assert sum(len(asked) for asked in edgar.asked.values()) == 6
    # Six requests at twenty a second: five spaces of 50 ms between them.
    assert time.monotonic() - before >= 0.24
