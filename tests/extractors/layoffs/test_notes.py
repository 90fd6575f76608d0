"""How notes of reports word their cuts: offers taken up, places closed, what was booked."""

from datetime import date

import pytest

from tests.extractors.layoffs.reading import found, one


def test_those_who_took_an_offer_and_a_reduction_of_the_same_plan() -> None:
    offer, cut = found(
        "On March 4, 2021, we offered a voluntary retirement program to staff over 60. Of the"
        " eligible employees, 140 elected to participate, or about 4% of our workforce.\n\n"
        "On May 3, 2021, we undertook a reduction in force. It will lead to the departure of about"
        " 520 employees. The total cost of severance, inclusive of the retirement program"
        " (collectively the “2021 Plan”), is approximately $30 million.",
        form="10-K",
    )
    assert (offer.positions_low, offer.percent_low, offer.kind) == (140, 4, "voluntary")
    assert (cut.positions_low, cut.announced) == (520, date(2021, 5, 3))
    assert offer.charge_low_usd is None


def test_half_of_those_who_leave_is_no_share_of_the_staff() -> None:
    claim = one(
        "In May 2021 we announced a voluntary separation program. About 9,300 eligible employees"
        " will separate from the company under it, with nearly half of these employees gone by"
        " July.",
        form="10-K",
    )
    assert (claim.positions_low, claim.percent_low, claim.kind) == (9300, None, "voluntary")


def test_a_place_that_is_to_be_closed_is_a_plan_of_its_own() -> None:
    first, second = found(
        "In 2021 the Company announced reductions of 54 employees.\n\n"
        "In 2022 the Company announced its intent to close its research laboratory in Ghent. It"
        " intends to terminate two-thirds of the employees.",
        form="10-K",
    )
    assert (first.positions_low, first.percent_low) == (54, None)
    assert (second.announced, second.percent_of) == (date(2022, 1, 1), "the employees")


def test_the_day_a_closure_was_decided_is_that_of_the_jobs_it_costs() -> None:
    claim = one(
        "On May 7, 2021, the Company made the decision to close its plant in Akron, Ohio. It"
        " expects to cease operations there in July, and that 43 positions will be eliminated.",
        form="10-Q",
    )
    assert (claim.announced, claim.kind) == (date(2021, 5, 7), "closure")


def test_a_share_far_behind_the_headcount_it_is_of() -> None:
    claim = one(
        "Globex is reducing its corporate headcount, in many places and at every level of the"
        " house, by approximately 9%.",
        form="EX-99.1",
    )
    assert claim.percent_low == 9


def test_paragraphs_that_begin_with_their_year_tell_of_two_cuts() -> None:
    first, second = found(
        "During the year ended June 30, 2022, the Company recorded reorganization charges of $133"
        " million. Included in these are charges of $139 million related to the separation of 2,300"
        " employees, partially offset by $7 million of reversals for accruals.\n\n"
        "During the year ended June 30, 2021, the Company recorded reorganization charges of $50"
        " million. Included in these are charges of $54 million for employee separation costs"
        " related to the separation of 1,000 employees.",
        form="10-K",
    )
    assert (first.positions_low, first.charge_low_usd) == (2300, 139_000_000)
    assert (second.positions_low, second.charge_low_usd) == (1000, 54_000_000)


CUT = "On May 3, 2021, we committed to a plan (the “Reshaping Plan”) that cut about 110 employees. "


@pytest.mark.parametrize(
    ("told", "charge"),
    [
        ("In connection with the Reshaping Plan, we incurred expenses of $1.9 million ($1.1 million"
         " in the second quarter and $0.8 million in the third).", 1_900_000),
        ("As a result, $7.4 million was recognized in other expense, of which $4.7 million and"
         " $2.7 million related to Paints and Resins, respectively.", 7_400_000),
        ("It will incur one-time cash severance payments of $1.3 million.", 1_300_000),
        ("We recorded $0.4 million of restructuring charges for severance.", 400_000),
        ("We recorded $0.4 million of restructuring charges in 2021 for severance.", None),
        ("We recorded $4 million of restructuring charges for this plan, which consisted of $1.3"
         " million in severance and $2.7 million in impairments.", None),
        ("In addition, we recorded a restructuring charge of $0.1 million related to the plan.",
         None),
    ],
)  # fmt: skip
def test_what_is_booked_after_the_number_of_a_plan(told: str, charge: int | None) -> None:
    assert one(CUT + told, form="10-Q").charge_low_usd == charge


def test_a_total_cost_after_what_a_plan_included() -> None:
    claim = one(
        "In May 2021 we announced a plan to exit our mill in Ghent. Our plan included the"
        " termination of 75 employees, with total estimated costs of $10.9 million for severance.",
        form="10-K",
    )
    assert claim.charge_low_usd == 10_900_000


def test_the_quarter_a_plan_was_announced_in() -> None:
    claim = one(
        "During the quarter ended June 30, 2021, management announced a plan to reduce its"
        " workforce by 320 positions.",
        form="10-Q",
    )
    assert (claim.announced, claim.announced_precision) == (date(2021, 4, 1), "quarter")


def test_a_few_leaders_are_no_cut() -> None:
    assert not found(
        "The charge includes $4 million related to the separation of two senior executives.",
        form="10-Q",
    )


def test_two_mills_in_one_sentence_share_the_day_above_and_neither_has_the_whole_charge() -> None:
    first, second = found(
        "On May 3, 2021, we announced that we will permanently reduce our capacity. The Ghent"
        " mill's workforce was reduced by about 125 employees, and the Akron mill's workforce will"
        " be reduced by about 175 employees.\n\n"
        "The shutdowns at these mills will result in an aggregate pre-tax charge of $22 million.",
        form="10-Q",
    )
    assert (first.positions_low, second.positions_low) == (125, 175)
    assert first.announced == second.announced == date(2021, 5, 3)
    assert first.charge_low_usd is None
    assert second.charge_low_usd is None


def test_a_number_of_another_year_beside_a_share() -> None:
    first, second = found(
        "In the fourth quarter of 2021 we took actions to reduce our global workforce by 5%, ahead"
        " of a tax scheduled to begin in 2023.\n\n"
        "In 2019 we recorded charges of $13 million of severance in connection with a workforce"
        " reduction of about 120 employees.",
        form="10-K",
    )
    assert (first.percent_low, first.positions_low) == (5, None)
    assert (second.positions_low, second.percent_low) == (120, None)
    assert second.announced != date(2023, 1, 1)


def test_total_costs_that_aggregated_to_a_sum() -> None:
    claim = one(
        "We reduced our workforce by 7%. The total costs associated with the restructuring"
        " aggregated to $18.6 million.",
        form="10-K",
    )
    assert claim.charge_low_usd == 18_600_000


def test_rounds_each_with_its_share_and_its_severance() -> None:
    first, second, third = found(
        "In June 2021, we eliminated 250 positions, or 12% of our workforce, and recorded severance"
        " of $5.1 million. In November 2021, we eliminated a further 160 positions, or 10% of the"
        " then workforce, with severance of $3.3 million. On January 31, 2022, our board approved a"
        " third reduction of approximately 28%, or 365 employees.",
        form="10-Q",
    )
    assert (first.positions_low, first.charge_low_usd) == (250, 5_100_000)
    assert (second.positions_low, second.charge_low_usd) == (160, 3_300_000)
    assert (third.positions_low, third.percent_low) == (365, 28)


def test_a_reduction_in_a_workforce_by_a_share() -> None:
    claim = one(
        "The plan will include a reduction in our employee base by 230 employees, which constitutes"
        " a reduction of approximately 49% in the Company's global workforce.",
        form="EX-99.1",
    )
    assert (claim.positions_low, claim.percent_low) == (230, 49)


def test_charges_in_million_dollars() -> None:
    claim = one(
        "We are reducing our team by 2,000 people. We expect to take a pre-tax charge of eleven to"
        " thirteen million dollars.",
        form="EX-99.1",
    )
    assert (claim.charge_low_usd, claim.charge_high_usd) == (11_000_000, 13_000_000)


def test_those_whom_reductions_affected_are_gone() -> None:
    claim = one(
        "In 2021 we recorded severance of $4.2 million for workforce reductions that affected 130"
        " employees in Tulsa, all of whom had left by year end.",
        form="10-K",
    )
    assert (claim.positions_low, claim.stage) == (130, "done")


def test_a_list_of_whom_a_termination_was_of() -> None:
    claim = one(
        "The plan was adopted in May 2021. The charge of $2.1 million was for the termination of"
        " approximately 22 warehouse, customer service, and sales employees.",
        form="10-K",
    )
    assert claim.positions_low == 22


def test_a_share_of_the_total_behind_a_number() -> None:
    claim = one(
        "These actions will reduce our global workforce by approximately 2,000 positions, about 30"
        " percent of the total.",
        form="EX-99.1",
    )
    assert (claim.positions_low, claim.percent_low) == (2000, 30)


def test_those_told_that_their_employment_would_end() -> None:
    claim = one(
        "On May 4, 2021 we notified 64 associates, mostly in Akron, that their employment would end"
        " by July. Retention and severance payments to them should total $1.1 million.",
        form="10-Q",
    )
    assert (claim.positions_low, claim.charge_low_usd) == (64, 1_100_000)


def test_so_many_of_the_affected_are_a_part_of_them() -> None:
    claim = one(
        "2021 Plan. In May 2021 we announced the closing of our plant in Akron; 92 of the 95"
        " affected employees had been terminated by July. Total charges under the 2021 Plan were"
        " $7.3 million, of which $2.9 million was severance.",
        form="10-K",
    )
    assert (claim.positions_low, claim.charge_low_usd) == (95, 7_300_000)


def test_layoffs_that_were_carried_out_are_done() -> None:
    claim = one(
        "Layoffs of approximately 430 employees at our plant were carried out during 2021.",
        form="10-K",
    )
    assert claim.stage == "done"


def test_a_plan_called_a_restructuring_and_a_reorganization_of_its_year() -> None:
    claim = one(
        "On May 7, 2021, we announced a restructuring of our sales force (2021 Restructuring). The"
        " 2021 Reorganization included a reduction of 54 sales positions. To date, we have incurred"
        " $2.5 million in costs related to the 2021 Restructuring, of which $1.4 million related to"
        " termination benefits.",
        form="10-Q",
    )
    assert (claim.announced, claim.charge_low_usd) == (date(2021, 5, 7), 2_500_000)


def test_a_charge_with_an_aside_before_its_amount() -> None:
    claim = one(
        "We expect to eliminate 85 positions and to record charges, including severance, of about"
        " $9 million.",
        form="8-K",
    )
    assert claim.charge_low_usd == 9_000_000


def test_shorter_weeks_are_no_cut() -> None:
    assert not found("In May 2021 we reduced the work week of 820 employees by 20 percent.")


def test_redundancies_that_something_led_to() -> None:
    claim = one("The restructuring of our mills led to 133 redundancies in France.", form="10-K")
    assert (claim.positions_low, claim.stage) == (133, "done")


def test_all_positions_of_a_program_after_those_of_a_quarter() -> None:
    claim = one(
        "In connection with the program, we recorded severance of $28.7 million in the quarter for"
        " the departure of approximately 860 employees. We expect to eliminate more than 2,200"
        " positions under the program in total.",
        form="10-Q",
    )
    assert (claim.positions_low, claim.positions_high) == (2200, None)
    assert claim.charge_low_usd is None


def test_a_number_in_all_groups_is_no_sum_of_cuts() -> None:
    claim = one(
        "The airline will reduce its work force by 8 percent, about 450 employees in all work"
        " groups: 230 ground and 220 flight crew.",
        form="EX-99.1",
    )
    assert (claim.positions_low, claim.percent_low, claim.cumulative) == (450, 8, False)


def test_what_an_integration_program_costs_before_its_number() -> None:
    claim = one(
        "Under the Integration Program announced in January 2021 we expect to record charges of $40"
        " million to $50 million. The program involves the elimination of 250 to 275 positions.",
        form="10-Q",
    )
    assert (claim.positions_high, claim.charge_low_usd) == (275, 40_000_000)


def test_the_integration_of_a_company_bought_is_another_matter() -> None:
    claim = one(
        "The Fit program includes net headcount reductions of 1,000 employees and we expect to"
        " incur restructuring charges of $260 million to $280 million.\n\n"
        "After the close of our purchase of Globex, we implemented an integration plan. We estimate"
        " total integration charges of $35 million, related to severance.",
        form="10-Q",
    )
    assert (claim.charge_low_usd, claim.charge_high_usd) == (260_000_000, 280_000_000)
