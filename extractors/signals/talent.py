"""Signals of what people for AI cost: pay that goes up, packages of many millions."""

import re

from extractors.signals.automation import OTHERS
from extractors.signals.rule import Found, Rule, Told, compiled, squeezed

PAY = (
    r"\b(?:compensation|pay(?:ing)?(?: packages?)?|salar(?:y|ies)|bonus(?:es)?|cost per head"
    r"|packages"
    r"|retention awards?|wages|stock grants|offers)\b"
)
TALENT = (
    r"\b(?:(?:OpenAI|DeepMind|Anthropic|xAI)\b[^;]{0,20}|AI|A\.I\.|artificial intelligence"
    r"|machine[- ]learning|technical)\b[^;]{0,30}"
    r"\b(?:talent|researchers?|engineers?|scientists?|experts?|specialists?|staff|hires|recruits)\b"
)
DEAR = (
    r"(?:skyrocket\w*|soar\w*|ris(?:e|es|ing|en)|rose|increas\w*|grow(?:th|ing|s)?|surg\w*"
    r"|escalat\w*"
    r"|inflat\w*|higher|record|premiums?|as much as|up to|multi-?million"
    r"|(?:eight|nine)[- ](?:figure|digit)s?"
    r"|hundreds of millions|tens of millions|(?<!\w)\$\d[\d.,]* ?(?:million|billion))"
)
PREMIUM = compiled(
    rf"{PAY}[^;]{{0,60}}{TALENT}[^;]{{0,80}}(?:\b|(?=\$)){DEAR}",
    rf"(?:\b|(?=\$)){DEAR}[^;]{{0,60}}{PAY}[^;]{{0,60}}{TALENT}",
    rf"{TALENT}[^;]{{0,60}}{PAY}[^;]{{0,40}}(?:\b|(?=\$)){DEAR}",
    rf"(?:\b|(?=\$)){DEAR}[^;]{{0,40}}{TALENT}[^;]{{0,30}}{PAY}",
    rf"{PAY}[^;]{{0,30}}(?:\b|(?=\$)){DEAR}[^;]{{0,40}}{TALENT}",
    rf"{TALENT}[^;]{{0,20}}(?:\b|(?=\$)){DEAR}[^;]{{0,20}}{PAY}",
)
NO_PREMIUM = compiled(r"\b(?:fell|declin\w+|decreas\w+|lower|competitive compensation|attract)\b")

# In stories: sums that one person gets, told of people for AI here or beside the sentence.
MILLIONS = compiled(
    r"(?<!\w)\$\d[\d.,]*(?:(?:-|–| to | and )\$?\d[\d.,]*)?\+? ?(?:million|billion|[mb])\b\+?",
    r"\b(?:seven|eight|nine|ten)[-\u2011 ](?:figures?|digits?)\b",
    r"\b(?:one|two|three|four|five|ten|twenty|fifty) million dollars\b",
    r"\bmulti-?(?:hundred-)?million|\bmillion-dollar\b|\b(?:tens|hundreds) of millions\b",
)
PAID = compiled(
    r"\b(?:pay(?:s|ing)?|paid|packages?|compensation|bonus(?:es)?|salar(?:y|ies)|offer(?:s|ed|ing)?"
    r"|lur(?:e|es|ed|ing)|poach\w*|retention|sign(?:ing)?[- ]on|to sign|equity grants?"
    r"|contracts?)\b"
)
PERSON = compiled(
    r"\b(?:researchers?|engineers?|scientists?|talent|recruits?|hires|candidates?|staffers?"
    r"|experts?"
    r"|employees?|staff|poach\w*|lur(?:e|es|ed|ing)|him|her|offered|people on (?:our|its) team"
    r"|hired|head of)\b"
)
OF_AI = re.compile(
    r"(?:\w*\bA\.?I\b|OpenAI|xAI|DeepMind|Anthropic|[Ss]uperintelligence|[Mm]achine[- ][Ll]earning"
    r"|artificial intelligence|(?:[Ff]oundation|[Ll]anguage) models?)[^;]{0,120}\b(?:talent"
    r"|researchers?|engineers?|scientists?|experts?"
    r"|recruit\w*|hires?|hiring|staff\w*|employees?|wunderkind|lead(?:er)?s?|labs?|team)\b"
    r"|\b(?:head of (?:[\w-]+ ){0,2}A\.?I|AI (?:chief|head))\b"
    r"|\b(?:talent|researchers?|engineers?|scientists?|poach\w*|recruit\w*)\b[^;]{0,140}"
    r"(?:\bA\.?I\b|OpenAI|xAI|DeepMind|Anthropic|[Ss]uperintelligence)"
)
# Of such pay no more need be told than who pays it: "DeepMind offers packages of $20 million".
PACKAGES = compiled(
    r"\b(?:(?:sign(?:ing)?(?:-on)?|retention) bonus(?:es)?|(?:pay|compensation) packages?"
    r"|total compensation|annual (?:pay|packages|compensation)|equity (?:grants|packages))\b"
)
LABS = re.compile(
    r"\b(?:OpenAI|DeepMind|Anthropic|xAI|[Ss]uperintelligence|AI (?:lab|talent|research))"
)
# Pay that a lab makes higher so that its people stay.
RAISES_PAY = compiled(
    r"\b(?:recalibrat|revis|overhaul|rais|boost|increas|sweeten|enhanc|rework|adjust|reassess|lift"
    r"|hik|bump|beef|doubl|tripl)\w*(?: up)?(?: \w+){0,3}? (?:compensation|pay|salar(?:y|ies)"
    r"|bonus(?:es)?|retention|equity|stock (?:awards|grants))\b"
)
NOT_PAY = compiled(
    r"\b(?:acqui\w+|acquihire|fund(?:ing|raising) rounds?|valuation|valued|raised?|lawsuit"
    r"|settle\w*"
    r"|sued|revenue|invest(?:s|ed|ing|ment|ments)?|capex|data cent(?:er|re)s?|severance|laid off"
    r"|layoffs|compute|grants? to|donat\w+|fund)\b"
    r"|\b(?:CEO|chief executive|executive)(?:[’']s)? (?:annual |total |record )?(?:pay"
    r"|compensation|package|salary)\b"
)


def talent_premium(told: Told) -> Found | None:
    """What people for AI are paid goes up, or is told in millions a head."""
    sentence = told.text
    match = PREMIUM.search(sentence)
    if match and NO_PREMIUM.search(match.group()):
        match = None
    if not match and not (told.news and _in_millions(told)):
        return None
    if not told.news and OTHERS.search(sentence):
        return None
    talent = re.search(TALENT, match.group() if match else sentence, re.IGNORECASE)
    money = re.search(r"\$\d[\d.,]* ?(?:million|billion)", sentence)
    plain = match.group() if match else "AI talent"
    detail = squeezed(talent.group() if talent else plain)
    return Found(f"{detail}: {money.group()}" if money else detail, 0.8, "")


def _in_millions(told: Told) -> bool:
    """Whether millions are paid to somebody, who works on AI as the sentence or its like says."""
    sentence = told.text
    if NOT_PAY.search(sentence):
        return False
    if MILLIONS.search(sentence) and PACKAGES.search(sentence) and LABS.search(told.near):
        return True
    if RAISES_PAY.search(sentence) and LABS.search(sentence) and OF_AI.search(sentence):
        return True
    paid = MILLIONS.search(sentence) and PAID.search(sentence) and PERSON.search(sentence)
    return bool(paid and OF_AI.search(told.near))


PAY_WORDS = (
    "compensation",
    "pay",
    "salar",
    "bonus",
    "per head",
    "package",
    "wage",
    "offers",
    "award",
)
RULES = (
    Rule(
        "talent_premium",
        (
            "talent",
            "researcher",
            "engineer",
            "scientist",
            "specialist",
            "technical",
            "ai staff",
            "recruit",
            "deepmind",
            "openai",
            "anthropic",
        ),
        talent_premium,
        also=PAY_WORDS,
        in_press=("million", "billion", "-figure", "\u2011figure", " figure", "digit", "$"),
    ),
)
