"""Cash left after capital expenditure, and what is in the bank."""

from metrics.definition import metric
from metrics.growth import Number


@metric(
    title="Free cash flow",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="operating_cash_flow - capex",
    meaning=(
        "Cash of the running business that is left after buying property and equipment. "
        "Below zero, the build-out is paid from savings, debt or new shares."
    ),
    caveats=(
        "Equipment taken on finance leases never passes through it. Companies publish "
        "variants of their own under the same name."
    ),
)
def free_cash_flow(operating_cash_flow: Number, capex: Number) -> Number:
    """Operating cash flow less capex on the cash basis."""
    return operating_cash_flow - capex


@metric(
    title="Free cash flow after finance lease principal",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="operating_cash_flow - capex - finance_lease_principal",
    meaning=(
        "Free cash flow that also counts the repayment of leased equipment as spending; "
        "close to what Meta calls free cash flow."
    ),
    caveats=(
        "Principal repaid today stands for leases begun in earlier years, so it lags new "
        "leasing. Absent for companies that do not file the principal apart."
    ),
)
def free_cash_flow_after_lease_principal(
    operating_cash_flow: Number, capex: Number, finance_lease_principal: Number
) -> Number:
    """Operating cash flow less capex and finance lease principal."""
    return operating_cash_flow - capex - finance_lease_principal


@metric(
    title="Free cash flow plus disposals",
    unit="currency",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="operating_cash_flow - capex + disposals",
    meaning=(
        "Free cash flow with the money from selling property and equipment added back; "
        "close to what Amazon calls free cash flow."
    ),
    caveats=(
        "A large sale, or a sale and lease back, lifts it once. Absent when the company "
        "files no proceeds, which is not the same as none."
    ),
)
def free_cash_flow_plus_disposals(
    operating_cash_flow: Number, capex: Number, disposals: Number
) -> Number:
    """Operating cash flow less capex plus proceeds from disposals."""
    return operating_cash_flow - capex + disposals


@metric(
    title="Free cash flow margin",
    unit="ratio",
    kinds=("quarter", "ttm", "fiscal_year"),
    formula="(operating_cash_flow - capex) / revenue",
    meaning="The part of each unit of revenue that is left as cash after capital expenditure.",
    caveats=(
        "Quarters are seasonal: compare with the same quarter a year before or use trailing "
        "twelve months. Leased equipment is left out of it."
    ),
    positive=("revenue",),
)
def fcf_margin(operating_cash_flow: Number, capex: Number, revenue: Number) -> Number:
    """Free cash flow over revenue, ratio."""
    return (operating_cash_flow - capex) / revenue


@metric(
    title="Net cash",
    unit="currency",
    kinds=("quarter", "fiscal_year"),
    formula="cash + securities - debt",
    meaning=(
        "Cash and marketable securities less debt at the end of the period: how far a company "
        "can build from its own pocket. Below zero, it owes more than it holds."
    ),
    caveats=(
        "Leases and purchase commitments are not debt here and can be larger than it. Absent "
        "when any of the three is not filed; a company without debt often files no debt line."
    ),
)
def net_cash(cash: Number, securities: Number, debt: Number) -> Number:
    """Cash plus marketable securities less debt at the period end."""
    return cash + securities - debt
