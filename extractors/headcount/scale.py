"""Thousands in words, as digits: "62.3, 63.0 and 64.0 thousand", "half a million"."""

import re
from decimal import Decimal

SHARED = re.compile(
    r"\b\d+(?:\.\d+)?(?:, \d+(?:\.\d+)?)*,? (?:and|or) \d+(?:\.\d+)? (?P<scale>thousand|million)\b"
)
BARE = re.compile(r"\d+(?:\.\d+)?(?=,| and| or)")
THOUSANDS = re.compile(r"\b(\d{1,3}(?:\.\d+)?) thousand\b")
# "Headcount (in thousands) was 58"
SAID_BEFORE = re.compile(
    r"\((?:in thousands|thousands|000s)\)(?P<is>(?: (?:was|were|of|totaled|stood at)) )"
    r"(?P<number>\d{1,3}(?:\.\d+)?)(?![\d,%])"
)
PARTS_OF_A_MILLION = (
    (re.compile(r"\b(?:a )?half (?:a )?million\b"), "500,000"),
    (re.compile(r"\b(?:a )?quarter (?:of )?(?:a )?million\b"), "250,000"),
    (re.compile(r"\bthree[- ]quarters of a million\b"), "750,000"),
    (re.compile(r"\b(?:one|a) million(?= [a-z])"), "1,000,000"),
)


def spread(sentence: str) -> str:
    """The sentence with thousands as digits; a scale said once is that of all its numbers."""
    if "thousand" not in sentence and "million" not in sentence and "(000s)" not in sentence:
        return sentence
    sentence = SAID_BEFORE.sub(lambda said: f"{said['is'][1:]}{said['number']} thousand", sentence)
    for part, digits in PARTS_OF_A_MILLION:
        sentence = part.sub(digits, sentence)
    each = SHARED.sub(lambda list_: BARE.sub(rf"\g<0> {list_['scale']}", list_.group()), sentence)
    return THOUSANDS.sub(lambda number: f"{Decimal(number[1]) * 1000:,.0f}", each)
