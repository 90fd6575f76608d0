"""Claims read from texts: stored beside their document, published as known on a day."""

from datetime import date

import pytest
from sec_json import CAPEX, LEASE_PRINCIPAL, Company, Filing, whole

from extractors.claims import Guidance, Headcount, Layoff, Signal
from warehouse import claims

META = 1326801
COMPANY = Company(META, "META", "12-31").having(
    Filing(
        "10-K", "2026-01-29", {CAPEX: {whole(2025): 69_691}, LEASE_PRINCIPAL: {whole(2025): 2_524}}
    )
)
ANNUAL = claims.ClaimSource(
    META,
    "https://www.sec.gov/Archives/edgar/data/1326801/000132680125000017/meta-20241231.htm",
    "0001326801-25-000017",
    "10-K",
    date(2025, 1, 30),
)
PEOPLE = Headcount(
    "Meta", date(2024, 12, 31), 74_067, "total", False, "It had 74,067 people.", "prose"
)


NOTHING_SAID = Layoff(
    company="Meta", announced=None, announced_precision="day", effective=None, positions_low=None,
    positions_high=None, positions_net=None, cumulative=False, cumulative_since=None,
    remaining_persons=None, percent_low=None, percent_high=None, percent_of="",
    charge_low_usd=None, charge_high_usd=None, stage="announced", kind="layoff", scope="company",
    scope_name="", roles="", attribution="unknown", attributed_by="", attribution_sentence="",
    sentence="It lets people go.", confidence=0.9,
)  # fmt: skip


def layoff(**fields) -> Layoff:
    return NOTHING_SAID._replace(**fields)


def guidance(period="FY2025", low=60, high=65, basis="cash_plus_lease_principal", **fields):
    stated = Guidance(
        "Meta", "capex", period, low * 10**9, high * 10**9, "range", "", basis, None, "It plans."
    )
    return stated._replace(**fields)


def reading(source=ANNUAL, rules="1", sha256="a", notes=(), **found) -> claims.Reading:
    rows = {
        f"{kind}_claims": [(source.cik, tuple(c)) for c in some] for kind, some in found.items()
    }
    return claims.Reading(source, sha256, rules, rows, notes)


@pytest.fixture
def bench_with(bench):
    def store(*readings: claims.Reading, as_of: str | None = None):
        bench.load(COMPANY)
        claims.load_readings(bench.connection, readings)
        bench.derive(as_of)
        return bench

    return store


def test_a_headcount_is_published_with_its_sentence_and_filing(bench_with):
    bench = bench_with(reading(headcount=[PEOPLE]))
    sql = "select ticker, as_of, headcount_persons, sentence, accession, evidence from headcount"
    [row] = bench.rows(sql)
    assert row[1:] == (
        date(2024, 12, 31), 74_067, "It had 74,067 people.", "0001326801-25-000017", "extracted"
    )  # fmt: skip


def test_reading_again_replaces_what_the_document_said(bench_with):
    bench = bench_with(reading(headcount=[PEOPLE]), reading(headcount=[PEOPLE]))
    changed = PEOPLE._replace(headcount_persons=74_068)
    claims.load_readings(bench.connection, [reading(headcount=[changed], rules="2")])
    bench.derive()
    assert bench.rows("select headcount_persons from headcount") == [74_068]
    assert claims.read_before(bench.connection) == {ANNUAL.url: ("a", "2")}


def test_a_document_that_now_says_nothing_leaves_nothing(bench_with):
    bench = bench_with(reading(headcount=[PEOPLE]))
    claims.load_readings(bench.connection, [reading(rules="2")])
    bench.derive()
    assert bench.rows("select count(*) from headcount") == [0]


def test_nothing_published_later_is_known_on_a_day(bench_with):
    later = ANNUAL._replace(url="https://news.example.org/x", published=date(2025, 6, 1))
    bench = bench_with(
        reading(headcount=[PEOPLE]),
        reading(later, headcount=[PEOPLE._replace(as_of=date(2025, 3, 31))]),
        as_of="2025-05-31",
    )
    assert bench.rows("select as_of from headcount") == [date(2024, 12, 31)]


@pytest.mark.parametrize(
    ("form", "url", "evidence"),
    [
        ("10-K", "https://www.sec.gov/Archives/a.htm", "extracted"),
        ("news", "https://about.fb.com/news/x", "announced"),
        ("news", "https://news.example.org/x", "press"),
    ],
)
def test_evidence_is_that_of_the_source(bench_with, form, url, evidence):
    source = ANNUAL._replace(url=url, document_form=form)
    bench = bench_with(reading(source, headcount=[PEOPLE]))
    assert bench.rows("select evidence from headcount") == [evidence]


# -- guidance against what came of it


@pytest.mark.parametrize(
    ("year_end", "told", "named", "meant", "actual"),
    [
        # A shop calls the year that ends in February 2026 fiscal 2025.
        ("02-01", date(2025, 2, 25), "FY2025", "FY2026", 3_700),
        # A chip maker calls the same year fiscal 2026.
        ("02-01", date(2025, 2, 25), "FY2026", "FY2026", 3_700),
        ("02-01", date(2024, 11, 20), "FY2025", "FY2025", 3_485),
        # Weeks that end in the first days of January are of the year before.
        ("01-03", date(2025, 1, 30), "FY2025", "FY2025", 3_485),
        (None, date(2025, 2, 25), "FY2025", "FY2025", 3_485),
        ("06-30", date(2025, 8, 1), "FY2025", "FY2025", 3_485),
    ],
)
def test_a_year_told_of_ahead_is_none_that_is_over(bench, year_end, told, named, meant, actual):
    years = {"2024-01-29 2025-02-02": 3_485, "2025-02-03 2026-02-01": 3_700}
    bench.load(Company(META, "SHOP", year_end).having(Filing("10-K", "2026-03-18", {CAPEX: years})))
    source = ANNUAL._replace(published=told)
    stated = reading(source, guidance=[guidance(named, 3, 4, "cash")])
    claims.load_readings(bench.connection, [stated])
    bench.derive()
    sql = "select fiscal_period, actual / 1e6 from guidance_actuals"
    assert bench.rows(sql) == [(meant, actual)]
    assert bench.rows("select fiscal_period from guidance") == [meant]


def test_guidance_meets_the_actual_on_its_own_basis(bench_with):
    later = ANNUAL._replace(url="https://news.example.org/x", published=date(2025, 10, 29))
    bench = bench_with(
        reading(guidance=[guidance()]), reading(later, guidance=[guidance(low=70, high=72)])
    )
    sql = (
        "select first_low_usd / 1e9, first_high_usd / 1e9, last_low_usd / 1e9, "
        "last_high_usd / 1e9, statements, actual / 1e6, status from guidance_actuals"
    )
    assert bench.rows(sql) == [(60, 65, 70, 72, 2, 72_215, "ok")]


def test_guidance_without_a_basis_is_compared_with_nothing(bench_with):
    bench = bench_with(reading(guidance=[guidance(basis="as_stated")]))
    [(actual, status, reason)] = bench.rows("select actual, status, reason from guidance_actuals")
    assert (actual, status) == (None, "not_applicable") and "basis" in reason


def test_guidance_for_a_year_that_is_not_over_has_no_actual(bench_with):
    bench = bench_with(reading(guidance=[guidance("FY2026", 115, 135)]))
    [(actual, status)] = bench.rows("select actual, status from guidance_actuals")
    assert (actual, status) == (None, "missing_input")


def test_the_first_statement_keeps_its_open_end(bench_with):
    later = ANNUAL._replace(url="https://news.example.org/x", published=date(2025, 10, 29))
    open_end = guidance(form="more_than", high_usd=None)
    bench = bench_with(reading(guidance=[open_end]), reading(later, guidance=[guidance()]))
    assert bench.rows("select first_high_usd from guidance_actuals") == [None]


# -- layoffs and signals


def test_a_cut_told_twice_is_one_event_with_two_reports(bench_with):
    said = layoff(announced=date(2022, 11, 9), positions_low=11_000, positions_high=11_000)
    story = ANNUAL._replace(
        url="https://news.example.org/x", document_form="news", published=date(2022, 11, 9)
    )
    retold = said._replace(announced=date(2022, 11, 1), announced_precision="month")
    bench = bench_with(reading(story, layoff=[said]), reading(layoff=[retold]))
    sql = "select event_id, announced, positions, reports from layoff_events"
    assert bench.rows(sql) == [(f"{META}-2022-11-09", date(2022, 11, 9), 11_000, 2)]
    assert bench.rows("select count(distinct why) from layoff_event_reports") == [2]
    assert bench.rows("select distinct event_id from layoff_reports") == [f"{META}-2022-11-09"]


def test_an_event_keeps_its_name_when_an_earlier_report_comes(bench_with):
    said = layoff(announced=date(2025, 2, 10), positions_low=3_600, positions_high=3_600)
    bench = bench_with(reading(layoff=[said]))
    bench.connection.execute("use derived")
    claims.keep_event_ids(bench.connection)
    bench.connection.execute("use base")
    earlier = ANNUAL._replace(
        url="https://news.example.org/x", document_form="news", published=date(2025, 2, 8)
    )
    first = said._replace(announced=date(2025, 2, 8))
    claims.load_readings(bench.connection, [reading(earlier, layoff=[first])])
    bench.derive()
    assert bench.rows("select event_id from layoff_events") == [f"{META}-2025-02-10"]


def test_signals_count_cuts_too(bench_with):
    seen = Signal("Meta", "model_delay", None, "Avocado", 0.9, "It is late.")
    bench = bench_with(reading(signal=[seen], layoff=[layoff(announced=date(2025, 2, 10))]))
    sql = "select kind, observed, calendar_quarter from signals order by kind"
    assert bench.rows(sql) == [
        ("layoff", date(2025, 2, 10), "2025Q1"),
        ("model_delay", date(2025, 1, 30), "2025Q1"),
    ]


# -- findings


def test_rows_that_could_not_be_read_are_counted(bench_with):
    notes = [("feed_items_unread", 2, "no title"), ("feed_items_unread", 1, "no address")]
    bench = bench_with(reading(notes=notes))
    bench.check()
    [detail] = bench.rows("select detail from findings where kind = 'source_rows_unread'")
    assert "3 of kind feed_items_unread" in detail


@pytest.mark.parametrize(("charge", "found"), [(1_200_000_000, 0), (60_000_000_000, 1)])
def test_a_charge_of_millions_a_position_is_said(bench_with, charge, found):
    said = layoff(announced=date(2022, 11, 9), positions_low=11_000, positions_high=11_000)
    costly = said._replace(charge_low_usd=charge, charge_high_usd=charge)
    bench = bench_with(reading(layoff=[costly]))
    assert len(bench.findings("layoff_charge_per_position")) == found


def test_sources_that_differ_are_said(bench_with):
    said = layoff(announced=date(2026, 4, 23), positions_low=8_000, positions_high=8_000)
    story = ANNUAL._replace(url="https://news.example.org/x", document_form="news")
    other = said._replace(positions_low=8_200, positions_high=8_200)
    bench = bench_with(reading(layoff=[said]), reading(story, layoff=[other]))
    [detail] = bench.findings("layoff_sources_differ")
    assert "8,200" in detail and "8,000" in detail
