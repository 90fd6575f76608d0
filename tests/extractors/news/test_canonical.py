"""One address for one story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.news.canonical import canonical, is_redirector


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.org/a/", "https://example.org/a"),
        ("http://example.org:80/a", "https://example.org/a"),
        ("HTTPS://Example.ORG/A", "https://example.org/A"),
        ("https://example.org/a?utm_source=x&utm_medium=y#top", "https://example.org/a"),
        ("https://example.org/a?fbclid=1&gclid=2&id=7", "https://example.org/a?id=7"),
        ("https://example.org/a?z=1&b=2", "https://example.org/a?b=2&z=1"),
        ("https://amp.example.org/story", "https://example.org/story"),
        ("https://example.org/story/amp/", "https://example.org/story"),
        ("https://example.org/amp/story", "https://example.org/story"),
        ("https://example.org/story.amp.html", "https://example.org/story.html"),
        ("https://example.org/camp/stamp", "https://example.org/camp/stamp"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org", "https://example.org"),
        ("/b", "https://base.org/b"),
        ("mailto:a@example.org", ""),
        ("javascript:alert(1)", ""),
        ("http://[::1", ""),
        ("https://example.org:99999/", ""),
    ],
)
def test_canonical(url: str, expected: str) -> None:
    assert canonical(url, "https://base.org/feed") == expected


def test_google_news_stays_as_it_is() -> None:
    url = "https://news.google.com/rss/articles/CBMiAbc?oc=5&utm_source=x"
    assert canonical(url) == url
    assert is_redirector(url)
    assert not is_redirector("https://example.org/news.google.com")


@given(st.text(alphabet="ab/?&=#%.:é ", max_size=30))
def test_canonical_is_stable(rest: str) -> None:
    once = canonical(f"https://example.org/{rest}")
    assert canonical(once) == once
