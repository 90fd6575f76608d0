"""Signals of compute to come: chips, cloud capacity, data centers and power had by contract."""

import re

from extractors.signals.rule import Found, Rule, Told, compiled
from extractors.text import Amount, amounts

LEASES = compiled(r"\bnot (?:yet )?(?:been )?commenced\b")
MACHINE_ROOMS = compiled(r"\bdata[ -]?cent(?:er|re)s?\b")
CHIPS = (
    r"\b(?:gpus?|graphics processing units|(?:ai|nvidia|amd) (?:[\w-]+ )?chips?|ai accelerators?"
    r"|tpus?|tensor processing units?|blackwell|h[12]00s?|gb[23]00s?|trainium\w*)\b"
)
WHAT = (
    ("GPUs", compiled(CHIPS)),
    (
        "compute",
        compiled(
            r"\b(?:comput(?:e|ing) (?:capacity|capabilit(?:y|ies)|power|resources|infrastructure"
            r"|instances|services?"
            r"|contracts?|deals?|agreements?)|(?:gigawatts?|megawatts?|GW|MW) of (?:compute"
            r"|computing"
            r"|capacity|ai)"
            r"|(?:cloud|ai) (?:computing )?(?:capacity|infrastructure"
            r"|services?(?: agreements?| commitments?)?|contracts?|computing)"
            r"|gpu capacity|(?:backup|cloud|ai|gpu) servers|data[ -]?cent(?:er|re) capacity"
            r"|infrastructure agreement"
            r"|critical it load"
            r"|(?:ai|hpc|gpu) (?:co-?location|hosting|contract|campus|infrastructure)"
            r"|high-performance computing"
            r"|hpc\b|worth of capacity|capacity purchase|cloud unit|azure|aws infrastructure)\b"
        ),
    ),
    (
        "power",
        compiled(r"\b(?:power purchase agreements?|ppas?\b|nuclear|electricity|energy|power)\b"),
    ),
    ("data centers", MACHINE_ROOMS),
)
ORDERS = compiled(
    r"\b(?:purchase commitments?|commitments? to (?:purchase|buy|lease)|committed to (?:buy"
    r"|purchas|spend|leas)\w*"
    r"|agreed to (?:buy|purchase|lease|spend|pay)|agreements? to (?:buy|purchase|lease)"
    r"|(?:signed|struck|inked|entered into|sealed|announced|has|with)(?: \w+){0,6} (?:deals?"
    r"|agreements?|contracts?"
    r"|leases?)|(?:deals?|agreements?|contracts?) (?:to|for|with|worth)|orders? (?:for|of)|ordered"
    r"|deploy(?:ing)? (?:up to |at least |about |roughly )?\d+"
    r"|power purchase agreements?|non-?cancell?able|multi-year cloud service agreements)\b"
)
POWER_SIZE = re.compile(r"\b\d[\d,.]*\+?(?:\s|-)?(?:gigawatts?|megawatts?|GW|MW)\b")
CHIP_COUNT = re.compile(
    r"\b\d[\d,.]*\+?(?:\s(?:million"
    r"|thousand))?\s(?:of\s)?(?:[\w-]+\s){0,3}(?:GPUs|TPUs|chips|accelerators)\b"
)
SELLS = compiled(
    r"\b(?:customers?|revenues?|backlog|remaining performance|bookings|sold|sales|investors?"
    r"|lawsuit"
    r"|fine|donat\w+|acqui\w+|funding round|raised|valuation|stake|bonds?|loan|debt|homes)\b"
)

# In stories, where either side of a contract may be told of.
DEAL = r"(?:deals?|agreements?|contracts?|leases?|pacts?|commitments?|partnerships?)"
CONTRACTS = compiled(
    rf"\b(?:sign|struck|strik|ink|seal|reach|enter|announc|land|secur|clinch|w[io]n|award|expand"
    rf"|extend|disclos|has|have|with)\w*(?: [^\s;.]\S*){{0,10}}? {DEAL}\b",
    rf"\b{DEAL},? (?:to|for|with|from|by|worth|valued|that|which|under|will|would|covers?|adds?"
    rf"|gives?|calls?"
    r"|includes?|provides?)\b",
    r"\b(?:agree[sd]?|commit(?:s|ted)?|plans?|contract(?:s|ed)|set|sign(?:s|ed) up)(?: \w+)? to"
    r" (?:buy|purchas|leas|rent|order|reserv|deploy)\w*|\b(?:agreed|commit(?:s|ted)) to (?:spend"
    r"|pay)",
    r"\b(?:leas(?:es|ed|ing)|rent(?:s|ed|ing)?|orders?|order(?:ed|ing)|reserv(?:es|ed|ing)"
    r"|secur(?:es|ed|ing)|lock(?:s|ed|ing) (?:in|up)|buys|bought|(?:will|to) (?:buy|purchase|lease"
    r"|rent|deploy))\b",
    r"\b(?:will|to) (?:supply|provide|deliver|host)\b",
    r"\b(?:will|to)\b(?: [\w-]+){0,8}? sell\b[^.;]{0,40}\b(?:power|electricity|output|energy)\b"
    r"[^.;]{0,30}\bto\b",
    rf"\bunder (?:the|an?|its|this|these) (?:[\w-]+ ){{0,4}}?{DEAL}\b",
    r"\bcapacity purchase\b",
    r"\b(?:power purchase agreements?|ppas?)\b",
    r"\bcommit(?:s|ted)? \$[^;.]{0,60}\b(?:to|for)\b",
    r"\b(?:(?:to|will|would|is|are|[’']re|been) (?:jointly )?build(?:ing)?|builds?|building)"
    r" (?:up to |at least |about |roughly |over |more than )?\d[\d.]*\+?[ -]?(?:gigawatts?|GW)\b",
)
RENTS = compiled(
    r"\b(?:leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?)\b",
    rf"\b{DEAL}\b[^;.]{{0,60}}\bto (?:power|supply|use|run|buy|purchase|build)\b",
    r"\bpower purchase agreements?\b",
)
# "sells all of its power to Globex for 20 years": told by how long, not how much.
TERM = compiled(r"\b(?:for|over) (?:\w+ )?(?:\d+|ten|fifteen|twenty|thirty) years\b|\b\w+-year\b")
BIG = compiled(
    r"\bmulti-?billion|\b(?:hundreds|tens|billions) of (?:megawatts|billions|dollars)"
    r"|\b(?:hundreds|tens) of thousands of (?:[\w-]+ ){0,2}(?:gpus|chips|accelerators|processors)"
)
PROVIDES = compiled(rf"\b{DEAL}\b[^;.]{{0,50}}\b(?:provid|suppl|leas|rent|host)\w*")
NO_CONTRACT = compiled(
    r"\b(?:fund(?:ing|ed) (?:round|by)|valuation|stake in|bonds?|loans?|credit facility|debt|IPO"
    r"|notes offering|lawsuit|sued|fined?|donat\w+|shareholders?|pentagon|department|government"
    r"|federal|agency|army|navy|ministry|military|wind farm|residents|incremental load"
    r"|capital plan)\b",
    r"\b(?:cancel|scrap|terminat|paus|abandon|halt|suspend|back(?:s|ed|ing)? out|walk(?:s|ed|ing)?"
    r" away|pull(?:s|ed|ing)? (?:back|out))\w*\b[^;,.]{0,50}\b(?:leases?|deals?|contracts?"
    r"|agreements?|orders?|expansion|plans?)\b",
)
# What stands before a contract that there is not yet.
NOT_YET = compiled(
    r"\b(?:in (?:early |advanced |active )?(?:talks|discussions)|consider\w*|weigh(?:s|ing)"
    r"|mull(?:s|ing)|explor(?:es|ing)|eye(?:s|ing)|seek(?:s|ing)|hop(?:es|ing) to|negotiat\w+"
    r"|bid(?:s|ding)? (?:to|for))\b",
)
CLOUD_FIRMS = r"\b(?:AWS|Amazon|Google|Microsoft|Meta|Oracle|CoreWeave|xAI)\b"
OF_AI = re.compile(r"data[ -]?cent|\w*\bAI\b|OpenAI|artificial intelligence|\bcompute\b", re.I)

# "Google signed an agreement to purchase 500 megawatts": of a firm of clouds, and in watts.
BUYS_POWER = re.compile(
    rf"{CLOUD_FIRMS}[^.;]{{0,60}}\b(?:sign|announc|agree|contract|bought|buy|purchas|secur)\w*"
    rf"|\b(?:sign|agree|contract|final|sell|sold|suppl|deal|provid)\w*[^.;]{{0,60}}{CLOUD_FIRMS}"
)


def compute_commitment(told: Told) -> Found | None:
    """Leases not begun, orders for compute and power deals, with their size."""
    sentence = told.text
    money = [a for a in amounts(sentence) if a.kind == "money" and (a.high or a.low or 0) >= 10**7]
    if money and LEASES.search(sentence) and MACHINE_ROOMS.search(sentence):
        detail = f"{_as_written(sentence, money)}, leases"
        return Found(detail, 0.9, detail)
    if told.news:
        return _contract(told, money)
    if not ORDERS.search(sentence) or SELLS.search(sentence):
        return None
    what, place = _what(sentence)
    size = _size(sentence, money, place)
    if not what or not size or (what in ("power", "data centers") and not _in_watts(sentence)):
        return None
    if what == "power" and not OF_AI.search(sentence):
        return None
    return _found(size, what)


def _contract(told: Told, money: list[Amount]) -> Found | None:
    """A contract that a story tells of, whichever side it is told from."""
    sentence = told.text
    what, place = _what(sentence)
    contract = CONTRACTS.search(sentence)
    if not what or contract is None or NO_CONTRACT.search(sentence):
        return None
    if NOT_YET.search(sentence[: contract.end()]):
        return None
    size = _size(sentence, money, place)
    if what in ("power", "data centers"):
        told_size = _in_watts(sentence) or TERM.search(sentence)
        of_cloud = what == "power" and told_size and BUYS_POWER.search(sentence)
        if not OF_AI.search(told.near) and not of_cloud:
            return None
        size = size if _in_watts(sentence) or PROVIDES.search(sentence) else ""
    large = BIG.search(sentence) or RENTS.search(sentence)
    if size or large or (what == "power" and TERM.search(sentence)):
        return _found(size, what)
    return None


def _found(size: str, what: str) -> Found:
    detail = f"{size}, {what}" if size else what
    return Found(detail, 0.8 if size else 0.7, detail)


def _what(sentence: str) -> tuple[str, int]:
    """What is ordered, and where the sentence says so."""
    for name, pattern in WHAT:
        if match := pattern.search(sentence):
            return name, match.start()
    return "", 0


def _in_watts(sentence: str) -> bool:
    return POWER_SIZE.search(sentence) is not None


def _size(sentence: str, money: list[Amount], place: int) -> str:
    """The money nearest to what is ordered; else how much power or how many chips."""
    nearest = sorted(money, key=lambda amount: abs(amount.start - place))[:1]
    power, chips = POWER_SIZE.search(sentence), CHIP_COUNT.search(sentence)
    return _as_written(sentence, nearest) or (power or chips or [""])[0]


def _as_written(sentence: str, money: list[Amount]) -> str:
    return " and ".join(sentence[a.start : a.end] for a in money[:2])


RULES = (
    Rule(
        "compute_commitment",
        (
            "commenced",
            "gpu",
            "graphics processing",
            "gigawatt",
            "megawatt",
            " gw",
            " mw",
            "compute ",
            "computing ",
            "ai chips",
            "cloud service",
            "cloud capacity",
            "accelerators",
        ),
        compute_commitment,
        in_press=(
            "data cent",
            "datacent",
            "data-cent",
            "tpu",
            "tensor",
            "gw ",
            "mw ",
            "compute",
            "computing",
            "chips",
            "processors",
            "cloud",
            "infrastructure",
            "power",
            "servers",
            "electricity",
            "nuclear",
            "energy",
            "capacity",
            "hpc",
            "hosting",
            "azure",
        ),
    ),
)
