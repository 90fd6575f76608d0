"""Why a cut was made, as the text says, and who says it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from extractors.layoffs import plans, reasons, words
from extractors.layoffs.figures import tells_of_cut

AI = (
    r"(?:\bA\.?I\.?(?=\W|$)|(?i:\bartificial intelligence|\bGPUs?\b|\bmachine learning"
    r"|\bgenerative|\bLLMs?\b|\bautonomous agents|\bagentic|\bintelligence tools))"
)
HAS_AI = re.compile(AI)
# What is said of a cut without naming it: "We're doing this to ...", "The decision reflects ...".
REFERS = re.compile(
    r"\bwe(?:[’']re| are) (?:doing|making) (?:this|these)\b"
    r"|\b(?:this|the|that) (?:decision|move|step|action|change|announcement)"
    r"(?: (?:that )?we [^.;,]{3,60}?)?"
    r" (?:was|is|reflects?|comes?|came|will|would|lets?|helps?|allows?|follows?|aims?)(?:\b"
    r"|n[’']t\b)"
    r"|\b(?:the|these|this) (?:\w+ ){0,2}?(?:layoffs?|cuts|downsizing|reductions?)"
    r"(?: (?:that )?we(?: |[’']re )[^.;,]{3,60}?)?"
    r" (?:is|are|was|were|will|comes?|came|reflects?|follows?)(?:\b|n[’']t\b)"
    r"|\b(?:part|some|much|most|all|none|any) of (?:it|that|this|them|these|those)\b"
    r"|\b(?:our|the) (?:intent|goal|aim|objective|purpose|intention) (?:is|was) to\b"
    r"|\bwe need to make (?:some |these )?changes\b|\borgani[sz]ational changes\b"
    r"|\b(?:need|needs|needed) (?:fewer|less) (?:heads|people|employees|workers|staff)\b"
    r"|\bth(?:is|at|ey) (?:is|was|are|were)(?:n[’']t| not)? (?:because|due|driven|about|a result"
    r"|related|in response)\b"
    r"|\bthese (?:changes|actions|decisions|moves|steps|measures)\b"
    r"|\b(?:this|the) (?:plan|restructuring|program(?:me)?) (?:is|was) (?:aimed|intended|designed"
    r"|meant)\b"
    r"|\bthe (?:purposes?|goals?|aims?) of (?:this|the) (?:plan|restructuring|reduction)\b",
    words.ANY_CASE,
)
TELLS_WHY = re.compile(
    rf"{AI}|(?i:\bautomat\w+)|(?i:\b(?:re)?skill(?:s|ing)?\b)|(?i:{REFERS.pattern})"
    rf"|(?i:{reasons.SELF_TOLD.pattern})"
)
ABOUT_CUT = re.compile(
    rf"\b(?:{words.NOUN}|{words.OFF}|cuts?\b|layoffs?|roles?|jobs?|people|employees|workforce"
    rf"|headcount"
    r"|positions|staff|restructur\w*|reduction|reductions|workers|hiring|teams?|heads"
    r"|eliminat\w+)\b",
    words.ANY_CASE,
)
# How a sentence speaks of a cut or a plan told before it.
THE_ACTION = re.compile(
    r"\b(?:(?:th(?:is|ese|ose)|today['’]s|the) (?:\w+ ){0,3}?(?:actions?|moves?|decisions?|steps?"
    r"|measures|changes|plans?|programs?|initiatives?|restructuring|reorgani[sz]ation|realignment)"
    r"|tak(?:e|es|ing) (?:\w+ ){0,2}?(?:actions?|steps|measures)|cost[- ](?:reductions?|cutting)"
    r"|cutting costs|overhaul|(?:the|these|resulting|cost) savings|(?:approved|announced|adopted"
    r"|unveiled|launched) an? (?:\w+ )?plan"
    r"|an? (?:company-wide|multi-year|global|new) (?:\w+ )?(?:initiative|plan|program)"
    r"|(?:bring|get)(?:ing|ting)? (?:our|its|the) costs (?:down|lower)"
    r"|(?:(?:difficult|tough)[^.;]{0,30}|(?:its|our) strategic) decision|goals? (?:is|are))\b",
    words.ANY_CASE,
)
FUNDING = re.compile(
    r"\b(?:(?:self-)?fund(?:s|ed|ing)?|pay(?:s|ing)? for|offset\w*|redirect\w*|re-?allocat\w*"
    r"|re-?invest\w*"
    r"|shift\w* (?:\w+ ){0,4}"
    r"(?:resources|investments?|spending|capital)|free(?:s|ing)? up|subsidi[sz]\w*|divert\w*"
    r"|bankroll\w*|re-?align\w* (?:\w+ ){0,2}(?:resources|investments?|spending)"
    r"|financ(?:e|ing)|re-?deploy\w* (?:\w+ ){0,3}(?:resources|capital)|make room"
    r"|(?:tied|linked) to (?:\w+ ){0,3}?(?:costs?|spending|investments?)|(?:costs?|price) of"
    r"|mounting costs?|as \w+ (?:\w+ )?costs (?:mount|rise|grow|climb|soar)|resources (?:to"
    r"|toward|towards|into)"
    r"|(?:prioriti[sz]\w*|increas\w*|accelerat\w*|double down on|focus\w* on|step up"
    r"|ramp\w*) (?:\w+ ){0,4}?"
    r"(?:invest\w*|spending on)|invest(?:ing|ment|ments)? (?:more |heavily |further )?(?:in|on"
    r"|into)"
    r"|spending (?:more )?on"
    r"|balance (?:out )?|bets? on|(?:big|biggest) bets?|to invest|cash crunch|expansion|build-?out"
    r"|capex|capital spending)\b",
    words.ANY_CASE,
)
AUTOMATION = re.compile(
    r"\b(?:automat\w+|replac\w+|do(?:es|ing)? (?:(?:all|most|much|some) of )?"
    r"(?:the|their|these) (?:work|jobs|tasks)|fewer (?:people|employees|roles"
    r"|workers)|need(?:s|ing)? fewer"
    r"|no longer need\w*|take(?:s|n)? over|handle[sd]?|perform(?:s|ed|ing)?|productivity"
    r"|efficienc\w+ (?:gains )?(?:from|of|through|with)"
    r"|(?:addressed|answered|done|run|resolved|written) (?:\w+ )?(?:with|by|using)"
    r"|flatten\w*|faster|with (?:fewer|less)|do(?:ing)? more with|smaller teams|leaner"
    r"|(?:boost|improv|increas|driv|gain)\w* (?:\w+ )?(?:efficienc\w+|productivity)"
    r"|instead of (?:people|humans|hiring)|enabl\w+|AI (?:now )?(?:lets|allows|helps)"
    r"|with the (?:help|aid) of"
    r"|(?:integrat|embed|roll|deploy|introduc|install)\w* (?:out )?(?:an? |its |new )?(?:AI"
    r"|artificial"
    r"|(?:chat)?bots?)|outperform\w*|chatbots?|ai agents?|redundant"
    r"|us(?:e|es|ed|ing) (?:more |its |an? )?(?:AI|artificial)|AI-(?:driven|led|powered|enabled)"
    r" (?:\w+ )?(?:restructuring|overhaul|layoffs|cuts|reorgani[sz]ation|efficienc\w+)"
    r"|leverag\w+|adopt\w+|made possible"
    r"|citing|blam\w+|attribut\w+|(?:acceleration|rise|advances?|gains) (?:of|in|from)"
    r"|because of|due to|driven by|result of|thanks to)\b",
    words.ANY_CASE,
)
# Plain, whatever else is told of spending.
REPLACED_BY_AI = re.compile(rf"(?i:\breplac\w+ (?:\S+ ){{0,5}}?(?:with|by) )(?:\S+ ){{0,3}}?{AI}")
SELECTION = re.compile(
    r"\b(?:AI-(?:proficient|skilled|native) \w+|skills?|skill ?sets?|re-?skill\w*|up-?skill\w*"
    r"|different (?:roles|talent|capabilities)|talent mix"
    r"|mix of (?:skills|talent|roles)|capabilities we need|roles? (?:we|it) needs?|expertise)\b",
    words.ANY_CASE,
)
# "We are becoming an AI-first company that is leaner."
AI_FIRST = re.compile(
    r"\bAI-(?:first|native)\b[^.;]{0,60}\b(?:leaner|smaller|flatter|fewer|faster)\b", words.ANY_CASE
)
# Customers who turn to AI elsewhere: of lost sales, not of work that AI does.
AI_HURTS = re.compile(
    r"(?i:\b(?:lower|declin\w+|reduc\w+|drops?|dropp\w+|falling|fell|loss(?:es)?|weak\w*|hurt"
    r"|erod\w+)"
    r"\b[^.;]{0,40}\b(?:revenues?|traffic|demand|sales|subscri\w+|customers|bookings)\b[^.;]{0,40}"
    r"\b(?:as a result of|due to|because of|from|amid)\b[^.;]{0,40})"
    rf"{AI}|{AI}(?i:[^.;]{{0,60}}\b(?:led to|caused|hurt|erod\w+)\b[^.;]{{0,40}}"
    r"\b(?:revenues?|traffic|demand|sales|subscri\w+|customers|bookings)\b)"
)
# What AI may come to do, or keeps a company from hiring, is no reason for those who go now.
PERHAPS = re.compile(
    r"\b(?:could|might|may|can) (?:\w+ )?be (?:replaced|automated|done|handled|eliminated)\b"
    r"|\b(?:paus|freez|froz|slow|halt)\w* (?:\w+ ){0,2}?hiring\b"
    r"|\b(?:not|n[’']t) (?:back-?fill|refill|replac\w+ (?:people|those|workers))\b",
    words.ANY_CASE,
)
# A shift of skills, whether or not it is towards AI.
SKILLS_SHIFT = re.compile(
    r"\bskills (?:we|it|they) (?:now )?needs?\b|\bre-?skilling is not\b"
    r"|\b(?:changing|redefin\w+|shifting|evolving) [^.;]{0,40}\bskills?\b"
    r"|\b(?:lacks?|without) the (?:right |needed )?skills\b",
    words.ANY_CASE,
)
OTHER_SKILLS = re.compile(r"\b(?:different|new)\b[^.;]{0,20} skill", words.ANY_CASE)
NOT_AI = re.compile(
    r"(?i:(?:\bnot\b|n['’]t\b|\bnothing to do with\b|\brather than\b|\bneither\b"
    r"|\bnone of (?:it|this|these|them)\b|\bno connection\b|\bunrelated to\b)"
    # Neither "did not say whether AI" nor "not only AI" denies it.
    r"(?! (?:\w+ly )?(?:say|comment|disclos|specif|provid|clear|confirm|elaborat|explain|respond"
    r"|mention|only|just|alone|hir|yet|reflect\w* the full)))"
    rf"(?:(?! but |, (?:but|and|as|which|while|though) )[^.;]){{0,60}}(?:{AI}|(?i:automated"
    rf"|replaced by))"
    # "AI was not the reason".
    rf"|{AI}(?i:(?: itself)? (?:is|was|were|had|has|played|did)(?: not\b|n[’']t\b| nothing| no)"
    rf"|[^.;,]{{0,20}}"
    r"\bnot (?:the|a) (?:\w+ )?(?:reason|cause|driver|factor))"
)
# Whatever comes after these is a reason, but for the cut itself.
CITED = re.compile(
    r"\b(?:cit(?:ing|ed|es)|blam(?:ed|ing|es)|due to|because of|owing to)\b"
    r"(?! (?:\w+ ){0,3}?(?:layoffs?|reductions?|restructuring|plan|cuts?|closures?|severance"
    r"|terminat\w+|sources?|people)\b)",
    words.ANY_CASE,
)
SAID_BY_EMPLOYER = re.compile(
    r"[“\"]|\b(?:memo|spokes\w+|in a statement|blog post|said|wrote|tweeted|explained|acknowledged"
    r"|interview with"
    r"|the company stat(?:es|ed|ing)"
    r"|(?:CEO|chief executive)\b[^.;]{0,60}?\b(?:announc\w+|cit\w+|tells?|told|says)"
    r"|told (?:employees|staff|workers|analysts|investors|shareholders)"
    r"|according to the company|in a (?:letter|filing|note|message)|announc(?:ed|ing)|citing"
    r"|cited|cites"
    r"|blam(?:ing|ed|es))\b",
    words.ANY_CASE,
)
ANONYMOUS = re.compile(
    r"\b(?:sources?|people familiar|person familiar|(?<!told )analysts?|reportedly|insiders?"
    r"|economists?|experts"
    r"|critics|observers|researchers|people (?:who|with|briefed)|person (?:who|with|briefed))\b",
    words.ANY_CASE,
)
CLASSES = ("ai_funding", "ai_automation", "selection", "denied", "other", "context_only")


class Reason(NamedTuple):
    """Why, who says so (employer, press or "") and the sentence; unknown without one."""

    attribution: str
    attributed_by: str
    sentence: str


UNKNOWN = Reason("unknown", "", "")


def reason(near: Iterable[str], *, press: bool) -> Reason:
    """The clearest reason that some sentences about one cut give.

    A stated AI reason wins over a denial of automation, which wins over any other reason.
    """
    best: dict[str, tuple[bool, int, str]] = {}
    for sentence in near:
        kind, weight = _kind(sentence)
        # What the employer says goes before what is said of it.
        clear = _by(sentence, press=press) == "employer", weight
        if kind and clear > best.get(kind, (False, 0, ""))[:2]:
            best[kind] = (*clear, sentence)
    for kind in CLASSES:
        if kind in best:
            employer, _, sentence = best[kind]
            return Reason(kind, "employer" if employer else "press", sentence)
    return UNKNOWN


def other_reason(near: Iterable[str], first: Reason) -> Reason:
    """What the other of employer and press gives as the reason in the same story; mere mention of
    AI is none."""
    told = [s for s in near if first.attributed_by and _by(s, press=True) != first.attributed_by]
    other = reason(told, press=True)
    return UNKNOWN if other.attribution == "context_only" else other


def _by(sentence: str, *, press: bool) -> str:
    if not press or (SAID_BY_EMPLOYER.search(sentence) and not ANONYMOUS.search(sentence)):
        return "employer"
    return "press"


def _kind(sentence: str) -> tuple[str, int]:
    """The class of a sentence's reason and how clear it is; "" where it gives none."""
    refers = REFERS.search(sentence) is not None
    plan = refers or bool(THE_ACTION.search(sentence) or plans.PLAN.search(sentence))
    real = refers or tells_of_cut(sentence)
    if not (plan or ABOUT_CUT.search(sentence)):
        return _kind_of_itself(sentence)
    if denied := NOT_AI.search(sentence):
        # "To pay for AI, and not since AI does the work": what is said goes before what is denied.
        rest = sentence[: denied.start()] + sentence[denied.end() :]
        if HAS_AI.search(rest) and FUNDING.search(rest):
            return "ai_funding", 1 + real
        return "denied", 1 + real
    if AI_HURTS.search(sentence):
        return "other", 2 + real
    if HAS_AI.search(sentence):
        return _kind_of_ai(sentence, real=real)
    if SKILLS_SHIFT.search(sentence):
        return "selection", 1
    clear = reasons.clearness(sentence) if real or plan else 0
    clear = 2 if real and CITED.search(sentence) else clear
    if clear:
        return "other", 2 * clear + real
    return ("other", 1) if reasons.SELF_TOLD.search(sentence) else ("", 0)


def _kind_of_itself(sentence: str) -> tuple[str, int]:
    """The class of a reason told without a word of the cut: "We hired too fast"."""
    if _asks_for_other_skills(sentence):
        return "selection", 1
    if AI_FIRST.search(sentence):
        return "ai_automation", 1
    return ("other", 1) if reasons.SELF_TOLD.search(sentence) else ("", 0)


def _asks_for_other_skills(sentence: str) -> bool:
    """A growth that "requires a different mix of skill sets, particularly in AI"."""
    return bool(HAS_AI.search(sentence) and OTHER_SKILLS.search(sentence))


def _kind_of_ai(sentence: str, *, real: bool) -> tuple[str, int]:
    if PERHAPS.search(sentence):
        return "context_only", 1
    if SELECTION.search(sentence):
        return "selection", 1 + real
    if FUNDING.search(sentence) and not REPLACED_BY_AI.search(sentence):
        return "ai_funding", 1 + real
    if AUTOMATION.search(sentence):
        return "ai_automation", 1 + real
    return "context_only", 1
