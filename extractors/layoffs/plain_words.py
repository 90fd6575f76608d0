"""How sentences of a story begin that tell what kind a company is, or of nobody's cuts."""

import re

A_KIND = (
    r"(?:company|firm|bank|group|giant|retailer|carrier|airline|start-?up|lender|chain|publisher"
    r"|insurer|operator|provider|manufacturer|developer|studio|supplier|conglomerate|platform"
    r"|exchange|unicorn|network|\w*maker)"
)
# "Cab-hailing platform Globex": what it is told to be, before its name.
BY_KIND = re.compile(
    rf"\W*(?:The |An? )?(?:(?!(?:behind|that|which|of|for|at|by"
    rf"|in)\b)[\w.’'-]+ ){{0,6}}?{A_KIND}(?: of [^,;]{{2,30}})?,? "
)
# "The parent company of Globex said": a company of another name.
PARENT_OF = re.compile(
    r"\W*The (?:parent|owner|maker|operator)s?\b[^,;]{0,20} of (?:an? [a-zA-Z]|(?:the )?[A-Z])"
)
# "The U.S. Commerce Department office laid off a third of its staff": no company.
OF_GOVERNMENT = re.compile(
    r"\W*(?:The )?(?:(?:U\.S\.|US|UK|American|British|federal|state|city|Trump|Biden) )?"
    r"(?:[A-Z]\w+ ){0,2}(?:Department|Ministry|Agency|Administration|administration|government"
    r"|Commission|Bureau)\b(?! stores?\b| Stores?\b)"
)
# "Over the last 12 months, an estimated 500 journalist positions have been cut": of a trade.
OF_A_TRADE = re.compile(
    r"\W*(?:(?:Over|In|During) the (?:last|past) (?:[\w-]+ )?(?:months?|years?|decade),? )?"
    r"[Aa]n estimated [\d,]+ (?:journalis\w+|media|news\w*|tech\w*|industry|retail|banking) "
    r"(?:jobs|positions|roles) (?:have been|were|are being)\b"
)
OF_NOBODY = re.compile(f"{PARENT_OF.pattern}|{OF_GOVERNMENT.pattern}|{OF_A_TRADE.pattern}")
# "Deep cuts were seen at the Springfield Times", "Jo Roe, CEO of the Springfield Post, said": no
# other company's, though these are not seen to be companies.
SAID_TO_BE_AT = re.compile(
    r"\W*(?:(?:[A-Z]?[a-z]+ ){0,2}(?:[Cc]uts|[Ll]ay-?offs) (?:were|have been) (?:also )?"
    r"(?:seen|made|announced|reported) at|[A-Z]\w+ [A-Z][\w-]+, (?:the )?CEO of) (?:the )?(?=[A-Z])"
)
# "Swiss bank to cut 900 jobs", before anybody is named.
A_COMPANY = re.compile(
    r"\b(?:company|firm|bank|group|giant|retailer|carrier|airline|startup|start-up|lender|chain"
    r"|publisher|insurer|operator|provider|manufacturer|developer|studio|supplier|conglomerate"
    r"|brand"
    r"|producer|brokerage|utility|hospital|newspaper|contractor|\w*maker)\b(?! (?:of [A-Z]|crisis"
    r"|industry"
    r"|sector|market|stocks|workers|jobs))|^\W*(?:it|its|they|we|our)\b"
    # A wire's line: "* Co says to cut 90 jobs", "* Expects charge of $9 million".
    r"|^[\s*•–—-]*(?:co|expects|sees|says|plans|announces|to (?:cut|reduce|lay|eliminate|close))\b"
    # What was told of before: "The new plan includes some 900 job cuts".
    r"|^The (?:(?!companies|industry)[\w-]+ ){0,2}?(?:plan|move|restructuring|decision|measures"
    r"|cuts|lay-?offs|reductions|overhaul|reorgani[sz]ation|notice|filing)\b",
    re.IGNORECASE,
)
# "The factory, owned by Globex, closed".
OWNED_BY = re.compile(
    r"\W*(?:The|An?|Its) (?:[\w-]+ ){0,3}?(?:factory|plant|mill|mine|store|hotel|hospital|foundry"
    r"|refinery|shipyard|facility|newspaper|paper|site|casino|resort)(?:,|,? which is|,? that is)?"
    r" (?:owned|operated|run) by (?:the )?"
)
# "Globex, the shared transport company, goes further".
IS_A_COMPANY = re.compile(
    r"[.,]{0,2} (?:an?|the|one of|which is) [^,;]{0,70}?\b(?:company|firm|bank|group|giant|retailer"
    r"|airline|startup|chain|supplier|manufacturer|developer|operator|provider"
    r"|\w*maker)s?\b[^,;]{0,40},"
)
