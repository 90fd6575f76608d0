"""Whose people a count is of: the filer's or, in a story, those of the company that it names."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, STORY, page

from extractors.claims import About

LATE = STORY._replace(published=date(2024, 7, 30))


def counted(*paragraphs: str, about: About = LATE) -> list[tuple[str, int]]:
    return [(one.company, one.headcount_persons) for one in page(*paragraphs, about=about)]


def test_a_filing_counts_its_filer() -> None:
    said = "As of December 31, 2024, we had 1,200 employees."
    assert counted(said, about=ANNUAL) == [("Example Pumps, Inc.", 1_200)]


COMBINED = (
    "This combined Form 10-K is separately filed by Globex Corp., Globex Power Co. and Hooli Gas.",
    "At December 31, 2024, we had 1,200 employees.",
    "Globex Power had 300 employees.",
    "<table><tr><td>Number of employees</td><td>1,200</td></tr></table>",
)


@pytest.mark.parametrize(
    ("filer", "persons"),
    [("Globex Corp.", [1_200]), ("Globex Power Co.", [300]), ("Hooli Gas", [])],
)
def test_a_parents_filing_counts_each_filer_by_its_name(filer: str, persons: list[int]) -> None:
    found = counted(*COMBINED, about=ANNUAL._replace(company=filer))
    assert found == [(filer, count) for count in persons]


@pytest.mark.parametrize(
    "said",
    [
        "Globex had 281,200 employees. Initech had 3,000 employees.",
        "Globex employs 281,200 people worldwide, while Initech had 3,000 employees.",
        "Headcount at Globex rose to 281,200. Initech said its headcount fell to 3,000.",
        "Globex’s workforce was 281,200. Initech, by contrast, expanded its workforce, reaching"
        " 3,000.",
    ],
)
def test_a_story_of_two_companies_counts_each(said: str) -> None:
    assert sorted(counted(said)) == [("Globex", 281_200), ("Initech", 3_000)]


@pytest.mark.parametrize(
    "said",
    [
        "Globex makes pumps. The company has 3,000 employees.",
        "Globex makes pumps, also for Initech. Its total headcount is 3,000.",
        "Globex said on Monday its headcount fell to 3,000.",
        "Globex rose, Initech’s chief said. Its headcount at Globex is 3,000 employees.",
        "Its headcount was 3,000, the company said. Globex hired.",
    ],
)
def test_the_subject_is_carried(said: str) -> None:
    assert counted(said) == [("Globex", 3_000)]


def test_the_headline_says_whose_people_they_are() -> None:
    story = ("Globex grows again", "Headcount rose to 3,000.")
    assert counted(*story) == [("Globex", 3_000)]


@pytest.mark.parametrize(
    "said",
    [
        "Globex and Initech grew. The total headcount was 3,000.",
        "Headcount was 3,000.",
        "Initech’s parent company employed 3,000 people at the end of last year.",
    ],
)
def test_whose_people_they_are_may_be_unsaid(said: str) -> None:
    assert counted(said) == [("", 3_000)]


def test_a_parent_is_not_its_subsidiary() -> None:
    said = "Globex grew. Initech’s parent company employed 3,000 people at the end of last year."
    assert counted(said) == [("Globex", 3_000)]


def test_a_name_may_go_on_or_have_a_ticker() -> None:
    said = "Royal Bank of Springfield has 3,000 employees. Globex GLX.N has 500 employees."
    assert counted(said) == [("Royal Bank of Springfield", 3_000), ("Globex", 500)]


@pytest.mark.parametrize(
    "said",
    [
        "Currently boasting a team of 3,000 staffers, Globex grows.",
        "With more than 3,000 employees, Globex is one of the largest makers.",
        "Globex closed a site in Spain. The Springfield, Ohio-based company employed 3,000 people.",
        "Globex, which has 80 people in Spain, has 3,000 staff worldwide.",
        "(Globex by itself now employs 3,000.)",
        "Bought were units of Initech Works and of Globex, whose workforce numbered 3,000.",
        "Far behind Initech, Globex is the second employer in town with 3,000 workers.",
        "Globex, which is buying Initech Works, had 3,000 employees.",
        "Globex is to cut. The company is shedding Initech deliveries. It has 3,000 employees.",
        "For the first time, Globex counted 20 Initech workers in its 3,000-strong workforce.",
        "Globex is to cut. The owner of Initech Works and Hooli had 3,000 employees.",
        "Globex’s chief executive Zed Roe is leaving. A year ago it had 3,000 employees.",
        "IT major Globex hired. So far the company has added 50, taking its headcount to 3,000.",
        "Globex is to build. The maker, whose customers include Initech, has 3,000 workers.",
        "Look at Globex, a maker of pumps. They have 3,000 employees.",
        "Its rival Globex said some of its 3,000 employees had left.",
    ],
)
def test_the_subject_may_stand_elsewhere(said: str) -> None:
    assert counted(said) == [("Globex", 3_000)]


def test_of_one_company_only_where_one_is_asked_for() -> None:
    said = "Globex had 281,200 employees. Initech had 3,000 employees."
    asked = LATE._replace(company="Initech Inc.")
    assert counted(said, about=asked) == [("Initech Inc.", 3_000)]


def test_headings_of_a_list_name_the_company() -> None:
    story = ("5. Globex Corp. (NYSE:GLX)", ">Workers: 3,000", "4. Initech’s Inc.", ">Workers: 500")
    assert counted(*story) == [("Globex Corp", 3_000), ("Initech’s Inc", 500)]


def test_a_nation_is_no_company() -> None:
    said = "Globex, the American maker of pumps, is to cut. In June 2024, it employed 3,000 people."
    assert counted(said) == [("Globex", 3_000)]


def test_a_name_may_begin_with_any_capital() -> None:
    assert counted("Today Åbex has 3,000 employees.") == [("Åbex", 3_000)]


def test_people_of_a_place_are_no_companys() -> None:
    assert counted("Globex will cut. Its warehouse in Ohio employed 3,000 workers.") == []
    assert counted("Globex’s call centres in the Philippines employ 3,000 people.") == []


@pytest.mark.parametrize(
    "before",
    [
        "Globex makes pumps. Its customers include Initech and Hooli.",
        "Globex, a rival of nobody, makes pumps. It sold its Pump and Valve Unit and Umbra Labs.",
        "According to Globex, Inc.'s Form 10-Q, sales of its Umbra pumps grew at Hooli stores.",
    ],
)
def test_customers_and_units_leave_a_story_with_its_company(before: str) -> None:
    assert counted(f"{before} The company has 4,400 employees.") == [("Globex", 4_400)]


def test_people_are_of_whoever_says_we() -> None:
    said = (
        "Hooli is the bigger rival. Globex chief executive Ilka Roe spoke in May. “We have 5,400"
        " employees,” Roe said."
    )
    assert counted(said) == [("Globex", 5_400)]


def test_a_form_is_no_company() -> None:
    said = "I read many 10-Ks. The maker of pumps increased its workforce to 5,785 employees."
    assert {company for company, _ in counted(said)} == {""}


@pytest.mark.parametrize(
    "said",
    [
        "Globex saw its headcount rise 34% to 9,000.",
        "Globex employed 9,000 (4,000 in Spain) people as of December 31, 2023.",
        "Globex added 505 people -- growing by less than 1 percent, to 9,000 employees globally.",
        "Globex has a workforce of 9,000 and operates in 40 countries.",
        "Globex grew. It told of its doubling of its workforce to about 9,000 people.",
        "Globex grew. The bank (NYSE: GLX), the largest by assets, employs about 9,000 worldwide.",
        "Globex. Industry: pumps. Number of employees: 9,000. Founded: 1904.",
    ],
)
def test_turns_of_a_story(said: str) -> None:
    assert counted(said) == [("Globex", 9_000)]


def test_a_fact_of_nobody_or_of_something_else() -> None:
    assert counted("Two firms. Employees: 9,000. Globex and Initech are rivals.") == [("", 9_000)]
    assert counted("Globex makes pumps. Employees: 9,000 hours of training.") == []


def test_who_leads_a_ranking_has_the_people() -> None:
    said = "Hooli came last. Globex, which runs large plants, led the pack with 9,000 staff."
    assert counted(said) == [("Globex", 9_000)]


def test_a_street_has_no_people() -> None:
    assert counted("The center at 2195 Wellfleet Park Blvd. employs about 540 people.") == []


def test_the_owner_of_a_company_is_the_one_told_before() -> None:
    said = "Globex is cutting jobs. The Hooli owner employed 9,000 people at the end of June."
    assert counted(said) == [("Globex", 9_000)]


def test_a_rival_looked_at_does_not_take_over() -> None:
    said = "Globex said it would cut costs. Rival Initech Inc. began to hire. The pump maker"
    assert counted(f"{said} had 9,000 employees.") == [("Globex", 9_000)]


@pytest.mark.parametrize(
    "said",
    [
        "With a total of 9,000 at the end of March, Globex increased headcount by 48%.",
        "Globex’s workforce grew. Whereas the tech giant employed 8,000 people at the end of 2017,"
        " its workforce now numbers 9,000 employees.",
    ],
)
def test_more_turns_of_a_story(said: str) -> None:
    assert counted(said) == [("Globex", 9_000)]


def test_a_line_with_the_count_alone_is_of_the_storys_company() -> None:
    found = page("Globex posts job growth", "9,000 employees as of 2024/06/30", about=LATE)
    assert [(c.company, c.headcount_persons, c.as_of) for c in found] == [
        ("Globex", 9_000, date(2024, 6, 30))
    ]


def test_a_headline_in_capitals_is_no_company() -> None:
    said = counted("Report: Globex Hiring Outpaces Initech", "Initech's workforce is 9,000 people.")
    assert said == [("Initech", 9_000)]
