"""Lists in the shapes of the states: what a row says, and that no row is lost silently."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.errors import FinalError
from extractors.warn import parse, read

WA_HEADER = (
    "Company,Location,Layoff Start Date,# of Workers,Closure Layoff,Type of Layoff,Received Date"
)
NY_HEADER = (
    "Business Legal Name,Date Layoff/Closure Starts,Date of WARN Notice ,Date Posted,"
    "Impacted Site Address,Impacted Site County,Layoff or Closure?,Measure Names,"
    "Permanent or Temporary Layoff?,Index,Number of Affected Workers ,Number of Affected Workers"
)
REGISTER_HEADER = (
    "state,employer_name,location,notice_date,effective_date,employees_affected,layoff_type,"
    "is_amendment,source_url,source_notice_id"
)
JOB_LINK = """<!DOCTYPE html>
<html><body><table>
<tr><th><a href="/s?x=1">Employer</a></th><th>City</th><th>ZIP</th><th>LWIB Area</th>
<th>Notice Date</th><th>WARN Type</th></tr>
{rows}
</table></body></html>"""


def wa(*rows: str) -> bytes:
    return "\n".join([WA_HEADER, *rows]).encode()


def only(content: bytes, state: str | None = None, url: str = "https://x.example/list"):
    (notice,) = parse(content, state, url)
    return notice


def test_a_row_of_washington():
    notice = only(wa('Acme Tools,"Kent, Auburn",5/14/2022,119,Layoff,Permanent,3/11/2022'), "wa")
    assert notice._replace(notice_id="", row="") == (
        "WA", "", 1, "Acme Tools", "Kent, Auburn", date(2022, 3, 11), date(2022, 3, 11),
        date(2022, 5, 14), 119, "Layoff; Permanent", "https://x.example/list", "",
    )  # fmt: skip
    assert json.loads(notice.row)["# of Workers"] == "119"


def test_the_file_name_tells_the_state():
    row = wa("Acme,Kent,5/14/2022,119,Layoff,Permanent,3/11/2022")
    assert only(row, None, "exports/wa.csv").state == "WA"
    with pytest.raises(FinalError, match="--state"):
        parse(row, None, "https://x.example/list.csv")
    with pytest.raises(FinalError, match="two letters"):
        parse(row, "Washington", "")


def test_a_posting_of_new_york_shown_twice_is_one_notice():
    row = "Acme LLC,2025-04-09,2025-01-09,{posted},1 Main St,Erie,Closure,# of,Permanent,{i},60,60"
    content = "\n".join(
        [NY_HEADER, row.format(posted="2025-01-17", i=7), row.format(posted="2025-01-09", i=9)]
    )
    got = read(content.encode(), "NY", "")
    assert [(n.workers, n.version, n.notice_date) for n in got.notices] == [
        (60, 1, date(2025, 1, 9))
    ]
    assert (got.rows, got.repeated) == (2, 1)


def test_thousands_of_unused_columns_are_passed_over():
    header = "NOTICE_DATE,JOB_SITE_NAME,COUNTY_NAME,WDA_NAME,TOTAL_LAYOFF_NUMBER,LayOff_Date,WFDD_RECEIVED_DATE,CITY_NAME"  # noqa: E501
    row = "2022-03-01 00:00:00,Acme,Garza,South,206,2022-05-01 00:00:00,19108,Post"
    notice = only(f"{header}{',' * 16_000}\n{row}{',' * 16_000}".encode(), "TX")
    assert (notice.workers, notice.location, notice.received_date) == (206, "Post", None)
    assert len(notice.row) < 500


def test_the_running_number_in_place_of_a_day_is_reported():
    header = "NOTICE_DATE,JOB_SITE_NAME,TOTAL_LAYOFF_NUMBER,LayOff_Date,WFDD_RECEIVED_DATE"
    got = read(f"{header}\n2019-09-20 00:00:00,Acme,9,,19108".encode(), "TX", "")
    assert [(odd.row_number, odd.field, odd.text) for odd in got.odd] == [
        (2, "received_date", "19108")
    ]


def test_name_and_address_in_one_cell():
    header = "Company Name,State Notification Date,Layoff Date,Employees Affected,Industry"
    row = '"Acme LLC\n1 Main St\nTampa, FL 33601",01-17-20,,1024,Retail'
    notice = only(f"{header}\n{row}".encode(), "FL")
    assert (notice.employer, notice.location) == ("Acme LLC", "1 Main St Tampa, FL 33601")
    assert notice.notice_date == date(2020, 1, 17)


def test_a_list_with_only_the_day_of_the_layoff_has_no_notice_date():
    notice = only(b"company,location,date,jobs,naics,source\nAcme,Aiken,4/1/2023,12,,x", "SC")
    assert (notice.notice_date, notice.effective_date) == (None, date(2023, 4, 1))


def test_a_job_link_page_gives_its_records():
    row = (
        '<tr><td><a href="/search/warn_lookups/780">Acme &amp; Sons</a></td><td>Tulsa</td>'
        "<td>74014</td><td>12</td><td>Jan 13, 2021</td><td>WARN</td></tr>"
    )
    notice = only(JOB_LINK.format(rows=row).encode(), "OK")
    assert (notice.employer, notice.location, notice.workers) == ("Acme & Sons", "Tulsa", None)
    assert notice.notice_id.startswith("780-")
    assert notice.notice_date == date(2021, 1, 13)


def test_the_register_names_state_and_source_in_its_rows():
    content = "\n".join(
        [
            REGISTER_HEADER,
            "WA,Acme,Kent,2004-01-12,2004-02-05,60,closure,0,https://wa.example,a1",
            "NY,Acme,Erie,2006-03-02,,,unknown,0,https://ny.example,b2",
        ]
    )
    found = parse(content.encode(), None, "register.csv")
    assert [(n.state, n.workers, n.source_url) for n in found] == [
        ("WA", 60, "https://wa.example"),
        ("NY", None, "https://ny.example"),
    ]


def test_common_names_serve_a_state_without_a_map():
    notice = only(b"Employer,Notice Date,No. of Employees\nAcme,3/1/2024,12", "GU")
    assert (notice.employer, notice.workers) == ("Acme", 12)


def test_columns_that_say_nothing_are_named():
    with pytest.raises(FinalError, match="Nombre, Fecha, Plazas"):
        parse(b"Nombre,Fecha,Plazas\nAcme,3/1/2024,12", "PR", "")
    with pytest.raises(FinalError, match="one for the employer and one for"):
        parse(b"Company,City\nAcme,Kent", "WA", "")


@pytest.mark.parametrize("content", [b"", b"<html><body>gone</body></html>"])
def test_what_is_no_list_is_refused(content):
    with pytest.raises(FinalError):
        parse(content, "WA", "")


def test_a_list_without_rows_has_no_notices():
    assert read(wa(), "WA", "").rows == 0


def test_a_row_without_an_employer_is_counted_with_its_reason():
    got = read(wa(",Kent,5/14/2022,119,Layoff,Permanent,3/11/2022", ",,,,,,"), "WA", "")
    assert (got.notices, got.rows) == ([], 1)
    assert [(odd.row_number, odd.reason) for odd in got.unread] == [(2, "no employer in it")]
    assert "119" in got.unread[0].text


def test_a_number_that_cannot_be_read_leaves_the_notice():
    got = read(wa("Acme,Kent,5/14/2022,18; 87,Layoff,Permanent,3/11/2022"), "WA", "")
    assert got.notices[0].workers is None
    assert [(odd.field, odd.text) for odd in got.odd] == [("workers", "18; 87")]


def test_another_encoding_and_a_byte_order_mark():
    row = "Café Ñandú,Kent,5/14/2022,5,Layoff,Permanent,3/11/2022"
    text = f"{WA_HEADER}\n{row}"
    for encoding in ("utf-8-sig", "cp1252"):
        assert only(text.encode(encoding), "WA").employer == "Café Ñandú"


words = st.sampled_from(["", "Acme", "Acme, Inc.", "N/A", "12", "5/14/2022", "6/1/2022", "18; 87"])


@given(st.lists(st.tuples(*[words] * 7)))
def test_every_row_is_a_notice_or_said_again_or_unread(rows):
    lines = [",".join(f'"{cell}"' for cell in row) for row in rows]
    got = read(wa(*lines), "WA", "")
    assert got.rows == len(got.notices) + got.repeated + len(got.unread)
    assert got.repeated >= 0
    keys = [(n.notice_id, n.version) for n in got.notices]
    assert len(set(keys)) == len(keys)
    assert read(wa(*lines), "WA", "") == got
