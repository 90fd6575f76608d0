"""Capital expenditure told without its name: "plans to spend $5 billion, up from $4 billion".

What is spent or invested is of capital where its object says so ("in capital projects") or, where
it has no object, where what stands before speaks of capital expenditure.
"""

import re

from extractors.guidance import change_words as change
from extractors.guidance import figure_words as near
from extractors.guidance import words
from extractors.guidance.figures import Figure, as_told, is_of_next_year, looks_ahead
from extractors.guidance.money import dollars
from extractors.guidance.passages import Said
from extractors.text.any_case import AnyCase

IGNORE = re.IGNORECASE
# So near an amount a name of capital expenditure would have claimed it.
BESIDE = 30
ABOUT = (
    r"(?:(?:at|of|between|approximately|about|around|roughly|nearly|some|close to|up to|at least"
    r"|on the order of|in the (?:neighborhood|vicinity|region) of|upwards? of|in excess of|north of"
    r"|just|an estimated|slightly|under|less than|no more than|almost|as much as|more than|over"
    r"|an additional|another|a total of|a record|anywhere from|in the"
    r" range of|in total)\s)*"
)
SPENDS = re.compile(
    r"\b(?:(?:spend|invest|deploy|plough|plow|pour|channel|funnel|sink|pump|expend|direct|putt?"
    r"|committ?)(?:ing)?|(?:devot|dedicat|allocat)(?:e|ing)|(?:lay|shell)(?:ing)? out)"
    rf" {ABOUT}$",
    IGNORE,
)
# "spent $7 billion in 2025, but will trim that to"
CHANGES_IT = re.compile(
    r"\b(?:trim|cut|reduce|lower|raise|increase|lift|boost|bring|scale|hike|step) (?:that|it|this)"
    rf"(?: back| up| down)? to {ABOUT}$",
    IGNORE,
)
# "has earmarked $5 billion for", told of what is to come.
RESERVES = re.compile(
    rf"\b(?:budget(?:s|ed|ing)?|earmark(?:s|ed|ing)?|set(?:s|ting)? aside|allot(?:s|ted)"
    rf"|(?:has|have|had) allocated) {ABOUT}$",
    IGNORE,
)
# "a product development budget of", "spent its 2025 budget of": none, or none to come.
OTHER_BUDGET = re.compile(
    r"\b(?:(?:research|product|business|software|drug|clinical|game|content|workforce|community"
    r"|housing|economic)(?: and|,)? development|research|marketing|advertising|promotional"
    r"|operating|payroll|travel|training|film|production)(?: and \w+)? $"
    r"|\bspent (?:[\w’']+ ){0,5}$",
    IGNORE,
)
# "to invest", "is now spending"
UNDER_WAY = re.compile(
    r"\bto (?:spend|invest)\b|\b(?:is|are) (?:\w+ )?(?:spending|investing)\b", IGNORE
)
TARGETS = re.compile(
    rf"\b(?:targeting|planning|budgeting|forecasting|projecting)(?: for)? {ABOUT}$", IGNORE
)
EXTRA = re.compile(
    r"\b(?:an additional|another|additional|extra|part of|\w+ of (?:its|the|our)) $", IGNORE
)
TIME = (
    r"(?: (?:this|next) (?:fiscal |calendar )?year"
    r"| (?:in|for|during) (?:fiscal |calendar |full[- ]year )?(?:year )?(?:19|20)\d\d)?"
)
CAPITAL = (
    r"(?:capital(?: (?:projects?|improvements?|works|equipment|assets|programs?|needs))?"
    r"(?! (?:markets?|allocation|returns?|structure|stock|gains))"
    r"|(?:\w+ )?infrastructure(?: (?:investments?|improvements?|projects?|upgrades?"
    r"|replacements?))?|property,? (?:plant )?and equipment|plants? and equipment"
    r"|(?:stores|restaurants|clubs|locations)(?:, [\w ]+)*,? and [\w ]+"
    r"|equipment and (?:facilities|plants)|fixed assets)"
)
OBJECT = re.compile(
    rf"{TIME} (?:in|on|for|into|toward|towards) (?:(?:its|our|their|the|new|total|utility|water"
    rf"|regulated|ai|long-lived|company)\s)*{CAPITAL}\b"
    rf"(?! (?:in|at|near|for|across) (?-i:[A-Z])(?!Y|Q))",
    IGNORE,
)
# "$90 million of capital during 2026", and not for one thing that is named.
OF_CAPITAL = re.compile(
    r" of (?:its |our |total )?capital"
    r"(?: (?:in|for|during) (?:(?:fiscal |calendar )?(?:year )?(?:19|20)\d\d"
    r"(?! ?(?:-|–|and|to|through) ?(?:20)?\d\d)|(?:this|next|the (?:coming|full)) year)"
    r"| (?:this|next) (?:fiscal )?year|(?=\.?$))"
    r"(?! (?:on|at|in|for|into|towards?|relat\w+|associated|as part)\b"
    r"| to (?!fund|support|grow|maintain|drive|meet|continue|advance))",
    IGNORE,
)
SPENDING_CAPITAL = re.compile(rf"\bspend(?:ing)? {ABOUT}$", IGNORE)
# Things that last, many of a kind; of one plant or one town it is but a part.
ASSETS = (
    r"(?:data cent(?:er|re)s?|server farms|servers|factories|plants|fabs|foundries|mills|mines"
    r"|stores|restaurants|hotels|properties|clubs|warehouses|(?:distribution|fulfil?lment) centers"
    r"|networks?|(?:power |electric )?grids?|pipelines|terminals|wells|drilling"
    r"|rigs|aircraft|(?:air)?planes|jets|ships|vessels|locomotives|track|facilities"
    r"|(?:production |manufacturing |chip |plant )?capacity|infrastructure|machinery|equipment"
    r"|exploration|oil and gas projects|(?:major|growth|development|construction) projects"
    r"|capital (?:projects?|improvements|works?))"
)
FOR_ASSETS = re.compile(
    rf"{TIME} (?:in|on|for|into|towards?|across|as it (?:builds|expands|adds|opens|upgrades)"
    r"|(?:(?:on|in|to) )?(?:build|construct|expand"
    r"|upgrad|moderni[sz]|maintain|open)(?:e|ing)?(?: out)?)"
    rf" (?!(?:an?|one|this|that|maintenance|repairs?|rent|leas\w+) )(?:[\w&’'-]+,? (?:and"
    rf" )?){{0,4}}?{ASSETS}\b(?P<rest>[^.;$]{{0,70}})",
    IGNORE,
)
# All that an explorer does, in more than one region.
ALL_FIELDS = re.compile(
    r"for (?:oil and (?:natural )?gas )?exploration and (?:development|production)"
    r" in (?:the )?(?:[A-Z]\w+ ?){1,3}(?:, (?:the )?(?:[A-Z]\w+ ?){1,3})*,? ?and (?:the )?[A-Z]"
)
# "on development projects and $120 million on": one of several.
BESIDE_ANOTHER = re.compile(
    r",? and (?:(?:about|approximately|another|an additional) )*\$[\d.,]+ ?\w*"
    r" (?:on|for|of|in|toward) (?!(?:fiscal )?(?:19|20)\d\d)"
)
PLACE = re.compile(r" (?:in|at|near|for|across) (?:the )?[A-Z](?!Y|Q)")
# ... said of one year.
YEAR_TOLD = re.compile(r"\b(?:this|next) (?:fiscal |calendar )?year\b|\b(?:19|20)\d\d\b", IGNORE)
# "$5 billion will be spent on"
WILL_BE_SPENT = re.compile(
    r" (?:will|shall|(?:is|are) (?:to|(?:expected|planned|projected|anticipated|budgeted|scheduled"
    r"|estimated|set) to)) be (?:spent|invested|deployed|expended|used|committed|devoted)"
    rf"(?={TIME} (?:in|on|for|into|toward|to)\b)",
    IGNORE,
)
OWN_ASSETS = re.compile(
    rf"{TIME} (?:in|on|into) (?:its|our|their) (?:\w+ ){{0,2}}?(?:grids?|networks?|plants|fleet"
    r"|stores|operations|business|mines|fields)(?: and (?:\w+ )?\w+)?(?=[.,;]| this year| next year"
    r"| (?:in|for|during) (?:the course of )?(?:fiscal )?(?:19|20)\d\d)",
    IGNORE,
)
# ... of its own it has none, but when, and how it compares.
NO_OBJECT = re.compile(
    rf"(?: in total)?{TIME}(?:,? (?:up|down|an? (?:increase|decrease|rise|drop|cut)|compared"
    r"|versus|vs|of which|which (?:is|compares)|to (?:help|meet)|more than|less than|or about"
    r"|as (?:it|we)|while|from about|with|depending (?:up)?on|subject to"
    r"|and (?:expects|plans|anticipates))\b"
    r"| (?:in (?:the wake|the face|light|response|view) (?:of|to)|amid|against|because|after)\b"
    r"|,? and (?:(?:about|around|approximately|roughly) )?\$"
    r"| (?:is|represents|marks|compares)\b|[.;,)]|$)",
    IGNORE,
)
# What a story or a passage is of: spending on what lasts.
TOPIC = AnyCase(
    rf"{words.STRONG}|{words.WEAK}|\b(?:capital|drilling|development|investment|exploration)"
    r" (?:budgets?|plans|spending|outlays?|programs?|plan)\b|\boutlays on\b"
    r"|\b(?:sets?|cuts?|raises?|trims|slashes|boosts?|unveils) (?:its )?(?:19"
    r"|20)\d\d (?:spending )?"
    r"budget\b|\bcapital equipment\b|\b(?:spending|investment|drilling) (?:plans?|budgets?"
    r"|cuts?)\b"
)
# "Looking at capital, we plan to spend ..."
ON_CAPITAL = re.compile(
    r"\b(?:looking at|turning to|on|as for|regarding|in terms of) (?:our )?capital,", IGNORE
)
# ... and goes on "The capital budget includes".
THE_BUDGET = re.compile(
    r"(?:The|Its|That|This) (?:(?:new|total|\d{4}|annual) )?(?:(?:capital|drilling"
    r"|capex)(?: spending)?"
    r" (?:budget|plan|program)|budget|capital spending)\b"
)
ELSEWHERE = re.compile(
    r"\b(?:acqui(?:r\w*|sitions?)(?! (?:more|new|additional) )|buy ?backs?|repurchas\w*"
    r"|dividends?|advertis\w+|marketing"
    r"|research|r&d|restructuring|severance|pensions?|settlement|remediation|wages|payroll"
    r"|lobby\w*|government|ministry|federal|households?"
    r"|consumers?|stake in)\b",
    IGNORE,
)
# "2023 investments are expected to range between", "cutting its budget back to".
LOOSE = re.compile(
    r"(?:(?P<own>\b(?:its|our|their|the|that|a|year|(?:exploration and )?production|e&p|upstream"
    r"|company-?wide|group|(?:19|20)\d\d|fiscal|total|annual|overall"
    r"|full[- ]year"
    r"|project|capital|revised|planned|drilling|increase|raise|cut|cutting|boost|trim|slash"
    r"|reduce|reducing|lower|lowering|calls? for|calling for"
    r"|plans|expects|projects|forecasts|estimates|sees"
    r"|capital equipment|year[’']s|(?-i:[A-Z][\w&]*[’']s?)))\s|^)"
    r"(?P<noun>(?:spending|investments?|outlays?|budget|expenditures?)"
    r"(?: (?:plan|program(?:me)?|budget|guidance|forecast|target))?)\b"
    r"(?P<between>(?! (?:on|in|into) (?!20|fiscal|this|next|the range|its))[^$;.]{0,60}?) $",
    IGNORE,
)
LEADS = re.compile(
    r"(?:(?: (?:in|for|during) (?:fiscal )?(?:19|20)\d\d| (?:this|next) year| of| is| are| will"
    r"| be| to"
    r"| expected| planned| projected| set| seen| reaches| total| range| from| between| at| about"
    r"| for this year| close to| drop| fall| rise| climb| decline| increase| come in| would"
    r"| approximately| around| roughly| now| back| down| up| plans?| come in| be between"
    r"| raised| cut| lowered| anticipated| estimated| forecast| was| by [\d.]+(?:%| percent),?)"
    r",?)*"
)


# "raised its forecast for this year to", of what was told of last.
REVISES = re.compile(
    r"\b(?:rais(?:ed|es|ing)|lift(?:ed|s|ing)|boost(?:ed|s|ing)|hik(?:ed|es|ing)|increas(?:ed|es"
    r"|ing)"
    r"|cut(?:s|ting)?|lower(?:ed|s|ing)|trimm(?:ed|ing)|slash(?:ed|es|ing)|narrow(?:ed|s|ing))"
    r" (?:its|the|that) (?:(?:full[- ]year|annual|own|(?:19|20)\d\d)\s)*(?:forecast|guidance"
    r"|outlook"
    r"|projection|estimate)(?: range)?(?: (?:for|in) (?:(?:this|the|the full) year"
    r"|(?:fiscal )?(?:19"
    r"|20)\d\d))? to (?:(?:between|about|around|approximately|roughly|a range of) )?$",
    IGNORE,
)
OF_OTHERS = re.compile(
    rf"{words.OTHER_MEASURE.pattern}|\b(?:profits?|orders|output|production|deliveries"
    rf"|shipments)\b",
    IGNORE,
)
SPENT = re.compile(r"\b(?:spent|invested) (?:(?:about|roughly|around|nearly) )?\$[\d.,]+ ?\w+")
# "savings from this year's investments"
WITHIN = re.compile(
    r"\b(?:from|on|of|with|by|through|into|for) (?:(?:this|next|its|the) )?$", IGNORE
)


def outlays(said: Said, *, news: bool, marked: bool) -> list[Figure]:
    """The amounts that a sentence says will be spent or invested, if on capital."""
    told = as_told(said.sentence)
    of_capital = _is_of_capital(said) or _spent_on_assets(told)
    found = list[Figure]()
    for amount in dollars(told, signs=True, marked=marked):
        lead, behind = told[: amount.start], told[amount.end :]
        if found and is_of_next_year(told, told[found[-1].amount.end : amount.start], amount):
            found.append(Figure(amount, amount.start, amount.end))
            continue
        if words.SUBJECT.search(told[: amount.end + BESIDE]) or words.HYPOTHESIS.search(lead):
            continue
        start = amount.start if _is_spent(lead, behind, of_capital=of_capital) else -1
        if start < 0 and news and of_capital:
            start = _budget_before(lead, behind)
        if start < 0 and news:
            start = _forecast_before(said, lead, behind)
        if start >= 0:
            found.append(Figure(amount, start, amount.end))
    return found


def _is_spent(lead: str, behind: str, *, of_capital: bool) -> bool:
    """As in "expects to spend $5 billion this year": on capital, or on nothing else."""
    verb = SPENDS.search(lead) or TARGETS.search(lead) or CHANGES_IT.search(lead)
    if passive := WILL_BE_SPENT.match(behind):
        behind = behind[passive.end() :]
    elif reserved := RESERVES.search(lead):
        named = lead[: reserved.start()]
        if EXTRA.search(reserved.group()) or near.ONCE_MEANT.search(lead):
            return False
        if OTHER_BUDGET.search(named):
            return False
    elif not verb or EXTRA.search(verb.group()) or not _is_ahead(lead[: verb.end()]):
        return False
    if OBJECT.match(behind) or (SPENDING_CAPITAL.search(lead) and OF_CAPITAL.match(behind)):
        return True
    if _is_for_assets(lead, behind):
        return True
    return of_capital and bool(NO_OBJECT.match(behind) or OWN_ASSETS.match(behind))


def _is_for_assets(lead: str, behind: str) -> bool:
    """As in "this year on data centers and factories", and not in one place."""
    assets = FOR_ASSETS.match(behind)
    if assets is None or YEAR_TOLD.search(lead + behind) is None:
        return False
    told = assets.group()
    if BESIDE_ANOTHER.search(behind[: assets.end() + BESIDE]):
        return False
    in_one_place = PLACE.search(told) and not ALL_FIELDS.match(told.lstrip())
    return not (in_one_place or ELSEWHERE.search(f"{lead} {told}"))


def _is_ahead(lead: str) -> bool:
    """Whether the clause of a verb looks ahead, and from now."""
    clause = re.split(r";|\bwhile\b|\bwhereas\b|\bbut\b|, and\b", lead)[-1]
    if near.ONCE_MEANT.search(clause) or ELSEWHERE.search(clause):
        return False
    return looks_ahead(clause) or UNDER_WAY.search(clause) is not None


def _budget_before(lead: str, behind: str) -> int:
    """Where "investments" stands in "2023 investments are expected to range between"; else -1."""
    noun = LOOSE.search(lead)
    if not noun or not LEADS.fullmatch(noun["between"]) or not NO_OBJECT.match(behind):
        return -1
    if WITHIN.search(lead[: noun.start()]):
        return -1
    ahead = looks_ahead(lead) or change.REVISED.search(lead)
    return noun.start("noun") if ahead and not ELSEWHERE.search(lead) else -1


def _forecast_before(said: Said, lead: str, behind: str) -> int:
    """Where "its forecast" stands in "raised its forecast to", said of capital; else -1."""
    raised = REVISES.search(lead)
    if raised is None or not NO_OBJECT.match(behind):
        return -1
    above = f"{said.before} {said.earlier} {lead}"
    capital = [match.end() for match in words.SUBJECT.finditer(above)]
    others = [match.end() for match in OF_OTHERS.finditer(above)]
    return raised.start() if capital and capital[-1] > max(others, default=-1) else -1


def _spent_on_assets(told: str) -> bool:
    """As in "spent $5 billion on wells in 2026 and will spend"."""
    spent = SPENT.search(told)
    return spent is not None and FOR_ASSETS.match(told, spent.end()) is not None


def _is_of_capital(said: Said) -> bool:
    """Whether what stands before a sentence, or the title, speaks of capital, and of it last."""
    if ON_CAPITAL.search(said.sentence) or THE_BUDGET.match(said.after):
        return True
    near_by = f"{said.title} {said.before} {said.earlier}"
    told = [match.end() for match in TOPIC.finditer(near_by)]
    return bool(told) and ELSEWHERE.search(near_by, told[-1]) is None
