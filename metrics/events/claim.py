"""One report, read for resolving: when its cut was announced, how many, of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pandas as pd

from metrics.events.counts import Percent, Span
from metrics.events.shape import OPTIONAL_REPORT_COLUMNS, REPORT_COLUMNS, day

# The longest that a date of that precision, its period's first day, may be off.
PERIOD_LENGTH = {
    "day": timedelta(0),
    "month": timedelta(days=30),
    "quarter": timedelta(days=91),
    "year": timedelta(days=365),
    "none": timedelta(0),
}
PRECISIONS = tuple(PERIOD_LENGTH)
# An annual report tells of cuts since the one before; a story without a date, of a recent one.
FILING_LOOKS_BACK = timedelta(days=400)
STORY_LOOKS_BACK = timedelta(days=120)

COMPANY = "company"
UNIT = "unit"
FILING = "filing"
COMPANY_NEWS = "company_news"
TRACKER = "tracker"
NEWS = "news"
WARN = "warn"
OWN_SOURCES = (FILING, COMPANY_NEWS)
PLANNED = "planned"
ANNOUNCED = "announced"
DENIED = "denied"

# "Our total global workforce" is the whole; "our sales workforce" is not.
_WHOLE = re.compile(
    r"(?:(?:of|our|its|their|the|company'?s?|total|global|worldwide|entire|overall|current|whole)\s+)*"
    r"(?:workforce|work force|employees|headcount|staff|employee base|personnel|team|"
    r"team members|employee population|company)(?:\s+(?:worldwide|globally))?"
)

# Classes of jobs that run through the whole company; they are not a unit of it.
_ACROSS = re.compile(r"(?:corporate|global|worldwide|salaried|white-collar|office)\b.*")


@dataclass(frozen=True)
class Claim:
    """One source's claim. The cut was announced between ``first`` and ``last``.

    ``document`` is what said it. ``notice`` is the key that all versions of a notice share.
    """

    report_id: str
    cik: int
    first: date
    last: date
    said: date
    announced: date | None
    precision: str
    effective: date | None
    span: Span | None
    is_net: bool
    cumulative: bool
    since: date | None
    percent: Percent | None
    percent_of: str
    charge: Span | None
    stage: str
    kind: str
    scope: str
    scope_name: str
    company: str
    source: str
    evidence: str
    document: str
    wording: str
    notice: str
    version: int
    attribution: str
    attributed_by: str
    attribution_sentence: str
    other_attribution: str
    other_attributed_by: str
    other_attribution_sentence: str

    @property
    def told_by_both(self) -> tuple["Claim", "Claim"]:
        """The claim with its reason, and with that of the other of employer and press."""
        other = replace(
            self,
            attribution=self.other_attribution,
            attributed_by=self.other_attributed_by,
            attribution_sentence=self.other_attribution_sentence,
        )
        return self, other

    @property
    def is_day(self) -> bool:
        return self.precision == "day"

    @property
    def is_story_dated(self) -> bool:
        """Whether its only date may be that of the story itself."""
        return self.source == NEWS and self.announced in (None, self.said)

    @property
    def is_of_whole(self) -> bool:
        """Whether its percent is of the company's whole workforce."""
        named = self.percent_of.lower().replace("\u2019", "'").strip(" .")
        return self.scope == COMPANY and _WHOLE.fullmatch(named) is not None

    @property
    def is_of_part(self) -> bool:
        """Whether it is of a subsidiary that goes by a name of its own."""
        return self.scope == UNIT and self.company != "" and self.company == self.scope_name

    @property
    def is_press_plan(self) -> bool:
        return self.stage == PLANNED and self.source not in OWN_SOURCES and self.source != WARN


def read_claims(reports: pd.DataFrame) -> tuple[list[Claim], list[str]]:
    """All reports as claims, one a row, and the ids of those that have no date at all.

    ``reports``: as ``check_reports`` lets through.
    """
    claims, undated = [], []
    for row in _rows(reports):
        claim = _claim(row)
        if claim is None:
            undated.append(str(row["report_id"]))
        else:
            claims.append(claim)
    return claims, undated


def _rows(reports: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Each report by column; None for any kind of nothing."""
    names = [*REPORT_COLUMNS, *OPTIONAL_REPORT_COLUMNS]
    present = [name for name in names if name in reports]
    blank = dict.fromkeys(names)
    columns = [reports[name].astype(object).where(reports[name].notna(), None) for name in present]
    for values in zip(*columns, strict=True):
        yield blank | dict(zip(present, values, strict=True))


def _claim(row: dict[str, Any]) -> Claim | None:
    announced, precision = day(row["announced"]), _text(row["announced_precision"])
    if announced is None or precision not in PRECISIONS:
        precision = "none"
    said = day(row["published"]) or announced
    if said is None:
        return None
    source = _text(row["source"])
    first, last = _interval(announced, precision, said, source)
    gross = _span(row["positions_low"], row["positions_high"])
    return Claim(
        report_id=str(row["report_id"]),
        cik=int(row["cik"]),
        first=first,
        last=last,
        said=said,
        announced=announced,
        precision=precision,
        effective=day(row["effective"]),
        span=gross or _span(row["positions_net"], row["positions_net"]),
        is_net=gross is None,
        cumulative=bool(row["cumulative"]),
        since=day(row["cumulative_since"]),
        percent=_percent(row["percent_low"], row["percent_high"]),
        percent_of=_text(row["percent_of"]),
        charge=_span(row["charge_low_usd"], row["charge_high_usd"]),
        stage=_text(row["stage"]),
        kind=_text(row["kind"]),
        scope=_scope(_text(row["scope"]), _text(row["scope_name"])),
        scope_name=_text(row["scope_name"]),
        company=_text(row["company"]),
        source=source,
        evidence=_text(row["evidence"]),
        document=_text(row["accession"]) or _text(row["source_url"]) or str(row["report_id"]),
        wording=f"{_text(row['sentence'])} {_text(row['source_url'])}",
        notice=_text(row["notice_id"]) or str(row["report_id"]),
        version=_count(row["version"]) or 0,
        attribution=_text(row["attribution"]),
        attributed_by=_text(row["attributed_by"]),
        attribution_sentence=_text(row["attribution_sentence"]),
        other_attribution=_text(row["other_attribution"]),
        other_attributed_by=_text(row["other_attributed_by"]),
        other_attribution_sentence=_text(row["other_attribution_sentence"]),
    )


def _interval(announced: date | None, precision: str, said: date, source: str) -> tuple[date, date]:
    """The days within which the cut was announced: never after a source spoke of it."""
    if announced is None:
        looks_back = FILING_LOOKS_BACK if source == FILING else STORY_LOOKS_BACK
        return said - looks_back, said
    last = announced + PERIOD_LENGTH[precision]
    return announced, max(announced, min(last, said))


def _scope(scope: str, name: str) -> str:
    return COMPANY if not scope or (scope == UNIT and _ACROSS.fullmatch(name.lower())) else scope


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _count(value: Any) -> int | None:
    return None if value is None else int(value)


def _span(low: Any, high: Any) -> Span | None:
    """None where neither is named, and for a count of nobody."""
    span = Span(_count(low), _count(high))
    return span if any(span) else None


def _percent(low: Any, high: Any) -> Percent | None:
    numbers = [float(number) for number in (low, high) if number is not None]
    return Percent(min(numbers), max(numbers)) if any(numbers) else None
