"""Whether what is said around a number tells that it is of people who go."""

import re

from extractors.layoffs import words
from extractors.text.any_case import AnyCase

LOOK_BACK = 140
# "Of the eligible employees, 165 elected to participate", in an offer to leave.
OF_THOSE_ASKED = re.compile(
    rf"^Of (?:the|these|those) (?:[\w-]+ ){{0,3}}?{words.PEOPLE},? {words.ABOUT}$", words.ANY_CASE
)
TOOK_PART = re.compile(
    r" (?:\w+ )?(?:elected|chose|opted|agreed) to (?:participate|take part)\b", words.ANY_CASE
)
SAID_AFTER = re.compile(
    rf"[^.;]{{0,60}}?\b(?:it|they|we|had|would|will|company|plans? to|expects? to"
    rf"|intends? to) (?:\w+ )?(?:{words.OFF}"
    rf"|{words.VERB})\b",
    words.ANY_CASE,
)
# "35 employees, or 28% of the workforce, were terminated": what stands between commas is skipped.
PASSIVE_AFTER = re.compile(
    r"(?:[^.;,]{0,60}, including [^.;]{3,110},(?= (?:were|was|are|is|will|would|have|had)\b)"
    r"|,? (?:or|representing|constituting|comprising|equal|about|approximately|which) "
    r"(?:[^.;,]|[.,](?=\d)){3,120},(?= (?:were|was|are|is|will|would|have|had)\b))?"
    rf"[^.;]{{0,80}}?\b{words.PASSIVE}",
    words.ANY_CASE,
)
# "It cut open positions, and about 700 employees accepted": told by its own verb.
NEW_CLAUSE = re.compile(rf", and {words.ABOUT}$", words.ANY_CASE)
REPLACING = re.compile(rf"\b{words.REPLACED} {words.ABOUT}$", words.ANY_CASE)
BY_A_MACHINE = re.compile(rf"[^.;]{{0,60}}? ?{words.WITH_A_MACHINE}", words.ANY_CASE)


def governed(head: str, rest: str, *, strong: bool) -> bool:
    """Whether the number is of people who go: by what was said last before it, else after it."""
    last = {kind: _last(cue, head) for kind, cue in words.CUES.items()}
    replaced = REPLACING.search(head) and BY_A_MACHINE.match(rest)
    took_part = strong and OF_THOSE_ASKED.search(head) and TOOK_PART.match(rest)
    after = bool(replaced or took_part) or goes(rest) or SAID_AFTER.match(rest) is not None
    if last["other"] > max(last["cut"], last["weak"]):
        own_clause = NEW_CLAUSE.search(head, last["other"])
        return after and bool(own_clause or last["other"] < len(head) - 40)
    if last["cut"] >= 0:
        return True
    return after or (strong and last["weak"] >= 0)


def goes(rest: str) -> bool:
    """Whether what follows a number says that these people go: "will be eliminated"."""
    return PASSIVE_AFTER.match(rest) is not None


def _last(cue: AnyCase, text: str) -> int:
    end = -1
    for match in cue.finditer(text):
        end = match.end()
    return end
