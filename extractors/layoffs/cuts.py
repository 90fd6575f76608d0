"""Sentences grouped to cuts: what is said of one plan in several places is one cut."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.layoffs import words
from extractors.layoffs.charges import Charge
from extractors.layoffs.figures import NOTHING, Figures
from extractors.layoffs.sayings import Saying
from extractors.layoffs.times import When
from extractors.text import Amount

ANOTHER = re.compile(
    r"^(?:separately|also|in addition|additionally|further(?:more)?)\b|\b(?:a|an) (?:second"
    r"|third|additional|another"
    r"|further|new|separate)\b|\bseparate from\b",
    words.ANY_CASE,
)
# What a plan already known is made larger by, at a later date.
ADDED = re.compile(
    r"\badditional (?:restructuring |cost[- ]\w+ |headcount |workforce |staff )?"
    r"(?:actions|activities|reductions|measures|lay-?offs|steps)\b",
    words.ANY_CASE,
)
# "In fiscal 2012, the Company announced", at the head of a paragraph.
OPENS_ANEW = re.compile(
    r"^(?:In|During|On|Subsequent to) [^,;]{3,45}, (?:\w+ ){1,4}?(?:also )?(?:announced|initiated"
    r"|approved|committed|implemented|began|adopted)\b"
)
YEAR_AT_HEAD = re.compile(
    r"(?:In|During|For) (?:the )?(?:fiscal )?"
    r"(?:(?:years?|quarter|(?:three|six|nine|twelve) months) )?(?:ended \w+ \d{1,2}, )?"
    r"(?P<year>(?:19|20)\d\d), "
)
# "The plan is now expected to affect 310": what was told before it holds no more.
NOW = re.compile(
    r"\bnow (?:expects?|expected|estimat\w+|anticipat\w+|plans?|planned|intends?|includes?)\b",
    words.ANY_CASE,
)
SO_MANY_MORE = re.compile(
    r"\b(?:(?:an additional|another) (?:about |some )?\d"
    r"|also (?:letting go|laying off|cutting|eliminating|slashing|shedding|axing)\b[^.;]*\d"
    r"|(?:will|would|is|are) also (?:idl|clos|shut)\w+\b[^.;]*\d)",
    words.ANY_CASE,
)
# "We eliminated additional positions", paragraphs after another cut.
FURTHER_CUT = re.compile(
    r"\b(?:eliminated|terminated|cut|laid off|reduced) (?:an )?additional (?:\d|\w+ "
    r"(?:positions|employees|jobs|roles)|positions|employees|jobs|roles)\b",
    words.ANY_CASE,
)
# "This resulted in charges": the day it has is that of the sentence before it.
SO_IT_WAS = re.compile(r"This (?:resulted in|led to) ")
AT_A_SITE = re.compile(
    r"\b(?:at|in) (?:its|their|a)\b[^.;]{0,40}\b(?:headquarters|plant|facility|site|warehouse"
    r"|office|factory|campus)\b"
)
WHOLE = re.compile(
    r"\b(?:worldwide|nationwide|global(?:ly)?|company-?wide|overall|in total)\b", words.ANY_CASE
)
OF_A_SITE = re.compile(r"the (?:plant|facility|site|factory|mill)['’]s ", words.ANY_CASE)
AT_ONE_PLACE = re.compile(
    r"\b(?:headquarters|home office|plant|facility|site|warehouse|factory|campus)\b", words.ANY_CASE
)
# "We reduced our workforce by 100", a paragraph after a smaller number.
OUR_CUT = re.compile(
    r"(?:We|The Company) (?:also )?(?:reduced (?:our|its) (?:\w+ )?workforce by|eliminated"
    r"|laid off|terminated) "
)
# "In connection with these reductions, we recorded": of more than one cut.
OF_SEVERAL = re.compile(
    r"\b(?:these|those|both|such) (?:\w+ ){0,2}?(?:plans|programs|restructurings|reductions"
    r"|lay-?offs|actions|initiatives|terminations)\b",
    words.ANY_CASE,
)
SOON = 12
HEADLINE = 90
THOUSAND = 1000


@dataclass
class Cut:
    """One cut while it is being put together."""

    said: list[Saying] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
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

    @property
    def last_block(self) -> int:
        return self.said[-1].block

    def take(self, said: Saying) -> None:
        """Add a sentence: what is told first stays, what is new fills a gap."""
        self.said.append(said)
        self.names.update(said.names)
        self.charges += said.charges
        people = said.figures
        new = (self.positions is None and people.positions) or (
            self.percent is None and self.positions is None and people.percent
        )
        if new or (self.number_said is None and (people.remaining or people.total)):
            self.number_said = said
        self.announced = self.announced or (None if said.heading else said.announced)
        self.effective = self.effective or said.effective
        self.positions = self.positions or people.positions
        if self.percent is None and people.percent:
            self.percent, self.percent_of = people.percent, people.percent_of
        self.net = self.net if self.net is not None else people.net
        self.total = self.total or people.total
        self.remaining = self.remaining if self.remaining is not None else people.remaining

    def join(self, other: "Cut") -> None:
        """All of another cut that turned out to be this one."""
        for said in other.said:
            self.take(said)
        if other.announced and self.announced and _days(other.announced) < _days(self.announced):
            self.announced = other.announced

    def near_end(self, other: "Cut") -> bool:
        """Whether another cut is told of soon after this one."""
        return other.said[0].block - self.last_block <= SOON

    @property
    def has_number(self) -> bool:
        return any((self.positions, self.percent, self.total, self.remaining is not None))


def grouped(sayings: Iterable[Saying], reach: int) -> list[Cut]:
    """The cuts of a document, in the order in which they are first told."""
    cuts = list[Cut]()
    current: Cut | None = None
    for said in sayings:
        current = _place(said, cuts, current, reach)
    return _merged([cut for cut in cuts if any(s.cut for s in cut.said)])


def _place(said: Saying, cuts: list[Cut], current: Cut | None, reach: int) -> Cut | None:
    """Put a sentence where it belongs; the cut that what follows it speaks of."""
    known = [cut for cut in cuts if cut.names.intersection(said.names)]
    if len(known) > 1:
        return current
    if known and not _clash(known[0], said):
        known[0].take(said)
        return known[0]
    if said.heading or _begins(said, current, reach):
        if not (said.heading or said.cut or said.announced):
            return current
        cuts.append(Cut())
        cuts[-1].take(said)
        return cuts[-1]
    if current and _is_one_of_several(current, cuts):
        said = said._replace(figures=NOTHING, charges=())
    elif current and _is_cost_of_several(said, current, cuts):
        said = said._replace(charges=())
    if current:
        current.take(_without_parts(said, current))
    return current


def _is_one_of_several(current: Cut, cuts: list[Cut]) -> bool:
    """Whether one sentence told several cuts: what is said after it is of all of them."""
    first = current.said[0]
    told = [s for cut in cuts if cut is not current for s in cut.said]
    return any((s.block, s.text) == (first.block, first.text) for s in told)


def _is_cost_of_several(said: Saying, current: Cut, cuts: list[Cut]) -> bool:
    """Whether a cost is of this cut and of others told of in its paragraph."""
    return OF_SEVERAL.search(said.text) is not None and any(
        cut.number_said is not None and cut.number_said.block == said.block
        for cut in cuts
        if cut is not current
    )


def _begins(said: Saying, current: Cut | None, reach: int) -> bool:
    """Whether a sentence speaks of a cut other than the current one."""
    if current is None or said.block - current.last_block > reach or said.apart:
        return True
    if said.names and current.names and not current.names.intersection(said.names):
        return True
    if _is_days_apart(said, current):
        return False
    if _dates_clash(said.announced, current.announced) or _comes_late(said, current):
        return said.cut or bool(words.PLAN.search(said.text) or ADDED.search(said.text))
    if current.has_number and said.figures.positions and SO_MANY_MORE.search(said.text):
        return True
    if _is_a_larger_one(said, current):
        return True
    elsewhere = said.block != current.last_block and said.cut and FURTHER_CUT.search(said.text)
    if elsewhere or _is_elsewhere(current, said):
        return True
    opens = _is_in_another_year(current, said) or (
        said.block != current.last_block and OPENS_ANEW.match(said.text)
    )
    return bool(_numbers_clash(current, said) and (opens or _is_new(said)))


def _is_in_another_year(current: Cut, said: Saying) -> bool:
    """Whether the paragraph of a sentence is of another year than that of the cut's number."""
    told = current.number_said
    if told is None or told.block == said.block:
        return False
    all_said = [*current.said, said]
    years = [_year_at_head(all_said, block) for block in (told.block, said.block)]
    return None not in years and years[0] != years[1]


def _year_at_head(sayings: list[Saying], block: int) -> str | None:
    """The year of "During fiscal 2013, the Company recorded", at the head of a paragraph."""
    first = next((s for s in sayings if s.block == block), None)
    match = YEAR_AT_HEAD.match(first.text) if first else None
    return match["year"] if match else None


def _is_new(said: Saying) -> bool:
    """Whether a sentence says of itself that it tells of one more cut, or when it was begun."""
    more = ANOTHER.search(said.text) or ADDED.search(said.text)
    return bool(more or (said.announced and not SO_IT_WAS.match(said.text)))


def _is_elsewhere(current: Cut, said: Saying) -> bool:
    """A share told after a number at one site is of more than that site."""
    if current.number_said is None or said.figures.positions or not said.figures.percent:
        return False
    local = current.percent is None and AT_A_SITE.search(current.number_said.text)
    return bool(local and said.cut and not words.FOLLOWS_ON.match(said.text))


def _is_a_larger_one(said: Saying, current: Cut) -> bool:
    """Whether a paragraph opens with more people cut than the one before it told of."""
    before, now = current.positions, said.figures.positions
    if not (before and now) or said.block == current.last_block or not OUR_CUT.match(said.text):
        return False
    return bool(before.high and now.low and now.low > before.high)


def _is_days_apart(said: Saying, current: Cut) -> bool:
    """Whether a sentence without a number tells of a day close to that of the cut before it: people
    are told of it, boards approve it, some days before or after it is made known."""
    one, other = said.announced, current.announced
    if not (one and other and current.has_number) or _has_number(said.figures):
        return False
    return one.precision == other.precision == "day" and (
        0 < abs((one.first - other.first).days) <= SOON
    )


def _has_number(people: Figures) -> bool:
    return bool(people.positions or people.percent or people.total)


def _comes_late(said: Saying, current: Cut) -> bool:
    """A date told a paragraph after an undated number is of something else."""
    undated = current.announced is None and current.has_number
    return bool(said.announced and undated and said.block != current.last_block)


def _without_parts(said: Saying, current: Cut) -> Saying:
    """A sentence without numbers that contradict what the cut already has: they are of a part."""
    if _is_share_of_site(current, said):
        return said._replace(figures=said.figures._replace(percent=None, percent_of=""))
    if not _numbers_clash(current, said):
        return said
    updates = NOW.search(said.text) is not None or _is_of_known_share(current, said)
    if updates or _is_of_all(current, said) or _is_more_exact(current, said):
        current.positions = current.percent = None
        current.number_said = said if updates else current.number_said
        return said
    return said._replace(figures=said.figures._replace(positions=None, percent=None, percent_of=""))


def _is_share_of_site(current: Cut, said: Saying) -> bool:
    """Whether a share is of one place's people and the number before it of the whole company."""
    told = current.number_said
    whole = told is not None and WHOLE.search(told.text) is not None
    return whole and OF_A_SITE.match(said.figures.percent_of) is not None


def _is_of_known_share(current: Cut, said: Saying) -> bool:
    """Whether "100 people, or 1%" tells in full what "1%" told before, beside another number."""
    before, now = current.percent, said.figures.percent
    return bool(said.figures.positions and before and now and _same(before, now))


def _is_more_exact(current: Cut, said: Saying) -> bool:
    return _is_exact(current, said) or _is_rounded(current, said)


def _is_exact(current: Cut, said: Saying) -> bool:
    """Whether "165" tells exactly what "over a hundred" told before."""
    before, now = current.positions, said.figures.positions
    if not (before and now and before.words and before.form == "more_than" and before.low):
        return False
    return bool(now.low and before.low < now.low <= 2 * before.low)


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
    if not (before and now and part and WHOLE.search(said.text)):
        return False
    return (_middle(now) or 0) > (_middle(before) or 0)


def _clash(cut: Cut, said: Saying) -> bool:
    if not _dates_clash(said.announced, cut.announced):
        return False
    return _numbers_clash(cut, said) or ADDED.search(said.text) is not None


def _dates_clash(one: When | None, other: When | None) -> bool:
    return bool(one and other and (one.last < other.first or other.last < one.first))


def _numbers_clash(cut: Cut, said: Saying) -> bool:
    return _differ(cut.positions, said.figures.positions) or _differ(
        cut.percent, said.figures.percent
    )


def _differ(one: Amount | None, other: Amount | None) -> bool:
    return bool(one and other) and not _same(one, other)


def _same(one: Amount | None, other: Amount | None) -> bool:
    """Equal within what "roughly 20%" and "a fifth" leave open."""
    if one is None or other is None:
        return False
    return {_middle(one), _middle(other)} != {None} and abs(
        (_middle(one) or Decimal(0)) - (_middle(other) or Decimal(0))
    ) <= Decimal("0.005") * abs(_middle(one) or Decimal(1))


def _middle(amount: Amount) -> Decimal | None:
    low, high = amount.low, amount.high
    return (low + high) / 2 if low is not None and high is not None else low or high


def _merged(cuts: list[Cut]) -> list[Cut]:
    """Cuts told twice as one: equal in a number, or one without any, and not apart in time."""
    kept = list[Cut]()
    for cut in cuts:
        twin = next((k for k in kept if _is_same_cut(k, cut)), None)
        if twin:
            twin.join(cut)
        else:
            kept.append(cut)
    return kept


def _is_same_cut(one: Cut, other: Cut) -> bool:
    if _dates_clash(one.announced, other.announced):
        return False
    if one.names and other.names and not one.names.intersection(other.names):
        return False
    if _differ(one.positions, other.positions) or _differ(one.percent, other.percent):
        return False
    if other.number_said is None or not FURTHER_CUT.search(other.said[0].text):
        return _is_told_again(one, other)
    return False


def _is_told_again(one: Cut, other: Cut) -> bool:
    if _same(one.positions, other.positions) or _same(one.percent, other.percent):
        return True
    if one.names.intersection(other.names):
        return True
    if one.announced and other.announced:
        return True
    return one.near_end(other) and not (one.has_number and other.has_number)


def _days(when: When) -> int:
    return (when.last - when.first).days
