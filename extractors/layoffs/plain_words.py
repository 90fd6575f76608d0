"""How sentences of a story begin, and words with a capital that name no company there."""

import re

from extractors.companies.name_words import NATIONS, PLACES
from extractors.companies.names import Named, companies

IN_A_STATE = re.compile(
    r"\b[Ii]n (?P<town>[A-Z][\w’'-]+(?: [A-Z]\w+)?), (?P<state>(?:New |North |South )?[A-Z]\w+)"
)
A_KIND = (
    r"(?:company|firm|bank|group|giant|retailer|carrier|airline|start-?up|lender|chain|publisher"
    r"|insurer|operator|provider|manufacturer|developer|studio|supplier|conglomerate|platform"
    r"|exchange|unicorn|network|\w*maker)"
)
# "Cab-hailing platform Globex": what it is told to be, before its name.
BY_KIND = re.compile(
    rf"\W*(?:The |An? )?(?:(?!(?:behind|that|which|of|for|at|by"
    rf"|in)\b)[\w.’'-]+ ){{0,6}}?{A_KIND}(?: of [^,;]{{2,30}})?,? "
)
# "The parent company of Globex said": a company of another name.
PARENT_OF = re.compile(
    r"\W*The (?:parent|owner|maker|operator)s?\b[^,;]{0,20} of (?:an? [a-zA-Z]|(?:the )?[A-Z])"
)
# "The U.S. Commerce Department office laid off a third of its staff": no company.
OF_GOVERNMENT = re.compile(
    r"\W*(?:The )?(?:(?:U\.S\.|US|UK|American|British|federal|state|city|Trump|Biden) )?"
    r"(?:[A-Z]\w+ ){0,2}(?:Department|Ministry|Agency|Administration|administration|government"
    r"|Commission|Bureau)\b(?! stores?\b| Stores?\b)"
)
# "Over the last 12 months, an estimated 500 journalist positions have been cut": of a trade.
OF_A_TRADE = re.compile(
    r"\W*(?:(?:Over|In|During) the (?:last|past) (?:[\w-]+ )?(?:months?|years?|decade),? )?"
    r"[Aa]n estimated [\d,]+ (?:journalis\w+|media|news\w*|tech\w*|industry|retail|banking) "
    r"(?:jobs|positions|roles) (?:have been|were|are being)\b"
)
OF_NOBODY = re.compile(f"{PARENT_OF.pattern}|{OF_GOVERNMENT.pattern}|{OF_A_TRADE.pattern}")
# "Deep cuts were seen at the Springfield Times", "Jo Roe, CEO of the Springfield Post, said": no
# other company's, though these are not seen to be companies.
SAID_TO_BE_AT = re.compile(
    r"\W*(?:(?:[A-Z]?[a-z]+ ){0,2}(?:[Cc]uts|[Ll]ay-?offs) (?:were|have been) (?:also )?"
    r"(?:seen|made|announced|reported) at|[A-Z]\w+ [A-Z][\w-]+, (?:the )?CEO of) (?:the )?(?=[A-Z])"
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
