"""Who a sentence of a story is about."""

import pytest

from extractors.claims import About
from extractors.companies.subject import subject_of

STORY = About("news")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Meta is planning cuts.", "Meta"),
        ("In March, Oracle's managers were told.", "Oracle"),
        ("Amazon CEO Andy Jassy wants fewer layers.", "Amazon"),
        ("Management Layers: Intel will remove some.", "Intel"),
        ("An AI-assisted engineer at General Motors writes more.", "General Motors"),
        ("Two companies said so.", ""),
        ("Analysts polled by Initech expect Globex to gain.", "Globex"),
        ("Hooli has a stake; Globex's AI-powered Wonderbot plans nothing.", "Hooli"),
        ("Initech's parent company Globex raised its target.", "Globex"),
        ("Taiwan Machinery Works plans a second plant.", "Taiwan Machinery Works"),
        ("Machine makers plan to spend less.", ""),
        ("Work at the Springfield and Shelbyville mills is done.", ""),
        ("Capital Budget for 2026: Globex Raises Outlook", "Globex"),
        ("SPRINGFIELD, Ohio (Globe News) - Globex said so.", "Globex"),
        ("Recent reports say that Globex is to hire.", "Globex"),
        ("Press reports put it at more than before.", ""),
        ("Instead, the company is to spend more.", ""),
        ("Market leader Jane Doe Foods Inc. announced that it will spend more.", "Jane Doe Foods"),
        ("Hyperscalers plan to spend more.", ""),
        ("Cloud spends more, and Energy Works raised its plan.", "Energy Works"),
        ("On Thursday, in a call with analysts, Globex raised its outlook.", "Globex"),
        ("Northern Air and Chemicals raised its outlook.", "Northern Air and Chemicals"),
    ],
)
def test_the_first_name_is_the_subject(sentence: str, name: str) -> None:
    assert subject_of(sentence, "", STORY) == name


def test_without_a_name_it_is_who_the_story_is_about() -> None:
    earlier = "Meta delayed a model. Meta is not alone: Apple was late, too."
    assert subject_of("The company also cuts jobs.", earlier, STORY) == "Meta"


def test_a_seat_is_no_company() -> None:
    assert subject_of("", "Globex Inc., Springfield, has cut costs.", STORY) == "Globex"
    assert subject_of("", "Globex Inc. and Initech, rivals, have cut costs.", STORY) == "Initech"


def test_a_filing_is_about_its_registrant() -> None:
    assert (
        subject_of("Google competes with us.", "", About("10-K", "Example Corp")) == "Example Corp"
    )
