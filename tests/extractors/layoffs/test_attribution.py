"""Why a cut was made, and who says so; without a sentence nobody does."""

import pytest

from extractors.layoffs.attribution import UNKNOWN, reason
from tests.extractors.layoffs.reading import item, one

CUT = "Acme is planning to cut 20% of its staff."


@pytest.mark.parametrize(
    ("words", "attribution"),
    [
        ("The layoffs will help pay for its AI data centers.", "ai_funding"),
        ("The cuts are tied to the cost of the AI push.", "ai_funding"),
        ("People are laid off to redirect money to AI training.", "ai_funding"),
        ("AI agents now handle half the work of the teams that were cut.", "ai_automation"),
        ("The jobs were replaced by AI.", "ai_automation"),
        ("The roles that stay need other skills, in AI above all.", "selection"),
        ("The cuts come in a year in which AI is much talked of.", "context_only"),
        ("The layoffs are not because of AI.", "denied"),
        ("These are not jobs being automated away.", "denied"),
        ("The layoffs are meant to lower costs after demand fell.", "other"),
        ("“We need to bring our costs down to stay in business,” its founder wrote.", "other"),
        ("With the help of AI, fewer people are needed for the jobs.", "ai_automation"),
    ],
)
def test_classes(words: str, attribution: str) -> None:
    claim = one(f"{CUT} {words}", "news", company="")
    assert claim.attribution == attribution
    assert claim.attribution_sentence == words


def test_no_reason_is_unknown_with_no_sentence() -> None:
    claim = one(CUT, "news", company="")
    assert (claim.attribution, claim.attributed_by, claim.attribution_sentence) == UNKNOWN


def test_a_stated_reason_wins_over_a_denial_of_another() -> None:
    words = [
        "These roles are not being automated away.",
        "The layoffs free up money for AI chips.",
    ]
    assert reason(words, press=True).attribution == "ai_funding"
    assert reason(words[:1], press=True).attribution == "denied"


def test_who_says_it() -> None:
    words = "On May 2, 2023, Acme announced it will lay off 90 employees to fund its AI work."
    assert one(item(words), "8-K").attributed_by == "employer"
    told = "The layoffs pay for AI chips, its chief executive said."
    assert one(f"{CUT} {told}", "news", company="").attributed_by == "employer"
    heard = "The layoffs pay for AI chips, people familiar with the matter said."
    assert one(f"{CUT} {heard}", "news", company="").attributed_by == "press"


def test_one_sentence_may_state_the_one_and_deny_the_other() -> None:
    words = "They put the layoffs down to the price of AI chips and not to work that AI has taken."
    assert reason([words], press=True).attribution == "ai_funding"


@pytest.mark.parametrize(
    ("words", "attribution"),
    [
        ("We are doing this to lower our costs.", "other"),
        ("The decision reflects weaker demand, following a poor year.", "other"),
        ("The cuts were tied to its AI spending, Acme said.", "ai_funding"),
        ("Tickets will be answered by AI, it told employees.", "ai_automation"),
        ("The layoffs hit people without the skills it needs.", "selection"),
        (
            "Automation and digital work are redefining its workforce and its skill needs.",
            "selection",
        ),
        ("Acme is cutting 90 jobs, citing fewer parcels from its largest client.", "other"),
        ("Acme is cutting 90 jobs, citing people close to its board.", "unknown"),
        ("Charges of $9 million are due to the layoffs.", "unknown"),
    ],
)
def test_more_ways_to_tell_why(words: str, attribution: str) -> None:
    assert one(f"{CUT} {words}", "news", company="").attribution == attribution


def test_a_title_alone_says_nothing() -> None:
    named = "Acme is cutting 90 jobs to lower costs under its new CEO."
    assert reason([named], press=True).attributed_by == "press"
    told = "Acme is cutting 90 jobs to lower costs, its CEO told investors."
    assert reason([told], press=True).attributed_by == "employer"


def test_a_persons_name_is_no_other_company() -> None:
    words = "Smith acknowledged the cuts were tied to AI spending."
    claim = one(f"Acme is cutting 8,000 jobs. {words}", "news", company="")
    assert (claim.company, claim.attribution) == ("Acme", "ai_funding")


def test_who_tells_analysts_is_the_employer() -> None:
    words = "Its chief told analysts that the layoffs are not because of AI."
    assert one(f"{CUT} {words}", "news", company="").attributed_by == "employer"


def test_what_the_cut_itself_is_blamed_on_goes_before_what_is_told_of_ai_elsewhere() -> None:
    words = (
        "Spending on AI grows while layoffs go on, and the costs of AI jobs are paid for by"
        " cuts elsewhere.\n\nGlobex cuts 4,000 people and blames AI."
    )
    claim = one(words, "news", company="")
    assert (claim.positions_low, claim.attribution) == (4000, "ai_automation")
    assert claim.attribution_sentence == "Globex cuts 4,000 people and blames AI."


def test_people_replaced_by_ai_are_no_funding_whatever_else_is_invested() -> None:
    words = "Globex let 200 workers go and replaced them with AI chatbots, and reinvests elsewhere."
    assert one(words, "news", company="").attribution == "ai_automation"
