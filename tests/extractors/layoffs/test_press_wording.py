"""How stories word a cut and name who makes it, each beside a sentence that looks like it."""

import pytest

from tests.extractors.layoffs.reading import found, one

Row = tuple[str, int | None, float | None]


def rows(words: str) -> list[Row]:
    return [(c.company, c.positions_low, c.percent_low) for c in found(words, "news", company="")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex just dropped the hammer on 900 office workers.", ("Globex", 900, None)),
        ("Globex is eliminating 75% of its U.S.-based workforce.", ("Globex", None, 75)),
        ("Globex announced the abolition of 900 jobs.", ("Globex", 900, None)),
        ("Globex said 115 reporters would be let go.", ("Globex", 115, None)),
        ("Globex replaced 90 percent of its agents in 2023 with a chatbot.", ("Globex", None, 90)),
        ("At Globex, 900 positions were replaced by AI agents.", ("Globex", 900, None)),
        (
            "Globex merges with Initech. About 900 jobs, or 10 percent of the staff, will be cut.",
            ("Globex", 900, 10),
        ),
        ("Globex anticipates a potential closure with layoffs of 90 people.", ("Globex", 90, None)),
    ],
)
def test_a_cut_in_the_words_of_the_press(words: str, expected: Row) -> None:
    assert rows(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "The chief of Globex predicts AI will eliminate half of entry-level jobs.",
        "Globex warned that AI could wipe out 30% of all white-collar jobs in five years.",
        "The news industry shed 3,087 jobs in the year, Globex says.",
        "Globex moved 7,000 employees into groups that work on AI.",
        "Globex replaced 90 percent of its lamps with LEDs.",
        "Globex removed 900 workers from the newsletter list.",
    ],
)
def test_what_is_foretold_or_of_others_is_no_cut(words: str) -> None:
    assert rows(words) == []


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("Initech's Globex division is cutting 900 jobs.", "Initech"),
        ("Globex Alloys of Hartford, Connecticut will lay off 900 employees.", "Globex Alloys"),
        ("Globex and its subsidiary Initech are laying off 900 employees.", "Globex"),
        ("Another drug manufacturer, Globex, reduced 900 roles.", "Globex"),
        ("Globex's CEO reported that 900 positions were cut.", "Globex"),
        ("The LA Times cut 900 positions.", "LA Times"),
        (
            "Roy Roe, a 31-year-old CEO of a firm called Globex, is known for firing 900 workers.",
            "Globex",
        ),
        ("Layoffs:\n\n• Voluntary separations.\n\nGlobex will cut 900 jobs.", "Globex"),
    ],
)
def test_who_makes_the_cut(words: str, company: str) -> None:
    assert rows(words) == [(company, 900, None)]


def test_jobs_told_behind_a_name_in_a_list_of_cuts() -> None:
    words = "- Globex: 900 layoffs to save costs\n\n- Initech: 400 office jobs (4% of workforce)"
    assert rows(words) == [("Globex", 900, None), ("Initech", 400, 4)]
    assert rows("- Globex: 900 jobs come to Ohio\n\n- Initech: 400 jobs (4% of workforce)") == []


def test_two_cuts_one_after_the_other() -> None:
    words = "Globex laid off 900 workers in Ohio, while 150 were let go in Iowa."
    assert rows(words) == [("Globex", 900, None), ("Globex", 150, None)]
    beside = "Globex laid off 900 workers in Ohio, while 150 were kept in Iowa."
    assert rows(beside) == [("Globex", 900, None)]


def test_why_a_neighbour_of_the_list_cuts_is_not_why_this_one_does() -> None:
    words = (
        "Globex cut 900 jobs. Initech cut 400 jobs to pay for AI chips. "
        "Hooli cut 300 jobs as AI agents do the work."
    )
    why = {c.company: c.attribution for c in found(words, "news", company="")}
    assert why == {"Globex": "unknown", "Initech": "ai_funding", "Hooli": "ai_automation"}


@pytest.mark.parametrize(
    ("words", "attribution"),
    [
        ("Globex slashed its staff by 90% after integrating an AI chatbot.", "ai_automation"),
        ("Globex cut 90 jobs in a shake-up aimed at reducing bureaucracy.", "other"),
        (
            "Globex lays off 90 people.\n\nDue to declining orders it made the difficult decision.",
            "other",
        ),
        ("Globex will lay off 90 people.\n\nDue to rain the game ended early.", "unknown"),
    ],
)
def test_why_in_the_words_of_the_press(words: str, attribution: str) -> None:
    assert one(words, "news", company="").attribution == attribution


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("According to Gear News, Globex, LLC, a maker of pumps, will cut 900 jobs.", "Globex"),
        ("CAW: Globex To Cut 900 Jobs", "Globex"),
        ("Gear Daily reported on May 2 that Globex Ltd will cut 900 jobs.", "Globex Ltd"),
        ("The Canadian Gear Workers union says Globex will cut 900 jobs.", "Globex"),
        ("#10. Globex\n\nNumber of job cuts: 900 jobs", "Globex"),
        ("* GLOBEX CORP (GLX.N)\n\nThe firm said on May 2 it will cut 900 jobs.", "GLOBEX CORP"),
        ("Globex will close its site in Sturgis, with the loss of 900 jobs.", "Globex"),
        ("Globex to close its mill, a move that will put 900 workers out of a job.", "Globex"),
        ("Globex's weak quarter meant a new chief and layoffs of 900.", "Globex"),
        ("Executives of the bank met. Globex will cut 900 jobs.", "Globex"),
        ("Globex cuts 900 jobs at Blue Gear Labs", "Globex"),
        ("Globex is laying off 900 people at Initech.", "Globex"),
    ],
)
def test_who_makes_it_where_others_are_named(words: str, company: str) -> None:
    assert rows(words) == [(company, 900, None)]


@pytest.mark.parametrize(
    "words",
    [
        "Global banks have announced close to 50,000 job cuts, Globex reports.",
        "The industry as a whole announced more than 58,000 job cuts. Globex is one of many.",
        "The number of jobs cut by the top 10 was 12,206, Globex found.",
    ],
)
def test_sums_over_many_are_nobodys(words: str) -> None:
    assert rows(words) == []


def test_a_share_told_again_with_its_number_is_of_that_number() -> None:
    words = (
        "Globex laid off 40 workers on Friday. It said it would cut 1 percent of its staff. "
        "Globex plans to lay off 100 workers, or 1 percent of its staff."
    )
    assert ("Globex", 100, 1) in rows(words)


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("Globex announced a major reduction of 900 workers.", "Globex"),
        ("Globex's Pride Corp.\n\nNumber of layoffs: 900 jobs", "Globex's Pride"),
        ("In its tenth year of business without layoffs, Globex cut 900 jobs.", "Globex"),
        ("Globex (GLX), which still sells pumps, announced plans to cut 900 jobs.", "Globex"),
        ("Globex filed a WARN notice for 900 employees at its Ohio site.", "Globex"),
        (
            "Globex Clinic in Springfield closed on Friday. That put 900 people out of work.",
            "Globex Clinic",
        ),
    ],
)
def test_further_wordings(words: str, company: str) -> None:
    assert rows(words) == [(company, 900, None)]


def test_a_notice_without_people_and_a_promise_are_none() -> None:
    assert rows("Globex filed a WARN notice for its Ohio site.") == []
    assert rows("Globex will go without layoffs of its 900 workers.") == []


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("Globex is a tenth smaller, exceeding the 900 job cuts it announced in May.", 900, 900),
        ("Globex’s losses of staff stayed below the 900 job cuts announced in May.", 900, 900),
        ("Globex announced job cuts exceeding 900 positions.", 900, None),
        ("Globex will lay off more than the 900 workers it named in May.", 900, None),
        ("Globex announced fewer than 900 job cuts.", None, 900),
    ],
)
def test_a_cut_that_another_number_is_compared_with_is_no_bound(
    words: str, low: int | None, high: int | None
) -> None:
    told = [(c.positions_low, c.positions_high) for c in found(words, "news", company="")]
    assert (low, high) in told
