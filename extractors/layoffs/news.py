"""Whose cut a story tells of: the company named before it, for each clause."""

import re
from collections import Counter
from collections.abc import Iterator

from extractors.claims import About
from extractors.layoffs import words
from extractors.layoffs.sayings import LONGEST, Saying, say
from extractors.text import Text, sentences

PROPER = r"[A-Z][\w&.-]*[\w&]|[A-Z]"
COMPANY = rf"(?:{PROPER})(?: (?:{PROPER}|& {PROPER}))*"
# Words with a capital that name no company: they begin sentences, or are places and papers.
NO_COMPANY = frozenset(
    """
    the a an in on at as and but or for from with by to of it its this that these those they
    we our he she his her after before while when if second first third two three more most
    many some several about over nearly roughly almost up no not january february march april
    may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday ceo cfo coo cto ai us u.s uk eu hr warn sec act employees workers
    staff jobs layoffs layoff report reports company companies tech big silicon valley wall
    street week year last earlier also according despite amid among since now then year-end q1
    q2 q3 q4 san new york california texas washington europe america india china job cuts
    total all each every sources people one other others another such both between under there
    what where who how why however meanwhile still even just only is are was were will would
    securities exchange commission reuters bloomberg cnbc axios times journal post techcrunch
    verge guardian associated press business insider nasdaq nyse news update breaking
    exclusive read watch source credit advertisement image photo
    """.split()
)
ACTS = (
    rf"(?:{words.VERB}|{words.OFF}|{words.NOUN}|layoffs|plans?|planning|announc\w+|said"
    rf"|says|will|is|has|to|plan)"
)
ACTOR = re.compile(
    rf"\b(?P<name>{COMPANY})(?P<own>['’]s?)?\.?(?:,[^,]{{2,60}},| \([^)]{{1,20}}\))? "
    rf"(?:[a-z][\w-]* ){{0,5}}?(?i:{ACTS})\b"
)
OWNER = re.compile(
    rf"\b(?P<name>{COMPANY})['’]s? (?:[\w,.%-]+ ){{0,4}}?(?i:workforce|employees|staff"
    rf"|headcount|layoffs|jobs|job cuts"
    r"|workers|plan|restructuring|decision|cuts)\b"
)
AT = re.compile(rf"\b(?:at|by|from|of|for) (?P<name>{COMPANY})\b")
AT_FIRST = re.compile(rf"(?:At|Inside) (?P<name>{COMPANY}),")
PERSON = re.compile(
    rf"\b(?:CEO|C\.E\.O\.|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hair(?:man|woman)?"
    rf"|[Pp]resident|[Ff]ounder"
    rf"|[Ss]pokes(?:man|woman|person)|Mr\.|Ms\.|Mrs\.|[Aa]nalyst"
    rf"|[Cc]o-founder),? (?P<name>{COMPANY})"
)
TITLED = re.compile(
    rf"(?P<name>{COMPANY}), (?:[\w’'&-]+ ){{1,6}}?(?:CEO|chief|executive|officer|president"
    rf"|chair\w*|analyst"
    r"|spokes\w+|founder|director|professor|economist)\b"
)
TITLE = re.compile(r" (?:CEO|CFO|COO|CTO|Chief|President|Chair\w*)\b")
LISTED = re.compile(rf"(?P<name>{COMPANY}): ")
RETOLD = re.compile(
    r"\b(?:(?<!end of )last (?:year|month|week|fall|spring|summer|winter|quarter|january"
    r"|february|march|april|may|june|july"
    r"|august|september|october|november|december)|earlier (?:this|in the|in)|previous(?:ly)?"
    r"|in the past|years? ago"
    r"|months? ago|weeks? ago|follow(?:s|ing|ed) (?:\w+ ){0,4}?(?:lay-?offs|cuts|reductions?"
    r"|round)|on top of"
    r"|already (?:cut|laid|eliminated)|after (?:cutting|laying|it cut|announcing"
    r"|slashing)|(?:in|back in) (?:january|february|march|april|june|july|august|september|october"
    r"|november|december)\b(?! \d{1,2},? 20| 20))",
    words.ANY_CASE,
)


PATTERNS = (AT_FIRST, ACTOR, OWNER)


class Whose:
    """The companies of one story: the one that it is about and those named beside it."""

    def __init__(self, text: Text, about: About) -> None:
        told = [s for _, s in text.sentences() if len(s) <= LONGEST]
        cuts = [s for s in told if words.CUT.search(s)]
        people = [
            last
            for s in told
            for pattern in (PERSON, TITLED)
            for m in pattern.finditer(s)
            for last in m["name"].split()[-1:]
        ]
        self.people = frozenset(people)
        self.given = self.main = about.company
        names = Counter(name for s in cuts for name in self._named(s))
        self.spoken_of = ""
        self.main = about.company or (names.most_common(1)[0][0] if names else "")

    def _named(self, sentence: str) -> Iterator[str]:
        for pattern in PATTERNS:
            for match in pattern.finditer(sentence):
                if name := self.company(match["name"]):
                    yield name

    def company(self, words_of_name: str) -> str:
        """A proper name without leading words that are none; "" for a person or no name."""
        parts = TITLE.split(words_of_name)[0].split()
        while parts and parts[0].lower().rstrip(".,") in NO_COMPANY:
            parts.pop(0)
        while parts and parts[-1].lower().rstrip(".,") in NO_COMPANY:
            parts.pop()
        if not parts or parts[-1] in self.people or parts[0] in self.people:
            return ""
        name = " ".join(parts).rstrip(".,")
        return self.main if self.main and self.main in name.split() else name

    def clauses(self, sentence: str) -> list[tuple[str, str]]:
        """(company, clause) of a sentence, cut where another company becomes the one that acts."""
        if (listed := LISTED.match(sentence)) and (name := self.company(listed["name"])):
            return [(name, sentence)]
        starts = list[tuple[int, str]]()
        for match in sorted(
            (m for p in PATTERNS for m in p.finditer(sentence)),
            key=lambda m: m.start(),
        ):
            name = self.company(match["name"])
            if name and (not starts or starts[-1][1] != name):
                starts.append((match.start(), name))
        if not starts:
            return [(self.spoken_of or self.main, sentence)]
        if len({name for _, name in starts}) == 1:
            return [(starts[0][1], sentence)]
        ends = [start for start, _ in starts[1:]] + [len(sentence)]
        firsts = [0] + [start for start, _ in starts[1:]]
        return [
            (name, sentence[first:end])
            for (_, name), first, end in zip(starts, firsts, ends, strict=True)
        ]

    def names(self, sentence: str) -> bool:
        """Whether a sentence names the company that acts in it."""
        return LISTED.match(sentence) is not None or any(True for _ in self._named(sentence))

    def is_asked(self, name: str) -> bool:
        """Whether claims about a company are wanted: all, unless the caller named one."""
        return not self.given or same_company(name, self.given)


def same_company(one: str, other: str) -> bool:
    """Whether two names begin alike: "Meta" and "Meta Platforms, Inc."."""
    first, second = (re.findall(r"\w+", name.lower())[:1] for name in (one, other))
    return bool(first) and first == second


def sayings_by_company(text: Text, about: About) -> dict[str, list[Saying]]:
    """What a story says of cuts, by the company that makes them."""
    whose = Whose(text, about)
    found: dict[str, list[Saying]] = {}
    for number, block in enumerate(text.blocks):
        if block.cells:
            continue
        for sentence in sentences(block.text):
            if len(sentence) > LONGEST:
                continue
            for name, clause in whose.clauses(sentence):
                named = clause != sentence or whose.names(sentence)
                said = say(
                    number, block.section, clause, about, known=False, named=named, whole=sentence
                )
                if not said or not said.cut or not name:
                    continue
                whose.spoken_of = name
                if whose.is_asked(name):
                    found.setdefault(name, []).append(said._replace(text=sentence))
    return found
