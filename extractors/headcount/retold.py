"""What stories tell of a company's people by turns of their own, in the words that readers know.

"About 500 people work at Globex": "Globex employs about 500 people".
"""

import re

from extractors.headcount import words
from extractors.headcount.elided import NUMBER
from extractors.headcount.names import NAME
from extractors.headcount.story_leads import GIANT

# "Globex and Initech, which employ 5,000 and 7,200 people respectively"
EACH = re.compile(
    rf"(?P<first>{NAME})(?: (?:has|had))? and (?P<second>{NAME}),? (?:which |who )?"
    rf"(?P<verb>have|had|employ|employed) (?P<number>{NUMBER}) and (?P<other>{NUMBER})"
    rf" (?P<whom>(?:{words.KIND} )*{words.PEOPLE}),? respectively",
)
A_COUNT = rf"{words.APPROXIMATELY}\d[\d,.]*(?: million)? (?:{words.KIND} )*{words.PEOPLE}"
BY_HEAD = r"-(?:employee|person|people|worker|member|strong)"
REDUCTION = (
    r"(?:(?:job |staff |headcount )?(?:cuts?|reductions?)|lay-?offs?|announcement|restructuring"
    r"|redundancies|cull|purge)"
)
# "before the layoffs", "Prior to its restructuring,"
BEFORE = (
    rf"(?:before|prior to|ahead of) (?:\w+ )?(?:the|these|this|its|any|[\w ]+['’]s) (?:\w+ )?"
    rf"{REDUCTION}\b"
)
BEFORE_A_CUT = re.compile(rf"^{BEFORE}, |,? {BEFORE}", re.IGNORECASE)
HAD = re.compile(r"\b(?:had|employed|was|were|stood|numbered|counted|totall?ed)\b", re.IGNORECASE)
RISE = r"(?:rise|grow|climb|increase|jump|swell|surge|fall|drop|decline|shrink|slip|double|triple)"
# "Employees: 23,603", among the facts of a company.
A_FACT = re.compile(
    r"(?:^|(?<=\s))(?:Number of [Ee]mployees|No\. of [Ee]mployees|Total [Ee]mployees"
    r"|Employees(?=:)):? (?P<count>~?\d[\d,]*\d)(?![\d.,]*\d|%| \(| [a-z])"
    r"|^(?P<line>\d[\d,]*\d) employees(?= (?:as of|at) [^,;]{4,20}$)"
    r"|(?:^|(?<=\s))Number of employees:? (?P<dated>\d[\d,]*\d)(?= \([A-Z][a-z]+ )"
)
# Each with the plain words that say the same.
SAID = (
    # "“We have 500 people,” Roe said"
    (re.compile(r"(?:^|(?<=\s))[“\"](?=(?:We|we|Our|our|As|At|Today)\b)"), ""),
    # "Globex Inc. (NYSE: GLX)", "Globex Corp. (GLX)"
    (
        re.compile(
            r" \((?:(?:NYSE|NASDAQ|Nasdaq|LSE|TSX)\s?:\s?[A-Z.]{1,6}|[A-Z]{1,5}\.[A-Z]{1,2})\)"
        ),
        "",
    ),
    (re.compile(r"\b(Inc\.?|Corp\.?|Co\.?|Ltd\.?|plc|PLC) \([A-Z]{1,6}\)"), r"\1"),
    (
        EACH,
        r"\g<first> \g<verb> \g<number> \g<whom> and \g<second> \g<verb> \g<other> \g<whom>",
    ),
    # "the 11,000-employee software maker Globex", "Globex, a 500-person company,"
    (
        re.compile(
            rf"\b[Tt]he (?P<number>\d[\d,]*){BY_HEAD} (?:[a-z-]+ ){{0,3}}{GIANT} (?P<name>{NAME})"
        ),
        r"\g<name>'s \g<number>-strong workforce",
    ),
    (
        re.compile(
            rf"\b(?P<the>[Tt]he) (?P<number>\d[\d,]*){BY_HEAD}"
            rf" (?P<what>{GIANT})(?!['’-]|\s[A-Z])"
        ),
        r"\g<the> \g<what>'s \g<number>-strong workforce",
    ),
    (
        re.compile(
            rf"(?P<name>{NAME}), (?:an?|the) (?P<number>\d[\d,]*){BY_HEAD} [a-z -]{{3,40}}"
            r"(?: in (?:[A-Z][\w.]*,? ){0,3}[A-Z][\w.]*)?(?=,)"
        ),
        r"\g<name>, which has \g<number> employees",
    ),
    # "Globex, which had 83 employees at the end of 2012, now has 39"
    (
        re.compile(
            rf"(?P<name>{NAME})(?:, (?:which|who)(?: once)?|(?: once)?) (?:had|employed|counted)"
            rf" {A_COUNT}(?: (?:at|as of|in|on|before|when|just|only|a|two|three|last)\b"
            r"[^,;.]{0,45}(?:, (?:19|20)\d\d)?)?(?:,|,? (?:and|but))"
            r" (?:now|currently|today) (?:has|employs)"
            rf" (?P<count>{words.APPROXIMATELY}\d[\d,]*\d)"
            r"(?=[.;]|$|, (?:down|after|up|and)\b| (?:after|following)\b)"
        ),
        r"\g<name> now has \g<count> employees",
    ),
    # "About 500 people work at Globex"
    (
        re.compile(
            rf"^(?:There are (?:now |currently )?)?(?:A total of )?(?P<count>{A_COUNT})"
            r" (?:(?:(?:are|were) )?(?:currently |now )?(?:working|employed)|work|worked)"
            rf" (?:at|for|by) (?P<name>{NAME})(?<!['’]s)",
            re.IGNORECASE,
        ),
        r"\g<name> employs \g<count>",
    ),
    # "There are 500 Globex employees", "50 of the 500 Globex employees"
    (
        re.compile(
            rf"^There (?:are|were) (?:now |currently )?(?P<count>{words.APPROXIMATELY}\d[\d,]*)"
            rf" (?P<name>{NAME}) (?P<whom>{words.STAFF})",
        ),
        r"\g<name> employs \g<count> \g<whom>",
    ),
    (
        re.compile(
            rf"(?P<some>\d[\d,]* of) (?:the )?(?P<count>{words.APPROXIMATELY}\d[\d,]*)"
            rf" (?P<name>{NAME}) (?P<whom>{words.STAFF})",
        ),
        r"\g<some> \g<name>'s \g<count> \g<whom>",
    ),
    # "Globex saw its headcount rise 34% to 900"
    (
        re.compile(
            rf"(?P<name>{NAME}) (?:saw|has seen|watched) (?:its |their )?"
            rf"(?P<force>(?:[\w-]+ ){{0,2}}?{words.FORCE}) {RISE}\b"
        ),
        r"\g<name>'s \g<force> rose",
    ),
    # "With a total of 900 at the end of March, Globex increased headcount"
    (
        re.compile(
            rf"^With (?:a total of )?(?P<count>{words.APPROXIMATELY}\d[\d,]*\d)"
            rf"(?: {words.PEOPLE})? (?P<day>(?:at|as of) [^,;]{{3,40}}), (?P<name>{NAME})"
            rf" (?:has |have )?(?P<changed>{words.CHANGED}) (?:its )?(?P<force>{words.FORCE})"
        ),
        r"\g<name> had \g<count> employees \g<day>; it \g<changed> its \g<force>",
    ),
    # "employed 500 (300 in Spain) people"
    (
        re.compile(
            rf"(?<=\d) \((?:[\w,]+ ){{0,3}}?\d[\d,]*(?: [\w.]+){{1,6}}\)"
            rf"(?= (?:{words.KIND} )*{words.PEOPLE})"
        ),
        "",
    ),
    # "on top of the 500 it employs today"
    (
        re.compile(
            rf",? (?:on top of|in addition to|besides) the (?P<count>{words.APPROXIMATELY}\d[\d,]*)"
            rf"(?: {words.PEOPLE})? (?:it|the company) (?:already |currently )?(?:employs|has)"
            r"(?: (?:already|today|now))?(?=[.;,]|$)"
        ),
        r"; it employs \g<count> employees",
    ),
    # "2,000 of its 7,000 jobs"
    (
        re.compile(
            rf"(?P<all>\d of (?:its|their|{NAME}['’]s?) {words.APPROXIMATELY}\d[\d,]*)"
            r" (?:jobs|positions|posts)"
            r"(?! (?:in|at|on|for|to|created|lost|cut|affected|it (?:plans|wants|added))\b)"
        ),
        r"\g<all> employees",
    ),
    # "Globex has 9,500 employees, compared with 6,000 at Initech"
    (
        re.compile(
            rf"(?P<counted>{A_COUNT}[^.;]{{0,60}}?\b(?:compared (?:to|with)|versus|against|than) )"
            rf"(?:the )?(?P<number>{NUMBER}) (?:at|for) (?P<name>{NAME})(?=[.;,]|$)",
            re.IGNORECASE,
        ),
        r"\g<counted>\g<name>'s \g<number> employees",
    ),
)

# The same of lists, where they are of employers and not of cuts.
LISTED = (
    # "Globex (12,000 employees)", "Globex, 12,000 employees; Initech, 8,000 employees."
    (
        re.compile(rf"(?P<name>{NAME}) \((?P<count>{A_COUNT})\)", re.IGNORECASE),
        r"\g<name>, which has \g<count>,",
    ),
    (
        re.compile(rf"(?P<name>(?:^|(?<=[:;] )){NAME}), (?P<count>{A_COUNT})(?=;|\.?$)"),
        r"\g<name> has \g<count>",
    ),
)
OF_CUTS = re.compile(
    r"\b(?:affect|la(?:id|y|ys|ying) off|lay-?offs?|cuts?\b|cutting|los(?:e|t|ses|ing)\b"
    r"|notices?\b|eliminat|redundan|hir(?:ed|es|ing)\b|add(?:ed|s|ing)\b|strik|states?\b)",
    re.IGNORECASE,
)


def retold(sentence: str) -> str:
    """The sentence with who has how many people said as the patterns of leads expect it."""
    for pattern, said in SAID if OF_CUTS.search(sentence) else (*SAID, *LISTED):
        sentence = pattern.sub(said, sentence)
    return sentence


def fact_told(sentence: str, company: str) -> str:
    """A sentence with what stands in a company's list of facts told of that company."""
    if not company:
        return sentence
    return A_FACT.sub(
        lambda fact: f"; {company} has {next(filter(None, fact.groups()))} employees", sentence
    ).removeprefix("; ")


def is_of_before(sentence: str) -> bool:
    """Whether a sentence counts those who were there before a cut: of which day it must tell."""
    return BEFORE_A_CUT.search(sentence) is not None and HAD.search(sentence) is not None


def without_cut(sentence: str) -> str:
    """The sentence without "before the cuts": as many people as there are are there till then."""
    return BEFORE_A_CUT.sub("", sentence)
