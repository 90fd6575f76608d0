"""The words around an amount that tell whether it is capital expenditure to come: patterns only."""

import re

from extractors.guidance import words

IGNORE = re.IGNORECASE

# "net of incentives," and "(including leases)" stand between a subject and its figure.
ASIDE = re.compile(
    r",? (?:including|excluding|exclusive of|inclusive of|net of)\b"
    r"(?:(?!depreciation|amorti[sz]ation|(?<!capitalized )interest|revenue|ebitda|earnings|tax)"
    r"[^;$]){0,140}?,?(?= (?:to (?:be|total|range)|(?:will|should) (?:be|total|range)"
    r"|(?:are|is) (?:now |currently )?(?:expected|anticipated|estimated|projected|forecast"
    r"|planned))\b| (?:are|is) (?:approximately |about )?$)"
    r"|\([^()]*\)|,? on an? (?:accrual|cash|gross|net|consolidated|GAAP) basis,?"
    r"|, which (?!is|are|will|would|we|it)[^,;$]*,(?= (?:to be|of|will|are|is|in the range)\b)"
    r"|, (?:gross|net)(?:,|(?= of\s*$))|,? (?:including|includes|excluding|excludes|net of"
    r"|which includes?|which excludes?"
    r"|primarily|mainly|mostly|largely|principally"
    r"|inclusive of|exclusive of|gross of)\b[^,;$]*(?:,|(?= (?:to be|of|will|are|is"
    r"|in the range)\b))"
    r"|,? (?:assuming|before|after)\b[^,;$]*(?:,|(?= (?:to be|will|are|is|in the range)\b))",
    IGNORE,
)
# "Excluding acquisitions, capital expenditures are expected to be"
ASIDE_FIRST = re.compile(
    r"^(?:excluding|including|before|after|net of|exclusive of|inclusive of|other than|apart from)"
    r"\b[^,;$]*, (?=\S*\s?(?:\S+\s){0,3}$)",
    IGNORE,
)
# ", including $9 million of stripping, are expected to be $80 million": a part before the whole.
PART_ASIDE = re.compile(
    r"(?: (?:for|in|during) (?:fiscal )?(?:year )?(?:(?:19|20)\d\d|this year))?"
    r"(?:, (?:which )?|,? \()(?:includ\w+|excluding|(?:inclusive|exclusive|net) of|before|after"
    r"|of which)"
    r" [^$;()]{0,70}\$[^$;()]{0,60}?(?:,|\),?)"
    r"(?= (?:to (?:be|total|range)|(?:are|is|will|should)\b|(?:of |approximately |about )+\W?\$))",
    IGNORE,
)
JOINED = re.compile(r"^\s?(?:,? ?(?:and|plus|or)|&|,)\s(?!.*joint ventures?\b)", IGNORE)
FILLED_BY_VERB = re.compile(
    r"^\s?,? ?(?:(?:and|but) (?:we |it |now |are |is |will |to )|which (?:now )?(?:stands?|is"
    r"|are) )",
    IGNORE,
)
OLD = re.compile(
    r"\b(?:(?<!range )(?<!ranges )(?<!ranging )from|previous(?:ly)?|prior|earlier"
    r"|versus|vs\.?|compared (?:to|with)|instead of|relative to"
    r"|against|over the|much like|similar to"
    r"|(?:flat|comparable|consistent|in line|on par|level|even) (?:with|to)(?= (?:20|last"
    r"|prior y))|(?<!more )(?<!less )(?<!greater )(?<!fewer )than)"
    r"(?: (?:our|its|the|an?|prior|previous|current|earlier|original|initial|range|outlook|guidance"
    r"|forecast"
    r"|this|\w+ly|robust|strong|inflated|depressed|plan|target|budget|january|february|march|april|june|july|august|september|october"
    r"|november|december|elevated|record|higher|peak|actual|estimate|expectations?|of"
    r"|approximately|about|in"
    r"|between|levels?|roughly|last|year[’']s"
    r"|(?:19|20)\d\d(?:[’']s)?"
    r"|for))*\s?$",
    IGNORE,
)
PART = re.compile(
    r"\b(?:by|additional|incremental|extra|another|includ\w+|of which|remaining|with|plus|excluding"
    r"|(?:increase|decrease|reduction|rise|savings|drop|cut|impact|majority|portion|half) of"
    r"|by (?:about |roughly |around |nearly |more than )?[\d.]+ ?(?:%|percent|per cent),? (?:or|\()"
    r"|up|down|(?:cut|cutting|reduc(?:e|ed|ing)|lower|trim|slash|slice|shave|save|sav(?:es|ing)"
    r"|defer|recover|recoup|collect|receive|repatriate|borrow|raise|obtain|draw))"
    r"(?: (?:approximately|about|an?|up to|roughly|nearly|over|almost|some|more than|at least"
    r"|minimum|between|of))*\s?$",
    IGNORE,
)
BEFORE_SUBJECT = re.compile(
    r"^ (?:(?:net|gross) )?(?:(?:(?:this|next) (?:fiscal |calendar )?year"
    r"|(?:in|for|during) (?:fiscal |calendar )?(?:19|20)\d\d) )?"
    r"(?:back )?(?:(?:in|into) (?:our|its|the) (?:business|company|operations) )?"
    r"(?:of|in|on|for|towards?|into|as|worth of|in the form of|through|via)"
    r" (?:(?:our|its|their|total|annual|full[- ]year|net|gross"
    r"|cash|(?:19|20)\d\d|fiscal|planned|expected|projected|estimated|consolidated|company|ai"
    r"|ai-related)\s)*$",
    IGNORE,
)
# "Globex's planned $75 billion in capital expenditures"
PLANNED_SUM = re.compile(r"(?:[’']s|\b(?:its|their|our|a)) (?:planned|budgeted) $", IGNORE)
PLANNED = re.compile(r"\b(?:planned|expected|projected|estimated)\b", IGNORE)
# "outlined $75 billion in 2026 capex", where the year is told.
OUTLINED = re.compile(
    r"\b(?:outlin(?:ed|es|ing)|unveil(?:ed|s|ing)|announc(?:ed|es|ing)|flagg(?:ed|ing)|flags"
    r"|pencill?(?:ed|s|ing) in|mapp(?:ed|ing) out|(?:laid|lays|laying) out|teed up)"
    r" (?:(?:about|around|roughly|approximately|nearly|some|up to|as much as|a|another) )?$",
    IGNORE,
)
# "..., and Meta has guided to": the next figure is another company's.
ANOTHER = re.compile(r"\b(?:and|while|but) [A-Z]\w+ (?:has|is|said|expects|plans|sees)\b")
# "forecast higher capital spending, took a": what else was done, and what it came to.
OTHER_ACT = re.compile(
    r",(?: and| but)? (?:(?:it|also|has|have|then) )*(?:took|taken|paid|booked|recorded|posted"
    r"|reported|logged|registered|filed|sold|bought|acquired|won|signed|returned|repaid|issued"
    r"|borrowed|generated|earned|lost|wrote (?:down|off))\b"
    r"|\band (?:now |also )?(?:(?:expects?|plans?|aims?|hopes?|intends?) to|will)"
    r" (?:earn|borrow|return|generate|save|repay|sell|issue|receive|lose|buy|acquire|raise)\b",
    IGNORE,
)
# "... are earmarked for servers, renovations are expected to total": of something else.
OTHER_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|will)\b[^,;$]{0,60},"
    r" (?:(?!which|that|we|it|they|and|but|so|the)[a-z-]+ )"
    r"{1,4}(?:is|are|will)\b"
)
# "a $6 billion one-time tax charge": the amount of something else.
OF_ANOTHER_THING = re.compile(
    r" (?:(?!(?:in|on|for|of|to|and|or|this|next|from|with|as|by|at|per|cap\w*)\b)"
    r"[\w’'\u2010-]+\s){0,3}?"
    r"(?:charges?|write-?(?:downs?|offs?)|impairments?|fines?|penalt(?:y|ies)|settlements?"
    r"|bonds?|notes|loans?|offering|takeover|acquisition|merger|buyouts?|lawsuit|judgment"
    r"|gains?|tax (?:bill|benefit|payment)|valuation|market (?:cap|value))\b(?! spend)",
    IGNORE,
)
# "... tops Globex's expectation of": somebody else's figure.
THEIR_ESTIMATE = re.compile(
    r"\b[A-Z]\w+[’']s? (?:[a-z]+ )?(?:expectation|estimate|forecast|projection)s? (?:of|for)\b"
)
# "The $4 billion capital plan": of the year told above.
THE_PLAN = re.compile(r"\b(?:The|Our|This) $")
PLAN_OF_A_YEAR = re.compile(
    r"capital (?:plan|budget|program)\b(?! (?:through|over|by|to|for))", IGNORE
)
# "in the range of $320 million to $300 million": no range, and neither number alone.
RANGE_OF = re.compile(r"\b(?:range of|between)(?: \w+)? $", IGNORE)
BROKEN_RANGE = re.compile(r" ?(?:to|-|–|—|--) ?\W?\d")
# "our 2026 capital plan of $3 billion": a plan is of what is to come.
OF_A_YEAR = re.compile(
    r"\b(?:(?:19|20)\d\d|fy ?\d\d)(?: (?:total|net|gross|organic|consolidated|base|annual"
    r"|(?:drilling|exploration) and development|development and (?:drilling|exploration)))* $",
    IGNORE,
)
# "2025E capital expenditures"
ESTIMATED = re.compile(r"\b(?:FY ?)?(?:20)?\d\dE (?:(?:total|net|gross|cash) )?$")
FOR_ONE_YEAR = re.compile(
    r" (?:for|in) (?:(?:fiscal )?(?:year )?(?:19|20)\d\d|(?:this|next|the coming) (?:fiscal )?year)"
    r"(?! ?(?:-|–|to|through|and)\b)",
    IGNORE,
)
# "cash requirements for 2026 include $15 million of capital expenditures": no part of them.
CASH_NEEDED = re.compile(
    r"\b(?:(?:cash|capital|liquidity|funding) (?:requirements|needs)|uses of (?:cash|funds))\b"
    r"[^.;]*\b(?:includ(?:e|es|ing)|are|consist (?:primarily |mainly )?of)\b[^.;]*$",
    IGNORE,
)
# "capital expenditures planned for 2026 total"
PLANNED_AFTER = re.compile(
    r" (?:currently )?(?:planned|projected|budgeted|anticipated|expected|forecast|estimated"
    r"|scheduled"
    r"|approved) (?:for|in|during)\b",
    IGNORE,
)
# "Projected free cash flow assumes $80 million of capital spending": no part of it.
OUTLOOK_ASSUMES = re.compile(
    r"\b(?:projected|expected|forecasted|estimated|anticipated|guidance|outlook|forecast|targets?"
    r"|budgets?|plans?)\b[^.;$]{0,80}"
    r"\b(?:assum(?:es?|ing)|reflects?|contemplates?|is based (?:up)?on)"
    r" (?:(?:about|approximately|around|roughly) )?$",
    IGNORE,
)
# "growth and maintenance": both parts are all of it.
BOTH_PARTS = re.compile(
    r"\b(?:exploration and (?:development|production)|development and exploration"
    r"|(?:growth|expansion) and (?:maintenance|sustaining)|(?:maintenance|sustaining) and"
    r" (?:growth|expansion)|domestic and international|(?:non-?)?recurring and (?:non-?)?recurring"
    r"|upstream and downstream) $",
    IGNORE,
)
# "its 2026 drilling and development capital budget": an explorer's whole one.
ALL_DRILLING = re.compile(r"\b(?:drilling and development|development and drilling) $", IGNORE)
# "$581 million that will go toward expansion"
SET_ASIDE = re.compile(
    r"^,? (?:(?:that|which|of which|of it|of (?:that|this|the) (?:sum|amount|total|budget))"
    r" )?(?:will|is to|are to) (?:go|be (?:directed|allocated|devoted|designated"
    r"|used|spent|devoted))\b",
    IGNORE,
)
# "a $3.5 billion capex forecast", where the year is told as well; a plan may take many years.
BUDGETED = re.compile(
    r"[\w -]{4,40}?\b(?:forecast|budget|guidance|target|outlook)\b(?! (?:of|to|range)\b)", IGNORE
)
ITS_WORDS = re.compile(
    r"^(?: (?:total|annual|full[- ]year|(?:19|20)\d\d|fiscal|record|ai|net|gross|organic"
    r"|initial))* $",
    IGNORE,
)
# "with a $200 billion capex forecast": all of it.
WITH = re.compile(r"\bwith (?:(?:an?|its) )?$", IGNORE)
# "$300 million of its 2026 drilling budget"
SOME_OF_BUDGET = re.compile(
    r" of (?:its|our|their|the|this|that)"
    r" (?:(?!(?:to|on|in|for|into|under|towards?)\b)[\w’']+ ){0,4}?"
    r"(?:budget|plan|program(?:me)?|capital (?:expenditures?|spending)|cap-?ex)\b",
    IGNORE,
)
# "$2 billion of planned capital spending is for the plants"
GOES_TO_PART = re.compile(
    r" (?:is|are|will be) (?:associated with|relat\w+ to|for|(?:allocat|direct|dedicat|earmark)ed"
    r"|attributable to)\b| (?:cuts|reductions?|savings|increases|deferrals|overruns?)\b"
    r"| of (?:the|an?|its|our) (?:joint )?(?:venture|project|partnership|subsidiary|affiliate)\b",
    IGNORE,
)
# "announced a $3.5 billion capital investment plan for 2026"
NEW_PLAN = re.compile(
    r"\b(?:(?:announced|unveiled|launched|approved|adopted|outlined|released|set|has)"
    r" (?:a|an|its|the)(?: [\w-]+,?){0,2}"
    r"|(?:planning(?: for)?|plans|estimates?|expects|projects|proposes|targets)(?: (?:a|an"
    r"|its))?(?: (?:significant|massive|hefty|record|big|new|planned|total))?) $",
    IGNORE,
)
# "The capital plan aims to spend $2 billion on": a part of the plan.
PLAN_SPENDS = re.compile(
    r"\b(?:spend|allocat|earmark|devot|direct|dedicat|set|invest|provid|assign)\w*(?: aside)?"
    r"(?: (?:about|approximately|around|roughly|nearly|up to))? $",
    IGNORE,
)
ON_A_PART = re.compile(
    r" (?:on|for|to|towards?|in|into) (?!(?:fiscal )?(?:19|20)\d\d|this|next|cap)", IGNORE
)
# "a $9 billion 2026 budget for capital expenditures"
BUDGET_FOR = re.compile(r" (?:(?:19|20)\d\d |annual )?(?:budget|plan|program) for(?: its| our)? $")
# "approximates 2025's record budget of": the figure of another year.
ANOTHER_YEARS = re.compile(r"\b(?:19|20)\d\d[’']s\b")
PLANNED_FOR = re.compile(
    r"[\w ]{4,60}?\b(?:program(?:me)?|plan|budget)? (?:for|in) (?:fiscal )?(?:19|20)\d\d\b"
    r"(?! ?(?:-|–|to|and|through) ?(?:20)?\d\d)",
    IGNORE,
)
YEAR_TOLD = re.compile(
    r"\b(?:(?:19|20)\d\d|(?:this|next|full|current|coming)[ -](?:fiscal |calendar )?year)\b", IGNORE
)
# "guidance for 2025 capex was set between"
SET_AT = re.compile(
    r"^ (?:(?:guidance|forecast|budget|plan|target|outlook|range) )?(?:was|is|has been) (?:set"
    r"|raised|lifted|lowered|narrowed|cut|increased|reduced|slashed"
    r"|trimmed) (?:at|to|between|in)\b",
    IGNORE,
)
# "the $7 billion to $9 billion target it laid out earlier"
LAID_OUT_BEFORE = re.compile(
    r"^ (?:that )?(?:analysts?|Wall Street|the Street|investors) [^,;$]{0,30}"
    r"(?:expect|estimat|forecast|anticipat|project|look)\w*"
    r"|^ (?:target|range|guidance|forecast|outlook|plan|estimate|budget)s?"
    r" (?:(?:that )?(?:it|they|we) |previously |laid |given |set |announced |from )",
    IGNORE,
)
# "A$3 billion ($2.03 billion)": what another currency comes to is not what was said.
CONVERTED = re.compile(
    r"(?:[€£¥₹]|(?:CAD|AUD|C|A|NT|HK|NZ|S)\$|\b(?:RMB|CNY|JPY|KRW|INR|Rs|SEK|NOK|CHF|EUR|GBP)"
    r"|\b(?:euros?|yen|won|pounds|crowns|kronor|rupees|yuan"
    r"|reais|pesos)\b)[^()$]{0,30}\($",
    IGNORE,
)
EXPECTED_AFTER = re.compile(
    r",? (?:compared (?:to|with)|versus|vs\.?|(?:up |down )?from) (?:our |its |the |a )?"
    r"(?:previous|prior|earlier|original|initial) (?:\w+ )?(?:guidance|outlook|range|forecast"
    r"|estimate|plan)\b|"
    r" (?:(?:is|are) )?(?:(?:expected|planned|projected|anticipated|forecast)\b"
    r"|(?:included|assumed|reflected) in (?:this|our|its|the) (?:guidance|outlook|forecast)\b)",
    IGNORE,
)
# "a decline from this year's capex budget of"
COMPARED_WITH = re.compile(
    r"\b(?:from|than|versus|over|(?:compared|relative) (?:to|with)) (?:fiscal (?:year )?)?(?:this"
    r"|(?-i:[A-Z][\w&.]*)[’']s"
    r"|last|expected|planned"
    r"|(?:19|20)\d\d|the prior|the previous|its|their)(?: year| quarter)?(?:['’]s)?(?: \w+)? $",
    IGNORE,
)
# "its original capex guidance of": what is said of it holds no more.
ONCE = re.compile(r"\b(?:original|previous|prior|earlier|former)(?: [\w-]+){0,2} $", IGNORE)
SECOND_SUBJECT = re.compile(
    r"(?:,? (?:compared (?:to|with)|versus|vs\.?|(?:up |down )?from) [^;$]{0,60}\$[\d.,]+ ?\w*)?"
    r"(?:[^;$]{0,60}, (?:resulting in|bringing|for)(?: (?:our|its|the|a|total|expected|projected"
    r"|full[- ]year|annual|fiscal|(?:19|20)\d\d|net|gross))* $|"
    r"(?: (?:in|for) (?:fiscal )?(?:19|20)\d\d)?,? and(?: for (?:next year|(?:fiscal )?(?:19"
    r"|20)\d\d),?)?"
    r"(?: (?:we|it|the company))?(?:['’]re)?"
    r"(?: (?:is|are|now|also|still|continues? to))*(?: (?:expect|target|anticipat|project"
    r"|plan|increas|rais|lower|reduc|cut|maintain|reaffirm|affirm|reiterat|see)\w*(?: (?:our"
    r"|its))?)?"
    r"(?:,? (?:after|net of|less|excluding) [^;]{0,70},)?"
    r"(?: (?:net|gross|cash|total|annual|full[- ]year|fiscal|(?:19|20)\d\d|fy ?\d\d))* $)",
    IGNORE,
)
# "capital expenditures of about 4% of revenue, or $60 million"
SHARE_OF = re.compile(
    r"[\d.]+ times (?:our |annual )*depreciation[^,;$]{0,30}, or\b"
    r"|\d%? (?:percent )?of (?:total |net )?(?:revenues?|sales)(?: (?:in|for) (?:fiscal )?\d{4})?"
    r"(?:,? or\b|,? in the range\b)",
    IGNORE,
)
# "for 2026 was slashed to"
SET_FOR_A_YEAR = re.compile(
    r"\s*(?:for|in) (?:(?:19|20)\d\d|this year) (?:was|were|is|has been|have been) (?:set|raised"
    r"|lifted"
    r"|lowered|narrowed|cut|slashed|trimmed) (?:at|to|between)\b",
    IGNORE,
)
# "it originally expected to spend part of its $2 billion capital budget": holds no more.
ONCE_MEANT = re.compile(
    r"\b(?:originally|initially|previously|had) (?:expect|plan|budget|anticipat|intend)\w*"
    r"[^;]{0,60}$",
    IGNORE,
)
# "rather than allocating a capital budget of"
NOT_THIS = re.compile(
    r"\b(?:rather than|instead of)(?: \w+){0,3} $"
    r"|\b(?:avoid|eliminat|defer|postpon|forgo|displac)\w* (?:(?:future|additional|planned) )?$",
    IGNORE,
)
# A number of millions without a sign, as a call is written down: "475 million to 525 million".
BARE_MONEY = re.compile(
    r"\W*(?:$|[.,;]|(?:this|next|in|for|on|with|and|to|of|during|per year|annually|roughly)\b)",
    IGNORE,
)
ONLY_SUBJECT = re.compile(rf"\s*(?:and )?(?:(?:net|total|gross) )?{words.SUBJECT.pattern}", IGNORE)
# "(ii) capital expenditures of", in a list after "expects (i)".
NUMBERED = re.compile(r"\s*(?:and )?\((?:[ivx]+|[a-h]|\d)\) ", IGNORE)
SCALED = re.compile(r"\b(?:million|billion)\b", IGNORE)
# "narrowed its capex range to": a range is of what is to come.
RANGE_TO = re.compile(
    r" (?:spending )?range(?: (?:for|in) [^,;$]{0,50}?)?(?: (?:to|of|at|is|from)\b|: )", IGNORE
)
# "• Total capital expenditures in the range of", without a verb.
LINE_BEGINS = re.compile(
    r"\W*(?:(?:total|net|gross|cash|annual|full[- ]year|fiscal|consolidated|(?:19|20)\d\d)\s)*",
    IGNORE,
)
RANGE_BEGINS = re.compile(
    r"(?:[\s:–—-]|\b(?:of|in|the|a|range|between|approximately|about|for (?:the )?(?:full[- ])?"
    r"(?:fiscal )?(?:year )?(?:(?:19|20)\d\d)?)\b)*",
    IGNORE,
)
NEXT_YEARS_FIGURE = re.compile(
    r"^,? and (?:in |for )?(?:19|20)\d\d (?:to be|are|of|is|at)"
    r"(?: in| between| about| approximately)?(?: the)?(?: range of)? $"
    r"|^ (?:per year )?(?:in|for|during|through) [^,;$]{0,30}\b(?:19|20)\d\d,?(?: and| to)"
    r"(?: to be| be| to range| range)?(?: from)?"
    r"(?: approximately| about| roughly| between)? $",
    IGNORE,
)
A_YEAR = re.compile(r"\b(?:19|20)\d\d")
# "$1.4 billion for 2026 (without fuel), $1.5 billion for 2027 and $1.6 billion for 2028"
AND_THEN = re.compile(
    r"(?: (?:for|in) (?:fiscal )?(?:19|20)\d\d| (?:for|in|during) the \w+ quarter"
    r"(?: of (?:fiscal )?(?:19|20)\d\d)?| (?:this|next) (?:fiscal )?year)?(?: \([^()]*\))?"
    r"(?:,|,? and) (?:and )?(?:then )?(?:to )?"
    r"(?:(?:(?:ris|fall|increas|decreas|grow|declin|dropp)ing|stepping (?:up|down)"
    r"|(?:(?:will|(?:is|are) expected to) )?(?:rise|fall|increase|decrease|grow|decline|drop|return"
    r"|step (?:up|down))) (?:back )?to (?:an? (?:more )?\w+ (?:level|range|rate) of )?)?"
    r"(?:(?:about|approximately|around|roughly) )?$",
    IGNORE,
)
FOR_A_YEAR = re.compile(
    r" (?:for|in|during) (?:(?:fiscal )?(?:19|20)\d\d|(?:the )?full[- ](?:fiscal )?year"
    r"|the (?:fiscal )?year)\b| (?:this|next) (?:fiscal )?year\b",
    IGNORE,
)
# "The company expects: ...; capital expenditures of ..."
LISTED = re.compile(
    r"^\W*For (?:the )?(?:full[- ]|fiscal |calendar )*(?:year )?(?:19|20)\d\d:|"
    r"\b(?:expects?|expectations|anticipates?|outlook|guidance|forecasts?|targets|projections"
    r"|projects|plans|estimates|assum\w+)\b[^.;:]{0,60}:",
    IGNORE,
)
# ", Initech at", " and Umbrella at about"
NEXT_NAMED = re.compile(
    r"(?: (?:in|for) (?:19|20)\d\d| (?:this|next) (?:fiscal )?year)?(?: \([^()]*\))?"
    r"[,;]?(?: and| while)? "
    r"(?P<name>(?!(?:EPS|FCF|EBITDA|EBIT|OCF|DCF|AISC|ROIC|R&D|SG&A|Revenue|Sales|Net|Opex|Free)\b)"
    r"[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2})"
    r"(?:,| at| to| with|:|(?P<says> (?:also )?(?:now )?(?:expects?|forecasts?|project(?:s|ed)"
    r"|sees|plans"
    r"|plans for|guided to|set|targets|estimate[sd]|anticipates)))?"
    r"(?: (?:about|around|roughly|approximately|between))? "
)
# After "and Initech expects $5 billion": of capital expenditure, as was said of the one before.
AS_BEFORE = re.compile(
    r"(?: (?:in|for) (?:fiscal )?(?:19|20)\d\d| (?:this|next) year)?(?:[.,;]|$)", IGNORE
)
