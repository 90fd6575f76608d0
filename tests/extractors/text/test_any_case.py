"""Patterns in any case find what re.IGNORECASE finds, where it stands."""

import re

import pytest

from extractors.text.any_case import AnyCase, holds

TEXTS = (
    "The Company CUT 120 jobs in the U.S. in May",
    "we plan to Cut A.I. jobs",
    "İn May the plant in İzmir cut 40 jobs",
    "nothing of the kind",
)
PATTERNS = (
    r"\bcut [A-Z\d]\S*",
    r"U\.S\.",
    r"(?P<what>JOBS|plants)\b",
    r"\bIN (?=may)",
    r"^\W*we\b",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_places_as_a_slow_pattern(pattern: str, text: str) -> None:
    slow, quick = re.compile(pattern, re.IGNORECASE), AnyCase(pattern)
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in slow.finditer(text)]
    for way in ("search", "match"):
        ours, theirs = getattr(quick, way)(text), getattr(slow, way)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())


def test_from_a_place_on() -> None:
    found = AnyCase("JOB").search("Job after job", 3)
    assert found is not None
    assert found.start() == 10


def test_what_is_found_is_named_in_lower_case() -> None:
    found = AnyCase(r"(?P<what>JOBS|plants)").search("Plants close")
    assert found is not None
    assert found["what"] == "plants"


def test_a_pattern_in_which_a_capital_matters_is_refused() -> None:
    with pytest.raises(ValueError, match="capitals matter"):
        AnyCase(r"(?-i:May)")


def test_one_of_some_words() -> None:
    assert holds("a plan to cut", ("close", "cut"))
    assert not holds("a plan to cut", ("close", "sell"))
