"""Argument names are read in one place, and an unknown concept is refused."""

import pytest

from metrics.errors import MetricError
from metrics.inputs import Input, parse_input


@pytest.mark.parametrize(
    ("name", "concept", "basis", "years"),
    [
        ("capex", "capex", "cash", 0),
        ("capex_year_before", "capex", "cash", 1),
        ("capex_two_years_before", "capex", "cash", 2),
        ("capex_three_years_before", "capex", "cash", 3),
        ("capex_cash_net", "capex", "cash_net", 0),
        ("capex_cash_plus_lease_principal", "capex", "cash_plus_lease_principal", 0),
        (
            "capex_cash_plus_new_finance_leases_year_before",
            "capex",
            "cash_plus_new_finance_leases",
            1,
        ),
        ("operating_cash_flow", "operating_cash_flow", "", 0),
        ("cash", "cash", "", 0),
        ("debt_issued_two_years_before", "debt_issued", "", 2),
    ],
)
def test_names_are_read(name: str, concept: str, basis: str, years: int) -> None:
    assert parse_input(name) == Input(name, concept, basis, years)


@pytest.mark.parametrize(
    "name", ["capexx", "capex_cash", "capex_years_before", "capex_four_years_before", "revenue_ttm"]
)
def test_unknown_names_are_refused(name: str) -> None:
    with pytest.raises(MetricError, match=r"expected one of capex, .*metrics/inputs\.py"):
        parse_input(name)


def test_words() -> None:
    assert parse_input("capex_year_before").words == "capex a year before"
    assert parse_input("operating_cash_flow").words == "operating cash flow"
    assert parse_input("capex_two_years_before").words == "capex two years before"
