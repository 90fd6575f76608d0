"""The text of an article page: its paragraphs without what stands around them."""

import re
from collections.abc import Iterator, Sequence

from bs4 import BeautifulSoup, Tag

from extractors.news.plain import one_line

NOT_TEXT = (
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button",
    "figure", "figcaption", "iframe", "svg", "video", "audio", "select", "dialog",
)  # fmt: skip
# Words of class names and ids that say "not the article"; whole words, since "head" is in
# "headline" and "ad" in "lead".
AROUND = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|banner|newsletter|subscribe|subscription|paywall|promo"
    r"|advert\w*|ads?|sponsor\w*|related|recommend\w*|trending|popular|most-read|share|sharing"
    r"|social|comments?|disqus|breadcrumbs?|sidebar|menu|footer|modal|popup|byline|author-bio"
    r"|tags|taglist|read-more|readmore|more-stories|outbrain|taboola|skip-link|caption|credits?)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
BODY = re.compile(
    r"article-?_?(?:body|content|text)|story-?_?(?:body|content|text)|entry-content"
    r"|post-?(?:body|content)|articlebody|richtext",
    re.IGNORECASE,
)
ROLES = {"navigation", "dialog", "alertdialog", "complementary", "contentinfo", "banner"}
PARAGRAPHS = ("p", "li", "h2", "h3", "h4", "blockquote", "pre")
HEADINGS = ("h2", "h3", "h4")
ENOUGH = 250  # characters that a part must hold to be taken for the article,
LARGE_PART = 0.4  # or this much of the page's whole text
MOST_PARTS = 10  # that are looked at for one kind
LABEL = 500  # characters of class names and id
LINKED = 0.6  # a paragraph of which more than this is links is a list of other stories


def article_text(soup: BeautifulSoup) -> str:
    """The article's paragraphs, a blank line apart; "" where the page has none."""
    headed = [part for part in soup.find_all("article", limit=MOST_PARTS) if part.find("h1")]
    if text := _longest(headed):
        return text  # An article with the page's heading is it, however short.
    whole = _longest(soup.find_all(["main", "body"], limit=MOST_PARTS))
    for parts in _candidates(soup):
        longest = _longest(parts)
        if len(longest) >= min(ENOUGH, LARGE_PART * len(whole)) > 0:
            return longest
    return whole


def _candidates(soup: BeautifulSoup) -> list[Sequence[Tag]]:
    """Parts that may be the article, the surest kind first."""
    return [
        soup.select('[itemprop="articleBody"]', limit=MOST_PARTS),
        soup.find_all("article", limit=MOST_PARTS),
        soup.find_all(["div", "section"], class_=BODY, limit=MOST_PARTS),
    ]


def _longest(parts: Sequence[Tag]) -> str:
    return max(map(_paragraphs, parts), key=len, default="")


def _paragraphs(part: Tag) -> str:
    found: list[tuple[bool, str]] = []
    for element in _text_elements(part):
        text = one_line(element.get_text())
        if text and not _leads_elsewhere(element, text):
            found.append((element.name in HEADINGS, text))
    while found and found[-1][0]:
        found.pop()  # A heading with nothing below it stood over links.
    return "\n\n".join(text for _, text in found)


def _text_elements(part: Tag) -> Iterator[Tag]:
    """Paragraphs in their order, those within a paragraph by themselves, none within a link.

    What stands around the article is passed by and not taken out of the tree: that takes
    quadratic time where siblings are many, as searching below each paragraph does.
    """
    waiting = [part]
    while waiting:
        element = waiting.pop()
        if element.name == "a" or (element is not part and _is_around(element)):
            continue
        is_text = element.name in PARAGRAPHS and next(_tags(element, PARAGRAPHS), None) is None
        if is_text:
            yield element
        else:
            waiting += [child for child in reversed(element.contents) if isinstance(child, Tag)]


def _is_around(element: Tag) -> bool:
    if element.name in NOT_TEXT or element.get("aria-hidden") == "true":
        return True
    if element.has_attr("hidden") or str(element.get("role")) in ROLES:
        return True
    names = element.get("class")
    words = " ".join(names) if isinstance(names, list) else str(names or "")
    label = f"{words} {element.get('id') or ''}"[:LABEL]
    # The wrapper of a whole page may carry any word; it is known by what it holds.
    return bool(AROUND.search(label)) and element.find(["article", "h1"]) is None


def _leads_elsewhere(element: Tag, text: str) -> bool:
    """Whether a paragraph is a link or a list of links, or no more than the page's date."""
    around = sum(len(one_line(part.get_text())) for part in _tags(element, ("a", "time")))
    return around >= len(text) * (1 if element.name == "p" else LINKED)


def _tags(element: Tag, names: Sequence[str]) -> Iterator[Tag]:
    """Elements of these names within; BeautifulSoup's own search is slow where nothing is."""
    return (part for part in element.descendants if isinstance(part, Tag) and part.name in names)
