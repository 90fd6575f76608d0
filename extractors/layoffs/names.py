"""The companies that a sentence of a story names, and what each does in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.layoffs.name_words import (
    AGENCY,
    BEGIN_SO,
    GIVEN,
    GOVERNMENT,
    INCOMPLETE,
    INSTITUTIONS,
    LAST_WORDS,
    LEGAL_FORMS,
    NAMED_AFTER_PEOPLE,
    NATIONS,
    NO_COMPANY,
    OUTLETS,
    PLACES,
    TITLES,
)
from extractors.layoffs.roles import (
    A_NOUN_ACTS,
    BESIDE,
    BY_PREPOSITION,
    DESCRIBED,
    OWNING,
    STATE,
    role,
)

# "Moving", "Reduced": with a capital at the beginning of a sentence, and no name.
FORM_OF_VERB = re.compile(
    r"(?!Boeing|Corning|Sterling|Viking|Ping|Wing|King|Bing|Xing|United|Allied|Applied|Advanced"
    r"|Consolidated|Speed|Reed)[A-Z][a-z]{2,}(?:ing|ed)|Cut|Laid|Work|Confirmations|Unofficial"
    r"|Global|Technology|Executives|Officials|Managers|Analysts|Investors|Initially|Traditional"
    r"|Industry|Number|Management|Plans"
)
# "Switzerland's UBS".
OF_A_PLACE = re.compile(r"['’]s$")
NUMBER_WORD = re.compile(
    r"Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands"
)
WORD = (
    r"(?:(?:U\.S|U\.K|St|Bros|J\.P)\.|[A-Z][\w&.-]*[\w&](?:/[A-Z][\w&-]+)?|[A-Z]"
    r"|[a-z]{1,2}-?[A-Z]\w+|3M|23andMe"
    r"|bp(?= (?:plc|said|plans|will|is)\b))"
)
# "Kohl's Corporation", "Carter's Inc": the name goes on after its "'s".
GOES_ON = (
    r"(?! (?:CEO|CFO|COO|CTO|Chief|President|Chair\w*|Founder)\b"
    r"| [A-Z]\w+ (?:division|unit|arm|segment|team|plant|facility|campus|site|subsidiary"
    r"|business)\b)"
    r"(?= [A-Z]\w+, (?:an?|the|which|who)\b| [A-Z]\w+ (?:[a-z]|[A-Z][a-z]+ (?:said|will)|(?:Corp"
    r"|Inc|Co|Ltd)\b)| (?:Corp|Inc|Company"
    r"|Stores|Holdings))"
)
RUN = re.compile(
    rf"(?<![\w$’'])(?:Bank of [A-Z]\w+|{WORD})"
    rf"(?: (?:\({STATE}\) )?(?:{WORD}|(?:&|du|de|von|(?<=Museum )of|(?<=Institute )of"
    rf"|(?<=University )of) {WORD}))*"
    rf"(?:(?<=[a-z])['’]s{GOES_ON} {WORD})?"
    rf"(?: \d{{1,2}}(?=(?:,(?= )| (?:has|have|had|is|was|will|said|announced|plans|to|laid|cut))\b"
    r"|$))?"
)
# "Kohl's said": the name itself ends so.
S_AND_VERB = re.compile(
    r"(?P<s>['’]s)(?:, (?:who|which|one of|the|an?)| (?:said|says|will|has|is|announced|executed"
    r"|plans to|expects|confirmed|told|cuts))\b"
)
OF_SOMEBODY = re.compile(r"\b(?:its|their|our|the company[’']s) $")
TOLD = re.compile(r"\b(?:told|informed|wrote in) (?:[Tt]he )?$")
CALLED = re.compile(
    r"(?<!\bplatform )(?<!\bcompany )(?<!\bstartup )(?<!\bfirm )\b(?:dubbed|called|named|known as"
    r"|nicknamed) (?:the )?[“\"]?$"
)
# "Globex parent Initech", "Wellfleet developer Hooli": of the second name more is told.
BESIDE_ANOTHER = re.compile(
    r"[ -](?:developer|studio|maker|parent(?: company)?|owner|publisher|creator|rival|operator"
    r"|subsidiary) (?=[A-Z])"
)
# Who counts the cuts of others.
COUNTS_CUTS = re.compile(
    r"(?:Challenger(?:, )?)?(?:Gray & Christmas)?|Layoffs\.fyi|TrueUp|Crunchbase"
)
# Who speaks of others: "the Example Alliance, an industry group", "the research firm Example".
A_TRADE_GROUP = re.compile(
    r"(?: of [A-Z]\w+(?: [A-Z]\w+)*)?, (?:an?|the) (?:[\w-]+ ){0,3}?(?:trade (?:group|association"
    r"|body)|(?:industry|lobby"
    r"|advocacy)"
    r" group|labor union|think tank|outplacement (?:firm|company)|recruiting firm|research firm)\b"
)
WATCHES = re.compile(
    r"\b(?:outplacement|research|recruit\w+|ratings?|credit[- ]rating|outsourcing|analytics|polling"
    r"|job|jobs|market) (?:firm|company|agency|consultancy|site|website|board|platform),? $",
    re.IGNORECASE,
)
WATCHES_SAY = re.compile(
    r"['’]s |,? (?:says?|said|estimate[sd]?|counts?|reckons|puts?|found|shows?|predict\w*"
    r"|expects?)\b"
)
# "The newspaper Example", as it tells what others do.
A_PAPER = re.compile(
    r"\b(?:[Nn]ewspaper|daily|magazine|broadcaster|news (?:agency|site|outlet|website)|website"
    r"|publication|outlet|tabloid|weekly) $"
)
# "The 155 affected Long Island employees".
AFFECTED = re.compile(r"\d affected $")
WHERE = re.compile(r"\b(?:[Ii]n|near|outside|throughout|across) (?:the |its )?$")
A_PLACE = re.compile(
    r",? (?!Inc|Corp|Ltd|Co\b|LLC|LP)(?:[A-Z][a-z]{1,8}\.|[A-Z]{2}\b(?! said)|Ohio|Iowa|Utah)"
    r"(?:,|-based)"
)
STATE_CODE = re.compile(r"[A-Z]{2}")
UNIT_AFTER = re.compile(
    r" (?:division|unit|segment|team|department|plant|facility|campus|site|location|office|mine"
    r"|mill"
    r"|shaft|smelter|refinery|warehouse|brewery)\b"
)
# "The Example studio", "an Example dealer": a firm that has to do with it.
THE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
AN_ADJECTIVE = re.compile(
    r" (?:studio|firm|company|bank|group|owner|developer|publisher|startup|giant|retailer|chain"
    r"|exchange|network|platform|dealer\w*|franchisee|supplier|contractor)\b"
)
STREETS = (" Drive", " Street", " Avenue", " Road", " Boulevard", " Lane")
REPORTING = re.compile(
    r"['’]?s? (?:\w+ )?(?:report\w*|analysis|poll|survey|tally|wrote|first|said|story|staff wr)"
)
# "Gear Daily reported on May 2 that Globex ...".
REPORTED_THAT = re.compile(
    r" (?:first )?(?:reported|reports|wrote) (?:[^,.;]{2,25} )?that (?!its?\b|the company\b)"
    r"(?=(?:\w+ ){0,4}?[A-Z])"
)
# "TAIPEI (Globe News) – ", "LYON, France (AP) —": where a story was filed, and by whom.
DATELINE = re.compile(
    r"^\W*[A-Z][A-Z .]{2,}(?:, [A-Z][\w. ]{1,25}?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r" \((?P<agency>[A-Z][\w&/. ]{1,30})\) ?[—–-]+ "
)
# "Example Corporation EXC": its ticker is none of the name.
TICKER = re.compile(r"(?<= )(Inc|Corp|Corporation|Co|Ltd|PLC|plc)(\.?) [A-Z]{2,5}$")
SUFFIX = re.compile(
    r",? (?:inc|corp|corporation|co|company|ltd|llc|lp|l\.p|plc|se|ag|nv|sa|holdings?|group"
    r"|platforms|technologies|software|systems|therapeutics|sciences)\b\.?",
    re.IGNORECASE,
)


# "Jane Roe, a 31-year-old founder of": a person.
IS_A_BOSS = re.compile(
    r", (?:\d\d, )?(?:the|an?) (?:[\w’'-]+ ){0,3}?(?:CEO|CFO|COO|chief executive|head|founder"
    r"|co-founder|chairman|chairwoman|analyst|economist|professor) (?:of|at|with)\b"
)


A_TITLE = (
    r"(?:CEO|C\.E\.O\.?|CFO|COO|CTO|[Cc]hief executive(?: officer)?|[Pp]resident|[Ff]ounder"
    r"|[Cc]o-founder|[Cc]hair(?:man|woman)|[Ss]pokes(?:man|woman|person))"
)
# "Jo Roe, president and C.E.O. of", "the head of the company, Jo Roe,".
IS_TITLED = re.compile(
    rf", (?:(?!whose|which|where|and\b|led|said)[\w-]+ ){{0,3}}?{A_TITLE}(?: (?:of|at|for|and)\b|,)"
)
TITLE_OF = re.compile(rf"\b{A_TITLE} of (?:the|its|this) (?:company|firm|group|bank|startup), $")


# "West Shelby Foods" keeps its first word, "South Carolina Bank" does not.
DIRECTIONS = ("North", "South", "East", "West")
NAMES_OF_TWO = 2


class Named(NamedTuple):
    """A company in a sentence. ``role``: acts, owns (the people spoken of), at or ""."""

    start: int
    end: int
    name: str
    role: str


def people(sentence: str) -> Iterator[str]:
    """Surnames of those that a sentence gives a title or a given name."""
    for run in RUN.finditer(sentence):
        parts = run.group().split()
        if IS_A_BOSS.match(sentence, run.end()):
            # Of "Li Ming", either may be the surname.
            yield from parts[-2:] if len(parts) == NAMES_OF_TWO else parts[-1:]
        if IS_TITLED.match(sentence, run.end()) or TITLE_OF.search(sentence[: run.start()]):
            yield parts[-1]
        for index, part in enumerate(parts[:-1]):
            if part.lower().rstrip(".") in TITLES or _is_given(parts[index:]):
                yield parts[-1]
                break


def companies(sentence: str, surnames: frozenset[str]) -> list[Named]:
    """The companies of a sentence in order: no people, places, times or papers that report."""
    found = list[Named]()
    aside = 0
    for run in RUN.finditer(sentence, dateline(sentence)):
        start, name, before_title = _trimmed(run)
        if not name or NUMBER_WORD.fullmatch(name) or set(name.split()) & surnames:
            continue
        end = start + len(name) if before_title else run.end()
        if named_with_s := S_AND_VERB.match(sentence, end):
            name, end = name + named_with_s["s"], end + 2
        head, tail = sentence[:start], sentence[end:]
        inside = start < aside
        if DESCRIBED.match(tail) and (beside := BESIDE.match(tail)):
            aside = end + beside.end()
        if not _is_elsewhere(name, sentence[: run.start()], head, tail):
            a_word = not head and name.isalpha() and A_NOUN_ACTS.match(tail)
            done = "" if inside or a_word else role(head, tail)
            found.append(Named(start, end, name.rstrip(".,"), done))
    return found


def dateline(sentence: str) -> int:
    """Where a story's dateline ends at the beginning of its first sentence; 0 without one."""
    match = DATELINE.match(sentence)
    return match.end() if match and AGENCY.fullmatch(match["agency"]) else 0


def _trimmed(run: re.Match[str]) -> tuple[int, str, bool]:
    """(start, name, whether a title follows in the run) without the words that are no names."""
    parts = run.group().split()
    start = run.start()
    before = run.string[dateline(run.string) : start].strip(" *•–—-")
    first = not before or before.endswith(":")
    while parts and _begins_no_name(parts, first=first):
        start += len(parts.pop(0)) + 1
    if len(parts) == 1 and parts[0].lower() in NATIONS:
        return start, "", False
    if any(part.lower() in GOVERNMENT for part in parts) and not _is_institution(parts):
        return start, "", False
    ends = (i for i in range(len(parts)) if _ends_name(parts, i))
    title = next(ends, len(parts))
    before_title = title < len(parts)
    parts = parts[:title]
    while parts and parts[-1].lower().rstrip(".,") in NO_COMPANY - LAST_WORDS:
        if parts[-2:-1] and parts[-2].lower() in INCOMPLETE:
            break
        parts.pop()
    if (
        not parts
        or parts[0].isdigit()
        or _is_given(parts)
        or parts[0].lower().rstrip(".") in LEGAL_FORMS
    ):
        return start, "", False
    name = TICKER.sub(r"\1\2", " ".join(parts))
    return start, re.sub(r" \([^)]*\)", "", name), before_title


def _ends_name(parts: list[str], index: int) -> bool:
    """Whether a word is a title or a headline's "To": "Globex Head", but not "Boar's Head"."""
    if index and parts[index - 1].endswith(("’s", "'s")):
        return False
    return parts[index] == "To" or parts[index].lower().rstrip(".") in TITLES


def _begins_no_name(parts: list[str], *, first: bool) -> bool:
    """Whether the first word is none of the name: "The", "Seattle", but not in "First Solar".

    ``first``: it begins the sentence, where "Moving" and "Reduced" have a capital, too.
    """
    if " ".join(parts[:2]).lower() in BEGIN_SO or parts[:3] == ["Wall", "Street", "Journal"]:
        return False
    if _is_institution(parts) and parts[0].lower().rstrip(".,") in PLACES:
        return False
    if len(parts) > NAMES_OF_TWO and parts[0] in DIRECTIONS and parts[1].lower() not in PLACES:
        return False
    if first and len(parts) > 1 and parts[1].lower().startswith(parts[0].lower()):
        return True
    if first and len(parts) == 1 and FORM_OF_VERB.fullmatch(parts[0]):
        return True
    if len(parts) > 1 and OF_A_PLACE.sub("", parts[0]).lower() in (PLACES | NATIONS) - {"america"}:
        return True
    return parts[0].lower().rstrip(".,") in NO_COMPANY or _is_compound(parts[0])


def _is_institution(parts: list[str]) -> bool:
    """Whether a name may begin with a place or a given name: "Mary Washington Healthcare"."""
    return len(parts) > 1 and parts[-1].lower().rstrip(".,") in INSTITUTIONS


def _is_compound(word: str) -> bool:
    """ "Laid-off" and "Boston-based" are words, "Coca-Cola" is a name."""
    return re.search(r"-[a-z]", word) is not None


def _is_given(parts: list[str]) -> bool:
    """Whether a name is a person's: "Jane Doe", but not "Charles Schwab"."""
    return (
        2 <= len(parts) <= 3
        and not _is_institution(parts)
        and parts[0].lower() in GIVEN
        and " ".join(parts[:2]).lower() not in NAMED_AFTER_PEOPLE
        and "&" not in parts
        and not parts[0].endswith(("’s", "'s"))
    )


def _is_elsewhere(name: str, before: str, head: str, tail: str) -> bool:
    """Whether a name is a place, a part of a company, or a paper that reports.

    ``head``: the sentence up to the name; ``before``: only up to the words in front of it that
    are no part of it, as "Wall Street" of "Wall Street Journal".
    """
    if OUTLETS.fullmatch(name) and (
        REPORTING.match(tail)
        or BY_PREPOSITION.search(before)
        or BY_PREPOSITION.search(head)
        or TOLD.search(head)
        or head.endswith(" on ")
    ):
        return True
    if (re.search(r"\d $", head) and not OWNING.match(tail)) or name.endswith(STREETS):
        return True
    if (
        COUNTS_CUTS.fullmatch(name)
        or BESIDE_ANOTHER.match(tail)
        or A_PAPER.search(before)
        or A_PAPER.search(head)
    ):
        return True
    if A_TRADE_GROUP.match(tail) or (WATCHES.search(before) and WATCHES_SAY.match(tail)):
        return True
    if CALLED.search(head) or tail.startswith(" union") or REPORTED_THAT.match(tail):
        return True
    if OUTLETS.fullmatch(name) and tail.startswith((" publisher", " owner")):
        return True
    if STATE_CODE.fullmatch(name) and tail.startswith((",", ".")) and head.endswith(", "):
        return True
    if AFFECTED.search(head) and OWNING.match(tail):
        return True
    if THE.search(head) and AN_ADJECTIVE.match(tail):
        return True
    if A_PLACE.match(tail) or UNIT_AFTER.match(tail) or _is_somebodys(before, head):
        return True
    return WHERE.search(head) is not None and not tail.startswith(("’s", "'s"))


def _is_somebodys(before: str, head: str) -> bool:
    """Whether a name is of a part of a company: "its Detroit Assembly Plant"."""
    return OF_SOMEBODY.search(head) is not None or OF_SOMEBODY.search(before) is not None


def plain(name: str) -> str:
    """A name to compare by: in lower case, without "Inc." and its like."""
    bare = re.sub(r"['’]s$", "", name.removeprefix("The "))
    return SUFFIX.sub("", bare).lower().strip(" .,") or name.lower()


def same_company(one: str, other: str) -> bool:
    """Whether two names are one company's: "Meta" and "Meta Platforms, Inc."."""
    first, second = plain(one).split(), plain(other).split()
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    if long[: len(short)] == short or (len(short) == 1 and long[-1:] == short and len(long) > 2):
        return True
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)
