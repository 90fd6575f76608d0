"""Signals of work that AI does: a company's own work, and how much more its people get done."""

import re

from extractors.signals.rule import Found, Rule, Told, compiled

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

# In stories: people whose work a machine does.
BOT = (
    r"\b(?:AI|A\.I\.|\w*AI-powered|artificial intelligence|LLMs?|(?:ai |chat)?bots?|copilots?"
    r"|chatgpt|genai|automation software|ai (?:agents?|assistants?|tools?)|agentforce)(?!\w)"
)
HAS_BOT = compiled(BOT)
WORKERS = (
    r"\b(?:staff(?:ers)?|devs|admin(?:istrator)?s|workers|employees|people|humans?|agents|reps"
    r"|representatives|teams?"
    r"|roles?"
    r"|jobs|positions|contractors?|writers|translators|moderators|recruiters|engineers|developers"
    r"|designers|artists|testers|analysts|personnel|workforce|headcount|call cent(?:er|re) work"
    r"|department)\b"
)
SHARE = (
    r"(?:\d+(?:\.\d+)?(?:%| percent| per cent)|\b(?:quarter|thirds?|half|most|majority|all) of\b"
    r"|\b(?:third|half|quarter) (?:its|the|their)\b)"
)
REPLACED = compiled(
    rf"\breplac\w+\b[^.;]{{0,70}}{WORKERS}[^.;]{{0,60}}\b(?:with|by|using|via)\b[^.;]{{0,45}}{BOT}",
    rf"\b(?:remov|eliminat|cut|slash|shed|axe|trimm)\w*\b[^.;]{{0,40}}\d[^.;]{{0,40}}{WORKERS}"
    rf" (?:by |after )?(?:using|with|via|thanks to|through) (?:the help of )?(?:its |an? "
    rf"|new )?{BOT}",
    rf"{WORKERS}[^.;]{{0,70}}\breplaced\b[^.;]{{0,25}}\b(?:with|by)\b[^.;]{{0,30}}{BOT}",
    rf"\breplac\w+ (?:the )?(?:work|jobs|roles|tasks)\b[^.;]{{0,70}}{WORKERS}",
    rf"{BOT}[^.;]{{0,60}}\breplac(?:ed|ing|es)\b[^.;]{{0,60}}(?:\d|hundred"
    rf"|dozen)[^.;]{{0,40}}{WORKERS}",
    r"\b(?:laid off|lay(?:s|ing)?[ -]?off|lay[- ]?offs?|cut|slash|fir(?:ed|ing)|eliminat|reduc"
    r"|let go|trimm?)"
    r"\w*\b[^.;]{0,90}\b(?:because of (?:this |its |an? |the )?(?:ai )?(?:chatbot|bot|agent"
    r"|assistant"
    r"|tool|system)|(?:after|by) (?:integrat|deploy|adopt|introduc|roll|implement|install|us)ing"
    r"|in favou?r of|(?:attribut|owing|due)\w* [^.;]{0,30}adoption of|thanks to)\b",
    rf"\b(?:laid off|lay(?:s|ing)?[ -]off|lay[- ]?offs|cut|slash|eliminat|reduc|axe|shed)\w*\b"
    rf"[^.;]{{0,90}}\b(?:fuel|driv|prompt|spurr|enabl|caus)\w+ by [^.;]{{0,20}}"
    rf"\b(?:integration|adoption|use|deployment|roll-?out|introduction) of [^.;]{{0,25}}{BOT}",
    rf"\b(?:stop\w*|remov\w*|phas\w+ out|cut\w*|replac\w*|drop\w*)\b[^.;]{{0,30}}\b(?:contractors"
    rf"|freelancers|contract workers|staff|workers|people)\b[^.;]{{0,30}}\b(?:work|tasks?|jobs)\b"
    rf"(?: that)? (?:\w+ ){{0,2}}?{BOT}[^.;]{{0,20}}\bcan (?:now )?(?:do|handle|perform|take)",
    rf"\b(?:positions|roles|jobs|workers|employees|staff)\b[^.;]{{0,40}}\bmade (?:redundant"
    rf"|obsolete) by"
    rf"\b[^.;]{{0,20}}{BOT}",
    rf"\b(?:adoption|deployment|use|roll-?out|integration"
    rf"|introduction) of (?:\w+ )?{BOT}[^.;]{{0,110}}"
    r"\b(?:result|le[ad]|contribut|caus)\w*\b[^.;]{0,60}\b(?:reductions? (?:in|to|of)|job cuts"
    r"|lay-?offs|fewer (?:people|employees|workers))",
    rf"\bphas(?:e|ing)[ -]out of\b[^.;]{{0,40}}{WORKERS}[^.;]{{0,40}}\b(?:in favou?r of|for)\b"
    rf"[^.;]{{0,30}}{BOT}",
    rf"\b(?:phas\w+ out|end(?:ed|ing)? contracts with|drop\w*"
    rf"|stopp?\w* using)\b[^.;]{{0,60}}{WORKERS}"
    rf"[^.;]{{0,70}}\b(?:in favou?r of|and us\w+|replac\w+)\b[^.;]{{0,40}}(?:{BOT}|\bgenerative)",
    rf"\b(?:laid off|cut|eliminat\w+"
    rf"|reduc\w+)\b[^.;]{{0,60}}{WORKERS}[^.;]{{0,60}}{BOT}(?! (?:infrastructure|investment"
    rf"|spending|push))[^.;]{{0,60}}"
    r"\b(?:tak\w+ (?:over|on)|handl\w+|do(?:es|ing)? (?:the|their))\b",
)
DOES_THE_WORK = compiled(
    rf"\b(?:relied on|used|employed) [^.;]{{0,30}}{WORKERS}[^.;]{{0,70}}\bbut\b[^.;]{{0,20}}{BOT}"
    r"[^.;]{0,60}\b(?:handl|do|tak)\w*\b",
    rf"{BOT}[^.;]{{0,110}}\b(?:do|does|did|doing|perform\w*|handl\w*|took over"
    rf"|tak\w+ over)\b[^.;]{{0,40}}"
    rf"\b(?:work|workload|jobs?|tasks?)\b[^.;]{{0,60}}(?:\d|hundred|dozen"
    rf"|couple)[^.;]{{0,50}}{WORKERS}",
    r"\b(?:digital|ai) (?:employees|workers|co-?workers)\b[^.;]{0,60}\b(?:work(?:s"
    r"|ing)? autonomously|alongside"
    r"|own (?:\w+ )?(?:logins?|credentials))",
    r"\binternal (?:ai|chatbot)\b[^.;]{0,140}\b(?:handl|automat|answer|draft|review"
    r"|process)\w*\b",
    rf"\bcut(?:s|ting)? (?:\w+ ){{0,2}}?{WORKERS}[^.;]{{0,15}}\bas it (?:ramp|roll|increas|expand"
    rf"|turn|deploy|adopt"
    rf"|rel|embrac)\w*\b[^.;]{{0,40}}{BOT}",
    rf"\b(?:AI|(?:chat)?bots?)\b[^.;]{{0,25}}\b(?:handled|resolved|answered|now (?:handles?"
    rf"|resolves?|answers?|manages?|process(?:es)?))"
    rf" (?:about |nearly |over |more than |up to )?{SHARE} (?:of )?(?:\w+ ){{0,3}}?(?:tickets|calls"
    r"|interactions|queries|claims"
    rf"|chats|inquiries"
    r"|questions|requests|cases|conversations)\b",
    rf"\breplac(?:ed|ing)\b[^.;]{{0,30}}\b(?:customer (?:service|support)|call cent(?:er|re)s?"
    rf"|back[- ]office)\b[^.;]{{0,30}}\bwith\b[^.;]{{0,30}}{BOT}",
    r"\bai agents\b[^.;]{0,20}\b(?:as|are) part of\b[^.;]{0,20}\bworkforce\b",
    rf"\battribut\w+ (?:\w+ )?cuts\b[^.;]{{0,60}}\bto (?:the |its )?(?:(?:efficiency|adoption"
    rf"|use) of"
    rf"[^.;]{{0,25}}{BOT}|(?:ai|artificial intelligence) (?:agents?|tools?|assistants?))",
    rf"{BOT}[^.;]{{0,25}}\b(?:do(?:es|ing)?|did|handl\w+|perform\w*"
    rf"|complet\w*)\b[^.;]{{0,12}}{SHARE}"
    r"[^.;]{0,6}(?:of )?(?:the|its|all|our) (?:\w+ )?(?:work|workload|tasks|coding|support)\b",
    r"\bcounts? ai agents as part of (?:\w+ )?workforce\b",
    rf"\buse\w*\b[^.;]{{0,40}}\bAI\b[^.;]{{0,20}} to (?:write|generate"
    rf"|produce)\b[^.;]{{0,30}}{SHARE}"
    r"[^.;]{0,20}\bcode\b",
    r"\b(?:workload|work) equivalent to (?:\w+ ){0,3}?[\d,]+ [^.;]{0,25}\b(?:agents|employees"
    r"|workers"
    r"|people)\b",
    rf"{BOT}[^.;]{{0,80}}\b(?:handl\w+|resolv\w+|answer\w*|field\w*|process\w*"
    rf"|manag\w+)\b[^.;]{{0,90}}"
    r"\b(?:its|the company[’']s|our) (?:own |total )?(?:customer|support|service|call|hr|help)",
)
CODE = compiled(
    rf"{SHARE}[^.;]{{0,60}}\bcod(?:e|ing)\b[^.;]{{0,80}}(?:\bAI[- ](?:generated|written|assisted"
    rf"|authored"
    rf"|driven)|\b(?:written|generated|produced|authored|created|suggested)\b[^.;]{{0,20}}\b(?:by"
    rf"|with"
    rf"|using|via)\b[^.;]{{0,30}}{BOT})",
    rf"{BOT}[^.;]{{0,30}}\b(?:wrote|writes|writing|generate[sd]?|generating|produce[sd]?"
    rf"|authors?|handles?)"
    rf"\b[^.;]{{0,50}}(?:{SHARE}|(?:about|nearly|over|more than|roughly|close to|around"
    rf"|almost) (?:an? |two-)?(?:third"
    rf"|half|quarter"
    r"|thirds))[^.;]{0,40}\bcod(?:e|ing)\b",
    rf"\b(?:leverag|us|rel|turn)\w* (?:on |to )?{BOT} to (?:help )?(?:write|generate|produce)\b"
    rf"[^.;]{{0,30}}(?:{SHARE}|\b(?:a|one) (?:third|quarter|half))[^.;]{{0,40}}\bcod(?:e|ing)\b",
    rf"\bagents?\b[^.;]{{0,30}}\b(?:produce|write|generate"
    rf"|author)s?\b[^.;]{{0,30}}{SHARE}[^.;]{{0,15}}\bcode\b",
)
FORECAST = compiled(
    r"\b(?:foresee\w*|envision\w*|predict\w*|forecast\w*|within (?:a|the next|\d+|six|twelve)"
    r"|by 20[3-9]\d"
    r"|in (?:a|the next) (?:few )?(?:years?|decade))\b"
)
# Forecasts, opinions and counts over many companies tell of no company's own work.
NOT_DONE = compiled(
    r"\b(?:could|might|may|foresee\w*|envision\w*|believes?|predict\w*|forecast\w*|fear\w*"
    r"|worr\w+|warn\w*|threat\w*|expects? (?:ai|that)"
    r"|soon|within (?:a|the next|\d+|six|twelve)|in (?:a|the next) (?:year|decade)|by 20[3-9]\d"
    r"|aims? to"
    r"|would be|will (?:eventually|one day|be able))\b",
    r"\b(?:survey\w*|stud(?:y|ies)|economists?|researchers (?:found|say)|gartner|mckinsey|goldman"
    r"|(?:\w+ )?(?:of|many|most|some|more|these|large) (?:companies|businesses|firms|employers"
    r"|startups"
    r"|organi[sz]ations)|globally|worldwide|industry-wide|across industries)\b",
    r"^(?:companies|businesses|firms|employers|developers|workers)\b(?! (?:like"
    r"|such as) (?-i:[A-Z]))",
    r"\b(?:trends?|benchmark|annual|industry|state of [^.;]{0,20}) (?:report|survey|study|index)\b",
    r"\breports? (?:shows?|finds?|says?|reveals?|suggests?)\b",
    r"\bwhat if\b|\?$",
)

# "have resulted, and may continue to result, in reductions": done already.
GOES_ON = compiled(r",? (?:and|or) (?:may|could|might|will) continue to \w+,?")
# The point of "2.3 million" ends no clause.
DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
QUOTES = re.compile(r"[“”\"]")

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


def internal_automation(told: Told) -> Found | None:
    """A company's own work done by AI; not what its products do for others."""
    sentence = told.text
    if NOT_AUTOMATED.search(sentence) or (told.news and FORECAST.search(sentence)):
        return None
    if not (_automates(told) or _in_press(told)):
        return None
    jobs = list(dict.fromkeys(match.group() for match in JOBS.finditer(sentence)))
    share = re.search(r"\b\d+(?:%| percent)", sentence)
    detail = ", ".join(([share.group()] if share else []) + jobs)
    return Found(detail or "work of staff", 0.85 if jobs else 0.75, "")


def _automates(told: Told) -> bool:
    own = OWN_WORK.search(told.text) and (told.news or OWN.search(told.text))
    if not own or not AUTOMATES.search(told.text):
        return False
    return told.news or not OTHERS.search(JOBS.sub(" ", told.text))


def _in_press(told: Told) -> bool:
    sentence = DECIMAL.sub(",", QUOTES.sub("", told.text))
    done = GOES_ON.sub("", sentence)
    if not told.news or not HAS_BOT.search(sentence) or NOT_DONE.search(done):
        return False
    return any(way.search(sentence) for way in (REPLACED, DOES_THE_WORK, CODE))


def productivity_claim(told: Told) -> Found | None:
    """How much more people are said to do with AI."""
    sentence = told.text
    if not CLAIM.search(sentence) or not AI.search(sentence) or STUDIES.search(sentence):
        return None
    if not told.news and (OTHERS.search(sentence) or not OWN.search(sentence)):
        return None
    detail = ", ".join(match.group() for match in SIZES.finditer(sentence)) or "productivity"
    return Found(detail, 0.8, detail)


AI_WORDS = ("ai ", " ai", "llm", "artificial", "copilot")
RULES = (
    Rule(
        "internal_automation",
        ("automat", "replac", "written", "handl", "generat", "write", "take over", "taking over"),
        internal_automation,
        also=AI_WORDS,
        in_press=(*AI_WORDS, "ai-", "bot", "agentforce"),
    ),
    Rule(
        "productivity_claim",
        ("productiv", "velocity", "output", "faster"),
        productivity_claim,
        AI_WORDS,
    ),
)
