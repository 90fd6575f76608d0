"""The user's own files: assumptions and cohort in the place of those that come along."""

from datetime import date
from pathlib import Path

import pytest
from sec_json import CAPEX, Company, Filing, whole

from extractors.claims import MedianPay
from metrics.catalogue import wanted_inputs
from warehouse import claims, cohort
from warehouse.assumptions import own_assumptions
from warehouse.derive import check_own, derive
from warehouse.errors import WarehouseError
from warehouse.own_files import OwnFiles

HEADER = "name,low,mid,high,unit,source,note"
LOAD = "benefits_load,1.1,1.2,1.3,times median pay,Our payroll,"
MEMBERS = "ticker,cik,name,cohort"
SAP = "SAP,1000184,SAP SE,core"


@pytest.fixture
def written(tmp_path):
    def write(*lines: str) -> Path:
        path = tmp_path / "own.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


# -- assumptions


def pays(bench, median: int) -> None:
    """Meta with a disclosed median pay of 2025."""
    figures = {CAPEX: {whole(2025): 69_691}}
    bench.load(Company(1326801, "META", "12-31").having(Filing("10-K", "2026-01-29", figures)))
    source = claims.ClaimSource(1326801, "u", "0001-26-000001", "DEF 14A", date(2026, 4, 16))
    pay = MedianPay(2025, median, None, None, "required", False, "So much.")
    rows = {"pay_claims": [(1326801, tuple(pay))]}
    claims.load_readings(bench.connection, [claims.Reading(source, "a", "1", rows, ())])


def derived(bench, **own: Path) -> None:
    bench.connection.execute("use derived")
    derive(bench.connection, wanted=[*wanted_inputs()], own=OwnFiles(**own))
    bench.connection.execute("use base")


def test_own_assumptions_take_the_place_of_those_of_the_same_name(bench, written):
    pays(bench, 388_200)
    band = "select low_usd, mid_usd, high_usd from cost_per_head"
    derived(bench)
    assert bench.rows(band) == [(388_200, 407_610, 458_076)]
    derived(bench, assumptions=written(HEADER, LOAD))
    # 388,200 times 1.1, 1.2 and 1.3
    assert bench.rows(band) == [(427_020, 465_840, 504_660)]
    kept = bench.rows("select name, mid, source from assumptions order by name")
    assert [row[0] for row in kept] == ["accelerator_price_usd", "benefits_load"]
    assert kept[0][1] == 30_000
    assert kept[1][1:] == (1.2, "Our payroll")


def test_the_next_run_without_the_file_has_the_packages_again(bench, written):
    pays(bench, 100_000)
    derived(bench, assumptions=written(HEADER, LOAD))
    derived(bench)
    assert bench.rows("select mid_usd from cost_per_head") == [105_000]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("benefits_load", "benefit_load", "row 2: assumption 'benefit_load'; expected one of acc"),
        ("1.2", "a lot", "row 2, column mid: 'a lot'; expected a number above 0"),
        ("1.2", "", "row 2, column mid: ''"),
        ("1.2", "nan", "row 2, column mid: 'nan'"),
        ("1.3", "inf", "row 2, column high: 'inf'"),
        ("1.1", "0", "row 2, column low: '0'; expected a number above 0"),
        ("1.1", "-1", "row 2, column low: '-1'"),
        ("1.1", "1.25", "row 2: low 1.25, mid 1.2, high 1.3; expected numbers that do not fall"),
        ("times median pay", "USD", "row 2: benefits_load in 'USD'; expected 'times median pay'"),
        ("Our payroll", "", "row 2: benefits_load without a source"),
        (",Our payroll", "", "row 2: 6 cells; expected 7, as in the header"),
        ("low,mid", "low,middle", "without column mid; expected columns name, low"),
    ],
)
def test_a_bad_assumption_is_named(written, old, new, message):
    path = written(*"\n".join((HEADER, LOAD)).replace(old, new, 1).splitlines())
    with pytest.raises(WarehouseError) as refused:
        own_assumptions(path)
    assert message in str(refused.value)
    assert str(path) in str(refused.value)


def test_an_assumption_that_comes_twice_is_named(written):
    with pytest.raises(WarehouseError, match="row 3: benefits_load again"):
        own_assumptions(written(HEADER, LOAD, LOAD))


def test_blank_lines_count_as_rows_but_say_nothing(written):
    with pytest.raises(WarehouseError, match="row 4: benefits_load again"):
        own_assumptions(written(HEADER, LOAD, "", LOAD))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b'name,"low'])
def test_a_file_that_is_no_table_is_named(tmp_path, content):
    path = tmp_path / "own.csv"
    path.write_bytes(content)
    for own in (OwnFiles(assumptions=path), OwnFiles(cohort=path)):
        with pytest.raises(WarehouseError, match=r"own\.csv"):
            check_own(own)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(WarehouseError, match=r"absent\.csv cannot be read"):
        check_own(OwnFiles(cohort=tmp_path / "absent.csv"))


def test_without_own_files_nothing_is_wrong():
    check_own(OwnFiles())


# -- cohort


def test_the_cohort_that_comes_along():
    members = cohort.members()
    core = [member.ticker for member in members if member.cohort == cohort.CORE]
    assert core == ["META", "MSFT", "GOOGL", "AMZN", "NVDA", "AAPL", "ORCL"]
    wider = {member.ticker: member.cik for member in members if member.cohort == "wider"}
    assert wider == {
        "AMD": 2488, "INTC": 50863, "IBM": 51143, "CRM": 1108524, "CSCO": 858877,
        "DELL": 1571996, "TSLA": 1318605, "TSM": 1046179, "SAP": 1000184, "CRWV": 1769628,
    }  # fmt: skip


def test_the_users_cohort_takes_the_place_of_it(bench, written):
    pays(bench, 388_200)
    path = written(MEMBERS, "sap,1000184,SAP SE,core", "META,1326801,Meta,rivals")
    assert cohort.members(path)[0] == cohort.Member("SAP", 1000184, "SAP SE", "core")
    derived(bench, cohort=path)
    assert bench.rows("select ticker, cohort from companies") == [("META", "rivals")]
    derived(bench)
    assert bench.rows("select ticker, cohort from companies") == [("META", "core")]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((SAP, SAP), "row 3: SAP, CIK 1000184 again"),
        ((SAP, "SAPX,1000184,SAP SE,core"), "row 3: SAPX, CIK 1000184 again"),
        (("SAP,,SAP SE,core",), "row 2, column cik: ''; expected SEC's number of the filer"),
        (("SAP,SAP,SAP SE,core",), "row 2, column cik: 'SAP'"),
        (("SAP,0,SAP SE,core",), "row 2, column cik: '0'"),
        (("SAP,12345678901,SAP SE,core",), "row 2, column cik: '12345678901'"),
        ((",1000184,SAP SE,core",), "row 2, column ticker: nothing"),
        (("SAP,1000184,,core",), "row 2, column name: nothing"),
        (("SAP,1000184,SAP SE,",), "row 2, column cohort: nothing"),
        (("SAP,1000184,SAP SE",), "row 2: 3 cells; expected 4"),
        (("SAP,1000184,SAP SE,wider",), "without a company whose cohort is core"),
        ((), "without a company whose cohort is core"),
    ],
)
def test_a_bad_cohort_is_named(written, lines, message):
    with pytest.raises(WarehouseError) as refused:
        cohort.members(written(MEMBERS, *lines))
    assert message in str(refused.value)
