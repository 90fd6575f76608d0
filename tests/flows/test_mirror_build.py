"""The builder of a mirror, on small inputs."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from extractors import submissions
from extractors.errors import FinalError
from extractors.records import Filing
from flows.errors import FlowError
from flows.mirror import MirrorSummary, build_mirror

CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment"

ACCESSION, DOCUMENT = "0000000007-24-000001", "seven-20231231.htm"
TAGS = {("us-gaap", CAPEX), ("us-gaap", "Assets"), ("own", "Capex")}


def fact_row(value: int, accession: str, filed: str, **more: object) -> dict[str, object]:
    year = {"start": "2023-01-01", "end": "2023-12-31"}
    return {"accn": accession, "val": value, "form": "10-K", "filed": filed, **year, **more}


def shown(tag: str, context: str, value: int) -> str:
    names = f'name="{tag}" contextRef="{context}" unitRef="usd"'
    return f"<ix:nonFraction {names}>{value}</ix:nonFraction>"


def context(name: str, period: str, segment: str = "") -> str:
    entity = '<identifier scheme="http://www.sec.gov/CIK">0000000007</identifier>'
    of_whom = f"<entity>{entity}{segment}</entity>"
    return f'<context id="{name}">{of_whom}<period>{period}</period></context>'


def page(*facts: str) -> str:
    """A filing's document of company 7, with a cover."""
    year = "<startDate>2023-01-01</startDate><endDate>2023-12-31</endDate>"
    member = '<explicitMember dimension="us-gaap:Axis">own:Member</explicitMember>'
    return (
        '<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:own="http://own.example"'
        ' xmlns:us-gaap="http://fasb.org/us-gaap/2023" xmlns:dei="http://xbrl.sec.gov/dei/2023">'
        f"{context('year', year)}{context('end', '<instant>2023-12-31</instant>')}"
        f"{context('part', year, f'<segment>{member}</segment>')}"
        '<unit id="usd"><measure>iso4217:USD</measure></unit>'
        '<ix:nonNumeric name="dei:EntityCentralIndexKey" contextRef="year">7</ix:nonNumeric>'
        '<ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="year">2023-12-31'
        '</ix:nonNumeric><ix:nonNumeric name="dei:CurrentFiscalYearEndDate" contextRef="year">'
        f"--12-31</ix:nonNumeric>{''.join(facts)}</html>"
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Company 7: one fact in two vintages in company facts, and a filing that holds more."""
    folder = tmp_path / "source"
    for name in ("companyfacts", "filings"):
        (folder / name).mkdir(parents=True)
    listed = [{"cik_str": cik, "ticker": f"T{cik}", "title": f"Company {cik}"} for cik in (8, 7)]
    (folder / "company_tickers.json").write_text(json.dumps(dict(enumerate(listed))))
    rows = [
        fact_row(90, "0000000007-25-000001", "2025-02-01", fy=2024, fp="FY", frame="CY2023"),
        fact_row(100, ACCESSION, "2024-02-01", fy=2023, fp="FY"),
    ]
    write_company_facts(folder, {CAPEX: rows, "Liabilities": rows})
    (folder / "filings/a.htm").write_text(
        page(
            shown(f"us-gaap:{CAPEX}", "year", 100),
            shown("us-gaap:Assets", "end", 5),
            shown("us-gaap:Assets", "part", 4),
            shown("us-gaap:Liabilities", "end", 3),
            shown("own:Capex", "year", 2),
        )
    )
    row = f"a.htm,{ACCESSION},10-K,2024-02-01\n"
    (folder / "filings/filings.csv").write_text("file,accession,form,filed\n" + row)
    return folder


def write_company_facts(folder: Path, rows: dict[str, list[dict[str, object]]]) -> None:
    concepts = {tag: {"label": tag, "units": {"USD": some}} for tag, some in rows.items()}
    body = {"cik": 7, "entityName": "SEVEN", "facts": {"us-gaap": concepts}}
    (folder / "companyfacts/CIK0000000007.json").write_text(json.dumps(body))


def built(source: Path, target: Path) -> MirrorSummary:
    return build_mirror(source, target, [7], TAGS)


def facts_file(target: Path) -> Path:
    return target / "data.sec.gov/api/xbrl/companyfacts/CIK0000000007.json"


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_wanted_tags_of_company_facts_and_of_filings_without_extensions_or_dimensions(
    source: Path, tmp_path: Path
) -> None:
    assert built(source, tmp_path / "mirror").facts == {7: 3}
    body = json.loads(facts_file(tmp_path / "mirror").read_bytes())
    assert (body["cik"], body["entityName"], list(body["facts"])) == (7, "SEVEN", ["us-gaap"])
    concepts = {tag: concept["units"]["USD"] for tag, concept in body["facts"]["us-gaap"].items()}
    capex = [(row["val"], row["accn"], row["fy"]) for row in concepts[CAPEX]]
    assert capex == [(100, ACCESSION, 2023), (90, "0000000007-25-000001", 2024)]
    assert concepts["Assets"] == [
        {"end": "2023-12-31", "val": 5, "accn": ACCESSION, "form": "10-K", "filed": "2024-02-01"}
    ]
    assert sorted(concepts) == ["Assets", CAPEX]
    assert b"frame" not in facts_file(tmp_path / "mirror").read_bytes()


def test_equal_input_gives_equal_bytes_in_whatever_order_rows_come(
    source: Path, tmp_path: Path
) -> None:
    built(source, tmp_path / "one")
    body = json.loads((source / "companyfacts/CIK0000000007.json").read_bytes())
    rows = body["facts"]["us-gaap"][CAPEX]["units"]["USD"]
    write_company_facts(source, {"Liabilities": rows, CAPEX: rows[::-1]})
    built(source, tmp_path / "two")
    built(source, tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_one_row_a_line(source: Path, tmp_path: Path) -> None:
    built(source, tmp_path / "mirror")
    lines = facts_file(tmp_path / "mirror").read_text().splitlines()
    assert sum('"accn"' in line for line in lines) == 3


def test_filings_of_the_facts_are_listed_with_the_documents_that_the_mirror_holds(
    source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mirror/www.sec.gov/Archives/edgar/data/7/000000000724000001"
    folder.mkdir(parents=True)
    (folder / DOCUMENT).write_text("restated")
    summary = built(source, tmp_path / "mirror")
    assert (summary.filings, summary.documents) == (2, 1)
    assert (folder / DOCUMENT).read_text() == "restated"
    content = (tmp_path / "mirror/data.sec.gov/submissions/CIK0000000007.json").read_bytes()
    listed = submissions.parse(content)
    assert listed.company == (7, "Company 7", "12-31", None, ("T7",))
    assert [filing.accession for filing in listed.filings] == ["0000000007-25-000001", ACCESSION]
    year_end = date(2023, 12, 31)
    assert listed.filings[1] == Filing(
        7, ACCESSION, "10-K", date(2024, 2, 1), year_end, None, "", DOCUMENT
    )


def test_what_submissions_say_of_a_filing_is_kept(source: Path, tmp_path: Path) -> None:
    recent = {
        "accessionNumber": [ACCESSION, "0000000007-24-000009"],
        "filingDate": ["2024-02-01", "2024-03-01"],
        "reportDate": ["2023-12-31", ""],
        "acceptanceDateTime": ["2024-02-01T21:05:00.000Z", "2024-03-01T21:05:00.000Z"],
        "form": ["10-K", "8-K"],
        "items": ["", "2.05"],
        "primaryDocument": ["elsewhere.htm", "other.htm"],
    }
    body = {"cik": "0000000007", "name": "SEVEN CO", "sic": "3571", "fiscalYearEnd": "0131"}
    (source / "submissions").mkdir()
    (source / "submissions/CIK0000000007.json").write_text(
        json.dumps(body | {"tickers": ["T7"], "filings": {"recent": recent, "files": []}})
    )
    built(source, tmp_path / "mirror")
    content = (tmp_path / "mirror/data.sec.gov/submissions/CIK0000000007.json").read_bytes()
    listed = submissions.parse(content)
    assert listed.company == (7, "SEVEN CO", "01-31", "3571", ("T7",))
    assert [filing.form for filing in listed.filings] == ["10-K", "10-K"]
    assert listed.filings[1].accepted == datetime(2024, 2, 1, 21, 5, tzinfo=UTC)
    assert listed.filings[1].primary_document == ""


def test_a_filing_without_facts_is_listed_when_the_mirror_has_its_document(
    source: Path, tmp_path: Path
) -> None:
    recent = {
        "accessionNumber": ["0000000007-24-000009", "0000000007-24-000008"],
        "filingDate": ["2024-03-01", "2024-02-15"],
        "reportDate": ["", ""],
        "acceptanceDateTime": ["", ""],
        "form": ["DEF 14A", "8-K"],
        "items": ["", "2.05"],
        "primaryDocument": ["proxy.htm", "other.htm"],
    }
    (source / "submissions").mkdir()
    (source / "submissions/CIK0000000007.json").write_text(
        json.dumps({"cik": "7", "name": "SEVEN", "filings": {"recent": recent, "files": []}})
    )
    folder = tmp_path / "mirror/www.sec.gov/Archives/edgar/data/7/000000000724000009"
    folder.mkdir(parents=True)
    (folder / "restated.htm").write_text("pay")
    summary = built(source, tmp_path / "mirror")
    assert (summary.filings, summary.documents) == (3, 1)
    content = (tmp_path / "mirror/data.sec.gov/submissions/CIK0000000007.json").read_bytes()
    found = [(f.form, f.primary_document) for f in submissions.parse(content).filings]
    assert found == [("10-K", ""), ("DEF 14A", "restated.htm"), ("10-K", "")]


def test_a_filing_that_contradicts_company_facts_is_refused(source: Path, tmp_path: Path) -> None:
    (source / "filings/a.htm").write_text(page(shown(f"us-gaap:{CAPEX}", "year", 101)))
    with pytest.raises(FlowError, match=rf"{ACCESSION}: 100 in company facts; expected 101"):
        built(source, tmp_path / "mirror")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("file,accession\na.htm,x\n", "columns"),
        (f"file,accession,form,filed\nb.htm,{ACCESSION},10-K,2024-02-01\n", "no .*b.htm"),
        (f"file,accession,form,filed\na.htm,{ACCESSION},10-K,1 Feb\n", "filed '1 Feb'"),
        ("file,accession,form,filed\na.htm,24-1,10-K,2024-02-01\n", "accession number '24-1'"),
    ],
)
def test_a_bad_list_of_filings_is_refused(
    source: Path, tmp_path: Path, table: str, said: str
) -> None:
    (source / "filings/filings.csv").write_text(table)
    with pytest.raises((FlowError, FinalError), match=said):
        built(source, tmp_path / "mirror")


def test_a_document_without_a_cover_is_refused(source: Path, tmp_path: Path) -> None:
    (source / "filings/a.htm").write_text("<html><p>An exhibit.</p></html>")
    with pytest.raises(FlowError, match="no inline XBRL cover"):
        built(source, tmp_path / "mirror")


def test_companies_that_were_not_fetched_are_named(source: Path, tmp_path: Path) -> None:
    with pytest.raises(FlowError, match="no ticker for CIK 9"):
        build_mirror(source, tmp_path / "mirror", [7, 9], TAGS)
    with pytest.raises(FlowError, match="no facts of CIK 8"):
        build_mirror(source, tmp_path / "mirror", [8], TAGS)
    (source / "company_tickers.json").unlink()
    with pytest.raises(FlowError, match="ticker map"):
        built(source, tmp_path / "mirror")


def test_company_facts_of_another_company_are_refused(source: Path, tmp_path: Path) -> None:
    folder = source / "companyfacts"
    (folder / "CIK0000000007.json").rename(folder / "CIK0000000008.json")
    with pytest.raises(FlowError, match="of another company"):
        build_mirror(source, tmp_path / "mirror", [8], TAGS)
