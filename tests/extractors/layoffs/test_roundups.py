"""Stories of many companies: lists, sums over an industry, names with places in them."""

import pytest

from tests.extractors.layoffs.reading import found

Row = tuple[str, int | None, float | None]


def rows(words: str) -> list[Row]:
    return [(c.company, c.positions_low, c.percent_low) for c in found(words, "news", company="")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex is leaving some 900 workers at two sites jobless.", [("Globex", 900, None)]),
        (
            "Globex closed its mill in Springfield, leaving about 900 people unemployed.",
            [("Globex", 900, None)],
        ),
        (
            "Globex: Moving the line abroad will cost 350 jobs over two years.",
            [("Globex", 350, None)],
        ),
        ("Globex is showing 37% of its workforce the door.", [("Globex", None, 37)]),
        ("Globex is starting layoffs that will hit 93 staffers.", [("Globex", 93, None)]),
        ("Globex, the women’s health firm, laid off 93 staffers.", [("Globex", 93, None)]),
        ("Globex has let over a thousand employees go.", [("Globex", 1000, None)]),
        ("Globex is forcing out 900 employees.", [("Globex", 900, None)]),
        ("Globex is slashing its payrolls by 16 percent.", [("Globex", None, 16)]),
        ("Globex, which on May 13, 2026, laid off 90 people, is hiring.", [("Globex", 90, None)]),
        (
            "The largest layoffs were at Globex. The maker of pumps said it will cut 900 jobs.",
            [("Globex", 900, None)],
        ),
        (
            "Over a hundred Globex workers are out of work. In all, 165 jobs were eliminated.",
            [("Globex", 165, None)],
        ),
        ("Globex laid off about 5% of its lending division.", [("Globex", None, 5)]),
        ("Globex reduced its U.S. workforce by more than 100 jobs.", [("Globex", 100, None)]),
        (
            "The closing leaves 40 store associates at Globex out of work.\n\n"
            "More than 1,300 store associates at Globex will be affected.",
            [("Globex", 40, None), ("Globex", 1300, None)],
        ),
    ],
)
def test_other_ways_to_say_it(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "At least 2,659 workers were hit by biotech layoffs in the quarter.",
        "Total layoffs: over 184,000 jobs so far.",
        "On average 645 workers are laid off every day.",
        "Unofficial trackers count more than 7,000 people laid off in 2026.",
        "Globex stays. About 150,000 people were laid off in the country.",
        "Work hours were cut for another 10 positions at Globex.",
        "Globex, Initech and Hooli slashed at least 72,500 jobs.",
    ],
)
def test_a_sum_over_an_industry_is_nobodys(words: str) -> None:
    assert rows(words) == []


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("North Shore Medical Center laid off 152 workers.", "North Shore Medical Center"),
        (
            "Marshall (Wis.) Clinic Health System will cut 152 jobs.",
            "Marshall Clinic Health System",
        ),
        ("Globex Hospital in Libby, Mont., laid off 152 workers.", "Globex Hospital"),
        ("Springfield, Ohio-based Globex laid off 152 workers.", "Globex"),
        ("Globex Inc. [GLBX] is ready to cut 152 jobs.", "Globex Inc"),
        ("More than 152 Globex Co. workers will be laid off.", "Globex Co"),
        ("At a plant dubbed Atlas One, Globex will cut 152 jobs.", "Globex"),
        ("According to the Wall Street Journal, Globex plans to cut 152 jobs.", "Globex"),
        ("The latest is Globex, which confirmed it will cut 152 jobs.", "Globex"),
        ("Part maker Globex e-Power said it will cut 152 jobs.", "Globex e-Power"),
        (
            "An announcement by Globex that it plans to lay off 152 people followed one of"
            " Initech closing stores.",
            "Globex",
        ),
        (
            "Globex, the group that operates Initech Hospital, is closing clinics, which will"
            " result in 152 layoffs.",
            "Globex",
        ),
        ("Kwik Corporation will lay off 152 people. Moving on, it said so.", "Kwik Corporation"),
        ("Yesterday, John Deere dismissed 152 people.", "John Deere"),
        ("Union Square Foods let 152 employees go.", "Union Square Foods"),
        ("The Globex Museum of Modern Art cut 152 jobs.", "Globex Museum of Modern Art"),
        ("Globex AG’s U.S. arm will dismiss 152 workers.", "Globex AG"),
        ("Globex Globex.com Inc. is cutting 152 jobs.", "Globex.com Inc"),
        ("Globex said so. The Turkish retailer is cutting 152 jobs.", "Globex"),
    ],
)
def test_the_company_by_its_whole_name(words: str, company: str) -> None:
    assert [row[0] for row in rows(words)] == [company]


def test_respectively_gives_each_its_number() -> None:
    words = "Globex Bank and Initech One followed with 1,500 and 1,100 job cuts, respectively."
    assert rows(words) == [("Globex Bank", 1500, None), ("Initech One", 1100, None)]


def test_an_entry_of_a_list_is_of_its_own_company() -> None:
    words = (
        "Here are the latest.\n\n"
        "NEW—May 1, 2026: Globex Bio: The firm is laying off 37% of its staff.\n\n"
        "- Initech Inc. in Springfield, Ohio: A warehouse was shut, leading to 123 job losses.\n\n"
        "- Hooli: Reduced its workforce by 90 jobs."
    )
    assert rows(words) == [
        ("Globex Bio", None, 37),
        ("Initech Inc", 123, None),
        ("Hooli", 90, None),
    ]


def test_the_reason_is_not_the_neighbours() -> None:
    words = (
        "- Globex: 900 layoffs. It cited the need to reduce costs.\n\n"
        "- Initech: 800 layoffs. It is making room for investment in AI.\n\n"
        "- Hooli: 700 layoffs. With the help of AI fewer people are needed for its jobs."
    )
    found_for = {c.company: c.attribution for c in found(words, "news", company="")}
    assert found_for["Globex"] != "ai_funding"
    assert found_for["Hooli"] == "ai_automation"


def test_an_entry_with_a_day_begins_with_its_company() -> None:
    words = (
        "Initech is cutting 700 jobs.\n\n"
        "Globex, May 2, 2026 announcement. Layoff of 350 people, 9% of workforce.\n\n"
        "The Norse grocer laid off 350 people."
    )
    assert ("Globex", 350, 9) in rows(words)


def test_a_plant_that_will_also_close_is_a_cut_of_its_own() -> None:
    words = (
        "Globex will cut 350 jobs at its mill."
        " The company will also close two mines, resulting in 420 layoffs."
    )
    assert rows(words) == [("Globex", 350, None), ("Globex", 420, None)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("After buying Initech, Globex will cut 900 jobs.", [("Globex", 900, None)]),
        ("Two years after acquiring Initech and Hooli, Globex will cut 900 jobs.",
         [("Globex", 900, None)]),
        ("Globex and the IG Metal union agreed to cut 900 jobs.", [("Globex", 900, None)]),
        ("Globex, the giant behind Initech, Hooli, and Umbrella, has cut 900 jobs.",
         [("Globex", 900, None)]),
        ("Globex has no plans for layoffs, even as Initech cut 900 jobs and Hooli 300.",
         [("Initech", 900, None), ("Hooli", 300, None)]),
        ("Globex is cutting 9,000 jobs, Initech 8,000, Hooli 7,000 and Umbrella 6,000.",
         [("Globex", 9000, None), ("Initech", 8000, None), ("Hooli", 7000, None),
          ("Umbrella", 6000, None)]),
        ("Recent cuts include 9,000 at Globex; 8,000 at Initech; and 7,000 at Hooli.",
         [("Globex", 9000, None), ("Initech", 8000, None), ("Hooli", 7000, None)]),
        ("Globex's AI Restructuring Cuts 320 Jobs", [("Globex", 320, None)]),
        ("Globex cut 900 jobs, joining other tech companies in trimming their ranks.",
         [("Globex", 900, None)]),
        ("Globex will lay off 529 workers at four sites in Reno and Aloha starting July 15.",
         [("Globex", 529, None)]),
        ("Norse Globex Co will cut 900 jobs. The cuts are 4% of Globex's workforce.",
         [("Norse Globex Co", 900, 4)]),
        ("Globex will cut one in nine jobs in Europe.", [("Globex", None, 11.11)]),
        ("Globex, which laid off 400 people a year ago, is cutting another 180 jobs, or 3% of all"
         " its staff.", [("Globex", 180, 3), ("Globex", 400, None)]),
        ("Manufacturing shed 9,000 jobs, and Globex said it would cut 20% of its workforce.",
         [("Globex", None, 20)]),
        ("Globex is cutting 1,600 jobs globally — roughly 10 percent of its workforce.",
         [("Globex", 1600, 10)]),
    ],
)  # fmt: skip
def test_who_acts(words: str, expected: list[tuple[str, int, float | None]]) -> None:
    assert rows(words) == expected


def test_the_cut_before_is_told_of_the_kind_of_company_too() -> None:
    words = (
        "Globex\n\nLaid off 180 people."
        " The cuts come a year after the chip maker let go of 400 workers."
    )
    assert rows(words) == [("Globex", 180, None), ("Globex", 400, None)]
