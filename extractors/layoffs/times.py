"""When a cut was begun, when people leave, and when its cost was booked."""

import re
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from extractors.claims import About
from extractors.layoffs import telling, words
from extractors.text import DateMention

MONTHS_ENDED = re.compile(
    r"\b(three months|six months|nine months|twelve months|year|quarter) ended ", words.ANY_CASE
)
IN_A_PERIOD = re.compile(
    r"(?:In|During) the (?:fiscal )?(?P<period>quarter|(?:three|six|nine|twelve) months|year)"
    r" ended "
)
# After a period: what was begun in it.
BEGAN = re.compile(
    r", (?:\S+ ){1,4}?(?:also )?(?:announced|initiated|approved|committed|implemented|began|adopted"
    r"|undertook|executed|(?:reduced|cut|decreased) (?:its|our|the) (?:\w+ ){0,2}?(?:workforce"
    r"|headcount|staff)|eliminated|terminated|laid off)\b",
    words.ANY_CASE,
)
LENGTHS = {
    "quarter": (3, "quarter"),
    "three months": (3, "quarter"),
    "six months": (6, "half"),
    "nine months": (9, "year"),
    "twelve months": (12, "year"),
    "year": (12, "year"),
}
LEAVING = re.compile(
    rf"\b(?:{words.NOUN}|plan|program|restructuring|actions?|terminations?|separations?"
    rf"|reductions?"
    r"|employees|positions|workforce|initiatives?|closure|departures?|layoffs|roles|jobs|exit|plant"
    r"|facility|production|operations)\b",
    words.ANY_CASE,
)
UNTIL = re.compile(
    r"\b(?:by|complet\w+|effective|through(?:out)?|no later than|last day|conclud\w+"
    r"|on or about|before"
    r"|over the|starting|occur\w*|in|during|on)\b[^,;]{0,60}$",
    words.ANY_CASE,
)
AHEAD = re.compile(
    r"\b(?:expect\w*|anticipat\w*|will|to (?:be|occur|take place)|plans? to|intend\w*|effective"
    r"|scheduled|should|by the end|takes? effect"
    r"|estimat\w*)\b",
    words.ANY_CASE,
)
# "Its third quarter results will include", "and on May 9 the Company announced": nobody leaves.
NOT_OF_LEAVING = re.compile(
    rf" (?:(?:first|second|third|fourth) quarter )?(?:financial |operating )*(?:results|earnings"
    rf"|charges?)\b|,? (?:{telling.OWN})"
    r" (?:\w+ )?announced\b",
    words.ANY_CASE,
)
COMMUNICATED = re.compile(r"(?:The )?(?:communications?|notifications?|notices) ", words.ANY_CASE)
WOULD_GO = re.compile(
    rf"\b(?:would|will) (?:\w+ )?(?:{words.OFF}|cut|eliminate|let go)\b.*"
    r"\b(?:on|effective|from|starting) $",
    words.ANY_CASE,
)
MONEY_TALK = re.compile(
    r"\b(?:payments?|paid|charges?|costs?|savings|expenses?|expenditures?|record\w*"
    r"|recogni[sz]\w*|booked|incur\w*|liabilit\w+|cash|severance|real estate|leases?|office"
    r"|reflected|included|reported)\b",
    words.ANY_CASE,
)
TODAY = re.compile(
    r"\b(?:today (?:\w+ )?(?:announced|said|reported)|announced (?:\w+ )?today)\b"
    r"|^Today, (?:\S+ ){1,5}?(?:announced|said|reported|unveiled|confirmed)\b",
    words.ANY_CASE,
)
ON = re.compile(
    r"\b(?:on|in|during|early|late|mid|of|dated|around|about|since|at|the|,|and)[\s-]*$",
    words.ANY_CASE,
)
# "$1.1 million in the first quarter": when it was booked.
AFTER_MONEY = re.compile(
    r"[$€£][\d.,]+(?: (?:million|billion|thousand))?,? (?:was |were )?(?:recorded |incurred )?"
    r"(?:in|during|for) (?:the )?$",
    words.ANY_CASE,
)
# "Effective April 16, 2015, we implemented a plan."
FROM_THEN = re.compile(r"Effective (?:as of |on )?")
# "Between now and the end of 2026": nothing was begun on its last day.
AN_END = re.compile(r"(?:the )?end of ")
# "As of May 2, 2017, the Company's Board of Directors approved a plan."
AS_OF = re.compile(r"As of ")
DECIDED_BY_US = re.compile(
    rf", (?:{telling.OWN})(?:['’]s Board(?: of Directors)?)? (?:\w+ )?(?:adopted|initiated|approved"
    r"|authori[sz]ed|announced|committed to)\b",
    words.ANY_CASE,
)
# "In the first quarter, the Company made cash payments of $10 million": no day of a cut.
PAID_THEN = re.compile(r"[^;$]{0,60}? made (?:[\w-]+ ){0,3}?payments?\b", words.ANY_CASE)
# "In connection with the acquisition of Globex on May 2, 2023, we implemented": not begun then.
OF_A_DEAL = re.compile(
    r"\b(?:acquisitions?|mergers?|spin-?off|divestitures?)(?: (?:of|with|from) [^;]{2,110}?)?,?"
    r" (?:on|in) (?:the )?$",
    words.ANY_CASE,
)
# "90 positions, which includes those of a unit whose closing was initiated in May": of a part.
OF_A_PART = re.compile(
    r"\b(?:includ\w+|from|in addition to|following|after)\b[^.;]*\b(?:that|which) (?:was|were)"
    r" (?:\w+ )?(?:initiated|announced|begun|started|commenced|approved|implemented)"
    r" (?:in|on|during) (?:the )?$",
    words.ANY_CASE,
)
# "Feb. 4, 2025: Globex lays off over 1,000".
HEADED = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}: ")
# "On May 3 the board approved a cut, which the company announced on May 9": the later day.
THEN_ANNOUNCED = re.compile(
    r"\b(?:approved|adopted|authori[sz]ed|committed to)\b[^;]*?\b(?:which|that|and)"
    r" (?:[\w’']+ ){0,4}?announced (?:\w+ ){0,2}?on (?:or about )?$"
    r"|\b(?:approved|adopted|authori[sz]ed|committed to)\b[^;]*?, announced on $",
    words.ANY_CASE,
)
# "On May 3 the board approved a cut, and on May 9, 2023 the Company announced it".
APPROVED_AND = re.compile(
    r"\b(?:approved|adopted|authori[sz]ed|committed to)\b[^;]*?,? and on $", words.ANY_CASE
)
ANNOUNCED_THEN = re.compile(rf",? (?:{telling.OWN}) (?:\w+ )?announced\b", words.ANY_CASE)
# "We expect to let 90 people go, 3% of all, during 2024": when they leave, unless something is told
# to have been done then.
EXPECTED_THEN = re.compile(
    r"\b(?:expect|anticipat|project)\w* to (?:(?!\b(?:was|were|been|announced|approved|adopted"
    r"|authori[sz]ed|initiated|commenced|began|begun|implemented|committed|disclosed|said|told)\b)"
    r"[^;])*\b(?:in|during|throughout) (?:the )?(?:fiscal |calendar )?$",
    words.ANY_CASE,
)
# "This restructuring follows the end of a trial announced on May 2", of which no one goes.
AFTER_ANOTHER = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|after|in light of|in the wake of|in response to|because of|due to)"
    r" (?:the|our|its) (?:(?!reduc|lay-?off|restruct|\bcuts?\b|\bRIF\b|terminations|eliminat|plan"
    r"|program|initiative|closure)[^.;,]|\.(?=\d)){3,120}? (?:announced|disclosed|reported"
    r"|completed|received|concluded)(?: \w+)? (?:on|in) (?:the )?$",
    words.ANY_CASE,
)
LONG_AFTER = 60
BEGUN_BY_US = re.compile(
    rf", (?:{telling.OWN}) (?:\w+ )?(?:implemented|adopted|initiated|approved|commenced|reduced"
    r"|eliminated|terminated|laid off)\b",
    words.ANY_CASE,
)


class When(NamedTuple):
    """A time that a text states: first and last day of it, and how exactly it is said."""

    first: date
    last: date
    precision: str


def begun(sentence: str, mentions: list[DateMention], about: About) -> When | None:
    """When a cut was begun or made known; "today" is the day of the release."""
    if about.published and about.form.upper().startswith("EX-99") and TODAY.search(sentence):
        return When(about.published, about.published, "day")
    return announced(sentence, mentions)


def announced(sentence: str, mentions: list[DateMention]) -> When | None:
    """The first day, month or quarter that something was begun or made known in."""
    if mentions and mentions[0].precision == "day" and HEADED.match(sentence):
        return When(mentions[0].first, mentions[0].last, "day")
    if not telling.STARTED.search(sentence):
        return None
    if told := _opening_period(sentence, mentions) or _then_announced(sentence, mentions):
        return told
    for mention in mentions:
        head = sentence[max(0, mention.start - 70) : mention.start]
        before = sentence[: mention.start]
        if AN_END.match(sentence, mention.start):
            continue
        if _is_from_then(before, sentence[mention.end :]):
            return When(mention.first, mention.last, mention.precision)
        of_money = AHEAD.search(before) and MONEY_TALK.search(before)
        paid = of_money or AFTER_MONEY.search(head) or PAID_THEN.match(sentence, mention.end)
        ahead = telling.NOT_THE_DAY.search(head) or EXPECTED_THEN.search(before)
        if ahead or paid or _is_of_other(before):
            continue
        if not head or ON.search(head):
            return When(mention.first, mention.last, mention.precision)
    return None


def _is_of_other(before: str) -> bool:
    """Whether what stands before a day says that it is of a part, of a deal or of what
    came before."""
    return any(other.search(before) for other in (OF_A_PART, OF_A_DEAL, AFTER_ANOTHER))


def _is_from_then(before: str, after: str) -> bool:
    """Whether a sentence opens with the day from which, or as of which, something was begun."""
    if FROM_THEN.fullmatch(before):
        return BEGUN_BY_US.match(after) is not None
    return AS_OF.fullmatch(before) is not None and DECIDED_BY_US.match(after) is not None


def _then_announced(sentence: str, mentions: list[DateMention]) -> When | None:
    """The day on which what was approved some days before was made known."""
    for approved, known in pairwise(m for m in mentions if m.precision == "day"):
        days = (known.first - approved.first).days
        if 0 < days <= LONG_AFTER and _is_made_known(sentence, known):
            return When(known.first, known.last, known.precision)
    return None


def _is_made_known(sentence: str, day: DateMention) -> bool:
    """Whether what a sentence tells as approved was announced on a day after that."""
    before = sentence[: day.start]
    if THEN_ANNOUNCED.search(before):
        return True
    return bool(APPROVED_AND.search(before) and ANNOUNCED_THEN.match(sentence, day.end))


def _opening_period(sentence: str, mentions: list[DateMention]) -> When | None:
    """The period of "During the quarter ended June 30, 2012, management announced"."""
    opening = IN_A_PERIOD.match(sentence)
    day = next((m for m in mentions if opening and m.start == opening.end()), None)
    if opening is None or day is None or not BEGAN.match(sentence[day.end :]):
        return None
    months, precision = LENGTHS[opening["period"].lower()]
    return When(_months_back(day.last, months - 1), day.last, precision)


def effective(sentence: str, mentions: list[DateMention]) -> When | None:
    """When people leave: the last time ahead that a sentence about leaving, not money, states."""
    if COMMUNICATED.match(sentence):
        return None
    if not (LEAVING.search(sentence) and AHEAD.search(sentence)):
        return _day_of_leaving(sentence, mentions)
    for mention in reversed(mentions):
        head = sentence[: mention.start]
        clause = re.split(r"[,;] (?!by|and|$)", head)[-1]
        ahead = AHEAD.search(clause[-110:])
        other = MONEY_TALK.search(clause[-110:]) or NOT_OF_LEAVING.match(sentence, mention.end)
        if ahead and UNTIL.search(head[-70:]) and not other:
            return When(mention.first, mention.last, mention.precision)
    return _day_of_leaving(sentence, mentions)


def _day_of_leaving(sentence: str, mentions: list[DateMention]) -> When | None:
    """The second day of "said on Monday that it would let 90 people go, 3% of all, on May 2"."""
    days = [mention for mention in mentions if mention.precision == "day"]
    for told, left in pairwise(days):
        between = sentence[told.end : left.start]
        if left.first > told.first and WOULD_GO.search(between) and not MONEY_TALK.search(between):
            return When(left.first, left.last, left.precision)
    return None


def booked(sentence: str, mentions: list[DateMention]) -> When | None:
    """The time that a cost was recorded in: "for the six months ended June 30, 2023"."""
    for match in MONTHS_ENDED.finditer(sentence):
        months, precision = LENGTHS[match.group(1).lower()]
        for mention in mentions:
            if mention.precision == "day" and mention.start >= match.end() - 1:
                first = _months_back(mention.last, months - 1)
                return When(first, mention.last, precision)
    whole = [m for m in mentions if m.precision in ("quarter", "half", "year")]
    return When(whole[0].first, whole[0].last, whole[0].precision) if whole else None


def _months_back(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 - months
    return date(total // 12, total % 12 + 1, 1)
