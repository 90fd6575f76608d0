"""The company that an entry of a list, or a heading, is about."""

import re

from extractors.companies.name_words import ASKING, LABEL_WORDS, NO_COMPANY
from extractors.companies.names import companies, dateline, plain
from extractors.layoffs.figures import tells_of_cut

# "August 30, 2022: Acme Bio: The company ..." and "1. Acme – In May, ...": a list of companies.
LABEL = re.compile(
    r"^[\W\d]{0,6}(?:[A-Z]{2,9}\s?[—–-]{1,2}\s?)?"
    r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?\s?(?::|[–—-])\s)?"
    r"(?P<name>(?:The )?[A-Z\d][\w&.’'-]*(?: (?:& |of )?[A-Z][\w&.’'-]*){0,4})(?: \([^)]{1,40}\))?"
    r"(?: in [A-Z][^:.]{2,40}(?=:))?"
    r"(?:(?::| [|–—-]{1,2}) (?=\S)|, [A-Z][a-z]+\.? \d{1,2}, \d{4} announcement\.)"
)
# "Acme – a large bank – was the latest to cut jobs": no label.
AN_ASIDE = re.compile(r"(?:an?|the|which|one|long) [^–—]{3,160} [–—-]{1,2} [a-z]")
# "Acme: 900 office jobs (4%)", "Acme - 900 people", in a list of cuts.
JOBS_TOLD = re.compile(
    r"^([^:–—]{2,60}?(?::| [–—-]{1,2}) )(?=(?:about |nearly |over |up to |approximately |around |~"
    r")?"
    r"[\d,]+\+? (?:(?:[\w-]+ ){0,3}?(?:jobs|positions|roles|employees|workers)\b"
    r"|(?:people|staff)(?: (?:affected|impacted|laid off))?(?: \(|$)))"
    r"(?!.*\b(?:cut|add|creat|hir|lay|laid|elimin|new|open|reduc)\w*)",
    re.IGNORECASE,
)
# "Globex Corp. – 2,500", one of several such lines in a list of cuts.
BARE_COUNT = re.compile(
    r"(?P<label>[A-Z][^:–—\d]{1,50}?(?::| [–—-]{1,2}) )(?P<count>(?:about |over |nearly )?"
    r"\d[\d,]*\+?)(?= in [A-Z]|$)"
)
# "CAW: Globex To Cut 900 Jobs": who says it, and who does it.
HEADLINE_OF = re.compile(
    r"(?!Plan|Set\b|Aim|Expect)[A-Z]\w+(?: [A-Z]\w+){0,2} [Tt]o (?i:cut|lay|slash|axe|shed)\b"
)
LEGAL_END = re.compile(r"(?<=Inc|Ltd|orp|.Co)\.$")
# "#10. Globex", "* GLOBEX CORP (GLX.N)".
TITLE_MARKS = re.compile(
    r"^#?\d{1,2}[.)] |\s[A-Z]{1,5}\.[A-Z]$|\s*\([A-Z]{1,5}(?:\.[A-Z]{1,2})?\)$"
)
# "Example Layoff Tracker: Globex lets 90 go".
LISTS = frozenset("tracker roundup round-up recap digest newsletter wrap bulletin briefing".split())
HEADING = 60
SEVERAL = 2
LONGEST_NAME = 6


def labelled(text: str) -> str:
    """The company that an entry of a list begins with."""
    match = LABEL.match(text) if not dateline(text) else None
    if match is None or AN_ASIDE.match(text, match.end()) or _names_a_topic(match["name"].split()):
        return ""
    if HEADLINE_OF.match(text, match.end()):
        return ""
    found = companies(match["name"] + " ", frozenset())
    if not found or len(plain(found[0].name)) <= 1 or _is_place_of_filing(found[0].name, match):
        return ""
    return found[0].name


def count_spelt_out(line: str, blocks: list[str]) -> str:
    """A labelled line of a story of cuts with what its number is of: "Globex: cut 900 jobs"."""
    bare = sum(BARE_COUNT.fullmatch(block) is not None for block in blocks)
    if (match := BARE_COUNT.match(line)) and bare >= SEVERAL:
        return f"{match['label']}cut {match['count']} jobs{line[match.end() :]}"
    return JOBS_TOLD.sub(r"\1cut ", line)


def title(block: str) -> str:
    """A short line without a verb, as a heading is; "" for any other."""
    line = LEGAL_END.sub("", TITLE_MARKS.sub("", block).strip(" *•-–—:"))
    plainly = len(line) <= HEADING and not line.endswith((".", "?"))
    few = len(line.split()) <= LONGEST_NAME
    return line if plainly and few and not tells_of_cut(line) else ""


def _names_a_topic(label: list[str]) -> bool:
    """Whether a label tells what a paragraph is about: "Why It Matters", "Key Takeaway"."""
    if label[-1].lower() in LISTS:
        return True
    return label[0] in ASKING or {word.lower() for word in label} <= LABEL_WORDS | NO_COMPANY


def _is_place_of_filing(name: str, label: re.Match[str]) -> bool:
    """Whether a label is a dateline: "SEOUL – Globex will let 90 go", not "INITECH – 90 jobs"."""
    rest = label.string[label.end() :]
    if not name.isupper() or ":" in label.group():
        return False
    return any(one.role in ("acts", "owns") for one in companies(rest, frozenset()))
