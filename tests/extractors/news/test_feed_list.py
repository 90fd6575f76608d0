"""The feeds file that its user edits."""

import pytest

from extractors.errors import FinalError
from extractors.news.feed_list import SHIPPED, Feed, read_feed_list

GOOD = """
[[feed]]
name = "Wire"
kind = "rss"
url = "https://wire.example.org/feed"
language = "EN-us"

[[feed]]
kind = "gdelt"
query = '"Meta" layoffs'
"""


def test_feeds_are_read() -> None:
    feeds, wrong = read_feed_list(GOOD.encode())
    assert not wrong
    assert feeds == [
        Feed("Wire", "rss", "https://wire.example.org/feed", "", "en"),
        Feed('"Meta" layoffs', "gdelt", "", '"Meta" layoffs', ""),
    ]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('kind = "rss"\nurl = "wire.example.org"', "not a web address"),
        ('kind = "rss"', "not a web address"),
        ('kind = "json"\nurl = "https://x.org"', "'json', not one of rss, atom, gdelt"),
        ('url = "https://x.org"', "kind is None"),
        ('kind = "gdelt"\nquery = "ab"', "3 to 250"),
        ('kind = "rss"\nurl = 7', "no text in quotes"),
        ('kind = "rss"\nurl = "https://x.org"\nlang = "en"', "unknown field 'lang'"),
        ('kind = "rss"\nurl = "https://x.org"\nlanguage = "klingon"', "two letters"),
        ('kind = "rss"\nurl = "https://wire.example.org/feed"', "the same as an entry before"),
    ],
)
def test_a_bad_entry_is_one_line_and_costs_no_other(entry: str, told: str) -> None:
    feeds, wrong = read_feed_list(f"{GOOD}\n[[feed]]\n{entry}\n".encode())
    assert len(feeds) == 2
    (line,) = wrong
    assert line.startswith("feed 3 (")
    assert told in line
    assert "\n" not in line


@pytest.mark.parametrize("content", [b"", b"[[feed", b"feed = []", b"\xff\xfe", b"feed = 'x'"])
def test_what_is_no_list_is_an_error(content: bytes) -> None:
    with pytest.raises(FinalError):
        read_feed_list(content)


def test_the_shipped_list_is_right() -> None:
    feeds, wrong = read_feed_list(SHIPPED.read_bytes())
    assert not wrong
    assert {"rss", "atom", "gdelt"} == {feed.kind for feed in feeds}
