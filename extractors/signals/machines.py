"""Signals about machines: orders for compute and power, chips of one's own, longer lives."""

import re

from extractors.signals.rule import Found, Rule, compiled, squeezed
from extractors.text import Amount, amounts

# Compute and power
LEASES = compiled(r"\bnot (?:yet )?(?:been )?commenced\b")
MACHINE_ROOMS = compiled(r"\bdata[ -]cent(?:er|re)s?\b")
WHAT = (
    ("GPUs", compiled(r"\b(?:gpus?|ai chips?|ai accelerators?|blackwell|h100s?)\b")),
    (
        "compute",
        compiled(
            r"\b(?:comput(?:e|ing) (?:capacity|power)|gigawatts of compute"
            r"|cloud (?:computing )?(?:capacity"
            r"|services?(?: agreements?| commitments?)?|infrastructure)|gpu capacity)\b"
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
POWER_SIZE = re.compile(r"\b\d[\d,.]*(?:\s|-)?(?:gigawatts?|megawatts?|GW|MW)\b")
CHIP_COUNT = re.compile(
    r"\b\d[\d,.]*(?:\s(?:million"
    r"|thousand))?\s(?:of\s)?(?:[\w-]+\s){0,3}(?:GPUs|chips|accelerators)\b"
)
SELLS = compiled(
    r"\b(?:customers?|revenues?|backlog|remaining performance|bookings|sold|sales|investors?"
    r"|lawsuit"
    r"|fine|donat\w+|acqui\w+|funding round|raised|valuation|stake|bonds?|loan|debt|homes)\b"
)

# Chips of one's own
CHIPS = (
    r"(?:silicon|(?:ai |server |inference |training )*(?:chips?|accelerators?|processors?|asics?"
    r"|semiconductors)|tpus?|tensor processing units?)"
)
OWN_CHIPS = compiled(
    rf"\b(?:our|its|[\w&]+[’']s) (?:own |in-house |proprietary |custom[\w-]* |homegrown "
    rf"|first )+(?:[\w-]+ ){{0,3}}?{CHIPS}\b",
    rf"\b(?:design\w*|develop\w*|build\w*|deploy\w*|integrat\w+|unveil\w*|launch\w*"
    rf"|shift\w* to)(?: of)?"
    rf"(?: [\w-]+){{0,3}} (?:own|custom|in-house|proprietary"
    rf"|homegrown)[\w-]* (?:[\w-]+ ){{0,2}}?{CHIPS}\b",
    r"\b(?:our|its|amazon[’']s|aws[’']s|google[’']s|meta[’']s|microsoft[’']s)(?: [\w-]+){0,4} "
    r"(?:Trainium\d?|Inferentia\d?|Graviton\d?|TPUs?|MTIA|Maia|Axion|Cobalt)\b",
)
NAMES_OF_CHIPS = ("trainium", "inferentia", "tpu", "mtia", "maia", "axion", "graviton", "cobalt")
CHIP_NAME = re.compile(
    r"\b(?:Trainium|Inferentia|Graviton|TPU|MTIA|Maia|Axion|Cobalt|Tensor Processing Unit|Dojo)"
)
NOT_OWN_CHIPS = compiled(
    r"\b(?:competitors?|their own|customers?[’'] (?:own|custom)|for (?:our |its )?customers"
    r"|customers (?:design|develop|build)\w*|hyperscalers|such as (?:amd|nvidia|intel|broadcom)"
    r"|smartphones?|iphones?|macs?|watch|pcs?|revenue from|sales of|shipments|suppliers?)\b"
)

# Useful lives
LIVES = r"useful li(?:fe|ves)\b"
CHANGES = (
    r"(?:increas(?:ed?|es|ing)|exten(?:d|ds|ded|ding|sion)|lengthen\w*|decreas(?:ed?|es|ing)"
    r"|reduc(?:ed?|es|ing|tion)|shorten\w*|chang(?:ed?|es|ing)|revis(?:ed?|es|ing|ion)"
    r"|adjust(?:ed|s|ing)?)"
)
SPAN = (
    r"(?:from (?P<from{0}>[^.,;]{{1,40}}?) to "
    r"(?P<to{0}>(?:a range of )?[\w.-]+(?: to [\w.-]+)?(?: and [\w.-]+)? years?)"
    r"|to (?P<only{0}>(?:approximately )?[\d\w.-]+ years?))"
)
NEW_LIVES = re.compile(
    rf"\b{CHANGES}\b(?:\W+[^\W.;][^;]{{0,110}}?"
    rf"|\W+){LIVES}(?P<of1>[^;]{{0,120}}?)\b{SPAN.format(1)}"
    rf"|{LIVES}(?P<of2>[^;]{{0,120}}?)\b{CHANGES}\b[^;]{{0,60}}?\b{SPAN.format(2)}",
    re.IGNORECASE,
)
NO_CHANGE = compiled(
    r"\b(?:rang(?:e|es|ing) from|straight-line|intangible\w*|goodwill|patents?|trade ?(?:names?"
    r"|marks?)"
    r"|customer relationships|developed technology|previously|not chang\w+|no chang\w+|were not)\b"
)
IN_YEARS = compiled(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b")
MACHINES = compiled(
    r"\b(?:(?:\w+ )?servers?(?: and (?:\w+ )?\w+)?|(?:network(?:ing)? )(?:equipment|assets)"
    r"|machinery(?: and equipment)?"
    r"|(?:\w+ ){0,2}equipment|technical infrastructure|buildings?|data cent(?:er|re)s?|computers?"
    r"|property(?: and equipment)?|assets)\b"
)


def compute_commitment(sentence: str, after: str, news: bool) -> Found | None:
    """Leases not begun, orders for compute and power deals, with their size."""
    money = [a for a in amounts(sentence) if a.kind == "money" and (a.high or a.low or 0) >= 10**7]
    if money and LEASES.search(sentence) and MACHINE_ROOMS.search(sentence):
        detail = f"{_as_written(sentence, money)}, leases"
        return Found(detail, 0.9, detail)
    if not ORDERS.search(sentence) or SELLS.search(sentence):
        return None
    what, place = _what(sentence)
    power, chips = POWER_SIZE.search(sentence), CHIP_COUNT.search(sentence)
    nearest = sorted(money, key=lambda amount: abs(amount.start - place))[:1]
    size = _as_written(sentence, nearest) or (power or chips or [""])[0]
    if not what or not size or (what in ("power", "data centers") and not power):
        return None
    if what == "power" and not re.search(r"data[ -]cent|\bAI\b|artificial", sentence):
        return None
    detail = f"{size}, {what}"
    return Found(detail, 0.8, detail)


def _what(sentence: str) -> tuple[str, int]:
    """What is ordered, and where the sentence says so."""
    for name, pattern in WHAT:
        if match := pattern.search(sentence):
            return name, match.start()
    return "", 0


def _as_written(sentence: str, money: list[Amount]) -> str:
    return " and ".join(sentence[a.start : a.end] for a in money[:2])


def custom_silicon(sentence: str, after: str, news: bool) -> Found | None:
    """Chips a company makes for its own machines."""
    if not OWN_CHIPS.search(sentence) or NOT_OWN_CHIPS.search(sentence):
        return None
    if not news and not re.search(r"\b(?:we|our|us)\b", sentence, re.IGNORECASE):
        return None
    names = [name.replace("Tensor Processing Unit", "TPU") for name in CHIP_NAME.findall(sentence)]
    named = ", ".join(dict.fromkeys(names))
    return Found(named or "custom silicon", 0.85 if named else 0.75, named)


def useful_life_change(sentence: str, after: str, news: bool) -> Found | None:
    """Machines written off over more years than before, or fewer."""
    match = NEW_LIVES.search(sentence)
    if match is None or NO_CHANGE.search(sentence):
        return None
    groups = match.groupdict()
    new = groups["to1"] or groups["to2"] or groups["only1"] or groups["only2"] or ""
    old = groups["from1"] or groups["from2"] or ""
    machines = MACHINES.search(sentence[match.start() :]) or MACHINES.search(sentence)
    if machines is None or not IN_YEARS.search(new):
        return None
    years = f"{squeezed(old)} to {squeezed(new)}" if old else f"to {squeezed(new)}"
    what = re.sub(r"^(?:the|our|certain|its|of) ", "", squeezed(machines.group()))
    return Found(f"{what}: {years}", 0.95, squeezed(new))


RULES = (
    Rule(
        "compute_commitment",
        (
            "commenced",
            "gpu",
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
    ),
    Rule(
        "custom_silicon",
        (
            "silicon",
            "chip",
            "tpu",
            "tensor",
            "trainium",
            "inferentia",
            "mtia",
            "maia",
            "asic",
            "accelerator",
            "processors",
        ),
        custom_silicon,
        also=("custom", "own ", "in-house", "proprietary", "homegrown", *NAMES_OF_CHIPS),
        among_risks=True,
    ),
    Rule("useful_life_change", ("useful li",), useful_life_change, among_risks=True),
)
