"""Figures beside those of others, of changes and of parts: which is the plan, and whose."""

from datetime import date

import pytest

from extractors.claims import About
from tests.extractors.guidance.reading import RELEASE, REPORT, STORY, claims, figures
from tests.extractors.guidance.test_tables import table

MAY = RELEASE._replace(published=date(2025, 5, 6), period_end=date(2025, 3, 31))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Globex said its capital expenditures for 2026 will be between $70bn (£53bn) to $72bn,"
            " up from an earlier estimate.",
            [("Globex", "FY2026", 70_000, 72_000)],
        ),
        (
            "Globex surprised with $200 billion 2026 capex guidance after quarterly revenue of"
            " $213.4 billion.",
            [("Globex", "FY2026", 200_000, 200_000)],
        ),
        (
            "Globex came with guidance of $175-185 billion in 2026 capex, 55-65% above Wall Street"
            " estimates of $119.5 billion.",
            [("Globex", "FY2026", 175_000, 185_000)],
        ),
        (
            "Shares fell after Globex projected about $200 billion in capital expenditures this"
            " year, well above the $146.6 billion that analysts had expected.",
            [("Globex", "FY2026", 200_000, 200_000)],
        ),
        (
            "Globex has guided to roughly $200 billion of capex for 2026, Initech to $175-185"
            " billion and Hooli to about $145 billion.",
            [
                ("Globex", "FY2026", 200_000, 200_000),
                ("Initech", "FY2026", 175_000, 185_000),
                ("Hooli", "FY2026", 145_000, 145_000),
            ],
        ),
        (
            "Globex said capital expenditures were $20 billion.\n\nIts parent Initech raised its"
            " forecast for this year to $91bn to $93bn.",
            [("Initech", "FY2026", 91_000, 93_000)],
        ),
        ("Globex reported revenue of $9 billion. It raised its forecast to $40 billion.", []),
        (
            "Globex spent $700 million on capital expenditures. It lifted its outlook to between"
            " $18 billion and $19 billion in operating profit.",
            [],
        ),
        (
            "Globex's capital expenditures this fiscal year, which ends May 31, will be about $35"
            " billion.",
            [("Globex", "FY2026", 35_000, 35_000)],
        ),
        (
            "Globex runs data centers.\n\nInstead, the company is looking to spend up to $135"
            " billion in CapEx this year.",
            [("Globex", "FY2026", 0, 135_000)],
        ),
        (
            "Globex spent about $2.6 billion on wells in 2025 and is expected to spend $2.1 billion"
            " to $2.3 billion this year.",
            [("Globex", "FY2026", 2_100, 2_300)],
        ),
        (
            "Globex had good Q4 figures in January and has raised its capital expenditure forecast"
            " to $93 billion.",
            [("Globex", "FY2026", 93_000, 93_000)],
        ),
        (
            "Initech's capital expenditures were $2.7 billion.\n\nCapex of Globex, a maker of"
            " fiber, is expected to be $1.6 billion to $1.7 billion for 2026.",
            [("Globex", "FY2026", 1_600, 1_700)],
        ),
        (
            "Globex gains from the cloud while also planning a significant $50 billion capex for"
            " 2026 and having a $10 billion negative free cash flow.",
            [("Globex", "FY2026", 50_000, 50_000)],
        ),
        ("The agency's capital budget for 2026 totals $3.2 billion, most of it for trains.", []),
        ("Governor Jane Roe proposed a $2.1 billion capital budget for 2026.", []),
        ("2026 global Capex is projected at $160B, with plans mixed: Globex is to cut.", []),
        (
            "Globex executives said Thursday that the maker would invest about $2.3 billion this"
            " year in its plants.",
            [("Globex", "FY2026", 2_300, 2_300)],
        ),
        (
            "Globex said it plans to spend $5.4 billion to $5.8 billion this year, less than"
            " in 2025. The budget includes $3.4 billion for fields.",
            [("Globex", "FY2026", 5_400, 5_800)],
        ),
        (
            "Globex said it plans to spend $5.4 billion to $5.8 billion this year, less than"
            " in 2025. The parade was long.",
            [],
        ),
        (
            "The ruling against Globex was made on Monday.\n\nCapex guidance of $115-135B for 2026"
            " signals growth.",
            [("Globex", "FY2026", 115_000, 135_000)],
        ),
        (
            "Globex plans to spend more than $100 billion this year on data centers.",
            [("Globex", "FY2026", 100_000, 0)],
        ),
        (
            "Globex plans to spend over $100 billion this year on data centers.",
            [("Globex", "FY2026", 100_000, 0)],
        ),
        (
            "Globex's planned $75 billion in capital expenditures for 2026 topped estimates.",
            [("Globex", "FY2026", 75_000, 75_000)],
        ),
        (
            "Globex said it would spend more than $20 billion this year as it builds factories.",
            [("Globex", "FY2026", 20_000, 0)],
        ),
        (
            "Globex expects to spend about $3 billion on capital expenditures in 2026 and $3.5"
            " billion in 2027.",
            [("Globex", "FY2026", 3_000, 3_000), ("Globex", "FY2027", 3_500, 3_500)],
        ),
        (
            "Globex raised its 10-year capital investment plan to $65 billion and now sees 2026"
            " capital investments of $5.3 billion.",
            [("Globex", "FY2026", 5_300, 5_300)],
        ),
        (
            "Globex expects a current-year capex of approximately $2.5 billion.",
            [("Globex", "FY2026", 2_500, 2_500)],
        ),
        (
            "While it told of its third quarter, Northern Air and Chemicals, Inc. (NAC) on Thursday"
            " raised its outlook.\n\nThe capital expenditure forecast for fiscal 2026 is now"
            " expected to be in the range of $2.4 billion to $2.5 billion.",
            [("Northern Air and Chemicals", "FY2026", 2_400, 2_500)],
        ),
    ],
)
def test_whose_and_which(words: str, expected: list[tuple[str, str, float, float]]) -> None:
    found = [
        (c.company, c.fiscal_period, (c.low_usd or 0) / 10**6, (c.high_usd or 0) / 10**6)
        for c in claims(words, STORY)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Full-year capital expenditures guidance was reduced to $12.3 to $12.6 billion from"
            " approximately $12.9 billion.",
            [("FY2025", 12_300, 12_600, "range")],
        ),
        (
            "We expect capital expenditures of approximately $60 million for the remaining nine"
            " months of fiscal 2025, bringing full-year capital expenditures to about $80 million.",
            [("FY2025", 80, 80, "about")],
        ),
        (
            "Third quarter 2025 capital expenditures are expected to be $230 million to $250"
            " million, and the Company is maintaining its full-year 2025 capital guidance of"
            " $960 million to $1.0 billion.",
            [("2025Q3", 230, 250, "range"), ("FY2025", 960, 1_000, "range")],
        ),
        (
            "We are lowering 2025 total capital investment by $100 million, or 5 percent at the"
            " midpoint, to a range of $1.85 billion to $1.95 billion.",
            [("FY2025", 1_850, 1_950, "range")],
        ),
        (
            "We now expect gross capital expenditures of about $900 million and net capital"
            " expenditures of about $700 million in 2025.",
            [("FY2025", 900, 900, "about"), ("FY2025", 700, 700, "about")],
        ),
        (
            "Outlook for the second quarter of fiscal 2025:\n\n• Revenue of $500 million\n\n"
            "• Capital expenditures of $30 million to $35 million",
            [("2025Q2", 30, 35, "range")],
        ),
        (
            "We're also trimming our capital plan for the year by $25 million, to approximately"
            " $175 million.",
            [("FY2025", 175, 175, "about")],
        ),
        (
            "You should assume capital expenditures of approximately $60 million for 2025.",
            [("FY2025", 60, 60, "about")],
        ),
        ("• 2025E capital expenditures: $1.3 billion", [("FY2025", 1_300, 1_300, "point")]),
        ("We expect to fund $60 million of our 2025 capital expenditures with loans.", []),
        ("Our tenants expect to make capital expenditures of $60 million in 2025.", []),
        (
            "We forecast 2025 lease capital expenditures of $2.0 billion and total gross capital"
            " expenditures of $2.7 billion.",
            [("FY2025", 2_700, 2_700, "point")],
        ),
        (
            "For 2025, think of capital expenditures in the neighborhood of $120 million.",
            [("FY2025", 120, 120, "about")],
        ),
        (
            "Under the agreement, Globex will fund $300 million of capital expenditures of the"
            " joint venture in 2025.",
            [],
        ),
        ("Interest capitalized on capital expenditures is expected to be $20 million in 2025.", []),
        ("We expect to recover $80 million of capital expenditures through rates in 2025.", []),
        (
            "We expect the new ERP system to require $35 million of capital expenditures in 2025.",
            [],
        ),
        (
            "Of our total capital expenditures, we expect $45 million to be for software in 2025.",
            [],
        ),
        (
            "The average capital expenditure per new shop is expected to be $1.8 million in 2025.",
            [],
        ),
        (
            "We expect each new store opened in 2025 to require capital expenditures of about $3"
            " million.",
            [],
        ),
        (
            "We plan to open 20 shops in 2025, each with expected capital expenditures of $2"
            " million.",
            [],
        ),
        (
            "Our share of the affiliate's capital expenditures is expected to be $60 million in"
            " 2025.",
            [],
        ),
        ("Our plan for 2025 has capital expenditures at our long-term range of $5-6 million.", []),
        ("We expect to spend $12 million in 2025 on maintenance of leased equipment.", []),
        ("The valuation used projected capital expenditures of $35 million for 2025.", []),
        ("We expect to close a mill, which will avoid capital expenditures of $18 million.", []),
        ("We expect 2025 capital expenditures at our Nevada properties of $120 million.", []),
        ("We expect savings in capital expenditures of $30 million in 2025.", []),
        (
            "For fiscal 2025, the Company expects (i) net sales of $1.42 billion; (ii) capital"
            " expenditures, net of allowances, of $75 to $80 million; and (iii) a tax rate of 25%.",
            [("FY2025", 75, 80, "range")],
        ),
        (
            "Full year 2025 capital expenditures range: $580 million to $670 million, including"
            " $75 million for repairs.",
            [("FY2025", 580, 670, "range")],
        ),
        (
            "Capital and investment expenditures of $15 billion are expected in 2025.",
            [("FY2025", 15_000, 15_000, "point")],
        ),
        (
            "We anticipate that our capital expenditures will roughly double in fiscal 2025"
            " compared with fiscal 2024.",
            [("FY2025", 0, 0, "direction")],
        ),
    ],
)
def test_of_a_release(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, MAY) == expected


def test_a_range_over_three_cells_under_low_and_high() -> None:
    rows = [("(in millions)", "Low", "", "High"), ("Capital expenditures", "$150", "to", "$160")]
    assert figures(table(rows, "Full year 2025 guidance")) == [("FY2025", 150, 160, "range")]


def test_a_year_a_row() -> None:
    rows = [("Year", "Estimated capital expenditures (in millions)"), ("2025", "$1,250")]
    rows += [("2026", "$1,300")]
    expected = [("FY2025", 1_250, 1_250, "point"), ("FY2026", 1_300, 1_300, "point")]
    assert figures(table(rows, "What we plan:"), REPORT) == expected


@pytest.mark.parametrize("head", ["Estimated depreciation", "Lease obligations", "Capital spent"])
def test_a_year_a_row_of_something_else(head: str) -> None:
    rows = [("Year", f"{head} (in millions)"), ("2025", "$1,250"), ("2026", "$1,300")]
    assert figures(table(rows, "The next years are as follows:"), REPORT) == []


def test_a_change_up_to_about_a_total_is_about() -> None:
    about = About("news", "", date(2025, 11, 19))
    words = "Globex will boost capital spending by $1 billion to about $5 billion next year."
    assert figures(words, about) == [("FY2026", 5_000, 5_000, "about")]


def test_expectations_over_a_list() -> None:
    words = (
        "The Company's full-year 2025 expectations include:\n\n• Cost cuts of $50 per ton\n\n"
        "• Capital expenditures of approximately $600 million"
    )
    assert figures(words, MAY) == [("FY2025", 600, 600, "about")]


def test_an_annual_figure_for_two_years() -> None:
    words = "Globex kept its annual capital expenditure guidance of about $11 billion for 2026 and"
    expected = [("FY2026", 11_000, 11_000, "about"), ("FY2027", 11_000, 11_000, "about")]
    assert figures(f"{words} 2027.", STORY) == expected


def test_of_one_company_by_two_names_the_first_figure() -> None:
    words = (
        "Globex Energy Inc. has set a capital expenditure plan of $725 million for 2026.\n\n"
        "In the Springfield Basin Globex had eight rigs. Globex now plans three rigs this year on a"
        " capital budget of $200-225 million."
    )
    assert figures(words, STORY) == [("FY2026", 725, 725, "point")]


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Globex plans significant cuts to its capital expenditure in 2027.", "decrease"),
        ("Globex expects reductions in capital spending in 2027.", "decrease"),
    ],
)
def test_cuts_that_are_planned(words: str, way: str) -> None:
    found = [(c.fiscal_period, c.form, c.direction) for c in claims(words, STORY)]
    assert found == [("FY2027", "direction", way)]


def test_second_in_a_line_of_a_list() -> None:
    words = (
        "Other full-year 2025 assumptions:\n\n• Interest of $60 million\n\n"
        "• Depreciation of $150 million and capital expenditures of about $175 million"
    )
    assert figures(words, MAY) == [("FY2025", 175, 175, "about")]


def test_what_the_whole_company_spends_goes_first() -> None:
    words = (
        "Example Power expects capital expenditures of $900 million in 2025. Consolidated capital"
        " expenditures are expected to be $1.5 billion in 2025."
    )
    assert figures(words, REPORT) == [("FY2025", 1_500, 1_500, "point")]


def test_gross_beside_net_of_allowances() -> None:
    words = "We expect capital expenditures of $500 million in 2025, or $450 million net of grants."
    assert [c.basis for c in claims(words)] == ["as_stated"]
