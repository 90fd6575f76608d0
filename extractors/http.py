"""Fetching over HTTP, the same way for every source: polite, bounded, conditional, and kept raw."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from typing import NamedTuple

import requests
from urllib3.exceptions import HTTPError

from extractors.advice import setting
from extractors.calm import CalmError
from extractors.client_config import ClientConfig
from extractors.errors import FinalError, NotFoundError, RefusedError, TransientError
from extractors.http_answer import Expect, check_body, check_status, read_body
from extractors.lanes import Lanes, at_sec, sec_bases
from extractors.live_transport import LaneTransport
from extractors.mirror_transport import MirrorTransport
from extractors.raw_store import RawStore
from extractors.records import Document

__all__ = ["Client", "ClientConfig", "Fetched", "NotFoundError", "RefusedError"]

SEC_MOST_PER_SECOND = 10
CONTACT = re.compile(r"[\x20-\x7e]*[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+[\x20-\x7e]*")
MAX_REDIRECTS = 5


class Fetched(NamedTuple):
    """What a fetch gives. ``changed`` is False when the previous document had the same bytes."""

    document: Document
    content: bytes
    changed: bool


class Client:
    """Fetches and keeps. Safe to share among threads; share it, since it holds connections.

    ``clock`` gives the time of a fetch, with its zone.
    """

    def __init__(
        self, config: ClientConfig, store: RawStore, clock: Callable[[], datetime]
    ) -> None:
        self.config = config
        self.store = store
        self.clock = clock
        self._lanes = Lanes(config)
        self._session = _session(config, self._lanes)

    def get(
        self,
        url: str,
        *,
        expect: Expect = "any",
        previous: Document | None = None,
        check: Callable[[bytes], None] | None = None,
        max_bytes: int | None = None,
        max_seconds: float | None = None,
    ) -> Fetched:
        """The bytes at an address, kept in the raw store before anyone reads them.

        ``previous`` is the last document of the same address: the request is then conditional,
        and "not modified" gives that document and its bytes again. ``check`` may raise to keep
        a bad body out of the store. ``max_bytes`` and ``max_seconds`` bound this body closer
        than the config does. Errors: NotFoundError, RefusedError, FinalError, TransientError;
        each is one line.
        """
        if previous is not None and previous.url != url:
            raise ValueError(f"previous document is of {previous.url}, not {url}")
        known = previous if previous is not None and self.store.has(previous) else None
        with self.minding(url), self.open(url, _conditions(known)) as response:
            if response.status_code == 304 and known is not None:
                return Fetched(known, self.store.read(known), changed=False)
            check_status(response)
            content = read_body(
                response,
                max_bytes=min(max_bytes or self.config.max_bytes, self.config.max_bytes),
                max_seconds=max_seconds or self.config.body_timeout_s,
            )
            check_body(content, expect, url)
        if check is not None:
            check(content)
        document = self._keep(url, content, response)
        return Fetched(document, content, previous is None or previous.sha256 != document.sha256)

    def open(self, url: str, headers: dict[str, str]) -> requests.Response:
        """The answer to one request, whatever its status, its body unread; the caller closes it.

        Errors: FinalError, TransientError.
        """
        self._require_manners(url)
        return self._send(url, headers)

    @contextmanager
    def minding(self, url: str) -> Iterator[None]:
        """Within the block a refusal begins the server's calm, and says what to do about it."""
        try:
            yield
        except CalmError:
            raise
        except RefusedError as error:
            lane = self._lanes.of(url)
            if lane.calm_s and self.config.mirror is None:
                lane.calm.begin(lane.calm_s, error.got.partition(" for ")[0])
            raise RefusedError(error.got, error.expected, lane.advice) from error

    def slow_down(self, url: str, seconds: float) -> None:
        """Leaves so long between two requests to the server of ``url``, from now on."""
        self._lanes.of(url).pace.slow_down(1 / seconds)

    def _keep(self, url: str, content: bytes, response: requests.Response) -> Document:
        return self.store.keep(
            content,
            url=url,
            fetched_at=self.clock(),
            status=response.status_code,
            etag=response.headers.get("ETag"),
            last_modified=response.headers.get("Last-Modified"),
        )

    def _send(self, url: str, headers: dict[str, str]) -> requests.Response:
        timeouts = (self.config.connect_timeout_s, self.config.read_timeout_s)
        try:
            return self._session.get(url, headers=headers, timeout=timeouts, stream=True)
        except requests.TooManyRedirects as error:
            got = f"more than {MAX_REDIRECTS} redirects for {url}"
            raise TransientError(got, "an answer", "Run again later") from error
        except (
            requests.exceptions.InvalidURL,
            requests.exceptions.InvalidSchema,
            requests.exceptions.MissingSchema,
        ) as error:
            got = f"the address {url!r}"
            raise FinalError(got, "a URL", "Check the base URL settings") from error
        except (requests.RequestException, HTTPError) as error:
            got = f"no answer ({_cause(error)}) for {url}"
            raise TransientError(got, "one", "Check the network, then run again") from error

    def require_contact(self) -> None:
        """Return when there is a contact, or none is needed. Errors: FinalError."""
        if self.config.mirror is None:
            _check_contact(self.config.contact)

    def _require_manners(self, url: str) -> None:
        """Refuse before any request what SEC would refuse after it."""
        config = self.config
        if config.mirror is not None:
            return
        if config.contact is not None or at_sec(url) or url.startswith(sec_bases(config)):
            _check_contact(config.contact)
        if config.rate_per_second > SEC_MOST_PER_SECOND and at_sec(url):
            raise FinalError(
                f"{config.rate_per_second:g} requests a second",
                f"at most {SEC_MOST_PER_SECOND}, as SEC allows",
                f"Set {setting('rate_per_second')} lower",
            )


def _check_contact(contact: str | None) -> None:
    if not CONTACT.fullmatch(contact or ""):
        raise FinalError(
            # Not what it says: messages are kept, and others may read them.
            "a contact of another shape" if contact else "no contact",
            "a name and an e-mail address, in plain letters, as SEC asks of every client",
            f'Set {setting("contact")}, for example "Jane Doe jane@example.org"',
        )


def _session(config: ClientConfig, lanes: Lanes) -> requests.Session:
    session = requests.Session()
    session.max_redirects = MAX_REDIRECTS
    contact = f" ({config.contact})" if config.contact else ""
    session.headers.update(
        {"User-Agent": f"aisubsidy/{version('aisubsidy')}{contact}", "Accept-Encoding": "gzip"}
    )
    transport = (
        LaneTransport(lanes, config) if config.mirror is None else MirrorTransport(config.mirror)
    )
    # Redirects pass there as well; an address of any other kind finds no way out.
    session.mount("https://", transport)
    session.mount("http://", transport)
    return session


def _conditions(known: Document | None) -> dict[str, str]:
    if known is None:
        return {}
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in headers.items() if value}


def _cause(error: Exception) -> str:
    """The name of what went wrong below requests, where it says, without its memory addresses."""
    inner = error.args[0] if error.args else error
    return type(getattr(inner, "reason", None) or error).__name__
