"""Loads: the same input twice changes nothing, and what cannot be read costs nothing stored."""

import json

import pytest
from sec_json import CAPEX, Company, Filing, q1, whole, write

from warehouse import loads
from warehouse.connection import transaction

META = Company(1326801, "META", "12-31").having(
    Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): 6_842}}),
    Filing("10-K", "2024-02-02", {CAPEX: {whole(2023): 27_266}}),
)
APPLE = Company(320193, "AAPL", "09-30").having(
    Filing("10-K", "2023-11-03", {CAPEX: {"2022-09-25 2023-09-30": 10_959}})
)
SOURCES = ("companies", "tickers", "fact_rows")
DERIVED = ("quarterly", "annual", "input_values", "restatements", "findings", "fact_rows")


def rows_of(bench, table: str) -> list[str]:
    """Every row as one text, sorted: equal lists are equal tables, doubled rows included."""
    return sorted(bench.connection.execute(f"select t::varchar from {table} t").fetchall())


def stored(bench, table: str = "fact_rows") -> int:
    return bench.connection.execute(f"select count(*) from base.{table}").fetchone()[0]


def test_loading_twice_changes_nothing(bench):
    bench.reads(META, APPLE).check()
    sources = {table: rows_of(bench, f"base.{table}") for table in SOURCES}
    derived = {table: rows_of(bench, f"derived.{table}") for table in DERIVED}
    bench.reads(META, APPLE).check()
    assert sources == {table: rows_of(bench, f"base.{table}") for table in SOURCES}
    assert derived == {table: rows_of(bench, f"derived.{table}") for table in DERIVED}


def test_a_new_answer_replaces_that_company_and_no_other(bench):
    bench.load(META, APPLE)
    bench.load(Company(1326801, "META", "12-31").having(META.filings[0]))
    assert stored(bench) == 2
    ciks = bench.connection.execute("select cik from base.fact_rows order by 1").fetchall()
    assert ciks == [(320193,), (1326801,)]


def test_a_doubled_fact_in_the_file_is_one_public_row(bench):
    bench.reads(META.having(*META.filings))
    assert bench.rows("select count(*) from facts") == [2]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(lambda text: text[: len(text) // 2], id="cut in the middle"),
        pytest.param(lambda text: text[:-1], id="cut by one character"),
        pytest.param(lambda text: "", id="empty"),
        pytest.param(lambda text: "<html><title>404</title></html>", id="a web page"),
        pytest.param(lambda text: "{}", id="an empty object"),
        pytest.param(lambda text: "null", id="null"),
        pytest.param(lambda text: '{"message": "forbidden"}', id="another object"),
        pytest.param(lambda text: text.replace('"2023-03-31"', '"2023-02-31"'), id="no such day"),
        pytest.param(lambda text: text.replace("6842000000", '"many"'), id="no number"),
    ],
)
def test_a_file_that_is_not_company_facts_is_refused_by_name(bench, broken):
    bench.load(META)
    before = rows_of(bench, "base.fact_rows")
    bad, good = write(META, bench.folder), write(APPLE, bench.folder)
    bad.write_text(broken(bad.read_text(encoding="utf-8")), encoding="utf-8")

    counts, refused = loads.load_company_facts(bench.connection, [bad, good])

    assert counts == {320193: 1}
    assert [r.path for r in refused] == [bad]
    assert refused[0].reason and "\n" not in refused[0].reason
    after = rows_of(bench, "base.fact_rows")
    assert set(before) < set(after)
    assert len(after) == len(before) + 1


def test_a_missing_file_is_refused_like_a_broken_one(bench):
    good = write(APPLE, bench.folder)
    counts, refused = loads.load_company_facts(
        bench.connection, [bench.folder / "CIK0000000009.json", good]
    )
    assert counts == {320193: 1}
    assert [r.path.name for r in refused] == ["CIK0000000009.json"]


def test_nothing_readable_changes_nothing(bench):
    bench.load(META)
    bad = bench.folder / "bad.json"
    bad.write_text('{"cik": 1326801, "facts": {', encoding="utf-8")
    counts, refused = loads.load_company_facts(bench.connection, [bad])
    assert (counts, len(refused), stored(bench)) == ({}, 1, 2)


def test_no_files_is_no_work(bench):
    assert loads.load_company_facts(bench.connection, []) == ({}, [])


def test_a_company_without_facts_keeps_what_it_had(bench):
    bench.load(META)
    path = write(Company(1326801, "META"), bench.folder)
    assert loads.load_company_facts(bench.connection, [path]) == ({}, [])
    assert stored(bench) == 2


def test_a_company_of_null_values_alone_keeps_what_it_had(bench):
    bench.load(META)
    before = rows_of(bench, "base.fact_series")
    nothing = Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): None}})
    path = write(Company(1326801, "META").having(nothing), bench.folder)
    assert loads.load_company_facts(bench.connection, [path]) == ({}, [])
    assert rows_of(bench, "base.fact_series") == before


def test_null_values_alone_leave_an_empty_table_empty(bench):
    nothing = Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): None}})
    path = write(Company(1326801, "META").having(nothing), bench.folder)
    assert loads.load_company_facts(bench.connection, [path]) == ({}, [])
    assert rows_of(bench, "base.fact_series") == []


def test_a_null_value_is_no_fact(bench):
    bench.load(APPLE.having(Filing("10-K", "2024-11-01", {CAPEX: {"2022-09-25 2023-09-30": None}})))
    assert stored(bench) == 1


def inline(accession: str, value: float, dimensions: str = "") -> tuple:
    return (
        1326801, "us-gaap", CAPEX, "USD", "2023-01-01", "2023-03-31", dimensions, value,
        accession, "10-Q", "2023-04-27", "inline_xbrl",
    )  # fmt: skip


def test_facts_of_a_filing_are_replaced_by_its_accession(bench):
    one, other = "0001326801-23-000067", "0001326801-23-000093"
    loads.load_filing_facts(bench.connection, one, [inline(one, 1.0), inline(one, 2.0, "a=b")])
    loads.load_filing_facts(bench.connection, other, [inline(other, 3.0)])
    loads.load_filing_facts(bench.connection, one, [inline(one, 4.0)])
    values = bench.connection.execute("select value from base.fact_rows order by 1").fetchall()
    assert values == [(3.0,), (4.0,)]


def test_a_filing_read_again_without_facts_has_none_left(bench):
    accession = "0001326801-23-000067"
    loads.load_filing_facts(bench.connection, accession, [inline(accession, 1.0)])
    assert loads.load_filing_facts(bench.connection, accession, []) == 0
    assert stored(bench) == 0


def test_facts_of_a_filing_and_company_facts_leave_each_other_alone(bench):
    bench.load(META)
    accession = META.accession(META.filings[0])
    loads.load_filing_facts(bench.connection, accession, [inline(accession, 6_842e6)])
    bench.load(META)
    assert stored(bench) == 3
    bench.derive()
    # The same number from both is one public fact.
    assert bench.rows("select count(*) from facts") == [2]
    assert bench.quarters() == {"2023Q1": 6_842}


def test_a_filing_that_differs_from_company_facts_is_a_finding(bench):
    bench.load(META)
    accession = META.accession(META.filings[0])
    loads.load_filing_facts(bench.connection, accession, [inline(accession, 6_841e6)])
    bench.derive()
    assert len(bench.findings("filing_against_company_facts")) == 1
    assert bench.quarters() == {"2023Q1": 6_842}


def test_an_error_within_a_transaction_leaves_everything_as_it_was(bench):
    bench.load(META)
    with pytest.raises(KeyboardInterrupt), transaction(bench.connection):
        bench.connection.execute("delete from base.fact_series")
        raise KeyboardInterrupt
    assert stored(bench) == 2


def test_a_row_that_does_not_fit_rolls_the_whole_load_back(bench):
    bench.load(META)
    bad = list(inline("0001326801-23-000067", 1.0))
    bad[5] = None
    good = inline("0001326801-23-000067", 2.0)
    with pytest.raises(Exception, match="NOT NULL"):
        loads.load_filing_facts(bench.connection, "0001326801-23-000067", [good, tuple(bad)])
    assert stored(bench) == 2


def test_a_document_keeps_its_first_fetch(bench):
    first = ("https://x/1", "2026-01-01T00:00:00Z", "aa", 2, 200, None, None, "raw/1")
    again = ("https://x/1", "2026-02-01T00:00:00Z", "aa", 2, 200, None, None, "raw/1")
    changed = ("https://x/1", "2026-03-01T00:00:00Z", "bb", 2, 200, None, None, "raw/2")
    for row in (first, again, changed):
        loads.load_documents(bench.connection, [row])
    found = bench.connection.execute(
        "select sha256, month(fetched_at) from base.documents order by 1"
    ).fetchall()
    assert found == [("aa", 1), ("bb", 3)]


def test_a_document_keeps_what_its_server_last_named_it_by(bench):
    first = ("https://x/1", "2026-01-01T00:00:00Z", "aa", 2, 200, '"1"', None, "raw/1")
    again = ("https://x/1", "2026-02-01T00:00:00Z", "aa", 2, 200, '"2"', "Sun", "raw/1")
    loads.load_documents(bench.connection, [first, first])
    loads.load_documents(bench.connection, [again])
    found = bench.connection.execute(
        "select month(fetched_at), etag, last_modified from base.documents"
    ).fetchall()
    assert found == [(1, '"2"', "Sun")]


def test_the_first_ticker_of_a_company_is_its_main_one(bench):
    bench.load(META)
    loads.load_tickers(
        bench.connection, [("GOOGL", 1652044, "Alphabet"), ("META", 1326801, "Meta"),
                           ("METB", 1326801, "Meta")]
    )  # fmt: skip
    bench.derive()
    assert bench.rows("select ticker, cohort from companies") == [("META", "core")]


def test_a_company_without_a_ticker_goes_by_its_cik(bench):
    bench.load(META)
    loads.load_tickers(bench.connection, [("GOOGL", 1652044, "Alphabet")])
    bench.derive()
    assert bench.rows("select ticker from companies") == ["CIK0001326801"]


def test_a_failed_source_is_a_finding_until_it_answers(bench):
    bench.load(META)
    url = "https://data.sec.gov/api/xbrl/companyfacts/CIK0001326801.json"
    loads.record_failure(bench.connection, url, 1326801, "503 after 5 tries")
    bench.derive()
    bench.check()
    failed = "select ticker, detail from findings where kind = 'source_failed'"
    ((ticker, detail),) = bench.rows(failed)
    assert ticker == "META"
    assert "503 after 5 tries" in detail
    loads.clear_failure(bench.connection, url)
    bench.derive()
    assert not bench.findings("source_failed")


def test_the_bytes_loaded_are_remembered(bench):
    loads.record_load(bench.connection, "https://x/1", "aa", 10)
    loads.record_load(bench.connection, "https://x/1", "bb", 11)
    assert loads.loaded(bench.connection) == {"https://x/1": "bb"}


def test_an_answer_on_one_line_and_one_with_many_are_read_alike(bench):
    one_line = write(META, bench.folder)
    many = bench.folder / "CIK0000320193.json"
    answer = json.loads(write(APPLE, bench.folder).read_text(encoding="utf-8"))
    many.write_text(json.dumps(answer, indent=1), encoding="utf-8")
    assert b"\n" not in one_line.read_bytes().strip()
    counts, refused = loads.load_company_facts(bench.connection, [one_line, many])
    assert (set(counts), refused) == ({META.cik, APPLE.cik}, [])


def test_an_answer_with_a_line_break_far_down_is_read_too(bench):
    path = write(META, bench.folder)
    text = path.read_text(encoding="utf-8").strip()
    path.write_text(text[:-1] + " " * 5000 + "\n}\n", encoding="utf-8")
    counts, refused = loads.load_company_facts(bench.connection, [path])
    assert (set(counts), refused) == ({META.cik}, [])
