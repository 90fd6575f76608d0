"""Damaged bodies of every kind of source: read, or refused by a known error, soon and in bounds.

AISUBSIDY_FUZZ says how many of each kind: `make fuzz` takes 10,000, the other tests a few.
"""

import contextlib
import json
import os
import resource
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from broken_bytes import damaged
from everyones_filings import Filed, answer, entry, feed, hit
from hypothesis import HealthCheck, given, settings
from inline_pages import context, number, page
from news_samples import ATOM, PAGE, item, rss
from sec_json import CAPEX, REVENUE, Company, Filing, as_json, whole

from extractors import (
    companyfacts,
    inline_xbrl,
    new_filings,
    search,
    submissions,
    tickers,
    tracker,
    warn,
)
from extractors.claims import About
from extractors.errors import ExtractorError
from extractors.news import articles, feeds, gdelt
from extractors.text import about, read
from flows.read_text import read_claims
from flows.settings import SHIPPED_MIRROR
from warehouse import loads
from warehouse.connection import open_working

INPUTS = int(os.environ.get("AISUBSIDY_FUZZ", "60"))
LONGEST_S = 2.0
LONG_RUN = 30_000
MOST_BYTES = 600_000_000
PLACE = "https://wire.example.org/feed.xml"


class Kind(NamedTuple):
    """Bodies of one source, whole, and what reads them."""

    read: Callable[[bytes], object]
    sound: list[bytes]


COMPANY = Company(1326801, "META", "12-31").having(
    Filing("10-K", "2025-02-03", {CAPEX: {whole(2024): 37_256}, REVENUE: {whole(2024): 164_501}}),
    Filing("10-K", "2026-01-29", {CAPEX: {whole(2025): 69_691}, REVENUE: {whole(2025): None}}),
)
FACTS = [json.dumps(as_json(COMPANY, cik_as_text=text)).encode() for text in (False, True)]
FILED = {"accession": "0001326801-25-000017", "form": "10-K", "filed": date(2025, 2, 3)}
DIMENSION = (
    '<xbrldi:explicitMember dimension="us-gaap:SegmentAxis">acme:CloudMember'
    "</xbrldi:explicitMember>"
)
INLINE = [
    page(number("1,234", format="ixt:num-dot-decimal", scale="6") + number("(5)", sign="-")),
    page(number("7", ref="part") + "<p>Nil</p>", context("part", segment=DIMENSION)),
]
FEED = rss(
    item("Meta cuts 600 jobs", "https://wire.example.org/a", "Wed, 22 Oct 2025 14:05:00 -0400"),
    item("Two &amp;amp; three", "/b", "yesterday", "&lt;p&gt;In its AI unit.&lt;/p&gt;"),
)
GDELT = {
    "articles": [
        {"url": "https://wire.example.org/a", "title": "Cuts", "seendate": "20260331T120000Z"}
    ]
}
TRACKER = (
    b"company,location,total_laid_off,date,percentage_laid_off,industry,source,country,date_added\n"
    b"Acme ,SF Bay Area,700.0,1/27/2026,0.15,Consumer,https://n.example/a ,US,1/28/2026\n"
    b'"B, Inc.",Oslo,,2/3/2026,,Finance,,Norway,2/4/2026\n'
)


def mirrored(place: str, names: str) -> list[bytes]:
    """Some bodies of the offline mirror."""
    found = sorted((SHIPPED_MIRROR / place).rglob(names))
    return [path.read_bytes() for path in found[:: max(1, len(found) // 8)]]


def read_filing(content: bytes) -> object:
    text = read(content)
    given = About("10-K", "Meta Platforms, Inc.", date(2025, 2, 3), date(2024, 12, 31), "12-31")
    return read_claims(text, about(content, text, given), 1326801)


def read_story(content: bytes) -> object:
    return read_claims(read(content), About("news", "", date(2026, 3, 31)), None)


KINDS = {
    "company facts": Kind(companyfacts.read, FACTS),
    "inline XBRL": Kind(lambda content: inline_xbrl.read(content, **FILED), INLINE),
    "feed": Kind(lambda content: feeds.parse(content, PLACE), [FEED, ATOM]),
    "WARN list": Kind(
        lambda content: warn.read(content, "WA", PLACE), mirrored("warn.example.org", "*.csv")
    ),
    "tracker": Kind(tracker.parse, [TRACKER]),
    "submissions": Kind(submissions.parse, mirrored("data.sec.gov/submissions", "*.json")),
    "tickers": Kind(tickers.parse, mirrored("www.sec.gov/files", "*.json")),
    "search": Kind(search.parse, [answer([hit(Filed()), hit(Filed(also=(Filed(),)))])]),
    "new filings": Kind(new_filings.parse, [feed([entry(Filed()), entry(Filed(form="8-K/A"))])]),
    "GDELT": Kind(lambda content: gdelt.parse(content, PLACE), [json.dumps(GDELT).encode()]),
    "article": Kind(lambda content: articles.parse(content, PLACE), [PAGE.encode()]),
    "story": Kind(read_story, mirrored("news.example.org", "*.html")),
    "filing": Kind(read_filing, mirrored("www.sec.gov/Archives", "*.htm")),
}


@pytest.fixture(autouse=True, scope="module")
def bounded_memory() -> Iterator[None]:
    """The most that the process has ever held grows by less than a bound."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    assert grown < MOST_BYTES


def try_many(kind: Kind, known: type[Exception] | tuple[type[Exception], ...]) -> None:
    """Reads INPUTS damaged bodies: a result or a ``known`` error, each within LONGEST_S of work."""

    @settings(max_examples=INPUTS, database=None, suppress_health_check=[*HealthCheck])
    @given(damaged(kind.sound))
    def one(content: bytes) -> None:
        began = time.process_time()
        with contextlib.suppress(known):
            kind.read(content)
        assert time.process_time() - began < LONGEST_S

    one()


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_damaged_bodies_are_read_or_refused(kind: Kind) -> None:
    for content in kind.sound:
        kind.read(content)
    try_many(kind, ExtractorError)


@pytest.mark.parametrize("sign", [b"(", b"-", b"1", b"a", b" ", b"1,", b"<", b"["])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_long_run_of_one_sign_takes_no_longer(kind: Kind, sign: bytes) -> None:
    for content in kind.sound[:2]:
        for at in (len(content) // 3, len(content) // 2, len(content) * 4 // 5):
            began = time.process_time()
            with contextlib.suppress(ExtractorError):
                kind.read(content[:at] + sign * LONG_RUN + content[at:])
            assert time.process_time() - began < LONGEST_S


def test_a_story_of_many_companies_takes_no_longer_by_the_line() -> None:
    def story(lines: int) -> bytes:
        return "\n\n".join(
            f"Globex{at} Corp said on Tuesday it will cut {at + 20} of its 9,000 jobs. Its capital "
            f"expenditures will be about $5 billion, as much as Initech{at} Inc spends on AI."
            for at in range(lines)
        ).encode()

    began = time.process_time()
    assert read_story(story(20))
    short = time.process_time() - began
    assert read_story(story(400))
    # Twenty times as long; thirty times is for what is said once of the whole.
    assert time.process_time() - began < 30 * short + LONGEST_S


def test_damaged_company_facts_are_loaded_or_refused_and_the_sound_ones_stay(
    tmp_path: Path,
) -> None:
    sound, broken = tmp_path / "sound.json", tmp_path / "broken.json"
    sound.write_bytes(FACTS[0].replace(b"1326801", b"789019"))
    with open_working(tmp_path / "working.duckdb") as connection:

        def load(content: bytes) -> None:
            broken.write_bytes(content)
            counts, refused = loads.load_company_facts(connection, [sound, broken])
            assert counts[789019] > 0 or b"789019" in content
            assert {each.path for each in refused} <= {broken}

        try_many(Kind(load, FACTS), ())
