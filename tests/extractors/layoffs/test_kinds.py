"""What kind of cut it is, how far it has come, where and who."""

from datetime import date

import pytest

from tests.extractors.layoffs.reading import found, item, one


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("In May 2023 we laid off 90 employees.", "layoff"),
        ("In May 2023, 1,200 employees accepted our voluntary separation program.", "voluntary"),
        ("In May 2023 we cut 5% of our workforce, the lowest performers.", "performance"),
        (
            "In 2019 we offered a voluntary separation plan. Some 310 eligible employees accepted"
            " the offer.",
            "voluntary",
        ),
        ("In May 2023, 410 employees elected to take the retirement incentive.", "voluntary"),
        (
            "In May 2023 we said that 700 jobs will be eliminated, partly by early retirement"
            " and layoffs.",
            "layoff",
        ),
    ],
)
def test_kind(words: str, kind: str) -> None:
    assert one(words).kind == kind


def test_a_closed_plant() -> None:
    claim = one(
        item(
            "On March 12, 2024, Acme committed to close its Perry, Iowa plant. The closure will"
            " affect 1,276 employees. The plant will cease operations on June 28, 2024."
        ),
        "8-K",
    )
    assert (claim.kind, claim.scope, claim.positions_low) == ("closure", "unit", 1276)
    assert "Perry, Iowa plant" in claim.scope_name
    assert claim.effective == date(2024, 6, 28)


@pytest.mark.parametrize(
    ("words", "scope", "name"),
    [
        ("We will lay off 90 employees in our Gaming division.", "unit", "Gaming division"),
        ("We will cut our Canadian workforce by 12%.", "country", "Canada"),
        ("We will cut our global workforce by 12%.", "company", ""),
    ],
)
def test_scope(words: str, scope: str, name: str) -> None:
    claim = one(words)
    assert (claim.scope, claim.scope_name) == (scope, name)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Acme is planning to cut 20% of its staff.", "planned"),
        ("Acme announced on Monday that it will cut 20% of its staff.", "announced"),
        ("Acme is laying off 20% of its staff.", "under_way"),
        ("Acme laid off 20% of its staff.", "done"),
        ("Some 120 positions were eliminated at Acme on May 2, 2023.", "done"),
        ("Through these initiatives, Acme eliminated 70 positions.", "done"),
        ("About 120 positions at Acme will be eliminated.", "announced"),
        ("Acme denied a report that it plans to cut 20% of its staff.", "denied"),
    ],
)
def test_stage(words: str, stage: str) -> None:
    assert one(words, "news", company="").stage == stage


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        (
            "In May 2023 we approved a plan resulting in a reduction of our workforce by 65"
            " positions. Notification of those affected was substantially completed in June 2023.",
            "announced",
        ),
        (
            "In May 2023 we began a reduction of our workforce by 65 positions. The reduction was"
            " substantially completed in June 2023.",
            "done",
        ),
    ],
)
def test_a_plan_is_done_when_people_have_gone_not_when_they_are_told(
    words: str, stage: str
) -> None:
    claim = one(words)
    assert (claim.stage, claim.effective) == (stage, None)


def test_roles_as_named() -> None:
    claim = one("In May 2023 we laid off 90 people, most of them recruiters and middle managers.")
    assert claim.roles == "recruiters, middle managers"


def test_effective_is_a_stated_day_or_the_last_of_a_period() -> None:
    first = "On May 2, 2023 we announced a layoff of 90 employees"
    assert one(f"{first}, effective on July 1, 2023.").effective == date(2023, 7, 1)
    quarter = "We expect to complete the layoffs by the end of the third quarter of 2023."
    assert one(f"{first}. {quarter}").effective == date(2023, 9, 30)
    paid = "Severance payments are expected to be completed by March 2024."
    assert one(f"{first}. {paid}").effective is None


def test_a_total_since_an_earlier_day_is_cumulative() -> None:
    whole = one("Acme said its layoffs will total 18,000 in all.", "news", company="")
    assert (whole.positions_low, whole.cumulative) == (18_000, True)
    words = "Acme is cutting 9,000 jobs, bringing the total since October 2022 to 27,000."
    added = one(words, "news", company="")
    assert (added.positions_low, added.cumulative) == (9000, False)


def test_a_claim_is_of_the_registrant() -> None:
    assert {c.company for c in found("In May 2023 we laid off 90 employees.")} == {"Acme Corp"}


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("We announced a plan in May under which we completed an approximately 70% reduction of our"
         " workforce.", "done"),
        ("Our implementation of the plan reduced our workforce by approximately 4%.", "done"),
        ("The change resulted in staff reductions of 112 positions.", "done"),
        ("We will have reduced our workforce by 9% once the projects are complete.", "announced"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_plan_makes_its_stage(words: str, stage: str) -> None:
    assert one(words).stage == stage


def test_stores_that_close_beside_a_cut_of_roles_make_no_closure() -> None:
    claim = one(
        "The plan includes closing some stores in North America and the elimination of about 900"
        " corporate roles."
    )
    assert (claim.kind, claim.scope) == ("layoff", "company")


def test_a_share_is_of_the_people_not_of_what_the_sentence_says_before() -> None:
    for words, of in (
        ("The plan primarily involved a workforce reduction of approximately 14%.", "workforce"),
        (
            "On May 9, 2023, 19% of our employee positions were eliminated.",
            "our employee positions",
        ),
    ):
        assert one(words).percent_of == of, words
