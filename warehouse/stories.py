"""News stories into the working file, and back for grouping."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from warehouse.connection import Connection, transaction

COLUMNS = (
    "url", "title", "published", "outlet", "language", "text", "feed_url", "story_group",
)  # fmt: skip


def load_stories(connection: Connection, stories: Sequence[tuple[Any, ...]]) -> int:
    """Replaces stories by url; a row is a Story record, of a repeated url the last. Rows given.

    A second load of the same stories changes nothing.
    """
    if not stories:
        return 0
    by_url = {row[0]: tuple(row) for row in stories}
    frame = pd.DataFrame(list(by_url.values()), columns=list(COLUMNS), dtype=object)
    # Moments of several zones are one type only in one zone.
    frame["published"] = pd.to_datetime(frame["published"], utc=True)
    with transaction(connection):
        connection.execute("delete from stories where url in (select url from frame)")
        connection.execute("insert into stories by name select * from frame")
    return len(frame)


def stored_stories(connection: Connection) -> list[tuple[Any, ...]]:
    """Every story stored, as rows of Story, the earliest first."""
    columns = ", ".join(COLUMNS)
    return connection.execute(
        f"select {columns} from stories order by published nulls last, url"
    ).fetchall()
