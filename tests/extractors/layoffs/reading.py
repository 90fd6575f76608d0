"""Layoffs read from a few words, for the tests of this folder."""

from datetime import date

from extractors import layoffs
from extractors.claims import About, Layoff
from extractors.text import read

PUBLISHED = date(2024, 2, 6)


def found(
    words: str,
    form: str = "10-Q",
    *,
    company: str = "Acme Corp",
    fiscal_year_end: str | None = "12-31",
    published: date | None = PUBLISHED,
) -> list[Layoff]:
    """The claims of a text; paragraphs are set apart by an empty line."""
    about = About(form, company, published, None, fiscal_year_end)
    return layoffs.read(read(words.encode()), about)


def one(words: str, form: str = "10-Q", **known: str | None) -> Layoff:
    """The only claim of a text."""
    claims = found(words, form, **known)  # type: ignore[arg-type]
    assert len(claims) == 1, claims
    return claims[0]


def item(words: str, number: str = "2.05") -> str:
    """A text as one item of an 8-K."""
    return f"Item {number} Some Heading.\n\n{words}"
