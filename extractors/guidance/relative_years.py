"""The period of "this year" and "next year", by what is known of the document.

Where that is not enough there is no period.
"""

import re
from calendar import month_name

from extractors.claims import About
from extractors.guidance.periods import (
    Period,
    current_year,
    ends_in_winter,
    is_compared,
    is_set_beside,
    later,
    named_periods,
    speaks_of_quarter,
    year_end_in,
)

IGNORE = re.IGNORECASE
THIS_YEAR = re.compile(
    r"\b(?:this (?:fiscal |calendar )?year|(?:the )?full[- ](?:fiscal )?year(?! (?:fiscal )?(?:19"
    r"|20)\d\d)"
    r"|the (?:current )?(?:fiscal )?year\b(?! end)|current[ -](?:fiscal |calendar )?year)",
    IGNORE,
)
# In an annual report what is planned for "this fiscal year" is of the one after that reported.
UNDER_WAY_NOW = re.compile(r"(?:this|current) (?:fiscal|calendar) year", IGNORE)
NEXT_YEAR = re.compile(
    r"\b(?:next (?:fiscal |calendar )?year|(?:the )?(?:next|coming) (?:twelve|12)[ -]months"
    r"|(?:the )?(?:coming|upcoming) (?:fiscal )?year)",
    IGNORE,
)
# "for the fiscal year that ends May 31"
TOLD_YEAR = re.compile(r"\b(?P<which>this|next) (?:fiscal |calendar )?year\b(?![’'])", IGNORE)
YEAR_TO = re.compile(
    rf"\byear(?: that|, which)? (?:ends|ending) (?:in |on )?(?P<month>{'|'.join(month_name[1:])})\b"
    r"(?: \d\d?)?(?!,? 20)",
    IGNORE,
)
# "this fiscal year", as the company counts.
OWN_YEAR = re.compile(
    r"\b(?:this|the|next|current|coming|upcoming|full)[ -](?:(?:full|current|coming)[ -])?"
    r"(?:fiscal|financial)[ -]year\b",
    IGNORE,
)
# "this year": the fiscal one, or the calendar's.
EITHER_YEAR = re.compile(
    r"\b(?:this|next|the (?:current|coming)|current|coming|upcoming)[ -](?:calendar )?year\b",
    IGNORE,
)
JUST_COMPARED = re.compile(
    r"\b(?:(?<!more )(?<!less )(?<!greater )than|than(?= $| (?:the|an?)\b)|versus|vs\.?|from"
    r"|over(?! (?:US)?\$\d))(?: (?:an?|the|about|around|approximately|roughly|projected"
    r"|expected|estimated|planned|US?\$?[\d.,]+|\$[\d.,]+|[\d.,]+|million|billion|bn|of|in|for"
    r"|spent|forecast))* $",
    IGNORE,
)


def periods(text: str, about: About) -> list[Period]:
    """The periods a text names, in order, without those it only compares with.

    Where it names none: the one year of "this year" or "next year".
    """
    return named_periods(text, about) or relative_periods(text, about)


def told_years(text: str, about: About) -> list[Period]:
    """Each "this year" and "next year" of a text, in order, without those it compares with."""
    current = current_year(about)
    if current is None or about.form in ("10-K", "EX-13"):
        return []
    this = Period(f"FY{current[0]}", 0, current[1])
    return [
        (this if match["which"].lower() == "this" else later(this, 1))._replace(start=match.start())
        for match in TOLD_YEAR.finditer(text)
        if not is_compared(text[: match.start()]) and not has_no_name(match[0], about)
    ]


def year_ends(text: str) -> list[int]:
    """The months, by number, in which a text says that a year ends."""
    names = [name.lower() for name in month_name]
    return [names.index(told["month"].lower()) for told in YEAR_TO.finditer(text)]


def of_company(about: About, company: str) -> About:
    """What is known of a story and the company that a statement in it is of: its year's end."""
    end = about.year_end_of(company) if about.year_end_of else None
    return about._replace(fiscal_year_end=end) if end else about


def has_no_name(text: str, about: About) -> bool:
    """Whether a story speaks of a year that nobody can name.

    "This fiscal year" is one where its end is not known, and where it lies in winter. Where the
    fiscal year under way is not called after the calendar's, "this year" may be either.
    """
    if about.form != "news":
        return False
    own = OWN_YEAR.search(text) is not None
    if about.fiscal_year_end is None:
        return own
    either = EITHER_YEAR.search(text) is not None
    return (own or either) if ends_in_winter(about) else either and years_differ(about)


def years_differ(about: About) -> bool:
    """Whether the fiscal year under way has, or may have, another name than the calendar's."""
    current, known = current_year(about), about.published
    if about.fiscal_year_end is None or current is None or known is None:
        return False
    return current[1].month != 12 and (current[0] != known.year or ends_in_winter(about))


def relative_periods(text: str, about: About) -> list[Period]:
    """The year of "this year" or "next year", by the day the document came out.

    In an annual report the next year is the one after the year reported.
    """
    if speaks_of_quarter(text):
        return []
    current = current_year(about)
    if current is None:
        return []
    year, last = current
    if (ends := YEAR_TO.search(text)) and about.published and about.form == "news":
        month = year_ends(text)[0]
        year = about.published.year + (month < about.published.month)
        return [Period(f"FY{year}", ends.start(), year_end_in(year, month, 28))]
    if has_no_name(text, about):
        return []
    annual = about.form in ("10-K", "EX-13")
    if match := NEXT_YEAR.search(text):
        if "month" in match[0].lower() and not annual:
            return []
        ahead = Period(f"FY{year}", match.start(), last)
        return [ahead if annual else later(ahead, 1)]
    if (match := THIS_YEAR.search(text)) and (not annual or UNDER_WAY_NOW.match(match[0])):
        if is_set_beside(text[: match.start()]):
            return []
        ahead = Period(f"FY{year}", match.start(), last)
        # "24% less than this year's" is said of the next one.
        return [later(ahead, 1) if JUST_COMPARED.search(text[: match.start()]) else ahead]
    return []
