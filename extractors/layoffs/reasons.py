"""The words of a reason that is none of AI: an aim, a cause, or what went wrong before."""

import re

from extractors.layoffs import words

# What is to become less: "to reduce costs", "removing layers".
LESS = (
    r"(?:reduc|lower|trim|cut|contain|control|curb|sav|slash|eliminat|remov|decreas|align"
    r"|minimi[sz]"
    r"|optimi[sz]|manag|rationali[sz])\w*"
    r" (?:[^\s.;]+ ){0,6}?(?:costs?|expens\w+|expenditures?|spend\w*|burn|complexity|layers"
    r"|bureaucra\w+|overhead|duplicat\w+|redundanc\w+|inefficienc\w+|loss(?:es)?|debt|hierarch\w+"
    r"|capacity|footprint|silos|overlap\w*)\b"
)
# What is to become more: "to improve our margins".
MORE = (
    r"(?:improv|increas|boost|enhanc|driv|gain|pursu|achiev|creat|rais|strengthen|maximi[sz]"
    r"|generat|accelerat|yield|deliver|unlock|sharpen|restor|preserv|maintain|support|sustain"
    r"|rebuild|find|build|balanc|advanc|promot|realiz)\w*"
    r" (?:[^\s.;]+ ){0,7}?(?:efficien\w+|effectiveness|productiv\w+|profitab\w+|margins?"
    r"|performance|agil\w+|competitive\w*|cash|accountability|speed|execution|growth|liquidity"
    r"|returns|savings|synerg\w+|financial (?:profile|position|strength)|balance sheet|runway"
    r"|focus|value|structure|organi[sz]ation|operating model|strategy|flexib\w+)\b"
)
# What else a company does it to do. "Restructure" alone is only another word for the cut.
ELSE = (
    r"(?:streamlin\w+|simplif\w+|flatten\w*|right-?siz\w+|resiz\w+|refocus\w*|re-?align\w*"
    r"|rebalanc\w+|re-?structur\w+ (?:its|our|the|how) (?!workforce|headcount)"
    r"|reorgani[sz]\w+ (?:its|our|the|how|around)|consolidat\w+|align\w*|(?:re-?)?prioriti[sz]\w*"
    r"|focus\w*|concentrat\w+|conserv\w+|extend\w* (?:[^\s.;]+ ){0,4}?runway|integrat\w+"
    r"|transform\w*|turn (?:itself |the company )?around|return to (?:growth|profit\w*)"
    r"|becom\w+ (?:a )?(?:leaner|more|nimbler?|faster|profitable)"
    r"|(?:be|mov\w+|operat\w+|run\w*|work\w*) (?:[^\s.;]+ ){0,3}?(?:leaner|more (?:\w+ly|agile"
    r"|nimble|profitable|competitive|focused)|nimbl\w+|faster|efficien\w+)"
    r"|position (?:itself|us|ourselves|them|the|our)|(?:re-?)?invest(?:ing)?\b|re-?allocat\w+"
    r"|re-?deploy\w*|shift\w* (?:[^\s.;]+ ){0,3}?(?:resources|investments?|focus|capital)"
    r"|execut\w+ (?:on )?(?:its|our|the)|adapt\w*|respond\w*|adjust\w*"
    r"|meet (?:the |our |its |\w+ )?(?:changing|evolving|demand|needs)"
    r"|(?:bring|get)\w* (?:our|its|the) costs|offset\w*|fund(?:ing)?\b|moderni[sz]\w+|evolv\w+"
    r"|stay (?:in business|competitive)|save\b|cost-(?:sav|cut|reduc)\w+"
    r"|match (?:its|our|the)|improve\b|boost\b)"
)
DOING = rf"(?:{LESS}|{MORE}|{ELSE})"
AIM = re.compile(
    r"\b(?:to|that|(?:will|would|may|can) (?:also )?(?:help|allow|enable|let)?(?: (?:it|us|them"
    r"|the company))?(?: to)?|aimed at|goals? of|aims? of|purposes? of|focus(?:ed)? on|effort at"
    r"|(?:allow|enabl|help)(?:s|ing)? (?:it|us|them|the company)(?: to)?|while|and|or|for|by|means)"
    rf" (?:(?:further|better|best|also|more|\w+ly) ){{0,2}}{DOING}\b"
    rf"|(?<=, )(?:further |better )?{DOING}\b"
    r"|\b(?:cost|expense)[- ](?:sav\w+|cut\w*|reduc\w+|efficien\w+|optimi[sz]\w+|discipline"
    r"|contain\w+)\b(?! (?:charges?|initiatives? charges?))"
    r"|\bto save\b|\bstrategic (?:decision|review|shift|priorit\w+|reasons?)\b",
    words.ANY_CASE,
)
# What makes a purpose of an aim: a plan "to", an offer "as part of".
FOR_IT = re.compile(
    r"\b(?:to (?=[a-z])(?!be\b|\w+ that\b)|in order|intended|designed|aim(?:ed|s|ing)?|meant"
    r"|effort|push"
    r"|part"
    r" of|goals?|purposes?|will|would|so that|focus\w*|strateg\w+|measures|because|allow\w*"
    r"|enabl\w*|help\w*|moves?\b|cost-)",
    words.ANY_CASE,
)
BAD = (
    r"(?:demand|(?:slow\w*|weak\w*|declin\w*|fall\w*|lower|reduced|decreas\w*|poor|soft\w*|sluggish"
    r"|disappointing|flat\w*|los\w+|fewer|less|shrink\w*|drop\w*|slump\w*|plung\w*|sharp)"
    r"(?: [^\s.;]+){0,4}? (?:demand|sales|revenues?|orders?|volumes?|results|growth|prices?"
    r"|profits?"
    r"|earnings|traffic|customers?|clients?|spending|shipments|bookings|visitors|enrol\w+"
    r"|packages|advertising|markets?|performance|season)"
    r"|(?:sales|revenues?|orders?|volumes?|profits?|traffic|bookings|growth|shipments|spending)"
    r" (?:(?:has|have|had|is|are|was|were) )?(?:slow|weak|declin|fall|fell|drop|slump|plung"
    r"|shr[aiu]n"
    r"|dr(?:y|ied)|decreas)\w*|(?:sales|revenue|traffic|demand) (?:drops?|losses|declines?)"
    r"|fewer (?!people|employees|workers|jobs|staff|roles)(?:[\w-]+ )?[a-z]+s\b"
    r"|econom(?:y|ic)\b|macro-?economic|inflation\w*|tariffs?|(?:rising|higher|increas\w+|soaring"
    r"|mounting|labou?r|input|tariff-related|energy|operating|borrowing) costs?"
    r"|compet(?:ition|itive)|downturn|slow-?down|recession|headwinds?|declin(?:e|es|ing)\b|slump"
    r"|weak\w+|loss(?:es)? (?:of|in)?|(?:net|operating|continued|mounting|heavy|subscriber"
    r"|customer) losses|merger"
    r"|acquisition|takeover|buyout of|(?:bought|acquired|taken over) by"
    r"|mov\w+ (?:[^\s.;]+ ){0,3}?(?:roles|jobs|work|positions|production) to|combination"
    r"|bankruptcy|insolvency|(?:clinical )?trial"
    r"|clinical|FDA|funding|grants?|financing|over-?hir\w+|overcapacity|over-?expan\w+"
    r"|over-?invest\w+|pandemic|covid\S*|interest rates|market (?:conditions?|environment"
    r"|dynamics)|business conditions|uncertain\w*|(?:expir\w+|end|loss) of|tax credits?|ban\b"
    r"|regulat\w+|crisis|war\b|shortages?|delays?|cancel\w+|spin-?off|separation from|divest\w+"
    r"|duplicat\w+|redundanc\w+|complexity|shortfall|changing|evolving|shift(?:s|ing)?\b"
    r"|change in|bureaucra\w+|efficien\w+|automation|outsourc\w+|relocat\w+|loss)"
)
BECAUSE = (
    r"(?:on (?=tariffs|weak|slow|soft|fall|declin)|due to|because(?: of)?|owing to|(?:as )?(?:a "
    r"|the )?results? of|in response to|in light of"
    r"|given|amid(?:st)?|after|following|reflect(?:s|ing|ed)?|driven by|(?<!to )attribut\w+"
    r"(?: [^\s.;]+){0,4}? to|stem\w* from|prompted by|triggered by|caused by"
    r"|manage|managing|mitigat\w+|address\w*|counter\w*|navigat\w+|endure|withstand|survive"
    r"|on the (?:back|heels) of|in the (?:face|wake) of|blam(?:e[sd]?|ing)"
    r"|(?:grappl|struggl|contend|deal|cop)\w* with|brac\w+ for|fac(?:e[sd]?|ing)|weather\w*"
    r"|hit by|hurt by|as)"
)
CAUSE = re.compile(
    rf"\b{BECAUSE} (?:(?!layoffs?\b|lay-offs\b|plans?\b|severance\b|terminations?\b|restructuring\b"
    rf"|charges?\b|closures?\b)[^\s.;]+ ){{0,8}}?{BAD}",
    words.ANY_CASE,
)
# "Robots replace its pickers": work that machines do which nobody calls AI.
A_ROBOT = r"(?:robots?|robotics|machines|kiosks?|conveyors?)"
ROBOTS = re.compile(
    rf"\b{A_ROBOT}\b[^.;]{{0,30}}?\b(?:replac\w+|tak(?:e|es|ing) over"
    r"|do(?:es|ing)? the (?:work|jobs))"
    rf"|\b(?:replac\w+|taken over|done) [^.;]{{0,40}}?\b(?:by|with) (?:[\w-]+ ){{0,2}}?{A_ROBOT}\b"
    rf"|\b(?:as|after|while|because|since) (?:it|they|the \w+) (?:\w+ )?(?:install|introduc|deploy"
    rf"|buy|add|order|roll)\w* (?:out )?(?:[\w-]+ ){{0,3}}?{A_ROBOT}\b",
    words.ANY_CASE,
)
# What an employer says of itself without a word of the cut: it has too many people, or too little.
SELF_TOLD = re.compile(
    r"\bover-?hir\w+|\boverstaff\w+"
    r"|\b(?:hired|hiring|grew|grown|expanded|scaled|staffed)\b[^.;]{0,40}\b(?:too (?:fast|quickly"
    r"|many|much|rapidly|aggressively)|faster than|ahead of|for a different|more (?:people )?than"
    r" we)\b"
    r"|\btoo (?:many|much) (?:layers|managers|people|bureaucracy|complexity|meetings|process)\b"
    r"|\b(?:complexity|layers|bureaucracy)\b[^.;]{0,60}\b(?:slow(?:s|ed|ing)?|hold(?:s|ing)?"
    r"|held)\b"
    r"|\bmeans (?:that )?(?:we|it|they|the company) (?:\w+ ){0,2}?(?:have|has|having|need\w*"
    r"|must)\b"
    r"|\b(?:macro-?economic|economic|downturn|demand|competition|revenue)\b[^.;]{0,80}\b(?:caused"
    r"|forced|required|led) (?:us|our|it|the company)\b"
    r"|\b(?:cost structure|costs?|expenses|spending) (?:is|are|was|were|has become|remains?)"
    r" (?:\w+ )?too (?:high|large|big)\b|\b(?:low(?:est)?|poor|under)[- ]?perform(?:ers|ing)\b",
    words.ANY_CASE,
)


# "Employees essential to execute its strategy": what others are kept for.
NEEDED = re.compile(
    r"\b(?:essential|(?<!changes )necessary|needed|required|critical|sufficient|able|eligible"
    r"|related|relating"
    r"|subject|according|compared|prior|up|in addition|due) to\b",
    words.ANY_CASE,
)
# "A plan to", "in response to": told as the reason, not as what comes of it.
PLAINLY = re.compile(
    r"(?<!expected )(?<!expects )(?<!expect )(?<!estimated )(?<!anticipated )\b(?:to|aimed at"
    r"|goals?"
    rf" of) (?:(?:further|better|best|also|more|\w+ly) ){{0,2}}{DOING}\b",
    words.ANY_CASE,
)


def clearness(sentence: str) -> int:
    """How clearly a sentence about a cut tells a reason: 2 plainly, 1 by the way, else 0."""
    if CAUSE.search(sentence) or ROBOTS.search(sentence):
        return 2
    kept = NEEDED.sub("", sentence)
    if not (AIM.search(kept) and FOR_IT.search(kept)):
        return 0
    return 2 if PLAINLY.search(kept) else 1
