"""What a cut costs, told beside its number or paragraphs later, and what is no cost of it."""

import pytest

from tests.extractors.layoffs.reading import found, one

CUT = "In May 2023, we approved a plan to reduce our workforce by 90 employees."
QUARTER = "the three months ended June 30, 2023"


@pytest.mark.parametrize(
    "later",
    [
        f"In connection with this plan, we recorded severance of $2.4 million in {QUARTER}.",
        f"During {QUARTER}, we incurred $2.4 million of severance related to this reduction.",
        "\n\nAs a result of these layoffs, we recorded an expense of $2.4 million for severance.",
        "\n\nSeverance charges for the plan were recorded and amounted to $2.4 million.",
        "We recorded a $2.4 million severance charge ($1.9 million, net of tax) for this plan.",
        "Under this plan we recorded charges totaling $2.4 million, including $2.3 million for"
        " severance and other write-downs of $0.1 million.",
        "We recorded, in our statements of income, a charge of $2.4 million for the layoff.",
        f"During {QUARTER}, we recorded a one-time severance charge of $2.4 million.",
        "In connection with this plan we recorded severance of $2,400,000.",
        "Non-cash termination benefits of $2.4 million are expected to be incurred.",
        "Charges of $2.4 million, nearly all for severance, will be booked this year.",
        "Severance and lease costs for this plan should cost approximately $2.4 million.",
        "We recorded charges of $2.4 million and do not expect to record any additional charges.",
        "During the three months ended April 30, 2023, we recorded a $2.4 million charge related to"
        " severance and the consolidation of offices.",
    ],
)
def test_a_cost_told_later(later: str) -> None:
    claim = one(f"{CUT} {later}")
    assert (claim.positions_low, claim.charge_low_usd, claim.charge_high_usd) == (
        90,
        2_400_000,
        2_400_000,
    )


@pytest.mark.parametrize(
    "later",
    [
        # Booked a year later, in two periods at once, or with more to come: not the whole.
        "During the year ended December 31, 2024, we recorded $0.1 million related to this plan.",
        "We recorded severance of $0.7 million and $2.1 million, respectively, for this plan.",
        "We recorded severance of $0.9 million for this plan and expect to incur additional"
        " charges of $4 million.",
        "We recorded severance of $0.9 million under this plan. We expect to incur further"
        " charges of $4 million.",
        "We recorded $0.9 million of additional charges for severance under this plan.",
        # Of a period, and perhaps of more than people.
        "Under this plan we incurred charges of $654 million for fiscal 2024.",
        "We recorded severance of $2.4 million in the year ended December 31, 2023.",
        "We recorded severance of $2.4 million in the three months ended June 30, 2022.",
        "Charges for this plan were $5.4 million to date, of which $3.3 million were for sites and"
        " $0.9 million for severance.",
        "We recorded severance of $9 million for this plan. We expect to incur additional"
        " significant severance charges.",
        "Under this plan we expect $5 million to $10 million in reductions of other costs.",
        # In thousands, or of something else.
        "We recorded severance of $95,400 in connection with this plan.",
        "We recorded an impairment charge of $17 million related to our laboratory.",
        "We paid severance of $2.4 million under this plan.",
        "\n\nWe are implementing a plan to move our mill. Under this plan, we recorded"
        " severance of $37 million.",
    ],
)
def test_what_is_not_the_cost_of_a_cut(later: str) -> None:
    claim = one(f"{CUT} {later}")
    assert (claim.positions_low, claim.charge_low_usd) == (90, None)


def test_each_of_two_paragraphs_has_its_own_cost() -> None:
    first, second = found(
        "In January 2018, we began a review. As part of it, we reduced our workforce by 60"
        " employees and recorded $2.4 million of severance related to this reduction in workforce."
        "\n\nIn June 2018, we determined how our units will work. As part of this process, we began"
        " a reduction in our office-based workforce by about 40 employees. We recorded $4.0 million"
        " of severance related to this reduction in workforce."
    )
    assert (first.positions_low, first.charge_low_usd) == (60, 2_400_000)
    assert (second.positions_low, second.charge_low_usd) == (40, 4_000_000)


def test_severance_of_the_people_counted_stands_out_of_a_list() -> None:
    claim = one(
        "During the nine months ended September 30, 2017, we recorded charges of $68 million, which"
        " included $38 million of severance costs related to headcount reductions of 3,200"
        " employees and $33 million of lease costs."
    )
    assert (claim.positions_low, claim.charge_low_usd) == (3200, 38_000_000)


def test_a_result_right_after_the_number_is_its_cost() -> None:
    cut = "In 2014, we reduced our workforce by 60 employees."
    cost = "As a result, we recorded restructuring expense of $5.6 million."
    assert one(f"{cut} {cost}").charge_low_usd == 5_600_000
    assert one(f"{cut} We also left two offices under the plan. {cost}").charge_low_usd is None


def test_costs_told_before_the_number() -> None:
    claim = one(
        "On April 13, 2012, we announced a facilities consolidation initiative, a restructuring."
        "\n\nWe estimate that we will incur charges of $6.0 million to $7.0 million related to the"
        " facilities consolidation initiative.\n\nSome 60 employees will be affected by this."
    )
    assert (claim.positions_low, claim.charge_low_usd) == (60, 6_000_000)
    assert claim.charge_high_usd == 7_000_000


def test_total_costs_that_consist_of_parts() -> None:
    claim = one(
        "In 2012 we announced a plan to close a plant, with the termination of 32 employees. The"
        " total costs for the closure of $2.8 million consist of $0.3 million for severance and"
        " $2.5 million for equipment."
    )
    assert claim.charge_low_usd == 2_800_000


def test_what_one_person_gets_is_no_cost() -> None:
    claim = one(
        "In 2014, some 2,500 flight attendants elected to voluntarily separate and will receive a"
        " severance payment, of at most $100,000 per participant."
    )
    assert (claim.positions_low, claim.charge_high_usd, claim.kind) == (2500, None, "voluntary")


def test_the_cost_of_additional_actions_is_all_of_theirs() -> None:
    claim = one(
        "In January 2023, we committed to additional actions, resulting in an estimated $20 million"
        " to $26 million of total costs. These actions include a reduction of our workforce by 15%."
    )
    assert (claim.percent_low, claim.charge_low_usd, claim.charge_high_usd) == (
        15,
        20_000_000,
        26_000_000,
    )


def test_an_offer_is_booked_when_it_is_accepted() -> None:
    offer = "On April 16, 2009, we announced a voluntary early retirement program. A total of 1,404"
    taken = f"{offer} employees elected to participate in it. We recorded costs of $66 million"
    then = "upon acceptance of the offer."
    assert one(f"{taken} in the third quarter of 2009 {then}").charge_low_usd == 66_000_000
    assert one(f"{taken} in the third quarter of 2011 {then}").charge_low_usd is None


def test_a_cost_of_two_cuts_is_of_neither() -> None:
    claims = found(
        "On March 31, 2020, we implemented a workforce reduction of 80 employees and on May 4,"
        " 2020, we implemented a further one, terminating 50 employees. In connection with these"
        " reductions, we incurred severance of $5.7 million."
    )
    assert [(c.positions_low, c.charge_low_usd) for c in claims] == [(80, None), (50, None)]


def test_an_estimate_goes_before_what_was_booked() -> None:
    claim = one(
        f"{CUT} Under this plan we expect charges of $3 million to $4 million in all, and we"
        " recorded severance of $1.2 million for it."
    )
    assert (claim.charge_low_usd, claim.charge_high_usd) == (3_000_000, 4_000_000)


def test_a_cost_told_with_the_number_again_is_of_that_cut() -> None:
    claim = one(
        "Globex will cut 9,000 jobs. Globex recorded a $296 million charge associated with a"
        " headcount reduction of approximately 9,000.",
        "news",
        company="",
    )
    assert claim.charge_low_usd == 296_000_000


def test_cash_to_be_spent_is_no_cost_that_is_expected() -> None:
    claim = one(
        "In the fourth quarter of 2022, we began a plan to reduce our workforce by 10%. We"
        " recorded a $100 million restructuring charge in the fourth quarter of 2022, mostly for"
        " severance. Of the $100 million restructuring charge, we expect approximately $52 million"
        " in cash expenditures in 2023."
    )
    assert (claim.charge_low_usd, claim.charge_high_usd) == (100_000_000, 100_000_000)


def test_what_actions_resulted_in_is_their_cost() -> None:
    words = (
        "In the first quarter of 2023 we announced changes to our structure. During 2023 we"
        " approved actions impacting 900 positions, resulting in a 2023 pre-tax charge of $37"
        " million."
    )
    claim = one(words, "10-K")
    assert (claim.positions_low, claim.charge_low_usd) == (900, 37_000_000)


@pytest.mark.parametrize(
    ("words", "cost"),
    [
        ("We cut our salaried workforce by 90 roles, incurring $7 million in severance.", 7),
        ("Costs of $9 million were booked. This amount reflects $7 million of severance charges"
         " associated with the reduction of 90 employees.", 7),
        ("In May 2023 we announced a restructuring affecting 12% of our people. About 90 employees"
         " were let go. As a result, approximately $7 million in restructuring expenses was"
         " recognized.", 7),
        ("In May 2023 we cut 90 jobs. As a result, in the year ended December 31, 2023, we incurred"
         " charges of $7 million, mainly severance.", 7),
        ("We approved the elimination of 90 positions, expected to save $5 million annually at"
         " a cost of approximately $7 million.", 7),
        ("We recorded a charge of $40 million to wind down a unit. This charge includes $30 million"
         " of write-downs and $7 million in severance for approximately 90 affected employees.", 7),
        ("We approved a plan to cut 90 jobs. We estimate charges of $3 million annually in each of"
         " 2023 and 2024, totaling approximately $7 million.", 7),
    ],
)  # fmt: skip
def test_more_ways_to_tell_what_it_cost(words: str, cost: int) -> None:
    claim = one(words, "10-K")
    assert claim.charge_low_usd == cost * 1_000_000


def test_costs_of_two_plans_told_in_one_sentence() -> None:
    words = (
        "On April 26, 2022, we announced a reduction in force of 330 employees (the “April 2022"
        " Restructuring”). On August 2, 2022, we announced a reduction in force of 780 employees"
        " (the “August 2022 Restructuring”). We recognized charges of $24 million for the April"
        " 2022 Restructuring and $81 million for the August 2022 Restructuring."
    )
    costs = [(c.positions_low, c.charge_low_usd) for c in found(words, "10-K")]
    assert costs == [(330, 24_000_000), (780, 81_000_000)]


def test_a_cost_of_the_plan_and_one_more_is_of_neither() -> None:
    words = (
        "On April 9, 2020, we announced a restructuring plan that cut 900 employees. On July 13,"
        " 2020, we announced an additional workforce reduction of 60 employees. We incurred $3.9"
        " million of severance for terminations under the plan and additional reduction."
    )
    costs = [(c.positions_low, c.charge_low_usd) for c in found(words, "10-K")]
    assert costs == [(900, None), (60, None)]


def test_people_counted_with_the_costs_of_two_years_are_two_cuts() -> None:
    words = (
        "During the year ended December 31, 2023, we recorded severance of $14.3 million related to"
        " headcount reductions of 230 people. During the year ended December 31, 2022, we recorded"
        " severance of $2.1 million related to headcount reductions of 24 people."
    )
    costs = [(c.positions_low, c.charge_low_usd) for c in found(words, "10-K")]
    assert costs == [(230, 14_300_000), (24, 2_100_000)]


def test_a_cost_of_two_places_is_not_that_of_the_one_that_is_counted() -> None:
    words = (
        "On May 2, 2023, we announced the closure of our Ghent plant, which affects 150 employees,"
        " and of our Reno plant. Costs to close the two plants are expected to be $24 million."
    )
    claim = one(words, "10-K")
    assert (claim.positions_low, claim.charge_low_usd) == (150, None)


def test_a_cost_told_after_an_earlier_cut_is_of_the_one_before_it() -> None:
    words = (
        "On August 1, 2024, we implemented a workforce reduction of 225 employees. This follows the"
        " May 2024 reduction of 170 employees. We expect severance costs of $50 million."
    )
    costs = [(c.positions_low, c.charge_low_usd) for c in found(words, "10-Q")]
    assert costs == [(225, 50_000_000), (170, None)]
