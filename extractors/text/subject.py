"""Who a sentence is about: the registrant or, in a story, the name that stands as its subject."""

import re

from extractors.claims import About

NAME = re.compile(
    r"\b[A-Z][\w&-]*(?:[.](?=\w)[\w]+)*(?:\s(?:&\s)?[A-Z][\w&-]+){0,3}(?P<own>[’']s\b)?"
)
# Capitalised without being a company: how a sentence begins, when, where, and who reports it.
NO_NAMES = frozenset(
    "a an the this that these those it its they their he she his her we our you your i in on at "
    "for "
    "from to by with as of and or but so if when while until after before since during because "
    "both "
    "each every all some many most one two three four five first second third last next now then "
    "here there what which who why how not no yes also still just more less other another such "
    "same however meanwhile instead overall despite although according reports report sources "
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday today yesterday ai agi ceo cfo cto coo "
    "chief "
    "president chairman executive officer gpu gpus llm llms capex q1 q2 q3 q4 fy us u.s uk eu "
    "america "
    "american europe china chinese wall street big tech silicon valley reuters bloomberg cnbc "
    "techcrunch journal times press analysts investors employees engineers managers spending "
    "capital "
    "large language model models infrastructure data center centers operations automated "
    "de-layering "
    "product training inference talent year billion million".split()
)


def subject_of(sentence: str, earlier: str, about: About) -> str:
    """The company a sentence is about: ``about.company`` or, where that is empty, the first name.

    ``earlier``: the text before, whose last name counts where the sentence has none. "" where
    there is no name. The name is as written, without "'s"; whose name it is, is not decided here.
    """
    if about.company or about.form != "news":
        return about.company
    here = _names(sentence)
    if here:
        return here[0]
    before = _names(earlier)
    return before[-1] if before else ""


def _names(text: str) -> list[str]:
    found = list[str]()
    for match in NAME.finditer(text):
        if match.start() and text[match.start() - 1] in "“\"‘'(":
            continue
        words = match.group().removesuffix("’s").removesuffix("'s").split()
        while words and words[0].lower().strip(".") in NO_NAMES:
            words = words[1:]
        if words and words[-1].lower() not in NO_NAMES:
            found.append(" ".join(words))
    return found
