"""Near-equal stories are one group, others are not, and ten thousand take seconds."""

import random
import time
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import Story
from extractors.news.groups import group

DAY = datetime(2026, 3, 31, 9, tzinfo=UTC)
CUTS = (
    "Meta will let about 8,000 people go on May 20, a tenth of its staff, the company told them in "
    "a note on Thursday. It also closed 6,000 posts that were open. The note says that the company "
    "has to be run with fewer layers and that the savings will help to pay for machines. Those who "
    "leave get sixteen weeks of pay and two more a year. Managers learned of the plan a week "
    "before. The shares rose by two percent after the news, and analysts said that the savings "
    "would pay for a small part of the chips that the company has ordered for the year."
)
MODEL = (
    "Meta has put off its next large model from March to May at the earliest, people who know of "
    "the matter said. The model did not reach what the company itself had set as its mark in tests "
    "of reasoning and code. Engineers were told to train it again on more data. The company said "
    "that its work goes on as planned, and gave no date for a release. Rivals have brought out two "
    "models each since the autumn, and the company lends its older ones to anybody for nothing."
)


def story(url: str, text: str, hours: int | None = 0, title: str = "Meta news") -> Story:
    published = None if hours is None else DAY + timedelta(hours=hours)
    return Story(url, title, published, "", "en", text, "", url)


def groups(*stories: Story) -> list[str]:
    return [grouped.story_group for grouped in group(stories)]


def test_one_story_in_five_outlets_is_one_group() -> None:
    edited = CUTS.replace("about 8,000", "some 8,000").replace("Thursday", "Thursday evening")
    shortened = CUTS[: CUTS.index("The shares")]
    prefaced = "NEW YORK (Wire) - " + CUTS + " Reporting by two people; editing by a third."
    shouted = CUTS.upper()
    assert (
        groups(
            story("https://b.org", CUTS, 5),
            story("https://a.org", CUTS, 2),
            story("https://c.org", edited, 3, "Meta cuts 8,000"),
            story("https://d.org", shortened, 6),
            story("https://e.org", prefaced + shouted[:0], None),
        )
        == ["https://a.org"] * 5
    )


def test_two_stories_on_one_company_are_two_groups() -> None:
    assert groups(story("https://a.org", CUTS), story("https://b.org", MODEL)) == [
        "https://a.org",
        "https://b.org",
    ]


def test_one_template_with_other_numbers_is_two_stories() -> None:
    other = CUTS.replace("8,000", "4,300").replace("6,000", "1,200").replace("20", "14")
    assert len(set(groups(story("https://a.org", CUTS), story("https://b.org", other)))) == 2


def test_the_same_words_a_quarter_later_are_another_story() -> None:
    later = story("https://b.org", CUTS, 24 * 90)
    assert len(set(groups(story("https://a.org", CUTS), later))) == 2


def test_no_story_no_group() -> None:
    assert group([]) == []


def test_stories_without_text_stand_alone() -> None:
    titles = ["Oracle hires a chief", "Apple opens a plant"]
    stories = [story(f"https://{n}.org", "", 0, title) for n, title in enumerate(titles)]
    assert groups(*stories) == ["https://0.org", "https://1.org"]


@given(st.permutations(range(6)))
def test_the_order_does_not_matter(order: list[int]) -> None:
    texts = [CUTS, CUTS + " More.", MODEL, MODEL + " More.", "Short.", CUTS[:300]]
    stories = [story(f"https://{n}.org", text, n) for n, text in enumerate(texts)]
    straight = {grouped.url: grouped.story_group for grouped in group(stories)}
    mixed = group([stories[n] for n in order])
    assert [grouped.url for grouped in mixed] == [stories[n].url for n in order]
    assert {grouped.url: grouped.story_group for grouped in mixed} == straight


def reprints(stories: int) -> list[Story]:
    chance = random.Random(7)  # noqa: S311
    words = [f"word{n}" for n in range(4000)]
    texts = [[chance.choice(words) for _ in range(150)] for _ in range(stories // 5)]
    return [
        story(f"https://{n}.org/{copy}", " ".join(text[: 150 - copy]), copy)
        for n, text in enumerate(texts)
        for copy in range(5)
    ]


def seconds(stories: list[Story], groups_made: int) -> float:
    before = time.monotonic()
    assert len({grouped.story_group for grouped in group(stories)}) == groups_made
    return time.monotonic() - before


def test_ten_thousand_stories_take_seconds() -> None:
    few, many = seconds(reprints(1000), 200), seconds(reprints(10_000), 2000)
    # Ten times the stories: ten times the work, where all pairs would be a hundred times.
    assert many < 30 * max(few, 0.05)


def test_ten_thousand_copies_of_one_story_take_seconds() -> None:
    assert seconds([story(f"https://{n}.org", CUTS) for n in range(10_000)], 1) < 60
