"""Whose a story's claim is: the company's that it names, or else that which the story is about.

A subsidiary's or a product's cut is its owner's too, of a unit; its people and its plans are not
its owner's: a tenth of LinkedIn is not a tenth of Microsoft.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from extractors.news.mentions import Name, mentions

LEGAL_FORM = re.compile(r",? (?:Inc|Corp|Corporation|Company|Co|LLC|Ltd|Limited|plc)\.?$")


class Whose(NamedTuple):
    """A company, and how a story calls it; ``is_part``: by a subsidiary's or a product's name."""

    cik: int
    name: str
    is_part: bool


def owner(company: str, day: date, names: Sequence[Name]) -> Whose | None:
    """Whom a name means on a day; None if two or nobody. Of a longer name ("Microsoft Gaming") its
    beginning says whose part it is."""
    valid = [
        name
        for name in names
        if (name.valid_from is None or name.valid_from <= day)
        and (name.valid_until is None or day <= name.valid_until)
    ]
    said = company.removesuffix("'s").removesuffix("’s")
    whole = LEGAL_FORM.sub("", said)
    found = [name for name in valid if name.name in (said, whole)]
    begun = not found
    found = found or [name for name in valid if said.startswith(f"{name.name} ")]
    if len({name.cik for name in found}) != 1:
        return None
    closest = max(found, key=lambda name: len(name.name))
    return Whose(closest.cik, said, begun or _is_part(closest))


def subject(title: str, text: str, day: date, names: Sequence[Name]) -> Whose | None:
    """The one company that a story is about, by the name in its headline if there; None if none."""
    about = [each for each in mentions(title, text, day, names) if each.subject]
    if len(about) != 1:
        return None
    cik = about[0].cik
    titled = (each.name for each in mentions(title, "", day, names) if each.cik == cik)
    called = next(titled, about[0].name)
    parts = {name.name for name in names if name.cik == cik and _is_part(name)}
    return Whose(cik, called, called in parts)


def _is_part(name: Name) -> bool:
    return name.kind != "name"
