"""Why a value is withheld: each check finds the rows that fail it, and gives a text for those."""

from typing import NamedTuple, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics.absence import NEVER
from metrics.definition import CURRENCY, CURRENCY_PER_PERSON, Metric
from metrics.grid import Codes, Floats, Grid, first_rows

# What an input is measured in, where its unit is a currency.
MONEY = (CURRENCY, CURRENCY_PER_PERSON)

# Periods still to be judged: no text is written for one that another check has withheld.
Open: TypeAlias = NDArray[np.bool_]
# The number of no label: the input is left out of the text.
UNSAID = -1
# What a column of numbers has room for.
NUMBERS = np.iinfo(np.int64).max


class Texts:
    """Texts by number. Few are written for many rows, so each is kept once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    def all(self) -> list[str]:
        """The texts in the order of their numbers."""
        return list(self._numbers)


class Failing(NamedTuple):
    """Rows of the grid's periods that fail a check, and the number of the text for each."""

    rows: NDArray[np.intp]
    text: Codes


class Said(NamedTuple):
    """How a text names inputs, each with a label: `heading` `name` `joint` `label` `between` ..."""

    heading: str
    names: list[str]
    joint: str
    labels: list[str]
    between: str

    def part(self, name: str, numbers: Codes) -> NDArray[np.object_]:
        """What is said of one input by the numbers of its labels; nothing where UNSAID."""
        places, found = pd.factorize(numbers)
        words = [f"{name}{self.joint}{self.labels[n]}" if n != UNSAID else "" for n in found]
        return np.array(words, dtype=object)[places]


NOBODY = Failing(np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp))


def missing(metric: Metric, grid: Grid, still: Open, texts: Texts) -> Failing:
    """Each absent input by name, with its reason. An optional one may be absent if nothing is known
    to be filed of it ever; what is filed for other periods only is missing here. All optional and
    all absent is missing, too."""
    rows = grid.rows_of(metric.input_names)
    present = grid.present[rows]
    optional = np.array([name in metric.optional for name in metric.input_names])
    never = grid.reasons_like(NEVER)
    forgiven = optional[:, np.newaxis] & np.isin(grid.reason[rows], [-1, *never])
    lacking = ~(present | forgiven).all(axis=0) | ~present.any(axis=0)
    return _absent("", metric.input_names, lacking & still, grid, texts)


def counted_as_nothing(metric: Metric, grid: Grid, still: Open, texts: Texts) -> Failing:
    """Absent inputs that the value does without, by name and reason. They withhold nothing."""
    names = list(metric.optional)
    absent = ~grid.present[grid.rows_of(names)].all(axis=0)
    return _absent("counted as nothing: ", names, absent & still, grid, texts)


def money(metric: Metric) -> list[str]:
    """The metric's inputs that are in a currency, not in persons or the like."""
    return [item.name for item in metric.inputs if item.measure in MONEY]


def currencies(metric: Metric, grid: Grid, still: Open, texts: Texts) -> Failing:
    """Inputs of money in different currencies, each named with its own."""
    labels = grid.unit, grid.unit_texts
    heading = "inputs in different currencies"
    return _disagreements(heading, money(metric), grid, labels, still, texts)


def scopes(metric: Metric, grid: Grid, still: Open, texts: Texts) -> Failing:
    """One concept, in different years, not on one basis: narrower tags, or restated since."""
    series: dict[tuple[str, str], list[str]] = {}
    for item in metric.inputs:
        series.setdefault((item.concept, item.basis), []).append(item.name)
    labels = grid.scope, grid.scope_texts
    return _first_of(
        [
            _disagreements(f"{concept} is not on one basis", names, grid, labels, still, texts)
            for (concept, _), names in series.items()
        ]
    )


def unusable_bases(metric: Metric, grid: Grid, still: Open, texts: Texts) -> Failing:
    """Inputs that must be positive and are not; absent ones are not judged."""
    words = {item.name: item.words for item in metric.inputs}
    found = []
    for name, at in zip(metric.positive, grid.rows_of(list(metric.positive)), strict=True):
        value = grid.value[at]
        rows = np.flatnonzero((value <= 0) & still)
        zero = texts.number(f"{words[name]} is 0: a zero base gives no {metric.gives}")
        negative = texts.number(
            f"{words[name]} is negative: a negative base gives no {metric.gives}"
        )
        found.append(Failing(rows, np.where(value[rows] < 0, negative, zero)))
    return _first_of(found)


def not_finite(metric: Metric, grid: Grid, value: Floats, still: Open, texts: Texts) -> Failing:
    """Results that are no finite number, and those of infinite inputs."""
    infinite = np.isinf(grid.value[grid.rows_of(metric.input_names)]).any(axis=0)
    foreseen = np.asarray(np.isnan(value) & ~infinite)
    rows = np.flatnonzero((infinite | ~np.isfinite(value)) & still)
    unforeseen = "the formula gives no finite number for these inputs"
    text = np.where(
        foreseen[rows], texts.number(metric.empty_when or unforeseen), texts.number(unforeseen)
    )
    return Failing(rows, text)


def _absent(heading: str, names: list[str], absent: Open, grid: Grid, texts: Texts) -> Failing:
    """Those of the inputs that are absent in these periods, each with its reason."""
    rows = np.flatnonzero(absent)
    labels = [
        np.where(grid.present[at, rows], UNSAID, grid.reason[at, rows])
        for at in grid.rows_of(names)
    ]
    return _write(rows, labels, Said(heading, names, ": ", grid.reason_texts, "; "), texts)


def _disagreements(
    heading: str,
    names: list[str],
    grid: Grid,
    labels: tuple[Codes, list[str]],
    still: Open,
    texts: Texts,
) -> Failing:
    """The labels (numbers, and their words) of the inputs, where they are not all the same."""
    if len(names) < 2:
        return NOBODY
    numbers = labels[0][grid.rows_of(names)]
    lowest, highest = span(numbers)
    rows = np.flatnonzero((lowest != highest) & still)
    said = Said(f"{heading}: ", names, " ", labels[1], ", ")
    return _write(rows, list(numbers[:, rows]), said, texts)


def span(numbers: Codes) -> tuple[Codes, Codes]:
    """Lowest and highest number of each column, leaving out -1; both -1 where there is no other."""
    highest = numbers.max(axis=0)
    return np.where(numbers < 0, highest, numbers).min(axis=0), highest


def _write(rows: NDArray[np.intp], labels: list[Codes], said: Said, texts: Texts) -> Failing:
    """A text for each combination of the inputs' labels that occurs in these rows."""
    if not len(rows):
        return NOBODY
    number = _combinations(labels)
    first = first_rows(number)
    parts = [said.part(name, label[first]) for name, label in zip(said.names, labels, strict=True)]
    written = [
        texts.number(said.heading + said.between.join(filter(None, each)))
        for each in zip(*parts, strict=True)
    ]
    return Failing(rows, np.array(written)[number])


def _combinations(labels: list[Codes]) -> Codes:
    """Rows with the same labels have the same number: 0, 1, 2 ... in the order they come in."""
    number, numbers = np.zeros(len(labels[0]), dtype=np.int64), 1
    for label in labels:
        label = label - UNSAID
        of_label = int(label.max()) + 1
        if numbers * of_label > NUMBERS:
            number, found = pd.factorize(number)
            numbers = len(found)
        number = number * of_label + label
        numbers *= of_label
    return pd.factorize(number)[0]


def _first_of(found: list[Failing]) -> Failing:
    """One text a row: the first that was found for it."""
    found = [each for each in found if len(each.rows)]
    if len(found) < 2:
        return found[0] if found else NOBODY
    rows, first = np.unique(np.concatenate([each.rows for each in found]), return_index=True)
    return Failing(rows, np.concatenate([each.text for each in found])[first])
