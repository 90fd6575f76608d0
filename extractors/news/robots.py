"""What a site's robots.txt allows us, and how fast; asked once a site and run."""

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from extractors.errors import ExtractorError, FinalError
from extractors.http import Client, NotFoundError

AGENT = "aisubsidy"
MAX_BYTES = 500_000
MAX_SECONDS = 20.0
LONGEST_DELAY_S = 60.0  # what a site may ask for between two pages


class Robots:
    """The rules of the sites met so far. Not for several threads."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._rules: dict[str, RobotFileParser] = {}

    def require(self, url: str) -> None:
        """Return where the site lets programs read ``url``; FinalError where it does not."""
        if not self._of(url).can_fetch(AGENT, url):
            got = f"robots.txt forbids {url}"
            raise FinalError(got, "leave to read it", "Nothing to do: the feed's summary is used")

    def _of(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._fetch(f"{site}/robots.txt")
            delay = self._rules[site].crawl_delay(AGENT)
            if delay:
                self._client.slow_down(url, min(float(delay), LONGEST_DELAY_S))
        return self._rules[site]

    def _fetch(self, url: str) -> RobotFileParser:
        """No file allows all (RFC 9309); one that cannot be had, for now, allows nothing."""
        rules = RobotFileParser(url)
        try:
            fetched = self._client.get(url, max_bytes=MAX_BYTES, max_seconds=MAX_SECONDS)
        except NotFoundError:
            rules.parse(["User-agent: *", "Allow: /"])
        except ExtractorError:
            rules.parse(["User-agent: *", "Disallow: /"])
        else:
            rules.parse(fetched.content.decode("utf-8", "replace").splitlines())
        return rules
