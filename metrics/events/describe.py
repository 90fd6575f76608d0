"""An event as a row: its figures, what sources disagree on, who says why, what it adds up with."""

from collections import Counter
from datetime import date
from typing import Any

from metrics.events import counts
from metrics.events.claim import COMPANY_NEWS, FILING, NEWS, TRACKER, WARN, Claim
from metrics.events.company import LAYOFF, VOLUNTARY
from metrics.events.cut import Cut, Member
from metrics.events.figures import Figure, announced, best, best_figure, source_rank, stage
from metrics.events.shape import DENIAL, PLAN_BEFORE
from metrics.events.staff import Staff

WORDS = {
    FILING: "a filed",
    COMPANY_NEWS: "an announced",
    WARN: "a noticed",
    TRACKER: "a tracked",
    NEWS: "a reported",
}
UNKNOWN = "unknown"
# Reasons given, before words that only stand near the cut, before none.
WEAK_ATTRIBUTIONS = ("other", "context_only", UNKNOWN, "")


def announced_on(cut: Cut) -> tuple[date, str]:
    """The day of the announcement and its precision; the day it was first told of, and "none",
    where no report gives one."""
    claim = announced(cut)
    if claim.announced is None:
        return claim.said, "none"
    return claim.announced, claim.precision


def row(cut: Cut, staff: Staff) -> dict[str, Any]:
    """The columns of an event (EVENT_COLUMNS) but its id, merged ids and sums.

    Counts in persons, percents 0-100, charges in USD; None where no report tells.
    """
    figure = best_figure(cut, staff)
    when, precision = announced_on(cut)
    percent = best(cut, lambda claim: claim.percent is not None)
    charge = _charge(cut)
    low, high = percent.percent if percent and percent.percent else (None, None)
    leading = figure.claim or announced(cut)
    scope = _scope(cut, leading)
    return {
        "cik": cut.anchor.cik,
        "announced": when,
        "announced_precision": precision,
        "effective": _effective(cut),
        "positions": figure.positions,
        "positions_low": figure.span.low if figure.span else None,
        "positions_high": figure.span.high if figure.span else None,
        "positions_basis": figure.basis,
        "percent": low if low == high else None,
        "percent_low": low,
        "percent_high": high,
        "percent_of": percent.percent_of if percent else "",
        "charge_low_usd": charge.charge.low if charge and charge.charge else None,
        "charge_high_usd": charge.charge.high if charge and charge.charge else None,
        "stage": stage(cut),
        "kind": leading.kind or LAYOFF,
        "scope": scope.scope,
        "scope_name": scope.scope_name,
        "evidence": figure.evidence or leading.evidence,
        **_attributions(cut),
        "reports": sum(member.role != DENIAL for member in cut.members),
        "conflict": _conflict(cut, figure),
    }


def _charge(cut: Cut) -> Claim | None:
    """The claim whose charge stands: the best as of any figure, but no sum booked so far, which
    is less than another report expects of the whole."""
    least = max(
        (m.claim.charge.low or 0 for m in cut.members if m.is_whole and m.claim.charge), default=0
    )
    return best(
        cut,
        lambda claim: (
            claim.charge is not None
            and (claim.charge.low != claim.charge.high or (claim.charge.high or 0) >= least)
        ),
    )


def _effective(cut: Cut) -> date | None:
    if cut.is_local:
        return min((m.claim.effective for m in cut.members if m.claim.effective), default=None)
    claim = best(cut, lambda each: each.effective is not None)
    return claim.effective if claim else None


def _scope(cut: Cut, leading: Claim) -> Claim:
    """Who says what part of the company it is: trackers list every cut under the company."""
    if leading.source != TRACKER:
        return leading
    return best(cut, lambda claim: claim.source != TRACKER) or leading


def _conflict(cut: Cut, figure: Figure) -> str:
    """Other counts and percents than those that stand, each with its source; or nothing."""
    told = [] if cut.is_local else [_other_figure(member, figure, cut) for member in cut.members]
    differing = list(dict.fromkeys(words for words in sorted(told) if words))
    notes = list(dict.fromkeys(cut.notes))
    if differing:
        notes.insert(0, f"{' and '.join(differing)} for {_stands(cut, figure)}")
    return "; ".join(notes)


def _stands(cut: Cut, figure: Figure) -> str:
    if figure.span and figure.claim:
        return f"{WORDS.get(figure.claim.source, 'a told')} {figure.span.words}"
    percent = best(cut, lambda claim: claim.percent is not None)
    if percent and percent.percent:
        return f"{WORDS.get(percent.source, 'a told')} {percent.percent.words}"
    return "an event without a figure"


def _other_figure(member: Member, figure: Figure, cut: Cut) -> str:
    claim, is_plan = member.claim, member.role == PLAN_BEFORE
    label = f"planned ({claim.source}, {claim.said})" if is_plan else f"({claim.source})"
    span = claim.span if is_plan else member.figure
    if span:
        is_equal = figure.span is not None and counts.is_same(span, figure.span)
        return "" if is_equal else f"{span.words} {label}"
    stands = best(cut, lambda each: each.percent is not None)
    if not claim.percent or not (is_plan or member.is_whole):
        return ""
    if stands and stands.percent and counts.percents_agree(claim.percent, stands.percent):
        return ""
    return f"{claim.percent.words} {label}"


def _attributions(cut: Cut) -> dict[str, str]:
    found: dict[str, str] = {}
    for who in ("employer", "press"):
        said = [
            told
            for each in cut.members
            for told in each.claim.told_by_both
            if told.attributed_by == who and told.attribution_sentence
        ]
        claim = _strongest(said)
        found[f"attribution_{who}"] = claim.attribution if claim else UNKNOWN
        found[f"attribution_{who}_sentence"] = claim.attribution_sentence if claim else ""
    return found


def _strongest(claims: list[Claim]) -> Claim | None:
    """A reason before mere context; the one most often given; the better source; the earliest."""
    often = Counter(claim.attribution for claim in claims)
    return min(
        claims,
        key=lambda claim: (
            _weakness(claim.attribution),
            -often[claim.attribution],
            claim.attribution,
            source_rank(claim),
            claim.said,
            claim.report_id,
        ),
        default=None,
    )


def _weakness(attribution: str) -> int:
    """0 for a reason; more, the less is said."""
    weak = WEAK_ATTRIBUTIONS
    return weak.index(attribution) + 1 if attribution in weak else 0


def sums(cuts: list[Cut], ids: dict[Cut, str]) -> dict[Cut, str]:
    """By event: the sums that it is part of, by event ids, in words; and that a cut by choice is
    added to none. Events that are in no sum are left out."""
    found: dict[Cut, list[str]] = {}
    for cut in cuts:
        for total, parts in cut.totals:
            if not all(part in ids for part in parts):
                continue  # two of them turned out to be one event: the total is no sum of these
            text = f"{' + '.join(ids[part] for part in parts)} = {total:,} in all"
            for part in parts:
                found.setdefault(part, []).append(text)
        if cut.anchor.kind == VOLUNTARY:
            found.setdefault(cut, []).append("by choice: never added to layoffs")
    return {key: "; ".join(sorted(set(texts))) for key, texts in found.items()}
