"""What a later sentence about a cut changes of it, and what is only of a part."""

import re

from extractors.layoffs import words
from extractors.layoffs.cut import Cut, middle, numbers_clash, same
from extractors.layoffs.sayings import Saying

# "We expect to eliminate more than 2,200 positions in total", after those of one quarter.
IN_ALL = re.compile(
    r"\bexpects? to (?:\w+ )?(?:eliminate|reduce|cut|terminate)\b[^.;]*"
    r"\bin (?:total|all|the aggregate)\b",
    words.ANY_CASE,
)
# "The plan is now expected to affect 310": what was told before it holds no more.
NOW = re.compile(
    r"\bnow (?:expects?|expected|estimat\w+|anticipat\w+|plans?|planned|intends?|includes?)\b",
    words.ANY_CASE,
)
WHOLE = re.compile(
    r"\b(?:worldwide|nationwide|global(?:ly)?|company-?wide|overall|in total)\b", words.ANY_CASE
)
OF_A_SITE = re.compile(r"the (?:plant|facility|site|factory|mill)['’]s ", words.ANY_CASE)
OF_A_PART = re.compile(
    r"(?:(?:the|its|our|their) )?(?:management|production|sales|managerial|engineering|marketing"
    r"|administrative|head office|back-office|middle management)"
    r" (?:headcount|workforce|staff|jobs|roles|positions|employees|personnel|team)",
    words.ANY_CASE,
)
AT_ONE_PLACE = re.compile(
    r"\b(?:headquarters|home office|plant|facility|site|warehouse|factory|campus)\b", words.ANY_CASE
)
HEADLINE = 90
THOUSAND = 1000
QUARTER = 4


def without_parts(said: Saying, current: Cut) -> Saying:
    """A sentence without numbers that contradict what the cut already has: they are of a part."""
    if _is_share_of_site(current, said) or _is_share_of_part(current, said):
        return said._replace(figures=said.figures._replace(percent=None, percent_of=""))
    if not numbers_clash(current, said):
        return said
    updates = NOW.search(said.text) is not None or _is_of_known_share(current, said)
    if updates or _is_of_all(current, said) or _is_more_exact(current, said):
        if IN_ALL.search(said.text):
            _leave_out_booked(current)
        current.positions = current.percent = None
        current.number_said = said if updates else current.number_said
        return said
    return said._replace(figures=said.figures._replace(positions=None, percent=None, percent_of=""))


def _leave_out_booked(cut: Cut) -> None:
    """What was booked for those who went first is not the cost of all."""
    cut.charges = [charge for charge in cut.charges if charge.expected]
    cut.said = [
        said._replace(charges=tuple(charge for charge in said.charges if charge.expected))
        for said in cut.said
    ]


def _is_share_of_site(current: Cut, said: Saying) -> bool:
    """Whether a share is of one place's people and the number before it of the whole company."""
    told = current.number_said
    whole = told is not None and WHOLE.search(told.text) is not None
    return whole and OF_A_SITE.match(said.figures.percent_of) is not None


def _is_share_of_part(current: Cut, said: Saying) -> bool:
    """Whether a share is of some kind of people, after a number of all who go: "300 staff", then
    "a 20% cut in management headcount"."""
    if current.number_said is None or said.figures.positions or not current.positions:
        return False
    return OF_A_PART.fullmatch(said.figures.percent_of) is not None


def _is_of_known_share(current: Cut, said: Saying) -> bool:
    """Whether "100 people, or 1%" tells in full what "1%" told before, beside another number."""
    before, now = current.percent, said.figures.percent
    return bool(said.figures.positions and before and now and same(before, now))


def _is_more_exact(current: Cut, said: Saying) -> bool:
    return _is_exact(current, said) or _is_rounded(current, said)


def _is_exact(current: Cut, said: Saying) -> bool:
    """Whether "165" tells exactly what "over a hundred" told before."""
    before, now = current.positions, said.figures.positions
    if not (before and now and before.form == "more_than" and before.low and now.low):
        return False
    most = 2 * before.low if before.words else before.low + before.low / QUARTER
    return before.low < now.low <= most


def _is_rounded(current: Cut, said: Saying) -> bool:
    """Whether a headline's "5,000 jobs" is what the story tells as "about 5,500"."""
    before, now = current.positions, said.figures.positions
    told = [s for s in current.said if s.figures.positions]
    if not (before and before.low and now and now.low) or len(told) != 1:
        return False
    headline = len(told[0].text) < HEADLINE and not told[0].text.endswith((".", ":", ";"))
    if not headline or before.low % THOUSAND:
        return False
    return now.low % THOUSAND != 0 and before.low < now.low < before.low + THOUSAND


def _is_of_all(current: Cut, said: Saying) -> bool:
    """Whether a larger number is of the whole company and the one told before it of one place."""
    before, now = current.positions, said.figures.positions
    part = current.number_said is not None and AT_ONE_PLACE.search(current.number_said.text)
    whole = (part and WHOLE.search(said.text)) or IN_ALL.search(said.text)
    if not (before and now and whole):
        return False
    return (middle(now) or 0) > (middle(before) or 0)
