"""Lines of a list that have a range and no verb, and what names the year of their list."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, REPORT, figures

MIDYEAR = RELEASE._replace(published=date(2025, 7, 30), period_end=date(2025, 6, 30))
OTHER_LINES = "· Little effect of currencies on sales for the full year;\n\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            OTHER_LINES + "· Capital expenditures in the range of $10 million to $12 million.",
            [("FY2025", 10, 12, "range")],
        ),
        (
            "2025 in short\n\nTotal capital expenditures for 2025: $310 million to $330 million",
            [("FY2025", 310, 330, "range")],
        ),
    ],
)
def test_a_line_of_a_range(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, MIDYEAR) == expected


@pytest.mark.parametrize(
    "words",
    [
        # no year, or that of a quarter
        "· Capital expenditures in the range of $10 million to $12 million.",
        "· For the full year more, in the third quarter less;\n\n"
        "· Capital expenditures in the range of $10 million to $12 million.",
        # one of the past, and one of each thing
        OTHER_LINES + "· Capital expenditures of $12 million.",
        OTHER_LINES + "· Capital expenditures for a new shop range from $1 million to $2 million.",
    ],
)
def test_what_a_line_leaves_open(words: str) -> None:
    assert figures(words, MIDYEAR) == []


def test_quarters_above_a_table_in_short() -> None:
    table = (
        "<p>Guidance</p><table><tr><td>2025 Guidance</td><td>3Q25</td><td>FY 2025</td></tr>"
        "<tr><td>Oil (MBbl/d)</td><td>121 - 123</td><td>120 - 122</td></tr>"
        "<tr><td>Capital expenditures ($MM)</td><td>$230 - $260</td><td>$895 - $955</td></tr>"
        "</table>"
    )
    assert figures(table, MIDYEAR) == [
        ("2025Q3", 230, 260, "range"),
        ("FY2025", 895, 955, "range"),
    ]


def test_planned_expenditures_of_a_program() -> None:
    assert figures(
        "We have a capital program of $14 billion for 2025 through 2027. Planned expenditures"
        " under the program are $4.9 billion in 2025, $5.3 billion in 2026 and $5.4 billion in"
        " 2027.",
        REPORT,
    ) == [
        ("FY2025", 4900, 4900, "point"),
        ("FY2026", 5300, 5300, "point"),
        ("FY2027", 5400, 5400, "point"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Our unconsolidated affiliate expects its 2025 capital expenditures to be $400 million, of"
        " which our share is $200 million.",
        "In 2025 we expect to spend $450 million on development projects and $120 million on"
        " recurring capital expenditures.",
        "Total capital expenditures of $210 million to $230 million would be required in 2025.",
        "Total capital expenditures of $210 million to $230 million were planned for 2025 once.",
        "Depreciation on 2025 capital expenditures is expected to be $45 million.",
        "2025 Outlook\n\nFree cash flow (after capital expenditures) of $250 million to $275m",
    ],
)
def test_of_somebody_else_or_a_part(words: str) -> None:
    assert figures(words, REPORT) == []
