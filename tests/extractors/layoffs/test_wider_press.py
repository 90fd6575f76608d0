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
        (
            "Rig operations have slowed. Word from Globex Ltd., the largest driller, that it "
            "will cut 9,000 jobs, came on Monday.",
            [("Globex Ltd", 9000, 9000, None)],
        ),
        (
            "More cuts were announced, including 950 Globex jobs cut in Houston.",
            [("Globex", 950, 950, None)],
        ),
        (
            "CEO of the company, Jo Roe, said that it is laying off 7 per cent or 424 employees. "
            "Globex makes pumps.",
            [("Globex", 424, 424, 7)],
        ),
        (
            "Neal Doe, president and C.E.O. of Globex Corp, told staff that its headcount will be "
            "cut by 14 percent.",
            [("Globex Corp", None, None, 14)],
        ),
        (
            "Executives at Globex announced that they were cutting 7 percent of the work force.",
            [("Globex", None, None, 7)],
        ),
        (
            "Globex will lay off 2,900 workers, while Initech is cutting 231 and Hooli is "
            "shedding 75 at its news division.",
            [
                ("Globex", 2900, 2900, None),
                ("Initech", 231, 231, None),
                ("Hooli", 75, 75, None),
            ],
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
        (
            "Globex is cutting staff. The total number of laid-off employees is fewer than 300.",
            [("Globex", None, 300, None)],
        ),
        (
            "Globex fired 12 per cent of its workforce in March this year. "
            "Last year, it had fired 350 employees in a second round.",
            [("Globex", None, None, 12), ("Globex", 350, 350, None)],
        ),
        (
            "Globex announced in September that it cut 30 jobs. The plant attributed the layoffs, "
            "which affected less than 10 percent of its workforce, to costs.",
            [("Globex", 30, 30, None)],
        ),
        (
            "Globex will cut 58 more jobs on top of the 145 positions it cut last spring.",
            [("Globex", 58, 58, None), ("Globex", 145, 145, None)],
        ),
        (
            "Globex cut 25 percent of its workforce. That’s around 1,800 people.",
            [("Globex", 1800, 1800, 25)],
        ),
        (
            "Feb. 4, 2026: Globex lays off 1,000. "
            "In 2014 the company laid off around 1,000 staff too.",
            [("Globex", 1000, 1000, None), ("Globex", 1000, 1000, None)],
        ),
        ("Globex layed off 200 workers at its plant.", [("Globex", 200, 200, None)]),
        (
            "The climate company Globex abruptly halted operations, letting 200 employees go.",
            [("Globex", 200, 200, None)],
        ),
        (
            "Globex will cut 58 jobs, which leaves it 10% smaller than it was last year.",
            [("Globex", 58, 58, None)],
        ),
        (
            "Globex is laying off 68 workers. It said it anticipates another estimated 300 layoffs "
            "at its foundry.",
            [("Globex", 68, 68, None), ("Globex", 300, 300, None)],
        ),
        (
            "Globex to cut HQ workforce by 9%\n\nGlobex said it will reduce its headquarters "
            "workforce by some 600 employees and eliminate another 400 open positions.",
            [("Globex", 600, 600, 9)],
        ),
        (
            "Globex, which had 9,000 employees, said it has cut a part of its staff by 20 percent.",
            [("Globex", None, None, 20)],
        ),
        (
            "Globex, a contractor with 8,400 employees, said the firm has cut 25 percent of its "
            "staff.",
            [("Globex", None, None, 25)],
        ),
        (
            "“We made cuts, with the release of more than 16,000 employees,” Globex CEO Roe said.",
            [("Globex", 16000, None, None)],
        ),
        (
            "Globex will cut 75% of its workforce.\n\nIn 2024, Globex halted a trial. That "
            "decision led to a 50% workforce reduction at the time.",
            [("Globex", None, None, 75), ("Globex", None, None, 50)],
        ),
        (
            "In bad news for Hollywood, layoffs have begun at Globex as the media company looks to "
            "reduce its workforce by 15 percent.",
            [("Globex", None, None, 15)],
        ),
        ("Globex announced sacking of 250 employees.", [("Globex", 250, 250, None)]),
        (
            "Globex begins layoffs with 950 jobs, or 12 percent of its workforce.",
            [("Globex", 950, 950, 12)],
        ),
    ],
)
def test_which_numbers(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Globex told staff that the organization was cutting its budget by 8 percent.",
        "The Texas Pump Alliance, an industry trade group, says Texas has shed more than 28,000 "
        "jobs since December.",
        "Globex's layoffs seem to hit its plants, says a review of more than 70 LinkedIn posts.",
        "Globex’s estimate counts over 500 journalist layoffs this year alone.",
        "Globex grew in January, when U.S. retailers cut 45,100 jobs.",
        "Collectively, 2,000 employees of startups lost their jobs. Globex is hiring.",
        "The outplacement firm Initech said that 5,000 jobs were cut in May.",
    ],
)
def test_no_cut_of_a_company(words: str) -> None:
    assert rows(words) == []
