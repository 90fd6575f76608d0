"""Words with a capital that are no company's name: they begin a sentence, or are places."""

import re

from extractors.companies.name_words import NATIONS, PLACES
from extractors.companies.names import Named, companies
from extractors.companies.subject import NO_NAMES

# "Well known for its phones, Globex": no company is called "Well".
DESCRIBES = re.compile(
    r" (?:known|regarded|suited|placed|loved|seen|hailed|dubbed|born) (?:for|to|as|by|with|in)\b"
)
NO_NAME = re.compile(r"(?:FY|CY|Q|H)\d[\d/-]*|[A-Z]|\d?Q\d+")
# Capitalised at the beginning of a sentence, and no company.
PLAIN = frozenset(
    "headcount attrition hiring staff workforce staffing manpower personnel employment profit "
    "profits shares group bank recruitment earnings annualised annualized quarterly it full-time "
    "part-time worldwide globally employee employees total count strength workers people team "
    "members overall analysis background context today now american us u.s formerly boasting "
    "employing having look take consider details half form".split()
)
PLAIN |= NO_NAMES | NATIONS | PLACES

IN_A_STATE = re.compile(
    r"\b[Ii]n (?P<town>[A-Z][\w’'-]+(?: [A-Z]\w+)?), (?P<state>(?:New |North |South )?[A-Z]\w+)"
)
# A name of several words or of capitals is surely one; a verb after it, and it does something.
SURE_NAME = re.compile(r"\w [A-Z]|^[A-Z&]{2,5}$|[a-z][A-Z]")
DOES = re.compile(
    r"(?: of [A-Z]\w+(?: [A-Z]\w+)?)? (?:[a-z]+ly )?(?:just |also |already |now )?"
    r"(?!and |or |in |of |to )(?:[a-z]+(?:s|ed|ke|ew)|cut|laid|let|said|began|told|took|made|gave"
    r"|lost|put)\b"
)
# What words that are no names do not do: "Target said it will target other customers".
SPEAKS = re.compile(
    r"['’]s?\b| (?:sa(?:id|ys)|announce[sd]|t(?:old|ells)|confirm(?:s|ed)|plan(?:s|ned)|expects?"
    r"|to (?:cut|lay|eliminate|slash|shed|close)|(?:is|are) (?:cutting|laying)|cuts?|laid|lays)\b"
)


class PlainWords:
    """The words of one story, by which a name is told from a word that only begins a sentence."""

    def __init__(self, sentences: list[str]) -> None:
        self._cased = {word for one in sentences for word in re.findall(r"\b[a-z]+\b", one)}
        inside = (word for one in sentences for word in re.findall(r"(?<=\w )[A-Z]\w+", one))
        self._inside = {word.lower() for word in inside}

    def holds(self, sentence: str, one: Named) -> bool:
        """Whether a name is only a word with which a sentence begins, or a quarter's."""
        low = one.name.lower()
        if set(low.split()) <= PLAIN or NO_NAME.fullmatch(one.name):
            return True
        if not one.start and low not in self._inside and DESCRIBES.match(sentence, one.end):
            return True
        return not one.start and one.name.isalpha() and low in self._cased


def towns(told: list[str]) -> set[str]:
    """Names of places, by the state or country told behind them: "its plant in Drogheda,"
    " Ireland"."""
    found = (match for sentence in told for match in IN_A_STATE.finditer(sentence))
    return {m["town"] for m in found if m["state"].lower() in PLACES | NATIONS}


def begin_only(told: list[str], surnames: frozenset[str]) -> set[str]:
    """Words with a capital only where they begin a sentence, and without one elsewhere."""
    begin, inside = set[str](), set[str]()
    for sentence in told:
        for one in companies(sentence, surnames):
            a_word = _may_be_any(one) and not SPEAKS.match(sentence, one.end)
            (begin if a_word else inside).add(one.name)
    plain_words = {word for s in told for word in re.findall(r"\b[a-z]+\b", s)}
    return {name for name in begin - inside if name.lower() in plain_words}


def _may_be_any(one: Named) -> bool:
    """Whether a name is one word that begins a sentence, as any word does with a capital."""
    return not one.start and one.name.isalpha() and not SURE_NAME.search(one.name)


def may_be_a_word(one: Named, sentence: str) -> bool:
    """Whether a name that does nothing may be such a word: "Automation and AI are ..."."""
    return _may_be_any(one) and not (one.role or DOES.match(sentence[one.end :]))
