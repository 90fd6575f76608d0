"""The companies that a sentence of a story names, and what each does in it."""

import re
from functools import lru_cache
from typing import NamedTuple

from extractors.companies.elsewhere import is_elsewhere
from extractors.companies.name_words import (
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
    PLACES,
    REGIONS,
    TITLES,
)
from extractors.companies.roles import (
    A_NOUN_ACTS,
    BESIDE,
    DESCRIBED,
    STATE,
    role,
)

# "Moving", "Reduced": with a capital at the beginning of a sentence, and no name.
FORM_OF_VERB = re.compile(
    r"(?!Boeing|Corning|Sterling|Viking|Ping|Wing|King|Bing|Xing|United|Allied|Applied|Advanced"
    r"|Consolidated|[A-Z]\w*speed|Speed|Reed|Indeed)[A-Z][a-z]{2,}(?:ing|ed)|Cut|Laid|Work|Confirmations|Unofficial"
    r"|Global|Technology|Executives|Officials|Managers|Analysts|Investors|Initially|Traditional"
    r"|Industry|Number|Management|Plans"
    r"|(?:Say|See|Expect|Announce|Report|Reaffirm|Raise|Confirm|Estimate|Forecast|Intend|Anticipate"
    r"|Maintain|Narrow|Lower|Post|Declare|Update|Provide)s"
    r"|(?:Retailer|Manufacturer|Automaker|Carmaker|Chipmaker|Bank|Lender|Insurer|Startup|Hospital"
    r"|Restaurant|Builder|Homebuilder|Factorie|Miner|Publisher|Newspaper|Studio|Utilitie|Airline"
    r"|Carrier|Economist|Government|Agencie|School|Universitie|Union|Consumer|Hyperscaler)s"
)
# "Indeed, Globex cut 90 jobs" and "Indeed it did", but not "Indeed, the job board, cut 90".
IN_FACT = re.compile(
    r"(?:, (?!(?:the|an?|which|whose|owned|part|based|where)\b(?! (?:company|firm|bank|group)\b)"
    r"[^,;.]{2,80},|Inc\b)| (?:it|they|the|an?|this|that|these|some|there|we|he|she|in|at|on"
    r"|many|no|[A-Z][\w-]+ (?:has|had|is|will|cut|laid|said))\b)"
)
# "Switzerland's UBS".
OF_A_PLACE = re.compile(r"['’]s$")
# "German" and "French", which are none of a name, and what a place begins with.
DEMONYM = re.compile(
    r"(?:ish|ese|[ieacm]an|ench|utch|wiss|reek|zech|thai|raeli|mirati|based)$"
    r"|^(?:north|south|east|west|san|new|hollywood)$"
)
NUMBER_WORD = re.compile(
    r"Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands"
)
WORD = (
    r"(?:(?:U\.S|U\.K|St|Bros|J\.P)\.|[A-Z]\. ?[A-Z]\.(?= [A-Z][a-z]+\b)"
    r"|(?<=[a-z] )[A-Z]\.(?= [A-Z][a-z]+\b)|[A-Z][\w&.-]*[\w&](?:/[A-Z][\w&-]+)?|[A-Z]"
    r"|[a-z]{1,2}-?[A-Z]\w+|3M|23andMe|[a-z]\w+\.com\b(?!/)"
    r"|bp(?= (?:plc|said|plans|will|is)\b))"
)
# "Kohl's Corporation", "Carter's Inc": the name goes on after its "'s".
GOES_ON = (
    r"(?! (?:CEO|CFO|COO|CTO|Chief|President|Chair\w*|Founder)\b"
    r"| [A-Z]\w+ (?:division|unit|arm|segment|team|plant|facility|campus|site|subsidiary"
    r"|business)\b)"
    r"(?= [A-Z]\w+ (?:Center|Hospital|Health\w*|System|Clinic)\b| [A-Z]\w+, (?:an?|the|which"
    r"|who)\b| [A-Z]\w+ (?:[a-z]|[A-Z][a-z]+ (?:said|will)|(?:Corp"
    r"|Inc|Co|Ltd)\b)| (?:Corp|Inc|Company"
    r"|Stores|Holdings))"
)
RUN = re.compile(
    rf"(?<![\w$’'])(?<!\d-)"
    rf"(?:Bank of [A-Z]\w+|(?:Yahoo|Yum)!|{WORD} of (?:North )?America\b|{WORD})"
    rf"(?: (?:\({STATE}\) )?(?:{WORD}|(?:&|du|de|von|(?<=Bank )of|(?<=Museum )of|(?<=Institute )of"
    rf"|(?<=University )of) {WORD}|of (?:North )?America\b"
    r"|and (?:Chemicals|Company|Sons|Electric|Johnson|Gamble|Light)\b))*"
    rf"(?:(?<=[a-z])['’]s{GOES_ON} {WORD}(?: (?:Center|Hospital|Health|System|Clinic)\b)?)?"
    rf"(?: \d{{1,2}}(?=(?:,(?= )| (?:has|have|had|is|was|will|said|announced|plans|to|laid|cut))\b"
    r"|$))?"
)
# "The Springfield, Ohio, company": a town.
THE = re.compile(r"\b[Tt]he $")
# "The Globex Company, which owns papers, cut 90 jobs": it is no adjective.
LEGAL_OR_LIKE = re.compile(r" (?:Company|Group|Corporation|Corp|Inc)\.?$")
OF_A_TOWN = re.compile(
    r", (?:[A-Z][\w.]+ ?){1,2},? (?:[a-z-]+ ){0,2}(?:company|firm|bank|maker|group|giant|retailer"
    r"|lender|chain|manufacturer|carrier|insurer|publisher|startup)\b"
)
# "Kohl's said": the name itself ends so.
S_AND_VERB = re.compile(
    r"(?P<s>['’]s)(?: \([^()]{2,30}\)| (?:[a-z]+ )?(?:chain|retailer|stores)(?= ))?(?:, (?:who"
    r"|which|one of|the|an?)| (?:said|says|will|has|is|announced|executed"
    r"|plans to|expects|confirmed|told|cuts))\b"
)
# "TAIPEI (Globe News) – ", "LYON, France (AP) —": where a story was filed, and by whom.
DATELINE = re.compile(
    r"^\W*[A-Z][A-Z .]{2,}(?:, [A-Z][\w. ]{1,25}?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r" \((?P<agency>[A-Z][\w&/. ]{1,30})\) ?[—–-]+ "
)
# "BRIEF-Globex to cut", as an agency marks what it sends.
OF_A_WIRE = re.compile(r"(?:BRIEF|UPDATE|CORRECTED|REFILE|EXCLUSIVE|RPT|ADVISORY)-(?=[A-Z])")
# "Its drug EX218", "29-Jul-2020", "EVs": a product, a day, or many of a kind.
CODE = re.compile(r"[A-Z]{1,5}-?\d{2,}[A-Za-z]?|[A-Z][a-z]{2}-\d{2,4}|[A-Z]{2,4}s")
# "Example Corporation EXC": its ticker is none of the name.
TICKER = re.compile(r"(?<= )(Inc|Corp|Corporation|Co|Ltd|PLC|plc)(\.?) [A-Z]{2,5}$")
SUFFIX = re.compile(
    r",? (?:inc|corp|corporation|co|company|ltd|llc|lp|l\.p|plc|se|ag|nv|sa|holdings?|group"
    r"|platforms|technologies|software|systems|therapeutics|sciences)\b\.?",
    re.IGNORECASE,
)
LEGAL = re.compile(r" (?:Inc|Corp|Corporation|Co|Company|Ltd|LLC|PLC|plc|AG|SE|NV)\b\.?$")


# "Globex Announces 160 Layoffs", where every word has a capital.
HEADLINE_VERBS = frozenset(
    "announces announce trims axes cuts slashes sheds lays confirms eliminates reduces closes shuts"
    " says warns fires shutters plans laying cutting closing shutting".split()
)
# "Silicon Valley Group" and "New York Life" keep theirs, "New York Governor" does not.
OF_TWO_WORDS = frozenset(
    {"silicon valley", "new york", "new england", "san francisco", "san diego"}
)
NOT_OF_A_NAME = frozenset(
    "city state county attorney federal police public supreme fed times stock".split()
)
# "First Example Foods" keeps its first word, "First Quarter" does not.
FIRST_OF = frozenset("quarter half round wave phase lady amendment nation nations class".split())
# "The Arizona Republic" keeps its place.
PAPERS = frozenset(
    "republic post times tribune globe star sun herald journal chronicle gazette courier observer"
    " sentinel bee press dispatch enquirer inquirer examiner telegraph record telegram".split()
)
# "West Shelby Foods" keeps its first word, "South Carolina Bank" does not.
DIRECTIONS = ("North", "South", "East", "West")
NAMES_OF_TWO = 2


class Named(NamedTuple):
    """A company in a sentence. ``role``: acts, owns (the people spoken of), at or ""."""

    start: int
    end: int
    name: str
    role: str


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
        bracketed = head.endswith("(") and tail.startswith(")")
        inside = start < aside or bracketed or head[1:].count("(") > head.count(")")
        if DESCRIBED.match(tail) and (beside := BESIDE.match(tail)):
            aside = end + beside.end()
        if OF_A_TOWN.match(tail) and THE.search(head):
            continue
        if not is_elsewhere(name, sentence[: run.start()], head, tail):
            a_word = not head and name.isalpha() and A_NOUN_ACTS.match(tail)
            place = sentence[run.start() : start].strip().lower() in PLACES
            before = sentence[: run.start()] if place else head
            if LEGAL_OR_LIKE.search(name):
                before = THE.sub("", before)
            done = "" if inside or a_word else role(before, tail)
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
    if wire := OF_A_WIRE.match(parts[0]):
        start, parts[0] = start + wire.end(), parts[0][wire.end() :]
    while based := next((i for i, part in enumerate(parts) if part.endswith("-based")), -1) + 1:
        start += sum(len(part) + 1 for part in parts[:based])
        parts = parts[based:]
    before = run.string[dateline(run.string) : start].strip(" *•–—-")
    first = not before or before.endswith(":")
    if first and _is_adverb(parts) and IN_FACT.match(run.string, run.end()):
        return start, "", False
    while parts and _begins_no_name(parts, first=first):
        start += len(parts.pop(0)) + 1
    if len(parts) == 1 and parts[0].lower() in NATIONS | REGIONS:
        return start, "", False
    if _is_of_government(parts):
        return start, "", False
    ends = (i for i in range(len(parts)) if _ends_name(parts, i))
    title = next(ends, len(parts))
    before_title = title < len(parts)
    parts = parts[:title]
    if parts[-1:] == ["County"]:
        return start, "", False
    while parts and parts[-1].lower().rstrip(".,") in NO_COMPANY - LAST_WORDS:
        if parts[-2:-1] and parts[-2].lower() in INCOMPLETE:
            break
        parts.pop()
    if (
        not parts
        or parts[0].isdigit()
        or is_given(parts)
        or parts[0].lower().rstrip(".") in LEGAL_FORMS
    ):
        return start, "", False
    name = TICKER.sub(r"\1\2", " ".join(parts))
    if CODE.fullmatch(name):
        return start, "", False
    return start, re.sub(r" \([^)]*\)", "", name), before_title


def _ends_name(parts: list[str], index: int) -> bool:
    """Whether a word is a title or a headline's "To": "Globex Head", but not "Boar's Head"."""
    if index and parts[index - 1].endswith(("’s", "'s")):
        return False
    if index and parts[index].lower() in HEADLINE_VERBS:
        return True
    if parts[index] == "Vice":
        return parts[index + 1 : index + 2] in (["President"], ["Chair"], ["Chairman"])
    return parts[index] == "To" or parts[index].lower().rstrip(".") in TITLES


def _begins_no_name(parts: list[str], *, first: bool) -> bool:
    """Whether the first word is none of the name: "The", "Seattle", but not in "First Solar".

    ``first``: it begins the sentence, where "Moving" and "Reduced" have a capital, too.
    """
    if " ".join(parts[:2]).lower() in BEGIN_SO or parts[:3] == ["Wall", "Street", "Journal"]:
        return False
    if parts[0] == "First" and len(parts) > 1 and parts[1].lower() not in NO_COMPANY | FIRST_OF:
        return False
    if " ".join(parts[:2]).lower() in OF_TWO_WORDS and _goes_on(parts):
        return False
    if _is_institution(parts) and parts[0].lower().rstrip(".,") in PLACES:
        return False
    if len(parts) > NAMES_OF_TWO and parts[0] in DIRECTIONS and parts[1].lower() not in PLACES:
        return False
    if len(parts) == NAMES_OF_TWO and (parts[1].lower() in PAPERS or _begins_with_place(parts)):
        return False
    if first and len(parts) > 1 and parts[1].lower().startswith(parts[0].lower()):
        return True
    if first and len(parts) == 1 and FORM_OF_VERB.fullmatch(parts[0]):
        return True
    if len(parts) > 1 and OF_A_PLACE.sub("", parts[0]).lower() in (PLACES | NATIONS) - {"america"}:
        return True
    return parts[0].lower().rstrip(".,") in NO_COMPANY or _is_compound(parts[0])


def _begins_with_place(parts: list[str]) -> bool:
    """Whether a place and a word are one name: "Canada Goose", but not "Canadian Goose"."""
    place, after = parts[0].lower(), parts[1].lower().rstrip(".,")
    if place not in PLACES | NATIONS or DEMONYM.search(place):
        return False
    return after not in NO_COMPANY | TITLES | GOVERNMENT


def _goes_on(parts: list[str]) -> bool:
    """Whether a third word makes a name of a place of two."""
    third = parts[2].lower() if len(parts) > NAMES_OF_TWO else ""
    return bool(third) and third not in TITLES | NO_COMPANY | NOT_OF_A_NAME


def _is_institution(parts: list[str]) -> bool:
    """Whether a name may begin with a place or a given name: "Mary Washington Healthcare"."""
    return len(parts) > 1 and parts[-1].lower().rstrip(".,") in INSTITUTIONS


def _is_adverb(parts: list[str]) -> bool:
    """Whether a word with which a sentence begins may be none of a name: "Indeed", "Notably"."""
    return len(parts) == 1 and (parts[0] == "Indeed" or parts[0].endswith("ly"))


def _is_of_government(parts: list[str]) -> bool:
    """Whether a name is of an authority: "Labor Department", but not "Globex Department Stores"."""
    told = [part for part in parts if part.lower() in GOVERNMENT]
    return bool(told) and not (_is_institution(parts) or "Stores" in parts)


def _is_compound(word: str) -> bool:
    """ "Laid-off" and "Boston-based" are words, "Coca-Cola" is a name."""
    return re.search(r"(?<!^Co)-[a-z]+(?![a-z]*[A-Z])", word) is not None


def is_given(parts: list[str]) -> bool:
    """Whether a name is a person's: "Jane Doe", but not "Charles Schwab"."""
    return (
        2 <= len(parts) <= 3
        and not _is_institution(parts)
        and parts[0].lower() in GIVEN
        and " ".join(parts[:2]).lower() not in NAMED_AFTER_PEOPLE
        and "&" not in parts
        and parts[-1].lower().rstrip(".") not in LEGAL_FORMS
        and not parts[0].endswith(("’s", "'s"))
    )


def plain(name: str) -> str:
    """A name to compare by: in lower case, without "Inc." and its like."""
    bare = re.sub(r"['’]s$", "", name.removeprefix("The "))
    return SUFFIX.sub("", bare).lower().strip(" .,&") or name.lower()


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """Of a name to compare by; a story's few names are compared again and again."""
    return tuple(plain(name).split())


def same_company(one: str, other: str) -> bool:
    """Whether two names are one company's: "Meta" and "Meta Platforms, Inc."."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    if long[: len(short)] == short:
        return True
    if len(short) > 1 or len(long) == 1:
        return False
    # "Walt Disney Co" is "Disney", "Morgan Stanley" is not "Stanley".
    full = max(one, other, key=len)
    ends_so = long[-1] == short[0] and "&" not in long and (len(long) > 2 or LEGAL.search(full))
    letters = (word if word in ("of", "and") else word[0] for word in long)
    # "NS" is Norfolk Southern, "BofA" Bank of America.
    return bool(ends_so) or short[0] in ("".join(word[0] for word in long), "".join(letters))
