"""Cuts at somebody whose name is not seen to be a company's are nobody else's."""

import pytest

from tests.extractors.layoffs.test_who_cuts import Row, rows


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The Springfield Sun cut 30 jobs. Significant cuts were seen at the Los Angeles Times,"
            " which reduced its newsroom staff by more than 20 percent in January.",
            [("Springfield Sun", 30, None)],
        ),
        (
            "Globex cut 30 jobs. Deep cuts were also made at Initech, which reduced its staff by"
            " 20 percent.",
            [("Globex", 30, None), ("Initech", None, 20)],
        ),
        (
            "Globex fired 15 percent of its workforce. Jo Roe, CEO of the Washington Post,"
            " announced that 120 employees at the newspaper will be laid off.",
            [("Globex", None, 15)],
        ),
        (
            "Globex fired 15 percent of its workforce. Over the last 12 months, an estimated 500"
            " journalist positions have been eliminated.",
            [("Globex", None, 15)],
        ),
    ],
)
def test_cuts_at_another(words: str, expected: list[Row]) -> None:
    assert set(rows(words)) == set(expected)
