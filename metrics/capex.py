"""Capital expenditure: how much, how fast it grows, and what it is large against."""

from metrics.definition import metric
from metrics.growth import Number, compound_growth, growth

YEARS = 3  # span of capex_cagr_3y, that of its input capex_three_years_before


@metric(
    title="Capital expenditure",
    unit="currency",
    kinds=("quarter", "fiscal_year"),
    formula="capex",
    meaning="Cash paid in the period for property and equipment, servers and buildings among it.",
    caveats=(
        "Equipment taken on leases is left out, and not all of it is for AI. It counts payment, "
        "so it can trail the delivery of machines by a quarter."
    ),
)
def capex(capex: Number) -> Number:
    """Purchases of property and equipment, basis cash, in the filer's currency."""
    return capex


@metric(
    title="Capital expenditure, trailing twelve months",
    unit="currency",
    kinds=("ttm",),
    formula="capex",
    meaning="Cash paid for property and equipment over the last four fiscal quarters.",
    caveats=(
        "Exists only when all four quarters do. It smooths seasons, and so turns later than "
        "the single quarter."
    ),
)
def capex_ttm(capex: Number) -> Number:
    """Sum of the last four quarters of capex, basis cash, in the filer's currency."""
    return capex


@metric(
    title="Capital expenditure, net of disposals",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="capex_cash_net",
    meaning=(
        "Purchases of property and equipment less the proceeds from selling some and from "
        "incentives: what the fleet of machines and buildings cost in net terms."
    ),
    caveats=(
        "Companies moved to or from this presentation over time (Meta's 2023 is 27,266 million "
        "gross as first filed and 27,045 million net), so never compare it with the gross figure."
    ),
)
def capex_net(capex_cash_net: Number) -> Number:
    """Capex on the basis cash_net, in the filer's currency."""
    return capex_cash_net


@metric(
    title="Capital expenditure plus finance lease principal",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="capex_cash_plus_lease_principal",
    meaning=(
        "Purchases of property and equipment plus principal repaid on finance leases. Meta's "
        "headline and guidance are on this basis."
    ),
    caveats=(
        "Mixes machines bought now with repayment of machines leased years ago. Absent when "
        "either part is not filed."
    ),
)
def capex_plus_lease_principal(capex_cash_plus_lease_principal: Number) -> Number:
    """Capex on the basis cash_plus_lease_principal, in the filer's currency."""
    return capex_cash_plus_lease_principal


@metric(
    title="Capital expenditure plus new finance leases",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="capex_cash_plus_new_finance_leases",
    meaning=(
        "Purchases of property and equipment plus assets taken on new finance leases: all "
        "capacity that arrived, paid for or not. Close to Microsoft's headline."
    ),
    caveats=(
        "A lease counts in full on the day it begins although it is paid over years, so "
        "quarters are lumpy. Operating leases are still left out."
    ),
)
def capex_plus_new_finance_leases(capex_cash_plus_new_finance_leases: Number) -> Number:
    """Capex on the basis cash_plus_new_finance_leases, in the filer's currency."""
    return capex_cash_plus_new_finance_leases


@metric(
    title="Growth of capital expenditure over a year",
    unit="ratio",
    kinds=("quarter", "fiscal_year"),
    formula="capex / capex_year_before - 1",
    meaning="How much more was spent than in the same period a year before; 0.87 is 87% more.",
    caveats=(
        "A single quarter jumps with the timing of payments, and a small base makes a large "
        "rate. Both periods are from one vintage and one basis."
    ),
    positive=("capex_year_before",),
    gives="growth rate",
)
def capex_yoy(capex: Number, capex_year_before: Number) -> Number:
    """Growth of capex against the same period a year before, ratio."""
    return growth(capex, capex_year_before)


@metric(
    title="Growth of capital expenditure, trailing twelve months",
    unit="ratio",
    kinds=("ttm",),
    formula="capex / capex_year_before - 1",
    meaning=(
        "Spending of the last four quarters against the four before them: the steadiest sign "
        "of whether a build-out speeds up or ends."
    ),
    caveats="Half of what it shows is already two to four quarters old when it turns.",
    positive=("capex_year_before",),
    gives="growth rate",
)
def capex_ttm_yoy(capex: Number, capex_year_before: Number) -> Number:
    """Growth of trailing twelve month capex over a year, ratio."""
    return growth(capex, capex_year_before)


@metric(
    title="Growth of capital expenditure a year, over three years",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="(capex / capex_three_years_before) ^ (1 / 3) - 1",
    meaning="The yearly rate that, three times over, leads from the level three years ago to now.",
    caveats=(
        "Sees only the two ends: a dip or a peak at either end moves it, and the path between "
        "stays hidden."
    ),
    positive=("capex_three_years_before",),
    gives="growth rate",
    empty_when="capex is negative: no yearly rate leads from a positive number to it",
)
def capex_cagr_3y(capex: Number, capex_three_years_before: Number) -> Number:
    """Compound growth of capex a year over three years, ratio."""
    return compound_growth(capex, capex_three_years_before, YEARS)


@metric(
    title="Acceleration of capital expenditure",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="(capex / capex_year_before - 1) - (capex_year_before / capex_two_years_before - 1)",
    meaning=(
        "Growth over the last year less growth over the year before it; 0.49 is 49 percentage "
        "points faster. Below zero, spending may still rise, but more slowly."
    ),
    caveats=(
        "A difference of two rates: it magnifies noise and restatements, and after a year of "
        "cuts an ordinary recovery looks like a surge."
    ),
    positive=("capex_year_before", "capex_two_years_before"),
    gives="growth rate",
)
def capex_acceleration(
    capex: Number, capex_year_before: Number, capex_two_years_before: Number
) -> Number:
    """Growth of capex now less its growth a year before, ratio."""
    return growth(capex, capex_year_before) - growth(capex_year_before, capex_two_years_before)


@metric(
    title="Infrastructure-to-revenue ratio",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="capex / revenue",
    meaning="The part of revenue that goes into property and equipment; 0.35 is 35 cents a dollar.",
    caveats=(
        "Levels differ by trade: shops and warehouses are capital expenditure too. It falls "
        "when revenue grows, even if the build-out goes on."
    ),
    positive=("revenue",),
)
def capex_to_revenue(capex: Number, revenue: Number) -> Number:
    """Capex over revenue, ratio."""
    return capex / revenue


@metric(
    title="Capital expenditure to operating cash flow",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="capex / operating_cash_flow",
    meaning=(
        "The part of the business's own cash that goes into property and equipment. Above 1, "
        "the build-out needs savings, debt or new shares."
    ),
    caveats=(
        "Dividends, buybacks and lease payments compete for the same cash and are not in it. "
        "It has no meaning when operating cash flow is zero or negative, and is then left empty."
    ),
    positive=("operating_cash_flow",),
)
def capex_to_ocf(capex: Number, operating_cash_flow: Number) -> Number:
    """Capex over operating cash flow, ratio."""
    return capex / operating_cash_flow


@metric(
    title="Capital expenditure to depreciation",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="capex / property_depreciation",
    meaning=(
        "How many times spending exceeds the wear of what is there. Near 1 replaces it; far "
        "above 1 builds new capacity, whose depreciation is still to come."
    ),
    caveats=(
        "Depreciation depends on assumed useful lives. It is that of property and equipment where "
        "it is filed apart, often rounded and by the year only; else it includes amortisation of "
        "what capital expenditure does not buy, and the ratio is lower."
    ),
    positive=("property_depreciation",),
)
def capex_to_depreciation(capex: Number, property_depreciation: Number) -> Number:
    """Capex over depreciation of property and equipment, ratio."""
    return capex / property_depreciation


@metric(
    title="Share of the peers' capital expenditure",
    unit="ratio",
    kinds=("ttm",),
    formula="capex / peers_capex",
    meaning=(
        "This company's part of what its peers spent over the four quarters to the same calendar "
        "quarter, its own included; 0.25 is every fourth dollar. Peers are the core cohort; in the "
        "file of the whole market, those of its industry (SIC) and currency."
    ),
    caveats=(
        "Depends on who the peers are: it falls when a spender joins. Fiscal quarters that end "
        "up to six weeks apart are taken as one calendar quarter. SIC is SEC's one code a company: "
        "Amazon's is that of mail-order houses."
    ),
    positive=("peers_capex",),
)
def capex_share_of_peers(capex: Number, peers_capex: Number) -> Number:
    """Capex over that of the peers in the same calendar quarter, ratio."""
    return capex / peers_capex


@metric(
    title="Capital productivity",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="(revenue - revenue_year_before) / capex_year_before",
    meaning=(
        "Revenue added over a year for each unit of money put into property and equipment in "
        "the year before; 0.98 is 98 cents of new yearly revenue a dollar."
    ),
    caveats=(
        "Not a return: the revenue may have come without the machines, by price or "
        "acquisition, and machines may earn for years after. One year is an assumed lag."
    ),
    positive=("capex_year_before",),
)
def capital_productivity(
    revenue: Number, revenue_year_before: Number, capex_year_before: Number
) -> Number:
    """Change in revenue over a year for each unit of capex of the year before, ratio."""
    return (revenue - revenue_year_before) / capex_year_before
