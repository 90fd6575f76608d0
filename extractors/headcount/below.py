"""A count set in paragraphs of its own: "At year-end we employed:", "640", "people".

Or as a fact among others below a heading: "Our workforce", "640", "employees worldwide".
"""

import re

from extractors.headcount import words
from extractors.text import Text, sentences

# What leads to the number, of the company and not of a part.
LEADS = re.compile(
    r"[^.;]{0,80}\b(?:(?P<verb>we|the company) (?:employed|employ|had|have|has)(?: approximately)?"
    rf"|(?:total )?(?:number of )?(?:{words.PEOPLE})|{words.FORCE})"
    rf"(?:,? {words.AT_A_DAY}[^:.;]{{0,40}})?:",
    re.IGNORECASE,
)
COUNT = re.compile(rf"{words.APPROXIMATELY}\d[\d,]*\d\b.{{0,50}}", re.IGNORECASE)
# What the paragraphs after a bare number say of it: whom it counts, and how.
FURTHER = (
    re.compile(rf"(?:(?:{words.KIND}) )*{words.PEOPLE}[.,]?", re.IGNORECASE),
    re.compile(r"on an? full[- ]time(?:[- ]equivalent)? basis[.,]?", re.IGNORECASE),
)
# "~640", and below it "global employees as of June 30, 2024": all that those paragraphs say
ALONE = re.compile(rf"{words.APPROXIMATELY}\d{{1,3}}(?:,\d{{3}})+\+?", re.IGNORECASE)
WHOM = re.compile(
    rf"(?:(?:{words.KIND}) )*{words.PEOPLE}(?:,? {words.WHEREVER})?"
    rf"(?:,? {words.AT_A_DAY}[^.;:]{{0,40}})?\.?",
    re.IGNORECASE,
)
FACT = re.compile(
    rf"(?:[•·▪●–-]\s*)?(?P<said>{words.APPROXIMATELY}\d{{1,3}}(?:,\d{{3}})+\+? {WHOM.pattern})",
    re.IGNORECASE,
)
# What facts about all of a company's people are headed.
TOPIC = r"(?:human capital|people|workforce|employees?|team|talent|colleagues)"
HEADING = re.compile(
    rf"(?:(?:our|the|global) )*{TOPIC}(?:,? (?:and|&|culture|values|{TOPIC}|management|resources"
    r"|overview|profile|highlights|snapshot|demographics|data|facts|at a glance|by the numbers))*"
    r"|(?:(?:our|the|company|business|corporate|global) )*(?:at a glance|by the numbers)",
    re.IGNORECASE,
)
# "of Initech": what the paragraph after a fact makes a part.
GOES_ON = re.compile(
    r"of (?!which|whom)|at |who |acquired|joined|represented|covered|in (?!\d|more|over|total)"
)
FACTS, LONGEST_FACT = 8, 80


def joined(sentence: str, text: Text, number: int) -> str:
    """A line that leads to a number, with that number; any other sentence as it stands.

    ``number``: the block it stands in, the line's or the number's.
    """
    if told := _fact(sentence, text, number):
        return told
    if sentence[-1] == ":":
        return _joined(text, number) or sentence
    if number and text.blocks[number - 1].text[-1] == ":" and COUNT.fullmatch(sentence):
        return _joined(text, number - 1) or sentence
    return sentence


def _joined(text: Text, number: int) -> str:
    """The line and what stands below it as one sentence; "" where it leads to no number."""
    leads = LEADS.fullmatch(sentences(text.blocks[number].text)[-1])
    below = [block.text for block in text.blocks[number + 1 : number + 4] if not block.cells]
    if not leads or not below or not COUNT.fullmatch(below[0]):
        return ""
    said = [leads[0][:-1] if leads["verb"] else leads[0], below.pop(0)]
    said += [below.pop(0) for told in FURTHER if below and told.fullmatch(below[0])]
    return " ".join(said)


def _fact(sentence: str, text: Text, number: int) -> str:
    """A number of people that is a paragraph, or two, as a sentence; "" where it is no fact.

    It is one below a heading about people, among other short paragraphs.
    """
    if len(sentence) > LONGEST_FACT or sentence != text.blocks[number].text:
        return ""
    above = text.blocks[number - 1].text if number else ""
    if WHOM.fullmatch(sentence) and ALONE.fullmatch(above):
        said = f"{above} {sentence}"
    elif found := FACT.fullmatch(sentence):
        said = found["said"]
    else:
        return ""
    after = text.blocks[number + 1].text if number + 1 < len(text.blocks) else ""
    whole = _is_headed(text, number) and not GOES_ON.match(after)
    return f"We had {said}" if whole else ""


def _is_headed(text: Text, number: int) -> bool:
    for block in reversed(text.blocks[max(0, number - FACTS) : number]):
        if HEADING.fullmatch(block.text.rstrip(":")):
            return True
        if block.cells or len(block.text) > LONGEST_FACT:
            return False
    return False
