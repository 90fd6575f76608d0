"""Budgets that change by so much from one total to another, and what is put in for a total."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import STORY, claims, figures

FROM_TO = [
    (
        "The board has approved an increase in the Company’s capital expenditure budget for fiscal"
        " year 2025 by $20 million from $200 million to $220 million.",
        220,
    ),
    (
        "Example increased its 2025 capital budget by $50 million, from $300 million to $350"
        " million.",
        350,
    ),
    (
        "We are raising our 2025 capital expenditure guidance by $50 million from $300 million to"
        " $350 million.",
        350,
    ),
    (
        "The board approved a reduction of the 2025 capital budget by 10%, or $20 million, from"
        " $200 million to $180 million.",
        180,
    ),
    (
        "The Company is reducing its 2025 capital program by $40 million from $190 million to $150"
        " million.",
        150,
    ),
    (
        "We lowered our capital expenditure forecast for 2025 by approximately $30 million from"
        " $230 million to approximately $200 million.",
        200,
    ),
    (
        "The board approved an increase in the 2025 capital expenditure budget of $20 million, from"
        " $200 million to $220 million.",
        220,
    ),
]


@pytest.mark.parametrize(("words", "total"), FROM_TO)
def test_of_a_change_from_one_total_to_another_the_last_holds(words: str, total: int) -> None:
    assert [told[:3] for told in figures(words)] == [("FY2025", total, total)]


@pytest.mark.parametrize(
    "words",
    [
        "The board approved an increase in the 2025 capital expenditure budget of $20 million.",
        "We expect a reduction in our 2025 capital program of approximately $40 million.",
        "We expect an increase in capital expenditures of $20 million in 2025.",
        "We expect to reduce the 2025 capital budget by $20 million from $200 million previously.",
        "Capital expenditures rose by $20 million from $200 million to $220 million in 2024.",
        "We expect capital expenditures in 2025 to rise by $20 million from $200 million in 2024.",
    ],
)
def test_a_change_alone_is_no_total(words: str) -> None:
    assert [told for told in figures(words) if told[3] != "direction"] == []


@pytest.mark.parametrize(
    "words",
    [
        "Globex increased its capital budget 45% for the coming year, allocating $325 million of"
        " the $473 million total for exploration alone.",
        "Globex approved its capital budget for next year, earmarking about $325 million of the"
        " $473 million total to wells.",
    ],
)
def test_of_what_is_allocated_of_a_total_the_total_is_told(words: str) -> None:
    december = STORY._replace(published=date(2025, 12, 15))
    assert figures(words, december) == [("FY2026", 473, 473, "point")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "In 2026 Globex has allocated 75% of its $235 million to $260 million drilling and"
            " completion budget towards liquids.",
            (235, 260),
        ),
        ("Globex will put half of its $500 million 2026 capital budget toward wells.", (500, 500)),
    ],
)
def test_a_share_of_a_budget_names_the_budget(words: str, told: tuple[int, int]) -> None:
    assert [one[1:3] for one in figures(words, STORY)] == [told]


@pytest.mark.parametrize(
    "words",
    [
        "Globex will put $300 million of its drilling budget toward Texas in 2026.",
        "Globex plans to use $40 million of the 2026 capital program for one field.",
        "Globex has a 2026 research and development budget of $300 million.",
        "Globex has a 2026 product development budget of $300 million.",
        "Globex has a 2026 business development budget of $3 million.",
        "Globex spent its 2026 development budget of $300 million.",
        "Globex has a marketing budget of $300 million for 2026, 75% of its $400 million total.",
    ],
)
def test_some_of_a_budget_and_budgets_of_other_things_are_none(words: str) -> None:
    assert figures(words, STORY) == []


@pytest.mark.parametrize(
    "words",
    [
        "The savings are included in its 2025 drilling and development capital budget of $1.0"
        " billion.",
        "Our 2025 drilling and development capital program of $1.0 billion is fully funded.",
        "Our 2025 development and drilling capital budget is $1.0 billion.",
    ],
)
def test_drilling_and_development_are_all_of_an_explorers_budget(words: str) -> None:
    assert [told[:3] for told in figures(words)] == [("FY2025", 1000, 1000)]


@pytest.mark.parametrize(
    "words",
    [
        "Our 2025 drilling capital budget is $400 million.",
        "Our 2025 development capital budget of $400 million is funded.",
        "Drilling and completion capital expenditures are expected to be $500 million in 2025.",
        "Drilling and development capital expenditures are seen at $500 million in 2025.",
        "We run a downstream business.\n\nOur 2025 drilling and development capital budget is $1"
        " billion.",
    ],
)
def test_one_part_of_drilling_is_none(words: str) -> None:
    assert figures(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Example plans to spend $90 million of capital during 2025 to fund oil and gas exploration"
        " and development.",
        "We expect to spend $90 million of capital in 2025.",
        "We intend to spend $90 million of capital this year.",
        "We anticipate spending $90 million of capital in fiscal 2025, up from $40 million.",
        "In 2025, we plan to spend $90 million of capital.",
    ],
)
def test_capital_is_what_is_spent(words: str) -> None:
    assert figures(words) == [("FY2025", 90, 90, "point")]


@pytest.mark.parametrize(
    "words",
    [
        "We plan to raise $90 million of capital in 2025.",
        "We expect to deploy $90 million of capital in 2025.",
        "We expect to return $90 million of capital to shareholders in 2025.",
        "We plan to spend $90 million of capital in 2025 to build a plant in Ohio.",
        "We plan to spend $90 million of capital in 2025 for the new plant.",
        "We plan to spend $90 million of capital in 2025 related to the integration.",
        "We plan to spend $90 million of capital on the Northfield mine in 2025.",
        "We plan to spend $90 million of capital in 2025 on acquisitions.",
        "We plan to spend $90 million of capital in 2025 and 2026.",
        "We plan to spend $90 million of working capital in 2025.",
    ],
)
def test_capital_for_one_thing_or_raised_is_none(words: str) -> None:
    assert figures(words) == []


NEWS = "Explorers go on reporting their capital spending plans for 2026.\n\n• "


@pytest.mark.parametrize(
    ("words", "company", "told"),
    [
        (
            "Exploration Co., San Antonio, has set a record $40-50 million capital budget for"
            " 2026.",
            "Exploration",
            (40, 50),
        ),
        (
            "Development Corp., Houston, has set a $40 million capital budget for 2026.",
            "Development",
            (40, 40),
        ),
        (
            "Globex Corp., Houston, is budgeting $50 million for oil and gas exploration and"
            " development in the North Sea and the Netherlands in 2026.",
            "Globex",
            (50, 50),
        ),
        (
            "Globex Oil has set a 2026 development budget of $325-350 million depending upon prices"
            " and expects to grow.",
            "Globex Oil",
            (325, 350),
        ),
    ],
)
def test_a_line_of_a_list_has_its_company(words: str, company: str, told: tuple[int, int]) -> None:
    found = [(c.company, c.low_usd, c.high_usd) for c in claims(NEWS + words, STORY)]
    assert found == [(company, told[0] * 10**6, told[1] * 10**6)]


@pytest.mark.parametrize(
    "words",
    [
        "Globex Corp. is budgeting $50 million for exploration and development in Texas in 2026.",
        "Globex Corp. is budgeting $50 million for drilling in Texas and Ohio in 2026.",
        "Globex Corp. is budgeting $50 million for advertising in 2026.",
    ],
)
def test_what_is_budgeted_for_one_field_is_none(words: str) -> None:
    assert figures(NEWS + words, STORY) == []


OUTLOOK = "\n\nGood morning, everyone.\n\nFor the full year 2026, we expect capex of $110 million."


@pytest.mark.parametrize(
    ("line", "company"),
    [
        (
            "Jane M. Doe Executive Vice President and Chief Financial Officer at Globex & Platt",
            "Globex & Platt",
        ),
        ("Jane Doe, Chief Financial Officer at Globex", "Globex"),
        ("Jane Doe President & CEO at Globex Corp", "Globex"),
        ("John Smith, Chairman of Globex Ltd.", "Globex"),
        ("Jane Doe, Chief Executive Officer, Globex Corp", "Globex"),
        ("Jane Doe, President, Director", ""),
        ("Thank you, and thanks to all of you.", ""),
        ("Jane Doe, Analyst at Initech Securities", ""),
        ("Jane M. Doe Executive Vice President and Chief Financial Officer", ""),
    ],
)
def test_an_officer_speaks_for_the_company_of_the_line_above(line: str, company: str) -> None:
    assert [claim.company for claim in claims(line + OUTLOOK, STORY)] == [company]


def test_oil_and_gas_companies_are_no_company() -> None:
    words = (
        "Oil and gas companies report their plans.\n\n"
        "A capital budget of $300 million for 2026 has been approved."
    )
    assert {claim.company for claim in claims(words, STORY)} <= {""}


def test_a_field_is_no_company() -> None:
    words = (
        "Globex Oil works in the Permian.\n\nThe Permian drilling program goes on.\n\n"
        "The company has a 2026 drilling budget of $300 million."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Globex Oil"]
