"""What stands right before a number of people and says whose they are: patterns only.

``from`` is where the words begin that say it; ``own``, ``name`` and ``whose`` say who it is.
"""

import re

from extractors.headcount import words
from extractors.headcount.names import NAME

NO_CASE = re.IGNORECASE
OWN = (
    r"(?:we|the (?:company|corporation|registrant|firm|group|partnership|trust|organization|bank)"
    r"|our (?:company|firm|group|organization|bank"
    r"|(?:(?:consolidated|operating|wholly[- ]owned|direct|indirect|and) )*subsidiaries))"
)
POSSESSIVE = (
    rf"(?:our|its|the (?:company|corporation|registrant|firm|group)['’]s|(?P<whose>{NAME})['’]s?)"
)


def _lead(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern}{words.APPROXIMATELY}$", NO_CASE)


SUBJECT = rf"(?:(?P<own>{OWN})|(?:the subsidiaries of )?(?P<name>{NAME})){words.ALSO}{words.ASIDE}"
HAVE = _lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}(?P<verb>{words.EMPLOY}) "
    rf"{words.ADVERB}{words.COLLECTIVE}"
)
HAD_FORCE = _lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}(?:had|has|have) "
    rf"(?P<counted>{words.WHOLE}{words.FORCE})(?: {words.WHEREVER})? of "
)
IS_OF = _lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT} (?:is|are) (?P<verb>an?) (?:[a-z-]+ ){{0,3}}"
    r"(?:company|organization|firm|team|group|workforce) (?:of|with) "
)
DELIVERED = _lead(
    r"^(?P<from>)our (?:business|company|operations|services|work)\b[^;]{0,60} (?:is|are) "
    r"(?:delivered|supported|powered|driven) by "
)
# Not "one of the providers of cover to companies with".
IS_ONE = _lead(
    rf"^{SUBJECT} (?:is|are) (?P<from>)one of (?!.*\b(?:to|for|serving)\b)[^.;:]{{3,160}}? with "
    r"(?:[^;]{3,60} and )?"
)
AND_HAS = _lead(
    rf"^(?P<from>){SUBJECT} (?!.*\b{words.OTHER_SUBJECT}\b).{{3,160}}"
    rf"(?: and {words.ADVERB}(?P<verb>has|have|had|employs?|employed)|, employing) "
    rf"{words.ADVERB}{words.COLLECTIVE}"
)
FOR_A_TOTAL = _lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}(?:had|have|has|employ(?:ed|s)?) "
    rf"[^.;]{{3,90}}{words.PART_TIME}[^.;]{{0,30}}?,? (?:for a (?:combined )?total of|totaling) "
)
# "Globex's 40,000 employees": not "its", which may be what was bought or sold.
POSSESSED = _lead(
    rf"(?:^|[\s(“\"])(?P<from>)(?:(?:the|that) (?:company|corporation|registrant|firm|group)['’]s"
    rf"|(?P<whose>{NAME})['’]s?) (?:team of )?"
)
COUNT = _lead(
    rf"(?:^|[•;]\s*|,\s|\b{words.LABELS}\s?[:–—-]\s*|\b{POSSESSIVE}\s|\bthe\s)(?P<from>)"
    rf"(?P<counted>{words.WHOLE}{words.COUNTED})"
    rf"(?: (?:of|at) (?:(?:the|our) (?:company|firm|group|bank)|(?P<at>{NAME})))?"
    rf"(?:,? {words.WHEREVER})?(?:,? {words.AT_A_DAY}[^;]{{0,45}}?)?"
    r"(?: (?:for|in) the (?:fy ?\d+|(?:\w+ )?(?:fiscal|year|quarter|period))(?: (?:20)?\d\d)?)?"
    rf"(?:, (?![^,]*contract)(?:(?:including|excluding)[^;:]{{1,120}}?|[^,;:]{{3,60}}))?"
    rf",? {words.AMOUNTED} "
    rf"(?:an? (?:total|team|group) of )?"
)
FORCE_OF = _lead(
    rf"(?:^|\b(?:{POSSESSIVE}|a|an|the)\s)(?P<from>)(?P<counted>{words.WHOLE}{words.FORCE})"
    rf"(?: {words.WHEREVER})? (?:of|comprised of|consisting of) "
)
# "headcount increased over the year, growing from 500 to"
GREW = _lead(
    rf"(?:^|\b{POSSESSIVE}\s|\bthe\s)(?P<from>)(?P<counted>{words.WHOLE}{words.FORCE}) "
    r"(?:has |have )?(?:\w+ly )?(?:increased|grown|grew|risen|rose|expanded|declined|decreased"
    r"|fallen|fell|shrunk)[^;.\d]{0,40}(?:\d+ [a-z]+)?, (?:growing|rising|going|falling) from"
    r" \d[\d,]*[^;]{0,45}? to "
)
# Of a story, told by its company: "said it now has".
SAID_IT = _lead(
    r"(?P<from>)\b(?:said|says|announced|reported|reports|disclosed|revealed|confirmed)(?: that)?"
    r"(?: [“\"][^”\"]{3,40}[”\"])? (?:it|they) (?:now |currently )?"
    r"(?P<verb>has|have|had|employs|employed) "
)
# "the social-media giant reported a headcount of", "Globex's parent company employed"
A_GIANT = (
    r"(?:the (?:[\w-]+ ){0,3}(?:giant|[a-z]*maker|retailer|lender|carrier|airline|group|startup"
    r"|company|firm|bank|insurer|utility|conglomerate)"
    rf"|(?:{NAME}['’]s )?parent(?: company)?)"
)
RELATIVE = _lead(
    rf"(?P<from>)(?:{A_GIANT}|(?P<name>{NAME})),? which {words.ADVERB}"
    r"(?P<verb>has|had|employs|employed) "
)
GIANT_HAS = _lead(rf"(?P<from>){A_GIANT} {words.ADVERB}(?P<verb>has|had|employs|employed) ")
# "Globex expanded its workforce by 2,000, reaching a total of"
CHANGED_ITS = _lead(
    rf"(?:^|[\s,;])(?P<from>)(?P<name>{NAME})(?:, [^,;]{{3,30}},)? (?:has )?(?:\w+ly )?"
    r"(?:increased|expanded|grew|grown|raised|reduced|cut|shrunk|lowered|trimmed) its "
    rf"(?P<counted>{words.WHOLE}{words.FORCE})[^;.]{{0,70}}?, (?:(?:growing|climbing|rising|going"
    r"|falling|dropping|shrinking) from \d[\d,]*[^;]{0,45}? to|reaching) (?:a total of )?"
)
BRINGING = _lead(
    rf"(?P<from>)\b(?:bringing|brings|brought) (?:our |its |the )?(?P<counted>{words.WHOLE}"
    rf"{words.FORCE})(?: {words.WHEREVER})? to "
)
LABEL = _lead(
    rf"^[•\s]*(?P<from>)(?P<counted>{words.WHOLE}{words.COUNTED})"
    rf"(?:(?:,? \(?{words.AT_A_DAY}[^:]{{0,40}})?\s?[:–—-]|(?<=count)|(?<=total employees))\s?"
)
THERE = _lead(r"(?P<from>)\bthere (?:were|are) (?:a total of )?")
WITH = _lead(
    r"(?:^|[,;(•–—]\s?)(?P<from>)(?:(?:combined|together|and) )?(?:with|supported by|powered by) "
    rf"(?:an? total of )?{words.BESIDES}"
)
SUPPORTED = _lead(rf"^{SUBJECT} .{{3,200}}, (?P<from>)(?:supported|powered) by ")
OURS = _lead(r"(?P<from>)(?:\bof )?\bour (?:team of )?")
ALONE = _lead(r"^[•\s]*(?P<from>)(?:(?:as of|as at|at|on) [^;:]{5,60}, )?(?:a total of )?")

# Before a number that has no noun of its own.
FORCES = (COUNT, FORCE_OF, HAD_FORCE, GREW, CHANGED_ITS, BRINGING, LABEL)
OF_STORIES = (RELATIVE, SAID_IT, GIANT_HAS)
