"""Signals about AI models: one that comes late, or misses the bar its makers set."""

import calendar
import re

from extractors.signals.rule import Found, Rule, Told, compiled

MONTH = "|".join(calendar.month_name[1:])
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
    rf"\bbrakes on (?:the |its |their )?(?:\w+ )?{LAUNCH}\b[^;.]{{0,80}}\b(?:models?|llms?)\b",
    r"\bfailed to (?:release|launch|ship|deliver)\b[^;.]{0,60}",
    r"^\W*The (?:\w+ )?(?:delays?|postponement|setback)\b[^;.]{0,60}",
    rf"\b{STOPS}\w*(?: (?:or|and) \w+)? (?:the |its |a |an |their "
    rf"|our )*(?:[\w’'-]+ ){{0,3}}?{LAUNCH}"
    rf" (?:of|for)\b[^;.]{{0,80}}\b(?:models?|llms?)\b",
    r"\bmodels?\b[^;]{0,60}\b(?:delaying|postponing|pushing back) it\b",
    r"\bdelays? in (?:its|their|the) (?:\w+ )?model releases\b",
    rf"\b(?:{LATE}|pushing back) (?:the |its |a |an |their "
    rf"|our )*(?:[\w’'-]+ ){{0,3}}?(?:{LAUNCH})\b[^;.]{{0,80}}",
)
# "It has pushed back the release", after a sentence about a model.
OF_LAUNCH = compiled(
    rf"\b(?:{LATE}|pushing back) (?:the |its |their )(?:\w+ )?(?:{LAUNCH})(?: \w+)?[.,]"
    rf"|\b{LAUNCH}(?:,[^;.]{{0,80}},)? (?:was|is|ha[sd](?: now| again| since)? been) (?:\w+ )?"
    rf"{WAS_LATE}"
    rf"|\b{LAUNCH} (?:was|is|has been|had been) (?:now |again )?pushed (?:back )?(?:to|until"
    rf"|into)\b"
    rf"|\b{LAUNCH} (?:has |had )?(?:now |again |since )?slipp(?:ed|ing)\b"
    rf"|\b{LAUNCH} is now expected (?:no earlier|in|by|not before)\b"
)
QUOTES = re.compile(r"[“”\"]")
LATELY = 400
THE_DELAY = re.compile(r"\W*The (?:\w+ )?(?:delays?|postponement|setback)\b")
MAKERS = re.compile(
    r"\b(?:OpenAI|Anthropic|DeepSeek|xAI|Mistral|DeepMind|GPT-?\d|Gemini|Llama|Claude|Grok|Siri"
    r"|Vertex AI|Copilot)\b"
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
    late = SET_BACK.search(sentence) or _late(sentence, "") or of_launch
    if not (lags or late):
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
            "brakes",
            "launch",
        ),
    ),
)
