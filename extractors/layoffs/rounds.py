"""Rounds of cuts in a story: today's, and earlier ones told again."""

import re
from calendar import month_name
from datetime import date

from extractors.layoffs import words
from extractors.layoffs.sayings import Saying

# "14,000 since it began to cut last year" is today's sum.
SINCE = re.compile(r"\bsince (?:it|they|we|the company)\b[^,.;]*", words.ANY_CASE)
RETOLD = re.compile(
    r"\b(?:(?<!end of )last (?:year|month|week|fall|spring|summer|winter|quarter|january"
    r"|february|march|april|may|june|july"
    r"|august|september|october|november|december)|earlier (?:this|in the|in)|previous(?:ly)?"
    r"|in the past|over the (?:summer|winter|spring|holidays)"
    r"|(?:comes?|came) (?:just )?(?:\w+ ){0,2}?(?:days|weeks|months?|years?) after [^.;]{0,45}?"
    r"\b(?:decided|announced|cut|laid|closed|eliminat\w+|shut|slashed|said|revealed|planned)\b"
    r"|years? ago"
    r"|[a-z]+ \d{1,2} announcement|^That\b[^.;]*\bat (?:the|that) time(?=[.;]|$)"
    r"|months? ago|weeks? ago|follow(?:s|ed) (?:the|an) (?:\w+ )?announcement"
    r"|follow(?:s|ing|ed) (?:\w+ ){0,4}?(?:lay-?offs|cuts|reductions?"
    r"|round)|on top of"
    r"|already (?:cut|laid|eliminated|announced|been (?:slated|scheduled))"
    r"|(?<!hours )(?<!days )(?<!minutes )after (?:cutting|laying|it cut|announcing"
    r"|slashing|eliminating|shedding|letting go)|(?-i:[Ii]n May)\b(?! \d{1,2},? 20| 20)|(?:in"
    r"|back in) (?:january|february|march"
    r"|april|june|july|august|september|october"
    r"|november|december)\b(?! \d{1,2},? 20| 20))",
    words.ANY_CASE,
)
# "It will let 80 pilots go in March": yet to come.
AHEAD = re.compile(
    rf"(\b(?:will|to|would|plans?|expects?)\b[^.;]*?) in {words.MONTH}\b", words.ANY_CASE
)
# "It said that 84 employees will be laid off", after what it did a year ago.
STILL_AHEAD = re.compile(
    rf"\b(?:will|would|plans? to|expects? to) (?:\w+ )?(?:be (?:\w+ )?(?:laid|let|cut|eliminated"
    rf"|affected"
    r"|impacted)"
    rf"|{words.OFF}|{words.VERB})\b",
    words.ANY_CASE,
)
# "It will lay off 300, the chief executive said last month" is still today's.
YET_TO_COME = re.compile(
    r"\bwill (?:\w+ )?(?:lay|cut|eliminate|let|reduce|slash|shed)\b[^.;]*\bsaid last\b",
    words.ANY_CASE,
)


def _retold(sentence: str, published: date | None) -> re.Match[str] | None:
    """By what a sentence tells of an earlier time than the story's own month."""
    if YET_TO_COME.search(sentence):
        return None
    match = RETOLD.search(AHEAD.sub(r"\1", SINCE.sub("", sentence)))
    this_month = f"in {month_name[published.month]}".lower() if published else ""
    return None if match and match.group().lower() == this_month else match


def _has_own_day(said: Saying, published: date | None) -> bool:
    """Whether a sentence tells when its cut was made known, not only the story's own year."""
    when = said.announced
    this_year = when and published and when.first <= published <= when.last
    return when is not None and not (this_year and when.precision == "year")


def now_and_then(said: list[Saying], published: date | None) -> tuple[list[Saying], list[Saying]]:
    """What a story tells of today's cut, and of earlier ones. ``published``: its own day."""
    now, then = list[Saying](), list[Saying]()
    last, when = now, ""
    for one in said:
        retold = _retold(one.clause or one.text, published)
        ahead = last is then and STILL_AHEAD.search(one.clause or one.text)
        if not one.follows or retold or ahead:
            last = now if _has_own_day(one, published) or not retold else then
        elif last:
            one = one._replace(block=last[-1].block)
        if last is then and retold:
            # Told with a time of its own, it is another round.
            one = one._replace(apart=one.apart or retold.group().lower() != when)
            when = retold.group().lower()
        last.append(one)
    return now, then
