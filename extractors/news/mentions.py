"""Which companies a story is about, by a dated table of their names; ambiguity matches nothing.

A name that is also a word ("Apple", "Meta") counts only where its sentence speaks of a company:
which words say so, and which say the contrary, is in ``mention_context.csv``. Such a name is one
word that the table takes for itself alone (match "exact").
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from extractors.news.mention_context import Verdict, name_pattern, sentences, verdict

MANY = 0.5  # of the most counted company's mentions make another one a subject too


class Mention(NamedTuple):
    """One company in one story. Grain: story x cik. ``name``: as most often written there.

    ``times``: how often it is named. ``subject``: whether the story is about it.
    """

    cik: int
    name: str
    times: int
    subject: bool


class Name(NamedTuple):
    """One row of the table of names; the days are the first and the last that it holds for.

    ``match``: exact (never more than these words) or prefix.
    """

    name: str
    cik: int
    match: str = "exact"
    kind: str = "name"
    valid_from: date | None = None
    valid_until: date | None = None
    note: str = ""


class _Sighting(NamedTuple):
    part: int
    cik: int
    name: str
    verdict: Verdict


def mentions(title: str, text: str, day: date | None, names: Sequence[Name]) -> list[Mention]:
    """The companies that a story names, most counted first; subsidiaries count for their owner.

    ``day`` is the story's; without one, names that ended some day are not matched. Subjects are
    those that the headline names, or else the first paragraph, or else the text, where they are
    named about as often as the company named most.
    """
    valid = _valid(names, day)
    found = [
        sighting
        for part, paragraph in enumerate([title, *text.split("\n\n")])
        for sighting in _sightings(part, paragraph, valid)
    ]
    sure = {sighting.cik for sighting in found if sighting.verdict is Verdict.COMPANY}
    # Where a story means the company once, it means it wherever nothing speaks against it.
    kept = [s for s in found if s.cik in sure and s.verdict is not Verdict.OTHER]
    counts = Counter(sighting.cik for sighting in kept)
    subjects = _subjects(kept, counts)
    return [
        Mention(cik, _usual_name(kept, cik), times, cik in subjects)
        for cik, times in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def _valid(names: Sequence[Name], day: date | None) -> dict[str, Name]:
    """Names by themselves; one that two companies bear on that day belongs to neither."""
    valid: dict[str, Name] = {}
    doubtful: set[str] = set()
    for name in names:
        if not _holds(name, day):
            continue
        if valid.setdefault(name.name, name).cik != name.cik:
            doubtful.add(name.name)
    return {text: name for text, name in valid.items() if text not in doubtful}


def _holds(name: Name, day: date | None) -> bool:
    if day is None:
        return name.valid_until is None
    return (name.valid_from or day) <= day <= (name.valid_until or day)


def _sightings(part: int, paragraph: str, valid: Mapping[str, Name]) -> Iterator[_Sighting]:
    pattern = name_pattern(frozenset(valid))
    plain = frozenset(text for text, name in valid.items() if not _is_word(name))
    for sentence in sentences(paragraph):
        for found in pattern.finditer(sentence):
            name = valid[found.group()]
            judged = verdict(sentence, found.span(), is_word=_is_word(name), plain=plain)
            yield _Sighting(part, name.cik, name.name, judged)


def _is_word(name: Name) -> bool:
    return name.match == "exact" and " " not in name.name and "." not in name.name


def _subjects(kept: Sequence[_Sighting], counts: Mapping[int, int]) -> set[int]:
    if not kept:
        return set()
    # Parts are the headline (0), the first paragraph (1), and the rest.
    first = min(min(sighting.part for sighting in kept), 2)
    named = {sighting.cik for sighting in kept if min(sighting.part, 2) == first}
    most = max(counts[cik] for cik in named)
    least = most if first == 2 else MANY * most
    return {cik for cik in named if counts[cik] >= least}


def _usual_name(kept: Sequence[_Sighting], cik: int) -> str:
    return Counter(s.name for s in kept if s.cik == cik).most_common(1)[0][0]
