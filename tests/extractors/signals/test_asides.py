"""What stands between, beside or in words of another kind; each with what looks like it."""

from datetime import date

import pytest

from extractors.claims import About
from extractors.signals import read
from extractors.text import read as read_text


def signals(words: str) -> dict[str, str]:
    text = read_text(words.encode())
    return {one.kind: one.detail for one in read(text, About("news", "", date(2026, 6, 1)))}


@pytest.mark.parametrize(
    ("kind", "told", "not_told"),
    [
        (
            "model_delay",
            "Globex readies an open-weight AI model. The launch, first meant for the spring, has"
            " now been postponed.",
            "Globex readies an open-weight AI model. The party, first meant for the spring, has"
            " now been postponed.",
        ),
        (
            "model_delay",
            "OpenAI has hit the brakes on the release of its open-source model.",
            "OpenAI has hit the brakes on the release of its annual report.",
        ),
        (
            "hiring_freeze",
            "Globex will not fill open roles this year.",
            "Globex will fill open roles this year.",
        ),
        (
            "hiring_freeze",
            "Globex is not cutting jobs and has paused external recruiting.",
            "Globex has not paused external recruiting.",
        ),
        (
            "product_sunset",
            "Globex has decided to fully discontinue its Glider News application.",
            "Globex has decided to fully renew its Glider News application.",
        ),
        (
            "product_sunset",
            "Globex plans to stop developing and selling devices with its Glider OS.",
            "Globex plans to keep developing and selling devices with its Glider OS.",
        ),
        (
            "product_sunset",
            'Globex is "retiring" online calling and messaging service Glider in May.',
            'Globex is "reviving" online calling and messaging service Glider in May.',
        ),
        (
            "product_sunset",
            "Globex scrapped its own instant-messaging tool, Glider, that year.",
            "Globex updated its own instant-messaging tool, Glider, that year.",
        ),
        (
            "internal_automation",
            "Globex's AI-powered assistant handled 2.3 million chats, two-thirds of the company's"
            " customer service volume.",
            "Globex's AI-powered assistant had 2.3 million downloads in the company's app store.",
        ),
        (
            "internal_automation",
            "Globex had relied on human contractors for its texts, but AI tools proved able to"
            " handle much of that work.",
            "Globex had relied on human contractors for its texts, and AI tools were its product.",
        ),
        (
            "talent_premium",
            "Senior researchers at AI labs get total compensation of one million dollars a year.",
            "Senior researchers found one million dollars of gold near the AI lab.",
        ),
        (
            "internal_automation",
            "Artificial intelligence now wrote close to a third of Globex's code.",
            "Experts predict that artificial intelligence writes close to a third of all code.",
        ),
        (
            "compute_commitment",
            "Microsoft announced a 20-year gas PPA for a 2.67 GW plant in Texas.",
            "The city announced a 20-year gas PPA for a 2.67 GW plant in Texas.",
        ),
        (
            "compute_commitment",
            "Globex committed $27 billion over five years to Initech for AI data center capacity.",
            "Globex committed $27 billion over five years to schools.",
        ),
    ],
)
def test_told_and_not_told(kind: str, told: str, not_told: str) -> None:
    assert kind in signals(told)
    assert kind not in signals(not_told)


def test_years_more_are_not_the_new_life() -> None:
    found = signals("Globex prolonged the useful life of its servers by up to 2 years.")
    assert found == {"useful_life_change": "its servers"}
