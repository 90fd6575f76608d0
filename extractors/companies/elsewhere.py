"""Names of a sentence that are no employer's: places, parts, papers and those who watch others."""

import re

from extractors.companies.name_words import BEGIN_SO, OUTLETS
from extractors.companies.roles import BY_PREPOSITION, OWNING

OF_SOMEBODY = re.compile(r"\b(?:its|their|our|the company[’']s) $")
TOLD = re.compile(r"\b(?:tells?|told|informed|wrote in) (?:[Tt]he )?$")
CALLED = re.compile(
    r"(?<!\bplatform )(?<!\bcompany )(?<!\bstartup )(?<!\bfirm )\b(?:dubbed|called|named|known as"
    r"|nicknamed) (?:the )?[“\"]?$"
)
# "Globex parent Initech", "Wellfleet developer Hooli": of the second name more is told.
BESIDE_ANOTHER = re.compile(
    r"[ -](?:developer|studio|maker|parent(?: company)?|owner|publisher|creator|rival|operator"
    r"|subsidiary) (?=[A-Z])"
)
# Who counts the cuts of others.
COUNTS_CUTS = re.compile(
    r"(?:Challenger(?:, )?)?(?:Gray & Christmas)?|Layoffs\.fyi|TrueUp|Crunchbase"
)
# Who speaks of others: "the Example Alliance, an industry group", "the research firm Example".
A_TRADE_GROUP = re.compile(
    r"(?: of [A-Z]\w+(?: [A-Z]\w+)*)?, (?:an?|the) (?:[\w-]+ ){0,3}?(?:trade (?:group|association"
    r"|body)|(?:industry|lobby"
    r"|advocacy)"
    r" group|labor union|think tank|outplacement (?:firm|company)|recruiting firm|research firm)\b"
)
WATCHES = re.compile(
    r"\b(?:outplacement|research|recruit\w+|ratings?|credit[- ]rating|outsourcing|analytics|polling"
    r"|job|jobs|market) (?:firm|company|agency|consultancy|site|website|board|platform),? $",
    re.IGNORECASE,
)
WATCHES_SAY = re.compile(
    r"['’]s |,? (?:says?|said|estimate[sd]?|counts?|reckons|puts?|found|shows?|predict\w*"
    r"|expects?)\b"
)
# "..., the Example Post reported.", "The Example Daily reported, citing a letter".
SOURCE_LAST = re.compile(
    r" (?:has |have |had |first )?(?:reported|reports|wrote|writes)(?: (?:on )?[A-Z]\w+day"
    r"| last \w+"
    r"| earlier| at the time)?(?:[.,]?[”\"]?$|, citing\b)"
)
# "Roe announced on Twitter that the company": where it was said.
SAID_ON = re.compile(r"\bon $")
WRITTEN_ON = frozenset("twitter x linkedin facebook reddit slack instagram tiktok blind".split())
# "The newspaper Example", as it tells what others do.
A_PAPER = re.compile(
    r"\b(?:[Nn]ewspaper|daily|magazine|broadcaster|news (?:agency|site|outlet|website)|website"
    r"|publication|outlet|tabloid|weekly) $"
)
# "An Initech analyst said": of a firm that watches others.
AN_ANALYST = re.compile(
    r"(?:['’]s?)? (?:(?:senior|chief|tech|equity) )?(?:analyst|economist|strategist)s?\b"
)
# "The 155 affected Long Island employees".
AFFECTED = re.compile(r"\d affected $")
WHERE = re.compile(r"\b(?:[Ii]n|near|outside|throughout|across) (?:the |its )?$")
# "At sites in Reno and Ghent": places, too.
WHERE_TWO = re.compile(
    r"\b(?:sites|offices|plants|stores|facilities|locations|workers|employees|jobs|people)"
    r" (?:\w+ )?in (?:[A-Z][\w.]+(?: [A-Z]\w+)?(?:,|,? and) )+$"
)
SPEAKS = re.compile(
    r"['’]s|,? (?:sa(?:id|ys)|will|is|are|has|have|had|plans?|announc\w+|cuts?|laid|lays|to)\b"
)
A_PLACE = re.compile(
    r",? (?!Inc|Corp|Ltd|Co\b|LLC|LP)(?:[A-Z][a-z]{1,8}\.|[A-Z]{2}\b(?! said)|Ohio|Iowa|Utah)"
    r"(?:,|-based)|, [A-Z]\w+(?: [A-Z]\w+)?-based\b"
)
# "According to data from Example Research".
GIVES_FIGURES = re.compile(
    r"\b(?:data|figures|numbers|research|estimates|statistics|analysts?|economists?)"
    r" (?:(?:compiled|collected|gathered|provided) )?(?:from|by|at|with) (?:the )?$",
    re.IGNORECASE,
)
# "Globex (NYSE: GLX)": its ticker.
TICKER_OF = re.compile(r"\b(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|ASX|OTC\w*)(?: \w+)?\s?: ?$")
POSTAL = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM"
    " NY"
    " NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC".split()
)
STATE_CODE = re.compile(r"[A-Z]{2}")
UNIT_AFTER = re.compile(
    r" (?:division|unit|segment|team|department|plant|facility|campus|site|location|office|mine"
    r"|mill"
    r"|shaft|smelter|refinery|warehouse|brewery|(?:distribution|fulfillment|call|service|data"
    r"|logistics|manufacturing|assembly|production|sorting)(?= (?:center|centre|plant|facility|site"
    r"|line|hub|unit|will|is|are|was|were)))\b"
)
# "The Example studio", "an Example dealer": a firm that has to do with it.
THE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
AN_ADJECTIVE = re.compile(
    r"[ -](?:studio|firm|company|bank|group|owner|parent|maker|operator|developer|publisher"
    r"|startup|giant|retailer|chain|exchange|network|platform|dealer\w*|franchisee|supplier|contractor)\b"
)
# "The Ohio Department of Job and Family Services".
OF_GOVERNMENT = re.compile(
    r"\b(?:Department|Ministry|Bureau|Secretary|Agency|Office) (?:of|for) (?:[A-Z]\w+,? )*(?:and"
    r" )?$"
)
# "WABC-TV in Shelbyville reported".
STATION = re.compile(r"[A-Z][\w-]*-(?:TV|FM|AM)|(?:ABC|CBS|NBC|Fox|KTLA)\d{1,2}")
# "Involuntary layoffs (ILO)", "those ILOs".
ABBREVIATION = re.compile(r"[A-Z]{2,5}s?")
# "The Gas and Power workforce", of a part of a company.
A_UNIT_OF_TWO = re.compile(r"\b(?:[Tt]he|its|their|our) [A-Z]\w+ and $")
# "The rural FM broadcaster said": what kind it is.
SHORT = re.compile(r"[A-Z]{2,4}")
OF_A_KIND = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){0,3}$")
A_NOUN = re.compile(
    r"(?: and (?:[a-z]+ )?[a-z]+)? [a-z-]+ (?:\w+ly )?(?:said|says|has|had|is|will|would|plans"
    r"|announced|also"
    r"|told|cut|laid)\b"
)
# "1,200 Tokyo workers", but not "In May 2020 Globex cut".
NUMBERED = re.compile(r"(?<!\b(?:19|20)\d)\d $")
# "On Oct. 28 Globex said".
A_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2},? $"
)
STREETS = (" Drive", " Street", " Avenue", " Road", " Boulevard", " Lane")
REPORTING = re.compile(
    r"['’]?s? (?:\w+ )?(?:did(?:n[’']t| not)|noted|report\w*|analysis|poll|survey|tally|wrote"
    r"|first|story|staff wr"
    r"|said(?! (?:today |yesterday |(?:on )?[A-Z]\w+day )?(?:that )?(?:it|they|its|the (?:paper"
    r"|newspaper|company|magazine|publisher|publication|broadcaster|network))\b))"
)
# "Gear Daily reported on May 2 that Globex ...".
REPORTED_THAT = re.compile(
    r" (?:first )?(?:reported|reports|wrote) (?:[^,.;]{2,25} )?that (?!its?\b|the company\b)"
    r"(?=(?:\w+ ){0,4}?[A-Z])"
)


def is_elsewhere(name: str, before: str, head: str, tail: str) -> bool:
    """Whether a name is a place, a part of a company, or a paper that reports.

    ``head``: the sentence up to the name; ``before``: only up to the words in front of it that
    are no part of it, as "Wall Street" of "Wall Street Journal".
    """
    if _reports(name, before, head, tail) or _watches_others(name, before, head, tail):
        return True
    if _is_no_name(name, head, tail) or _is_of_a_kind(name, head, tail):
        return True
    counted = NUMBERED.search(head) and not A_DAY.search(head)
    street = name.endswith(STREETS) and name.lower() not in BEGIN_SO
    if (counted and not OWNING.match(tail)) or street:
        return True
    if OF_GOVERNMENT.search(head) or OF_GOVERNMENT.search(before) or CALLED.search(head):
        return True
    if A_PLACE.match(tail) or UNIT_AFTER.match(tail) or _is_somebodys(before, head):
        return True
    if WHERE_TWO.search(head) and not SPEAKS.match(tail):
        return True
    return WHERE.search(head) is not None and not tail.startswith(("’s", "'s"))


def _reports(name: str, before: str, head: str, tail: str) -> bool:
    """Whether a name is of a paper or a station, where it tells of others."""
    if STATION.fullmatch(name) or A_PAPER.search(before) or A_PAPER.search(head):
        return True
    if SOURCE_LAST.match(tail) and (
        head.endswith((", ", ", the ", ", The ")) or "citing" in tail[:30]
    ):
        return True
    if REPORTED_THAT.match(tail):
        return True
    if name.lower() in WRITTEN_ON and SAID_ON.search(before):
        return True
    if not OUTLETS.fullmatch(name.removeprefix("The ")):
        return False
    at = BY_PREPOSITION.search(before) or BY_PREPOSITION.search(head) or head.endswith(" on ")
    owned = tail.startswith((" publisher", " owner"))
    return bool(REPORTING.match(tail) or at or TOLD.search(head) or owned)


def _watches_others(name: str, before: str, head: str, tail: str) -> bool:
    """Whether a name is of a union, a trade group or a firm that counts what others do."""
    if COUNTS_CUTS.fullmatch(name) or GIVES_FIGURES.search(head) or tail.startswith(" union"):
        return True
    if AN_ANALYST.match(tail):
        return True
    watching = WATCHES.search(before) and WATCHES_SAY.match(tail)
    return bool(A_TRADE_GROUP.match(tail) or watching)


def _is_no_name(name: str, head: str, tail: str) -> bool:
    """Whether letters are short for a state or for the words before them: "Dayton, OH"."""
    if ABBREVIATION.fullmatch(name) and head.endswith("(") and tail.startswith(")"):
        return True
    if TICKER_OF.search(head):
        return True
    if not head.endswith(", "):
        return False
    return name in POSTAL or (
        STATE_CODE.fullmatch(name) is not None and tail.startswith((",", "."))
    )


def _is_of_a_kind(name: str, head: str, tail: str) -> bool:
    """Whether a name only tells of what kind, or beside whom, those are that follow it."""
    if BESIDE_ANOTHER.match(tail) or (THE.search(head) and AN_ADJECTIVE.match(tail)):
        return True
    if OWNING.match(tail) and (AFFECTED.search(head) or A_UNIT_OF_TWO.search(head)):
        return True
    return bool(SHORT.fullmatch(name) and OF_A_KIND.search(head) and A_NOUN.match(tail))


def _is_somebodys(before: str, head: str) -> bool:
    """Whether a name is of a part of a company: "its Detroit Assembly Plant"."""
    return OF_SOMEBODY.search(head) is not None or OF_SOMEBODY.search(before) is not None
