"""`python -m benchmarks.accuracy` (make accuracy): what is read from text against what people read.

Runs every extractor over the stored public material and prints precision and recall by kind, with
Wilson's 95% interval, and every miss with its sentence. Without the material it says so; the exit
status is 0 either way.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from extractors import guidance, headcount, layoffs, signals, tracker, warn
from extractors.claims import About, Guidance, Headcount, Layoff, Signal
from extractors.text import Text, about, read

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
Z = 1.959964  # of a two-sided 95% interval
NOT_ABOUT_LAYOFFS = ("jwn-8k", "meta-8k", "mmm-8k", "nvda-8k", "orcl-8k")
SEEDS = {"seed-000": date(2026, 3, 31), "seed-002": date(2026, 3, 31)}
# What the two articles say, by kind, and a word of its detail or sentence.
SEEN_IN_SEEDS = (
    ("seed-002", "model_delay", "Avocado"),
    ("seed-000", "delayering", "layer"),
    ("seed-000", "product_sunset", "legacy bets"),
    ("seed-000", "internal_automation", "coding"),
    ("seed-000", "custom_silicon", "MTIA"),
    ("seed-000", "talent_premium", "researchers"),
    ("seed-000", "productivity_claim", "60%"),
)

Row = dict[str, str]


class Score(NamedTuple):
    """Of ``wanted`` answers ``right`` were given; ``wrong`` lists what was given beside them.

    ``retold``: given beside them too, but true, as the answers to another document say.
    """

    kind: str
    wanted: int
    right: int
    wrong: list[str]
    missed: list[str]
    retold: Sequence[str] = ()


class Document(NamedTuple):
    """A document's words and what is known of it."""

    text: Text
    known: About


@cache
def document(name: str) -> Document:
    """A stored filing."""
    content = (SHARED / "edgar" / "filings" / name).read_bytes()
    text = read(content)
    return Document(text, about(content, text))


def answers(name: str) -> list[Row]:
    """A table of answers read by hand."""
    with (SHARED / "answers" / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def score(
    kind: str,
    rows: list[Row],
    claims_of: Callable[[str], list[Any]],
    fits: Callable[[Row, Any], bool],
    expects: Callable[[Row], bool],
    retells: Callable[[Row, Any], bool] = lambda row, claim: False,
) -> Score:
    """Every answer against the claims of its file: each claim may answer one row.

    A claim left over is no wrong number where it ``retells`` what another document of the same
    company is known to say; nor is it one that was asked for.
    """
    right, wrong, missed, retold = 0, list[str](), list[str](), list[str]()
    for name in dict.fromkeys(row["file"] for row in rows):
        left = list(claims_of(name))
        own = [row for row in rows if row["file"] == name]
        for row in own:
            if not expects(row):
                right += not left
                continue
            fitting = next((claim for claim in left if fits(row, claim)), None)
            if fitting is None:
                missed.append(f"{name}: {row['quote']}")
            else:
                left.remove(fitting)
                right += 1
        elsewhere = [row for row in rows if row["file"] != name and row["cik"] == own[0]["cik"]]
        for claim in left:
            true = any(retells(row, claim) for row in elsewhere)
            (retold if true else wrong).append(f"{name}: {_figures(claim)}: {claim.sentence}")
    return Score(kind, len(rows), right, wrong, missed, retold)


def headcounts() -> Score:
    """Number and day of every answer; a file whose answer is "none" must give none."""

    def fits(row: Row, claim: Headcount) -> bool:
        same = claim.headcount_persons == int(row["headcount"])
        return same and str(claim.as_of) == row["as_of"]

    return score(
        "headcount",
        answers("headcount.csv"),
        lambda name: headcount.read(*document(name)),
        fits,
        lambda row: bool(row["headcount"]),
    )


def guidances() -> Score:
    """Year and both bounds; a trap must give nothing; a statement for several years is one."""

    def claims_of(name: str) -> list[Guidance]:
        found = [g for g in guidance.read(*document(name)) if g.concept == "capex"]
        # One sentence that holds for three years is three rows, and one answer.
        return list({(g.sentence, g.low_usd, g.high_usd): g for g in reversed(found)}.values())

    def fits(row: Row, claim: Guidance) -> bool:
        year = re.search(r"20\d\d", row["fiscal_year"])
        low, high = (int(row[key]) if row[key] else None for key in ("low_usd", "high_usd"))
        same = (claim.low_usd, claim.high_usd) == (low, high)
        return same and year is not None and claim.fiscal_period.endswith(year.group())

    return score(
        "guidance",
        answers("capex_guidance.csv"),
        claims_of,
        fits,
        lambda row: not row["kind"].startswith("trap"),
    )


def restructurings() -> Score:
    """Positions, percent and charges in their fields, and the year announced where it is told."""

    def fits(row: Row, claim: Layoff) -> bool:
        year = re.match(r"20\d\d", row["announced"])
        dated = year is None or claim.announced is None or claim.announced.year == int(year.group())
        return (
            dated
            and _number(row["positions"]) in (claim.positions_low, claim.positions_high)
            and _number(row["pct_workforce"]) in (claim.percent_low, claim.percent_high)
            and (not row["charge_high_usd"] or _charges(row) == _charges_of(claim))
        )

    return score(
        "layoffs in reports",
        answers("restructuring_in_10k_10q.csv"),
        lambda name: layoffs.read(*document(name)),
        fits,
        lambda row: True,
        is_retelling,
    )


def is_retelling(row: Row, claim: Layoff) -> bool:
    """Whether a claim is of the cut in an answer: its year, size and charges, all of them told."""
    year = claim.announced and str(claim.announced.year)
    return (
        row["announced"][:4] == year
        and (claim.positions_low, claim.positions_high) == (_number(row["positions"]),) * 2
        and (claim.percent_low, claim.percent_high) == (_number(row["pct_workforce"]),) * 2
        and _charges_of(claim) == _charges(row)
    )


def _charges(row: Row) -> tuple[float | None, float | None]:
    return _number(row["charge_low_usd"]), _number(row["charge_high_usd"])


def _charges_of(claim: Layoff) -> tuple[float | None, float | None]:
    return claim.charge_low_usd, claim.charge_high_usd


def _number(text: str) -> float | None:
    return float(text) if text else None


def no_layoffs() -> Score:
    """Filings of events that are no layoffs: each should give none."""
    names = sorted(
        path.name
        for path in (SHARED / "edgar" / "filings").glob("*")
        if path.name.startswith(NOT_ABOUT_LAYOFFS)
    )
    found = {name: layoffs.read(*document(name)) for name in names}
    wrong = [f"{name}: {claim.sentence}" for name, claims in found.items() for claim in claims]
    return Score("8-Ks without layoff", len(names), sum(not c for c in found.values()), wrong, [])


def seeds() -> Score:
    """What the two articles say of Meta: a plan, a figure, and the signals."""
    stories = {name: _story(name, day) for name, day in SEEDS.items()}
    cut = layoffs.read(*stories["seed-002"])
    capex = guidance.read(*stories["seed-002"])
    seen: dict[str, list[Signal]] = {n: signals.read(*stories[n]) for n in stories}
    checks = {
        "20% of staff, planned, said by the press, to fund AI": any(
            (c.percent_low, c.stage, c.attribution, c.attributed_by)
            == (20, "planned", "ai_funding", "press")
            for c in cut
        ),
        "no cut of another size": {c.percent_low for c in cut} <= {20},
        "no positions": all(c.positions_low is None for c in cut),
        "more than USD 135 billion": any(
            (g.low_usd, g.high_usd, g.form) == (135 * 10**9, None, "more_than") for g in capex
        ),
    } | {
        f"{kind}: {word}": any(s.kind == kind and word in s.detail + s.sentence for s in seen[name])
        for name, kind, word in SEEN_IN_SEEDS
    }
    missed = [f"not read: {what}" for what, found in checks.items() if not found]
    return Score("the two articles", len(checks), sum(checks.values()), [], missed)


def _story(name: str, day: date) -> Document:
    path = next((SHARED / "news").glob(f"{name}*"))
    return Document(read(path.read_bytes()), About("news", "", day))


def lists() -> Iterator[Score]:
    """Rows of the tracker's export and of the states' lists: read, or said to be unread."""
    export = tracker.parse(next((SHARED / "layoffs").glob("*.csv")).read_bytes())
    unread = [f"row {odd.row_number}: {odd.reason}" for odd in export.odd if odd.field == "row"]
    yield Score("tracker rows", export.lines, export.lines - len(unread), [], unread)
    for path in sorted((SHARED / "warn").glob("*/*.csv")):
        reading = warn.read(path.read_bytes(), path.stem.upper(), path.name)
        lost = [f"row {odd.row_number}: {odd.reason}" for odd in reading.unread]
        name = f"WARN rows, {path.parent.name} {path.stem}"
        yield Score(name, reading.rows, reading.rows - len(lost), [], lost)


def wilson(right: int, of: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share."""
    if not of:
        return 0.0, 1.0
    share, middle = right / of, Z * Z / of
    spread = Z * sqrt(share * (1 - share) / of + middle / (4 * of))
    return tuple(  # type: ignore[return-value]
        min(1.0, max(0.0, (share + middle / 2 + sign * spread) / (1 + middle))) for sign in (-1, 1)
    )


def report(scores: Iterable[Score]) -> Iterator[str]:
    """The table, and every miss."""
    yield f"{'kind':<26}{'right':>12}{'precision':>26}{'recall':>26}"
    misses = list[str]()
    for each in scores:
        given = each.right + len(each.wrong)
        yield (
            f"{each.kind:<26}{f'{each.right} of {each.wanted}':>12}"
            f"{_share(each.right, given):>26}{_share(each.right, each.wanted):>26}"
        )
        misses += [f"{each.kind}, wrong: {line}" for line in each.wrong]
        misses += [f"{each.kind}, missed: {line}" for line in each.missed]
        misses += [f"{each.kind}, told again, not counted: {line}" for line in each.retold]
    yield from misses


def _share(right: int, of: int) -> str:
    low, high = wilson(right, of)
    return f"{right / of:.1%} ({low:.1%}-{high:.1%})" if of else "-"


def _figures(claim: Any) -> str:
    said = claim._asdict().items()
    return ", ".join(f"{k} {v}" for k, v in said if v not in (None, "", False) and "sent" not in k)


def main() -> None:
    """Prints the report, or that there is nothing to measure on."""
    if not SHARED.is_dir():
        print("the stored public material (../shared/data) is not on this machine: not measured")
        return
    scores = [headcounts(), guidances(), restructurings(), no_layoffs(), seeds(), *lists()]
    for line in report(scores):
        print(line)


if __name__ == "__main__":
    main()
