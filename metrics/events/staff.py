"""How many people a company had on a day, from its dated headcounts."""

from bisect import bisect_right
from datetime import date, timedelta

import pandas as pd

from metrics.events.shape import day

# A yearly count, and some weeks until the next is filed.
COUNT_LASTS = timedelta(days=400)


class Staff:
    """Dated headcounts of one company, in persons, each lasting until the next or 400 days."""

    def __init__(self, counts: list[tuple[date, int]] | None = None) -> None:
        self._counts = sorted(counts or [])
        self._days = [as_of for as_of, _ in self._counts]

    def on(self, when: date) -> int | None:
        """Persons by the latest count of that day or before; None if none or too old."""
        place = bisect_right(self._days, when)
        if not place or when - self._days[place - 1] > COUNT_LASTS:
            return None
        return self._counts[place - 1][1]


def read_staff(headcounts: pd.DataFrame | None) -> dict[int, Staff]:
    """Staff by cik. Of two counts of one day the larger stands: bases differ, and a total
    includes the others."""
    found: dict[int, list[tuple[date, int]]] = {}
    if headcounts is not None:
        columns = (headcounts[name] for name in ("cik", "as_of", "headcount_persons"))
        for cik, as_of, persons in zip(*columns, strict=True):
            when = day(as_of)
            if when is not None and not pd.isna(persons):
                found.setdefault(int(cik), []).append((when, int(persons)))
    return {cik: Staff(counts) for cik, counts in found.items()}
