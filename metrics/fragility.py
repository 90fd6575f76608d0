"""Fragility: what is asked of the people left after cuts, and signs that it is too much."""

from metrics.conditions import YES_OR_NO, Answer, only_where, yes_where_all
from metrics.definition import metric
from metrics.growth import Number, growth

WHOLE = 1  # the whole workforce before the cut
PERCENT = 100  # hundredths in a whole

# The rule of understaffing_flag. All three are choices of this project: no source sets them.
REPEATED_CUTS = 2  # in two years: one cut can correct a mistake, a second is a way of running
LEFT_OF_PEAK = 0.9  # of 1: one cut of 6% left Alphabet at 0.96 in 2023, two left Meta at 0.78
HEAVIER_LOAD = 0.15  # a year: above the 11 to 13% of Meta and Alphabet in 2024, without large cuts


@metric(
    title="Break-even multiplier, by net headcount",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="headcount_year_before / headcount",
    meaning=(
        "How many times as much each person left must do for output to stay as it was; 1.149 is "
        "14.9% more. It is 1 / (1 - cut), the cut being the fall of headcount over the year."
    ),
    caveats=(
        "Net of hiring, so it hides a cut in one place made up for in another: what was announced "
        "has its own multiplier. Takes all people as alike. Only where headcount fell; a business "
        "sold lowers headcount and the work alike."
    ),
    positive=("headcount",),
    empty_when="headcount did not fall over the year: no cut to make up for",
)
def break_even_multiplier(headcount_year_before: Number, headcount: Number) -> Number:
    """Headcount a year before over headcount now where it fell, ratio."""
    return only_where(headcount < headcount_year_before, headcount_year_before / headcount)


@metric(
    title="Break-even multiplier, by announced cuts",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="1 / (1 - cuts / headcount_year_before)",
    meaning=(
        "How many times as much the others would have to do if the cuts announced in the year were "
        "carried out and nobody was hired; 1.12 is 12% more, 1 is no cut."
    ),
    caveats=(
        "An announcement is a plan: parts of it are done later, elsewhere or never, and hiring "
        "makes up for some. Where headcount is filed late, the net multiplier shows the cut a year "
        "after this one."
    ),
    positive=("headcount_year_before",),
    empty_when="as many were to go as there were: nobody is left to make up for them",
)
def break_even_multiplier_announced(headcount_year_before: Number, cuts: Number) -> Number:
    """1 / (1 - announced cuts over headcount a year before) where anyone is left, ratio."""
    return only_where(cuts < headcount_year_before, WHOLE / (WHOLE - cuts / headcount_year_before))


@metric(
    title="Cuts announced in 24 months",
    unit="count",
    kinds=("ttm", "fiscal_year"),
    formula="cut_events_24m",
    meaning=(
        "How many times cuts were announced in the two years to the end of the period. Those who "
        "stay expect the next one after the second."
    ),
    caveats=(
        "Counts announcements of any size alike, and one plan that is announced in stages more "
        "than once. A company whose small cuts nobody reports looks calmer than it is."
    ),
)
def repeat_cuts_24m(cut_events_24m: Number) -> Number:
    """Number of cuts announced in the two years to the period end."""
    return cut_events_24m


@metric(
    title="Depth of cuts in 24 months",
    unit="percent",
    kinds=("ttm", "fiscal_year"),
    formula="100 * cuts_24m / headcount_two_years_before",
    meaning=(
        "People whose cut was announced in the two years to the end of the period, as percent of "
        "the headcount at their start; 29.2 is more than every fourth."
    ),
    caveats=(
        "Gross: people hired in the two years are not set against it, and a company that hires and "
        "fires much can pass what it ever lost. A cut of a part bought meanwhile is in it, its "
        "people are not in the base."
    ),
    positive=("headcount_two_years_before",),
)
def cut_depth_24m(cuts_24m: Number, headcount_two_years_before: Number) -> Number:
    """Cuts announced in two years over headcount two years before, percent."""
    return PERCENT * cuts_24m / headcount_two_years_before


@metric(
    title="Toil proxy: growth of revenue per employee",
    unit="ratio",
    kinds=("ttm", "fiscal_year"),
    formula="(revenue / headcount) / (revenue_year_before / headcount_year_before) - 1",
    meaning=(
        "How much more revenue there is for each employee than a year before: either better tools "
        "or more work a person. 0.49 is 49% more."
    ),
    caveats=(
        "Cannot tell toil from productivity: prices, exchange rates, a change of what is sold and "
        "work given to contractors raise it too. Headcount is that of the day, revenue that of the "
        "year, so a cut late in the year shows at once."
    ),
    positive=("headcount", "headcount_year_before", "revenue_year_before"),
    gives="growth rate",
)
def toil_proxy(
    revenue: Number,
    headcount: Number,
    revenue_year_before: Number,
    headcount_year_before: Number,
) -> Number:
    """Growth over a year of revenue over headcount at the period end, ratio."""
    return growth(revenue / headcount, revenue_year_before / headcount_year_before)


@metric(
    title="Understaffing flag",
    unit="state",
    kinds=("ttm", "fiscal_year"),
    formula=(
        "cut_events_24m >= 2 and headcount / headcount_peak <= 0.9 and "
        "(revenue / headcount) / (revenue_year_before / headcount_year_before) - 1 > 0.15"
    ),
    meaning=(
        "Yes when all three hold: at least two cuts in 24 months, headcount a tenth or more below "
        "its peak, and revenue per employee up by more than 15% in a year. Then fewer people carry "
        "a load that grows faster than prices: look for outages and delays."
    ),
    caveats=(
        "A flag to look closer, not a finding. The three bounds are choices of this project. A "
        "business sold or moved to contractors looks the same, and a company that does well with "
        "fewer people too."
    ),
    positive=("headcount_peak", "headcount", "headcount_year_before", "revenue_year_before"),
    gives="answer",
    labels=YES_OR_NO,
)
def understaffing_flag(
    cut_events_24m: Number,
    headcount: Number,
    headcount_peak: Number,
    revenue: Number,
    revenue_year_before: Number,
    headcount_year_before: Number,
) -> Answer:
    """1 where cuts repeat, headcount is far below its peak and the load grew, otherwise 0."""
    return yes_where_all(
        cut_events_24m >= REPEATED_CUTS,
        headcount / headcount_peak <= LEFT_OF_PEAK,
        growth(revenue / headcount, revenue_year_before / headcount_year_before) > HEAVIER_LOAD,
    )
