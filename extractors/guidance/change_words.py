"""The words of a plan that is changed: by how much, from what and to what. Patterns only."""

import re

IGNORE = re.IGNORECASE

# "raised it by $4 billion to $70 billion", "..., with the range now between"
BY = re.compile(
    r"\bby (?:[\d.]+ ?(?:%|percent|per cent),? or )?"
    r"(?:approximately |about |another |an additional |up to )?~?$",
    IGNORE,
)
# "an increase in its 2026 capital budget of $20 million": the change, and not the budget.
CHANGE_IN = re.compile(
    r"\b(?:increase|decrease|reduction|rise|decline|cut|cutback|boost|growth|saving)s? (?:in|to|of)"
    r" (?:(?:the|our|its|their|(?-i:[A-Z][\w&]*)[’']s|(?:the )?company[’']s|planned|total|net|gross"
    r"|annual|full[- ]year|projected|expected|budgeted|fiscal|(?:19|20)\d\d)\s)*$",
    IGNORE,
)
OF_CHANGE = re.compile(
    r"(?: (?:budget|program(?:me)?|plan|guidance))?"
    r"(?: (?:for|in|during) (?:fiscal )?(?:year )?(?:19|20)\d\d| (?:this|next) year)?,? of"
    r" (?:approximately |about |around |roughly |up to |nearly |some )?$",
    IGNORE,
)
# "$100 million in the second half, bringing the full-year total to"
BRINGING = re.compile(
    r"(?: (?:in|for) (?:the )?[\w -]{4,30})?,? (?:(?:which|that) )?(?:will )?bring(?:s|ing)"
    r" (?:the |our |its )?(?:[\w-]+ ){0,3}?(?:total|spending|expenditures|cap-?ex)"
    r"(?: for (?:the (?:full )?year|(?:fiscal )?(?:19|20)\d\d))? to"
    r" (?:(?:approximately|about|between) )?"
    r"|,? (?:resulting in|for) (?:an? )?(?:[\w-]+ ){0,2}?total of (?:(?:approximately|about) )?",
    IGNORE,
)
# "by $1 billion to about $5 billion"
TO_ABOUT = re.compile(r"\bto (?:about|approximately|around|roughly|nearly)\b", IGNORE)
# "by $20 million, from $200 million to $220 million"
FROM_TO = re.compile(
    r",? from (?:about |approximately |around )?(?:US|\W)?\$[\d.,]+ ?(?:(?:m|b)illion)?,? to"
    r" (?:about |approximately |around |a total of |a record |between |a range of )*(?:US|\W)?\$",
    IGNORE,
)
# "allocating $325 million of the $473 million total for wells"
ALLOCATES = re.compile(
    r"\b(?:allocat|earmark|devot|direct|dedicat|assign)\w*(?: (?:about|approximately|some))? $",
    IGNORE,
)
OF_THE_TOTAL = re.compile(
    r" of (?:the|its|our|their|that|this) \$[\d.,]+(?: (?:m|b)illion)? (?:total|budget)"
    r"(?= (?:for|to|on)\b|[.,;])",
    IGNORE,
)
TO_TOTAL = re.compile(
    r"(?! ?(?:compared|relative|versus|from|due))"
    r"(?:,? (?:or |nearly |about |roughly |almost )*[\d.]+ ?(?:%|percent))?"
    r"(?: at the midpoint)?,?"
    r"(?: (?:with|bringing|putting|taking)[^;$.]{0,60}?)? (?:to|now (?:\w+ ){0,2}?between)"
    r" (?:about |approximately |around |a total of |a record |between |a range of )*(?:US|\W)?\$",
    IGNORE,
)
# "by $2 billion and now expects to spend $15 billion"
THEN_SPENDS = re.compile(
    r"(?: (?:this year|in (?:19|20)\d\d))?,? and (?:is )?(?:now )?"
    r"(?:expect|plan|intend|anticipat|forecast|project|see|guid|target)\w*"
    r"(?: to (?:spend|invest)| (?:total |full[- ]year )?(?:cap-?ex|spending|capital \w+) of"
    r"| it at)?"
    r" (?:about |approximately |around |roughly |a total of |between |as much as |up to )*"
    r"(?:US|\W)?\$",
    IGNORE,
)
CHANGE_AFTER = re.compile(
    r"^ (?:(?:negative |positive |adjusted |free |operating |net |annual |total |quarterly )*"
    r"(?:cash flow|revenue|sales|income|debt|profit|loss)\b"
    r"|higher|lower|more|less|increase|decrease|reduction|above|below|per (?:share|unit"
    r"|store|ton)"
    r"|(?:of|in|for|on) (?:the |our |its )?(?!(?:19|20)\d\d|fiscal|full|cap|prop|total|cash|net"
    r"|each"
    r"|both|all)"
    r"(?:\w+ ){0,3}?(?:revenue|sales|interest|depreciation|debt|dividends?|savings|proceeds"
    r"|costs?|expenses?)\b)",
    IGNORE,
)
REVISED = re.compile(
    r"\b(?:rais|lift|boost|increas|hik|bump|cut|lower|reduc|trim|slash|narrow|revis|updat)\w*\b",
    IGNORE,
)
# "reducing planned 2026 capital spending to": what is being changed is still to come.
CHANGING = re.compile(
    r"\b(?:cut(?:ting)?|reduc(?:e|ing)|trim(?:ming)?|lower(?:ing)?|slash(?:ing)?|rais(?:e|ing)"
    r"|boost(?:ing)?|lift(?:ing)?|increas(?:e|ing)|limit(?:ing)?|hold(?:ing)?|curtail(?:ing)?"
    r"|scal(?:e|ing) back|keep(?:ing)?|restrict(?:ing)?)"
    r"(?: (?:its|our|their|the|planned|total|net|gross|projected|expected|anticipated|remaining"
    r"|full[- ]year|annual|fiscal|(?:19|20)\d\d|company|consolidated|cash|year))* $",
    IGNORE,
)
CHANGED_TO = re.compile(
    r"(?: (?:in|for|during) (?:(?:fiscal )?(?:19|20)\d\d|this year|the year))?"
    r"(?: in half| sharply| further|(?: (?:from|by) [^,;]{2,40}?,?)"
    r"|(?: (?:about|around|roughly|nearly|almost|more than|another|an additional))?"
    r" (?:[\d.]+ ?(?:%|percent|per cent)|(?:a|one|two)[ -](?:half|thirds?|quarter|fifths?|tenth))"
    r"(?: from [^,;$]{2,40}?,?)?)?"
    r"(?: (?:in|for|during) (?:fiscal )?(?:19|20)\d\d| (?:this|next) year)?"
    r" (?:to|at|below|under)"
    r" (?:(?:about|approximately|around|roughly|between|no more than|a range of|less than"
    r"|the range of"
    r"|a maximum of|an estimated|under|below) )*$",
    IGNORE,
)
# "has reduced its capital investments by almost 50 percent to between": a range is to come.
HAS_CHANGED = re.compile(
    r"\b(?:has|have) (?:now )?(?:cut|raised|lowered|trimmed|slashed|boosted|lifted|hiked|reduced"
    r"|increased|revised|narrowed|updated) (?:its|our|their)"
    r"(?: (?:year-over-year|annual|planned|total|net|gross|projected|expected|full[- ]year"
    r"|fiscal|(?:19|20)\d\d))* $",
    IGNORE,
)
# "has reduced its capital expenditure for 2026 from $740 million to"
FROM_OF_A_YEAR = re.compile(
    r" (?:for|in) (?:(?:fiscal )?(?:19|20)\d\d|this (?:fiscal )?year) from ", IGNORE
)
# "$1.0 billion for 2026, an increase of $50 million from our last estimate, and": of no year.
CHANGE_ASIDE = re.compile(
    r", (?:an? )?(?:increase|decrease|reduction|rise|drop|up|down)(?: of| by)?"
    r" (?:about |approximately )?\$[\d.,]+(?: (?:m|b)illion)?[^,;$]{0,60}(?=, and )",
    IGNORE,
)
# "cut its capital spending for the third time to": said of the year under way.
CUT_ITS = re.compile(
    r"\b(?:cut|raised|lowered|trimmed|slashed|boosted|lifted|hiked) (?:its|our|their) $", IGNORE
)
AGAIN_TO = re.compile(
    r" (?:again|further|for the \w+ time) to\b|[^$;]{0,20} (?:for|in) (?:19"
    r"|20)\d\d[^$;]{0,40} to\b",
    IGNORE,
)
TO_ANOTHER = re.compile(r" to (?:a range of |between )?\W?\d", IGNORE)
