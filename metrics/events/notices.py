"""WARN notices: part of a national event of the company, or else a local event of their own."""

from datetime import date, timedelta
from typing import NamedTuple

from metrics.events import counts
from metrics.events.claim import OWN_SOURCES, Claim
from metrics.events.counts import Span, tolerance
from metrics.events.cut import Cut, begin, by_date
from metrics.events.matching import share_a_word
from metrics.events.shape import LOCAL_NOTICE
from metrics.events.staff import Staff

# Notices are given up to a week ahead of the news; a tracker's date may lag another week.
BEFORE_OWN_DATE = timedelta(days=7)
BEFORE_PRESS_DATE = timedelta(days=14)
AFTER_ANNOUNCEMENT = timedelta(days=150)  # the last sites of a plan are told months later
NEAR_EFFECTIVE = timedelta(days=14)
LOCAL_WINDOW = timedelta(days=90)  # the Act adds up a site's losses over 90 days


class Notice(NamedTuple):
    """One notice: the row that counts, and rows that say the same again, each with why."""

    claim: Claim
    repeats: tuple[tuple[Claim, str], ...]

    @property
    def workers(self) -> int:
        return self.claim.span.size if self.claim.span else 0


def place_notices(claims: list[Claim], cuts: list[Cut], staff: Staff) -> list[Cut]:
    """The events (``cuts``), with notices joined to national ones as far as those hold their
    persons, and after them local events of the rest."""
    room = {cut: _room(cut, staff) for cut in cuts}
    local: list[Cut] = []
    for notice in _notices(claims):
        cut = _covering(notice, cuts, room)
        if cut is None:
            _join_local(notice, local)
            continue
        left = room[cut]
        room[cut] = None if left is None else left - notice.workers
        _add(notice, cut, _why(notice.claim, cut))
    return cuts + local


def _notices(claims: list[Claim]) -> list[Notice]:
    """Each notice once, by date: the latest version, and not again where a list repeats the
    same workers of the same place and effective day."""
    found: dict[tuple[str, Span | None, date], Notice] = {}
    for notice in _latest_versions(claims):
        claim = notice.claim
        key = (claim.scope_name, claim.span, claim.effective or claim.first)
        same = found.get(key)
        if same is None:
            found[key] = notice
        else:
            why = f"the same workers, place and effective day as the notice of {same.claim.first}"
            found[key] = Notice(same.claim, (*same.repeats, (claim, why), *notice.repeats))
    return list(found.values())


def _latest_versions(claims: list[Claim]) -> list[Notice]:
    versions: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda each: (each.version, each.said, each.report_id)):
        versions.setdefault(claim.notice, []).append(claim)
    why = "an earlier version of the same notice"
    notices = [
        Notice(latest, tuple((claim, why) for claim in earlier))
        for *earlier, latest in versions.values()
    ]
    return sorted(notices, key=lambda notice: (notice.claim.first, notice.claim.report_id))


def _room(cut: Cut, staff: Staff) -> int | None:
    """How many noticed workers an event can hold; None where its size is not known."""
    figure, told = cut.figure, cut.percent_claim
    if figure is not None:
        return int(figure.size * counts.MORE_THAN_SHARE) if figure.high is None else _upper(figure)
    headcount = staff.on(cut.first)
    if told is None or told.percent is None or headcount is None or not told.is_of_whole:
        return None
    percent = told.percent.high + counts.PERCENT_ROUNDING
    return int(headcount * percent / counts.HUNDRED)


def _upper(figure: Span) -> int:
    return figure.size + tolerance(figure.size)


def _covering(notice: Notice, cuts: list[Cut], room: dict[Cut, int | None]) -> Cut | None:
    """The event that a notice is part of: one of its very number first, else the nearest."""
    within = [
        cut
        for cut in by_date(cuts)
        if _is_in_window(notice.claim, cut) and not _is_anothers(notice.claim, cut.anchor)
    ]
    holding = [cut for cut in within if (left := room[cut]) is None or left >= notice.workers]
    return min(holding, key=lambda cut: _distance(notice.claim, cut), default=None)


def _is_anothers(notice: Claim, told: Claim) -> bool:
    """Whether a subsidiary's cut was told, and the notice is not by its name."""
    return told.is_of_part and not share_a_word(notice.company, told.company)


def _distance(claim: Claim, cut: Cut) -> tuple[bool, bool, int]:
    is_equal = claim.span is not None and cut.figure == claim.span
    days = (claim.first - cut.first).days
    return not is_equal, cut.figure is None, abs(days)


def _is_in_window(claim: Claim, cut: Cut) -> bool:
    before = BEFORE_OWN_DATE if cut.anchor.source in OWN_SOURCES else BEFORE_PRESS_DATE
    if cut.first - before <= claim.first <= cut.last + AFTER_ANNOUNCEMENT:
        return True
    both = claim.effective and cut.effective
    return bool(
        both
        and claim.effective
        and cut.effective
        and abs(claim.effective - cut.effective) <= NEAR_EFFECTIVE
    )


def _why(claim: Claim, cut: Cut) -> str:
    days = (claim.first - cut.first).days
    when = f"{days} days after" if days >= 0 else f"{-days} days before"
    return f"a local notice of the same company, {when} the announcement; never added to it"


def _join_local(notice: Notice, local: list[Cut]) -> None:
    claim = notice.claim
    cut = local[-1] if local else None
    if cut is None or claim.first - cut.first > LOCAL_WINDOW:
        why = "the first notice, and no national event of the company covers it"
        cut = begin(claim, why)
        cut.is_local = True
        local.append(cut)
        _add_repeats(notice, cut)
    else:
        days = (claim.first - cut.first).days
        _add(notice, cut, f"a notice of the same company, {days} days after the first", claim.span)


def _add(notice: Notice, cut: Cut, why: str, figure: Span | None = None) -> None:
    cut.add(notice.claim, LOCAL_NOTICE, why, figure)
    _add_repeats(notice, cut)


def _add_repeats(notice: Notice, cut: Cut) -> None:
    for claim, why in notice.repeats:
        cut.add(claim, LOCAL_NOTICE, why)
