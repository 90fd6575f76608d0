"""Cuts, and what is told beside them, as papers and notes of other years have it."""

import pytest

from tests.extractors.layoffs.reading import found, one

Row = tuple[str, int | None, float | None]


def rows(words: str) -> list[Row]:
    return [(c.company, c.positions_low, c.percent_low) for c in found(words, "news", company="")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex announced a new round this week, with 900 employees getting the axe.", 900),
        ("At Globex, at least 75 people took the buyout offers.", 75),
        ("Globex said that about 900 employees accepted early retirement as part of it.", 900),
        ("Charles Example Laboratories will close a site and lay off 20 employees there.", 20),
    ],
)
def test_people_go_in_the_words_of_the_press(words: str, expected: int) -> None:
    assert [count for _, count, _ in rows(words)] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "On top of the 700 job cuts, Globex will use unpaid furloughs for executives.",
        "At Globex, the newsroom has shrunk to less than 100 employees from around 250.",
        "Globex must file when either a layoff is going to hit 500 or more employees at one site.",
        "About 900 employees of Globex accepted roles as advisers.",
    ],
)
def test_such_numbers_are_of_no_cut(words: str) -> None:
    assert rows(words) == []


def test_a_share_of_two_rounds_is_of_neither_alone() -> None:
    words = "Globex eliminated 1,000 jobs in August"
    both = f"{words}; between the two rounds of cuts, it will have shed 12% of its workforce."
    assert rows(both) == [("Globex", 1000, None)]
    assert rows(f"{words}, or 12% of its workforce.") == [("Globex", 1000, 12)]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Swiss bank to cut 5,000 jobs", [5500]),
        ("Swiss bank to cut 5,400 jobs", [5400]),
        ("Swiss bank to cut 4,000 jobs", [4000]),
        ("The Swiss bank is to cut 5,000 jobs.", [5000]),
    ],
)
def test_only_a_headline_rounds(headline: str, expected: list[int]) -> None:
    story = f"{headline}\n\nGlobex today said it was axing around 5,500 jobs."
    assert [count for _, count, _ in rows(story)] == expected


@pytest.mark.parametrize(
    ("words", "company"),
    [
        (
            "Globex ends a shift at its Detroit Example Plant in May, eliminating 900 jobs.",
            "Globex",
        ),
        ("Switzerland’s UBS in October added 10,000 job cuts to the earlier ones.", "UBS"),
        (
            "University of Northern Florida Example Hospital will lay off 90 employees.",
            "University of Northern Florida Example Hospital",
        ),
        ("Globex will lay off 90 people, University of Florida economists said.", "Globex"),
        (
            "Globex will cut 90 jobs, said Li Ming, the head of the plant.\n\nLi regrets it.",
            "Globex",
        ),
    ],
)
def test_whose_cut_it_is(words: str, company: str) -> None:
    assert [name for name, _, _ in rows(words)] == [company]


def test_a_notice_some_days_before_is_of_the_same_cut() -> None:
    release = (
        "Acme today announced a reduction in force of 25 positions.\n\n"
        "On {day}, 2024, the Company gave notice to employees affected by the workforce reduction. "
        "Acme expects to record restructuring charges of about $0.7 million for the reduction."
    )
    told = one(release.format(day="February 5"), "EX-99.1")
    assert (told.positions_low, told.charge_low_usd) == (25, 700_000)
    later = found(release.format(day="January 5"), "EX-99.1")
    assert [c.charge_low_usd for c in later] != [700_000]


@pytest.mark.parametrize(
    ("words", "charge"),
    [
        ("charges of $5.5 million in severance and facility-related costs", 5_500_000),
        ("charges of $5.5 million in facility-related costs", None),
    ],
)
def test_severance_with_something_else_is_the_whole(words: str, charge: int | None) -> None:
    told = one(f"We announced staff reductions of 45 employees. We expect {words}.")
    assert (told.positions_low, told.charge_low_usd) == (45, charge)


def test_parts_in_letters_after_a_state_are_no_second_charge() -> None:
    told = one(
        "In May 2023, we committed to a reduction of 589 employees. This resulted in charges, "
        "principally for severance, of $27.7 million, which were comprised of: (a) a charge of "
        "$5.2 million for 264 employees in the U.S. and (b) a charge of $22.5 million for 325 "
        "employees outside the U.S."
    )
    assert (told.positions_low, told.charge_low_usd) == (589, 27_700_000)


def test_quarters_at_the_heads_of_paragraphs_keep_cuts_apart() -> None:
    told = "In the quarter ended June 30, {}, we recognized severance for reductions of {} jobs."
    years = "\n\n".join(told.format(*row) for row in ((2013, 577), (2012, 559)))
    assert [c.positions_low for c in found(years)] == [577, 559]
    same = "\n\n".join(told.format(*row) for row in ((2013, 577), (2013, 559)))
    assert [c.positions_low for c in found(same)] == [577]


@pytest.mark.parametrize(("second", "expected"), [(100, [40, 100]), (30, [40])])
def test_a_paragraph_with_more_people_is_of_a_further_cut(second: int, expected: list[int]) -> None:
    note = f"We terminated 40 employees.\n\nWe reduced our workforce by {second} employees."
    assert [c.positions_low for c in found(note)] == expected


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("During 2023, the Company implemented reductions in staff of 105 positions.", "done"),
        ("During 2023, the Company carried out headcount reductions of 38 employees.", "done"),
        ("We incurred $114 for the severance of 46 employees.", "done"),
        ("During 2023, the Company implemented a plan to eliminate 38 positions.", "announced"),
    ],
)
def test_what_was_carried_out_is_done(words: str, stage: str) -> None:
    assert one(words).stage == stage


def test_an_affected_headcount_goes() -> None:
    assert (
        one("These initiatives impacted a total headcount of 50 team members.").positions_low == 50
    )
    assert found("The unit, affected by it, has a total headcount of 50 team members.") == []


def test_shorter_hours_of_others_hide_no_cut() -> None:
    told = one(
        "We made a reduction in workforce of over 970 positions and placed others on furlough and "
        "reduced work hours."
    )
    assert told.positions_low == 970
    assert found("We laid off nobody, but cut work hours of 970 employees.") == []
    assert found("We will reduce the working hours of 970 employees.") == []


def test_a_cut_that_an_announcement_followed_is_an_earlier_one() -> None:
    words = "Globex said it would shed 1,150 jobs. This announcement followed the announcement {}."
    earlier = words.format("in mid-June that it was cutting about 1,400 jobs")
    assert [count for _, count, _ in rows(earlier)] == [1150, 1400]
    assert [count for _, count, _ in rows(words.format("that it lost a patent"))] == [1150]


@pytest.mark.parametrize(("whole", "share"), [("nationwide", None), ("there", 6)])
def test_a_share_of_one_site_is_not_of_the_whole(whole: str, share: float | None) -> None:
    words = (
        f"Globex laid off 202 employees {whole}. The cuts equaled 6 percent of the plant’s staff."
    )
    assert rows(words) == [("Globex", 202, share)]


def test_what_has_been_scheduled_already_is_another_cut() -> None:
    words = "Globex will lay off 700 workers.\n\nThe Ohio plant {}, which puts 260 workers jobless."
    assert [n for _, n, _ in rows(words.format("has already been slated to close"))] == [700, 260]
    assert [n for _, n, _ in rows(words.format("is among those to close"))] == [700]


@pytest.mark.parametrize(
    ("words", "company"),
    [
        (
            "Globex will close a plant.\n\nIt helps the 155 affected Long Example employees.",
            "Globex",
        ),
        ("Globex will close a plant.\n\nSome 155 Initech employees are affected.", "Initech"),
    ],
)
def test_a_place_before_affected_people_is_no_company(words: str, company: str) -> None:
    assert [name for name, _, _ in rows(words)] == [company]


def test_an_offer_accepted_after_open_posts_are_cut() -> None:
    words = "Globex cut several hundred open positions in May, and about 700 employees "
    assert rows(f"{words}accepted early retirement.") == [("Globex", 700, None)]
    assert rows(f"{words}moved to Ohio.") == []


def test_under_a_heading_the_bank_is_whom_it_names() -> None:
    cut = "The Wall Street bank has announced the elimination of about 1,500 jobs"
    story = "* GLOBEX CO INC GLX.N\n\n{}"
    sold = f"{cut}, and further cuts are expected after Initech & Co agreed to buy it last month."
    assert [(n, c) for n, c, _ in rows(story.format(sold))] == [("GLOBEX CO INC", 1500)]
    other = "The bank said little; Initech & Co announced the elimination of about 1,500 jobs."
    assert [(n, c) for n, c, _ in rows(story.format(other))] == [("Initech & Co", 1500)]
