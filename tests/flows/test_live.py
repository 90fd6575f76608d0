"""`--live`: the same pipeline over the network; here SEC's files come from a server on loopback."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import plain_pipeline
import pytest
from local_edgar import LocalEdgar, Reply, serving

from extractors.errors import FinalError
from flows import replacing
from flows.errors import FlowError
from flows.settings import SHIPPED_MIRROR, Settings, load_settings
from warehouse import reads
from warehouse.connection import open_published, open_working

TICKERS = ["META", "ORCL"]
PUBLISHED = "aisubsidy.duckdb"


@pytest.fixture
def edgar() -> Iterator[LocalEdgar]:
    """A server that has the files of the shipped mirror, both hosts in one."""
    with serving() as server:
        for host in ("data.sec.gov", "www.sec.gov"):
            for path in (SHIPPED_MIRROR / host).rglob("*"):
                if path.is_file():
                    address = f"/{path.relative_to(SHIPPED_MIRROR / host).as_posix()}"
                    server.says(address, Reply(path.read_bytes()))
        yield server


FEED = """<rss version="2.0"><channel><title>t</title><item><title>Meta to cut 700 jobs</title>
<link>{url}/story.html</link><pubDate>Wed, 25 Mar 2026 12:00:00 GMT</pubDate></item></channel></rss>
"""
STORY = b"""<html lang="en"><head><title>Meta to cut 700 jobs</title>
<meta property="article:published_time" content="2026-03-25T12:00:00Z"/></head><body><article>
<h1>Meta to cut 700 jobs</h1><p>Meta Platforms said on March 25, 2026 that it will lay off 700
employees, the company announced, and that the cuts are under way at its offices.</p></article>
</body></html>"""


@pytest.fixture
def live(edgar: LocalEdgar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings from the environment, as a person sets them; one feed with one story."""
    edgar.says("/feed.xml", Reply(FEED.format(url=edgar.url).encode()))
    edgar.says("/story.html", Reply(STORY))
    feeds = tmp_path / "feeds.toml"
    feeds.write_text(f'[[feed]]\nname = "Local"\nkind = "rss"\nurl = "{edgar.url}/feed.xml"\n')
    for name, value in {
        "AISUBSIDY_HOME": str(tmp_path / "home"),
        "AISUBSIDY_SEC_DATA_URL": edgar.url,
        "AISUBSIDY_SEC_WWW_URL": edgar.url,
        "AISUBSIDY_SEC_RATE": "10",
        "AISUBSIDY_CONTACT": "Jane Doe jane@example.org",
        "AISUBSIDY_FILING_DOCUMENTS": "1",
        "AISUBSIDY_PROXY_DOCUMENTS": "1",
        "AISUBSIDY_FEEDS": str(feeds),
    }.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def _asked(edgar: LocalEdgar) -> dict[str, list[Any]]:
    """The headers of the requests by path since the last look."""
    asked = dict(edgar.asked)
    edgar.asked.clear()
    return asked


def test_a_live_run_gives_what_the_mirror_gives(
    live: Settings, edgar: LocalEdgar, published_home: Path
) -> None:
    loaded = plain_pipeline.run(live, live=True, tickers=TICKERS)
    assert (loaded.companies, loaded.failures) == (2, [])
    assert loaded.facts > 0
    sql = (
        "from metric_values where ticker = 'META' and metric = 'capex_to_revenue' "
        "and period_kind = 'ttm' order by all"
    )
    with (
        open_published(live.database) as ours,
        open_published(published_home / PUBLISHED) as mirrored,
    ):
        assert ours.execute("select source from runs").fetchall() == [("live",)]
        assert ours.execute(sql).fetchall() == mirrored.execute(sql).fetchall()
    for headers in (each for some in edgar.asked.values() for each in some):
        assert "jane@example.org" in headers["User-Agent"]


def test_a_second_run_asks_whether_files_changed_and_changes_nothing(
    live: Settings, edgar: LocalEdgar, tmp_path: Path
) -> None:
    plain_pipeline.run(live, live=True, tickers=TICKERS)
    first = _asked(edgar)
    once = tmp_path / "once.duckdb"
    once.write_bytes(live.database.read_bytes())

    loaded = plain_pipeline.run(live, live=True, tickers=TICKERS)
    again = _asked(edgar)
    assert (loaded.facts, loaded.failures) == (0, [])
    assert plain_pipeline.differences(once, live.database) == {}
    # Reports never change once filed, so they are not asked for a second time.
    # A filing and a story, once had, are not asked for again.
    for_good = ("/story.html", "/robots.txt")
    assert again.keys() == {p for p in first if "/Archives/" not in p and p not in for_good}
    assert all(each["If-None-Match"] for some in again.values() for each in some)


def test_only_what_changed_is_loaded_again(live: Settings, edgar: LocalEdgar) -> None:
    plain_pipeline.run(live, live=True, tickers=TICKERS)
    path = "/api/xbrl/companyfacts/CIK0001326801.json"
    (reply,) = edgar.replies[path]
    edgar.says(path, Reply(reply.body.replace(b'"val":69691000000', b'"val":69692000000')))
    plain_pipeline.run(live, live=True, tickers=TICKERS)
    with open_published(live.database) as connection:
        documents = connection.execute(
            "select url, count(*) from documents group by url having count(*) > 1"
        ).fetchall()
        capex = connection.execute(
            "select value / 1e6 from annual where ticker = 'META' and concept = 'capex' "
            "and basis = 'cash' and fiscal_year = 2025 and vintage = 'latest'"
        ).fetchall()
    assert documents == [(edgar.url + path, 2)]
    assert capex == [(69_692,)]


def test_a_source_that_fails_keeps_what_it_gave_before(live: Settings, edgar: LocalEdgar) -> None:
    plain_pipeline.run(live, live=True, tickers=TICKERS)
    edgar.says("/api/xbrl/companyfacts/CIK0001326801.json", Reply(b"<html>down</html>", 404))
    loaded = plain_pipeline.run(live, live=True, tickers=TICKERS)
    assert [failure.cik for failure in loaded.failures] == [1_326_801]
    with open_published(live.database) as connection:
        findings = reads.findings(connection)
        state = connection.execute("select arg_max(state, started) from runs").fetchone()
        values = connection.execute(
            "select count(*) from metric_values where ticker = 'META' and status = 'ok'"
        ).fetchone()
    assert state == ("partial",)
    assert "META" in set(findings[findings["kind"] == "source_failed"]["ticker"])
    assert values and values[0] > 0


def test_without_a_contact_one_line_names_the_setting(
    live: Settings, edgar: LocalEdgar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AISUBSIDY_CONTACT")
    with pytest.raises(FinalError) as caught:
        plain_pipeline.run(load_settings(), live=True, tickers=TICKERS)
    assert "AISUBSIDY_CONTACT" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not edgar.asked
    assert not live.database.exists()


def test_extract_reads_an_address(live: Settings, edgar: LocalEdgar, aisubsidy: Any) -> None:
    address = "/Archives/edgar/data/1326801/000132680125000017/meta-20241231.htm"
    answer = aisubsidy(live.home, "extract", edgar.url + address)
    assert answer.status == 0, answer.err
    assert "Meta" in answer.out


def test_a_run_on_the_mirror_never_replaces_live_data(live: Settings) -> None:
    plain_pipeline.run(live, live=True, tickers=["ORCL"])
    with pytest.raises(FlowError, match="--live"):
        replacing.refuse_mirror_over_live(live, live=False)
    replacing.refuse_mirror_over_live(live, live=True)


def test_news_alone_never_replaces_companies_and_is_kept_for_the_run_that_brings_them(
    home: Path, live: Settings, aisubsidy: Any
) -> None:
    assert live.home == home
    before = live.database.read_bytes()
    answer = aisubsidy(live.home, "ingest", "news", "--live")
    assert answer.status == 1
    assert answer.err.splitlines()[-1].startswith("aisubsidy: no company's facts are in yet")
    assert "aisubsidy run --live" in answer.err
    assert live.database.read_bytes() == before

    plain_pipeline.run(live, live=True, tickers=["ORCL"])
    with open_published(live.database) as connection:
        stories = connection.execute("select count(*) from stories").fetchone()
    assert stories == (1,)


def test_news_of_the_mirror_never_replaces_live_data(live: Settings, aisubsidy: Any) -> None:
    plain_pipeline.run(live, live=True, tickers=["ORCL"])
    before = live.database.read_bytes()
    answer = aisubsidy(live.home, "ingest", "news")
    assert answer.status == 1
    assert "--live" in answer.err
    assert live.database.read_bytes() == before


def test_a_live_run_to_which_no_company_answers_leaves_the_mirrored_data(
    home: Path, live: Settings
) -> None:
    assert live.home == home
    with open_working(live.working(live=True)) as connection:
        replacing.refuse_none_over_some(connection, live.model_copy(update={"db": live.home / "x"}))
        with pytest.raises(FlowError, match=r"no company's facts are in yet \(it is down\)"):
            replacing.refuse_none_over_some(connection, live, ["it is down"])


def test_a_live_run_may_replace_mirrored_data(home: Path) -> None:
    settings = Settings(home=home)
    replacing.refuse_mirror_over_live(settings, live=True)
    replacing.refuse_mirror_over_live(settings, live=False)
