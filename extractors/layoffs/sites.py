"""People of a place that is to be closed: "The Ghent plant has 46 employees"."""

import re

from extractors.layoffs import words

PLACE = (
    r"(?:facility|plant|mill|factory|site|mine|refinery|warehouse"
    r"|(?:call|distribution|operations) center)"
)
THE_PLACE = re.compile(rf"(?:The|This) (?P<name>(?:[A-Z][\w’'.-]+,? )*){PLACE}\b")
EMPLOYED_THERE = re.compile(
    rf"(?:The|This) (?:[A-Z][\w’'.-]+,? ){{0,4}}{PLACE}(?: (?:in|at) [A-Z][\w.]+(?:, [A-Z]\w+)?)?"
    r"(?: (?:makes|produces|manufactures|operates|serves) [^.;]{3,120}? and)?,?"
    rf" (?:currently |now )?(?:employ(?:s|ed)|has|had)(?: a total of)? {words.ABOUT}"
)
# "Approximately 165 people are employed at the plant".
EMPLOYED_AT = re.compile(
    rf" (?:are|were|is) (?:currently |now )?employed (?:at|by) (?:the|this) {PLACE}\b"
)
# "We announced the closure of our Ghent plant, which employed 120 people."
CLOSED_WITH = re.compile(
    r"\b(?:clos(?:e|ed|es|ing|ure)(?: of)?|shut(?:s|ting)?(?: ?down)?(?: of)?|shutter\w*)"
    r" (?:(?!acqui|purchas|sale\b|transact|financ|offering)[^\s.;\d]+ ){0,8}?"
    rf"{PLACE}s?,? (?:in [A-Z][^.;\d]{{2,40}},? )?"
    r"(?:(?:which|that) (?:currently |now |still )?(?:employ(?:s|ed)|has|had)|where)"
    rf" {words.ABOUT}$"
)
# "In Dothan, Ala. approximately 135 employees", "the partial closure": not of the place before.
IN_A_PLACE = re.compile(r"(?:In|At) (?:its )?[A-Z]|The (?:partial )?(?:closure|closing|shutdown) ")


def employed_there(head: str) -> bool:
    """Whether what stands before a number says that so many work at a place."""
    return EMPLOYED_THERE.fullmatch(head) is not None


def closed_with(head: str) -> bool:
    """Whether what stands before a number says that so many work at a place being closed."""
    return CLOSED_WITH.search(head) is not None


def is_of_closed(sentence: str, closed: str) -> bool:
    """Whether a sentence is about a place that ``closed``, what was told before, names."""
    if not closed:
        return False
    place = THE_PLACE.match(sentence)
    named = place is not None and place["name"].strip(" ,").split(",")[0] in closed
    return named or EMPLOYED_AT.search(sentence) is not None
