"""What befalls people counted right beside it, in the many words that filings have for it."""

import pytest

from tests.extractors.layoffs.reading import found, one

Given = tuple[int | None, float | None]


def given(words: str, form: str = "10-K") -> list[Given]:
    return [(c.positions_low, c.percent_low) for c in found(words, form)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("We removed 65 roles in the quarter.", 65),
        ("The plan will eliminate about 900 current head office roles.", 900),
        ("We notified 340 employees of their separation.", 340),
        ("The plan resulted in 550 job reductions.", 550),
        ("The workforce reduction plans included severance actions impacting 90 salaried"
         " positions.", 90),
        ("We gave notice to 23 employees.", 23),
        ("We provided notice to approximately 800 employees.", 800),
        ("With the closing of the plant, 31 of the 46 affected employees had left.", 46),
        ("In all, 65 roles were removed in the quarter.", 65),
        ("Seven staff members were released in a cost-saving measure.", 7),
        ("Twelve people were dismissed on May 2, 2023.", 12),
        ("The Company made 20 employees redundant at its site in Ghent.", 20),
        ("The move rendered 130 positions redundant.", 130),
        ("We decided to discontinue around 1,700 positions, mainly in headquarters.", 1700),
        ("We will sever the employment of some 120 technology employees.", 120),
        ("A works council was informed of a plan for the suppression of 85 positions.", 85),
        ("The board approved the termination without cause of 30 employees.", 30),
        ("We completed the exit of 210 employees from the organization.", 210),
        ("Approximately 150 employees exited the business under the plan.", 150),
        ("About 350 team members were impacted by the decision to leave the market.", 350),
        ("About 1,700 employees are covered by the severance actions of the quarter.", 1700),
        ("The positions of 13 employees in our Ghent office were discontinued.", 13),
        ("Some 400 employees elected to participate in the early retirement program.", 400),
        ("We laid off workers, and 1,350 associates work there and their employment will end.",
         1350),
        ("We realigned our sales force, resulting in a decrease in headcount of 16 employees.", 16),
        ("Substantially all of the 180 employees at the plant have been terminated.", 180),
        ("The number of employees severed as a result of the realignment was 110.", 110),
        ("Employee separations under the plan totaled 38 as of May 31, 2023.", 38),
        ("The headcount reductions, which numbered 410, were made in all regions.", 410),
        ("Headcount fell by 72 as a result of the restructuring.", 72),
        ("We expect to reduce total employment by about 1,200 under this plan.", 1200),
        ("The plan resulted in 3,500 departures under the voluntary redundancy program.", 3500),
        ("The expense related to 19 terminated employees.", 19),
        ("The plant was shut, leaving about 170 Iowans out of work.", 170),
        ("The Company is decreasing its sales workforce by about 45 employees.", 45),
        ("We will lower total headcount by 125 positions this year.", 125),
        ("We pared back our staff by 60 employees in May 2023.", 60),
        ("In May 2023 we gave notices of termination to approximately sixty employees.", 60),
        ("Termination notices were sent: in May 2023 we issued layoff notices to 88 employees.",
         88),
    ],
)  # fmt: skip
def test_people_who_go_are_counted(words: str, number: int) -> None:
    assert given(words)[:1] == [(number, None)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Company has decided to halve its workforce.", (None, 50.0)),
        ("Under the plan, our workforce was reduced by one-third.", (None, 33.33)),
        ("A RIF of about 14% of our people was completed in May.", (None, 14.0)),
        ("We intend to shrink our employee population by 10 percent.", (None, 10.0)),
        ("We announced a restructuring of a third of our workforce, or 14 employees.",
         (14, 33.33)),
        ("Our headcount will decline by 68, or 11 percent, under the plan.", (68, 11.0)),
        ("Under the plan thirty-five (35) employees, constituting about 28% of our workforce,"
         " were terminated.", (35, 28.0)),
        ("We will reduce our workforce by 140 employees worldwide, or approximately 35%.",
         (140, 35.0)),
        ("We announced a reduction of 8 percent to 10 percent of our salaried workforce.",
         (None, 8.0)),
        ("Under the plan, 140 employees, representing 5% of our labor costs, left the Company.",
         (140, None)),
    ],
)  # fmt: skip
def test_shares_and_numbers_beside_them(words: str, expected: Given) -> None:
    assert given(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "We removed 900 employees from the mailing list.",
        "We closed 340 positions after all short positions were eliminated.",
        "Our headcount decreased by 72 to 1,400.",
        "We released 40 products for people who travel.",
        "We will exit 14 markets where 200 people use it.",
        "The tax took out 3 of our margins, and employees noticed.",
        "Employees may leave the Company on 30 days notice.",
        "In 2023, 40 employees were included in the pension.",
        "We halved our employee turnover.",
        "The number of employees averaged 1,025, a decrease of 428 employees on the year before.",
        "Our staff numbered 982, a decrease of 193 employees compared to the end of 2011.",
        "We reduced layers and encourage two-way talks between managers and employees.",
        "We announced a reduction of 10% in the salaries of our workforce.",
    ],
)
def test_what_else_is_counted_is_no_cut(words: str) -> None:
    assert not given(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We cut our workforce by 27 employees (28% of all) and intend to cut it by an additional"
         " 11 employees in the remainder of the year.", [27, 11]),
        ("The plan included the termination of 67 employees in Ohio, as well as the closure of a"
         " mill, resulting in a reduction of workforce of 16 employees related to tests.",
         [67, 16]),
        ("Severance was accrued for 600 employees in 2023 and 900 in 2022.", [600, 900]),
        ("We announced the termination of 500 employees and had by May made a reduction of 420"
         " positions.", [500]),
        ("We announced the termination of 500 employees and the elimination of 50 positions that"
         " were vacant.", [500]),
        ("As of May 31, 2023, 264 of the approximately 500 employees to be terminated under the"
         " plan had left the Company.", [500]),
    ],
)  # fmt: skip
def test_one_sentence_tells_of_one_more_cut(words: str, expected: list[int]) -> None:
    assert [number for number, _ in given(words)] == expected


def test_of_two_cuts_in_a_sentence_one_may_be_yet_to_come() -> None:
    words = "We carried out layoffs of 27 employees and intend to cut an additional 11 employees."
    assert [c.stage for c in found(words)] == ["done", "announced"]


@pytest.mark.parametrize(
    ("words", "charge"),
    [
        ("In May 2023, we terminated 80 employees and recorded a charge of $2.4 million.",
         2_400_000),
        ("The charge of $2.9 million relates to the termination of 92 employees.", 2_900_000),
        ("Of the $7.5 million restructuring charge, $4.4 million was for severance to 90"
         " employees and $3.1 million was for leases.", 4_400_000),
        ("The charges were for termination benefits for 275 employees of $16 million, contract"
         " terminations of $3 million and write-offs of $2 million.", 16_000_000),
        ("We effected a reduction in force of 60 employees.\n\nThe related charge was"
         " $1.5 million, all of it cash severance.", 1_500_000),
        ("We eliminated 40 positions. Annual savings from the review of all our sites and"
         " of what we buy for them are expected to be in the range of $3 million.", None),
    ],
)  # fmt: skip
def test_what_the_people_cost(words: str, charge: int | None) -> None:
    assert one(words).charge_low_usd == charge


def test_costs_to_date_of_two_plans_are_of_neither() -> None:
    plans = (
        "In May 2023, we adopted a plan, and 140 employees exited the business. We expect to incur"
        " restructuring charges of $4.8 million.\n\nIn August 2023, we adopted another plan, and 55"
        " employees exited the business. We expect to incur restructuring charges of $1.0 million."
        "\n\nTo date, we had incurred cumulative costs of $5.9 million in restructuring charges for"
        " severance."
    )
    told = [(c.positions_low, c.charge_low_usd) for c in found(plans, "10-Q")]
    assert told == [(140, 4_800_000), (55, 1_000_000)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Costs were accrued for employee severance (approximately 95 employees).", [95]),
        ("The plan foresees a reduction in employee headcount of approximately 95.", [95]),
        ("The termination of employment of some 95 individuals began in May 2023.", [95]),
        ("Some 95 positions will no longer exist once the migration is complete.", [95]),
        ("To date, 95 employees have separated from service under the plan.", [95]),
        ("Of the employee separation costs, $21 million relates to approximately 130 voluntary"
         " applicants.", [130]),
        ("Benefits paid in 2022 were for 695 personnel reductions, with the possibility that"
         " some of these people may be replaced.", [695]),
        ("In 2022, we terminated 1,100 employees under the plan; in 2023, another 650 employees"
         " were terminated.", [1100, 650]),
        ("These charges are severance for the elimination of 100 positions. For the nine months,"
         " these charges also include severance for the elimination of 550 positions.", [100, 550]),
        ("We cut 1,040 positions. Some 10 employees impacted by these actions remained with us.",
         [1040]),
        ("We laid off workers, and 100% of employees of subsidiary companies took part.", []),
        ("The sale reduced our headcount by 340.", []),
        ("Retirement benefits were reduced for 900 employees.", []),
        ("Our contractor released 60 workers after the project.", []),
    ],
)  # fmt: skip
def test_more_ways_to_count_them(words: str, expected: list[int]) -> None:
    assert [number for number, _ in given(words)] == expected


def test_a_list_in_a_release_is_read() -> None:
    words = (
        "Acme announces a program that includes:\n\n· a reduction in personnel of eight employees"
        " (40% of the workforce)\n\n· a shutdown of its laboratory"
    )
    assert given(words, "EX-99.1") == [(8, 40.0)]


def test_of_severance_and_other_costs_the_severance_is_theirs() -> None:
    words = (
        "In May 2023 we restructured our business and recorded charges of $20.8 million. The"
        " charges included $20.0 million for severance associated with 168 employees notified of"
        " termination and $0.8 million of charges related to excess facilities."
    )
    assert one(words).charge_low_usd == 20_000_000


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("In May 2023 we announced the closure of our Ghent plant, which employed 120 people.",
         [120]),
        ("We decided to close the mill in Ghent, Iowa, which employs about 90 workers.", [90]),
        ("In May 2023 we closed the acquisition of a plant, which employed 120 people.", []),
        ("In May 2023 we decided to expand our Ghent plant, which employs 120 people.", []),
        ("We closed the sale of a plant, which had 120 employees.", []),
    ],
)  # fmt: skip
def test_who_works_at_a_place_that_is_closed(words: str, expected: list[int]) -> None:
    assert [number for number, _ in given(words)] == expected
