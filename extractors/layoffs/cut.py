"""A cut while it is being put together, and how two of them are compared."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.layoffs.charges import Charge
from extractors.layoffs.sayings import Saying
from extractors.layoffs.times import LONG_AFTER, When
from extractors.text import Amount

SOON = 12
# "The plan was announced on May 9", after the day on which it was decided.
PLAN = r"(?:plan|restructuring|reductions?|program|initiative|actions?)"
PLAN_ANNOUNCED = re.compile(
    rf"\bannounced (?:the|this|its|these) (?:\w+ ){{0,2}}?{PLAN}\b|\b{PLAN} (?:was|were)"
    r" (?:\w+ )?announced\b",
    re.IGNORECASE,
)


@dataclass
class Cut:
    """One cut while it is being put together. ``alone``: no other is told of near it."""

    said: list[Saying] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    announced: When | None = None
    effective: When | None = None
    positions: Amount | None = None
    percent: Amount | None = None
    percent_of: str = ""
    net: int | None = None
    total: Amount | None = None
    remaining: int | None = None
    charges: list[Charge] = field(default_factory=list)
    number_said: Saying | None = None
    alone: bool = False

    @property
    def last_block(self) -> int:
        return max(self.said[-1].block, self.said[-1].until)

    def take(self, said: Saying) -> None:
        """Add a sentence: what is told first stays, what is new fills a gap."""
        if said.cut or not self.said or said.called & self.called:
            self.called |= said.called
        self.said.append(said)
        self.names.update(said.names)
        self.charges += said.charges
        people = said.figures
        new = (self.positions is None and people.positions) or (
            self.percent is None and self.positions is None and people.percent
        )
        if new or (self.number_said is None and (people.remaining or people.total)):
            self.number_said = said
        self.announced = self._begun(said, first=bool(new))
        self.effective = self.effective or said.effective
        self.positions = self.positions or people.positions
        if self.percent is None and people.percent:
            self.percent, self.percent_of = people.percent, people.percent_of
        self.net = self.net if self.net is not None else people.net
        self.total = self.total or people.total
        self.remaining = self.remaining if self.remaining is not None else people.remaining

    def _begun(self, said: Saying, *, first: bool) -> When | None:
        """When it was begun: what was told first, or the day within it that its number has."""
        known, told = self.announced, None if said.heading else said.announced
        if known and told and _is_made_known(said, known, told):
            return told
        within = known and told and known.first <= told.first <= told.last <= known.last
        return told if first and within else known or told

    def join(self, other: "Cut") -> None:
        """All of another cut that turned out to be this one."""
        for said in other.said:
            self.take(said)
        if other.announced and self.announced and days(other.announced) < days(self.announced):
            self.announced = other.announced

    def near_end(self, other: "Cut") -> bool:
        """Whether another cut is told of soon after this one."""
        return other.said[0].block - self.last_block <= SOON

    @property
    def has_number(self) -> bool:
        return any((self.positions, self.percent, self.total, self.remaining is not None))

    @property
    def is_net(self) -> bool:
        """Whether its only number is one that is left after others are hired."""
        told, number = self.number_said, self.positions
        if told is None or number is None or told.figures.positions is not number:
            return False
        return told.figures.only_net and number.low == number.high


def _is_made_known(said: Saying, begun: When, told: When) -> bool:
    """Whether a sentence without a number tells when a plan, decided on some days before, was
    announced."""
    counts = said.figures.positions or said.figures.percent
    if counts or not begun.precision == told.precision == "day":
        return False
    later = 0 < (told.first - begun.first).days <= LONG_AFTER
    return later and PLAN_ANNOUNCED.search(said.text) is not None


def dates_clash(one: When | None, other: When | None) -> bool:
    return bool(one and other and (one.last < other.first or other.last < one.first))


def numbers_clash(cut: Cut, said: Saying) -> bool:
    return differ(cut.positions, said.figures.positions) or differ(
        cut.percent, said.figures.percent
    )


def differ(one: Amount | None, other: Amount | None) -> bool:
    return bool(one and other) and not same(one, other)


def same(one: Amount | None, other: Amount | None) -> bool:
    """Equal within what "roughly 20%" and "a fifth" leave open."""
    if one is None or other is None:
        return False
    return {middle(one), middle(other)} != {None} and abs(
        (middle(one) or Decimal(0)) - (middle(other) or Decimal(0))
    ) <= Decimal("0.005") * abs(middle(one) or Decimal(1))


def middle(amount: Amount) -> Decimal | None:
    low, high = amount.low, amount.high
    return (low + high) / 2 if low is not None and high is not None else low or high


def days(when: When) -> int:
    return (when.last - when.first).days
