"""The cover page and the facts in words, on short pages of our own."""

from datetime import date

import pytest

from extractors.errors import TransientError
from extractors.inline_xbrl import FilingHeader, read_cover, read_header, read_texts
from extractors.inline_xbrl.dates import full_date, month_and_day

START = (
    '<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"'
    ' xmlns:xbrli="http://www.xbrl.org/2003/instance"'
    ' xmlns:xbrldi="http://xbrl.org/2006/xbrldi"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xmlns:dei="http://xbrl.sec.gov/dei/2024" xmlns:acme="http://www.acme.example/2024"><body>'
)
CONTEXT = (
    '<xbrli:context id="{id}"><xbrli:entity>'
    '<xbrli:identifier scheme="http://www.sec.gov/CIK">0000000042</xbrli:identifier>'
    "{segment}</xbrli:entity><xbrli:period><xbrli:startDate>2024-06-01</xbrli:startDate>"
    "<xbrli:endDate>2025-05-31</xbrli:endDate></xbrli:period></xbrli:context>"
)
CLASS_A = (
    '<xbrli:segment><xbrldi:explicitMember dimension="acme:ClassAxis">acme:A'
    "</xbrldi:explicitMember></xbrli:segment>"
)


def page(body: str, hidden: str = "") -> bytes:
    contexts = CONTEXT.format(id="own", segment="") + CONTEXT.format(id="a", segment=CLASS_A)
    header = (
        f"<ix:header><ix:hidden>{hidden}</ix:hidden>"
        f"<ix:resources>{contexts}</ix:resources></ix:header>"
    )
    return f"{START}{header}{body}</body></html>".encode()


def words(name: str, text: str, ref: str = "own", more: str = "") -> str:
    return f'<ix:nonNumeric name="{name}" contextRef="{ref}" {more}>{text}</ix:nonNumeric>'


def test_the_cover_page_shown_and_hidden() -> None:
    hidden = (
        words("dei:EntityCentralIndexKey", "0000000042")
        + words("dei:AmendmentFlag", "false")
        + words("dei:CurrentFiscalYearEndDate", "--05-31")
    )
    cover = (
        words("dei:DocumentType", "10-K")
        + words("dei:DocumentPeriodEndDate", "May 31, 2025", more='format="ixt:datemonthdayyearen"')
        + words("dei:EntityRegistrantName", "<b>Acme</b> &amp; Sons")
        + words("dei:TradingSymbol", "ACMA", ref="a")
        + words("dei:TradingSymbol", "ACM")
        + words("dei:TradingSymbol", "ACMA", ref="a")
    )
    assert read_header(page(cover, hidden)) == FilingHeader(
        cik=42,
        document_type="10-K",
        period_end=date(2025, 5, 31),
        fiscal_year_end="05-31",
        registrant_name="Acme & Sons",
        trading_symbols=("ACM", "ACMA"),
        is_amendment=False,
    )


def test_the_registrant_itself_goes_before_its_subsidiaries() -> None:
    body = words("dei:EntityRegistrantName", "Part", ref="a")
    whole = words("dei:EntityRegistrantName", "Whole")
    assert read_header(page(body)).registrant_name == "Part"
    assert read_header(page(body + whole)).registrant_name == "Whole"


def test_a_silent_cover_is_none_throughout() -> None:
    nothing = FilingHeader(None, None, None, None, None, (), None)
    assert read_header(page(words("dei:DocumentType", "", more='xsi:nil="true"'))) == nothing
    assert read_header(page(words("dei:EntityCentralIndexKey", "none"))) == nothing
    assert read_header(b"<html><body>A letter.</body></html>") == nothing


@pytest.mark.parametrize(
    ("text", "format_name", "flag"),
    [
        ("true", "", True),
        ("\u2612", "ixt-sec:boolballotbox", True),
        ("\u2610", "ixt-sec:boolballotbox", False),
        ("No. 3", "ixt:fixed-true", True),
        ("", "ixt:booleanfalse", False),
        ("maybe", "", None),
    ],
)
def test_the_amendment_flag(text: str, format_name: str, flag: bool | None) -> None:
    shown = words("dei:AmendmentFlag", text, more=f'format="{format_name}"')
    assert read_header(page(shown)).is_amendment is flag


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        ("2024-09-28", ""),
        ("September 28, 2024", "datemonthnamedayyearen"),
        ("Sept. 28, 2024", "dateshortus"),
        ("28 September 2024", "datedaymonthnameyearen"),
        ("09/28/2024", "dateslashus"),
        ("9/28/2024", "datemonthdayyear"),
        ("28.09.2024", "datedoteu"),
        ("28/09/2024", "datedaymonthyear"),
        ("2024/09/28", "dateyearmonthday"),
    ],
)
def test_dates(text: str, format_name: str) -> None:
    assert full_date(text, format_name) == date(2024, 9, 28)


@pytest.mark.parametrize("text", ["", "soon", "09/28/24", "2024-13-01", "September 2024"])
def test_no_date_is_none(text: str) -> None:
    assert full_date(text, "dateslashus") is None


@pytest.mark.parametrize(
    ("text", "format_name", "expected"),
    [
        ("--05-31", "", "05-31"),
        ("May 31", "datemonthnamedayen", "05-31"),
        ("31 May", "datedaymonthnameen", "05-31"),
        ("5/31", "datemonthday", "05-31"),
        ("31.5.", "datedaymonth", "05-31"),
        ("--02-29", "", "02-29"),
        ("--13-01", "", None),
        ("", "", None),
    ],
)
def test_fiscal_year_ends(text: str, format_name: str, expected: str | None) -> None:
    assert month_and_day(text, format_name) == expected


def test_a_text_goes_on_along_its_continuations() -> None:
    body = (
        words("acme:Note", "<p>First</p><p>page</p>", more='continuedAt="x"')
        + '<ix:continuation id="y">third.</ix:continuation>'
        + "<p>Not part of it.</p>"
        + '<ix:continuation id="x" continuedAt="y">second <ix:exclude>12</ix:exclude>'
        + f"{words('acme:Inner', 'inside', ref='a')}</ix:continuation>"
    )
    whole, inner = read_texts(page(body))
    assert whole.text == "First page second inside third."
    assert (whole.cik, whole.taxonomy, whole.tag, whole.dimensions) == (42, "acme", "Note", "")
    assert (whole.period_start, whole.period_end) == (date(2024, 6, 1), date(2025, 5, 31))
    assert (inner.text, inner.dimensions) == ("inside", "acme:ClassAxis=acme:A")


def test_continuations_that_loop_or_lead_nowhere_end() -> None:
    loop = words("acme:Note", "a", more='continuedAt="x"')
    loop += '<ix:continuation id="x" continuedAt="x">b</ix:continuation>'
    lost = words("acme:Note", "c", more='continuedAt="gone"')
    assert [fact.text for fact in read_texts(page(loop + lost))] == ["a b", "c"]


def test_no_inline_xbrl_means_no_texts() -> None:
    assert read_texts(b"<html><body>A letter.</body></html>") == []


COVER = words("dei:EntityRegistrantName", "Café Söhne") + words("dei:DocumentType", "10-K")
MANY_PAGES = "<p>Pages of other matters, with “marks”.</p>" * 6_000


def test_a_cover_is_read_from_the_first_pages() -> None:
    report = page(COVER + MANY_PAGES + words("us-gaap:Policy", "a damaged <b page"))
    assert read_cover(report) == read_header(report)
    assert read_cover(report).registrant_name == "Café Söhne"


@pytest.mark.parametrize("last", [words("dei:AmendmentFlag", "true"), CONTEXT])
def test_what_a_cover_needs_is_read_wherever_it_stands(last: str) -> None:
    last = last.format(id="late", segment=CLASS_A)
    part = words("dei:TradingSymbol", "PART", ref="late") + words("dei:TradingSymbol", "WHOLE")
    report = page(COVER + part + MANY_PAGES + last)
    assert read_cover(report) == read_header(report)


def test_a_cover_with_another_prefix() -> None:
    report = page(COVER + MANY_PAGES + words("dei:AmendmentFlag", "true"))
    named = report.replace(b"xmlns:dei=", b"xmlns:cover=").replace(b'"dei:', b'"cover:')
    assert read_cover(named) == read_header(report)


def test_a_cover_of_half_a_report_is_refused() -> None:
    half = page(COVER + MANY_PAGES).removesuffix(b"</body></html>")
    with pytest.raises(TransientError):
        read_cover(half)
