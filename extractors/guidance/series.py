"""Amounts told of several years at once: "$118 million and $124 million in 2026 and 2027,
respectively", or each beside its year, "2026 - $118 million; 2027 - $124 million"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.claims import About
from extractors.guidance import figure_words as near
from extractors.guidance import words
from extractors.guidance.figures import Figure, as_told, looks_ahead
from extractors.guidance.money import dollars
from extractors.guidance.passages import Said
from extractors.guidance.periods import Period, named_periods, years_between
from extractors.text import Amount

RESPECTIVELY = "respectively"
BETWEEN_ITEMS = re.compile(r"(?:,|;|,? and|,? or)(?: and)? (?:about |approximately |fiscal )?$")
BETWEEN_YEARS = re.compile(r"(?:,|,? and)(?: and)?(?: in| for)? (?:fiscal (?:years? )?|FY ?)?$")
THROUGH = re.compile(r" ?(?:through|to|-|–) ?(?:fiscal )?")
THOUSANDS = re.compile(r"\bin (?P<unit>thousands|millions)\b", re.IGNORECASE)
BESIDE_YEAR = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)\s?(?:[-–—:,]|\()\s?(?P<money>\$\s?[\d,.]+(?:\s(?:million"
    r"|billion))?)"
)


def series(said: Said, about: About, *, marked: bool) -> Iterator[tuple[Figure, Period]]:
    """Each amount of such a list with its year, where there are as many of the one as the other."""
    sentence = as_told(said.sentence)
    for subject in words.SUBJECT.finditer(sentence):
        if words.PART_BEFORE.search(sentence[: subject.start()]) or not _is_ahead(sentence, said):
            continue
        if RESPECTIVELY in sentence.lower():
            found = _respectively(sentence, subject, about, marked=marked)
        else:
            found = _beside_years(sentence, subject, about, marked=marked)
        if found:
            yield from found
            return


def _is_ahead(sentence: str, said: Said) -> bool:
    told = looks_ahead(sentence) or bool(said.lead) or near.PLANNED.search(sentence) is not None
    return told and not (words.OTHERS.search(sentence) or words.HYPOTHESIS.search(sentence))


def _respectively(
    sentence: str, subject: re.Match[str], about: About, *, marked: bool
) -> list[tuple[Figure, Period]]:
    """The amounts of one unbroken list with the years of another."""
    money = dollars(sentence, signs=True, marked=marked)
    years = [p for p in named_periods(sentence, about, compared=True) if not p.quarter]
    if len(years) == 2 and THROUGH.fullmatch(sentence[years[0].start + 4 : years[1].start]):
        years = years_between(years[0].label[2:], years[1].label[2:], about)
    if len(money) < 2 or len(money) != len(years) or not _is_list(sentence, money, years):
        return []
    between = sentence[subject.end() : money[0].start]
    if money[0].start > subject.end() and words.OTHER_MEASURE.search(near.ASIDE.sub(" ", between)):
        return []
    if words.PART_AFTER.match(near.ASIDE.sub(" ", between)) or words.PAST.search(between):
        return []
    if money[0].start < subject.start() and not near.BEFORE_SUBJECT.match(
        sentence[money[-1].end : subject.start()].replace(", respectively,", "")
    ):
        return []
    return [
        (Figure(amount, subject.start(), amount.end), year)
        for amount, year in zip(money, years, strict=True)
    ]


def _is_list(sentence: str, money: list[Amount], years: list[Period]) -> bool:
    """Whether nothing stands between the amounts of a list, nor between its years."""
    if not all(
        BETWEEN_ITEMS.fullmatch(sentence[one.end : other.start]) for one, other in pairwise(money)
    ):
        return False
    # "2026 through 2028"
    if len({year.start for year in years}) == 1:
        return True
    return all(
        BETWEEN_YEARS.fullmatch(sentence[one.start + 4 : other.start])
        for one, other in pairwise(years)
    )


def _beside_years(
    sentence: str, subject: re.Match[str], about: About, *, marked: bool
) -> list[tuple[Figure, Period]]:
    """Two or more amounts that stand right behind their years, each in the unit told for all."""
    pairs = list(BESIDE_YEAR.finditer(sentence, subject.end()))
    unit = THOUSANDS.search(sentence[: pairs[0].start()]) if pairs else None
    if (
        len(pairs) < 2
        or marked
        # "$3 billion for 2026, $4 billion for 2027"
        or "$" in sentence[subject.end() : pairs[0].start()]
        or words.OTHER_MEASURE.search(sentence[subject.end() : pairs[0].start()])
    ):
        return []
    found = list[tuple[Figure, Period]]()
    for pair in pairs:
        years = named_periods(pair["year"], about)
        scaled = f"{pair['money'].rstrip('.,')} {unit['unit'][:-1]}" if unit else pair["money"]
        for amount in dollars(scaled, signs=True, marked=False)[:1]:
            placed = amount._replace(start=pair.start("money"), end=pair.end())
            found += [(Figure(placed, subject.start(), pair.end()), year) for year in years]
    return found
