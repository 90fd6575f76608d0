"""Who a sentence is about: the registrant or, in a story, the name that stands as its subject."""

import re
from collections import Counter

from extractors.claims import About

NAME = re.compile(
    r"(?<![“\"‘'(\w-])(?:(?<![$.,\d])3(?=M\b))?[A-Z][\w&-]*(?:[.](?=\w)[\w]+)*"
    r"(?:\s(?:&\s)?[A-Z][\w&-]+){0,3}(?P<own>[’']s\b)?"
)
LABEL = re.compile(
    r"^\W*(?:\d+[.)] )?[A-Z][\w-]*(?: [\w-]+){0,4}: "
    r"|^[A-Z][a-z]\w+(?: (?:[A-Z][a-z]\w+|and|of|the|for|&)){1,6} [-–—] (?=[A-Z])"
)
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .]+(?:, [A-Z][a-z]+\.?)? \([A-Za-z][\w-]+\)"
    r"|[A-Z][A-Za-z .]{2,24} \((?:[A-Z][a-z][\w-]*|AP|UPI|AFP|PTI)\)) [—–-]+ "
)
# "headquartered in San Ramon, California": a place.
SEATED_IN = re.compile(r"\b(?:headquartered|based|located|plant|offices?|campus) in $")
SOURCE_BEFORE = re.compile(r"\b(?:[Aa]ccording to|(?:polled|surveyed|compiled) by) (?:the )?$")
# "Globex Inc., Springfield, ...": where it has its seat.
SEAT_BEFORE = re.compile(r"\b(?:Inc|Corp|Co|Ltd|LLC|PLC|plc)\.?, $")
# "Springfield, Ohio-based Globex"
SEATED = re.compile(r", [A-Z][\w.]+(?: [A-Z]\w+)?-based\b")
# "Taking all into account, ..."
BY_DOING = re.compile(r"(?!Boeing|Viking|Sterling|Corning|Ping)[A-Z][a-z]+ing (?=[a-z])")
PLACES = frozenset(
    "michigan ohio texas california virginia arizona georgia louisiana indiana wisconsin tennessee "
    "florida illinois pennsylvania oregon washington nevada utah iowa kansas missouri minnesota "
    "alabama colorado carolina oklahoma idaho kentucky mississippi nebraska india japan germany "
    "canada mexico france korea taiwan israel ireland malaysia singapore spain italy "
    "norway sweden denmark finland netherlands switzerland austria belgium poland russia brazil "
    "argentina chile peru australia indonesia vietnam thailand africa asia".split()
)
# Capitalised without being a company: how a sentence begins, when, where, and who reports it.
NO_NAMES = PLACES | frozenset(
    "need know dividend dividends buyback buybacks debt leverage liquidity margin margins tax "
    "interest "
    "depreciation backlog orders production volumes consensus a an any the this that these those "
    "it its they their he she his her we our us you "
    "your i in "
    "on "
    "at for from to by with as of and or but so if when while until after before since during "
    "because both each every all some many most one two three four five first second third last "
    "next now then here there what which who why how not no yes also still just more less other "
    "another such same however meanwhile instead overall despite although according reports "
    "report sources january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday today yesterday ai agi ceo "
    "cfo cto coo chief president chairman executive officer gpu gpus llm llms capex q1 q2 q3 q4 "
    "fy u.s uk eu america american europe china chinese wall street big tech silicon valley "
    "reuters bloomberg cnbc techcrunch journal times press analysts investors employees engineers "
    "managers spending capital large language model models infrastructure data center centers "
    "operations automated de-layering product training inference talent company year covid-19 "
    "billion million projected guidance outlook approximately inc corp corporation co ltd llc plc "
    "full earlier later analysis results highlights transcript summary further furthermore "
    "additionally moreover similarly likewise consequently therefore thus subsequently based "
    "looking given total net gross annual new combined separately currently previously management "
    "companies cash free planned expected organic upstream consolidated adjusted estimated "
    "anticipated revised updated recurring sustaining maintenance discretionary normalized class "
    "rival shares stock stocks due amid owing thanks besides among across beyond under within "
    "without unlike throughout following including regarding compared excluding assuming only "
    "even ebitda eps gaap yoy qoq adj rev sales revenue revenues jan feb mar apr jun jul aug sep "
    "sept oct nov dec fiscal growth low high".split()
)
# What a headline says of a company in capitals, too: "Globex Raises Outlook".
HEADLINE = NO_NAMES | frozenset(
    "announces announced announce narrows reports reported beats raises raised cuts plans expects "
    "sees lifts boosts posts unveils reveals says said profit earnings presents names sets slashes "
    "trims warns".split()
)
# ... but these may begin a name.
BEGIN_SO = PLACES | frozenset(
    "america american china first capital data new total combined net free".split()
)
IN_A_PLACE = re.compile(r"\W*In [^,]+$")
# "AI-assisted" is a word, not a name.
COMPOUND = re.compile(
    r"(?:AI|GPU|LLM|June|September|December|March|First|Second|Third|Fourth|Full|Mid|Year|Half)-"
    r"|(?:FY|CY|Q|H)\d+(?:-\d+)?$|USD?\d",
    re.IGNORECASE,
)
# "Globex rival Initech": the second name is meant.
BESIDE = re.compile(
    r"[\s-](?:[a-z-]+ )?(?:rival|parent|peer|based|owner|[a-z]*maker|giant|operator|unit|subsidiary"
    r"|company|firm|group|retailer|utility|supplier|producer|insurer|miner|railroad|airline"
    r"|major|explorer|driller|developer|lender|carrier|startup|conglomerate|chain|manufacturer"
    r"|provider|designer|refiner|brewer"
    r"|network|platform|bank|foundry|specialist|builder|homebuilder|trucker|contractor)"
    r" (?=[A-Z](?!apex|APEX|EO |FO ))"
)

# How far before a name the words reach that tell what it is, and before a sentence its subject.
NEAR = 100
LAST_TOLD = 8_000


def subject_of(sentence: str, earlier: str, about: About) -> str:
    """The company a sentence is about: ``about.company`` or, where that is empty, the first name.

    ``earlier``: the text before; where the sentence has no name, the last one there of those it
    names most often counts. "" where there is no name. The name is as written, without "'s";
    whose name it is, is not decided here.
    """
    if about.company or about.form != "news":
        return about.company
    here = _names(sentence)
    if here:
        return here[0]
    before = _names(earlier[-LAST_TOLD:])
    often = Counter(before)
    known = [name for name in before if often[name] == max(often.values())]
    return known[-1] if known else ""


def _is_beside(text: str, match: re.Match[str]) -> bool:
    """Whether a name is a place, a source, or only tells whose rival the next one is."""
    start = match.start()
    before = text[max(0, start - NEAR) : start]
    in_a_place = start <= NEAR and IN_A_PLACE.match(text[: match.end()])
    named_apart = text[match.end() :].startswith(",")
    if named_apart and (in_a_place or SEAT_BEFORE.search(before)):
        return True
    if (
        SEATED_IN.search(before)
        or match.group().endswith("-based")
        or BESIDE.match(text, match.end())
        or SEATED.match(text, match.end())
    ):
        return True
    return SOURCE_BEFORE.search(before) is not None or (
        not start and BY_DOING.match(text) is not None
    )


def _begins_no_name(words: list[str]) -> bool:
    """Whether a first word is none of the name: "The", but not the one of "American Airlines"."""
    if len(words) > 1 and words[0].lower() in BEGIN_SO and words[1].lower() not in NO_NAMES:
        return False
    first = words[0].lower()
    return bool(COMPOUND.match(first)) or first in HEADLINE or first.endswith("-based")


def _names(text: str) -> list[str]:
    found = list[str]()
    text = DATELINE.sub("", LABEL.sub("", text))
    for match in NAME.finditer(text):
        words = match.group().removesuffix("’s").removesuffix("'s").split()
        if _is_beside(text, match):
            continue
        while words and _begins_no_name(words):
            words = words[1:]
        title = next(
            (i for i, word in enumerate(words) if i and word.lower() in HEADLINE), len(words)
        )
        if title:
            found.append(" ".join(words[:title]))
    return found
