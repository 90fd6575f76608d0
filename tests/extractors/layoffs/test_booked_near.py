"""What was booked near the number of a cut: the words that make it the cut's, and those that do
not."""

import pytest

from tests.extractors.layoffs.reading import found, one

CUT = (
    "On May 9, 2023, the Company announced a restructuring that will eliminate some 240 positions."
)


@pytest.mark.parametrize("apart", [" ", "\n\n"])
@pytest.mark.parametrize(
    "cost",
    [
        "In the second quarter of 2023, we recorded a charge of $14 million for severance.",
        "The Company recorded $14 million of termination benefits in the quarter ended June 30,"
        " 2023.",
        "Severance and related charges of $14 million were recorded in the second quarter of 2023.",
        "We incurred aggregate restructuring charges of $14 million, representing severance.",
        "The total cost of the workforce reduction was $14 million.",
        "We have recorded cumulative restructuring charges of $14 million since the plan was"
        " announced.",
        "The plan was completed in June 2023 at a total cost of $14 million.",
        "We estimate the costs of the reduction, including severance and benefits, to be $14"
        " million.",
        "It will bring savings of $20 million a year, with restructuring charges of $14 million.",
        "We expect an impairment charge of $81 million, and a $14 million charge for severance.",
    ],
)
def test_a_cost_near_the_number_is_the_cuts(apart: str, cost: str) -> None:
    claim = one(CUT + apart + cost)
    assert (claim.positions_low, claim.charge_low_usd) == (240, 14_000_000)


@pytest.mark.parametrize("apart", [" ", "\n\n"])
@pytest.mark.parametrize(
    "cost",
    [
        "At June 30, 2023, $14 million of accrued severance remained.",
        "The Company also expects to incur transaction costs of $14 million for the merger.",
        "We expect operating expenses of $14 million in the third quarter.",
        "In the second quarter of 2023, we recorded $14 million of severance for our former"
        " president.",
        "In the second quarter of 2023, we recorded $14 million of severance due to the sale of a"
        " unit.",
        "In 2023, we recorded $14 million of severance for global restructuring actions.",
        "The contingencies could result in expenditures of up to $14 million.",
    ],
)
def test_a_cost_of_something_else_is_not(apart: str, cost: str) -> None:
    (claim,) = (c for c in found(CUT + apart + cost) if c.positions_low == 240)
    assert claim.charge_low_usd is None


def test_what_two_cuts_of_a_note_cost_is_neither_ones() -> None:
    words = (
        f"{CUT}\n\nOn June 5, 2023, the Company announced a further reduction of 90 jobs.\n\nIn"
        " the second quarter of 2023, we recorded a charge of $14 million for severance."
    )
    assert [(c.positions_low, c.charge_low_usd) for c in found(words)] == [(240, None), (90, None)]


def test_a_plan_begun_at_a_cost_is_told_before_its_people() -> None:
    claim = one(
        "The 2022 activity relates to $400 million of restructuring charges recorded in the fourth"
        " quarter as the Company committed to undertake a company-wide restructuring plan. This"
        " restructuring initiative is expected to result in the elimination of 5,400 positions.",
        "10-K",
    )
    assert (claim.positions_low, claim.charge_low_usd) == (5400, 400_000_000)


def test_what_carrying_a_cut_out_cost_is_told_a_paragraph_later() -> None:
    claim = one(
        "On January 8, 2024, the Company announced a headcount reduction of approximately"
        " 10%.\n\nIn the three months ended March 31, 2024, we completed the implementation of"
        " this reduction in workforce and recorded approximately $4.3 million of costs, including"
        " severance.",
        "10-K",
    )
    assert (claim.percent_low, claim.charge_low_usd) == (10, 4_300_000)


def test_each_item_of_a_list_has_its_own_people_and_cost() -> None:
    words = (
        "In 2023 we took these actions:\n\n• In March, we closed our Reno plant, eliminating 90"
        " positions, at a cost of $5 million.\n\n• In June, we reduced our sales staff by 60"
        " positions, at a cost of $3 million."
    )
    told = [(c.positions_low, c.charge_low_usd) for c in found(words)]
    assert told == [(90, 5_000_000), (60, 3_000_000)]


def test_items_that_a_number_is_made_of_are_no_cuts() -> None:
    words = "We eliminated 150 positions in May 2023:\n\n• 90 positions in Reno.\n\n• 60 in Ghent."
    assert one(words).positions_low == 150


def test_what_savings_cost_is_a_cost() -> None:
    claim = one(f"{CUT} One-time costs to achieve these savings are estimated at $14 million.")
    assert claim.charge_low_usd == 14_000_000


def test_the_cost_of_a_separate_action_is_its_own() -> None:
    words = "In a separate action, we will close our Ghent plant and expect charges of $14 million."
    assert one(f"{CUT} {words}").charge_low_usd is None


@pytest.mark.parametrize(
    ("by", "low", "high"),
    [("half", 50, 50), ("nearly half", 50, 50), ("more than half", 50, None)],
)
def test_a_workforce_reduced_by_half(by: str, low: int, high: int | None) -> None:
    claim = one(f"In May 2023, we reduced our workforce by {by}.")
    assert (claim.percent_low, claim.percent_high) == (low, high)


def test_half_a_percent_is_no_half() -> None:
    assert not found("In May 2023, we reduced our workforce by half a percent.")


def test_a_cost_and_what_it_is_made_of_are_one() -> None:
    parts = "$2.0 million in research and $0.9 million in administrative expenses"
    cost = "we recognized $2.9 million of severance in the three months ended June 30, 2023"
    claim = one(f"{CUT}\n\nIn connection with these actions, {cost}, {parts}.")
    assert claim.charge_low_usd == 2_900_000


def test_charges_beside_savings_are_charges_and_those_of_a_year_are_its_plans() -> None:
    claim = one(
        f"{CUT} We expect annual savings of $55 million, and restructuring charges of $14 million."
    )
    assert claim.charge_low_usd == 14_000_000
    other = (
        "In the second quarter of 2023, we recorded severance of $2 million under our 2022 plan."
    )
    assert one(f"{CUT} {other}").charge_low_usd is None


def test_what_a_company_has_and_spends_does_not_hide_a_cost() -> None:
    claim = one(
        f"{CUT} We expect charges of $14 million.\n\nThe Company had cash of $91.4 million and"
        " expects operating expenses of $60 million to $65 million.",
        "EX-99.1",
    )
    assert claim.charge_low_usd == 14_000_000


@pytest.mark.parametrize(
    "cost",
    [
        "We recorded $14 million of restructuring charges during the second quarter of 2023, which"
        " was comprised of $3 million of severance, and recorded $11 million of impairment charges"
        " for equipment that would no longer be utilized.",
        "The Company recorded a second quarter 2023 pre-tax charge of $14 million.",
        "We have completed these actions and all restructuring costs totaling $14 million have been"
        " incurred.",
        "We expect total restructuring costs and related asset impairment charges of $14 million to"
        " write down buildings and to record severance.",
        "We expect a charge in the third quarter, including $14 million related to this workforce"
        " reduction.",
    ],
)
def test_the_whole_of_a_plans_charges_in_words_of_other_filers(cost: str) -> None:
    assert one(f"{CUT} {cost}").charge_low_usd == 14_000_000


def test_more_to_come_is_not_for_those_counted_with_their_cost() -> None:
    claim = one(
        "During the first quarter of 2023, we recognized charges totaling $36 million, including"
        " severance costs of $18 million related to workforce reductions of 189 positions. We"
        " expect to incur approximately $7 million of additional restructuring charges."
    )
    assert (claim.positions_low, claim.charge_low_usd) == (189, 18_000_000)


def test_what_was_announced_before_is_another_cut_than_todays() -> None:
    words = (
        "On February 1, 2024, Acme announced that it was developing a plan to reduce costs.\n\n"
        "Today, the company said it plans to reduce its workforce by 1,600 employees."
    )
    assert str(one(words, "EX-99.1").announced) == "2024-02-06"


def test_a_share_that_goes_and_how_many_stay() -> None:
    claim = one(
        "The reduction in force will reduce the number of employees by approximately 48 percent, to"
        " a total of approximately 47, by June 2024."
    )
    assert (claim.percent_low, claim.remaining_persons) == (48, 47)


def test_a_cut_besides_one_that_was_announced_before_is_another() -> None:
    words = (
        "In addition to the reduction of 90 employees announced in May 2023, approximately 60"
        " positions will be eliminated in the fourth quarter of 2023."
    )
    told = [(c.positions_low, str(c.announced)) for c in found(words)]
    assert told == [(90, "2023-05-01"), (60, "None")]
