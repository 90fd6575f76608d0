"""Capital expenditure told by what it is spent on, by what is changed, or by "this amount"."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import REPORT, STORY, claims, figures

EARLY = STORY._replace(published=date(2026, 1, 20))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex will pour $9 billion into data centers and chips this year.", (9000, 9000)),
        ("Globex expects to spend $4 billion on new planes and other gear in 2026.", (4000, 4000)),
        ("Globex has budgeted $3.6 billion for capital work in 2026.", (3600, 3600)),
        ("Globex is on track to invest about $8 billion in 2026 to build factories.", (8000, 8000)),
        ("At least $40 million will be invested in capital projects in 2026.", (40, 0)),
        ("Globex raised its 2026 capex forecast by $15 billion to $50 billion.", (50000, 50000)),
        ("Globex set capital spending in 2026 at $13 billion, 20% below 2025.", (13000, 13000)),
        ("Globex sees about $5 billion of capital expenditures in 2026.", (5000, 5000)),
    ],
)
def test_a_story_in_plain_verbs(words: str, expected: tuple[float, float]) -> None:
    assert [figure[:3] for figure in figures(words, EARLY)] == [("FY2026", *expected)]


@pytest.mark.parametrize(
    "words",
    [
        # one plant, one town, several years, no year, something that is not kept
        "Globex will spend $4 billion on a new plant this year.",
        "Globex plans to invest $4 billion in data centers in Texas in 2026.",
        "Globex will pour $40 billion into data centers over the next four years.",
        "Globex plans to spend $4 billion on data centers.",
        "Globex plans to spend $4 billion on research and data centers in 2026.",
        "Globex had budgeted $4 billion for factories in 2026 before it scrapped the plan.",
    ],
)
def test_what_is_no_years_capital(words: str) -> None:
    assert figures(words, EARLY) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Capital expenditures were $35 million in 2024. In 2025, we expect this amount to be "
            "$40 million.",
            (40, 40),
        ),
        ("Actions include trimming capital spending to about $120 million in 2025.", (120, 120)),
        (
            "Our material cash requirements for 2025 include $15 million of capital expenditures.",
            (15, 15),
        ),
        (
            "Total growth and maintenance capital expenditures in 2025 will be $97 million.",
            (97, 97),
        ),
        ("We plan capital expenditures of slightly over $15 million in 2025.", (15, 0)),
        ("Our capital plan for 2025 is $28 million, down from $31 million in 2024.", (28, 28)),
        (
            "We cut our forecast for 2025 capital expenditures, which now stands at $12 million.",
            (12, 12),
        ),
        (
            "For the full year 2025: sales growth of 5%; capital expenditures in the range of $12 "
            "million to $13 million; and depreciation of $8 million.",
            (12, 13),
        ),
        (
            "We expect 2025 capital spending to be $12 million, of which half is committed.",
            (12, 12),
        ),
    ],
)
def test_a_filing_in_plain_verbs(words: str, expected: tuple[float, float]) -> None:
    assert [figure[:3] for figure in figures(words, REPORT)] == [("FY2025", *expected)]


def test_an_amount_of_something_else_before() -> None:
    words = (
        "Depreciation was $35 million in 2024. In 2025, we expect this amount to be $40 million."
    )
    assert figures(words, REPORT) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex expects capex of $25 billion this year and $30 billion in 2027.",
            [("FY2026", 25000), ("FY2027", 30000)],
        ),
        (
            "Globex will cut capital spending this year to $25 billion, and to $20 billion in"
            " 2027.",
            [("FY2026", 25000), ("FY2027", 20000)],
        ),
        (
            "Globex said 2027 capital spending would rise to $30 billion from $25 billion this"
            " year.",
            [("FY2027", 30000)],
        ),
        (
            "Globex unveiled a $9 billion 2026 budget for capital expenditures.",
            [("FY2026", 9000)],
        ),
        ("Globex estimates $3.75 billion capital program in 2026.", [("FY2026", 3750)]),
        # given up since, a state's, what a law asks for
        ("Globex planned to spend $9 billion on fabs in 2026 but halved that.", []),
        ("The state's 2026 highway construction program is budgeted at $1.2 billion.", []),
        (
            "The cost of complying with new rules will require capital additions of $20 million "
            "in 2026, Globex expects.",
            [],
        ),
        # a place, and what was spent in the end
        ("Globex digs on. In New Zealand capex is forecast to be $33 million in 2026.", []),
        ("Globex forecast $45 million of capital spending, then spent $43 million.", []),
        # a part of a plan, another year's, a change told as a percent and an amount, a trade's
        ("The 2026 capital plan of Globex aims to spend $2 billion on track.", []),
        ("The 2026 capital budget approximates 2025's record budget of $27 million.", []),
        ("The $2 billion target is 79% more than Globex's capital expenditure of $1 billion.", []),
        ("Major producers have cut their 2026 capex by 24 percent, or nearly $40 billion.", []),
        ("Total semiconductor capex is set to exceed $100 billion in 2026.", []),
        ("Globex and its rivals will rein in capex, while others keep it at $10 billion.", []),
        # of a town
        ("The city plans to spend $1.3 billion on its water network in 2026.", []),
    ],
)
def test_years_and_parts_told_in_one_breath(words: str, expected: list[tuple[str, float]]) -> None:
    assert [(year, low) for year, low, _, _ in figures(words, EARLY)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "The board of directors of Globex Corporation approved the company's 2026 capital plan of "
        "$3 billion.",
        "“It stays low,” said Jane Doe, Globex CFO. By that she means that 2026 capital "
        "expenditures will be $3 billion. Initech spends more.",
    ],
)
def test_whose_it_is(words: str) -> None:
    assert [claim.company.split()[0] for claim in claims(words, EARLY)] == ["Globex"]


def test_the_year_is_the_one_told_before() -> None:
    late = REPORT._replace(form="EX-99.1", published=date(2025, 11, 25))
    words = (
        "Globex agreed to buy trucks for 2026. This raises net capital expenditures to $200 "
        "million for the year."
    )
    told = words.replace("This raises", "It will bring")
    assert [figure[0] for figure in figures(told, late)] == ["FY2026"]


def test_clauses_of_two_companies() -> None:
    words = (
        "Globex expects to spend $25 billion on capex in 2026, while Initech plans to spend "
        "$5 billion on capex."
    )
    found = [(claim.company, claim.low_usd) for claim in claims(words, EARLY)]
    assert found == [("Globex", 25 * 10**9), ("Initech", 5 * 10**9)]
