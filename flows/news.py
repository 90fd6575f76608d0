"""The news: feeds to stories, stories to claims, each claim to the company it is about."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from extractors.claims import About, Story
from extractors.http import Client
from extractors.news import placing
from extractors.news.feed_list import Feed
from extractors.news.fetch import NewsFetched, feed_address, fetch_stories
from extractors.news.groups import group
from extractors.news.mentions import Name
from extractors.news.placing import Whose
from extractors.records import Document
from extractors.text import read
from flows.feeds import FEEDS_FILE, feed_list
from flows.fetch import now
from flows.fetched import Failure
from flows.read_text import Claims, Placed, read_claims, rules
from flows.settings import Settings
from flows.source_checks import note_feeds
from warehouse import claims, loads, reads, stories
from warehouse.connection import Connection

REFUSED = "story_page_refused"  # by its server: not asked for again

# Figures of a company as a whole, which those of a subsidiary are not.
OF_A_WHOLE = ("headcount_claims", "guidance_claims")

# The client, the feeds, what was fetched before by address, and addresses that refused.
Fetch = Callable[[Client, Sequence[Feed], dict[str, Document], set[str]], NewsFetched]


class NewsTaken(NamedTuple):
    """How many stories were new or changed, and what failed."""

    stories: int
    failures: list[Failure]


def take_news(
    connection: Connection,
    client: Client,
    settings: Settings,
    known: Mapping[str, Document],
    *,
    live: bool,
    fetch: Fetch = fetch_stories,
) -> NewsTaken:
    """Fetches every feed and its new stories, stores them, and reads what they claim."""
    feeds, unusable = feed_list(settings, live=live)
    fetched = fetch(client, feeds, {**known}, claims.noted(connection, REFUSED))
    store(connection, fetched.stories)
    # After its stories: a page that is known is not read again.
    loads.load_documents(connection, fetched.documents)
    urls = list({feed_address(feed, client.config.gdelt_url) for feed in feeds})
    failures = _note(connection, fetched, urls, unusable)
    return NewsTaken(len(fetched.stories), failures)


def store(connection: Connection, fresh: Sequence[Story]) -> None:
    """Adds stories, groups near-equal ones anew, and reads those not read by these rules yet."""
    urls = {story.url for story in fresh}
    before = [Story(*row) for row in stories.stored_stories(connection)]
    grouped = group([story for story in before if story.url not in urls] + list(fresh))
    old = {story.url: story for story in before}
    stories.load_stories(connection, [s for s in grouped if old.get(s.url) != s])
    names = [Name(*row) for row in reads.company_names()]
    year_ends = _year_ends(connection, names)
    known = f"{rules()} {_digest(repr(sorted(year_ends.items())))[:16]}"
    done, readings = claims.read_before(connection), list[claims.Reading]()
    for story in grouped:
        sha256 = _digest(f"{story.title}\n{story.text}")
        if done.get(story.url) != (sha256, known):
            readings.append(read_story(story, sha256, names, year_ends)._replace(rules=known))
    claims.load_readings(connection, readings)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _year_ends(connection: Connection, names: Sequence[Name]) -> dict[int, str]:
    """The fiscal year end (MM-DD) of each company that has names for stories, where it is known."""
    stored = loads.fiscal_year_ends(connection)
    return {name.cik: end for name in names if (end := stored.get(name.cik))}


def read_story(
    story: Story, sha256: str, names: Sequence[Name], year_ends: Mapping[int, str] | None = None
) -> claims.Reading:
    """The claims of one story, each with the company that it names, or that the story is about.

    ``year_ends``: the fiscal year end (MM-DD) of companies, by cik.
    """
    day = story.published.date() if story.published else now().date()
    text = read(f"{story.title}\n\n{story.text}".encode())
    about = placing.subject(story.title, story.text, day, names)

    def year_end_of(company: str) -> str | None:
        whose = placing.owner(company, day, names) if company else about
        return (year_ends or {}).get(whose.cik) if whose else None

    found = read_claims(text, About("news", "", day, year_end_of=year_end_of), None)
    source = claims.ClaimSource(None, story.url, "", "news", day)
    return claims.Reading(source, sha256, rules(), _placed(found, about, day, names), [])


def _placed(found: Claims, about: Whose | None, day: date, names: Sequence[Name]) -> Claims:
    """Claims with the cik of the company they name; without a name, of the story's subject.

    Stories compare companies by their people: a headcount is of a company that is named, or of
    none, and is not kept; nor is a subsidiary's.
    """
    placed: Claims = {}
    for table, rows in found.items():
        placed[table] = []
        for _, claim in rows:
            whose = placing.owner(str(claim[0]), day, names) if claim[0] else about
            placed[table].append(_of(whose, table, claim))
    placed["headcount_claims"] = [
        (cik, claim) for cik, claim in placed["headcount_claims"] if cik and claim[0]
    ]
    return placed


def _of(whose: Whose | None, table: str, claim: tuple[object, ...]) -> Placed:
    """A claim with its company: a subsidiary's is called by its name, its figures stay its own."""
    if whose is None or not whose.is_part:
        return (whose.cik if whose else None), claim
    cik = None if table in OF_A_WHOLE else whose.cik
    return cik, (claim[0] or whose.name, *claim[1:])


def _note(
    connection: Connection, fetched: NewsFetched, urls: Sequence[str], unusable: Sequence[str]
) -> list[Failure]:
    """Feeds that failed and items that were bad become findings, until they are well again."""
    for url in urls:
        loads.clear_failure(connection, url)
    failures = [
        Failure(failed.url, None, failed.reason, transient=False)
        for failed in fetched.failures
        if failed.what == "feed"
    ]
    failures += [Failure(FEEDS_FILE, None, line, transient=False) for line in unusable]
    for failure in failures:
        loads.record_failure(connection, failure.url, None, failure.detail)
    notes = [(bad.feed_url, "feed_items_unread", bad.items, bad.reason) for bad in fetched.bad]
    notes += [
        (failed.url, REFUSED if failed.lasting else "story_page_unread", 1, failed.reason)
        for failed in fetched.failures
        if failed.what == "page"
    ]
    claims.replace_notes(connection, urls, notes)
    note_feeds(connection, urls, failures)
    return failures
