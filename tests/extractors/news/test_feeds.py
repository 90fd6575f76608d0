"""Feeds: what is good loads, what is bad is counted, and nothing hangs."""

import time
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from news_samples import ATOM, item, rss
from shared_data import SHARED, needs_shared_data

from extractors.errors import ExtractorError, FinalError
from extractors.news.feed_xml import MOST_ITEMS, decoded
from extractors.news.feeds import parse

URL = "https://wire.example.org/feed.xml"
GOOD = item(
    "Meta cuts 600 jobs",
    "https://www.wire.example.org/a?utm_source=rss",
    "Wed, 22 Oct 2025 14:05:00 -0400",
    "&lt;p&gt;In its &lt;b&gt;AI&lt;/b&gt; unit.&lt;/p&gt;",
)
A_SECOND = 1.0


def test_an_item_is_read() -> None:
    reading = parse(rss(GOOD), URL)
    (read,) = reading.items
    assert read.url == "https://wire.example.org/a"
    assert read.link == "https://www.wire.example.org/a?utm_source=rss"
    assert read.title == "Meta cuts 600 jobs"
    assert read.summary == "In its AI unit."
    assert read.published == datetime(2025, 10, 22, 14, 5, tzinfo=timezone(timedelta(hours=-4)))
    assert (read.language, read.outlet) == ("en", "")
    assert not reading.bad


def test_atom_is_read() -> None:
    (read,) = parse(ATOM, "https://news.example.org/feed.atom").items
    assert read.url == "https://news.example.org/2026/cuts"
    assert read.title == "Cuts & capital"
    assert read.published == datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
    assert read.summary == "One. Two."
    assert read.language == "de"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("AT&amp;amp;T &amp;lt;b&amp;gt;cuts&amp;lt;/b&amp;gt; jobs", "AT&T cuts jobs"),
        ("<![CDATA[<i>Oracle</i> &mdash; 21,000 fewer]]>", "Oracle — 21,000 fewer"),
        ("Caf&eacute;s close", "Cafés close"),
        ("1 &lt; 2 &amp;amp; 3", "1 < 2 & 3"),
        ("two\n   lines", "two lines"),
        ("&lt;script&gt;bad()&lt;/script&gt;Title", "Title"),
    ],
)
def test_titles_are_plain_text(written: str, plain: str) -> None:
    (read,) = parse(rss(item(written, "https://x.org/a")), URL).items
    assert read.title == plain


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("", None),
        ("soon", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Wed, 22 Oct 2025 14:05:00 GMT", datetime(2025, 10, 22, 14, 5, tzinfo=UTC)),
        ("Wed, 22 Oct 2025 14:05:00 EDT", datetime(2025, 10, 22, 18, 5, tzinfo=UTC)),
        ("2025-10-22", datetime(2025, 10, 22, tzinfo=UTC)),
    ],
)
def test_dates(date: str, expected: datetime | None) -> None:
    (read,) = parse(rss(item("A", "https://x.org/a", date)), URL).items
    assert read.published == expected


def test_unusable_items_are_counted_with_their_reason() -> None:
    reading = parse(
        rss(GOOD, "<title>No link</title>", "<link>https://x.org/untitled</link>", GOOD), URL
    )
    assert [read.title for read in reading.items] == ["Meta cuts 600 jobs"]
    assert reading.bad == {"no link": 1, "no title": 1}


def test_links_that_are_no_web_address_are_none() -> None:
    assert parse(rss(item("A", "javascript:alert(1)")), URL).bad == {"no link": 1}


def test_a_broken_item_costs_no_other() -> None:
    broken = "<title>Oracle <b>cuts & spends</title><link>https://x.org/b</lin"
    other = item("Apple hires", "https://x.org/c")
    reading = parse(rss(GOOD, broken, other), URL)
    titles = {read.title for read in reading.items}
    assert {"Meta cuts 600 jobs", "Apple hires"} <= titles


def test_a_feed_cut_off_gives_what_came() -> None:
    whole = rss(GOOD, item("Apple hires", "https://x.org/c"), item("Nvidia", "https://x.org/d"))
    reading = parse(whole[: whole.index(b"https://x.org/d")], URL)
    assert [read.title for read in reading.items] == ["Meta cuts 600 jobs", "Apple hires"]
    assert sum(reading.bad.values()) == 1


@pytest.mark.parametrize(
    ("declared", "written"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("us-ascii", "utf-8"), ("klingon", "utf-8"),
     ("punycode", "cp1252"), ("windows-1251", "windows-1251"), ("utf-16", "utf-16")],
)  # fmt: skip
def test_the_declared_encoding_may_be_wrong(declared: str, written: str) -> None:
    word = "Кафе" if written == "windows-1251" else "Café"
    text = rss(item(word, "https://x.org/a")).decode().replace('"utf-8"', f'"{declared}"')
    (read,) = parse(text.encode(written), URL).items
    assert read.title == word


def test_one_bad_byte_spoils_one_character() -> None:
    content = rss(item("Café für alle", "https://x.org/a")).replace(b"alle", b"al\xffe")
    (read,) = parse(content, URL).items
    assert read.title.startswith("Café für al")


def laughs() -> bytes:
    levels = "".join(
        f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" if n else "ha"}'
        f'{("&l" + str(n - 1) + ";") * 9 if n else ""}">'
        for n in range(10)
    )
    body = rss(item("&l9;", "https://x.org/laugh"), GOOD).decode()
    return body.replace("<rss", f"<!DOCTYPE rss [{levels}]><rss").encode()


def test_entities_do_not_expand() -> None:
    before = time.monotonic()
    reading = parse(laughs(), URL)
    assert time.monotonic() - before < A_SECOND
    assert [read.title for read in reading.items] == ["Meta cuts 600 jobs"]
    assert reading.bad == {"no title": 1}


def test_no_file_is_read_for_an_entity() -> None:
    body = rss(item("A &file; B", "https://x.org/a")).decode()
    attack = '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]><rss'
    (read,) = parse(body.replace("<rss", attack).encode(), URL).items
    assert read.title == "A B"


@pytest.mark.parametrize(
    "content",
    [b"", b"  ", b"{}", b"<html><body><p>Not here</p></body></html>", b"\x00\xff" * 50, b"plain"],
)
def test_what_is_no_feed_is_an_error_of_one_line(content: bytes) -> None:
    with pytest.raises(FinalError) as caught:
        parse(content, URL)
    assert "\n" not in str(caught.value)
    assert URL in str(caught.value)


def test_an_empty_feed_has_no_items() -> None:
    assert parse(rss(), URL) == ([], {})


def test_items_beyond_the_limit_are_counted() -> None:
    many = [item(f"Story {n}", f"https://x.org/{n}") for n in range(MOST_ITEMS + 5)]
    reading = parse(rss(*many), URL)
    assert len(reading.items) == MOST_ITEMS
    assert reading.bad == {"beyond the limit": 5}


PREFIX = b"<rss><channel><item><title>"
HOSTILE = {
    "open tags": PREFIX + b"<a " * 500_000,
    "brackets": PREFIX + b"<" * 2_000_000,
    "depth": PREFIX + b"<a>" * 500_000,
    "items in items": b"<rss><channel>" + b"<item><title>x" * 150_000,
    "references": PREFIX + b"&a;" * 500_000,
    "author": rss(GOOD + "<author>a@" + "a." * 200_000 + "!</author>"),
    "blocks": rss(item("x", "https://x.org/a", "", "&lt;div&gt;" * 25_000)),
    "markup": ATOM.replace(b"<p>One.</p>", b"<b>x</b>" * 25_000),
    "prefixes": rss(GOOD).replace(
        b"<rss", b"<rss " + b" ".join(b'xmlns:a%d="u%d"' % (n, n) for n in range(3000))
    ),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_feeds_take_no_long_time(content: bytes) -> None:
    before = time.monotonic()
    try:
        parse(content, URL)
    except FinalError as error:
        assert "\n" not in str(error)
    assert time.monotonic() - before < 5


@st.composite
def mutilated(draw: st.DrawFn) -> bytes:
    """A whole feed with pieces cut out, doubled or overwritten."""
    content = draw(st.sampled_from([rss(GOOD, GOOD.replace("/a", "/b")), ATOM, laughs()]))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 40)))
        piece = draw(
            st.one_of(
                st.binary(max_size=8),
                st.sampled_from([b"<item>", b"</title>", b"<![CDATA[", b"&lt;", b"<!--", b"]]>"]),
                st.just(content[start:end] * 3),
            )
        )
        content = content[:start] + piece + content[end:]
    return content


@settings(max_examples=300, deadline=2000)
@given(mutilated())
def test_mutilated_feeds_give_items_or_a_known_error(content: bytes) -> None:
    try:
        reading = parse(content, URL)
    except ExtractorError as error:
        assert "\n" not in str(error)
    else:
        assert all(read.title and read.url.startswith("http") for read in reading.items)
        assert all(read.published is None or read.published.tzinfo for read in reading.items)
        assert len({read.url for read in reading.items}) == len(reading.items)


@given(st.binary(max_size=300))
def test_any_bytes_decode(content: bytes) -> None:
    assert isinstance(decoded(content), str)


@needs_shared_data
def test_real_feeds() -> None:
    counted = {
        "feed_archlinux_rss_2025-11.xml": 10,
        "feed_hackernews_rss_2025-12-13.xml": 30,
        "feed_reddit_atom_2025-12.xml": 1,
    }
    for name, items in counted.items():
        reading = parse((SHARED / "news" / name).read_bytes(), URL)
        assert len(reading.items) == items
        assert not reading.bad
        assert all(read.published for read in reading.items)


def test_a_title_of_another_vocabulary_is_not_the_items() -> None:
    media = '<media:title xmlns:media="http://search.yahoo.com/mrss/">A picture</media:title>'
    (read,) = parse(rss(GOOD + media), URL).items
    assert read.title == "Meta cuts 600 jobs"


def test_rss_of_1999_is_read() -> None:
    content = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://x.org"><title>Wire</title></channel>
    <item rdf:about="https://x.org/a"><title>Cuts</title><link>https://x.org/a</link>
    <dc:date>2026-03-31T09:30:00Z</dc:date></item></rdf:RDF>"""
    (read,) = parse(content, URL).items
    assert (read.url, read.title) == ("https://x.org/a", "Cuts")
    assert read.published == datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
