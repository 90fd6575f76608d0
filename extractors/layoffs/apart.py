"""Cuts told in one breath, each with its day: "40 positions on May 2 and 25 jobs on June 5"."""

import re

from extractors.claims import About
from extractors.layoffs import words
from extractors.layoffs.beside import place_beside
from extractors.layoffs.figures import NOTHING, PEOPLE_AFTER
from extractors.layoffs.sayings import Saying
from extractors.layoffs.times import When
from extractors.text import Amount, DateMention, amounts, dates

DONE_ON = re.compile(
    r",?(?: (?:that |which |who )?(?:were |was )?(?:impacted|affected|eliminated|terminated"
    r"|notified|announced|laid off|let go|reduced))?,? on ",
    words.ANY_CASE,
)
AND_MORE = re.compile(
    r"^[^.;]{0,60},? and (?:the |a )?(?:reduction|elimination|termination|layoff) of an additional"
    r" (?:approximately |about |roughly |some )?(?=\d)",
    words.ANY_CASE,
)
SEVERAL = 2


def apart(said: Saying, about: About) -> list[Saying]:
    """A sentence once for each of its cuts that has a day of its own; else as it is.

    What it says beside them, such as a share or a cost, is of all of them, and left out.
    """
    if more := _one_more(said) or _one_before(said):
        return more
    days = [m for m in dates(said.text, about.fiscal_year_end) if m.precision == "day"]
    first = said.figures.positions
    if first is None or len(days) < SEVERAL:
        return [said]
    counts = [a for a in amounts(said.text) if a.kind == "count" and a.start >= first.start]
    told = [(count, day) for count in counts if (day := _day_of(said.text, count, days))]
    if len({day.first for _, day in told}) < SEVERAL:
        return [said]
    return [_one(said, count, day) for count, day in told]


def _one_more(said: Saying) -> list[Saying]:
    """ "The elimination of 50 positions, and a reduction of an additional 70": one for each."""
    first = said.figures.positions
    tail = said.text[first.end :] if first else ""
    match = AND_MORE.search(tail) if first and not said.figures.net else None
    if first is None or match is None:
        return []
    counts = [a for a in amounts(said.text) if a.kind == "count"]
    place = first.end + match.end()
    more = next((a for a in counts if a.start <= place < a.end), None)
    if more is None or not PEOPLE_AFTER.match(said.text[more.end :]):
        return []
    both = said._replace(charges=())
    return [both, both._replace(figures=NOTHING._replace(positions=more))]


def _one_before(said: Saying) -> list[Saying]:
    """An earlier cut that a sentence sets beside the one just told; else nothing."""
    place = place_beside(said.text) if said.figures == NOTHING else None
    before = next((a for a in amounts(said.text) if place and a.start <= place < a.end), None)
    if before is None or before.kind != "count":
        return []
    figures = NOTHING._replace(positions=before)
    return [said._replace(figures=figures, charges=(), effective=None, apart=True)]


def _day_of(text: str, count: Amount, days: list[DateMention]) -> DateMention | None:
    """The day right behind a number of people."""
    people = PEOPLE_AFTER.match(text[count.end :])
    if people is None:
        return None
    end = count.end + people.end()
    return next((d for d in days if DONE_ON.fullmatch(text, end, d.start)), None)


def _one(said: Saying, count: Amount, day: DateMention) -> Saying:
    return said._replace(
        announced=When(day.first, day.last, day.precision),
        effective=None,
        figures=NOTHING._replace(positions=count),
        charges=(),
    )
