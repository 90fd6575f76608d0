"""What a company does in a sentence of a story: it acts, its people are spoken of, or neither."""

import re

from extractors.text import cut_words as words

STATE = r"(?:[A-Z][a-z]{1,4}\.|[A-Z]\.[A-Z]\.|Ohio|Texas|Iowa|Utah|Maine|Idaho|Alaska|Hawaii)"
ACTS = (
    rf"(?:{words.VERB}|{words.OFF}|{words.NOUN}|layoffs|plans?|planning|planned"
    r"|announc(?:e|es|ed|ing)|said"
    r"|says|will|would|is|has|had|have|are|was|were|expects?|confirmed|disclosed|revealed|began"
    r"|warned"
    r"|told|notified|followed|filed|let|lets|reached|agreed|execut\w+|implement\w+|conduct\w+"
    r"|undert\w+"
    r"|underw\w+|replac\w+|posted"
    r"|made|took|issued|complet\w+"
    r"|start\w+|continu\w+|closed?|clos(?:es|ing)|shut\w*|join\w*|aims?|intends?|offered|did"
    r"|showing|saying|getting|added (?=[\d,]+ (?:\w+ )?cuts\b)"
    r"|might|could|may|also|recently|reported|indicated|signall?ed|hinted|stopped|embarked|outlined"
    r"|raised|raises|lifted|lifts|lowered|forecasts?|projects|projected|anticipates|estimates"
    r"|reaffirmed|reiterated|maintained|narrowed|budgeted|earmarked|invested|invests|spends"
    r"|detailed|proposed|unveil\w+|launched|needs|wants|seeks|hopes|trims|pares|ended|ends|idled"
    r"|idles|decreas\w+|refus\w+|kill(?:s|ed|ing)?"
    r"|went(?= (?:for|through|ahead))|inform(?:s|ed)|respond(?:s|ed)|decide[ds]|opt(?:s|ed)"
    r"|acknowledged|stated|declared|hand(?:s|ed)|gave|gives"
    r"|sen[dt]s?|mulls|considers|weighs|blame[ds]|cite[ds]|attribute[ds]|dismiss\w+|discontinu\w+"
    r"|halted|targeted|targets|paused|scrapped|restructured|faces|facing|struggl\w+"
    r")"
)
HEADLINE = (
    r"(?i:to) (?i:cut|lay|slash|eliminate|shed|axe|trim|reduce|let|close|shut|fire|drop|part|offer)"
)
DAY = (
    r"(?:(?:on |in |late |early )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?)(?: \d{1,2})?,?)"
)
THEN = r"the (?:next|following|same|previous) (?:month|week|year|day),"
ASIDE = (
    rf"(?:,(?:[^,;]|,(?=\d{{3}})|, (?=and No\.)|, {STATE}(?=,|-based)"
    rf"|, {STATE},(?= [a-z])){{2,130}}?,"
    r"|, (?!the (?:company|firm|group|bank|retailer|carrier|airline) (?:also|now|has|had|then"
    r"|later|will|is|was|announced|said|plans)\b)(?:the|an?) [^,;]{2,60}?(?<!company)"
    r"(?= (?:announced|said|plans)\b)"
    r"| [(\[][^)\]]{1,120}[)\]]| [–—-]{1,2} [^–—]{2,220} [–—-]{1,2})"
)
A_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
IN_TOWN = (
    rf"(?: of [A-Z][a-z]+(?= (?:shuts?|closes|cuts?|will|plans|is|has|said|laid)\b)"
    rf"| (?:in|of) (?!{A_MONTH})[A-Z][\w.]+(?: [A-Z][\w.]+)?,(?: (?:{STATE}|[A-Z][a-z]+),?)?"
    r"| in [A-Z]\w+(?: [A-Z]\w+){0,2}(?= [–—(]| (?:[a-z]+(?:es|ed|ts|s)|cut|will|is|has|laid|began"
    r"|said)\b))"
)
BOSS = (
    r"(?:(?:['’]s)?,? (?:billionaire |interim |new |former |then-)?(?:CEO|CFO|COO|CTO|[Cc]hief"
    r"|[Pp]resident|[Cc]hair\w*|[Ff]ounder|[Cc]o-[Ff]ounders?|[Ss]pokes\w+|[Bb]oss|management"
    r"|parent"
    r"|board)\b(?:(?: and)? [A-Z]?[\w.’'-]+){0,7}?)"
)
A_UNIT = r"(?:['’]s (?:[\w.-]+ ){1,3}?(?:unit|arm|subsidiary|business|division|segment)\b)"
BESIDE = re.compile(rf"\.?{BOSS}?{ASIDE}")
# ", the group that operates Example Hospital, is closing": who is named there does not act.
DESCRIBED = re.compile(r"\.?, (?:the|an?|which|who|whose|part of|one of|owned|formerly)\b")
# "Rig operations have slowed": the subject is what follows the first word.
A_NOUN_ACTS = re.compile(
    r" (?!also|plans|says|has|was|is|employees|workers|staff|layoffs|jobs|cuts|bosses|executives"
    r"|officials|leaders|managers)(?:(?!also|now|then)[a-z]+ )?[a-z]+(?:s|ing|ion|ment|ity)"
    r" (?:have|has|are|is|were|was|will|had|may|could|announced|said|reported)\b"
)
DETERMINER = re.compile(r"\b(?:the|a|an) $")
LEGAL = (
    r"(?:,? (?:LLC|L\.L\.C|Inc|Ltd|Corp|LP|PLC|plc|p\.l\.c|AG|SE|SA|NV|GmbH)\b\.?"
    r"(?:,(?= (?:will|is|has|said|plans)\b))?)"
)
ACTING = re.compile(
    rf"\.?\+?{LEGAL}?(?:{BOSS}|{A_UNIT})?{IN_TOWN}?(?:{ASIDE}){{0,2}}"
    rf"(?: {HEADLINE}\b| (?:(?:[a-z][\w’'-]*|{DAY}|{THEN}) ){{0,5}}?(?:{ACTS})\b)"
    rf"|\.?, (?:which|who) (?:(?:on|in) [A-Z][a-z]+ (?:\d{{1,2}}, )?\d{{4}}, )?"
    rf"(?:[a-z][\w’'-]* ){{0,3}}?(?:{ACTS})\b"
)
APPOSED = re.compile(rf", (?:(?:[a-z][\w’'-]*|{DAY}) ){{0,5}}?(?:{ACTS})\b")
NO_SUBJECT = re.compile(
    r" (?:for|of(?! [A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z][\w.]+)?,? (?:[a-z]+ed|will|plans|is|has|said"
    r"|laid|cuts?|shuts?|closes)\b)|at|from|about|with)\b"
)
# "a rival, Globex, cut": a name beside what it is.
# "Roe said although the company is cutting": a person, or the company that the text is about.
SAYS_THE_COMPANY = re.compile(
    r" (?:said|says|added|noted|wrote|explained) (?:\w+day )?(?:that |although |while )?the"
    r" (?:company|firm|group|bank|carrier|airline|retailer) "
)
OF_THE_COMPANY = re.compile(
    rf"{SAYS_THE_COMPANY.pattern}"
    r"| (?:said|says|stated|wrote|added|explained|told [a-z]+)(?: \w+day)?,?(?: that)? [“\"]"
    r"(?:We|Our|I)\b"
)
WHAT_IT_IS = re.compile(
    r"\b(?:\w*maker|manufacturer|company|giant|firm|retailer|bank|group|rival|competitor|operator"
    r"|chain|platform|exchange|unicorn|app|network|provider|conglomerate|start-up|major|studio"
    r"|startup|developer|publisher|carrier|airline|insurer|lender"
    r"|brand)(?: of [a-z][\w -]{2,40})?, $"
    r"|^\W*One of (?:the|its) [^,;]{3,60}, $"
)
# "Globex and its subsidiary Initech are laying off".
AND_ITS = re.compile(
    r" and its (?:[\w-]+ ){0,2}?(?:subsidiary|unit|affiliate) [A-Z]"
    # "Globex and the IG Metal union agreed": it is one who cuts.
    rf"| and (?:the |its )?(?:[\w-]+ ){{0,3}}?(?:unions?|works council|labou?r representatives)"
    rf"(?: [A-Z]\w+)? (?:{ACTS})\b"
)
ITS_OWN = re.compile(r"\band its (?:[\w-]+ ){0,2}?(?:subsidiary|unit|affiliate) $")
# "It is shutting its high-end EXPO business and shrinking its staff."
OF_ITS = re.compile(r"\b(?:its|their|our) (?:[\w-]+ ){0,2}$")
A_PART = re.compile(r" (?:business|unit|division|segment|brand|arm|chain|stores)\b")
OWNING = re.compile(
    r"\.?(?:['’]s?(?: [\w,.%-]+){0,4}?| (?:corporate|salaried|U\.S\.))? (?i:workforce|employees"
    r"|staff(?:ers)?|headcount|layoffs|jobs"
    r"|job cuts|workers|plan|restructuring|decision|cuts|announcement (?:that"
    r"|(?:[\w-]+ ){0,3}of [\d,]+\d))\b"
)
OWNING_ITS = re.compile(r"['’]s? ")
BY_PREPOSITION = re.compile(
    r"\b(?:at|by|from|of|for|with|to|into|than|like|via|using|against|and rival|joining|among)"
    r" (?:the |its |rival )?$"
    r"|\b(?:behind|owns|operates|runs|makes|owned by) (?:[\w-]+ ){0,5}?$"
)
# "After buying its rival Initech Co., Globex will cut", "such heavy hitters as Initech": what is
# bought or an example does not act.
OBJECT_OF = re.compile(
    r"\b(?:acquir|buy|purchas|tak(?=\w+ over)|absorb|sell|su)ing (?:over )?(?:[a-z][\w'’-]* ){0,4}$"
    r"|\bsuch (?:[a-z-]+ ){1,3}as $"
)
# "an announcement by Globex that it plans to"
SAID_BY = re.compile(
    r"\b(?:announcements?|statement|news|word|memo|notice|filing) (?:by|from) (?:the )?$",
    re.IGNORECASE,
)


THAT = re.compile(rf"\.?(?:{ASIDE})? (?:that|it|of plans)\b")
# "A like move by Globex, which this month cut 40 jobs"; "job losses go on, with Globex set to cut".
WHICH_CUTS = re.compile(
    rf", (?:which|who) (?:(?:[a-z][\w’'-]*|{DAY}) ){{0,4}}?(?:{words.VERB}|{words.OFF}|announced"
    rf"|said"
    r"|will|plans|is|has)\b"
)
SET_TO_CUT = re.compile(
    rf"(?:{ASIDE}){{0,2}} (?:(?:set|poised|planning|preparing|due|expected|likely|looking"
    rf"|aiming) {HEADLINE}"
    r"|(?:looking at|announcing|planning|mulling|considering|weighing|facing)(?= [^;.]{0,40}"
    r"\b(?:job|cuts|lay-?offs|shutdown|closure|closing|eliminat))|cutting|laying off|slashing"
    r"|shedding|axing|saying (?:that )?(?:it|they) (?:will|would|plans?|is|has|had|are))\b"
)
IN_HEADLINE = re.compile(
    r" (?i:announces?|trims|axes|cuts|slashes|sheds|lays|confirms|eliminates|reduces|closes|shuts"
    r"|says|warns|fires|shutters|plans|laying|cutting|closing|shutting) (?=[A-Z\d])"
    r"| (?:Will|Could|May|Might|Plans To|Plans to|Set to|Is) (?:Cut|Lay|Slash|Axe|Eliminate|Shed"
    r"|Trim)"
    r" (?=[A-Z\d])"
)
# "Globex (300 layoffs), Initech (a fine) and Hooli had a bad week".
IN_BRACKETS = re.compile(
    rf" \({words.ABOUT}\d[\d,]* (?:\w+ )?(?:lay-?offs|job cuts|jobs cut|redundancies)\)"
)
# "Executives at Globex told staff that"
BOSSES_AT = re.compile(
    r"\b(?:executives|officials|leaders|bosses|management|managers|representatives) (?:at|of|for"
    r"|from|with) (?:the )?$",
    re.IGNORECASE,
)


# "The company that fills the shelves of Globex and Initech said": neither of them does.
RELATIVE = re.compile(
    r"^\W*(?:The|An?) (?:[\w-]+ ){0,4}?(?:company|firm|group|maker|giant|startup|business|operator"
    r"|retailer|bank) (?:that|which|behind) [^,;]*$"
)


# "The parent of Globex and Initech said": a company of another name.
PARENT_OF = re.compile(
    r"^\W*(?:The|An?) (?:[\w-]+ ){0,2}?(?:parent|owner|maker|operator|publisher)s?(?: company)?"
    r" (?:of|behind) [^,;]*$"
)
# "Roe, founder of Initech and CEO of Globex Inc. (parent of Hooli), announced".
CEO_OF = re.compile(
    r"\b(?:CEO|[Cc]hief executive(?: officer)?|[Cc]hairman|[Pp]resident|boss) of (?:the |an? )?"
    r"(?:[A-Z]?[a-z-]+ ){0,3}$"
)
THEN_ACTS = re.compile(rf"\.?(?:{ASIDE})?,? (?:{ACTS})\b")


# "The first was Globex, announcing that it would cut 90 jobs".
FIRST_WAS = re.compile(
    r"\b(?:first|second|third|next|last|latest|other|another|biggest|largest) (?:[\w-]+ ){0,4}?"
    r"(?:was|is|were|came|comes)(?: at| from)? (?:the )?$",
    re.IGNORECASE,
)
ANNOUNCING = re.compile(
    r"\.?,? (?:(?:announc|cutt|lay|slash|say|shedd|eliminat|tell)ing|which"
    r" (?:has |had )?(?:announced|said|cut|laid|is|will))\b"
)


def role(head: str, tail: str) -> str:
    """acts, owns (the people spoken of), at or "", by what stands before a name and behind it."""
    at = BY_PREPOSITION.search(head) is not None
    if FIRST_WAS.search(head) and ANNOUNCING.match(tail):
        return "acts"
    if OF_THE_COMPANY.match(tail) or OBJECT_OF.search(head):
        return ""
    if RELATIVE.match(head) or PARENT_OF.match(head):
        return ""
    if AND_ITS.match(tail) or (WHAT_IT_IS.search(head) and APPOSED.match(tail)):
        return "acts"
    if CEO_OF.search(head) and THEN_ACTS.match(tail):
        return "acts"
    if ITS_OWN.search(head) or (OF_ITS.search(head) and A_PART.match(tail)):
        return ""
    if at and SAID_BY.search(head) and THAT.match(tail):
        return "acts"
    if at and BOSSES_AT.search(head) and ACTING.match(tail):
        return "acts"
    if OWNING.match(tail):
        return "owns" if OWNING_ITS.match(tail) or not at else "at"
    if at and (WHICH_CUTS.match(tail) or SET_TO_CUT.match(tail)):
        return "acts"
    if at:
        return "at"
    if IN_HEADLINE.match(tail) or IN_BRACKETS.match(tail):
        return "acts"
    if NO_SUBJECT.match(tail) or (DETERMINER.search(head) and BESIDE.match(tail)):
        return ""
    return "acts" if ACTING.match(tail) else ""
