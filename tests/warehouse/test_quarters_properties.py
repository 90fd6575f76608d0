"""What holds whatever is filed: made-up companies whose books add up, looked at from all sides."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sec_json import (
    CAPEX,
    CAPEX_PRODUCTIVE,
    CASH_FLOW,
    REVENUE,
    REVENUES,
    Company,
    Filing,
    half,
    nine_months,
    q1,
    q2,
    q3,
    whole,
)

from metrics.evaluate import evaluate

YEARS = (2021, 2022)
CONCEPTS = {
    "capex": (CAPEX, CAPEX_PRODUCTIVE),
    "revenue": (REVENUE, REVENUES),
    "operating_cash_flow": (CASH_FLOW,),
}
TO_DATE = (q1, half, nine_months, whole)
ALONE = (None, q2, q3, None)
FILED = ("05-01", "08-01", "11-01", "02-10")
KEY = "fiscal_year, fiscal_quarter, concept, basis, vintage"
# Each example loads and derives once; the companies of its comparisons go in side by side.
few = settings(
    max_examples=4,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

amounts = st.integers(min_value=-5_000, max_value=50_000).filter(lambda n: n != 0)
AT_ONCE = 3  # comparisons an example
books = st.fixed_dictionaries(
    {concept: st.lists(amounts, min_size=8, max_size=8) for concept in CONCEPTS}
)


def filings_of(quarters: dict[str, list[int]], tag_from: int = 8) -> list[Filing]:
    """Two years of 10-Qs and 10-Ks in which every figure is the sum of its true quarters.

    Statements of cash flows come to date only, revenue also for the three months. From quarter
    ``tag_from`` on a concept with a second tag is filed under that one. Each filing repeats the
    same period of the year before.
    """
    filings = []
    for place in range(8):
        year, number = YEARS[place // 4], place % 4
        figures: dict[str, dict[str, float]] = {}
        for concept, tags in CONCEPTS.items():
            tag = tags[-1] if place >= tag_from else tags[0]
            values = figures.setdefault(tag, {})
            for back in (0, 4) if place >= 4 else (0,):
                start = (place - back) // 4 * 4
                of_year = YEARS[0] + start // 4
                known = quarters[concept][start : place - back + 1]
                values[TO_DATE[number](of_year)] = sum(known)
                alone = ALONE[number]
                if concept == "revenue" and alone is not None:
                    values[alone(of_year)] = known[-1]
        day = f"{year + (number == 3)}-{FILED[number]}"
        filings.append(Filing("10-K" if number == 3 else "10-Q", day, figures))
    return filings


def at_once(*drawn: st.SearchStrategy) -> st.SearchStrategy:
    """What some comparisons are made of."""
    return st.lists(st.tuples(*drawn), min_size=AT_ONCE, max_size=AT_ONCE)


def side_by_side(bench, pairs: list[tuple[list[Filing], list[Filing]]]) -> Iterator[tuple]:
    """The ciks of two companies with these filings each, all of them loaded and derived."""
    companies = [
        (company(2 * n + 1, one), company(2 * n + 2, other)) for n, (one, other) in enumerate(pairs)
    ]
    bench.reads(*(each for pair in companies for each in pair))
    yield from ((one.cik, other.cik) for one, other in companies)


def company(cik: int, filings: list[Filing]) -> Company:
    return Company(cik, f"C{cik}", "12-31", tuple(filings))


def facts_of(filings: list[Filing]) -> Iterator[tuple[int, str, str]]:
    """(filing, tag, period) of each figure."""
    for number, filing in enumerate(filings):
        for tag, values in filing.figures.items():
            for period in values:
                yield number, tag, period


def keeping(filings: list[Filing], kept: set[tuple[int, str, str]]) -> list[Filing]:
    """The filings with only these figures left."""
    return [
        replace(
            filing,
            figures={
                tag: {p: v for p, v in values.items() if (number, tag, p) in kept}
                for tag, values in filing.figures.items()
            },
        )
        for number, filing in enumerate(filings)
    ]


def series(bench, cik: int) -> dict[tuple, tuple]:
    """(millions, how) by year, quarter (0 for the year), concept, basis and vintage."""
    rows = bench.rows(
        f"select {KEY}, value / 1e6, how from (from quarterly union all by name "
        "select *, 0 as fiscal_quarter from annual) where cik = ?",
        cik,
    )
    return {row[:5]: row[5:] for row in rows}


def ratios(bench) -> dict[tuple, dict[int, tuple]]:
    """By cik: (status, ratio) of every metric that is one, by metric and period."""
    frame = evaluate(bench.frame("select * from input_values"))
    frame = frame[frame["unit"] == "ratio"]
    found: dict = {}
    for row in frame.itertuples():
        key = (row.metric, row.vintage, row.period_kind, row.period_end)
        found.setdefault(row.cik, {})[key] = (row.status, row.value)
    return found


@settings(few, max_examples=2)
@given(at_once(books, st.sampled_from([2, 7, 1000])))
def test_scaling_every_figure_scales_values_and_leaves_ratios_alone(bench, drawn):
    pairs = [
        (filings_of(quarters), filings_of({c: [v * times for v in quarters[c]] for c in quarters}))
        for quarters, times in drawn
    ]
    compared = list(side_by_side(bench, pairs))
    by_cik = ratios(bench)
    for (one, other), (_, times) in zip(compared, drawn, strict=True):
        plain, scaled = series(bench, one), series(bench, other)
        assert plain.keys() == scaled.keys()
        for key, (value, how) in plain.items():
            assert scaled[key] == (pytest.approx(value * times), how)
        assert by_cik[one].keys() == by_cik[other].keys()
        for key, (status, value) in by_cik[one].items():
            assert by_cik[other][key] == (status, pytest.approx(value, rel=1e-9, nan_ok=True)), key


@few
@given(at_once(books, st.integers(0, 8), st.integers(-100, 100)), st.data())
def test_a_later_vintage_never_changes_what_was_first_reported(bench, drawn, data):
    pairs = []
    for quarters, tag_from, by in drawn:
        filings = filings_of(quarters, tag_from)
        pairs.append((filings, [*filings, repeating(filings, by, data)]))
    for one, other in side_by_side(bench, pairs):
        before, after = series(bench, one), series(bench, other)
        first = {key: row for key, row in before.items() if key[-1] == "first_reported"}
        assert {key: after.get(key) for key in first} == first


def repeating(filings: list[Filing], by: int, data: st.DataObject) -> Filing:
    """A later filing that states some of their figures again, each changed by so much."""
    repeated = data.draw(st.lists(st.sampled_from(sorted(facts_of(filings))), min_size=1))
    changed: dict[str, dict[str, float]] = {}
    for number, tag, period in repeated:
        value = filings[number].figures[tag][period]
        changed.setdefault(tag, {})[period] = value + by
    return Filing(data.draw(st.sampled_from(["10-K", "10-Q/A"])), "2024-02-01", changed)


@few
@given(at_once(books, st.integers(0, 8)), st.randoms(use_true_random=False))
def test_the_order_of_rows_says_nothing(bench, drawn, chance: random.Random):
    filed = [filings_of(quarters, tag_from) for quarters, tag_from in drawn]
    for one, other in side_by_side(bench, [(each, in_disorder(each, chance)) for each in filed]):
        assert series(bench, one) == series(bench, other)


def in_disorder(filings: list[Filing], chance: random.Random) -> list[Filing]:
    """The same figures, in any order."""
    shuffled = []
    for filing in chance.sample(filings, len(filings)):
        tags = chance.sample(sorted(filing.figures), len(filing.figures))
        figures = {
            tag: dict(chance.sample(list(filing.figures[tag].items()), len(filing.figures[tag])))
            for tag in tags
        }
        shuffled.append(replace(filing, figures=figures))
    return shuffled


@few
@given(books, st.integers(0, 8), st.data())
def test_facts_that_are_missing_make_gaps_and_never_other_values(bench, quarters, tag_from, data):
    filings = filings_of(quarters, tag_from)
    facts = sorted(facts_of(filings))
    others = []
    for cik in range(2, 27):
        kept = data.draw(st.sets(st.sampled_from(facts), min_size=1))
        others.append(company(cik, keeping(filings, kept)))
    whole_books = company(1, filings)
    bench.reads(whole_books, *others)

    assert bench.rows("select count(*) from annual where cik = 1 and how <> 'combined'") == [12]
    for other in (whole_books, *others):
        for (year, quarter, concept, basis, vintage), (value, how) in series(
            bench, other.cik
        ).items():
            if how == "combined":
                continue
            start = (year - YEARS[0]) * 4
            true = quarters[concept][start : start + 4]
            expected = true[quarter - 1] if quarter else sum(true)
            assert value == expected, (year, quarter, concept, basis, vintage, how)


@few
@given(
    at_once(books, st.integers(0, 8)),
    st.sampled_from([f.filed for f in filings_of({c: [1] * 8 for c in CONCEPTS})]),
)
def test_as_of_a_day_is_the_world_without_later_filings(bench, drawn, day):
    filed = {cik: filings_of(*each) for cik, each in enumerate(drawn, 1)}
    bench.load(*(company(cik, filings) for cik, filings in filed.items()))
    bench.derive(as_of=day)
    then = {cik: series(bench, cik) for cik in filed}
    bench.reads(*(company(c, [f for f in filed[c] if f.filed <= day]) for c in filed))
    assert {cik: series(bench, cik) for cik in filed} == then
