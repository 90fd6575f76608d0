"""What kind of cut it is: its stage, kind, scope and the jobs it names."""

import re

from extractors.companies.names import same_company
from extractors.layoffs import telling, words

DONE = re.compile(
    r"(?<!expected )(?<!expects )\b(?:(?:was|were) substantially completed|(?:has|have"
    r"|had) (?:now )?(?:been )?(?:substantially )?completed?|(?:was|were)"
    r" (?:now )?(?:substantially )?completed?\b|(?:is|are|been)"
    r" (?:now )?(?:substantially )?complete[d]?(?! (?:by|in the (?:first|second|third"
    r"|fourth) quarter of \S+ and))"
    r"|initiated and (?:substantially )?completed|completed (?:the|our|its|these|this|an?|all)|"
    r"(?:resulted|resulting) in (?:the|a|an) (?:\w+ ){0,3}?(?:reduction|termination|elimination"
    r"|layoff)|resulted in (?:\w+ ){0,2}?(?:reductions|terminations|eliminations"
    r"|lay-?offs) of \d[\d,]*"
    r"|carried out (?:\w+ ){0,3}?(?:reductions|lay-?offs|terminations)"
    r"|implemented (?:\w+ )?reductions in"
    r"|(?:reductions?|lay-?offs|terminations) (?:that|which) (?:affected|impacted)"
    r"|whom (?:had|have) left|(?:led to|resulted in) \d[\d,]* (?:redundancies|lay-?offs|job losses)"
    r"|(?:lay-?offs?|reductions?|terminations?) of [^.;]{0,120}? (?:were|was) carried out"
    r"|incurred [$€£][\d,.]+ (?:million )?(?:for|in|of) (?:the )?severance (?:of|for) \d+)\b",
    words.ANY_CASE,
)
# "Notices to those affected were completed", "approved a plan, resulting in a reduction": the cut
# itself may be yet to come.
NOT_YET = re.compile(
    r"\b(?:approved|adopted|committed to|announced) [^.;]*?\bresulting in"
    r"|\b(?:once|when|until|after|if) [^.;,]{0,60}?\b(?:is|are) (?:\w+ )?completed?\b"
    r"|\b(?:communications?|notifications?|notices|negotiations|consultations?|reviews?"
    r"|evaluations?)\b[^.;]{0,90}?\b(?:was|were|been|is) (?:substantially )?completed?\b",
    words.ANY_CASE,
)
PAST_CUT = re.compile(
    rf"\b(?:eliminated|laid off|reduced|terminated|cut|let go|dismissed|fired|slashed|shed|replaced"
    rf"|trimmed|parted ways"
    rf"|separated) (?:\S+ ){{0,8}}?(?:{words.CROWD}|{words.BODY})\b",
    words.ANY_CASE,
)
# "Some 120 positions were eliminated", "90 people have been let go".
PAST_PASSIVE = re.compile(
    rf"\b(?:{words.CROWD}|{words.BODY}) (?:[^\s.;,]+ ){{0,4}}?"
    r"(?:were|was|have been|has been|had been) (?:\w+ly )?(?:eliminated|laid off|let go|terminated"
    r"|made redundant|dismissed|fired|separated|cut|reduced)\b",
    words.ANY_CASE,
)
MODAL = re.compile(
    r"\b(?:will|would|to|expect\w*|(?<!the )(?<!this )(?<!structuring )plan\w*|be|intend\w*"
    r"|could|may|might|is|are)\s(?:\w+ ){0,2}$",
    words.ANY_CASE,
)
UNDER_WAY = re.compile(
    r"\b(?:began|begun|beginning (?:today|this week)|started|under ?way|in progress|commenced"
    r"|is laying off"
    r"|are laying off|is cutting|is eliminating|were notified|have been notified|has notified"
    r"|notified"
    r"|have reduced|has reduced|are being notified|lays off|laying off)\b",
    words.ANY_CASE,
)
FORMAL = re.compile(
    r"\b(?:announc\w+|commit(?:ted|ting)|approv\w+|adopt\w+|implement(?:s|ed|ing)?\b"
    r"|initiat(?:e[sd]?|ing)\b"
    r"|authori[sz]ed|determined"
    r"|decided|enacted|undert\w+|confirmed|informed|unveil\w+|said (?:it|that it|\w+day)|(?:we"
    r"|company) (?:will|are|is)"
    r"|conducted|executed|memo|filing)\b",
    words.ANY_CASE,
)
# Of a story: not decided yet, as far as it knows. "To cut 9,000 jobs" is decided.
PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|consider\w*|intend\w*|expect\w*|prepar\w*|propos\w*|weigh\w*"
    r"|reportedly|could|(?-i:may)|might|set to|poised|likely|looking to)\b",
    words.ANY_CASE,
)
# A company that files what it "plans" has decided it.
UNDECIDED = re.compile(r"\b(?:consider(?:s|ing)|propos\w*|could|(?-i:may)|might)\b", words.ANY_CASE)
VOLUNTARY = re.compile(
    r"\b(?:voluntary|voluntarily|early[- ]retirement|buy-?outs?|volunteer\w*"
    r"|retirement incentive|VS[OP]|VSIP|EVSP|VERP|VRIP)\b",
    words.ANY_CASE,
)
MIXED = re.compile(
    r"\b(?:portion|part of|combination|in addition|as well as|involuntar\w+|lay-?offs?|and"
    r"|some of|both|including)\b",
    words.ANY_CASE,
)
CHOSE = re.compile(
    rf"\b(?:(?:{words.PEOPLE}|{words.JOBS}) (?:\w+ ){{0,3}}?(?:accepted|elected|volunteer)"
    r"|\d[\d,]* (?:accepted|elected|volunteered)\b)",
    words.ANY_CASE,
)
ELIGIBLE = re.compile(rf"\beligible {words.PEOPLE}\b", words.ANY_CASE)
PERFORMANCE = re.compile(
    r"\b(?:performance[- ]based|low(?:est|er|-)?[- ]?perform\w+|under-?perform\w+|bottom \d+"
    r"|poor perform\w+)\b",
    words.ANY_CASE,
)
ATTRITION = re.compile(r"\b(?:through|by|via|natural) attrition\b", words.ANY_CASE)
CLOSURE = re.compile(
    r"\b(?:clos(?:e|es|ed|ing|ure|ures(?! (?:business|segment|products)))"
    r"|shut(?:s|ting)?(?: ?down)?|shutter\w*"
    r"|cease\w* (?:\w+ ){0,3}?(?:operations|production"
    r"|manufacturing)|wind(?:ing)?[- ]?down|discontinu\w+ (?:\w+ ){0,3}?operations)\b",
    words.ANY_CASE,
)
SITE = re.compile(
    r"\b(?P<site>(?:[A-Z][\w.'’&-]*(?:,? )){0,5}(?:[a-z]+ ){0,2}(?:plants?|facilit(?:y|ies)"
    r"|factor(?:y|ies)|mills?"
    r"|stores|sites?|warehouses?|distribution centers?|mines?|refiner(?:y|ies)|call centers?"
    r"|branches)"
    r"(?: (?:in|at|near|located in) (?:[A-Z][\w.'’-]*(?:, | and | )?){1,6})?)"
)
UNIT = re.compile(
    r"\b(?:(?:in|of|at|from|across|within|to) (?:the |its |our |their |[A-Z]\w+['’]s )|(?:its"
    r"|our|their|[A-Z]\w+['’]s) )"
    r"(?P<name>(?:[A-Z][\w&.'’-]*|A\.?I\.?|(?:research|sales|marketing|human resources"
    r"|engineering|recruiting|hardware"
    r"|cloud|gaming|technology|commercial|corporate|legal|finance|manufacturing"
    r"|software))(?:(?: and | & | )(?:[A-Z][\w&.'’-]*|development|services"
    r"|sales|marketing|resources))*)"
    r" (?P<kind>division|segment|business(?: unit)?|unit|team|department|group|organi[sz]ation"
    r"|subsidiary|arm"
    r"|operations|workforce|employees|staff|force)\b"
)
# "1,500 jobs at Reality Labs": a unit by the last word of its name.
NAMED_UNIT = re.compile(
    r"\b(?:at|in|from|within|across) (?:its |the |their )?(?P<name>(?:[A-Z][\w&-]+ ){1,3}(?:Labs?"
    r"|Studios?|Games|Cloud|Research|Services|Networks?|Devices|Systems|Media|Entertainment"
    r"|Financial|Robotics|Health|Energy|Motors|Aviation|Interactive|Search|Capital))\b(?! [A-Z])"
)
# A closure beside a cut of people anywhere is not what the number is of.
CUT_OF_ALL = re.compile(
    r"\b(?:in force|workforce|headcount|lay-?offs?|laid off|restructuring|staff reductions?"
    r"|and the (?:elimination|reduction) of)\b",
    words.ANY_CASE,
)
COUNTRIES = {
    "u.s.": "United States", "us": "United States", "united states": "United States",
    "u.k.": "United Kingdom", "uk": "United Kingdom", "united kingdom": "United Kingdom",
    "canadian": "Canada", "canada": "Canada", "german": "Germany", "germany": "Germany",
    "indian": "India", "india": "India", "china": "China", "chinese": "China",
    "ireland": "Ireland", "irish": "Ireland", "israel": "Israel", "israeli": "Israel",
    "france": "France", "french": "France", "japan": "Japan", "japanese": "Japan",
    "europe": "Europe", "european": "Europe", "switzerland": "Switzerland", "mexico": "Mexico",
    "brazil": "Brazil", "spain": "Spain", "north america": "North America",
    "north american": "North America", "italy": "Italy", "netherlands": "Netherlands",
    "poland": "Poland", "singapore": "Singapore", "australia": "Australia", "korea": "Korea",
    "washington": "Washington", "california": "California",
}  # fmt: skip
COUNTRY_OF = re.compile(
    r"\b(?:"
    + "|".join(re.escape(c) for c in sorted(COUNTRIES, key=len, reverse=True))
    + r")(?=\W|$)",
    words.ANY_CASE,
)
# Words before a job that are no part of its name ("most of the managers").
NOT_OF_A_JOB = (
    r"(?:of|the|and|our|its|to|in|for|by|up|approximately|about|certain|some|\w*ing|\w*ed|other"
    r"|these|those|all|more|than|over|nearly|from|as|at|with|are|were|between|low|them|who|most"
    r"|many|like|such)\b"
)
ROLES = re.compile(rf"\b(?:(?!{NOT_OF_A_JOB})[a-z-]+ ){{0,2}}{words.JOBS}\b")
LEADERS = re.compile(
    r"\b(?:executive officers?|named executive|chief \w+ officer|directors?|agents|advisors"
    r"|executives)\b",
    words.ANY_CASE,
)


def stage(sentences: list[str], *, press: bool) -> str:
    """How far the cut is, by the furthest that is said: done, under_way, announced or planned."""
    if any(telling.DENIED.search(s) for s in sentences[:1]):
        return "denied"
    if any(DONE.search(NOT_YET.sub("", s)) for s in sentences):
        return "done"
    first = sentences[0]
    if FORMAL.search(first):
        return "announced"
    past = PAST_CUT.search(first)
    if PAST_PASSIVE.search(first) or (past and not MODAL.search(first[: past.start()])):
        return "done"
    if UNDER_WAY.search(first):
        return "under_way"
    if press and PLANNED.search(first):
        return "planned"
    if any(FORMAL.search(s) for s in sentences):
        return "announced"
    return "planned" if UNDECIDED.search(first) else "announced"


def kind(sentences: list[str]) -> str:
    """layoff, voluntary, closure, attrition or performance, by the sentence with the number."""
    first = sentences[0]
    if PERFORMANCE.search(first):
        return "performance"
    if VOLUNTARY.search(first) and _is_by_choice(first):
        return "voluntary"
    offered = CHOSE.search(first) or ELIGIBLE.search(first)
    if offered and any(VOLUNTARY.search(s) for s in sentences):
        return "voluntary"
    if ATTRITION.search(first) and not re.search(
        r"\b(?:and|as well as|lay-?offs?)\b", first, words.ANY_CASE
    ):
        return "attrition"
    if CLOSURE.search(first) and not CUT_OF_ALL.search(first) and _site(sentences):
        return "closure"
    return "layoff"


def _is_by_choice(sentence: str) -> bool:
    """Whether all who go do so by choice, not some of them beside a layoff."""
    if re.search(r"\binvoluntar", sentence, words.ANY_CASE):
        return False
    return not MIXED.search(sentence) or CHOSE.search(sentence) is not None


def _site(sentences: list[str]) -> str:
    """The plant or other place that the sentences say is closed."""
    found = [SITE.search(s) for s in sentences[:3] if CLOSURE.search(s)]
    return next((" ".join(site["site"].split()).rstrip(",") for site in found if site), "")


def scope(
    sentences: list[str], after_number: str, percent_of: str, kind_of_cut: str, company: str
) -> tuple[str, str]:
    """(company, unit or country, its name), by what stands beside the number or percent."""
    if kind_of_cut == "closure":
        return "unit", _site(sentences)
    place = COUNTRY_OF.search(percent_of)
    if place and place.group() != "us":
        return "country", COUNTRIES[place.group().lower()]
    unit = UNIT.search(after_number) or UNIT.search(f"of {percent_of}")
    if unit is None:
        named = NAMED_UNIT.search(after_number)
        own = named is not None and not same_company(named["name"], company)
        return ("unit", named["name"]) if named and own else ("company", "")
    name = unit["name"]
    if place := COUNTRY_OF.fullmatch(name):
        return "country", COUNTRIES[place.group().lower()]
    if unit["kind"] in ("workforce", "employees", "staff", "force"):
        return "company", ""
    return "unit", f"{name} {unit['kind']}"


def roles(sentences: list[str]) -> str:
    """Jobs that the sentences name as cut, in order, once each."""
    found = [m.group().strip() for s in sentences for m in ROLES.finditer(s)]
    return ", ".join(dict.fromkeys(role for role in found if not LEADERS.search(role)))
