"""Machines or people: what the same money would have bought of the other."""

from metrics.bands import HIGH, LOW, band_end
from metrics.definition import metric
from metrics.growth import Number, increase
from metrics.subsidy import NO_INCREMENT


@metric(
    title="Person-years in the capital expenditure increment",
    unit="person_years",
    kinds=("ttm", "fiscal_year"),
    formula="(capex - capex_year_before) / cost_per_head_mid",
    meaning="How many people could be employed for a year for the year's rise in spending.",
    caveats=(
        "Capital expenditure is used up over years and pay at once, so the two are not the same "
        "burden. It says what the money could buy, not who was let go for it."
    ),
    positive=("cost_per_head_mid",),
    gives="number of person-years",
    empty_when=NO_INCREMENT,
)
def capex_increment_head_years(
    capex: Number, capex_year_before: Number, cost_per_head_mid: Number
) -> Number:
    """Rise in capex over the mid cost per head, person-years; none where capex did not rise."""
    return increase(capex, capex_year_before) / cost_per_head_mid


@band_end("capex_increment_head_years", end="low", cost=HIGH)
def capex_increment_head_years_low(
    capex: Number, capex_year_before: Number, cost_per_head_high: Number
) -> Number:
    """Person-years in the rise in capex at the high cost per head."""
    return increase(capex, capex_year_before) / cost_per_head_high


@band_end("capex_increment_head_years", end="high", cost=LOW)
def capex_increment_head_years_high(
    capex: Number, capex_year_before: Number, cost_per_head_low: Number
) -> Number:
    """Person-years in the rise in capex at the low cost per head."""
    return increase(capex, capex_year_before) / cost_per_head_low


@metric(
    title="Accelerators per head",
    unit="accelerators_per_person",
    kinds=("ttm", "fiscal_year"),
    formula="cost_per_head_mid / accelerator_price",
    meaning="How many AI accelerators could be bought for what one employee costs in a year.",
    caveats=(
        "The price of an accelerator is an assumption, not a filed number. Power, buildings, "
        "networks and the people to run it cost about as much again and are left out."
    ),
    positive=("accelerator_price",),
    gives="number of accelerators",
)
def accelerators_per_head(cost_per_head_mid: Number, accelerator_price: Number) -> Number:
    """Mid cost per head over an assumed accelerator price, accelerators a person."""
    return cost_per_head_mid / accelerator_price


@metric(
    title="Revenue added per head added",
    unit="currency_per_person",
    kinds=("ttm", "fiscal_year"),
    formula="(revenue - revenue_year_before) / (headcount - headcount_year_before)",
    meaning=(
        "Change in revenue over a year for each person that the workforce grew by. Read it beside "
        "marginal_revenue_per_capex_usd."
    ),
    caveats=(
        "Not what a person brings in: price, acquisitions and the people already there move "
        "revenue too. When hardly anybody was added, it is huge and means nothing."
    ),
    gives="amount per person",
    empty_when="headcount did not grow over the year: there is no head added to divide by",
)
def marginal_revenue_per_head(
    revenue: Number, revenue_year_before: Number, headcount: Number, headcount_year_before: Number
) -> Number:
    """Change in revenue over the rise in headcount, currency a person; none without a rise."""
    return (revenue - revenue_year_before) / increase(headcount, headcount_year_before)


@metric(
    title="Revenue added per unit of capital expenditure added",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="(revenue - revenue_year_before) / (capex - capex_year_before)",
    meaning=(
        "Change in revenue over a year for each dollar, or unit of the filer's currency, by which "
        "capital expenditure grew. Read it beside marginal_revenue_per_head."
    ),
    caveats=(
        "Machines earn after they are paid for, so a build-out looks poor at first and a pause "
        "looks rich: capital_productivity allows a year. A small rise makes a large number."
    ),
    empty_when="capex did not grow over the year: there is no spending added to divide by",
)
def marginal_revenue_per_capex_usd(
    revenue: Number, revenue_year_before: Number, capex: Number, capex_year_before: Number
) -> Number:
    """Change in revenue over the rise in capex, ratio; none without a rise."""
    return (revenue - revenue_year_before) / increase(capex, capex_year_before)
