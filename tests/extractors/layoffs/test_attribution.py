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


@pytest.mark.parametrize(
    ("words", "attribution"),
    [
        ("“None of it had to do with AI,” its chief said.", "denied"),
        ("AI was not the reason for these layoffs, a spokesperson said.", "denied"),
        ("“This was not because of AI,” its chief said.", "denied"),
        ("Acme did not say whether the layoffs had to do with AI.", "context_only"),
        ("The layoffs come not only from AI but from weak demand.", "context_only"),
        ("Acme may find that some jobs could be replaced by AI.", "context_only"),
        ("“Part of that is due to AI,” its chief said.", "ai_automation"),
        ("“We are an AI-first company with smaller teams,” its chief said.", "ai_automation"),
        ("Acme is cutting costs as it ramps up spending on AI chips.", "ai_funding"),
        ("“We hired too fast in good years,” its founder wrote.", "other"),
        ("“Slower growth means we have to spend less,” its founder wrote.", "other"),
        ("“Our intent is to run more efficiently,” its chief wrote.", "other"),
        ("The cuts come as it handles fewer parcels.", "other"),
        ("The layoffs will help the site endure falling revenue.", "other"),
        ("The savings will be used to fund its AI data centers.", "ai_funding"),
        ("AI now lets a team of two do the work of the ten whose jobs were cut.", "ai_automation"),
        ("The layoffs come as lower traffic due to AI answers hurts it.", "other"),
        ("“Our costs are simply too high,” its chief said.", "other"),
        ("The move would let it invest in lower prices.", "other"),
        ("The layoffs come after it was bought by Globex.", "other"),
        ("The jobs are cut as it moves some roles to Ghent.", "other"),
        ("The bank wants to move out low performers, its chief wrote.", "other"),
    ],
)  # fmt: skip
def test_reasons_told_without_naming_the_cut(words: str, attribution: str) -> None:
    claim = one(f"{CUT} {words}", "news", company="")
    assert claim.attribution == attribution
    assert claim.attribution_sentence == words


@pytest.mark.parametrize(
    "words",
    [
        "This restructuring plan is expected to impact about 90 employees.",
        "We recorded severance related to involuntary separations under our existing plans.",
        "The following table shows the charges related to restructuring and other initiatives.",
        "We announced several initiatives, including restructurings and layoffs.",
        "We announced layoffs to further reduce our company size.",
        "From time to time we make organizational changes to be more efficient.",
    ],
)
def test_what_only_tells_of_a_plan_is_no_reason(words: str) -> None:
    claim = one(f"In May 2023 we cut our workforce by 90 employees. {words}", "10-K")
    assert (claim.attribution, claim.attribution_sentence) == ("unknown", "")


@pytest.mark.parametrize(
    "words",
    [
        "We approved a plan to streamline our organization and to reduce layers.",
        "The plan is designed to improve our margins.",
        "We took these actions in response to lower demand.",
        "We took these actions, which simplify our structure, because of tariffs.",
        "The plan will allow us to invest in our main products.",
    ],
)
def test_an_aim_or_a_cause_is_a_reason(words: str) -> None:
    claim = one(f"In May 2023 we cut our workforce by 90 employees. {words}", "10-K")
    assert (claim.attribution, claim.attribution_sentence) == ("other", words)


def test_what_the_employer_says_goes_before_what_the_press_says() -> None:
    words = [
        "The job cuts pay for AI chips.",
        "“These cuts free up money for AI,” the company said.",
    ]
    assert reason(words, press=True) == ("ai_funding", "employer", words[1])


@pytest.mark.parametrize(
    "words",
    [
        "We keep 70 employees essential to execute our strategy.",
        "We estimate a reduction of 580 to 700 positions, and redeployment of others.",
    ],
)
def test_what_others_are_kept_for_is_no_reason(words: str) -> None:
    claim = one(f"In May 2023 we cut our workforce by 90 employees. {words}", "10-K")
    assert claim.attribution == "unknown"


def test_what_many_companies_do_is_not_why_this_one_does() -> None:
    words = "With 363 companies cutting jobs, the layoffs come as AI replaces workers."
    assert one(f"{CUT} {words}", "news", company="").attribution == "unknown"


def test_a_plain_reason_goes_before_what_is_told_by_the_way() -> None:
    told = "The plan cut 90 jobs and is expected to bring savings."
    why = "The plan is meant to simplify our structure in response to lower demand."
    assert reason([told, why], press=False).sentence == why


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Acme is cutting 90 jobs, citing lower demand.", "employer"),
        ("Acme is cutting 90 jobs, blaming higher taxes and falling sales.", "employer"),
        ("Acme is cutting 90 jobs due to lower demand, some economists said.", "press"),
        ("Acme is cutting 90 jobs to lower costs, two people who saw the memo said.", "press"),
    ],
)
def test_who_gives_the_reason(words: str, by: str) -> None:
    claim = one(words, "news", company="")
    assert (claim.attribution, claim.attributed_by) == ("other", by)


def test_what_plans_do_not_yet_reflect_is_no_denial() -> None:
    words = "The layoffs do not reflect the full promise of AI, its chief said."
    assert one(f"{CUT} {words}", "news", company="").attribution != "denied"


@pytest.mark.parametrize(
    "words",
    [
        "Globex is cutting 90 jobs as warehouse robots replace its pickers.",
        "Globex lays off 90 people, and robots take over their jobs.",
        "Globex is laying off 90 workers as it installs robots in its warehouses.",
        "Globex laid off 90 cashiers, who were replaced by self-service kiosks.",
    ],
)
def test_robots_are_a_reason_but_no_ai(words: str) -> None:
    assert one(words, "news", company="").attribution == "other"


def test_a_story_may_tell_two_reasons() -> None:
    words = (
        "Globex will cut 900 jobs, citing weak demand. Analysts say the layoffs will free up money"
        " for investment in AI."
    )
    claim = one(words, "news", company="")
    assert (claim.attribution, claim.attributed_by) == ("ai_funding", "press")
    assert (claim.other_attribution, claim.other_attributed_by) == ("other", "employer")
    assert claim.other_attribution_sentence.endswith("citing weak demand.")


def test_the_reason_of_a_filing_is_the_employers_alone() -> None:
    claim = one("We cut 90 jobs to reduce costs. Analysts say that we free up money for AI.", "8-K")
    assert claim.other_attribution == "unknown"
    assert claim.other_attributed_by == ""
