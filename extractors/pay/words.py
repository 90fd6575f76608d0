"""The words of a pay ratio disclosure (Item 402(u) of Regulation S-K), as patterns."""

import re

PERSON = (
    r"(?:employees?|associates?|workers?|team[\s-]members?|teammates?|colleagues?"
    r"|crew[\s-]members?|cast[\s-]members?|partners?|staff(?:[\s-]members?)?|individuals?|workforce)"
)
PAY = r"(?:compensation|remuneration|pay)"
# "median employee", "median-paid associate", "median 2025 annual total compensation of all other
# qualifying employees".
MEDIAN = re.compile(
    rf"\bmedian[\s-]+(?:(?:compensated|paid|identified|global|worldwide)[\s-]+){{0,2}}{PERSON}\b"
    rf"|\bmedian\s+(?:of\s+)?(?:the\s+|our\s+)?(?:fiscal\s+)?(?:20\d\d\s+)?"
    rf"(?:(?:annual|total|yearly)\s+){{0,3}}{PAY}\s+(?:paid\s+)?(?:of|for|to|among)\s+"
    rf"(?:(?!officers?\b|executives?\b|directors?\b|peers?\b)[\w’'.-]+\s+){{0,8}}?{PERSON}\b",
    re.IGNORECASE,
)
CHIEF_TITLE = r"(?:(?:C|P)EOs?\b|(?:chief|principal) executive(?: officer)?s?\b)"
NAMED = r"(?:Mr|Ms|Mrs|Dr)\.?\s[A-Z][\w’'-]+"
CHIEF = re.compile(rf"\b(?:(?i:{CHIEF_TITLE})|{NAMED})")
TITLE = re.compile(rf"\b{CHIEF_TITLE}", re.IGNORECASE)
# Named without being what an amount is about: who is left out, and the ratio by its own name.
NOT_MEANT = re.compile(
    r"\([^()$]*\)"
    r"|,?\s*\b(?i:other than|excluding|except(?: for)?|apart from|besides|not including)\s+"
    rf"(?i:our |the |its )?(?i:(?:former|current|interim|then|president and)\s)*"
    rf"(?:(?i:{CHIEF_TITLE})|{NAMED})"
    rf"|,?\s*(?i:(?:our|the) {CHIEF_TITLE} left out)"
    rf"|\b(?i:(?:{CHIEF_TITLE}|median[\s-]{PERSON})[\s-](?:to[\s-](?:our[\s-])?"
    rf"(?:{CHIEF_TITLE}|median(?:[\s-]{PERSON})?)[\s-])?(?:pay|compensation)[\s-]ratios?)"
    r"|\b(?i:(?:CEO|PEO)[\s-]to[\s-]median\b)"
)
TOTAL = re.compile(
    rf"\bannual\s+total\b|\btotal\s+(?:annual\s+|yearly\s+)?{PAY}|\bannual\s+{PAY}"
    rf"|\b{PAY}\b(?!\s+(?:ratio|measure))|\b(?:earned|paid)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(rf"\bannual\s+total\b|\btotal\s+(?:annual\s+|yearly\s+)?{PAY}", re.IGNORECASE)
# A part of the pay, or the measure by which the median employee was found.
PART_OF_PAY = re.compile(
    r"\b(?:salary|salaries|wages?|base|hourly|bonus(?:es)?|cash|direct|target|equity|stock|pension"
    r"|benefits?|contributions?|W-2|gross|taxable|earnings|severance|per hour|premiums?)\b",
    re.IGNORECASE,
)
# What stands between the one meant and the amount itself.
LEADS_TO_AMOUNT = re.compile(
    r"(?:\b(?:was|were|is|are|be|been|being|of|at|as|to|had|has|received|earned|paid|totall?ed|or"
    r"|equall?(?:s|ed)?|reported|approximately|about|roughly|nearly|estimated)|[(:,—–-]"
    r"|compensation|pay|employee|CEO)\s*$",
    re.IGNORECASE,
)
SUPPLEMENTAL = re.compile(
    r"\bsupplement(?:al|ary)\b|\balternative(?:ly)?\b|\bvoluntar|\badjusted\s+(?:CEO\s+)?pay ratio"
    r"|\bfor informational purposes\b|\bhad we\b|\bwould (?:be|have been)\b|\bif we\b"
    r"|\b(?:exclud(?:es|ing)|without|excluded)\b[^.;]{0,60}?\b(?:part[\s-]time|seasonal|temporary"
    r"|one[\s-]time|special|retention|non-?recurring|sign-on|pension)\b"
    rf"|\b(?:U\.?S\.?|domestic|full[\s-]time)[\s-](?:based[\s-]|U\.S\. )?{PERSON}"
    rf"|\b{PERSON}\s+(?:located |based |employed )?in the (?:U\.S\.|United States)",
    re.IGNORECASE,
)
DISCLOSURE = re.compile(r"\bratio|402\(u\)|\btimes\b|\bmedian of the annual total\b", re.IGNORECASE)
RATIO = re.compile(
    r"(?<![\w.,$/])(?P<many>\d[\d,]*(?:\.\d+)?)\s*(?:to|:|-to-|–to–)\s*(?:1|one)\b(?![\d:]|[.,]\d)"
    r"|(?<![\w.,$/:])(?:1|one)\s*(?:to|:|-to-|–to–)\s*(?P<after>\d[\d,]*(?:\.\d+)?)(?![\w%]|,\d)"
    r"|(?<![\w.,$/])(?P<times>\d[\d,]*(?:\.\d+)?)\s+times\b",
    re.IGNORECASE,
)
OTHER_RATIO = re.compile(
    r"\bsplit\b|\bleverage|\bconver(?:t|sion)|\bmatch|\bvot(?:e|es|ing)\b|\bcoverage\b"
    r"|\bguideline|\bdebt\b|\bbase salary\b",
    re.IGNORECASE,
)
# "Her annual total compensation", after a sentence about the median employee.
THAT_PERSON = re.compile(
    rf"\b(?:his|her|their|whose|(?:that|this|such)\s{PERSON}[’']?s?)\b", re.IGNORECASE
)
