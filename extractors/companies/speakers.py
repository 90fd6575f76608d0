"""Who speaks for which company in a story, and whose words its quotations are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.companies.names import Named, same_company

OFFICE = (
    r"(?:C\.?E\.?O\.?|CFO|COO|CTO|(?:[Cc]hief|[Ee]xecutive|[Ss]enior|[Vv]ice)(?: [a-zA-Z]+){0,2}?"
    r" (?:[Ee]xecutive|[Oo]fficer|[Pp]resident)(?: [Oo]fficer)?|[Cc]hief [Ee]xecutive"
    r"|(?:finance|operations|technology|personnel|human resources|HR) (?:chief|head)"
    r"|[Pp]resident|[Cc]hair(?:man|woman|person)|[Cc]o-[Ff]ounder|[Ff]ounder|boss"
    r"|[Ss]pokes(?:man|woman|person))"
)
OFFICES = rf"{OFFICE}(?:(?:,? and |, ){OFFICE})*"
PERSON = (
    r"(?:[A-Z][\w’'-]+ (?:[A-Z]\. ?){0,2})?(?:(?:de|van|von|da|Mc) )?(?P<surname>[A-Z][\w’'-]+)"
)
THEIRS = r"(?:(?:’s|'s|’|')? (?:[a-z-]+ ){0,2}?)"
# "Globex chief executive Jane Roe", "Globex’s finance chief, Jane Roe"
OFFICER_AFTER = re.compile(rf"{THEIRS}{OFFICES},? {PERSON}")
# "Jane Roe, chief executive of Globex", "Roe is the finance chief of Globex"
OFFICER_BEFORE = re.compile(
    rf"{PERSON},? (?:(?:who )?(?:is|was) )?(?:(?:the|an?|its) )?(?:[a-z-]+ ){{0,2}}?{OFFICES}"
    r" (?:of|at|for) (?:the )?$"
)
# "Jane Roe, Globex CEO"
PERSON_BEFORE = re.compile(rf"{PERSON}, (?:the )?$")
OFFICE_AFTER = re.compile(rf"{THEIRS}{OFFICES}\b")
# "chief executive Jane Roe", "Jane Roe, the company's president": of whom the sentence speaks.
OFFICER = re.compile(
    rf"\b{OFFICES},? {PERSON}"
    rf"|{PERSON.replace('surname', 'called')}, (?:the (?:company|bank|firm|group)[’']s|its)"
    rf" (?:[a-z-]+ ){{0,2}}?{OFFICES}\b"
)
QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
CLOSES = '”"'
CLOSE = re.compile(r"[”\"]")
WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I)\b")
# "Here at Globex, we", "the most difficult changes in Globex’s history"
WE_AT = re.compile(r"\b(?:we|us|here|everyone|colleagues) at (?:the )?$", re.IGNORECASE)
HISTORY = re.compile(r"[’']s? (?:[\w-]+ )?history\b")
SAYS = (
    r"(?:said|says|wrote|writes|told|added|adds|noted|explained|announced|stated|commented"
    r"|tweeted|posted|continued)"
)
SAID_BY = re.compile(rf"\b{SAYS} (?:in [^,]{{3,40}}, )?(?:{OFFICES},? )?{PERSON}")
SAYS_SO = re.compile(rf"{PERSON}(?:, [^,]{{3,80}},)? (?:also |later |then )?{SAYS}\b")


Spans = list[tuple[int, int]]


class Words(NamedTuple):
    """What a sentence quotes of somebody who is "we" of a company. ``where``: the quotations."""

    company: str
    where: Spans


def offices(named_in: dict[str, list[Named]], own: str) -> dict[str, str]:
    """The company for which each person speaks, by surname; left out where two are told."""
    told: dict[str, str] = {}
    for sentence, found in named_in.items():
        for surname, company in _offices(sentence, found, own):
            known = told.get(surname, company)
            told[surname] = company if same_company(known, company) else ""
    return {surname: company for surname, company in told.items() if company}


def _offices(sentence: str, found: list[Named], own: str) -> Iterator[tuple[str, str]]:
    """(surname, company) of those whose office a sentence tells."""
    named = set[str]()
    for one in found:
        before = sentence[: one.start]
        person = OFFICER_AFTER.match(sentence, one.end) or OFFICER_BEFORE.search(before)
        if person is None and OFFICE_AFTER.match(sentence, one.end):
            person = PERSON_BEFORE.search(before)
        if person:
            named.add(person["surname"])
            yield person["surname"], one.name
    for officer in OFFICER.finditer(sentence):
        surname = officer["surname"] or officer["called"]
        if surname not in named and own and not found:
            yield surname, own


def words_of(
    told: list[tuple[int, str]], speakers: dict[str, str], named_in: dict[str, list[Named]]
) -> dict[str, Words]:
    """The company that is "we" in each sentence that quotes a speaker known to speak for one.

    ``told``: (paragraph, sentence). A quotation goes on to the next sentences of its paragraph;
    it may itself say who speaks: "we at Globex", "in Globex’s history".
    """
    found: dict[str, Words] = {}
    paragraph, last, begun, waiting = -1, "", False, dict[str, Spans]()
    for number, sentence in told:
        if number != paragraph:
            paragraph, last, begun, waiting = number, "", False, {}
        quoted = list(_quotations(sentence, begun=begun))
        last = (
            _speaker(sentence, quoted, speakers)
            or _says_who(sentence, quoted, named_in[sentence])
            or last
        )
        begun = bool(quoted) and quoted[-1][1] == len(sentence) and sentence[-1] not in CLOSES
        if any(WE.search(sentence, *where) for where in quoted):
            waiting[sentence] = quoted
        if last:
            found.update({said: Words(last, where) for said, where in waiting.items()})
        if last or not begun:
            waiting = {}
    return found


def _quotations(sentence: str, *, begun: bool) -> Iterator[tuple[int, int]]:
    """Where a sentence quotes; ``begun``: it begins within a quotation."""
    start = 0
    if begun:
        closed = CLOSE.search(sentence)
        start = closed.end() if closed else len(sentence)
        yield 0, start
    yield from (quoted.span() for quoted in QUOTED.finditer(sentence, start))


def _says_who(sentence: str, quoted: Spans, found: list[Named]) -> str:
    """The company for which a quotation itself says that it speaks."""
    if not any(WE.search(sentence, *where) for where in quoted):
        return ""
    own = (
        one.name
        for one in found
        if WE_AT.search(sentence[: one.start]) or HISTORY.match(sentence, one.end)
    )
    return next(own, "")


def _speaker(sentence: str, quoted: Spans, speakers: dict[str, str]) -> str:
    """The company of who says what a sentence quotes."""
    plain = sentence
    for start, end in quoted:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    said = (one["surname"] for pattern in (SAID_BY, SAYS_SO) for one in pattern.finditer(plain))
    return next((speakers[name] for name in said if name in speakers), "")
