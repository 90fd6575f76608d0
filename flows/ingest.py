"""`aisubsidy ingest filings FILE...`: SEC responses that the user has, into the database."""

import re
import uuid
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from extractors import companyfacts, inline_xbrl
from extractors.errors import ExtractorError
from extractors.identifiers import check_accession
from extractors.inline_xbrl import FilingHeader
from extractors.raw_store import RawStore
from extractors.records import Company, Document, Filing
from flows.build import build
from flows.errors import FlowError
from flows.fetch import now
from flows.fetched import CompanyFetch
from flows.files import read_bytes
from flows.load import Loaded, load_batch
from flows.settings import Settings, load_settings
from warehouse import reads, runs
from warehouse.connection import Connection, open_published, open_working

ACCESSION_IN_PATH = re.compile(r"(?<!\d)(\d{10})-?(\d{2})-?(\d{6})(?!\d)")


class FilingDetails(NamedTuple):
    """What a filing's document does not say of itself."""

    accession: str | None
    form: str | None
    filed: date | None


def ingest_files(
    connection: Connection, store: RawStore, fetched: Sequence[CompanyFetch]
) -> Loaded:
    """Stores what was read of files; FlowError names the first of which nothing can be, then
    nothing of any is stored."""
    loaded = load_batch(connection, store, fetched)
    if loaded.failures:
        first = loaded.failures[0]
        raise FlowError(f"{first.url}: {first.detail}", "a whole SEC response", "Fetch it again")
    return loaded


def _fetched(store: RawStore, path: Path, details: FilingDetails) -> CompanyFetch:
    """Reads company facts (.json) or a report with inline XBRL (.htm, .html) through, before
    anything is stored, so that a bad one changes nothing."""
    content = read_bytes(path)
    try:
        if path.suffix == ".json":
            return _company_facts(store, path, content)
        if path.suffix in (".htm", ".html", ".xhtml"):
            return _report(store, path, content, details)
    except ExtractorError as error:
        raise FlowError(f"{path}: {error.got}", error.expected, error.next_step) from error
    raise FlowError(
        f"{path} of kind {path.suffix or 'none'!r}",
        "company facts (.json) or a report with inline XBRL (.htm, .html)",
        "See: aisubsidy ingest filings --help",
    )


def _company_facts(store: RawStore, path: Path, content: bytes) -> CompanyFetch:
    answer = companyfacts.read(content)
    if not answer.facts:
        raise FlowError(f"{path} holds no facts", "SEC company facts", "Fetch it again")
    cik = answer.facts[0].cik
    company = Company(cik, answer.name, None, None, ())
    return CompanyFetch(cik, company, None, _keep(store, path, content), [], [], [])


def _report(store: RawStore, path: Path, content: bytes, details: FilingDetails) -> CompanyFetch:
    header = inline_xbrl.read_header(content)
    filing = describe(path, header, details)
    name = header.registrant_name or f"CIK {filing.cik}"
    company = Company(filing.cik, name, header.fiscal_year_end, None, header.trading_symbols)
    document = _keep(store, path, content)
    return CompanyFetch(filing.cik, company, None, None, [(filing, document)], [], [])


def _keep(store: RawStore, path: Path, content: bytes) -> Document:
    return store.keep(content, url=path.resolve().as_uri(), fetched_at=now())


def describe(path: Path, header: FilingHeader, details: FilingDetails) -> Filing:
    """The filing a document belongs to: from its cover, its path as SEC lays it out, or options."""
    accession = details.accession or _accession_in(path)
    form = details.form or header.document_type
    if header.cik is None or not accession or not form or not details.filed:
        raise FlowError(
            f"{path} does not say its accession number and filing date",
            "both, as its page at sec.gov shows them",
            f"Add: --accession 0001018724-25-000004 --filed {now().date()} [--form 10-K]",
        )
    return Filing(
        header.cik, check_accession(accession), form, details.filed, None, None, "", path.name
    )


def _accession_in(path: Path) -> str | None:
    found = ACCESSION_IN_PATH.search(str(path))
    return "-".join(found.groups()) if found else None


class Ingested(NamedTuple):
    """What was stored, and where it can be queried."""

    companies: int
    facts: int
    database: Path


def ingest_and_publish(
    paths: Sequence[Path], details: FilingDetails, db: Path | None = None
) -> Ingested:
    """Stores the files beside what the database holds now, and publishes it anew."""
    settings = load_settings(db=db)
    run_id = str(uuid.uuid4())
    store = RawStore(settings.raw)
    fetched = [_fetched(store, path, details) for path in paths]
    with open_working(settings.working(live=is_live(settings))) as connection:
        loaded = ingest_files(connection, store, fetched)
        runs.start_run(
            connection,
            run_id,
            started=now(),
            as_of=None,
            source="live" if is_live(settings) else "mirror",
            version=version("aisubsidy"),
        )
        counts = {"companies": loaded.companies, "facts_loaded": loaded.facts, "failures": 0}
        build(
            connection,
            settings.database,
            as_of=None,
            run_id=run_id,
            counts=counts,
            state="complete",
            clock=now,
            own=settings.own_files,
        )
    return Ingested(loaded.companies, loaded.facts, settings.database)


def is_live(settings: Settings) -> bool:
    """Files join the data that is published now; without any, they are live data."""
    if not settings.database.exists():
        return True
    with open_published(settings.database) as connection:
        return bool(reads.latest_run(connection)["source"] != "mirror")
