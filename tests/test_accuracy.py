"""How answers are scored: what is read beside them is wrong, unless another document's say it."""

from datetime import date
from typing import Any

from benchmarks.accuracy import Score, is_retelling, report, score
from extractors.claims import Layoff

CUT = {"company": "Acme", "announced": date(2022, 11, 9), "sentence": "We cut 500 positions."}


def _row(file: str, **changes: str) -> dict[str, str]:
    nothing = dict.fromkeys(("pct_workforce", "charge_low_usd", "charge_high_usd"), "")
    told = {"file": file, "cik": "1", "announced": "2022-11", "positions": "500", "quote": "q"}
    return nothing | told | changes


def _score(rows: list[dict[str, str]], claims: dict[str, list[Layoff]]) -> Score:
    def fits(row: dict[str, str], claim: Any) -> bool:
        return claim.positions_low == int(row["positions"])

    return score("cuts", rows, lambda name: claims[name], fits, lambda row: True, is_retelling)


def _cut(positions: int = 500, **changes: Any) -> Layoff:
    sized = {"positions_low": positions, "positions_high": positions}
    return Layoff(**(dict.fromkeys(Layoff._fields) | CUT | sized | changes))


def test_a_cut_told_again_is_neither_wrong_nor_right() -> None:
    rows = [_row("then"), _row("later", announced="2023-03", positions="900")]
    later = _cut(900, announced=date(2023, 3, 14))
    done = _score(rows, {"then": [_cut()], "later": [_cut(), later]})
    assert (done.right, done.wanted, done.wrong, done.missed) == (2, 2, [], [])
    assert len(done.retold) == 1
    (_, line, *told) = report([done])
    assert "100.0%" in line
    assert "told again, not counted: later: " in told[0]


def test_what_differs_from_every_answer_is_wrong() -> None:
    rows = [_row("then"), _row("later", announced="2023-03", positions="900")]
    for odd in (
        _cut(announced=None),  # of no year, it could be any cut of that size
        _cut(announced=date(2023, 11, 9)),
        _cut(501),
        _cut(positions_high=600),
        _cut(percent_low=5.0, percent_high=5.0),
        _cut(charge_low_usd=1e6, charge_high_usd=1e6),
    ):
        done = _score(rows, {"then": [_cut()], "later": [_cut(900), odd]})
        assert (len(done.wrong), done.retold) == (1, []), odd


def test_another_companys_cut_and_one_said_twice_are_wrong() -> None:
    rows = [_row("then"), _row("theirs", cik="2", positions="900")]
    done = _score(rows, {"then": [_cut(), _cut()], "theirs": [_cut(900), _cut()]})
    assert len(done.wrong) == 2
