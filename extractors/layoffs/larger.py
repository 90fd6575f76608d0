"""Which number of a story is of another cut of the same company than those told before it."""

from decimal import Decimal

from extractors.layoffs.figures import tells_of_cut
from extractors.layoffs.sayings import Saying
from extractors.text import Amount

# "More than 500 jobs" and "529 positions", or "over a hundred" and "165", are of one cut.
BY_SO_MUCH = Decimal("1.25")
AND_MORE = Decimal(2)


def tells_another(said: Saying, before: list[Saying], *, new_entry: bool) -> bool:
    """Whether a sentence of a story tells of a cut besides those of its company told before it.

    A larger number can be no part of a smaller one: it is of the wider plan, or of all rounds.
    ``new_entry``: it stands in an entry of a list that the ones before do not stand in.
    """
    told = [s.figures.positions for s in before if s.figures.positions and not _is_headline(s)]
    now = said.figures.positions
    if now is None or not told or not tells_of_cut(said.clause or said.text):
        return False
    if new_entry and before[-1].block != said.block:
        return _size(now) not in map(_size, told)
    return _size(now) > max(_most(number) for number in told)


def _is_headline(said: Saying) -> bool:
    """Whether a sentence is the story's headline, which rounds and sums up."""
    return not said.block and not said.text.endswith((".", "!", "?", "”", '"'))


def _most(amount: Amount) -> Decimal:
    """So many people at most may be those of a number, though another counts them."""
    return _size(amount) * (AND_MORE if amount.high is None else BY_SO_MUCH)


def _size(amount: Amount) -> Decimal:
    return amount.high or amount.low or Decimal(0)
