"""Signals about people: fewer layers of managers, no hiring."""

from extractors.signals.rule import Found, Rule, Told, compiled

OWN = compiled(r"\b(?:we|our|us|the company|its)\b")

# Fewer layers
FEWER = r"(?:remov|eliminat|reduc|cut|strip|trim|thin|collaps|fewer|simplif|streamlin|flatten)\w*"
LAYERS = compiled(
    rf"\b{FEWER}\b[^;]{{0,60}}\b(?:layers?|levels?)\b(?: of| in)?[^;]{{0,25}}\b(?:management"
    r"|managers?|bureaucracy|hierarchy|organi[sz]ation\w*|leadership|supervis\w+|reporting)",
    rf"\b{FEWER}\b[^;]{{0,40}}\b(?:management|organi[sz]ational|managerial|reporting)"
    r" (?:layers|levels)\b",
    r"\bflatten(?:ing|ed|s)?\b[^;]{0,40}\b(?:organi[sz]ation\w*|management|hierarch\w+|teams)\b",
    r"\bflatter,? (?:(?!than|in|from|as)[\w-]+,? ){0,2}(?:organi[sz]ation\w*|structure|teams"
    r"|hierarch\w+|management)\b",
    r"\bde-?layer(?:ing|ed|s)?\b",
    r"\bfewer (?:organi[sz]ational |management |managerial )?layers and\b",
    r"\b(?:wider|broader|larger|widen\w*|broaden\w*|increas\w+|expand\w*)"
    r" (?:[\w’']+ ){0,3}?spans? of control\b",
    r"\b(?:eliminat\w+|remov\w+|cutting|culling|thinning)\b(?: of)?[^;]{0,20}\bmiddle[- ]"
    r"(?:layer|management|managers)",
)
# In stories, of a company that is named.
FEWER_MANAGERS = compiled(
    r"\bratio of (?:[\w-]+ ){1,3}?to (?:people )?managers?\b",
    r"\bmanagers\b[^.;]{0,50}\b(?:to become|becom(?:e|ing)|into|back to(?: being)?|as)"
    r" individual contributors?\b",
    r"\bfewer (?:middle |people |senior )?managers\b",
    rf"\b(?:{FEWER}|eliminat\w+|la(?:y|ying|id)[ -]off|slash\w*|shed\w*|whittl\w+|axe?\w*|cull\w*"
    rf"|purg\w+)\b[^;.]{{0,40}}"
    r"\b(?<!and )(?:(?:management|managerial|middle[- ]manage(?:ment|r)|manager|vice[- ]president"
    r"|supervisory) "
    r"(?:roles|positions|jobs|ranks|posts)|middle[- ]manage(?:ment|rs?))\b",
    r"\b(?:wid(?:en|er)|broad(?:en|er)|larger|expand"
    r"|increas)\w* (?:[\w’']+ ){0,3}?[“\"]?spans? of control\b",
    r"\b(?:cut|cuts|cutting|eliminat\w+|slash\w*|remov\w+|let go)\b[^.;]{0,25}(?:third|half"
    r"|quarter|%|percent)"
    r" of (?:all )?(?:its |the |their )?(?:\w+ )?managers\b",
    r"\btargeted\b[^.;]{0,60}\bmiddle[- ]management\b",
    r"\bannounced (?:a|its) great flattening\b",
    rf"\b{FEWER}\b[^.;]{{0,90}}\b(?:of which|of them|of whom) were (?:in )?(?:managers|management"
    rf"|managerial)\b",
    r"\b(?:more|increase (?:their|the number of)|double\w*|at least \w+) direct reports\b",
    r"\b(?:fewer|less) (?:[\w-]+ )?(?:layers|levels)\b(?! of (?:security|the stack|protection))",
    rf"\b{FEWER} (?:the )?(?:number|ranks) of (?:[\w-]+ ){{0,2}}?(?:managers|executives"
    r"|vice presidents)\b",
    rf"\b(?:{FEWER}|eliminat\w+|slash\w*)\b[^;.]{{0,40}}\b(?:vice[- ]president|director|VP)s?"
    r"(?: and|,) (?:\w+ )?(?:manager|director|vice[- ]president)\w* (?:roles|positions|jobs)\b",
    rf"\b{FEWER} (?:its |their |the |some )?(?:\w+ )?middle[- ]management\b",
    r"\bnumber of (?:[\w-]+ ){0,2}?(?:managers|managing directors|executives|vice presidents"
    r"|directors)\b[^.;]{0,25}\b(?:fall|drop|shrink|decline|fell|dropped|shrank|halve\w*)\b",
)
OF_OURS = compiled(r"\b(?:we|our|us)\b")
# What holds of firms at large.
AT_LARGE = compiled(
    r"^\W*(?!.{0,60}\b(?:including|such as|like) (?-i:[A-Z]))(?:(?:small|many|most|some|flat\w*"
    r"|large|other|these|fewer|such) [^,;]{0,40}?"
    r"(?:firms|companies|organi[sz]ations|startups|businesses|structures|layers|hierarchies)\b"
    r"|companies|"
    r"organi[sz]ations|firms|employers|leaders|executives hope)",
    r"\bfewer (?:[\w-]+ ){0,2}?(?:layers|levels)\b[^,;.]{0,25}\b(?:allows?|leads? to|means?"
    r"|helps?|enables?|makes?)\b",
    r"\b(?:with|through) fewer (?:layers|levels)\b",
    r"\bin a flat organi[sz]ation\b|\brefers to\b|\b(?:survey(?:ed|s)?|according to gallup"
    r"|respondents)\b",
    r"^\W*(?:(?:about |nearly |more than )?(?:one|two|three|half|a|\d+)[ -]?(?:quarters?|thirds?"
    r"|half|%|percent"
    r"|fifths?|in \w+)?)\b(?! [a-z]+ (?:company|firm))(?=[^,]{0,25}\b(?:had|have|said|plan|are"
    r"|were|of)\b)",
)
NO_LAYERS = compiled(
    r"\bjob cuts\b[^.;]{0,40}\bmiddle management,? and\b",
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
# In stories: the same in other words.
NO_NEW_PEOPLE = compiled(
    r"\b(?:hold|pause|freeze|halt|brakes|moratorium|stop|ban) (?:\w+ )?(?:on|to) (?:\w+ ){0,2}?"
    r"(?:hiring|recruit(?:ing|ment)|backfills?|backfilling|headcount|new hires)\b",
    r"\b(?:paus|halt|freez|suspend|stop|froze)\w*\b(?: (?!on\b)[\w“\"-]+){0,4}? (?:hiring"
    r"|recruit(?:ing|ment)"
    r"|backfill\w*|(?:new|incremental|external) hires|job offers|headcount growth)\b",
    r"\bhiring (?:is|was|has been|would be|will be|remains?) (?:\w+ )?(?:paused|frozen|halted"
    r"|on hold"
    r"|suspended)\b",
    r"\b(?:not|n[’']t|no longer) (?:going to |be |needs? to |actively |needs? to actively "
    r"|plan(?:ning)? to |currently |expect to )?"
    r"(?:hir(?:e|ing)|recruit(?:ing)?|backfill(?:ing)?|add(?:ing)? (?:any |new )?(?:headcount"
    r"|staff))\b",
    r"\b(?:not|n[’']t|no longer) (?:be )?fill(?:ing)?\b[^;.]{0,25}\b(?:vacancies"
    r"|(?:open|vacant|unfilled) (?:roles|positions|posts|jobs))\b",
    r"\b(?:no new|zero(?: new)?) (?:\w+ )?(?:hires|hiring|headcount|staff would be hired)\b",
    r"\b(?:tak|pull)(?:e|es|ing|ed|en|s)? down (?:all )?(?:of )?(?:its |their |the )?(?:open )?job"
    r" (?:ads|advertisements|postings|listings)\b",
    r"\bno (?:new |further |additional )?(?:staff|people|employees|one|workers)"
    r" (?:\w+ )?(?:shall|will|would|may|can|is to|are to) be (?:hired|recruited)\b",
    r"\b(?:cancel|rescind|withdr[ae]w)\w* (?:\w+ ){0,4}?job offers\b",
    r"\b(?:told|asked|urged|order(?:ed|s)|instruct\w+|direct(?:ed|s)|tells) [^.;]{0,40}\bto"
    r" (?:avoid|resist|refrain from|hold off(?: on)?) (?:\w+ )?hiring\b",
    r"\bbefore (?:\w+ ){0,6}?(?:new hiring|more headcount|asking for (?:\w+ )?headcount"
    r"|adding headcount"
    r"|requesting (?:\w+ )?headcount)\b",
)
# Whoever wants to hire must say why: "prove that AI cannot do the job", "justify every new hire".
MUST_PROVE = compiled(
    r"\b(?:prove|demonstrate|show|justify|explain|argue)\b[^.;]{0,60}\b(?:AI"
    r"|artificial intelligence"
    r"|a\.i\.)\b[^.;]{0,30}\b(?:can(?:no|[’'])t|could ?n[’']t|unable)\b[^.;]{0,60}",
    r"\b(?:prove|demonstrate|show|justify|explain)\b[^.;]{0,40}\bcan(?:no"
    r"|[’'])t\b[^.;]{0,50}\b(?:AI"
    r"|artificial intelligence)\b",
    r"\b(?:headcount|new (?:roles?|hires?|positions?)"
    r"|additional staff)\b[^.;]{0,50}\bonly\b[^.;]{0,40}"
    r"\b(?:if|when|where|after|for)\b[^.;]{0,70}\b(?:automat\w+|AI\b)",
    r"\bonly (?:add|get|grant|give|approve)\w* (?:\w+ )?headcount\b[^.;]{0,40}\b(?:if|when|where)\b"
    r"[^.;]{0,60}\bautomat\w+",
    r"\bonly hir(?:e|ing)\b[^.;]{0,30}\b(?:roles|jobs"
    r"|positions)\b[^.;]{0,30}\bnot be (?:automated|done by)",
    r"\bjustify (?:every|each|any|all) (?:new |additional )?(?:hires?|hiring|headcount|position)\b",
)
OF_HIRING = compiled(
    r"\b(?:hir(?:e|es|ing)|headcount|head count|resources|recruit\w*|staff|new roles?)\b"
)
# The number of people is to stay as it is, or who leaves is not followed by another.
NO_GROWTH = compiled(
    r"\b(?:keep\w*|kept|hold\w*|held|maintain\w*) (?:its |their |the "
    r"|our )?(?:\w+ )?(?:head ?counts?"
    r"|workforce|staffing|staff levels?|employee numbers) (?:\w+ )?(?:flat|steady|stable"
    r"|unchanged|level|in check)\b",
    r"\b(?:not|n[’']t|without|stop(?:s|ped|ping)?|instead of|rather than"
    r"|avoid\w*) (?:to )?(?:\w+ )?"
    r"(?:re-?fill|backfill|replac)(?:e|ing|ed)?(?: \w+){0,3}? (?:jobs|roles|positions|vacancies"
    r"|workers|employees|staff|people|those|departures|departing|attrition|who (?:leave|quit))\b",
    r"\b(?:strong |very strong )?bias(?:es)? against hiring\b",
    r"\b(?:no longer|stop(?:s|ped|ping)?|halt\w*|end\w*) (?:\w+ )?backfill\w*\b",
    r"\b(?:slow(?:s|ed|ing)?(?: down)?|curb\w*|dial\w* back|scal\w* back|rein\w* in) (?:the |its "
    r"|their |our )?(?:pace of |rate of )?(?:hiring|recruit(?:ing|ment))\b",
)
DENIED = compiled(r"\b(?:not|n[’']t|never|cannot|no longer)\b[^,;.]{0,15}$")
NO_FREEZE_TOLD = compiled(
    r"\b(?:previously|lift(?:ed|s|ing)?|unfr\w+|resum\w+|end(?:ed|s|ing)? (?:its|the|a)|denied"
    r"|denies"
    r"|survey\w*|federal"
    r"|government\w*|agenc\w+|universit\w+|school|county|white house|city|state|hospital district"
    r"|(?:you|job ?seekers|candidates) (?:will|can|may|should)|what is|stop hiring freezes|means)\b"
)
NO_FREEZE = compiled(
    r"\b(?:lift(?:ed|s|ing)?|end(?:ed|s|ing)?|no|not|without|unfr\w+|resum\w+|after (?:a|the|its)"
    r" (?:[\w-]+ ){0,3}?(?:freeze|pause|halt|hiring (?:freeze|pause|halt))"
    r"|denied|federal|government\w*|agenc\w+|universit\w+|school|county|white house)\b"
)

OTHER_CLAUSE = compiled(r"; |, (?:and|but) |\band (?=has |have |is |are |will )")
# "A hiring freeze means that ..."
DEFINED = compiled(r" (?:means|refers|is when)\b")


def delayering(told: Told) -> Found | None:
    """Management layers taken out, or an organisation made flatter."""
    sentence = told.text
    if NO_LAYERS.search(sentence):
        return None
    if told.news and AT_LARGE.search(sentence) and not OF_OURS.search(sentence):
        return None
    layers = LAYERS.search(sentence)
    if layers and (told.news or OWN.search(sentence)):
        return Found("management layers", 0.9, "")
    if told.news and FEWER_MANAGERS.search(sentence):
        return Found("managers", 0.75, "")
    return None


def hiring_freeze(told: Told) -> Found | None:
    """No new people, or open posts closed."""
    sentence = told.text
    if told.news and AT_LARGE.search(sentence):
        return None
    match = FREEZE.search(sentence)
    if match and DEFINED.match(sentence, match.end()):
        return None
    if not match:
        if not told.news or NO_FREEZE_TOLD.search(sentence):
            return None
        if NO_NEW_PEOPLE.search(sentence):
            return Found("hiring freeze", 0.75, "hiring freeze")
        return _few_hires(sentence)
    clause = OTHER_CLAUSE.split(sentence[: match.end()])[-1]
    if NO_FREEZE.search(clause.replace(match["open"] or "\0", "")):
        return None
    if not told.news and not OWN.search(sentence):
        return None
    detail = f"{match['open']} open posts" if match["open"] else "hiring freeze"
    return Found(detail, 0.9, detail)


def _few_hires(sentence: str) -> Found | None:
    """Hiring that needs a reason first, or none that would make the company larger."""
    if MUST_PROVE.search(sentence) and OF_HIRING.search(sentence):
        return Found("AI before new hires", 0.7, "hiring freeze")
    flat = NO_GROWTH.search(sentence)
    if flat and not DENIED.search(sentence[: flat.start()]):
        return Found("headcount kept flat", 0.6, "hiring freeze")
    return None


RULES = (
    Rule(
        "delayering",
        (
            "layer",
            "flatten",
            "flatter",
            "spans of control",
            "span of control",
            "middle manage",
            "middle-manage",
            "levels of manage",
        ),
        delayering,
        in_press=("manager", "management", "managing", "span", "direct reports"),
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
        in_press=(
            "hire",
            "hiring",
            "backfill",
            "headcount",
            "job ads",
            "job postings",
            "job offers",
            "job advert",
            "head count",
            "refill",
            "attrition",
            "who leave",
            "replac",
            "hired",
            "recruited",
            "resources",
            "new roles",
            "new positions",
        ),
        among_risks=True,
    ),
)
