"""Signals about products: one that is shut, or given up."""

import re

from extractors.signals.rule import Found, Rule, Told, compiled, squeezed

SHUT = (
    r"(?:sunset(?:s|ting|ted)?|discontinu(?:e|es|ed|ing)|shut(?:s|ting)? down|wind(?:s|ing)? down"
    r"|wound down|shutter(?:s|ed|ing)?|retir(?:es|ed|ing)|kill(?:s|ed|ing)? off|pull(?:s|ed"
    r"|ing)? the plug on"
    r"|phas(?:es|ed|ing) out|axe[ds]?|prun(?:es|ed|ing))"
)
PRODUCT = (
    r"(?:app|apps|applications?|service|services|product|products|platform|device|devices"
    r"|product line|offering|offerings|feature|tool|headset|program|bets?|software|business"
    r"|subscription|assistant|client|browser|messenger|console|website)"
)
CLOSES = compiled(
    rf"\b(?:we|the company|it|giant|maker|firm|startup|(?-i:[A-Z])\w+) (?:have |has |had |will "
    rf"|would "
    rf"|is |are |recently |also "
    rf"|aggressively )*{SHUT} "
    rf"(?P<what1>(?:our|its|the|several|some|a number of|certain|two|three|four|five|six|seven"
    rf"|eight|nine|ten|\d+|[“\"]"
    rf"|(?-i:[A-Z]))[^.;,—–]{{2,70}})",
    r"\b(?:decision|decided|plans?|announced(?: plans)?|began|begun) to (?:\w+ly )?"
    r"(?:sunset|discontinue|shut down|wind down|retire|phase out|exit) "
    r"(?P<what2>(?:our|its|the|certain|several)[^.;,—–]{2,70})",
    r"\b(?:wind[- ]?down|shutdown|discontinuation|sunsett?ing) of (?P<what3>(?:our|its|the"
    r"|certain)[^.;,—–]{2,60})",
    r"\b(?P<what4>product sunsett?ing)\b",
)
NO_PRODUCT = compiled(
    r"\b(?:clinical|phase [123i]|stud(?:y|ies)|trials?|discontinued operations|hedg\w+|libor|tax\w*"
    r"|legislation|statute|provisions?|patients?|therap\w+|treatment|drug|vaccines?|pipeline|r&d"
    r"|dividends?|repurchase"
    r"|employees?|benefit plans?|facilit(?:y|ies)|plants?|(?<!app )stores?\b(?! (?:app|for))"
    r"|restaurants?|credit"
    r"|use of (?:our|the)"
    r"|reactor|coal|emissions?|government|russia\w*|required to|force[ds]? to|notes?|debt|shares"
    r"|fund|server[s]?|law|visa|executive|director|chief|segment|operations in|subsidiar\w+"
    r"|pension)\b"
)
# In stories: "Stadia was shut down", "the discontinuation of the Jamboard".
NAMED = r"(?:[A-Z][\w+.’'&-]*|\d+)(?: (?:[A-Z\d][\w+.’'&-]*|by|for|of|and)(?= |[.,;]|$))*"
SHUTS = (
    r"(?:sunset(?:s|ting|ted)?|discontinu(?:e|es|ed|ing)|shut(?:s|ting)? (?:down|off)|wind(?:s"
    r"|ing)? down"
    r"|wound down|shutter(?:s|ed|ing)?|retir(?:e|es|ed|ing)|kill(?:s|ed|ing)? off|pull(?:s"
    r"|ed|ing)? the plug"
    r" on|phas(?:e|es|ed|ing) out|axe[ds]?|scrap(?:s|ped|ping)?|deprecat(?:e|es|ed|ing)|end(?:s"
    r"|ed|ing)?"
    r" support for|stop(?:s|ped)? (?:developing|making|selling|producing|offering)"
    r"(?: (?:and|or) \w+ing)?|(?:ceas|stopp|end)(?:es|ed|ing|s)? development (?:of|on))"
)
ENDED = (
    r"(?:sunset(?:ted)?|discontinued|shut (?:down|off)|wound down|shuttered|retired"
    r"|killed off|phased out"
    r"|axed|deprecated|taken offline)"
)
IS = r"(?:(?:is|was|are|were|has been|have been|will be|would be|to be|being|being officially)\s)"
# "It has left the gaming phone business."
LEFT = compiled(
    r"\b(?:exit(?:s|ed|ing)?|back(?:s|ed|ing) out of|withdr[ae]w\w* from|pull(?:s|ed|ing)? out of"
    r"|quit(?:s|ting)?|leav(?:es|ing)|left|abandon(?:s|ed|ing)?) (?:the"
    r"|its) (?P<object>(?:[\w-]+ ){0,2}?"
    r"(?:smartphone|phone|tablet|tv|camera|wearables?|headset|laptop|pc|printer|streaming|gaming"
    r"|search|browser|drone|robot\w*|smart[- ]home|metaverse)(?: [\w-]+)? (?:business|market|field"
    r"|segment|industry))\b"
)
GIVEN_UP = re.compile(
    rf"\b(?i:shut(?:s|ting)? down|discontinu\w+|sunsett?\w*|wind(?:s|ing)? down|pull\w* the plug on"
    rf"|phas\w+ out) (?P<object>{NAMED})"
)
# "is “retiring” the service"
IN_QUOTES = re.compile(r"[“\"]([a-z]+)[”\"]")
POLITICS = compiled(
    r"\b(?:judges?|courts?|congress|police|governments?|president|trump|biden|minister\w*|coach"
    r"|war|army|navy"
    r"|governor|mayor|officials|regulators?|protest\w*|city|state)\b"
)
ENDS = re.compile(
    rf"\b(?:(?i:{SHUTS})) (?:its |the |their |several "
    rf"|our )?(?:[a-z-]+ ){{0,5}}?(?:[a-z-]+, )?(?P<object>{NAMED})"
    rf"|(?P<passive>{NAMED}),?(?: [^.;]{{0,90}}?,?)? {IS}(?:\w+ )?(?i:{ENDED})\b"
    rf"|\b(?i:no longer|stop(?:s|ped)?|will not|won[’']t) (?i:sell(?:ing)?|offer(?:ing)?"
    rf"|mak(?:e|ing)|support(?:ing)?) (?:its |the )(?P<unsold>{NAMED})"
    rf"|(?P<going>{NAMED}),?(?: [^.;]{{0,60}}?)? (?:will|would|is set to|is to|to) (?:be )?"
    rf"(?:permanently )?(?:(?i:shut down|shut off|sunset|go offline|be retired|be discontinued))\b"
    rf"|(?P<plain>{NAMED}),?(?: an? [^,.;]{{2,40}})? (?:officially )?{ENDED}\b"
    rf"|(?P<unsupported>{NAMED}) (?:discontinued|ended|is ending|will end) support\b"
    rf"|\b(?i:discontinuation|shutdown|closure|end of life|sunsett?ing|wind-?down) of (?:its "
    rf"|the )?"
    rf"(?:[a-z-]+ ){{0,3}}?(?P<noun>{NAMED})"
)
OF_PRODUCTS = compiled(
    rf"\b{PRODUCT}s?\b",
    r"\b(?:software|deprecation|users?|subscribers?|customers|players?|gamers?|owners|app store"
    r"|launched in|streaming|in favou?r of"
    r"|cloud"
    r"|hardware|line|brand|chatbot|models?|api|update|updates|online|migrat\w+|replac\w+|pixel"
    r"|vpn|social"
    r" network|game|games|devices?|tech giant)\b",
)
NOT_SHUT = compiled(
    r"\b(?:airports?|schools?|roads?|bridges?|borders?|airspace|pipelines?|refiner(?:y|ies)"
    r"|mines?|campus"
    r"|factor(?:y|ies)|warehouses?|distribution cent(?:er|re)|office[s]?|branch(?:es)?|studios?"
    r"|newspapers?"
    r"|magazine|bank|hospital|newsroom|print|clinics?|parks?|mills?|wells?|rigs?|unit|division"
    r"|startup"
    r"|lawmakers?|congress|senate|court|players? retired|jersey|police|army|officers?|coach"
    r"|quarterback"
    r"|flights?|routes?|ships?|nuclear|power stations?|jobs|workers|laid off|layoffs?)\b"
)
UP_TO = re.compile(
    r"\s(?:in|on|by|as|after|which|that|for|to|due|because|and|from|effective"
    r"|with)\s",
    re.IGNORECASE,
)
BY_OTHERS = compiled(r"\b(?:customers?|partners?|competitors?|suppliers?|vendors?|users|others)\b")


def product_sunset(told: Told) -> Found | None:
    """A product or service that is given up."""
    sentence = told.text
    match = CLOSES.search(sentence)
    if match is None or NO_PRODUCT.search(sentence):
        return _ends(told) if told.news else None
    if not told.news and BY_OTHERS.search(sentence):
        return None
    what = next(group for group in match.groups() if group is not None)
    if what.lower().startswith("product sunset"):
        quoted = re.search(r"[“\"]([^”\"]{3,40})[”\"]", sentence)
        return Found(quoted.group(1) if quoted else "products", 0.7, "")
    what = UP_TO.split(what)[0]
    if re.search(rf"\b{PRODUCT}\b", sentence[match.start() :], re.IGNORECASE):
        return _given_up(what, 0.85)
    if not told.news:
        return None
    for_users = OF_PRODUCTS.search(sentence) and not NOT_SHUT.search(sentence)
    return _given_up(what, 0.7) if for_users else _ends(told)


def _ends(told: Told) -> Found | None:
    """A product with a name of its own, in a story that speaks of products."""
    if left := LEFT.search(told.text):
        return _given_up(left["object"], 0.6)
    match = ENDS.search(IN_QUOTES.sub(r"\1", told.text))
    if match and not any(re.search(r"[A-Z]", group) for group in match.groups() if group):
        match = None
    if match is None or NO_PRODUCT.search(told.text) or NOT_SHUT.search(told.text):
        return None
    if not OF_PRODUCTS.search(told.near):
        match = None if POLITICS.search(told.text) else GIVEN_UP.search(told.text)
        if match is None:
            return None
    return _given_up(next(group for group in match.groups() if group), 0.75)


def _given_up(what: str, confidence: float) -> Found:
    detail = squeezed(re.sub(r"^(?:of )?(?:our|its|the|certain)\s", "", what))
    return Found(detail, confidence, " ".join(detail.lower().split()[:2]))


RULES = (
    Rule(
        "product_sunset",
        (
            "sunset",
            "discontinu",
            "shut down",
            "shutting",
            "shuts",
            "shutdown",
            "shutter",
            "wind down",
            "winding",
            "wound down",
            "retir",
            "phas",
            "the plug on",
            "pruning",
            "killed",
            "axed",
        ),
        product_sunset,
        in_press=(
            "plug",
            "kills",
            "axe",
            "scrap",
            "end of life",
            "closure",
            "shut ",
            "deprecat",
            "no longer",
            "stop",
            "exit",
            "out of the",
            "from the",
            "quit",
            "leav",
            "left the",
            "development o",
            "abandon",
        ),
        among_risks=True,
    ),
)
