"""Signals about products: a model that comes late or misses its own bar, a product shut."""

import calendar
import re

from extractors.signals.rule import Found, Rule, compiled, squeezed

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
    rf"(?P<what2>[^;]{{0,110}}?)\b(?:{LAUNCH} )?(?:was|were|is|has been|have been|had been|being"
    rf"|(?:would|will) be)"
    rf" (?:again |further |repeatedly )?{WAS_LATE}",
    rf"(?P<what3>[^;]{{0,110}}?)\b(?:{LAUNCH} )?(?:slipp(?:ed|ing)|slips|pushed) (?:from|to|into"
    rf"|past)\b",
)
MISSED = compiled(
    r"\b(?:fail(?:ed|s)?|miss(?:ed|es)?|fell short of|falls short of|underperform\w*|did not meet"
    r"|didn[’']t meet)\b[^;]{0,40}?\b(?P<bar>(?:internal |own )*(?:benchmarks?|quality bar|targets"
    r"|tests|goals|bar|expectations))"
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
    r"|offerings|feature|tool|headset|program|bets?|software|business|subscription|assistant|client|browser|messenger|console"
    r"|website)"
)
CLOSES = compiled(
    rf"\b(?:we|the company|it|[A-Z]\w+) (?:have |has |had |will |is |are |recently |also "
    rf"|aggressively )*{SHUT} "
    rf"(?P<what1>(?:our|its|the|several|some|a number of|certain|[“\"A-Z])[^.;,—–]{{2,70}})",
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
    r"|employees?|benefit plans?|facilit(?:y|ies)|plants?|stores?|restaurants?|credit"
    r"|use of (?:our|the)"
    r"|reactor|coal|emissions?|government|russia\w*|required to|force[ds]? to|notes?|debt|shares"
    r"|fund|server[s]?|law|visa|executive|director|chief|segment|operations in|subsidiar\w+"
    r"|pension)\b"
)
UP_TO = re.compile(
    r"\s(?:in|on|by|as|after|which|that|for|to|due|because|and|from|effective"
    r"|with)\s",
    re.IGNORECASE,
)
BY_OTHERS = compiled(r"\b(?:customers?|partners?|competitors?|suppliers?|vendors?|users|others)\b")


def model_delay(sentence: str, after: str, news: bool) -> Found | None:
    """An AI model that comes late, or misses the bar its makers set."""
    name = _model_name(sentence)
    if NO_DELAY.search(sentence) or not (MODEL.search(sentence) or NAMED_MODEL.search(sentence)):
        return None
    late, missed = _late(sentence, name), MISSED.search(sentence)
    if not late and not (missed and name):
        return None
    both = f"{sentence} {after}"
    parts = [_when(both), f"failed {missed['bar'].strip()}" if missed else ""]
    told = ", ".join(part for part in parts if part)
    detail = ": ".join(part for part in (name or "AI model", told) if part)
    return Found(detail, 0.9 if name and late else 0.7, name)


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


def product_sunset(sentence: str, after: str, news: bool) -> Found | None:
    """A product or service that is given up."""
    match = CLOSES.search(sentence)
    if match is None or NO_PRODUCT.search(sentence) or (not news and BY_OTHERS.search(sentence)):
        return None
    what = next(group for group in match.groups() if group is not None)
    if what.lower().startswith("product sunset"):
        quoted = re.search(r"[“\"]([^”\"]{3,40})[”\"]", sentence)
        return Found(quoted.group(1) if quoted else "products", 0.7, "")
    what = UP_TO.split(what)[0]
    if not re.search(rf"\b{PRODUCT}\b", sentence[match.start() :], re.IGNORECASE):
        return None
    detail = squeezed(re.sub(r"^(?:of )?(?:our|its|the|certain)\s", "", what))
    return Found(detail, 0.85, " ".join(detail.lower().split()[:2]))


RULES = (
    Rule(
        "model_delay",
        (
            "delay",
            "postpone",
            "push",
            "slip",
            "behind schedule",
            "held back",
            "put off",
            "benchmark",
        ),
        model_delay,
        also=("model", "llm", "gpt", "gemini", "llama", "claude", "grok", "siri", "deepseek"),
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
        among_risks=True,
    ),
)
