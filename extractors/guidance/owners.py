"""Whose a statement is: the registrant's or, in a story, of the company it is about."""

import re
from calendar import month_name
from collections import Counter

from extractors.claims import About
from extractors.guidance.figures import Figure
from extractors.guidance.passages import ABOVE_A_LIST, Said, begins_with_subject
from extractors.text import sentences
from extractors.text.subject import subject_of

OWNER = re.compile(
    r"([A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})(?: \([^()]*\))?, which (?:\w+ly |now )?\w+[^,;]*$"
)
ITS_OWN = re.compile(r"([A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})[’']s (?:[a-z]\w* ){0,2}$")
MONTHS = "|".join(month_name[1:])
# Before any name: "For 2021, the company expects ...", "The Springfield, Ohio-based maker expects".
THE_COMPANY = re.compile(
    rf"(?:(?:For|In|On|At|By|As|With|During|While|However|Meanwhile|Separately|Still|But|And"
    rf"|Looking)"
    rf"\b(?: (?:{MONTHS}))?[^A-Z]*\b)?[Tt]he "
    r"(?:[A-Z][\w.]+(?: [A-Z][\w.]+)?(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?(?:-based|,)+ )?"
    r"(?:[a-z-]+ ){0,4}(?:company|group|firm|retailer|\w*maker|producer|utility|carrier|miner"
    r"|driller"
    r"|giant|chain|operator|manufacturer|supplier|airline|railroad|refiner)\b(?! [A-Z])"
)
# ", while Globex kept": another company's clause.
CLAUSE = re.compile(r".*(?:, |; |\s)(?:while|whereas) (?=[A-Z])")
OFFICE = re.compile(r"\b(?:[Oo]fficer|[Cc]hief|[Pp]resident|[Cc]hair\w*|CEO|CFO|[Hh]ead)\b")
# "Doe told analysts that Globex plans to"
THAT_IT = re.compile(
    r"[A-Z][^,.;$]{0,60}? (?:told|said|says|added|noted|stated|confirmed)\b[^,.;$]{0,40}? "
    r"(?P<name>(?!FY|CY|Q\d|H\d|[Cc]ap[Ee]x|CAPEX|AI\b)[A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})"
    r" (?:now |still )?(?:plans|expects|will|would|intends|aims|anticipates|projects)\b"
)
# So far into a sentence its subject stands; what follows may be whom it sold to.
BEGINNING = 45
# "Jane Doe, chief financial officer of Globex,"
TITLE_BEHIND = rf", (?P<title>(?:[^,.$]{{0,30}} )?{OFFICE.pattern}[^,.$]{{0,80}})"
# "of Globex's parent company Initech" is of Initech.
COMPANY_OF = re.compile(r".* (?:of|at|parent|company|group) (?=(?:the )?[A-Z])")


def company_of(said: Said, figure: Figure, about: About) -> str:
    """Whose figure it is: its own owner's or, as in "a stake in Example, which plans", the last."""
    if about.company or about.form != "news":
        return about.company
    if figure.owner:
        return figure.owner
    lead = said.sentence[: figure.start]
    if clause := CLAUSE.match(lead):
        return subject_of(said.sentence[clause.end() :], "", about)
    if owner := OWNER.search(said.sentence[: figure.amount.start]) or ITS_OWN.search(lead):
        return owner[1]
    if told := THAT_IT.match(said.sentence):
        return told["name"]
    return _subject(said, about) or _from_far_above(said, about)


def _from_far_above(said: Said, about: About) -> str:
    """The company named most in the paragraphs above, else the title's; "" where it is nobody's."""
    text = f"{said.before} {said.earlier} {said.sentence}"
    above = (
        subject_of("", said.before, about),
        subject_of(said.title, "", about),
        subject_of(said.title.split(":")[0], "", about),
    )
    return next((name for name in above if name and not _is_person(name, text)), "")


def _subject(said: Said, about: About) -> str:
    """Whom a sentence, or the list it stands in, is of: "the company" is the one told before."""
    sentence = said.sentence
    if (above := ABOVE_A_LIST.search(said.earlier)) and begins_with_subject(sentence):
        sentence = said.earlier[: above.end()]
    if THE_COMPANY.match(sentence):
        return _told_before(said, about)
    name = subject_of(sentence, "", about)
    if title := re.search(rf"{re.escape(name)}{TITLE_BEHIND}", said.sentence) if name else None:
        name = subject_of(COMPANY_OF.sub("", title["title"]), "", about)
    elif name and _is_person(name, f"{said.before} {said.earlier} {said.sentence}"):
        name = ""
    return name or _told_before(said, about)


def _told_before(said: Said, about: About) -> str:
    """The one named right before; else the company that most sentences above are about, or ""."""
    above = f"{said.before} {said.earlier}"
    for sentence in reversed(sentences(said.earlier)):
        clause = CLAUSE.match(sentence)
        near = sentence[clause.end() :] if clause else sentence
        name = "" if THE_COMPANY.match(near) else subject_of(near, "", about)
        if name and near.find(name) < BEGINNING and not _is_person(name, above):
            return name
    told = [
        name
        for sentence in sentences(above)
        if not THE_COMPANY.match(sentence)
        and (name := subject_of(sentence, "", about))
        and sentence.find(name) < BEGINNING
    ]
    names = [name for name in told if not _is_person(name, above)]
    often = Counter(names)
    return next((name for name in reversed(names) if often[name] == max(often.values())), "")


def _is_person(name: str, text: str) -> bool:
    """Whether a text tells the office of somebody so named: "its head Jane Doe"."""
    if re.search(rf"{re.escape(name)}{TITLE_BEHIND}", text):
        return True
    office = (
        rf"{OFFICE.pattern}(?:(?! of\b| at\b)[\w ,]){{0,24}}(?: [A-Z][a-z]+)? {re.escape(name)}\b"
    )
    return re.search(office, text) is not None
