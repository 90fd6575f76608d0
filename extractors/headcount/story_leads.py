"""What stands before a number of people in stories, beside what stands there in filings.

Patterns only; their groups are those of ``leads``. Whom "it" and "its" mean is found elsewhere.
"""

from extractors.headcount import leads, words
from extractors.headcount.leads import POSSESSIVE, lead
from extractors.headcount.names import NAME

# "the social-media giant", "the Springfield, Ohio-based company", "Globex's parent company"
GIANT = (
    r"(?:giant|[a-z]*maker|retailer|lender|carrier|airline|group"
    r"|start-?up|company|firm|bank|insurer|utility|conglomerate|chain|major|manufacturer|automaker"
    r"|system|network|owner|parent|operator|developer|publisher|supplier|brand|agency|brokerage|service"
    r"|platform|website|app|fintech|biotech|newspaper|studio|exchange|outlet|marketplace"
    r"|(?:asset|fund|money|wealth) manager|broadcaster|brewer|miner|grocer|supermarket"
    r"|[a-z]*builder|contractor|consultancy|producer|provider|distributor|wholesaler|behemoth|titan|multinational"
    r"|corporation|organi[sz]ation|nonprofit|specialist|pioneer|heavyweight|unicorn|railroad)"
)
A_GIANT = (
    rf"(?:the (?:(?!the )[\w.’'-]+,? ){{0,4}}?(?-i:{GIANT})"
    rf"|(?:{NAME}['’]s )?parent(?: company)?)"
)
ITS = rf"(?:its|their|{A_GIANT}['’]s?|{POSSESSIVE}|the)"
WORKFORCE = (
    rf"(?P<counted>{words.WHOLE}(?:{words.FORCE}|employment|payrolls?|ranks))"
    rf"(?: (?:of|at) (?:the company|(?P<at>{NAME})))?"
)
# Nothing of another subject, and of no part.
MEANWHILE = (
    r"(?! (?:in|at|of|for) (?!the (?:\w+ )?(?:quarter|year|period|month)"
    r"|(?:\w+ )?(?:years|quarters|months)|fiscal|q\d|20\d\d|all))"
    r"(?:(?!\b(?:and|but|while|profits?|revenues?|sales|costs?|hire|hiring|add)\b)[^;]){0,110}?"
)
TO = r"(?:,? to|, reaching) (?:a total of )?"

# Told by its company: "said it now has".
SAID_IT = lead(
    r"(?P<from>)\b(?:said|says|announced|reported|reports|disclosed|revealed|confirmed)(?: that)?"
    r"(?: [“\"][^”\"]{3,40}[”\"])? (?:it|they) (?:now |currently )?"
    r"(?P<verb>has|have|had|employs|employed) "
)
IT_HAS = lead(
    rf"(?:^|[\s,;(–—-])(?P<from>)(?:it|they) {words.ADVERB}(?P<verb>{words.EMPLOY}) {words.ADVERB}"
    rf"{words.COLLECTIVE}"
)
RELATIVE = lead(
    rf"(?P<from>)(?:{A_GIANT}(?: of [A-Z]\w+)?|(?P<name>{NAME}))(?: \([^()]{{1,30}}\))?,?"
    rf" (?:which|that) {words.ADVERB}(?P<verb>(?:has |had )?(?:grown|expanded|swelled)(?: from"
    rf" [^;,.]{{1,40}})? to|has|had|employs|employed|counts|boasts) {words.COLLECTIVE}"
)
# "Globex, a maker of tractors that employs"
APPOSED_THAT = lead(
    rf"(?:^|[\s;(])(?P<from>)(?P<name>{NAME}), (?:an?|the|one of) (?!.* (?-i:[A-Z]))[^,;]{{3,80}}"
    rf" (?:that|which) {words.ADVERB}(?P<verb>has|had|employs|employed) {words.COLLECTIVE}"
)
GIANT_HAS = lead(
    rf"(?P<from>){A_GIANT} {words.ADVERB}(?P<verb>has|had|employs|employed"
    rf"|(?:ended|finished|closed) [^,;]{{3,20}} with) {words.COLLECTIVE}"
)
# "Globex, its smaller rival, employs"; "Globex – with 14 brands – employs"
APPOSED = lead(
    rf"(?:^|[\s;(])(?P<from>)(?P<name>{NAME})(?:, [^,;]{{3,90}}, | ?[–—-]{{1,2}} ?[^–—;]{{3,160}}"
    rf"[–—-]{{1,2}} ?| (?:itself|by itself|alone|overall|as a whole) | ){words.ADVERB}"
    rf"(?P<verb>has|had|employs|employed) {words.COLLECTIVE}"
)
# "The maker of pumps grew and had"
# "Founded in 1904 and based in Springfield, Ohio, Globex makes"
FOUNDED = (
    r"(?:(?-i:Founded|Established|Formed|Headquartered|Based|Incorporated|Launched|Created)"
    r" (?:in|by)\b[^;]{3,80}?, (?=(?:[Tt]he |It |[^ ,]+ )(?:[\w&.'’-]+ ){0,4}?(?-i:[a-z]+s) ))?"
)
AND_HAD = lead(
    rf"^{FOUNDED}(?P<from>)(?:{A_GIANT}|It|(?P<name>{NAME}))"
    rf" (?!.*\b{words.OTHER_SUBJECT}\b)[^;]{{3,120}}(?: and|,)"
    rf" {words.ADVERB}"
    rf"(?P<verb>has|had|employs|employed|counts|boasts) {words.COLLECTIVE}"
)
# "employs 500 people in Spain, and 9,000 around the world"; "4% of the 9,000 people it had"
AND_WORLDWIDE = lead(r"\b(?:employ\w*|has|had|have)\b[^;]{5,120}(?:,| and|, and) (?P<from>)")
OF_THE = lead(r"\b(?:of|on|for|among) (?P<from>)the ")
EMPLOYER_AFTER = (
    rf"(?:that |whom? )?(?:{NAME}|it|the company|the bank)"
    r" (?:employs|employed|has|had|listed|counted)\b"
)
# "The maker, whose customers include Initech, has": not Initech.
GIANT_DESCRIBED = lead(
    rf"(?P<from>){A_GIANT}, (?:which|who|whose|the|an?|its|based|owned|with) [^;]{{3,110}}?, "
    rf"{words.ADVERB}(?P<verb>has|had|employs|employed) {words.COLLECTIVE}"
)
# "The company founded by Jane Roe has": not she.
GIANT_LED = lead(
    rf"(?P<from>){A_GIANT} (?:(?:co-)?founded|started|led|run|headed) by {NAME}(?: and {NAME})? "
    rf"{words.ADVERB}(?P<verb>has|had|employs|employed) {words.COLLECTIVE}"
)
ENDING_WITH = lead(
    r"(?:, | [–—-]{1,2} | to )(?P<from>)(?:end|finish|clos)(?:e|ing)? (?:(?:fiscal )?20\d\d"
    r"|(?:the|its) (?:\w+ )?(?:year|quarter|period)) with "
)
# "Globex reported 9,000 full-time employees"
REPORTED = lead(
    rf"(?:^|[\s;(–—])(?P<from>)(?P<name>{NAME}) (?:reported|listed|disclosed) {words.COLLECTIVE}"
)
# "Globex boasts 9,000 employees"
STANDS_AT = lead(
    rf"(?:^|[\s;(])(?P<from>)(?:{A_GIANT}|(?P<name>{NAME})|it),? {words.ADVERB}(?P<verb>boasts"
    rf"|boasted|counts|counted|numbers|(?:sits|stands|stood) at|is home to|reached)"
    rf" {words.COLLECTIVE}"
)
# "Globex – with 14 brands and 9,000 employees worldwide – is"
DASHED = lead(rf"(?P<from>)(?P<name>{NAME}) [–—-]{{1,2}} with {words.BESIDES}")
# "cut 12% of its workforce, leaving it with", "12% of staff were cut, leaving it with": not of a
# plant, and nothing that is to come
WAS_CUT = (
    r"(?:cut|laid off|let go(?: of)?|shed|eliminated|reduced|trimmed|axed|fired|dismissed|slashed)"
)
LEAVING_WITH = lead(
    rf"(?:(?<!to )(?<!will )(?<!would )\b{WAS_CUT} (?:\d|(?:its|their|about|more|nearly|almost|some"
    rf"|half|roughly|over|an?|the)\b)|\bof (?:its |the )?(?:{words.FORCE}|{words.PEOPLE})"
    rf" (?:(?:was|were|has been|have been) )?{WAS_CUT})"
    r"(?:(?!\b(?:plant|site|unit|division|factory|office|store|facility|mill|arm|hub"
    r"|subsidiary)s?\b)[^;]){3,110}?, (?P<from>)(?:leaving|which left)"
    rf" (?:it|them|{A_GIANT}|(?P<name>{NAME})) with {words.COLLECTIVE}"
)
# "doubles the number of Globex employees, bringing the total to"
BRINGING_TOTAL = lead(
    rf"(?P<from>)\b(?:{words.CHANGED}"
    r"|(?:doubl|tripl|increas|rais|reduc|expand|boost|swell|cut)e?s) "
    r"(?:the number of (?:(?:its|their|the company['’]s"
    rf"|(?P<name>{NAME})(?:['’]s?)?) )?{words.WHOLE}{words.PEOPLE}"
    rf"|(?:its|their|the company['’]s|(?P<whose>{NAME})['’]s?) {words.WHOLE}{words.FORCE})"
    r"(?: worldwide| globally)?(?: by [^,;]{1,25})?,? (?:bringing|taking|lifting|pushing)"
    r" (?:the|its|their) (?:overall |global |new )?total (?:up |down )?to "
)
GROWING_TO = lead(
    r"(?:,| [–—-]{1,2}) (?P<from>)(?:growing|rising|swelling|climbing|falling|dropping|shrinking)"
    r"(?: by [^,;]{1,30},)? to "
)
# "a tenth of its", "Of its"
SHARE_OF_ITS = lead(
    r"(?:\d ?%|\d|\b(?:percent|per cent|half|most|all|some|many|third|quarter|fifth|tenth)) of"
    rf" (?P<from>)(?:its|their|{A_GIANT}['’]s|{POSSESSIVE}) {words.WHOLE}(?:{words.FORCE} of )?"
)
# "12% of its workforce of 5,800", and what will become of them
SHARE_OF_FORCE = lead(
    r"(?:\d ?%|\b(?:percent|per cent|half|most|third|quarter|fifth|tenth)) of"
    rf" (?P<from>)(?:its|their|{A_GIANT}['’]s|{POSSESSIVE})"
    rf" (?P<counted>{words.WHOLE}{words.FORCE}) of "
)
OF_ITS = lead(rf"^(?:out )?of (?P<from>)(?:its|their|{POSSESSIVE}) {words.WHOLE}")
# "Of 9,000 employees globally, India has"
OF_ALL = lead(r"^(?:out )?of (?P<from>)(?:the |a total of )?")

ITS_OWN = lead(rf"\b(?:its|their|our|the|{A_GIANT}['’]s?) (?P<from>){words.WHOLE}")
# "remains the country's biggest employer with"
BIGGEST = lead(
    r"(?P<from>)\b(?:is|remains|was|became)\b[^;]{0,90}?\bemployers?\b[^;.]{0,30}? with "
    r"|\b(?:le(?:a?ds?)|tops|topped|heads|headed) the (?:pack|list|field|ranking|table)"
    r"(?: (?:of|in) [^;,]{3,40})? with "
)
# "the publisher's workforce of"
GIANTS_FORCE = lead(rf"{A_GIANT}['’]s? (?P<from>){WORKFORCE} of ")

# "it reduced its headcount by 10% to", "an increase in staff numbers, from 500 to"
CHANGED_ITS = lead(rf"(?P<from>)\b{words.CHANGED} (?:{ITS} )?{WORKFORCE}{MEANWHILE}{TO}")
CHANGE_IN = lead(
    r"(?P<from>)\b(?:increase|decrease|rise|fall|drop|decline|growth|dip|jump|reduction)"
    rf"(?: of [^;]{{1,25}}?)? in (?:{ITS} )?{WORKFORCE}{MEANWHILE}{TO}"
)
DOUBLING = lead(rf"(?P<from>)\b(?:doubling|tripling) of {ITS} {WORKFORCE}{TO}")
# "to reduce the bank's workforce of 900": what it has now
CUTS_FORCE = lead(
    rf"\b(?:reduc|cut|shrink|trim|slash|par)(?:e|s|es|ing|ting|ming)? {ITS} (?P<from>){WORKFORCE}"
    r" of "
)
HAS_CHANGED = lead(
    rf"(?:^|\b(?:{ITS}|(?:said|says|reported)(?: on \w+day)?|that|whose)\s)(?P<from>){WORKFORCE}"
    r" (?:numbers )?(?:has |have |had |was |were |is |went )?(?:already )?"
    rf"(?:\w+ly |more than |almost )?{words.CHANGED}\b{MEANWHILE}{TO}"
)

# "Globex, a lender that once had 10,000 employees, is down to"
DOWN_TO = lead(
    rf"(?:^|[\s;(])(?P<from>)(?:{A_GIANT}|(?P<name>{NAME})|it)(?:, [^;]{{3,110}},)?"
    r" (?:is|are|was) (?:now )?(?:down|up|back) to "
)
# "Globex's latest annual report lists"
REPORT_LISTS = lead(
    rf"(?P<from>)(?:its|their|{POSSESSIVE}) (?:[\w-]+ ){{0,3}}(?:report|filing|10-K|website"
    r"|profile) (?:lists|listed|shows|showed|cites|cited|counts|states|stated) "
)
# "Globex, with 9,000 staff, is"
NAMED_WITH = lead(
    rf"(?:^|[\s;(])(?P<from>)(?:{A_GIANT}|(?P<name>{NAME})), (?:(?:one of|among|an?|the"
    r"|(?-i:[A-Z][a-z]+)['’]s (?:\w+ )?(?:largest|biggest))"
    rf" (?!.*(?: of (?-i:[A-Z])|\b(?:to|for|serving)\b))[^,;]{{3,90}},? )?"
    rf"(?:with|home to) {words.BESIDES}"
)
# "said it is one of the largest makers of pumps, with"
IT_IS_ONE = lead(
    rf"(?P<from>)(?:\b(?:it|they)|{A_GIANT}|(?P<name>{NAME})) (?:is|are|was) (?:now )?"
    r"(?:one of|among|an?|the) (?!.*(?:\b(?:to|for|serving)\b|\b(?:unit|subsidiary|division|arm"
    r"|part) of\b))[^.;:]{3,120}?, with "
)
# "put Globex's headcount at"
PUT_AT = lead(
    rf"(?P<from>)(?:(?:\bit|{A_GIANT}) {words.TOLD} its|\b{words.TOLD} {ITS}) {WORKFORCE}"
    r" (?:as|at) "
)
# "Globex began 2025 with"
BEGAN = lead(
    rf"(?:^|[\s;(])(?P<from>)(?:{A_GIANT}|(?P<name>{NAME})|it) (?:began|started|entered|opened)"
    r" (?:20\d\d|(?:the|this|its) (?:\w+ )?(?:year|quarter)) with "
)
# "Globex, whose 9,000 workers"
WHOSE_PEOPLE = lead(rf"(?:^|[\s;(])(?P<from>)(?P<name>{NAME}),? whose {words.WHOLE}")
# "Globex headcount stood at", "Globex workforce of": no place's, and no kind of staff's
NAMES_COUNT = lead(
    rf"(?:^|[\s;(])(?P<from>)(?P<name>{NAME}) (?P<counted>{words.WHOLE}{words.FORCE})"
    rf"(?: of|,? {words.AMOUNTED}) "
)
# "2,500 jobs will go from a global workforce of"
FROM_A_FORCE = lead(
    rf"\b(?:from|out of) (?P<from>)an? (?P<counted>{words.WHOLE}{words.FORCE})"
    rf"(?: {words.WHEREVER})? of "
)
# "7,200 workers, compared with the current 8,600"
STAFF_TOLD = rf"(?:{words.PEOPLE}|{words.FORCE}|jobs)\b[^;]{{0,120}}?"
CURRENT = lead(
    rf"\b{STAFF_TOLD}\b(?P<from>)(?:compared (?:to|with)|versus|from|than|against) "
    rf"(?:the|its|their) (?:current|present) (?:{WORKFORCE} |total |level |number )?(?:of )?"
)
# "will be 7,200 people, down from 8,600 now"
FROM_NOW = lead(rf"\b{STAFF_TOLD}\b(?P<from>)(?:from|compared (?:to|with)|against|versus) ")
# "of Globex's workforce, which stands at"
STANDING = lead(
    rf"(?P<from>)(?:{ITS}|(?P<name>{NAME})|\b(?:in|of)) {WORKFORCE},? (?:that |which )?"
    r"(?:now |currently )?(?:stands|stood|sits|sat) at "
)

# ">Workers: 9,000", in a list of companies
LISTED = lead(
    r"^\W*(?P<from>)(?P<counted>(?:total |global |number of )*(?:workers|employees|staff|people"
    r"|headcount|workforce))\s?[:–—-]\s?"
)
# "a total payroll of", "the firm's headcount was"
PAYROLL_OF = lead(
    rf"\b(?:{ITS}|a|whose) (?P<from>)(?P<counted>{words.WHOLE}payrolls?)"
    rf"(?: of|(?:, which [^,;]{{3,60}},)? {words.AMOUNTED}) "
)
GIANTS_COUNT = lead(
    rf"{A_GIANT}['’]s? (?P<from>){WORKFORCE}(?:,? {words.AT_A_DAY}[^;]{{0,45}}?)? {words.AMOUNTED} "
)

FORCES = (
    FROM_A_FORCE,
    CUTS_FORCE,
    *leads.FORCES,
    LISTED,
    PAYROLL_OF,
    GIANTS_COUNT,
    STANDING,
    GIANTS_FORCE,
    CHANGED_ITS,
    CHANGE_IN,
    DOUBLING,
    HAS_CHANGED,
    SHARE_OF_FORCE,
    PUT_AT,
    NAMES_COUNT,
    BRINGING_TOTAL,
    CURRENT,
)
# What is to come in the sentence is not of these.
OF_NOW = (CURRENT, FROM_NOW, FROM_A_FORCE, CUTS_FORCE)
# What will happen to a part says nothing against the whole it is a part of.
SHARES = (WHOSE_PEOPLE, SHARE_OF_ITS, SHARE_OF_FORCE, OF_ITS, ITS_OWN, OF_THE)
SUBJECTS = (
    leads.DESCRIBED,
    APPOSED_THAT,
    GIANT_DESCRIBED,
    GIANT_LED,
    DOWN_TO,
    REPORT_LISTS,
    ENDING_WITH,
    *leads.SUBJECTS,
    RELATIVE,
    BIGGEST,
    STANDS_AT,
    REPORTED,
    AND_HAD,
    NAMED_WITH,
    IT_IS_ONE,
    WHOSE_PEOPLE,
    BEGAN,
    DASHED,
    SAID_IT,
    GIANT_HAS,
    APPOSED,
    IT_HAS,
    GROWING_TO,
    LEAVING_WITH,
    SHARE_OF_ITS,
    OF_ITS,
)
# Who may employ a number that has no noun of its own.
EMPLOYING = (APPOSED, RELATIVE, GIANT_HAS, GIANT_DESCRIBED, IT_HAS)
