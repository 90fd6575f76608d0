"""Names of inputs: `{concept}[_{basis}][_{one of the years before}]`.

`capex_cash_net_year_before` is capex on the basis `cash_net`, over the metric's own period
kind, one year earlier. A flow covers that period; an amount of the balance sheet stands at
its end.
"""

from dataclasses import dataclass

from metrics.errors import MetricError

# All of them are money: evaluating compares the currencies of a metric's inputs.
FLOWS = (
    "capex",
    "finance_lease_principal",
    "new_finance_leases",
    "disposals",
    "revenue",
    "operating_cash_flow",
    "depreciation",
    "rnd",
    "sbc",
    "restructuring",
    "severance",
    "buybacks",
    "dividends",
    "debt_issued",
    "debt_repaid",
)
AMOUNTS_AT_PERIOD_END = ("ppe_net", "cash", "securities", "debt", "leases", "commitments")
CONCEPTS = FLOWS + AMOUNTS_AT_PERIOD_END

# The default basis goes without saying: `capex` is `cash`.
DEFAULT_BASIS = {"capex": "cash"}
OTHER_BASES = {
    "capex": ("cash_net", "cash_plus_lease_principal", "cash_plus_new_finance_leases"),
}

YEARS_BEFORE = {"_year_before": 1, "_two_years_before": 2, "_three_years_before": 3}


@dataclass(frozen=True)
class Input:
    """One named input: a concept on a basis, so many years before the metric's period."""

    name: str
    concept: str
    basis: str
    years_before: int

    @property
    def words(self) -> str:
        """The name as a person says it: "capex a year before"."""
        return self.name.replace("_year_before", " a year before").replace("_", " ")


def _concepts_and_bases() -> dict[str, tuple[str, str]]:
    plain = {concept: (concept, DEFAULT_BASIS.get(concept, "")) for concept in CONCEPTS}
    based = {
        f"{concept}_{basis}": (concept, basis)
        for concept, bases in OTHER_BASES.items()
        for basis in bases
    }
    return plain | based


_KNOWN = _concepts_and_bases()


def parse_input(name: str) -> Input:
    """The input that an argument name stands for; MetricError for an unknown concept."""
    stem, years = name, 0
    for suffix, number in YEARS_BEFORE.items():
        if name.endswith(suffix):
            stem, years = name.removesuffix(suffix), number
    if stem not in _KNOWN:
        raise MetricError(
            f"input {name!r} speaks of {stem!r}",
            f"one of {', '.join(_KNOWN)}, with nothing or {', '.join(YEARS_BEFORE)} after it",
            "Correct the argument name, or add the concept to metrics/inputs.py.",
        )
    concept, basis = _KNOWN[stem]
    return Input(name, concept, basis, years)
