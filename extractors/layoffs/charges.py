"""What a cut is expected to cost, and what of it was recorded, in US dollars."""

import re
from typing import NamedTuple

from extractors.layoffs import words
from extractors.text import Amount, amounts

COST = re.compile(
    r"\b(?:charges?|costs?|expenses?|severance|termination benefits"
    r"|(?<!capital )expenditures)\b",
    words.ANY_CASE,
)
EXPECTED = re.compile(
    r"\b(?:expect\w*|estimat\w*|anticipat\w*|will|project\w*|up to|not (?:to )?exceed|forecast\w*"
    r"|range|would|intends?)\b",
    words.ANY_CASE,
)
# What is expected now goes before what was.
NOW = re.compile(r"\bnow (?:expect|estimat|anticipat)\w*", words.ANY_CASE)
RECORDED = re.compile(
    r"\b(?:recorded|recogni[sz]ed|incurred|took|reported|included|resulted in|has been|have been"
    r"|accrued|expensed|totaled)\b",
    words.ANY_CASE,
)
OF_PEOPLE = re.compile(
    rf"\b(?:severance|associated (?:restructuring )?charges|termination benefits|role eliminations"
    rf"|employee[- ](?:related|termination|separation)|{words.NOUN}|separation)\b",
    words.ANY_CASE,
)
SHARES = re.compile(r"\b(?:SBC|(?:stock|share)-based)\b", words.ANY_CASE)
NOT_A_COST = re.compile(
    r"\b(?:sav(?:e|es|ed|ings?)|annuali[sz]ed|annually|revenues?|income|EBITDA|reinvest\w*|margin"
    r"|proceeds|after-tax|(?:reduc|decreas|lower|cut)(?:e|es|ed|s|ing|ting|tion in|tions in)?"
    r"(?: \w+){0,4} (?:costs?|expenses?|spend\w*)|cash"
    r" and cash equivalents|cost reductions?(?! announced)|run[- ]rate"
    r"|per year|market capitali[sz]ation|valued"
    r"|investments?|gain|liabilit\w+|balance|accrual|reserve|paid|payments? (?:of|made)|runway"
    r"|capital (?:expenditures?|spending)|capex"
    r"|(?:full[- ]year|20\d\d) (?:20\d\d )?total expenses|total (?:full[- ]year |20\d\d )+expenses"
    r"|goodwill|purchase price|acquisition of|debt|credits?|benefit to|reversal"
    r"|reversed)\b[^.;]*$",
    words.ANY_CASE,
)
PART = re.compile(
    r"\b(?:of which|of (?:this|these|such) (?:amounts?|charges?|costs?)|including"
    r"|consist\w* (?:primarily )?of|compris\w+ of|comprising"
    r"|includ(?:es|ed|e)|related to (?:non-cash|stock|share|asset|facilit\w+|lease"
    r"|real estate)|excluding"
    r"|remaining|additional|further|future|non-cash|noncash|impairments?|made up of"
    r"|with approximately|balance)\b"
    r"(?![^.;]*\b(?:is|are|will|would) (?:\w+ )?(?:expected|estimated|be|approximat))[^.;]*$",
    words.ANY_CASE,
)
PART_AFTER = re.compile(
    r"\s?(?:of which|of (?:this|these|such|the (?:total|charges?|costs?|amount))"
    r"|is expected to be (?:cash|non-cash|paid)"
    r"|(?:\w+ ){0,3}(?:in|of) (?:(?:\w+ ){0,3}?savings|annual|cash payments|non-cash|goodwill"
    r"|impairment|revenue|net"
    r"|inventory|asset)|(?:for|of|in|related to|to) (?:\w+ ){0,2}?(?:impairment|asset|lease"
    r"|facilit|inventory|stock-based"
    r"|share-based|accelerated|contract termination|equity"
    r"|write-?(?:downs?|offs?))|(?:per|a) (?:year|quarter|share)"
    r"|annually|(?:reduction|decrease) in)",
    words.ANY_CASE,
)
TOTAL = re.compile(
    r"\b(?:total|totals|totaling|totalling|aggregate|overall|in total)\b", words.ANY_CASE
)
# "Its results will include a charge of $5 million": all of it.
IN_RESULTS = re.compile(
    r"\b(?:results?\b[^.;]*?\b(?:to|will|would) include"
    r"|(?:plan|program|programme|restructuring|actions?)\b[^.;]*?\b(?:to|will|would) include"
    r"(?= (?:\S+ ){0,3}?(?:charges?|costs?|expenses?)\b))",
    words.ANY_CASE,
)
# Filings tell charges in thousands as "$2,357", without saying so beside them.
LEAST = 25_000
OF_TOTAL = re.compile(r"(?:the )?(?:total|aggregate)\b", words.ANY_CASE)
DOLLARS = ("$", "US$", "USD")


class Charge(NamedTuple):
    """A cost in US dollars; a bound is None where the text gives none.

    ``expected``: it is what all of it will cost, not what was booked so far. ``weight``: how
    clearly it is said to be the whole, more being clearer. ``of_people``: it is said to be for
    people.
    """

    low: int | None
    high: int | None
    expected: bool
    weight: int
    of_people: bool


def charges(sentence: str) -> list[Charge]:
    """Every cost of a cut that a sentence gives as a whole; parts of one are left out."""
    if not COST.search(sentence):
        return []
    found = list[Charge]()
    for amount in amounts(sentence):
        if (
            amount.kind == "money"
            and _is_dollar(amount)
            and (amount.high or amount.low or 0) >= LEAST
            and _is_cost(sentence, amount, bool(found))
        ):
            found.append(_charge(sentence, amount))
    return found


def _is_dollar(amount: Amount) -> bool:
    return amount.currency.upper().replace(".", "").replace(" ", "") in DOLLARS


def _is_cost(sentence: str, amount: Amount, second: bool) -> bool:
    head, tail = sentence[: amount.start], sentence[amount.end :]
    if not COST.search(head[-160:] + tail[:100]) or PART_AFTER.match(tail):
        return False
    clause = re.split(r"; | and (?:expects? )?to (?!\d)| while | which ", IN_RESULTS.sub("", head))[
        -1
    ]
    if NOT_A_COST.search(clause[-90:]):
        return False
    return not PART.search(clause if second else clause[-110:])


def _charge(sentence: str, amount: Amount) -> Charge:
    head, tail = sentence[: amount.start], sentence[amount.end :]
    expected = EXPECTED.search(head[-160:]) is not None
    recorded = _last(RECORDED, head) > _last(EXPECTED, head)
    near = head[-70:] + tail[:25].split(",")[0]
    weight = 4 * bool(NOW.search(head)) + 2 * bool(TOTAL.search(near) or OF_TOTAL.match(head))
    weight += bool(
        re.search(
            r"\b(?:pre-?tax|restructuring"
            r"|charges)\b",
            head[-80:] + tail[:60],
            words.ANY_CASE,
        )
    )
    return Charge(
        int(amount.low) if amount.low is not None else None,
        int(amount.high) if amount.high is not None else None,
        expected and not recorded,
        weight,
        OF_PEOPLE.search(sentence) is not None and not SHARES.search(head),
    )


def _last(cue: re.Pattern[str], text: str) -> int:
    end = -1
    for match in cue.finditer(text):
        end = match.end()
    return end
