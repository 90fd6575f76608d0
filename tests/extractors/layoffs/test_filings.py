"""How notes, releases and items of 8-Ks put their cuts, in sentences of our own."""

from datetime import date

import pytest

from tests.extractors.layoffs.reading import PUBLISHED, found, one


@pytest.mark.parametrize(
    ("words", "positions"),
    [
        ("The July plan includes a reduction in our workforce of about 140 employees.", 140),
        ("Under the plan, 64 employees and 30 contractors separated from the Company in May.", 64),
        (
            "We recorded severance costs of $1.4 million for 37 terminated employees in May 2023.",
            37,
        ),
        ("Position eliminations totaled 610 in the first quarter of 2023.", 610),
        ("Worldwide headcount reductions will be 390 under the restructuring plan.", 390),
        ("In May 2023 we notified 26 employees that their positions would be eliminated.", 26),
        ("In May 2023 the program led to the separation of about 2,100 employees.", 2100),
        (
            "A voluntary separation program went to 900 eligible employees, of whom 340 accepted.",
            340,
        ),
        ("Under the layoff, employment was terminated with 97 employees.", 97),
        ("The cost reductions will include the elimination of about 480 positions.", 480),
        (
            "In May 2018 we made layoffs. The reduction included 13 employees, which was about 48%"
            " of our workforce.",
            13,
        ),
        (
            "We decided to close our Macroom plant. The Macroom plant employs 670 people, or 13%"
            " of our workforce.",
            670,
        ),
        ("Acme, a leading supplier of pumps, announced a workforce reduction of 235, or 20%.", 235),
        ("Under the voluntary plan, 83 employees have made the election to retire.", 83),
        ("These measures would result in the elimination of about 70 positions.", 70),
    ],
)
def test_the_number_of_those_who_go(words: str, positions: int) -> None:
    assert one(words).positions_low == positions


@pytest.mark.parametrize(
    "words",
    [
        "The workforce reduction costs will include one-time employee separation benefits.",
        "In the second quarter we had estimated that 3,400 employees would be laid off.",
        "We recorded restructuring charges of $3,412 for severance of various employees.",
    ],
)
def test_no_count_and_no_cost_from_what_only_looks_like_one(words: str) -> None:
    assert found(words) == []


def test_a_share_of_managers_and_others() -> None:
    claim = one("On May 4, 2023 we adopted a plan to cut 6.5% of our sales and office workforce.")
    assert (claim.percent_low, claim.announced) == (6.5, date(2023, 5, 4))


def test_a_share_of_the_managers_of_stores() -> None:
    assert one("Layoffs in 2009 were a reduction of 12% of our field management.").percent_low == 12
    assert found("Layoffs in 2009 brought a reduction of 12% of our field management fees.") == []


def test_a_share_after_a_number_by_which_a_workforce_falls() -> None:
    claim = one("We plan to reduce our headcount by 25, or 30%.")
    assert (claim.positions_low, claim.percent_low) == (25, 30)


def test_plans_named_by_their_month_are_two_cuts() -> None:
    new, old = found(
        "In October 2023, we adopted a plan to move our lab (the “October 2023 plan”). The October"
        " 2023 plan includes a reduction of 17 employees."
        "\n\nIn July 2023, we adopted a rebalancing plan (the “July 2023 plan”). The July 2023 plan"
        " includes a reduction in our workforce of 150 employees."
    )
    assert (new.positions_low, new.announced) == (17, date(2023, 10, 1))
    assert (old.positions_low, old.announced) == (150, date(2023, 7, 1))


def test_a_plan_that_widens_another_is_its_own_cut() -> None:
    first, second = found(
        "In June 2022, we announced the 2022 Restructuring Plan, which cut our workforce by 4%."
        "\n\nAs an expansion of the 2022 Restructuring Plan, in January 2023, we began a plan of"
        " termination (“January 2023 Reduction in Force”). The January 2023 Reduction in Force cut"
        " our workforce by 6%."
    )
    assert (first.percent_low, first.announced) == (4, date(2022, 6, 1))
    assert (second.percent_low, second.announced) == (6, date(2023, 1, 1))


def test_more_of_the_same_activities_are_a_second_cut() -> None:
    claims = found(
        "In February 2023, we announced a reduction in our workforce of 540 employees."
        "\n\nDuring the three months ended September 30, 2023, we implemented additional"
        " restructuring activities through a reduction in force, which impacted 260 employees."
    )
    assert [claim.positions_low for claim in claims] == [540, 260]


def test_the_whole_company_goes_before_its_headquarters() -> None:
    claim = one(
        "We expect to reduce headquarters headcount by about 30%, or 71 people. Worldwide headcount"
        " reductions will be 378, or about 14% of our total workforce."
    )
    assert (claim.positions_low, claim.percent_low) == (378, 14)


def test_the_day_of_a_decision_told_in_the_sentence_before() -> None:
    claim = one(
        "In September 2023, we announced the completion of a review of our products. As a result,"
        " we terminated 63 employees."
    )
    assert (claim.announced, claim.announced_precision) == (date(2023, 9, 1), "month")


def test_today_is_the_day_of_the_release_and_no_earlier_one_told_in_it() -> None:
    claim = one(
        "Acme today announced a restructuring plan that includes a reduction of 1,100 employees."
        "\n\nAcme previously announced pay cuts across its workforce in January 2024.",
        "EX-99.1",
    )
    assert (claim.announced, claim.announced_precision) == (PUBLISHED, "day")


def test_results_that_include_a_charge_include_all_of_it() -> None:
    claim = one(
        "Acme will cut 100 jobs and expects its results for the quarter to include a charge of"
        " $5 million for severance.",
        "EX-99.1",
    )
    assert claim.charge_low_usd == 5_000_000


def test_the_total_of_several_programs_goes_before_the_share_of_one() -> None:
    claim = one(
        "The program will affect 2,400 employees. Total costs of the program including the sales"
        " program are expected to be $70 million to $73 million, with $52 million in total"
        " anticipated costs for plants."
    )
    assert (claim.charge_low_usd, claim.charge_high_usd) == (70_000_000, 73_000_000)


def test_a_cost_told_after_a_numbered_cut_is_no_cut_of_its_own() -> None:
    claim = one(
        "In June 2023, we announced a reduction of 33% of our workforce. As a result of the"
        " reduction in force, we terminated our lease in November 2023. Accordingly, we recorded"
        " restructuring charges of $8.2 million for severance."
    )
    assert claim.percent_low == 33


def test_a_reason_told_of_the_plan_is_the_reason_of_the_cut() -> None:
    claim = one(
        "Acme today announced it is taking actions in light of current economic conditions."
        " It will eliminate 200 employees.",
        "EX-99.1",
    )
    assert (claim.attribution, claim.attributed_by) == ("other", "employer")


def test_the_reason_of_another_company_in_a_story_is_not_borrowed() -> None:
    claims = found(
        "Apple is laying off 600 workers in California. Apple said on Friday it would shift"
        " resources toward artificial intelligence."
        "\n\nCertain Affinity is laying off 25 employees.",
        "news",
        company="",
    )
    assert {c.company: c.attribution for c in claims}["Certain Affinity"] == "unknown"


def test_names_that_begin_with_a_place_or_a_common_word() -> None:
    (claim,) = found("Boston Scientific will lay off 400 employees.", "news", company="")
    assert claim.company == "Boston Scientific"


def test_what_a_plan_without_number_is_expected_to_cost_is_kept_beside_a_numbered_cut() -> None:
    counted, costly = found(
        "In the fourth quarter of 2020, we began a reorganization with severance costs for 54"
        " employees."
        "\n\nDuring the second quarter of 2022, management committed to a cost reduction program,"
        " which includes a workforce reduction. The total estimated restructuring costs of the plan"
        " are $10.0 million."
    )
    assert (counted.positions_low, costly.charge_low_usd) == (54, 10_000_000)


def test_a_heading_and_a_sentence_that_name_one_plan_by_its_month() -> None:
    claim = one(
        "August 2023 Organizational Restructuring Plan"
        "\n\nIn August 2023, the Company initiated the August 2023 Plan, meant to strengthen its"
        " business. As part of the August 2023 Plan, it reduced its workforce by 400 employees."
    )
    assert (claim.positions_low, claim.announced) == (400, date(2023, 8, 1))
