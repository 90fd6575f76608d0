"""The pay ratio disclosure of one proxy statement.

Rules, beside those of single sentences:

- The figure is of the last fiscal year that had ended; an earlier year's is a comparison.
- What leaves out a part of the staff or of the pay, or is called supplemental, is so here.
- Where several amounts could be the median employee's, the one that the told ratio and the chief
  executive's pay bear out is; where none or several are, nothing is read.
- Where ratio and chief executive's pay contradict the median, nothing is read.
- Two chief executives in a year give two ratios: then neither is taken, only the median.
"""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.claims import About, MedianPay
from extractors.pay import tables, years
from extractors.pay.figures import Figure, Ratio, figures, ratios
from extractors.pay.words import DISCLOSURE, MEDIAN, SUPPLEMENTAL
from extractors.text import Text, sentences
from extractors.text.document import Block

# Blocks around one that tells the median: the disclosure, which is short.
AROUND = 10
# Blocks between a sentence and what stands right beside it.
BESIDE = 2
HEADING_WORDS = 14
# What a year's pay of the middle one of a company's people can be; beyond, it is another amount.
LEAST_PAY, MOST_PAY = 1_000, 3_000_000
# Ratios are told rounded: to their last digit, or "approximately".
ROUNDING, ABOUT = 0.51, 0.011


class Line(NamedTuple):
    """One sentence or table row of a disclosure, and what it tells."""

    block: int
    text: str
    figures: list[Figure]
    ratios: list[Ratio]
    supplemental: bool


class Found(NamedTuple):
    """One reading of the median employee's pay; ``rank``: how well its year fits."""

    line: Line
    figure: Figure
    rank: int


class Pair(NamedTuple):
    """What else a disclosure tells: the chief executive's pay, and the ratio."""

    ceo: int | None
    ratio: float | None


def read(text: Text, about: About) -> list[MedianPay]:
    """The median employee's pay of the year reported: at most one required figure, then others.

    Empty where the document does not disclose one (a smaller company need not).
    """
    wanted = years.expected(about)
    lines = list(_lines(text))
    found = [one for line in lines for one in _medians(line, wanted)]
    required = _required([one for one in found if not one.line.supplemental], lines, wanted)
    beside = [one for one in found if one.line.supplemental]
    claims = [required] if required else []
    for one in beside:
        pair = _pair(one.figure.usd, [one.line], one, wanted) or Pair(None, None)
        claim = _claim(one, pair, wanted, "supplemental")
        if all(claim[:4] != other[:4] for other in claims):
            claims.append(claim)
    return claims


def _lines(text: Text) -> Iterator[Line]:
    """The sentences and rows near a block that speaks of the median of the staff's pay."""
    near = [number for number, low in enumerate(text.lower) if "median" in low]
    near = [n for n in near if MEDIAN.search(text.blocks[n].text)]
    wanted = sorted({m for n in near for m in range(n - AROUND, n + AROUND + 1)})
    chosen = [n for n in wanted if 0 <= n < len(text.blocks)]
    told = [n for n in chosen if DISCLOSURE.search(text.blocks[n].text)]
    supplemental, before = False, ""
    for number in chosen:
        if not any(abs(number - other) <= AROUND for other in told):
            continue
        block = text.blocks[number]
        if _is_heading(block):
            supplemental = bool(SUPPLEMENTAL.search(block.text))
        if block.cells:
            yield _of_row(text, number, supplemental=supplemental)
            continue
        for line in _of_prose(text, number, before, supplemental=supplemental):
            yield line
            before = line.text


def _is_heading(block: Block) -> bool:
    """A short line about a ratio, which the lines below it are of."""
    short = not block.cells and block.text.count(" ") < HEADING_WORDS
    return short and "ratio" in block.text.lower() and not any(c.isdigit() for c in block.text)


def _of_prose(text: Text, number: int, before: str, *, supplemental: bool) -> Iterator[Line]:
    """``before``: the last sentence of the paragraph above."""
    block = text.blocks[number]
    bare = tables.ratio(block) if block.table else None
    for sentence in sentences(block.text):
        supplemental = supplemental or "supplement" in sentence.lower()
        apart = supplemental or bool(SUPPLEMENTAL.search(sentence))
        told = ratios(sentence) or ([bare] if bare else [])
        yield Line(number, sentence, figures(sentence, before), told, apart)
        before = sentence


def _of_row(text: Text, number: int, *, supplemental: bool) -> Line:
    block = text.blocks[number]
    first = number
    while first and text.blocks[first - 1].table == block.table:
        first -= 1
    rows = text.blocks[first : number + 1]
    apart = supplemental or bool(SUPPLEMENTAL.search(block.text))
    bare = tables.ratio(block)
    told = ratios(block.text) or ([bare] if bare else [])
    return Line(number, block.text, tables.figures(rows, number - first), told, apart)


def _medians(line: Line, wanted: years.Expected) -> Iterator[Found]:
    for figure in line.figures:
        rank = years.rank(figure.year, wanted)
        if figure.who == "median" and rank is not None and LEAST_PAY <= figure.usd <= MOST_PAY:
            yield Found(line, figure, rank)


def _required(found: list[Found], lines: list[Line], wanted: years.Expected) -> MedianPay | None:
    best = min((one.rank for one in found), default=0)
    amounts = dict[int, tuple[Found, Pair]]()
    for one in found:
        pair = _pair(one.figure.usd, _around(one, lines), one, wanted)
        sure = pair and (one.figure.whole or None not in pair)
        if one.rank == best and pair and sure and one.figure.usd not in amounts:
            amounts[one.figure.usd] = (one, pair)
    if len(amounts) > 1:
        amounts = {usd: told for usd, told in amounts.items() if None not in told[1]}
    if len(amounts) != 1:
        return None
    one, pair = next(iter(amounts.values()))
    return _claim(one, pair, wanted, "required")


def _around(one: Found, lines: list[Line]) -> list[Line]:
    near = (line for line in lines if abs(line.block - one.line.block) <= AROUND)
    return [line for line in near if not line.supplemental]


def _pair(median: int, lines: list[Line], one: Found, wanted: years.Expected) -> Pair | None:
    """The chief executive's pay and the ratio that go with a median; None: they contradict it."""
    told = {r for line in lines for r in line.ratios if _is_own(r.year, wanted)}
    paid = [f for line in lines for f in line.figures if f.who != "median"]
    fitting = {(f.usd, r.value) for f in paid for r in told if _fits(f.usd / median, r)}
    values = {r.value for r in told}
    if len({ratio for _, ratio in fitting}) > 1:
        return Pair(None, None)
    if fitting:
        chief = [f.usd for f in paid if f.who in ("chief", "named")]
        best = max(fitting, key=lambda pair: (pair[0] in chief, pair[0]))
        return Pair(*best)
    beside = [line for line in lines if abs(line.block - one.line.block) <= BESIDE]
    chief_pay = {
        f.usd
        for line in beside
        for f in line.figures
        if f.who in ("chief", "named") and _is_own(f.year, wanted)
    }
    if chief_pay and values:
        return None
    ceo = chief_pay.pop() if len(chief_pay) == 1 else None
    return Pair(ceo, values.pop() if len(values) == 1 else None)


def _is_own(year: int | None, wanted: years.Expected) -> bool:
    return year is None or years.rank(year, wanted) is not None


def _fits(quotient: float, ratio: Ratio) -> bool:
    last_digit = 0.1**ratio.decimals
    return abs(quotient - ratio.value) <= max(ROUNDING * last_digit, ABOUT * ratio.value)


def _claim(one: Found, pair: Pair, wanted: years.Expected, kind: str) -> MedianPay:
    year = wanted.year if wanted.year is not None else one.figure.year
    estimated = one.figure.approximate or "estimat" in one.line.text.lower()
    return MedianPay(
        year or 0, one.figure.usd, pair.ceo, pair.ratio, kind, estimated, one.line.text
    )
