"""Lines of the statements as they are filed, to stand beside the indicators."""

from metrics.definition import metric
from metrics.growth import Number


@metric(
    title="Revenue",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="revenue",
    meaning="Sales of the period, as the company counts them in its income statement.",
    caveats=(
        "The tag behind it changes over the years (Alphabet after the first quarter of 2025); "
        "acquisitions and disposals of businesses move it without any growth."
    ),
)
def revenue(revenue: Number) -> Number:
    """Revenue as filed, in the filer's currency."""
    return revenue


@metric(
    title="Operating cash flow",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="operating_cash_flow",
    meaning=(
        "Cash that the running business brought in: what can be spent on machines without "
        "borrowing or drawing down savings."
    ),
    caveats=(
        "Single quarters swing with tax and supplier payments and may be negative (Amazon in "
        "the first quarter of 2022). Stock pay does not reduce it."
    ),
)
def operating_cash_flow(operating_cash_flow: Number) -> Number:
    """Operating cash flow as filed, sign kept, in the filer's currency."""
    return operating_cash_flow


@metric(
    title="Depreciation and amortisation",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="depreciation",
    meaning="What the use of past capital expenditure costs the profit of this period.",
    caveats=(
        "Some filers include amortisation of intangibles and leases, others only property. A "
        "longer assumed useful life of servers lowers it without any change in spending."
    ),
)
def depreciation(depreciation: Number) -> Number:
    """Depreciation as filed, in the filer's currency."""
    return depreciation
