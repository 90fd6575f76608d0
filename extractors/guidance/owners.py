"""Whose a statement is: the registrant's or, in a story, of the company it is about."""

import re
from calendar import month_name

from extractors.claims import About
from extractors.companies.names import same_company
from extractors.companies.subject import most_told, named, subject, surnames_of
from extractors.guidance import words
from extractors.guidance.figures import Figure
from extractors.guidance.passages import ABOVE_A_LIST, Said, begins_with_subject
from extractors.text import sentences

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
# "the largest will be of Globex at $5 billion"
RIGHT_BEFORE = re.compile(r"\.?,? ?(?:at|with|of|:)? ?(?:(?:about|around|roughly) )?")
# "Capex of Globex"
SPENT_BY = re.compile(
    rf"(?:{words.STRONG})(?: (?:budget|plan|guidance|forecast))? (?:of|at|by|for) (?:the )?$", re.I
)
# ", while Globex kept": another company's clause.
CLAUSE = re.compile(r".*(?:, |; |\s)(?:while|whereas) (?=[A-Z])")
# "a stake in Example, which plans"
WHICH_PLANS = re.compile(
    r"([A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})\.?(?: \([^()]*\))?, which (?:\w+ly |now )?\w+[^,;]*$"
)
# How a sentence may begin: "Exploration and production spending is".
SPENT_ON = re.compile(
    r"(?:Exploration|Development|Drilling|Production|Upstream|Spending|Investments?|Construction"
    r"|Outlays?)\b.*"
)
# "The board of directors of Globex Corp approved", "says Jane Doe, Globex CFO".
NAMES = r"[A-Z][\w&.-]*(?: (?!CEO|CFO|COO)[A-Z][\w&-]*){0,3}"
BOARD_OF = re.compile(rf"\b[Bb]oard of [Dd]irectors of ({NAMES})")
OFFICER_OF = re.compile(
    rf", ({NAMES})(?:[’']s)? (?:CEO|CFO|COO|chief (?:executive|financial)|finance chief)\b"
)
# "lifting Globex shares, as the company outlined": the company is the one whose shares they are.
SHARES_OF = re.compile(
    rf"(?:({NAMES})(?:[’']s)? (?:shares|stock)|\b[Ss]hares (?:of|in) ({NAMES}))\b[^;$]*"
    r"\b(?:as|after|when|because) (?:the company|it)\b[^;]*$"
)
# In a headline whose words are all capitalised, where the name ends.
HEADLINE_VERB = re.compile(
    r" (?:Increas|Rais|Cuts?\b|Lower|Report|Announc|Sees?\b|Sets?\b|Expect|Plans?\b|Post|Beat"
    r"|Narrow"
    r"|Reaffirm|Maintain|Updat|Issu|Its\b|To\b|Says?\b|Boost|Trim|Slash|Hik|Lift)\w*"
)
# Where gas and oil are drilled for: nobody by these names alone.
A_FIELD = re.compile(
    r"(?:Marcellus|Permian|Bakken|Haynesville|Barnett|Utica|Niobrara|Woodford|Fayetteville|Montney"
    r"|Duvernay|Wolfcamp|Eagle Ford)(?: (?:Shale|Basin))?"
)
# "Exploration Co.": named so.
LEGAL_FORM = re.compile(r",? (?:Co|Corp|Inc|Ltd|LLC|plc|PLC|Company|Corporation)\b")
# "Globex Works - Earnings Call"
PARTS = re.compile(r" [-–—|] ")
OWNED = re.compile(r"[’']s (?:[a-z]\w* ){0,2}\W?")


def company_of(said: Said, figure: Figure, about: About) -> str:
    """Whose figure it is: its own owner's or, as in "a stake in Example, which plans", the last."""
    if about.form != "news":
        return about.company
    if about.company:
        own = figure.owner or _in_sentence(said, figure)
        return own if own and not same_company(own, about.company) else about.company
    here = figure.owner or _quoted(said, figure) or _in_sentence(said, figure) or said.speaks_for
    name = here or _told_before(said) or _from_above(said) or _alone(said)
    return said.story.full_name(name or said.story.own) if said.story else name


def _quoted(said: Said, figure: Figure) -> str:
    """The company of whoever says "we" beside a figure."""
    return said.story.says_we(said.sentence, figure.start) if said.story else ""


def _in_sentence(said: Said, figure: Figure) -> str:
    """Whom a sentence, or the list it stands in, is of; "" for "the company", told before."""
    known = _surnames(said)
    sentence, until = said.sentence, figure.amount.start
    if (above := ABOVE_A_LIST.search(said.earlier)) and begins_with_subject(sentence):
        return subject(sentences(said.earlier[: above.end()])[-1], known)
    if board := BOARD_OF.search(sentence[:until]):
        return board[1]
    if whose := SHARES_OF.search(sentence[:until]):
        return whose[1] or whose[2]
    if THE_COMPANY.match(sentence):
        return ""
    if owner := WHICH_PLANS.search(sentence[:until]):
        return owner[1]
    clause = CLAUSE.match(sentence, 0, figure.start)
    begins = clause.end() if clause else 0
    before = [one for one in named(sentence, known) if begins <= one.start < until]
    acting = [
        one.name
        for one in reversed(before)
        if one.role == "acts"
        or OWNED.fullmatch(sentence, one.end, figure.start)
        or RIGHT_BEFORE.fullmatch(sentence, one.end, until)
        or SPENT_BY.search(sentence, 0, one.start)
    ]
    acting += [subject(sentence[begins:until], known), subject(sentence, known)]
    return next((name for name in acting if name and not _is_spent_on(name, sentence)), "")


def _is_spent_on(name: str, sentence: str) -> bool:
    """Whether what looks like a name is only what, or where, money is spent on."""
    if A_FIELD.fullmatch(name):
        return True
    behind = sentence.partition(name)[2]
    return bool(SPENT_ON.fullmatch(name)) and LEGAL_FORM.match(behind) is None


def _told_before(said: Said) -> str:
    """The one named right before; else the company that most sentences above are about, or ""."""
    known = _surnames(said)
    for sentence in reversed(sentences(said.earlier)):
        clause = CLAUSE.match(sentence)
        near = sentence[clause.end() :] if clause else sentence
        name = "" if THE_COMPANY.match(near) else subject(near, known)
        if name and not (said.story and said.story.is_aside(sentence, name)):
            return name
        if officer := OFFICER_OF.search(near):
            return officer[1]
    above = sentences(f"{said.before} {said.earlier}")
    told = [subject(one, known) for one in above if not THE_COMPANY.match(one)]
    return most_told([name for name in told if not A_FIELD.fullmatch(name)])


def _surnames(said: Said) -> frozenset[str]:
    """Of the people whom a story tells of before a statement or in it."""
    known = surnames_of(f"{said.before} {said.earlier} {said.sentence}")
    return known | said.story.surnames if said.story else known


def _from_above(said: Said) -> str:
    """The company that the story's first words are about."""
    title = sentences(said.title)[0] if said.title else ""
    parts = (title, title.split(":")[0], PARTS.split(title)[0])
    name = next((name for name in map(subject, parts) if name), "")
    return HEADLINE_VERB.split(name)[0]


def _alone(said: Said) -> str:
    """The only company that what stands before a statement names, whatever it does there."""
    known = _surnames(said)
    above = sentences(f"{said.before} {said.earlier}")
    told = [one.name for sentence in above for one in named(sentence, known)]
    told = [name for name in told if not A_FIELD.fullmatch(name)]
    return told[0] if told and all(same_company(name, told[0]) for name in told) else ""
