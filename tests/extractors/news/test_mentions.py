"""Which companies a story names: sentences of our own, half of them traps."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.news.mentions import Mention, Name, mentions

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
DAY = date(2026, 6, 1)
CIKS = {
    "Meta": 1326801,
    "Microsoft": 789019,
    "Alphabet": 1652044,
    "Amazon": 1018724,
    "Nvidia": 1045810,
    "Apple": 320193,
    "Oracle": 1341439,
}
META, MICROSOFT, GOOGLE = CIKS["Meta"], CIKS["Microsoft"], CIKS["Alphabet"]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _names() -> list[Name]:
    seed = ROOT / "warehouse" / "seeds" / "company_names.csv"
    with seed.open(encoding="utf-8", newline="") as file:
        return [
            Name(
                row["name"],
                int(row["cik"]),
                row["match"],
                row["kind"],
                _day(row["valid_from"]),
                _day(row["valid_until"]),
                row["note"],
            )
            for row in csv.DictReader(file)
        ]


NAMES = _names()


def named(sentence: str, day: date | None = DAY) -> set[int]:
    return {mention.cik for mention in mentions("", sentence, day, NAMES)}


def _sentences(part: str) -> list[tuple[set[int], str]]:
    with (HERE / "mention_sentences.csv").open(encoding="utf-8", newline="") as file:
        return [
            ({CIKS[name] for name in row["companies"].split()}, row["sentence"])
            for row in csv.DictReader(file)
            if row["part"] == part
        ]


@pytest.mark.parametrize(("part", "recall"), [("develop", 1.0), ("held_out", 0.9)])
def test_precision_and_recall(part: str, recall: float) -> None:
    found = [(expected, named(sentence), sentence) for expected, sentence in _sentences(part)]
    assert len(found) == 50
    assert [sentence for expected, got, sentence in found if got - expected] == []
    right = sum(len(expected & got) for expected, got, _ in found)
    assert right >= recall * sum(len(expected) for expected, _, _ in found)


def test_a_story_that_means_the_company_once_means_it_throughout() -> None:
    text = "Meta is quiet. Nobody asked.\n\nStaff at Meta heard on Monday. Meta tags do not count."
    assert mentions("", text, DAY, NAMES) == [Mention(META, "Meta", 2, True)]


def test_nothing_means_the_company_by_itself() -> None:
    assert mentions("Apple", "Apple.", DAY, NAMES) == []


@pytest.mark.parametrize(
    ("name", "day", "owner"),
    [
        ("Activision", date(2023, 10, 12), None),
        ("Activision", date(2023, 10, 13), MICROSOFT),
        ("Cerner", date(2022, 6, 7), None),
        ("Cerner", date(2022, 6, 8), CIKS["Oracle"]),
        ("Giphy", date(2021, 1, 1), META),
        ("Giphy", date(2024, 1, 1), None),
        ("LinkedIn", DAY, MICROSOFT),
        ("YouTube", DAY, GOOGLE),
        ("WhatsApp", DAY, META),
        ("Motorola Mobility", None, None),
        ("GitHub", None, MICROSOFT),
    ],
)
def test_subsidiaries_belong_to_their_owner_of_the_day(
    name: str, day: date | None, owner: int | None
) -> None:
    assert named(f"The cuts at {name} came late.", day) == ({owner} if owner else set())


def test_subsidiaries_and_owner_count_together() -> None:
    (mention,) = mentions("", "Google cut jobs. YouTube and Google did so too.", DAY, NAMES)
    assert mention == Mention(GOOGLE, "Google", 3, True)


def test_a_name_of_two_owners_is_nobody_s() -> None:
    rows = [Name("Acme Labs", 1), Name("Acme Labs", 2)]
    assert mentions("", "Acme Labs cut jobs.", DAY, rows) == []


def test_the_longest_name_counts_once() -> None:
    (mention,) = mentions("", "Amazon Web Services lost people.", DAY, NAMES)
    assert mention == Mention(CIKS["Amazon"], "Amazon Web Services", 1, True)


def test_the_headline_names_the_subject() -> None:
    text = "Microsoft did so in May. Microsoft said no more. Meta said nothing."
    found = {m.cik: m.subject for m in mentions("Meta lays off 600 people", text, DAY, NAMES)}
    assert found == {META: True, MICROSOFT: False}


def test_two_companies_alike_are_two_subjects() -> None:
    text = "Microsoft will let go 9,000.\n\nGoogle will let go 200. Microsoft paid more."
    found = mentions("Microsoft and Google cut jobs", text, DAY, NAMES)
    assert {m.cik for m in found if m.subject} == {MICROSOFT, GOOGLE}


def test_a_rival_in_the_headline_is_no_subject() -> None:
    text = "Meta was late. " * 6 + "Staff at Meta said that Google is ahead."
    found = {
        m.cik: m.subject for m in mentions("Meta delays model, behind Google", text, DAY, NAMES)
    }
    assert found == {META: True, GOOGLE: False}


def test_without_a_headline_the_first_paragraph_tells() -> None:
    text = "Google cut 200 jobs.\n\nMicrosoft said no. Microsoft said maybe. Microsoft said yes."
    found = {m.cik: m.subject for m in mentions("A hard week", text, DAY, NAMES)}
    assert found == {GOOGLE: True, MICROSOFT: False}


def test_no_names_no_mentions() -> None:
    assert mentions("Meta cut jobs", "Meta said so.", DAY, []) == []


@given(st.text(max_size=80), st.sampled_from([name.name for name in NAMES]), st.text(max_size=80))
def test_any_text_around_a_name(before: str, name: str, after: str) -> None:
    found = mentions(before, f"{before} {name} {after}", DAY, NAMES)
    assert all(mention.times > 0 for mention in found)
    assert len({mention.cik for mention in found}) == len(found)
