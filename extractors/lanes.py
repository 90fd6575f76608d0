"""Which server an address belongs to, and so its pace, its calm and what a refusal there means."""

import hashlib
from threading import Lock
from typing import NamedTuple
from urllib.parse import urlsplit

from extractors.advice import setting
from extractors.calm import Calm
from extractors.client_config import ClientConfig
from extractors.pace import Pace

ADVICE = "That server does not let programs read it: nothing to do"


class Lane(NamedTuple):
    """A server, or several that count as one. ``calm_s``: how long it is left alone after a
    refusal; 0 where a refusal is of one page only. ``trusted``: a base URL of the settings.
    """

    name: str
    pace: Pace
    calm: Calm
    calm_s: float
    advice: str
    trusted: bool


class Lanes:
    """The lane of each address: SEC's hosts are one, GDELT is one, any other host its own."""

    def __init__(self, config: ClientConfig) -> None:
        self._config = config
        self._lanes: dict[str, Lane] = {}
        self._lock = Lock()

    def of(self, url: str) -> Lane:
        """The same object for every address of a lane."""
        with self._lock:
            name = self._name(url)
            if name not in self._lanes:
                self._lanes[name] = self._lane(name)
            return self._lanes[name]

    def _name(self, url: str) -> str:
        config = self._config
        if _is_under(url, config.gdelt_url):
            return "gdelt"
        if at_sec(url) or any(_is_under(url, base) for base in sec_bases(config)):
            return "sec"
        return urlsplit(url).hostname or ""

    def _lane(self, name: str) -> Lane:
        config, key = self._config, _key(name)
        rates = {"sec": config.rate_per_second, "gdelt": config.gdelt_rate_per_second}
        folder = config.pace_folder
        calm = Calm(
            {"sec": "SEC", "gdelt": "GDELT"}.get(name, name),
            folder / f"{key}.calm" if folder else None,
            config.longest_wait_s,
        )
        return Lane(
            name,
            Pace(key, rates.get(name, config.host_rate_per_second), folder),
            calm,
            config.sec_calm_s if name == "sec" else 0.0,
            _sec_advice() if name == "sec" else ADVICE,
            name in rates,
        )


def sec_bases(config: ClientConfig) -> tuple[str, ...]:
    """The base URLs of SEC's services."""
    return config.sec_data_url, config.sec_www_url, config.sec_efts_url


def at_sec(url: str) -> bool:
    """Whether an address is at SEC itself."""
    return f".{urlsplit(url).hostname}".endswith(".sec.gov")


def _is_under(url: str, base: str) -> bool:
    ours, theirs = urlsplit(url), urlsplit(base)
    same = (ours.scheme, ours.netloc) == (theirs.scheme, theirs.netloc)
    return same and ours.path.startswith(theirs.path)


def _sec_advice() -> str:
    to_check = f"{setting('contact')} and {setting('rate_per_second')}"
    return f"Check {to_check}, then run again after ten minutes"


def _key(name: str) -> str:
    """A name for files and tables; hosts may hold anything."""
    return name if name in ("sec", "gdelt") else hashlib.sha256(name.encode()).hexdigest()[:16]
