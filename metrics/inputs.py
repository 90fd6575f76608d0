"""Names of inputs: `{concept}[_{basis}][_{one of the years before}]`.

What is in the statements comes from filed facts; the rest (PEOPLE, GUIDED) from texts, notices
and assumptions. MEASURES says what each counts, so that only money is compared by currency.

`capex_cash_net_year_before` is capex on the basis `cash_net`, over the metric's own period
kind, one year earlier. A flow covers that period; an amount of the balance sheet stands at
its end.
"""

from dataclasses import dataclass

from metrics.errors import MetricError

CURRENCY = "currency"
PERSONS = "persons"
CURRENCY_PER_PERSON = "currency_per_person"
NUMBER = "number"
PER_PERSON = "{} per person"  # the unit of money a head

FLOWS = (
    "capex",
    "finance_lease_principal",
    "new_finance_leases",
    "disposals",
    "revenue",
    "operating_cash_flow",
    "depreciation",
    "property_depreciation",
    "rnd",
    "sbc",
    "restructuring",
    "severance",
    "buybacks",
    "dividends",
    "debt_issued",
    "debt_repaid",
)
AMOUNTS_AT_PERIOD_END = (
    "ppe_net",
    "cash",
    "securities",
    "debt",
    "leases",
    "commitments",
    "finance_leases",
)
# What no statement holds: read from texts, notices and assumptions, by what they count.
PEOPLE = {
    "headcount": PERSONS,  # at the period's end: the newest count, at most a year old
    "headcount_peak": PERSONS,  # the largest count up to then
    "cuts": PERSONS,  # announced within the period
    "cuts_done": PERSONS,  # taking effect within it
    "cuts_24m": PERSONS,  # announced in the two years to its end
    "cut_events_24m": NUMBER,  # how many times
    "cost_per_head_low": CURRENCY_PER_PERSON,  # a year; the newest known
    "cost_per_head_mid": CURRENCY_PER_PERSON,
    "cost_per_head_high": CURRENCY_PER_PERSON,
    "accelerator_price": CURRENCY,  # an assumption
    "leases_not_yet_commenced": CURRENCY,  # at the period's end
    "purchase_obligations": CURRENCY,
    "finance_lease_liabilities": CURRENCY,  # from the statements or, without them, from words
    "peers_capex": CURRENCY,  # of the cohort in the same calendar quarter, this company's included
}
PEERS = ("peers_capex",)
# Over a guided_year: vintage first_reported is the first statement, latest the last.
GUIDED = {
    "guided_capex": CURRENCY,  # midpoint of what is stated for the year
    "capex_before_guided": CURRENCY,  # spent in the year before, on the basis of the statement
    "guided_capex_at_first": CURRENCY,  # midpoint of the first statement, in either vintage
}
CONCEPTS = FLOWS + AMOUNTS_AT_PERIOD_END
MEASURES = dict.fromkeys(CONCEPTS, CURRENCY) | PEOPLE | GUIDED

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
    def measure(self) -> str:
        """currency, persons, currency_per_person or number."""
        return MEASURES[self.concept]

    @property
    def words(self) -> str:
        """The name as a person says it: "capex a year before"."""
        return self.name.replace("_year_before", " a year before").replace("_", " ")


def _concepts_and_bases() -> dict[str, tuple[str, str]]:
    plain = {concept: (concept, DEFAULT_BASIS.get(concept, "")) for concept in MEASURES}
    based = {
        f"{concept}_{basis}": (concept, basis)
        for concept, bases in OTHER_BASES.items()
        for basis in bases
    }
    return plain | based


_KNOWN = _concepts_and_bases()


def parse_input(name: str) -> Input:
    """The input that an argument name stands for: `capex_cash_net_year_before` is capex less
    disposals, a year earlier. MetricError for an unknown concept."""
    stem, years = name, 0
    for suffix, number in YEARS_BEFORE.items():
        if name.endswith(suffix):
            stem, years = name.removesuffix(suffix), number
    if stem not in _KNOWN:
        raise MetricError(
            f"input {name!r} speaks of {stem!r}",
            f"one of {', '.join(_KNOWN)}, with nothing or {', '.join(YEARS_BEFORE)} after it",
            "Correct the argument name, or add the concept to metrics/inputs.py",
        )
    concept, basis = _KNOWN[stem]
    return Input(name, concept, basis, years)
