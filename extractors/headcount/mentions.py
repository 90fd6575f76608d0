"""Numbers in a sentence that count the company's own people, with basis and how exact.

A number counts when the words before it say whose it is and the words after it whom it counts.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.headcount import leads, numbers, story_leads, words
from extractors.headcount.basis import EQUIVALENT, basis_of
from extractors.headcount.leads import OWN
from extractors.headcount.names import BANKING, NAME, SITE, is_company
from extractors.headcount.openings import (
    A_SHARE_OF_ALL,
    FUTURE,
    OTHERS,
    is_elsewhere,
    is_narrowed,
)
from extractors.headcount.whom import (
    EMPLOYER_AFTER,
    LISTED,
    STRONG,
    WHOLE_PLACE,
    Whom,
    is_ours,
    names_people,
    whom_of,
)
from extractors.text import Amount, amounts

LOOK_BACK = 260
# Stands for what was cut off, so that no pattern takes the cut for the sentence's beginning.
CUT = "…"
NO_CASE = re.IGNORECASE
LISTED_AFTER = re.compile(LISTED)
# "our headcount was 1,200 and 1,300, respectively"
BARE_LIST = re.compile(
    rf"{LISTED}(?:,? respectively\b|[.;]?$| {words.AT_A_DAY}"
    r"|,? (?:with|of (?:whom|which)|including|excluding)\b)",
    NO_CASE,
)
# Others than employers "have" or "reach" people, too.
LOOSE = frozenset(("has", "have", "had", "are", "were", "reached"))
# The groups of a lead that hold a name.
NAMES = ("name", "whose", "at")
# After these the number is of all, whatever they do.
OF_ALL = (leads.COUNT, leads.FORCE_OF, leads.OURS, leads.POSSESSED, *story_leads.SHARES)
ENDS = re.compile(r"[.;]?$")
# "The closure costs Globex's 900 workers": of one place.
SOME_OF_THEM = re.compile(
    r"\b(?:clos|shut|strik|strike|union|affect|plant|site|factor|stores?\b|offices?\b|lay|laid|fir|cut"
    r"|los|eliminat|all of|each of|acqui|bought|merg)\w*",
    NO_CASE,
)
# "The Corporation had 10 employees, and the Utility had 29,000 employees": neither is all.
ANOTHER_HAS = re.compile(
    r"[^;]*?(?:,|;| and| while) (?:and |while )?(?:the |our )?(?-i:[A-Z][\w&.-]+)"
    r"(?: (?-i:[A-Z])[\w&.-]+)* (?:had|has|employed|employs) (?:approximately |about )?\d[\d,]*"
    rf" (?:[\w-]+ ){{0,3}}{words.PEOPLE}",
    NO_CASE,
)
# The same, in the sentence after.
ANOTHER_EMPLOYS = re.compile(
    rf"(?:The |Our )?(?P<name>{NAME}) (?:had|has|employed|employs) (?:approximately |about )?"
    rf"\d[\d,]* (?:[\w-]+ ){{0,5}}{words.PEOPLE}"
)
# "Half of that unit's staff is ...": what was counted before is a part.
OF_THAT_PART = re.compile(
    r"[^.;]{0,40}\b(?:that|this) (?:unit|division|subsidiary|segment|business|plant|newspaper"
    r"|brand)['’]s\b",
    NO_CASE,
)
# "1,700 of Globex's 79,400 employees, or 2% of its staff": the share is of the first.
SOME_OF_ITS = re.compile(
    rf"\b\d[\d,]* of (?:its|their|our|the|{NAME}(?<=s)['’]|{NAME}['’]s) {words.WHOLE}"
    rf"{words.APPROXIMATELY}$",
    NO_CASE,
)
# "its 16,000-odd employees"
PLUS = re.compile(r"-(?:plus|odd)\b|\+")
OPENS_AT_A_DAY = re.compile(rf"{words.AT_A_DAY}", NO_CASE)
DATED = re.compile(rf"[,\s]*\(?{words.AT_A_DAY}", NO_CASE)
BARE = re.compile(
    rf"(?:\s?(?:{words.WHEREVER}))?(?:$|[.,;:)]|\s[(—–]|\swith {words.APPROXIMATELY}\d"
    rf"|\s?{words.AT_A_DAY}"
    r"|\s(?:(?:in|over|during) the )?(?:last|past|previous) (?:\w+ )?(?:year|quarter|month)s?\b"
    r"|\sat the (?:start|beginning) of (?:the|this) year\b"
    rf"|\s(?:in|during|for) (?:the |its )?(?:fiscal |first |second |third |fourth "
    rf"|last |latest |same )?(?:{words.MONTH}|q\d|quarter|20\d\d)"
    r"|\sfrom (?:about |approximately )?\d"
    r"|\sand (?:(?:annual|net|yearly|total) )?(?:sales|revenues?|turnover|offices|operations)\b"
    r"|\s(?:in|per) (?:its|the) [^.;,]{0,30}(?:report|filing|statement|release|website)\b"
    r"|\sis (?:spread|based|located)\b|\sand (?:averaged|remained|included|was|were|is|are"
    r"|operates|serves|runs|maintains|generates|reported|sells|provides|makes)\b"
    r"|\s-{1,2}\s"
    r"|\s(?:after|following|amid|owing|due|against|thanks|despite|since|rising|falling|adding|making|marking"
    r"|representing|reflecting|declining|growing|dropping|shrinking)\b"
    r"|\s(?:as per|according to|compared|versus|up|down|which|spans?|collaborates|delivers|helps"
    r"|operates|provides|serves|supports|works)\b)",
    NO_CASE,
)
# "12% of its workforce of 5,800 will be let go"
WORKFORCE = re.compile(r"\b(?:work ?force|head ?count|staff$)", NO_CASE)
UNDERGOES = re.compile(
    r" (?:for the (?:future|next|coming|years)|will|would|could|may|might|are|is|were|was|have|has"
    r"|had)\b"
)
ON_ROLLS = re.compile(rf" {words.ON_ROLLS}\b", NO_CASE)
NEXT_SUBJECT = re.compile(
    rf", (?P<name>{NAME})"
    r"(?:['’]s? (?:workforce|staff|people)| (?:is|has|was|said|says|operates|makes|generated"
    r"|provides|serves|delivers|reported|designs|manufactures|offers|supplies|develops|sells))\b"
)
AND_OFFICES = re.compile(r" and \d[\d,]* (?:[\w-]+ ){0,2}(?:offices|branches|locations)\b", NO_CASE)
# "500 employees in Spain and 900 internationally": of no part of those
ABROAD = re.compile(r" (?:(?:working|located|based) )?internationally\b", NO_CASE)
# "employs more than 5,000 worldwide, with 300 in Sweden"
EMPLOYED = re.compile(
    rf"(?:\s(?:{words.WHEREVER}))?(?:$|[.;)]|,(?!\d)| and (?-i:[A-Z]))",
    NO_CASE,
)
# "• 6,900 employees globally", and no more
ENTIRE = re.compile(rf"\s?(?!on ){words.WHEREVER}[.;]?", NO_CASE)
# "a workforce of 7,100, including contractors"
NOT_EMPLOYED = re.compile(
    r"[^.;]{0,40}?\b(?:including|includes?|of (?:which|whom)|consist\w+|compris\w+)\b"
    r"(?:(?!\b(?:excluding|exclusive|not)\b)[^.;]){0,90}?"
    r"\b(?:contractors?|contingent|consultants|franchisees?)\b",
    NO_CASE,
)
# "down from 8,600 now"
AT_PRESENT = re.compile(
    rf"(?: (?:{words.KIND} )*{words.PEOPLE})? (?:now|today|currently|at present"
    rf"|(?:as of|at the end of|at) (?:(?:last )?{words.MONTH}|last year|20\d\d))(?=[.,;]|$| \d)",
    NO_CASE,
)
# "will bring its headcount to 8,000 from 7,300."
TO_FROM = re.compile(rf" to {words.APPROXIMATELY}\d[\d,]* from {words.APPROXIMATELY}$", NO_CASE)
# "Globex's 500 employees were told": all of them.
WERE_TOLD = re.compile(
    r"\s(?:(?:were|was|are|will be|have been|had been) (?:told|informed|notified|asked|given"
    r"|offered|invited|sent)|received|learned|learnt)\b",
    NO_CASE,
)
PARTIES = re.compile(words.PARTIES, NO_CASE)
NONE = re.compile(
    rf"(?:^|[\s,;])(?P<from>)(?:{OWN}|(?P<name>{NAME}))(?: (?:is|are) [^.;,]{{3,60}} and)?"
    r" (?:currently |presently )?(?:(?:has|have|had)(?: [a-z ]{3,40} and)? no"
    r"|(?:does|do|did) not have any)"
    r" (?:paid )?employees(?: or (?:officers|offices))?(?: of (?:its|our) own)?"
    r"(?=\s*(?:[.;]|$|, and\b|and (?:no|we|is|are|our|its)\b|(?:as of|at) ))",
    NO_CASE,
)


class Mention(NamedTuple):
    """One number of people. ``start`` and ``end``: where it stands in its sentence.

    ``others``: numbers listed right after it ("79,100 and 82,500 employees"), for other days.
    ``name``: whom the sentence names as employer, or "" where it says "we" or "the Company";
    ``named_at``: where that name stands.
    """

    persons: int
    others: tuple[int, ...]
    basis: str
    approximate: bool
    name: str
    named_at: tuple[int, int]
    start: int
    end: int


def mentions(sentence: str, company: frozenset[str], *, news: bool = False) -> list[Mention]:
    """The counts of the company's own people in a sentence.

    ``company``: words of its name, lower case; only in ``news`` may another name be the subject.
    """
    found = list[Mention]()
    for one in amounts(sentence):
        amount = numbers.changed_to(sentence, one)
        if amount.kind == "count" and (made := _mention(sentence, amount, company, news)):
            found.append(made)
    return found


def is_beside_another(after: str, company: frozenset[str]) -> bool:
    """Whether the sentence after one that counts a name's people makes the name but a part.

    "Globex had 600 employees. Initech had 200 employees.": neither is all of Globex Air Group's.
    """
    if OF_THAT_PART.match(after):
        return True
    other = ANOTHER_EMPLOYS.match(after)
    return other is not None and not is_company(other["name"], company)


def says_none(sentence: str, company: frozenset[str]) -> bool:
    """Whether the sentence says, without a condition, that the company has no employees."""
    said = NONE.search(sentence)
    return bool(
        said
        and (not said["name"] or is_company(said["name"], company))
        and not (OTHERS.search(sentence) or FUTURE.search(sentence))
        and not is_narrowed(sentence[: said.start("from")])
    )


def _mention(sentence: str, amount: Amount, company: frozenset[str], news: bool) -> Mention | None:
    persons = numbers.persons(sentence, amount)
    if persons is None:
        return None
    cut = max(0, amount.start - LOOK_BACK)
    before, after = f"{CUT if cut else ''}{sentence[cut : amount.start]}", sentence[amount.end :]
    if aside := PLUS.match(after):
        after = after[aside.end() :]
    whom = _whom(before, after, company, news) if names_people(after) else None
    lead = _owner(before, after, whom, company, news)
    if lead is None or is_elsewhere(before, lead, news) or (not news and ANOTHER_HAS.match(after)):
        return None
    groups = lead.groupdict()
    said = f"{groups.get('counted') or ''} {whom.said if whom else ''}"
    basis = basis_of(before, said, after[whom.end :] if whom else after)
    if basis is None or (lead.re is leads.OR_EQUIVALENTS and basis != EQUIVALENT):
        return None
    if "employee" not in said and NOT_EMPLOYED.match(after):
        return None
    beside = whom.listed if whom else str(LISTED_AFTER.match(after)[0])  # type: ignore[index]
    listed = re.findall(r"\d[\d,]*\d", beside)
    others = tuple(int(number.replace(",", "")) for number in listed)
    near = numbers.is_approximate(before, amount)
    name, named_at = _name(lead, amount.start - len(before))
    return Mention(persons, others, basis, near, name, named_at, amount.start, amount.end)


def _whom(before: str, after: str, company: frozenset[str], news: bool) -> Whom | None:
    """Whom the number between ``before`` and ``after`` counts, if it counts all of them."""
    whole = any(pattern.search(before) for pattern in OF_ALL)
    dated = not news and OPENS_AT_A_DAY.match(before) is not None
    some = SOME_OF_ITS.search(before) is not None
    return whom_of(after, company, whole=whole, dated=dated, of_all=some)


def _name(lead: re.Match[str], shift: int) -> tuple[str, tuple[int, int]]:
    """The name in a lead and where it stands, ``shift`` further than in the lead's own words."""
    group = next((key for key in NAMES if lead.groupdict().get(key)), None)
    if group is None:
        return "", (0, 0)
    return lead[group], (lead.start(group) + shift, lead.end(group) + shift)


def _owner(
    before: str,
    after: str,
    whom: Whom | None,
    company: frozenset[str],
    news: bool,
) -> re.Match[str] | None:
    """The words before the number that say it is the company's, or None."""
    at_present = AT_PRESENT.match(after) or (TO_FROM.search(before) and ENDS.match(after))
    if news and at_present and FUTURE.search(before):
        return story_leads.FROM_NOW.search(before)
    counted = whom or BARE.match(after) or BARE_LIST.match(after)
    undergoes = None if counted else UNDERGOES.match(after)
    forces = story_leads.FORCES if news else leads.FORCES
    for pattern in forces if counted or undergoes else ():
        found = pattern.search(before)
        if not found or not _known(found.groupdict(), company, news):
            continue
        of_force = pattern is leads.FORCE_OF and WORKFORCE.search(found["counted"])
        if counted or of_force or pattern is story_leads.SHARE_OF_FORCE:
            return found
    if whom is None:
        found = _employs(before, news) if EMPLOYED.match(after) else None
        return found if found and _known(found.groupdict(), company, news) else None
    rest = after[whom.end :]
    for pattern in story_leads.SUBJECTS if news else leads.SUBJECTS:
        found = pattern.search(before)
        if found and _known(found.groupdict(), company, news):
            return found if _fits(found, whom.said, rest, news) else None
    for pattern in _further(before, after, rest, company, news):
        if found := pattern.search(before):
            return found if _known(found.groupdict(), company, news) else None
    return None


def _further(
    before: str, after: str, rest: str, company: frozenset[str], news: bool
) -> Iterator[re.Pattern[str]]:
    """The leads that say whose people they are only beside what follows: a place, a day."""
    worldwide, ours = WHOLE_PLACE.match(rest), is_ours(rest, 0, company)
    placed = worldwide or DATED.match(rest)
    if placed or ours or BARE.match(rest):
        yield leads.THERE
    if (placed or _begins_with(rest, company, news)) and not PARTIES.search(before):
        yield leads.WITH
    if placed:
        yield leads.SUPPORTED
    if not news and AND_OFFICES.match(rest):
        yield leads.NETWORK
    if placed or not news:
        yield leads.DELIVERED
    if placed or not news or ENDS.match(rest):
        yield from (leads.IS_ONE, leads.OPERATES)
    if placed or not news:
        yield leads.OURS
    if placed or not news or STRONG.match(after) or _is_all(before, rest):
        yield leads.POSSESSED
    if STRONG.match(after):
        yield story_leads.ITS_OWN
    if ours or (not news and ENTIRE.fullmatch(rest)):
        yield leads.ALONE
    if not news and worldwide and not ABROAD.match(rest):
        yield leads.OF_THEM_WORLDWIDE
    if news and worldwide and not ABROAD.match(rest):
        yield from (story_leads.OF_ALL, story_leads.AND_WORLDWIDE)
    if news and EMPLOYER_AFTER.match(rest):
        yield story_leads.OF_THE


def _employs(before: str, news: bool) -> re.Match[str] | None:
    """Who "employs" a number that has no noun of its own."""
    described = (leads.DESCRIBED,) if news else ()
    told = story_leads.EMPLOYING if news else ()
    found = (pattern.search(before) for pattern in (*described, leads.HAVE, *told))
    return next((one for one in found if one and one["verb"].startswith("employ")), None)


def _is_all(before: str, rest: str) -> bool:
    """Whether somebody's people are all of them: a part of them is told of, or nothing else."""
    owner = leads.POSSESSED.search(before)
    if owner is not None and A_SHARE_OF_ALL.search(before[: owner.start("from")]):
        return True
    ends = ENDS.match(rest) or WERE_TOLD.match(rest)
    return ends is not None and not SOME_OF_THEM.search(before)


def _begins_with(rest: str, company: frozenset[str], news: bool) -> bool:
    """Whether the company is what follows "with 500 employees,": ", Globex is one of"."""
    if not news and rest.startswith((", we ", ", the Company ")):
        return True
    subject = NEXT_SUBJECT.match(rest)
    return subject is not None and (news or is_company(subject["name"], company))


def _known(groups: dict[str, str | None], company: frozenset[str], news: bool) -> bool:
    """Whether the name, if there is one, is the company's own; a story may name any.

    "The Bank" is all of a bank's holding company, and a part of any other.
    """
    own = (groups.get("own") or "").lower()
    if own.endswith("bank") and not news and not company & BANKING:
        return False
    name = groups.get("name") or groups.get("whose") or groups.get("at")
    return not name or (news and not SITE.search(name)) or is_company(name, company)


def _fits(found: re.Match[str], whom: str, rest: str, news: bool) -> bool:
    """ "India has 1.4 billion people": only an employer's own words may "have" people."""
    loose = (found.groupdict().get("verb") or "").lower() in LOOSE
    anybody = re.search(words.ANYBODY, whom, NO_CASE)
    named = found.groupdict().get("name")
    return not (loose and anybody and (news or named) and not ON_ROLLS.match(rest))
