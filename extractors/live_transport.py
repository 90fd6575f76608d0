"""The polite way to a live server: paced requests, retries with back-off, Retry-After obeyed."""

from collections.abc import Callable, Mapping
from math import ceil
from typing import Any, Self

import requests
from pyrate_limiter import Limiter, Rate
from requests.adapters import HTTPAdapter
from urllib3 import BaseHTTPResponse, Retry
from urllib3.exceptions import MaxRetryError, ResponseError

Pace = Callable[[], None]
RETRY_STATUSES = (429, 500, 502, 503, 504)


def pace_of(per_second: float) -> Pace:
    """A function that returns when the next request may go out, at most ``per_second``.

    Evenly spaced, not in bursts. Share one function among all clients of the same server.
    """
    limiter = Limiter(Rate(1, ceil(1000 / per_second)), buffer_ms=1)

    def pace() -> None:
        limiter.try_acquire("request")

    return pace


class PacedRetry(Retry):
    """urllib3's Retry, where a repeated request keeps the pace and no wait is without bound."""

    def __init__(self, *, pace: Pace, longest_wait_s: float, **options: Any) -> None:
        super().__init__(**options)
        self._pace = pace
        self._longest_wait_s = longest_wait_s

    def new(self, **changes: Any) -> Self:
        """The next state; urllib3 calls this before each repetition."""
        return super().new(pace=self._pace, longest_wait_s=self._longest_wait_s, **changes)

    def increment(
        self,
        method: str | None = None,
        url: str | None = None,
        response: BaseHTTPResponse | None = None,
        *args: Any,
        **options: Any,
    ) -> Self:
        """Count one failure; a Retry-After beyond the bound ends the tries with that answer."""
        if response is not None and (self.get_retry_after(response) or 0) > self._longest_wait_s:
            raise MaxRetryError(options["_pool"], url or "", ResponseError("long Retry-After"))
        return super().increment(method, url, response, *args, **options)

    def sleep(self, response: BaseHTTPResponse | None = None) -> None:
        """Wait as Retry-After or the back-off says, then for the pace."""
        super().sleep(response)
        self._pace()


class LiveTransport(HTTPAdapter):
    """Sends over the network; redirects pass here too, so they keep the pace as well."""

    def __init__(self, pace: Pace, *, retries: int, backoff_s: float, longest_wait_s: float):
        self._pace = pace
        super().__init__(
            max_retries=PacedRetry(
                pace=pace,
                longest_wait_s=longest_wait_s,
                total=retries,
                status_forcelist=RETRY_STATUSES,
                backoff_factor=backoff_s,
                backoff_jitter=backoff_s,
                backoff_max=longest_wait_s,
                raise_on_status=False,
            )
        )

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """One request as requests sends it, when the pace allows."""
        self._pace()
        return super().send(request, stream, timeout, verify, cert, proxies)
