"""Which period a figure is for: its own, else the sentence's, else that of what stands above."""

import re
from collections.abc import Iterator

from extractors.claims import About
from extractors.companies.names import same_company
from extractors.companies.subject import subject_of
from extractors.guidance.figures import Figure, looks_ahead
from extractors.guidance.passages import ABOVE_A_LIST, MARKED, Said, begins_with_subject
from extractors.guidance.periods import (
    Period,
    after_compared,
    each_ahead,
    ends_in_winter,
    fiscal_years,
    following,
    is_over,
    is_under_way,
    named_periods,
    under_way,
    years_between,
)
from extractors.guidance.relative_years import (
    OWN_YEAR,
    has_no_name,
    periods,
    relative_periods,
    told_years,
    year_ends,
    years_differ,
)
from extractors.guidance.words import EACH_FOLLOWING
from extractors.text import sentences

# "$5 billion, with an even higher outlay in 2026": a second thought about another year.
ASIDE = re.compile(
    r",? (?:with|and|but) (?:\w+ )?(?:an? )?(?:(?:even|sharp|further|significant|substantial"
    r"|meaningful|notable|\w+ly) )*(?:higher|larger|more|another|increases?|rise|growth|decline"
    r"|decrease|step-?up|jump)\b"
)
# "$130 million, of which $50 million in the third quarter"
OF_WHICH = re.compile(r",? (?:of which|including|with) [^,;$]{0,40}\$")
IN_PASSING = re.compile(r", (?:which|who|where|whose)\b[^,;]*,")
# Where the next thing said begins.
NEXT_CLAUSE = re.compile(
    r";|\band (?:for (?:(?:19|20)\d\d(?: ?[-–—] ?\d+)?|next year),? )?(?:that )?"
    r"(?:we |it |we['’]re )?(?:now |also )?"
    r"(?:expects?|anticipates?|projects?|plans?|increasing|raising|lowering|reducing|cutting)\b"
    r"|(?<!\d )\band (?:in |for )?(?:fiscal )?(?:19|20)\d\d(?: are| is| of| to be| at|,)"
)
DIRECTLY = 12
FAR = 90
# "..., and Globex flagged growth into fiscal 2027"
ANOTHER = re.compile(r"(?:,|;|\band\b|\bwhile\b) (?:and )?[A-Z][\w&.-]+ [a-z]")
CLOSE = 40
QUARTERS_NAME = 16
BESIDE_QUARTER = re.compile(r"[\w’']+(?: quarter)?(?: (?:of )?(?:fiscal )?(?:19|20)\d\d)?\W{1,3}\$")
IN_EACH = re.compile(r" (?:in|for|during) each of the (?:following|next)\b", re.IGNORECASE)
OF_THIS_QUARTER = re.compile(
    r"[^,;.$]{0,20} (?:for|in|during) (?:this|the (?:current|coming|next|ongoing)) quarter\b", re.I
)
NEXT_FISCAL_YEAR = re.compile(
    r"\b(?:next|coming|upcoming) (?:fiscal|financial)[ -]year\b", re.IGNORECASE
)
THE_YEAR = re.compile(r"the (?:fiscal )?year\b", re.IGNORECASE)
A_YEAR = re.compile(
    r"(?: range)? (?:annually|(?:per|a|each|every) year|per annum)\b", re.IGNORECASE
)
ANNUAL = re.compile(r"\bannual\b[^$;]{0,60}$", re.IGNORECASE)
UNTIL = re.compile(
    r"(?: range)?,? (?:through|until|to)(?: to)?(?: (?:fiscal|year[- ]end"
    r"|the end of))? (?P<last>(?:19"
    r"|20)\d\d)\b",
    re.IGNORECASE,
)
TWO_YEARS = re.compile(
    r"\b(?:in|for|from|between) (?:fiscal )?(?:both )?(?P<first>(?:19|20)\d\d)"
    r" ?(?:and|to|through|-|–) ?(?:fiscal )?(?P<last>(?:19|20)\d\d)\b"
)
OF_A_QUARTER = re.compile(
    r"\bquarter(?! of (?:those|the|that|its|their|all|this)\b)", re.IGNORECASE
)
# "... and 2027 to be in the range of": the year of the figure after it.
IS_TO_BE = re.compile(r" to be\b")
BOTH = re.compile(r"\b(?:each of|both)(?: the)?(?: fiscal)?(?: years?)? $", re.IGNORECASE)
AND = re.compile(r" and (?:fiscal |fy ?)?(?:years? )?", re.IGNORECASE)
# "an increase in its 2026 capital expenditure plan"
PLAN = re.compile(r"\bcap(?:ital|ex)\b[\w ]{0,40}\b(?:plan|budget|program)\b", re.IGNORECASE)
OF_FULL_YEAR = re.compile(
    r"[^,;.$]{0,20} (?:for|in|during) (?:the )?full[- ](?:fiscal )?year\b", re.IGNORECASE
)
# "$5-6 billion, lowered from our earlier outlook of": of a year told of before.
REVISED_FROM = re.compile(
    r"(?:\b(?:lowered|raised|increased|reduced|decreased|narrowed|updated|revised|changed|cut|down"
    r"|up|tightened|trimmed|higher|lower)\b (?:from|than)|\b(?:compared (?:to|with)|versus|vs\.?))"
    r" (?:our|the|its) (?:(?:prior|previous|earlier|original|initial)(?:ly)?\s)(?:\w+ ){0,4}?"
    r"(?:estimate|guidance|outlook|range|forecast|expectations?|guided|plan)\b"
    r"|\b(?:guidance|outlook|budget)\b[^.;,$]{0,30}\b(?:remains?|is unchanged)\b",
    re.IGNORECASE,
)
FULL_YEAR = re.compile(r"\bfull[- ]year\b", re.IGNORECASE)


def periods_of(said: Said, figure: Figure, about: About, *, several: bool) -> list[Period]:
    """The periods that a figure is for: its own, else the sentence's, else from above it."""
    if some := OF_WHICH.search(said.sentence, figure.amount.end):
        said = said._replace(sentence=said.sentence[: some.start()])
    sentence = said.sentence
    if each := yearly(sentence, figure, about):
        return each
    for behind_it in (ASIDE, NEXT_CLAUSE):
        if other := behind_it.search(sentence, figure.amount.end):
            sentence = sentence[: other.start()]
    found = _of_sentence(said, sentence, figure, about)
    if not found and EACH_FOLLOWING.search(said.sentence):
        return each_ahead(said.sentence, about)
    if not found:
        return _from_above(said, about)
    if OF_THIS_QUARTER.match(sentence, figure.amount.end):
        found = [period for period in found if period.quarter]
    if figure.since and IS_TO_BE.match(sentence, figure.since):
        return [period for period in found if period.start == figure.since - len("2026")]
    behind = [period for period in found if period.start >= figure.amount.end]
    before = [period for period in found if period.start < figure.amount.start]
    # "capital expenditures for 2026 of $5 billion (2025: $4 billion)"
    if any(not is_over(period, about) for period in before):
        behind = [period for period in behind if not is_over(period, about)]
    # "In 2025 capital expenditures were $5 billion, and 2026 spending will be $6 billion."
    own = [period for period in before if period.start >= figure.since > 0]
    if own and not behind:
        return following(sentence, own[-1])
    if before and behind and "$" in sentence[figure.amount.end : behind[0].start]:
        behind = []
    direct = [period for period in before if _is_right_before(period, figure)]
    if direct:
        return following(sentence, direct[-1])
    if before and not behind and several and IN_EACH.match(sentence, figure.amount.end):
        return following(sentence, before[-1])[1:]
    if behind and (several or behind[0].start - figure.amount.end < 40 or not before):
        return _with_next(sentence, behind, figure, several=several)
    if len(before) > 1 and _are_joined(sentence, before[-2:], figure):
        return before[-2:]
    if not found:
        return []
    near = [period for period in before if period.start >= figure.start - 30]
    return following(sentence, (near or before or found)[-1])


def _of_sentence(said: Said, sentence: str, figure: Figure, about: About) -> list[Period]:
    """The periods a sentence names, without those of other figures, companies and asides."""
    found = _told(said._replace(sentence=sentence), about) or _told(said, about)
    close = sentence[max(0, figure.start - 30) : figure.amount.start]
    if FULL_YEAR.search(close) and all(period.quarter for period in found):
        found = periods(close, about)
    full_year = OF_FULL_YEAR.match(sentence, figure.amount.end)
    if full_year and found and all(period.quarter for period in found):
        found = relative_periods("the full year", about)
    found = [p for p in found if not (p.quarter and _has_its_own(sentence, p, figure))]
    if about.form == "news" and all(is_over(period, about) for period in found):
        found = [period for period in found if not _is_aside(said.sentence, period)]
    if about.form == "news":
        found = [period for period in found if not _is_of_another(sentence, figure, period)]
    return found


def _has_its_own(sentence: str, quarter: Period, figure: Figure) -> bool:
    """Whether another amount stands right behind a quarter: "first quarter: $5 million, capex"."""
    own = BESIDE_QUARTER.match(sentence, quarter.start)
    return own is not None and own.end() - 1 < figure.start


def yearly(sentence: str, figure: Figure, about: About) -> list[Period]:
    """The years of what is said of each: "$5 billion a year through 2028", "in 2026 and 2027"."""
    start, end = figure.amount.start, figure.amount.end
    until = UNTIL.match(sentence, end)
    each = A_YEAR.match(sentence, end) or (until and ANNUAL.search(sentence[:start]))
    if not each:
        return []
    both = TWO_YEARS.search(sentence[: sentence.find("$", end) if "$" in sentence[end:] else None])
    if both and (both.start() < start or both.start() - end < CLOSE):
        return years_between(both["first"], both["last"], about)
    until = until or UNTIL.match(sentence, each.end())
    return years_between("", until["last"], about) if until else []


def _are_joined(sentence: str, two: list[Period], figure: Figure) -> bool:
    """Whether a figure is for each of two years: a range, or "for both 2027 and 2028"."""
    between = sentence[two[0].start + 4 : two[1].start]
    if not AND.fullmatch(between) or any(period.quarter for period in two):
        return False
    return figure.amount.form == "range" or BOTH.search(sentence[: two[0].start]) is not None


def _is_aside(sentence: str, period: Period) -> bool:
    """Whether a period is only told of in passing: "Globex, which grew in 2015, expects"."""
    return any(
        aside.start() < period.start < aside.end() for aside in IN_PASSING.finditer(sentence)
    )


def _is_of_another(sentence: str, figure: Figure, period: Period) -> bool:
    """Whether another company is told of between a figure and a period far behind it."""
    between = sentence[figure.amount.end : period.start]
    return (
        period.start > figure.amount.end
        and len(between) > FAR
        and ANOTHER.search(between) is not None
    )


def _is_right_before(period: Period, figure: Figure) -> bool:
    """As in "2026 capital expenditures" and "fourth-quarter 2026 capital expenditures"."""
    reach = DIRECTLY + (QUARTERS_NAME if period.quarter else 0)
    return 0 <= figure.start - period.start <= reach


def _told(said: Said, about: About) -> list[Period]:
    """The years a sentence names that are not over, or "this year"."""
    named = named_periods(said.sentence, about)
    beside = [] if ends_in_winter(about) else told_years(said.sentence, about)
    if any(not is_over(period, about) for period in named):
        return sorted([*named, *beside], key=lambda period: period.start)
    if len({period.label for period in beside}) > 1:
        return beside
    this = relative_periods(said.sentence, about)
    if this and not named and (meant := _year_told_of(said, this[0], about)):
        return meant
    nameless = has_no_name(said.sentence, about)
    if (this or nameless) and not named and about.form == "news":
        return _fiscal_year_of_story(said, about) or _by_its_end(said, about) or this
    if this and not named and ends_in_winter(about):
        return _above(said, about) or _fiscal_year_of_story(said, about)
    return this or named


def _year_told_of(said: Said, this: Period, about: About) -> list[Period]:
    """The year that "the year" stands for, where the sentences before name one still to come."""
    if not THE_YEAR.match(said.sentence, this.start):
        return []
    earlier = [p for p in named_periods(said.earlier, about) if not is_over(p, about)]
    return earlier[-1:] if earlier and not earlier[-1].quarter else []


def _with_next(
    sentence: str, behind: list[Period], figure: Figure, *, several: bool
) -> list[Period]:
    """A first period and, for a range or "in each of 2025 and 2026", the one joined to it."""
    first = behind[0]
    if several or len(behind) < 2:
        return following(sentence, first)
    joint = sentence[first.start + 4 : behind[1].start].lower().strip(" ,")
    annual = ANNUAL.search(sentence[: figure.amount.start])
    of_both = annual or BOTH.search(sentence[: first.start]) or figure.amount.form == "range"
    if of_both and joint in ("and", "and fiscal"):
        return behind[:2]
    return following(sentence, first)


def _from_above(said: Said, about: About) -> list[Period]:
    """The one year of what stands above or, of a story without any, the year it came out."""
    if has_no_name(said.sentence, about):
        return []
    if found := _above(said, about):
        return found
    if about.form == "news" and (found := _fiscal_year_of_story(said, about)):
        return found
    told = any(periods(above, about) for above in _stretches(said))
    if about.form.startswith("EX-99"):
        return _from_before(said, about) or ([] if told else _of_revised(said, about))
    if about.form == "10-K" and (after := after_compared(said.sentence, about)):
        return [after] if not is_over(after, about) else []
    if about.form != "news" or not about.published or told or OF_A_QUARTER.search(said.sentence):
        return []
    if years_differ(about):
        return []
    this = periods(str(about.published.year), about)
    ahead = {p.label: p for p in named_periods(said.before, about) if not p.quarter}
    ahead = {label: p for label, p in ahead.items() if not is_over(p, about)}
    # A story of December that names next year only speaks of next year.
    if not ahead or this[0].label in ahead:
        return this
    return list(ahead.values()) if len(ahead) == 1 else []


def _from_before(said: Said, about: About) -> list[Period]:
    """The year under way, where the sentences before, the nearest first, look ahead to it."""
    if OF_A_QUARTER.search(said.sentence) or not said.before:
        return []
    for sentence in reversed(sentences(said.before)):
        told = named_periods(sentence, about)
        named = [p for p in told if not is_over(p, about)]
        if named and (looks_ahead(sentence) or PLAN.search(sentence)):
            alone = len(named) == 1 and not named[0].quarter and is_under_way(named[0], about)
            return named if alone else []
        if not told and _is_of_full_year(said, sentence) and not ends_in_winter(about):
            return under_way(about)
    return []


def _is_of_full_year(said: Said, sentence: str) -> bool:
    """Whether a line of the same list says that it is of the full year."""
    both = MARKED.match(said.sentence) and MARKED.match(sentence)
    return bool(both and FULL_YEAR.search(sentence)) and "quarter" not in sentence


def _of_revised(said: Said, about: About) -> list[Period]:
    """The year under way, of what a release in its midst says was told otherwise before."""
    if REVISED_FROM.search(said.sentence) is None or OF_A_QUARTER.search(said.sentence):
        return []
    return under_way(about) if not ends_in_winter(about) else []


def _fiscal_year_of_story(said: Said, about: About) -> list[Period]:
    """The one fiscal year, not over, that the paragraphs before name, if not of another company."""
    if NEXT_FISCAL_YEAR.search(said.sentence):
        return []
    told = _of_its_company(said, said.before, about)
    # Where nobody knows when it ended, what was earned in a year does not name the one after.
    if has_no_name(said.sentence, about):
        told = list(filter(looks_ahead, told))
    named = [year for year in fiscal_years(" ".join(told), about) if not is_over(year, about)]
    return named if len(named) == 1 else []


def _by_its_end(said: Said, about: About) -> list[Period]:
    """The year of "this fiscal year" in a story that tells elsewhere in which month it ends."""
    if about.fiscal_year_end or not OWN_YEAR.search(said.sentence):
        return []
    above = f"{said.before} {said.earlier} {said.after}"
    ends = {month for one in _of_its_company(said, above, about) for month in year_ends(one)}
    if len(ends) != 1:
        return []
    known = about._replace(fiscal_year_end=f"{ends.pop():02}-28")
    return [] if ends_in_winter(known) else relative_periods(said.sentence, known)


def _of_its_company(said: Said, text: str, about: About) -> list[str]:
    """The sentences of a text that name no other company than the one a statement is of."""
    own = subject_of(said.sentence, said.earlier, about)
    return [
        sentence
        for sentence in sentences(text)
        if not own or not (name := subject_of(sentence, "", about)) or same_company(name, own)
    ]


def _above(said: Said, about: About) -> list[Period]:
    """The one year of what stands above: the list's heading, or sentences before this one."""
    full = FULL_YEAR.search(said.sentence) is not None
    for above in _stretches(said):
        found = [p for p in named_periods(above, about) if not (full and p.quarter)]
        if not found and not ends_in_winter(about):
            found = relative_periods(above, about)
        # A heading "Outlook for the second quarter" is for each line of its list.
        of_list = above == said.lead
        if len({period.label for period in found}) == 1 and (of_list or not found[0].quarter):
            return found[:1]
        if found:
            return []
    return []


def _stretches(said: Said) -> Iterator[str]:
    """What stands above a statement and looks ahead: its heading, the sentences before it."""
    if said.lead:
        yield said.lead
    elif begins_with_subject(said.sentence) and (head := ABOVE_A_LIST.search(said.earlier)):
        yield sentences(said.earlier[: head.end()])[-1]
    if said.heading:
        yield said.heading
    if looks_ahead(said.earlier) or PLAN.search(said.earlier):
        yield said.earlier
