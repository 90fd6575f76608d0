"""People who go, counted place by place in a table."""

import pytest

from extractors import layoffs
from extractors.claims import About
from extractors.text import read
from tests.extractors.layoffs.reading import PUBLISHED, found, one

CLOSED = "In May 2019, we announced the closure of three plants. "
ROWS = "Duluth | 120\nMacon | 85\nTacoma | 60\n"


def test_the_total_of_a_table_of_places_is_of_the_cut_above_it() -> None:
    claim = one(
        f"{CLOSED}Positions affected by site are as follows:\n\nSite | Positions\n{ROWS}Total | 265"
        "\n\nWe expect to record total pre-tax charges of $18 million for these closures, of which"
        " $10 million is severance."
    )
    assert (claim.positions_low, claim.charge_low_usd) == (265, 18_000_000)
    assert str(claim.announced) == "2019-05-01"
    assert claim.sentence == "Positions affected by site are as follows:"


def test_the_head_of_a_table_may_say_that_they_go() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>$</td><td>{cost}</td><td>{people}</td></tr>"
        for name, cost, people in (
            ("Action", "Cost", "Employees terminated"),
            ("Closures", "4.0", "1,100"),
            ("Offices", "1.5", "90"),
            ("Total", "5.5", "1,190"),
        )
    )
    page = f"<p>{CLOSED}</p><p>Our actions were:</p><table>{rows}</table>".encode()
    (claim,) = layoffs.read(read(page), About("10-K", "Acme", PUBLISHED, None, "12-31"))
    assert claim.positions_low == 1190


@pytest.mark.parametrize(
    "table",
    [
        f"Our people by site are as follows:\n\nSite | Employees\n{ROWS}Total | 265",
        f"Positions affected by site are as follows:\n\nSite | Positions\n{ROWS}Total | 270",
        f"Positions affected by site are as follows:\n\nSite | Positions\n{ROWS}",
        "Positions affected were as follows:\n\nSite | Positions | Positions\nDuluth | 90 | 10"
        "\nMacon | 10 | 90\nTotal | 100 | 100",
    ],
)
def test_no_other_table_counts_those_who_go(table: str) -> None:
    assert not [c for c in found(CLOSED + table) if c.positions_low]
