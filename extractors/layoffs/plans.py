"""Plans that a sentence tells of, and their names."""

import re
from collections.abc import Collection, Iterable

from extractors.layoffs.quick_words import PLAN_WORDS
from extractors.layoffs.words import ANY_CASE, MONTH
from extractors.text import DateMention
from extractors.text.any_case import AnyCase, holds

NAME = re.compile(
    r"\b(?:[A-Z][\w&-]+ ){0,3}(?:19|20)\d\d (?:[A-Z][\w&-]+ ){0,4}?(?:Plans?|Programs?|Programmes?"
    r"|Restructuring(?! (?:Plan|Program))|Reductions?|Reorganization|RIF|Layoffs?|Initiatives?"
    r"|Actions?|Realignment)(?! Act\b)(?: Plan| Program)?"
)
# "The July 2013 plan", "the January restructuring".
OF_MONTH = re.compile(
    rf"\b{MONTH} (?:\d{{4}} )?(?:[Rr]estructuring(?! (?:charge|cost|expense|reserve))|[Pp]lan"
    r"|[Pp]rogram|[Ww]orkforce [Rr]eduction|[Rr]eduction in [Ff]orce|RIF)\b"
)
DATED = re.compile(rf"^({MONTH} )(?:19|20)\d\d ", ANY_CASE)
DEFINED = re.compile(r"\((?:collectively, |each, )?(?:the |our )?[“\"‘']([^”\"’')]{3,60})[”\"’'],?")
CUT_NAME = re.compile(
    r"restructur|reduction|layoff|\brif\b|realign|reorganiz|workforce|severance", ANY_CASE
)
PLAN_WORD = re.compile(
    r"plan|program|restructur|reduction|rif|layoff|initiative|action|realign|reorganiz"
    r"|transform|workforce",
    ANY_CASE,
)
PLAN = AnyCase(
    r"\b(?:(?:restructuring|cost|rationali[sz]ation|realignment|reorgani[sz]ation|transformation"
    r"|efficiency|operational|strategic|productivity|optimi[sz]ation|rebalancing|consolidation"
    r"|improvement|savings?)[- ](?:and \w+ )?(?:\w+ )?"
    r"(?:plans?|programs?|programmes?|actions?|initiatives?|activit\w+|measures?|efforts?)"
    r"|(?:integration|simplification) (?:programs?|programmes?)"
    r"|measures|additional (?:actions|measures)|(?=restructuring\b)(?:(?<=\ba )|(?<=\bour )"
    r"|(?<=\bthis )|(?<=another )|(?<=corporate )|(?<=strategic )|(?<=global )|(?<=zational )"
    r"|(?<=second )|(?<=further ))restructuring(?! (?:charge|cost|expense|reserve))"
    r"|reorgani[sz]ation of|(?:plans?|programs?|proposals?) (?:of|to|for) (?:\w+ )?(?:restructur"
    r"|reorgani|reduc|realign|terminat"
    r"|clos|exit|eliminat|consolidat)\w*)\b"
)
# What makes of "The facility employs 310 people" a number of those who go.
CLOSES = AnyCase(
    r"\b(?:decided|decision|approved|committed|announced|will|plans?|intends?|intention)\b[^.;]*?"
    r"\b(?:close|closing|closure(?: and consolidation)? of|shut ?down|shutting down"
    r"|cease (?:operations|production) at)\b"
)
# "In May the Company made the decision to close its plant": a plan of its own.
CLOSES_A_SITE = AnyCase(
    rf"{CLOSES.pattern} (?:the |our |its |a |an |one of |of )*(?:[\w’'.-]+,? ){{0,8}}?"
    r"(?:plants?|facilit(?:y|ies)|factor(?:y|ies)|mills?|sites?|warehouses?|mines?|laborator(?:y"
    r"|ies)"
    r"|call centers?|distribution centers?|refiner(?:y|ies))\b"
)
OF_A_YEAR = re.compile(
    r"^((?:19|20)\d\d) (?:restructuring|reorgani[sz]ation)(?: (?:plan|program|actions?))?$"
)
# A name this near the beginning is what a sentence is about.
SUBJECT = 6


def tells_of_plan(sentence: str) -> bool:
    """Whether a sentence tells of a plan to save, or of a place that is to be closed."""
    if PLAN.search(sentence) or CLOSES_A_SITE.search(sentence):
        return True
    return holds(sentence.lower(), PLAN_WORDS) and OF_MONTH.search(sentence) is not None


def names_of(sentence: str) -> tuple[str, ...]:
    """The plans that a sentence is about: where it names a new one, others are only mentioned."""
    if not holds(sentence.lower(), PLAN_WORDS):
        return ()
    definitions = [m for m in DEFINED.finditer(sentence) if PLAN_WORD.search(m[1])]
    defined = [m.group(1) for m in definitions]
    named = [
        m.group()
        for kind in (NAME, OF_MONTH)
        for m in kind.finditer(sentence)
        if not definitions
        or m.start() < SUBJECT
        or any(d.start() - 2 <= m.end() <= d.end() for d in definitions)
    ]
    return tuple(dict.fromkeys(_plain(name) for name in defined + named))


def have_one_name(names: Iterable[str], others: Collection[str]) -> bool:
    """Whether plans are told of by one name: "the May restructuring" is "the May 2019" one."""
    return any(
        name in others or any(undated(name) == other or name == undated(other) for other in others)
        for name in names
    )


def months_of(names: Iterable[str]) -> list[str]:
    """The months by which plans are named: "february 2023" of "february 2023 plan"."""
    return [found.group().strip() for name in names if (found := DATED.match(name))]


def undated(name: str) -> str:
    """The name of a plan of a month without its year."""
    return DATED.sub(r"\1", name)


def _plain(name: str) -> str:
    """A name to compare by: "the 2016 Reorganization" is the 2016 restructuring."""
    bare = re.sub(r"^(?:the|our|this|under) ", "", name.strip().rstrip(",").lower())
    return OF_A_YEAR.sub(r"\1 restructuring", bare)


def in_name(sentence: str, mention: DateMention) -> bool:
    """A year that is part of a plan's name: "the 2022 Restructuring"."""
    return any(n.start() <= mention.start < n.end() for n in NAME.finditer(sentence)) or any(
        n.start() <= mention.start < n.end() for n in DEFINED.finditer(sentence)
    )
