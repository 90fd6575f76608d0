"""Every metric is declared whole, and its text and its function say the same."""

import keyword
import re
from collections.abc import Iterator

import numpy as np
import pytest

from metrics.catalogue import as_rows, catalogue, find_metric, wanted_inputs
from metrics.definition import DECLARED, Metric, metric
from metrics.errors import MetricError
from metrics.growth import Number

NAME = r"[a-z][a-z0-9_]*"
EACH = pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.metric)
PROMISED = {
    "capex": ("quarter", "fiscal_year"),
    "capex_ttm": ("ttm",),
    "capex_net": ("quarter", "ttm", "fiscal_year"),
    "capex_plus_lease_principal": ("quarter", "ttm", "fiscal_year"),
    "capex_plus_new_finance_leases": ("quarter", "ttm", "fiscal_year"),
    "capex_yoy": ("quarter", "fiscal_year"),
    "capex_ttm_yoy": ("ttm",),
    "capex_cagr_3y": ("ttm", "fiscal_year"),
    "capex_acceleration": ("ttm", "fiscal_year"),
    "capex_to_revenue": ("ttm", "fiscal_year"),
    "capex_to_ocf": ("ttm", "fiscal_year"),
    "capex_to_depreciation": ("ttm", "fiscal_year"),
    "capital_productivity": ("ttm", "fiscal_year"),
    "revenue": ("quarter", "ttm", "fiscal_year"),
    "operating_cash_flow": ("quarter", "ttm", "fiscal_year"),
    "depreciation": ("quarter", "ttm", "fiscal_year"),
    "free_cash_flow": ("quarter", "ttm", "fiscal_year"),
    "free_cash_flow_after_lease_principal": ("quarter", "ttm", "fiscal_year"),
    "free_cash_flow_plus_disposals": ("quarter", "ttm", "fiscal_year"),
    "fcf_margin": ("quarter", "ttm", "fiscal_year"),
    "net_cash": ("quarter", "fiscal_year"),
    "capex_share_of_peers": ("ttm",),
    "self_funding_ratio": ("ttm", "fiscal_year"),
    "gpu_debt": ("quarter", "fiscal_year"),
    "gpu_debt_to_ocf": ("ttm", "fiscal_year"),
    "cash_runway_quarters": ("ttm", "fiscal_year"),
    "break_even_multiplier": ("ttm", "fiscal_year"),
    "understaffing_flag": ("ttm", "fiscal_year"),
}


def test_the_promised_metrics_are_there() -> None:
    found = {entry.metric: entry.period_kinds for entry in catalogue()}
    assert {name: found.get(name) for name in PROMISED} == PROMISED


@EACH
def test_texts_are_whole(entry: Metric) -> None:
    assert entry.title[0].isupper() and not entry.title.endswith(".")
    for text in (entry.meaning, entry.caveats):
        assert text[0].isupper() and text.endswith(".") and len(text.split()) > 8
    assert entry.grain.startswith("company x ") and entry.family
    assert entry.function.__doc__


@EACH
def test_the_formula_names_exactly_the_inputs(entry: Metric) -> None:
    words = set(re.findall(NAME, entry.formula)) - set(keyword.kwlist)
    assert words == set(entry.input_names)


@EACH
def test_the_formula_computes_what_the_function_does(entry: Metric) -> None:
    numbers = {
        name: np.float64(1000 * (position + 2) ** 2)
        for position, name in enumerate(reversed(entry.input_names))
    }
    written = eval(entry.formula.replace("^", "**"), {"__builtins__": {}}, dict(numbers))  # noqa: S307
    assert entry.function(**numbers) == pytest.approx(float(written))


@EACH
def test_every_divisor_must_be_positive(entry: Metric) -> None:
    divisors = set(re.findall(rf"/ ({NAME})", entry.formula))
    assert divisors <= set(entry.positive)


def test_titles_are_unique() -> None:
    titles = [entry.title for entry in catalogue()]
    assert len(set(titles)) == len(titles)


def test_the_public_table() -> None:
    rows = {row["metric"]: row for row in as_rows()}
    assert list(rows) == [entry.metric for entry in catalogue()]
    assert all(value for row in rows.values() for value in row.values())
    row = rows["capital_productivity"]
    assert row["inputs"] == "revenue, revenue_year_before, capex_year_before"
    assert row["period_kinds"] == "ttm, fiscal_year"
    assert row["family"] == "capex"


def test_wanted_inputs_are_just_those_needed() -> None:
    wanted = wanted_inputs()
    assert len(set(wanted)) == len(wanted)
    assert ("capex_three_years_before", "capex", "cash", 3, "ttm") in wanted
    assert ("capex_cash_net", "capex", "cash_net", 0, "quarter") in wanted
    assert ("cash", "cash", "", 0, "fiscal_year") in wanted
    assert {item.period_kind for item in wanted if item.name == "peers_capex"} == {"ttm"}
    assert not [item for item in wanted if item.concept == "rnd"]


def test_an_unknown_metric_is_refused() -> None:
    with pytest.raises(MetricError, match="metric 'capexx'; expected one of capex, "):
        find_metric("capexx")


@pytest.fixture
def declared() -> Iterator[None]:
    before = dict(DECLARED)
    yield
    DECLARED.clear()
    DECLARED.update(before)


@pytest.mark.usefixtures("declared")
@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"unit": "USD million"}, "unit 'USD million'; expected one of ratio, currency"),
        ({"kinds": ("month",)}, "period kinds .*month"),
        ({"kinds": ()}, "period kinds"),
        ({"positive": ("capex",)}, "positive .*capex"),
    ],
)
def test_a_wrong_declaration_is_refused(changed: dict[str, object], complaint: str) -> None:
    texts = {"title": "T", "formula": "revenue", "meaning": "M.", "caveats": "C."}
    sound = texts | {"unit": "ratio", "kinds": ("ttm",)}

    def some_share(revenue: Number) -> Number:
        return revenue

    with pytest.raises(MetricError, match=complaint):
        metric(**(sound | changed))(some_share)
    metric(**sound)(some_share)
    with pytest.raises(MetricError, match="some_share: the name is taken"):
        metric(**sound)(some_share)
