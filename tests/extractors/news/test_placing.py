"""Whose a story's claim is, and whether it is of a part that goes by a name of its own."""

from datetime import date

import pytest

from extractors.news.mentions import Name
from extractors.news.placing import owner, subject

DAY = date(2024, 7, 30)
NAMES = [
    Name("Globex", 1, "prefix"),
    Name("Hooli", 1, "prefix", "subsidiary"),
    Name("Hooli Bikes", 1, "exact", "name"),
    Name("Pied Piper", 1, "exact", "subsidiary", valid_until=date(2023, 12, 31)),
    Name("Initech", 2),
    Name("Initech Phone", 2, "exact", "product"),
    Name("Vandelay", 1),
    Name("Vandelay", 2),
]


@pytest.mark.parametrize(
    ("said", "cik", "is_part"),
    [
        ("Globex", 1, False),
        ("Globex's", 1, False),
        ("Globex Corp.", 1, False),
        ("Globex, Inc.", 1, False),
        ("Globex Cloud", 1, True),
        ("Hooli", 1, True),
        ("Hooli Inc", 1, True),
        ("Hooli Maps", 1, True),
        ("Hooli Bikes", 1, False),
        ("Initech Phone", 2, True),
    ],
)
def test_a_part_goes_by_a_name_of_its_own(said: str, cik: int, is_part: bool) -> None:
    whose = owner(said, DAY, NAMES)
    assert whose is not None
    assert (whose.cik, whose.is_part) == (cik, is_part)


@pytest.mark.parametrize("said", ["Vandelay", "Pied Piper", "Globexia", "", "Umbrella Corp."])
def test_who_is_nobody_or_two(said: str) -> None:
    assert owner(said, DAY, NAMES) is None


@pytest.mark.parametrize(
    ("title", "text", "called", "is_part"),
    [
        ("Hooli to cut staff", "Globex owns Hooli. Globex did not answer.", "Hooli", True),
        ("Globex to cut staff", "Hooli is spared. Hooli grows. Hooli hires.", "Globex", False),
        ("A hard week", "Hooli will cut staff, said Hooli, which Globex owns.", "Hooli", True),
    ],
)
def test_a_story_is_about_whom_its_headline_names(
    title: str, text: str, called: str, is_part: bool
) -> None:
    about = subject(title, text, DAY, NAMES)
    assert about is not None
    assert (about.cik, about.name, about.is_part) == (1, called, is_part)


def test_a_story_of_two_is_about_neither() -> None:
    assert subject("Globex and Initech cut staff", "Both did.", DAY, NAMES) is None
