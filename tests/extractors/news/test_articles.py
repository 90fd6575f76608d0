"""Article pages: each field from where it stands, and no text from around the article."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from news_samples import FIRST, PAGE, SECOND, TEXT, THIRD
from shared_data import SHARED, needs_shared_data

from extractors.errors import FinalError
from extractors.news.articles import MOST_TAGS, parse

URL = "https://www.paper.example.org/2026/03/cuts?utm_source=feed"
BERLIN = datetime(2026, 3, 31, 9, 30, tzinfo=timezone(timedelta(hours=1)))


def page(head: str = "", body: str = "") -> bytes:
    """A page with no more than what is under test, and a text."""
    text = body or f"<article><h1>Cuts</h1><p>{FIRST}</p><p>{SECOND}</p></article>"
    return f"<html><head>{head}</head><body>{text}</body></html>".encode()


def test_every_field() -> None:
    article = parse(PAGE.encode(), URL)
    assert article.url == "https://paper.example.org/2026/03/cuts"
    assert article.title == "A tenth & more"
    assert article.published == BERLIN
    assert (article.outlet, article.language) == ("The Paper", "en")
    assert article.text == TEXT


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", "https://paper.example.org/2026/03/cuts"),
        ('<link rel="canonical" href="/other">', "https://paper.example.org/other"),
        ('<meta property="og:url" content="https://b.org/c">', "https://b.org/c"),
        ('<link rel="canonical" href="https://paper.example.org/">',
         "https://paper.example.org/2026/03/cuts"),
        ('<link rel="canonical" href="javascript:x">', "https://paper.example.org/2026/03/cuts"),
    ],
)  # fmt: skip
def test_address(head: str, expected: str) -> None:
    assert parse(page(head), URL).url == expected


UTC_NINE = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", None),
        ('<meta name="date" content="2026-03-31">', datetime(2026, 3, 31, tzinfo=UTC)),
        ('<meta name="date" content="March 31, 2026">', datetime(2026, 3, 31, tzinfo=UTC)),
        ('<meta name="date" content="a while ago">', None),
        ('<meta name="date" content="0001-01-01T00:00:00Z">', None),
        ('<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"],'
         '"datePublished": "2026-03-31T09:30:00+01:00"}]}</script>', BERLIN),
        ('<script type="application/ld+json">{broken</script>', None),
        # A moment with a zone is worth more than one without, wherever it stands.
        ('<meta property="article:published_time" content="2026-03-31T09:30:00">'
         '<script type="application/ld+json">{"@type": "NewsArticle",'
         '"datePublished": "2026-03-31T09:30:00Z"}</script>', UTC_NINE),
        ('<meta property="article:published_time" content="2026-03-31T09:30:00">', UTC_NINE),
    ],
)  # fmt: skip
def test_published(head: str, expected: datetime | None) -> None:
    assert parse(page(head), URL).published == expected


def test_published_from_the_page() -> None:
    body = (
        f'<article><time datetime="2026-03-31T09:30Z">Tue</time><h1>A</h1><p>{FIRST}</p></article>'
    )
    assert parse(page(body=body), URL).published == UTC_NINE


def test_text_of_a_page_without_article_is_its_paragraphs() -> None:
    body = f'<h1>A</h1><div class="story-body"><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>'
    assert parse(page(body=body), URL).text == TEXT


def test_text_in_json_ld_only() -> None:
    ld = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Cuts",'
        f'"publisher": {{"name": "Paper"}}, "articleBody": "{FIRST}\\n{SECOND}"}}</script>'
    )
    article = parse(page(ld, "<div>Loading</div>"), URL)
    assert (article.title, article.outlet) == ("Cuts", "Paper")
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_an_encoding_of_its_own() -> None:
    body = PAGE.replace("A tenth", "Größe", 1).replace("<head>", '<head><meta charset="cp1252">')
    assert parse(body.encode("cp1252"), URL).title == "Größe & more"


def test_plain_text() -> None:
    article = parse(f"The title\n\nThe title\n{FIRST}\n\n  {SECOND}".encode(), URL)
    assert article.title == "The title"
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.published is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"only a title",
        b"<html></html>",
        b"<html><h1>Please enable JavaScript</h1><p>Thanks.</p></html>",
        page(body=f"<p>{FIRST}</p>"),
        b"<html>" + b"<p>x</p>" * MOST_TAGS,
    ],
    ids=["empty", "title", "blank", "script", "untitled", "tags"],
)
def test_no_article_is_an_error_of_one_line(content: bytes) -> None:
    with pytest.raises(FinalError) as caught:
        parse(content, URL)
    assert "\n" not in str(caught.value)


@settings(max_examples=150, deadline=2000)
@given(
    st.integers(0, len(PAGE)), st.integers(0, 80), st.sampled_from(["", "<", "</p>", "<!--", '"'])
)
def test_a_mutilated_page_is_an_article_or_a_known_error(start: int, cut: int, put: str) -> None:
    content = (PAGE[:start] + put + PAGE[start + cut :]).encode()
    try:
        article = parse(content, URL)
    except FinalError as error:
        assert "\n" not in str(error)
    else:
        assert article.title
        assert article.url.startswith("https://")


@needs_shared_data
def test_real_pages() -> None:
    folder = SHARED / "news"
    paper = parse((folder / "gannett-gatehouse-latimes-2019-11-19.html").read_bytes(), URL)
    assert paper.outlet == "Los Angeles Times"
    assert paper.published == datetime(2019, 11, 20, 1, 53, 14, 418000, tzinfo=UTC)
    assert 7000 < len(paper.text) < 9000
    deal = parse((folder / "wework-layoffs-therealdeal-2019-11-18.html").read_bytes(), URL)
    assert deal.url.startswith("https://therealdeal.com/2019/11/18/")
    assert deal.published == datetime(2019, 11, 18, 17, 2, 2, tzinfo=UTC)
    assert "12,000 employees" in deal.text
    assert "Related Articles" not in deal.text


@needs_shared_data
def test_seed_articles_are_plain_text() -> None:
    for path in sorted((SHARED / "news").glob("seed-*.txt")):
        article = parse(path.read_bytes(), URL)
        assert "Meta" in article.text
        assert len(article.title) < 100
