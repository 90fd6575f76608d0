"""Whose a statement is: the registrant's or, in a story, of the company it is about."""

import re
from calendar import month_name

from extractors.claims import About
from extractors.guidance.figures import Figure
from extractors.guidance.passages import ABOVE_A_LIST, Said, begins_with_subject
from extractors.text.subject import subject_of

OWNER = re.compile(
    r"([A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})(?: \([^()]*\))?, which (?:\w+ly |now )?\w+[^,;]*$"
)
ITS_OWN = re.compile(r"([A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})[’']s (?:[a-z]\w* ){0,2}$")
MONTHS = "|".join(month_name[1:])
# Before any name: "For 2021, the company expects ...".
THE_COMPANY = re.compile(
    rf"(?:(?:For|In|On|At|By|As|With|During|While|However|Meanwhile|Separately|Still|But|And"
    rf"|Looking)"
    rf"\b(?: (?:{MONTHS}))?[^A-Z]*\b)?[Tt]he (?:company|group|firm)\b"
)
# ", while Globex kept": another company's clause.
CLAUSE = re.compile(r".*(?:, |; |\s)(?:while|whereas) (?=[A-Z])")
OFFICE = re.compile(r"\b(?:[Oo]fficer|[Cc]hief|[Pp]resident|[Cc]hair\w*|CEO|CFO|[Hh]ead)\b")
# "Doe told analysts that Globex plans to"
THAT_IT = re.compile(
    r"[A-Z][^,.;$]{0,60}? (?:told|said|says|added|noted|stated|confirmed)\b[^,.;$]{0,40}? "
    r"(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})"
    r" (?:now |still )?(?:plans|expects|will|would|intends|aims|anticipates|projects)\b"
)
# "Jane Doe, chief financial officer of Globex,"
TITLE_BEHIND = rf", (?P<title>(?:[^,.$]{{0,30}} )?{OFFICE.pattern}[^,.$]{{0,80}})"
# "of Globex's parent company Initech" is of Initech.
COMPANY_OF = re.compile(r".* (?:of|at|parent|company|group) (?=(?:the )?[A-Z])")


def company_of(said: Said, figure: Figure, about: About) -> str:
    """Whose figure it is: its own owner's or, as in "a stake in Example, which plans", the last."""
    if figure.owner:
        return figure.owner
    clause = CLAUSE.match(said.sentence[: figure.start])
    if clause and about.form == "news" and not about.company:
        return subject_of(said.sentence[clause.end() :], "", about)
    owner = OWNER.search(said.sentence[: figure.amount.start]) or ITS_OWN.search(
        said.sentence[: figure.start]
    )
    if owner and not about.company and about.form == "news":
        return owner[1]
    name = _subject(said, about)
    if told := THAT_IT.match(said.sentence) if name else None:
        name = name if about.company else told["name"]
    elif name and not about.company:
        name = _not_a_person(name, said, about)
    return name or subject_of("", said.before, about)


def _subject(said: Said, about: About) -> str:
    """Whom a sentence, or the list it stands in, is of: "the company" is the one told before."""
    sentence, earlier = said.sentence, said.earlier
    if (above := ABOVE_A_LIST.search(earlier)) and begins_with_subject(sentence):
        sentence, earlier = earlier[: above.end()], ""
    return subject_of("" if THE_COMPANY.match(sentence) else sentence, earlier, about)


def _not_a_person(name: str, said: Said, about: About) -> str:
    """The name or, where it is an officer's, the company told with the office, or before it."""
    if title := re.search(rf"{re.escape(name)}{TITLE_BEHIND}", said.sentence):
        told = subject_of(COMPANY_OF.sub("", title["title"]), "", about)
        return told or subject_of(said.earlier, said.before, about)
    office = (
        rf"{OFFICE.pattern}(?:(?! of\b| at\b)[\w ]){{0,24}}(?: [A-Z][a-z]+)? {re.escape(name)}\b"
    )
    if re.search(office, f"{said.before} {said.earlier} {said.sentence}"):
        return subject_of(said.before, "", about)
    return name
