"""From the words of fetched documents to claims in the working file.

Bytes that were read by the same rules are not read again; when the rules change, everything is
read anew from the bytes that were kept.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import extractors
from extractors import guidance, headcount, layoffs, obligations, pay, signals
from extractors.claims import About
from extractors.errors import ExtractorError
from extractors.raw_store import RawStore
from extractors.records import Company
from extractors.text import Text, about, read
from flows.fetched import PROXY, Failure, TextDocument
from warehouse import claims, reads
from warehouse.connection import Connection

RULE_FOLDERS = "text companies headcount layoffs guidance signals obligations pay news".split()

Placed = tuple[int | None, tuple[object, ...]]  # a claim, and the cik of whom it is of
Claims = dict[str, list[Placed]]


@cache
def rules() -> str:
    """Names the rules that texts are read by: it changes when a line of them does."""
    folder = Path(extractors.__file__).parent
    found = hashlib.sha256()
    for name in RULE_FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.suffix in (".py", ".csv"):
                found.update(path.read_bytes())
    found.update(repr(reads.company_names()).encode())
    return found.hexdigest()[:16]


def read_claims(text: Text, known: About, cik: int | None) -> Claims:
    """Everything that one text says, by table of `warehouse.claims.TABLES`.

    A proxy statement counts people for its ratio only, as of days of its own: it says pay alone.
    """
    if known.form == PROXY:
        return {"pay_claims": [(cik, tuple(claim)) for claim in pay.read(text, known)]}
    return {
        "headcount_claims": [(cik, tuple(claim)) for claim in headcount.read(text, known)],
        "layoff_claims": [(cik, tuple(claim)) for claim in layoffs.read(text, known)],
        "guidance_claims": [(cik, tuple(claim)) for claim in guidance.read(text, known)],
        "signal_claims": [(cik, tuple(claim)) for claim in signals.read(text, known)],
        "obligation_claims": [(cik, tuple(claim)) for claim in obligations.read(text, known)],
    }


def load_texts(
    connection: Connection,
    store: RawStore,
    company: Company,
    documents: Iterable[TextDocument],
    before: Mapping[str, tuple[str, str]],
) -> list[Failure]:
    """Reads the documents of one company that are new, or that new rules apply to."""
    readings, failures = list[claims.Reading](), list[Failure]()
    for each in documents:
        if before.get(each.document.url) == (each.document.sha256, rules()):
            continue
        try:
            readings.append(read_document(store.read(each.document), company, each))
        except ExtractorError as error:
            failures.append(Failure(each.document.url, company.cik, str(error), transient=False))
    claims.load_readings(connection, readings)
    return failures


def read_document(content: bytes, company: Company, document: TextDocument) -> claims.Reading:
    """The claims of one document of a filing."""
    filing = document.filing
    periodic = not document.filing.form.startswith("8-K")
    given = About(
        form=document.form.removesuffix("/A"),
        company=company.name,
        published=filing.filed,
        period_end=filing.report_date if periodic else None,
        fiscal_year_end=company.fiscal_year_end,
        items=filing.items,
    )
    text = read(content)
    found = read_claims(text, about(content, text, given), company.cik)
    source = claims.ClaimSource(
        company.cik, document.document.url, filing.accession, document.form, filing.filed
    )
    return claims.Reading(source, document.document.sha256, rules(), found, _notes(found, document))


def _notes(found: Claims, document: TextDocument) -> Sequence[tuple[str, int, str]]:
    """An annual report that does not say how many people there are is a finding, not a zero."""
    if document.form.startswith("10-K") and not found["headcount_claims"]:
        return [("headcount_not_stated", 1, "no headcount in the main document")]
    return []
