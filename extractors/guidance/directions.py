"""Statements of a direction only: that capital expenditure will increase, decrease or stay."""

import re
from typing import NamedTuple

from extractors.guidance import words
from extractors.guidance.figures import as_told, looks_ahead

IGNORE = re.IGNORECASE
BEFORE, BEHIND = 90, 70
# As long as the verb may be that says who looks ahead: "producers expect".
VERB = 7
TO_BE = re.compile(r"\b(?:to|will|shall|should|be|continue)\b", IGNORE)
# "we now see 2026 CapEx down $100 million"
SEES = re.compile(r"\bsees?\b[^.;,$]{0,30}$", IGNORE)
GROWTH = re.compile(r" growth\b", IGNORE)
BECAUSE = re.compile(
    r"\b(?:due to|driven by|because|as a result|reflect\w*|given|from|offset|impact\w*|related to"
    r"|resulting|funded|finance|support)\b",
    IGNORE,
)
NOT_AHEAD = re.compile(
    r"\b(?:not|n[’']t|no longer|never)\s(?:currently )?(?:expect|anticipate|plan|intend|project)"
    r"|\bno (?:significant|material|major)\b",
    IGNORE,
)
# "in line with prior expectations", "higher than the figure it told in May": of no year before.
THAN_EXPECTED = re.compile(
    r"\W*(?:than |with |to )?(?:in |at )?(?:(?:our|its|the|prior|previous|earlier|original"
    r"|initial)\s)+"
    r"[^,.;]{0,40}?(?:expect|guid|outlook|forecast|estimat|plan|figure)",
    IGNORE,
)
# "will stay flat for five of the seven railroads"
OF_SEVERAL = re.compile(
    r"[^,.;]{0,40}\b(?:for|at|across|among) (?:[\w.]+ ){0,6}(?:railroads"
    r"|companies|producers|utilities|airlines|operators|carriers|chipmakers|automakers)\b",
    IGNORE,
)
BY_MANY = re.compile(
    r" (?:by|of|at|among|across|from) (?:[\w.&]+ ){0,5}(?:companies|firms|manufacturers|producers"
    r"|utilities|airlines|operators|carriers|chipmakers|automakers|banks|retailers)\b",
    IGNORE,
)
OTHER_CLAUSE = re.compile(r";|\b(?:and|but) (?:said|says|told)\b", IGNORE)
UP_TO_SUBJECT = re.compile(
    r"(?:,[^,]{0,60},)?(?: \w+ly)?(?: in| of| to)?(?: our| its| the| total| overall| annual| cash"
    r"| net| level| of| amount| \d{4}| full[- ]year| fiscal| year)*\s?$",
    IGNORE,
)

DIRECTIONS = (
    (
        "flat",
        re.compile(
            r"\b(?:be|remain|stay|hold)(?: \w+){0,2} (?:flat|stable|unchanged|steady)\b"
            r"|\b(?:be )?(?:\w+ )?(?:similar to|in line with|consistent with|comparable (?:to|with)"
            r"|at (?:a |the )?(?:similar|same) levels?|the same as|flat (?:to|with))",
            IGNORE,
        ),
    ),
    (
        "increase",
        re.compile(
            r"\b(?:increas(?:e|es|ing)|grow|rise|step up|accelerate|higher|greater|larger|double"
            r"|ramp(?: up)?"
            r"|climb|raise|boost|lift|up (?:from|over|versus|by|about|roughly|approximately"
            r"|sequentially|slightly|modestly))\b"
            r"|\bup \$",
            IGNORE,
        ),
    ),
    (
        "decrease",
        re.compile(
            r"\b(?:decreas(?:e|es|ing)|declin(?:e|ing)|lower|reduc(?:e|ing|tions?)|fall|moderate"
            r"|smaller|drop"
            r"|cuts?|slash|trim|scale back|curtail|(?:step|come|go)(?:ping|ing)? down"
            r"|down (?:from|versus|by|about|roughly|approximately|sequentially|slightly|modestly"
            r"|year))\b|\bdown \$",
            IGNORE,
        ),
    ),
)


class Turn(NamedTuple):
    """Which way, and the stretch of text that says so."""

    way: str
    start: int
    end: int


def direction(sentence: str) -> Turn | None:
    """The way a sentence says that capital expenditure will go, or None."""
    sentence = as_told(sentence)
    if words.HYPOTHESIS.search(sentence) or NOT_AHEAD.search(sentence):
        return None
    for subject in words.SUBJECT.finditer(sentence):
        turn = _after(sentence, subject) or _before(sentence, subject)
        if subject["strong"] and not subject["upstream"] and turn and not _is_trap(sentence, turn):
            return turn
    return None


def _is_trap(sentence: str, turn: Turn) -> bool:
    around = sentence[max(0, turn.start - BEFORE) : turn.end + BEHIND]
    lead = sentence[max(0, turn.start - BEFORE) : turn.start + VERB]
    if THAN_EXPECTED.match(sentence, turn.end) or OF_SEVERAL.match(sentence, turn.end):
        return True
    if words.RATES.search(around):
        return True
    if words.SEVERAL_YEARS.search(sentence[max(0, turn.start - BEFORE) : turn.end]):
        return True
    return bool(words.TRAPS.search(around) or words.OTHERS.search(lead))


def _after(sentence: str, subject: re.Match[str]) -> Turn | None:
    """As in "we expect capital expenditures to be meaningfully higher in 2026"."""
    lead, rest = sentence[: subject.start()], sentence[subject.end() :]
    way, start, end = _first_way(rest)
    between = rest[:start]
    if (growth := GROWTH.match(rest)) and looks_ahead(lead[-120:]):
        return Turn("increase", subject.start(), subject.end() + growth.end())
    if (
        not way
        or start > 110
        or BY_MANY.match(rest)
        or words.PART_BEFORE.search(lead)
        or words.PART_AFTER.match(rest)
    ):
        return None
    others = (words.OTHER_MEASURE, words.PAST, OTHER_CLAUSE)
    if any(other.search(between) for other in others):
        return None
    if not (TO_BE.search(rest[:end]) or SEES.search(lead)) or not (
        looks_ahead(lead[-120:]) or looks_ahead(rest[:end])
    ):
        return None
    return Turn(way, subject.start(), subject.end() + end)


def _before(sentence: str, subject: re.Match[str]) -> Turn | None:
    """As in "we expect to increase, relative to 2025, our investment in ..."."""
    lead = sentence[: subject.start()]
    for ahead in reversed(list(words.AHEAD.finditer(lead))):
        rest = lead[ahead.end() :]
        way, start, end = _first_way(rest)
        direct = way and start < 40 and not BECAUSE.search(rest[:start])
        if direct and UP_TO_SUBJECT.fullmatch(rest[end:]) and looks_ahead(lead):
            return Turn(way, ahead.start(), subject.end())
    return None


def _first_way(text: str) -> tuple[str, int, int]:
    """Which way the first word of direction in a text points, and where it stands."""
    found = [
        (match.start(), match.end(), way)
        for way, pattern in DIRECTIONS
        if (match := pattern.search(text))
    ]
    if not found:
        return "", 0, 0
    start, end, way = min(found)
    return way, start, end
