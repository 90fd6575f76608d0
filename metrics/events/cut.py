"""An event in the making: its reports, each with what it is to the event and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from metrics.events.claim import COMPANY, Claim
from metrics.events.counts import Span
from metrics.events.shape import CORROBORATES, FIRST, RETOLD


class Member(NamedTuple):
    """A report of the event. ``figure`` is the count that it gives this event, if it gives one:
    a part of it, a local notice or a total of several events does not."""

    claim: Claim
    role: str
    why: str
    figure: Span | None
    is_part: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it speaks of this event, all of it, and nothing else."""
        return not self.is_part and self.role in (FIRST, RETOLD, CORROBORATES)


@dataclass(eq=False)
class Cut:
    """One event in the making. ``anchor`` is the report that others are held against.

    ``is_local``: made of notices alone. ``totals``: totals told, with the events that add up to
    them. ``notes``: what sources disagree on besides this event's own figures.
    """

    anchor: Claim
    members: list[Member]
    is_local: bool = False
    notes: list[str] = field(default_factory=list)
    totals: list[tuple[int, tuple["Cut", ...]]] = field(default_factory=list)

    def add(
        self,
        claim: Claim,
        role: str,
        why: str,
        figure: Span | None = None,
        *,
        is_part: bool = False,
    ) -> None:
        self.members.append(Member(claim, role, why, figure, is_part))

    def absorb(self, other: "Cut", role: str, why: str) -> None:
        """Take over another's reports: both turned out to be one event."""
        for member in other.members:
            is_anchor = member.role == FIRST
            self.members.append(member._replace(role=role, why=why) if is_anchor else member)
        self.notes += other.notes
        self.totals += other.totals

    @property
    def first(self) -> date:
        return self.anchor.first

    @property
    def last(self) -> date:
        return self.anchor.last

    @property
    def figure(self) -> Span | None:
        """The count that it is known by: that of its first report that gives one."""
        return next((m.figure for m in self.members if m.figure is not None), None)

    @property
    def percent_claim(self) -> Claim | None:
        """The first report of the whole event that gives a percent."""
        return next((m.claim for m in self.members if m.is_whole and m.claim.percent), None)

    @property
    def effective(self) -> date | None:
        return next((m.claim.effective for m in self.members if m.claim.effective), None)

    @property
    def is_company_wide(self) -> bool:
        return self.anchor.scope == COMPANY and not self.is_local

    @property
    def sources(self) -> set[str]:
        return {member.claim.source for member in self.members}

    @property
    def documents(self) -> set[str]:
        return {member.claim.document for member in self.members}


def begin(claim: Claim, why: str = "the first report of it", figure: Span | None = None) -> Cut:
    """A new event of one report; its figure is the report's unless another is given."""
    return Cut(claim, [Member(claim, FIRST, why, figure or claim.span)])


def by_date(cuts: Iterable[Cut]) -> list[Cut]:
    """Earliest first; the report's id makes the order one that no row order can change."""
    return sorted(cuts, key=lambda cut: (cut.first, cut.last, cut.anchor.report_id))
