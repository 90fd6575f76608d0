"""A made-up market of any size: all inputs that the metrics want, as the warehouse delivers them.

Quarters are drawn; trailing twelve months, fiscal years and the years before follow from them, as
in the filings of a company. Some companies leave concepts out, begin late, skip quarters, report
in another currency, mix two, restate, change what a tag covers, or have 52/53-week years.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics.catalogue import WantedInput, wanted_inputs
from metrics.definition import PERIOD_KINDS
from metrics.inputs import CURRENCY, CURRENCY_PER_PERSON, FLOWS, MEASURES

SEED = 20260131
COMPANIES_A_BLOCK = 250
FIRST_YEAR = 2011
QUARTERS_A_YEAR = 4
SPAN = 400  # more quarters than a market has, and the three years before
VINTAGES = ("first_reported", "latest")
CURRENCIES = ("USD", "EUR", "TWD")
UNITS = (*CURRENCIES, "count")
SHARE_OF_CURRENCIES = (0.92, 0.05, 0.03)
SCOPES = ("", "productive assets, intangibles among them")
EVIDENCE = ("reported", "derived", "extracted")
SHARE_OF_EVIDENCE = (0.6, 0.38, 0.02)
# Shares of companies, of the concepts of a company, or of the quarters of a concept.
BEGINS_LATE, IN_WEEKS = 0.25, 0.15
NEVER_FILED, CHANGES_TAG, MIXES_CURRENCIES = 0.12, 0.05, 0.01
NOT_FILED, RESTATED, NEGATIVE, ZERO = 0.01, 0.03, 0.03, 0.01

KINDS = list(PERIOD_KINDS)
CONCEPTS = list(MEASURES)
QUARTER_NAMES = [f"{1970 + n // 4}Q{n % 4 + 1}" for n in range(SPAN)]
# Of each quarter; those before the first one are at the end.
REASONS = [
    f"fiscal {FIRST_YEAR + n // 4} Q{n % 4 + 1}: no {concept} filed"
    for concept in CONCEPTS
    for n in [*range(SPAN - 100), *range(-100, 0)]
]

Array = NDArray[Any]


class Companies(NamedTuple):
    """Who they are, and by (company, quarter) the last day of it."""

    cik: Array
    end: Array
    first_quarter: Array
    currency: Array


class Series(NamedTuple):
    """A concept on a basis: arrays by (company, vintage, quarter). `absent` is the oldest quarter
    that a value lacks; where none is lacking it says nothing."""

    value: Array
    unit: Array
    scope: Array
    evidence: Array
    filed: Array
    absent: Array


def market(companies: int, quarters: int, *, seed: int = SEED) -> Iterator[pd.DataFrame]:
    """Blocks of rows as metrics.evaluate_blocks takes them, text categorical.

    A row per company, vintage, period kind, period and input, absent ones too. The same numbers
    for the same arguments.
    """
    for start in range(0, companies, COMPANIES_A_BLOCK):
        ciks = np.arange(start, min(start + COMPANIES_A_BLOCK, companies)) + 1
        yield _block(ciks, quarters, np.random.default_rng([seed, start]))


def _block(ciks: Array, quarters: int, rng: np.random.Generator) -> pd.DataFrame:
    group = _companies(ciks, quarters, rng)
    wanted = wanted_inputs()
    names = list(dict.fromkeys(item.name for item in wanted))
    concepts = dict.fromkeys((item.concept, item.basis) for item in wanted)
    drawn = {key: _draw(MEASURES[key[0]], group, rng) for key in concepts}
    frames = []
    for kind in dict.fromkeys(item.period_kind for item in wanted):
        items = [item for item in wanted if item.period_kind == kind]
        series = [_of_input(item, drawn[item.concept, item.basis]) for item in items]
        frames.append(_rows(kind, items, series, group, names))
    return pd.concat(frames, ignore_index=True)


def _companies(ciks: Array, quarters: int, rng: np.random.Generator) -> Companies:
    """Fiscal years end with any month, some on its last Saturday."""
    month = rng.integers(0, 12, (len(ciks), 1)) + (FIRST_YEAR - 1970) * 12
    months = (month + 3 * np.arange(1, quarters + 1)).astype("datetime64[M]")
    last = months.astype("datetime64[D]") - np.timedelta64(1, "D")
    saturday = last - (last.astype(int) + 5) % 7
    in_weeks = rng.random((len(ciks), 1)) < IN_WEEKS
    late = rng.random(len(ciks)) < BEGINS_LATE
    return Companies(
        cik=ciks,
        end=np.where(in_weeks, saturday, last),
        first_quarter=np.where(late, rng.integers(0, quarters, len(ciks)), 0),
        currency=rng.choice(len(CURRENCIES), len(ciks), p=SHARE_OF_CURRENCIES),
    )


def _draw(measure: str, group: Companies, rng: np.random.Generator) -> Series:
    companies, quarters = group.end.shape
    each, both = (companies, 1, 1), (companies, 1, quarters)
    shape = (companies, len(VINTAGES), quarters)
    quarter = np.arange(quarters)
    growing = rng.lognormal(18, 2, each) * 1.02**quarter
    value = np.round(growing * rng.lognormal(0, 0.2, both))
    value = np.where(rng.random(both) < NEGATIVE, -value, value)
    value = np.where(rng.random(both) < ZERO, 0.0, value)
    value = np.where(rng.random(shape) < RESTATED, np.round(value * 1.1), value)
    late = quarter < group.first_quarter[:, np.newaxis, np.newaxis]
    gone = late | (rng.random(each) < NEVER_FILED) | (rng.random(both) < NOT_FILED)
    changed = (rng.random(each) < CHANGES_TAG) & (quarter >= rng.integers(0, quarters, each))
    return Series(
        value=np.where(gone, np.nan, value),
        unit=np.broadcast_to(_units(measure, group, rng)[:, np.newaxis, np.newaxis], shape),
        scope=np.broadcast_to(changed.astype(int), shape),
        evidence=rng.choice(len(EVIDENCE), shape, p=SHARE_OF_EVIDENCE),
        filed=np.broadcast_to(group.end[:, np.newaxis] + np.timedelta64(40, "D"), shape),
        absent=np.broadcast_to(quarter, shape),
    )


def _units(measure: str, group: Companies, rng: np.random.Generator) -> Array:
    if measure not in (CURRENCY, CURRENCY_PER_PERSON):
        return np.full(len(group.cik), len(CURRENCIES))
    mixed = rng.random(len(group.cik)) < MIXES_CURRENCIES
    return np.where(mixed, rng.integers(0, len(CURRENCIES), len(mixed)), group.currency)


def _of_input(item: WantedInput, series: Series) -> Series:
    """The input's value in each quarter: over its period kind, and so many years before."""
    if item.period_kind != "quarter" and item.concept in FLOWS:
        series = _over_a_year(series)
    back = item.years_before * QUARTERS_A_YEAR
    empty = Series(np.nan, -1, 0, -1, np.datetime64("NaT"), np.arange(-back, 0))
    return Series(*(_later(each, back, none) for each, none in zip(series, empty, strict=True)))


def _over_a_year(series: Series) -> Series:
    total, absent = np.zeros_like(series.value), series.absent
    for back in range(QUARTERS_A_YEAR):
        value = _later(series.value, back, np.nan)
        total = total + value
        absent = np.where(np.isnan(value), series.absent - back, absent)
    derived = np.full_like(series.evidence, EVIDENCE.index("derived"))
    return series._replace(value=total, absent=absent, evidence=derived)


def _later(values: Array, quarters: int, empty: object) -> Array:
    """Each quarter's value so many quarters later, ``empty`` in the first."""
    before = np.broadcast_to(np.asarray(empty), (*values.shape[:-1], quarters))
    return np.concatenate([before, values], axis=-1)[..., : values.shape[-1]]


def _rows(
    kind: str, items: list[WantedInput], series: list[Series], group: Companies, names: list[str]
) -> pd.DataFrame:
    """All inputs of one period kind, one below the other."""
    yearly = kind not in ("quarter", "ttm")
    step = QUARTERS_A_YEAR if yearly else 1
    at = np.arange(step - 1, group.end.shape[1], step)
    cells = Series(*(np.stack(each)[..., at].ravel() for each in zip(*series, strict=True)))
    present = ~np.isnan(cells.value)
    shape = (len(items), len(group.cik), len(VINTAGES), len(at))

    def spread(values: Any, *axes: int) -> Array:
        others = [axis for axis in range(len(shape)) if axis not in axes]
        return np.broadcast_to(np.expand_dims(np.asarray(values), others), shape).ravel()

    end = spread(group.end[:, at], 1, 3)
    concept = spread([CONCEPTS.index(item.concept) for item in items], 0)
    columns = {
        "cik": spread(group.cik, 1),
        "ticker": _text(spread(range(len(group.cik)), 1), [f"T{cik:05}" for cik in group.cik]),
        "vintage": _text(spread(range(len(VINTAGES)), 2), VINTAGES),
        "fiscal_year": spread(FIRST_YEAR + at // QUARTERS_A_YEAR, 3),
        "fiscal_quarter": spread(at * 0 if yearly else at % QUARTERS_A_YEAR + 1, 3),
        "period_end": end.astype("datetime64[us]"),
        "calendar_quarter": _text(end.astype("datetime64[M]").astype(int) // 3, QUARTER_NAMES),
        "period_kind": _text(np.full(len(end), KINDS.index(kind)), KINDS),
        "input": _text(spread([names.index(item.name) for item in items], 0), names),
        "value": cells.value,
        "unit": _text(np.where(present, cells.unit, -1), UNITS),
        "evidence": _text(np.where(present, cells.evidence, -1), EVIDENCE),
        "reason": _text(np.where(present, -1, concept * SPAN + cells.absent % SPAN), REASONS),
        "tag_scope": _text(np.where(present, cells.scope, 0), SCOPES),
        "filed": np.where(present, cells.filed, np.datetime64("NaT")).astype("datetime64[us]"),
    }
    return pd.DataFrame(columns)


def _text(numbers: Array, words: Sequence[str]) -> pd.Categorical:
    return pd.Categorical.from_codes(numbers, categories=list(words))
