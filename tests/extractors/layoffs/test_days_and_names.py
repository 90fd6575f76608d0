"""When a plan was begun, and by which names the text speaks of it again."""

from datetime import date

from tests.extractors.layoffs.reading import found, item, one


def test_a_plan_of_a_month_is_the_same_with_its_year_and_without() -> None:
    claim = one(
        "In May 2023, we began a corporate restructuring, or the May restructuring. Under the May"
        " restructuring, 41 positions were eliminated. Charges related to the May 2023"
        " restructuring were incurred in the second quarter and came to $1.8 million for severance."
    )
    assert (claim.positions_low, claim.charge_low_usd) == (41, 1_800_000)


def test_plans_of_one_month_in_two_years_are_two() -> None:
    claims = found(
        "Under the May 2022 restructuring, 41 positions were eliminated.\n\n"
        "Under the May 2023 restructuring, 63 positions were eliminated."
    )
    assert [claim.positions_low for claim in claims] == [41, 63]


def test_the_day_as_of_which_a_board_approved_a_plan_is_its_day() -> None:
    for words in (
        "As of February 22, 2023, the Company’s Board of Directors approved a plan to cut 90 jobs.",
        "As of February 22, 2023, we committed to a plan to cut 90 jobs.",
    ):
        assert one(words).announced == date(2023, 2, 22), words
    assert one("As of February 22, 2023, we have eliminated 90 jobs.").announced is None


def test_when_severance_was_paid_is_no_day_of_a_cut() -> None:
    claim = one(
        "The workforce reduction affects 90 employees. During the first quarter of 2023, the"
        " Company made cash payments of $10 million in connection with the workforce reduction."
    )
    assert claim.announced is None


def test_a_year_in_which_people_are_expected_to_go_is_no_day_of_announcement() -> None:
    ahead = "We expect to eliminate 90 jobs in our mills, or 3% of our workforce, during 2024."
    told = one(f"On November 7, 2023, we announced a savings program. {ahead}")
    assert (told.announced, told.positions_low) == (date(2023, 11, 7), 90)
    assert one(ahead).announced is None
    done = "The program, expected to cut 90 jobs, or 3% of our workforce, was approved in 2023."
    assert one(done).announced == date(2023, 1, 1)


def test_a_part_that_was_begun_earlier_does_not_date_the_whole() -> None:
    claim = one(
        "In December 2023, we initiated steps to reduce operating expenses. In addition, 75"
        " positions,"
        " or 12% of the workforce, will be eliminated, which includes reductions from the closing"
        " of a research group that was initiated in the third quarter of 2023."
    )
    assert (claim.announced, claim.positions_low) == (date(2023, 12, 1), 75)


def test_positions_reduced_by_a_bare_number() -> None:
    claim = one(
        "On May 5, 2023, we announced an efficiency program. We expect to reduce certain positions"
        " through attrition and involuntary terminations, by approximately 2,000 to 2,500."
    )
    assert (claim.positions_low, claim.positions_high) == (2000, 2500)
    assert not found("We will reduce certain positions in futures and swaps by $2,000 to $2,500.")


def test_a_reduction_that_included_total_charges_cost_all_of_them() -> None:
    words = "In May 2023, we announced a reduction in workforce of 30%. The workforce reduction {}."
    total = "included total restructuring charges of $6.7 million, mainly of severance payments"
    assert one(words.format(total)).charge_low_usd == 6_700_000
    other = "included $6.7 million of asset impairments"
    assert one(words.format(other)).charge_low_usd is None


def test_the_day_of_a_plan_goes_before_the_year_of_all_plans() -> None:
    claims = found(
        "In 2023, we approved plans to improve our cost structure. On September 5, 2023, we"
        " approved a restructuring plan that will result in 1,200 job reductions.\n\n"
        "On November 15, 2023, we approved a plan to close our Ghent plant. The plan will result in"
        " 1,750 job reductions."
    )
    assert [(c.announced, c.positions_low) for c in claims] == [
        (date(2023, 9, 5), 1200),
        (date(2023, 11, 15), 1750),
    ]


def test_the_day_of_an_acquisition_is_no_day_of_a_cut() -> None:
    claim = one(
        "In connection with the acquisition of Globex Holdings on September 25, 2023, we"
        " implemented"
        " initiatives that include a reduction in headcount of approximately 6%."
    )
    assert (claim.announced, claim.percent_low) == (None, 6)


def test_a_plan_named_a_paragraph_before_its_number_dates_it() -> None:
    claim = one(
        "On June 19, 2023, we announced a new productivity initiative (the “2023 Productivity"
        " Initiative”) to simplify the organization.\n\n"
        "The 2023 Productivity Initiative was executed, resulting in a reduction of 300 positions."
    )
    assert (claim.announced, claim.positions_low) == (date(2023, 6, 19), 300)


def test_what_was_determined_dates_the_cut_that_comes_of_it() -> None:
    claim = one(
        "On November 2, 2023, the Board made the determination to wind down a business. The wind"
        " down will include a reduction of our workforce by approximately 25%."
    )
    assert (claim.announced, claim.percent_low) == (date(2023, 11, 2), 25)


def test_other_plans_of_a_paragraph_are_other_cuts() -> None:
    claims = found(
        "In December 2023, we approved a restructuring program to eliminate 1,000 positions.\n\n"
        "During 2023, we also initiated other restructuring programs. As a result of the commercial"
        " restructuring program, we recorded severance charges of $16.9 million and eliminated 200"
        " positions."
    )
    assert [c.positions_low for c in claims] == [1000, 200]


def test_a_plan_named_by_another_month_is_another_cut() -> None:
    claims = found(
        "On February 1, 2024, we announced a restructuring plan to reduce our workforce by 400"
        " employees. Some costs were of a February 2023 plan, under which we reduced our workforce"
        " by 300 employees."
    )
    assert [c.positions_low for c in claims] == [400, 300]


def test_a_plan_begins_when_it_is_made_known_if_that_is_told_after() -> None:
    approved = "On May 3, 2023, the Board approved a plan to reduce our workforce by 17%."
    for told, begun in (
        ("On May 8, 2023, the Company announced the plan to its employees.", date(2023, 5, 8)),
        ("The plan was announced on May 8, 2023.", date(2023, 5, 8)),
        ("On May 8, 2023, the Company told of its results.", date(2023, 5, 3)),
        ("The plan was announced on February 8, 2023.", date(2023, 5, 3)),
    ):
        assert one(item(f"{approved} {told}"), "8-K").announced == begun, told
    one_breath = (
        "the Board approved a plan to cut 90 jobs, and on May 9, 2023 the Company announced"
    )
    claim = one(item(f"On May 3, 2023, {one_breath} it."), "8-K")
    assert (claim.announced, claim.effective) == (date(2023, 5, 9), None)


def test_a_plan_named_in_passing_has_the_day_of_its_approval() -> None:
    claim = one(
        "Costs consisted of severance for various restructuring actions of prior years, and for"
        " the plan approved by the Board of Directors of the Company on July 29, 2023 (the “2023"
        " Plan”).\n\nIn connection with the 2023 Plan, we will reduce our global workforce by 4%."
    )
    assert claim.announced == date(2023, 7, 29)


def test_a_day_yet_to_come_is_no_day_on_which_a_cut_was_begun() -> None:
    claim = one(
        "Acme today announced actions to cut costs. It expects a reduction in its workforce of"
        " 4,000"
        " to 5,000 people between now and the end of 2024, with most occurring in 2023.",
        "EX-99.1",
    )
    assert (claim.announced, claim.positions_low) == (date(2024, 2, 6), 4000)


def test_the_quarter_of_results_is_not_when_people_leave() -> None:
    claim = one(
        "Acme expects to reduce its workforce by 100 positions by the end of July and estimates"
        " that"
        " its fiscal 2024 third quarter financial results will include $1.3 million of severance.",
        "EX-99.1",
    )
    assert (claim.positions_low, claim.effective) == (100, None)
