"""Numbers in words, up to 999 thousand: "a thousand", "twenty-five", "two hundred and six"."""

import re

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ONE = r"(?:" + "|".join(sorted([*UNITS, *TENS], key=len, reverse=True)) + r")"
_UP_TO_99 = rf"{_ONE}(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?"
_UP_TO_999 = rf"(?:{_UP_TO_99}(?:\shundred(?:\s(?:and\s)?{_UP_TO_99})?)?)"
# "Two-way" and "three-year" count nothing that stands by itself.
_OF_A_COMPOUND = (
    r"-(?:way|on|to|time|day|week|month|quarter|year|part|step|stage|phase|tier|fold)\b"
)
WORD_NUMBER = (
    rf"\b(?:{_UP_TO_999}(?:\sthousand(?:\s(?:and\s)?{_UP_TO_999})?)?|a (?:hundred|thousand))\b"
    rf"(?!{_OF_A_COMPOUND})"
)


def word_value(words: str) -> int:
    """The number that some words say, such as 206 for "two hundred and six"."""
    total = part = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "hundred":
            part = (part or 1) * 100
        elif word == "thousand":
            total, part = total + (part or 1) * 1000, 0
        elif word != "and":
            part += UNITS.get(word, TENS.get(word, 0))
    return total + part
