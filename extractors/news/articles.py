"""Article pages: their bytes in, one story's fields out.

Publishers agree on little: the same field stands in meta tags, in JSON-LD, in the page. Each is
looked for where it is most often right, and the text in the part of the page that holds most of
its paragraphs.
"""

import re
import warnings
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning

from extractors.errors import FinalError
from extractors.news.article_text import ENOUGH, article_text
from extractors.news.canonical import canonical
from extractors.news.feed_xml import decoded
from extractors.news.feeds import language_code
from extractors.news.json_ld import JsonLd, json_ld
from extractors.news.moments import has_zone, read_moment
from extractors.news.plain import one_line, plain_text

MAX_BYTES = 3_000_000  # of one page; the longest are one or two million
MOST_TAGS = 60_000
SHORTEST = 40  # characters of text that can be a story: less is a banner or a player
XML_DECLARATION = re.compile(rb"^\s{0,20}<\?xml[^>]{0,200}\?>")
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datePublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "publication_date",
    "date",
)


class Article(NamedTuple):
    """What an article page says. ``url`` is canonical; ``text``'s paragraphs are lines apart.

    ``published`` has its zone (UTC where none is stated) or is None; ``outlet`` and
    ``language`` (ISO 639-1) are "" where not said.
    """

    url: str
    title: str
    published: datetime | None
    outlet: str
    language: str
    text: str


def parse(content: bytes, url: str) -> Article:
    """The article at ``url``, from HTML or from plain text whose first line is its title.

    Errors: FinalError when the page holds no title or no text of an article.
    """
    if not _is_html(content):
        return parse_text(decoded(content), url)
    if content.count(b"<") > MOST_TAGS:
        raise _no_article(url, f"more than {MOST_TAGS} tags")
    with warnings.catch_warnings():
        # A page that says it is XML is read as the page it is; a reader of the news need not know.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(XML_DECLARATION.sub(b"", content), "lxml")
    metas = _metas(soup)
    described = json_ld(soup)
    title = _title(soup, metas, described)
    text = article_text(soup)
    if len(text) < ENOUGH:
        text = max(text, "\n\n".join(described.body), key=len)
    if not title or len(text) < SHORTEST:
        raise _no_article(url, f"{len(text)} characters of text" if title else "no title")
    published = _published(soup, metas, described.published)
    outlet = metas.get("og:site_name") or described.publisher
    language = _language(soup, metas)
    return Article(_address(soup, metas, url), title, published, outlet, language, text)


def parse_text(text: str, url: str) -> Article:
    """An article in plain text: its first line is the title, repeated or not, the rest its text.

    Errors: FinalError when there is no second line.
    """
    lines = [one_line(line) for line in text.splitlines()]
    paragraphs = [line for line in lines if line]
    title = paragraphs[0] if paragraphs else ""
    body = "\n\n".join(line for line in paragraphs[1:] if line != title)
    if not title or not body:
        raise _no_article(url, f"{len(paragraphs)} lines of text")
    return Article(canonical(url) or url, title, None, "", "", body)


def _no_article(url: str, got: str) -> FinalError:
    return FinalError(f"a page with {got} for {url}", "an article", "Open it to see what it is")


def _is_html(content: bytes) -> bool:
    head = content[:2000].lower()
    return b"<html" in head or b"<!doctype" in head or content.lstrip()[:1] == b"<"


def _metas(soup: BeautifulSoup) -> dict[str, str]:
    """Meta tags by name, property or itemprop; of a repeated one the first."""
    found: dict[str, str] = {}
    for meta in soup("meta"):
        content = one_line(str(meta.get("content") or ""))
        for key in ("property", "name", "itemprop"):
            name = str(meta.get(key) or "").strip()
            if name and content:
                found.setdefault(name, content)
                found.setdefault(name.lower(), content)
    return found


def _address(soup: BeautifulSoup, metas: dict[str, str], url: str) -> str:
    link = soup.find("link", rel="canonical")
    stated = str(link.get("href") or "") if isinstance(link, Tag) else ""
    for given in (stated, metas.get("og:url", "")):
        address = canonical(given, url) if given else ""
        # A careless template names the front page as every page's address.
        if address and (urlsplit(address).path or urlsplit(address).query):
            return address
    return canonical(url) or url


def _title(soup: BeautifulSoup, metas: dict[str, str], described: JsonLd) -> str:
    heading = soup.select_one("article h1") or soup.find("h1")
    candidates = (
        metas.get("og:title", ""),
        described.headline,
        heading.get_text(" ") if isinstance(heading, Tag) else "",
        soup.title.get_text() if soup.title else "",
    )
    return next((title for title in map(plain_text, candidates) if title), "")


def _published(soup: BeautifulSoup, metas: dict[str, str], described: list[str]) -> datetime | None:
    """The first date that can be read; one with a zone before one without."""
    texts = [metas[name] for name in PUBLISHED if name in metas]
    texts[1:1] = described
    texts += _times(soup)
    readable = [text for text in texts if read_moment(text)]
    best = next((text for text in readable if has_zone(text)), next(iter(readable), ""))
    return read_moment(best)


def _times(soup: BeautifulSoup) -> Iterator[str]:
    for time in soup.select("article time[datetime], main time[datetime], header time[datetime]"):
        yield str(time["datetime"])
    first = soup.find("time", datetime=True)
    if isinstance(first, Tag):
        yield str(first["datetime"])


def _language(soup: BeautifulSoup, metas: dict[str, str]) -> str:
    stated = str(soup.html.get("lang") or soup.html.get("xml:lang") or "") if soup.html else ""
    return language_code(stated or metas.get("og:locale", "") or metas.get("content-language", ""))
