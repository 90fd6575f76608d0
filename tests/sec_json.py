"""SEC's company facts JSON, written small: typed figures in, the file that SEC would send out.

Figures are in millions, as filings print them; the file holds units, as SEC's does.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment"
CAPEX_PRODUCTIVE = "PaymentsToAcquireProductiveAssets"
CAPEX_IMPROVEMENTS = "PaymentsForCapitalImprovements"
REVENUE = "RevenueFromContractWithCustomerExcludingAssessedTax"
REVENUES = "Revenues"
CASH_FLOW = "NetCashProvidedByUsedInOperatingActivities"
CASH_FLOW_CONTINUING = "NetCashProvidedByUsedInOperatingActivitiesContinuingOperations"
DEPRECIATION = "DepreciationDepletionAndAmortization"
NET_INCOME = "NetIncomeLoss"
LEASE_PRINCIPAL = "FinanceLeasePrincipalPayments"
NEW_LEASES = "RightOfUseAssetObtainedInExchangeForFinanceLeaseLiability"
DISPOSALS = "ProceedsFromSaleOfPropertyPlantAndEquipment"
DEBT_NONCURRENT = "LongTermDebtNoncurrent"
DEBT_CURRENT = "LongTermDebtCurrent"
DEBT_DUE = "DebtCurrent"
DEBT_LONG_TERM = "LongTermDebt"
COMMERCIAL_PAPER = "CommercialPaper"
CASH = "CashAndCashEquivalentsAtCarryingValue"

# "2023-01-01 2023-03-31" is a flow over these days, "2023-03-31" a balance on one.
Figures = Mapping[str, Mapping[str, float | None]]


@dataclass(frozen=True)
class Filing:
    """One filing: its form, the day it was filed, and millions by tag and period.

    Two filings of one company on one day need different ``number``s.
    """

    form: str
    filed: str
    figures: Figures
    unit: str = "USD"
    taxonomy: str = "us-gaap"
    in_other_units: Mapping[str, Figures] = field(default_factory=dict)
    number: int = 1


@dataclass(frozen=True)
class Company:
    """A filer and what it filed. ``year_end`` (MM-DD) is what SEC's submissions state."""

    cik: int
    ticker: str
    year_end: str | None = None
    filings: tuple[Filing, ...] = ()

    def having(self, *filings: Filing) -> "Company":
        """The same company with these filings added."""
        return replace(self, filings=(*self.filings, *filings))

    def without(self, filing: Filing) -> "Company":
        """The same company with this filing left out."""
        return replace(self, filings=tuple(f for f in self.filings if f is not filing))

    def accession(self, filing: Filing) -> str:
        """The number of a filing, of SEC's shape: filer, year, and here the day."""
        year, month, day = filing.filed.split("-")
        return f"{self.cik:010d}-{year[2:]}-{month}{day}{filing.number:02d}"


def as_json(company: Company, *, cik_as_text: bool = False) -> dict[str, Any]:
    """The answer of SEC's company facts for this company."""
    facts: dict[str, Any] = {}
    for filing in company.filings:
        for unit, figures in [(filing.unit, filing.figures), *filing.in_other_units.items()]:
            for tag, values in figures.items():
                units = facts.setdefault(filing.taxonomy, {}).setdefault(tag, {"units": {}})
                rows = units["units"].setdefault(unit, [])
                rows += [_fact(company, filing, *each) for each in values.items()]
    cik = f"{company.cik:010d}" if cik_as_text else company.cik
    return {"cik": cik, "entityName": company.ticker, "facts": facts}


def write(company: Company, folder: Path, *, cik_as_text: bool = False) -> Path:
    """The file as SEC names it, in ``folder``."""
    path = folder / f"CIK{company.cik:010d}.json"
    path.write_text(json.dumps(as_json(company, cik_as_text=cik_as_text)), encoding="utf-8")
    return path


def _fact(company: Company, filing: Filing, period: str, value: float | None) -> dict[str, Any]:
    start, _, end = period.rpartition(" ")
    fact = {
        "end": end,
        "val": None if value is None else round(value * 1_000_000),
        "accn": company.accession(filing),
        # fy, fp and frame describe the filing, not the fact: wrong here, so that a test fails
        # where anything reads them.
        "fy": 1999,
        "fp": "Q1",
        "frame": "CY1999Q1",
        "form": filing.form,
        "filed": filing.filed,
    }
    return {"start": start, **fact} if start else fact


def q1(year: int) -> str:
    """January to March."""
    return f"{year}-01-01 {year}-03-31"


def q2(year: int) -> str:
    """April to June, the three months alone."""
    return f"{year}-04-01 {year}-06-30"


def q3(year: int) -> str:
    """July to September, the three months alone."""
    return f"{year}-07-01 {year}-09-30"


def q4(year: int) -> str:
    """October to December, the three months alone."""
    return f"{year}-10-01 {year}-12-31"


def half(year: int) -> str:
    """January to June."""
    return f"{year}-01-01 {year}-06-30"


def nine_months(year: int) -> str:
    """January to September."""
    return f"{year}-01-01 {year}-09-30"


def whole(year: int) -> str:
    """The calendar year."""
    return f"{year}-01-01 {year}-12-31"
