"""What the beginning of a sentence says against a count: a part, another time, other people."""

import re

from extractors.headcount import leads, story_leads, words

NO_CASE = re.IGNORECASE
# "Half of Globex's 9,000 employees": all are meant.
A_SHARE_OF_ALL = re.compile(
    r"(?:\d ?%|\b(?:percent|per cent|half|most|all|some|many|third|quarter|\d{1,3},\d{3}))"
    r"(?: ?[–—-]{1,2})? of[”\"]? $",
    NO_CASE,
)
# "We will let go 20% of our 640 employees": as many there are now.
SHARE_OF_OURS = re.compile(
    r"(?:\d ?%|\bpercent) of (?:our|the company['’]s|its)"
    rf" {words.WHOLE}{words.APPROXIMATELY}$",
    NO_CASE,
)
OTHERS = re.compile(words.OTHERS, NO_CASE)
FUTURE = re.compile(words.FUTURE, NO_CASE)
TOGETHER = re.compile(words.TOGETHER, NO_CASE)
# "will cut jobs among its staff of"
ITS = re.compile(r"(?:\b(?:its|their)|['’]s?) $")
# What is to come in one clause is not in the next.
CLAUSES = re.compile(r"[;:—–]|, (?:but|while) ")
THAT_TIME = re.compile(r"\bat the time(?: of [^,]{3,40})?,?", NO_CASE)
# "At the plant, it will cut half of its"
OF_A_SITE = re.compile(
    r"\b(?:plant|unit|division|factory|site|office|store|facility|mill|arm|hub)s?\b"
    r"|\bin (?-i:[A-Z])",
    NO_CASE,
)
# "in its sales division, leading to a reduction in staff"
IN_A_UNIT = re.compile(
    r"\b(?:in|at|of) (?:its|the|their|an?) (?:[\w-]+ ){0,4}(?:division|unit|department|segment"
    r"|operation|arm|plant|factory|newsroom)s?\b",
    NO_CASE,
)
AT_A_SITE = re.compile(
    r"\W*(?:at|in) [^,]{0,40}\b(?:plant|unit|division|factory|site|office|store)\b", NO_CASE
)
# "Globex, its smaller competitor, employs"
# "The company will add 500 jobs to its workforce of 1,500": there, at a plant.
ADDED_TO = re.compile(
    r"\b(?:add|creat|hir)\w*\b[^.;]{0,60}\bto (?:its|the|their) (?:\w+ )?(?:workforce|staff|team)"
    r"|\badding to (?:its|the|their)\b",
    NO_CASE,
)
WHO_IT_IS = re.compile(r", (?:its|the|an?) [^,;]{3,60},")
OPENING_DATES = re.compile(
    rf"\b(?:as (?:of|at)|at|on|by|in|for|during)(?: the)?(?: (?:end|close) of)?(?: our| the)?"
    rf"(?: fiscal| calendar)?(?: years?(?:[- ]end(?:ed)?)?)?(?: \d{{1,2}})?"
    rf"(?: ?{words.MONTH}?\.? ?\d{{0,2}}\b,?)?"
    rf"(?: ?(?:and |or )?(?:19|20)\d\d\b,?)+|\bat (?:fiscal )?(?:year|quarter|period)[- ]end\b"
    r"|\b(?:as of|at) the (?:end|date|close) of[^,]*"
    r"|\bin (?:its|their|the|an?) [^,;]{0,50}(?:release|filing|report|results|statement|10-[KQ])\b"
    r"[^,;]{0,80},|\bin (?:it|fy ?\d\d|contrast|comparison),"
    r"|\bin (?:total|(?:the )?aggregate|all)\b"
    r"|\bfor the (?:full )?(?:fiscal )?(?:year|quarter)(?: as a whole)?,"
    r"|\bin our (?:(?:worldwide|global|consolidated|continuing) )+operations,"
    r"|\bin (?:the )?(?:\w+ ){0,2}(?:q\d\w*|quarter|half)(?: of)?(?: (?:fiscal |fy ?)?\d{2,4})?,"
    r"|\bat (?:present|last count|this time|the present time)\b"
    r"|\bas of (?:today|fiscal year[- ]end)"
    r"|\bsince (?:(?:fiscal )?(?:19|20)\d\d\b|[^,;\d]{3,40},)"
    r"|\b(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years?|months|quarters?|decades?)\b",
    NO_CASE,
)
# "As of March 1, following the purchase of Initech, we had", "..., before the layoffs, we had"
AFTER_A_DEAL = re.compile(
    r"^\W*(?:following (?:the|our) (?:acquisition|merger|completion|closing|purchase)"
    r"|(?:prior to|before) (?:giving effect to )?(?:the|our|this|these) (?:[\w-]+ ){0,3}"
    r"(?:reductions?|restructuring|layoffs?|realignment))[^,]{0,80}, ",
    NO_CASE,
)
# "In response to weak demand, we cut": why it was done, which is neither a part nor a place.
REASON = (
    r"(?:in (?:connection with|response to|light of|recognition of|line with|order to|an effort to)"
    r"|as (?:part|a result) of|because of|due to|given|to)"
)
WHY = re.compile(
    rf"^\W*(?:(?:over|during|in (?:fiscal )?20\d\d)\b[^,]{{0,30}}, )?{REASON}\b"
    rf"(?![^,]*\b(?:acqui|merg|purchas|clos|sale|sell|spin|divest|plant|unit|division|segment))"
    rf"[^,;]{{3,80}}(?:, and {REASON}\b[^,;]{{3,80}})?, $",
    NO_CASE,
)
# "After the restructuring, we have": who is left.
AFTER_A_CUT = re.compile(
    r"^\W*(?:following|after|as a result of) (?:the|our|this|these)(?: [\w-]+){0,3}?"
    r" (?:restructurings?|reductions?(?: in force)?|divestiture|spin-?off|layoffs?"
    r"|reorgani[sz]ation)[^,]{0,60}, ",
    NO_CASE,
)
# "The average was 500, and at year end we": what is said before is of another number.
OTHER_CLAUSE = re.compile(
    r"^.*(?:;|, (?:and|but|while|although)) (?=(?:(?:as of|at|on) [^,;]{3,40},? )?"
    r"(?:(?:we|the company) (?:currently |now )?(?:had|have|has|employ)"
    r"|(?:the |our |its )?(?:total )?(?:number of|headcount|workforce)\b))",
    NO_CASE,
)
NARROWING = re.compile(rf"[\s,]*(?:and |while |but )?{words.NARROWING}", NO_CASE)
# "Of our 500 employees, ...", "Through a team of 500"
WHOLE_OPENING = re.compile(r"\W*(?:of|(?:through|with) (?:an?|our|the))\s*", NO_CASE)
CONDITION = re.compile(words.CONDITION, NO_CASE)


def is_elsewhere(before: str, lead: re.Match[str], news: bool) -> bool:
    """Whether the beginning of the sentence speaks of a part, another time or other people."""
    said = WHO_IT_IS.sub("", before) if news else OTHER_CLAUSE.sub("", before)
    if OTHERS.search(said.rpartition("; ")[2]) or (news and TOGETHER.search(said)):
        return True
    opening = before[: lead.start("from")]
    if not news:
        if lead.re in leads.CHANGES and WHY.match(opening):
            return FUTURE.search(before, len(opening)) is not None
        to_come = FUTURE.search(said) is not None and not SHARE_OF_OURS.search(before)
        return to_come or is_narrowed(opening)
    if ADDED_TO.search(said):
        return True
    if lead.re is story_leads.CHANGE_IN and IN_A_UNIT.search(opening):
        return True
    if lead.re in story_leads.OF_NOW:
        return OF_A_SITE.search(said) is not None
    if lead.re in story_leads.SHARES or ITS.search(opening) or A_SHARE_OF_ALL.search(opening):
        return AT_A_SITE.match(said) is not None
    clause = CLAUSES.split(said)[-1]
    return FUTURE.search(clause) is not None or is_narrowed(THAT_TIME.sub("", opening))


def is_narrowed(opening: str) -> bool:
    """Whether what stands before the company makes its count a part, or a condition's."""
    opening = AFTER_A_CUT.sub("", opening)
    undated = OPENING_DATES.sub("", opening)
    opening = undated if undated == opening else AFTER_A_DEAL.sub("", undated)
    if WHOLE_OPENING.fullmatch(opening):
        return False
    clause = re.split(r"[;:•–—]|\.\s", opening)[-1]
    return bool(NARROWING.match(clause) or CONDITION.search(opening))
