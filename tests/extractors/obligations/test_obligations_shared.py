"""Obligations as the stored filings say them; the figures are typed from the filings."""

import time
from datetime import date

import pytest
from shared_data import SHARED, needs_shared_data

from extractors import obligations
from extractors.claims import About
from extractors.text import about, read

pytestmark = needs_shared_data

LEASES, PURCHASES = "leases_not_yet_commenced", "purchase_obligations"
# Millions by part and subpart on the report's last day.
SAID = {
    "meta-10k-2025-01-30": {(LEASES, ""): 34_120, (PURCHASES, ""): 32_820},
    "meta-10k-acc0001326801-24-000012": {
        (LEASES, "operating"): 7_070, (LEASES, "finance"): 1_370, (PURCHASES, ""): 16_490,
    },
    "googl-10k-2025-02-05": {
        (LEASES, "due within a year"): 773, (LEASES, "due later"): 6_500, (PURCHASES, ""): 55_400,
    },
    "goog-10q-acc0001652044-23-000070": {
        (LEASES, ""): 2_900, ("contractual_obligations", ""): 42_000,
    },
    "aapl-10k-2024-11-01": {
        (LEASES, ""): 849, (PURCHASES, "manufacturing"): 53_000, (PURCHASES, "other"): 12_000,
    },
    "nvda-10k-2025-02-26": {
        (LEASES, ""): 7_600, (PURCHASES, "inventory"): 30_800, (PURCHASES, "other"): 14_300,
    },
    "tsla-10k-2025-01-30": {(LEASES, ""): 1_100},
    "wmt-10k-2025-03-14": {(PURCHASES, ""): 37_200},
    "orcl-10q-period2024-08-31": {(LEASES, ""): 36_200},
    "crm-10k-2025-03-05": {},
    "amzn-10k-2025-02-07": {},
    "abbv-10k-2025-02-14": {},
    "jnj-10k-2025-02-13": {},
}  # fmt: skip


def content(name: str) -> bytes:
    return (SHARED / "edgar" / "filings" / f"{name}.html").read_bytes()


@pytest.mark.parametrize("name", SAID)
def test_what_the_filings_say(name):
    page = content(name)
    text = read(page)
    given = about(page, text, About("10-K" if "10k" in name else "10-Q"))
    claims = obligations.read(text, given)
    found = {
        (c.part, c.subpart): c.amount_low_usd / 1e6 for c in claims if c.as_of == given.period_end
    }
    assert found == SAID[name]


def test_a_comparison_has_its_own_day():
    text = read(content("intc-10k-acc0000050863-24-000010"))
    given = About("10-K", "Intel", date(2024, 1, 26), date(2023, 12, 30), "12-31")
    claims = obligations.read(text, given)
    found = {(c.subpart, c.as_of.year): c.amount_low_usd / 1e6 for c in claims}
    assert found == {
        ("capital expenditure", 2023): 27_500,
        ("capital expenditure", 2022): 31_000,
        ("other", 2023): 8_300,
        ("other", 2022): 10_700,
    }


def test_a_long_report_is_read_fast():
    text = read(content("vz-10k-acc0000732712-24-000010"))
    given = About("10-K", "Verizon", date(2024, 2, 9), date(2023, 12, 31), "12-31")
    started = time.process_time()
    obligations.read(text, given)
    assert time.process_time() - started < 0.2
