"""Where in a sentence of a story the clause of each company begins, and what it leaves out."""

import re

from extractors.companies.names import Named
from extractors.layoffs import words
from extractors.layoffs.figures import tells_of_cut

PEOPLE_AT = re.compile(
    rf"{words.ABOUT}\b(?:[\d,]+ (?:or more )?(?:[\w-]+ ){{0,3}}?(?:{words.PEOPLE}|{words.JOBS})"
    rf"(?: (?:are|were|was|is|will be|have been)(?: being)?"
    rf" (?:{words.PASSIVE}|axed|sacked|slashed|shed|scrapped)"
    r"|(?: (?:will|would|are to|are|could|may|have|had|who|to))* (?:lose|losing|lost) (?:their"
    r" )?jobs"
    rf")?|[\d,.]+(?:%| percent) of (?:the )?{words.CROWD} (?:were|was|are) {words.PASSIVE}"
    r"|[\d,.]+(?:%| percent| per cent)? (?:[\w-]+ ){0,2}?(?:lay-?offs|cuts?|reductions?"
    r"|redundancies|job losses))"
    r" (?:at|of|from|with|by) (?:the )?(?-i:[A-Z]\w+ )?$",
    words.ANY_CASE,
)
# "11% of the workforce of 300,000 staff at Globex": of whom some go.
OF_ALL = re.compile(r"\b(?:workforce|staff|headcount|payrolls?|total) of $", words.ANY_CASE)
# Between a company that acts and people at another: what comes is a clause of its own.
NEXT_CLAUSE = re.compile(r"[,;:] (?!with\b)|\b(?:and|while|as|after|where)\b")
# "Globex said on Tuesday, January 13, 2026 that": no clause of its own.
A_DAY = re.compile(r", [A-Z][a-z]+\.? \d{1,2}\b|, \d{4}\b,?")
AND_THEN = re.compile(r"\b(?:and|while|as|after|when|where|once) $")
AMONG = re.compile(r"\b(?:including|of (?:whom|which|those|them)|among them)\W+$", words.ANY_CASE)
# "They include 950 Globex jobs": the number is of the clause.
COUNT_BEFORE = re.compile(rf"{words.ABOUT}\b(?:\d[\d,]*)?\d $")
# "..., and 90 more will lose their jobs when Globex closes".
GO_WHEN = re.compile(
    rf"(?:(?<= and )|(?<= while )|(?<=; )){words.ABOUT}\d[\d,]* (?:[\w-]+ )?(?:{words.PEOPLE}"
    rf"|more|others)\b"
    r"[^,;]{0,50} (?:when|as|after|once|because|if) (?:the )?$"
)
CUTTING = re.compile(
    r"\b((?:is|are|will|has|have|had|could|would|may|might|expects? to|plans? to) (?:cut(?:ting)?"
    r"|axing"
    rf"|axed?|slash(?:ing|ed)?|shed(?:ding)?|eliminat(?:e|ing|ed)) {words.ABOUT}\d[\d,]*\d)"
    r"(?=(?:,? (?:and|while) ?)?[,.]?$"
    r"| (?:at|in) (?:its|the|a)\b| (?:by|in) \d{4}| (?:this|next) (?:year|month|quarter))"
)
# "- Globex cutting up to 900", an entry of a list of cuts.
ENTRY_CUT = re.compile(
    r"\b((?:cut(?:s|ting)?|slash(?:es|ing)?|ax(?:es|ing|e)?|eliminat(?:es|ing|e)|shed(?:s|ding)?"
    rf"|lay(?:s|ing) off) {words.ABOUT}\d[\d,]*\d)(?=[.,;]?$| (?:in|as|by|at|after) (?!\d))"
)
# "Globex is cutting 9% of its staff, Initech cutting 8.5% last month".
CUTTING_SHARE = re.compile(
    rf"\b((?:cut(?:s|ting)?|slash(?:es|ed|ing)|trim(?:s|med|ming)|shed(?:s|ding)?|laid off"
    rf"|lay(?:s|ing) off) {words.ABOUT}\d[\d.]*(?:%| percent))"
    r"(?=[,.;]| (?:and|while|earlier|last|this|in) |$)"
)
OF_THEM = r"(?:jobs|positions|people|workers|employees|roles|staff)"
# "Globex is to cut 900 jobs, Initech 300 and Hooli 250."
GAPPED = re.compile(
    rf" {words.ABOUT}(?:\d[\d,]*\d(?: {OF_THEM})?|\d[\d.]*(?:%| per ?cent))"
    r"(?=[,.;]? and |[,.;]? while |[,;] |[.;]?$)"
)
# "The 16,000 cuts at Globex; 10,000 at Initech; and 3,000 at Hooli".
COUNT_AT = re.compile(rf"(?<=[;,] )(?:and )?{words.ABOUT}\d[\d,]*\d (?:at|by|from) (?:the )?$")
# "Recent cuts include 12,000 at Globex; 10,000 at Initech".
FIRST_COUNT_AT = re.compile(
    r"\b(?:cuts|lay-?offs|reductions|redundancies)\b[^.;\d]{0,40}"
    rf"(?:\b(?:include[sd]?|including|were|are|came)|:) (?P<count>{words.ABOUT}\d[\d,]*\d"
    r" (?:at|by|from) (?:the )?)$",
    words.ANY_CASE,
)
ALONE_AT = re.compile(
    rf"\W*(?:and |[^.;\d]{{0,60}} )?(?P<count>{words.ABOUT}\d[\d,]*\d) (?:at|by|from) (?:the"
    rf" )?(?P<name>[A-Z][^\d]{{1,40}}?)"
    r"[,.;]?(?: and)? ?$"
)
ALONE = re.compile(
    rf"\W*(?P<name>[A-Z][\w.’'&-]*(?: (?!{words.MONTH}\b)(?:[A-Z][\w.’'&-]*|of|and|&)){{0,5}})"
    rf" (?P<count>{words.ABOUT}(?:\d[\d,]*\d|\d[\d.]*(?:%| per ?cent)))(?: {OF_THEM})?"
    r"[,.;]?(?: and| while)? ?$"
)


# "Layoffs began on Monday at Globex, as it looks to cut 90 jobs".
CUTS_BEGIN_AT = re.compile(
    r"\b(?:lay-?offs|(?:job |staff )?cuts|redundancies|cutbacks)\b[^.;,]{0,30}?\b(?:began|begun"
    r"|start(?:ed|ing)?|(?:are|were) under way|continued?|loom|came|hit)\b"
    r"[^.;,]{0,25}? at (?:the )?$",
    words.ANY_CASE,
)


def whose_people(sentence: str, own: list[Named]) -> str:
    """The company in "More than 900 workers at Globex will lose their jobs"."""
    begun = (o.name for o in own if CUTS_BEGIN_AT.search(sentence[: o.start]))
    if name := next(begun, ""):
        return name
    told = ((o.name, PEOPLE_AT.search(sentence[: o.start])) for o in own)
    return next((n for n, at in told if at and not OF_ALL.search(sentence[: at.start()])), "")


def cut_at(one: Named, sentence: str) -> re.Match[str] | None:
    """The people that a sentence tells of as cut at a company: "50 jobs were lost at Globex"."""
    head = sentence[: one.start]
    match = PEOPLE_AT.search(head) if one.role == "at" else None
    return None if match is None or AMONG.search(head[: match.start()]) else match


def goes_on(one: Named, other: Named, sentence: str) -> bool:
    """Whether a clause of another company follows one that tells of people cut at a company."""
    between = sentence[one.end : max(one.end, begins(other, sentence))]
    return AND_THEN.search(between) is not None


def goes_without_verb(one: Named, sentence: str) -> bool:
    """Whether only a number is told of a company: "X cuts 900 jobs and Y 300", "; 300 at Y"."""
    at = COUNT_AT.search(sentence[: one.start]) if one.role == "at" else None
    return at is not None or GAPPED.match(sentence, one.end) is not None


def first_of_list(one: Named, sentence: str) -> bool:
    """Whether a list begins of which only numbers are told: "Cuts include 12,000 at Globex"."""
    return one.role == "at" and FIRST_COUNT_AT.search(sentence[: one.start]) is not None


def cut_apart(one: Named, acting: Named, sentence: str) -> bool:
    """Whether people cut at a company are not those that the company before it cuts there.

    Unlike in "Globex cuts 900 jobs at Initech", which is a unit or a place of Globex.
    """
    match = cut_at(one, sentence)
    between = sentence[acting.end : match.start()] if match else ""
    return NEXT_CLAUSE.search(A_DAY.sub("", between)) is not None


def begins(one: Named, sentence: str) -> int:
    """Where the clause of an acting company begins: with the number that stands before it."""
    head = sentence[: one.start]
    if first := FIRST_COUNT_AT.search(head):
        return first.start("count")
    before = (
        cut_at(one, sentence)
        or COUNT_AT.search(head)
        or COUNT_BEFORE.search(head)
        or GO_WHEN.search(head)
    )
    return before.start() if before else one.start


def spelt_out(clause: str, sentence: str, *, gapped: bool) -> str:
    """A clause with the jobs that only the sentence's first one names: "Globex is cutting 231".

    ``gapped``: the first one tells of a cut, and this may leave out the verb, too.
    """
    alone = (ALONE.match(clause) or ALONE_AT.match(clause)) if gapped else None
    if alone:
        share = alone["count"].endswith(("%", "cent"))
        return f"{alone['name']} cut {alone['count']} {'of its staff' if share else 'jobs'}"
    if not tells_of_cut(sentence):
        return clause
    return CUTTING_SHARE.sub(r"\1 of its staff", CUTTING.sub(r"\1 jobs", clause))


def entry_spelt_out(clause: str) -> str:
    """An entry of a list of cuts with the jobs that only the list's heading names."""
    return clause if tells_of_cut(clause) else ENTRY_CUT.sub(r"\1 jobs", clause)
