"""Text as a reader sees it, out of text that may hold HTML."""

import re

from bs4 import BeautifulSoup

BLOCK = re.compile(r"</?(?:p|br|div|li|ul|ol|tr|td|blockquote|h[1-4])\b[^<>]{0,500}>", re.I)


def plain_text(text: str) -> str:
    """One line: entities undone, tags and what scripts and styles hold dropped, spaces single.

    Feeds escape titles once or twice, so what still looks escaped is undone once more.
    """
    for _ in range(2):
        if "<" not in text and "&" not in text:
            break
        text = _visible(text)
    return one_line(text)


def one_line(text: str) -> str:
    """Spaces single, without characters that cannot be shown."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _visible(html: str) -> str:
    # What scripts and styles hold is no text to BeautifulSoup.
    return BeautifulSoup(f"<body>{BLOCK.sub(' ', html)}</body>", "lxml").get_text()
