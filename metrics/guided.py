"""What the company says it will spend: plans, their revision, and the subsidy against them."""

from metrics.bands import HIGH, LOW, band_end
from metrics.definition import metric
from metrics.growth import Number, growth, increase
from metrics.subsidy import NEVER_CAUSE


@metric(
    title="Guided capital expenditure",
    unit="currency",
    kinds=("guided_year",),
    formula="guided_capex",
    meaning=(
        "Middle of the range that the company gave for a fiscal year: its first statement in the "
        "vintage first_reported, its newest in the vintage latest."
    ),
    caveats=(
        "On the basis the company speaks of, which may include leases, so it is not to be set "
        "beside capex on the cash basis. A plan binds nobody."
    ),
)
def guided_capex(guided_capex: Number) -> Number:
    """Midpoint of stated capex for the year, on the basis of the statement, in its currency."""
    return guided_capex


@metric(
    title="Growth of guided capital expenditure",
    unit="ratio",
    kinds=("guided_year",),
    formula="guided_capex / capex_before_guided - 1",
    meaning="How much more the company means to spend than it spent in the year before.",
    caveats=(
        "The middle of a range that can be wide (30 billion for Meta's 2026 at first), set "
        "against a known number. Companies often end above their first plan."
    ),
    positive=("capex_before_guided",),
    gives="growth rate",
)
def guided_capex_yoy(guided_capex: Number, capex_before_guided: Number) -> Number:
    """Growth of guided capex over the year before on one basis, ratio."""
    return growth(guided_capex, capex_before_guided)


@metric(
    title="Revision of guidance",
    unit="ratio",
    kinds=("guided_year",),
    formula="guided_capex / guided_capex_at_first - 1",
    meaning=(
        "How far the middle of the plan has moved since the first statement for that year; 0.1 is "
        "a tenth up. Zero in the vintage first_reported, by its nature."
    ),
    caveats=(
        "A narrowed range moves the middle although nothing new is planned, and a change of lease "
        "terms can move spending out of the plan."
    ),
    positive=("guided_capex_at_first",),
)
def guidance_revision(guided_capex: Number, guided_capex_at_first: Number) -> Number:
    """Guided capex relative to the first statement for the year, ratio."""
    return growth(guided_capex, guided_capex_at_first)


@metric(
    title="AI-subsidy ratio against guidance",
    unit="ratio",
    kinds=("guided_year",),
    formula="cuts * cost_per_head_mid / (guided_capex - capex_before_guided)",
    meaning=(
        "The part of the planned rise in capital expenditure that the cuts announced in that year "
        "pay for in a year; each statement of the plan has its own."
    ),
    caveats=(
        f"{NEVER_CAUSE} The plan is the middle of a range on the basis the company chose, and the "
        "year's cuts go on being announced until it ends."
    ),
    empty_when="the plan is not above what was spent in the year before: no increment to pay for",
)
def ai_subsidy_ratio_guided(
    cuts: Number, cost_per_head_mid: Number, guided_capex: Number, capex_before_guided: Number
) -> Number:
    """Annualised layoff savings over the planned rise in capex, ratio; none without a rise."""
    return cuts * cost_per_head_mid / increase(guided_capex, capex_before_guided)


@band_end("ai_subsidy_ratio_guided", end="low", cost=LOW)
def ai_subsidy_ratio_guided_low(
    cuts: Number, cost_per_head_low: Number, guided_capex: Number, capex_before_guided: Number
) -> Number:
    """AI-subsidy against guidance at the low cost per head, ratio."""
    return cuts * cost_per_head_low / increase(guided_capex, capex_before_guided)


@band_end("ai_subsidy_ratio_guided", end="high", cost=HIGH)
def ai_subsidy_ratio_guided_high(
    cuts: Number, cost_per_head_high: Number, guided_capex: Number, capex_before_guided: Number
) -> Number:
    """AI-subsidy against guidance at the high cost per head, ratio."""
    return cuts * cost_per_head_high / increase(guided_capex, capex_before_guided)
