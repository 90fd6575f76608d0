"""Whether a name in a sentence is the company's own, and not a subsidiary's or another's."""

import re

from extractors.headcount import words
from extractors.text import Text

# At most eight capitalized words, a comma only before "Inc."; one that begins a clause ends a
# heading's name before it.
NO_NAME = (
    r"(?:(?:We|The|They|Our|As|At|On|In|It|Its|Their|This|That|And|But|While)\b"
    r"|(?:Founded|Established|Formed|Headquartered|Based|Incorporated|Launched|Created)"
    r" (?:in|by)\b)"
)
LEGAL_FORM = r"(?:Inc|Incorporated|Corp|Co|Ltd|LLC|L\.L\.C|LP|L\.P|PLC|N\.A|S\.A|N\.V|SE|AG)\b"
NAME = (
    rf"(?-i:(?!{NO_NAME})(?:[A-ZÀ-ÖØ-Þ]|3M\b|e(?=[A-Z]))[\w&.'’-]*"
    rf"(?:(?: |, (?={LEGAL_FORM}))(?:(?:of|and|de) )?(?!{NO_NAME})[A-Z&][\w&.'’-]*){{0,7}})"
)
# In the names of many companies, or of all of a company's businesses together.
COMMON = frozenset(
    "inc incorporated corporation corp company companies co ltd limited llc plc lp sa nv ag se the "
    "and & of group holdings holding system new de".split()
)
# In the names of companies whose people are their bank's.
BANKING = frozenset(
    "bank banks bancorp bancorporation bancshares bankshares banc bankers savings thrift financial "
    "federal".split()
)
# Of these "Globex Bank" is the bank.
OWN_A_BANK = frozenset("bank bancorp bancorporation bancshares bankshares banc savings".split())
# "(the "Bank"", "(doing business as GE Aerospace", "(together with its subsidiaries, "Citi"".
CALLED = (
    r"(?:the |collectively,? |(?:collectively )?called |referred to as |doing business as |d/b/a "
    r"|together with its (?:consolidated )?subsidiaries,? )*"
)
SHORT_NAME = r"[A-Z][\w&.-]{1,15}(?: [A-Z][\w&.-]{1,15}){1,2}(?=[”\"’')])|[A-Z][\w&.-]{1,15}"
IN_BRACKETS = re.compile(rf"\((?i:{CALLED})[\"“']?({SHORT_NAME})\b")
ITS_OWN = re.compile(r"\bits (?:consolidated )?subsidiaries\b")
BETWEEN = re.compile(r"[\s,.&]+")
LONGEST_NAME = 200
# Left out of the letters that a name is shortened to.
FORMS = frozenset(
    "inc incorporated corporation corp company co ltd limited llc plc lp the and & of".split()
)
# "Key" of "KeyCorp".
TAIL = re.compile(r"(?<=\w{3})(?:bancorp|corp|group)$")
# How a place of work is called, which is not all of a company.
SITE = re.compile(
    r"\b(?:Studio|Plant|Mill|Factory|Facility|Campus|Refinery|Mine|Shipyard|Smelter|Warehouse)$"
    r"|\bPlant [A-Z]\w+$"
)
FIRST_BLOCKS = 200
SHORT = 4


def name_words(name: str) -> frozenset[str]:
    """The words of a company's name and its initials, lower case.

    By them it is told from its subsidiaries, whose names have words of their own.
    """
    plain = _plain(name)
    parts = [part for word in plain if word not in COMMON for part in word.split("-") if part]
    initials = "".join(part[0] for part in parts)
    letters = "".join(word[0] for word in plain if word not in FORMS)
    short = {letters[:length] for length in range(3, len(letters) + 1)}
    return frozenset(plain) | {initials} | short | {TAIL.sub("", word) for word in plain} | COMMON


def short_names(text: Text, name: str) -> frozenset[str]:
    """What the document says it calls the company: "NextEra Energy, Inc. (NEE)", lower case."""
    own = _plain(name)
    first = next((word for word in own if word not in COMMON), None)
    if first is None:
        return frozenset()
    begins = re.compile(rf"\b{re.escape(first)}")
    known = COMMON.union(own, *(BETWEEN.split(word) for word in own))
    blocks = (block.text for block in text.blocks[:FIRST_BLOCKS] if "(" in block.text)
    said = (_called(words_of, begins, known) for words_of in blocks)
    return frozenset(word for called in said for word in _plain(called))


def _called(text: str, begins: re.Pattern[str], known: frozenset[str]) -> str:
    """What stands in brackets right after the company's name, the first time; else ""."""
    for called in IN_BRACKETS.finditer(text):
        before = text[max(0, called.start() - LONGEST_NAME) : called.start()].lower()
        starts = [found.end() for found in begins.finditer(before)]
        if starts:
            after = ITS_OWN.sub(" ", before[starts[-1] :])
            if all(not word or word in known for word in BETWEEN.split(after)):
                return called[1]
    return ""


def is_company(name: str, company: frozenset[str]) -> bool:
    """Whether all words of a name are the company's own, headings run into it left out."""
    said = _plain(name)
    while len(said) > 1 and said[0] in words.HEADINGS:
        said = said[1:]
    own = {word for word in said if word not in COMMON}
    if company & OWN_A_BANK:
        own.discard("bank")
    return bool(own) and all(word in company or _is_short_for(word, company) for word in own)


def is_full_name(name: str, company: str) -> bool:
    """Whether a name has all words of the company's: "River Energy" of "River Energy Corp"."""
    return {word for word in _plain(company) if word not in COMMON} <= set(_plain(name))


def begins_with_company(paragraph: str, company: frozenset[str]) -> bool:
    """Whether a paragraph begins with the company's name: "Globex Inc. is a maker of ..."."""
    begins = re.match(rf"{NAME}(?=[\s,(’'])", paragraph)
    return begins is not None and is_company(begins.group(), company)


def _is_short_for(word: str, company: frozenset[str]) -> bool:
    """ "Lowe" of "Lowe's", "Citi" of "Citigroup"."""
    return len(word) >= SHORT and any(known.startswith(word) for known in company)


def _plain(name: str) -> list[str]:
    bare = re.sub(r"['’]s?\b", "s", name.lower())
    return [word for part in re.split(r"[\s/]+", bare) if (word := part.strip(".,()"))]
