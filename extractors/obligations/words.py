"""The words by which filings speak of obligations, and those that say it is something else."""

import re
from typing import NamedTuple


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


CHEAP = ("commenc", "begun", "to begin", "commitment", "obligation", "committed", "finance lease")

# Leases that have been signed and have not begun
LEASE = _words(r"\bleas(?:es?|ing)\b")
NOT_BEGUN = _words(
    r"\bnot (?:yet )?(?:been )?(?:commenced?|begun|started|begin|start)\b",
    r"\byet to (?:commence|begin|start)\b",
    r"\b(?:expect(?:ed|s)?|anticipate[ds]?|scheduled?) to (?:commence|begin|start)\b",
)
# In the future only leases that are counted in money: "we expect to commence production".
TO_BEGIN = _words(r"\b(?:expect(?:ed|s)?|anticipate[ds]?|scheduled?) to (?:commence|begin|start)\b")
LEASES_TO_BEGIN = _words(
    r"\bcommence (?:[\w-]+ ){0,3}leases with\b",
    r"\blease commitments?\b",
    r"\bleases,? (?:primarily|mostly|mainly|substantially)\b",
)
# "Our lease commitments are expected to commence": what the sentence before gave an amount for.
REFERS_BACK = _words(
    r"^(?:our|these|such|those) (?:[\w-]+ ){0,3}lease(?:s|\scommitments|\sobligations)\b"
)
LEASE_COMMITMENTS = _words(r"\blease commitments (?:to|of)\b")
NO_LEASES_TO_BEGIN = _words(
    # More than those leases is in the amount.
    r"\binclud(?:e|es|ed|ing) (?:[\w-]+ ){0,5}not (?:yet )?commenced\b",
    r"\b(?:among them|among which|together with|purchase|procurement|supply commitments?)\b",
    # What it cost, not what is owed.
    r"\b(?:expenses?|charges?|impair\w+|terminat\w+|losse?s?|penalt\w+|guarant\w+|prepa\w+"
    r"|deposits?)\b",
    # Leases that began after all.
    r"\b(?:added|obtained|commenced (?:in|during))\b",
    # Leases granted to others.
    r"\b(?:lessors?|sublea\w+|tenants?|receiv\w+|rental income|lease income|customers?)\b",
    # One lease of several, or one signed after the balance sheet.
    r"\b(?:a|an|one|this|that|each|another|the) (?:[\w-]+ ){0,4}lease\b"
    r"(?! (?:commitment|obligation|payment|liabilit|cost|agreements|term|balance))",
    r"\bsubsequent(?:ly)?\b",
)
LESSOR_ABOVE = _words(r"\b(?:lessors?|lease income|rental income|we lease \w+ to|receivables?)\b")

# Purchases
NONCANCELABLE = r"non-?\s?cancel\w+ (?:[\w-]+ ){0,2}"
PURCHASES = _words(
    r"\b(?:purchase|procurement)\b(?:(?!\bunder\b)[\w ,-]){0,50}?\b(?:obligations?|commitments?)\b",
    r"\bcommitments? (?:to purchase|for (?:the )?(?:purchase|capital expenditures?))\b",
    r"\bcapital expenditures? (?:commitments|obligations)\b",
    rf"\b{NONCANCELABLE}contractual commitments\b",
)
KINDS = (
    ("manufacturing", _words(r"\bmanufacturing\b")),
    ("capital expenditure", _words(r"\bcapital\b")),
    ("inventory", _words(r"(?<!non-)\binventory\b")),
    ("other", _words(r"\bother\b")),
)
NO_PURCHASES = _words(
    r"\b(?:provisions?|charges?|expenses?|accru\w+|excess|loss(?:es)?|reserves?|write-?\w*)\b",
    r"\bliabilit(?:y|ies) (?:for|of|related|was|were)\b",
    r"\brecorded (?:an?|as|in|within)\b",
    r"\b(?:increase|decrease|change)s?d? (?:in|of|by|to|from)\b",
    r"\b(?:repurchase\w*|shares?|stock|guarant\w+|loans?|credit|notes|fund(?:s|ing)?)\b",
    r"\b(?:(?:equity|private|strategic|venture|partnership) investments?|invest\w+ commitments?)\b",
    r"\b(?:acquisition|merger|business combination|deposits?|prepa\w+|leases?|equity)\b",
    # One agreement of several.
    r"\b(?:an?|one|this|that|each|another|the) (?:[\w-]+ ){0,4}(?:agreement|contract|arrangement"
    r"|supplier|vendor|provider|order)\b",
    r"\bsubsequent(?:ly)?\b",
)
# Only what falls due in some time, not the whole.
IN_SOME_TIME = _words(
    r"\b(?:in|during|for) (?:fiscal )?(?:years? )?20\d\d\b",
    r"\b(?:within|over|in) (?:the )?(?:next|coming|remainder|one|twelve|\d+)\b",
    r"\bdue\b",
    r"\b(?:second|remaining|first|current) (?:quarter|half|year)\b",
)

# Every kind in one
OF_EVERY_KIND = _words(
    r"\b(?:contractual (?:cash )?(?:commitments|obligations)|commitments of every kind)\b",
    r"\btotal (?:contractual )?(?:commitments|obligations)\b",
)

FINANCE_LEASES = _words(
    r"\bfinance lease (?P<kind>liabilities|obligations)(?P<interest>,? (?:with|including) "
    r"(?:their |imputed )?interest)?(?: (?:were|was|of|totall?ed|came to|amounted to))?"
    r"(?: approximately| about)? $"
)
NO_FINANCE_LEASES = _words(
    r"\b(?:pay|paid|repa\w+|payments (?:on|of|for)|fair value|interest expense|right-of-use)\b",
    r"\b(?:used|obtained|acquired|cash (?:out)?flows?|principal|current|weighted)\b",
)

# "In July 2026, we signed": not yet owed on the balance sheet's day, or only one contract.
EVENT = _words(
    r"^\W*(?:in|during|on) (?:early |late |mid-)?(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b"
)

# What others owe the company is no debt of it.
OWED_BY_OTHERS = _words(
    r"\b(?:backlog|bookings|performance obligations?|rpo|revenues?|unbilled|contracted sales)\b",
    r"\bcustomers?\b",
)

# Amounts
LINK = _words(
    r"(?:^|\b)(?:of|was|were|is|are|totall?(?:ed|ing|s)|amount(?:s|ed|ing)? to|came to"
    r"|aggregat(?:ed|ing)(?: to)?|:)(?: (?:approximately|about|nearly|over|up to|some"
    r"|an aggregate of|a total of))?\s?$"
)
OF_WHAT = _words(r"^ (?:of|in|for)(?: [\w-]+,?){0,5} $")
# From here on a sentence divides the amount it has given.
DIVIDED = _words(
    r"\b(?:of which|includ\w+|with|compris\w+|consist\w+|primarily|due|payable|while)\b",
    r"[:;]",
)
OF_THAT = _words(r"^ of (?:which|these|this|that)\b")
PAIRS = (
    (("operating", _words(r"\boperating\b")), ("finance", _words(r"\bfinanc(?:e|ing)\b"))),
    (
        ("due within a year", _words(r"\b(?:short-term|current)\b")),
        ("due later", _words(r"\b(?:long-term|non-?current)\b")),
    ),
)


class Label(NamedTuple):
    """A row of a schedule: which part it gives, and how it names it."""

    part: str
    subpart: str
    words: re.Pattern[str]


INTEREST = r"(?:,? (?:with|including|and)(?: (?:its|their))? interest)"
LABELS = (
    Label("debt", "with interest", _words(rf"(?:long-term )?debt(?: principal)?{INTEREST}")),
    Label("operating_leases", "with interest", _words(rf"operating leases?(?: \w+)?{INTEREST}?")),
    Label("finance_leases", "with interest", _words(rf"finance leases?(?: \w+)?{INTEREST}")),
    Label("financing_obligations", "with interest", _words(rf"financing obligations{INTEREST}?")),
    Label("leases_not_yet_commenced", "", _words(r"leases (?:that have )?not yet commenced")),
    Label(
        "purchase_obligations",
        "",
        _words(r"(?:unconditional )?purchase (?:obligations|commitments)"),
    ),
    Label("other_commitments", "", _words(r"other (?:commitments|obligations)")),
    Label(
        "contractual_obligations", "", _words(r"total (?:contractual )?(?:commitments|obligations)")
    ),
)
ITEM = re.compile(r"^(?P<label>[A-Z][^:$]{3,80}?)(?: \(\d\))?: (?P<rest>(?:US)?\$[^:]{1,40})$")
