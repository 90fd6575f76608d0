"""Cuts that a clause of a story tells of one after the other: today's and the one before it."""

import re

from extractors.layoffs import words
from extractors.layoffs.figures import figures, tells_of_cut
from extractors.layoffs.words import ANY_CASE

PEOPLE = rf"(?:{words.PEOPLE}|{words.JOBS}|cuts|lay-?offs|redundancies)"
DONE = (
    r"(?:already |previously |it |that it )*(?:announced|cut|eliminated|laid off|made|shed|axed)\b"
)
COUNT = rf"{words.ABOUT}\d[\d,.]*"
# "900 people were laid off in Ohio, while 150 were let go in Iowa".
NEXT_CUT = re.compile(
    rf",? (?:while|and|;)(?: (?:back )?in (?:{words.MONTH} )?(?:(?:19|20)\d\d)?,)?"
    rf" (?={words.ABOUT}\d[\d,]* (?:[\w-]+ ){{0,3}}?(?:[\w-]+,[^,;]{{3,50}}, )?(?:were|was|will be"
    r"|are|have been|had been|had also been|have also been|were also|will also be)"
    r" (?:laid off|cut|let go|made redundant|eliminated|dismissed|terminated)\b)",
    ANY_CASE,
)
# "150 were let go": so many people.
NEXT_ALONE = re.compile(rf"^({words.ABOUT}\d[\d,]*)(?= (?:were|was|will be|are|have been)\b)")
# "58 more jobs on top of the 145 positions it cut last spring", "months after it laid off 90".
EARLIER = re.compile(
    rf",? (?:(?:which )?(?:is|are|is coming|come|comes|came|were) )?(?:(?:on top of|in addition to"
    r"|adding to|on the heels of|not counting) (?:the |another |an earlier |a previous )?"
    rf"(?={COUNT}(?:%| percent)? (?:(?:[\w-]+ ){{0,3}}?{PEOPLE}\b|{DONE}))"
    r"|adding to (?:an|the) (?:earlier|previous) (?:lay-?off|cut|round"
    r"|reduction)s?\b (?=[^.;\d]{0,40}\d)"
    r"|(?:and |which )*follow(?:s|ed|ing)? (?=[^.;\d]{0,40}?\b(?:lay-?offs|cuts|reductions?"
    r"|elimination"
    rf"|redundancies) [^.;\d]{{0,30}}?{COUNT})"
    r"|(?:(?:just |less than )?(?:(?!cuts|com|cam|lay)\w+ ){1,4}(?:days|weeks|months"
    r"|years?) )?(?:after|since)"
    r" (?=(?:(?:it|they|having|the (?:[\w-]+ ){0,6}?(?:company|firm|bank|giant|group"
    r"|(?:\w-)?retailer|startup|\w*maker))"
    r" (?:had )?(?:previously |already |first )?(?:cut|laid off|let go|eliminat\w+|slashed|shed"
    r"|axed"
    r"|dismissed|fired|announc\w+)|cutting|laying off|eliminating|slashing|shedding|axing|firing"
    rf"|dismissing|letting go)\b[^.;]{{0,40}}?\d))",
    ANY_CASE,
)
# "It has cut 900 jobs and announced plans for over 2,000 more": a further one.
FURTHER = re.compile(
    r",? (?:and|but|with|plus|as well as|while|before|then|followed by)"
    r" (?=[^.;\d]{0,70}?(?:\b(?:another|an additional|additional|a further|a second|a new round of)"
    rf" {COUNT}(?: |[.,;]|$)|\b{COUNT} (?:more|additional|further|others)\b))",
    ANY_CASE,
)
SO_MANY_MORE = re.compile(
    r"(?<![\d,])(\d(?:[\d,]*\d)?)(?!\d|,\d)(?: (?:more|others))?(?=[.,;]|$"
    r"| (?:an? \w+ later|in|by|at|from|next|this|over|through|later|on"
    r"|will|would|to (?:go|be|come|leave|follow))\b)",
    ANY_CASE,
)
# "Globex will let 90 go and close its office in Ghent, affecting 70 there": of another place.
AND_A_SITE = re.compile(
    r",? and (?=(?:is |will |also |plans to )*(?:clos|shut|shutter)\w+ [^.;]{3,80}?,? (?:affecting"
    rf"|impacting|costing|eliminating|resulting in|leaving) {COUNT})",
    ANY_CASE,
)
# "The cuts are part of a push to trim 10%": of a larger one.
OF_LARGER = re.compile(
    r",? (?:(?:is|are|was|were|as|comes? as|being) )?(?:a )?part of (?=(?:a|an|the|its"
    r"|their)\b[^.;]*?"
    rf"\b(?:(?:to|that will|which will|would|of) (?:{words.VERB}|{words.OFF})"
    rf"|(?:that|which|to) (?:will )?(?:affects?|impacts?|involves?|covers?) {words.ABOUT}\d)\b)",
    ANY_CASE,
)
# "Just weeks after it shed 70 people, Globex said it will let 90 go".
LEADING = re.compile(
    r"^(?P<before>(?:\w+, )?(?:(?:just |only |barely )?(?:[\w-]+ ){1,4}(?:days|weeks|months"
    r"|years?) )?"
    r"after [^.;]*?\d[^.;]*?), (?=(?:[A-Z]|the (?:company|firm|bank|group)\b|it\b))",
    words.ANY_CASE,
)
# "Globex, which laid off 400 a year ago, is cutting 180": the earlier one is told aside.
ASIDE = re.compile(
    r"(?P<name>[A-Z][^,]{1,40}), which (?:had |has )?(?P<before>(?:already "
    r"|previously )?(?:laid off"
    r"|cut|eliminated|let go|shed|axed|dismissed)\b[^,]*?\d[^,]*), (?=(?:is|are|said|says|will"
    r"|plans"
    r"|has|announced|expects?|intends|aims)\b)"
)
NOT_A_CUT = re.compile(
    r"\b(?:(?:hir|recruit|creat|furlough|transfer|relocat|redeploy)\w*"
    r"|(?:add|open|employ)(?:s|ed|ing)?|sav(?:e|es|ed|ing))\b",
    ANY_CASE,
)
BARE_CUTS = re.compile(r"(?<=\d )(?=cuts\b)", ANY_CASE)
BARE_NUMBER = re.compile(rf"(?<=\d )(?={DONE})", ANY_CASE)
JOINTS = (EARLIER, OF_LARGER, AND_A_SITE, NEXT_CUT, FURTHER)


def in_turn(clause: str) -> list[str]:
    """A clause of a story once for each of the cuts that it tells of one after the other."""
    if (leading := LEADING.match(clause)) and _has_number(leading["before"]):
        now = clause[leading.end() :]
        if _has_number(now):
            return [*in_turn(now), leading["before"]]
    if (aside := ASIDE.match(clause)) and _has_number(aside["before"]):
        now = f"{aside['name']} {clause[aside.end() :]}"
        if _has_number(now):
            return [*in_turn(now), f"{aside['name']} {aside['before']}"]
    for joint in JOINTS:
        first, *rest = joint.split(clause, maxsplit=1)
        if not rest:
            continue
        second = _spelt_out(rest[0], further=joint is FURTHER)
        if not _has_number(second) or NOT_A_CUT.search(second[:60]):
            continue
        if joint is OF_LARGER or _has_number(first) or words.FOLLOWS_ON.match(first):
            return [first, *in_turn(second)]
    return [clause]


def _has_number(part: str) -> bool:
    told = figures(part, known=False) if tells_of_cut(part) else None
    return told is not None and bool(told.positions or told.percent)


def _spelt_out(part: str, *, further: bool) -> str:
    """A part of a clause with the word for people, or for what befalls them, said before it."""
    part = BARE_NUMBER.sub("job cuts ", BARE_CUTS.sub("job ", part), count=1)
    part = NEXT_ALONE.sub(r"\1 people", part, count=1)
    if further and not _has_number(part):
        part = SO_MANY_MORE.sub(r"\1 more jobs", part, count=1)
        return part if tells_of_cut(part) else f"cutting {part}"
    return part
