"""Which rows of a list are one notice, and in which order its versions came.

A notice is known by the state's own number or, without one, by employer, place and notice (or
received) day. Of its rows:
- equal in effective day and workers: posted twice, one notice;
- under a number of its own that names one notice: amendments of it, in the order they came;
- received on one day: its sites and steps (each has its own count, and they add up);
- received later, with the effective day of exactly one of those: an amendment of that one;
- marked as an amendment (revised, amended): of the employer's last notice at that place, no
  older than ``AMENDS_WITHIN``;
- received later otherwise: a step of its own.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from extractors.claims import WarnNotice
from extractors.warn.listing import Listed

AMENDS_WITHIN = timedelta(days=366)
ID_LENGTH = 16
LEGAL = r"\b(?:inc|incorporated|llc|l l c|corp|corporation|co|company|ltd|limited|lp|llp)\b"

Versions = list[Listed]
Subject = tuple[str, ...]


def notices_of(listed: Iterable[Listed], state: str, source_url: str) -> list[WarnNotice]:
    """Every notice and version once, in the list's order; rows posted again are left out."""
    subjects: dict[Subject, Versions] = defaultdict(list)
    amendments: list[Listed] = []
    for row in listed:
        own = row.own_id or row.group
        (amendments if row.amends and not own else subjects[_subject(row)]).append(row)
    parts = {subject: _parts(rows) for subject, rows in subjects.items()}
    for row in sorted(amendments, key=_came):
        _amended(parts, row).append(row)
    found = [
        (row.row_number, _notice(row, subject, place, version, state, source_url))
        for subject, members in parts.items()
        for place, versions in enumerate(members, start=1)
        for version, row in enumerate(_changes(versions), start=1)
    ]
    return [notice for _, notice in sorted(found, key=lambda pair: pair[0])]


def _subject(row: Listed) -> Subject:
    employer, place = name_key(row.employer), name_key(row.location)
    if row.own_id:
        return ("id", row.own_id, place)
    if row.group:
        return ("group", row.group, employer, place)
    day = row.day or row.effective_date
    return ("", employer, place, day.isoformat() if day else "")


def name_key(name: str) -> str:
    """A name in lower case without punctuation and legal form, to tell writings of one name."""
    plain = re.sub(r"[^a-z0-9]+", " ", name.lower().replace("'", ""))
    return " ".join(re.sub(LEGAL, " ", plain).split()) or " ".join(plain.split())


def _parts(rows: list[Listed]) -> list[Versions]:
    """The rows of one subject as parts that add up, each with its versions."""
    if rows[0].own_id:
        return [sorted(rows, key=_came)]
    parts: list[Versions] = []
    first = min(row.received_date or date.max for row in rows)
    for row in sorted(rows, key=_came):
        if any(_content(row) == _content(known) for part in parts for known in part):
            continue
        same_day = [p for p in parts if p[0].effective_date == row.effective_date]
        later = row.received_date is not None and row.received_date > first
        if later and len(same_day) == 1:
            same_day[0].append(row)
        else:
            parts.append([row])
    return parts


def _amended(parts: dict[Subject, list[Versions]], row: Listed) -> Versions:
    """The notice that ``row`` says it amends, or a new one where none is known."""
    employer, place = name_key(row.employer), name_key(row.location)
    earlier = [
        versions
        for subject, members in parts.items()
        for versions in members
        if subject[0] == "" and subject[1] == employer and place in ("", subject[2])
        if row.day and versions[0].day and _near(versions[0].day, row.day)
    ]
    if earlier:
        return max(earlier, key=lambda versions: versions[0].day or date.min)
    new: Versions = []
    parts.setdefault(_subject(row), []).append(new)
    return new


def _near(earlier: date, later: date) -> bool:
    return timedelta(0) <= later - earlier <= AMENDS_WITHIN


def _changes(versions: Versions) -> Versions:
    """Versions that say something new, in the order they came."""
    changed: Versions = []
    for row in versions:
        before = changed[-1] if changed else None
        if not before or (row.day, *_content(row)) != (before.day, *_content(before)):
            changed.append(row)
    return changed


def _came(row: Listed) -> tuple[date, int]:
    return row.received_date or row.notice_date or date.min, row.row_number


def _content(row: Listed) -> tuple[date | None, int | None]:
    return row.effective_date, row.workers


def _notice(
    row: Listed, subject: Subject, place: int, version: int, state: str, source_url: str
) -> WarnNotice:
    return WarnNotice(
        state=state,
        notice_id=_notice_id(subject, place),
        version=version,
        employer=row.employer,
        location=row.location,
        notice_date=row.day,
        received_date=row.received_date,
        effective_date=row.effective_date,
        workers=row.workers,
        kind=row.kind,
        source_url=row.source_url or source_url,
        row=row.row,
    )


def _notice_id(subject: Subject, place: int) -> str:
    own = subject[1] if subject[0] else ""
    made = hashlib.sha256("\x1f".join(subject[2:] if own else subject).encode()).hexdigest()
    stem = f"{own}-{made[:6]}" if own else made[:ID_LENGTH]
    return stem if place == 1 else f"{stem}/{place}"
