"""Signals of the two stories that the project began with."""

from datetime import date

import pytest
from shared_data import SHARED, needs_shared_data

from extractors.claims import About
from extractors.signals import read
from extractors.text import read as read_text

pytestmark = needs_shared_data


def kinds(name: str) -> dict[str, str]:
    text = read_text((SHARED / "news" / name).read_bytes())
    found = read(text, About("news", "", date(2026, 3, 16)))
    assert {signal.company for signal in found} == {"Meta"}
    assert len(found) == len({signal.kind for signal in found})
    return {signal.kind: signal.detail for signal in found}


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        ("delayering", "management layers"),
        ("product_sunset", "legacy bets"),
        ("internal_automation", "coding"),
        ("custom_silicon", "MTIA"),
        ("talent_premium", "AI researchers"),
        ("productivity_claim", "3x, 60%"),
    ],
)
def test_the_first_story(kind: str, detail: str) -> None:
    found = kinds("seed-000_0188172dfe92b71a.txt")
    assert detail in found[kind]
    assert len(found) == 6


def test_the_second_story() -> None:
    assert kinds("seed-002_d63d557e34447ed6.txt") == {
        "model_delay": "Avocado: March to May at the earliest, failed internal benchmarks",
        "capex_guidance": "FY2026: more than, USD 135 billion",
    }
