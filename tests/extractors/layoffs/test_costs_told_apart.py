"""What a cut costs, where it is told apart from those who go."""

import pytest

from tests.extractors.layoffs.reading import found, item, one

GIVES = (
    "On September 15, 2021, we announced a corporate restructuring (the “Restructuring”). As part"
    " of it, we are reducing headcount by approximately 75%."
)
TABLE = "(In thousands) | 2021\nSeverance | $ 1,771\nOther | $ 12\nPaid | $ 90\nLeft | $ 3"


def test_a_cost_after_a_table_is_of_the_plan_that_it_calls_by_name() -> None:
    cost = "We expect total cash expenses of $18 million to $20 million for the Restructuring."
    claim = one(f"{GIVES}\n\nCosts so far were:\n\n{TABLE}\n\n{cost}")
    assert (claim.percent_low, claim.charge_low_usd) == (75, 18_000_000)
    assert claim.charge_high_usd == 20_000_000


@pytest.mark.parametrize(
    "cost",
    [
        "We expect total expenses of $18 million for the Relocation.",
        "In addition to the Restructuring, a new lease will cost us $18 million.",
        "Restructuring charges of others in our industry were $18 million.",
    ],
)
def test_a_cost_of_something_else_is_not_of_the_plan(cost: str) -> None:
    names = f"{GIVES} In May we moved our laboratory (the “Relocation”)."
    claim = one(f"{names}\n\nCosts so far were:\n\n{TABLE}\n\n{cost}")
    assert (claim.percent_low, claim.charge_low_usd) == (75, None)


def test_a_name_given_to_a_plan_for_shares_is_no_longer_that_of_a_cut() -> None:
    shares = "In June we adopted an equity incentive plan (the “Plan”)."
    claim = one(
        "In May 2023, we approved a plan (the “Plan”) to cut 90 positions."
        f"\n\n{TABLE}\n\n{shares} We expect total expenses of $6 million under the Plan."
    )
    assert (claim.positions_low, claim.charge_low_usd) == (90, None)
    assert not found(f"{shares} It was 99% of what we sought under the Plan.")


def test_a_cost_of_a_plan_with_two_cuts_is_of_neither() -> None:
    words = (
        "In May 2023, we adopted a plan (the “Program”).\n\nUnder the Program, we laid off 90"
        " employees in Ohio in June 2023.\n\nUnder the Program, we also laid off another 40"
        f" employees in August 2023.\n\n{TABLE}\n\nTotal expected costs of the Program are"
        " $9 million."
    )
    told = [(c.positions_low, c.charge_low_usd) for c in found(words)]
    assert told == [(90, None), (40, None)]


def test_each_plan_has_what_is_told_under_its_name() -> None:
    words = (
        'In May 2023, we offered a voluntary program (the "VSP"), which 240 employees accepted. The'
        " aggregate severance expense for the VSP was $27 million.\n\nWe will also begin an"
        ' involuntary program (the "ISP"). Under the ISP, we expect to notify some 215 employees of'
        " their termination, with severance costs of approximately $15 million."
    )
    told = [(c.positions_low, c.charge_low_usd) for c in found(words)]
    assert told == [(240, 27_000_000), (215, 15_000_000)]


def test_those_approved_for_an_offer_go() -> None:
    words = "Management approved 243 employees for participation in the voluntary separation plan."
    assert one(words).positions_low == 243


@pytest.mark.parametrize(
    "cost",
    [
        "The Company incurred total pre-tax charges of approximately $8 million.",
        "We recorded restructuring charges of $8 million, which included $6 million of severance"
        " and $1 million for the stock options of a former executive.",
    ],
)
def test_what_was_incurred_is_told_right_after_the_number(cost: str) -> None:
    claim = one(f"In May 2023, the Company reduced its workforce by 221 employees. {cost}")
    assert (claim.positions_low, claim.charge_low_usd) == (221, 8_000_000)


BEGUN = "In January 2023, we announced a plan to reduce our workforce by approximately 8%."
INCURRED = "We incurred $72 million of charges in the year ended December 31, 2023, {}."


def test_what_the_only_cut_of_a_note_cost_people_is_told_a_paragraph_later() -> None:
    cost = INCURRED.format(
        "which consisted of $54 million for severance and $18 million for shares"
    )
    assert one(f"{BEGUN}\n\n{cost}").charge_low_usd == 72_000_000


@pytest.mark.parametrize(
    ("words", "cost"),
    [
        (BEGUN, "mainly for a lease"),
        (BEGUN.replace("2023", "2022"), "which consisted of severance"),
        (
            f"{BEGUN} On May 2, 2023, we announced further restructuring actions.",
            "which consisted of severance",
        ),
        (BEGUN, "which consisted of severance for our former president"),
    ],
)
def test_a_later_paragraph_may_be_of_other_charges(words: str, cost: str) -> None:
    (claim,) = (c for c in found(f"{words}\n\n{INCURRED.format(cost)}") if c.percent_low)
    assert claim.charge_low_usd is None


def test_what_was_recorded_so_far_is_less_than_what_is_expected() -> None:
    words = (
        "In May 2016, we announced restructuring actions. We estimate that we will record"
        " restructuring charges of $2.0 billion to $2.4 billion. Total project costs of $1.8"
        " billion have been recorded since then.\n\nWe expect the plan to eliminate 4 to 6 percent"
        " of our workforce."
    )
    claim = one(words)
    assert (claim.charge_low_usd, claim.charge_high_usd) == (2_000_000_000, 2_400_000_000)


def test_a_sum_since_inception_is_of_the_plan_that_its_paragraph_names() -> None:
    words = (
        "On January 23, 2024, we announced a plan (the “January Plan”) to reduce our workforce by"
        " 11%.\n\nIn the three and nine months ended September 30, 2024, we recorded charges of"
        " $400,000 and $13.1 million, respectively, under the {} for severance. We have recorded"
        " $13.1 million since inception and do not expect material additional charges."
    )
    assert one(words.format("January Plan,")).charge_low_usd == 13_100_000
    assert one(words.format("terms of a merger,")).charge_low_usd is None


def test_a_charge_whose_parts_are_told_in_passing_is_a_whole() -> None:
    claim = one(
        "In May 2023, we reduced our workforce by 70 employees. Charges related to the workforce"
        " reduction, consisting primarily of severance, totaled $6.1 million."
    )
    assert claim.charge_low_usd == 6_100_000


def test_a_reduction_announced_beside_a_closure_is_another_cut() -> None:
    words = (
        "Acme announced that it will close its plant in Ohio. The closure will impact approximately"
        " 310 employees.\n\nThe company also announced a workforce reduction affecting some"
        " 245 employees in Kansas."
    )
    assert [c.positions_low for c in found(words, "EX-99.1")] == [310, 245]


def test_what_all_plans_above_cost_is_of_none_of_them() -> None:
    words = (
        "On May 3, 2022, we initiated a restructuring plan that closes our site in Ghent. On May 5,"
        " 2021, we announced a workforce reduction plan. Severance charges related to the plans"
        " described above were $14 million."
    )
    assert not found(words, "10-K")


def test_what_could_be_part_of_an_expected_charge_does_not_make_it_doubtful() -> None:
    claim = one(
        "We announced a proposal on November 1, 2021 that could affect an estimated 34 employees."
        "\n\nShould we proceed, we expect to save $16 million in 2022 and incur charges in this"
        " quarter, which could include severance, costs to close the facility, costs to move"
        " certain equipment and other restructuring charges, of $4.0 million to $4.5 million."
    )
    assert (claim.positions_low, claim.charge_low_usd) == (34, 4_000_000)


def test_the_day_of_what_came_before_a_cut_is_not_its_own() -> None:
    claim = one(
        "Globex today announced a restructuring that will reduce its workforce by 17%. This"
        " restructuring follows the end of a clinical trial announced on October 2, 2023.\n\nAs a"
        " result of the restructuring, we expect a severance-related charge of $300,000.",
        "EX-99.1",
    )
    assert (claim.announced_precision, claim.charge_low_usd) == ("day", 300_000)
    assert str(claim.announced) == "2024-02-06"


def test_the_day_of_a_deal_is_not_that_of_a_cut() -> None:
    words = (
        "Following the closing of the acquisition on {}, we eliminated 240 positions in May 2023."
    )
    assert str(one(words.format("March 1, 2023")).announced) == "2023-05-01"


def test_a_plan_is_dated_by_its_announcement() -> None:
    words = "On May 9, 2023, our Board approved a plan, announced on May 15, 2023, to cut 240 jobs."
    assert str(one(words).announced) == "2023-05-15"


@pytest.mark.parametrize(
    "words",
    [
        "We expect a net reduction to our workforce of approximately 550 employees globally.",
        "The plan will bring the net elimination of 550 positions by the end of 2025.",
        "Last year brought 550 net personnel reductions under the plan.",
    ],
)
def test_a_net_number_told_alone_is_no_gross_one(words: str) -> None:
    claim = one(item(words), "8-K")
    assert (claim.positions_low, claim.positions_net) == (None, 550)


def test_a_verb_between_a_number_and_people_ends_what_it_counts() -> None:
    claim = one("In May 2023, we discontinued one program and reduced headcount by 60%.")
    assert (claim.positions_low, claim.percent_low) == (None, 60)
