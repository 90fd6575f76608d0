"""What notes of reports and releases say of cuts, in the ways that they say it."""

from datetime import date

import pytest

from tests.extractors.layoffs.reading import found, item, one


def test_lower_costs_to_come_are_no_charge() -> None:
    told = one(item("We reduce our workforce by 12 employees, which is expected to decrease annual "
                    "operating costs by about $2.1 million."))  # fmt: skip
    assert (told.positions_low, told.charge_low_usd) == (12, None)


def test_a_charge_before_tax_goes_before_the_one_after_it() -> None:
    told = one(
        item("The program is expected to include pre-tax charges of about $31 million, including "
             "severance, and to result in the elimination of 70 positions. Net after-tax charges "
             "for the program are expected to be about $22 million.")
    )  # fmt: skip
    assert (told.positions_low, told.charge_low_usd) == (70, 31_000_000)


def test_a_write_down_is_no_severance() -> None:
    note = (
        "We recorded severance charges for workforce reductions. In the six months ended June 30, "
        "2024, we recorded impairment charges of $9 million and $4 million for the write-down of "
        "mills."
    )
    assert found(note, form="10-Q") == []


def test_a_paragraph_that_opens_with_its_own_year_tells_of_its_own_cut() -> None:
    note = (
        "During fiscal 2021, the Company announced a restructuring of its mills, which will result "
        "in the reduction of about 64 employees.\n\nDuring fiscal 2022, the Company announced a "
        "restructuring of its shops, which will result in the reduction of about 91 employees."
    )
    assert [cut.positions_low for cut in found(note, form="10-Q")] == [64, 91]


def test_positions_for_elimination() -> None:
    note = (
        "In May 2023, we announced the elimination of 4,100 positions.\n\nIn October 2023, we "
        "identified an additional 650 positions for elimination."
    )
    assert [cut.positions_low for cut in found(note, form="10-K")] == [4100, 650]


def test_the_day_of_what_is_called_the_announcement() -> None:
    told = one(item("On May 2, 2024, Example announced that it will close its mill in Ohio. "
                    "The announcement will affect about 240 employees."))  # fmt: skip
    assert (told.announced, told.positions_low) == (date(2024, 5, 2), 240)


def test_departures_have_their_day() -> None:
    told = one(item("We expect to eliminate 260 office roles, with most of the related departures "
                    "to occur by March 31, 2025."))  # fmt: skip
    assert told.effective == date(2025, 3, 31)


def test_a_share_that_is_an_estimate() -> None:
    told = one(
        item("The plan involves the elimination of about 420 salaried positions across all of the "
             "businesses of the Company in the Americas and in Europe by the end of December, "
             "estimated at about 9% of the salaried workforce.")
    )  # fmt: skip
    assert (told.positions_low, told.percent_low) == (420, 9)


def test_a_release_without_the_usual_words_is_read_too() -> None:
    letter = (
        "Today is a hard day.\n\nWe plan to part ways with up to 330 people across the company."
    )
    (told,) = found(letter, form="EX-99.1")
    assert (told.positions_low, told.positions_high) == (None, 330)


def test_the_reason_that_a_reports_paragraph_gives_for_its_plan() -> None:
    note = (
        "On May 8, 2024, the Company committed to a reorganization (the “Plan”) with a workforce "
        "reduction of about 20%. The board approved the Plan in response to market conditions and "
        "to reduce costs."
    )
    (told,) = found(note, form="10-Q")
    assert told.attribution == "other"
    assert told.attribution_sentence.startswith("The board approved the Plan")


def test_another_measure_is_no_reason_for_a_cut() -> None:
    note = (
        "On May 8, 2024, we announced a workforce reduction of about 20%. In addition, we are "
        "taking actions to optimize our office space."
    )
    (told,) = found(note, form="10-Q")
    assert told.attribution == "unknown"


def test_what_is_expected_now_goes_before_what_was() -> None:
    told = one(
        item("The Company committed to a plan to reduce its workforce by 240 positions, at an "
             "estimated charge of $21 million. The Company now expects charges of $41 million. "
             "The plan is now expected to affect about 310 positions.")
    )  # fmt: skip
    assert (told.positions_low, told.charge_low_usd) == (310, 41_000_000)
    assert "310" in told.sentence


@pytest.mark.parametrize(
    "words",
    [
        "On May 2, 2024, Example announced expense reduction measures, with headcount reductions "
        "of about 19 employees.",
        "Example announced its strategic decision to stop one trial and focus on another. In "
        "connection with these actions, it will reduce headcount by 27 employees.",
    ],
)
def test_measures_and_decisions_that_are_reasons(words: str) -> None:
    assert one(item(words), form="8-K").attribution == "other"


def test_a_number_net_of_new_posts_is_the_gross_one() -> None:
    told = one(item("We approved a plan to cut 640 positions, net of 210 positions to be added in "
                    "other countries, for a net reduction of 430 positions."))  # fmt: skip
    assert (told.positions_low, told.positions_net) == (640, 430)


def test_a_share_told_after_those_who_stay() -> None:
    told = one(
        item("We will reduce our workforce from 152 to approximately 64 employees, a reduction of "
             "approximately 58%.")
    )  # fmt: skip
    assert (told.positions_low, told.remaining_persons, told.percent_low) == (None, 64, 58)


def test_a_charge_beside_savings() -> None:
    told = one(item("We will part with 64 employees. The plan is expected to save $15 million a "
                    "year and to result in a charge of about $4 million."))  # fmt: skip
    assert told.charge_low_usd == 4_000_000


def test_those_affected_by_these_actions_have_the_day_of_them() -> None:
    told = one(item("On May 2, 2024, we announced the closure of two mills. About 640 employees "
                    "will be affected by these actions."), form="8-K")  # fmt: skip
    assert (told.announced, told.positions_low) == (date(2024, 5, 2), 640)


def test_titles_keep_the_plans_below_them_apart() -> None:
    note = (
        "Global Headcount Trimming Plan\n\nThe Company plans to reduce headcount by about 64, "
        "mostly in Ohio.\n\nNorth American Shared Desk Plan\n\nIn May 2023, the Company announced "
        "plans for a shared desk. The Company plans to reduce headcount by about 31 in Iowa."
    )
    assert [cut.positions_low for cut in found(note, form="10-Q")] == [64, 31]
