"""Signals about machines: chips of one's own, and servers written off over other lives."""

import re

from extractors.signals.rule import Found, Rule, Told, compiled, squeezed

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
# In stories, where the maker is named.
OWN = r"(?:own|custom[\w-]*|in-house|proprietary|home-?grown|self-developed|bespoke)"
MAKES = (
    r"(?:design|develop|build|built|mak|creat|unveil|launch|introduc|debut|reveal|test"
    r"|tap(?:e[sd]?|ing)"
    r"|produc|manufactur|deploy|plan|releas|ship|mov|announc|delay|rac|hir|form|shift|work|roll)\w*"
)
# Who makes chips for their own use, not for sale.
OWNERS = (
    r"(?:amazon|aws|google|alphabet|meta|microsoft|tesla|openai|apple|anthropic|xai|bytedance"
    r"|alibaba"
    r"|baidu|tencent)"
)
PRESS_CHIPS = compiled(
    rf"\b{MAKES}\b[^;.]{{0,80}}\b{OWN}(?: [\w-]+){{0,4}}? {CHIPS}\b",
    rf"\b{MAKES}\b[^;.]{{0,40}}\b{CHIPS}\b[^;.]{{0,15}}\bin[- ]house\b",
    rf"\b{OWN}(?: [\w-]+){{0,4}}? {CHIPS}\b[^;.]{{0,60}}\b{MAKES}\b",
    rf"\b{OWNERS}\b[^;.]{{0,80}}\b{MAKES}\b[^;.]{{0,40}}\bits (?:[\w-]+ ){{0,3}}?{CHIPS}\b",
    rf"\b{OWNERS}\b[^;.]{{0,80}}\b{MAKES}\b[^;.]{{0,80}}"
    r"\b(?:Trainium\d?|Inferentia\d?|Graviton\d?|TPUs?|MTIA|Maia|Axion|Cobalt|Dojo\d?|AI[4-9])\b",
    r"\bcustom (?:ai )?accelerator MTIA\b",
    rf"\b{OWNERS}[’']s (?:(?!nvidia|amd|intel|qualcomm|broadcom)[\w-]+ ){{1,4}}?{CHIPS}\b",
)
NOT_IN_PRESS = compiled(
    r"\b(?:customers?|clients|hyperscalers|tech giants|(?:ai|chip|cloud) (?:companies|providers"
    r"|startups)"
    r"|smartphones?|iphones?|macs?|watch|pcs?|laptops?|revenue|sales|shipments|market share"
    r"|stocks?)\b"
    r"|\bcan(?:no|['’])t\b"
)

OWNER = compiled(rf"\b{OWNERS}\b|\b(?:oracle|coreweave|nvidia|ibm|nebius)\b")

# Useful lives
LIVES = r"(?:useful|economic|depreciable|estimated|expected|working|service) li(?:fe|ves)\b"
CHANGES = (
    r"(?:increas(?:ed?|es|ing)|exten(?:d|ds|ded|ding|sion)|lengthen\w*|decreas(?:ed?|es|ing)"
    r"|reduc(?:ed?|es|ing|tion)|shorten\w*|prolong\w*|stretch\w*|chang(?:ed?|es|ing)|revis(?:ed?"
    r"|es|ing|ion)"
    r"|adjust(?:ed|s|ing)?)"
)
SPAN = (
    r"(?:from (?P<from{0}>[^.,;]{{1,40}}?) to "
    r"(?P<to{0}>(?:a range of )?[\w.-]+(?: to [\w.-]+)?(?: and [\w.-]+)? years?)"
    r"|from (?P<begun{0}>[^.,;]{{1,30}}? years?) to (?P<ended{0}>\w+(?:\.\d)?)\b"
    r"|(?<!\bup )to (?P<only{0}>(?:approximately )?(?:an average of )?[\d\w.-]+ years?))"
)
NEW_LIVES = re.compile(
    rf"\b{CHANGES}\b(?:\W+[^\W.;][^;]{{0,110}}?"
    rf"|\W+){LIVES}(?P<of1>[^;]{{0,120}}?)\b{SPAN.format(1)}"
    rf"|{LIVES}(?P<of2>[^;]{{0,120}}?)\b{CHANGES}\b[^;]{{0,60}}?\b{SPAN.format(2)}",
    re.IGNORECASE,
)
# In stories, which may leave out the years.
IN_PRESS = (
    rf"(?:{LIVES}|\b(?:the|their) li(?:fe|ves) of (?:its |their |the )?(?:\w+ )?servers"
    r"|\b(?:lifespans?|life ?cycles?|lifetimes?)\b)"
)
LIVES_IN_PRESS = compiled(
    rf"\b{CHANGES}\b[^.;]{{0,60}}?(?:{IN_PRESS}|\bdepreciation (?:schedules?|periods?|timelines?))",
    r"\b(?:shorten|cut|exten[ds]|lengthen|stretch)\w* (?:[\w-]+ ){0,5}?(?:servers|machines"
    r"|equipment|gear)"
    r"\b[^.;]{0,30}\bto (?:about )?(?:\w+|\d[\d.]*) years\b",
)
HARDWARE = compiled(r"\b(?:hardware|infrastructure|gear|machines|fleet)\b")
BY_ANYBODY = compiled(
    r"\b(?:companies|firms|you|investors|auditors) (?:can|could|may|might|should|often"
    r"|typically)\b",
    r"\b(?:if|whether|should|would|imagine|suppose|calls? (?:on|for)|argu\w+)\b",
)
# In filings: booked as a change, the years in a table.
ACCOUNTED = compiled(
    rf"\b(?:we|our) (?:(?:have|has|also|recently|had) )*{CHANGES} (?:the "
    rf"|our )?(?:[\w-]+ ){{0,2}}?{LIVES}"
    r" (?:of|for) (?:certain |some |our |the |its |a subset of )*(?:[\w-]+ ){0,3}?(?:servers?"
    r"|equipment"
    r"|infrastructure|hardware)\b",
    r"\bchange in (?:the |our )?(?:estimated )?useful li(?:fe|ves)\b[^;.]{0,60}\bchange in"
    r" (?:accounting )?estimate\b",
)
NO_CHANGE = compiled(
    r"\b(?:rang(?:e|es|ing) from|straight-line|intangible\w*|goodwill|patents?|trade ?(?:names?"
    r"|marks?)"
    r"|customer relationships|developed technology|as previously|previously (?:increased|extended"
    r"|changed|reduced|adjusted|announced"
    r"|disclosed|reported)|not chang\w+|no chang\w+|were not)\b"
)
IN_YEARS = compiled(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b")
MACHINES = compiled(
    r"\b(?:(?:\w+ )?servers?(?: and (?:\w+ )?\w+)?|(?:network(?:ing)? )(?:equipment|assets)"
    r"|machinery(?: and equipment)?"
    r"|(?:\w+ ){0,2}equipment|technical infrastructure|buildings?|data cent(?:er|re)s?|computers?"
    r"|property(?: and equipment)?|assets)\b"
)


def custom_silicon(told: Told) -> Found | None:
    """Chips a company makes for its own machines."""
    if not (_of_the_press(told.text) if told.news else _of_a_filing(told.text)):
        return None
    names = [name.replace("Tensor Processing Unit", "TPU") for name in CHIP_NAME.findall(told.text)]
    named = ", ".join(dict.fromkeys(names))
    return Found(named or "custom silicon", 0.85 if named else 0.75, named)


def _of_a_filing(sentence: str) -> bool:
    if not OWN_CHIPS.search(sentence) or NOT_OWN_CHIPS.search(sentence):
        return False
    return re.search(r"\b(?:we|our|us)\b", sentence, re.IGNORECASE) is not None


def _of_the_press(sentence: str) -> bool:
    if NOT_IN_PRESS.search(sentence):
        return False
    return bool(PRESS_CHIPS.search(sentence) or OWN_CHIPS.search(sentence))


def useful_life_change(told: Told) -> Found | None:
    """Machines written off over more years than before, or fewer."""
    sentence = told.text
    match = NEW_LIVES.search(sentence)
    if NO_CHANGE.search(sentence):
        return None
    if match is None and told.news:
        return _lives_in_press(sentence)
    if match is None:
        return Found("assets", 0.7, "") if ACCOUNTED.search(sentence) else None
    groups = {name[:-1]: value for name, value in match.groupdict().items() if value}
    new = groups.get("to") or groups.get("ended") or groups.get("only") or ""
    old = groups.get("from") or groups.get("begun") or ""
    machines = MACHINES.search(sentence[match.start() :]) or MACHINES.search(sentence)
    if machines is None or not IN_YEARS.search(new):
        return None
    years = f"{squeezed(old)} to {squeezed(new)}" if old else f"to {squeezed(new)}"
    what = re.sub(r"^(?:the|our|certain|its|of) ", "", squeezed(machines.group()))
    return Found(f"{what}: {years}", 0.95, squeezed(new))


def _lives_in_press(sentence: str) -> Found | None:
    """A change of lives without its years, of machines or by a company that is named."""
    match = LIVES_IN_PRESS.search(sentence)
    if match is None or BY_ANYBODY.search(sentence):
        return None
    machines = MACHINES.search(sentence[match.start() :]) or HARDWARE.search(sentence)
    schedule = "depreciation" in match.group().lower() and OWNER.search(sentence)
    if machines is None and not schedule:
        return None
    return Found(squeezed(machines.group()) if machines else "machines", 0.65, "")


RULES = (
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
        in_press=("mtia", "maia", "trainium", "dojo", "chip", "tpu", "silicon"),
        among_risks=True,
    ),
    Rule(
        "useful_life_change",
        (
            "useful li",
            "economic li",
            "depreciable li",
            "estimated li",
            "expected li",
            "service li",
        ),
        useful_life_change,
        in_press=(
            "useful li",
            "working li",
            "service li",
            "depreciation",
            "lifespan",
            "lifecycle",
            "life cycle",
            "lifetime",
            "servers",
        ),
        among_risks=True,
    ),
)
