"""Headcounts of one document: its sentences and tables read, the newest count of each basis kept.

Rules, beside those of single sentences:

- Without any word of time an annual report's count is of the end of its year
  (``about.period_end``); that of any other document has no day.
- "As of the date of this report" is the filing date, a later day than the year's end stays it.
- Only the newest day counts; what is told of earlier ones is a comparison.
- One number of the whole (total, full and part time, active or associates), one of full-time
  staff and one in full-time equivalents at most. A number that the document elsewhere calls
  full-time (equivalent) is that everywhere.
- "Has no employees" is 0, unless the document also counts some.
- A filing counts its filer's people, a story those of each company that it names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.claims import About, Headcount
from extractors.headcount import dating, tables
from extractors.headcount.dating import AsOf
from extractors.headcount.mentions import Mention, is_beside_another, mentions, says_none
from extractors.headcount.names import (
    begins_with_company,
    is_full_name,
    name_words,
    short_names,
)
from extractors.headcount.scale import spread
from extractors.headcount.whose import Whose
from extractors.text import Text

LOOK_FOR = (
    "employ",
    "headcount",
    "head count",
    "workforce",
    "work force",
    "associates",
    "team members",
    "team-members",
    "teammates",
    "colleagues",
    "people",
    "persons",
    "workers",
    "equivalent",
    "staff",
    "talent",
    "crew",
    "ftes",
)
HEADING_WORDS = 14
# "As of December 31, 2025, we employed:", and the number is the next paragraph.
EMPLOYED = re.compile(r"^[^.;]{0,80}\b(?:we|the company) (?:employed|had):$", re.IGNORECASE)
# After a sentence that counts employees: "In 2013, it had 317,500."
HAS_SO_MANY = re.compile(
    r"\b(?:it|they|the (?:company|bank|firm|group)) (?:now |currently )?(?:ha[ds]|have) "
    r"(?:about |some |nearly |roughly |over |more than )?\d{1,3}(?:,\d{3})+"
    r"(?=$|[.;]|, (?:up|down|and|but|compared)| (?:at|in|as)\b)"
)
# Where a report describes its business, or a 20-F its employees; then where it explains results.
SECTIONS = {"1": 0, "6": 0, "4": 1, "7": 1, "2": 1}
WHOLE = frozenset(("total", "full_and_part_time", "active", "associates"))
# Two numbers of the same thing, one of them rounded.
ROUNDED = 0.05


class Found(NamedTuple):
    """One reading. ``stated``: its day stands in the text. ``section``: smaller is better."""

    claim: Headcount
    stated: bool
    section: int


def read(text: Text, about: About) -> list[Headcount]:
    """The headcount of the company, or of each that a story names: newest day, at most one a basis.

    Empty where the document does not state one. Source: what ``text`` holds, tags not included.
    Unit: persons.
    """
    if about.form == "news":
        return _of_story(text, about)
    company = name_words(about.company) | short_names(text, about.company)
    found, says_zero = _of_prose(text, about, company)
    found += _of_tables(text, about)
    kept = [one for one in found if dating.is_of_this_report(one.claim.as_of, about)]
    if not kept and not found and says_zero:
        return [says_zero]
    return _chosen(kept)


def _of_story(text: Text, about: About) -> list[Headcount]:
    """What a story counts, company by company; a count of nobody's is left out if it is one's."""
    found, _ = _of_prose(text, about, name_words(about.company), Whose(text, about))
    found += _of_tables(text, about)
    by_company: dict[str, list[Found]] = {}
    for one in found:
        if dating.is_of_this_report(one.claim.as_of, about):
            by_company.setdefault(one.claim.company, []).append(one)
    chosen = [claim for own in by_company.values() for claim in _chosen(_of_now(own, about))]
    known = {claim.headcount_persons for claim in chosen if claim.company}
    return [c for c in chosen if c.company or c.headcount_persons not in known]


def _of_now(found: list[Found], about: About) -> list[Found]:
    """What a story counts: days long before it are told to compare with what has no day."""
    if about.published is None or all(one.claim.as_of for one in found):
        return found
    earliest = about.published - dating.STALE_IN_REPORT
    return [one for one in found if not one.claim.as_of or one.claim.as_of >= earliest]


def _of_prose(
    text: Text, about: About, company: frozenset[str], whose: Whose | None = None
) -> tuple[list[Found], Headcount | None]:
    """What the sentences count; and the sentence that says there are no employees, if any.

    ``whose``: of a story.
    """
    found, none = list[Found](), None
    previous, before, counted = -1, "", False
    for number, sentence in text.sentences(*(() if whose else LOOK_FOR)):
        before = before if number == previous else ""
        spelled = spread(_of_the_company(sentence, text, number, company))
        if whose and counted:
            spelled = HAS_SO_MANY.sub(r"\g<0> employees", spelled)
        counted = False
        for mention in mentions(spelled, company, news=whose is not None):
            name = whose.of(spelled, mention) if whose else about.company
            dated = _dated(spelled, mention, about)
            if dated is None or _is_a_part(mention, text, number, sentence, about, company):
                continue
            persons, as_of = dated
            same = whose is None or whose.spoken_of == name
            if not as_of.stated and same:
                as_of = _from_above(text, number, before, about)
            day = as_of.day if as_of.stated else dating.undated(about)
            claim = Headcount(
                name, day, persons, mention.basis, mention.approximate, sentence, source="prose"
            )
            counted = True
            if whose is None or whose.is_asked(name):
                found.append(Found(claim, as_of.stated, _section(text, number)))
        if whose:
            whose.heed(spelled)
        elif none is None and " employees" in sentence and says_none(sentence, company):
            none = _nobody(sentence, about)
        previous, before = number, sentence
    return found, none


def _section(text: Text, number: int) -> int:
    return SECTIONS.get(text.blocks[number].section, 2)


def _is_a_part(
    mention: Mention,
    text: Text,
    number: int,
    sentence: str,
    about: About,
    company: frozenset[str],
) -> bool:
    """Whether a filing counts the people of a short name, and then those of another one."""
    if about.form == "news" or not mention.name or is_full_name(mention.name, about.company):
        return False
    after = text.blocks[number].text.partition(sentence)[2].lstrip()
    return is_beside_another(after, company)


def _nobody(sentence: str, about: About) -> Headcount:
    as_of = dating.in_sentence(sentence, 0, 0, about)
    day = as_of.day if as_of.stated else dating.undated(about)
    return Headcount(about.company, day, 0, "total", False, sentence, source="prose")


def _of_the_company(sentence: str, text: Text, number: int, company: frozenset[str]) -> str:
    """A sentence with what another one tells: whom "it" means, what "we employed:" counts."""
    if sentence.startswith("It ") and begins_with_company(text.blocks[number].text, company):
        return f"The Company{sentence[2:]}"
    above = text.blocks[number - 1].text if number else ""
    if sentence[0].isdigit() and EMPLOYED.search(above):
        return f"{above[:-1]} {sentence}"
    return sentence


def _dated(sentence: str, mention: Mention, about: About) -> tuple[int, AsOf] | None:
    """The number and its day; of numbers listed for several days, the newest day's.

    None where a list of numbers and one of days do not match.
    """
    numbers, days = (mention.persons, *mention.others), dating.series(sentence, about)
    if len(numbers) > 1:
        if len(days) != len(numbers):
            return None
        newest = max(range(len(days)), key=lambda index: days[index])
        return numbers[newest], AsOf(days[newest], stated=True)
    if len(days) > 1 and "respectively" in sentence:
        return None
    return mention.persons, dating.in_sentence(sentence, mention.start, mention.end, about)


def _from_above(text: Text, number: int, before: str, about: About) -> AsOf:
    """The day in the sentence before, or in a short heading above the paragraph."""
    if before:
        return dating.above(before, about)
    heading = text.before(number, 1)
    return dating.above(heading, about) if heading.count(" ") < HEADING_WORDS else dating.UNSTATED


def _of_tables(text: Text, about: About) -> Iterator[Found]:
    for count in tables.read(text, about):
        day = count.as_of.day if count.as_of.stated else dating.undated(about)
        claim = Headcount(
            about.company,
            day,
            count.persons,
            count.basis,
            count.approximate,
            text.blocks[count.block].text,
            source="table",
        )
        yield Found(claim, count.as_of.stated, _section(text, count.block))


def _chosen(found: list[Found]) -> list[Headcount]:
    days = [one.claim.as_of for one in found if one.claim.as_of]
    newest = max(days) if days else None
    current = [_as_elsewhere(one, found) for one in found if one.claim.as_of == newest]
    groups = [
        [one for one in current if one.claim.basis in WHOLE],
        [one for one in current if one.claim.basis == "full_time"],
        [one for one in current if one.claim.basis == "full_time_equivalent"],
    ]
    return [_best(group) for group in groups if group]


def _as_elsewhere(one: Found, found: list[Found]) -> Found:
    """The reading with the basis that the document gives the same number in another place."""
    if one.claim.basis not in WHOLE:
        return one
    for other in found:
        same = other.claim.headcount_persons == one.claim.headcount_persons
        if same and other.claim.as_of == one.claim.as_of and other.claim.basis not in WHOLE:
            return one._replace(claim=one.claim._replace(basis=other.claim.basis))
    return one


def _best(group: list[Found]) -> Headcount:
    """Prose before tables, days stated before supposed, Item 1 before others; then the largest,

    as a part is never larger than the whole; of a number and its rounding, the exact one.
    """
    rank = min(_rank(one) for one in group)
    first = [one.claim for one in group if _rank(one) == rank]
    most = max(claim.headcount_persons for claim in first)
    near = [claim for claim in first if claim.headcount_persons >= most * (1 - ROUNDED)]
    return min(near, key=lambda claim: claim.approximate)


def _rank(one: Found) -> tuple[bool, bool, int]:
    return (one.claim.source == "table", not one.stated, one.section)
