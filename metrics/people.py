"""People: how many, how that changes, and what stands against each of them."""

from metrics.bands import HIGH, LOW, band_end
from metrics.definition import metric
from metrics.growth import Number, average, growth

PERCENT = 100  # of a whole, for values in the unit percent


@metric(
    title="Headcount",
    unit="persons",
    kinds=("quarter", "fiscal_year"),
    formula="headcount",
    meaning="People employed at the end of the period, by the newest count the company gave.",
    caveats=(
        "Most companies count once a year, so the count can be months old. It lags cuts: people "
        "under notice are still in it (about 8,000 of Meta's 75,472 in June 2026)."
    ),
)
def headcount(headcount: Number) -> Number:
    """The newest headcount, at most a year old, persons."""
    return headcount


@metric(
    title="Change in headcount over a year",
    unit="persons",
    kinds=("ttm", "fiscal_year"),
    formula="headcount - headcount_year_before",
    meaning="How many people more, or if negative fewer, are employed than a year before.",
    caveats=(
        "Net of hiring, leaving, and businesses bought or sold: a company that cut thousands can "
        "still show growth. Between yearly counts it repeats the last one."
    ),
)
def headcount_yoy(headcount: Number, headcount_year_before: Number) -> Number:
    """Headcount less headcount a year before, persons."""
    return headcount - headcount_year_before


@metric(
    title="Growth of headcount over a year",
    unit="percent",
    kinds=("ttm", "fiscal_year"),
    formula="100 * (headcount / headcount_year_before - 1)",
    meaning="The change in headcount for every hundred people employed a year before.",
    caveats=(
        "Both counts must be of one kind (total, full-time, full-time equivalent); where they are "
        "not, it is left empty. An acquisition makes it jump without any hiring."
    ),
    positive=("headcount_year_before",),
    gives="growth rate",
)
def headcount_yoy_pct(headcount: Number, headcount_year_before: Number) -> Number:
    """Growth of headcount over a year, percent 0-100."""
    return PERCENT * growth(headcount, headcount_year_before)


@metric(
    title="Headcount against its peak",
    unit="percent",
    kinds=("quarter", "fiscal_year"),
    formula="100 * (headcount / headcount_peak - 1)",
    meaning=(
        "How far the workforce is below the largest it is known to have been; -10 is a tenth "
        "fewer, 0 is the peak itself."
    ),
    caveats=(
        "The peak is the largest count on hand: a company counted once a year may have been "
        "larger in between (Meta's 87,314 of September 2022 is in no year-end count)."
    ),
    positive=("headcount_peak",),
    gives="percentage",
)
def headcount_from_peak_pct(headcount: Number, headcount_peak: Number) -> Number:
    """Headcount relative to the largest count up to then, percent, 0 or below."""
    return PERCENT * growth(headcount, headcount_peak)


@metric(
    title="Announced cuts, trailing twelve months",
    unit="persons",
    kinds=("ttm", "fiscal_year"),
    formula="cuts",
    meaning="Positions that cuts announced within the period are to end, each event counted once.",
    caveats=(
        "Announced is not done: people leave months later, and some are placed elsewhere. Cuts "
        "without a stated number are not in it, nor are voluntary programmes and attrition."
    ),
)
def announced_cuts_ttm(cuts: Number) -> Number:
    """Positions in cuts announced within the period, persons."""
    return cuts


@metric(
    title="Announced cuts as part of the workforce",
    unit="percent",
    kinds=("ttm", "fiscal_year"),
    formula="100 * cuts / headcount_year_before",
    meaning="Positions to be cut for every hundred people employed when the period began.",
    caveats=(
        "Need not be the percentage that the company announced, which can be of a unit, a country "
        "or another day's headcount."
    ),
    positive=("headcount_year_before",),
    gives="percentage",
)
def announced_cuts_pct(cuts: Number, headcount_year_before: Number) -> Number:
    """Announced cuts relative to headcount a year before, percent 0-100."""
    return PERCENT * cuts / headcount_year_before


@metric(
    title="Implied net hiring",
    unit="persons",
    kinds=("ttm", "fiscal_year"),
    formula="headcount - headcount_year_before + cuts_done",
    meaning=(
        "People who must have joined, net of those who left by themselves, for headcount to end "
        "where it did after the cuts. Above zero, the company hired while it cut."
    ),
    caveats=(
        "Businesses bought and sold count as hiring and leaving. When a cut takes effect before "
        "the end but is not yet in the count, it comes out too high."
    ),
)
def implied_net_hiring(
    headcount: Number, headcount_year_before: Number, cuts_done: Number
) -> Number:
    """Change in headcount plus the cuts that took effect within the period, persons."""
    return headcount - headcount_year_before + cuts_done


@metric(
    title="Revenue per employee",
    unit="currency_per_person",
    kinds=("ttm", "fiscal_year"),
    formula="revenue / ((headcount + headcount_year_before) / 2)",
    meaning="Sales of the period for each person of its average workforce.",
    caveats=(
        "Trades differ too much to compare a shop with a chip designer; outsourced work raises it. "
        "The average is of two counts only, a year apart."
    ),
    positive=("headcount", "headcount_year_before"),
    gives="amount per person",
)
def revenue_per_employee(
    revenue: Number, headcount: Number, headcount_year_before: Number
) -> Number:
    """Revenue over average headcount, in the filer's currency a person."""
    return revenue / average(headcount, headcount_year_before)


@metric(
    title="Capital expenditure per employee",
    unit="currency_per_person",
    kinds=("ttm", "fiscal_year"),
    formula="capex / ((headcount + headcount_year_before) / 2)",
    meaning="Spending on property and equipment for each person of the average workforce.",
    caveats=(
        "Rises when people leave as well as when more is spent. Machines that serve customers are "
        "in it, so it is not the equipment a person works with."
    ),
    positive=("headcount", "headcount_year_before"),
    gives="amount per person",
)
def capex_per_employee(capex: Number, headcount: Number, headcount_year_before: Number) -> Number:
    """Capex over average headcount, in the filer's currency a person."""
    return capex / average(headcount, headcount_year_before)


@metric(
    title="Property and equipment per employee",
    unit="currency_per_person",
    kinds=("quarter", "fiscal_year"),
    formula="ppe_net / headcount",
    meaning="Property and equipment on the books at the period's end for each person employed.",
    caveats=(
        "After depreciation, so it depends on assumed useful lives; some filers (Alphabet since "
        "2024) include assets on finance leases."
    ),
    positive=("headcount",),
    gives="amount per person",
)
def ppe_per_employee(ppe_net: Number, headcount: Number) -> Number:
    """Net property and equipment over headcount, in the filer's currency a person."""
    return ppe_net / headcount


@metric(
    title="Stock pay per employee",
    unit="currency_per_person",
    kinds=("ttm", "fiscal_year"),
    formula="sbc / ((headcount + headcount_year_before) / 2)",
    meaning="Expense for pay in shares and options for each person of the average workforce.",
    caveats=(
        "An average over people of very different pay, valued when granted: a few large grants "
        "raise it for all, and a rise in the share price does not show."
    ),
    positive=("headcount", "headcount_year_before"),
    gives="amount per person",
)
def sbc_per_employee(sbc: Number, headcount: Number, headcount_year_before: Number) -> Number:
    """Stock-based compensation over average headcount, in the filer's currency a person."""
    return sbc / average(headcount, headcount_year_before)


@metric(
    title="Compute-to-labor ratio",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="capex / ((headcount + headcount_year_before) / 2 * cost_per_head_mid)",
    meaning=(
        "Spending on machines and buildings for each unit of money spent on people. Above 1, "
        "more goes into machines than into everybody's pay."
    ),
    caveats=(
        "Labour cost is an estimate from median pay, not a filed number, and capital expenditure "
        "is used up over years while pay is gone at once: see its stock form."
    ),
    positive=("headcount", "headcount_year_before", "cost_per_head_mid"),
)
def compute_to_labor(
    capex: Number, headcount: Number, headcount_year_before: Number, cost_per_head_mid: Number
) -> Number:
    """Capex over the cost of the average workforce at the mid cost per head, ratio."""
    return capex / (average(headcount, headcount_year_before) * cost_per_head_mid)


@band_end("compute_to_labor", end="low", cost=HIGH)
def compute_to_labor_low(
    capex: Number, headcount: Number, headcount_year_before: Number, cost_per_head_high: Number
) -> Number:
    """Compute-to-labor at the high cost per head, ratio: its low end."""
    return capex / (average(headcount, headcount_year_before) * cost_per_head_high)


@band_end("compute_to_labor", end="high", cost=LOW)
def compute_to_labor_high(
    capex: Number, headcount: Number, headcount_year_before: Number, cost_per_head_low: Number
) -> Number:
    """Compute-to-labor at the low cost per head, ratio: its high end."""
    return capex / (average(headcount, headcount_year_before) * cost_per_head_low)


@metric(
    title="Compute-to-labor ratio, stock form",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="depreciation / ((headcount + headcount_year_before) / 2 * cost_per_head_mid)",
    meaning=(
        "The yearly wear of machines and buildings for each unit of money spent on people: both "
        "are costs of the same year."
    ),
    caveats=(
        "Trails a build-out by years, since machines not yet in use do not wear. Longer assumed "
        "useful lives lower it; labour cost is an estimate from median pay."
    ),
    positive=("headcount", "headcount_year_before", "cost_per_head_mid"),
)
def compute_to_labor_stock(
    depreciation: Number,
    headcount: Number,
    headcount_year_before: Number,
    cost_per_head_mid: Number,
) -> Number:
    """Depreciation over the cost of the average workforce at the mid cost per head, ratio."""
    return depreciation / (average(headcount, headcount_year_before) * cost_per_head_mid)
