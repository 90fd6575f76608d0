"""The words of tables that count people: their rows, their totals, and what they are not of."""

import re

from extractors.headcount import words

STAFF = rf"(?:{words.STAFF}|headcount|head count|workforce|people|persons)"
# In parentheses: footnote marks, units, "(FTE)". After a bar: the unit, "Headcount | employee".
UNIT = r"\s?\|\s?(?:employees?|people|persons?|individuals?|headcount|numbers?|ftes?)$"
ASIDE = re.compile(rf"\s?[(\[][^()\[\]]{{1,90}}[)\]]|[*†]+|:\s?$|{UNIT}", re.IGNORECASE)
# In these a label says itself that it counts, whatever the table is of.
SAYS_COUNT = re.compile(
    rf"\((?:number|no\.|#|headcount)\)|{UNIT}|\([^()]*\b(?:full[- ]time|part[- ]time|contractors"
    r"|temporary|(?:period|quarter|year)[- ]end|end of (?:the )?(?:period|quarter|year))\b[^()]*\)",
    re.IGNORECASE,
)
AT_END = (
    r"(?:,? ?[-–—]?\s?(?:at |as of )?(?:the )?(?:end of (?:the )?)?(?:fiscal )?"
    r"(?:period|year|quarter)(?:[- ]end)?|,? ?[-–—]?\s?(?:at|on|as (?:at|of|on)) (?:the )?"
    rf"(?:\d{{1,2}} )?{words.ANY_MONTH}\b\.?[ \d,]*)?"
)
ROW = re.compile(
    r"[•\s]*(?:(?:total|global|worldwide|consolidated|ending|closing|period[- ]end|year[- ]end"
    r"|group|company|overall|approximate|our)\s)*"
    r"(?:(?:number|no\.|#) of )?(?P<kinds>(?:(?:full[- ]time|part[- ]time|regular|active|permanent"
    r"|equivalents?|fte|and|employee|global|total)[\s,-]*)*)"
    rf"(?P<noun>{STAFF}|(?<=equivalent )positions)(?: positions| numbers?| employed"
    r"|,? ?[-–—]? ?full[- ]time[- ]equivalents?|, full[- ](?:time )?and part[- ]time)?"
    r"(?: worldwide| globally| in total)?(?: [-–—] headcount)?"
    rf"(?:,? ?[-–—]? ?total)?{AT_END}(?:,? ?[-–—]? ?total)?\s*",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"(?:group|company|consolidated|worldwide|global|overall|sum|all employees)\s*"
    rf"|(?:(?:grand|group|company|consolidated|overall|global|worldwide) )?total"
    rf"(?: (?:number of|{STAFF}|worldwide|company|global|consolidated|group"
    r"|(?-i:[A-Z][\w&.'’-]*)))*\s*",
    re.IGNORECASE,
)
MEMBER = re.compile(r"(?P<name>[^|]{2,80}) \[member\]", re.IGNORECASE)
SUBTOTAL = re.compile(r"\W*(?:sub-?)?total\b", re.IGNORECASE)
# "At 31 December", in a table that is headed "Employees"
LAST_DAY = re.compile(
    rf"(?:(?:as )?(?:at|of) )?(?:the )?(?:\d{{1,2}} {words.MONTH}|{words.MONTH} \d{{1,2}}"
    r"|end of (?:the )?(?:year|period)|(?:year|period)[- ]end)(?:,? (?:19|20)\d\d)?",
    re.IGNORECASE,
)
# What stands above a table, or in its head, whose total is of people.
OF_PEOPLE = re.compile(rf"\b(?:{STAFF}|employ(?:ed|s|ment)|personnel)\b", re.IGNORECASE)
# "Training of our employees", "Loans to employees": of something else.
NOT_COUNTED = re.compile(
    r"(?:\b(?:to|for|from|on|with|among)|\b(?!(?:number|total|breakdown|distribution|composition|split"
    r"|count|analysis|summary|profile|overview|table|percentage|categories)s?\b)\w+ of)"
    rf" (?:(?:our|the|its|all|certain|total) )*{STAFF}\b",
    re.IGNORECASE,
)
# What the rows of a table are, where they are no kinds or places of people.
OF_THINGS = re.compile(
    r"\b(?:stores|restaurants|hotels|branches|offices|centers|hours|training|incidents|accidents"
    r"|loans|customers|clients|accounts|aircraft|vehicles|participants|products)\b",
    re.IGNORECASE,
)
# What makes it a table of something else, or of some of the people.
OF_OTHERS = re.compile(
    r"[$€£]|\b(?:shares?|options?|awards?|units|expenses?|compensation|costs?|women|female|male|gender|race|ethnic\w*|average|contractors?|severance|reductions?|due|payable|accrued|paid|bonus(?:es)?|wages|salaries|eur|usd|gbp"
    r"|terminat\w*|eliminat\w*|retire\w*|plans?|vesting|benefits?|pensions?|participants?|turnover|hires|hired"
    r"|revenues?|(?<!marketing and )(?<!marketing & )sales(?! (?:and|&) marketing)|income|assets"
    r"|square|loans?|advances|receivables|hours|absen\w+|agen(?:ts?|cies)"
    r"|franchis\w+|licensees?|dealers"
    r"|(?:in|at|of|by) (?:our|the|its|an?) (?:\w+ )?joint ventures?)\b",
    re.IGNORECASE,
)
# "Restructuring (Details) - employee": the people of what the title names.
OF_A_TOPIC = re.compile(
    r"\b(?:acqui\w+|combinations?|dispos\w+|divest\w+|restructur\w+|reorgani[sz]\w+|severance"
    r"|terminat\w+|related[- ]part(?:y|ies)|subsequent|contingenc\w+|litigation|claims?"
    r"|compensation|plans?|leases?|discontinued)\b.*\((?:details?|narrative|tables?)\b",
    re.IGNORECASE,
)
OF_UNIONS = re.compile(r"\b(?:unions?|bargaining)\b", re.IGNORECASE)
# The rest of a table of unions' members: with them the total is of all.
NO_UNION = re.compile(
    r"\b(?:none|non-?union|not (?:represented|covered)|unrepresented)", re.IGNORECASE
)
EQUIVALENT = re.compile(r"full[- ]time[- ]equivalent|\bftes?\b", re.IGNORECASE)
AVERAGE = re.compile(r"\baverage\b", re.IGNORECASE)
THOUSANDS = re.compile(r"\bthousands\b|\(000['’]?s\)", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+(?:\.\d+)?")
# "(in millions, except per share and employee data)" says nothing of a row of people.
# In a table of these "in thousands" is said of them.
OF_MONEY = re.compile(
    r"[$€£]|\b(?:income|loans|assets|deposits|revenues?|sales|equity|net|earnings|expenses?)\b",
    re.IGNORECASE,
)
EXCEPT = re.compile(r"\b(?:dollars|except|usd|euros?)\b", re.IGNORECASE)
UNITS = re.compile(
    r"[(\[][^()\[\]]*\b(?:in (?:thousands|millions|billions)|unaudited)\b[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
