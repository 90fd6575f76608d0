"""SEC's identifiers: CIK, accession number and document name, checked before they enter a URL."""

import re

from extractors.errors import FinalError

ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}", re.ASCII)
# One folder at most: rendered ownership forms are named like xslF345X05/form4.xml.
DOCUMENT_NAME = re.compile(r"(?:\w[\w.-]{0,99}/)?\w[\w.-]{0,199}", re.ASCII)
CIK_DIGITS = 10


def cik_number(cik: object) -> int:
    """The CIK as an integer; responses give it as 320193 or as "0000320193".

    Errors: FinalError for anything else.
    """
    text = str(cik)
    digits = len(text) <= CIK_DIGITS and text.isascii() and text.isdigit()
    if isinstance(cik, int | str) and digits and int(text) > 0:
        return int(text)
    raise FinalError(
        f"CIK {text[:40]!r}", "a number of up to ten digits", "Look it up in the ticker map"
    )


def padded_cik(cik: int | str) -> str:
    """The CIK as SEC's file names have it, for example CIK0000320193."""
    return f"CIK{cik_number(cik):0{CIK_DIGITS}}"


def check_accession(accession: str) -> str:
    """The accession number itself, for example 0000320193-25-000079. Errors: FinalError."""
    if not ACCESSION.fullmatch(accession):
        raise FinalError(
            f"accession number {accession[:40]!r}",
            "ten, two and six digits with hyphens",
            "Take it from the company's submissions",
        )
    return accession


def check_document_name(name: str) -> str:
    """The document name itself, when it stays inside its filing. Errors: FinalError."""
    if not DOCUMENT_NAME.fullmatch(name):
        raise FinalError(
            f"document name {name[:80]!r}",
            "a file name as in a filing's index",
            "Take it from the company's submissions or the filing's index",
        )
    return name
