"""What a document says of itself on its first page."""

from datetime import date

from extractors.claims import About
from extractors.text import about, read


def test_a_report_without_facts_says_it_in_words() -> None:
    page = (
        b"<html><body><p>FORM 10-K</p><p>For the fiscal year ended May 31, 2004</p>"
        b"<p>EXAMPLE CORP</p><p>(Exact name of registrant as specified in its charter)</p></body>"
    )
    assert about(page, read(page)) == About(
        "10-K", "EXAMPLE CORP", None, date(2004, 5, 31), "05-31", ""
    )


def test_an_event_report_is_of_its_day() -> None:
    page = (
        b"<html><body><p>FORM 8-K</p><p>Date of Report (Date of earliest event reported): "
        b"March 1, 2023</p></body></html>"
    )
    assert about(page, read(page)).published == date(2023, 3, 1)


def test_a_submission_has_a_header() -> None:
    raw = (
        b"<SEC-DOCUMENT>0001.txt : 20050223\nCONFORMED SUBMISSION TYPE:\t8-K\n"
        b"FILED AS OF DATE:\t\t20050223\nCOMPANY CONFORMED NAME:\t\tEXAMPLE CORP\n"
        b"FISCAL YEAR END:\t\t0630\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nHello\n</TEXT>\n</DOCUMENT>"
    )
    said = about(raw, read(raw))
    assert said[:3] == ("8-K", "EXAMPLE CORP", date(2005, 2, 23))
    assert said.fiscal_year_end == "06-30"


def test_what_is_given_stands() -> None:
    page = b"<html><body><p>FORM 10-K</p></body></html>"
    given = About("EX-99.1", "Example", date(2024, 1, 2))
    assert about(page, read(page), given)[:3] == given[:3]


def test_a_page_that_says_nothing_leaves_everything_empty() -> None:
    assert about(b"<p>Hello</p>", read(b"<p>Hello</p>")) == About("")


def test_a_document_without_words_says_nothing() -> None:
    assert about(b"", read(b"")) == About("")
