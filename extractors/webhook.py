"""Tells another program that a run failed: one POST of JSON, bounded in time, never redirected."""

from collections.abc import Mapping
from importlib.metadata import version
from ipaddress import ip_address
from threading import Thread
from urllib.parse import urlsplit

import requests

from extractors.advice import setting
from extractors.errors import FinalError, TransientError

SECONDS = 10.0


def check_webhook(url: str) -> None:
    """FinalError unless the address is https, or http on this machine itself."""
    parts = urlsplit(url)
    if parts.hostname and (
        parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname))
    ):
        return
    raise FinalError(
        f"the webhook {parts.scheme or 'without a scheme'}://{parts.hostname or ''}",
        "https, or http to this machine itself",
        f"Set {setting('webhook')} to such an address",
    )


def post(url: str, message: Mapping[str, str], *, seconds: float = SECONDS) -> None:
    """Sends the message, and waits no longer than ``seconds``, whatever the other side does.

    Errors: FinalError for an address that is not allowed, TransientError when it was not taken.
    Neither names the address whole: such addresses hold secrets.
    """
    check_webhook(url)
    outcome = ["no answer in time"]
    sending = Thread(target=_send, args=(url, message, seconds, outcome), daemon=True)
    sending.start()
    sending.join(seconds)
    if outcome[-1]:
        raise TransientError(
            f"{outcome[-1]} from the webhook at {urlsplit(url).hostname}",
            "status 200 to 299",
            f"See whether {setting('webhook')} is right",
        )


def _send(url: str, message: Mapping[str, str], seconds: float, outcome: list[str]) -> None:
    try:
        with requests.post(
            url,
            json=dict(message),
            headers={"User-Agent": f"aisubsidy/{version('aisubsidy')}"},
            timeout=seconds,
            allow_redirects=False,
            stream=True,
        ) as answer:
            outcome.append("" if 200 <= answer.status_code < 300 else f"{answer.status_code}")
    except requests.RequestException as error:
        outcome.append(type(error).__name__)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
