"""Stories: once by url, the last state of each, the same after a second load."""

from datetime import UTC, datetime, timedelta, timezone

from extractors.claims import Story
from warehouse.stories import COLUMNS, load_stories, stored_stories

EAST = timezone(timedelta(hours=-4))
FIRST = Story(
    "https://a.org/1",
    "Cuts",
    datetime(2026, 3, 31, 9, tzinfo=EAST),
    "Paper",
    "en",
    "Text.",
    "f",
    "g",
)
UNDATED = FIRST._replace(url="https://a.org/2", published=None)


def moments(bench) -> dict[str, datetime | None]:
    return {row[0]: row[2] and row[2].astimezone(UTC) for row in stored_stories(bench.connection)}


def test_the_columns_are_the_fields_of_a_story(bench):
    columns = bench.connection.execute(
        "select column_name from duckdb_columns() where table_name = 'stories' "
        "and database_name = 'base' order by column_index"
    ).fetchall()
    assert [name for (name,) in columns] == list(Story._fields) == list(COLUMNS)


def test_stories_come_back_as_they_went_in(bench):
    assert load_stories(bench.connection, [FIRST, UNDATED]) == 2
    stored = [Story(*row) for row in stored_stories(bench.connection)]
    assert [story._replace(published=None) for story in stored] == [
        FIRST._replace(published=None),
        UNDATED,
    ]
    assert moments(bench) == {
        FIRST.url: datetime(2026, 3, 31, 13, tzinfo=UTC),
        UNDATED.url: None,
    }


def test_loading_twice_changes_nothing(bench):
    load_stories(bench.connection, [FIRST, UNDATED])
    before = stored_stories(bench.connection)
    load_stories(bench.connection, [FIRST, UNDATED])
    assert stored_stories(bench.connection) == before


def test_a_new_state_replaces_the_old_and_no_other(bench):
    load_stories(bench.connection, [FIRST, UNDATED])
    load_stories(bench.connection, [FIRST._replace(text="Corrected.")])
    texts = {row[0]: row[5] for row in stored_stories(bench.connection)}
    assert texts == {FIRST.url: "Corrected.", UNDATED.url: "Text."}


def test_of_a_repeated_url_the_last_stays(bench):
    assert load_stories(bench.connection, [FIRST, FIRST._replace(title="New")]) == 1
    assert [row[1] for row in stored_stories(bench.connection)] == ["New"]


def test_moments_of_several_zones_stay_the_moments_they_are(bench):
    west = FIRST._replace(url="w", published=datetime(2026, 3, 31, 6, 0, 0, 123456, UTC))
    load_stories(bench.connection, [west, FIRST, UNDATED])
    assert moments(bench)["w"] == west.published


def test_no_stories_are_no_rows(bench):
    assert load_stories(bench.connection, []) == 0
