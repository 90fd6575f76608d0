"""Ids of events, stable from run to run: an event keeps the id that its reports had before."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import pandas as pd

from metrics.events.claim import DENIED
from metrics.events.cut import Cut
from metrics.events.describe import announced_on

SECOND = 2  # the first of a day goes without a number


class Known(NamedTuple):
    """Ids of earlier runs: by report, and all that were ever given."""

    by_report: dict[str, str]
    given: frozenset[str]


def read_known(known_ids: pd.DataFrame | None) -> Known:
    """The ids of an earlier run: rows of ``report_id`` and ``event_id``, one a report; None for a
    first run. Reports without an event are left out."""
    if known_ids is None:
        return Known({}, frozenset())
    pairs = known_ids.dropna(subset=["report_id", "event_id"])
    ids = pairs["event_id"].astype(str)
    by_report = dict(zip(pairs["report_id"].astype(str), ids, strict=True))
    return Known(by_report, frozenset(ids))


def give_ids(cuts: list[Cut], known: Known) -> tuple[dict[Cut, str], dict[Cut, list[str]]]:
    """By event: its id, and ids of events that it took in.

    ``cuts`` stand in a fixed order. A known id goes to the event with most of its reports; an
    event with several takes the smallest. A new id avoids all that were ever given.
    """
    owned = _owned(cuts, known.by_report)
    ids = {key: found[0] for key, found in owned.items()}
    merged = {key: found[1:] for key, found in owned.items()}
    taken: set[str] = set()
    for cut in cuts:
        if cut not in ids:
            names = (name for name in _names(cut) if name not in known.given)
            ids[cut] = next(name for name in names if name not in taken)
            taken.add(ids[cut])
    return ids, merged


def _owned(cuts: list[Cut], known: dict[str, str]) -> dict[Cut, list[str]]:
    claims: dict[str, Counter[int]] = defaultdict(Counter)
    for place, cut in enumerate(cuts):
        for member in cut.members:
            # A denial belongs to whatever is near: it carries no name along.
            if member.claim.report_id in known and member.claim.stage != DENIED:
                claims[known[member.claim.report_id]][place] += 1
    owned: dict[Cut, list[str]] = {}
    for name, places in sorted(claims.items()):
        owner = min(places, key=lambda place: (-places[place], place))
        owned.setdefault(cuts[owner], []).append(name)
    return owned


def _names(cut: Cut) -> Iterator[str]:
    """The company and the day, then with -2, -3 and so on."""
    name = f"{cut.anchor.cik}-{announced_on(cut)[0]:%Y-%m-%d}"
    yield name
    yield from (f"{name}-{number}" for number in count(SECOND))
