"""Which of a story's names is the company that cuts."""

import pytest

from extractors.companies.names import companies, same_company
from extractors.companies.persons import people
from tests.extractors.layoffs.reading import found


def acting(sentence: str) -> list[str]:
    """The names that act in a sentence or own the people it speaks of."""
    known = companies(sentence, frozenset(people(sentence)))
    return [one.name for one in known if one.role in ("acts", "owns")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Globex on Wednesday said it is cutting jobs.", ["Globex"]),
        ("Globex Corp., one of the largest insurers, announced layoffs.", ["Globex Corp"]),
        ("Globex, Inc., announced that it would close its Springfield, Ohio plant.", ["Globex"]),
        ("Globex Foods U.S. Inc. filed a notice of layoffs.", ["Globex Foods U.S. Inc"]),
        ("Initech's rival Globex also is laying off people.", ["Globex"]),
        ("Some 40 people at Globex were let go.", []),
        ("Bob Slydell said the layoffs had begun.", []),
        ("Globex CEO Bob Slydell told The Shelbyville Times that cuts are done.", ["Globex"]),
        ("The Chicago-based maker will cut jobs in Taylor, Mich., in a move to save.", []),
        ("Laid-off workers will get ten weeks of pay.", []),
        ("Reasons for the cuts are many.", []),
        ("The layoffs would affect the Globex workforce.", ["Globex"]),
        ("A deal with Globex to make chips will follow.", []),
        ("Royal Bank of Utopia said it would cut jobs.", ["Royal Bank of Utopia"]),
        ("Globex Foundry Corp. of Indiana shuts down.", ["Globex Foundry Corp"]),
        ("Fort Wayne Globex Corp. is closing.", ["Fort Wayne Globex Corp"]),
        ("Early in December, the retailer notified workers.", []),
        ("The ERP and enterprise software firm said it would cut jobs.", []),
        ("Ohio's Department of Job and Family Services said layoffs would follow.", []),
        ("Midwest Airlines is cutting jobs.", ["Midwest Airlines"]),
        ("The firm cut jobs, according to data from Globex Research.", []),
        (
            "Jane Roe, founder of Initech and CEO of Globex Inc. (parent of Hooli), cut jobs.",
            ["Globex Inc"],
        ),
        ("Adding to the list, First Globex Group announced layoffs.", ["First Globex Group"]),
        ("Motor Parts of America is eliminating 21 jobs.", ["Motor Parts of America"]),
        ("Globospeed said it would cut jobs.", ["Globospeed"]),
        ("G-mAbs Biotech cut 35% of its workforce.", ["G-mAbs Biotech"]),
        ("The cable TV network said it would cut jobs.", []),
        ("The rural FM broadcaster said it would cut jobs.", []),
        ("Its sleep drug EX218 will be dropped.", []),
        ("The cuts represent 4% of the Gas and Power workforce.", []),
        ("Involuntary layoffs (ILO) are to come.", []),
    ],
)
def test_who_acts(sentence: str, names: list[str]) -> None:
    assert acting(sentence) == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Globex", "Globex Systems, Inc.", True),
        ("Globex LP", "Globex", True),
        ("GM", "General Motors", True),
        ("Times", "New York Times", True),
        ("Globex", "Initech", False),
        ("American Airlines", "United Airlines", False),
        ("Corp", "Inc", False),
    ],
)
def test_same_company(one: str, other: str, same: bool) -> None:
    assert same_company(one, other) is same


def told(words: str) -> set[tuple[str, int | None, float | None]]:
    """(company, positions, percent) of each claim of a story about nobody in particular."""
    return {(c.company, c.positions_low, c.percent_low) for c in found(words, "news", company="")}


def test_a_list_has_a_company_an_entry() -> None:
    words = (
        "Here are this week's layoffs.\n\n"
        "Globex: The maker of widgets said it would cut 12% of its workforce, or 340 people.\n\n"
        "January 9, 2024: Initech: The software house is showing 40 employees the door.\n\n"
        "3. Vandelay – In 2023, Vandelay announced 75 job cuts."
    )
    assert told(words) == {("Globex", 340, 12), ("Initech", 40, None), ("Vandelay", 75, None)}


def test_a_heading_says_whose_the_cuts_below_are() -> None:
    words = (
        "Globex\n\nThe parcel carrier announced 1,200 layoffs this week.\n\n"
        "Initech Software\n\nThe company said the layoffs will affect 88 employees.\n\n"
        "Vandelay\n\nThe importer is letting 30 workers go."
    )
    assert told(words) == {
        ("Globex", 1200, None),
        ("Initech Software", 88, None),
        ("Vandelay", 30, None),
    }


def test_a_sentence_that_goes_on_is_of_the_same_cut() -> None:
    words = (
        "Shortly before the Initech announcement, Globex said it would lay off 3,000 workers. "
        "That is about 5% of the firm's workforce."
    )
    assert told(words) == {("Globex", 3000, 5)}
    words = "Last year, Globex laid off 300 workers. The reductions amounted to 6% of its staff."
    assert told(words) == {("Globex", 300, 6)}


@pytest.mark.parametrize(
    "words",
    [
        "Layoffs this year have hit at least 92,000 known people, per layoffs.fyi.",
        "US employers slashed 500,000 jobs in January.",
        "Some 380 tech firms have laid off 109,000 employees so far.",
        "Challenger, Gray & Christmas counted 82,000 job cuts in January.",
    ],
)
def test_a_count_over_many_companies_is_nobodys(words: str) -> None:
    assert told(f"Globex sells widgets.\n\n{words}") == set()


def test_a_cut_of_one_company_told_twice_is_one() -> None:
    words = (
        "Globex Midstream reduces workforce by 15%.\n\nGlobex Midstream LP on April 13 said it is "
        "laying off 15% of its workforce, after cutting its payout."
    )
    assert told(words) == {("Globex Midstream", None, 15)}


def test_one_number_for_several_companies_is_nobodys() -> None:
    assert told("Globex, Initech and Vandelay have collectively eliminated 20,000 jobs.") == set()


def test_a_share_of_the_sum_is_not_of_the_new_cut() -> None:
    words = (
        "Globex will cut 11,000 more jobs, bringing its total to 20,000, or 15% of its workforce."
    )
    assert {(c.positions_low, c.percent_low) for c in found(words, "news", company="")} == {
        (11000, None)
    }


def test_two_cuts_in_a_sentence_do_not_mix() -> None:
    words = "Globex will cut 150 bankers, and also is planning on cutting about 1% of its staff."
    assert told(words) == {("Globex", 150, None)}


def test_an_earlier_cut_by_month_stays_apart() -> None:
    words = "Globex is laying off 9,000 workers. It laid off 6,000 in May."
    assert told(words) == {("Globex", 9000, None), ("Globex", 6000, None)}


def test_what_the_chief_executive_said_last_month_is_still_the_plan() -> None:
    words = (
        "Globex started to notify staff of a plan to cut 5% of its lowest performers. The company "
        "will lay off 3,600 employees, its chief executive said last month."
    )
    assert told(words) == {("Globex", 3600, 5)}


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Globex is shedding at least 200, a paper reported.", ("Globex", 200, None)),
        ("Bank of Shelbyville is set to cut 150 bankers.", ("Bank of Shelbyville", 150, None)),
        ("Globex has shown two dozen workers the door.", ("Globex", 24, None)),
        ("Globex is getting rid of half of its employees.", ("Globex", None, 50)),
        ("Globex plans to cut jobs by 10%.", ("Globex", None, 10)),
        ("Globex will cut 2.5% of its workforce, or 19,000 jobs.", ("Globex", 19000, 2.5)),
        ("Globex said cuts would be roughly 25% across corporate roles.", ("Globex", None, 25)),
        ("Globex cut its workforce down to 53, a 37% reduction.", ("Globex", None, 37)),
        ("Globex will cut 500 jobs in the last quarter of 2024.", ("Globex", 500, None)),
        ("Globex cut 200 people (three-quarters of whom found new roles).", ("Globex", 200, None)),
    ],
)
def test_ways_to_say_it(words: str, claim: tuple[str, int | None, float | None]) -> None:
    assert told(words) == {claim}


def test_most_of_the_jobs_to_be_cut_is_no_share_of_the_people() -> None:
    words = "Globex will cut 300 jobs. More than half of the jobs to be cut are in sales."
    assert told(words) == {("Globex", 300, None)}


def test_equal_numbers_in_a_long_list_are_of_each() -> None:
    words = "Globex cuts 200 jobs.\n\nInitech plans to cut 200 jobs.\n\nLarry’s cuts 200 jobs."
    assert told(words) == {
        ("Globex", 200, None),
        ("Initech", 200, None),
        ("Larry’s", 200, None),
    }


def test_a_share_without_its_whole() -> None:
    words = "Globex will have layoffs, reducing the size of the work force and affecting 21%."
    assert told(words) == {("Globex", None, 21)}


def test_a_share_told_after_a_number_at_a_site_is_of_more() -> None:
    words = (
        "Globex is letting go 231 employees at its Springfield headquarters. Papers reported the "
        "Globex cuts will affect as much as a fifth of its workforce abroad."
    )
    assert {(c.positions_low, c.percent_high) for c in found(words, "news", company="")} == {
        (231, None),
        (None, 20),
    }


@pytest.mark.parametrize(
    "words",
    [
        "The 12 Elm Street location will lose 40 workers.",
        "A notice filed to the state Commerce Department tells of layoffs.",
    ],
)
def test_streets_and_departments_are_no_companies(words: str) -> None:
    assert acting(words) == []


def test_a_count_over_a_country_is_nobodys() -> None:
    assert told("Globex grew. In 2020, 2.2 million layoffs were announced.") == set()


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Air Canada will lay off 5,100 workers.", ("Air Canada", 5100, None)),
        ("Ride seller Globex let 982 workers go.", ("Globex", 982, None)),
        ("Circus maker Cirque du Lac lays off 95% of its staff.", ("Cirque du Lac", None, 95)),
    ],
)
def test_names_of_several_words(words: str, claim: tuple[str, int | None, float | None]) -> None:
    assert told(words) == {claim}


def test_so_many_more_are_another_cut() -> None:
    words = (
        "Globex laid off 50% of its employees. Globex said it may need to lay off an additional "
        "2,000 employees."
    )
    assert told(words) == {("Globex", None, 50), ("Globex", 2000, None)}
