"""Nouns that a story leaves out where it has just counted people, put back in.

"Globex has 12,000 employees, while Initech has about 9,000": of employees, too.
"""

import re

from extractors.headcount import words
from extractors.headcount.names import NAME

NUMBER = rf"{words.APPROXIMATELY}\d{{1,3}}(?:,\d{{2,3}})+"
ENDS = (
    r"(?=$|[.;]|, (?:up|down|and|but|while|compared|with)\b"
    r"| (?:at|in|as|and|now|today|currently|worldwide|globally)\b)"
)
WHO = rf"(?:\b(?:it|they|the (?:company|bank|firm|group))|{NAME})"
COUNTED = re.compile(
    rf"\d[\d,]* (?:million )?(?:{words.KIND} )*{words.PEOPLE}"
    rf"|\b{words.FORCE} (?:was|is|of|stood at)",
    re.IGNORECASE,
)
# "In 2013, it had 317,500", "while Initech employs about 9,000"
HAS = re.compile(
    rf"{WHO} {words.ADVERB}(?:has|have|had|employs|employed) {NUMBER}{ENDS}", re.IGNORECASE
)
# "against Initech's 9,000"
POSSESSED = re.compile(
    rf"\b(?:compared (?:to|with)|versus|vs\.?|than|against|to) (?:rival )?{NAME}['’]s? {NUMBER}"
    rf"(?! \w+ (?:of|in)\b){ENDS}",
    re.IGNORECASE,
)
# "Globex employs 12,000 people and Initech 9,000"
AND_ANOTHER = re.compile(
    rf"(?P<first>\b(?:has|have|had|employs?|employed) {NUMBER}[^.;\d]{{0,40}}?)"
    rf"(?P<who>(?:,| and|, and) {NAME}) (?P<number>{NUMBER})(?=$|[.;,])"
)
# "Globex has 12,000 employees, and Initech, with 9,000,"
WITH = re.compile(rf",? (?:and|while) {NAME},? with {NUMBER}(?=,|\.?$)")
# "500 employees in Spain and 12,000 worldwide"
WORLDWIDE = re.compile(
    rf"\b(?:and|but|of) {NUMBER}(?= (?:worldwide|globally|in total|around the world"
    r"|(?:in|across) \d+ countries))",
    re.IGNORECASE,
)


def spelled_out(sentence: str, *, counted: bool) -> str:
    """The sentence with "employees" after the numbers that leave it out.

    ``counted``: the sentence before counts people; else it must do so itself, and before them.
    """
    sentence = AND_ANOTHER.sub(r"\g<first>\g<who> employs \g<number> employees", sentence)
    first = None if counted else COUNTED.search(sentence)
    if not counted and first is None:
        return sentence
    start = first.end() if first else 0
    head, tail = sentence[:start], HAS.sub(r"\g<0> employees", sentence[start:])
    if head:
        tail = POSSESSED.sub(r"\g<0> employees", tail)
        tail = WITH.sub(r"\g<0> employees", tail)
        tail = WORLDWIDE.sub(r"\g<0> employees", tail)
    return head + tail
