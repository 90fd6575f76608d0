"""What is told of all of a cut goes before what is told of a part of it, or of two together."""

from datetime import date

from tests.extractors.layoffs.reading import found, item, one


def test_a_share_of_all_the_people_goes_before_one_of_a_team() -> None:
    words = "On May 3, 2023, we announced a cut of 1,650 employees, {}."
    whole = "approximately 13% of our global workforce"
    part = "approximately 19% of our corporate team"
    for told in (f"including {whole} and {part}", f"representing {part} and {whole}"):
        claim = one(words.format(told))
        assert (claim.positions_low, claim.percent_low) == (1650, 13), told


def test_no_share_among_those_who_go_is_of_the_cut() -> None:
    parts = "including 10% of our sales force and approximately 19% of our corporate team"
    claim = one(f"On May 3, 2023, we announced a cut of 1,650 employees, {parts}.")
    assert (claim.positions_low, claim.percent_low) == (1650, None)


def test_shares_of_two_times_are_of_two_cuts() -> None:
    claim = one("We cut 12% of our corporate staff in May and 5% of our global workforce in June.")
    assert claim.percent_low == 12


def test_the_day_it_is_made_known_goes_before_the_day_of_a_decision_told_in_passing() -> None:
    claim = one(
        item(
            "On August 17, 2023, the Company announced that it had begun a workforce reduction."
            " The reduction, which was committed to by management on July 27, 2023, will affect"
            " approximately 150 employees. We expect charges of $5 million for severance."
        ),
        "8-K",
        published=date(2023, 8, 17),
    )
    assert (claim.announced, claim.positions_low) == (date(2023, 8, 17), 150)
    assert claim.charge_low_usd == 5_000_000


def test_what_was_approved_and_then_announced_began_when_it_was_announced() -> None:
    cut = "On {}, the Board approved a workforce reduction of 90 employees, which the Company"
    for approved, announced, begun in (
        ("May 3, 2023", "May 9, 2023", date(2023, 5, 9)),
        ("May 3, 2023", "February 1, 2023", date(2023, 5, 3)),
    ):
        claim = one(f"{cut.format(approved)} announced on {announced}.")
        assert claim.announced == begun, announced


def test_a_stated_total_goes_before_what_was_booked_of_it_in_each_period() -> None:
    claim = one(
        "On March 4, 2023, we began a reduction of our workforce by 90 employees. The total costs"
        " related to the workforce reduction were approximately $6.0 million. The reduction was"
        " largely completed in 2023, in which we recorded $5.1 million of severance costs. The"
        " reduction was finished in the three months ended March 31, 2024, in which we recorded"
        " $0.9 million of severance costs."
    )
    assert claim.charge_low_usd == claim.charge_high_usd == 6_000_000


def test_a_total_of_the_reduction_goes_before_its_severance() -> None:
    booked = "we recorded charges of $83.0 million, of which $72.9 million was for the severance of"
    claim = one(f"In connection with the workforce reduction, {booked} 1,971 employees.")
    assert (claim.positions_low, claim.charge_low_usd) == (1971, 83_000_000)
    claim = one(f"In 2023 {booked} 1,971 employees.")
    assert claim.charge_low_usd == 72_900_000


def test_a_plan_begun_at_a_cost_costs_that_where_the_next_sentence_says_whom_it_cuts() -> None:
    begun = "In October 2023, we announced a restructuring plan that our board approved,"
    cost = "resulting in charges of $2.2 million in the fourth quarter of 2023."
    cut = "headcount reductions of approximately 20% of our workforce."
    claim = one(f"{begun} {cost} This restructuring plan included closed offices and {cut}")
    assert (claim.percent_low, claim.charge_low_usd) == (20, 2_200_000)
    claim = one(f"{begun} {cost} Sales fell. Later we made {cut}")
    assert claim.charge_low_usd is None


def test_the_only_cost_under_the_heading_of_a_plan_is_its_own_in_its_quarter() -> None:
    words = (
        "June 2023 Restructuring\n\nOn June 6, 2023, we announced the June 2023 Restructuring. The"
        " June 2023 Restructuring affected about 330 employees, or 9% of our workforce.\n\nIn"
        " addition, we recognized $17 million of restructuring charges in the {} quarter of 2023,"
        " which were mainly severance for employees."
    )
    assert one(words.format("second")).charge_low_usd == 17_000_000
    assert one(words.format("third")).charge_low_usd is None


def test_a_cost_of_a_plan_and_of_a_further_reduction_is_of_neither_alone() -> None:
    claims = found(
        "On March 4, 2023, we announced a plan affecting approximately 1,000 employees. On July 8,"
        " 2023, we announced an additional workforce reduction affecting approximately 60"
        " employees.\n\nWe incurred $3.9 million of severance costs in 2023 in connection with"
        " terminations under the plan and the additional workforce reduction."
    )
    assert [(c.positions_low, c.charge_low_usd) for c in claims] == [(1000, None), (60, None)]


def test_an_earlier_cut_set_beside_a_new_one_is_a_cut_of_its_own() -> None:
    new = "On May 4, 2023, we announced headcount reductions that will affect 1,100 employees."
    cost = "We expect to incur $40 million of severance for the additional reductions."
    for before in (
        "These reductions are in addition to the approximately 800 reductions that were already"
        " taken earlier in 2023.",
        "These are in addition to the 800 positions we eliminated in January 2023.",
    ):
        claims = found(f"{new} {before} {cost}")
        told = [(c.positions_low, c.charge_low_usd) for c in claims]
        assert told == [(1100, 40_000_000), (800, None)], before
    stays = "These are in addition to the 800 stores that were already closed."
    assert one(f"{new} {stays}").positions_low == 1100


def test_a_total_that_a_cut_is_part_of_is_a_sum_beside_it() -> None:
    cut = "Globex cut 2,000 jobs in the quarter."
    total = "The layoffs at Globex were part of a total of 7,000 {} at the bank."
    claims = found(f"{cut}\n\n{total.format('layoffs')}", "news", company="")
    assert [(c.positions_low, c.cumulative) for c in claims] == [(2000, False), (7000, True)]
    assert one(f"{cut}\n\n{total.format('employees')}", "news", company="").positions_low == 2000


def test_indeed_is_a_company_where_it_acts_and_a_word_where_another_does() -> None:
    for words, company in (
        ("Indeed is cutting 300 jobs, its chief executive said.", "Indeed"),
        ("Indeed, the job board, said it will cut 300 jobs.", "Indeed"),
        ("Indeed, Globex laid off 300 employees on Monday.", "Globex"),
        ("Globex is in trouble, it said. Indeed, the company cut 300 jobs.", "Globex"),
    ):
        assert one(words, "news", company="").company == company, words


def test_a_story_may_tell_what_a_cut_will_cost_some_sentences_later() -> None:
    cut = "Globex said on Monday that it will cut 900 jobs."
    between = "Its board believes that this will help."
    for cost, low, high in (
        ("The company expects restructuring charges of $1.7 million for severance.", 1.7, 1.7),
        ("Severance costs are expected to be between $2 million and $2.5 million.", 2, 2.5),
    ):
        claim = one(f"{cut} {between} {cost}", "news", company="")
        assert claim.charge_low_usd == round(low * 1_000_000), cost
        assert claim.charge_high_usd == round(high * 1_000_000), cost


def test_no_cost_in_a_story_is_of_the_cut_of_another_company_or_of_an_earlier_one() -> None:
    for words in (
        "Globex will cut 900 jobs. Initech expects to record $30 million in severance charges.",
        "Globex cut 900 jobs last year. Now it expects to record a $30 million severance charge.",
        "Globex will cut 900 jobs. It expects the layoffs to save $30 million in severance.",
    ):
        assert one(words, "news", company="").charge_low_usd is None, words
