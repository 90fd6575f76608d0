"""Stories from outside the usual papers: who cuts, beside whom else they name, and which round."""

from datetime import date

import pytest

from tests.extractors.layoffs.reading import found

Row = tuple[str, int | None, int | None, float | None]


def rows(words: str) -> list[Row]:
    told = found(words, "news", company="", published=date(2026, 9, 24))
    return [(c.company, c.positions_low, c.positions_high, c.percent_low) for c in told]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("US Foods will lay off 90 people.", [("US Foods", 90, 90, None)]),
        ("Globex/Initech eliminated another 250 jobs.", [("Globex/Initech", 250, 250, None)]),
        (
            "More layoffs at Wellfleet developer Crater 6\n\n"
            "The studio said that 36 staff members, or around 40% of its staff, were laid off.\n\n"
            "Globex Games laid off 80 people.",
            [("Crater 6", 36, 36, 40), ("Globex Games", 80, 80, None)],
        ),
        (
            "Workers at Globex Metals, the Springfield foundry, have been hit by layoffs. "
            "A statement from Globex Metals says the layoffs amount to 18% of the workforce.",
            [("Globex Metals", None, None, 18)],
        ),
        (
            "According to the Spanish newspaper Noticias, Globex wants to reduce its "
            "workforce by 250.",
            [("Globex", 250, 250, None)],
        ),
        (
            "Springfield (Ohio) General Hospital, part of Shelbyville, Ohio-based Globex Health, "
            "is closing and laying off its 119 employees.",
            [("Springfield General Hospital", 119, 119, None)],
        ),
        (
            "Globex Holdings LLC of Dearborn, Mich., announced that 260 workers at its Sandusky "
            "plant will be laid off.",
            [("Globex Holdings LLC", 260, 260, None)],
        ),
        ("Globex will release about 20% of staff.", [("Globex", None, None, 20)]),
        (
            "Two chains are cutting. The first was Kohl’s, which said 250 jobs will be cut. "
            "The next company in trouble is Macy’s, a household name. "
            "Closing shops will cut more than 3,000 jobs.",
            [("Kohl’s", 250, 250, None), ("Macy’s", 3000, None, None)],
        ),
    ],
)
def test_who_cuts(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex cut its work force by 6.6 percent since February 2008 to 45,300 workers "
            "from 48,500.",
            [("Globex", None, None, 6.6)],
        ),
        (
            "Globex cut its work force 5.4 percent to 27,800 from 29,400.",
            [("Globex", None, None, 5.4)],
        ),
        (
            "Globex said its first cut in 2019 saw the exit of 2,600 workers, and in 2016, some "
            "6,300 jobs were cut.",
            [("Globex", 2600, 2600, None), ("Globex", 6300, 6300, None)],
        ),
        (
            "Globex began to lay off people only hours after announcing a plan to reduce its "
            "workforce by 18,000. The jobs being cut make up about a fifth of its workforce.",
            [("Globex", 18000, 18000, 20)],
        ),
        (
            "The Globex cuts will affect as much as a fifth of its workforce in China. "
            "The company is also letting go 231 employees at its headquarters.",
            [("Globex", None, None, None), ("Globex", 231, 231, None)],
        ),
    ],
)
def test_which_numbers(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected
