"""The AI subsidy: what announced cuts save in a year, against what is spent on machines."""

from metrics.bands import HIGH, LOW, band_end
from metrics.definition import metric
from metrics.growth import Number, increase

YEAR_DAYS = 365  # days of a common year

NO_INCREMENT = "capex did not grow over the year: there is no increment to pay for"
NEVER_CAUSE = "A comparison of sizes: it does not show that the cuts were made to pay for machines."


@metric(
    title="Cost per head",
    unit="currency_per_person",
    kinds=("ttm", "fiscal_year"),
    formula="cost_per_head_mid",
    meaning=(
        "What one employee costs in a year: median annual pay as disclosed with the pay ratio, "
        "times an assumed load for benefits and taxes."
    ),
    caveats=(
        "Those who are cut need not earn the median; companies with many hourly or foreign workers "
        "have a low one. The load is an assumption, and office space and equipment are left out."
    ),
)
def cost_per_head(cost_per_head_mid: Number) -> Number:
    """The mid cost per head, in its currency a person and year."""
    return cost_per_head_mid


@band_end("cost_per_head", end="low", cost=LOW)
def cost_per_head_low(cost_per_head_low: Number) -> Number:
    """The low cost per head, in its currency a person and year."""
    return cost_per_head_low


@band_end("cost_per_head", end="high", cost=HIGH)
def cost_per_head_high(cost_per_head_high: Number) -> Number:
    """The high cost per head, in its currency a person and year."""
    return cost_per_head_high


@metric(
    title="Layoff savings, annualised",
    unit="currency",
    kinds=("ttm", "fiscal_year"),
    formula="cuts * cost_per_head_mid",
    meaning=(
        "What the positions in cuts announced within the period cost in a full year: the yearly "
        "saving once all have gone and nobody follows them."
    ),
    caveats=(
        "Before severance, and not what is saved in the period itself. Posts filled again save "
        "nothing; it counts announced positions, done or not."
    ),
)
def layoff_savings_annualised(cuts: Number, cost_per_head_mid: Number) -> Number:
    """Announced cuts at the mid cost per head, in its currency a year."""
    return cuts * cost_per_head_mid


@band_end("layoff_savings_annualised", end="low", cost=LOW)
def layoff_savings_annualised_low(cuts: Number, cost_per_head_low: Number) -> Number:
    """Announced cuts at the low cost per head, in its currency a year."""
    return cuts * cost_per_head_low


@band_end("layoff_savings_annualised", end="high", cost=HIGH)
def layoff_savings_annualised_high(cuts: Number, cost_per_head_high: Number) -> Number:
    """Announced cuts at the high cost per head, in its currency a year."""
    return cuts * cost_per_head_high


@metric(
    title="AI-subsidy ratio",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="cuts * cost_per_head_mid / (capex - capex_year_before)",
    meaning=(
        "The part of the year's rise in capital expenditure that the announced cuts pay for in a "
        "year; 0.06 is 6 cents of each added dollar."
    ),
    caveats=(
        f"{NEVER_CAUSE} A small rise makes a large ratio, and a year without a rise has none. "
        "Savings go on for years, while each rise counts once."
    ),
    empty_when=NO_INCREMENT,
)
def ai_subsidy_ratio(
    cuts: Number, cost_per_head_mid: Number, capex: Number, capex_year_before: Number
) -> Number:
    """Annualised layoff savings over the rise in capex, ratio; none where capex did not rise."""
    return cuts * cost_per_head_mid / increase(capex, capex_year_before)


@band_end("ai_subsidy_ratio", end="low", cost=LOW)
def ai_subsidy_ratio_low(
    cuts: Number, cost_per_head_low: Number, capex: Number, capex_year_before: Number
) -> Number:
    """AI-subsidy at the low cost per head over the rise in capex, ratio."""
    return cuts * cost_per_head_low / increase(capex, capex_year_before)


@band_end("ai_subsidy_ratio", end="high", cost=HIGH)
def ai_subsidy_ratio_high(
    cuts: Number, cost_per_head_high: Number, capex: Number, capex_year_before: Number
) -> Number:
    """AI-subsidy at the high cost per head over the rise in capex, ratio."""
    return cuts * cost_per_head_high / increase(capex, capex_year_before)


@metric(
    title="AI-subsidy share",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="cuts * cost_per_head_mid / capex",
    meaning=(
        "The part of all capital expenditure of the period that the announced cuts pay for in a "
        "year. Unlike the ratio it exists whether or not spending grew."
    ),
    caveats=(
        f"{NEVER_CAUSE} Capital expenditure that would have been made anyway is in it, so it "
        "comes out smaller than the ratio."
    ),
    positive=("capex",),
)
def ai_subsidy_share(cuts: Number, cost_per_head_mid: Number, capex: Number) -> Number:
    """Annualised layoff savings over capex, ratio."""
    return cuts * cost_per_head_mid / capex


@band_end("ai_subsidy_share", end="low", cost=LOW)
def ai_subsidy_share_low(cuts: Number, cost_per_head_low: Number, capex: Number) -> Number:
    """AI-subsidy at the low cost per head over all capex, ratio."""
    return cuts * cost_per_head_low / capex


@band_end("ai_subsidy_share", end="high", cost=HIGH)
def ai_subsidy_share_high(cuts: Number, cost_per_head_high: Number, capex: Number) -> Number:
    """AI-subsidy at the high cost per head over all capex, ratio."""
    return cuts * cost_per_head_high / capex


@metric(
    title="Days of capital expenditure paid by cuts",
    unit="days",
    kinds=("ttm", "fiscal_year"),
    formula="365 * cuts * cost_per_head_mid / capex",
    meaning=(
        "For how many days a year of layoff savings keeps the build-out going, at the pace of "
        "spending of the period."
    ),
    caveats=(
        f"{NEVER_CAUSE} Spending is not even over the year, and at a growing pace the days are "
        "fewer than it says."
    ),
    positive=("capex",),
    gives="number of days",
)
def capex_days_funded(cuts: Number, cost_per_head_mid: Number, capex: Number) -> Number:
    """Annualised layoff savings in days of capex."""
    return YEAR_DAYS * cuts * cost_per_head_mid / capex


@band_end("capex_days_funded", end="low", cost=LOW)
def capex_days_funded_low(cuts: Number, cost_per_head_low: Number, capex: Number) -> Number:
    """Days of capex funded at the low cost per head."""
    return YEAR_DAYS * cuts * cost_per_head_low / capex


@band_end("capex_days_funded", end="high", cost=HIGH)
def capex_days_funded_high(cuts: Number, cost_per_head_high: Number, capex: Number) -> Number:
    """Days of capex funded at the high cost per head."""
    return YEAR_DAYS * cuts * cost_per_head_high / capex
