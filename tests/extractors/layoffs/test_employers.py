"""Words with a capital that are no employer: labels, datelines and how sentences begin."""

import pytest

from tests.extractors.layoffs.reading import found


def employers(words: str) -> set[tuple[str, int | None]]:
    """(company, positions) of each claim of a story."""
    return {(c.company, c.positions_low) for c in found(words, "news", company="")}


@pytest.mark.parametrize(
    "label", ["Why It Matters", "What’s Next", "How We Got Here", "Key Takeaway", "Background"]
)
def test_a_label_before_a_colon_is_no_employer(label: str) -> None:
    words = f"Globex is cutting jobs.\n\n{label}: The tech giant plans to cut 900 positions."
    assert employers(words) == {("Globex", 900)}


@pytest.mark.parametrize("label", ["Globex", "Key Tronic", "The Vitality Group"])
def test_a_name_before_a_colon_is_one(label: str) -> None:
    words = f"{label}: The company will cut 900 positions."
    assert employers(words) == {(label.removeprefix("The "), 900)}


@pytest.mark.parametrize(
    "dateline",
    [
        "TAIPEI (Formosa News) – ",
        "LYON, France (AP) — ",
        "SAN JOSE, Calif. (Reuters) - ",
        "SEOUL – ",
    ],
)
def test_a_dateline_is_no_employer(dateline: str) -> None:
    assert employers(f"{dateline}Globex will lay off 900 workers.") == {("Globex", 900)}


def test_a_name_in_capitals_before_a_dash_is_one() -> None:
    assert employers("INITECH – 900 jobs will be cut by spring.") == {("INITECH", 900)}


def test_a_magazine_that_reports_is_no_employer() -> None:
    words = (
        "On Friday, Gear Magazine had reported that layoffs are near.\n\n"
        "Globex said the layoffs affect 900 workers."
    )
    assert employers(words) == {("Globex", 900)}


@pytest.mark.parametrize("word", ["Automation and AI are", "Robotics helps and is"])
def test_a_word_that_begins_a_sentence_is_no_employer(word: str) -> None:
    words = f"{word} often named as the reason. In May, the company cut 900 jobs with robotics."
    assert employers(words) == set()


def test_a_company_whose_name_is_a_word_speaks() -> None:
    words = "Target said it is cutting 900 jobs. It had missed a target."
    assert employers(words) == {("Target", 900)}


def test_whom_a_story_takes_as_its_example_is_the_company() -> None:
    words = (
        "Automation is often named as the reason for layoffs.\n\n"
        "Take Globex, for instance. In May the retail giant announced plans to cut 900 jobs."
    )
    assert employers(words) == {("Globex", 900)}


def test_a_ticker_is_none_of_the_name() -> None:
    words = "Globex Corporation GLBX is cutting 900 jobs."
    assert employers(words) == {("Globex Corporation", 900)}


def test_a_company_that_says_what_the_company_will_do_is_meant_itself() -> None:
    words = (
        "Globex is to be bought by Lumen Technologies. {} said the company will cut 900 jobs."
        " Globex makes pumps."
    )
    assert employers(words.format("Lumen")) == {("Lumen", 900)}
    assert employers(words.format("Kappa")) == set()


def test_the_cut_is_of_whoever_says_we() -> None:
    words = (
        "Globex, a rival, grows. Initech chief executive Ilka Roe wrote to her staff.\n\n"
        "Globex had cut jobs before.\n\n“We will let 900 people go,” Roe wrote."
    )
    assert employers(words) == {("Initech", 900)}


def test_a_person_with_a_middle_initial_is_no_employer() -> None:
    words = (
        "Globex is cutting jobs. Chief Executive Officer Ilka T. Roeham is trimming costs. Last"
        " week, the bank said it plans to close a site, cutting 900 jobs."
    )
    assert employers(words) == {("Globex", 900)}


@pytest.mark.parametrize(
    "words",
    [
        "Initech will cut 100 jobs. After State Street Corp., a bank, announced that it would cut"
        " 900 jobs, the company's workforce shrank.",
        "Initech planned to cut 100 jobs, and State Street 900 jobs.",
    ],
)
def test_a_company_beside_another_has_its_own_cut(words: str) -> None:
    assert {(name.removesuffix(" Corp"), n) for name, n in employers(words)} == {
        ("Initech", 100),
        ("State Street", 900),
    }


def test_a_name_made_of_letters_is_the_same_company() -> None:
    words = (
        "Bank of Wellfleet will cut 900 jobs. BofW shares rose. The 900 job cuts at BofW are 3"
        " percent of its work force."
    )
    assert employers(words) == {("Bank of Wellfleet", 900)}


@pytest.mark.parametrize("says", ["Co says", "Says", "Company says", "Globex"])
def test_what_a_wire_writes(says: str) -> None:
    words = (
        "BRIEF-Globex notifies employees\n\nApril 26 (Reuters) - Globex Inc\n\n* {} to reduce"
        " workforce by about 10 pct\n\n* Expects pre-tax restructuring charge of $16 - 17 million"
    )
    (one,) = found(words.format(says), "news", company="")
    assert (one.company, one.positions_low, one.percent_low) == ("Globex", None, 10)
    assert (one.charge_low_usd, one.charge_high_usd) == (16_000_000, 17_000_000)


def test_one_of_the_biggest_cuts_of_an_industry_is_somebodys() -> None:
    words = (
        "Globex Inc:\n\nThe firm will cut 900 jobs, in one of the biggest tech layoffs this year."
    )
    assert employers(words) == {("Globex Inc", 900)}


def test_cuts_that_begin_at_a_company_are_its_own() -> None:
    words = (
        "Layoffs began on Monday at Globex, as the network looks to eliminate up to 900 jobs.\n\n"
        "Initech laid off 90 people. Hooli laid off 80 people. Umbra laid off 70 people."
    )
    high = {(c.company, c.positions_high) for c in found(words, "news", company="")}
    assert ("Globex", 900) in high


def test_a_boss_of_two_companies_cuts_at_neither() -> None:
    words = "{} Hooli and Initech CEO Ilka Roe cut the app’s staff by 900 people."
    assert employers(words.format("")) == set()
    assert employers("Chairman Jan Doe and Initech CEO Ilka Roe cut 900 jobs.") == {
        ("Initech", 900)
    }


def test_a_paper_that_reports_is_none_of_the_sentence() -> None:
    words = (
        "Globex is laying off 14% of its workers. As Gear Daily reports, that amounts to around"
        " 900 of the company's 8,000 employees."
    )
    (one,) = found(words, "news", company="")
    assert (one.company, one.positions_low, one.percent_low) == ("Globex", 900, 14)


def test_people_cut_from_a_staff_need_no_noun() -> None:
    assert employers("Globex slashed 900 from its team.") == {("Globex", 900)}


def test_a_charge_for_the_actions_is_of_the_cut() -> None:
    words = (
        "Globex will cut 900 jobs. Globex expects to record a charge of $50 million to $60 million"
        " in the first quarter for costs associated with the activities."
    )
    (one,) = found(words, "news", company="")
    assert (one.charge_low_usd, one.charge_high_usd) == (50_000_000, 60_000_000)


def test_after_one_that_does_not_respond_the_company_is_the_storys() -> None:
    words = (
        "Globex said it would cut 100 jobs, blaming Initech. Initech did not respond. Earlier this"
        " year the company cut 900 jobs."
    )
    assert employers(words) == {("Globex", 100), ("Globex", 900)}


def test_a_trade_is_no_employer() -> None:
    assert employers("Retailers shed 9,000 jobs and manufacturers added 8,000.") == set()


def test_what_an_analyst_expects_is_not_of_the_analysts_firm() -> None:
    words = (
        "Globex shares fell. Analysts at Initech Securities changed their target. “We expect the"
        " company to cut 900 jobs,” said Initech analyst Ilka Poe."
    )
    assert ("Initech", 900) not in employers(words)
