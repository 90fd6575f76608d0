"""The list of news feeds; apart from what reads them, which is slow to import."""

from extractors.errors import FinalError
from extractors.news.feed_list import MIRRORED, SHIPPED, Feed, read_feed_list
from flows.errors import FlowError
from flows.settings import Settings

FEEDS_FILE = "feeds.toml"


def feed_list(settings: Settings, *, live: bool) -> tuple[list[Feed], list[str]]:
    """The feeds to read, and a line for each entry of the user's list that cannot be used.

    The list of the setting; else HOME/feeds.toml; else the one that comes with the program.
    """
    if not live:
        return list(MIRRORED), []
    own = settings.home / FEEDS_FILE
    path = settings.feeds or (own if own.exists() else SHIPPED)
    try:
        return read_feed_list(path.read_bytes())
    except OSError as error:
        raise FlowError(
            f"feeds file {path} cannot be read ({error.strerror})",
            "a list of feeds",
            "Set AISUBSIDY_FEEDS to one",
        ) from error
    except FinalError as error:
        raise FlowError(f"{path}: {error.got}", error.expected, error.next_step) from error
