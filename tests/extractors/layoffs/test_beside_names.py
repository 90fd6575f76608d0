"""Names beside the employer's: mines, markets, makers; and employers named late in a sentence."""

from datetime import date

import pytest

from tests.extractors.layoffs.reading import found

Row = tuple[str, int | None, float | None]


def rows(words: str) -> list[Row]:
    told = found(words, "news", company="", published=date(2026, 9, 24))
    return [(c.company, c.positions_low, c.percent_low) for c in told]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "U.S. Steel will lay off 400 workers. That came after U.S. Steel's March 12 "
            "announcement that it would idle its plant, affecting 412 workers.",
            [("U.S. Steel", 400, None), ("U.S. Steel", 412, None)],
        ),
        (
            "Globex sells stamps. Around 2,000 jobs are being axed at Royal Post.",
            [("Royal Post", 2000, None)],
        ),
        (
            "Initech Labs\n\nThe company behind the storage network Hoolicoin announced that it "
            "will cut 89 roles, or 21% of its workforce.",
            [("Initech Labs", 89, 21)],
        ),
        (
            "Globex and its partner Initech have said the old Shelby mine will be stopped, with "
            "the loss of 500 jobs.",
            [("Initech", 500, None)],
        ),
        (
            "Hooli is laying people off. The Wellcoin studio based in Oslo is planning to cut 100 "
            "or more employees.",
            [("Hooli", 100, None)],
        ),
        (
            "The cuts follow a move by Globex Palmer, which earlier this year eliminated 42 posts.",
            [("Globex Palmer", 42, None)],
        ),
        (
            "Job losses go on, with Globex Ashanti set to cut 2,000 jobs.",
            [("Globex Ashanti", 2000, None)],
        ),
        (
            "West Shelby Foods has announced plans to close its plant. About 350 employees will be "
            "laid off.",
            [("West Shelby Foods", 350, None)],
        ),
        (
            "Boar's Head, a processor in Florida, closed its plant and laid off 600 workers.",
            [("Boar's Head", 600, None)],
        ),
        (
            "Globex this week indicated that more layoffs could come, after cutting 20 per cent "
            "of its workforce.",
            [("Globex", None, 20)],
        ),
        ("Globex decreased its workforce by 30%.", [("Globex", None, 30)]),
        ("Globex said it will shed 1 560 more jobs.", [("Globex", 1560, None)]),
        (
            "“Doe wasn't among the 1,500 Globex workers affected by its shutdown,” he said.",
            [("Globex", 1500, None)],
        ),
        (
            "In July, Globex said it would lay off 54 employees, and 50 or more positions were cut "
            "at the Shelby Republic.",
            [("Globex", 54, None), ("Shelby Republic", 50, None)],
        ),
        (
            "Globex Paper will close its mill. The Shelby Daily reported, citing a letter, that "
            "the company will lay off about 193 employees.",
            [("Globex Paper", 193, None)],
        ),
        (
            "Initech Inc. will close a site. The facility will lay off 169 employees, the Shelby "
            "Post reported.",
            [("Initech Inc", 169, None)],
        ),
        (
            "6. SSM Globex. The St. Louis-based system cut 586 positions through layoffs.",
            [("SSM Globex", 586, None)],
        ),
        (
            "Shelby Health System Announces 160 Layoffs\n\nShelby Health System confirmed it will "
            "lay off 160 employees.",
            [("Shelby Health System", 160, None)],
        ),
        (
            "St. Vincent's Medical Center in Shelby eliminated 100 positions.",
            [("St. Vincent's Medical Center", 100, None)],
        ),
        (
            "As told before, 60 jobs will be axed at the Shelby Globe. Globex Daily is cutting 120 "
            "jobs.",
            [("Shelby Globe", 60, None), ("Globex Daily", 120, None)],
        ),
        (
            "The Arizona Republic said it intends to trim its staff by as many as 100, or 3%.",
            [("Arizona Republic", None, 3)],
        ),
        (
            "Block (the firm that Jo Roe began, which is behind Square, an app, and Bitcoin "
            "services) announced the elimination of about 4,000 roles.",
            [("Block", 4000, None)],
        ),
        (
            "The story is like that at Globex Bank AG (NYSE: GLX), the largest by assets, mulling "
            "1,000 job cuts.",
            [("Globex Bank AG", 1000, None)],
        ),
        (
            "Last week Initech (300 layoffs), Hooli (a fine) or the Shelby Bank (a scandal) "
            "had a bad time.",
            [("Initech", 300, None)],
        ),
        (
            "Globex of North America laid off 95 employees in Easton.",
            [("Globex of North America", 95, None)],
        ),
        (
            "Globex Medical Center in Missouri eliminates 44 posts, reduces pay and work hours.",
            [("Globex Medical Center", 44, None)],
        ),
        (
            "Silicon Valley Pump Inc. said it has cut 209 jobs.",
            [("Silicon Valley Pump Inc", 209, None)],
        ),
        (
            "Globex and Initech to Cut 5,700 Jobs\n\nGlobex & Initech has announced a plan to cut "
            "5,700 jobs.",
            [("Globex & Initech", 5700, None)],
        ),
        (
            "Santa Clara, California-based Globex Materials, a developer, maker, and seller of "
            "tools, and of parts, has announced a 4% reduction in force.",
            [("Globex Materials", None, 4)],
        ),
        ("Globex Group is putting 2,500 jobs at risk.", [("Globex Group", 2500, None)]),
        ("Last week, Globex started to deliver 10,000 pink slips.", [("Globex", 10000, None)]),
        ("Globex was offering buyouts to 7 percent of its workforce.", [("Globex", None, 7)]),
        ("Globex's second round is likely to affect 6, 000 employees.", [("Globex", 6000, None)]),
        (
            "Shelby City, Ohio-based Globex Corp a seller of brands such as Arrow, Tip & Co., "
            "and others, has announced a closure. It will impact about 67 employees, who will be "
            "laid off.",
            [("Globex Corp", 67, None)],
        ),
        (
            "Globex, led by Ilka Roe, is cutting jobs. Roe said although the company is cutting 3"
            " percent of its work force, it is growing.",
            [("Globex", None, 3)],
        ),
        (
            "In Shelby, maker of car batteries, Globex, laying off 137 employees!",
            [("Globex", 137, None)],
        ),
        (
            "Globex Care refuse to renew the lease, 153 jobs lost by August!",
            [("Globex Care", 153, None)],
        ),
        ("Globex+ announced it is killing 256 billing jobs in August!", [("Globex", 256, None)]),
        ("Globex plans to lay off 161 New Jersey employees.", [("Globex", 161, None)]),
        (
            "Globex has announced a 4% reduction in force, including 14 vice presidents.",
            [("Globex", None, 4)],
        ),
    ],
)
def test_who_cuts(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex will cut 1,600 jobs, on top of prior plans to cut 7 percent of its staff.",
            [("Globex", 1600, None)],
        ),
        (
            "Globex plans to reduce its work force by about 2 percent or 4,500.",
            [("Globex", 4500, 2)],
        ),
        (
            "More than 50 people will lose their jobs at Globex. Its closing results in 52 jobs "
            "being lost.",
            [("Globex", 52, None)],
        ),
        (
            "Globex will close its plant, with 52 jobs being lost. The news comes just months "
            "after it decided to close two others, a move that impacted 114 workers.",
            [("Globex", 52, None), ("Globex", 114, None)],
        ),
        (
            "In June, several packaging groups announced layoffs of more than 1,000 people. "
            "Globex Paper will lay off 193 employees.",
            [("Globex Paper", 193, None)],
        ),
        (
            "Globex will lay off 7% of its workforce. This is its second round in 2026, following "
            "an earlier reduction of 4,000 employees in February.",
            [("Globex", None, 7), ("Globex", 4000, None)],
        ),
    ],
)
def test_which_numbers(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected
