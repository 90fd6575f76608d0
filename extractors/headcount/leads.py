"""What stands right before a number of people and says whose they are: patterns only.

``from`` is where the words begin that say it; ``own``, ``name`` and ``whose`` say who it is.
"""

import re

from extractors.headcount import words
from extractors.headcount.names import NAME

NO_CASE = re.IGNORECASE
OWN = (
    r"(?:we|registrant"
    r"|the (?:company|corporation|registrant|firm|group|partnership|trust|organization|bank)"
    r"|our (?:company|firm|group|organization|bank|airline|corporation|operations"
    r"|(?:brands and )?(?:(?:consolidated|operating|wholly[- ]owned|direct|indirect|and) )*"
    r"subsidiaries))"
)
POSSESSIVE = (
    r"(?:our|its|(?:the|our) (?:company|corporation|registrant|firm|group)['’]s|"
    rf"(?P<whose>{NAME})['’]s?)"
)


def lead(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern}{words.APPROXIMATELY}$", NO_CASE)


SUBJECT = rf"(?:(?P<own>{OWN})|(?:the subsidiaries of )?(?P<name>{NAME})){words.ALSO}{words.ASIDE}"
HAVE = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}(?P<verb>{words.EMPLOY}) "
    rf"{words.ADVERB}{words.COLLECTIVE}"
)
HAD_FORCE = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}(?:had|has|have) "
    rf"(?P<counted>{words.WHOLE}{words.FORCE})(?: {words.WHEREVER})? of "
)
IS_OF = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT} (?:is|are) (?P<verb>an?) (?:[a-z-]+ ){{0,3}}"
    r"(?:company|organization|firm|team|group|workforce) (?:of|with) "
)
DELIVERED = lead(
    r"(?:^|, )(?P<from>)our (?:business|company|operations|services|work)\b[^;]{0,60} (?:is|are|was"
    r"|were) (?:delivered|supported|powered|driven) by "
)
# Not "one of the providers of cover to companies with".
IS_ONE = lead(
    rf"^(?:the )?{SUBJECT} (?:is|are) {words.ADVERB}(?P<from>)(?:(?:(?:regarded|seen|considered"
    r"|known|ranked)(?: as| to be)? )?(?:one of|among|an?|the)|represented|active|present"
    r"|operating)(?! (?:[^.;:]* )?(?:(?:to|for|serving)\b"
    r"|(?:unit|subsidiary|division|arm|part|affiliate) of\b|of (?-i:[A-Z])[^,]*, an? ))"
    r"(?: [^.;:]{3,200}?,?)? with (?:[^;]{3,60} and )?"
)
# "We operate 1,100 stores in 43 states with"
OPERATES = lead(
    rf"^{SUBJECT} (?P<from>)(?:operate[sd]?|ha[ds]|have|r[ua]ns?) (?:[^.;:]{{3,100}}? )?"
    rf"\d[\d,]* (?:[\w-]+ ){{0,4}}{words.COUNTRIES}(?: [^.;:]{{3,100}}?)?,? (?:with|and) "
)
AND_HAS = lead(
    rf"^(?P<from>){SUBJECT} (?!.*\b{words.OTHER_SUBJECT}\b).{{3,160}}"
    rf"(?:(?: and|,) {words.ADVERB}(?P<verb>has|have|had|employs?|employed)|, employing) "
    rf"{words.ADVERB}{words.COLLECTIVE}"
)
FOR_A_TOTAL = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>)(?:{SUBJECT},? {words.ADVERB}(?:had|have|has|employ(?:ed|s)?)"
    rf"|our {words.FORCE} (?:include[sd]?|consist(?:s|ed) of|compris(?:es|ed))) "
    rf"(?![^.;]*(?:contract|franchis))(?:[^.;]{{3,90}}{words.PART_TIME}[^.;]{{0,30}}?,? totaling "
    r"|[^.;\d]{0,15}(?:[^.;:]{0,45}: )?\d[^.;]{3,160}?,? for a (?:combined )?total of )"
)
# "we have 500 employees in Spain and 9,000 employees worldwide": said of a whole place only
OF_THEM_WORLDWIDE = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}(?:had|have|has|employ(?:ed|s)?) "
    r"\D{0,15}\d[^.;]{5,90}(?:,| and|, and) "
)
# "we have grown from 200 employees in 2022 to", "our growth, from 200 employees to"
PUT_AT = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}{words.TOLD} (?:its|our|their) "
    rf"(?P<counted>{words.WHOLE}{words.FORCE}) (?:as|at|to be) "
)
HAS_GROWN = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>)(?:{SUBJECT},? (?:has |have )?(?:\w+ly )?(?:grew|grown|expanded"
    rf"|gone|went|shrank|shrunk|cut)|our (?:\w+ )?growth)"
    rf",? from {words.APPROXIMATELY}\d[\d,]*(?: (?:{words.KIND} )*"
    rf"{words.PEOPLE}[^.;]{{0,45}}?)? to "
)
# "we had 860 employees, or 840 full-time equivalents"
OR_EQUIVALENTS = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}{words.EMPLOY} {words.ADVERB}"
    rf"\D{{0,15}}\d[^.;]{{3,90}}{words.PEOPLE},? (?:or|which is|equal to) (?:the equivalent of )?"
)
# "had employees and persons under contract that represented the equivalent of 500"
EQUIVALENT_OF = lead(
    rf"(?:^|[\s,;:(•–—-])(?P<from>){SUBJECT},? {words.ADVERB}{words.EMPLOY} [^.;\d]{{3,160}}?,?"
    r" (?:that|which)(?: together)? (?:represent(?:ed|s)?|(?:is|are|was|were)) the"
    r" (?P<counted>equivalent) of "
)
# "Globex's 40,000 employees": not "its", which may be what was bought or sold.
POSSESSED = lead(
    rf"(?:^|[\s(“\"])(?P<from>)(?:(?:the|that) (?:company|corporation|registrant|firm|group)['’]s"
    rf"|(?P<whose>{NAME})['’]s?) (?:team of )?"
)
COUNT = lead(
    rf"(?:^|[•;]\s*|,\s|\bwhose\s|\b{words.LABELS}\s?[:–—-]\s*|\b{POSSESSIVE}\s|\bthe\s)(?P<from>)"
    rf"(?:(?P<name>{NAME})(?<!['’]s)(?<!['’]) )??(?P<counted>{words.WHOLE}{words.COUNTED})"
    r"(?: (?:of|at|employed (?:by|at)|working (?:for|at)|on the payroll of) (?:us|(?:the|our)"
    rf" (?:company|firm|group|bank|corporation)|(?P<at>{NAME})))?"
    r"(?: (?:as )?(?:reported|disclosed|listed|stated|recorded|published)"
    r"(?: (?:in|by|at|for|on) [^,;:.]{2,40}?)?)?"
    rf"(?: \([^()]{{3,60}}\))?(?:,? {words.WHEREVER})?(?:,? {words.AT_A_DAY}[^;]{{0,45}}?)?"
    r"(?: (?:for|in) (?:the )?(?:fy ?\d+|q\d(?: ?fy ?\d+)?"
    r"|(?:\w+ )?(?:fiscal|year|quarter|period))(?: (?:20)?\d\d)?)?"
    r"(?: excluding [^;:,\d]{1,50}?)?"
    rf"(?:, (?![^,]*contract)(?:(?:(?:which )?includ(?:ing|es?)|excluding)"
    r"[^;:]{1,120}?|[^,;:]{3,60}))?"
    rf",? {words.AMOUNTED} "
    rf"(?:an? (?:total|team|group) of )?"
)
FORCE_OF = lead(
    rf"(?:^|\b(?:{POSSESSIVE}|a|an|the)\s)(?P<from>)(?:(?P<at>{NAME}) )??"
    rf"(?P<counted>{words.WHOLE}{words.FORCE})"
    rf"(?:(?: {words.WHEREVER})? (?:of|comprised of|consisting of)|, (?:now |currently )?at) "
)
# "headcount increased over the year, growing from 500 to"
GREW = lead(
    rf"(?:^|\b{POSSESSIVE}\s|\bthe\s)(?P<from>)(?P<counted>{words.WHOLE}{words.FORCE}) "
    r"(?:has |have )?(?:\w+ly )?(?:increased|grown|grew|risen|rose|expanded|declined|decreased"
    r"|fallen|fell|shrunk)[^;.\d]{0,40}(?:\d+ [a-z]+)?, (?:growing|rising|going|falling) from"
    r" \d[\d,]*[^;]{0,45}? to "
)
# "our headcount rose by 20 from the end of June and was"
ROSE_AND_WAS = lead(
    rf"(?:^|\b{POSSESSIVE}\s|\bthe\s)(?P<from>)(?P<counted>{words.WHOLE}{words.FORCE}) (?:increased"
    r"|decreased|grew|rose|declined|fell)[^;]{3,80}? and (?:was|were|totall?ed"
    r"|stood at|reached|amounted to|numbered) "
)
BRINGING = lead(
    rf"(?P<from>)\b(?:bringing|brings|brought|taking|takes|took|pushing|lifting) (?:our |its |the"
    rf" )?(?P<counted>{words.WHOLE}(?:{words.FORCE}|number of {words.WHOLE}{words.PEOPLE}))"
    rf"(?: {words.WHEREVER})?(?: down| up)? (?:to|at|stood at) (?:a total of )?"
)
LABEL = lead(
    rf"^[•\s]*(?P<from>)(?:(?P<name>{NAME})(?:['’]s?)? )??(?P<counted>{words.WHOLE}{words.COUNTED}"
    r"(?: \([^()]{2,30}\))?)"
    rf"(?:(?:,? \(?{words.AT_A_DAY}[^:]{{0,40}})?\s?[:–—-]|(?<=count)|(?<=total employees))\s?"
)
# "Our people: 500 employees"
HEADED = lead(rf"^[•\s]*(?P<from>)(?:our )?{words.LABELS}\s?[:–—]\s?(?:a total of )?")
THERE = lead(r"(?P<from>)\bthere (?:were|are) (?:now |currently )?(?:a total of )?")
WITH = lead(
    r"(?:^|[,;(•–—]\s?)(?P<from>)(?:(?:combined|together|and) )?"
    r"(?:with|supported by|powered by|boasting|employing) "
    rf"(?:an? total of )?{words.BESIDES}"
)
SUPPORTED = lead(rf"^{SUBJECT} .{{3,200}}, (?P<from>)(?:supported|powered) by ")
# "ended the year with", where people were counted before
ENDING_WITH = lead(
    rf"\b{words.PEOPLE}\b[^;]{{0,60}}(?:, | to )(?P<from>)(?:end|finish|clos)(?:e|ing)? (?:20\d\d"
    r"|(?:the|our) (?:\w+ )?(?:year|quarter|period)) with (?:a total of )?"
)
# "We hired 40 people, bringing our total to 500 employees": not who was let go so far.
CAME_TO_TOTAL = lead(
    r"\b(?:add|hir|welcom|recruit|gr[eo]w|onboard)\w*\b[^;.]{3,90}?,? (?P<from>)bringing"
    r" (?:our|its|the) (?:overall |global )?total to "
)
# "the Company's payroll included 500 employees": with a noun, else it may be money
PAYROLL = lead(
    rf"(?:^|\b{POSSESSIVE} )(?P<from>)(?:total |worldwide )?(?:employment|payroll)(?: level)?"
    rf"(?:,? {words.AT_A_DAY}[^;]{{0,45}}?)? {words.AMOUNTED} "
)
# "we have grown to 500 employees"
GROWN_TO = lead(
    rf"(?:^|[\s,;(])(?P<from>){SUBJECT} {words.ADVERB}(?:has |have )?(?:\w+ly )?{words.CHANGED}"
    r"(?: (?!from\b)[a-z-]+){0,4} (?:in)?to (?:an? (?:team|company|firm|workforce|group) of )?"
)
# "we grew our team by 18% to"
CHANGED_OURS = lead(
    rf"(?:^|[\s,])(?P<from>)(?:{SUBJECT}) (?:have |has )?(?:\w+ly )?{words.CHANGED}"
    rf"(?: our| its)? (?P<counted>{words.WHOLE}{words.FORCE})"
    rf"(?! (?:in|at) (?!{words.ANY_MONTH}\b|q\d|fy)(?-i:[A-Z]))[^;]{{0,60}}?,? to "
)
# "Globex, headquartered in Ohio, has"
DESCRIBED = lead(
    rf"(?:^|[\s;(])(?P<from>)(?P<name>{NAME}), (?:which|who|whose|the|an?|its|formerly|one of"
    rf"|part of|now|based|headquartered|founded|listed|run|led|backed) [^;]{{3,110}}?,"
    rf" {words.ADVERB}(?P<verb>has|had|employs|employed"
    rf"|(?:ended|finished|closed) [^,;]{{3,20}} with|{words.LEADS_WITH}) {words.COLLECTIVE}"
)
# "Globex and its 5,000 employees"
AND_ITS = lead(
    rf"(?:^|[\s,;(])(?P<from>)(?:{OWN}|(?P<name>{NAME})) and (?:its|our|their) {words.WHOLE}"
)
# "through our network of 500 employees and 80 offices"
NETWORK = lead(
    rf"(?P<from>)(?:\b(?:through|with|via) our|\b(?P<whose>{NAME})['’]s? network\b[^.;]{{3,120}}?"
    r" (?:through|with|via) its) (?:(?:global|worldwide|international) )?network of "
)
OURS = lead(r"(?P<from>)(?:\bof )?\bour (?:team of )?")
ALONE = lead(
    r"^[•\s]*(?P<from>)(?:of (?:the )?|(?:as of|as at|at|on) [^;:]{5,60}, )?(?:(?:a )?total of )?"
)

# Before a number that has no noun of its own.
FORCES = (
    OR_EQUIVALENTS,
    HAS_GROWN,
    PUT_AT,
    COUNT,
    FORCE_OF,
    HAD_FORCE,
    GREW,
    ROSE_AND_WAS,
    BRINGING,
    CHANGED_OURS,
    ENDING_WITH,
    LABEL,
)
SUBJECTS = (
    DESCRIBED,
    EQUIVALENT_OF,
    HAVE,
    HEADED,
    IS_OF,
    FOR_A_TOTAL,
    AND_HAS,
    PAYROLL,
    GROWN_TO,
    CAME_TO_TOTAL,
    AND_ITS,
)
# What the company itself did to its numbers.
CHANGES = (CHANGED_OURS, GROWN_TO, HAS_GROWN)
