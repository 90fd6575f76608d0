"""Stories: whose cut a sentence tells, and which numbers of one company are of one cut."""

import pytest

from tests.extractors.layoffs.reading import found

Row = tuple[str, int | None, float | None]


def rows(words: str) -> list[Row]:
    return [
        (c.company, c.positions_low or c.positions_high, c.percent_low or c.percent_high)
        for c in found(words, "news", company="")
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("In May 2020 Globex laid off 1,900 people.", [("Globex", 1900, None)]),
        ("Since 2019 Globex has cut 34,000 jobs.", [("Globex", 34000, None)]),
        (
            "Globex Department Stores Inc. will cut 750 jobs.",
            [("Globex Department Stores Inc", 750, None)],
        ),
        ("Globex Today laid off 90 people.", [("Globex Today", 90, None)]),
        (
            "Globex will cut 90 jobs.\n\nU.S. oil giant Initech informed staff that it will cut 25%"
            " of its workforce.",
            [("Globex", 90, None), ("Initech", None, 25)],
        ),
        (
            "Globex will close a site. Some 229 employees from the Shelby distribution center will"
            " lose their jobs.",
            [("Globex", 229, None)],
        ),
        (
            "Globex Warehousing in San Example County has announced its closure, affecting 229"
            " employees.",
            [("Globex Warehousing", 229, None)],
        ),
        (
            "Globex will cut 3,000 jobs.\n\nIt has a plan.\n\nThere is more to say.\n\nThe cuts"
            " represent 11% of the combined workforce of 30,000 staff at Initech and Globex.",
            [("Globex", 3000, 11)],
        ),
        (
            "Jo Roe, the founder and CEO of Indian startup Globex, recently announced on Twitter"
            " that the company laid off 90% of its support staff.",
            [("Globex", None, 90)],
        ),
        (
            "Globex Co. is slashing headcount. Globex’s announcement of 1,000 white-collar layoffs"
            " comes on the heels of Initech saying it will cut 2,450 workers.",
            [("Globex Co", 1000, None), ("Initech", 2450, None)],
        ),
        ("The parent of Globex and Initech said it would let 90 people go.", []),
        (
            "Globex responded on Monday, saying it would lay off 550 employees.",
            [("Globex", 550, None)],
        ),
        (
            "Peers cut too, with Globex slashing 5% of its staff in January, Initech cutting 8.5%"
            " earlier this month.",
            [("Globex", None, 5), ("Initech", None, 8.5)],
        ),
        (
            "Walt Globex & Co will cut 7,000 jobs. They are 3% of Walt Globex's workforce.",
            [("Walt Globex & Co", 7000, 3)],
        ),
        ("Some 11% of employees were let go at Globex.", [("Globex", None, 11)]),
        ("On Oct. 28 Globex said it will cut 90 jobs.", [("Globex", 90, None)]),
        (
            "Globex had a bad year. Notably, the company disclosed 69 layoffs in Ohio.",
            [("Globex", 69, None)],
        ),
        ("Vice Globex will lay off 10 percent of its staff.", [("Vice Globex", None, 10)]),
        (
            "The first was Globex, announcing that it would lay off 9% of its employees.",
            [("Globex", None, 9)],
        ),
        (
            "Initech cut 15% of its staff; and the Globex Company, which owns papers, eliminated"
            " 400 jobs.",
            [("Initech", None, 15), ("Globex Company", 400, None)],
        ),
        (
            "Globex cut 20 jobs. And at Initech, more than 200 people were laid off.",
            [("Globex", 20, None), ("Initech", 200, None)],
        ),
        (
            "Globex is laying off staff. In a notice filed with the Ohio Department of Labor, the"
            " company said it will lay off 516 employees.",
            [("Globex", 516, None)],
        ),
        (
            "Globex confirmed the details.\n\nThe new plan includes some 2,900 job cuts.",
            [("Globex", 2900, None)],
        ),
        ("Studies say 40% of jobs will be cut as a result of the switch to EVs.", []),
    ],
)
def test_the_name_of_who_cuts(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex, Initech, and Hooli each cut 90 jobs.",
            [("Globex", 90), ("Initech", 90), ("Hooli", 90)],
        ),
        (
            "Glassdoor, Indeed, and Globex each cut 90 jobs.",
            [("Glassdoor", 90), ("Indeed", 90), ("Globex", 90)],
        ),
        ("Indeed and Globex cut 90 jobs each.", [("Indeed", 90), ("Globex", 90)]),
        (
            "Globex and Hooli have each announced plans to cut more than 1,000 jobs.",
            [("Globex", 1000), ("Hooli", 1000)],
        ),
        (
            "Globex, Initech and Hooli cut 27,000, 12,000 and 10,000 jobs, respectively.",
            [("Globex", 27000), ("Initech", 12000), ("Hooli", 10000)],
        ),
        ("Globex, Initech and Hooli cut 27,000 and 12,000 jobs, respectively.", []),
        ("Globex, Initech and Hooli cut 72,500 jobs.", []),
    ],
)
def test_one_sentence_of_several(words: str, expected: list[tuple[str, int]]) -> None:
    assert [(name, number) for name, number, _ in rows(words)] == expected


def test_shares_of_several_in_order() -> None:
    words = "Globex Bank and Initech One cut 5% and 10.5% of their workforces, respectively."
    assert rows(words) == [("Globex Bank", None, 5), ("Initech One", None, 10.5)]


def test_a_larger_number_is_of_another_cut_a_smaller_one_of_a_part() -> None:
    words = "Globex is laying off 1,700 workers in Ohio.\n\nGlobex will cut {} jobs at its plants."
    assert rows(words.format("15,000")) == [("Globex", 1700, None), ("Globex", 15000, None)]
    assert rows(words.format("1,300")) == [("Globex", 1700, None)]
    assert rows(words.format("1,800")) == [("Globex", 1700, None)]


def test_an_open_number_and_the_exact_one_are_of_one_cut() -> None:
    words = "Globex will lay off more than {} workers.\n\nGlobex will cut 165 jobs, it said."
    assert len(rows(words.format(100))) == 1
    assert len(rows(words.format(50))) == 2


def test_every_entry_of_a_list_is_a_cut_of_its_own() -> None:
    words = (
        "1. Globex Health will lay off 60 people.\n\n2. Initech Health is cutting 29 jobs.\n\n"
        "3. Globex Health East is closing a center and laying off 14 workers."
    )
    assert [number for _, number, _ in rows(words)].count(14) == 1
    assert [number for _, number, _ in rows(words)].count(60) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex cut 20% of its staff, as revenue of $63.8 million rose 34% year-over-year.",
            [(None, 20)],
        ),
        ("Globex cut 66 jobs and reduced the hours of 46 other employees.", [(66, None)]),
        ("Globex announced the loss of 9,000 of its total of 134,000 jobs.", [(9000, None)]),
        ("Globex announced cuts. Another 3,000 cuts were announced at Globex.", [(3000, None)]),
        (
            "Globex will let more than 800 employees go as part of a wider plan that affects 1,800"
            " corporate positions.",
            [(800, None), (1800, None)],
        ),
        ("Globex is to cut one in ten jobs.", [(None, 10)]),
        ("Globex is cutting one in five positions, about 900 jobs.", [(900, 20)]),
        ("One in ten jobs depends on Globex, which cut 90 jobs.", [(90, None)]),
        ("Globex said some 130 out of the group's 1,900 staff would be let go.", [(130, None)]),
        ("Globex plans a 30% cut to its 17,000-strong support staff.", [(None, 30)]),
        ("Globex will trim staff as it trims its fleet by as many as 100 aircraft.", []),
        (
            "Globex is to axe 300 staff. It plans a programme including a 20% cut in management"
            " headcount.",
            [(300, None)],
        ),
        (
            "Globex will lay off 5,000 employees. It has already cut at least 4,000 jobs since"
            " January, and 2,000 in 2007.",
            [(5000, None), (4000, None)],
        ),
        ("Globex fires 1,000 workers as sales slow down.", [(1000, None)]),
        (
            "Globex is parting with some 3,600 of its lowest performers, about 5% of staff.",
            [(3600, 5)],
        ),
        (
            "Globex has a project. Approximately 668 employees from all departments, including"
            " engineering, product, and finance, will be affected.",
            [(668, None)],
        ),
        (
            "Globex cut 11,000 jobs in 2022, and another 10,000 a year later.",
            [(11000, None), (10000, None)],
        ),
        ("Globex lays off 600+ workers\n\nGlobex is shedding 668 workers.", [(668, None)]),
        (
            "Globex laid off 668 workers. In May, Globex revealed plans to lay off 716 people.",
            [(668, None), (716, None)],
        ),
        (
            "Globex will cut 90 jobs. The job cuts could affect up to 5% of its workforce.",
            [(90, 5)],
        ),
    ],
)
def test_other_ways_to_tell_numbers(
    words: str, expected: list[tuple[int | None, float | None]]
) -> None:
    assert [(number, share) for _, number, share in rows(words)] == expected


def test_bare_numbers_in_a_list_of_cuts() -> None:
    words = (
        "Today's layoffs\n\nGlobex – 500\n\nGlobex is cutting about 500 employees, or 1.5% of its"
        " workforce.\n\nInitech Corp. – 2,500\n\nInitech told of its restructuring."
    )
    assert rows(words) == [("Globex", 500, 1.5), ("Initech Corp", 2500, None)]
    assert rows(words.replace("Initech Corp. – 2,500", "Initech Corp.")) == [("Globex", 500, 1.5)]


def test_a_paper_that_cuts_its_own() -> None:
    words = "The Globex Times said today that the publication will cut 100 newsroom jobs."
    assert rows(words) == [("Globex Times", 100, None)]
    assert rows("The Globex Times said today that 100 people lost their jobs.") == []


def test_a_title_tells_the_number_of_a_cut() -> None:
    words = "Globex Studios - 19 people\n\nThe studio laid off testers.\n\nInitech – 45 staff (9%)"
    assert rows(words) == [("Globex Studios", 19, None), ("Initech", 45, 9)]


def test_a_sum_in_a_story_of_several_is_nobodys() -> None:
    words = (
        "Globex cut 15% of its staff, or 200 employees. Initech laid off 7%, about 750 people."
        " Hooli will cut 90 jobs. Altogether, more than 1,000 jobs were lost."
    )
    assert [number for _, number, _ in rows(words)] == [200, 750, 90]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex ends a line with layoffs. Specifically, a group based in Ohio announced"
            " the layoff"
            " of 550 workers.",
            [("Globex", 550, None)],
        ),
        (
            "Globex cut 10% of its staff.\n\nOne of the large exchanges, Initech, announced a"
            " freeze."
            " The company laid off 1,100 employees, or 18% of its workforce.",
            [("Globex", None, 10), ("Initech", 1100, 18)],
        ),
        (
            "Globex laid off 150 employees.\n\nCab-hailing platform, Hooli, announced that it"
            " will be"
            " laying off 200 employees. It had laid off about 2,000 employees earlier this year.",
            [("Globex", 150, None), ("Hooli", 200, None), ("Hooli", 2000, None)],
        ),
        (
            "Globex laid off 150 employees.\n\nEdtech firm Initech saw a second round of"
            " layoffs. Its"
            " chief said the company is laying off 424 employees, or 7 per cent.",
            [("Globex", 150, None), ("Initech", 424, 7)],
        ),
        (
            "Globex cut 90 jobs. Initech cut 80 jobs. Hooli cut 70 jobs.\n\nUmbrella enjoys a good"
            " year so far. The company laid off 300 people.",
            [("Globex", 90, None), ("Initech", 80, None), ("Hooli", 70, None)],
        ),
        ("Globex declared that it would lay off 10% of its workforce.", [("Globex", None, 10)]),
        (
            "Globex will cut 20,000 jobs after its quarterly profit fell by almost a third.",
            [("Globex", 20000, None)],
        ),
        ("Globex will cut the jobs of one in five of its 260 employees.", [("Globex", None, 20)]),
        (
            "Globex will cut its workforce by 20%. This includes 800 jobs in Ohio.",
            [("Globex", None, 20)],
        ),
    ],
)
def test_who_is_spoken_of_from_there_on(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


def test_entries_leave_out_what_their_heading_names() -> None:
    words = (
        "Big layoff news:\n\n- Globex cutting up to 20,000\n\n- Initech, as part of its"
        " merger, will"
        " slash 8,000\n\n- Hooli, where it is hard, is eliminating 7,000."
    )
    assert rows(words) == [
        ("Globex", 20000, None),
        ("Initech", 8000, None),
        ("Hooli", 7000, None),
    ]
    assert rows(words.replace("layoff", "price")) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex announced layoffs. Roehm stated that “We will be reducing the workforce by"
            " approximately 2,000 employees.”",
            [("Globex", 2000, None)],
        ),
        ("“We will cut 90 jobs,” Globex said.", [("Globex", 90, None)]),
        ("Globex said “We will cut 90 jobs.”", [("Globex", 90, None)]),
        (
            "The Globex Journal reported that Initech will lay off 90 people. The Journal also"
            " didn't"
            " mention other layoffs. It comes after last year, when the company cut 10% of its"
            " staff.",
            [("Initech", 90, None), ("Initech", None, 10)],
        ),
        (
            "Multiple employees were laid off at Globex. Globex clipped 120 jobs.",
            [("Globex", 120, None)],
        ),
        (
            "Globex said it will lay off 11% of its workforce. In total, this rounds out to about"
            " 2,400 employees.",
            [("Globex", 2400, 11)],
        ),
        (
            "Globex is reducing its workforce again, one year after eliminating 11% of its"
            " staff. It"
            " reported that 84 employees would be laid off.",
            [("Globex", 84, None), ("Globex", None, 11)],
        ),
        (
            "Globex plans to cut 796 jobs, adding to an earlier layoff that affected around 2,900"
            " employees.",
            [("Globex", 796, None), ("Globex", 2900, None)],
        ),
    ],
)
def test_who_speaks_and_what_was_before(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Initech will cut 1,800 jobs.\n\nThe U.S. Commerce Department office laid off about a"
            " third of its staff.",
            [("Initech", 1800, None)],
        ),
        (
            "Globex will lay off 1,500 employees.\n\nIn January, the iconic Marcy’s retail chain"
            " announced that it must lay off 3,000 employees.",
            [("Globex", 1500, None), ("Marcy’s", 3000, None)],
        ),
        ("Marcy's (NYSE: MRC) is laying off 250 of its employees.", [("Marcy's", 250, None)]),
        (
            "Globex – a large firm that offers advice – was the latest to cut jobs: Initech is"
            " laying"
            " off 800 staff, while both Hooli and Umbrella are letting go of around 100 employees"
            " each.",
            [("Initech", 800, None), ("Hooli", 100, None), ("Umbrella", 100, None)],
        ),
        (
            "Globex cut 1.5% of its staff and Initech 5%.",
            [("Globex", None, 1.5), ("Initech", None, 5)],
        ),
        ("Globex will cut its staff by “just over 500” people.", [("Globex", 500, None)]),
        (
            "Globex is slashing 15% of its staff, aiming for a 31% total reduction to 75,000"
            " employees.",
            [("Globex", None, 15)],
        ),
        ("Globex will cut up to 2,000 of its workforce of 45,000.", [("Globex", 2000, None)]),
        (
            "Globex is cutting 5 per cent of its staff. The 2 per cent cut in February was of"
            " advisers"
            " at Globex. About 1,950 people will be affected.",
            [("Globex", 1950, 5)],
        ),
    ],
)
def test_each_cut_with_its_company(words: str, expected: list[Row]) -> None:
    found_for = {(name, number, share) for name, number, share in rows(words)}
    assert set(expected) <= found_for
    assert {name for name, _, _ in found_for} == {name for name, _, _ in expected}
