"""Building the figures of an offline mirror from responses and filings fetched from SEC.

What has been fetched lies in one folder:

    company_tickers.json             https://www.sec.gov/files/company_tickers.json
    companyfacts/CIK##########.json  https://data.sec.gov/api/xbrl/companyfacts/CIK##########.json
    submissions/CIK##########*.json  https://data.sec.gov/submissions/, older pages too; optional
    filings/filings.csv              columns file, accession, form, filed: which filing each
                                     document beside it is the main document of; optional

The mirror gets company facts, submissions and the ticker map at their real addresses, cut down
to the wanted companies and tags and to what figures need. Documents that it holds stay as they
are; their filings are listed when facts come from them or fetched submissions name them. Equal
input gives equal bytes.
"""

import csv
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, date
from pathlib import Path
from typing import Any, NamedTuple

from extractors import companyfacts, submissions, tickers
from extractors.identifiers import check_accession, padded_cik
from extractors.inline_xbrl import FilingHeader, read
from extractors.json_body import load_object
from extractors.records import Company, Fact, Filing, Ticker
from flows.errors import FlowError

DATA_HOST, WWW_HOST = "data.sec.gov", "www.sec.gov"
COLUMNS = ("file", "accession", "form", "filed")
# Company facts has no extension tags, so rows read from a filing must not bring them in.
STANDARD_TAXONOMIES = frozenset({"us-gaap", "ifrs-full", "dei", "srt"})
FETCH = "Fetch it (the README, A mirror of your own, has the layout), then build again"

Row = dict[str, Any]
Tag = tuple[str, str]
# Rows of company facts by (taxonomy, tag, unit).
Rows = dict[tuple[str, str, str], list[Row]]


class MirrorSummary(NamedTuple):
    """What a build wrote. ``facts`` counts rows by CIK; ``documents`` were there and are listed."""

    facts: dict[int, int]
    filings: int
    documents: int
    size_bytes: int


class ReadFiling(NamedTuple):
    """One fetched document: its filing, what its cover says, and its facts without dimensions."""

    accession: str
    form: str
    filed: date
    header: FilingHeader
    facts: list[Fact]


def build_mirror(
    source: Path, target: Path, ciks: Collection[int], tags: Collection[Tag]
) -> MirrorSummary:
    """Write the figures of these companies to ``target``; ``tags`` are (taxonomy, tag).

    Errors: FlowError for a missing company, a bad filings.csv, or two values for one fact of
    one filing; ExtractorError for a file that is not what its name says.
    """
    wanted = frozenset(tags)
    listed = _tickers(source, ciks)
    read_filings = list(_filings(source / "filings"))
    facts, filings, documents = {}, 0, 0
    for cik in sorted(ciks):
        own = [filing for filing in read_filings if filing.header.cik == cik]
        name, rows = _company_facts(source, cik, own, wanted)
        company = _company(source, cik, own, [t for t in listed if t.cik == cik])
        shown = _listing(source, target, cik, rows, own)
        _write(_facts_file(target, cik), _facts_body(cik, name or company.name, rows))
        _write(_submissions_file(target, cik), _submissions_body(company, shown))
        facts[cik] = sum(len(some) for some in rows.values())
        filings += len(shown)
        documents += sum(bool(filing.primary_document) for filing in shown)
    _write(target / WWW_HOST / "files" / "company_tickers.json", _tickers_body(listed))
    return MirrorSummary(facts, filings, documents, size_of(target))


def size_of(mirror: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in mirror.rglob("*") if path.is_file())


# -- What was fetched


def _tickers(source: Path, ciks: Collection[int]) -> list[Ticker]:
    """The wanted companies' symbols in SEC's order."""
    path = source / "company_tickers.json"
    if not path.is_file():
        raise FlowError(f"no {path}", "SEC's ticker map", FETCH)
    found = [row for row in tickers.parse(path.read_bytes()) if row.cik in ciks]
    if missing := sorted(set(ciks) - {row.cik for row in found}):
        raise FlowError(f"no ticker for CIK {missing[0]} in {path}", "a listed company", FETCH)
    return found


def _filings(folder: Path) -> Iterator[ReadFiling]:
    """Every document that filings.csv names, in its order."""
    path = folder / "filings.csv"
    if not path.is_file():
        return
    with path.open(newline="", encoding="utf-8") as file:
        table = csv.DictReader(file)
        if not set(COLUMNS) <= set(table.fieldnames or ()):
            raise FlowError(f"{path} with columns {table.fieldnames}", ", ".join(COLUMNS), FETCH)
        for row in table:
            yield _read_filing(path, row)


def _read_filing(path: Path, row: Mapping[str, str]) -> ReadFiling:
    document = path.parent / row["file"]
    if not document.is_file():
        raise FlowError(f"no {document}", f"the document that {path.name} names", FETCH)
    try:
        filed = date.fromisoformat(row["filed"])
    except ValueError as error:
        raise FlowError(f"{path} with filed {row['filed']!r}", "YYYY-MM-DD", FETCH) from error
    accession = check_accession(row["accession"])
    reading = read(document.read_bytes(), accession=accession, form=row["form"], filed=filed)
    if reading.header.cik is None:
        raise FlowError(f"no inline XBRL cover in {document}", "a filing's main document", FETCH)
    facts = [fact for fact in reading.facts if not fact.dimensions]
    return ReadFiling(accession, row["form"], filed, reading.header, facts)


# -- Company facts


def _company_facts(
    source: Path, cik: int, filings: Iterable[ReadFiling], tags: Collection[Tag]
) -> tuple[str, Rows]:
    """The registrant's name and its rows: company facts first, filings where that is silent."""
    path = source / "companyfacts" / f"{padded_cik(cik)}.json"
    name, rows = _fetched_rows(path, cik, tags) if path.is_file() else ("", {})
    for filing in filings:
        name = name or filing.header.registrant_name or ""
        for fact in filing.facts:
            if fact.taxonomy in STANDARD_TAXONOMIES and (fact.taxonomy, fact.tag) in tags:
                _add(rows, fact)
    if not rows:
        raise FlowError(f"no facts of CIK {cik} in {source}", "company facts or filings", FETCH)
    return name, rows


def _fetched_rows(path: Path, cik: int, tags: Collection[Tag]) -> tuple[str, Rows]:
    content = path.read_bytes()
    if {fact.cik for fact in companyfacts.parse(content)} != {cik}:
        raise FlowError(f"{path} of another company", f"company facts of CIK {cik}", FETCH)
    body = load_object(content, companyfacts.WHAT)
    rows: Rows = {}
    for taxonomy, concepts in body["facts"].items():
        for tag, concept in concepts.items():
            if (taxonomy, tag) in tags:
                for unit, some in concept["units"].items():
                    rows[taxonomy, tag, unit] = [_row(row) for row in some]
    return str(body.get("entityName") or ""), rows


def _row(row: Mapping[str, Any]) -> Row:
    """The row in a fixed order and without ``frame``, which is SEC's choice among vintages."""
    names = ("start", "end", "val", "accn", "fy", "fp", "form", "filed")
    return {name: row[name] for name in names if row.get(name) is not None}


def _add(rows: Rows, fact: Fact) -> None:
    """Add a filing's fact unless company facts has it. FlowError where the two differ."""
    new = _row(
        {
            "start": fact.period_start and fact.period_start.isoformat(),
            "end": fact.period_end.isoformat(),
            "val": int(fact.value) if fact.value.is_integer() else fact.value,
            "accn": fact.accession,
            "form": fact.form,
            "filed": fact.filed.isoformat(),
        }
    )
    some = rows.setdefault((fact.taxonomy, fact.tag, fact.unit), [])
    same = [row["val"] for row in some if _place(row) == _place(new)]
    if not same:
        some.append(new)
    elif new["val"] not in same:
        raise FlowError(
            f"{fact.tag} to {fact.period_end} of {fact.accession}: {same[0]} in company facts",
            f"{new['val']} as in the filing",
            "Check the accession number in filings.csv",
        )


def _place(row: Row) -> tuple[object, ...]:
    return row["accn"], row["end"], row.get("start")


def _facts_body(cik: int, name: str, rows: Rows) -> Row:
    facts: dict[str, dict[str, Any]] = {}
    for taxonomy, tag, unit in sorted(rows):
        units = facts.setdefault(taxonomy, {}).setdefault(tag, {"units": {}})["units"]
        units[unit] = sorted(rows[taxonomy, tag, unit], key=_order)
    return {"cik": cik, "entityName": name, "facts": facts}


def _order(row: Row) -> tuple[str, str, str, str, float]:
    return row["end"], row.get("start", ""), row["filed"], row["accn"], row["val"]


# -- Submissions


def _company(
    source: Path, cik: int, filings: Iterable[ReadFiling], listed: list[Ticker]
) -> Company:
    """As submissions say, else as the ticker map and the covers of the filings do."""
    path = source / "submissions" / f"{padded_cik(cik)}.json"
    if path.is_file():
        return submissions.parse(path.read_bytes()).company
    year_ends = [filing.header.fiscal_year_end for filing in filings]
    symbols = tuple(row.ticker for row in listed)
    return Company(cik, listed[0].name, next(filter(None, year_ends), None), None, symbols)


def _listing(
    source: Path, target: Path, cik: int, rows: Rows, read_filings: Iterable[ReadFiling]
) -> list[Filing]:
    """The filings of rows and of the mirror's documents, newest first, with the documents."""
    known = {filing.accession: filing for filing in _submitted(source, cik)}
    periods = {filing.accession: filing.header.period_end for filing in read_filings}
    found = {
        filing.accession: filing._replace(primary_document=document)
        for filing in known.values()
        if (document := _document(target, cik, filing.accession))
    }
    for row in (row for some in rows.values() for row in some):
        accession, filed = row["accn"], date.fromisoformat(row["filed"])
        stated = Filing(cik, accession, row["form"], filed, periods.get(accession), None, "", "")
        found[accession] = known.get(accession, stated)._replace(
            primary_document=_document(target, cik, accession)
        )
    return sorted(found.values(), key=lambda filing: (filing.filed, filing.accession), reverse=True)


def _submitted(source: Path, cik: int) -> Iterator[Filing]:
    """The filings of all pages of submissions that were fetched for one company."""
    folder, name = source / "submissions", padded_cik(cik)
    if (first := folder / f"{name}.json").is_file():
        yield from submissions.parse(first.read_bytes()).filings
    for older in sorted(folder.glob(f"{name}-submissions-*.json")):
        yield from submissions.parse_older(older.read_bytes(), cik)


def _document(target: Path, cik: int, accession: str) -> str:
    """The name of the document that the mirror holds of a filing, or ""."""
    folder = target / WWW_HOST / "Archives/edgar/data" / str(cik) / accession.replace("-", "")
    return next((path.name for path in sorted(folder.glob("*.htm"))), "")


def _submissions_body(company: Company, filings: Collection[Filing]) -> Row:
    recent = {
        "accessionNumber": [filing.accession for filing in filings],
        "filingDate": [filing.filed.isoformat() for filing in filings],
        "reportDate": [_iso(filing.report_date) for filing in filings],
        "acceptanceDateTime": [_accepted(filing) for filing in filings],
        "form": [filing.form for filing in filings],
        "items": [filing.items for filing in filings],
        "primaryDocument": [filing.primary_document for filing in filings],
    }
    return {
        "cik": str(company.cik),
        "name": company.name,
        "sic": company.sic or "",
        "tickers": list(company.tickers),
        "fiscalYearEnd": (company.fiscal_year_end or "").replace("-", ""),
        "filings": {"recent": recent, "files": []},
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _accepted(filing: Filing) -> str:
    """In UTC, which is what the "Z" says, whatever SEC meant by it."""
    return f"{filing.accepted.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}" if filing.accepted else ""


# -- The files


def _tickers_body(listed: Iterable[Ticker]) -> Row:
    return {
        str(number): {"cik_str": row.cik, "ticker": row.ticker, "title": row.name}
        for number, row in enumerate(listed)
    }


def _facts_file(target: Path, cik: int) -> Path:
    return target / DATA_HOST / "api/xbrl/companyfacts" / f"{padded_cik(cik)}.json"


def _submissions_file(target: Path, cik: int) -> Path:
    return target / DATA_HOST / "submissions" / f"{padded_cik(cik)}.json"


def _write(path: Path, body: Row) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_json(body) + "\n", encoding="utf-8")


def _json(value: Any) -> str:
    """JSON with one row a line, so that two versions of a mirror can be compared."""
    if isinstance(value, dict) and value:
        inside = ",\n".join(f"{json.dumps(name)}: {_json(item)}" for name, item in value.items())
        return f"{{\n{inside}\n}}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(_compact(item) for item in value) + "\n]"
    return _compact(value)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
