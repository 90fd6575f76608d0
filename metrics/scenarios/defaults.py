"""Parameters that each company has its own of, and how its measured values give them."""

from metrics.capex import capital_productivity
from metrics.growth import Number
from metrics.scenarios.definition import CURRENCY, PERSONS, RATIO, Parameter

BANDS = ("low", "mid", "high")


def _as_measured(name: str) -> str:
    return f"{name}, as measured"


def _capex_run_rate(capex_ttm: Number) -> Number:
    return capex_ttm


def _capex_before(capex_ttm_year_before: Number) -> Number:
    return capex_ttm_year_before


def _operating_cash_flow(operating_cash_flow_ttm: Number) -> Number:
    return operating_cash_flow_ttm


def _revenue_per_capex(
    revenue_ttm: Number, revenue_ttm_year_before: Number, capex_ttm_year_before: Number
) -> Number:
    return capital_productivity(revenue_ttm, revenue_ttm_year_before, capex_ttm_year_before)


def _margin(operating_cash_flow_ttm: Number, revenue_ttm: Number) -> Number:
    return operating_cash_flow_ttm / revenue_ttm


def _liquid_funds(cash: Number, securities: Number) -> Number:
    return cash + securities


def _debt(debt: Number) -> Number:
    return debt


def _cut(cuts_ttm: Number, headcount_year_before: Number) -> Number:
    return cuts_ttm / headcount_year_before


def _headcount(headcount: Number) -> Number:
    return headcount


def _cuts_made(cuts_ttm: Number) -> Number:
    return cuts_ttm


def _cost_per_head_low(cost_per_head_low: Number) -> Number:
    return cost_per_head_low


def _cost_per_head_mid(cost_per_head_mid: Number) -> Number:
    return cost_per_head_mid


def _cost_per_head_high(cost_per_head_high: Number) -> Number:
    return cost_per_head_high


CAPEX_RUN_RATE = Parameter(
    "capex_run_rate",
    "Capital expenditure a year while the build-out lasts",
    CURRENCY,
    _as_measured("capex_ttm"),
    _capex_run_rate,
)
CAPEX_BEFORE = Parameter(
    "capex_before",
    "Capital expenditure a year before the build-out, which keeps the old business as it is",
    CURRENCY,
    _as_measured("capex_ttm_year_before"),
    _capex_before,
)
OPERATING_CASH_FLOW = Parameter(
    "operating_cash_flow",
    "Operating cash flow a year of the business as it is",
    CURRENCY,
    _as_measured("operating_cash_flow_ttm"),
    _operating_cash_flow,
)
REVENUE_PER_CAPEX = Parameter(
    "revenue_per_capex",
    "Yearly revenue that a unit of money put into the build-out brings once it earns in full",
    RATIO,
    "capital_productivity: (revenue_ttm - revenue_ttm_year_before) / capex_ttm_year_before",
    _revenue_per_capex,
    positive=("capex_ttm_year_before",),
    unusable="the build-out would bring no revenue, and never pay off",
)
MARGIN = Parameter(
    "margin",
    "Operating cash left of a unit of new revenue, before capital expenditure",
    RATIO,
    "operating_cash_flow_ttm / revenue_ttm; free cash flow margin would charge the capital "
    "expenditure twice, since the scenario pays it apart",
    _margin,
    positive=("revenue_ttm",),
    unusable="new revenue would bring no cash, and the build-out never pay off",
)
LIQUID_FUNDS = Parameter(
    "liquid_funds",
    "Cash and marketable securities at the start",
    CURRENCY,
    "cash + securities, as measured",
    _liquid_funds,
)
DEBT = Parameter("debt", "Debt, neither raised nor repaid", CURRENCY, _as_measured("debt"), _debt)
CUT = Parameter(
    "cut",
    "Part of the workforce let go",
    RATIO,
    "cuts_ttm / headcount_year_before",
    _cut,
    positive=("headcount_year_before",),
)
HEADCOUNT = Parameter(
    "headcount",
    "People employed",
    PERSONS,
    _as_measured("headcount"),
    _headcount,
    unusable="cuts cannot be set against nobody",
)
CUTS_MADE = Parameter(
    "cuts_made",
    "People whose posts were cut over the last four quarters",
    PERSONS,
    _as_measured("cuts_ttm"),
    _cuts_made,
)
COST_PER_HEAD = {
    band: Parameter(
        f"cost_per_head_{band}",
        f"Yearly cost of one employee, {band}",
        CURRENCY,
        _as_measured(f"cost_per_head_{band}"),
        function,
        unusable="no cut would save anything",
    )
    for band, function in zip(
        BANDS, (_cost_per_head_low, _cost_per_head_mid, _cost_per_head_high), strict=True
    )
}
