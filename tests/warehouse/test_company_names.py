"""Which company a name belongs to on a day; a name that could be somebody else's is nobody's."""

import csv
from datetime import date
from pathlib import Path

import pytest
import sec_json

from extractors.claims import TrackerRow, WarnNotice
from warehouse import loads
from warehouse.cohort import members
from warehouse.notices import load_tracker_rows, load_warn_notices

META, MSFT, GOOGL, AMZN = 1326801, 789019, 1652044, 1018724
NVDA, AAPL, ORCL = 1045810, 320193, 1341439
AMD, INTC, IBM, CRM, CSCO = 2488, 50863, 51143, 1108524, 858877
DELL, TSLA, TSM, SAP, CRWV = 1571996, 1318605, 1046179, 1000184, 1769628
SEEDS = Path(__file__).resolve().parents[2] / "warehouse" / "seeds" / "company_names.csv"


@pytest.fixture(scope="module")
def names(lasting_bench):
    lasting_bench.load(sec_json.Company(1, "BA", "12-31"))
    loads.load_companies(lasting_bench.connection, [(1, "BOEING CO", "12-31", None)])
    loads.load_tickers(
        lasting_bench.connection,
        [("BA", 1, "BOEING CO"), ("APLE", 2, "Apple Hospitality REIT, Inc."),
         ("TWO", 3, "Summit Inc"), ("TOO", 4, "Summit Corp /DE/"), ("AAPL", AAPL, "Apple Inc."),
         ("MNDT", 5, "Mandiant, Inc."), ("GPRE", 6, "Google Prestige Corp")],
    )  # fmt: skip
    lasting_bench.derive()
    return lasting_bench


def owner(bench, name: str, day: str = "2024-06-30") -> int | None:
    bench.rows("create or replace temp table asked as select ? as name, ?::date as seen", name, day)
    found = bench.rows("select cik from owners_of('asked')")
    return found[0] if found else None


@pytest.mark.parametrize(
    ("name", "cik"),
    [
        ("Meta Platforms, Inc", META),
        ("Meta", META),
        ("Facebook", META),
        ("Instagram LLC", META),
        ("Microsoft Corporation", MSFT),
        ("Microsoft - Wilsonville Facility", MSFT),
        ("LinkedIn", MSFT),
        ("GitHub", MSFT),
        ("Google LLC", GOOGL),
        ("Waymo", GOOGL),
        ("AMAZON COM INC", AMZN),
        ("Amazon.com Services LLC", AMZN),
        ("Amazon Fulfillment Center", AMZN),
        ("Amazon (Long Island)", AMZN),
        ("Amazon (Books and Pop Up stores) - New York City Region", AMZN),
        ("Whole Foods Market-Houston", AMZN),
        ("NVIDIA Corp.", NVDA),
        ("Apple Inc.", AAPL),
        ("Oracle America, Inc.", ORCL),
        ("ORACLE CORP", ORCL),
        ("Cerner Corporation", ORCL),
        ("Advanced Micro Devices, Inc.", AMD),
        ("Xilinx", AMD),
        ("Intel Corp", INTC),
        ("Intel Corporation - Hillsboro", INTC),
        ("International Business Machines Corporation", IBM),
        ("Red Hat", IBM),
        ("Salesforce.com", CRM),
        ("Slack Technologies LLC", CRM),
        ("Cisco Systems, Inc.", CSCO),
        ("Splunk LLC", CSCO),
        ("Dell USA L.P.", DELL),
        ("Dell Technologies", DELL),
        ("Tesla, Inc.", TSLA),
        ("SolarCity Corporation", TSLA),
        ("TSMC Arizona Corporation", TSM),
        ("Taiwan Semiconductor Manufacturing Company Limited", TSM),
        ("SAP America, Inc.", SAP),
        ("SAP SE", SAP),
        ("CoreWeave, Inc.", CRWV),
        ("The Boeing Company", 1),
        ("Apple Hospitality REIT", 2),
        ("Google Prestige", 6),
    ],
)
def test_a_name_leads_to_its_company(names, name, cik):
    assert owner(names, name) == cik


@pytest.mark.parametrize(
    "name",
    [
        "Meta Financial", "Metal Sales Company", "Apple Hospitality", "Apple Bank",
        "117th Apple, LLC", "Apple - Metro, Inc.", "Amazon Steak House", "Oracle Elevator",
        "Oracle of Omaha", "Whole Foods Co-op", "Bethesda Lutheran Communities",
        "Oculus Innovative Sciences", "Alphabet Energy", "Instacart (at Whole Foods Market)",
        "Eurest Services (at Google)", "Facebookish", "MGM Grand", "Nestle", "Inc.", "",
        "Intel Transport Services", "Cisco Independent School District", "Dell Children's Hospital",
        "Tesla Exploration", "Sapient", "SAP Painting", "Red Hat Society", "AMD Electric",
    ],
)  # fmt: skip
def test_a_name_that_is_somebody_elses_matches_nothing(names, name):
    assert owner(names, name) is None


def test_a_name_of_two_companies_is_nobodys(names):
    assert owner(names, "Summit") is None


@pytest.mark.parametrize(
    ("name", "first", "cik"),
    [
        ("Activision Publishing, Inc.", "2023-10-13", MSFT),
        ("Blizzard Entertainment", "2023-10-13", MSFT),
        ("Whole Foods Market", "2017-08-28", AMZN),
        ("Metro-Goldwyn-Mayer Studios", "2022-03-17", AMZN),
        ("WhatsApp", "2014-10-06", META),
        ("Cerner", "2022-06-08", ORCL),
        ("NetSuite Inc.", "2016-11-07", ORCL),
        ("Sun Microsystems, Inc. - Dallas", "2010-01-27", ORCL),
        ("Red Hat, Inc.", "2019-07-09", IBM),
        ("Slack Technologies", "2021-07-21", CRM),
        ("Splunk Inc.", "2024-03-18", CSCO),
        ("Xilinx", "2022-02-14", AMD),
        ("SolarCity", "2016-11-21", TSLA),
        ("Weights & Biases", "2025-05-05", CRWV),
        ("Mellanox Technologies", "2020-04-27", NVDA),
    ],
)
def test_a_company_is_owned_from_its_first_day(names, name, first, cik):
    day = date.fromisoformat(first)
    assert owner(names, name, str(day)) == cik
    assert owner(names, name, str(date.fromordinal(day.toordinal() - 1))) is None


def test_a_company_listed_on_its_own_is_the_buyers_from_that_day(names):
    assert owner(names, "Mandiant", "2022-09-11") == 5
    assert owner(names, "Mandiant", "2022-09-12") == GOOGL


def test_a_company_that_was_sold_is_no_longer_owned(names):
    assert owner(names, "Motorola Mobility", "2014-10-29") == GOOGL
    assert owner(names, "Motorola Mobility", "2014-10-30") is None
    assert owner(names, "Altera", "2025-09-11") == INTC
    assert owner(names, "Altera", "2025-09-12") is None


def test_rows_of_nobody_we_know_stay(bench):
    notice = WarnNotice(
        "WA", "n1", 1, "Acme", "Kent", date(2023, 1, 18), None, None, 5, "", "", "{}"
    )
    load_warn_notices(
        bench.connection, [notice, notice._replace(notice_id="n2", employer="Microsoft")]
    )
    row = TrackerRow("r1", "Acme", "", date(2023, 1, 18), None, None, "", "", None, "")
    load_tracker_rows(bench.connection, [row, row._replace(row_id="r2", company="LinkedIn")])
    bench.derive()
    notices = bench.rows("select employer, cik from counted_notices() order by 1")
    assert notices == [("Acme", None), ("Microsoft", MSFT)]
    rows = bench.rows("select company, cik from tracker_reports() order by 1")
    assert rows == [("Acme", None), ("LinkedIn", MSFT)]


def test_the_seeds_hold_together(names):
    with SEEDS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["match"] for row in rows} == {"exact", "prefix"}
    assert {row["kind"] for row in rows} == {"name", "subsidiary", "product"}
    assert {int(row["cik"]) for row in rows} == {member.cik for member in members()}
    for row in rows:
        begin, end = row["valid_from"] or "0001-01-01", row["valid_until"] or "9999-12-31"
        assert date.fromisoformat(begin) <= date.fromisoformat(end), row
    doubled = names.rows(
        "select name_key from owner_names a join owner_names b using (name_key) "
        "where a.of_seeds and b.of_seeds and a.cik <> b.cik "
        "and a.valid_from <= b.valid_until and b.valid_from <= a.valid_until"
    )
    assert doubled == []


@pytest.mark.parametrize("word", ["meta", "amazon", "apple", "oracle", "alphabet"])
def test_a_common_word_is_never_the_beginning_of_a_name(names, word):
    matches = names.rows("select distinct match from owner_names where name_key = ?", word)
    assert matches == ["exact"]


def test_a_tenth_of_a_subsidiary_is_not_a_tenth_of_its_owner(bench):
    day = date(2023, 2, 9)
    row = TrackerRow("r1", "GitHub", "", day, None, 10.0, "", "", None, "")
    others = [row._replace(row_id="r2", company="Microsoft Gaming"), row]
    load_tracker_rows(bench.connection, [*others, row._replace(row_id="r3", company="Microsoft")])
    bench.derive()
    rows = bench.rows(
        "select company, cik, scope, scope_name, percent_of from report_rows order by company"
    )
    assert rows == [
        ("GitHub", MSFT, "unit", "GitHub", "workforce (GitHub)"),
        ("Microsoft", MSFT, "company", "", "workforce"),
        ("Microsoft Gaming", MSFT, "unit", "Microsoft Gaming", "workforce (Microsoft Gaming)"),
    ]
