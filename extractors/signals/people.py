"""Signals about people: fewer layers, no hiring, dear talent, work done by AI, output a head."""

import re

from extractors.signals.rule import Found, Rule, compiled, squeezed

OWN = compiled(r"\b(?:we|our|us|the company|its)\b")
OTHERS = compiled(
    r"\b(?:competitors?|customers?|clients?|users|suppliers?|vendors?|third[- ]part\w+|partners?"
    r"|students?|patients?|merchants|advertisers|businesses|organizations|enterprises)\b"
)
AI = re.compile(
    r"\b(?:AI|A\.I\.|LLMs?|GenAI|[Aa]rtificial [Ii]ntelligence|[Gg]enerative"
    r"|[Mm]achine[- ][Ll]earning"
    r"|[Cc]opilots?|(?:AI|coding) (?:agents?|assistants?|tools?))\b"
)

# Fewer layers
FEWER = r"(?:remov|eliminat|reduc|cut|strip|trim|thin|collaps|fewer|simplif|streamlin|flatten)\w*"
LAYERS = compiled(
    rf"\b{FEWER}\b[^;]{{0,60}}\b(?:layers?|levels?)\b(?: of| in)?[^;]{{0,25}}\b(?:management"
    r"|managers?|bureaucracy|hierarchy|organi[sz]ation\w*|leadership|supervis\w+|reporting)",
    rf"\b{FEWER}\b[^;]{{0,40}}\b(?:management|organi[sz]ational|managerial|reporting) layers\b",
    r"\bflatten(?:ing|ed|s)?\b[^;]{0,40}\b(?:organi[sz]ation\w*|management|hierarch\w+|teams)\b",
    r"\bflatter,? (?:(?!than|in|from|as)[\w-]+,? ){0,2}(?:organi[sz]ation\w*|structure|teams"
    r"|hierarch\w+|management)\b",
    r"\bde-?layer(?:ing|ed|s)?\b",
    r"\b(?:eliminat\w+|remov\w+|cutting|culling|thinning)\b(?: of)?[^;]{0,20}\bmiddle[- ]"
    r"(?:layer|management|managers)",
)
NO_LAYERS = compiled(
    r"\blayers? of (?:security|protection|defen[cs]e|software|the stack|trust|authentication"
    r"|review)",
    r"\b(?:flatter|flatten\w*)\b[^;]{0,30}\b(?:curve|demand|growth|yield|trend|prices?)",
)

# No hiring
FREEZE = compiled(
    r"\bhiring (?:freezes?|pauses?|halts?)\b",
    r"\bfreez(?:e|es|ing) (?:on |of )?(?:all |most |new |its |our |AI )*"
    r"(?:hiring|hires|recruit\w+)",
    r"\b(?:froze|frozen|paus(?:ed|es|ing)|halt(?:ed|s|ing)|suspend(?:ed|s|ing)|stopp(?:ed|ing))"
    r"(?: all| most| some| new| our| its| external| corporate)* (?:hiring|recruit(?:ing|ment))\b",
    r"\b(?:clos(?:e|ed|es|ing)|cancel\w*|not fill(?:ing)?|scrap\w*|eliminat\w+)\b[^;]{0,25}?"
    r"(?P<open>[\d,]{2,}) (?:open|unfilled|vacant) (?:roles|positions|posts|jobs|requisitions)",
)
NO_FREEZE = compiled(
    r"\b(?:lift(?:ed|s|ing)?|end(?:ed|s|ing)?|no|not|without|unfr\w+|resum\w+|after (?:a|the|its)"
    r" (?:[\w-]+ ){0,3}?(?:freeze|pause|halt|hiring (?:freeze|pause|halt))"
    r"|denied|federal|government\w*|agenc\w+|universit\w+|school|county|white house)\b"
)

# "A hiring freeze means that ..."
DEFINED = compiled(r" (?:means|refers|is when)\b")

# Dear talent
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

# Work done by AI
JOBS = compiled(
    r"\b(?:cod(?:e|ing)(?: tasks)?|software (?:development|engineering)|programming"
    r"|customer (?:support"
    r"|service)|content moderation|HR|human resources|back[- ]office|recruiting|payroll|bookkeeping"
    r"|internal (?:operations|processes|workflows|functions)|legal work|data entry"
    r"|call cent(?:er|re)s?"
    r"|risk reviews?|administrative (?:tasks|work))\b"
)
DOES = r"(?:automat\w+|replac\w+|tak(?:e|es|ing|en) over|handl\w+|writ(?:e|es|ing|ten)|generat\w+)"
AUTOMATES = compiled(
    rf"\b{DOES}\b[^;]{{0,40}}\b(?:with|by) (?:AI|LLMs?|agents?|artificial intelligence)\b"
    rf"[^;]{{0,40}}{JOBS.pattern}",
    rf"\b(?:AI|LLMs?|generative AI|agents?|bots?|copilots?|artificial intelligence)\b[^;]{{0,70}}"
    rf"\b{DOES}\b[^;]{{0,90}}{JOBS.pattern}",
    rf"{JOBS.pattern}[^;]{{0,70}}\b{DOES}\b[^;]{{0,30}}\b(?:by|with|using)\b[^;]{{0,30}}"
    r"\b(?:AI|LLMs?|agents?|artificial intelligence)\b",
    rf"\b{DOES}\b[^;]{{0,60}}{JOBS.pattern}[^;]{{0,40}}\b(?:with|using)\b[^;]{{0,25}}"
    r"\b(?:AI|LLMs?|agents?|artificial intelligence)\b",
)
OWN_WORK = compiled(
    r"\b(?:internal\w*|its customer (?:support|service)|our (?:own|engineers?|developers"
    r"|employees|teams|support|code|codebase"
    r"|operations|workforce|back[- ]office)|its own|own llms|its (?:engineers?|code|employees"
    r"|support"
    r"|workforce)|work (?:previously|once|formerly) (?:done|performed|handled) by"
    r"|(?:cut|eliminat|lay|laid)\w*[^;]{0,40}\b(?:workers|employees|jobs|roles|staff)"
    r"|company[’']s (?:code|own)|(?:of|all) (?:the |its |our |new |\w+[’']s )*code)\b"
)
NOT_AUTOMATED = compiled(
    r"(?:\bnot|n[’']t|\bno longer|\bnever|\bwithout)\b[^;]{0,40}\b(?:automat|replac)",
    r"\b(?:help\w*|enabl\w+|allow\w*|lets?) (?:our |its |their |many |other )?(?:\w+ )?"
    r"(?:customers|clients|companies|businesses|developers|organizations|enterprises|users)\b",
)

# Output a head
CLAIM = compiled(
    r"\b\d+(?:\.\d+)?x (?:more |as )?(?:productiv\w+|output|faster|the output)",
    r"\b\d+(?:\.\d+)?(?:%| percent) (?:more productive|(?:increase|gain|improvement|rise|boost"
    r"|jump|lift)"
    r" in [^;]{0,40}(?:productivity|output|velocity)|productivity (?:gain|increase|improvement"
    r"|boost))",
    r"\bproductivity\b[^;]{0,50}\b(?:by|of|up) (?:about |over |more than |approximately |nearly )?"
    r"\d+(?:\.\d+)?(?:%|x| percent)",
    r"\b(?:doubl|tripl)(?:ed?|es|ing)\b[^;]{0,30}\bproductivity",
)
SIZES = re.compile(r"\b\d+(?:\.\d+)?(?:x\b|%| percent)")
STUDIES = compiled(r"\b(?:stud(?:y|ies)|survey\w*|economists?|gdp|nationwide|labor market)\b")


def delayering(sentence: str, after: str, news: bool) -> Found | None:
    """Management layers taken out, or an organisation made flatter."""
    if not LAYERS.search(sentence) or NO_LAYERS.search(sentence):
        return None
    if not news and not OWN.search(sentence):
        return None
    return Found("management layers", 0.9, "")


def hiring_freeze(sentence: str, after: str, news: bool) -> Found | None:
    """No new people, or open posts closed."""
    match = FREEZE.search(sentence)
    if match and DEFINED.match(sentence, match.end()):
        return None
    if not match or NO_FREEZE.search(sentence[: match.end()].replace(match["open"] or "\0", "")):
        return None
    if not news and not OWN.search(sentence):
        return None
    detail = f"{match['open']} open posts" if match["open"] else "hiring freeze"
    return Found(detail, 0.9, detail)


def talent_premium(sentence: str, after: str, news: bool) -> Found | None:
    """What people for AI are paid goes up."""
    match = PREMIUM.search(sentence)
    if not match or NO_PREMIUM.search(match.group()) or (not news and OTHERS.search(sentence)):
        return None
    talent = re.search(TALENT, match.group(), re.IGNORECASE)
    money = re.search(r"\$\d[\d.,]* ?(?:million|billion)", sentence)
    detail = squeezed(talent.group() if talent else match.group())
    return Found(f"{detail}: {money.group()}" if money else detail, 0.8, "")


def internal_automation(sentence: str, after: str, news: bool) -> Found | None:
    """A company's own work done by AI; not what its products do for others."""
    own = OWN_WORK.search(sentence) and (news or OWN.search(sentence))
    if not own or not AUTOMATES.search(sentence) or NOT_AUTOMATED.search(sentence):
        return None
    if not news and OTHERS.search(JOBS.sub(" ", sentence)):
        return None
    jobs = list(dict.fromkeys(match.group() for match in JOBS.finditer(sentence)))
    share = re.search(r"\b\d+(?:%| percent)", sentence)
    return Found(", ".join(([share.group()] if share else []) + jobs), 0.85, "")


def productivity_claim(sentence: str, after: str, news: bool) -> Found | None:
    """How much more people are said to do with AI."""
    if not CLAIM.search(sentence) or not AI.search(sentence) or STUDIES.search(sentence):
        return None
    if not news and (OTHERS.search(sentence) or not OWN.search(sentence)):
        return None
    detail = ", ".join(match.group() for match in SIZES.finditer(sentence)) or "productivity"
    return Found(detail, 0.8, detail)


AI_WORDS = ("ai ", " ai", "llm", "artificial", "copilot")
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
        "delayering",
        ("layer", "flatten", "flatter", "middle manage", "middle-manage", "levels of manage"),
        delayering,
        among_risks=True,
    ),
    Rule(
        "hiring_freeze",
        (
            "hiring",
            " hires",
            "recruit",
            "open roles",
            "open pos",
            "open jobs",
            "unfilled",
            "vacant",
        ),
        hiring_freeze,
        among_risks=True,
    ),
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
        ),
        talent_premium,
        also=PAY_WORDS,
    ),
    Rule(
        "internal_automation",
        ("automat", "replac", "written", "handl", "generat", "writes", "take over", "taking over"),
        internal_automation,
        also=AI_WORDS,
    ),
    Rule(
        "productivity_claim",
        ("productiv", "velocity", "output", "faster"),
        productivity_claim,
        AI_WORDS,
    ),
)
