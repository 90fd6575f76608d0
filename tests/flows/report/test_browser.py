"""The report as its readers open it: from a file, without a network, in a real browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import NARROW, WIDE, Opened, chromium
from playwright.sync_api import Browser, Page

from flows.report.page import write_report

HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
OPEN_ALL = "document.querySelectorAll('details').forEach(part => part.open = true)"
SCREENSHOTS = "REPORT_SCREENSHOTS"  # a folder for pictures of the page, for a person to look at


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def report(published_home: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    target = tmp_path_factory.mktemp("report") / "report.html"
    write_report(published_home / "aisubsidy.duckdb", target, None, "2025Q4")
    return target.as_uri()


@pytest.fixture(scope="module")
def opened(browser: Browser, report: str) -> Opened:
    """The page at full width, for tests that leave it as they found it."""
    return Opened(browser, report, size=WIDE)


@pytest.fixture
def page(opened: Opened, report: str) -> Page:
    opened.page.goto("about:blank")
    opened.page.goto(report)
    opened.drawn()
    return opened.page


def _tickers(page: Page) -> list[str]:
    return page.locator("#panel-table tbody th").all_inner_texts()


SUBSIDY_OF_ALL = """
with wide as (
    pivot (
        select ticker, metric, value from metric_values
        where calendar_quarter = '2025Q4' and vintage = 'latest' and period_kind = 'ttm'
            and status = 'ok'
    ) on metric in ('capex_ttm', 'capex_ttm_yoy', 'layoff_savings_annualised', 'ai_subsidy_ratio')
    using first(value)
)
select sum(layoff_savings_annualised) / sum(capex_ttm - capex_ttm / (1 + capex_ttm_yoy))
from wide
where ai_subsidy_ratio is not null
"""


def test_opens_from_a_file_without_network_or_error(
    page: Page, opened: Opened, published_home: Path
) -> None:
    assert opened.wrong == []
    assert {address.split(":")[0] for address in opened.asked} <= {"file", "about"}
    assert page.locator("[data-chart] svg").count() == page.locator("[data-chart]").count() > 10
    with duckdb.connect(str(published_home / "aisubsidy.duckdb"), read_only=True) as connection:
        (share,) = connection.execute(SUBSIDY_OF_ALL).fetchone() or (None,)
    assert f"{share:.1%}" == page.locator(".tile strong").first.inner_text()
    panel = page.locator("#panel-table").inner_text()
    assert "$69.7 bn" in panel and "34.7%" in panel and "missing" in panel


def test_a_heading_sorts_and_says_so(page: Page) -> None:
    assert _tickers(page)[:3] == ["AMZN", "GOOGL", "MSFT"]
    heading = page.locator("#panel-table thead th").nth(3)
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    assert _tickers(page)[:2] == ["META", "MSFT"]
    heading.get_by_role("button").press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert _tickers(page)[0] == "AAPL" and _tickers(page)[-1] == "ORCL"  # missing comes last


def test_companies_quarter_and_vintage_change_what_is_shown(page: Page) -> None:
    page.get_by_role("checkbox", name="AMZN").uncheck()
    assert "AMZN" not in _tickers(page)
    assert page.locator("#company-AMZN").is_hidden()
    page.locator("#quarter").select_option("2023Q4")
    meta = page.locator("#panel-table tbody tr", has_text="META")
    assert "$27.0 bn" in meta.inner_text()
    page.locator("#vintage").select_option("first_reported")
    assert "$27.3 bn" in meta.inner_text()
    assert "as first reported" in page.locator("#panel-table caption").inner_text()


def test_a_link_restores_the_view(page: Page, browser: Browser) -> None:
    page.locator("#quarter").select_option("2024Q4")
    page.locator("#vintage").select_option("first_reported")
    page.get_by_role("checkbox", name="ORCL").uncheck()
    page.locator("#panel-table thead th").nth(2).get_by_role("button").click()
    again = Opened(browser, page.url, size=WIDE)
    assert again.page.locator("#quarter").input_value() == "2024Q4"
    assert again.page.locator("#vintage").input_value() == "first_reported"
    assert _tickers(again.page) == _tickers(page)
    assert "ORCL" not in _tickers(again.page)
    again.context.close()


def test_a_mark_opens_what_stands_behind_and_a_gap_its_reason(page: Page) -> None:
    meta = page.locator("#panel-table tbody tr", has_text="META")
    assert "sec.gov/Archives" in (meta.locator("a.figure").first.get_attribute("href") or "")
    meta.locator(".mark").nth(2).press("Enter")
    said = page.locator("#details").inner_text()
    assert "capex / revenue" in said and "derived" in said and "sec.gov" in said
    page.keyboard.press("Escape")
    page.locator("#panel-table .why").first.click()
    assert "why" in page.locator("#details dl").inner_text()
    page.keyboard.press("Escape")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_serious_barrier(browser: Browser, report: str, dark: bool) -> None:
    # Of all companies it would be the same parts again, and take a minute.
    opened = Opened(browser, f"{report}#companies=META", size=WIDE, dark=dark)
    opened.page.evaluate(OPEN_ALL)
    found = Axe().run(opened.page, options={"resultTypes": ["violations"]}).response["violations"]
    grave = [
        (violation["id"], [node["target"] for node in violation["nodes"]][:3])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert grave == []
    opened.context.close()


def test_text_of_others_stays_text(browser: Browser, home: Path, tmp_path: Path) -> None:
    database = home / "aisubsidy.duckdb"
    with duckdb.connect(str(database)) as connection:
        connection.execute("update layoff_reports set sentence = $1", [HOSTILE])
        connection.execute("update layoff_reports set source_url = 'javascript:alert(3)'")
        connection.execute("update companies set name = $1 where ticker = 'META'", [HOSTILE])
        connection.execute("insert into packed.value_words values (-1, $1)", [HOSTILE])
        kinds = "select number from packed.value_kinds where status <> 'ok'"
        connection.execute(f"update packed.value_rows set reason = -1 where kind in ({kinds})")
    target = tmp_path / "hostile.html"
    write_report(database, target, None, "2025Q4")
    opened = Opened(browser, target.as_uri(), size=WIDE)
    opened.page.evaluate(OPEN_ALL)
    opened.page.locator("#panel-table .why").first.click()
    assert HOSTILE in opened.page.locator("#details").inner_text()
    assert HOSTILE in opened.page.locator("#company-META").inner_text()
    assert opened.page.locator("img, a[href^=javascript]").count() == 0
    assert opened.wrong == []
    opened.context.close()


def test_nothing_overflows_a_phone(browser: Browser, report: str) -> None:
    opened = Opened(browser, report, size=NARROW)
    opened.page.evaluate(OPEN_ALL)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    boxes = opened.page.locator("table").evaluate_all(
        "tables => tables.filter(t => !t.closest('.scroll')).length"
    )
    assert boxes == 0
    opened.context.close()


def test_printed_it_is_light_and_open(browser: Browser, report: str) -> None:
    opened = Opened(browser, report, size=WIDE, dark=True)
    opened.page.emulate_media(media="print", color_scheme="dark")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    ground = opened.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(252, 251, 248)"
    assert opened.page.locator("details:not([open])").count() == 0
    assert opened.page.locator("header").is_hidden()
    opened.context.close()


def test_screenshots_for_a_person(browser: Browser, report: str, tmp_path: Path) -> None:
    folder = Path(os.environ.get(SCREENSHOTS) or tmp_path)
    for width, size in (("wide", WIDE), ("narrow", NARROW)):
        for dark in (False, True):
            opened = Opened(browser, report, size=size, dark=dark)
            target = folder / f"report-{width}-{'dark' if dark else 'light'}.png"
            opened.page.screenshot(path=target, full_page=SCREENSHOTS in os.environ)
            assert target.stat().st_size > 10_000
            opened.context.close()
