"""Signals in other words: launches stopped, reasons asked for before hiring, pay, lives, power."""

from datetime import date

import pytest

from extractors.claims import About, Signal
from extractors.signals import read
from extractors.text import read as read_text


def found(words: str) -> list[Signal]:
    return read(read_text(words.encode()), About("news", "", date(2026, 6, 1)))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("model_delay", "Globex paused or slowed the rollout of a new AI model after tests."),
        ("model_delay", "Globex decided to halt the release of its latest large language model."),
        (
            "model_delay",
            "In internal tests, the AI model struggled to match those of OpenAI and Google.",
        ),
        (
            "model_delay",
            "The AI model, rival to those of OpenAI, reasons poorly. "
            "Globex has pushed back the release timeline.",
        ),
        ("model_delay", 'The redesign of Apple’s AI model for Siri is "behind schedule".'),
        (
            "hiring_freeze",
            "Managers who want to hire must demonstrate why they cannot get it done using AI.",
        ),
        ("hiring_freeze", "Globex makes managers justify every new hire."),
        ("hiring_freeze", "Globex and Initech keep their head counts flat as they grow."),
        ("hiring_freeze", "Globex often chooses not to refill jobs when people leave."),
        ("hiring_freeze", "Globex is slowing down the pace of hiring this year."),
        (
            "delayering",
            "“We need to be organized with fewer layers,” Globex’s head of people said.",
        ),
        ("delayering", "At Globex, the number of managing directors will fall by a quarter."),
        ("hiring_freeze", "No staff shall be hired without a special permission, Globex said."),
        (
            "internal_automation",
            "Globex will slash 450 jobs, fuelled by the adoption of AI in its operations.",
        ),
        (
            "compute_commitment",
            "Amazon signed a contract for 960 megawatts from the Globex nuclear power plant.",
        ),
        (
            "model_delay",
            "The AI model of Globex sits in Vertex AI, and its public launch has been pushed to "
            "July.",
        ),
        ("delayering", "Globex was restructured to reduce the number of managers."),
        (
            "internal_automation",
            "At Globex, AI agents now handle 50% of all customer interactions.",
        ),
        (
            "internal_automation",
            "Globex announced a phase-out of contractors in favor of AI tools.",
        ),
        ("internal_automation", "Globex removed 400 support roles using AI agents."),
        (
            "talent_premium",
            "Globex offered retention packages worth $5-10 million to researchers at OpenAI.",
        ),
        (
            "talent_premium",
            "OpenAI is recalibrating its compensation after losing top AI researchers.",
        ),
        (
            "talent_premium",
            "Google DeepMind is offering total compensation of over $20 million a year.",
        ),
        ("useful_life_change", "Globex has extended the estimated useful lives of its servers."),
        (
            "useful_life_change",
            "Amazon is shortening its depreciation schedules at a cost of $700M.",
        ),
        ("custom_silicon", "Central to it is Trainium 3, Amazon’s latest AI-specialized chip."),
        (
            "product_sunset",
            "Google said it would no longer sell its Orbit Enterprise Edition to users.",
        ),
        ("product_sunset", "Globex backed out of the gaming phone business in March."),
        (
            "compute_commitment",
            "Globex signed the biggest clean-energy agreement ever, of 10.5 gigawatts.\n\n"
            "The deal will help power its data centers.",
        ),
        (
            "model_delay",
            "“We planned to launch our model next week.. we are delaying it,” OpenAI said.",
        ),
        (
            "hiring_freeze",
            "Headcount will only be given if a team cannot automate more of its work.",
        ),
        (
            "hiring_freeze",
            "New roles will only be approved if teams prove they can’t be automated.",
        ),
        (
            "internal_automation",
            "Globex will stop using contractors to do work that AI can handle.",
        ),
        ("internal_automation", "AI was doing “30% to 50% of the work” at Globex, its head said."),
        ("internal_automation", "These positions had been made redundant by AI tools, he wrote."),
        (
            "internal_automation",
            "The adoption of AI across Globex has resulted, and may continue to result, in "
            "reductions to its workforce.",
        ),
        ("delayering", "Globex plans to lay off 140 employees in managerial positions."),
        ("delayering", "The aim of the cuts was to expand managers’ “span of control.”"),
        (
            "useful_life_change",
            "Globex extended the lifespan of its servers from four years to six.",
        ),
        ("useful_life_change", "Globex shortened a subset of servers back to five years."),
        ("useful_life_change", "Globex decided to extend the life of their servers last year."),
        ("compute_commitment", "Globex plans to spend $9 billion renting backup servers."),
        (
            "compute_commitment",
            "Initech will restart its reactor and sell all of its power to Microsoft for 20 years.",
        ),
        ("compute_commitment", "Meta agreed to buy nuclear power from Initech for 20 years."),
        ("delayering", "Globex asked some managers to become individual contributors."),
        ("talent_premium", "Globex hired the head of AI with a pay package of $200 million."),
        (
            "model_delay",
            "Globex trails OpenAI with its next AI model. Its release has slipped to May.",
        ),
        ("compute_commitment", "Globex is building 4.5 gigawatts of data centers for AI."),
    ],
)
def test_said_in_other_words(kind: str, words: str) -> None:
    assert kind in {signal.kind for signal in found(words)}


@pytest.mark.parametrize(
    "words",
    [
        "By extending useful lives of servers, companies can cut their depreciation.",
        "Auditors hear that those chips have six years of useful life.",
        "AI agents now resolve 45% of support tickets, the annual trends report shows.",
        "The rules on AI models apply as planned, with no pause.",
        "Initech agreed to sell power from its wind farm to 20,000 homes for 20 years.",
        "Globex extended the life of its brand for ten years.",
        "Fewer layers means faster decisions in most companies.",
        "Globex says it will not keep headcount flat.",
    ],
)
def test_said_of_nobody(words: str) -> None:
    assert found(words) == []


def test_what_is_said_less_surely_counts_less() -> None:
    kept, frozen = (
        next(s for s in found(words) if s.kind == "hiring_freeze")
        for words in (
            "Globex keeps its headcount flat.",
            "Globex has announced a hiring freeze.",
        )
    )
    assert kept.confidence < frozen.confidence


def test_lives_whose_years_stand_in_a_table() -> None:
    words = (
        "We accounted for the change in estimated useful lives as a change in accounting estimate."
    )
    about = About("10-Q", "Acme", date(2026, 5, 1))
    assert [s.kind for s in read(read_text(words.encode()), about)] == ["useful_life_change"]


@pytest.mark.parametrize(
    "words",
    [
        "The owners said they needed to retire from the 15 hour a day job at the product shop.",
        "Job cuts will include executives, middle management, and employees.",
        "It previously named the people it added as a reason for not adding headcount.",
    ],
)
def test_looks_like_one(words: str) -> None:
    assert found(words) == []
