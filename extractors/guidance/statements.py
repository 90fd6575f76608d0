"""Statements of future capital expenditure in a document."""

import re
from calendar import month_name
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extractors.claims import About, Guidance
from extractors.guidance import words
from extractors.guidance.directions import direction
from extractors.guidance.figures import Figure, carried, figures, of_others, spending
from extractors.guidance.passages import Said, candidates
from extractors.guidance.periods import (
    Period,
    after_compared,
    ends_in_winter,
    is_over,
    named_periods,
    periods,
    when_quoted,
)
from extractors.guidance.tables import rows
from extractors.guidance.traps import is_trap
from extractors.guidance.years import NEXT_CLAUSE, periods_of
from extractors.text import Amount, Text
from extractors.text.subject import subject_of

BULLET = re.compile(r"^[\s•·▪◦●*–—-]*")
OWNER = re.compile(
    r"([A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})(?: \([^()]*\))?, which (?:\w+ly |now )?\w+[^,;]*$"
)
ITS_OWN = re.compile(r"([A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,2})[’']s (?:[a-z]\w* ){0,2}$")
# "Capital returns as before – capital plan of $3 billion"
AFTER_DASH = re.compile(r"[^$]* [–—-] ")
MONTHS = "|".join(month_name[1:])
# Before any name: "For 2021, the company expects ...".
THE_COMPANY = re.compile(
    rf"(?:(?:For|In|On|At|By|As|With|During|While|However|Meanwhile|Separately|Still|But|And|Looking)"
    rf"\b(?: (?:{MONTHS}))?[^A-Z]*\b)?[Tt]he (?:company|group|firm)\b"
)
# ", while Globex kept": another company's clause.
CLAUSE = re.compile(r".*(?:, |; |\s)(?:while|whereas) (?=[A-Z])")
OFFICE = re.compile(r"\b(?:[Oo]fficer|[Cc]hief|[Pp]resident|[Cc]hair\w*|CEO|CFO|[Hh]ead)\b")
ABOVE_A_LIST = re.compile(r"\b(?:expects?|outlook|guidance|forecasts?|estimates)\b[^.]*:", re.I)
FORWARD_LIST = re.compile(r"^[\s•·▪◦●*–—-]+(?:our|the|statements|projections|expectations)\b", re.I)


def read(text: Text, about: About) -> list[Guidance]:
    """Every future capital expenditure that a document states. Grain: period x statement.

    Amounts are in USD. The same statement made twice is given once, where it stands first;
    a bare direction is left out where an amount is given for the same period.
    """
    return list(_read(text, about))


# The signals of a document include its guidance.
@lru_cache(maxsize=2)
def _read(text: Text, about: About) -> tuple[Guidance, ...]:
    found = [claim for said in candidates(text) for claim in _claims(said, about)]
    found += [claim for said in rows(text) for claim in _claims(said, about)]
    return tuple(_distinct(found))


def _claims(said: Said, about: About) -> Iterator[Guidance]:
    """The statements of one sentence."""
    sentence = said.sentence
    about = when_quoted(sentence, about) if about.form == "news" else about
    if "respectively" in sentence.lower() and words.SUBJECT.search(sentence):
        return
    above = said.lead or ABOVE_A_LIST.search(said.earlier)
    listed = bool(above) and _begins_with_subject(sentence)
    told = about.form.startswith("EX-99") and "$" not in sentence
    found = figures(sentence, ahead=listed, refines=said.refines, signs=not told)
    if not found and said.carried:
        found = carried(sentence)
    if not found and about.form == "news":
        found = spending(sentence)
    clear = [figure for figure in found if not is_trap(said, figure, about)]
    ends = [figure.amount.start for figure in clear[1:]] + [len(sentence)]
    for figure, end in zip(clear, ends, strict=False):
        here = said._replace(sentence=sentence[:end])
        for period in periods_of(here, figure, about, several=len(clear) > 1):
            if not is_over(period, about):
                yield _with_amount(said, figure, period, about)
                for other in of_others(sentence, figure) if about.form == "news" else ():
                    yield _with_amount(said, other, period, about)
    if not found:
        yield from _direction(said, about)
    elif rest := NEXT_CLAUSE.search(sentence, found[-1].amount.end):
        for claim in _direction(said._replace(sentence=sentence[rest.start() :]), about):
            yield claim._replace(sentence=sentence)


def _begins_with_subject(sentence: str) -> bool:
    """A line of a list: it begins with what it is about and has no verb of the past."""
    plain = BULLET.sub("", sentence)
    subject = words.SUBJECT.search(plain)
    if subject and (dash := AFTER_DASH.search(plain[: subject.start()])):
        plain = plain[dash.end() :]
        subject = words.SUBJECT.search(plain)
    told = plain.split("$")[0]
    return subject is not None and subject.start() < 40 and not words.PAST.search(told)


def _with_amount(said: Said, figure: Figure, period: Period, about: About) -> Guidance:
    amount = figure.amount
    return Guidance(
        company=_company(said, figure, about),
        concept="capex",
        fiscal_period=period.label,
        low_usd=_whole(amount.low),
        high_usd=_whole(amount.high),
        form=amount.form,
        direction="",
        basis=_basis(said.sentence, figure),
        announced=about.published,
        sentence=said.sentence,
    )


def _company(said: Said, figure: Figure, about: About) -> str:
    """Whose figure it is: its own owner's or, as in "a stake in Example, which plans", the last."""
    if figure.owner:
        return figure.owner
    clause = CLAUSE.match(said.sentence[: figure.start])
    if clause and about.form == "news" and not about.company:
        return subject_of(said.sentence[clause.end() :], "", about)
    owner = OWNER.search(said.sentence[: figure.amount.start]) or ITS_OWN.search(
        said.sentence[: figure.start]
    )
    if owner and not about.company and about.form == "news":
        return owner[1]
    name = _subject(said, about)
    if (
        name
        and not about.company
        and _is_person(name, f"{said.before} {said.earlier} {said.sentence}")
    ):
        name = subject_of(said.before, "", about)
    return name or subject_of("", said.before, about)


def _subject(said: Said, about: About) -> str:
    """Whom a sentence, or the list it stands in, is of: "the company" is the one told before."""
    sentence, earlier = said.sentence, said.earlier
    if (above := ABOVE_A_LIST.search(earlier)) and _begins_with_subject(sentence):
        sentence, earlier = earlier[: above.end()], ""
    return subject_of("" if THE_COMPANY.match(sentence) else sentence, earlier, about)


def _is_person(name: str, before: str) -> bool:
    """Whether a text tells the office of somebody so named: "its head Jane Doe"."""
    title = (
        rf"{OFFICE.pattern}(?:(?! of\b| at\b)[\w ]){{0,24}}(?: [A-Z][a-z]+)? {re.escape(name)}\b"
    )
    return re.search(title, before) is not None


def _whole(value: Decimal | None) -> int | None:
    return None if value is None else int(value)


def _basis(sentence: str, figure: Figure) -> str:
    behind = sentence[figure.end : figure.end + 120]
    if another := words.SUBJECT.search(behind):
        behind = behind[: another.start()].removesuffix("net ")
    around = sentence[max(0, figure.start - 40) : figure.end] + behind
    return next((name for name, words_of in words.BASES if words_of.search(around)), "as_stated")


def _direction(said: Said, about: About) -> Iterator[Guidance]:
    """A statement without an amount: that capital expenditure of a year will rise or fall."""
    sentence = said.sentence
    turn = direction(sentence)
    if said.section == "1A" or FORWARD_LIST.match(sentence) or turn is None:
        return
    if about.form == "news" and words.FORECASTERS.search(sentence):
        return
    # A year that ends in winter has no sure name where it is only "this year".
    told = named_periods if ends_in_winter(about) else periods
    named = [period for period in told(sentence, about) if not is_over(period, about)]
    after = after_compared(sentence, about)
    period = named[0] if named else after
    if period and len(named) < 2 and not is_over(period, about):
        amount = Amount("money", None, None, "direction", "", turn.end, turn.end, words=False)
        claim = _with_amount(said, Figure(amount, turn.start, turn.end), period, about)
        yield claim._replace(direction=turn.way)


def _is_end_of_range(claim: Guidance, found: list[Guidance]) -> bool:
    """Whether an "up to" is only the end of a range told for the same year, too."""
    ranges = [c for c in found if c.form == "range" and c[:3] == claim[:3]]
    if claim.form == "less_than":
        return any(c.high_usd == claim.high_usd for c in ranges)
    return claim.form == "more_than" and any(c.low_usd == claim.low_usd for c in ranges)


def _distinct(found: list[Guidance]) -> list[Guidance]:
    """Each statement once; of a company's year one amount a basis, and no bare direction beside."""
    kept = dict[tuple[str, str, str], Guidance]()
    found = [claim for claim in found if not _is_end_of_range(claim, found)]
    for claim in sorted(found, key=lambda claim: claim.form == "direction"):
        amounts_of = [k for k in kept if k[:2] == (claim.company, claim.fiscal_period)]
        if claim.form != "direction" or not amounts_of:
            kept.setdefault((claim.company, claim.fiscal_period, claim.basis), claim)
    return [claim for claim in found if any(claim is one for one in kept.values())]
