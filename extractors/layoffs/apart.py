"""Cuts told in one breath, each with its day: "40 positions on May 2 and 25 jobs on June 5"."""

import re

from extractors.claims import About
from extractors.layoffs.figures import NOTHING, PEOPLE_AFTER
from extractors.layoffs.sayings import Saying, When
from extractors.layoffs.words import ANY_CASE
from extractors.text import Amount, DateMention, amounts, dates

DONE_ON = re.compile(
    r",?(?: (?:that |which |who )?(?:were |was )?(?:impacted|affected|eliminated|terminated"
    r"|notified|announced|laid off|let go|reduced))?,? on ",
    ANY_CASE,
)
SEVERAL = 2


def apart(said: Saying, about: About) -> list[Saying]:
    """A sentence once for each of its cuts that has a day of its own; else as it is.

    What it says beside them, such as a share or a cost, is of all of them, and left out.
    """
    days = [m for m in dates(said.text, about.fiscal_year_end) if m.precision == "day"]
    first = said.figures.positions
    if first is None or len(days) < SEVERAL:
        return [said]
    counts = [a for a in amounts(said.text) if a.kind == "count" and a.start >= first.start]
    told = [(count, day) for count in counts if (day := _day_of(said.text, count, days))]
    if len({day.first for _, day in told}) < SEVERAL:
        return [said]
    return [_one(said, count, day) for count, day in told]


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
