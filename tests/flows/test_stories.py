"""What stories claim is stored for the company that they name."""

from datetime import UTC, datetime
from typing import Any

from extractors.claims import Story
from extractors.news.mentions import Name
from flows.news import read_story

NAMES = [Name("Globex", 1), Name("Initech", 2)]


def counts(title: str, text: str) -> list[tuple[int | None, int]]:
    day = datetime(2024, 7, 30, tzinfo=UTC)
    story = Story("https://news.example/1", title, day, "news.example", "en", text, "", "")
    found = read_story(story, "a", NAMES).claims["headcount_claims"]
    return [(cik, persons) for cik, (_, _, persons, *_) in found]


def test_each_company_gets_its_own_people() -> None:
    text = "Globex had 9,000 employees at the end of June. Initech had 3,000 employees; Hooli grew."
    assert sorted(counts("Who hires and who does not", text)) == [(1, 9_000), (2, 3_000)]


def test_people_of_nobody_in_particular_are_not_the_headlines() -> None:
    text = "Initech and Hooli grew, too. The total headcount was 3,000."
    assert counts("Globex grows", text) == []


PARTS = [*NAMES, Name("Hooli", 1, "prefix", "subsidiary")]


def claims_of(title: str, text: str) -> dict[str, Any]:
    day = datetime(2024, 7, 30, tzinfo=UTC)
    story = Story("https://news.example/1", title, day, "news.example", "en", text, "", "")
    return read_story(story, "a", PARTS).claims


def test_a_subsidiarys_people_and_plans_are_not_its_owners() -> None:
    found = claims_of(
        "Hooli grows",
        "Hooli had 9,000 employees at the end of June. Hooli expects capital expenditures of "
        "$2 billion in 2025.",
    )
    assert found["headcount_claims"] == []
    assert [(cik, claim[0]) for cik, claim in found["guidance_claims"]] == [(None, "Hooli")]


def test_a_subsidiarys_cut_is_its_owners_by_its_name() -> None:
    found = claims_of("Hooli shrinks", "The company will cut 10% of its workforce, it said.")
    assert [(cik, claim[0]) for cik, claim in found["layoff_claims"]] == [(1, "Hooli")]
