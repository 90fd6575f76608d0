"""Signals about products: a model that comes late or misses its own bar, a product shut."""

import calendar
import re

from extractors.signals.rule import Found, Rule, Told, compiled, squeezed

MONTH = "|".join(calendar.month_name[1:])

# Models
NAMED_MODEL = re.compile(
    r"\b(?:GPT-?\d[\w.]*|Gemini(?: \d[\w.]*)?(?: Ultra| Pro)?|Llama ?\d?[\w.]*(?: Behemoth)?"
    r"|Behemoth"
    r"|Claude(?: \w+)?|Grok ?\d?|Siri|DeepSeek(?:-\w+)?|Mistral|Qwen\w*)\b"
)
QUOTED = re.compile(r"[“\"‘']([A-Z][\w .-]{1,30}?),?[”\"’']")
MODEL = compiled(
    r"\b(?:ai|a\.i\.|artificial[ -]intelligence|language|frontier|foundation(?:al)?|flagship"
    r"|reasoning|open-weights?|open-source"
    r"|multimodal|next-gen\w*|large|video|image)(?:[ -][\w-]+){0,3} models?\b",
    r"\bllms?\b",
)
A_MODEL = compiled(r"\bmodels?\b", r"\bllms?\b")
STOPS = r"(?:halt|paus|slow|postpon|delay|suspend|shelv|hold)"
LATE = (
    r"(?:delay(?:ed|s|ing)?|postpon(?:ed|es|ing)|push(?:ed|es|ing)? back|slipp(?:ed|ing)|slips"
    r"|held back|holding back|put off)"
)
WAS_LATE = r"(?:delayed|postponed|pushed back|held back|put off|behind schedule)"
LAUNCH = r"(?:release|launch|roll-?out|debut|unveiling|introduction|public release|arrival)"
LAUNCHED = re.compile(rf"\b(?i:{LAUNCH}) of (?:its |the )?([A-Z][\w.-]+)")
DELAYED = compiled(
    rf"\b{LATE} (?:the |its |a |an |their |our )*(?:planned |public |full |wide |next )*"
    rf"(?:{LAUNCH} (?:of|for) )?(?P<what1>[^;]{{0,60}})",
    rf"(?P<what2>[^;]{{0,110}}?)\b(?:{LAUNCH} )?(?:was|were|is|are|has been|have been|had been"
    rf"|being"
    rf"|(?:would|will) be)"
    rf" (?:again |further |\w+ly )?{WAS_LATE}",
    rf"(?P<what3>[^;]{{0,110}}?)\b(?:{LAUNCH} )?(?:slipp(?:ed|ing)|slips|pushed) (?:from|to|into"
    rf"|past)\b",
)
MISSED = compiled(
    r"\b(?:fail(?:ed|s)?|miss(?:ed|es)?|fell short of|falls short of|underperform\w*|did not meet"
    r"|didn[’']t meet)\b[^;]{0,40}?\b(?P<bar>(?:internal |own )*(?:benchmarks?|quality bar|targets"
    r"|tests|goals|bar|expectations))"
)
# In stories: "the model struggled to match its rivals in tests", whoever made it.
LAGS = compiled(
    r"\bstruggl\w+ to (?:match|keep up with|meet|beat)\b",
    r"\b(?:lag(?:s|ged|ging)?|fell|falls|falling) (?:behind|short)\b[^;.]{0,60}\b(?:tests?|testing"
    r"|benchmarks?|evaluations?|rivals?|competitors?|expectations|bar)\b",
    r"\b(?:underperform\w*|disappoint\w*|underwhelm\w*)\b[^;.]{0,60}\b(?:tests?|testing"
    r"|benchmarks?|evaluations?|expectations)\b",
    r"\b(?:fail(?:ed|s|ing)?|miss(?:ed|es|ing)?) (?:to (?:meet|hit|reach|clear) )?(?:its|their|the)"
    r"[^;.]{0,30}\b(?:benchmarks?|quality bar|performance (?:bar|targets?|goals?)|internal \w+)\b",
)
IN_TESTS = compiled(r"\b(?:internal|inside the company|testing|tests|own)\b")
# In stories: "a delay in the launch of ...", "the model is taking longer than planned".
SET_BACK = compiled(
    rf"\bdelays? (?:in|to|of|for|with) (?:the |its |their "
    rf"|a )?(?:[\w’'-]+ ){{0,4}}?(?:{LAUNCH}s?\b|models?\b)"
    r"[^;.]{0,60}",
    rf"[^;.]{{0,100}}\b(?:models?|{LAUNCH})\b[^;.]{{0,60}}\b(?:tak(?:es|ing) longer|behind schedule"
    r"|fac(?:es|ed|ing) (?:a |another |further )?(?:delays?|setbacks?)|is delayed|to be delayed"
    r"|miss(?:es|ed) (?:its|the|a) (?:\w+ )?(?:deadline|launch|release|date|target)"
    r"|won[’']t (?:be ready|launch"
    r"|ship|arrive)|not (?:be )?ready"
    r"|(?:now |again |since )?(?:delayed|postponed|pushed(?: back)?) (?:to|until|from|by|into)"
    r"|missing (?:its|the|a) (?:\w+ )?(?:deadline|date|target))",
    r"\bfailed to (?:release|launch|ship|deliver)\b[^;.]{0,60}",
    r"^\W*The (?:\w+ )?(?:delays?|postponement|setback)\b[^;.]{0,60}",
    rf"\b{STOPS}\w*(?: (?:or|and) \w+)? (?:the |its |a |an |their "
    rf"|our )*(?:[\w’'-]+ ){{0,3}}?{LAUNCH}"
    rf" (?:of|for)\b[^;.]{{0,80}}\b(?:models?|llms?)\b",
    r"\bdelays? in (?:its|their|the) (?:\w+ )?model releases\b",
    rf"\b(?:{LATE}|pushing back) (?:the |its |a |an |their "
    rf"|our )*(?:[\w’'-]+ ){{0,3}}?(?:{LAUNCH})\b[^;.]{{0,80}}",
)
# "It has pushed back the release", after a sentence about a model.
OF_LAUNCH = compiled(
    rf"\b(?:{LATE}|pushing back) (?:the |its |their )(?:\w+ )?(?:{LAUNCH})(?: \w+)?[.,]"
    rf"|\b{LAUNCH} (?:was|is|has been|had been) (?:\w+ )?{WAS_LATE}"
    rf"|\b{LAUNCH} is now expected (?:no earlier|in|by|not before)\b"
)
QUOTES = re.compile(r"[“”\"]")
LATELY = 400
THE_DELAY = re.compile(r"\W*The (?:\w+ )?(?:delays?|postponement|setback)\b")
MAKERS = re.compile(
    r"\b(?:OpenAI|Anthropic|DeepSeek|xAI|Mistral|DeepMind|GPT-?\d|Gemini|Llama|Claude|Grok|Siri)\b"
    r"|\b(?:AI|A\.I\.|artificial intelligence|frontier|open-weights?|language) (?:\w+ )?models?\b"
)
NO_DELAY = compiled(
    r"\b(?:not|n[’']t|no|without|denied|deny|never)\b[^;]{0,20}\bdelay",
    r"\b(?:rules?|regulat\w+|law|laws|act|legislation|export|trial|court|hearing|shipments?"
    r"|payments?"
    r"|latency|tariffs?|construction|vehicle|car|business models?|phone|drug)\b",
)
EARLIEST = re.compile(r"\bat the earliest\b|\bor later\b|\bindefinitely\b", re.IGNORECASE)
WHEN = re.compile(
    rf"\b(?:{MONTH})\b(?: 20\d\d)?|\bQ[1-4]\b(?: 20\d\d)?|\b(?:next|this) (?:year"
    rf"|fall|spring|summer)\b"
)

# Products
SHUT = (
    r"(?:sunset(?:s|ting|ted)?|discontinu(?:e|es|ed|ing)|shut(?:s|ting)? down|wind(?:s|ing)? down"
    r"|wound down|shutter(?:s|ed|ing)?|retir(?:es|ed|ing)|kill(?:s|ed|ing)? off|pull(?:s|ed"
    r"|ing)? the plug on"
    r"|phas(?:es|ed|ing) out|axe[ds]?|prun(?:es|ed|ing))"
)
PRODUCT = (
    r"(?:app|apps|service|services|product|products|platform|device|devices|product line|offering"
    r"|offerings|feature|tool|headset|program|bets?|software|business|subscription|assistant"
    r"|client|browser|messenger|console"
    r"|website)"
)
CLOSES = compiled(
    rf"\b(?:we|the company|it|giant|maker|firm|startup|(?-i:[A-Z])\w+) (?:have |has |had |will "
    rf"|would "
    rf"|is |are |recently |also "
    rf"|aggressively )*{SHUT} "
    rf"(?P<what1>(?:our|its|the|several|some|a number of|certain|two|three|four|five|six|seven"
    rf"|eight|nine|ten|\d+|[“\"]"
    rf"|(?-i:[A-Z]))[^.;,—–]{{2,70}})",
    r"\b(?:decision|decided|plans?|announced(?: plans)?|began|begun) to (?:sunset|discontinue"
    r"|shut down|wind down"
    r"|retire|phase out|exit) (?P<what2>(?:our|its|the|certain|several)[^.;,—–]{2,70})",
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
    r" support for)"
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
POLITICS = compiled(
    r"\b(?:judges?|courts?|congress|police|governments?|president|trump|biden|minister\w*|coach"
    r"|war|army|navy"
    r"|governor|mayor|officials|regulators?|protest\w*|city|state)\b"
)
ENDS = re.compile(
    rf"\b(?:(?i:{SHUTS})) (?:its |the |their |several "
    rf"|our )?(?:[a-z-]+ ){{0,3}}?(?P<object>{NAMED})"
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
    r"\b(?:users?|subscribers?|customers|players?|gamers?|owners|app store|launched in|streaming"
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


def model_delay(told: Told) -> Found | None:
    """An AI model that comes late, or misses the bar its makers set."""
    sentence = told.text
    name = _model_name(sentence)
    if NO_DELAY.search(sentence):
        return None
    if not (MODEL.search(sentence) or NAMED_MODEL.search(sentence)):
        return _set_back(told) if told.news else None
    late, missed = _late(sentence, name), MISSED.search(sentence)
    if not late and not (missed and name):
        return _set_back(told) if told.news else None
    both = f"{sentence} {told.after}"
    parts = [_when(both), f"failed {missed['bar'].strip()}" if missed else ""]
    told_of = ", ".join(part for part in parts if part)
    detail = ": ".join(part for part in (name or "AI model", told_of) if part)
    return Found(detail, 0.9 if name and late else 0.7, name)


def _set_back(told: Told) -> Found | None:
    """A model, known for one of AI from here or from around, that takes longer than planned."""
    sentence = QUOTES.sub("", told.text)
    named = A_MODEL.search(sentence) or NAMED_MODEL.search(sentence)
    of_launch = THE_DELAY.match(sentence) or (
        OF_LAUNCH.search(sentence) and MODEL.search(f"{told.before[-LATELY:]} {told.after}")
    )
    if not (named or of_launch) or not MAKERS.search(told.near):
        return None
    lags = LAGS.search(sentence) and named and IN_TESTS.search(sentence)
    if not (lags or SET_BACK.search(sentence) or _late(sentence, "")):
        return None
    name = _model_name(told.text)
    detail = ": ".join(part for part in (name or "AI model", _when(sentence)) if part)
    return Found(detail, 0.7, name)


def _late(sentence: str, name: str) -> bool:
    """Whether it is the model that is late, or its launch."""
    for match in DELAYED.finditer(sentence):
        what = next(group for group in match.groups() if group is not None)
        if A_MODEL.search(what) or NAMED_MODEL.search(what) or (name and name in what):
            return True
    return False


def _model_name(sentence: str) -> str:
    """The model's name: in quotes, of a known family, or what it is a launch of."""
    for pattern in (QUOTED, NAMED_MODEL, LAUNCHED):
        if found := pattern.search(sentence):
            return found.group(found.lastindex or 0).strip(" .")
    return ""


def _when(text: str) -> str:
    """From when to when: "March to May at the earliest"."""
    times = list(dict.fromkeys(match.group() for match in WHEN.finditer(text)))[:2]
    earliest = EARLIEST.search(text)
    return " to ".join(times) + (f" {earliest.group()}" if times and earliest else "")


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
    match = ENDS.search(told.text)
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
        "model_delay",
        (
            "delay",
            "postpon",
            "push",
            "slip",
            "behind schedule",
            "held back",
            "put off",
            "benchmark",
        ),
        model_delay,
        also=("model", "llm", "gpt", "gemini", "llama", "claude", "grok", "siri", "deepseek"),
        in_press=(
            "longer",
            "setback",
            "missed",
            "not be ready",
            "halt",
            "paus",
            "slow",
            "suspend",
            "shelv",
            "struggl",
            "lag",
            "fell short",
            "falls short",
            "underperform",
            "disappoint",
            "release",
            "rollout",
        ),
    ),
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
            "abandon",
        ),
        among_risks=True,
    ),
)
