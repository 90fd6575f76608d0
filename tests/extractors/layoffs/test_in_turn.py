"""One sentence of a story that tells of several cuts, or of the cuts of several companies."""

import pytest

from tests.extractors.layoffs.reading import found

Row = tuple[str, int | None, float | None]


def rows(words: str) -> list[Row]:
    return [(c.company, c.positions_low, c.percent_low) for c in found(words, "news", company="")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex has cut 700 jobs this year and announced plans for over 2,000 more.", [700, 2000]),
        ("Globex laid off 50 people in May, followed by another 40 in June.", [50, 40]),
        ("Globex is to axe 900 jobs in Ohio, with another 100 to go next year.", [900, 100]),
        ("Globex cut 300 jobs, less than a year after it laid off 120 workers.", [300, 120]),
        ("Globex will shed 600 staff, in addition to the 250 job cuts it made in May.", [600, 250]),
        ("Just weeks after shedding 70 people, Globex said it will lay off 90 more.", [90, 70]),
        (
            "Globex is laying off 104 people in Ohio and closing its lab, affecting 72 there.",
            [104],
        ),
        (
            "Globex is laying off 104 people in Ohio and closing its Ghent lab, affecting 72"
            " workers there.",
            [104, 72],
        ),
        (
            "Globex cut 3,400 plant workers in the spring, while about 1,400 positions, mostly in"
            " management, had also been eliminated.",
            [3400, 1400],
        ),
        (
            "Globex said it will cut 9,000 jobs. These are in addition to 4,200 announced in May.",
            [9000, 4200],
        ),
    ],
)
def test_one_sentence_tells_of_two_rounds(words: str, expected: list[int]) -> None:
    assert [number for _, number, _ in rows(words)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Globex will cut 900 jobs and hire 300 more engineers.",
        "Globex will cut 900 jobs, including 300 more in Ohio than it had planned.",
        "Globex will cut 900 jobs and open 20 more stores.",
        "Globex will cut 900 jobs and create another 400 in Poland.",
        "Globex will cut 900 jobs and transfer 200 others to Ghent.",
    ],
)
def test_what_else_is_counted_is_no_second_round(words: str) -> None:
    assert rows(words) == [("Globex", 900, None)]


def test_the_larger_plan_has_its_own_share() -> None:
    told = "Globex said it would let 600 workers go. The cuts are part of a push to trim 10%"
    assert rows(f"{told} of its workforce.") == [("Globex", 600, None), ("Globex", None, 10)]


def test_the_share_of_a_larger_plan_in_the_heading_is_not_of_the_first_round() -> None:
    words = (
        "Globex trimming 10 percent of workforce\n\n"
        "Globex said it would lay off more than 600 employees. The layoffs are part of a push to"
        " trim 10 percent of the company's workforce."
    )
    assert rows(words) == [("Globex", 600, None), ("Globex", None, 10)]


def test_the_earlier_round_of_a_sentence_has_no_day_of_the_story() -> None:
    words = "Globex will cut 600 jobs, on top of the 250 positions it eliminated last year."
    now, then = found(words, "news", company="")
    assert (now.positions_low, now.announced_precision) == (600, "day")
    assert (then.positions_low, then.announced) == (250, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex plans to cut 7,000 jobs, Initech 3,000 and Hooli 2,500.",
            [("Globex", 7000, None), ("Initech", 3000, None), ("Hooli", 2500, None)],
        ),
        (
            "Globex expects to cut 1,200 jobs this year and Initech could cut as many as 4,000 in"
            " its next review.",
            [("Globex", 1200, None), ("Initech", None, None)],
        ),
        (
            "Some 736 workers will lose their jobs at Acme Medical Center, and 343 more will lose"
            " their jobs when Initech Hospital closes.",
            [("Acme Medical Center", 736, None), ("Initech Hospital", 343, None)],
        ),
        ("At Globex, 90 jobs will be eliminated.", [("Globex", 90, None)]),
        ("In Dayton, Ohio, Globex, cut 175 staffers.", [("Globex", 175, None)]),
        (
            "A 95% staff cut by Globex followed in January.",
            [("Globex", None, 95)],
        ),
        (
            "The company that fills the shelves of Initech and Hooli said it will cut 90 jobs.\n\n"
            "Globex confirmed it will cut 90 jobs.",
            [("Globex", 90, None)],
        ),
        (
            "Globex plc, while it seeks approval of its drug EX218, will cut 50% of its staff.",
            [("Globex", None, 50)],
        ),
    ],
)
def test_each_company_has_its_own_number(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "40,000 jobs lost as the airline crisis deepens\n\nGlobex said it planned to trim jobs.",
        "More than 1,000 workers will lose their jobs in Ohio.\n\nGlobex said it plans layoffs.",
    ],
)
def test_what_is_told_before_anybody_is_named_is_nobodys(words: str) -> None:
    assert not [row for row in rows(words) if row[1]]


def test_the_parent_of_a_company_is_another() -> None:
    words = "Globex cut 90 jobs.\n\nThe parent company of Initech will lay off 2,000 workers."
    assert rows(words) == [("Globex", 90, None)]


def test_a_heading_may_tell_of_the_bank_that_is_named_below() -> None:
    words = "Swiss bank to cut 500 jobs\n\nGlobex announced the cuts on Tuesday."
    assert rows(words) == [("Globex", 500, None)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex will drop 400 jobs in Europe.", [("Globex", 400, None)]),
        ("Globex is downsizing by 75%.", [("Globex", None, 75)]),
        ("Globex filed a WARN notice, with 156 jobs gone by June.", [("Globex", 156, None)]),
        ("Globex cut the most, losing 8,200, or 40% of its staff.", [("Globex", 8200, 40)]),
        (
            "About 700 employees, or 20% of Globex's workforce, left the company last week.",
            [("Globex", 700, 20)],
        ),
        (
            "Globex will lay off 900 workers and cut its service by 23 percent.",
            [("Globex", 900, None)],
        ),
        (
            "The cuts came after Globex told its pilots that 190 of them would be furloughed.",
            [],
        ),
        ("Globex said the 54 staffers were part of the 94 slated to be laid off.", []),
    ],
)
def test_who_goes_and_who_does_not(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    "verb",
    ["bring back", "rehire", "recall", "call back", "reinstate", "welcome back", "retrain"],
)
def test_those_who_come_back_do_not_go(verb: str) -> None:
    assert not rows(f"Globex is to {verb} 900 laid-off workers.\n\nGlobex is growing again.")


@pytest.mark.parametrize(
    "words",
    [
        "Globex said it would close its Springfield, Wis. claims office, laying off 54 workers.",
        "Globex said it would close its Dayton, Ohio plant, laying off 54 workers.",
        "SHELBYVILLE, Ky. (AP) - Globex said it would lay off 54 workers.",
        "Globex said it would shut its W.Va. Midwest branch in Logan, laying off 54 workers.",
    ],
)
def test_the_short_name_of_a_state_ends_no_sentence(words: str) -> None:
    assert rows(words) == [("Globex", 54, None)]


@pytest.mark.parametrize(
    "words",
    [
        "Globex, the shared transport company, goes further: it will lay off 683 people.",
        "Globex, a maker of pumps, follows suit: it is to lay off 683 people.",
        "Globex, one of the largest banks there, went deeper, laying off 683 people.",
    ],
)
def test_a_name_that_is_told_to_be_a_company_is_one(words: str) -> None:
    assert rows(f"Initech said on Monday it would stop hiring. {words}") == [("Globex", 683, None)]


def test_what_somebody_unknown_does_is_not_of_the_company_before() -> None:
    words = "Initech said it would stop hiring. Roe, the new owner, sees 683 jobs eliminated."
    assert not rows(words)


@pytest.mark.parametrize("station", ["WABC-TV", "KXYZ-FM", "Shelby-TV"])
def test_a_station_reports_and_cuts_nobody(station: str) -> None:
    words = f"{station} in Shelby reported Globex is shedding jobs. About 90 jobs will be cut."
    assert rows(words) in ([("Globex", 90, None)], [])


def test_a_headline_below_a_story_begins_another() -> None:
    words = (
        "Globex laying off 90\n\nGlobex is cutting back.\n\n102 miners laid off, company says\n\n"
        "The layoffs are effective immediately, according to Initech Inc."
    )
    assert rows(words) == [("Globex", 90, None)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The cuts follow 16,000 layoffs at Globex; 10,000 at Initech; and 3,000 at Hooli.",
            [("Globex", 16000, None), ("Initech", 10000, None), ("Hooli", 3000, None)],
        ),
        ("Globex spokeswoman Jean Medina said 156 jobs will be cut.", [("Globex", 156, None)]),
        (
            "Globex has shrunk from about 5,000 to now almost 3,000 employees.",
            [],
        ),
        ("Globex said some 85 jobs could go at its factory in Shelby.", [("Globex", 85, None)]),
        (
            "Globex is cutting 1,000 jobs. The cuts represent 12 percent of its work force of"
            " 8,400 people.",
            [("Globex", 1000, 12)],
        ),
        (
            "Globex is cutting 10,000 jobs. Combined, the cuts since May amount to a third of its"
            " work force.",
            [("Globex", 10000, None)],
        ),
        (
            "Globex will close its plant in Drogheda, Ireland. Some 55 workers from Drogheda will"
            " be moved, and 50 jobs were eliminated.",
            [("Globex", 50, None)],
        ),
    ],
)
def test_whose_and_how_many(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex plans to lay off up to 20 percent of its staff. This round could come next"
            " month, and follows last year's job cuts affecting over 15,000 employees.",
            [("Globex", None, None), ("Globex", 15000, None)],
        ),
        ("Globex will cut its 15,500 employee-strong workforce by 3%.", [("Globex", None, 3)]),
        ("Globex is issuing 75 layoff notices to employees in Ohio.", [("Globex", 75, None)]),
        (
            "In Trenton, NJ a notice was sent out.\n\nGlobex cut 90 jobs.\n\nThe layoffs at the"
            " Globex plant will involve about 90 workers.",
            [("Globex", 90, None)],
        ),
        (
            "LAYTON -- Officials with Globex said they are laying off about 120 workers.",
            [("Globex", 120, None)],
        ),
    ],
)
def test_further_wordings_of_stories(words: str, expected: list[Row]) -> None:
    assert rows(words) == expected


def test_one_number_for_two_companies_is_of_neither() -> None:
    words = "Globex and Initech reduced headcount the most, cutting 20,000 staffers between them,"
    assert not rows(f"{words} according to their reports.")
