"""Who a sentence is about: the registrant or, in a story, the company that does something in it."""

import re
from functools import lru_cache

from extractors.claims import About
from extractors.companies.name_words import NATIONS, PLACES
from extractors.companies.names import Named, companies, same_company
from extractors.companies.persons import people
from extractors.text.sentences import sentences

# Capitalised in what companies say of money and machines, and no part of a name at its beginning.
NO_NAMES = frozenset(
    "adj adjusted agi annual anticipated app appendix artificial assuming automated backlog "
    "billion board budget buyback buybacks call capex capital cash class clients combined "
    "company compared conference consensus consequently consolidated currently customers data "
    "de-layering debt demand depreciation developers diluted discretionary dividend dividends "
    "due ebitda engineers eps era estimated excluding expected expenditure expenditures fcf "
    "free full furthermore gaap given gpu gpus gross growth guidance high highlights "
    "inference infrastructure intelligence interest interim investment investments know "
    "language large leverage likewise liquidity llm llms looking low maintenance margin "
    "margins million model models moreover need net normalized operating operations orders organic "
    "outlook owing planned press previously prices product production projected qoq recent "
    "recurring regarding result results rev revenue revenues revised sales shareholders slide "
    "spending subsequently sustaining table talent tax thank thanks therefore "
    "throughout thus training transcript upstream usd useful volumes "
    "accordingly already basically besides certainly clearly conversely crucially either "
    "essentially hence higher importantly instead lastly lower maybe namely nevertheless"
    " nonetheless "
    "nor notably obviously perhaps rather specifically together tomorrow ultimately unless"
    " upgrades "
    "whether yet".split()
)
# What a company may be called after, but not alone: "Cloud" and "Airlines" are of many.
NOT_ALONE = frozenset(
    "airlines automakers banks chip chipmakers chips cloud competitors earth energy everyone firms "
    "gas hardware hyperscalers key nobody oil peers power producers retailers software somebody "
    "utilities".split()
)
# What a headline says of a company in capitals, too: "Globex Raises Outlook".
HEADLINE = frozenset(
    "narrows reported beats raises raised expects sees lifts boosts posts unveils reveals said "
    "profit earnings presents sets slashes outlook guidance reports targets eyes boost".split()
)
# "Guidance: ", "Capital Plans - ", "CALGARY, ALBERTA--(Agency) - ": before the sentence itself.
LABEL = re.compile(
    r"^\W*(?:\d+[.)] )?[A-Z][\w-]*(?: (?!(?:is|are|was|were|said|says|wrote|added)\b)[\w-]+){0,4}: "
    r"|^[A-Z][a-z]\w+(?: (?:[A-Z][a-z]\w+|and|of|the|for|&)){1,6} [-–—] (?=[A-Z])"
    r"|^[A-Z][A-Za-z ,.-]{2,40}\([^()]{2,60}\) ?[–—-]+ "
)
NO_NAME = re.compile(
    r"(?:FY|CY|Q|H)\d[\d/-]*|USD?[\d.,]*[mb]?n?|[A-Z]|\d?Q\d+|AI(?:-.*)?"
    r"|\w+-(?:[Ll]evel|GAAP|[Bb]ased|[Rr]elated)"
)
LEGAL = re.compile(r",? (?:Inc|Corp|Co|Ltd|LLC|PLC|plc|Corporation)\.?$")
TICKER = re.compile(r" [A-Z]{1,6}\.[A-Z]{1,2}$")
OWNING = re.compile(r"[’']s$")
# "Taiwan Semiconductor": a place that begins a name of several words.
OF_A_PLACE = re.compile(r"(?:^|(?<!\bin )(?<!\bIn )(?<!, )(?<=\W))(?P<place>[A-Z]\w+) $")
# "Semiconductor makers", "Energy companies", "Good morning": nobody by name.
OF_MANY = re.compile(
    r" (?:and gas )?(?:[a-z]+ )?(?:makers|companies|firms|producers|manufacturers|operators"
    r"|utilities|providers|retailers|giants|stocks|industry|sector)\b"
    r"|(?<=\bGood) (?:morning|afternoon|evening)\b"
)
# "Globex CEO, Jane Roe"
TITLE_BEFORE = re.compile(
    r"\b(?:executive|CEO|CFO|COO|officer|[Pp]resident|[Cc]hair\w*|founder|spokes\w+|analyst),? $"
)
SEAT = re.compile(r"(?:, [A-Z][\w. ]*)?-based\b")
# "Hodge and Hopewell", "Globex, Initech": what is said of one is said of both.
JOINED = re.compile(r",? (?:and|&) |, ")
# Companies by what they are to another one, and what is but a part of it.
KINDRED = "parent|owner|rival|partner|competitor"
PARTS = "subsidiary|unit|spin-?off|arm|division"
# "Globex's AI-powered Hooli": a thing of Globex, but not "Globex's parent Initech".
PART_OF = re.compile(
    rf"[’']s (?!(?:[\w-]+ )*(?:{KINDRED}|CEO|CFO)\b)"
    r"(?:[a-zA-Z][\w-]* ){0,2}"
)
# "Globex's parent company", "Globex chip supplier Initech": of Globex it only tells whose.
KIN = re.compile(
    rf"[’']s (?:[\w.-]+ ){{0,2}}?(?:{KINDRED})\b"
    rf"| (?:[a-z]+ )?(?:supplier|{KINDRED}|subsidiary|unit) (?=[A-Z])"
)
# After one of these a name tells whose people speak: "the CFO of Globex", "engineers at Globex".
OFFICE_OF = re.compile(
    r"\b(?!analysts?|economists?|strategists?)[a-z]+ at (?:the )?$"
    r"|\b(?:[Oo]fficer|[Cc]hief|[Pp]resident|[Cc]hair\w*|CEO|CFO|[Hh]ead|[Ss]hares|stock"
    r"|[Ss]pokes\w+|board|management|executives?)[^.;$]{0,40} (?:of|at|for|in) (?:the )?$"
)
# So far into a sentence its subject stands.
BEGINNING = 45
LAST_TOLD = 8_000


def subject_of(sentence: str, earlier: str, about: About) -> str:
    """The company a sentence is about: ``about.company`` or, where that is empty, who acts in it.

    ``earlier``: the text before; where the sentence has no company, the last one of those that
    most of its sentences are about. "" where there is none. The name is as written, without "'s";
    whose name it is, is not decided here.
    """
    if about.company or about.form != "news":
        return about.company
    earlier = earlier[-LAST_TOLD:]
    known = surnames_of(f"{earlier} {sentence}")
    spoken_of = _without_objects(sentence, named(sentence, known))
    if here := subject(sentence, known) or next((one.name for one in spoken_of), ""):
        return here
    return most_told([subject(one, known) for one in sentences(earlier)])


def most_told(names: list[str]) -> str:
    """The last of the names that are told most often; "Meta" and "Meta Platforms" are one."""
    told = [name for name in names if name]
    often = {name: sum(same_company(name, other) for other in told) for name in set(told)}
    return next((name for name in reversed(told) if often[name] == max(often.values())), "")


@lru_cache(maxsize=64)
def surnames_of(text: str) -> frozenset[str]:
    """Of the people whose office or given name a text tells."""
    return frozenset(name for sentence in sentences(text) for name in people(sentence))


def subject(sentence: str, surnames: frozenset[str] = frozenset()) -> str:
    """The first company that does something in a sentence, or with which it begins; else ""."""
    return subject_among(sentence, named(sentence, surnames))


def subject_among(sentence: str, named_there: list[Named]) -> str:
    """The first of a sentence's companies that does something, or with which it begins; else ""."""
    found = _without_objects(sentence, named_there)
    acting = [one.name for one in found if one.role == "acts"]
    begins = [one.name for one in found if one.start < BEGINNING or one.role == "owns"]
    return next(iter(acting + begins), "")


def _without_objects(sentence: str, found: list[Named]) -> list[Named]:
    """The companies of a sentence that are not only spoken to, or of those it is compared with."""
    return [one for one in found if one.role != "at" or OFFICE_OF.search(sentence[: one.start])]


@lru_cache(maxsize=4096)
def named(sentence: str, surnames: frozenset[str] = frozenset()) -> list[Named]:
    """The companies of a sentence in order, without the words of money and of headlines.

    ``surnames``: of people whose office the text tells elsewhere.
    """
    label = LABEL.match(sentence)
    found = list[Named]()
    for one in companies(sentence, surnames | frozenset(people(sentence))):
        name = _with_place(sentence, one.start, _trimmed(one.name))
        if not name or one.start < (label.end() if label else 0):
            continue
        if TITLE_BEFORE.search(sentence[: one.start]):
            continue
        if SEAT.match(sentence, one.end) or OF_MANY.match(sentence, one.end):
            continue
        if sentence[one.start - 1 : one.start] in "(:" and sentence[one.end : one.end + 1] == ")":
            continue
        between = sentence[found[-1].end : one.start] if found else ""
        if PART_OF.fullmatch(between):
            continue
        joined = JOINED.fullmatch(between) and found[-1].role == "at"
        spoken_of = joined and (one.role != "acts" or between == " and ")
        role = "at" if spoken_of else one.role
        found.append(one._replace(name=name, role=role))
    return [one for one in found if not KIN.match(sentence, one.end)]


def _with_place(sentence: str, start: int, name: str) -> str:
    """A name of several words with the place that begins it."""
    place = OF_A_PLACE.search(sentence[:start]) if " " in name else None
    return (
        f"{place['place']} {name}" if place and place["place"].lower() in PLACES | NATIONS else name
    )


def _trimmed(name: str) -> str:
    """A name without the words before and behind it that are none of it; "" where none is left."""
    words = LEGAL.sub("", TICKER.sub("", OWNING.sub("", name))).split()
    while words and (_bare(words[0]) in NO_NAMES | HEADLINE or NO_NAME.fullmatch(words[0])):
        words = words[1:]
    ends = (i for i, word in enumerate(words) if i and word.lower() in HEADLINE)
    kept = words[: next(ends, len(words))]
    return "" if len(kept) == 1 and _bare(kept[0]) in NOT_ALONE else " ".join(kept)


def _bare(word: str) -> str:
    return OWNING.sub("", word).lower()
