"""Small documents for the tests of headcounts."""

from datetime import date

from extractors.claims import About, Headcount
from extractors.headcount import read
from extractors.text import read as read_text

ANNUAL = About("10-K", "Example Pumps, Inc.", date(2025, 2, 20), date(2024, 12, 31), "12-31")
RELEASE = ANNUAL._replace(form="EX-99.1")
QUARTERLY = About("10-Q", "Example Pumps, Inc.", date(2024, 8, 1), date(2024, 6, 30), "12-31")
STORY = About("news", "", date(2025, 3, 1))

Row = tuple[date | None, int, str]


def page(*paragraphs: str, about: About = ANNUAL) -> list[Headcount]:
    """What is read from paragraphs; one that begins with "<" is markup of its own."""
    body = "".join(p if p.startswith("<") else f"<p>{p}</p>" for p in paragraphs)
    return read(read_text(f"<html><body>{body}</body></html>".encode()), about)


def rows(*paragraphs: str, about: About = ANNUAL) -> list[Row]:
    return [(one.as_of, one.headcount_persons, one.basis) for one in page(*paragraphs, about=about)]


def table(*lines: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in line) for line in lines)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"
